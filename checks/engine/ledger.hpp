#pragma once
// The ledger: the explicit list of all claims. What is expected of each stands with the claim itself (its readings).
#include <memory>
#include <string>
#include <vector>

#include "checks/engine/claim.hpp"

namespace lakatos {

class Ledger {
 public:
  void add(std::unique_ptr<Claim> claim) { claims_.push_back(std::move(claim)); }
  const std::vector<std::unique_ptr<Claim>>& claims() const { return claims_; }

  /// Throws BadInput that names the id and the closest known ones.
  const Claim& find(const std::string& id) const;
  /// "all", a paper ("du18") or an id; in ledger order. Throws BadInput when nothing matches.
  std::vector<const Claim*> select(const std::string& what) const;

 private:
  std::vector<std::unique_ptr<Claim>> claims_;
};

/// The paper's key: "du18" of "du18/thm2.2".
std::string paper_of(const std::string& id);

}  // namespace lakatos
