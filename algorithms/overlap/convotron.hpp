#pragma once
// The updates of overlaps19: Convotron (Algorithm 3) and Double Convotron (Algorithm 2, (2) to (5)), in any scalar.

#include "theory/overlap/network.hpp"

namespace lakatos::overlap {

/// g = (y - f(w, a, x)) sum_i a_i P_i x, an r-vector (Algorithm 3). `residual` is y - f(w, a, x).
template <class S>
Vector<S> convotron_direction(const Network<S>& net, const Vector<S>& x, const S& residual);

/// E g over the law, labels by the teacher: y = f(w*, a*, x).
template <class S>
Vector<S> mean_convotron_direction(const PatchLaw<S>& law, const Network<S>& student, const Network<S>& teacher);

/// w + step E g: the mean of one Convotron step.
template <class S>
Vector<S> mean_convotron_step(const PatchLaw<S>& law, const Network<S>& student, const Network<S>& teacher,
                              const S& step);

/// The stochastic gradients g, h of Stage 1 at (w_non, a) = (own.w, own.a), `own` living on the private parts
/// (private_network):
///   g = front (f(w_non, a, x) - y) sum_j a_j P_j^non x + balance (|w_non|^2 - |a|^2) w_non,
///   h = front (f(w_non, a, x) - y) (w_non^T P_1^non x, ...) + balance (|a|^2 - |w_non|^2) a.
/// In print front = 2 / (1 + alpha), balance = 1/4.
template <class S>
struct StageOneGradient {
  Vector<S> by_filter, by_weights;
};
template <class S>
StageOneGradient<S> stage_one_gradient(const Network<S>& own, const Vector<S>& x, const S& label, const S& front,
                                       const S& balance);

/// E g and E h over the law, labels by the teacher on the whole patches.
template <class S>
StageOneGradient<S> mean_stage_one_gradient(const PatchLaw<S>& law, const Network<S>& own, const Network<S>& teacher,
                                            const S& front, const S& balance);

}  // namespace lakatos::overlap
