#include "checks/filter/du18/theorem_2_2.hpp"

#include <cmath>

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {

ClaimInfo ContractionRate::info() {
  ClaimInfo info;
  info.id = "du18/thm2.2";
  info.title = "Linear contraction of GD for one neuron";
  info.place = "Section 2.1, Theorem 2.2";
  info.kind = "theorem";
  info.words =
      "One neuron, input law with $\\max_{\\theta(w,w_*)\\le\\phi}\\lambda_{\\max}(A_{w,-w_*})\\le\\beta\\phi$ on $[0,\\frac\\pi2]$. If $\\|w_t-w_*\\|<\\|w_*\\|$ and "
      "$0\\le\\eta_t\\le\\min_{0\\le\\phi\\le\\phi_t}\\frac{\\gamma(\\phi)}{2(L(\\phi)+4\\beta)^2}$ with $\\phi_t=\\arcsin\\frac{\\|w_t-w_*\\|}{\\|w_*\\|}$, then "
      "$\\|w_{t+1}-w_*\\|^2\\le\\left(1-\\frac{\\eta_t\\gamma(\\phi_t)}2\\right)\\|w_t-w_*\\|^2$.";
  info.readings = {{"exists", "every step $t\\ge0$, at a point where the gradient exists", "survives", "sampled", ""},
                   {"zero", "atoms may lie on the student's boundary, and $\\sigma'(0)=0$", "survives", "sampled", ""}};
  info.constants = {{"step", {2, 1}, "the 2 in the denominator of the step bound"}, {"beta", {4, 1}, "the 4 there"}, {"rate", {1, 2}, "the 1/2 in the contraction factor"}};
  info.planted = {{"rate 8/5", "1 - 8/5 eta gamma in place of 1 - 1/2 eta gamma", "rate", {8, 5}, "", "", ""},
                  {"step 1/2", "steps up to gamma / ((L + 4 beta)^2 / 2): four times the printed bound", "step", {1, 2}, "", "", ""},
                  {"L for gamma", "the largest in place of the smallest eigenvalue in the rate", "", {0, 1}, "", "L for gamma", ""},
                  {"printed sign", "the update with a - b, as the proof prints it, in place of a + b", "", {0, 1}, "", "printed sign", ""}};
  info.scope = "finite laws with 2 to 8 atoms, p = 2, 3, 4 (p = 2 exactly, p > 2 by certified two-sided bounds), small rational entries; one step from any admissible point";
  info.not_covered = "densities; p = 1, where gamma(phi_t) is a minimum over nothing. For t >= 1 (as printed) the statement follows from the one for every admissible point.";
  info.twin = "thm2_2.py";
  return info;
}

Record ContractionRate::draw(Source& source) {
  const std::size_t p = source.chance(4, 5) ? 2 : static_cast<std::size_t>(source.between(3, 4));
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::isotropic, Lie::near_boundary});
  Record record;
  const VectorField teacher = draw_teacher(source, p);
  const LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(static_cast<std::int64_t>(p), 2 + static_cast<std::int64_t>(p))), lie, 0);
  const VectorField w = draw_student(source, teacher);
  record.set("input", law).set("w", w).set("teacher", teacher);

  const auto approximate_law = approximate(law);
  const auto approximate_teacher = approximate(teacher);
  const double least = smallest_admissible_beta(approximate_law, approximate_teacher);
  const bool tiny = !(least > 1e-6) || !std::isfinite(least);
  const Fraction beta = tiny ? fraction(1, source.pick<std::int64_t>({1, 10, 1000, 100000})) : just_above(least, source.pick<double>({1e-6, 1e-3, 0.05, 1.0}));
  const double distance2 = squared_distance(approximate(w), approximate_teacher), norm2 = squared_norm(approximate_teacher);
  StepRule<double> rule;
  rule.beta = to_double(beta);
  const double most = distance2 < norm2 ? largest_step(approximate_law, approximate_teacher, angle_of_relative_error<double>(distance2, norm2), rule) : 0;
  const double dial = source.pick<double>({1.0, 1.0, 1.0, 0.9, 0.5, 0.1});
  // A step beyond the bound now and then, so that the assumption is seen violated near its boundary too.
  const double over = source.chance(1, 12) ? 1.01 : 1.0;
  const Fraction step = most * dial > 1e-7 ? just_below(most * dial * over, 1e-3) : fraction(1, 1000);
  return record.set("beta", beta).set("step", step), record;
}

template <class S>
void ContractionRate::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const auto w = claim.vector("w"), teacher = claim.vector("teacher");
  const S beta = claim.number("beta", "\\beta"), step = claim.number("step", "\\eta_t");
  const S two = claim.constant("step", {2, 1}), four = claim.constant("beta", {4, 1}), rate = claim.constant("rate", {1, 2});

  give_two_dimensions(claim, law);
  if (claim.reading("exists")) give_differentiable(claim, law, w, teacher);
  give_positive(claim, "beta positive", beta);
  const S distance = claim.let("|w_t - w_*|^2", "\\|w_t-w_*\\|^2", [&] { return squared_distance(w, teacher); });
  const S norm = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(teacher); });
  give_initialisation(claim, distance, norm);
  claim.given("step nonnegative", [&] { return at_least(step, S(0)); });
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  const auto angle = [&] { return angle_of_relative_error(distance, norm); };
  claim.given("step bound", [&] {
    const auto decide = [&] {
      StepRule<S> rule{step, beta};
      rule.two = two, rule.four = four;
      return step_within_bound(law, teacher, angle(), rule);
    };
    return predicate<S>(decide, step, " \\le \\min_{0\\le\\phi\\le\\phi_t} ", claim.name("\\gamma(\\phi)") / (two * square(claim.name("L(\\phi)") + four * beta)));
  });
  if (claim.settled()) return;

  const S gamma_t = claim.let("gamma(phi_t)", "\\gamma(\\phi_t)", [&] { return claim.planted("L for gamma") ? lipschitz(law, teacher, angle()) : gamma(law, teacher, angle()); });
  const auto next_distance = [&] {
    const S sign = claim.planted("printed sign") ? S(-1) : S(1);
    const auto descent = claim.planted("printed sign") ? population_gradient_by_regions(law, w, teacher, S(1), sign) : population_gradient(law, w, teacher);
    return squared_distance(subtract(w, scale(step, descent)), teacher);
  };
  const S next = claim.let("|w_{t+1} - w_*|^2", "\\|w_{t+1}-w_*\\|^2", next_distance);
  const S bound = S(1) - rate * step * gamma_t;
  if constexpr (!Statement<S>::symbolic) {
    claim.let("bound", "", [&] { return bound; });
    claim.let("ratio", "", [&] { return S(next / distance); });
  }
  claim.trivial_if([&] { return equal(distance, S(0)) == Truth::yes || equal(step, S(0)) == Truth::yes; });
  claim.then("contraction", [&] { return at_most(next, bound * distance); });
}

template void ContractionRate::state(Statement<Interval>&);
template void ContractionRate::state(Statement<Ball>&);
template void ContractionRate::state(Statement<Rational>&);
template void ContractionRate::state(Statement<Symbol>&);

}  // namespace lakatos::du18
