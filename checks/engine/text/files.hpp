#pragma once
// Reading and writing whole files: nothing is ever left half written.
#include <filesystem>
#include <map>
#include <string>

namespace lakatos {

/// The whole file. Throws BadInput that names the file when it cannot be read or is larger than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::size_t limit = std::size_t{64} << 20);

/// Writes beside the target, syncs, renames. Throws Failure that names the file; the old file is then still whole.
/// A symbolic link stays and the file behind it is replaced; a device, a pipe or a socket stays what it is and is
/// written to.
void write_file(const std::filesystem::path& path, const std::string& text);

/// Several files that belong together: all are written beside their targets before the first is renamed, so that a full
/// disk leaves the old ones.
void write_files(const std::map<std::filesystem::path, std::string>& files);

/// The file behind symbolic links, which a rename would replace in place of the link. It need not be there. Throws
/// BadInput for a loop.
std::filesystem::path behind_links(std::filesystem::path path);

}  // namespace lakatos
