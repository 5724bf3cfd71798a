#pragma once
// Numbers for readers. An enclosure is printed with the digits that are certain, never with more.
#include <string>

#include "checks/engine/claim/statement.hpp"

namespace lakatos {

/// "0.4142136": up to seven significant digits, all of them certain. When not even two are: "between 0.24 and 0.31",
/// rounded outward. Needs to-nearest rounding, like all printing here.
std::string decimal(const Enclosure& value);

/// "4", "3/25 = 0.12", "1/3 ≈ 0.3333333", "≈ 0.4142136", "between 0.24 and 0.31". Fractions longer than a reader can
/// use are not spelt out.
std::string value_text(const Quantity& quantity);

/// "1/3 (≈ 0.3333333)" or "3".
std::string fraction_text(const Fraction& value);

/// A margin in three digits, "–" where it has no meaning.
std::string margin_text(double margin);

}  // namespace lakatos
