#include <csignal>

#include "checks/ledger.hpp"
#include "reports/cli/program.hpp"

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is no crash
  lakatos::Terminal terminal = lakatos::standard_terminal();
  return lakatos::run_program({words + 1, words + count}, lakatos::whole_ledger(), lakatos::self_test, terminal);
}
