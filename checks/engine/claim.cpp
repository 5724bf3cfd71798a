#include "checks/engine/claim.hpp"

#include <stdexcept>

namespace lakatos {

Settings settings_for(const ClaimInfo& info, const std::string& reading) {
  if (info.readings.empty()) throw std::logic_error("claim " + info.id + " has no reading");
  Settings settings;
  settings.reading = reading.empty() ? info.readings.front().name : reading;
  for (const Reading& known : info.readings) {
    if (known.name == settings.reading) return settings;
  }
  throw std::invalid_argument("claim " + info.id + " has no reading '" + reading + "'");
}

Settings settings_for(const ClaimInfo& info, const Planted& planted) {
  Settings settings = settings_for(info, planted.reading);
  if (!planted.constant.empty()) settings.turned.emplace_back(planted.constant, planted.value);
  settings.dropped = planted.dropped;
  settings.variant = planted.variant;
  return settings;
}

PrintedStatement print_statement(const Claim& claim, const Settings& settings) {
  PrintedStatement printed;
  Statement<Symbol> statement(settings, printed);
  claim.state(statement);
  return printed;
}

}  // namespace lakatos
