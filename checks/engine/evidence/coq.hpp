#pragma once
// A program as a theorem for Coq: whatever numbers satisfy the equations of the steps satisfy the facts, the
// assumptions and the violation.
#include <string>

#include "checks/engine/evidence/program.hpp"

namespace lakatos {

/// The .v file; it requires checks/checker/Program.v (and, where a step is irrational, checks/checker/Enclose.v).
std::string coq_text(const Program& program);

}  // namespace lakatos
