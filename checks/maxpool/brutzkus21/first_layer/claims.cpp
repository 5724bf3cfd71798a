#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> first_layer() { return gathered({}); }

}  // namespace lakatos::brutzkus21
