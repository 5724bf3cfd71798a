#pragma once
// Where the program finds what is stored: certificates, results of the full campaign, published reports.
#include <filesystem>
#include <string>
#include <vector>

#include "checks/engine/certificate.hpp"

namespace lakatos {

/// The root of the stored files: `given` when it is not empty (option --data), else the environment variable LAKATOS_DATA, else the source
/// folder of this build. Throws BadInput that says which of the three it was when there is no such folder.
std::filesystem::path data_folder(const std::string& given = "");

/// The instances that the replay phase of a claim judges first: its stored counterexamples and falsifiers of planted errors.
std::vector<Record> stored_instances(const std::filesystem::path& data, const std::string& claim);

/// `folder`/<paper>/<claim>.json.
std::filesystem::path result_path(const std::filesystem::path& folder, const std::string& claim);

/// The stored results of all claims of the ledger. Throws BadInput that names the file when one is missing or cannot be taken.
std::vector<ClaimResult> read_results(const std::filesystem::path& folder, const Ledger& ledger);
void write_result(const ClaimResult& result, const std::filesystem::path& folder);

}  // namespace lakatos
