#pragma once
// The requests that a claim's two encodings both answer: {"reading": ..., "constants": {name: "p/q"}, "instance":
// {...}}, one per line.
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {

struct Request {
  Settings settings;
  Record instance;
};

/// Throws BadInput that names `where`, the field and the reason; unknown fields, readings and constants are refused.
Request parse_request(const std::string& line, const Claim& info, const std::string& where);

nlohmann::ordered_json request_json(const std::string& reading, const Record& instance);

/// {"given": {name: true | false | null}, "then": {...}, "outcome": ..., "quantities": {name: [lo, hi]}}. Every
/// assumption and conclusion of the reading has an entry, null when it was not decided or not needed.
nlohmann::ordered_json answer(const Claim& claim, const Request& request);

}  // namespace lakatos
