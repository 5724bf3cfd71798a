#include "checks/filter/du18/noisy_descent/noisy_descent_draw.hpp"

namespace lakatos::du18 {
namespace {

/// Noise of one sign that adds up: eleven steps with eta gamma = 9/100, each with probability 1/16 outwards, at the
/// largest noise that the fourth condition and B allow. The outermost path ends at about 2.04 eps.
Record draw_long_descent(Source& source) {
  const std::int64_t s = source.between(2, 3);
  const Fraction step = fraction(9, 100 * s * s), eps = fraction(1, source.between(160, 200) * s),
                 cross = fraction(1, 100000), beta = fraction(1, 10000);
  const double gamma_1 = static_cast<double>(s * s), eta = to_double(step),
               alpha = gamma_1 - eta * (gamma_1 + 10 * to_double(cross) + 4 * to_double(beta));
  const Fraction bound = just_below(to_double(eps) * std::sqrt(alpha / eta), 1e-3);
  return Record().set("input", LawField{2, 1, false, 1, {1, 1}, {s, s, s, -s}}, "w",
                      beyond_teacher(fraction(1, 20'000'000'000)), "teacher", VectorField{1, {1, 0}}, "beta", beta,
                      "cross", cross, "step", step, "horizon", std::int64_t{11}, "delta",
                      fraction(1, 40'000'000'000'000), "r1", fraction(3, 5), "B", bound, "noise",
                      noise_along(just_below(to_double(bound) / 1.044, 1e-3), 15), "eps", eps);
}

/// No noise, and a horizon as short as the dials of the third condition and of gamma let it be: the start is several
/// eps away, and the error shrinks by 1 - q per step.
Record draw_quiet_descent(Source& source) {
  const double third = source.dial("third condition", 1), times = source.dial("gamma", 1);
  const std::int64_t ratio = source.pick<std::int64_t>({3, 4, 6, 8, 12});
  const Fraction r0 = fraction(1, 4), eps = fraction(1, 4 * ratio), delta = fraction(2, 5),
                 step = just_below(std::min(0.9 * 0.4 * times / static_cast<double>(ratio * ratio), 0.1), 0.05);
  const double q = to_double(step),
               needed = std::log(static_cast<double>(ratio * ratio) / 0.4) / (third * q * (times - 1.01 * q));
  return Record().set("input", LawField{2, 1, false, 1, {1, 1}, {1, 1, 1, -1}}, "w", beyond_teacher(r0), "teacher",
                      VectorField{1, {1, 0}}, "beta", fraction(1, 10000), "cross", fraction(1, 100000), "step", step,
                      "horizon", static_cast<std::int64_t>(std::ceil(1.001 * needed)), "delta", delta, "r1",
                      fraction(3, 5), "B", just_above(0.25, 1e-3), "noise", LawField{2, 1, false, 1, {1}, {0, 0}},
                      "eps", eps);
}

/// The least r_1, in steps of 2 %, for which the repaired second condition holds with its left side times `relaxed`.
struct Exit {
  double r0, eta, bound, alpha, horizon, delta;
};

double least_radius(const Exit& exit, double relaxed) {
  const double least2 = std::max(exit.r0 * exit.r0, exit.eta * exit.bound * exit.bound / exit.alpha);
  for (double radius = std::sqrt(least2) * 1.02; radius < 1; radius *= 1.02) {
    const double room = radius * radius - least2,
                 size = 2 * exit.eta * exit.bound * radius + exit.eta * exit.eta * exit.bound * exit.bound;
    if (room * room * relaxed >= 2 * exit.horizon * size * size * std::log(exit.horizon / exit.delta)) return radius;
  }
  return 1;
}

/// A start, a step and noise for accuracy eps: `share` of eps^2 is what eta B^2 / alpha may take. Larger noise needs a
/// larger ball and a failure probability that one or two outward steps exceed.
Record draw_for_accuracy(Source& source, bool narrow) {
  const double scale = source.dial("noise scale", 1), noisier = source.dial("fourth condition", 1) * scale * scale;
  const bool loud = narrow && noisier > 1;
  if (narrow && std::max(source.dial("third condition", 1), source.dial("gamma", 1)) > 1 && source.chance(1, 2))
    return draw_quiet_descent(source);
  const double r1 = source.pick<double>({0.25, 0.5, 0.5});
  Ground ground(source, source.pick<std::int64_t>({1, 2, 4, 10}), r1, 800);
  const double square_1 = ground.gamma_1 * ground.gamma_1,
               most = std::min({1.0, square_1 / ground.kappa, square_1 / (ground.kappa * ground.kappa)});
  const double q = source.pick<double>({0.01, 0.05, 0.2, 0.5}) * most;
  const Fraction step = positive_below(q / ground.gamma_1, 0.05);
  const double eta = to_double(step), alpha = ground.gamma_1 - eta * ground.kappa * (narrow ? ground.kappa : 1);
  const double share =
                   source.pick<double>(loud ? std::vector<double>{8, 16, 32, 64} : std::vector<double>{2, 4, 10, 20}),
               tail = source.dial("noise tail", 1);
  const Fraction delta = fraction(1, source.pick<std::int64_t>(loud ? std::vector<std::int64_t>{5, 6, 8, 10}
                                                                    : std::vector<std::int64_t>{3, 3, 3, 4, 5, 10})),
                 eps = simplest_between(r1 / share * 0.9, r1 / share * 1.05);
  const double e = to_double(eps), d = to_double(delta);
  const std::int64_t horizon = source.pick<std::int64_t>({1, 1, 2, 3});
  const double grown = std::exp(q * static_cast<double>(horizon) * 0.9 * source.dial("third condition", 1));
  const Fraction r0 = positive_below(
      e * std::sqrt(d * grown) * source.pick<double>({1.0, 0.95, 0.95, 0.95, 0.6, 0.1, 0.02, 0.02, 1.2, 5.0}), 0.05);
  const double largest = e * std::sqrt(std::max(alpha, 0.0) / eta * (narrow ? d : 1.0) *
                                       (narrow ? noisier : source.dial("fourth condition", 1)));
  const Fraction length = positive_below(std::max(largest - ground.gamma_1 * to_double(r0) * 1.2, largest * 0.05) *
                                             source.pick<double>({0.95, 0.95, 0.95, 0.5, 0.1, 1.05}),
                                         0.05);
  const std::int64_t unequal = source.pick<std::int64_t>({1, 1, 2, 3}), skew = loud ? 1 : unequal;
  const LawField noise = tail > 1 ? rotated(heavy_noise_along(length, tail), ground.direction)
                                  : noise_along(length, skew, ground.direction);
  const VectorField w = beyond_teacher(r0, ground.direction);
  const Fraction bound = positive_above(least_bound(source, ground, noise, eta, w, horizon), 0.01);
  const double relaxed = source.dial("second condition", 1),
               tight =
                   relaxed > 1 && narrow
                       ? least_radius({to_double(r0), eta, to_double(bound), alpha, static_cast<double>(horizon), d},
                                      relaxed)
                       : 1;
  const Fraction radius = tight < 0.5 ? just_above(tight, 0.02) : simplest_between(r1 * 0.99, r1 * 1.01);
  Record record = descent_record(ground, w, step, horizon, delta, radius, bound, noise);
  const double sharper = source.dial("eps", 1);
  return record.set("eps", sharper > 1 ? just_above(e / sharper, 1e-3) : eps);
}

}  // namespace

Record draw_accurate_descent(Source& source) {
  return source.chance(1, 16) ? draw_long_descent(source) : draw_for_accuracy(source, false);
}

Record descent_on_the_boundary() {
  return Record().set("input", LawField{2, 1, false, 60, {2, 2, 1}, {6, 6, 6, -6, 1, -8}}, "w", VectorField{8, {8, 1}},
                      "teacher", VectorField{1, {1, 0}}, "beta", fraction(1, 10000), "cross", fraction(1, 100000),
                      "step", fraction(1, 10), "horizon", std::int64_t{1}, "delta", fraction(1, 2), "r1",
                      fraction(1, 4), "B", fraction(1, 50), "noise", LawField{2, 1, false, 100, {1, 1}, {1, 0, -1, 0}});
}

Record accurate_on_the_boundary() { return descent_on_the_boundary().set("eps", fraction(1, 2)); }

Record draw_accurate_path(Source& source) {
  Record record = draw_for_accuracy(source, false);
  return record.fields().pop_back(), record;  // eps
}

Record draw_accurate_narrow_descent(Source& source) { return draw_for_accuracy(source, true); }

}  // namespace lakatos::du18
