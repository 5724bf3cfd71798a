#pragma once
// Where the program finds what is stored: certificates, results of the full campaign, published reports.
#include <filesystem>
#include <string>
#include <vector>

#include "checks/engine/evidence/certificate.hpp"

namespace lakatos {

/// The project whose stored files are meant: `given` when it is not empty (option --data), else the environment
/// variable LAKATOS_DATA, else the nearest folder, from the working directory upwards, that stores certificates
/// (checks/FAMILY/certificates). Empty when there is none. Throws BadInput that says which of the first two it was when
/// that folder is not there.
std::filesystem::path data_folder(const std::string& given = "");

/// The same for a verb that cannot do without: BadInput that says `what` is wanted of the project when there is none.
std::filesystem::path project_folder(const std::string& given, const std::string& what);

std::filesystem::path published_results(const std::filesystem::path& project);
/// What stress, sharpen and power stored: `given` (option --laboratory; BadInput when it is not there), else what the
/// project has published; empty without a project.
std::filesystem::path laboratory_folder(const std::string& given, const std::filesystem::path& project);

/// The instances that the replay phase of a claim judges first: its stored counterexamples and falsifiers of planted
/// errors. None without a project.
std::vector<Record> stored_instances(const std::filesystem::path& data, const std::string& claim);

/// `folder`/<paper>/<claim>.json.
std::filesystem::path result_path(const std::filesystem::path& folder, const std::string& claim);

/// The stored results of all claims of the ledger, each checked (result_check.hpp). Throws BadInput that names the file
/// when one is missing or cannot be taken.
std::vector<ClaimResult> read_results(const std::filesystem::path& folder, const Ledger& ledger);
/// The stored result of one claim, as it is.
ClaimResult read_result(const std::filesystem::path& path, const std::string& claim);

}  // namespace lakatos
