#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "theory/numeric/scalar.hpp"

namespace lakatos {

using EnclosureScalars = ::testing::Types<Interval, Ball>;

/// Does x allow the rational value (for double: is it the nearest double, up to 1e-12 relative)?
template <class S>
bool encloses(const S& x, const Rational& value) {
  if constexpr (is_enclosure<S>) {
    const Enclosure e = enclosure(x);
    return (std::isinf(e.lower) || Rational::from_double(e.lower) <= value) &&
           (std::isinf(e.upper) || value <= Rational::from_double(e.upper));
  } else if constexpr (is_exact<S>) {
    return to_string(x) == to_string(value);
  } else {
    return std::fabs(x - midpoint(value)) <= 1e-12 * (1 + std::fabs(x));
  }
}

template <class S>
bool encloses(const S& x, std::int64_t numerator, std::int64_t denominator = 1) {
  return encloses(x, from_integers<Rational>(numerator, denominator));
}

template <class S>
double width(const S& x) {
  const Enclosure e = enclosure(x);
  return e.upper - e.lower;
}

/// Random fractions with small numbers, the same in every run.
class Fractions {
 public:
  explicit Fractions(unsigned seed = 1, int size = 99) : engine_(seed), size_(size) {}
  Fraction operator()() {
    const int n = std::uniform_int_distribution<int>(-size_, size_)(engine_);
    return fraction(n, std::uniform_int_distribution<int>(1, size_)(engine_));
  }
  Fraction nonzero() {
    for (;;)
      if (const Fraction q = (*this)(); q.numerator != 0) return q;
  }

 private:
  std::mt19937 engine_;
  int size_;
};

}  // namespace lakatos
