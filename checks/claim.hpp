#pragma once
// All that the author of a claim needs, in one header: docs/claim_reference.md goes through it. What a family of papers
// adds (theory/filter/real_filter.hpp, ...) is included beside it, the ledger and the program by whoever runs claims.
#include "checks/engine/claim/claim.hpp"
#include "checks/engine/claim/formula.hpp"
#include "checks/engine/claim/statement.hpp"
#include "checks/engine/claim/themes.hpp"
#include "checks/engine/instance/grid.hpp"
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "theory/numeric/bounds.hpp"
#include "theory/numeric/real.hpp"
#include "theory/numeric/vec.hpp"
#include "theory/probability/law.hpp"
