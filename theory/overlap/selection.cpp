#include "theory/overlap/selection.hpp"

namespace lakatos::overlap {

Vec losses(const Law& law, const Net& net, const Net& teacher) { return losses(law.numbers(), net, teacher); }

ValueLaw value_law(const Vec& weights, const Vec& values) {
  ValueLaw law;
  for (std::size_t n = 0; n < values.size(); ++n) {
    std::size_t m = 0;
    while (m < law.values.size() && equal(law.values[m], values[n]) != Truth::yes) ++m;
    if (m == law.values.size()) law.values.push_back(values[n]), law.weights.push_back(Real(0));
    law.weights[m] += weights[n];
  }
  return law;
}

}  // namespace lakatos::overlap
