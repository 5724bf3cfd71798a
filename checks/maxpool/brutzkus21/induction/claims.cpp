#include "checks/maxpool/brutzkus21/induction/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> induction() {
  return gathered({lemma_c_3_claims, lemma_c_3_ends, equation_15, selections, equation_20, equations_22_23});
}

}  // namespace lakatos::brutzkus21
