#include "reports/cli/terminal.hpp"

#include <unistd.h>
#include <algorithm>
#include <cerrno>  // program_invocation_short_name
#include <cstdlib>
#include <cstring>
#include <iostream>

#include "checks/engine/judge/verdict.hpp"
#include "checks/engine/text/failure.hpp"
#include "reports/cli/output.hpp"

namespace lakatos {
namespace {

const char* colour_of(const std::string& verdict) {
  if (verdict == "holds" || verdict == "survives") return "\033[32m";
  return verdict == "undecided" ? "\033[33m" : "\033[31m";
}

/// "about 3 min left" from the share that is done, in percent, and the time it took; "" as long as that says little.
std::string time_left(int percent, std::chrono::duration<double> elapsed) {
  constexpr double soon = 10, minute = 60, hour = 3600;
  if (percent < 1 || percent >= 100 || elapsed.count() < soon) return "";
  const double left = elapsed.count() * (100 - percent) / percent;
  const auto whole = [](double x) { return std::to_string(static_cast<std::int64_t>(x + 0.5)); };
  return ", about " +
         (left < 2 * minute ? whole(left) + " s"
          : left < 2 * hour ? whole(left / minute) + " min"
                            : whole(left / hour) + " h") +
         " left";
}

}  // namespace

Terminal standard_terminal() {
  static Output output(STDOUT_FILENO);
  static std::ostream out(&output);
  const char* unwanted = std::getenv("NO_COLOR");
  return {std::cin,
          out,
          std::cerr,
          ::isatty(STDOUT_FILENO) != 0 && !(unwanted && *unwanted),
          ::isatty(STDERR_FILENO) != 0,
          &output.error(),
          program_invocation_short_name};
}

void flush(Terminal& terminal) {
  terminal.out.flush();
  if (terminal.out) return;
  const int why = terminal.write_error ? *terminal.write_error : 0;
  if (why == EPIPE) return;
  throw Failure(std::string("cannot write to standard output") +
                (why != 0 ? std::string(": ") + std::strerror(why) : ""));
}

std::string coloured_verdict(const Terminal& terminal, const std::string& verdict) {
  return terminal.colours ? colour_of(verdict) + verdict + "\033[0m" : verdict;
}

std::string expected_text(const Terminal& terminal, const Reading& reading) {
  if (reading.expected.empty()) return "no verdict yet";
  return with_evidence(coloured_verdict(terminal, reading.expected), reading.evidence);
}

Progress::~Progress() {
  if (shown_ >= 0) terminal_.err << "\r\033[K" << std::flush;
}

void Progress::operator()(std::size_t done, std::size_t of) {
  const int percent = of > 0 ? static_cast<int>(100 * done / of) : 100;
  if (!terminal_.progress || percent == shown_) return;
  shown_ = percent;
  show();
}

void Progress::ran(std::int64_t runs) {
  if (!terminal_.progress || runs == runs_) return;
  shown_ = std::max(shown_, 0);
  runs_ = runs;
  show();
}

void Progress::show() const {
  terminal_.err << "\r\033[K" << what_ << "  " << shown_ << " %";
  if (runs_ > 0) terminal_.err << ", " << runs_ << " runs";
  terminal_.err << time_left(shown_, std::chrono::steady_clock::now() - start_) << std::flush;
}

}  // namespace lakatos
