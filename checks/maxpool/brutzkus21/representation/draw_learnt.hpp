#pragma once
// Runs of phase 1 on which Section E's event holds, many of them at its ends: as few lucky filters as (7) allows
// against as many of the other sign, one label at its least share, spurious patterns that S_1 does not show.
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {

/// All fields of a LearntFeatures.
Record draw_learnt(Source& source);
/// The same, two in three where v* has its least margin: few lucky filters against many, one step, radii at the bound.
Record draw_least_margin(Source& source);
/// The same as draw_learnt with `second`, the sample S_2 of phase 2: as many inputs as S_1 or one less.
Record draw_learnt_second(Source& source);
/// Sets `second`: that many inputs, `share` of eight of them positive; one that D does not produce now and then.
Record with_second(Record record, Source& source, const Sizes& sizes, std::int64_t inputs, std::uint64_t share);

}  // namespace lakatos::brutzkus21
