#pragma once
// The built program run from outside, through a shell.
#include <sys/wait.h>
#include <array>
#include <cstdio>
#include <string>

#include "checks/tests/project_paths.hpp"

namespace lakatos {

struct RanOutside {
  int code = -1;
  std::string text;
};

/// `text` is what comes through the redirections of the call; both streams unless they say otherwise. `before`: shell
/// commands.
inline RanOutside run_outside(const std::string& arguments, const std::string& redirections = "2>&1",
                              const std::string& before = "") {
  const std::string command = before + "'" + program_file + "' " + arguments + " " + redirections;
  RanOutside ran;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return ran;
  std::array<char, 4096> chunk;
  for (std::size_t got; (got = std::fread(chunk.data(), 1, chunk.size(), pipe)) > 0;)
    ran.text.append(chunk.data(), got);
  const int status = ::pclose(pipe);
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -2;
  return ran;
}

}  // namespace lakatos
