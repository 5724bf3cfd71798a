#include "checks/ledger.hpp"

#include "checks/filter/du18/claims.hpp"

namespace lakatos {

Ledger whole_ledger() {
  Ledger ledger;
  du18::add_claims(ledger);
  return ledger;
}

}  // namespace lakatos
