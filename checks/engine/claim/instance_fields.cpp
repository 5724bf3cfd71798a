#include "checks/engine/claim/instance_fields.hpp"

#include <algorithm>
#include <set>

#include "checks/engine/claim/generator.hpp"
#include "checks/engine/text/json_reader.hpp"
#include "checks/engine/text/nearest.hpp"

namespace lakatos {
namespace {

constexpr std::uint64_t draws = 200;  // a field that is there in one of twenty draws is missed with a chance below
                                      // 4e-5; the stored ones are all found

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
  ++instances_;
  for (const auto& [name, field] : record.fields()) {
    auto seen = std::find_if(fields_.begin(), fields_.end(), [&](const SeenField& each) { return each.name == name; });
    if (seen == fields_.end()) seen = fields_.insert(fields_.end(), SeenField{.name = name});
    ++seen->instances;
    seen->integer |= std::holds_alternative<std::int64_t>(field);
    seen->number |= std::holds_alternative<Fraction>(field) || std::holds_alternative<Box>(field);
    seen->vector |= std::holds_alternative<VectorField>(field);
    if (const auto* law = std::get_if<LawField>(&field)) {
      (law->gaussian ? seen->gaussian : seen->law) = true;
      seen->patches |= law->patches > 1;
    }
  }
}

void InstanceFields::check(const Record& record, const std::string& where) const {
  for (const auto& [name, field] : record.fields()) {
    std::set<std::string> names;
    for (const SeenField& each : fields_) names.insert(each.name);
    if (names.contains(name)) continue;
    const std::string known = comma_list({names.begin(), names.end()});
    throw BadInput(where + ": field '" + name + "' is not known to " + claim_ + "; its instances have " +
                   (known.empty() ? "none" : known));
  }
}

}  // namespace lakatos
