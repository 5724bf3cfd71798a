#pragma once
// Counts of outcomes for the claim layer. What the functions do is said beside the templates of the same name. They
// have no printed form.
#include "theory/numeric/real.hpp"
#include "theory/probability/trinomial.hpp"

namespace lakatos {

Real within(std::int64_t n, const Real& p, std::int64_t low, std::int64_t high);
Real both_within(std::int64_t n, const Real& p, const Real& q, std::int64_t low, std::int64_t high);

}  // namespace lakatos
