#pragma once

// The soundness test of self_test.hpp as a template over the arithmetic, so that it can be shown to reject bad ones.

#include <array>
#include <cstdint>
#include <exception>
#include <string>

#include "theory/numeric/definite_integer.hpp"
#include "theory/numeric/rational.hpp"
#include "theory/numeric/scalar_traits.hpp"
#include "theory/numeric/self_test.hpp"

namespace lakatos {

namespace detail {

/// Fixed pseudo-random numbers (SplitMix64): the same test on every machine.
class SelfTestNumbers {
 public:
  explicit SelfTestNumbers(std::uint64_t seed) noexcept : state_(seed) {}
  std::uint64_t next() noexcept;
  /// Uniform in [low, high].
  std::int64_t between(std::int64_t low, std::int64_t high) noexcept;
  /// Of both signs, at most 999 in size, never zero: half of them no doubles, half of them doubles with products that
  /// are none (on those an engine cannot hide its errors behind the width of the operands).
  Fraction next_fraction() noexcept;

 private:
  std::uint64_t state_;
};

/// Expressions in which the same number occurs more than once and products meet differences and quotients.
inline constexpr int expression_count = 6;
template <class S>
S expression(int which, const std::array<S, 4>& v) {
  const S &a = v[0], &b = v[1], &c = v[2], &d = v[3];
  switch (which) {
    case 0:
      return a * b - c * a + b / c;
    case 1:
      return (a - b) * (a + b) - a * a + b * b + c;
    case 2:
      return ((a + b) / c - a / c) * c - d;
    case 3:
      return (a * d - b * c) / (d * d) - b * (a / d);
    case 4:
      return -(a - b) * (c - d) * a + a * (b - a * c) * d;
    default:
      return a * b + b * c + c * d + d * a - (a + c) * (b + d);
  }
}

/// Empty if lower <= value <= upper and the bounds are of any use, else what is wrong.
std::string enclosure_fault(const Enclosure& e, const Rational& value);

std::string describe(int which, const std::array<Fraction, 4>& inputs);

/// Empty, or the fault of this engine on these inputs.
template <class Engine>
std::string fault_on(int which, const std::array<Fraction, 4>& inputs) {
  std::array<typename Engine::Scalar, 4> v;
  std::array<Rational, 4> exact;
  Enclosure bounds;
  {
    [[maybe_unused]] typename Engine::Guard guard;
    for (std::size_t i = 0; i < 4; ++i) v[i] = Engine::from_integers(inputs[i].numerator, inputs[i].denominator);
    bounds = Engine::enclosure(expression(which, v));
  }
  for (std::size_t i = 0; i < 4; ++i) exact[i] = from_fraction<Rational>(inputs[i]);
  const std::string fault = enclosure_fault(bounds, expression(which, exact));
  return fault.empty() ? fault : fault + " in " + describe(which, inputs);
}

}  // namespace detail

/// Runs every expression on `rounds` quadruples of fractions. Engine has: `Scalar`; `Guard`, alive while it computes;
/// `static Scalar from_integers(int64, int64)`; `static Enclosure enclosure(const Scalar&)`.
/// An engine that throws is not sound.
template <class Engine>
SelfTest test_enclosures(const std::string& name, int rounds = 200) {
  detail::SelfTestNumbers numbers(20170823);
  try {
    for (int round = 0; round < rounds; ++round) {
      std::array<Fraction, 4> inputs;
      for (Fraction& x : inputs) x = numbers.next_fraction();
      for (int which = 0; which < detail::expression_count; ++which)
        if (const std::string fault = detail::fault_on<Engine>(which, inputs); !fault.empty())
          return {false, name + ": " + fault};
    }
  } catch (const std::exception& e) { return {false, name + ": " + e.what()}; }
  return {true, name + ": " + std::to_string(rounds * detail::expression_count) + " compound expressions enclosed"};
}

/// Compares the certain answers of a decision procedure with exact elimination on matrices that are singular or
/// within some 1e-15 of it. Also rejects one that is never certain where the matrix is far from singular.
using DefiniteProcedure = Truth (*)(const IntegerMatrix&, const Fraction&);
SelfTest test_definiteness(const std::string& name, DefiniteProcedure procedure);

}  // namespace lakatos
