#pragma once
// What a campaign did not find although the ledger expects it: no contradiction, and often a stored certificate shows
// it at once.
#include <filesystem>

#include "checks/engine/judge/verdict.hpp"

namespace lakatos {

/// A difference of kind `less`, looked at again with the certificate that is stored for it: "... not within 5 cases;
/// the stored counterexample still shows it: lakatos replay FILE". A stored certificate that judging anew does not
/// confirm makes it a contradiction.
Difference explain_shortfall(Difference difference, const Claim& claim, const ClaimResult& result,
                             const std::filesystem::path& data);

}  // namespace lakatos
