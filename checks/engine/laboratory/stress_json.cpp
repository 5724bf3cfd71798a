#include "checks/engine/laboratory/stress_json.hpp"

#include <nlohmann/json.hpp>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

Json number_json(const std::optional<Fraction>& value) { return value ? Json(to_string(*value)) : Json(nullptr); }

std::optional<Fraction> optional_number(Members& members, const char* key) {
  const Json& json = members.take(key);
  if (json.is_null()) return {};
  return fraction_from(json, members.within(key));
}

std::optional<Record> record_of(Members& members, const char* key) {
  return optional_record(members.take(key), members.within(key));
}

template <class T>
Json list_json(const std::vector<T>& values) {
  Json json = Json::array();
  for (const T& value : values) json.push_back(to_json(value));
  return json;
}

Json numbers_json(const std::vector<Fraction>& values) {
  Json json = Json::array();
  for (const Fraction& value : values) json.push_back(to_string(value));
  return json;
}

std::vector<Fraction> numbers_from(const std::vector<JsonItem>& items) {
  std::vector<Fraction> values;
  for (const JsonItem& each : items) values.push_back(fraction_from(each.json, each.where));
  return values;
}

std::vector<DialPoint> points_from(const std::vector<JsonItem>& items) {
  std::vector<DialPoint> points;
  for (const JsonItem& each : items) points.push_back(point_from_json(each.json, each.where));
  return points;
}

PhaseDiagram diagram_from(Members members) {
  PhaseDiagram diagram{members.text("first"), members.text("second"), numbers_from(members.items("rows")),
                       numbers_from(members.items("columns")), points_from(members.items("points"))};
  if (diagram.points.size() != diagram.rows.size() * diagram.columns.size())
    members.refuse("points", " must have one point for each row and column");
  members.end();
  return diagram;
}

}  // namespace

Json record_json(const std::optional<Record>& record) { return record ? to_json(*record) : Json(nullptr); }

std::optional<Record> optional_record(const Json& json, const std::string& where) {
  if (json.is_null()) return {};
  return record_from_json(json, where);
}

Json to_json(const Drop& drop) {
  return {{"assumption", drop.assumption},
          {"judged", drop.judged},
          {"violated", drop.violated},
          {"undefined", drop.undefined},
          {"example", record_json(drop.example)}};
}

Drop drop_from_json(const Json& json, const std::string& where) {
  Members members(json, where);
  Drop drop{members.text("assumption"), members.count("judged"), members.count("violated"), members.count("undefined"),
            record_of(members, "example")};
  members.end();
  return drop;
}

Json to_json(const DialPoint& point) {
  return {{"value", to_string(point.value)}, {"judged", point.judged}, {"accepted", point.accepted},
          {"failed", point.failed},          {"fails", point.fails},   {"by_search", point.by_search}};
}

DialPoint point_from_json(const Json& json, const std::string& where) {
  Members members(json, where);
  DialPoint point{members.fraction("value"), members.count("judged"), members.count("accepted"),
                  members.count("failed"),   members.truth("fails"),  members.truth("by_search")};
  members.end();
  return point;
}

Json to_json(const DialCurve& curve) {
  return {{"dial", curve.dial},
          {"assumption", curve.assumption},
          {"points", list_json(curve.points)},
          {"survivor", number_json(curve.survivor)},
          {"broken", number_json(curve.broken)},
          {"holding", record_json(curve.holding)},
          {"failing", record_json(curve.failing)}};
}

DialCurve curve_from_json(const Json& json, const std::string& where) {
  Members members(json, where);
  DialCurve curve{members.text("dial"),
                  members.text("assumption"),
                  points_from(members.items("points")),
                  optional_number(members, "survivor"),
                  optional_number(members, "broken"),
                  record_of(members, "holding"),
                  record_of(members, "failing")};
  if (curve.points.empty()) members.refuse("points", " must not be empty");
  if (curve.holding && curve.broken && !curve.survivor)
    members.refuse("holding", ": there is none without a value that survives");
  if (curve.failing && !curve.broken) members.refuse("failing", ": there is none without a value that breaks");
  members.end();
  return curve;
}

Json to_json(const StressResult& result) {
  Json json = {{"claim", result.claim},
               {"reading", result.reading},
               {"seed", result.seed},
               {"drops", list_json(result.drops)},
               {"curves", list_json(result.curves)},
               {"diagram", nullptr}};
  if (result.diagram) {
    const PhaseDiagram& diagram = *result.diagram;
    json["diagram"] = {{"first", diagram.first},
                       {"second", diagram.second},
                       {"rows", numbers_json(diagram.rows)},
                       {"columns", numbers_json(diagram.columns)},
                       {"points", list_json(diagram.points)}};
  }
  json["witness"] = record_json(result.witness);
  return json;
}

StressResult stress_from_json(const Json& json, const std::string& where) {
  Members members(json, where, ": ");
  StressResult result{members.text("claim"),        members.text("reading"), members.seed("seed"), {}, {}, {},
                      record_of(members, "witness")};
  for (const JsonItem& drop : members.items("drops")) result.drops.push_back(drop_from_json(drop.json, drop.where));
  for (const JsonItem& curve : members.items("curves"))
    result.curves.push_back(curve_from_json(curve.json, curve.where));
  if (const Json& diagram = members.take("diagram"); !diagram.is_null())
    result.diagram = diagram_from({diagram, members.within("diagram")});
  members.end();
  return result;
}

}  // namespace lakatos
