#pragma once
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

Record draw_contraction_rate(Source& source);

}  // namespace lakatos::du18
