#include "theory/probability/cut_normal.hpp"

#if __has_include(<flint/acb_hypgeom.h>)
#include <flint/acb_hypgeom.h>
#else
#include <acb_hypgeom.h>
#endif

#include <cmath>

#include "theory/numeric/rounding.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

/// Bits lost to exp(-2 sigma^2), and to a cut whose nearest point is up to pi/2 or so away from the mean.
long lost_bits(double sigma) { return 32 + static_cast<long>(6 * sigma * sigma + 4 / (sigma * sigma)); }

/// erf(x + i y).
struct Complex {
  Ball real, imaginary;
};
Complex complex_erf(const Ball& x, const Ball& y) {
  Complex result;
  acb_t z;
  acb_init(z);
  arb_set(acb_realref(z), x.get());
  arb_set(acb_imagref(z), y.get());
  acb_hypgeom_erf(z, z, Ball::precision());
  arb_set(result.real.get(), acb_realref(z));
  arb_set(result.imaginary.get(), acb_imagref(z));
  acb_clear(z);
  return result;
}

/// Mass of [from, to], with the factor 2 that is left out of every number here.
Ball twice_the_mass(const Ball& sigma, const Ball& from, const Ball& to) {
  const Ball scale = Ball(1) / (sigma * sqrt(Ball(2)));
  return erf(to * scale) - erf(from * scale);
}

// ---- on the tape
// ---------------------------------------------------------------------------------------------------------------------

/// Binary places of the integrals: a tail of mass exp(-2 / sigma^2) keeps 36. More would make longer programs, and
/// nothing on the tape is that close.
long series_bits(const Ball& sigma) {
  const double spread = midpoint(sigma);
  return 36 + static_cast<long>(4 / (spread * spread));
}

ArcMoments<Ball> recorded_moments(const Ball& sigma, const Ball& from, const Ball& to, const Ball& left,
                                  const Ball& right) {
  const long bits = series_bits(sigma);
  const Ball mass = cut_normal_series(sigma, to, bits).mass - cut_normal_series(sigma, from, bits).mass;
  const ArcMoments<Ball> upper = cut_normal_series(sigma, right, bits), lower = cut_normal_series(sigma, left, bits);
  return {(upper.mass - lower.mass) / mass, (upper.cosine - lower.cosine) / mass, (upper.sine - lower.sine) / mass};
}

Ball recorded_density(const Ball& sigma, const Ball& from, const Ball& to, const Ball& x) {
  const long bits = series_bits(sigma);
  return exp(-square(Ball(x / sigma)) / Ball(2)) /
         (cut_normal_series(sigma, to, bits).mass - cut_normal_series(sigma, from, bits).mass);
}

ArcMoments<Ball> ball_moments(const Ball& sigma, const Ball& from, const Ball& to, const Ball& left,
                              const Ball& right) {
  if (recording()) return recorded_moments(sigma, from, to, left, right);
  const WorkingPrecision more(Ball::precision() + lost_bits(midpoint(sigma)));
  const Ball scale = Ball(1) / (sigma * sqrt(Ball(2))), shift = -sigma * sqrt(Ball(2)),
             mass = twice_the_mass(sigma, from, to);
  const Complex upper = complex_erf(right * scale, shift), lower = complex_erf(left * scale, shift);
  const Ball factor = exp(-Ball(2) * square(sigma)) / mass;
  return {twice_the_mass(sigma, left, right) / mass, factor * (upper.real - lower.real),
          factor * (upper.imaginary - lower.imaginary)};
}

Ball ball_density(const Ball& sigma, const Ball& from, const Ball& to, const Ball& x) {
  if (recording()) return recorded_density(sigma, from, to, x);
  const WorkingPrecision more(Ball::precision() + lost_bits(midpoint(sigma)));
  const Ball score = x / sigma;
  return sqrt(Ball(2) / pi<Ball>()) * exp(-square(score) / Ball(2)) / (sigma * twice_the_mass(sigma, from, to));
}

Ball ball_of(const Interval& x) { return Ball::between(x.lower(), x.upper()); }
Interval interval_of(const Ball& x) {
  const Enclosure ends = enclosure(x);
  return Interval::between(ends.lower, ends.upper);
}

}  // namespace

template <>
ArcMoments<Ball> cut_normal_moments(const Ball& sigma, const Ball& from, const Ball& to, const Ball& left,
                                    const Ball& right) {
  return ball_moments(sigma, from, to, left, right);
}
template <>
ArcMoments<Interval> cut_normal_moments(const Interval& sigma, const Interval& from, const Interval& to,
                                        const Interval& left, const Interval& right) {
  const NearestRounding nearest;
  const WorkingPrecision precision(64);
  const auto m = ball_moments(ball_of(sigma), ball_of(from), ball_of(to), ball_of(left), ball_of(right));
  return {interval_of(m.mass), interval_of(m.cosine), interval_of(m.sine)};
}
template <>
ArcMoments<Rational> cut_normal_moments(const Rational&, const Rational&, const Rational&, const Rational&,
                                        const Rational&) {
  throw Undecided("irrational");
}

template <>
Ball cut_normal_density(const Ball& sigma, const Ball& from, const Ball& to, const Ball& x) {
  return ball_density(sigma, from, to, x);
}
template <>
Interval cut_normal_density(const Interval& sigma, const Interval& from, const Interval& to, const Interval& x) {
  const NearestRounding nearest;
  const WorkingPrecision precision(64);
  return interval_of(ball_density(ball_of(sigma), ball_of(from), ball_of(to), ball_of(x)));
}
template <>
Rational cut_normal_density(const Rational&, const Rational&, const Rational&, const Rational&) {
  throw Undecided("irrational");
}

}  // namespace lakatos
