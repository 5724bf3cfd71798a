#pragma once
#include <string>
#include <utility>

#include "checks/engine/claim/claim.hpp"

namespace lakatos {

/// "rate=3/2" as a constant of the claim and its value. Throws BadInput that names the option, the text and the reason.
std::pair<std::string, Fraction> parse_turn(const std::string& text, const Claim& info);

}  // namespace lakatos
