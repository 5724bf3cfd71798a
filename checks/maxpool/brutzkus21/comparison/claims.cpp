#include "checks/maxpool/brutzkus21/comparison/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> comparison() {
  return gathered({linear_separability, fully_connected_bound, proposition_6_1, proposition_6_1_steps, bound_comparison,
                   noisy_patterns});
}

}  // namespace lakatos::brutzkus21
