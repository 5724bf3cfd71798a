#include "reports/cli/shortfall.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "checks/engine/certificate.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

std::string kind_of(const Difference& difference, const ClaimInfo& info) {
  if (!difference.planted.empty()) return "planted";
  return info.shape == Shape::exists ? "witness" : "counterexample";
}

std::filesystem::path stored_path(const Difference& difference, const ClaimInfo& info, const std::filesystem::path& data) {
  Certificate wanted;
  wanted.claim = info.id, wanted.reading = difference.reading, wanted.kind = kind_of(difference, info);
  wanted.role = wanted.kind == "planted" ? difference.planted : wanted.kind == "witness" ? "witness" : "smallest";
  return data / certificate_folder(paper_of(info.id)) / wanted.file_name();
}

/// The number of instances, or of runs, that did not suffice.
std::string spent(const ClaimInfo& info, const ClaimResult& result) {
  return fmt::format("not within {} {}", result.cases, info.shape == Shape::experiment ? "runs" : result.cases == 1 ? "case" : "cases");
}

}  // namespace

Difference explain_shortfall(Difference difference, const Claim& claim, const ClaimResult& result, const std::filesystem::path& data) {
  const Claim& info = claim;
  difference.text += "; " + spent(info, result);
  if (data.empty()) {
    difference.text += "; no project here or above whose stored certificates could show it (--data names one)";
    return difference;
  }
  const std::filesystem::path path = stored_path(difference, info, data);
  if (!std::filesystem::exists(path)) return difference;
  const Replay replayed = replay(read_certificate(path), claim);
  const std::string file = path.lexically_normal().string();
  if (replayed.confirmed) difference.text += "; a stored certificate shows it: lakatos replay " + file;
  else difference.text += "; the stored certificate " + file + " is not confirmed: " + replayed.why;
  if (!replayed.confirmed) difference.kind = Agreement::contradiction;
  return difference;
}

}  // namespace lakatos
