#pragma once
// Pieces of the generators of Lemmas A.2 and A.3: laws, noise along the teacher and the least bound of the gradient. In
// double; decides nothing.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "algorithms/filter/real_descent.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/noisy_descent/noisy_descent.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {

inline double exact_share(double x) { return std::isfinite(x) ? x : 0; }

/// Where a start lies from the teacher: a rational unit vector.
using Direction = std::array<Fraction, 2>;
inline constexpr Direction ahead_of_teacher = {Fraction{1, 1}, Fraction{0, 1}};

/// One input in a hundred becomes a short patch (-1, n) / (10 n): behind the teacher's boundary, and before that of a
/// student whose angle is above 1/n.
inline void add_patch_between(LawField& law, std::int64_t n) {
  const std::int64_t total = std::accumulate(law.weights.begin(), law.weights.end(), std::int64_t{0});
  for (std::int64_t& weight : law.weights) weight *= 99;
  law.weights.push_back(total);
  for (std::int64_t& entry : law.entries) entry *= 10 * n;
  law.entries.insert(law.entries.end(), {-law.denominator, n * law.denominator});
  law.denominator *= 10 * n;
}

/// One patch has no cross moments: any positive number is admissible, and tiny ones leave most room.
inline Fraction draw_cross(Source& source) { return source.chance(1, 12) ? fraction(1, 1000) : fraction(1, 100000); }

/// A law in front of the teacher (1, 0), its smallest admissible constants, and the drift's numbers in double.
struct Ground {
  LawField law;
  VectorField teacher{1, {1, 0}};
  Fraction beta, cross;
  double gamma_1 = 0, kappa = 0;
  Direction direction = ahead_of_teacher;

  Ground() = default;
  /// `between`: every other law has a patch between the boundaries of the teacher and of a start aside of it, for
  /// starts at an angle above 1 / between.
  Ground(Source& source, std::int64_t shrink, double r1, std::int64_t between) {
    law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 4)),
                   source.pick<Lie>({Lie::round, Lie::round, Lie::isotropic}), 0);
    law.denominator *= shrink;
    cross = draw_cross(source);
    if (source.chance(1, 2)) {
      direction = source.pick<Direction>({{{{3, 5}, {4, 5}}}, {{{4, 5}, {3, 5}}}, {{{0, 1}, {1, 1}}}});
      add_patch_between(law, between);
    }
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

inline Fraction positive_below(double x, double share) {
  return x > 1e-9 && std::isfinite(x) ? just_below(x, share) : fraction(1, 1000);
}
inline Fraction positive_above(double x, double share) {
  return x > 1e-9 && std::isfinite(x) ? just_above(x, share) : fraction(1, 1000);
}

/// The noise turned from the teacher's direction to another one.
inline LawField rotated(LawField noise, const Direction& direction) {
  const std::int64_t d = direction[0].denominator * direction[1].denominator;
  for (std::size_t e = 0; e < noise.entries.size(); e += 2) {
    const std::int64_t length = noise.entries[e];
    noise.entries[e] = length * direction[0].numerator * direction[1].denominator;
    noise.entries[e + 1] = length * direction[1].numerator * direction[0].denominator;
  }
  noise.denominator *= d;
  return reduce(noise), noise;
}
/// Two noise values along the teacher or another direction, outwards with the smaller probability 1 / (1 + skew).
inline LawField noise_along(const Fraction& length, std::int64_t skew, const Direction& direction = ahead_of_teacher) {
  return rotated(
      {2, 1, false, length.denominator * skew, {1, skew}, {-length.numerator * skew, 0, length.numerator, 0}},
      direction);
}

/// The same mean square, the outward value c times as long with probability 1 / (1 + c^2), for the dial c of the
/// noise's tail.
inline LawField heavy_noise_along(const Fraction& length, double c) {
  const Fraction tail = simplest_between(c * 0.999, c);
  const std::int64_t a = tail.numerator, b = tail.denominator;
  return {2,
          1,
          false,
          length.denominator * a * b,
          {b * b, a * a},
          {-length.numerator * a * a, 0, length.numerator * b * b, 0}};
}

/// The largest |grad l(w_t) + xi| over the tree, or the root of the largest mean square, as `mean` says.
inline double largest_gradient(const PatchLaw<double>& law, const Vector<double>& teacher,
                               const PatchLaw<double>& noise, double step, const Vector<double>& w,
                               std::int64_t horizon, bool mean = false) {
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

inline Record descent_record(const Ground& ground, const VectorField& w, const Fraction& step, std::int64_t horizon,
                             const Fraction& delta, const Fraction& r1, const Fraction& bound, const LawField& noise) {
  return Record().set("input", ground.law, "w", w, "teacher", ground.teacher, "beta", ground.beta, "cross",
                      ground.cross, "step", step, "horizon", horizon, "delta", delta, "r1", r1, "B", bound, "noise",
                      noise);
}

/// The least B that the dials of the noise allow.
inline double least_bound(const Source& source, const Ground& ground, const LawField& noise, double eta,
                          const VectorField& w, std::int64_t horizon) {
  const double needed =
                   largest_gradient(approximate(ground.law), {1, 0}, approximate(noise), eta, approximate(w), horizon),
               tail = source.dial("noise tail", 1);
  if (tail > 1)
    return std::max(needed / tail, largest_gradient(approximate(ground.law), {1, 0}, approximate(noise), eta,
                                                    approximate(w), horizon, true));
  return needed / source.dial("noise scale", 1);
}

/// The teacher (1, 0), moved by this distance.
inline VectorField beyond_teacher(const Fraction& distance, const Direction& direction = ahead_of_teacher) {
  const std::int64_t d = distance.denominator, a = direction[0].denominator, b = direction[1].denominator;
  VectorField w{
      d * a * b,
      {d * a * b + distance.numerator * direction[0].numerator * b, distance.numerator * direction[1].numerator * a}};
  return reduce(w), w;
}

}  // namespace lakatos::du18
