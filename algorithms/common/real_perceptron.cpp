#include "algorithms/common/real_perceptron.hpp"

#include "theory/numeric/lift.hpp"

namespace lakatos {

template <class S, class Convert>
auto rebuilt(const PerceptronRun<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return PerceptronRun<T>{x.updates, x.finished, each(x.weights)};
}

PerceptronRun<Real> perceptron(const std::vector<Vec>& points, const std::vector<int>& labels, std::int64_t most) {
  return lifted([&](auto& z) { return perceptron(z, labels, most); }, points);
}

}  // namespace lakatos
