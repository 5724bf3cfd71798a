#pragma once
// Where the laboratory's results lie: <folder>/<paper>/<claim>.stress.json, <claim>.sharp.json, and
// <folder>/<paper>.power.json; thin.power.json holds the statements that sampling hardly ever refutes.
#include <filesystem>
#include <optional>
#include <vector>

#include "checks/engine/claim/ledger.hpp"
#include "reports/markdown/laboratory.hpp"

namespace lakatos {

void store(const StressResult& result, const std::filesystem::path& folder);
void store(const std::string& claim, const std::vector<SharpConstant>& results, const std::filesystem::path& folder);

/// None when there is no such file, or no folder (an empty path). Throws BadInput that names the file when it cannot be
/// taken.
std::optional<StressResult> stored_stress(const std::string& claim, const std::filesystem::path& folder);
std::vector<SharpConstant> stored_sharp(const std::string& claim, const std::filesystem::path& folder);
std::vector<PowerRow> stored_power(const std::string& paper, const std::filesystem::path& folder);

/// checks/<family>/<paper>/dials.txt below `data`, for the papers of the ledger that have one. Throws BadInput that
/// names file and line.
std::map<std::string, std::vector<DialLine>> stored_dial_lists(const Ledger& ledger, const std::filesystem::path& data);

/// Everything that is stored there about the claims of the ledger.
Laboratory stored_laboratory(const Ledger& ledger, const std::filesystem::path& folder);

}  // namespace lakatos
