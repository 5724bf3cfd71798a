#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {
namespace {

const char* const hypotheses =
    "Unit patches with $\\theta(Z_i,Z_{\\mathrm{avg}})\\le\\rho$, and $\\mathbb "
    "P[\\theta(Z_i,w_*)\\in[\\frac\\pi2-\\phi,\\frac\\pi2+\\phi]]\\le\\mu\\phi$ for $\\phi\\le\\rho$ "
    "(the second printed event is contained in this one for unsigned angles). ";

Bounds sum(const Bounds& a, const Bounds& b) { return {a.lower + b.lower, a.upper + b.upper}; }

/// ||E P N^T|| + ||E P M^T|| + ||E N M^T|| at the student w.
Bounds cross_norms(const ClosePatches& in) {
  const auto moments = region_moments(in.law, in.w, in.teacher);
  return sum(
      sum(largest_singular_value_bracket(moments.agree_student), largest_singular_value_bracket(moments.agree_teacher)),
      largest_singular_value_bracket(moments.student_teacher));
}

/// theta(w, w*) <= pi/2, and <= rho where that is asked for.
Truth in_range(const ClosePatches& in, const Real& cos_rho, bool up_to_rho) {
  const PlanarAngle<Real> angle = angle_between(in.w, in.teacher);
  const Truth acute = less_equal(angle, right_angle<Real>());
  return up_to_rho && acute != Truth::no ? both(acute, less_equal(angle, angle_from_cosine(cos_rho))) : acute;
}

/// The conclusion by brackets: exact scalars decide it although angles and singular values are irrational.
Formula crosses_at_most(const ClosePatches& in, const Real& factor) {
  const Bounds cross = cross_norms(in), angle = radians_bracket(angle_between(in.w, in.teacher));
  const Real rate = factor * in.mu;
  return cross <= Bounds{rate * angle.lower, rate * angle.upper};
}

void conclude_cross_bound(Statement& claim, const ClosePatches& in, bool up_to_rho, const Real& factor) {
  claim.given("angle", [&] {
    const char* range = up_to_rho ? R"(\theta(w,w_*) \le \min(\rho, \tfrac\pi2))" : R"(\theta(w,w_*) \le \tfrac\pi2)";
    const auto decide = [&] {
      const Real least = dialled_cosine(claim, "angle", in.cos_rho);
      return up_to_rho && less_equal(least, Real(-1)) == Truth::yes ? in_range(in, least, false)
                                                                    : in_range(in, least, up_to_rho);
    };
    return predicate(decide, range);
  });
  if (claim.settled()) return;
  // With closed regions a patch on a boundary is in two of them, and its own norm is squared.
  if (claim.dialled("norms") || claim.dialled("independent norms"))
    give_off_the_boundaries(claim, in.law, in.w, in.teacher);
  if (claim.settled()) return;
  claim.trivial_if([&] {
    if (symbolic()) return false;
    else return equal(cross_norms(in).upper, Real(0)) == Truth::yes;
  });
  claim.then("cross", [&] {
    if (symbolic()) {
      return claim.name(R"(\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|)") <=
             factor * in.mu * claim.name(R"(\theta(w,w_*))");
    } else {
      if (!exact()) claim.let("cross", "", [&] { return value_of(cross_norms(in)); });
      return crosses_at_most(in, factor);
    }
  });
}

/// The range of the students, where there is one.
Dial angle_dial(const std::string& reading) {
  return {"angle",
          "angle",
          "students with 1 - cos of the angle to the teacher up to c (1 - cos rho)",
          {1, 1},
          {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}},
          {},
          "",
          "",
          reading};
}

/// One input with two patches on both sides of the student's boundary, both further than rho from the teacher's: mu =
/// 0.
Record split_by_the_student() {
  Record record;
  const LawField law{2, 2, false, 5, {1}, {5, 0, 4, 3}};
  return record.set("input", law)
             .set("w", VectorField{1, {1, -2}})
             .set("teacher", VectorField{1, {1, 0}})
             .set("cos_rho", fraction(9, 10))
             .set("mu", fraction(0, 1)),
         record;
}

/// du18, Theorem 3.3, second conclusion: little mass at the teacher's boundary bounds the cross-covariances.
void cross_bound_from_small_ball(Statement& claim) {
  const auto in = read_close_patches(claim);
  const Real three = claim.constant("three", {3, 1});
  give_close_patches(claim, in);
  if (claim.settled()) return;
  conclude_cross_bound(claim, in, claim.reading("near"), three);
}

/// Ours: up to the angle rho, and with 1 in place of 3.
void cross_bound_up_to_rho(Statement& claim) {
  const auto in = read_close_patches(claim);
  const Real three = claim.constant("three", {1, 1});
  give_close_patches(claim, in);
  if (claim.settled()) return;
  conclude_cross_bound(claim, in, true, three);
}

Claim cross_bound_from_small_ball_claim() {
  Claim claim{};
  claim.id = "du18/thm3.3b";
  claim.title = "Upper bound on L_cross from small boundary mass";
  claim.place = "Section 3.1, Theorem 3.3, second conclusion";
  claim.kind = "theorem";
  claim.themes = {"input law", "spectrum"};
  claim.words =
      std::string(hypotheses) +
      R"(Then $L_{\mathrm{cross}}=3\mu$ is admissible in Assumption 3.2: $\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top)"
      R"(\|+\|\mathbb E\,NM^\top\|\le3\mu\,\theta(w,w_*)$.)";
  claim.readings = {{"right angle", R"(for every $w$ with $\theta(w,w_*)\le\frac\pi2$, the range of Assumption 3.1)"},
                    {"near", R"(for every $w$ with $\theta(w,w_*)\le\rho$ (and $\le\frac\pi2$))"}};
  claim.constants = {{"three", {3, 1}, "the 3 in 3 mu"}};
  claim.planted = {turned("three", {19, 20}, "19/20 mu in place of 3 mu", "near"),
                   turned("three", {1, 2}, "half of mu", "near"),
                   without("angle", "any angle", "the range of w is not limited by rho", "near"),
                   without("small ball", "no small ball", "any mass at the teacher's boundary", "right angle")};
  claim.serves = {"du18/thm3.1"};
  claim.scope =
      "finite laws of unit patches with 1 to 6 inputs of 1 to 5 patches: the plane (rational points of "
      "the circle) and p = 3 (a few rational points of the sphere)";
  claim.not_covered = "p >= 4";
  claim.note = R"(For $\theta(w,w_*)>\rho$ the patches of an input can lie on both sides of the student's boundary )"
               R"(far from the teacher's, where no mass is limited. Up to $\rho$ the 3 is slack: see )"
               "du18/thm3.3b-repaired, where 1 is enough.";
  claim.dials = close_patches_dials("near");
  claim.dials.push_back(independent_norms_dial("near"));
  claim.dials.push_back(angle_dial("near"));
  claim.alarm =
      R"(the printed step for $\phi\ge\rho$ is false (du18/step-thm3.3-cross, reading *far*), and the counterexample )"
      R"(lies there; the step's headline covers $\phi\le\rho$ only, where the bound survives too.)";
  claim.twin = "thm3_3b.py";
  claim.draw = [](Source& source) {
    return draw_close_patches(source, source.chance(1, 4) ? Split::student : Split::teacher);
  };
  claim.zoo = [] { return std::vector<Record>{split_by_the_student()}; };
  claim.state = cross_bound_from_small_ball;
  return claim;
}

Claim cross_bound_up_to_rho_claim() {
  Claim claim{};
  claim.id = "du18/thm3.3b-repaired";
  claim.title = "Upper bound on the cross-covariances up to the angle rho";
  claim.place = "ours; in place of Section 3.1, Theorem 3.3, second conclusion";
  claim.kind = "theorem";
  claim.themes = {"input law", "spectrum"};
  claim.words = std::string(hypotheses) +
                "Then $\\|\\mathbb E\\,PN^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb "
                "E\\,NM^\\top\\|\\le\\mu\\,\\theta(w,w_*)$ for every $w$ with "
                "$\\theta(w,w_*)\\le\\min(\\rho,\\frac\\pi2)$: the range "
                "ends at $\\rho$, and 1 takes the place of 3.";
  claim.readings = {{"ours", R"(for every $w$ with $\theta(w,w_*)\le\min(\rho,\frac\pi2)$)"}};
  claim.constants = {{"three", {1, 1}, "the factor of mu, 3 in print"}};
  claim.planted = {turned("three", {19, 20}, "19/20 mu in place of mu"), turned("three", {1, 2}, "half of mu"),
                   without("angle", "any angle", "the range of w is not limited by rho")};
  claim.serves = {"du18/thm3.1"};
  claim.scope =
      "finite laws of unit patches with 1 to 6 inputs of 1 to 5 patches: the plane (rational points of "
      "the circle) and p = 3 (a few rational points of the sphere)";
  claim.not_covered = "p >= 4";
  claim.note =
      "Of one input let shares a, b, c of the patches be in the regions of P, N, M. Patches in N and M "
      R"(are within $\theta(w,w_*)$ of the teacher's boundary, and $ab+ac+bc\le b+c$ (also with the closed )"
      "regions), so the sum of the norms is at most the mean over the patches of the mass that the small "
      "ball bounds.";
  claim.note +=
      " Dials: closeness is not used and breaks nothing. *Range* and *angle* break at once beyond 1: mass between the "
      "two angles is not limited by anything. *Norms*, off the boundaries: with one of $k$ patches in $N$ and all "
      "norms $1+c$ the ratio is "
      "$(1-\\frac1k)(1+c)^2$, above 1 from $c\\approx0.12$ on for $k=5$. *Independent norms* break nothing: the three "
      "regions are disjoint, so only products of different patches occur and $\\mathbb E\\,n_in_j=1$; footnote 3 is "
      "right here.";
  claim.dials = close_patches_dials("");
  claim.dials.push_back(independent_norms_dial(""));
  claim.dials.push_back(angle_dial(""));
  claim.twin = "thm3_3b_repaired.py";
  claim.draw = [](Source& source) {
    return draw_close_patches(source, source.chance(1, 16) ? Split::student : Split::teacher);
  };
  claim.state = cross_bound_up_to_rho;
  return claim;
}

}  // namespace

std::vector<Claim> theorem_3_3b() { return {cross_bound_from_small_ball_claim(), cross_bound_up_to_rho_claim()}; }

}  // namespace lakatos::du18
