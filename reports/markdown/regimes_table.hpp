#pragma once
// How many of the instances inside the assumptions lie where a statement is hard.
#include <string>

#include "reports/markdown/page.hpp"

namespace lakatos::markdown {

/// A row for each regime of each reading: what it is, as the statement prints it, and the share of the instances inside
/// the assumptions that lie there. "" where the claim declares none.
std::string regimes_table(const ClaimPage& claim);

}  // namespace lakatos::markdown
