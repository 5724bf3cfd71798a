#pragma once
// Which fields an instance of a claim may have. A claim reads what it needs and does not look at the rest, so that a
// misspelt or invented field would pass unseen.
#include <string>
#include <vector>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {

/// What was seen of one field.
struct SeenField {
  std::string name;
  bool integer = false, number = false, vector = false, law = false, gaussian = false,
       patches = false;  // patches: a law of several of them
  std::int64_t instances = 0;
};

class InstanceFields {
 public:
  /// The names of all fields that the claim's own instances have: what it draws, enumerates, covers and keeps in its
  /// zoo. Cost: some hundred draws.
  explicit InstanceFields(const Claim& claim);

  /// Throws BadInput, beginning with `where`, when the record has a field that no instance of the claim has.
  void check(const Record& record, const std::string& where) const;

  /// In the order of the instances.
  const std::vector<SeenField>& fields() const { return fields_; }
  std::int64_t instances() const { return instances_; }

 private:
  void add(const Record& record);

  std::string claim_;
  std::vector<SeenField> fields_;
  std::int64_t instances_ = 0;
};

}  // namespace lakatos
