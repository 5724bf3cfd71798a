#include "checks/maxpool/brutzkus21/capacity/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> capacity() {
  return gathered(
      {remark_erm, definition_4_1, remark_support, theorem_4_2, theorem_4_2_steps, theorem_4_2_output, remark_vs_vc});
}

}  // namespace lakatos::brutzkus21
