#pragma once
// Theorem 4.2 (Stage 2, Convotron) and the steps of its proof in Section B.2.
#include "checks/engine/claim/claim.hpp"

namespace lakatos::overlaps19 {

/// Its dials, in theorem_4_2_dials.cpp.
std::vector<Dial> stage_two_dials();

Record draw_stage_two_theorem(Source& source);

}  // namespace lakatos::overlaps19
