#include "reports/cli/targets.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/failure.hpp"
#include "checks/engine/text/files.hpp"

namespace lakatos {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& option, const fs::path& path, int why) {
  const std::string message = option + ": cannot write to " + path.string() + ": " + std::strerror(why);
  for (const int exhausted : {ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM}) {
    if (why == exhausted) throw Failure(message);
  }
  throw BadInput(message);
}

/// Makes a file in the folder and takes it away: permissions alone do not tell (root, file systems that are read-only).
void try_folder(const std::string& option, const fs::path& folder, const fs::path& shown) {
  const fs::path trial = folder / (".lakatos.part." + std::to_string(::getpid()));
  const int file = ::open(trial.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) refuse(option, shown, errno);
  ::close(file);
  ::unlink(trial.c_str());
}

}  // namespace

void require_file_target(const std::string& option, const std::string& path) {
  if (path.empty()) return;
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  if (fs::is_directory(status)) refuse(option, path, EISDIR);
  if (fs::is_other(status)) {  // a device or a pipe: opening it might wait for a reader
    if (::access(path.c_str(), W_OK) != 0) refuse(option, path, errno);
    return;
  }
  const fs::path folder = behind_links(path).parent_path();
  try_folder(option, folder.empty() ? fs::path(".") : folder, path);
}

void require_folder_target(const std::string& option, const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) refuse(option, folder, error.value());
  try_folder(option, folder, folder);
}

}  // namespace lakatos
