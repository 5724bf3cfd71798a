#include "reports/cli/data.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "checks/engine/files.hpp"
#include "checks/engine/record_json.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

std::filesystem::path existing(const std::string& folder, const std::string& origin) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) throw BadInput("the data folder '" + folder + "' (" + origin + ") is not there, or is no folder");
  return folder;
}

ClaimResult read_result(const std::filesystem::path& path, const std::string& claim) {
  const std::string file = path.string(), text = read_file(path);
  try {
    ClaimResult result = result_from_json(Json::parse(text), file);
    if (result.id != claim) throw BadInput(file + ": holds the result of '" + result.id + "', not of '" + claim + "'");
    return result;
  } catch (const nlohmann::json::exception& reason) {
    throw BadInput(file + ": not valid JSON: " + reason.what());
  }
}

}  // namespace

std::filesystem::path data_folder(const std::string& given) {
  if (!given.empty()) return existing(given, "option --data");
  if (const char* variable = std::getenv("LAKATOS_DATA"); variable && *variable) return existing(variable, "environment variable LAKATOS_DATA");
  return existing(LAKATOS_DATA_DIR, "where this program was built; say where it is now with --data or LAKATOS_DATA");
}

std::vector<Record> stored_instances(const std::filesystem::path& data, const std::string& claim) {
  std::vector<Record> records;
  for (Certificate& certificate : read_certificates(data / certificate_folder(paper_of(claim)))) {
    if (certificate.claim == claim && certificate.kind != "witness") records.push_back(std::move(certificate.instance));
  }
  return records;
}

std::filesystem::path result_path(const std::filesystem::path& folder, const std::string& claim) { return folder / (claim + ".json"); }

std::vector<ClaimResult> read_results(const std::filesystem::path& folder, const Ledger& ledger) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) throw BadInput("the folder of results '" + folder.string() + "' is not there, or is no folder");
  std::vector<ClaimResult> results;
  for (const auto& claim : ledger.claims()) {
    const std::string id = claim->info().id;
    results.push_back(read_result(result_path(folder, id), id));
  }
  return results;
}

void write_result(const ClaimResult& result, const std::filesystem::path& folder) { write_file(result_path(folder, result.id), to_json(result).dump(1) + "\n"); }

}  // namespace lakatos
