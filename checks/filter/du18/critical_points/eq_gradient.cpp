#include "checks/filter/du18/claims.hpp"

#include "checks/engine/instance/record_json.hpp"
#include "checks/filter/du18/critical_points/critical_points.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/identities.hpp"
#include "checks/filter/du18/inputs/shared_lists.hpp"
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {
namespace {

constexpr const char* loss_names[] = {"gradient, coordinate 1", "gradient, coordinate 2", "gradient, coordinate 3",
                                      "gradient, coordinate 4"};
constexpr const char* region_names[] = {"regions, coordinate 1", "regions, coordinate 2", "regions, coordinate 3",
                                        "regions, coordinate 4"};

}  // namespace

Record draw_neuron(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 4));
  LawField law{p, 1, false, source.between(1, 3), {}, {}};
  const std::int64_t atoms = source.between(1, 6);
  for (std::int64_t n = 0; n < atoms; ++n) {
    law.weights.push_back(source.between(1, 4));
    for (std::size_t c = 0; c < p; ++c) law.entries.push_back(source.between(-3, 3));
  }
  reduce(law);
  const VectorField w = draw_vector(source, p, 4, 3);
  const VectorField teacher = source.chance(1, 8) ? w : draw_vector(source, p, 4, 3);
  return Record().set("input", law, "w", w, "teacher", teacher);
}

std::vector<Record> neuron_zoo() {
  const auto neuron = [](std::vector<std::int64_t> atom, std::vector<std::int64_t> w,
                         std::vector<std::int64_t> teacher) {
    Record record;
    record.set("input", LawField{atom.size(), 1, false, 1, {1}, atom}, "w", VectorField{1, w}, "teacher",
               VectorField{1, teacher});
    return record;
  };
  return {neuron({0, 1}, {1, 1}, {1, 0}),  // on the teacher's boundary
          neuron({0, 1}, {1, 0}, {1, 1}),  // on the student's boundary
          neuron({1}, {1}, {1}), neuron({1}, {-1}, {1}), neuron({0, 0}, {1, 1}, {1, 0})};
}

namespace {

template <class S>
std::vector<S> differences_of_population_gradient(IdentityPoint<S>& at) {
  const FilterPoint<S> point(at, neuron_activation(at.pattern()));
  const S first = at.constant("first", {1, 1}), second = at.constant("second", {1, 1});
  return subtract(neuron_regions(point, first, second, at.planted("exchanged") ? point.teacher : point.w),
                  point.gradient());
}

/// du18, Section 2, display after (3): the population gradient of one neuron by activation regions.
void state_population_gradient(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real first = claim.constant("first"), second = claim.constant("second");
  if (claim.reading("densities")) give_off_the_boundaries(claim, law, w, teacher);
  else give_differentiable(claim, law, w, teacher);
  if (claim.settled()) return;

  claim.trivial_if([&] { return squared_norm(population_gradient(law, w, teacher)) == 0; });
  claim.then("gradient", [&] {
    const auto decide = [&] {
      const Vec left = population_gradient(law, w, teacher);
      const bool exchanged = claim.planted("exchanged");
      const Vec right = exchanged ? add(population_gradient_by_regions(law, w, teacher, first, Real(0)),
                                        scale(second, multiply(region_moments(law, w, teacher).student, teacher)))
                                  : population_gradient_by_regions(law, w, teacher, first, second);
      Truth all = Truth::yes;
      for (std::size_t c = 0; c < left.size(); ++c) {
        all = both(all, equal(left[c], right[c]));
        if (c >= 4) continue;  // enough to be followed by hand
        claim.let(loss_names[c], R"(\nabla\ell(w) \text{ from the loss})", [&] { return left[c]; });
        claim.let(region_names[c], "A_{w,w_*}(w-w_*)+A_{w,-w_*}w", [&] { return right[c]; });
      }
      return all;
    };
    return predicate(decide, R"(\nabla\ell(w) = )",
                     first * claim.name("A_{w,w_*}(w-w_*)") + second * claim.name("A_{w,-w_*}w"));
  });
}

}  // namespace

std::vector<Claim> eq_gradient() {
  return {
      {.id = "du18/eq-gradient",
       .title = "Population gradient of the one-neuron model",
       .place = "Section 2, display after (3)",
       .kind = "proposition",
       .themes = {"gradient identity"},
       .words = R"(For one patch ($k=1$) the gradient of the population loss is $A_{w,w_*}(w-w_*)+A_{w,-w_*}w$, where
         $A_{w,w_*}$ and $A_{w,-w_*}$ are the second moments of the input on the closed regions $\{w^\top Z\ge0,\
         w_*^\top Z\ge0\}$ and $\{w^\top Z\ge0,\ w_*^\top Z\le0\}$.)",
       .readings = boundary_readings(),
       .constants = {{"first", {1, 1}, "factor of the first term"}, {"second", {1, 1}, "factor of the second term"}},
       .planted = {turned("second", {11, 10}, "the second term 10 % too large"),
                   turned("first", {11, 10}, "the first term 10 % too large"),
                   variant("exchanged", "$w_*$ in place of $w$ in the second term")},
       .serves = {"du18/lema.1", "du18/thm2.1", "du18/thm2.2"},
       .scope = "finite laws with 1 to 6 atoms, p = 1 ... 4, small rational entries",
       .not_covered = R"(laws with densities (both sides are linear in the law, so what holds for every atom off the
         boundaries holds for every law without mass there))",
       .twin = "eq_gradient.py",
       .draw = draw_neuron,
       .zoo = neuron_zoo,
       .identity = [](const std::string& reading) { return neuron_identity(reading, "gradient"); },
       .differences = [](auto& at) { return differences_of_population_gradient(at); },
       .state = state_population_gradient}};
}

}  // namespace lakatos::du18
