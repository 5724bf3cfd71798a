#pragma once
// How far the numbers of the instances went, beside what the assumptions let them be.
#include <string>

#include "reports/markdown/page.hpp"

namespace lakatos::markdown {

/// A row for each number of an instance that this reading uses: its domain, read off the assumptions, and from where to
/// where it went on the instances inside them. What is claimed of more than was looked at shows here. "" where an
/// instance has no numbers.
std::string spans_table(const ClaimPage& claim, const ReadingResult& reading);

}  // namespace lakatos::markdown
