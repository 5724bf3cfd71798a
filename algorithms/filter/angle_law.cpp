#include "algorithms/filter/angle_law.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#if __has_include(<flint/arb_hypgeom.h>)
#include <flint/arb_hypgeom.h>
#else
#include <arb_hypgeom.h>
#endif

#include "theory/numeric/ball.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

constexpr std::int64_t cells = 1 << 11;
constexpr long working_bits = 128;

/// floor(x 2^64) for x in [0, 1]; x = 1 gives 2^64 - 1. The ball is far sharper than 2^-64.
std::uint64_t scaled(const Ball& x) {
  Ball power;
  arb_mul_2exp_si(power.get(), x.get(), 64);
  fmpz_t whole;
  fmpz_init(whole);
  arf_get_fmpz(whole, arb_midref(power.get()), ARF_RND_FLOOR);
  const bool full = fmpz_bits(whole) > 64;
  const std::uint64_t result = full ? ~std::uint64_t{0} : fmpz_get_ui(whole);
  fmpz_clear(whole);
  return result;
}

Ball in_pi(const Fraction& x) { return from_fraction<Ball>(x) * pi<Ball>(); }

/// P[X - mean > distance] for scale = 1 / (sigma sqrt 2).
Ball tail(const Ball& distance, const Ball& scale) {
  Ball result;
  arb_hypgeom_erfc(result.get(), Ball(distance * scale).get(), Ball::precision());
  return result / Ball(2);
}

/// P[a < X - mean < b]. Far out in a tail it stays sharp: nothing is taken from 1. Right for any signs; the case is
/// chosen by midpoints.
Ball mass_between(const Ball& a, const Ball& b, const Ball& scale) {
  if (midpoint(a) >= 0) return tail(a, scale) - tail(b, scale);
  if (midpoint(b) <= 0) return tail(-b, scale) - tail(-a, scale);
  return Ball(1) - tail(-a, scale) - tail(b, scale);
}

}  // namespace

AngleLaw::AngleLaw(Fraction mean, Fraction sigma, Fraction from, Fraction to) {
  if (sigma.numerator <= 0 || !(to_double(from) < to_double(to)))
    throw std::invalid_argument("angle law: sigma must be positive, the cut an interval");
  const WorkingPrecision precision(working_bits);
  const Ball left = in_pi(from), width = in_pi(to) - left, centre = in_pi(mean),
             scale = Ball(1) / (from_fraction<Ball>(sigma) * sqrt(Ball(2)));
  const Ball first = left - centre, mass = mass_between(first, left + width - centre, scale);
  for (std::int64_t j = 0; j <= cells; ++j) {
    const Ball angle = left + width * from_integers<Ball>(j, cells);
    ends_.push_back({midpoint(cos(angle)), midpoint(sin(angle))});
    below_.push_back(j == 0 ? 0 : scaled(mass_between(first, angle - centre, scale) / mass));
  }
  below_.back() = ~std::uint64_t{0};
}

Turn AngleLaw::quantile(std::uint64_t u) const {
  const auto above = std::upper_bound(below_.begin() + 1, below_.end() - 1, u);
  const auto cell = static_cast<std::size_t>(above - below_.begin()) - 1;
  const double share = static_cast<double>(u - below_[cell]) / static_cast<double>(below_[cell + 1] - below_[cell]);
  const Turn a = ends_[cell], b = ends_[cell + 1];
  const double x = a.cosine + share * (b.cosine - a.cosine), y = a.sine + share * (b.sine - a.sine);
  const double length = std::sqrt(x * x + y * y);
  return {x / length, y / length};
}

}  // namespace lakatos
