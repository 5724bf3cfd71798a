#include <nlohmann/json.hpp>

#include "checks/engine/judge/alteration.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kinds[] = {"constant", "dropped", "strict", "reversed", "exchanged", "extrema", "closed"};

Json value_json(const std::optional<Fraction>& value) { return value ? Json(to_string(*value)) : Json(nullptr); }

std::optional<Fraction> value_from(Members& members, const char* name) {
  const Json& json = members.take(name);
  if (json.is_null()) return {};
  try {
    return parse_fraction(json.get<std::string>());
  } catch (const std::exception& reason) { members.refuse(name, std::string(": ") + reason.what()); }
}

}  // namespace

const char* to_string(Alteration::Kind kind) { return kinds[static_cast<int>(kind)]; }

Json to_json(const Alteration& alteration) {
  Json json = {{"kind", to_string(alteration.kind)},
               {"name", alteration.name},
               {"used", alteration.used},
               {"caught", alteration.caught},
               {"of", alteration.of}};
  if (alteration.kind != Alteration::Kind::constant) return json;
  json["concludes"] = alteration.concludes;
  json["below"] = value_json(alteration.below);
  json["above"] = value_json(alteration.above);
  json["tenth"] = value_json(alteration.tenth);
  return json;
}

Alteration alteration_from_json(const Json& json, const std::string& where) {
  Members members(json, where);
  Alteration alteration;
  const std::string kind =
      members.one_of("kind", {"constant", "dropped", "strict", "reversed", "exchanged", "extrema", "closed"});
  while (kind != to_string(alteration.kind))
    alteration.kind = static_cast<Alteration::Kind>(static_cast<int>(alteration.kind) + 1);
  alteration.name = members.text("name");
  alteration.used = members.truth("used");
  alteration.caught = members.count("caught");
  alteration.of = members.count("of");
  if (alteration.caught > alteration.of) members.refuse("caught", " must not be more than \"of\"");
  if (alteration.kind == Alteration::Kind::constant) {
    alteration.concludes = members.truth("concludes");
    alteration.below = value_from(members, "below");
    alteration.above = value_from(members, "above");
    alteration.tenth = value_from(members, "tenth");
  }
  members.end();
  return alteration;
}

}  // namespace lakatos
