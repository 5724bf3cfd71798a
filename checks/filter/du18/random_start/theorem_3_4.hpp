#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// Dimensions 1 ... 64 with alpha boxed in [0, a rational just above 1 / sqrt(factor pi p)].
std::vector<Record> radius_covers(std::int64_t factor);
/// p in 1 ... 64 and alpha just inside, well inside and outside alpha^2 <= 1 / (factor pi p).
Record draw_radius(Source& source, std::int64_t factor);

/// An enclosure, the same for every alpha in (0, 1], of (1/2 - P) / alpha, where P is the probability that a start
/// uniform in the p-ball of radius alpha |w_*| around 0 satisfies |w_0 - w_*|^2 <= (1 - alpha^2) |w_*|^2. Interval and
/// Ball.
Real deficit_per_radius(int dimension);

}  // namespace lakatos::du18
