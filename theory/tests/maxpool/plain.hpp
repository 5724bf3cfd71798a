#pragma once
// The obvious twin of the kernels: inputs as whole vectors of R^{nd}, whose patterns are the rows of any orthogonal
// matrix; filters as vectors of R^d, every channel for itself.
#include <algorithm>
#include <cmath>
#include <random>

#include "theory/maxpool/network.hpp"

namespace lakatos::maxpool::testing {

template <class S>
using Rows = std::vector<Vector<S>>;

/// I - 2 v v^T / |v|^2: orthogonal and rational for v of small whole numbers.
template <class S>
Rows<S> reflection(std::size_t d, std::mt19937& random) {
  Vector<S> v;
  S length2(0);
  for (std::size_t i = 0; i < d; ++i) v.push_back(S(static_cast<long>(random() % 5) + 1)), length2 += v[i] * v[i];
  Rows<S> q;
  for (std::size_t i = 0; i < d; ++i) {
    q.emplace_back();
    for (std::size_t j = 0; j < d; ++j) q[i].push_back(S(i == j ? 1 : 0) - S(2) * v[i] * v[j] / length2);
  }
  return q;
}

template <class S>
S product(const Vector<S>& a, const Vector<S>& b) {
  S sum(0);
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// (x[1], ..., x[n]) with x[j] = o_{patterns[j]}, one after the other.
template <class S>
Vector<S> whole_input(const Input& input, const Rows<S>& patterns) {
  Vector<S> x;
  for (const std::int64_t number : input.patterns) {
    const Vector<S>& o = patterns[static_cast<std::size_t>(number - 1)];
    x.insert(x.end(), o.begin(), o.end());
  }
  return x;
}

/// sum_i a_i max_j sigma(w_i . x[j]) over single channels.
template <class S>
S plain_output(const Rows<S>& filters, const Vector<S>& weights, const Vector<S>& x) {
  S sum(0);
  for (std::size_t i = 0; i < filters.size(); ++i) {
    const std::size_t d = filters[i].size();
    S largest(0);
    for (std::size_t at = 0; at < x.size(); at += d) {
      S value(0);
      for (std::size_t c = 0; c < d; ++c) value += filters[i][c] * x[at + c];
      if (value > largest) largest = value;
    }
    sum += weights[i] * largest;
  }
  return sum;
}

/// The filter in the axes of the patterns: what the kernels take.
template <class S>
Vector<S> in_patterns(const Vector<S>& filter, const Rows<S>& patterns) {
  Vector<S> entries;
  for (const Vector<S>& o : patterns) entries.push_back(product(filter, o));
  return entries;
}

/// An input of D: one discriminative pattern, n - 1 spurious ones.
inline Input some_input(std::int64_t patterns, std::int64_t positions, std::mt19937& random) {
  std::vector<std::int64_t> numbers;
  for (std::int64_t j = 0; j < positions; ++j)
    numbers.push_back(3 + static_cast<std::int64_t>(random() % static_cast<unsigned>(patterns - 2)));
  numbers[random() % numbers.size()] = 1 + static_cast<std::int64_t>(random() % 2);
  return labelled(std::move(numbers));
}

}  // namespace lakatos::maxpool::testing
