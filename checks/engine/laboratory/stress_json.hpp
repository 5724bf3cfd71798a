#pragma once
// The parts of a stress result as JSON: what workers send and what is stored.
#include <nlohmann/json_fwd.hpp>

#include "checks/engine/laboratory/stress.hpp"

namespace lakatos {

nlohmann::ordered_json to_json(const Drop& drop);
nlohmann::ordered_json to_json(const DialPoint& point);
nlohmann::ordered_json to_json(const DialCurve& curve);
nlohmann::ordered_json record_json(const std::optional<Record>& record);
Drop drop_from_json(const nlohmann::ordered_json& json, const std::string& where);
DialPoint point_from_json(const nlohmann::ordered_json& json, const std::string& where);
DialCurve curve_from_json(const nlohmann::ordered_json& json, const std::string& where);
std::optional<Record> optional_record(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace lakatos
