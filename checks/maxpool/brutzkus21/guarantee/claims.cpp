#include "checks/maxpool/brutzkus21/guarantee/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> guarantee() { return gathered({}); }

}  // namespace lakatos::brutzkus21
