#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/record_json.hpp"
#include "checks/engine/verdict.hpp"

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
  Counterexample example;
  example.conclusion = json.at("conclusion").get<std::string>();
  example.margin = json.at("margin").is_null() ? std::nan("") : json.at("margin").get<double>();
  example.address = {phase_from(json.at("phase"), where), json.at("index").get<std::int64_t>()};
  example.spread = parse_fraction(json.at("spread").get<std::string>());
  example.shrunk_to_the_end = json.at("shrunk_to_the_end").get<bool>();
  example.record = record_from_json(json.at("instance"), where + ".instance");
  return example;
}

Json to_json(const PlantedResult& planted) {
  Json json = {{"name", planted.name}, {"found_after", planted.found_after}};
  json["falsifier"] = planted.falsifier ? to_json(*planted.falsifier) : Json(nullptr);
  return json;
}

PlantedResult planted_from(const Json& json, const std::string& where) {
  PlantedResult planted{json.at("name").get<std::string>(), json.at("found_after").get<std::vector<std::int64_t>>(), {}};
  if (!json.at("falsifier").is_null()) planted.falsifier = record_from_json(json.at("falsifier"), where + ".falsifier");
  return planted;
}

Json to_json(const ReadingResult& reading) {
  Json json = {{"reading", reading.reading}};
  json["verdict"] = {{"verdict", reading.verdict.verdict}, {"evidence", reading.verdict.evidence}, {"reason", reading.verdict.reason}};
  json["tally"] = to_json(reading.tally);
  json["cover"] = to_json(reading.cover);
  if (reading.identity.patterns > 0) json["identity"] = to_json(reading.identity);
  json["planted"] = Json::array();
  for (const PlantedResult& planted : reading.planted) json["planted"].push_back(to_json(planted));
  json["smallest"] = to_json(reading.smallest);
  json["worst"] = to_json(reading.worst);
  if (!reading.comparisons.empty()) json["comparisons"] = Json::array();
  for (const Comparison& each : reading.comparisons) json["comparisons"].push_back(to_json(each));
  return json;
}

ReadingResult reading_from(const Json& json, const std::string& where) {
  ReadingResult reading;
  reading.reading = json.at("reading").get<std::string>();
  const Json& verdict = json.at("verdict");
  reading.verdict = {verdict.at("verdict").get<std::string>(), verdict.at("evidence").get<std::string>(), verdict.at("reason").get<std::string>()};
  reading.tally = tally_from_json(json.at("tally"), where + ".tally");
  reading.cover = cover_from_json(json.at("cover"), where + ".cover");
  if (json.contains("identity")) reading.identity = identity_from_json(json["identity"]);
  for (const Json& planted : json.at("planted")) reading.planted.push_back(planted_from(planted, where + ".planted"));
  reading.smallest = counterexample_from(json.at("smallest"), where + ".smallest");
  reading.worst = counterexample_from(json.at("worst"), where + ".worst");
  for (const Json& each : json.value("comparisons", Json::array())) reading.comparisons.push_back(comparison_from_json(each, where + ".comparisons"));
  return reading;
}

constexpr const char* schema = "lakatos/result/1";

}  // namespace

Json to_json(const ClaimResult& result) {
  Json json = {{"schema", schema}, {"claim", result.id}, {"seed", result.seed}, {"cases", result.cases}, {"readings", Json::array()}};
  for (const ReadingResult& reading : result.readings) json["readings"].push_back(to_json(reading));
  return json;
}

ClaimResult result_from_json(const Json& json, const std::string& where) {
  try {
    if (json.at("schema") != schema) throw BadInput(where + ".schema: expected \"" + schema + "\"");
    ClaimResult result{json.at("claim").get<std::string>(), json.at("seed").get<std::uint64_t>(), json.at("cases").get<std::int64_t>(), {}};
    for (const Json& reading : json.at("readings")) result.readings.push_back(reading_from(reading, where + ".readings"));
    return result;
  } catch (const nlohmann::json::exception& reason) {
    throw BadInput(where + ": " + reason.what());
  } catch (const std::invalid_argument& reason) {
    throw BadInput(where + ": " + reason.what());
  }
}

}  // namespace lakatos
