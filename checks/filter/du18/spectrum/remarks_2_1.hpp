#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// Cosines of two angles into `record`: near > far, in [least, 1]; now and then out of order or out of range.
void draw_two_angles(Source& source, Record& record, std::int64_t least);

}  // namespace lakatos::du18
