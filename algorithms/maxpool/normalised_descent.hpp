#pragma once
// Logistic regression from 0 with normalised steps (Ji and Telgarsky's schedule, brutzkus21, Section A), in any scalar.
#include <cstdint>
#include <optional>

#include "theory/numeric/matrix.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos::maxpool {

/// m points y_i u_i, point i `times[i]` times, by their inner products. v_0 = 0,
///   v_{t+1} = v_t + speed sum_i q_i y_i u_i,  q_i = |l'(y_i v_t.u_i)| / sum_j |l'(y_j v_t.u_j)|:
/// gradient descent on the mean logistic loss with the step sizes m speed / sum_j |l'(y_j v_t.u_j)|.
template <class S>
struct NormalisedDescent {
  Matrix<S> gram;
  std::vector<std::int64_t> times;
  S speed;
};

/// The first v_t, t >= 1, whose margin min_i y_i v_t.u_i certainly is at least |v_t| sqrt(share2), and positive.
template <class S>
struct Reached {
  std::int64_t steps = 0;
  S margin, square;  // min_i y_i v_t.u_i, |v_t|^2
};
/// None where `most` steps do not reach it, or not certainly; Undecided where enclosures grow too wide.
template <class S>
std::optional<Reached<S>> reach_margin(const NormalisedDescent<S>& run, const S& share2, std::int64_t most);

}  // namespace lakatos::maxpool
