#pragma once
// The streams of a run, and what may be written on them: progress only where a person watches, colours only where they
// are wanted.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace lakatos {

struct Reading;

struct Terminal {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool colours = false;              // standard output is a terminal and NO_COLOR is not set
  bool progress = false;             // standard error is a terminal
  const int* write_error = nullptr;  // errno of the first write to `out` that failed, 0 when none did; null: not known
  std::string program = "lakatos";   // what the commands that it proposes begin with
};

/// The streams of this process.
Terminal standard_terminal();

/// What was written must have arrived. Throws Failure when it did not, unless the reader went away of its own accord
/// (lakatos list | head).
void flush(Terminal& terminal);

/// A verdict in its colour, or plain.
std::string coloured_verdict(const Terminal& terminal, const std::string& verdict);

/// The verdict that is expected of a reading, with its evidence, or that none is yet.
std::string expected_text(const Terminal& terminal, const Reading& reading);

/// One line that is written over again and again, and wiped at the end. Silent unless a person watches. After ten
/// seconds it also says how long the rest will take, at the pace so far.
class Progress {
 public:
  Progress(Terminal& terminal, std::string what) : terminal_(terminal), what_(std::move(what)) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void operator()(std::size_t done, std::size_t of);
  /// Random runs so far, shown beside the percentage.
  void ran(std::int64_t runs);

 private:
  void show() const;
  Terminal& terminal_;
  std::string what_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  int shown_ = -1;
  std::int64_t runs_ = 0;
};

}  // namespace lakatos
