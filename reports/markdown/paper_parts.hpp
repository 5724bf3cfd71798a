#pragma once
// Parts of a paper's report that speak of several claims at once.
#include <string>
#include <vector>

#include "reports/markdown/page.hpp"

namespace lakatos::markdown {

/// The paper's main results: which stand as printed, which mended or repaired, which fall. Empty where there is none.
std::string referee_part(const std::vector<ClaimPage>& claims);

/// The proofs: which steps serve which statement, gaps and alarms. Empty when nothing serves anything.
std::string proofs_part(const Page& page, const std::string& paper);

/// Guided search against plain sampling. Empty when it was not measured.
std::string power_part(const Page& page, const std::string& paper);
/// The same for the statements of our own that sampling hardly ever refutes: of the index.
std::string thin_power_part(const Page& page);

/// Assumptions under stress: one row for each line of the paper's dials.txt. Empty when there is no such list.
std::string stress_summary_part(const Page& page, const std::string& paper);

}  // namespace lakatos::markdown
