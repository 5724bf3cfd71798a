#include "checks/maxpool/brutzkus21/comparison/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> comparison() { return gathered({}); }

}  // namespace lakatos::brutzkus21
