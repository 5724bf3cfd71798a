#include "checks/maxpool/brutzkus21/model/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> model() { return gathered({}); }

}  // namespace lakatos::brutzkus21
