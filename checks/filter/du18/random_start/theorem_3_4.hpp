#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// Dimensions 1 ... 64 with alpha boxed in [0, a rational just above 1 / sqrt(factor pi p)].
std::vector<Record> radius_covers(std::int64_t factor);
/// p in 1 ... 64 and alpha just inside, well inside and outside alpha^2 <= 1 / (factor pi p).
Record draw_radius(Source& source, std::int64_t factor);

}  // namespace lakatos::du18
