#include "checks/engine/text/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>
#include <vector>

#include "checks/engine/text/failure.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos {
namespace {

[[noreturn]] void cannot(const std::string& what, const std::filesystem::path& path) {
  throw Failure(path.string() + ": cannot " + what + ": " + std::strerror(errno));
}

class File {
 public:
  File(const std::filesystem::path& path, int flags)
      : path_(path), file_(::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, 0644)) {
    if (file_ < 0) cannot("write", path_);
  }
  ~File() {
    if (file_ >= 0) ::close(file_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  void write(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const ssize_t written = ::write(file_, text.data() + at, text.size() - at);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) cannot("write", path_);
      at += static_cast<std::size_t>(written);
    }
  }
  void sync() {
    if (::fsync(file_) != 0) cannot("sync", path_);
  }

 private:
  std::filesystem::path path_;
  int file_;
};

constexpr int most_links = 40;  // as the kernel: more are a loop

/// A text beside its target, on its way there. Taken away again unless it arrives.
class Draft {
 public:
  Draft(std::filesystem::path target, const std::string& text)
      : target_(std::move(target)), path_(target_.string() + ".part." + std::to_string(::getpid())) {
    try {
      File file(path_, O_CREAT | O_TRUNC);
      file.write(text);
      file.sync();
    } catch (...) {
      remove();
      throw;
    }
  }
  Draft(Draft&& other) noexcept : target_(std::move(other.target_)), path_(std::exchange(other.path_, {})) {}
  Draft& operator=(Draft&&) = delete;
  ~Draft() { remove(); }
  void arrive() {
    std::filesystem::rename(path_, target_);
    path_.clear();
  }

 private:
  void remove() const {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
  }
  std::filesystem::path target_, path_;
};

}  // namespace

std::filesystem::path behind_links(std::filesystem::path path) {
  for (int links = 0; std::filesystem::is_symlink(std::filesystem::symlink_status(path)); ++links) {
    if (links == most_links) throw BadInput(path.string() + ": cannot write: a loop of symbolic links");
    const std::filesystem::path target = std::filesystem::read_symlink(path);
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  return path;
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) throw BadInput(path.string() + ": is a folder, not a file");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw BadInput(path.string() + ": cannot read: " + std::strerror(errno));
  std::string text;
  char chunk[1 << 16];
  while (file.read(chunk, sizeof chunk), file.gcount() > 0) {  // by chunks: a pipe or a device does not tell its size
    text.append(chunk, static_cast<std::size_t>(file.gcount()));
    if (text.size() > limit) throw BadInput(path.string() + ": larger than " + std::to_string(limit) + " bytes");
  }
  if (file.bad()) throw Failure(path.string() + ": cannot read to the end");
  return text;
}

void write_file(const std::filesystem::path& path, const std::string& text) { write_files({{path, text}}); }

void write_files(const std::map<std::filesystem::path, std::string>& files) {
  std::vector<Draft> drafts;
  for (const auto& [path, text] : files) {
    const std::filesystem::path folder = path.parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
    // A device, a pipe or a socket is written to: a rename would put a regular file in its place, for every program on
    // the machine.
    if (std::filesystem::is_other(std::filesystem::status(path))) File(path, 0).write(text);
    else drafts.emplace_back(behind_links(path), text);
  }
  for (Draft& draft : drafts) draft.arrive();
}

}  // namespace lakatos
