#include "reports/cli/shortfall.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/evidence/certificate.hpp"
#include "reports/markdown/papers.hpp"

namespace lakatos {
namespace {

std::string kind_of(const Difference& difference, const Claim& claim) {
  if (!difference.planted.empty()) return "planted";
  return claim.shape == Shape::exists ? "witness" : "counterexample";
}

std::filesystem::path stored_path(const Difference& difference, const Claim& claim, const std::filesystem::path& data) {
  Certificate wanted;
  wanted.claim = claim.id, wanted.reading = difference.reading, wanted.kind = kind_of(difference, claim);
  wanted.role = wanted.kind == "planted" ? difference.planted : wanted.kind == "witness" ? "witness" : "smallest";
  return data / certificate_folder(paper_of(claim.id)) / wanted.file_name();
}

/// The number of instances, or of runs, that did not suffice.
std::string spent(const Claim& claim, const ClaimResult& result) {
  return fmt::format("not within {} {}", result.cases,
                     claim.shape == Shape::experiment ? "runs"
                     : result.cases == 1              ? "case"
                                                      : "cases");
}

}  // namespace

Difference explain_shortfall(Difference difference, const Claim& claim, const ClaimResult& result,
                             const std::filesystem::path& data) {
  difference.text += "; " + spent(claim, result);
  if (data.empty()) {
    difference.text += "; no project here or above whose stored certificates could show it (--data names one)";
    return difference;
  }
  const std::filesystem::path path = stored_path(difference, claim, data);
  if (!std::filesystem::exists(path)) return difference;
  const Replay replayed = replay(read_certificate(path), claim);
  const std::string file = path.lexically_normal().string();
  if (replayed.confirmed) difference.text += "; a stored certificate shows it: lakatos replay " + file;
  else difference.text += "; the stored certificate " + file + " is not confirmed: " + replayed.why;
  if (!replayed.confirmed) difference.kind = Agreement::contradiction;
  return difference;
}

}  // namespace lakatos
