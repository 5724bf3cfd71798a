#pragma once
// The claim's own code (its draw, its statement, its list of instances) threw: whose it is must reach the reader with
// the reason.
#include <string>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {

/// "claim demo/x: field 'n' is missing". `whose` is "claim demo/x"; it is not put in front a second time on the way up.
struct ClaimError : BadInput {
  ClaimError(const std::string& whose, std::string cause) : BadInput(whose + ": " + cause), reason(std::move(cause)) {}
  std::string reason;
};

}  // namespace lakatos
