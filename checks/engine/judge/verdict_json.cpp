#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/judge/verdict.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const std::optional<Counterexample>& example) {
  if (!example) return nullptr;
  Json json = {{"conclusion", example->conclusion}};
  json["margin"] = std::isnan(example->margin) ? Json(nullptr) : Json(example->margin);
  json["phase"] = static_cast<int>(example->address.phase);
  json["index"] = example->address.index;
  json["spread"] = to_string(example->spread);
  json["shrunk_to_the_end"] = example->shrunk_to_the_end;
  json["instance"] = to_json(example->record);
  return json;
}

std::optional<Counterexample> counterexample_from(const Json& json, const std::string& where) {
  if (json.is_null()) return {};
  Members members(json, where);
  Counterexample example;
  example.conclusion = members.text("conclusion");
  example.margin = members.real("margin");
  example.address = address_from(members);
  example.spread = members.fraction("spread");
  if (example.spread.numerator < 0) members.refuse("spread", " must not be negative");
  example.shrunk_to_the_end = members.truth("shrunk_to_the_end");
  example.record = record_from_json(members.take("instance"), members.within("instance"));
  members.end();
  return example;
}

Json to_json(const PlantedResult& planted) {
  Json json = {{"name", planted.name}, {"found_after", planted.found_after}};
  json["falsifier"] = planted.falsifier ? to_json(*planted.falsifier) : Json(nullptr);
  return json;
}

PlantedResult planted_from(const JsonItem& item) {
  Members members(item.json, item.where);
  PlantedResult planted{members.text("name"), {}, {}};
  for (const JsonItem& each : members.items("found_after")) {
    planted.found_after.push_back(integer_from(each.json, each.where));
    if (planted.found_after.back() < -1) throw BadInput(each.where + ": must be a number of cases, or -1");
  }
  const Json& falsifier = members.take("falsifier");
  if (!falsifier.is_null()) planted.falsifier = record_from_json(falsifier, members.within("falsifier"));
  members.end();
  return planted;
}

Json to_json(const FieldRange& domain) {
  Json json = {{"field", domain.field}};
  if (domain.lower) json["lower"] = to_string(*domain.lower), json["lower_open"] = domain.lower_open;
  if (domain.upper) json["upper"] = to_string(*domain.upper), json["upper_open"] = domain.upper_open;
  return json;
}

FieldRange domain_from(const JsonItem& item) {
  Members members(item.json, item.where);
  FieldRange domain;
  domain.field = members.text("field");
  const auto end = [&](const char* name, const char* open, bool& is_open) -> std::optional<Rational> {
    if (!members.has(name)) return {};
    is_open = members.truth(open);
    const std::string text = members.text(name);
    try {
      if (const Rational value = Rational::parse(text); to_string(value) == text) return value;
    } catch (const std::invalid_argument&) {}
    members.refuse(name, ": must be a number \"p/q\" in lowest terms");
  };
  domain.lower = end("lower", "lower_open", domain.lower_open);
  domain.upper = end("upper", "upper_open", domain.upper_open);
  members.end();
  return domain;
}

Json to_json(const ReadingResult& reading) {
  Json json = {{"reading", reading.reading}};
  json["verdict"] = {
      {"verdict", reading.verdict.verdict}, {"evidence", reading.verdict.evidence}, {"reason", reading.verdict.reason}};
  json["tally"] = to_json(reading.tally);
  json["cover"] = to_json(reading.cover);
  if (reading.identity.patterns > 0) json["identity"] = to_json(reading.identity);
  for (const FieldRange& domain : reading.domains) json["domains"].push_back(to_json(domain));
  json["alterations"] = Json::array();
  for (const Alteration& each : reading.alterations) json["alterations"].push_back(to_json(each));
  json["planted"] = Json::array();
  for (const PlantedResult& planted : reading.planted) json["planted"].push_back(to_json(planted));
  json["smallest"] = to_json(reading.smallest);
  json["worst"] = to_json(reading.worst);
  if (!reading.comparisons.empty()) json["comparisons"] = Json::array();
  for (const Comparison& each : reading.comparisons) json["comparisons"].push_back(to_json(each));
  return json;
}

Verdict verdict_from(Members members) {
  Verdict verdict{members.one_of("verdict", {"holds", "survives", "refuted", "vacuous", "undefined", "undecided"}), "",
                  ""};
  verdict.evidence = members.one_of(
      "evidence", {"", "identity", "covered", "complete", "derived", "witness", "enumerated", "sampled", "confident",
                   "exact", "exact, for laws with atoms", "family", "family, for laws with atoms"});
  verdict.reason = members.text("reason");
  members.end();
  return verdict;
}

IdentityResult identity_of(Members& members) {
  const Json& json = members.take("identity");
  try {
    return identity_from_json(json);
  } catch (const BadInput& reason) { members.refuse(reason.what()); }
}

ReadingResult reading_from(const JsonItem& item) {
  Members members(item.json, item.where);
  ReadingResult reading;
  reading.reading = members.text("reading");
  reading.verdict = verdict_from(members.object("verdict"));
  reading.family = reading.verdict.evidence.starts_with("family");
  reading.family_of_atoms = reading.family && reading.verdict.evidence != "family";
  reading.tally = tally_from_json(members.take("tally"), members.within("tally"));
  reading.cover = cover_from_json(members.take("cover"), members.within("cover"));
  if (members.has("identity")) reading.identity = identity_of(members);
  if (members.has("domains")) {
    for (const JsonItem& each : members.items("domains")) reading.domains.push_back(domain_from(each));
  }
  for (const JsonItem& each : members.items("alterations"))
    reading.alterations.push_back(alteration_from_json(each.json, each.where));
  for (const JsonItem& planted : members.items("planted")) reading.planted.push_back(planted_from(planted));
  reading.smallest = counterexample_from(members.take("smallest"), members.within("smallest"));
  reading.worst = counterexample_from(members.take("worst"), members.within("worst"));
  if (reading.worst && !reading.smallest) members.refuse("worst", ": there is none without a smallest one");
  if (members.has("comparisons")) {
    for (const JsonItem& each : members.items("comparisons"))
      reading.comparisons.push_back(comparison_from_json(each.json, each.where));
  }
  members.end();
  return reading;
}

constexpr const char* schema = "lakatos/result/1";

}  // namespace

Json to_json(const ClaimResult& result) {
  Json json = {{"schema", schema},
               {"claim", result.id},
               {"seed", result.seed},
               {"cases", result.cases},
               {"readings", Json::array()}};
  for (const ReadingResult& reading : result.readings) json["readings"].push_back(to_json(reading));
  return json;
}

ClaimResult result_from_json(const Json& json, const std::string& where) {
  Members members(json, where, ": ");
  if (members.text("schema") != schema) members.refuse("schema", std::string(" must be \"") + schema + "\"");
  ClaimResult result{members.text("claim"), members.seed("seed"), members.count("cases"), {}};
  for (const JsonItem& reading : members.items("readings")) result.readings.push_back(reading_from(reading));
  members.end();
  return result;
}

}  // namespace lakatos
