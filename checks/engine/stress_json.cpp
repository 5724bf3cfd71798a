#include "checks/engine/stress_json.hpp"

#include <nlohmann/json.hpp>

#include "checks/engine/record_json.hpp"

namespace lakatos {
namespace {

using Json = nlohmann::ordered_json;

Json number_json(const std::optional<Fraction>& value) { return value ? Json(to_string(*value)) : Json(nullptr); }

std::optional<Fraction> optional_number(const Json& json) {
  if (json.is_null()) return {};
  return parse_fraction(json.get<std::string>());
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

std::vector<Fraction> numbers_from(const Json& json) {
  std::vector<Fraction> values;
  for (const Json& value : json) values.push_back(parse_fraction(value.get<std::string>()));
  return values;
}

/// What the parser or a missing member complains about becomes bad input that names the place.
template <class Read>
auto reading(const std::string& where, Read&& read) {
  try {
    return read();
  } catch (const BadInput&) {
    throw;
  } catch (const std::exception& reason) {
    throw BadInput(where + ": " + reason.what());
  }
}

}  // namespace

Json record_json(const std::optional<Record>& record) { return record ? to_json(*record) : Json(nullptr); }

std::optional<Record> optional_record(const Json& json, const std::string& where) {
  if (json.is_null()) return {};
  return record_from_json(json, where);
}

Json to_json(const Drop& drop) {
  return {{"assumption", drop.assumption}, {"judged", drop.judged}, {"violated", drop.violated}, {"undefined", drop.undefined}, {"example", record_json(drop.example)}};
}

Drop drop_from_json(const Json& json, const std::string& where) {
  return reading(where, [&] {
    return Drop{json.at("assumption").get<std::string>(), json.at("judged").get<std::int64_t>(), json.at("violated").get<std::int64_t>(), json.at("undefined").get<std::int64_t>(),
                optional_record(json.at("example"), where + ".example")};
  });
}

Json to_json(const DialPoint& point) {
  return {{"value", to_string(point.value)}, {"judged", point.judged}, {"accepted", point.accepted}, {"failed", point.failed}, {"fails", point.fails}, {"by_search", point.by_search}};
}

DialPoint point_from_json(const Json& json, const std::string& where) {
  return reading(where, [&] {
    return DialPoint{parse_fraction(json.at("value").get<std::string>()), json.at("judged").get<std::int64_t>(), json.at("accepted").get<std::int64_t>(), json.at("failed").get<std::int64_t>(),
                     json.at("fails").get<bool>(), json.at("by_search").get<bool>()};
  });
}

Json to_json(const DialCurve& curve) {
  return {{"dial", curve.dial}, {"assumption", curve.assumption}, {"points", list_json(curve.points)}, {"survivor", number_json(curve.survivor)}, {"broken", number_json(curve.broken)},
          {"holding", record_json(curve.holding)}, {"failing", record_json(curve.failing)}};
}

DialCurve curve_from_json(const Json& json, const std::string& where) {
  return reading(where, [&] {
    DialCurve curve{json.at("dial").get<std::string>(), json.at("assumption").get<std::string>(), {}, optional_number(json.at("survivor")), optional_number(json.at("broken")), {}, {}};
    for (const Json& point : json.at("points")) curve.points.push_back(point_from_json(point, where + ".points"));
    curve.holding = optional_record(json.at("holding"), where + ".holding");
    curve.failing = optional_record(json.at("failing"), where + ".failing");
    return curve;
  });
}

Json to_json(const StressResult& result) {
  Json json = {{"claim", result.claim}, {"reading", result.reading}, {"seed", result.seed}, {"drops", list_json(result.drops)}, {"curves", list_json(result.curves)}, {"diagram", nullptr}};
  if (result.diagram) {
    const PhaseDiagram& diagram = *result.diagram;
    json["diagram"] = {{"first", diagram.first}, {"second", diagram.second}, {"rows", numbers_json(diagram.rows)}, {"columns", numbers_json(diagram.columns)}, {"points", list_json(diagram.points)}};
  }
  json["witness"] = record_json(result.witness);
  return json;
}

StressResult stress_from_json(const Json& json, const std::string& where) {
  return reading(where, [&] {
    StressResult result{json.at("claim").get<std::string>(), json.at("reading").get<std::string>(), json.at("seed").get<std::uint64_t>(), {}, {}, {}, {}};
    for (const Json& drop : json.at("drops")) result.drops.push_back(drop_from_json(drop, where + ".drops"));
    for (const Json& curve : json.at("curves")) result.curves.push_back(curve_from_json(curve, where + ".curves"));
    if (const Json& diagram = json.at("diagram"); !diagram.is_null()) {
      result.diagram = PhaseDiagram{diagram.at("first").get<std::string>(), diagram.at("second").get<std::string>(), numbers_from(diagram.at("rows")), numbers_from(diagram.at("columns")), {}};
      for (const Json& point : diagram.at("points")) result.diagram->points.push_back(point_from_json(point, where + ".diagram"));
    }
    result.witness = optional_record(json.at("witness"), where + ".witness");
    return result;
  });
}

}  // namespace lakatos
