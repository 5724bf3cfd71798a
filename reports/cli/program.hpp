#pragma once
// The program, apart from its process: arguments in, exit code out. Tests run it with a ledger and a self-test of their
// own.
#include <functional>
#include <string>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "reports/cli/terminal.hpp"
#include "theory/numeric/self_test.hpp"

namespace lakatos {

/// Parses, runs, and turns every failure into a message on terminal.err ("lakatos: ...") and an exit code (verbs.hpp).
/// Verbs that judge run the self-test first and refuse to give verdicts when it fails. Never throws.
int run_program(const std::vector<std::string>& words, const Ledger& ledger, const std::function<SelfTest()>& test,
                Terminal& terminal);

}  // namespace lakatos
