#include <numbers>

#include "checks/filter/du18/noisy_descent/noisy_descent_draw.hpp"

namespace lakatos::du18 {
namespace {

/// phi_* in double: where the last cell with gamma >= level ends; negative where there is none.
double last_usable_angle(const PatchLaw<double>& law, const Vector<double>& teacher, double level) {
  const auto pieces = smoothness_pieces(law, teacher, right_angle<double>());
  double last = -1;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].gamma.lower < level) continue;
    last = i + 1 < pieces.size() ? radians(pieces[i + 1].left) : std::numbers::pi / 2;
  }
  return last;
}

/// gamma(phi_1), phi_1 halfway between the angle of the start and phi_*.
double gamma_halfway(const LawField& field, const Fraction& cross, double r0) {
  const auto law = approximate(field);
  const double last = last_usable_angle(law, {1, 0}, 6 * to_double(cross)), first = std::asin(std::min(r0, 1.0));
  return last <= 0 ? 0 : gamma(law, {1, 0}, angle_from_cosine<double>(std::cos((first + last) / 2)));
}

Record without_radius(Record record) {
  std::erase_if(record.fields(), [](const auto& each) { return each.first == "r1"; });
  return record;
}

Record rate_record(const Ground& ground, const VectorField& w, const Fraction& step, std::int64_t horizon,
                   const LawField& noise, const Fraction& eps, const Fraction& delta, const Fraction& bound) {
  return without_radius(descent_record(ground, w, step, horizon, delta, fraction(1, 2), bound, noise).set("eps", eps));
}

/// The law (s, s), (s, -s): gamma = L = s^2 up to 45 degrees, which is phi_*.
Ground square_ground(std::int64_t s) {
  Ground ground;
  ground.law = LawField{2, 1, false, 1, {1, 1}, {s, s, s, -s}};
  ground.beta = fraction(1, 10000), ground.cross = fraction(1, 100000);
  return ground;
}

/// No noise, the largest step and the shortest horizon that the dials let be, now and then a quarter shorter.
Record draw_quiet_rate(Source& source) {
  const std::int64_t near = source.pick<std::int64_t>({4, 8, 16}),
                     ratio = source.pick<std::int64_t>({2, 3, 4, 6, 8, 9, 10, 11});
  const double times = source.dial("gamma", 1), eps_dial = source.dial("eps", 1), delta_dial = source.dial("delta", 1);
  const Fraction eps = fraction(1, near * ratio), bound = just_above(1.0 / static_cast<double>(near), 1e-3),
                 delta = delta_dial > 1 ? just_below(0.95 / delta_dial, 0.05)
                                        : source.pick<Fraction>({{19, 20}, {19, 20}, {19, 20}, {1, 2}});
  const double e = to_double(eps) * eps_dial, d = to_double(delta) * delta_dial, b = to_double(bound),
               most = 0.5 * e * e * d * times * source.dial("step", 1) / (b * b);
  const Fraction step = just_below(std::min(most * source.pick<double>({1, 1, 1, 0.5}), 0.4), 1e-3);
  const double target = static_cast<double>(ratio * ratio) / (eps_dial * eps_dial * d),
               needed = std::log(4 * target) / (2 * to_double(step) * times * source.dial("horizon", 1));
  const auto horizon =
      static_cast<std::int64_t>(std::ceil(1.0001 * needed * source.pick<double>({1, 1, 1, 1, 1, 1, 1.2, 0.76})));
  return rate_record(square_ground(1), beyond_teacher(fraction(1, near)), step,
                     std::clamp<std::int64_t>(horizon, 1, 2000), LawField{2, 1, false, 1, {1}, {0, 0}}, eps, delta,
                     bound);
}

/// The noise as long as B lets it be, from above: B bounds gradient and noise at every node.
LawField fitting_noise(const Source& source, const Ground& ground, double most, std::int64_t skew,
                       const Direction& direction, double eta, const VectorField& w, std::int64_t horizon) {
  double length = most;
  LawField noise;
  for (int attempt = 0; attempt < 4; ++attempt) {
    noise = noise_along(positive_below(length, 0.005), skew, direction);
    const double needed = least_bound(source, ground, noise, eta, w, horizon);
    if (needed <= most) break;
    length -= 1.02 * (needed - most) + 0.002 * most;
    if (length < 0.02 * most) length = 0.02 * most;
  }
  return noise;
}

/// Noise that adds up outwards from a start next to the teacher, with a failure probability that one such path exceeds:
/// at the printed step, which lacks delta, or as far as the dials go; else at the bound.
Record draw_loud_rate(Source& source) {
  struct Kind {
    double x;
    std::int64_t skew, horizon;
  };
  const Kind kind = source.pick<Kind>({{0.1, 3, 8}, {0.1, 4, 8}, {0.1, 4, 7}, {0.05, 3, 9}, {0.1, 2, 9}});
  const double paths = std::pow(1 + static_cast<double>(kind.skew), static_cast<double>(kind.horizon)),
               beyond = std::max(source.dial("step", 1), source.dial("delta", 1));
  const Fraction delta = beyond > 1 ? just_below(0.97 / beyond, 0.02) : just_below(0.8 / paths, 0.2);
  const double allowed = beyond > 1 || source.chance(1, 2) ? to_double(delta) * beyond : 0.97;
  const Ground ground = square_ground(source.between(1, 3));
  const double gamma_1 = gamma_halfway(ground.law, ground.cross, 0);
  const Fraction step = just_below(kind.x / gamma_1, 0.01), eps = fraction(1, source.pick<std::int64_t>({32, 64, 128}));
  const double eta = to_double(step), e = to_double(eps),
               size = e * std::sqrt(0.5 * allowed * gamma_1 / eta);  // B at the bound
  const VectorField w = beyond_teacher(just_below(e * std::sqrt(to_double(delta)) * 0.05, 0.1));
  const LawField noise = fitting_noise(source, ground, 0.999 * size, kind.skew, ahead_of_teacher, eta, w, kind.horizon);
  const Fraction bound = just_above(least_bound(source, ground, noise, eta, w, kind.horizon), 1e-3);
  return rate_record(ground, w, step, kind.horizon, noise, eps, delta, bound);
}

/// A law in front of the teacher, now and then with a patch between the boundaries. Its coordinates are machine numbers
/// where patches are parallel: phi_1 is irrational, and enclosures must see which boundaries coincide.
Ground short_ground(Source& source) {
  Ground ground;
  ground.law = draw_law(source, ground.teacher, 1, static_cast<std::size_t>(source.between(2, 4)),
                        source.pick<Lie>({Lie::round, Lie::round, Lie::isotropic}), 0);
  ground.law.denominator = source.pick<std::int64_t>({1, 2, 2, 4, 8});
  ground.cross = draw_cross(source);
  if (source.chance(1, 2)) {
    ground.direction = source.pick<Direction>({{{{3, 5}, {4, 5}}}, {{{4, 5}, {3, 5}}}, {{{0, 1}, {1, 1}}}});
    add_patch_between(ground.law, 800);
  }
  reduce(ground.law);
  const auto law = approximate(ground.law);
  const double least = smallest_admissible_beta(law, {1, 0});
  ground.beta = std::isfinite(least) && least > 1e-6 ? just_above(least, 0.01) : fraction(1, 10000);
  ground.kappa =
      lipschitz(law, {1, 0}, zero_angle<double>()) + 10 * to_double(ground.cross) + 4 * to_double(ground.beta);
  return ground;
}

/// Any law: the start as far out as the horizon allows, the noise as long as the step bound, now and then with
/// gamma(phi_1)^2 in it.
Record draw_short_rate(Source& source) {
  const bool squared = source.chance(1, 12);
  const Ground ground = squared               ? square_ground(source.between(4, 6))
                        : source.chance(1, 3) ? square_ground(source.between(1, 3))
                                              : short_ground(source);
  const Fraction delta = source.pick<Fraction>({{19, 20}, {19, 20}, {19, 20}, {19, 20}, {9, 10}, {1, 2}, {1, 10}}),
                 eps = fraction(1, source.pick<std::int64_t>({8, 16, 32, 64}));
  const double d = to_double(delta), e = to_double(eps) * source.dial("eps", 1);
  const std::int64_t horizon = source.pick<std::int64_t>({1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 6});
  const double gamma_0 =
                   std::min(gamma_halfway(ground.law, ground.cross, 0), gamma_halfway(ground.law, ground.cross, e)),
               kappa = ground.kappa > 0 ? ground.kappa : 1.01 * gamma_0, flat = gamma_0 * gamma_0 / (kappa * kappa);
  const double x = std::min(source.pick<double>({0.4, 0.3, 0.3, 0.2, 0.1, 0.03}), 0.9 * flat),
               grown = std::exp(2 * x * static_cast<double>(horizon) * source.dial("horizon", 1)) / 4,
               share = source.pick<double>({0.98, 0.98, 0.98, 0.98, 0.98, 0.98, 0.8, 0.3, 0.05, 1.1});
  const Fraction r0 = positive_below(e * std::sqrt(d * std::min(grown * share, 0.4 * flat / x)), 0.01);
  const double gamma_1 = gamma_halfway(ground.law, ground.cross, to_double(r0)) * source.dial("gamma", 1);
  const Fraction step = positive_below(x / gamma_1, 0.01);
  const double eta = to_double(step), most = e * std::sqrt(0.5 * d * gamma_1 * (squared ? gamma_1 : 1) / eta);
  const Direction along = ground.direction, across = {fraction(-along[1].numerator, along[1].denominator), along[0]};
  const VectorField w = beyond_teacher(r0, along);
  const LawField noise =
      fitting_noise(source, ground, most * source.pick<double>({0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.6, 0.1, 1.05}),
                    source.pick<std::int64_t>({1, 1, 2, 3}), source.chance(3, 4) ? across : along, eta, w, horizon);
  const Fraction bound = positive_above(least_bound(source, ground, noise, eta, w, horizon), 1e-3);
  return rate_record(ground, w, step, horizon, noise, eps, delta, bound);
}

}  // namespace

Record rate_on_the_boundary() { return without_radius(accurate_on_the_boundary()); }

Record draw_stochastic_rate(Source& source) {
  if (std::max(source.dial("step", 1), source.dial("delta", 1)) > 1) {
    if (source.chance(2, 3)) return draw_loud_rate(source);
  }
  switch (source.below(6)) {
    case 0:
      return draw_quiet_rate(source);
    case 1:
      return draw_loud_rate(source);
    default:
      return draw_short_rate(source);
  }
}

}  // namespace lakatos::du18
