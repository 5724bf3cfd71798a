#include "reports/figures/gnuplot.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include "checks/engine/text/failure.hpp"
#include "checks/engine/text/files.hpp"

namespace lakatos {
namespace {

/// A file name of this process's own, removed at the end.
class Draft {
 public:
  Draft() : path_(std::filesystem::temp_directory_path() / fmt::format("lakatos-{}.svg", ::getpid())) {}
  ~Draft() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// In gnuplot's single quotes, where '' stands for one quote.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? "''" : std::string(1, c);
  return result + "'";
}

/// A gnuplot that is missing or dies closes the pipe: that is an error to report, not a signal to die of.
class NoBrokenPipe {
 public:
  NoBrokenPipe() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  ~NoBrokenPipe() { std::signal(SIGPIPE, before_); }
  NoBrokenPipe(const NoBrokenPipe&) = delete;
  NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

 private:
  void (*before_)(int);
};

void run_gnuplot(const std::string& script) {
  const NoBrokenPipe guard;
  FILE* pipe = ::popen("gnuplot", "w");
  if (!pipe) throw Failure("cannot start gnuplot");
  const std::size_t written = std::fwrite(script.data(), 1, script.size(), pipe);
  const int status = ::pclose(pipe);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
    throw Failure("gnuplot is not installed (Debian: gnuplot-nox); reports without figures: --no-figures");
  if (status != 0 || written != script.size()) throw Failure(fmt::format("gnuplot failed with status {}", status));
}

}  // namespace

std::string draw_svg(const std::string& commands, int height) {
  const Draft draft;
  run_gnuplot(fmt::format("set terminal svg size 760,{} font \"DejaVu Sans,13\" background rgb \"white\"\nset output ",
                          height) +
              quoted(draft.path().string()) + "\n" + commands + "\nunset output\n");
  return read_file(draft.path());
}

void require_gnuplot() { run_gnuplot("exit\n"); }

}  // namespace lakatos
