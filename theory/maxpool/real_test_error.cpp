#include "theory/maxpool/real_test_error.hpp"

#include "theory/maxpool/lift_maxpool.hpp"

namespace lakatos::maxpool {

ErrorMass test_error(const Net& net, const std::vector<PatternClass>& classes) {
  return lifted([&](auto& x) { return test_error(x, classes); }, net);
}

}  // namespace lakatos::maxpool
