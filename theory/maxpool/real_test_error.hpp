#pragma once
// theory/maxpool/test_error for the claim layer.
#include "theory/maxpool/real_maxpool.hpp"
#include "theory/maxpool/test_error.hpp"

namespace lakatos::maxpool {

ErrorMass test_error(const Net& net, const std::vector<PatternClass>& classes);  // never asked over symbols

}  // namespace lakatos::maxpool
