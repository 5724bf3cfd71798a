#include "checks/maxpool/brutzkus21/representation/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> representation() { return gathered({}); }

}  // namespace lakatos::brutzkus21
