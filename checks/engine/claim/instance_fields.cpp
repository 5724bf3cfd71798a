#include "checks/engine/claim/instance_fields.hpp"

#include <algorithm>

#include "checks/engine/claim/generator.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos {
namespace {

constexpr std::uint64_t draws = 200;  // a field that is there in one of twenty draws is missed with a chance below 4e-5; the stored ones are all found

}  // namespace

InstanceFields::InstanceFields(const Claim& claim) : claim_(claim.id) {
  const Shape shape = claim.shape;
  if (shape == Shape::open || shape == Shape::experiment) return;  // it has no instances
  for (std::uint64_t i = 0; i < draws; ++i) add(generate(claim, {1, stable_hash(claim_), 0, i}));
  for (const Record& record : claim.zoo()) add(record);
  for (const Record& record : claim.covers()) add(record);
  if (claim.enumerated() > 0) add(claim.enumerate(0));
}

void InstanceFields::add(const Record& record) {
  for (const auto& [name, field] : record.fields()) names_.insert(name);
}

void InstanceFields::check(const Record& record, const std::string& where) const {
  for (const auto& [name, field] : record.fields()) {
    if (names_.contains(name)) continue;
    std::string known;
    for (const std::string& each : names_) known += (known.empty() ? "" : ", ") + each;
    throw BadInput(where + ": field '" + name + "' is not known to " + claim_ + "; its instances have " + (known.empty() ? "none" : known));
  }
}

}  // namespace lakatos
