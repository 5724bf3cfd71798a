#include "reports/cli/laboratory_store.hpp"

#include <nlohmann/json.hpp>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

/// Null where there is no such file.
Json parsed(const fs::path& path) {
  return fs::exists(path) ? parse_json(read_file(path), path.string()) : Json(nullptr);
}

/// One entry of a stored list by `read`; none where there is no such file.
template <class Read>
auto stored_list(const fs::path& path, Read&& read) {
  std::vector<decltype(read(Json(), ""))> results;
  const Json json = parsed(path);
  if (json.is_null()) return results;
  for (const JsonItem& each : items_of(json, path.string() + ": ")) results.push_back(read(each.json, each.where));
  return results;
}

}  // namespace

void store(const StressResult& result, const fs::path& folder) {
  write_file(folder / (result.claim + ".stress.json"), to_json(result).dump(1) + "\n");
}

void store(const std::string& claim, const std::vector<SharpConstant>& results, const fs::path& folder) {
  Json json = Json::array();
  for (const SharpConstant& sharp : results) json.push_back(to_json(sharp));
  write_file(folder / (claim + ".sharp.json"), json.dump(1) + "\n");
}

std::optional<StressResult> stored_stress(const std::string& claim, const fs::path& folder) {
  if (folder.empty()) return {};
  const fs::path path = folder / (claim + ".stress.json");
  const Json json = parsed(path);
  if (json.is_null()) return {};
  StressResult result = stress_from_json(json, path.string());
  if (result.claim != claim)
    throw BadInput(path.string() + ": holds the result of '" + result.claim + "', not of '" + claim + "'");
  return result;
}

std::vector<SharpConstant> stored_sharp(const std::string& claim, const fs::path& folder) {
  if (folder.empty()) return {};
  const fs::path path = folder / (claim + ".sharp.json");
  return stored_list(path, sharp_from_json);
}

std::vector<PowerRow> stored_power(const std::string& paper, const fs::path& folder) {
  const fs::path path = folder / (paper + ".power.json");
  return stored_list(path, power_row_from_json);
}

std::map<std::string, std::vector<DialLine>> stored_dial_lists(const Ledger& ledger, const fs::path& data) {
  std::map<std::string, std::vector<DialLine>> lists;
  if (data.empty()) return lists;
  for (const std::string& paper : papers_of(ledger)) {
    const fs::path path = data / claims_folder(paper) / "dials.txt";
    if (fs::exists(path)) lists.emplace(paper, parse_dial_list(read_file(path), path.string()));
  }
  return lists;
}

Laboratory stored_laboratory(const Ledger& ledger, const fs::path& folder) {
  Laboratory laboratory;
  if (folder.empty()) return laboratory;
  for (const auto& claim : ledger.claims()) {
    const std::string id = claim->id, paper = paper_of(id);
    if (auto stress = stored_stress(id, folder)) laboratory.stress.emplace(id, *std::move(stress));
    if (auto sharp = stored_sharp(id, folder); !sharp.empty()) laboratory.sharp.emplace(id, std::move(sharp));
    if (laboratory.power.contains(paper)) continue;
    if (auto power = stored_power(paper, folder); !power.empty()) laboratory.power.emplace(paper, std::move(power));
  }
  if (auto power = stored_power("thin", folder); !power.empty()) laboratory.power.emplace("thin", std::move(power));
  return laboratory;
}

}  // namespace lakatos
