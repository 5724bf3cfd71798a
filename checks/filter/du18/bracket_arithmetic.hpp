#pragma once
// Sums and products of numbers >= 0 that are known from two sides only.
#include "theory/filter/bracket.hpp"

namespace lakatos::du18 {

/// x + c.
template <class S>
Bracket<S> widened(const Bracket<S>& x, const S& c) {
  return {x.lower + c, x.upper + c};
}
template <class S>
Bracket<S> squared(const Bracket<S>& x) {
  return {square(x.lower), square(x.upper)};
}
template <class S>
Bracket<S> times(const Bracket<S>& x, const Bracket<S>& y) {
  return {x.lower * y.lower, x.upper * y.upper};
}
template <class S>
Bracket<S> times(const S& c, const Bracket<S>& x) {
  return {c * x.lower, c * x.upper};
}

}  // namespace lakatos::du18
