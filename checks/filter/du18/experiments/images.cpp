#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/gradient.hpp"
#include "theory/filter/input_predicates.hpp"
#include "theory/filter/integer_vectors.hpp"

// The explanation that the paper gives for what its experiments on images (digits.cpp) show: the ReLU never stretches,
// so |f(w, Z) - f(w*, Z)| is at most the mean of |(w - w*).Z_i|, which vanishes on a subspace orthogonal to w - w*.

namespace lakatos::du18 {
namespace {

/// A law whose last coordinate, the one across the subspace, is small: none, the same for every patch, or anything in
/// between.
LawField draw_near_subspace(Source& source, const VectorField& teacher, std::size_t patches) {
  const Lie lie = source.chance(3, 4) ? Lie::in_front : Lie::anywhere;
  LawField law = draw_law(source, teacher, patches, 1 + source.below(3), lie, source.chance(1, 2) ? 4 : 0);
  law.denominator *= 8;
  for (std::int64_t& entry : law.entries) entry *= 8;
  const std::int64_t thickness = source.pick<std::int64_t>({0, 1, 1, 2, 4});
  const bool constant = source.chance(1, 2);
  for (std::size_t i = law.dimension - 1; i < law.entries.size(); i += law.dimension)
    law.entries[i] = constant ? thickness : source.between(-thickness, thickness);
  return law;
}

Record draw_low_dimensional_data(Source& source) {
  const std::size_t p = 2 + source.below(4), patches = 1 + source.below(3);
  const VectorField teacher = draw_teacher(source, p);
  VectorField w = teacher;
  const LawField law = draw_near_subspace(source, teacher, patches);
  w.entries.back() += source.chance(1, 20) ? 0 : source.between(1, 4) * w.denominator * (source.chance(1, 4) ? -1 : 1);
  // The least offset, the largest squared last coordinate: w and the teacher differ in that one only.
  const Fraction thickness = fraction(largest_last_entry(law.entries, p), law.denominator),
                 least =
                     fraction(thickness.numerator * thickness.numerator, thickness.denominator * thickness.denominator),
                 loose = fraction(least.numerator * source.between(7, 12), least.denominator * 8);
  return Record()
      .set("input", law, "w", w, "teacher", teacher, "offset", source.chance(2, 3) ? least : loose)
      .set("ratio", source.chance(1, 16) ? fraction(source.between(5, 8), 4) : source.share(6));
}

/// du18, Section 4: a loss near zero without recovery, and all along the segment, is explained by data near a subspace.
void low_dimensional_data(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real offset = claim.number("offset", R"(\varepsilon^2)"), ratio = claim.number("ratio", R"(\alpha)");
  const Real apart = claim.let("apart", squared_distance(w, teacher));
  claim.given("near the subspace", [&] {
    const auto decide = [&] { return near_hyperplane(law, subtract(w, teacher), offset, apart); };
    return predicate(decide, R"(((w-w_*)^\top Z_i)^2 \le )", offset * apart, R"(\quad\text{for every patch})");
  });
  claim.given("another filter", apart > 0);
  claim.given("ratio", both(ratio >= 0, ratio <= 1));
  if (claim.settled()) return;
  regime_between(claim, law, w, teacher);
  regime_different_patches(claim, law);
  const Real half = claim.constant("half");
  const Real loss = claim.let("loss", population_loss(law, w, teacher));
  claim.then("loss", loss <= half * offset * apart);
  const Real between =
      claim.let("loss between", population_loss(law, add(scale(ratio, w), scale(1 - ratio, teacher)), teacher));
  claim.then("interpolation", between <= half * square(ratio) * offset * apart);
}

}  // namespace

std::vector<Claim> images() {
  return {{.id = "du18/remark-manifold",
           .title = "Near-zero loss without exact recovery on MNIST",
           .place = "Section 4",
           .kind = "remark",
           .themes = {"input law", "approximation"},
           .words = R"(SGD often ends at a filter with a loss near zero that is not the teacher's, and so are the
             filters between the two; data near a low-dimensional manifold on which both filters are equivalent explain
             it. Here: if every patch has $((w-w_*)^\top Z_i)^2\le\varepsilon^2\|w-w_*\|^2$, then
             $\ell(w)\le\frac12\varepsilon^2\|w-w_*\|^2$ and $\ell(\alpha
             w+(1-\alpha)w_*)\le\frac12\alpha^2\varepsilon^2\|w-w_*\|^2$; for $\varepsilon=0$ both vanish.)",
           .conclusions = {{"(a)", R"(on MNIST the loss is near zero while $\|w-w_*\|$ is not)", {}},
                           {"(b)", "on MNIST the filters between the two have a similar loss", {}},
                           {"(c)", "low-dimensional data explain it", {"loss", "interpolation"}}},
           .left_out = R"((a) and (b), as facts about MNIST: run in `du18/fig3c` and `du18/fig5`. Whether MNIST patches
             lie near such a subspace is not judged)",
           .readings = {{"surrogate", "the explanation, on exact laws near a subspace"}},
           .constants = {{"half", {1, 2}, "the factor of both bounds"}},
           .planted = {turned("half", {9, 20}, "0.45 in place of 1/2"), turned("half", {1, 4}, "1/4 in place of 1/2"),
                       without("near the subspace", "anywhere", "without data near the subspace")},
           .scope = R"(p = 2 ... 5, k = 1 ... 3, laws with 1 to 3 atoms in a layer around the subspace orthogonal to w -
             w*)",
           .not_covered = "whether MNIST patches lie near such a subspace, and whether SGD stops there",
           .note = "Decides part (c): that low-dimensional data would explain what was seen.",
           .twin = "remark_manifold.py",
           .draw = draw_low_dimensional_data,
           .state = low_dimensional_data}};
}

}  // namespace lakatos::du18
