#include <csignal>
#include <ostream>

#include "checks/engine/text/json_reader.hpp"
#include "checks/ledger.hpp"
#include "reports/cli/program.hpp"
#include "reports/cli/verbs.hpp"

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is no crash
  lakatos::Terminal terminal = lakatos::standard_terminal();
  try {
    return lakatos::run_program({words + 1, words + count}, lakatos::whole_ledger(), lakatos::self_test, terminal);
  } catch (const lakatos::BadInput& reason) {  // a table of what is expected that does not fit the claims
    terminal.err << "lakatos: " << reason.what() << '\n';
    return lakatos::exit_code::bad_input;
  }
}
