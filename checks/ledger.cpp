#include "checks/ledger.hpp"

#include "checks/engine/claim/expected.hpp"
#include "checks/filter/du18/claims.hpp"
#include "checks/hierarchical/hgm19/claims.hpp"
#include "checks/hierarchical/malach18/claims.hpp"
#include "checks/maxpool/brutzkus21/claims.hpp"
#include "checks/overlap/overlaps19/claims.hpp"

namespace lakatos {

Ledger whole_ledger() {
  Ledger ledger;
  du18::add_claims(ledger);
  overlaps19::add_claims(ledger);
  brutzkus21::add_claims(ledger);
  malach18::add_claims(ledger);
  hgm19::add_claims(ledger);
  for (const char* table : expected_tables()) ledger.expect(parse_expected(table, "expected.tsv"));
  return ledger;
}

}  // namespace lakatos
