#include "theory/numeric/prime_field.hpp"

#include <flint/ulong_extras.h>

#include <stdexcept>

namespace lakatos {
namespace {

__extension__ using Wide = unsigned __int128;

thread_local std::uint64_t modulus = 0;

constexpr std::uint64_t least = std::uint64_t{1} << 60, most = std::uint64_t{1} << 61;

}  // namespace

PrimeModulus::PrimeModulus(std::uint64_t p) : outer_(modulus) {
  if (p <= least || p >= most || n_is_prime(p) != 1)
    throw std::invalid_argument(std::to_string(p) + " is no prime of 61 bits");
  modulus = p;
}
PrimeModulus::~PrimeModulus() { modulus = outer_; }

std::uint64_t PrimeModulus::current() {
  if (modulus == 0) throw Undefined("no prime modulus is in force");
  return modulus;
}

std::uint64_t prime_from(std::uint64_t bits) { return n_nextprime(least + bits % (least / 2), 1); }

PrimeField::PrimeField(long n) {
  const auto p = static_cast<std::int64_t>(PrimeModulus::current());
  const std::int64_t rest = n % p;
  value_ = static_cast<std::uint64_t>(rest < 0 ? rest + p : rest);
}

PrimeField PrimeField::from_bits(std::uint64_t bits) {
  PrimeField a;
  a.value_ = bits % PrimeModulus::current();
  return a;
}

PrimeField PrimeField::operator-() const {
  PrimeField a;
  a.value_ = value_ == 0 ? 0 : PrimeModulus::current() - value_;
  return a;
}

PrimeField& PrimeField::operator+=(const PrimeField& b) {
  const std::uint64_t p = PrimeModulus::current();
  value_ += b.value_;  // below 2^62
  if (value_ >= p) value_ -= p;
  return *this;
}

PrimeField& PrimeField::operator*=(const PrimeField& b) {
  value_ = static_cast<std::uint64_t>(static_cast<Wide>(value_) * b.value_ % PrimeModulus::current());
  return *this;
}

PrimeField& PrimeField::operator/=(const PrimeField& b) {
  if (b.vanishes()) throw Undefined("division by a number that the prime divides");
  PrimeField inverse;
  inverse.value_ = n_invmod(b.value_, PrimeModulus::current());
  return *this *= inverse;
}

std::string to_string(const PrimeField& a) {
  return std::to_string(a.residue()) + " mod " + std::to_string(PrimeModulus::current());
}

template <>
PrimeField from_integers<PrimeField>(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) throw Undefined("fraction with denominator 0");
  return PrimeField(static_cast<long>(numerator)) / PrimeField(static_cast<long>(denominator));
}
template <>
PrimeField from_fraction<PrimeField>(const Fraction& q) {
  return from_integers<PrimeField>(q.numerator, q.denominator);
}

}  // namespace lakatos
