#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/critical_points/critical_points.hpp"
#include "checks/filter/du18/inputs/identities.hpp"
#include "checks/filter/du18/inputs/shared_lists.hpp"
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {
namespace {

template <class S>
std::vector<S> differences_of_inner_product(IdentityPoint<S>& at) {
  const FilterPoint<S> point(at, neuron_activation(at.pattern()));
  const Vector<S> error = subtract(point.w, point.teacher), agree = point.average(true, true);
  const Vector<S> other = at.planted("one matrix") ? agree : point.average(true, false);
  const S right =
      dot(error, agree) * dot(agree, error) + at.constant("identity", {1, 1}) * dot(error, other) * dot(other, point.w);
  return {dot(point.gradient(), error) - right};
}

/// du18, Lemma A.1, eq. (5): the inner product of gradient and error is a sum of two terms that are not negative.
void inner_product(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real factor = claim.constant("identity"), floor = claim.constant("floor");
  if (claim.reading("densities")) give_off_the_boundaries(claim, law, w, teacher);
  else give_differentiable(claim, law, w, teacher);
  if (claim.settled()) return;
  regime_between(claim, law, w, teacher);

  const Vec error = subtract(w, teacher);
  const auto form = [&](const Vec& x, bool agree, const Vec& y) {
    const auto moments = region_moments(law, w, teacher);
    return dot(x, multiply(agree || claim.planted("one matrix") ? moments.agree : moments.student, y));
  };
  const Real inner = claim.let("inner product", dot(population_gradient(law, w, teacher), error));
  const Real first =
      claim.let("first term", R"((w-w_*)^\top A_{w,w_*}(w-w_*))", [&] { return form(error, true, error); });
  const Real second = claim.let("second term", R"((w-w_*)^\top A_{w,-w_*}w)", [&] { return form(error, false, w); });
  claim.trivial_if([&] {
    return both(equal(first, Real(0)), equal(second, Real(0))) == Truth::yes && equal(inner, Real(0)) == Truth::yes;
  });
  claim.then("identity", inner == first + factor * second);
  claim.then("first term", first >= floor);
  claim.then("second term", second >= floor);
  claim.then("student part", [&] {
    return claim.let("student part", R"(w^\top A_{w,-w_*}w)", [&] { return form(w, false, w); }) >= 0;
  });
  claim.then("teacher part", [&] {
    return claim.let("teacher part", R"(-w_*^\top A_{w,-w_*}w)", [&] { return -form(teacher, false, w); }) >= 0;
  });
}

}  // namespace

std::vector<Claim> lemma_a_1() {
  return {{.id = "du18/lema.1",
           .title = "Gradient inner product splits into two non-negative terms",
           .place = "Appendix A.1, Lemma A.1, eq. (5)",
           .kind = "lemma",
           .themes = {"gradient identity", "landscape"},
           .words = R"(For one patch, $\langle\nabla\ell(w),w-w_*\rangle=(w-w_*)^\top A_{w,w_*}(w-w_*)+(w-w_*)^\top
             A_{w,-w_*}w$, and both terms are at least 0; inside the proof, so are $w^\top A_{w,-w_*}w$ and $-w_*^\top
             A_{w,-w_*}w$.)",
           .conclusions = {{"(a)", "the identity", {"identity"}},
                           {"(b)", "the first term is at least 0", {"first term"}},
                           {"(c)", "the second term is at least 0", {"second term"}},
                           {"(d)",
                            R"($w^\top A_{w,-w_*}w\ge0$ and $-w_*^\top A_{w,-w_*}w\ge0$)",
                            {"student part", "teacher part"}}},
           .readings = boundary_readings(),
           .constants = {{"identity", {1, 1}, "factor of the second term in the identity"},
                         {"floor", {0, 1}, "what both terms are at least"}},
           .planted = {turned("identity", {11, 10}, "the second term 10 % too large"),
                       turned("floor", {1, 10}, "both terms at least 1/10"),
                       variant("one matrix", "$A_{w,w_*}$ in both terms")},
           .serves = {"du18/thm2.1", "du18/thm2.2"},
           .scope = "finite laws with 1 to 6 atoms, p = 1 ... 4, small rational entries",
           .not_covered = "laws with densities (every term is linear in the law)",
           .twin = "lema_1.py",
           .draw = draw_neuron,
           .zoo = neuron_zoo,
           .identity = [](const std::string& reading) { return neuron_identity(reading, "identity"); },
           .differences = [](auto& at) { return differences_of_inner_product(at); },
           .state = inner_product}};
}

}  // namespace lakatos::du18
