#include "checks/maxpool/brutzkus21/capacity/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> capacity() { return gathered({}); }

}  // namespace lakatos::brutzkus21
