#pragma once
// Assumptions that are violated by degrees: name and value of each dial that is set.
#include <string>
#include <utility>
#include <vector>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

using Dials = std::vector<std::pair<std::string, Fraction>>;

inline bool dial_set(const Dials& dials, const char* name) {
  for (const auto& [key, value] : dials) {
    if (key == name) return true;
  }
  return false;
}
/// The value of the dial, `rest` where it is not set.
inline Fraction dial_value(const Dials& dials, const char* name, Fraction rest) {
  for (const auto& [key, value] : dials) {
    if (key == name) return value;
  }
  return rest;
}

}  // namespace lakatos
