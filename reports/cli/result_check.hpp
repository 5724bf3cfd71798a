#pragma once
// Whether a stored result is one of this claim, as this program would have written it: nothing in it may be put into a
// report on trust.
#include "checks/engine/claim/ledger.hpp"
#include "checks/engine/judge/verdict.hpp"

namespace lakatos {

/// The result with its reasons in words derived anew. Throws BadInput that names `file`, the field and the reason when
/// a reading, a planted error, an identity or a field of an instance is not the claim's, when the claim cannot read an
/// instance, when a comparison's words hold Markdown, or when the verdict does not follow from the rest.
ClaimResult checked(ClaimResult result, const Claim& claim, const std::string& file);

}  // namespace lakatos
