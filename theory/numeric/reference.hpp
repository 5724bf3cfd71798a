#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

#include "theory/numeric/definite.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos {

/// Exact rationals from Boost.Multiprecision over GMP (number<gmp_rational, et_off>): the readable reference that
/// Rational and the integer fast paths are tested against. Same promises as Rational, other arithmetic
/// underneath. Slow: for tests and benchmarks.
/// A class of its own, not an alias, because a Boost number converts silently from double, divides by zero with
/// another exception, hides our sqrt and erf behind Boost's, and costs every includer two seconds of compile time:
/// only reference.cpp sees Boost.
class Reference {
 public:
  Reference();
  Reference(int n);
  Reference(long n);
  Reference(double) = delete;
  Reference(const Reference& b);
  Reference(Reference&& b) noexcept;
  Reference& operator=(const Reference& b);
  Reference& operator=(Reference&& b) noexcept;
  ~Reference();

  Reference operator-() const;
  Reference& operator+=(const Reference& b);
  Reference& operator-=(const Reference& b);
  Reference& operator*=(const Reference& b);
  /// Throws Undefined for b = 0.
  Reference& operator/=(const Reference& b);

  friend Reference operator+(Reference a, const Reference& b) { return a += b; }
  friend Reference operator-(Reference a, const Reference& b) { return a -= b; }
  friend Reference operator*(Reference a, const Reference& b) { return a *= b; }
  friend Reference operator/(Reference a, const Reference& b) { return a /= b; }

  friend bool operator==(const Reference& a, const Reference& b) { return compare(a, b) == 0; }
  friend std::strong_ordering operator<=>(const Reference& a, const Reference& b) { return compare(a, b) <=> 0; }
  friend int sign(const Reference& a);

  friend Rational to_rational(const Reference& x);
  friend Reference to_reference(const Rational& x);

 private:
  struct Access;  // the Boost number inside
  static int compare(const Reference& a, const Reference& b);

  alignas(8) std::byte storage_[32];
};

template <>
inline constexpr bool is_exact<Reference> = true;

/// Through text, so slow; sqrt and the transcendental functions go this way.
Rational to_rational(const Reference& x);
Reference to_reference(const Rational& x);

inline Truth less(const Reference& a, const Reference& b) { return truth_of(a < b); }
inline Truth less_equal(const Reference& a, const Reference& b) { return truth_of(a <= b); }
inline Truth equal(const Reference& a, const Reference& b) { return truth_of(a == b); }
int sign(const Reference& a);

inline Reference square(const Reference& a) { return a * a; }
inline Reference abs(const Reference& a) { return sign(a) < 0 ? -a : a; }
inline Reference min(const Reference& a, const Reference& b) { return b < a ? b : a; }
inline Reference max(const Reference& a, const Reference& b) { return a < b ? b : a; }
inline Reference hull(const Reference& a, const Reference& b) {
  if (a != b) throw Undecided("one-sided bound");
  return a;
}

// As for Rational: exact where the value is rational for a plain reason, otherwise Undecided("irrational").
Reference sqrt(const Reference& a);
Reference exp(const Reference& a);
Reference log(const Reference& a);
Reference sin(const Reference& a);
Reference cos(const Reference& a);
Reference asin(const Reference& a);
Reference acos(const Reference& a);
Reference atan(const Reference& a);
Reference erf(const Reference& a);
Reference sinc(const Reference& a);

double midpoint(const Reference& a);
Enclosure enclosure(const Reference& a);
std::string to_string(const Reference& a);

template <>
Reference from_double<Reference>(double x);
template <>
Reference from_fraction<Reference>(const Fraction& q);
template <>
Reference from_integers<Reference>(std::int64_t numerator, std::int64_t denominator);
template <>
Reference pi<Reference>();
template <>
Reference gamma_ratio_half<Reference>(int p);
template <>
Reference regularized_beta<Reference>(const Reference& x, const Reference& a, const Reference& b);

template <>
Truth positive_semidefinite<Reference>(const Matrix<Reference>& a);
template <>
Truth positive_definite<Reference>(const Matrix<Reference>& a);
template <>
Reference smallest_eigenvalue<Reference>(const Matrix<Reference>& a);
template <>
Reference largest_eigenvalue<Reference>(const Matrix<Reference>& a);
template <>
Reference largest_singular_value<Reference>(const Matrix<Reference>& a);

}  // namespace lakatos
