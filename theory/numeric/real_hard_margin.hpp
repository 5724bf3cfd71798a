#pragma once
// theory/numeric/hard_margin.hpp for the claim layer. A proposal is found beside the judging and nothing vouches for
// it; the bounds that follow from it are computed in the arithmetic that is judging, and recorded.
#include <cstdint>

#include "theory/numeric/hard_margin.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos {

/// Coordinate j of the points stands for copies[j] equal ones; none: for itself. Not for symbols.
HardMarginProposal proposed_margin(const std::vector<Vec>& points, const std::vector<int>& labels,
                                   const std::vector<std::int64_t>& copies = {});
HardMarginBounds<Real> bound_margin(const std::vector<Vec>& points, const std::vector<int>& labels,
                                    const HardMarginProposal& proposal, const std::vector<std::int64_t>& copies = {});

}  // namespace lakatos
