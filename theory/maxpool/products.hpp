#pragma once
// Products w . o_j of filters with patterns, w_j by orthonormality, and the network from whole inputs x of R^(nd), for
// the claim layer. Nothing here selects a pattern, so that ties stay what they are.

#include "theory/maxpool/real_maxpool.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos::maxpool {

/// w . o_p.
inline const Real& product_of(const Vec& w, std::int64_t pattern) { return w[static_cast<std::size_t>(pattern - 1)]; }

/// Rows of `length` entries; std::invalid_argument unless there are some, and whole ones.
std::vector<Vec> split_rows(const Vec& entries, std::int64_t length);

/// max_j w . x[j].
Real largest_product(const Vec& w, const Input& x);
/// max_j sigma(w . x[j]).
Real pooled_over_positions(const Vec& w, const Input& x);
/// max_i sigma(w_i . o) over filters.
Real pooled_over_channels(const std::vector<Vec>& filters, std::int64_t pattern);

/// w . x[j] <= 0 for all j.
Truth no_product_positive(const Vec& w, const Input& x);
/// Do two patterns of x have the largest product?
Truth best_patterns_tie(const Vec& w, const Input& x);
/// Does `held(w, x)` for some filter and some input?
template <class Held>
Truth for_some(const std::vector<Vec>& filters, const std::vector<Input>& inputs, const Held& held) {
  Truth some = Truth::no;
  for (const Vec& w : filters) {
    for (const Input& x : inputs) some = either(some, held(w, x));
  }
  return some;
}

/// No selection changes between two filters: in each input one pattern has the largest product at both, positive at
/// both; or all products are negative at both.
Truth one_selection(const Vec& filter, const Vec& other, const std::vector<Input>& sample);

/// x[1], ..., x[n] written out, d entries each.
std::vector<Vec> whole_input(const Input& x, std::int64_t d);
/// sum_i a_i max_j sigma(w_i . x[j]) from whole inputs, channel by channel; without sigma where `linear`.
Real output_by_definition(const std::vector<Vec>& filters, const Vec& weights, const Input& x, bool linear);
/// The mean of log(1 + e^(-y N(x))) with `filter` in place of one channel of the first group, from whole inputs of d
/// entries a pattern and from all channels one by one.
Real loss_with_channel(const Net& net, const std::vector<Input>& sample, std::int64_t d, const Vec& filter);

}  // namespace lakatos::maxpool
