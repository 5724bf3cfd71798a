#pragma once
#include "checks/engine/ledger.hpp"

namespace lakatos {

/// All claims of all papers. A new family adds its line here and nothing in the engine.
Ledger whole_ledger();

}  // namespace lakatos
