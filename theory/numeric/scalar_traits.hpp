#pragma once

#include <cstdint>
#include <limits>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// Outward-rounded machine bounds lower <= x <= upper of a real x; infinite where nothing is known.
struct Enclosure {
  double lower = -std::numeric_limits<double>::infinity();
  double upper = std::numeric_limits<double>::infinity();
};

/// True for scalars that compute without error (Rational, Reference): comparisons never throw.
template <class S>
inline constexpr bool is_exact = false;

/// The number q in S: exact for exact scalars, the tightest enclosure (up to 1 ulp) for Interval and Ball,
/// the nearest double for double. Specialised beside each scalar.
template <class S>
S from_fraction(const Fraction& q);

/// numerator/denominator in S without reducing first. Throws Undefined for denominator 0.
template <class S>
S from_integers(std::int64_t numerator, std::int64_t denominator);

/// The circle constant. Exact scalars throw Undecided("irrational").
template <class S>
S pi();

/// Gamma(p/2 + 1) / Gamma(p/2 + 1/2) for p >= 0 (Undefined for p < 0); never rational.
template <class S>
S gamma_ratio_half(int p);

/// I_x(a, b), the regularised incomplete beta function, for x in [0, 1] and a, b > 0 (else Undefined).
/// An enclosure of x that sticks out of [0, 1] is cut. Exact scalars: x = 0, x = 1, or integer a, b; else Undecided.
template <class S>
S regularized_beta(const S& x, const S& a, const S& b);

}  // namespace lakatos
