#pragma once
// The ledger: the explicit list of all claims. What is expected of each stands with the claim itself (its readings).
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/claim/claim.hpp"
#include "checks/engine/claim/expected.hpp"

namespace lakatos {

class Ledger {
 public:
  /// The claim is made whole first (claim.hpp). An experiment takes its share of the run's error budget here, once for
  /// all its readings. A claim that does not hold together (validate.hpp), whose id is in the ledger already, or for
  /// which too little of the budget is left, is kept out and noted: a ledger is made before anybody can catch, and
  /// whoever made it wants to read all that is wrong.
  void add(Claim claim);
  const std::vector<std::unique_ptr<Claim>>& claims() const { return claims_; }

  /// Puts in what is expected of the readings; lines about claims or readings that are not here are refused: BadInput.
  /// The claims of the table are put into its order, which is that of the paper. A claim of a table must have a theme:
  /// one without is noted.
  void expect(const std::vector<Expected>& table);

  /// Throws InvalidClaims with what was noted of the claims that were kept out, one line each. Whoever asks for a claim
  /// asks this first.
  void require_valid() const;
  /// Throws BadInput that names the id and the closest known ones.
  const Claim& find(const std::string& id) const;
  /// "all", a paper ("du18") or an id; in ledger order. Throws BadInput when nothing matches.
  std::vector<const Claim*> select(const std::string& what) const;
  /// Who may err with which probability. Everything else in the ledger is decided exactly or by rigorous enclosures.
  const ErrorBudget& budget() const { return budget_; }

 private:
  void take(std::unique_ptr<Claim> claim);
  void note(const std::string& fault);
  void order_by(const std::vector<Expected>& table);

  std::vector<std::unique_ptr<Claim>> claims_;
  std::set<std::string> ids_;
  std::string faults_;
  ErrorBudget budget_;
};

/// The paper's key: "du18" of "du18/thm2.2".
std::string paper_of(const std::string& id);

}  // namespace lakatos
