#include "reports/cli/result_store.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/stored_programs.hpp"

namespace lakatos {
namespace {

std::string words(const Verdict& verdict) {
  return verdict.evidence.empty() ? verdict.verdict : verdict.verdict + " (" + verdict.evidence + ")";
}

std::string fewer(std::int64_t stored, std::int64_t fresh) {
  return fmt::format("{} cases would become {}", stored, fresh);
}

template <class Things, class Name>
auto named(const Things& things, const std::string& name, Name&& name_of) {
  return std::find_if(things.begin(), things.end(), [&](const auto& thing) { return name_of(thing) == name; });
}

void compare_planted(const ReadingResult& stored, const ReadingResult& fresh, std::vector<std::string>& lost) {
  for (const PlantedResult& error : stored.planted) {
    const auto found = named(fresh.planted, error.name, [](const PlantedResult& each) { return each.name; });
    if (error.caught() && found != fresh.planted.end() && !found->caught())
      lost.push_back(
          fmt::format("reading '{}': the planted error '{}' was caught and would not be", stored.reading, error.name));
  }
}

/// The stored result, or the reason why it cannot be read.
std::string read_stored(const std::filesystem::path& path, const std::string& claim, ClaimResult& stored) {
  try {
    stored = read_result(path, claim);
    return "";
  } catch (const BadInput& reason) { return reason.what(); }
}

}  // namespace

std::vector<std::string> losses(const ClaimResult& stored, const ClaimResult& fresh) {
  std::vector<std::string> lost;
  if (fresh.cases < stored.cases) lost.push_back(fewer(stored.cases, fresh.cases));
  for (const ReadingResult& reading : stored.readings) {
    const auto found = named(fresh.readings, reading.reading, [](const ReadingResult& each) { return each.reading; });
    if (found == fresh.readings.end()) {
      lost.push_back(fmt::format("reading '{}' would be gone", reading.reading));
      continue;
    }
    if (words(found->verdict) != words(reading.verdict))
      lost.push_back(fmt::format("reading '{}': {} would become {}", reading.reading, words(reading.verdict),
                                 words(found->verdict)));
    compare_planted(reading, *found, lost);
  }
  return lost;
}

bool ResultStore::may_store(const std::string& claim, const std::vector<std::string>& lost) {
  const char* what = replace_ ? "replaces" : "keeps";
  for (const std::string& line : lost)
    terminal_.out << fmt::format("  {} {}: {}\n", what, result_path(folders_.results, claim).string(), line);
  kept_ += !lost.empty() && !replace_ ? 1 : 0;
  return lost.empty() || replace_;
}

bool ResultStore::too_small(const std::string& claim, std::int64_t cases) {
  const std::filesystem::path path = result_path(folders_.results, claim);
  ClaimResult stored;
  if (replace_ || !std::filesystem::exists(path) || !read_stored(path, claim, stored).empty() || stored.cases <= cases)
    return false;
  return !may_store(claim, {fewer(stored.cases, cases)});
}

void ResultStore::store(const ClaimResult& result, const Ledger& ledger) {
  const std::filesystem::path path = result_path(folders_.results, result.id);
  if (std::filesystem::exists(path)) {
    ClaimResult stored;
    const std::string unreadable = read_stored(path, result.id, stored);
    if (!may_store(result.id, unreadable.empty() ? losses(stored, result) : std::vector<std::string>{unreadable}))
      return;
  }
  CertificateFiles files = certificate_files(result, ledger, folders_.certificates(paper_of(result.id)));
  files.written[path] = to_json(result).dump(1) + "\n";
  write_files(files.written);
  for (const std::filesystem::path& stale : files.stale) std::filesystem::remove(stale);
}

}  // namespace lakatos
