#pragma once

#include "theory/numeric/errors.hpp"

namespace lakatos {

/// Kleene's three truth values; the numerical order is no < unknown < yes.
enum class Truth : signed char { no = -1, unknown = 0, yes = 1 };

constexpr Truth truth_of(bool b) noexcept { return b ? Truth::yes : Truth::no; }

/// Conjunction: no as soon as one side is no, even if the other is unknown.
constexpr Truth both(Truth a, Truth b) noexcept { return a < b ? a : b; }

/// Disjunction: yes as soon as one side is yes.
constexpr Truth either(Truth a, Truth b) noexcept { return a < b ? b : a; }

/// yes <-> no; unknown stays unknown.
constexpr Truth negate(Truth a) noexcept { return static_cast<Truth>(-static_cast<signed char>(a)); }

/// yes -> true, no -> false, unknown throws Undecided(what).
constexpr bool decide(Truth a, const char* what = "the enclosures overlap") {
  if (a == Truth::unknown) throw Undecided(what);
  return a == Truth::yes;
}

constexpr const char* to_string(Truth a) noexcept {
  return a == Truth::yes ? "yes" : a == Truth::no ? "no" : "unknown";
}

}  // namespace lakatos
