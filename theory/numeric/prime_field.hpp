#pragma once

#include <cstdint>
#include <string>

#include "theory/numeric/errors.hpp"
#include "theory/numeric/fraction.hpp"
#include "theory/numeric/scalar_traits.hpp"

namespace lakatos {

/// The field of p elements in force on this thread, p a prime with 2^60 < p < 2^61. Nesting is allowed; the inner one
/// counts.
class PrimeModulus {
 public:
  /// Throws std::invalid_argument unless p is a certified prime in the range.
  explicit PrimeModulus(std::uint64_t p);
  ~PrimeModulus();
  PrimeModulus(const PrimeModulus&) = delete;
  PrimeModulus& operator=(const PrimeModulus&) = delete;
  /// The prime in force; Undefined when there is none.
  static std::uint64_t current();

 private:
  std::uint64_t outer_;
};

/// The first prime after 2^60 + (bits mod 2^59): a prime as random as `bits`, certified. Cost: some 10 microseconds.
std::uint64_t prime_from(std::uint64_t bits);

/// An integer modulo the prime in force: the scalar in which polynomial identities are tested at random points
/// (Schwartz 1980, Zippel 1979). Guaranteed: exact field arithmetic; n/d for d not divisible by p. Not there on
/// purpose: any order and any equality. A residue that vanishes says that p divides a number, not that the number is 0,
/// so text that branches on a comparison does not compile with this scalar. Values made under one modulus mean nothing
/// under another. Cost (one core at 3 GHz): 7 ns for +, 20 ns for *, 50 ns for /.
class PrimeField {
 public:
  PrimeField() = default;
  PrimeField(int n) : PrimeField(static_cast<long>(n)) {}
  PrimeField(long n);
  PrimeField(double) = delete;
  /// bits mod p.
  static PrimeField from_bits(std::uint64_t bits);

  /// 0 <= residue < p.
  std::uint64_t residue() const { return value_; }
  /// Does p divide it?
  bool vanishes() const { return value_ == 0; }

  PrimeField operator-() const;
  PrimeField& operator+=(const PrimeField& b);
  PrimeField& operator-=(const PrimeField& b) { return *this += -b; }
  PrimeField& operator*=(const PrimeField& b);
  /// Throws Undefined when b vanishes.
  PrimeField& operator/=(const PrimeField& b);
  friend PrimeField operator+(PrimeField a, const PrimeField& b) { return a += b; }
  friend PrimeField operator-(PrimeField a, const PrimeField& b) { return a -= b; }
  friend PrimeField operator*(PrimeField a, const PrimeField& b) { return a *= b; }
  friend PrimeField operator/(PrimeField a, const PrimeField& b) { return a /= b; }

 private:
  std::uint64_t value_ = 0;
};

inline PrimeField square(const PrimeField& a) { return a * a; }
/// "n mod p".
std::string to_string(const PrimeField& a);

template <>
PrimeField from_fraction<PrimeField>(const Fraction& q);
template <>
PrimeField from_integers<PrimeField>(std::int64_t numerator, std::int64_t denominator);

}  // namespace lakatos
