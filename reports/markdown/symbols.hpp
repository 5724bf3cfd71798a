#pragma once
// What a paper writes for a field of an instance. One field may be one letter in one family of papers and another in
// the next, so each family has a table of its own.
#include <string>

#include "checks/engine/claim/claim.hpp"

namespace lakatos::markdown {

/// "filter": the family of the paper that the claim is of. A claim outside the catalogue has a family of its own.
std::string family_of(const Claim& claim);

/// "\\eta" for the field "step" of a paper on one filter; null where the family's papers have no letter for the field.
const char* latex_of(const std::string& family, const std::string& field);

}  // namespace lakatos::markdown
