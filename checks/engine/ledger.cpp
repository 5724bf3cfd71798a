#include "checks/engine/ledger.hpp"

#include <algorithm>

#include "checks/engine/nearest.hpp"
#include "checks/engine/record_json.hpp"
#include "checks/engine/validate.hpp"

namespace lakatos {
namespace {

constexpr std::size_t most_suggestions = 5;

/// What was probably meant, and the papers: never the whole ledger, which fills screens.
[[noreturn]] void unknown(const std::string& id, const std::vector<std::unique_ptr<Claim>>& claims) {
  std::vector<std::string> papers, ids;
  for (const auto& claim : claims) {
    ids.push_back(claim->info().id);
    if (const std::string paper = paper_of(ids.back()); std::find(papers.begin(), papers.end(), paper) == papers.end())
      papers.push_back(paper);
  }
  std::vector<std::string> known = papers;
  known.insert(known.end(), ids.begin(), ids.end());
  const std::vector<std::string> near = nearest(id, known, most_suggestions);
  const std::string meant = near.empty() ? "" : " Did you mean " + comma_list(near) + "?";
  throw BadInput("'" + id + "' is no claim and no paper of the ledger." + meant + " Its papers: " + comma_list(papers) +
                 ". The verb `list` shows all claims");
}

/// What the claim says of itself; when that throws it has no name, and its neighbour must do.
ClaimInfo info_of(const Claim& claim, const std::vector<std::unique_ptr<Claim>>& before) {
  try {
    return claim.info();
  } catch (const std::exception& reason) {
    throw BadInput("the claim that was added " + (before.empty() ? "first" : "after " + before.back()->info().id) +
                   ": info() throws: " + reason.what());
  }
}

}  // namespace

std::string paper_of(const std::string& id) { return id.substr(0, id.find('/')); }

void Ledger::add(std::unique_ptr<Claim> claim) {
  try {
    take(std::move(claim));
  } catch (const std::exception& reason) {
    faults_ += (faults_.empty() ? "" : "\n") + std::string(reason.what());
  }
}

void Ledger::take(std::unique_ptr<Claim> claim) {
  const ClaimInfo info = info_of(*claim, claims_);
  validate(*claim);
  if (!ids_.insert(info.id).second) throw BadInput("claim " + info.id + ": its id is in the ledger already");
  if (info.chance.numerator != 0) budget_.spend(info.id, info.chance);
  claims_.push_back(std::move(claim));
}

void Ledger::require_valid() const {
  if (!faults_.empty()) throw InvalidClaims(faults_);
}

const Claim& Ledger::find(const std::string& id) const {
  require_valid();
  for (const auto& claim : claims_) {
    if (claim->info().id == id) return *claim;
  }
  unknown(id, claims_);
}

std::vector<const Claim*> Ledger::select(const std::string& what) const {
  require_valid();
  std::vector<const Claim*> selected;
  for (const auto& claim : claims_) {
    const std::string id = claim->info().id;
    if (what == "all" || what == id || what == paper_of(id)) selected.push_back(claim.get());
  }
  if (selected.empty()) unknown(what, claims_);
  return selected;
}

}  // namespace lakatos
