#include "checks/maxpool/brutzkus21/model/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> model() {
  return gathered(
      {definition_distribution, definition_network, assumption_init, assumption_theorem_5_1, remark_overparam});
}

}  // namespace lakatos::brutzkus21
