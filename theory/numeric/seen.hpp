#pragma once

#include <utility>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/rational.hpp"

namespace lakatos {

/// x as a ball of the working precision, with x's step on the tape.
Ball as_ball(const Rational& x);

/// Two rationals around an irrational number, some 1e-15 of it apart: chosen freely, and compared with the number on
/// the tape, so that a rational computation may go on with them. For code that records; elsewhere Interval gives such
/// bounds for less.
std::pair<Rational, Rational> seen_from_both_sides(const Ball& x);

}  // namespace lakatos
