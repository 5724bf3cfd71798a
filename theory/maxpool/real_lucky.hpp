#pragma once
// Lucky filters for the claim layer. What the functions do is said beside the templates of the same name.
#include <cstddef>
#include <cstdint>

#include "theory/maxpool/lucky.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::maxpool {

Real detector_chance(std::int64_t count, const Real& patterns);  // over symbols P(i in W_0^+)
Real blind_chance(std::int64_t count, const Real& patterns);     // over symbols the event written out

/// o_1 or o_2, as an index.
inline std::size_t own_pattern(int label) { return label == 1 ? 0 : 1; }

/// W_0^+ (label 1), W_0^- (label -1): the arg max of a filter over O without the other discriminative pattern is the
/// own one alone, and positive (brutzkus21, (6)). `filter` has an entry for each pattern, `patterns` of them in use.
/// Never throws Undecided.
Truth detects(const Vec& filter, std::int64_t patterns, int label);
/// Is w . o_1 positive and larger than w . o_j for every other pattern, o_2 too?
Truth detects_among_all(const Vec& filter, std::int64_t patterns);

}  // namespace lakatos::maxpool
