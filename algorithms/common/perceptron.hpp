#pragma once
// The perceptron (Rosenblatt 1958): from w = 0 through the points by turns, w += y z wherever y <w, z> <= 0, until a
// whole pass changes nothing. For points with |z| <= R that some v separates with margin 1 it makes at most R^2 |v|^2
// updates (Novikoff 1962).
#include <cstdint>
#include <vector>

#include "theory/numeric/vector.hpp"

namespace lakatos {

template <class S>
struct PerceptronRun {
  std::int64_t updates = 0;
  bool finished = false;  // the last pass changed nothing
  Vector<S> weights;
};

/// std::invalid_argument where sizes or labels do not fit. Stops unfinished after `most` updates. An enclosure that
/// leaves a sign open throws Undecided.
template <class S>
PerceptronRun<S> perceptron(const std::vector<Vector<S>>& points, const std::vector<int>& labels, std::int64_t most);

}  // namespace lakatos
