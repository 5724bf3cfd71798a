#pragma once

#include <cstddef>
#include <stdexcept>
#include <vector>

#include "theory/numeric/scalar.hpp"

namespace lakatos {

/// A column vector over the scalar S. Every function below throws std::invalid_argument when lengths differ,
/// and needs the rounding mode of S (RoundingFor<S>) to be in force.
template <class S>
using Vector = std::vector<S>;

namespace detail {
template <class S>
void require_same_length(const Vector<S>& a, const Vector<S>& b) {
  if (a.size() != b.size()) throw std::invalid_argument("vectors of different lengths");
}
}  // namespace detail

/// sum_i a_i b_i; 0 for empty vectors.
template <class S>
S dot(const Vector<S>& a, const Vector<S>& b) {
  detail::require_same_length(a, b);
  S sum{};
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

template <class S>
Vector<S> add(Vector<S> a, const Vector<S>& b) {
  detail::require_same_length(a, b);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

template <class S>
Vector<S> subtract(Vector<S> a, const Vector<S>& b) {
  detail::require_same_length(a, b);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] -= b[i];
  return a;
}

/// c a.
template <class S>
Vector<S> scale(const std::type_identity_t<S>& c, Vector<S> a) {
  for (S& x : a) x *= c;
  return a;
}

/// |a|^2; for intervals no end falls below zero.
template <class S>
S squared_norm(const Vector<S>& a) {
  S sum{};
  for (const S& x : a) sum += square(x);
  return sum;
}

/// |a - b|^2.
template <class S>
S squared_distance(const Vector<S>& a, const Vector<S>& b) {
  detail::require_same_length(a, b);
  S sum{};
  for (std::size_t i = 0; i < a.size(); ++i) sum += square(S(a[i] - b[i]));
  return sum;
}

}  // namespace lakatos
