#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/input_predicates.hpp"
#include "theory/filter/integer_vectors.hpp"

namespace lakatos::du18 {
namespace {

Fraction bound_of(Source& source, double size) {
  if (size == 0) return fraction(source.between(0, 1), 1);
  return source.chance(1, 20) ? just_below(size, source.pick<double>({0.1, 0.8}))
                              : just_above(size, source.pick<double>({1e-4, 1e-3, 0.05, 0.5}));
}

Fraction bound_of(Source& source, const VectorField& v) {
  return bound_of(source, length(v.entries.data(), v.entries.size(), v.denominator));
}

/// One long patch along a student that the teacher points away from and is small against, noise along it, each bound
/// just met: the gradient is as long as it may be.
Record draw_longest_gradient(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 3)), k = static_cast<std::size_t>(source.between(1, 3));
  const VectorField w = draw_vector(source, p, 4, 3);
  const auto times = [&](std::int64_t factor, std::int64_t denominator) {
    return along(w, Fraction{factor, denominator});
  };
  const VectorField teacher = times(source.chance(1, 2) ? 1 : -1, source.between(20, 60)),
                    noise = times(source.between(0, 2), source.between(1, 8));
  LawField law{p, k, false, source.between(1, 3), {1}, {}};
  const std::int64_t factor = source.between(1, 3);
  for (std::size_t e = 0; e < k * p; ++e) law.entries.push_back(factor * w.entries[e % p]);
  reduce(law);
  const auto bound = [&](double size) {
    return size == 0 ? fraction(0, 1) : just_above(size, source.pick<double>({1e-4, 1e-3, 1e-2}));
  };
  const auto of = [&](const VectorField& v) { return bound(length(v.entries.data(), p, v.denominator)); };
  return Record()
      .set("input", law, "w", w, "teacher", teacher, "noise", noise, "patch_bound",
           bound(length(law.entries.data(), p, law.denominator)))
      .set("student_bound", of(w))
      .set("teacher_bound", of(teacher))
      .set("noise_bound", of(noise));
}

Record draw_bounded_ingredients(Source& source) {
  if (source.chance(1, 8)) return draw_longest_gradient(source);
  const auto p = static_cast<std::size_t>(source.between(1, 3)),
             k = static_cast<std::size_t>(source.pick<std::int64_t>({1, 1, 1, 2, 3}));
  const VectorField teacher = source.chance(1, 2) ? along(draw_teacher(source, p), fraction(1, source.between(10, 40)))
                                                  : draw_teacher(source, p);
  const VectorField w = draw_vector(source, p, 4, 3),
                    noise{source.between(1, 4), std::vector<std::int64_t>(p, source.between(-1, 1))};
  LawField law{p, k, false, source.between(1, 3), {}, {}};
  for (std::int64_t n = source.between(1, 4); n > 0; --n) {
    law.weights.push_back(source.between(1, 3));
    const bool aligned = source.chance(1, 2);  // every patch along the student
    for (std::size_t e = 0; e < k * p; ++e) law.entries.push_back(aligned ? w.entries[e % p] : source.between(-2, 2));
  }
  reduce(law);
  double longest = 0;
  for (std::size_t e = 0; e < law.entries.size(); e += p)
    longest = std::max(longest, length(&law.entries[e], p, law.denominator));
  return Record()
      .set("input", law, "w", w, "teacher", teacher, "noise", noise, "patch_bound", bound_of(source, longest))
      .set("student_bound", bound_of(source, w))
      .set("teacher_bound", bound_of(source, teacher))
      .set("noise_bound", bound_of(source, noise));
}

/// du18, Section 1.3: bounded patches, filter and noise bound the stochastic gradient.
void bounded_ingredients(Statement& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher", "w_*"), noise = claim.vector("noise");
  const Real patch = claim.number("patch_bound", "R_Z"), student = claim.number("student_bound", "R_w"),
             target = claim.number("teacher_bound", "R_*");
  const Real disturbance = claim.number("noise_bound", R"(R_\xi)"), factor = claim.constant("factor");
  const auto within = [](const Vec& v, const Real& bound) { return less_equal(squared_norm(v), square(bound)); };
  claim.given("bounds nonnegative", both(both(patch >= 0, student >= 0), both(target >= 0, disturbance >= 0)));
  claim.given("patches", text(R"(\|Z_i\| \le )", patch),
              [&] { return for_every_patch(law, [&](const Vec& z) { return within(z, patch); }); });
  claim.given("student", text(R"(\|w\| \le )", student), [&] { return within(w, student); });
  claim.given("teacher", text(R"(\|w_*\| \le )", target), [&] { return within(teacher, target); });
  claim.given("noise", text(R"(\|\xi\| \le )", disturbance), [&] { return within(noise, disturbance); });
  if (claim.settled()) return;
  regime_between(claim, law, w, teacher);
  regime_different_patches(claim, law);

  const Real bound = claim.let("B", "B", factor * square(patch) * (student + target) + disturbance);
  claim.then("bounded", text(R"(\|\nabla\ell(w,Z)+\xi\| \le )", bound, R"( \quad \text{for every input } Z)"),
             [&] { return single_gradients_within(law, w, teacher, noise, bound); });
}

}  // namespace

std::vector<Claim> remarks_1() {
  return {
      open_section(
          {.id = "du18/remark-learnability",
           .title = "Close patches make random-start GD and SGD recover the filter",
           .place = "Section 1, first contribution",
           .kind = "remark",
           .themes = {"convergence", "initialisation"},
           .words = R"(If the patches of an input are strongly correlated, $\theta(Z_i,Z_j)\le\rho$ with a small
             $\rho>0$, then gradient descent and SGD from a random start recover the filter in polynomial time, the
             faster the stronger the correlation.)",
           .tried = R"(The remark sums up Theorems 3.1 to 3.4, each of which is judged by itself (du18/thm3.1,
             du18/thm3.2, du18/thm3.3a, du18/thm3.3b, du18/thm3.4). A form of its own was looked for: "small $\rho$" and
             "polynomial time" name no bound, and which other quantities stay fixed while $\rho$ falls is not said.)",
           .needs = R"(a statement of what $\rho$ is compared with, in what the time is polynomial, and what is held
             fixed when correlations grow)"}),
      {.id = "du18/remark-bounded",
       .title = "Bounded patches, filter and noise imply bounded stochastic gradient",
       .place = "Section 1.3",
       .kind = "remark",
       .themes = {"gradient identity", "input law"},
       .words = R"($\|g(w)\|\le B$ whenever patches, $w$ and noise are bounded. With an explicit bound: if $\|Z_i\|\le
         R_Z$, $\|w\|\le R_w$, $\|w_*\|\le R_*$ and $\|\xi\|\le R_\xi$, then for every input $\|\nabla\ell(w,Z)+\xi\|\le
         R_Z^2(R_w+R_*)+R_\xi$.)",
       .readings = {{"explicit", "with this bound, for every input"}},
       .constants = {{"factor", {1, 1}, "the factor of the first term"}},
       .planted = {turned("factor", {9, 10}, "the first term 10 % smaller"),
                   turned("factor", {1, 2}, "half the first term"),
                   without("patches", "any patches", "patches without a bound"),
                   without("student", "any filter", "a filter without a bound")},
       .serves = {"du18/assump-bounded"},
       .scope = "finite laws with 1 to 4 atoms, k = 1, 2, 3 patches, p = 1, 2, 3; small rational vectors",
       .not_covered = R"(nothing: the bound is asked of every input, so laws with densities are mixtures of what was
         checked)",
       .note = R"(ReLU is 1-Lipschitz, so $|f(w,Z)-f(w_*,Z)|\le R_Z\|w-w_*\|$, and $\|\nabla f\|\le R_Z$.)",
       .twin = "remark_bounded.py",
       .draw = draw_bounded_ingredients,
       .state = bounded_ingredients}};
}

}  // namespace lakatos::du18
