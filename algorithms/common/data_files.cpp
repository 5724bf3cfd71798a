#include "algorithms/common/data_files.hpp"

#include <openssl/evp.h>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace lakatos {

std::string sha256(const std::vector<std::uint8_t>& bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not to be had");
  std::string text;
  for (unsigned int i = 0; i < length; ++i) {
    text += "0123456789abcdef"[digest[i] >> 4];
    text += "0123456789abcdef"[digest[i] & 15];
  }
  return text;
}

std::filesystem::path data_set_folder(const char* variable, const char* name) {
  const auto named = [](const char* which) {
    const char* const value = std::getenv(which);
    return value != nullptr ? std::string(value) : std::string();
  };
  if (const std::string folder = named(variable); !folder.empty()) return folder;
  const std::string cache = named("XDG_CACHE_HOME");
  return (cache.empty() ? std::filesystem::path(named("HOME")) / ".cache" : std::filesystem::path(cache)) / "lakatos" /
         name;
}

}  // namespace lakatos
