#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> first_layer() {
  return gathered({definition_algorithm, equation_3, lemma_5_3, lemma_5_5, lemma_c_1, lemma_c_2});
}

}  // namespace lakatos::brutzkus21
