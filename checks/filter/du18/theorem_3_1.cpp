#include "checks/filter/du18/theorem_3_1.hpp"

#include <cmath>

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/many_directions.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {
namespace {

/// Inputs with two patches on the two sides of the teacher's line, nearly opposite across it: switching one of them off makes their average
/// grow across, so gamma need not fall with the angle.
LawField draw_opposite_patches(Source& source, const VectorField& teacher) {
  LawField law{2, 2, false, source.between(1, 4), {}, {}};
  const std::int64_t a = teacher.entries[0], b = teacher.entries[1], atoms = source.between(2, 3);
  const auto add = [&](std::int64_t along, std::int64_t across) {
    law.entries.push_back(along * a - across * b), law.entries.push_back(along * b + across * a);
  };
  for (std::int64_t n = 0; n < atoms; ++n) {
    law.weights.push_back(source.between(1, 6));
    const std::int64_t across = source.between(1, 12), longer = source.between(-1, 1);
    add(source.between(1, 4), across);
    add(source.between(1, 4), -(across + longer) - (across + longer == 0 ? 1 : 0));
  }
  return reduce(law), law;
}

/// Inputs whose patches are equal (their cross moments vanish), close, or opposite; and laws of many directions.
LawField draw_filter_law(Source& source, const VectorField& teacher) {
  const auto patches = static_cast<std::size_t>(source.between(1, 4)), atoms = static_cast<std::size_t>(source.between(2, 4));
  if (teacher.entries.size() != 2) return repeat_patches(draw_law(source, teacher, 1, 4, Lie::in_front, 0), patches);
  switch (source.below(8)) {
    case 0: return draw_opposite_patches(source, teacher);
    case 1: return draw_law(source, teacher, patches, atoms, Lie::in_front, source.pick<std::int64_t>({8, 16, 32}));
    case 2: return draw_law(source, teacher, patches, atoms, source.pick<Lie>({Lie::isotropic, Lie::anywhere}), source.pick<std::int64_t>({8, 32}));
    case 3: return draw_many_directions(source, teacher, {patches, source.chance(2, 3), source.chance(2, 3), source.chance(1, 4)});
    case 4: return repeat_patches(draw_law(source, teacher, 1, atoms, source.pick<Lie>({Lie::anywhere, Lie::near_boundary}), 0), patches);
    default: return repeat_patches(draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 3)), source.pick<Lie>({Lie::isotropic, Lie::round, Lie::round}), 0), patches);
  }
}

/// Law, student and teacher with gamma(phi_0) above 6 L_cross, as far as doubles can tell, within a few attempts.
struct Start {
  LawField law;
  VectorField w, teacher;
  double gamma = 0, cross = 0;
};
Start draw_start(Source& source) {
  Start start;
  for (int attempt = 0; attempt < 6; ++attempt) {
    start.teacher = draw_teacher(source, source.chance(31, 32) ? 2 : 3);
    start.law = draw_filter_law(source, start.teacher);
    const bool planar = start.law.dimension == 2;
    start.w = planar && source.chance(11, 12) ? draw_student_nearby(source, start.teacher) : draw_student(source, start.teacher);
    const auto law = approximate(start.law);
    const auto teacher = approximate(start.teacher);
    const auto angle = angle_of_relative_error<double>(squared_distance(approximate(start.w), teacher), squared_norm(teacher));
    start.cross = smallest_admissible_cross(law, teacher, CrossReading::sum_off_boundaries);
    start.gamma = gamma_bracket(law, teacher, angle).lower;
    if (start.gamma > 6.01 * start.cross) break;
  }
  return start;
}

}  // namespace

ClaimInfo FilterContractionRate::info() {
  ClaimInfo info;
  info.id = "du18/thm3.1";
  info.title = "Linear contraction of GD for a convolutional filter";
  info.place = "Section 3, Theorem 3.1";
  info.kind = "theorem";
  info.words =
      "Input law with $\\lambda_{\\max}(\\mathbb E\\,NN^\\top)\\le\\beta\\phi$ and $\\|\\mathbb E\\,PN^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NM^\\top\\|\\le L_{\\mathrm{cross}}\\phi$ for "
      "$\\theta(w,w_*)\\le\\phi\\le\\frac\\pi2$. If $\\|w_0-w_*\\|<\\|w_*\\|$, $\\gamma(\\phi_0)>6L_{\\mathrm{cross}}$ and "
      "$\\eta_t\\le\\min_{0\\le\\phi\\le\\phi_t}\\frac{\\gamma(\\phi)-6L_{\\mathrm{cross}}}{2(L(\\phi)+10L_{\\mathrm{cross}}+4\\beta)^2}$, then "
      "$\\|w_{t+1}-w_*\\|^2\\le\\left(1-\\frac{\\eta_t(\\gamma(\\phi_t)-6L_{\\mathrm{cross}})}2\\right)\\|w_t-w_*\\|^2$. Here one step from $w_0$, so $\\phi_t=\\phi_0$.";
  info.readings = {{"nonnegative", "steps $0\\le\\eta_t\\le$ the bound, as in Theorem 2.2", "survives", "sampled", ""},
                   {"printed", "any real step that obeys the printed upper bound", "refuted", "exact", "the step must be at least 0, as Theorem 2.2 prints"}};
  info.constants = {{"start", {6, 1}, "the 6 in gamma(phi_0) > 6 L_cross"},
                    {"step.cross", {6, 1}, "the 6 in the step bound's numerator"},
                    {"step", {2, 1}, "the 2 in its denominator"},
                    {"step.wide", {10, 1}, "the 10 there"},
                    {"beta", {4, 1}, "the 4 there"},
                    {"rate", {1, 2}, "the 1/2 in the contraction factor"},
                    {"rate.cross", {6, 1}, "the 6 in the contraction factor"}};
  info.planted = {{"rate 8/5", "1 - 8/5 eta (gamma - 6 L_cross) in place of 1 - 1/2 eta (...)", "rate", {8, 5}, "", "", ""},
                  {"step 1/2", "steps up to four times the printed bound", "step", {1, 2}, "", "", ""},
                  {"rate 9/2", "1 - 9/2 eta (gamma - 6 L_cross)", "rate", {9, 2}, "", "", ""},
                  {"no step bound", "any step", "", {0, 1}, "step bound", "", ""}};
  info.scope = "finite laws in the plane with 2 to 50 inputs of 1 to 4 patches, decided exactly; one step from any admissible point";
  info.not_covered = "densities; p > 2. For t >= 1 (as printed) the statement follows from the one for every admissible point as long as gamma(phi_t) stays above 6 L_cross.";
  info.note =
      "Assumption 3.2 is asked only of students on whose boundary no patch lies. With the closed regions, taken at every student, a patch on the student's boundary is in $P$ and in $M$ at once; "
      "laws with atoms then need $L_{\\mathrm{cross}}\\ge q\\|Z\\|^2/\\phi$ for an input of mass $q$ that the boundary meets at the angle $\\phi$, which no density does. The last line of the printed "
      "proof uses that $\\gamma$ of averages falls with the angle; that step is not judged here.";
  info.twin = "thm3_1.py";
  info.full_cases = 50000;
  return info;
}

Record FilterContractionRate::draw(Source& source) {
  const Start start = draw_start(source);
  Record record;
  record.set("input", start.law).set("w", start.w).set("teacher", start.teacher);
  const auto law = approximate(start.law);
  const auto teacher = approximate(start.teacher);
  const double least = smallest_admissible_beta(law, teacher);
  const bool tiny = !(least > 1e-6) || !std::isfinite(least);
  const Fraction beta = tiny ? fraction(1, source.pick<std::int64_t>({10, 1000, 100000, 100000})) : just_above(least, source.pick<double>({1e-6, 1e-3, 0.05, 1.0}));
  const bool small = !(start.cross > 1e-6) || !std::isfinite(start.cross);
  const bool close = start.gamma > 6.01 * start.cross && source.chance(1, 8);  // L_cross next to gamma(phi_0) / 6
  const Fraction cross = close   ? just_below(start.gamma / 6 * (source.chance(1, 4) ? 1.01 : 1.0), source.pick<double>({1e-4, 1e-3}))
                         : small ? fraction(1, source.pick<std::int64_t>({1000, 100000, 100000}))
                                 : just_above(start.cross * (source.chance(1, 16) ? 0.99 : 1.0), source.pick<double>({1e-6, 1e-4, 1e-3}));
  StepRule<double> rule;
  rule.beta = to_double(beta), rule.cross = to_double(cross);
  const double distance2 = squared_distance(approximate(start.w), teacher), norm2 = squared_norm(teacher);
  const double most = distance2 < norm2 ? largest_step(law, teacher, angle_of_relative_error<double>(distance2, norm2), rule) : 0;
  const double dial = source.pick<double>({1.0, 1.0, 1.0, 0.9, 0.3, 0.01});
  const double over = source.chance(1, 8) ? source.pick<double>({1.01, 3.9, 3.9, 100.0}) : 1.0;
  Fraction step = most * dial > 1e-7 ? just_below(most * dial * over, 1e-3) : fraction(1, 1000);
  if (source.chance(1, 12)) step.numerator = -step.numerator;
  return record.set("beta", beta).set("cross", cross).set("step", step), record;
}

template <class S>
void FilterContractionRate::state(Statement<S>& claim) {
  const auto law = claim.law("input");
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S beta = claim.number("beta", "\\beta"), cross = claim.number("cross", "L_{\\mathrm{cross}}"), step = claim.number("step", "\\eta_t");
  const S start = claim.constant("start", {6, 1}), rate = claim.constant("rate", {1, 2}), rate_cross = claim.constant("rate.cross", {6, 1});
  StepRule<S> rule{step, beta, cross};
  rule.two = claim.constant("step", {2, 1}), rule.six = claim.constant("step.cross", {6, 1});
  rule.wide = claim.constant("step.wide", {10, 1}), rule.four = claim.constant("beta", {4, 1});

  give_two_dimensions(claim, law);
  give_off_the_boundaries(claim, law, w, teacher);
  give_positive(claim, "beta positive", beta);
  give_positive(claim, "cross positive", cross);
  const S distance = claim.let("|w_t - w_*|^2", "\\|w_t-w_*\\|^2", [&] { return squared_distance(w, teacher); });
  const S norm = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(teacher); });
  if (claim.reading("nonnegative")) claim.given("step nonnegative", [&] { return at_least(step, S(0)); });
  give_initialisation(claim, distance, norm);
  if (claim.settled()) return;
  const auto angle = [&] { return angle_of_relative_error(distance, norm); };
  claim.given("start", [&] { return gamma_reaches(law, teacher, angle, "\\gamma(\\phi_0)", S(start * cross), true); });
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  claim.given("cross growth", [&] { return crosses_linearly(law, teacher, cross, CrossReading::sum_off_boundaries); });
  if (claim.settled()) return;
  claim.given("step bound", [&] {
    const S bound = (claim.name("\\gamma(\\phi)") - rule.six * cross) / (rule.two * square(claim.name("L(\\phi)") + rule.wide * cross + rule.four * beta));
    return predicate<S>([&] { return step_within_bound(law, teacher, angle(), rule); }, step, " \\le \\min_{0\\le\\phi\\le\\phi_t} ", bound);
  });
  if (claim.settled()) return;

  const S next = claim.let("|w_{t+1} - w_*|^2", "\\|w_{t+1}-w_*\\|^2", [&] { return squared_distance(gradient_descent_step(law, w, teacher, step), teacher); });
  claim.trivial_if([&] { return equal(distance, S(0)) == Truth::yes || equal(step, S(0)) == Truth::yes; });
  claim.then("contraction", [&] {
    const auto bound = [&](const S& gamma_t) { return S((S(1) - rate * step * (gamma_t - rate_cross * cross)) * distance); };
    if constexpr (is_exact<S>) {  // gamma(phi_t) is irrational as a rule, and phi_t may be a critical angle, where enclosures are blind
      const Bracket<S> gamma_t = gamma_bracket(law, teacher, angle());
      const Bracket<S> ends{min(bound(gamma_t.lower), bound(gamma_t.upper)), max(bound(gamma_t.lower), bound(gamma_t.upper))};
      return bracket_at_most(Bracket<S>{next, next}, ends);
    } else {
      const S gamma_t = claim.let("gamma(phi_t)", "\\gamma(\\phi_t)", [&] { return gamma(law, teacher, angle()); });
      return at_most(next, bound(gamma_t));
    }
  });
}

template void FilterContractionRate::state(Statement<Interval>&);
template void FilterContractionRate::state(Statement<Ball>&);
template void FilterContractionRate::state(Statement<Rational>&);
template void FilterContractionRate::state(Statement<Symbol>&);

}  // namespace lakatos::du18
