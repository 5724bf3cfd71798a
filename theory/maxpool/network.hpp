#pragma once
// The max-pooling network (brutzkus21, (1)) on inputs of orthonormal patterns, in any scalar: o_j is the j-th unit
// vector, so that w . o_j is the j-th entry of w.
#include <cstdint>
#include <vector>

#include "theory/maxpool/detection.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos::maxpool {

/// Channels in groups of equal ones, which stay equal under training: a group of copies[i] channels has the filter
/// filters[i] (d entries) and the output weight weights[i]. k is the sum of the copies.
template <class S>
struct Channels {
  std::vector<Vector<S>> filters;
  Vector<S> weights;
  std::vector<std::int64_t> copies;

  std::size_t groups() const { return filters.size(); }
  std::int64_t channels() const {
    std::int64_t k = 0;
    for (const std::int64_t each : copies) k += each;
    return k;
  }
};

/// Which of several positions with the largest product is the arg max: the paper has no rule.
enum class Ties : unsigned char { first, last };

/// What a filter selects in an input: p(x), the pattern of the arg max where its product is positive, else 0.
/// `ranks`, where given, are numbers of the filter's entries such that equal ones mean equal entries, which enclosures
/// cannot tell. Throws Undecided where the largest product, or its sign, is open.
template <class S>
std::int64_t selected(const Vector<S>& filter, const Input& input, Ties ties = Ties::first,
                      const std::vector<std::int64_t>* ranks = nullptr);

/// max_j sigma(w . x[j]); never open: an enclosure of the maximum.
template <class S>
S pooled(const Vector<S>& filter, const Input& input);

/// z(x): the pooled output of each group.
template <class S>
Vector<S> representation(const Channels<S>& net, const Input& input);

/// N(x) = sum_i a_i max_j sigma(w_i . x[j]) over all channels.
template <class S>
S output(const Channels<S>& net, const Input& input);

/// l'(z) = -1 / (1 + e^z), the derivative of the logistic loss l(z) = log(1 + e^-z).
template <class S>
S loss_derivative(const S& z);

}  // namespace lakatos::maxpool
