#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::overlaps19 {

/// A rational unit vector near x, which must not be the last axis's negative: by stereographic projection with `parts`
/// parts to the unit.
VectorField unit_near(const std::vector<double>& x, std::int64_t parts);
/// `a`, `filter`, `stride` for the claims about P_a: half of the vectors near the extremal ones.
Record draw_patch_matrix(Source& source);

}  // namespace lakatos::overlaps19
