#pragma once

#include "theory/numeric/reference.hpp"
#include "theory/tests/numeric/scalar_types.hpp"

namespace lakatos {

using ExactScalars = ::testing::Types<Rational, Reference>;
using AllScalars = ::testing::Types<Interval, Ball, Rational, Reference, double>;

}  // namespace lakatos
