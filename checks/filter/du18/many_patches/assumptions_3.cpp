#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {
namespace {

/// A law, its teacher and the constant of a growth: just above least(law, teacher), seldom below.
template <class Least>
Record draw_growth(Source& source, std::int64_t fewest, std::int64_t most, const char* constant, Least&& least_of) {
  const std::size_t p = source.chance(7, 8) ? 2 : 3;
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::anywhere, Lie::near_boundary, Lie::in_front});
  const VectorField teacher = draw_teacher(source, p);
  LawField law = draw_law(source, teacher, static_cast<std::size_t>(source.between(fewest, most)),
                          static_cast<std::size_t>(source.between(1, 6)), lie, source.between(0, 4));
  if (source.chance(1, 12)) put_on_the_boundary(law, teacher);
  const double least = least_of(approximate(law), approximate(teacher));
  const bool tiny = !(least > 1e-6) || !std::isfinite(least);
  const double dial = source.chance(1, 8) ? 0.99 : 1.0;
  return Record().set("input", law, "teacher", teacher, constant,
                      tiny ? fraction(1, 10) : just_above(least * dial, source.pick<double>({1e-6, 1e-3, 0.05, 1.0})));
}

Record draw_smoothness_of_averages(Source& source) {
  return draw_growth(source, 1, 3, "beta",
                     [](const auto& law, const auto& teacher) { return smallest_admissible_beta(law, teacher); });
}

Record draw_cross_covariance_growth(Source& source) {
  return draw_growth(source, 2, 4, "cross", [&](const auto& law, const auto& teacher) {
    return smallest_admissible_cross(law, teacher, source.chance(1, 2) ? CrossReading::sum : CrossReading::first_term);
  });
}

/// du18, Assumption 3.1: the second moment of the patches that only the student sees grows at most linearly with the
/// angle.
void smoothness_of_averages(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.vector("teacher", "w_*");
  const Real beta = claim.number("beta", R"(\beta)"), factor = claim.constant("beta");
  give_some_patch(claim, law);
  give_positive(claim, "beta positive", beta);
  if (claim.settled()) return;
  // Nothing to see when no patch is ever in S(w, -w*).
  claim.trivial_if([&] { return linear_growth(law, teacher, Real(0)) == Truth::yes; });
  claim.then("linear growth", [&] { return grows_linearly(law, teacher, factor * beta); });
}

/// du18, Assumption 3.2: the cross-covariances of the region averages grow at most linearly with the angle.
void cross_covariance_growth(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.vector("teacher", "w_*");
  const Real cross = claim.number("cross", R"(L_{\mathrm{cross}})"), factor = claim.constant("cross");
  const CrossReading reading = claim.reading("sum") ? CrossReading::sum : CrossReading::first_term;
  give_some_patch(claim, law);
  give_positive(claim, "cross positive", cross);
  if (claim.settled()) return;
  // Nothing to see when no input ever has patches in two of the regions.
  claim.trivial_if([&] { return cross_growth(law, teacher, Real(0), reading) == Truth::yes; });
  claim.then("linear growth", [&] { return crosses_linearly(law, teacher, factor * cross, reading); });
}

}  // namespace

std::vector<Claim> assumptions_3() {
  return {
      {.id = "du18/assump3.1",
       .title = "gamma, L and beta for averages of patches",
       .place = "Section 3, Assumption 3.1, eq. (4)",
       .kind = "assumption",
       .themes = {"spectrum", "input law"},
       .shape = Shape::exists,
       .words = R"(With $N=\frac1k\sum_iZ_i\mathbb I\{S(w,-w_*)_i\}$ there is $\beta>0$ with
         $\max_{\theta(w,w_*)=\phi}\lambda_{\max}(\mathbb E\,NN^\top)\le\beta\phi$ for $0\le\phi\le\frac\pi2$. Asked
         here: can a law with mass meet it?)",
       .conclusions = {{"(a)", R"(a definition of $\gamma$ and $L$)", {}},
                       {"(b)", R"(there is a $\beta$)", {"linear growth"}}},
       .left_out = "(a): which students stand at an angle is judged in `du18/def2.1`, the law plays no part in it",
       .readings = {{"existence", R"(some law with mass and some $\beta>0$ meet it)"}},
       .constants = {{"beta", {1, 1}, "factor of beta phi"}},
       .planted = {turned("beta", {99, 100}, "99/100 beta phi"), turned("beta", {1, 2}, "half of beta phi")},
       .serves = {"du18/thm3.1"},
       .scope = R"(finite laws with 1 to 6 atoms and 1 to 3 patches in the plane (exactly) and p = 3 (by certified
         bounds))",
       .not_covered = R"(densities; which laws meet it (an atom on the teacher's boundary violates it at the angle 0,
         whatever beta is))",
       .twin = "assump3_1.py",
       .draw = draw_smoothness_of_averages,
       .state = smoothness_of_averages},

      {.id = "du18/assump3.2",
       .title = "Linear growth of the cross-covariances",
       .place = "Section 3, Assumption 3.2",
       .kind = "assumption",
       .themes = {"spectrum", "input law"},
       .shape = Shape::exists,
       .words = R"(With $P,N,M$ the averages of the patches in $S(w,w_*)$, $S(w,-w_*)$, $S(-w,w_*)$ there is
         $L_{\mathrm{cross}}>0$ with $\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|\le
         L_{\mathrm{cross}}\phi$ for $\theta(w,w_*)\le\phi$. The range of $\phi$ is not printed; here it is that of
         Assumption 3.1, $[0,\frac\pi2]$. Asked here: can a law with mass meet it?)",
       .readings = {{"sum", R"(the maximum over $\theta(w,w_*)\le\phi$ covers the whole sum)"},
                    {"first term", R"(it covers the first norm; the two others are those of any $w$ with
                      $\theta(w,w_*)\le\phi$)"}},
       .constants = {{"cross", {1, 1}, "factor of L_cross phi"}},
       .planted = {turned("cross", {99, 100}, "99/100 L_cross phi"), turned("cross", {1, 2}, "half of L_cross phi")},
       .serves = {"du18/thm3.1"},
       .scope = R"(finite laws with 1 to 6 atoms and 2 to 4 patches in the plane (exactly) and p = 3 (by certified
         bounds))",
       .not_covered = "densities; which laws meet it (an atom on the teacher's boundary violates it at the angle 0)",
       .twin = "assump3_2.py",
       .draw = draw_cross_covariance_growth,
       .state = cross_covariance_growth}};
}

}  // namespace lakatos::du18
