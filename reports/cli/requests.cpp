#include "reports/cli/requests.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/judge/judge.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::pair<std::string, Fraction>> constants_from(const std::vector<JsonItem>& members, const Claim& info,
                                                             const std::string& where) {
  std::vector<std::pair<std::string, Fraction>> turned;
  for (const JsonItem& each : members) {
    const bool known = std::any_of(info.constants.begin(), info.constants.end(),
                                   [&](const Constant& constant) { return constant.name == each.name; });
    if (!known) throw BadInput(where + ": claim " + info.id + " has no constant '" + each.name + "'");
    turned.emplace_back(each.name, fraction_from(each.json, each.where));
  }
  return turned;
}

Json truth_json(Truth truth) { return truth == Truth::unknown ? Json(nullptr) : Json(truth == Truth::yes); }
Json end_json(double end) { return std::isfinite(end) ? Json(end) : Json(nullptr); }

}  // namespace

Request parse_request(const std::string& line, const Claim& info, const std::string& where) {
  const Json json = parse_json(line, where);
  Members members(json, where, ": ");
  const std::string reading = members.has("reading") ? members.text("reading") : "";
  try {
    Request request{settings_for(info, reading),
                    record_from_json(members.take("instance"), members.within("instance"))};
    if (members.has("constants"))
      request.settings.turned = constants_from(members.members("constants"), info, members.within("constants"));
    members.end();
    return request;
  } catch (const std::invalid_argument& reason) { throw BadInput(where + ": " + reason.what()); }
}

Json request_json(const std::string& reading, const Record& instance) {
  return {{"reading", reading}, {"constants", Json::object()}, {"instance", to_json(instance)}};
}

Json answer(const Claim& claim, const Request& request) {
  Settings settings = request.settings;
  settings.keep_quantities = true;
  Sheet sheet;
  const Outcome outcome = judge(claim, request.instance, settings, sheet);
  Json json = {{"given", Json::object()},
               {"then", Json::object()},
               {"outcome", to_string(outcome)},
               {"quantities", Json::object()}};
  for (const PrintedFormula& formula : print_statement(claim, settings).formulas)
    json[formula.conclusion ? "then" : "given"][formula.name] = nullptr;
  for (const Finding& finding : sheet.findings)
    json[finding.conclusion ? "then" : "given"][finding.name] = truth_json(finding.truth);
  for (const Quantity& quantity : sheet.quantities)
    json["quantities"][quantity.name] = {end_json(quantity.value.lower), end_json(quantity.value.upper)};
  return json;
}

}  // namespace lakatos
