#pragma once
#include "checks/engine/ledger.hpp"

namespace lakatos::du18 {

/// Every claim of du18, in the order of the paper.
void add_claims(Ledger& ledger);

}  // namespace lakatos::du18
