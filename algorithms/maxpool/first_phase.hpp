#pragma once
// Phase 1 of LW_CNN (brutzkus21, Algorithm 1): gradient descent on the first layer, the second one fixed, on inputs of
// orthonormal patterns, in any scalar.
#include "theory/maxpool/network.hpp"

namespace lakatos::maxpool {

/// Where phase 1 starts: W^(0), a^(0), the sample S_1, eta_1. `ranks[i]` numbers the entries of filter i such that
/// equal numbers mean equal entries; ties of entries that were equal and never updated stay decided in enclosures.
/// Empty: no such knowledge. An entry that is updated counts as different from all others from then on.
template <class S>
struct FirstPhase {
  Channels<S> start;
  std::vector<Input> sample;
  S step;
  Ties ties = Ties::first;
  std::vector<std::vector<std::int64_t>> ranks = {};
};

/// What happens in iteration t: W^(t), and on each input of the sample the output N at (W^(t), a^(0)), the derivative
/// l'(y N), and the pattern p_i^(t)(x) that each group of channels selects (0: none).
template <class S>
struct Iterate {
  std::vector<Vector<S>> filters;
  Vector<S> outputs, derivatives;                   // one for each input
  std::vector<std::vector<std::int64_t>> selected;  // [group][input]
};

/// The iterates t = 0 ... steps:
///   w_i^(t+1) = w_i^(t) - (eta / m_1) sum over (x, y) of S_1 of l'(y N(x)) y a_i p_i^(t)(x).
/// Equal inputs are computed once. Cost: steps x (distinct inputs) x groups x n. Throws Undecided where an arg max is
/// open, std::invalid_argument where sizes do not fit or the sample is empty.
template <class S>
std::vector<Iterate<S>> first_phase(const FirstPhase<S>& run, std::int64_t steps);

/// dL_1/dw_i at (W, a) for every group i, as printed: (1 / m_1) sum l'(y N(x)) y a_i p_i(x).
template <class S>
std::vector<Vector<S>> first_layer_gradient(const FirstPhase<S>& run);

}  // namespace lakatos::maxpool
