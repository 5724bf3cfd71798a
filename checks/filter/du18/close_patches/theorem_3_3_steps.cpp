#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "theory/filter/average_expansion.hpp"
#include "theory/filter/region_terms.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/numeric/diagonal_shift.hpp"

namespace lakatos::du18 {
namespace {

/// max over i of ||E Z (V_i - Z)^T|| <= bound.
Formula errors_at_most(const std::vector<ExpandedInput>& inputs, const Real& bound) {
  Formula all = all_of_none();
  for (std::size_t i = 0; i < inputs.front().active.size(); ++i) {
    const Mat error = expansion_error(inputs, i);
    const std::size_t before = detail::recorded_facts();
    Formula here = detail::decided(largest_eigenvalue_at_most(gram(error), square(bound)), before);
    here.margin = detail::relative_slack(midpoint(largest_singular_value_bracket(error).upper), midpoint(bound));
    all = both(all, here);
  }
  return all;
}

/// lambda_min(E P P^T) >= lambda_min(E Z_avg Z_avg^T on the average's region) - loss.
Formula eigenvalue_at_least(const std::vector<ExpandedInput>& inputs, const Real& loss) {
  const Mat whole = part_moment(inputs), average = average_moment(inputs);
  const Mat gap = raised(subtract(whole, average), loss);
  const auto left = smallest_eigenvalue_bracket(whole), right = smallest_eigenvalue_bracket(average);
  if (positive_semidefinite(gap) == Truth::yes)
    return {Truth::yes, detail::relative_slack(midpoint(right.upper - loss), midpoint(left.lower))};
  return Bounds{right.lower - loss, right.upper - loss} <= Bounds{left.lower, left.upper};
}

const char* const hypotheses = R"(Unit patches with $\theta(Z_i,Z_{\mathrm{avg}})\le\rho$, and $\mathbb
  P[\theta(Z_i,w_*)\in[\frac\pi2-\phi,\frac\pi2+\phi]]\le\mu\phi$ for $\phi\le\rho$. )";

// ---- the expansion

/// du18, proof of Theorem 3.3, first part: expansion around the average patch and its error terms.
void expansion_around_average(Statement& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher", "w_*");
  const Real two = claim.constant("two"), four = claim.constant("four"), gap = 1 - in.cos_rho;
  give_close_patches(claim, in);
  if (claim.settled()) return;
  const bool average = claim.reading("average");
  const auto inputs_of = [&](bool everywhere) { return expanded_inputs(in.law, in.w, in.teacher, everywhere); };
  const char* centre = average ? R"(Z_{\mathrm{avg}})" : R"(Z_{\mathrm{avg}}\mathbb I\{Z_{\mathrm{avg}}\in S(w,w_*)\})";
  if (claim.reading("literal")) {
    claim.then("identity",
               text(R"(\mathbb E\,PP^\top = \mathbb E\,ZZ^\top+\mathbb E\,Z(P-Z)^\top+\mathbb E(P-Z)Z^\top+\mathbb )"
                    R"(E(P-V_1)(P-V_1)^\top,\quad Z = )",
                    centre),
               [&] {
                 const auto inputs = inputs_of(false);
                 const Mat left = subtract(expansion_remainder(inputs), spread_around_first(inputs));
                 return positive_semidefinite(scale(Real(-1), gram(left)));  // only the zero matrix
               });
    return;
  }
  claim.then(
      "expansion",
      text(R"(\mathbb E\,PP^\top \succeq \mathbb E\,ZZ^\top+\mathbb E\,Z(P-Z)^\top+\mathbb E(P-Z)Z^\top,\quad Z = )",
           centre),
      [&] { return positive_semidefinite(expansion_remainder(inputs_of(average))); });
  claim.then("norm", [&] {
    if (symbolic()) return claim.name(R"(\max_i\|\mathbb E\,Z(V_i-Z)^\top\|)") <= two * gap;
    else return errors_at_most(inputs_of(average), two * gap);
  });
  claim.then("eigenvalue", [&] {
    if (symbolic())
      return claim.name(R"(\lambda_{\min}(\mathbb E\,PP^\top))") >=
             claim.name(
                 R"(\lambda_{\min}\left(\mathbb E\,Z_{\mathrm{avg}}Z_{\mathrm{avg}}^\top\mathbb I\{Z_{\mathrm{avg}})"
                 R"(\in S(w,w_*)\}\right))") -
                 four * gap;
    return eigenvalue_at_least(inputs_of(average), four * gap);
  });
}

// ---- the cross moments

Record draw_cross_moments_by_mass(Source& source) {
  const std::uint64_t kind = source.below(5);
  if (kind == 4) return draw_patches_within_the_angle(source, true);
  if (kind == 0) return draw_close_patches(source, Split::teacher);
  if (kind == 1) return draw_close_patches(source, Split::student);
  return draw_straddling_patches(source);
}

/// du18, proof of Theorem 3.3, second part: cross moments of pairs of patches by small-ball mass.
void cross_moments_by_mass(Statement& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher", "w_*");
  const Real one = claim.constant("one");
  const bool near = claim.reading("near"), both_cases = claim.reading("both");
  give_close_patches(claim, in);
  if (claim.settled()) return;
  claim.given("angle",
              both_cases ? R"(\theta(w,w_*) \le \tfrac\pi2)"
              : near     ? R"(\theta(w,w_*) \le \min(\rho,\tfrac\pi2))"
                         : R"(\rho \le \theta(w,w_*) \le \tfrac\pi2)",
              [&] {
                return both_cases ? angle_in_range(in.w, in.teacher, in.cos_rho, false)
                                  : student_in_case(in.w, in.teacher, in.cos_rho, near);
              });
  if (claim.settled()) return;

  const Real rate = one * in.mu;
  claim.trivial_if([&] { return nothing_alone(in.law, in.w, in.teacher); });
  claim.then("pair norm",
             R"(\|\mathbb E\,Z_iZ_j^\top\mathbb I\{S(w,w_*)_iS(w,-w_*)_j\}\| \le \mathbb P[S(w,w_*)_iS(w,-w_*)_j])",
             [&] { return pair_norms_by_mass(in.law, in.w, in.teacher, in.cos_rho); });
  const auto mass = [&](bool by_near) {
    return (by_near ? near_mass_is_small : far_mass_is_small)(in.law, in.w, in.teacher, in.cos_rho, one, in.mu);
  };
  if (near || both_cases)
    claim.then("near mass", [&] {
      const auto decide = [&] {
        return near ? mass(true) : either(negate(student_in_case(in.w, in.teacher, in.cos_rho, true)), mass(true));
      };
      return predicate(decide, both_cases ? R"(\theta(w,w_*)\le\rho \Rightarrow )" : "",
                       R"(\mathbb P[S(w,-w_*)_j] \le )", rate * claim.name(R"(\theta(w,w_*))"));
    });
  if (!near)
    claim.then("far mass", [&] {
      const auto decide = [&] {
        return both_cases ? either(negate(student_in_case(in.w, in.teacher, in.cos_rho, false)), mass(false))
                          : mass(false);
      };
      return predicate(
          decide, both_cases ? R"(\theta(w,w_*)\ge\rho \Rightarrow )" : "",
          R"(\mathbb P[S(w,w_*)_iS(w,-w_*)_j] \le \mathbb P\left[S(w,w_*)_i,\ \tfrac\pi2\le\theta(Z_j,w_*)\le\tfrac\pi)"
          R"(2+\rho\right] \le )",
          rate * claim.name(R"(\rho)"));
    });
  const auto bound = [&](const char* name, const char* latex, Mat Moments::*moment) {
    claim.then(name, [&] {
      const auto norm = claim.let_bracket(name, latex, [&] {
        return largest_singular_value_bracket(region_moments(in.law, in.w, in.teacher).*moment);
      });
      const auto angle = claim.let_bracket("theta", R"(\theta(w,w_*))",
                                           [&] { return radians_bracket(angle_between(in.w, in.teacher)); });
      return norm <= exactly(rate) * angle;
    });
  };
  bound("PN", R"(\|\mathbb E\,PN^\top\|)", &Moments::agree_student);
  bound("PM", R"(\|\mathbb E\,PM^\top\|)", &Moments::agree_teacher);
  bound("NM", R"(\|\mathbb E\,NM^\top\|)", &Moments::student_teacher);
}

}  // namespace

std::vector<Claim> theorem_3_3_steps() {
  return {{.id = "du18/step-thm3.3-op",
           .title = "Expansion around Z and operator-norm bound",
           .place = "Appendix A.2, proof of Theorem 3.3, first part",
           .kind = "step",
           .themes = {"spectrum"},
           .words = std::string(hypotheses) + R"(With $V_i=Z_i\mathbb I\{S(w,w_*)_i\}$, $P=\frac1k\sum_iV_i$: $\mathbb
             E\,PP^\top\succeq\mathbb E\,ZZ^\top+\mathbb E\,Z(P-Z)^\top+\mathbb E(P-Z)Z^\top$, $\|\mathbb
             E\,Z(V_i-Z)^\top\|\le2(1-\cos\rho)$ ("by the law of cosines"), hence $\lambda_{\min}(\mathbb
             E\,PP^\top)\ge\gamma_{\mathrm{avg}}(\phi_0)-4(1-\cos\rho)$. $Z$ is not redefined in the proof.)",
           .conclusions = {{"(a)", "the expansion", {"expansion", "identity"}},
                           {"(b)", "the operator norm", {"norm"}},
                           {"(c)", "the smallest eigenvalue", {"eigenvalue"}}},
           .readings = {{"region", R"($Z=Z_{\mathrm{avg}}$ where the average is in $S(w,w_*)$, else 0; the norm of the
             expectation, which is kinder than the printed one of each product)"},
                        {"average", R"($Z=Z_{\mathrm{avg}}$ everywhere)"},
                        {.name = "literal",
                         .text = R"(the printed equality, with $Z_1\mathbb I\{S(w,w_*)_1\}$ in place of $Z$ in its last
                           product)",
                         .slip = "$Z$ in the last product too",
                         .part = "(a)"}},
           .constants = {{"two", {2, 1}, "the 2 in 2 (1 - cos rho)"}, {"four", {4, 1}, "the 4 in 4 (1 - cos rho)"}},
           .planted = {turned("two", {1, 1}, "1 - cos rho in place of 2 (1 - cos rho)"),
                       turned("four", {0, 1}, "nothing is lost")},
           .serves = {"du18/thm3.3a"},
           .scope = R"(finite laws of unit patches in the plane (and p = 1) with 1 to 6 inputs of 1 to 4 patches,
             rational points of the circle)",
           .not_covered = "p >= 3 (a counterexample in the plane needs no more)",
           .note = R"(The law of cosines gives the *square* of a distance: for equal norms
             $\|Z_i-Z_{\mathrm{avg}}\|^2=2(1-\cos\rho)$, so the norm of the product is of the order of $\rho$, not
             $\rho^2$. For inputs that no boundary splits this does no harm, since $\sum_i(Z_i-Z_{\mathrm{avg}})=0$;
             where the student's boundary splits an input, $V_i=0$ and the norm is about 1 however small $\rho$ is. The
             expansion itself (an identity with $Z$ in the last product) stands, the eigenvalue bound does not:
             du18/thm3.3a.)",
           .twin = "step_thm3_3_op.py",
           .draw = [](Source& source) { return draw_close_patches(source, Split::student); },
           .state = expansion_around_average},
          {.id = "du18/step-thm3.3-cross",
           .title = "Cross-moment bounds by small-ball mass",
           .place = "Appendix A.2, proof of Theorem 3.3, second part",
           .kind = "step",
           .themes = {"spectrum", "input law"},
           .words = std::string(hypotheses) + R"(With $\phi=\theta(w,w_*)$: $\|\mathbb E\,Z_iZ_j^\top\mathbb
             I\{S(w,w_*)_iS(w,-w_*)_j\}\|\le\mathbb P[S(w,w_*)_iS(w,-w_*)_j]$, which for $\phi\le\rho$ is at most
             $\mathbb P[S(w,-w_*)_j]\le\mu\phi$, and for $\phi\ge\rho$ at most $\mathbb P[S(w,w_*)_i,\
             \frac\pi2\le\theta(Z_j,w_*)\le\frac\pi2+\rho]\le\mu\rho\le\mu\phi$; hence $\|\mathbb
             E\,PN^\top\|\le\mu\phi$, and by similar arguments $\|\mathbb E\,PM^\top\|$, $\|\mathbb
             E\,NM^\top\|\le\mu\phi$.)",
           .conclusions = {{"(a)", R"(the case $\phi\le\rho$)", {"pair norm", "near mass"}},
                           {"(b)", R"(the case $\phi\ge\rho$)", {"pair norm", "far mass"}},
                           {"(c)", R"(the bound of $PN^\top$)", {"PN"}},
                           {"(d)", R"(of $PM^\top$)", {"PM"}},
                           {"(e)", R"(of $NM^\top$)", {"NM"}}},
           .readings = {{"both", R"(both cases, $\phi\le\frac\pi2$)"},
                        {.name = "near", .text = R"(the case $\phi\le\rho$)", .part = "(a), and (c) to (e) there"},
                        {.name = "far",
                         .text = R"(the case $\rho\le\phi\le\frac\pi2$)",
                         .part = "(b), and (c) to (e) there"}},
           .constants = {{"one", {1, 1}, "factor of every mu phi and mu rho"}},
           .planted = {turned("one", {19, 20}, "19/20 mu in place of mu", "near"),
                       turned("one", {1, 2}, "half of mu", "near")},
           .serves = {"du18/thm3.3b"},
           .scope = R"(finite laws of unit patches with 1 to 6 inputs of 1 to 5 patches: the plane (rational points of
             the circle) and p = 3 (a few rational points of the sphere))",
           .not_covered = "p >= 4",
           .note = R"(Up to $\rho$ every line stands. Beyond it the "similar arguments" for $PM^\top$ fail: an input can
             be split by the student's boundary far from the teacher's. For $PN^\top$ the strip is too narrow: $Z_i$ and
             $Z_j$ on the two sides of the teacher's boundary are each within $\rho$ of the average, so $Z_j$ can be up
             to $2\rho$ behind it; its conclusion $\|\mathbb E\,PN^\top\|\le\mu\phi$ was not seen to fail.)",
           .twin = "step_thm3_3_cross.py",
           .draw = draw_cross_moments_by_mass,
           .state = cross_moments_by_mass}};
}

}  // namespace lakatos::du18
