#include "checks/maxpool/brutzkus21/lucky/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> lucky() { return gathered({}); }

}  // namespace lakatos::brutzkus21
