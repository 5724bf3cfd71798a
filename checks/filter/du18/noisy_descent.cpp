#include "checks/filter/du18/noisy_descent.hpp"

#include <algorithm>
#include <cmath>

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/scenario_tree.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {
namespace {

double exact_share(double x) { return std::isfinite(x) ? x : 0; }

/// A law in front of the teacher (1, 0), its smallest admissible constants, and the drift's numbers in double.
struct Ground {
  LawField law;
  VectorField teacher{1, {1, 0}};
  Fraction beta, cross = fraction(1, 100000);
  double gamma_1 = 0, kappa = 0;

  Ground(Source& source, std::int64_t shrink, double r1) {
    law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 4)), source.pick<Lie>({Lie::round, Lie::round, Lie::isotropic}), 0);
    law.denominator *= shrink;
    reduce(law);
    const auto approximate_law = approximate(law);
    const auto target = approximate(teacher);
    const double least = smallest_admissible_beta(approximate_law, target);
    beta = std::isfinite(least) && least > 1e-6 ? just_above(least, 0.01) : fraction(1, 10000);
    gamma_1 = gamma(approximate_law, target, angle_of_relative_error<double>(r1 * r1, 1.0));
    const double beyond = source.dial("usable angle", 1);  // 6 L_cross just below c gamma(phi_1)
    if (beyond > 1 && gamma_1 > 1e-9) cross = just_below(beyond * gamma_1 / 6.0, 0.02);
    gamma_1 *= source.dial("gamma", 1);
    kappa = lipschitz(approximate_law, target, zero_angle<double>()) + 10 * to_double(cross) + 4 * to_double(beta);
  }
};

Fraction positive_below(double x, double share) { return x > 1e-9 && std::isfinite(x) ? just_below(x, share) : fraction(1, 1000); }
Fraction positive_above(double x, double share) { return x > 1e-9 && std::isfinite(x) ? just_above(x, share) : fraction(1, 1000); }

/// Two noise values along the teacher, outwards with the smaller probability 1 / (1 + skew).
LawField noise_along(const Fraction& length, std::int64_t skew) {
  return {2, 1, false, length.denominator * skew, {1, skew}, {-length.numerator * skew, 0, length.numerator, 0}};
}

/// The same mean square, the outward value c times as long with probability 1 / (1 + c^2), for the dial c of the noise's tail.
LawField heavy_noise_along(const Fraction& length, double c) {
  const Fraction tail = simplest_between(c * 0.999, c);
  const std::int64_t a = tail.numerator, b = tail.denominator;
  return {2, 1, false, length.denominator * a * b, {b * b, a * a}, {-length.numerator * a * a, 0, length.numerator * b * b, 0}};
}

/// The largest |grad l(w_t) + xi| over the tree, or the root of the largest mean square, as `mean` says.
double largest_gradient(const PatchLaw<double>& law, const Vector<double>& teacher, const PatchLaw<double>& noise, double step, const Vector<double>& w, std::int64_t horizon, bool mean = false) {
  double most = 0;
  const auto tree = grow_scenarios<double>(law, teacher, noise, step, 1.0, 1.0, w, horizon);
  for (const auto& node : tree.nodes) {
    if (tree.leaf(node)) continue;
    const auto gradient = population_gradient(law, node.w, teacher);
    double mean2 = 0;
    for (std::size_t n = 0; n < noise.atoms.size(); ++n) {
      const double size2 = squared_norm(add(gradient, noise.atoms[n][0]));
      mean2 += noise.weights[n] * size2;
      if (!mean) most = std::max(most, std::sqrt(size2));
    }
    if (mean) most = std::max(most, std::sqrt(mean2));
  }
  return most;
}

Record descent_record(const Ground& ground, const VectorField& w, const Fraction& step, std::int64_t horizon, const Fraction& delta, const Fraction& r1, const Fraction& bound,
                      const LawField& noise) {
  Record record;
  record.set("input", ground.law).set("w", w).set("teacher", ground.teacher).set("beta", ground.beta).set("cross", ground.cross).set("step", step).set("horizon", horizon);
  return record.set("delta", delta).set("r1", r1).set("B", bound).set("noise", noise), record;
}

/// The least B that the dials of the noise allow.
double least_bound(const Source& source, const Ground& ground, const LawField& noise, double eta, const VectorField& w, std::int64_t horizon) {
  const double needed = largest_gradient(approximate(ground.law), {1, 0}, approximate(noise), eta, approximate(w), horizon), tail = source.dial("noise tail", 1);
  if (tail > 1) return std::max(needed / tail, largest_gradient(approximate(ground.law), {1, 0}, approximate(noise), eta, approximate(w), horizon, true));
  return needed / source.dial("noise scale", 1);
}

/// (1 + distance, 0).
VectorField beyond_teacher(const Fraction& distance) {
  VectorField w{distance.denominator, {distance.denominator + distance.numerator, 0}};
  return reduce(w), w;
}

/// Noise of one sign that adds up: eleven steps with eta gamma = 9/100, each with probability 1/16 outwards, at the largest noise that the fourth
/// condition and B allow. The outermost path ends at about 2.04 eps.
Record draw_long_descent(Source& source) {
  const std::int64_t s = source.between(2, 3);
  const Fraction step = fraction(9, 100 * s * s), eps = fraction(1, source.between(160, 200) * s), cross = fraction(1, 100000), beta = fraction(1, 10000);
  const double gamma_1 = static_cast<double>(s * s), eta = to_double(step), alpha = gamma_1 - eta * (gamma_1 + 10 * to_double(cross) + 4 * to_double(beta));
  const Fraction bound = just_below(to_double(eps) * std::sqrt(alpha / eta), 1e-3);
  Record record;
  record.set("input", LawField{2, 1, false, 1, {1, 1}, {s, s, s, -s}}).set("w", beyond_teacher(fraction(1, 20'000'000'000))).set("teacher", VectorField{1, {1, 0}}).set("beta", beta).set("cross", cross);
  record.set("step", step).set("horizon", std::int64_t{11}).set("delta", fraction(1, 40'000'000'000'000)).set("r1", fraction(3, 5)).set("B", bound);
  return record.set("noise", noise_along(just_below(to_double(bound) / 1.044, 1e-3), 15)).set("eps", eps), record;
}

}  // namespace

Record draw_noisy_descent(Source& source) {
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
  const Fraction bound = just_above((to_double(length) + (horizon == 1 ? first : kappa * reach) + 1e-9) / source.dial("noise scale", 1), 0.05);
  const double eta = to_double(step), b = to_double(bound), t = static_cast<double>(horizon), alpha = gamma_1 - eta * kappa;
  const double spread = 2 * eta * b * kappa * radius + eta * eta * b * b;
  const double ratio = room * room / (t * (1 + 2 * eta * alpha * t) * spread * spread);
  const double least_delta = t * std::exp(-ratio * source.dial("second condition", 1));
  const Fraction delta = least_delta < 0.9 && least_delta > 1e-6 ? just_above(least_delta, source.pick<double>({1e-3, 0.1, 0.5})) : fraction(1, source.between(2, 100));
  Record record;
  record.set("input", law).set("w", w).set("teacher", teacher).set("beta", beta).set("cross", cross).set("step", step).set("horizon", horizon);
  return record.set("delta", delta).set("r1", r1).set("B", bound).set("noise", noise), record;
}


Record draw_noisy_step(Source& source) {
  const Record drawn = draw_noisy_descent(source);
  VectorField w = drawn.vector("w");
  LawField noise = drawn.law("noise");
  Fraction step = drawn.number("step");
  const std::int64_t kind = source.between(0, 5);
  if (kind <= 1) w = VectorField{8, {8, source.between(0, 1)}};  // at or next to the teacher
  if (kind >= 4) {  // noise along the error, much larger than the gradient, and a small step
    w = beyond_teacher(fraction(source.between(1, 4), 8));
    noise = noise_along(fraction(source.between(1, 9), 1), source.pick<std::int64_t>({1, 1, 2}));
    step = fraction(1, 1000 * source.between(1, 9));
  }
  const double most = largest_gradient(approximate(drawn.law("input")), {1, 0}, approximate(noise), 1, approximate(w), 1);
  if (kind == 2) step = fraction(1, source.between(10, 1000));
  const double distance = std::sqrt(squared_distance(approximate(w), {1, 0}));
  const Fraction r1 = source.chance(2, 3) && distance > 1e-6 && distance < 0.9 ? just_above(distance, 0.01) : drawn.number("r1");
  Record record;
  record.set("input", drawn.law("input")).set("w", w).set("teacher", drawn.vector("teacher")).set("beta", drawn.number("beta")).set("cross", drawn.number("cross")).set("step", step);
  return record.set("r1", r1).set("B", just_above(most + 1e-9, source.pick<double>({1e-3, 0.1}))).set("noise", noise), record;
}

Record draw_narrow_descent(Source& source) {
  const std::int64_t grid = source.pick<std::int64_t>({4, 5, 8, 10});
  const Fraction r0 = fraction(source.between(1, grid / 2), grid);
  const double start = to_double(r0);
  Ground ground(source, source.pick<std::int64_t>({1, 2, 4}), start);
  const double most = std::min(1.0, ground.gamma_1 * ground.gamma_1 / (ground.kappa * ground.kappa));
  const double q = std::min(source.pick<double>({1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 2e-2}), 0.5 * most);  // eta gamma
  const Fraction step = positive_below(q / ground.gamma_1, 0.05);
  const double eta = to_double(step), alpha = ground.gamma_1 - eta * ground.kappa * ground.kappa;
  const double times = source.dial("horizon", 1), tail = source.dial("noise tail", 1);
  const std::int64_t drawn = source.pick<std::int64_t>({1, 1, 1, 1, 1, 1, 2}), horizon = times > 1 ? static_cast<std::int64_t>(std::ceil(times)) : drawn;
  const Fraction length = positive_below(source.pick<double>({0.5, 0.7, 0.85}) * start * std::sqrt(eta * std::max(alpha, 0.0)) / eta, 0.05);
  const std::int64_t skew = source.pick<std::int64_t>({1, 1, 1, 1, 1, 2});
  const LawField noise = tail > 1 ? heavy_noise_along(length, tail) : noise_along(length, skew);
  const VectorField w = beyond_teacher(r0);
  const Fraction bound = positive_above(least_bound(source, ground, noise, eta, w, horizon), 1e-3);
  const double b = to_double(bound), level = eta * b * b / alpha;
  double furthest = start;
  for (std::int64_t t = 0; t < horizon; ++t) furthest = furthest * (1 - q) + eta * to_double(length) * tail;
  const double least = std::sqrt(std::max(start * start, level)), outside = source.dial("start radius", 1);
  const Fraction r1 = outside > 1 ? just_above(start / outside, 0.02) : furthest > least * 1.0001 ? just_below(furthest, (1 - least / furthest) * source.pick<double>({0.02, 0.02, 0.02, 0.2})) : positive_above(least * 1.1, 0.05);
  const double radius = to_double(r1), room = radius * radius - least * least, size = 2 * eta * b * radius + eta * eta * b * b, t = static_cast<double>(horizon) / times;
  const double least_delta = t * std::exp(-room * room * source.dial("second condition", 1) / (source.pick<double>({2, 2, 2, 1.1}) * t * size * size));
  const double promised = source.dial("delta", 1);
  const bool strained = times * tail * source.dial("noise scale", 1) * source.dial("second condition", 1) > 1;
  const Fraction delta = least_delta < 0.95 && least_delta > 1e-6 ? just_above(least_delta / promised, source.pick<double>({1e-3, 0.02}))
                         : strained && least_delta <= 1e-6      ? fraction(1, 1000000)
                                                                : fraction(source.between(5, 9), 10);
  return descent_record(ground, w, step, horizon, delta, r1, bound, noise);
}

namespace {

/// No noise, and a horizon as short as the dials of the third condition and of gamma let it be: the start is several eps away, and the error shrinks by 1 - q per step.
Record draw_quiet_descent(Source& source) {
  const double third = source.dial("third condition", 1), times = source.dial("gamma", 1);
  const std::int64_t ratio = source.pick<std::int64_t>({3, 4, 6, 8, 12});
  const Fraction r0 = fraction(1, 4), eps = fraction(1, 4 * ratio), delta = fraction(2, 5), step = just_below(std::min(0.9 * 0.4 * times / static_cast<double>(ratio * ratio), 0.1), 0.05);
  const double q = to_double(step), needed = std::log(static_cast<double>(ratio * ratio) / 0.4) / (third * q * (times - 1.01 * q));
  Record record;
  record.set("input", LawField{2, 1, false, 1, {1, 1}, {1, 1, 1, -1}}).set("w", beyond_teacher(r0)).set("teacher", VectorField{1, {1, 0}}).set("beta", fraction(1, 10000)).set("cross", fraction(1, 100000));
  record.set("step", step).set("horizon", static_cast<std::int64_t>(std::ceil(1.001 * needed))).set("delta", delta).set("r1", fraction(3, 5)).set("B", just_above(0.25, 1e-3));
  return record.set("noise", LawField{2, 1, false, 1, {1}, {0, 0}}).set("eps", eps), record;
}

/// The least r_1, in steps of 2 %, for which the repaired second condition holds with its left side times `relaxed`.
struct Exit {
  double r0, eta, bound, alpha, horizon, delta;
};
double least_radius(const Exit& exit, double relaxed) {
  const double least2 = std::max(exit.r0 * exit.r0, exit.eta * exit.bound * exit.bound / exit.alpha);
  for (double radius = std::sqrt(least2) * 1.02; radius < 1; radius *= 1.02) {
    const double room = radius * radius - least2, size = 2 * exit.eta * exit.bound * radius + exit.eta * exit.eta * exit.bound * exit.bound;
    if (room * room * relaxed >= 2 * exit.horizon * size * size * std::log(exit.horizon / exit.delta)) return radius;
  }
  return 1;
}

/// A start, a step and noise for accuracy eps: `share` of eps^2 is what eta B^2 / alpha may take. Larger noise needs a larger ball and a failure
/// probability that one or two outward steps exceed.
Record draw_for_accuracy(Source& source, bool narrow) {
  const double scale = source.dial("noise scale", 1), noisier = source.dial("fourth condition", 1) * scale * scale;
  const bool loud = narrow && noisier > 1;
  if (narrow && std::max(source.dial("third condition", 1), source.dial("gamma", 1)) > 1 && source.chance(1, 2)) return draw_quiet_descent(source);
  const double r1 = source.pick<double>({0.25, 0.5, 0.5});
  Ground ground(source, source.pick<std::int64_t>({1, 2, 4, 10}), r1);
  const double square_1 = ground.gamma_1 * ground.gamma_1, most = std::min({1.0, square_1 / ground.kappa, square_1 / (ground.kappa * ground.kappa)});
  const double q = source.pick<double>({0.01, 0.05, 0.2, 0.5}) * most;
  const Fraction step = positive_below(q / ground.gamma_1, 0.05);
  const double eta = to_double(step), alpha = ground.gamma_1 - eta * ground.kappa * (narrow ? ground.kappa : 1);
  const double share = source.pick<double>(loud ? std::vector<double>{8, 16, 32, 64} : std::vector<double>{2, 4, 10, 20}), tail = source.dial("noise tail", 1);
  const Fraction delta = fraction(1, source.pick<std::int64_t>(loud ? std::vector<std::int64_t>{5, 6, 8, 10} : std::vector<std::int64_t>{3, 3, 3, 4, 5, 10})), eps = simplest_between(r1 / share * 0.9, r1 / share * 1.05);
  const double e = to_double(eps), d = to_double(delta);
  const std::int64_t horizon = source.pick<std::int64_t>({1, 1, 2, 3});
  const double grown = std::exp(q * static_cast<double>(horizon) * 0.9 * source.dial("third condition", 1));
  const Fraction r0 = positive_below(e * std::sqrt(d * grown) * source.pick<double>({1.0, 0.95, 0.95, 0.95, 0.6, 0.1, 0.02, 0.02, 1.2, 5.0}), 0.05);
  const double largest = e * std::sqrt(std::max(alpha, 0.0) / eta * (narrow ? d : 1.0) * (narrow ? noisier : source.dial("fourth condition", 1)));
  const Fraction length = positive_below(std::max(largest - ground.gamma_1 * to_double(r0) * 1.2, largest * 0.05) * source.pick<double>({0.95, 0.95, 0.95, 0.5, 0.1, 1.05}), 0.05);
  const std::int64_t unequal = source.pick<std::int64_t>({1, 1, 2, 3}), skew = loud ? 1 : unequal;
  const LawField noise = tail > 1 ? heavy_noise_along(length, tail) : noise_along(length, skew);
  const VectorField w = beyond_teacher(r0);
  const Fraction bound = positive_above(least_bound(source, ground, noise, eta, w, horizon), 0.01);
  const double relaxed = source.dial("second condition", 1), tight = relaxed > 1 && narrow ? least_radius({to_double(r0), eta, to_double(bound), alpha, static_cast<double>(horizon), d}, relaxed) : 1;
  const Fraction radius = tight < 0.5 ? just_above(tight, 0.02) : simplest_between(r1 * 0.99, r1 * 1.01);
  Record record = descent_record(ground, w, step, horizon, delta, radius, bound, noise);
  const double sharper = source.dial("eps", 1);
  return record.set("eps", sharper > 1 ? just_above(e / sharper, 1e-3) : eps), record;
}

}  // namespace

Record draw_accurate_descent(Source& source) { return source.chance(1, 16) ? draw_long_descent(source) : draw_for_accuracy(source, false); }
Record descent_on_the_boundary() {
  Record record;
  record.set("input", LawField{2, 1, false, 60, {2, 2, 1}, {6, 6, 6, -6, 1, -8}}).set("w", VectorField{8, {8, 1}}).set("teacher", VectorField{1, {1, 0}});
  record.set("beta", fraction(1, 10000)).set("cross", fraction(1, 100000)).set("step", fraction(1, 10)).set("horizon", std::int64_t{1}).set("delta", fraction(1, 2));
  return record.set("r1", fraction(1, 4)).set("B", fraction(1, 50)).set("noise", LawField{2, 1, false, 100, {1, 1}, {1, 0, -1, 0}}), record;
}
Record accurate_on_the_boundary() {
  Record record = descent_on_the_boundary();
  return record.set("eps", fraction(1, 2)), record;
}

Record draw_accurate_path(Source& source) {
  const Record drawn = draw_for_accuracy(source, false);
  Record record;
  for (const auto& [name, field] : drawn.fields()) {
    if (name != "eps") record.set(name, field);
  }
  return record;
}
Record draw_accurate_narrow_descent(Source& source) { return draw_for_accuracy(source, true); }

}  // namespace lakatos::du18
