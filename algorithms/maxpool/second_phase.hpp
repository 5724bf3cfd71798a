#pragma once
// Phase 2 of LW_CNN (brutzkus21, Algorithm 1): gradient descent on the second layer, the filters fixed, and where it
// ends. Products are over all k channels: a . b = sum over groups of copies a_g b_g.
#include "theory/maxpool/test_error.hpp"

namespace lakatos::maxpool {

/// Where phase 2 starts: the filters W^(T_1) and the weights a^(0), the sample S_2 (not empty), eta_2.
template <class S>
struct SecondPhase {
  Channels<S> net;
  std::vector<Input> sample;
  S step;
};

/// a . b over all channels of `net`.
template <class S>
S over_channels(const Channels<S>& net, const Vector<S>& a, const Vector<S>& b);

/// L(W, a) = mean over the sample of log(1 + e^(-y N(x))).
template <class S>
S logistic_loss(const Channels<S>& net, const std::vector<Input>& sample);

/// a^(0), ..., a^(steps), each an entry for each group: a^(t+1) = a^(t) - (eta_2 / m_2) sum l'(y N(x)) y z(x).
template <class S>
std::vector<Vector<S>> second_phase(const SecondPhase<S>& run, std::int64_t steps);

/// |Z|_F^2 / m_2, the mean of |z(x)|^2 over the sample. A fourth of it bounds the smoothness of L in a.
template <class S>
S mean_squared_norm(const Channels<S>& net, const std::vector<Input>& sample);

/// The hard-margin classifier of the sample in z: a separator of least margin 1 (where `separable` is certain), and a
/// bound on the squared distance between it and the solution a_hat (0 or more, though its enclosure may reach below).
template <class S>
struct MarginDirection {
  Truth separable = Truth::unknown;
  Vector<S> separator;
  S gap{};
};
template <class S>
MarginDirection<S> margin_direction(const Channels<S>& net, const std::vector<Input>& sample);

/// The sign of a_hat . z(x). `orthogonal`: z(x) . z(s) = 0 for all of S_2, so that it is 0 and a^(t) . z(x) stays what
/// it was at the start.
enum class Side : signed char { negative = -1, orthogonal = 0, positive = 1, open = 2 };
template <class S>
Side side_of(const Channels<S>& net, const std::vector<Input>& sample, const MarginDirection<S>& direction,
             const Input& input);

/// Does L(W, a^(t)) tend to 0? Yes where S_2 is certainly separable and 0 < eta_2 |Z|_F^2 < 8 m_2: the loss is convex
/// in a with smoothness at most |Z|_F^2 / (4 m_2), its gradient tends to 0 and, along a separator, is no less than a
/// margin times the mean of |l'|. No where eta_2 <= 0: by convexity no step lowers it. No where S_2 is certainly
/// not separable: it is bounded away from 0.
template <class S>
Truth loss_vanishes(const SecondPhase<S>& run, const MarginDirection<S>& direction);

/// The limit of P(sign N[(W, a^(T_2))](x) != y) where a^(t)/|a^(t)| tends to that of a_hat: classes with
/// a_hat . z(x) != 0 end on its side; orthogonal ones stay where a^(0) puts them; all others are open.
template <class S>
ErrorMass limit_error(const SecondPhase<S>& run, const MarginDirection<S>& direction,
                      const std::vector<PatternClass>& classes);
/// The error of a_hat itself.
template <class S>
ErrorMass margin_error(const SecondPhase<S>& run, const MarginDirection<S>& direction,
                       const std::vector<PatternClass>& classes);

}  // namespace lakatos::maxpool
