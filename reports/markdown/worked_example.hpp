#pragma once
// An instance worked out in numbers, so that a reader can follow by hand.
#include <string>

#include "checks/engine/claim/claim.hpp"
#include "reports/markdown/work_out.hpp"

namespace lakatos::markdown {

/// The instance, every quantity of the statement, and every assumption and conclusion with its truth and margin.
std::string worked_example(const Claim& claim, const Record& record, const Settings& settings);

}  // namespace lakatos::markdown
