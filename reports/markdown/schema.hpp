#pragma once
// What the two encodings of a claim share, as the page of a blind twin's author shows it. What a name means stands in
// prose beside it.
#include <string>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::markdown {

/// A table: fields with their kinds, readings, constants with their printed values, names of assumptions and
/// conclusions; for each name the readings that have it, where these are not all. A field that some instances lack is
/// "optional". Cost: some hundred draws.
std::string schema_text(const Claim& claim);

}  // namespace lakatos::markdown
