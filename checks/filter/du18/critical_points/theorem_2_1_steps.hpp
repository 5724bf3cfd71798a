#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// A law on the line, in the plane or above, or the standard normal one; a student near or far; a step around 2 /
/// lambda_max(E ZZ^T).
Record draw_descent(Source& source);

}  // namespace lakatos::du18
