#include "checks/filter/du18/lemma_a_2.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "checks/engine/record_json.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/scenario_tree.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {
namespace {

/// radius < |w_*| sin(phi_*), phi_* the largest angle in [0, pi/2] with gamma >= level. For one patch gamma falls with the angle, so this asks
/// for gamma >= level on the arcs just beyond arcsin(radius / |w_*|), on both sides. p = 2.
template <class S>
Truth inside_phi_star(const PatchLaw<S>& law, const Vector<S>& teacher, const S& radius2, const S& level) {
  const S norm = squared_norm(teacher);
  if (less(radius2, norm) != Truth::yes) return less(radius2, norm);
  const auto angle = angle_of_relative_error(radius2, norm);
  Truth all = Truth::yes;
  for (int side : {1, -1}) {
    PlanarSweep<S> sweep(law, teacher, right_angle<S>(), side);
    Truth beyond = Truth::no;
    while (sweep.advance()) {
      if (sweep.point()) continue;
      beyond = less(angle, sweep.right());
      if (beyond != Truth::no) break;
    }
    all = both(all, beyond == Truth::yes ? smallest_eigenvalue_at_least(sweep.moments().agree, level) : Truth::unknown);
  }
  return all;
}

double exact_share(double x) { return std::isfinite(x) ? x : 0; }

}  // namespace

ClaimInfo StaysInBall::info() {
  ClaimInfo info;
  info.id = "du18/lema.2";
  info.title = "SGD iterates stay in a ball with high probability";
  info.place = "Appendix A.2, Lemma A.2";
  info.kind = "lemma";
  info.words =
      "Let $r_0=\\|w_0-w_*\\|<\\|w_*\\|\\sin\\phi_*$, $0<r_1<\\|w_*\\|\\sin\\phi_*$, $\\phi_1=\\arcsin\\frac{r_1}{\\|w_*\\|}$, $\\kappa=L(0)+10L_{\\mathrm{cross}}+4\\beta$, "
      "$\\alpha=\\gamma(\\phi_1)-\\eta\\kappa$ and $\\|g\\|\\le B$. If $0<1-\\eta\\gamma(\\phi_1)+\\eta^2\\kappa^2<1$ and "
      "$\\frac{(r_1^2-r_0^2)^2}{T(1+2\\eta\\alpha T)(2\\eta B\\kappa r_1+\\eta^2B^2)^2}\\ge\\log\\frac T\\delta$, then with probability at least $1-\\delta$, "
      "$\\|w_t-w_*\\|\\le r_1$ for all $t=1,\\dots,T$.";
  info.readings = {{"careful", "$r_0<r_1$ and $\\alpha>0$ are understood, as the proof uses them", "refuted", "exact", ""},
                   {"ordered", "$r_0<r_1$ is understood; $\\alpha$ may have any sign", "refuted", "exact", ""},
                   {"printed", "the order of $r_0$ and $r_1$ and the sign of $\\alpha$ are left open, as printed", "refuted", "exact", ""}};
  info.constants = {{"drift", {2, 1}, "the 2 in 1 + 2 eta alpha T"}, {"noise", {2, 1}, "the 2 in 2 eta B kappa r_1"}, {"wide", {10, 1}, "the 10 in kappa"},
                    {"beta", {4, 1}, "the 4 in kappa"}, {"log", {1, 1}, "factor of log(T/delta)"}};
  info.planted = {{"log 1/2", "half the logarithm", "log", {1, 2}, "", "", ""}, {"noise 1", "eta B kappa r_1 in place of 2 eta B kappa r_1", "noise", {1, 1}, "", "", ""}};
  info.serves = {"du18/thm3.2", "du18/lema.3"};
  info.note =
      "The difference bound $2\\eta B\\kappa r_1$ carries the factor $\\kappa$, which has no place there: $|2\\eta\\langle\\xi_t,w_t-w_*\\rangle|$ can reach $2\\eta\\|\\xi_t\\|r_1$ however small "
      "$\\kappa$ is. Where $\\kappa$ is well below 1 the second condition asks for too little, and the noise alone leaves the ball.";
  info.scope = "one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values, T = 1, 2, 3: the whole scenario tree, exactly";
  info.not_covered = "more than one patch, p > 2, longer horizons, noise that depends on the iterate";
  info.twin = "lema_2.py";
  info.quick_cases = 2000;
  info.full_cases = 40000;
  return info;
}

Record StaysInBall::draw(Source& source) {
  const Lie lie = source.pick<Lie>({Lie::isotropic, Lie::isotropic, Lie::in_front});
  VectorField teacher{1, {1, 0}};
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 4)), lie, 0);
  law.denominator *= source.pick<std::int64_t>({1, 2, 4, 10});  // a small second moment makes kappa small against B
  reduce(law);

  const std::int64_t grid = source.pick<std::int64_t>({4, 5, 8, 10});
  const Fraction r1 = fraction(source.between(1, grid / 2), grid);
  const bool printed_order = source.chance(1, 10);
  VectorField w{grid * 4, {grid * 4, 0}};
  for (auto& entry : w.entries) entry += source.between(-4, 4) * (printed_order ? grid : r1.numerator) / 4;
  reduce(w);

  const auto approximate_law = approximate(law);
  const auto approximate_teacher = approximate(teacher), start = approximate(w);
  const double radius = to_double(r1), r0_squared = squared_distance(start, approximate_teacher), room = std::max(1e-6, std::fabs(radius * radius - r0_squared));
  const double least = smallest_admissible_beta(approximate_law, approximate_teacher);
  const Fraction beta = std::isfinite(least) && least > 1e-6 ? just_above(least, 0.01) : fraction(1, 10000), cross = fraction(1, 100000);
  const double gamma_1 = gamma(approximate_law, approximate_teacher, angle_of_relative_error<double>(radius * radius, 1.0));
  const double kappa = lipschitz(approximate_law, approximate_teacher, zero_angle<double>()) + 10 * to_double(cross) + 4 * to_double(beta);
  // Below gamma / kappa the drift alpha is positive, below gamma / kappa^2 the first condition holds.
  const double most = exact_share(source.chance(3, 4) ? std::min(gamma_1 / kappa, gamma_1 / (kappa * kappa)) : gamma_1 / (kappa * kappa));
  const Fraction step = most > 1e-6 ? just_below(std::min(most, 50.0) * source.pick<double>({0.9, 0.5, 0.2, 0.05}), 0.1) : fraction(1, 10);

  const std::int64_t horizon = source.pick<std::int64_t>({1, 1, 1, 2, 3});
  const double size = source.pick<double>({0.2, 0.4, 0.6, 0.8, 1.0}) * std::sqrt(room / static_cast<double>(horizon)) / to_double(step);
  const Fraction length = size > 1e-9 ? just_below(size, 0.2) : fraction(1, 1000);
  const bool across = source.chance(1, 3), four = source.chance(1, 4) && horizon < 3;
  const std::int64_t n = length.numerator;
  LawField noise{2, 1, false, length.denominator, {1, 1}, across ? std::vector<std::int64_t>{0, n, 0, -n} : std::vector<std::int64_t>{n, 0, -n, 0}};
  if (four) noise.weights = {1, 1, 1, 1}, noise.entries = {n, 0, -n, 0, 0, n, 0, -n};

  // A bound on g along the tree: the gradient is at most L (distance) at the distances that the noise can reach.
  const double reach = std::sqrt(r0_squared) + static_cast<double>(horizon) * to_double(step) * to_double(length);
  const double first = std::sqrt(squared_norm(population_gradient(approximate_law, start, approximate_teacher)));
  const Fraction bound = just_above(to_double(length) + (horizon == 1 ? first : kappa * reach) + 1e-9, 0.05);
  const double eta = to_double(step), b = to_double(bound), t = static_cast<double>(horizon), alpha = gamma_1 - eta * kappa;
  const double spread = 2 * eta * b * kappa * radius + eta * eta * b * b;
  const double ratio = room * room / (t * (1 + 2 * eta * alpha * t) * spread * spread);
  const double least_delta = t * std::exp(-ratio);
  const Fraction delta = least_delta < 0.9 && least_delta > 1e-6 ? just_above(least_delta, source.pick<double>({1e-3, 0.1, 0.5})) : fraction(1, source.between(2, 100));
  Record record;
  record.set("input", law).set("w", w).set("teacher", teacher).set("beta", beta).set("cross", cross).set("step", step).set("horizon", horizon);
  return record.set("delta", delta).set("r1", r1).set("B", bound).set("noise", noise), record;
}

/// A start whose boundary meets an atom: generators hardly ever hit one.
std::vector<Record> StaysInBall::zoo() {
  Record record;
  record.set("input", LawField{2, 1, false, 60, {2, 2, 1}, {6, 6, 6, -6, 1, -8}}).set("w", VectorField{8, {8, 1}}).set("teacher", VectorField{1, {1, 0}});
  record.set("beta", fraction(1, 10000)).set("cross", fraction(1, 100000)).set("step", fraction(1, 10)).set("horizon", std::int64_t{1});
  record.set("delta", fraction(1, 2)).set("r1", fraction(1, 4)).set("B", fraction(1, 1)).set("noise", LawField{2, 1, false, 10, {1, 1}, {1, 0, -1, 0}});
  return {record};
}

template <class S>
void StaysInBall::state(Statement<S>& claim) {
  const auto law = claim.law("input"), noise = claim.law("noise");
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S beta = claim.number("beta", "\\beta"), cross = claim.number("cross", "L_{\\mathrm{cross}}"), step = claim.number("step", "\\eta");
  const S delta = claim.number("delta", "\\delta"), r1 = claim.number("r1", "r_1"), bound = claim.number("B", "B");
  const std::int64_t horizon = claim.integer("horizon");
  const S T = Statement<S>::symbolic ? claim.name("T") : S(static_cast<long>(horizon));
  const S drift = claim.constant("drift", {2, 1}), spread = claim.constant("noise", {2, 1}), wide = claim.constant("wide", {10, 1});
  const S four = claim.constant("beta", {4, 1}), factor = claim.constant("log", {1, 1});

  give_two_dimensions(claim, law);
  give_positive(claim, "beta positive", beta);
  give_positive(claim, "cross positive", cross);
  give_positive(claim, "step positive", step);
  claim.given("delta in range", [&] { return both(below(S(0), delta), below(delta, S(1))); });
  claim.given("horizon positive", [&] { return predicate<S>([&] { return truth_of(horizon >= 1 && horizon <= 8); }, "T \\in \\{1, 2, \\dots\\}"); });
  const S r0_squared = claim.let("r_0^2", "r_0^2", [&] { return squared_distance(w, teacher); });
  if (!claim.reading("printed")) claim.given("ordered", [&] { return both(below(S(0), r1), below(r0_squared, square(r1))); });
  claim.given("noise mean zero", [&] {
    const auto decide = [&] {
      Truth zero = Truth::yes;
      for (std::size_t c = 0; c < teacher.size(); ++c) {
        S mean = 0;
        for (std::size_t n = 0; n < noise.atoms.size(); ++n) mean += noise.weights[n] * noise.atoms[n][0][c];
        zero = both(zero, equal(mean, S(0)));
      }
      return claim.spread() ? Truth::yes : zero;  // the twin spreads each noise value symmetrically
    };
    return predicate<S>(decide, "\\mathbb E\\,\\xi = 0");
  });
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  const auto phi_star = [&](const S& radius2) { return inside_phi_star(law, teacher, radius2, S(S(6) * cross)); };
  claim.given("start", [&] { return predicate<S>([&] { return phi_star(r0_squared); }, "r_0 < \\|w_*\\|\\sin\\phi_*"); });
  claim.given("radius", [&] { return predicate<S>([&] { return both(less(S(0), r1), phi_star(square(r1))); }, "0 < r_1 < \\|w_*\\|\\sin\\phi_*"); });
  if (claim.settled()) return;

  const S gamma_1 = claim.let("gamma(phi_1)", "\\gamma(\\phi_1)", [&] { return gamma(law, teacher, angle_of_relative_error(square(r1), squared_norm(teacher))); });
  const S lipschitz_0 = claim.let("L(0)", "L(0)", [&] { return lipschitz(law, teacher, zero_angle<S>()); });
  const S kappa = claim.define("kappa", "\\kappa", lipschitz_0 + wide * cross + four * beta);
  const S alpha = claim.define("alpha", "\\alpha", gamma_1 - step * kappa);
  if (claim.reading("careful")) claim.given("positive drift", [&] { return above(alpha, S(0)); });
  claim.given("first condition", [&] {
    const S shrink = S(1) - step * gamma_1 + square(step) * square(kappa);
    return both(below(S(0), shrink), below(shrink, S(1)));
  });
  claim.given("second condition", [&] {
    const S below_line = T * (S(1) + drift * step * alpha * T) * square(spread * step * bound * kappa * r1 + square(step) * square(bound));
    if constexpr (Statement<S>::symbolic) return at_least(square(square(r1) - r0_squared) / below_line, factor * log(T / delta));
    else return both(below(S(0), below_line), at_most(S(factor * log(S(T / delta)) * below_line), square(S(square(r1) - r0_squared))));
  });
  if (claim.settled()) return;

  std::optional<ScenarioTree<S>> walked;
  const auto tree = [&]() -> const ScenarioTree<S>& {
    if (!walked) walked = ScenarioWalk<S>(law, teacher, noise, step, square(r1), square(bound)).from(w, horizon);
    return *walked;
  };
  claim.given("off the boundaries", [&] { return predicate<S>([&] { return tree().off_boundaries; }, "w_*^\\top Z \\ne 0,\\ w_t^\\top Z \\ne 0 \\text{ at every node}"); });
  claim.given("bounded gradient", [&] { return predicate<S>([&] { return tree().bounded; }, "\\|\\nabla\\ell(w_t)+\\xi\\| \\le ", bound, "\\text{ at every node}"); });
  if (claim.settled()) return;
  const S staying = claim.let("probability", "\\mathbb P\\left[\\|w_t-w_*\\|\\le r_1,\\ t=1,\\dots,T\\right]", [&] { return hull(tree().staying_least, tree().staying_most); });
  claim.then("stays", [&] { return at_least(staying, S(1) - delta); });
}

template void StaysInBall::state(Statement<Interval>&);
template void StaysInBall::state(Statement<Ball>&);
template void StaysInBall::state(Statement<Rational>&);
template void StaysInBall::state(Statement<Symbol>&);

}  // namespace lakatos::du18
