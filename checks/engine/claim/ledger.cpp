#include "checks/engine/claim/ledger.hpp"

#include <algorithm>
#include <map>

#include "checks/engine/claim/themes.hpp"
#include "checks/engine/claim/validate.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/nearest.hpp"

namespace lakatos {
namespace {

constexpr std::size_t most_suggestions = 5;

/// What was probably meant, and the papers: never the whole ledger, which fills screens.
[[noreturn]] void unknown(const std::string& id, const std::vector<std::unique_ptr<Claim>>& claims) {
  std::vector<std::string> papers, ids;
  for (const auto& claim : claims) {
    ids.push_back(claim->id);
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

}  // namespace

std::string paper_of(const std::string& id) { return id.substr(0, id.find('/')); }

void Ledger::add(Claim claim) {
  try {
    take(std::make_unique<Claim>(completed(std::move(claim))));
  } catch (const std::exception& reason) { note(reason.what()); }
}

void Ledger::take(std::unique_ptr<Claim> claim) {
  validate(*claim);
  if (!ids_.insert(claim->id).second) throw BadInput("claim " + claim->id + ": its id is in the ledger already");
  if (claim->chance.numerator != 0) budget_.spend(claim->id, claim->chance);
  claims_.push_back(std::move(claim));
}

void Ledger::note(const std::string& fault) { faults_ += (faults_.empty() ? "" : "\n") + fault; }

void Ledger::expect(const std::vector<Expected>& table) {
  if (!faults_.empty())
    return;  // a claim that does not hold together is missing here; require_valid() says which and why
  for (const Expected& line : table) {
    const auto claim =
        std::find_if(claims_.begin(), claims_.end(), [&](const auto& each) { return each->id == line.claim; });
    if (claim == claims_.end()) throw BadInput("a verdict is expected of '" + line.claim + "', which is no claim");
    std::vector<Reading>& readings = (*claim)->readings;
    const auto reading =
        std::find_if(readings.begin(), readings.end(), [&](const Reading& each) { return each.name == line.reading; });
    if (reading == readings.end())
      throw BadInput("a verdict is expected of reading '" + line.reading + "' of " + line.claim +
                     ", which has none of that name");
    reading->expected = line.verdict, reading->evidence = line.evidence;
  }
  order_by(table);
  std::set<std::string> looked_at;
  for (const Expected& line : table) {
    const bool first = looked_at.insert(line.claim).second;
    const auto claim =
        std::find_if(claims_.begin(), claims_.end(), [&](const auto& each) { return each->id == line.claim; });
    if (first && (*claim)->themes.empty())
      note("claim " + line.claim + ": has no theme; the themes: " + comma_list(theme_words()));
  }
}

void Ledger::require_valid() const {
  if (!faults_.empty()) throw InvalidClaims(faults_);
}

void Ledger::order_by(const std::vector<Expected>& table) {
  std::map<std::string, std::size_t> rank;
  for (const Expected& line : table) rank.emplace(line.claim, rank.size());
  std::vector<std::size_t> places;
  std::vector<std::unique_ptr<Claim>> listed;
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    if (rank.count(claims_[i]->id) == 0) continue;
    places.push_back(i);
    listed.push_back(std::move(claims_[i]));
  }
  std::stable_sort(listed.begin(), listed.end(),
                   [&](const auto& a, const auto& b) { return rank.at(a->id) < rank.at(b->id); });
  for (std::size_t i = 0; i < places.size(); ++i) claims_[places[i]] = std::move(listed[i]);
}

const Claim& Ledger::find(const std::string& id) const {
  require_valid();
  for (const auto& claim : claims_) {
    if (claim->id == id) return *claim;
  }
  unknown(id, claims_);
}

std::vector<const Claim*> Ledger::select(const std::string& what) const {
  require_valid();
  std::vector<const Claim*> selected;
  for (const auto& claim : claims_) {
    const std::string& id = claim->id;
    if (what == "all" || what == id || what == paper_of(id)) selected.push_back(claim.get());
  }
  if (selected.empty()) unknown(what, claims_);
  return selected;
}

}  // namespace lakatos
