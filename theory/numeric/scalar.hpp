#pragma once

#include <type_traits>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/float_scalar.hpp"
#include "theory/numeric/interval.hpp"
#include "theory/numeric/rational.hpp"

// What every scalar S of the project offers, so that one templated text serves all of them:
//   construction   S() = 0, S(int), S(long); from_fraction<S>, from_integers<S>; no constructor from double
//   arithmetic     + - * / unary - += -= *= /=
//   questions      less, less_equal, equal -> Truth; < <= > >= == != and sign -> throw Undecided on overlap
//   enclosing      square, sqrt, abs, min, max, hull
//   transcendental exp, log, sin, cos, asin, acos, atan, erf, sinc, pi<S>, gamma_ratio_half<S>, regularized_beta
//   showing        midpoint, enclosure, to_string
// The closed set: Interval, Ball, Rational, double; and Reference (reference.hpp) for tests.

namespace lakatos {

/// What has to be alive while S computes: write `[[maybe_unused]] RoundingFor<S> rounding;` at the top of any
/// templated function that is an entry point. Upward for Interval, to nearest for everything else.
template <class S>
using RoundingFor = std::conditional_t<std::is_same_v<S, Interval>, UpwardRounding, NearestRounding>;

/// Scalars whose values are sets of reals: Interval and Ball.
template <class S>
inline constexpr bool is_enclosure = std::is_same_v<S, Interval> || std::is_same_v<S, Ball>;

/// The point x in S: exactly x for every scalar. The named way in for a double; Undefined unless x is finite
/// (plain double takes anything).
template <class S>
S from_double(double x) {
  if constexpr (std::is_same_v<S, double>) return x;
  else return S::from_double(x);
}

}  // namespace lakatos
