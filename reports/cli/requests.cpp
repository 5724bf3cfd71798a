#include "reports/cli/requests.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/judge.hpp"
#include "checks/engine/record_json.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

Json parse_line(const std::string& line, const std::string& where) {
  try {
    return Json::parse(line);
  } catch (const nlohmann::json::exception& reason) {
    throw BadInput(where + ": not valid JSON: " + reason.what());
  }
}

void refuse_unknown(const Json& json, const std::string& where) {
  if (!json.is_object()) throw BadInput(where + ": expected an object");
  for (const auto& [key, value] : json.items()) {
    if (key != "reading" && key != "constants" && key != "instance") throw BadInput(where + ": field '" + key + "' is not known");
  }
  if (!json.contains("instance")) throw BadInput(where + ": field 'instance' is missing");
}

Fraction number(const Json& json, const std::string& where) {
  if (!json.is_string()) throw BadInput(where + ": expected a number written as \"p/q\"");
  try {
    return parse_fraction(json.get_ref<const std::string&>());
  } catch (const std::exception& reason) {
    throw BadInput(where + ": " + reason.what());
  }
}

void read_constants(const Json& json, const ClaimInfo& info, Settings& settings, const std::string& where) {
  if (!json.is_object()) throw BadInput(where + ": expected an object");
  for (const auto& [name, value] : json.items()) {
    const bool known = std::any_of(info.constants.begin(), info.constants.end(), [&, &key = name](const Constant& constant) { return constant.name == key; });
    if (!known) throw BadInput(where + ": claim " + info.id + " has no constant '" + name + "'");
    settings.turned.emplace_back(name, number(value, where + "." + name));
  }
}

Json truth_json(Truth truth) { return truth == Truth::unknown ? Json(nullptr) : Json(truth == Truth::yes); }
Json end_json(double end) { return std::isfinite(end) ? Json(end) : Json(nullptr); }

}  // namespace

Request parse_request(const std::string& line, const ClaimInfo& info, const std::string& where) {
  const Json json = parse_line(line, where);
  refuse_unknown(json, where);
  std::string reading;
  if (json.contains("reading")) {
    if (!json["reading"].is_string()) throw BadInput(where + ": field 'reading' must be a string");
    reading = json["reading"].get<std::string>();
  }
  try {
    Request request{settings_for(info, reading), record_from_json(json["instance"], where + ": instance")};
    if (json.contains("constants")) read_constants(json["constants"], info, request.settings, where + ": constants");
    return request;
  } catch (const std::invalid_argument& reason) {
    throw BadInput(where + ": " + reason.what());
  }
}

Json request_json(const std::string& reading, const Record& instance) { return {{"reading", reading}, {"constants", Json::object()}, {"instance", to_json(instance)}}; }

Json answer(const Claim& claim, const Request& request) {
  Settings settings = request.settings;
  settings.keep_quantities = true;
  Sheet sheet;
  const Outcome outcome = judge(claim, request.instance, settings, sheet);
  Json json = {{"given", Json::object()}, {"then", Json::object()}, {"outcome", to_string(outcome)}, {"quantities", Json::object()}};
  for (const PrintedFormula& formula : print_statement(claim, settings).formulas) json[formula.conclusion ? "then" : "given"][formula.name] = nullptr;
  for (const Finding& finding : sheet.findings) json[finding.conclusion ? "then" : "given"][finding.name] = truth_json(finding.truth);
  for (const Quantity& quantity : sheet.quantities) json["quantities"][quantity.name] = {end_json(quantity.value.lower), end_json(quantity.value.upper)};
  return json;
}

}  // namespace lakatos
