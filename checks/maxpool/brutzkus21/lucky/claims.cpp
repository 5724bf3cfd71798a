#include "checks/maxpool/brutzkus21/lucky/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> lucky() {
  return gathered({definition_lucky, lemma_5_2, lemma_5_2_chances, lemma_5_2_tails, lemma_5_2_bounds, remark_footnote_5,
                   equation_14});
}

}  // namespace lakatos::brutzkus21
