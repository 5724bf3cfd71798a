#pragma once
// Arithmetic of numbers >= 0 that are known from two sides only.
#include "theory/numeric/bracket.hpp"

namespace lakatos::du18 {

template <class S>
Bracket<S> exactly(const S& x) {
  return {x, x};
}
template <class S>
Bracket<S> operator+(const Bracket<S>& x, const Bracket<S>& y) {
  return {x.lower + y.lower, x.upper + y.upper};
}
template <class S>
Bracket<S> operator*(const Bracket<S>& x, const Bracket<S>& y) {
  return {x.lower * y.lower, x.upper * y.upper};
}
template <class S>
Bracket<S> operator*(const S& c, const Bracket<S>& x) {
  return {c * x.lower, c * x.upper};
}
template <class S>
Bracket<S> operator/(const Bracket<S>& x, const Bracket<S>& y) {
  return {x.lower / y.upper, x.upper / y.lower};
}
/// x + c.
template <class S>
Bracket<S> widened(const Bracket<S>& x, const S& c) {
  return {x.lower + c, x.upper + c};
}
template <class S>
Bracket<S> squared(const Bracket<S>& x) {
  return {square(x.lower), square(x.upper)};
}

}  // namespace lakatos::du18
