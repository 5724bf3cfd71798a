#pragma once
// An instance worked out in numbers, so that a reader can follow by hand.
#include <string>

#include "checks/engine/claim.hpp"
#include "reports/markdown/work_out.hpp"

namespace lakatos::markdown {

/// The instance, every quantity of the statement, and every assumption and conclusion with its truth and margin.
std::string worked_example(const Claim& claim, const Record& record, const Settings& settings);

/// The two tables of an instance that is worked out already: quantities, then assumptions and conclusions.
std::string quantities_text(const Sheet& sheet);
std::string findings_text(const Sheet& sheet);

/// "met", "violated", "true", "false", "open", "has no value", "not needed".
std::string truth_text(const Finding& finding, bool outside);

}  // namespace lakatos::markdown
