#pragma once
#include <vector>

#include "checks/engine/claim/ledger.hpp"

namespace lakatos {

/// All claims of all papers. A new family adds its line here and nothing in the engine.
Ledger whole_ledger();

/// The files expected.tsv of all papers, as they were when this was built.
std::vector<const char*> expected_tables();

}  // namespace lakatos
