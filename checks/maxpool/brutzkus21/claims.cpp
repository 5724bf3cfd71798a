#include "checks/maxpool/brutzkus21/claims.hpp"

#include "checks/engine/claim/ledger.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> gathered(std::initializer_list<std::vector<Claim> (*)()> files) {
  std::vector<Claim> all;
  for (const auto file : files) {
    for (Claim& claim : file()) all.push_back(std::move(claim));
  }
  return all;
}

void add_claims(Ledger& ledger) {
  for (const auto room :
       {model, capacity, lucky, first_layer, induction, representation, guarantee, comparison, experiments}) {
    for (Claim& claim : room()) {
      claim.atoms_allowed = true;  // the inputs are drawn from a finite set
      ledger.add(std::move(claim));
    }
  }
}

}  // namespace lakatos::brutzkus21
