#pragma once
#include "checks/engine/ledger.hpp"

namespace lakatos::overlaps19 {

/// The claims of overlaps19, in the order of the catalogue.
void add_claims(Ledger& ledger);

}  // namespace lakatos::overlaps19
