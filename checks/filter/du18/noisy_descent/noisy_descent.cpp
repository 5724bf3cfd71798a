#include "checks/filter/du18/noisy_descent/noisy_descent.hpp"
#include "checks/filter/du18/noisy_descent/noisy_descent_draw.hpp"

#include <algorithm>
#include <cmath>

#include "algorithms/filter/real_descent.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {

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
  const double radius = to_double(r1), r0_squared = squared_distance(start, approximate_teacher),
               room = std::max(1e-6, std::fabs(radius * radius - r0_squared));
  const double least = smallest_admissible_beta(approximate_law, approximate_teacher);
  const Fraction beta = std::isfinite(least) && least > 1e-6 ? just_above(least, 0.01) : fraction(1, 10000),
                 cross = draw_cross(source);
  const double gamma_1 =
      gamma(approximate_law, approximate_teacher, angle_of_relative_error<double>(radius * radius, 1.0));
  const double kappa = lipschitz(approximate_law, approximate_teacher, zero_angle<double>()) + 10 * to_double(cross) +
                       4 * to_double(beta);
  // Below gamma / kappa the drift alpha is positive, below gamma / kappa^2 the first condition holds.
  const double most = exact_share(source.chance(3, 4) ? std::min(gamma_1 / kappa, gamma_1 / (kappa * kappa))
                                                      : gamma_1 / (kappa * kappa));
  const Fraction step = most > 1e-6 ? just_below(std::min(most, 50.0) * source.pick<double>({0.9, 0.5, 0.2, 0.05}), 0.1)
                                    : fraction(1, 10);

  const std::int64_t horizon = source.pick<std::int64_t>({1, 1, 1, 2, 3});
  const double size =
      source.pick<double>({0.2, 0.4, 0.6, 0.8, 1.0}) * std::sqrt(room / static_cast<double>(horizon)) / to_double(step);
  const Fraction length = size > 1e-9 ? just_below(size, 0.2) : fraction(1, 1000);
  const bool across = source.chance(1, 3), four = source.chance(1, 4) && horizon < 3;
  const std::int64_t n = length.numerator;
  LawField noise{2,      1,
                 false,  length.denominator,
                 {1, 1}, across ? std::vector<std::int64_t>{0, n, 0, -n} : std::vector<std::int64_t>{n, 0, -n, 0}};
  if (four) noise.weights = {1, 1, 1, 1}, noise.entries = {n, 0, -n, 0, 0, n, 0, -n};

  // A bound on g along the tree: the gradient is at most L (distance) at the distances that the noise can reach.
  const double reach = std::sqrt(r0_squared) + static_cast<double>(horizon) * to_double(step) * to_double(length);
  const double first = std::sqrt(squared_norm(population_gradient(approximate_law, start, approximate_teacher)));
  const Fraction bound = just_above(
      (to_double(length) + (horizon == 1 ? first : kappa * reach) + 1e-9) / source.dial("noise scale", 1), 0.05);
  const double eta = to_double(step), b = to_double(bound), t = static_cast<double>(horizon),
               alpha = gamma_1 - eta * kappa;
  const double spread = 2 * eta * b * kappa * radius + eta * eta * b * b;
  const double ratio = room * room / (t * (1 + 2 * eta * alpha * t) * spread * spread);
  const double least_delta = t * std::exp(-ratio * source.dial("second condition", 1));
  const Fraction delta = least_delta < 0.9 && least_delta > 1e-6
                             ? just_above(least_delta, source.pick<double>({1e-3, 0.1, 0.5}))
                             : fraction(1, source.between(2, 100));
  return Record().set("input", law, "w", w, "teacher", teacher, "beta", beta, "cross", cross, "step", step, "horizon",
                      horizon, "delta", delta, "r1", r1, "B", bound, "noise", noise);
}

Record draw_noisy_step(Source& source) {
  const Record drawn = draw_noisy_descent(source);
  if (source.chance(1, 2)) {  // a start aside of the teacher, with a patch between
    Record aside = draw_narrow_descent(source);
    std::erase_if(aside.fields(), [](const auto& each) { return each.first == "horizon" || each.first == "delta"; });
    return aside;
  }
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
  const double most =
      largest_gradient(approximate(drawn.law("input")), {1, 0}, approximate(noise), 1, approximate(w), 1);
  if (kind == 2) step = fraction(1, source.between(10, 1000));
  const double distance = std::sqrt(squared_distance(approximate(w), {1, 0}));
  const Fraction r1 =
      source.chance(2, 3) && distance > 1e-6 && distance < 0.9 ? just_above(distance, 0.01) : drawn.number("r1");
  return Record().set("input", drawn.law("input"), "w", w, "teacher", drawn.vector("teacher"), "beta",
                      drawn.number("beta"), "cross", drawn.number("cross"), "step", step, "r1", r1, "B",
                      just_above(most + 1e-9, source.pick<double>({1e-3, 0.1})), "noise", noise);
}

Record draw_narrow_descent(Source& source) {
  const std::int64_t grid = source.pick<std::int64_t>({4, 5, 8, 10});
  const Fraction r0 = fraction(source.between(1, grid / 2), grid);
  const double start = to_double(r0);
  Ground ground(source, source.pick<std::int64_t>({1, 2, 4}), start, source.pick<std::int64_t>({20, 100, 800}));
  const double most = std::min(1.0, ground.gamma_1 * ground.gamma_1 / (ground.kappa * ground.kappa));
  const double q = std::min(source.pick<double>({1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 2e-2}), 0.5 * most);  // eta gamma
  const Fraction step = positive_below(q / ground.gamma_1, 0.05);
  const double eta = to_double(step), alpha = ground.gamma_1 - eta * ground.kappa * ground.kappa;
  const double times = source.dial("horizon", 1), tail = source.dial("noise tail", 1);
  const std::int64_t drawn = source.pick<std::int64_t>({1, 1, 1, 1, 1, 1, 2}),
                     horizon = times > 1 ? static_cast<std::int64_t>(std::ceil(times)) : drawn;
  const Fraction length =
      positive_below(source.pick<double>({0.5, 0.7, 0.85}) * start * std::sqrt(eta * std::max(alpha, 0.0)) / eta, 0.05);
  const std::int64_t skew = source.pick<std::int64_t>({1, 1, 1, 1, 1, 2});
  const LawField noise = tail > 1 ? rotated(heavy_noise_along(length, tail), ground.direction)
                                  : noise_along(length, skew, ground.direction);
  const VectorField w = beyond_teacher(r0, ground.direction);
  const Fraction bound = positive_above(least_bound(source, ground, noise, eta, w, horizon), 1e-3);
  const double b = to_double(bound), level = eta * b * b / alpha;
  double furthest = start;
  for (std::int64_t t = 0; t < horizon; ++t) furthest = furthest * (1 - q) + eta * to_double(length) * tail;
  const double least = std::sqrt(std::max(start * start, level)), outside = source.dial("start radius", 1);
  const Fraction r1 = outside > 1 ? just_above(start / outside, 0.02)
                      : furthest > least * 1.0001
                          ? just_below(furthest, (1 - least / furthest) * source.pick<double>({0.02, 0.02, 0.02, 0.2}))
                          : positive_above(least * 1.1, 0.05);
  const double radius = to_double(r1), room = radius * radius - least * least,
               size = 2 * eta * b * radius + eta * eta * b * b, t = static_cast<double>(horizon) / times;
  const double least_delta = t * std::exp(-room * room * source.dial("second condition", 1) /
                                          (source.pick<double>({2, 2, 2, 1.1}) * t * size * size));
  const double promised = source.dial("delta", 1);
  const bool strained = times * tail * source.dial("noise scale", 1) * source.dial("second condition", 1) > 1;
  const Fraction delta = least_delta < 0.95 && least_delta > 1e-6
                             ? just_above(least_delta / promised, source.pick<double>({1e-3, 0.02}))
                         : strained && least_delta <= 1e-6 ? fraction(1, 1000000)
                                                           : fraction(source.between(5, 9), 10);
  return descent_record(ground, w, step, horizon, delta, r1, bound, noise);
}

}  // namespace lakatos::du18
