#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/engine/instance/record_json.hpp"
#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "checks/filter/du18/inputs/brackets.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/integer_vectors.hpp"
#include "theory/filter/smoothness_range.hpp"

namespace lakatos::du18 {
namespace {

Bounds let_cross_sum(Statement& claim, const Law& law, const Vec& w, const Vec& teacher) {
  return claim.let_bracket("cross",
                           R"(\left(\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|\right))",
                           [&] { return cross_norms(law, w, teacher); });
}

Bounds let_angle(Statement& claim, const Vec& w, const Vec& teacher) {
  return claim.let_bracket("theta", R"(\theta(w,w_*))", [&] { return radians_bracket(angle_between(w, teacher)); });
}

const char* const hypotheses = R"(Under the hypotheses of Theorem 3.3 on the patches (closeness $\rho$, small ball
  $\mu$): )";

// ---- what is easy

Record draw_easy_to_learn(Source& source) {
  if (source.chance(5, 6)) return draw_easy_patches(source);
  return draw_close_patches(source, source.chance(4, 5) ? Split::student : Split::teacher);
}

/// du18, Section 3.1, before Theorem 3.3: close patches and little mass at the boundary satisfy Theorem 3.1.
void easy_to_learn(Statement& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher", "w_*");
  const Real six = claim.constant("six"), small = claim.constant("small"), closeness = claim.constant("closeness");
  const bool near = claim.reading("near");
  give_close_patches(claim, in);
  if (claim.settled()) return;
  claim.given("angle", near ? R"(0 < \theta(w,w_*) \le \min(\rho,\tfrac\pi2))" : R"(0 < \theta(w,w_*) \le \tfrac\pi2)",
              [&] {
                return both(angle_in_range(in.w, in.teacher, in.cos_rho, near),
                            less(zero_angle<Real>(), angle_between(in.w, in.teacher)));
              });
  give_off_the_boundaries(claim, in.law, in.w, in.teacher);
  if (claim.settled()) return;
  claim.given("small", [&] {
    const auto average = claim.let_bracket("gamma_avg(phi_0)", R"(\gamma_{\mathrm{avg}}(\phi_0))",
                                           [&] { return average_gamma(in.law, in.w, in.teacher, false); });
    return exactly(small * in.mu) < average - exactly(closeness * (1 - in.cos_rho));
  });
  if (claim.settled()) return;
  const auto theta = [&] { return angle_between(in.w, in.teacher); };
  claim.then("start", [&] {
    if (near)
      return exactly(six) * let_cross_sum(claim, in.law, in.w, in.teacher) <
             let_gamma(claim, "gamma(phi_0)", R"(\gamma(\phi_0))", in.law, in.teacher, theta) *
                 let_angle(claim, in.w, in.teacher);
    return predicate(
        [&] { return admissible_below(in.law, in.teacher, gamma_bracket(in.law, in.teacher, theta()), six); },
        R"(\gamma(\phi_0) > )", six * claim.name(R"(L_{\mathrm{cross}})"),
        R"( \text{ for some } L_{\mathrm{cross}} > 0 \text{ that meets Assumption 3.2})");
  });
}

// ---- norms

/// The atoms of with_independent_norms over integers, equally likely, for placing constants.
LawField placed_with_norms(LawField law, const VectorField& norms) {
  law.entries = with_either_norm(law.entries, law.patches, law.dimension, norms.entries);
  law.weights.assign(law.entries.size() / (law.patches * law.dimension), 1);
  law.denominator *= norms.denominator;
  return law;
}

Record draw_independent_norms(Source& source) {
  Record start;
  do {
    start = source.chance(2, 3) ? draw_straddling_patches(source)
                                : draw_close_patches(source, source.chance(1, 2) ? Split::student : Split::teacher);
  } while (start.law("input").patches > 3 || start.law("input").dimension > 2);
  const VectorField norms{source.between(1, 4), {source.between(1, 5), source.between(1, 5)}};
  const LawField& law = start.law("input");
  return place_close_patches(source, law, placed_with_norms(law, norms), start.vector("w"), start.vector("teacher"),
                             source.chance(3, 4))
      .set("norms", norms);
}

/// du18, footnote 3: norms that are independent of the angles and of each other in place of unit norms.
void independent_norms(Statement& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher", "w_*");
  const auto norms = claim.vector("norms", 2);
  const Real three = claim.constant("three"), four = claim.constant("four");
  const auto whole = [&] { return Law(with_independent_norms(in.law.numbers(), norms[0], norms[1])); };
  claim.given("unit norm", R"(Z_i = R_i D_i,\ \|D_i\| = 1 \text{ for all } i)", [&] {
    if (recording()) return unit_norms(in.law);
    return truth_of(claim.spread() || unit_patches(claim.record().law("input")));
  });
  claim.given("norms positive", R"(R_i \in \{a, b\} \text{ independent},\ a, b > 0)",
              [&] { return both(less(Real(0), norms[0]), less(Real(0), norms[1])); });
  claim.given("mu nonnegative", in.mu >= 0);
  claim.given("cos_rho in range", both(in.cos_rho >= -1, in.cos_rho <= 1));
  if (claim.settled()) return;
  give_off_the_boundaries(claim, in.law, in.w, in.teacher);
  claim.given("closeness", text(R"(\cos\theta(Z_i, Z_{\mathrm{avg}}) \ge )", in.cos_rho, R"( \text{ for all } i)"),
              [&] { return patches_are_close(whole(), in.cos_rho); });
  claim.given("small ball",
              text(R"(\mathbb P\left[\theta(Z_i,w_*)\in[\tfrac\pi2-\phi,\tfrac\pi2+\phi]\right] \le )", in.mu,
                   R"(\,\phi \quad (0 \le \phi \le \rho))"),
              [&] { return small_ball(in.law, in.teacher, in.cos_rho, in.mu); });
  if (claim.settled()) return;

  const bool lower_bound = claim.reading("lower bound"), both_bounds = claim.reading("both"),
             up_to_rho = !claim.reading("right angle") && !both_bounds;
  if (!lower_bound)
    claim.given("angle", up_to_rho ? R"(\theta(w,w_*) \le \min(\rho,\tfrac\pi2))" : R"(\theta(w,w_*) \le \tfrac\pi2)",
                [&] { return angle_in_range(in.w, in.teacher, in.cos_rho, up_to_rho); });
  if (claim.settled()) return;
  if (lower_bound || both_bounds) {
    const Real second = claim.let("s", "s", [&] { return (square(norms[0]) + square(norms[1])) / 2; });
    claim.then("lower bound", [&] {
      const auto average = claim.let_bracket("gamma_avg(phi_0)", R"(\gamma_{\mathrm{avg}}(\phi_0))",
                                             [&] { return average_gamma(whole(), in.w, in.teacher, false); });
      const auto gamma = claim.let_bracket("gamma(phi_0)", R"(\gamma(\phi_0))", [&] {
        return gamma_bracket(whole(), in.teacher, angle_between(in.w, in.teacher));
      });
      return gamma >= average - exactly(four * (1 - in.cos_rho) * second);
    });
  }
  if (lower_bound) return;
  const Real mean = claim.let("m", "m", [&] { return (norms[0] + norms[1]) / 2; });
  if (!both_bounds) claim.trivial_if([&] { return cross_norms(in.law, in.w, in.teacher).upper == 0; });
  claim.then("cross", [&] {
    const Real rate = claim.reading("unchanged") ? three * in.mu : three * in.mu * mean * mean;
    const auto sum =
        claim.let_bracket("cross", R"(\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|)",
                          [&] { return cross_norms(whole(), in.w, in.teacher); });
    return sum <= exactly(rate) * let_angle(claim, in.w, in.teacher);
  });
}

}  // namespace

std::vector<Claim> remarks_3_1() {
  return {{.id = "du18/remark-easy",
           .title = "Close patches and little boundary mass satisfy Theorem 3.1",
           .place = "Section 3.1, before Theorem 3.3",
           .kind = "remark",
           .themes = {"input law", "contraction rate"},
           .words = std::string(hypotheses) + R"(if $\rho$ and $\mu$ are small, $\gamma(\phi_0)>6L_{\mathrm{cross}}$ for
             some $L_{\mathrm{cross}}$ that meets Assumption 3.2. How small is taken from Theorem 3.3:
             $\gamma_{\mathrm{avg}}(\phi_0)-4(1-\cos\rho)>6\cdot3\mu$.)",
           .readings = {{"right angle", R"(Assumption 3.2 for every $\phi\le\frac\pi2$, as Theorem 3.1 uses it)"},
                        {"near", R"(a student within $\rho$ of the teacher, and its own cross-covariances only)"}},
           .constants = {{"six", {6, 1}, "the 6 in 6 L_cross"},
                         {"small", {18, 1}, "the 18 mu that must be left"},
                         {"closeness", {4, 1}, "the 4 in 4 (1 - cos rho)"}},
           .planted = {turned("six", {100, 1}, "100 L_cross", "near"), turned("six", {300, 1}, "300 L_cross", "near"),
                       without("small", "not small", "no matter how small rho and mu are", "near"),
                       turned("six", {200, 1}, "200 L_cross", "right angle")},
           .serves = {"du18/thm3.1"},
           .scope = R"(finite laws of unit patches in the plane with 1 to 6 inputs of 1 to 4 patches, rational points of
             the circle)",
           .not_covered = "p >= 3",
           .note = R"(It fails for the reason for which Theorem 3.3 does: the student's boundary can split an input far
             from the teacher's, where no mass is limited. Within $\rho$ of the teacher nothing of that kind happens.)",
           .twin = "remark_easy.py",
           .draw = draw_easy_to_learn,
           .state = easy_to_learn},
          {.id = "du18/remark-norms",
           .title = "Unit norm may be relaxed to independent norms",
           .place = "Section 3.1, footnote 3",
           .kind = "remark",
           .themes = {"input law", "spectrum"},
           .words = std::string(hypotheses) + R"(unit norms may be relaxed to norms that are independent of the angles
             and of each other. No constants are printed; with norms of mean $m$ and second moment $s$ the two
             conclusions are read as $\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|\le3\mu
             m^2\,\theta(w,w_*)$ (different patches only meet in these products) and
             $\gamma(\phi_0)\ge\gamma_{\mathrm{avg}}(\phi_0)-4(1-\cos\rho)s$. Here every norm is $a$ or $b$ with
             probability $\frac12$.)",
           .conclusions = {{"(a)", R"(the lower bound of $\gamma(\phi_0)$)", {"lower bound"}},
                           {"(b)", R"(the upper bound of $L_{\mathrm{cross}}$)", {"cross"}}},
           .readings = {{"both", R"(for $\theta(w,w_*)\le\frac\pi2$, as Theorem 3.1 uses them)"},
                        {.name = "near",
                         .text = R"(for $\theta(w,w_*)\le\rho$, where du18/thm3.3b survives)",
                         .part = "(b)"},
                        {.name = "right angle", .text = R"(for $\theta(w,w_*)\le\frac\pi2$)", .part = "(b)"},
                        {.name = "lower bound", .text = "for every student", .part = "(a)"},
                        {.name = "unchanged",
                         .text = R"(for $\theta(w,w_*)\le\rho$ with the printed $3\mu$, whatever the norms)",
                         .part = "(b)"}},
           .constants = {{"three", {3, 1}, "the 3 in 3 mu"}, {"four", {4, 1}, "the 4 in 4 (1 - cos rho)"}},
           .planted = {turned("three", {1, 8}, "mu / 8 in place of 3 mu", "near"),
                       turned("three", {1, 20}, "mu / 20 in place of 3 mu", "near")},
           .serves = {"du18/thm3.3a", "du18/thm3.3b"},
           .scope = R"(finite laws of unit directions in the plane with 1 to 3 inputs of 1 to 3 patches, times
             independent norms with two values)",
           .not_covered = "p >= 3; norms with more than two values (the products depend on the mean only)",
           .note = R"(The relaxation itself does no harm: the regions see the angles only, so the cross moments get the
             factor $m_im_j$. (With mass on a boundary the closed regions count a patch twice and the factor is $\mathbb
             E R_i^2$; hence off the boundaries.) What fails fails with unit norms already (du18/thm3.3a, du18/thm3.3b).
             With $\mathbb E R_i^2\le1$ the printed $3\mu$ may stay.)",
           .twin = "remark_norms.py",
           .draw = draw_independent_norms,
           .state = independent_norms}};
}

}  // namespace lakatos::du18
