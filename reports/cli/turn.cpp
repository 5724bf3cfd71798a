#include "reports/cli/turn.hpp"

#include <algorithm>

#include "checks/engine/instance/record_json.hpp"

namespace lakatos {

std::pair<std::string, Fraction> parse_turn(const std::string& text, const Claim& info) {
  const std::size_t at = text.find('=');
  const std::string name = text.substr(0, at);
  const bool known = std::any_of(info.constants.begin(), info.constants.end(),
                                 [&](const Constant& constant) { return constant.name == name; });
  if (at == std::string::npos || !known)
    throw BadInput("--turn " + text + ": not of the form constant=value with a constant of " + info.id);
  try {
    return {name, parse_fraction(text.substr(at + 1))};
  } catch (const std::exception& reason) { throw BadInput("--turn " + text + ": " + reason.what()); }
}

}  // namespace lakatos
