#pragma once
// What data sets that are no part of this repository have in common: where they lie, and how one knows that they are
// the originals.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lakatos {

/// SHA-256 in hexadecimal digits. Throws std::runtime_error where the library of hashes has none.
std::string sha256(const std::vector<std::uint8_t>& bytes);

/// The folder that the environment variable names, else lakatos/`name` of the user's cache (XDG_CACHE_HOME, else
/// ~/.cache).
std::filesystem::path data_set_folder(const char* variable, const char* name);

}  // namespace lakatos
