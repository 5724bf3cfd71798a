#include "reports/cli/data.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/result_check.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

std::filesystem::path existing(const std::string& folder, const std::string& origin,
                               const std::string& what = "data folder") {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error))
    throw BadInput("the " + what + " '" + folder + "' (" + origin + ") is not there, or is no folder");
  return folder;
}

bool stores_certificates(const std::filesystem::path& folder) {
  std::error_code none;
  for (const auto& family : std::filesystem::directory_iterator(folder / "checks", none)) {
    if (std::filesystem::is_directory(family.path() / "certificates", none)) return true;
  }
  return false;
}

/// The nearest project from the working directory upwards; empty when there is none.
std::filesystem::path project_here() {
  std::error_code error;
  for (std::filesystem::path folder = std::filesystem::current_path(error); !folder.empty();
       folder = folder.parent_path()) {
    if (stores_certificates(folder)) return folder;
    if (folder == folder.root_path()) break;
  }
  return {};
}

}  // namespace

std::filesystem::path data_folder(const std::string& given) {
  if (!given.empty()) return existing(given, "option --data");
  if (const char* variable = std::getenv("LAKATOS_DATA"); variable && *variable)
    return existing(variable, "environment variable LAKATOS_DATA");
  return project_here();
}

std::filesystem::path project_folder(const std::string& given, const std::string& what) {
  std::filesystem::path folder = data_folder(given);
  if (folder.empty())
    throw BadInput("no project for " + what +
                   ": neither the working directory nor a folder above it has checks/FAMILY/certificates; --data or "
                   "LAKATOS_DATA can name one");
  return folder;
}

std::filesystem::path published_results(const std::filesystem::path& project) {
  return project / "reports" / "published" / "results";
}

std::filesystem::path laboratory_folder(const std::string& given, const std::filesystem::path& project) {
  if (!given.empty()) return existing(given, "option --laboratory", "folder of the laboratory");
  return project.empty() ? project : project / "reports" / "published" / "laboratory";
}

std::vector<Record> stored_instances(const std::filesystem::path& data, const std::string& claim) {
  std::vector<Record> records;
  if (data.empty()) return records;
  for (Certificate& certificate : read_certificates(data / certificate_folder(paper_of(claim)))) {
    if (certificate.claim == claim && certificate.kind != "witness") records.push_back(std::move(certificate.instance));
  }
  return records;
}

std::filesystem::path result_path(const std::filesystem::path& folder, const std::string& claim) {
  return folder / (claim + ".json");
}

std::vector<ClaimResult> read_results(const std::filesystem::path& folder, const Ledger& ledger) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error))
    throw BadInput("the folder of results '" + folder.string() + "' is not there, or is no folder");
  std::vector<ClaimResult> results;
  for (const auto& claim : ledger.claims()) {
    const std::filesystem::path path = result_path(folder, claim->id);
    results.push_back(checked(read_result(path, claim->id), *claim, path.string()));
  }
  return results;
}

ClaimResult read_result(const std::filesystem::path& path, const std::string& claim) {
  const std::string file = path.string();
  ClaimResult result = result_from_json(parse_json(read_file(path), file), file);
  if (result.id != claim) throw BadInput(file + ": holds the result of '" + result.id + "', not of '" + claim + "'");
  return result;
}

}  // namespace lakatos
