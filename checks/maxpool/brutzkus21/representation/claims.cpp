#include "checks/maxpool/brutzkus21/representation/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> representation() {
  return gathered({learnt_norms, margin_in_time, normalised_margin, part_three_sketch, separator_margin});
}

}  // namespace lakatos::brutzkus21
