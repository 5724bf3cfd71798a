#pragma once
#include <string>

namespace lakatos::markdown {

/// The section "How to read a verdict", the same in every report.
std::string guide();

}  // namespace lakatos::markdown
