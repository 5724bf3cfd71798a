#pragma once

#include <cmath>
#include <cstdint>
#include <string>

#include "theory/numeric/scalar_traits.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

// Plain double as a scalar: fast guesses for generators and searches, never evidence. Same names as the other
// scalars; comparisons are always yes or no (NaN: no). Where rounding may push an argument just over the edge of
// a domain (by at most 1e-12) it is put back on the edge; further outside Undefined is thrown.
// Division by zero follows IEEE (infinity or NaN).

inline Truth less(double a, double b) noexcept { return truth_of(a < b); }
inline Truth less_equal(double a, double b) noexcept { return truth_of(a <= b); }
inline Truth equal(double a, double b) noexcept { return truth_of(a == b); }
inline int sign(double a) noexcept { return (a > 0) - (a < 0); }

using std::abs, std::exp, std::sin, std::cos, std::atan, std::erf;
inline double square(double a) noexcept { return a * a; }
inline double min(double a, double b) noexcept { return b < a ? b : a; }
inline double max(double a, double b) noexcept { return a < b ? b : a; }
/// No single double encloses two: their mean, as a guess.
inline double hull(double a, double b) noexcept { return a == b ? a : a + (b - a) / 2; }

double sqrt(double a);
double log(double a);
double asin(double a);
double acos(double a);
inline double sinc(double a) noexcept { return a == 0 ? 1.0 : std::sin(a) / a; }

inline double midpoint(double a) noexcept { return a; }
/// The point itself: a double scalar carries no error bound.
inline Enclosure enclosure(double a) noexcept { return {a, a}; }
/// The shortest decimal that reads back to the same double, in any rounding mode.
std::string to_string(double a);

template <>
double from_fraction<double>(const Fraction& q);
template <>
double from_integers<double>(std::int64_t numerator, std::int64_t denominator);
template <>
double pi<double>();
template <>
double gamma_ratio_half<double>(int p);
/// Computed through Ball, so accurate to the last digits.
template <>
double regularized_beta<double>(const double& x, const double& a, const double& b);

}  // namespace lakatos
