#include "checks/maxpool/brutzkus21/guarantee/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> guarantee() {
  return gathered({theorem_5_1, second_phase_steps, limit_error_step, margin_bound_step, training_remarks});
}

}  // namespace lakatos::brutzkus21
