#pragma once

#include <stdexcept>

namespace lakatos {

/// The enclosures at hand overlap, so the question has no certain answer at this precision.
/// Whoever catches it repeats the computation with a better scalar (Interval, Ball at more bits, Rational).
/// Exact scalars throw it where the answer is no rational number ("irrational").
struct Undecided : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The argument certainly lies outside the function's domain: division by exact zero,
/// square root of a certainly negative number, a minimum over nothing. More precision does not help.
struct Undefined : std::domain_error {
  using std::domain_error::domain_error;
};

}  // namespace lakatos
