#pragma once
// Errors that shrink by one factor in every step (overlaps19, Section B.2).

#include "theory/numeric/real.hpp"

namespace lakatos::overlap {

/// (1 - share)^steps error + (1 - (1 - share)^steps) limit: after so many steps of e -> (1 - share) e + share limit.
Real contracted(const Real& share, std::int64_t steps, const Real& error, const Real& limit);

/// ratio^n and 1 + ratio + ... + ratio^(n - 1), n = floor(count); 1 and 0 for counts below 1.
struct GeometricSum {
  Real power, sum;
};
GeometricSum geometric_sum(const Real& ratio, const Real& count);

}  // namespace lakatos::overlap
