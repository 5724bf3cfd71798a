#pragma once
// The perceptron for the claim layer; no printed form.
#include "algorithms/common/perceptron.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos {

PerceptronRun<Real> perceptron(const std::vector<Vec>& points, const std::vector<int>& labels, std::int64_t most);

}  // namespace lakatos
