#pragma once
// One step of Theorem 3.1: its instance and its assumptions, shared by the theorem and the last two steps of its proof.
#include "algorithms/filter/real_descent.hpp"
#include "checks/engine/claim/claim.hpp"
#include "checks/filter/du18/inputs/standing.hpp"

namespace lakatos::du18 {

struct FilterStep {
  Law law;
  Vec w, teacher;
  Real beta, cross, step;
  Real start;           // the 6 in gamma(phi_0) > 6 L_cross
  Real reach;           // |w - w*| < reach |w*|; 1 in print
  Rule rule;            // the step bound with its printed numbers
  Real distance, norm;  // |w - w*|^2, |w*|^2

  /// phi_t; pi/2 beyond the printed range of the start.
  Angle angle() const {
    if (less_equal(norm, distance) == Truth::yes) return right_angle<Real>();
    return angle_of_relative_error(distance, norm);
  }
};

/// |w' - w*|^2 after one step, named; and where the step says nothing.
inline Real distance_after_step(Statement& claim, const FilterStep& in) {
  const Real next = claim.let("|w_{t+1} - w_*|^2", R"(\|w_{t+1}-w_*\|^2)",
                              squared_distance(gradient_descent_step(in.law, in.w, in.teacher, in.step), in.teacher));
  claim.trivial_if(either(in.distance == 0, in.step == 0));
  return next;
}

/// The planted error "sixth" reads 1 for each of the three 6.
inline Real share_of_six(const Statement& claim) { return claim.planted("sixth") ? Real(1) / Real(6) : Real(1); }

inline FilterStep read_filter_step(Statement& claim) {
  FilterStep in;
  in.law = input_law(claim), in.w = claim.vector("w"), in.teacher = claim.nonzero_vector("teacher", "w_*");
  in.beta = claim.number("beta", R"(\beta)"), in.cross = claim.number("cross", R"(L_{\mathrm{cross}})"),
  in.step = claim.number("step", R"(\eta_t)");
  in.start = claim.constant("start", {6, 1}) * share_of_six(claim), in.reach = claim.dial("start distance", {1, 1});
  in.rule = {in.step, in.beta, in.cross};
  in.rule.two = claim.constant("step", {2, 1}),
  in.rule.six = claim.constant("step.cross", {6, 1}) * share_of_six(claim);
  in.rule.wide = claim.constant("step.wide", {10, 1}), in.rule.four = claim.constant("beta", {4, 1});
  in.distance = claim.let("|w_t - w_*|^2", R"(\|w_t-w_*\|^2)", squared_distance(in.w, in.teacher));
  in.norm = claim.let("|w_*|^2", squared_norm(in.teacher));
  return in;
}

/// A8, A10 to A12, where a step is chosen A13, and no mass on a boundary.
inline void give_filter_step(Statement& claim, const FilterStep& in, bool nonnegative, bool chosen = true) {
  give_two_dimensions(claim, in.law);
  give_off_the_boundaries(claim, in.law, in.w, in.teacher);
  give_positive(claim, "beta positive", in.beta);
  give_positive(claim, "cross positive", in.cross);
  if (nonnegative) claim.given("step nonnegative", in.step >= 0);
  give_initialisation(claim, in.distance, in.reach * in.reach * in.norm);
  if (claim.settled()) return;
  const auto angle = [&] { return in.angle(); };
  claim.given("start",
              [&] { return gamma_reaches(in.law, in.teacher, angle, R"(\gamma(\phi_0))", in.start * in.cross, true); });
  if (claim.settled()) return;
  claim.given("linear growth", [&] {
    return grows_linearly(in.law, in.teacher, claim.dialled("beta") ? claim.dial("beta", {1, 1}) * in.beta : in.beta);
  });
  claim.given("cross growth", [&] {
    return crosses_linearly(in.law, in.teacher,
                            claim.dialled("cross") ? claim.dial("cross", {1, 1}) * in.cross : in.cross,
                            CrossReading::sum_off_boundaries);
  });
  if (claim.settled()) return;
  if (chosen)
    claim.given("step bound", [&] {
      const auto& rule = in.rule;
      const Real bound = (claim.name(R"(\gamma(\phi))") - rule.six * in.cross) /
                         (rule.two * square(claim.name(R"(L(\phi))") + rule.wide * in.cross + rule.four * in.beta));
      return predicate([&] { return step_within_bound(in.law, in.teacher, in.angle(), rule); }, in.step,
                       R"( \le \min_{0\le\phi\le\phi_t} )", bound);
    });
  regime_between(claim, in.law, in.w, in.teacher);
  regime_different_patches(claim, in.law);
}

/// The constants of the assumptions, and those of the claim's own.
inline std::vector<Constant> filter_step_constants(const std::vector<Constant>& own) {
  return joined<Constant>({{"start",
                            {6, 1},
                            "the 6 in gamma(phi_0) > 6 L_cross",
                            "the step bound holds at phi_t as well: for a step above 0 it asks for the same"},
                           {"step.cross", {6, 1}, "the 6 in the step bound's numerator"},
                           {"step", {2, 1}, "the 2 in its denominator"},
                           {"step.wide", {10, 1}, "the 10 there"},
                           {"beta", {4, 1}, "the 4 there"}},
                          own);
}

/// An instance of Theorem 3.1: mostly inside all assumptions with the step next to its bound. Aims at the dialled
/// bounds.
Record draw_filter_step(Source& source);

}  // namespace lakatos::du18
