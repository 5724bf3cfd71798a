#include "checks/engine/ledger.hpp"

#include "checks/engine/record_json.hpp"

namespace lakatos {
namespace {

/// The claims of the paper that was meant, or the papers: never the whole ledger, which fills screens.
[[noreturn]] void unknown(const std::string& id, const std::vector<std::unique_ptr<Claim>>& claims) {
  std::string papers, known;
  for (const auto& claim : claims) {
    const std::string each = claim->info().id, paper = paper_of(each);
    if (paper == paper_of(id) && known.size() < 1500) known += (known.empty() ? "" : ", ") + each;
    if ((", " + papers + ",").find(", " + paper + ",") == std::string::npos) papers += (papers.empty() ? "" : ", ") + paper;
  }
  throw BadInput("'" + id + "' is no claim and no paper of the ledger. " + (known.empty() ? "Its papers: " + papers : "Known claims: " + known) + ". All of them: lakatos list");
}

}  // namespace

std::string paper_of(const std::string& id) { return id.substr(0, id.find('/')); }

void Ledger::add(std::unique_ptr<Claim> claim) {
  const ClaimInfo info = claim->info();
  if (info.chance.numerator != 0) budget_.spend(info.id, info.chance);
  claims_.push_back(std::move(claim));
}

const Claim& Ledger::find(const std::string& id) const {
  for (const auto& claim : claims_) {
    if (claim->info().id == id) return *claim;
  }
  unknown(id, claims_);
}

std::vector<const Claim*> Ledger::select(const std::string& what) const {
  std::vector<const Claim*> selected;
  for (const auto& claim : claims_) {
    const std::string id = claim->info().id;
    if (what == "all" || what == id || what == paper_of(id)) selected.push_back(claim.get());
  }
  if (selected.empty()) unknown(what, claims_);
  return selected;
}

}  // namespace lakatos
