#pragma once
// Where results are to go is tried before they are computed: a folder that may not be written to is no discovery for
// the end of an hour.
#include <filesystem>
#include <string>

namespace lakatos {

/// Can the file be written? Its folder must be there: nobody who misspells a file's name wants a folder made of it.
/// Nothing is left behind. Throws BadInput that names option, path and reason (Failure when a disk is full). An empty
/// `path` is no target.
void require_file_target(const std::string& option, const std::string& path);

/// Can files be written into the folder? It is made, with the folders above it, where it is missing.
void require_folder_target(const std::string& option, const std::filesystem::path& folder);

}  // namespace lakatos
