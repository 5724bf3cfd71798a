#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {
namespace {

/// Where the bound is hard: students at the end of their range, and patches that they alone see.
void give_regimes(Statement& claim, const ClosePatches& in) {
  claim.regime("near rho", [&] {
    const auto decide = [&] { return near_the_end_of_rho(in.w, in.teacher, in.cos_rho, real({81, 100})); };
    return predicate(decide, R"(1-\cos\theta(w,w_*) \ge \tfrac{81}{100}\,(1-)", in.cos_rho, ")");
  });
  claim.regime("student sees behind", [&] {
    return predicate([&] { return less(Real(0), trace(region_moments(in.law, in.w, in.teacher).student)); },
                     R"(\mathbb E\|N\|^2 > 0)");
  });
}

/// By brackets: exact scalars decide the conclusion although angles and singular values are irrational.
void conclude_cross_bound(Statement& claim, const ClosePatches& in, bool up_to_rho, const Real& factor) {
  claim.given("angle", up_to_rho ? R"(\theta(w,w_*) \le \min(\rho, \tfrac\pi2))" : R"(\theta(w,w_*) \le \tfrac\pi2)",
              [&] {
                const Real least = dialled_cosine(claim, "angle", in.cos_rho);
                return angle_in_range(in.w, in.teacher, least, up_to_rho && less_equal(least, Real(-1)) != Truth::yes);
              });
  if (claim.settled()) return;
  // With closed regions a patch on a boundary is in two of them, and its own norm is squared.
  if (claim.dialled("norms") || claim.dialled("independent norms"))
    give_off_the_boundaries(claim, in.law, in.w, in.teacher);
  if (claim.settled()) return;
  if (up_to_rho) give_regimes(claim, in);
  claim.trivial_if([&] { return equal(cross_norms(in.law, in.w, in.teacher).upper, Real(0)) == Truth::yes; });
  claim.then("cross", [&] {
    if (symbolic())
      return claim.name(R"(\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|)") <=
             factor * in.mu * claim.name(R"(\theta(w,w_*))");
    if (!exact()) claim.let("cross", "", [&] { return value_of(cross_norms(in.law, in.w, in.teacher)); });
    const Bounds cross = cross_norms(in.law, in.w, in.teacher),
                 angle = radians_bracket(angle_between(in.w, in.teacher));
    const Real rate = factor * in.mu;
    return cross <= Bounds{rate * angle.lower, rate * angle.upper};
  });
}

/// The range of the students, where there is one.
Dial angle_dial(const std::string& reading) {
  return {.name = "angle",
          .assumption = "angle",
          .text = "students with 1 - cos of the angle to the teacher up to c (1 - cos rho)",
          .grid = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}},
          .reading = reading};
}

/// du18, Theorem 3.3, second conclusion: little mass at the teacher's boundary bounds the cross-covariances. Ours: up
/// to the angle rho, and with 1 in place of 3.
void cross_bound_from_small_ball(Statement& claim) {
  const auto in = read_close_patches(claim);
  give_close_patches(claim, in);
  if (claim.settled()) return;
  conclude_cross_bound(claim, in, !claim.reading("right angle"), claim.constant("three"));
}

}  // namespace

std::vector<Claim> theorem_3_3b() {
  return {
      {.id = "du18/thm3.3b",
       .title = "Upper bound on L_cross from small boundary mass",
       .place = "Section 3.1, Theorem 3.3, second conclusion",
       .kind = "theorem",
       .themes = {"input law", "spectrum"},
       .words = patch_hypotheses + R"(Then $L_{\mathrm{cross}}=3\mu$ is admissible in Assumption 3.2: $\|\mathbb
         E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|\le3\mu\,\theta(w,w_*)$.)",
       .readings = {{"right angle", R"(for every $w$ with $\theta(w,w_*)\le\frac\pi2$, the range of Assumption 3.1)"},
                    {"near", R"(for every $w$ with $\theta(w,w_*)\le\rho$ (and $\le\frac\pi2$))"}},
       .constants = {{"three", {3, 1}, "the 3 in 3 mu"}},
       .planted = {turned("three", {19, 20}, "19/20 mu in place of 3 mu", "near"),
                   turned("three", {1, 2}, "half of mu", "near"),
                   without("angle", "any angle", "the range of w is not limited by rho", "near"),
                   turned("three", {1, 4}, "a quarter of mu", "right angle")},
       .dials = close_patches_dials("near", {independent_norms_dial("near"), angle_dial("near")}),
       .serves = {"du18/thm3.1"},
       .scope = R"(finite laws of unit patches with 1 to 6 inputs of 1 to 5 patches: the plane (rational points of the
         circle) and p = 3 (a few rational points of the sphere))",
       .not_covered = "p >= 4",
       .note = R"(For $\theta(w,w_*)>\rho$ the patches of an input can lie on both sides of the student's boundary far
         from the teacher's, where no mass is limited. Up to $\rho$ the 3 is slack: see du18/thm3.3b-repaired, where 1
         is enough.)",
       .alarm = R"(the printed step for $\phi\ge\rho$ is false (du18/step-thm3.3-cross, reading *far*), and the
         counterexample lies there; the step's headline covers $\phi\le\rho$ only, where the bound survives too.)",
       .twin = "thm3_3b.py",
       .draw =
           [](Source& source) {
             if (source.chance(1, 4)) return draw_straddling_patches(source);
             if (source.chance(1, 4)) return draw_patches_within_the_angle(source, source.chance(1, 2));
             return draw_close_patches(source, source.chance(1, 4) ? Split::student : Split::teacher);
           },
       .zoo =
           [] {  // one input on both sides of the student's boundary, further than rho from the teacher's: mu = 0
             return std::vector{Record().set("input", LawField{2, 2, false, 5, {1}, {5, 0, 4, 3}}, "w",
                                             VectorField{1, {1, -2}}, "teacher", VectorField{1, {1, 0}}, "cos_rho",
                                             fraction(9, 10), "mu", fraction(0, 1))};
           },
       .state = cross_bound_from_small_ball},
      {.id = "du18/thm3.3b-repaired",
       .title = "Upper bound on the cross-covariances up to the angle rho",
       .place = "ours; in place of Section 3.1, Theorem 3.3, second conclusion",
       .kind = "theorem",
       .themes = {"input law", "spectrum"},
       .words = patch_hypotheses + R"(Then $\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb
         E\,NM^\top\|\le\mu\,\theta(w,w_*)$ for every $w$ with $\theta(w,w_*)\le\min(\rho,\frac\pi2)$: the range ends at
         $\rho$, and 1 takes the place of 3.)",
       .mends = R"($\mu$ in place of $3\mu$, and for angles up to $\rho$ alone)",
       .readings = {{"ours", R"(for every $w$ with $\theta(w,w_*)\le\min(\rho,\frac\pi2)$)"}},
       .constants = {{"three", {1, 1}, "the factor of mu, 3 in print"}},
       .planted = {turned("three", {19, 20}, "19/20 mu in place of mu"), turned("three", {1, 2}, "half of mu"),
                   without("angle", "any angle", "the range of w is not limited by rho")},
       .dials = close_patches_dials("", {independent_norms_dial(""), angle_dial("")}),
       .serves = {"du18/thm3.1"},
       .scope = R"(finite laws of unit patches with 1 to 6 inputs of 1 to 5 patches: the plane (rational points of the
         circle) and p = 3 (a few rational points of the sphere))",
       .not_covered = "p >= 4",
       .note = R"(Of one input let shares a, b, c of the patches be in the regions of P, N, M. Patches in N and M are
         within $\theta(w,w_*)$ of the teacher's boundary, and $ab+ac+bc\le b+c$ (also with the closed regions), so the
         sum of the norms is at most the mean over the patches of the mass that the small ball bounds. Dials: closeness
         is not used and breaks nothing. *Range* and *angle* break at once beyond 1: mass between the two angles is not
         limited by anything. *Norms*, off the boundaries: with one of $k$ patches in $N$ and all norms $1+c$ the ratio
         is $(1-\frac1k)(1+c)^2$, above 1 from $c\approx0.12$ on for $k=5$. *Independent norms* break nothing: the three
         regions are disjoint, so only products of different patches occur and $\mathbb E\,n_in_j=1$; footnote 3 is
         right here.)",
       .twin = "thm3_3b_repaired.py",
       .draw =
           [](Source& source) {
             if (source.chance(1, 4)) return draw_straddling_patches(source);
             if (source.chance(1, 4)) return draw_patches_within_the_angle(source, source.chance(1, 2));
             return draw_close_patches(source, source.chance(1, 16) ? Split::student : Split::teacher);
           },
       .state = cross_bound_from_small_ball}};
}

}  // namespace lakatos::du18
