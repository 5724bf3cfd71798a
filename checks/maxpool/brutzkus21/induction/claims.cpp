#include "checks/maxpool/brutzkus21/induction/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> induction() { return gathered({}); }

}  // namespace lakatos::brutzkus21
