#pragma once
// Which fields an instance of a claim may have. A claim reads what it needs and does not look at the rest, so that a misspelt or invented field
// would pass unseen.
#include <set>
#include <string>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {

class InstanceFields {
 public:
  /// The names of all fields that the claim's own instances have: what it draws, enumerates, covers and keeps in its zoo. Cost: some hundred draws.
  explicit InstanceFields(const Claim& claim);

  /// Throws BadInput, beginning with `where`, when the record has a field that no instance of the claim has.
  void check(const Record& record, const std::string& where) const;

 private:
  void add(const Record& record);

  std::string claim_;
  std::set<std::string> names_;
};

}  // namespace lakatos
