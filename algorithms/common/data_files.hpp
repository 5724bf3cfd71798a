#pragma once
// What data sets that are no part of this repository have in common: where they lie, and how one knows that they are
// the originals.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace lakatos {

/// SHA-256 in hexadecimal digits. Throws std::runtime_error where the library of hashes has none.
std::string sha256(const std::vector<std::uint8_t>& bytes);

/// The folder that the environment variable names, else lakatos/`name` of the user's cache (XDG_CACHE_HOME, else
/// ~/.cache).
std::filesystem::path data_set_folder(const char* variable, const char* name);

/// A data set that is read on the first look, or why it cannot be: what `read` throws.
template <class Sets>
class FirstLook {
 public:
  template <class Read>
  explicit FirstLook(Read&& read) {
    try {
      sets_ = read();
    } catch (const std::runtime_error& reason) { why_ = reason.what(); }
  }
  /// "" where the set is there.
  const std::string& missing() const { return why_; }
  const Sets& sets() const {
    if (!sets_) throw std::runtime_error(why_);
    return *sets_;
  }

 private:
  std::optional<Sets> sets_;
  std::string why_;
};

}  // namespace lakatos
