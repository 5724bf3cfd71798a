#pragma once
// Stochastic gradient descent for a fully connected layer of leaky ReLUs under a fixed second layer of +1 and -1
// (brutzkus21, (8); the algorithm of Brutzkus et al. 2018), in any scalar: the hinge loss, one point at a time.
#include <cstdint>
#include <vector>

#include "theory/numeric/vector.hpp"

namespace lakatos::maxpool {

/// N(x) = sum_i a_i psi(w_i.x), psi(z) = max(alpha z, z), with `positive` units of a_i = 1 and `negative` of a_i = -1,
/// k of them together. All start at w_i = 0, so that units of one sign stay equal.
template <class S>
struct LeakyDescent {
  std::vector<Vector<S>> points;
  std::vector<int> labels;  // +1, -1
  S slope;                  // alpha; psi'(0) = 1
  S pace;                   // k times the step size
  std::int64_t positive = 0, negative = 0;
};

/// How many updates it takes, going round the points in order and updating where y N(x) < 1, until none is left; `most`
/// where there would be more. Each update adds (pace / k) a_i psi'(w_i.x) y x to every w_i. Needs RoundingFor<S>.
template <class S>
std::int64_t count_updates(const LeakyDescent<S>& run, std::int64_t most);

extern template std::int64_t count_updates(const LeakyDescent<Interval>&, std::int64_t);
extern template std::int64_t count_updates(const LeakyDescent<Ball>&, std::int64_t);
extern template std::int64_t count_updates(const LeakyDescent<Rational>&, std::int64_t);

}  // namespace lakatos::maxpool
