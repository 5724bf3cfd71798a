#pragma once
// The highly clustered sets of hgm19, Lemma 6.
#include "algorithms/hierarchical/seeded_blocks.hpp"
#include "checks/hierarchical/clustering/points.hpp"

namespace lakatos::hierarchical {

/// Fields `dimension`, `points`, `clusters` (C), `blocks` (the number of its block for each point), `delta`. No
/// instance: a block without points.
Blocks read_blocks(const Statement& claim);

/// "failure share": delta > 0; "set": no point twice; "within": distances in a block below `diameter`; "between":
/// distances of different blocks beyond `separation` C / sqrt(delta); "equal sizes".
void give_clustered(Statement& claim, const Blocks& in);

/// Regime "wide blocks, barely apart": some block at least 4/5 wide, some two blocks within 11/10 of C / sqrt(delta).
void regime_barely_clustered(Statement& claim, const Blocks& in);

/// Whole numbers from 1 to n of a vector field, each at most once: the numbers of chosen points.
std::vector<std::size_t> read_chosen(const Statement& claim, std::size_t n);

/// Sets the fields of a clustered set: up to `most` blocks on a line or around a corner, at the boundary of "between"
/// more often than not.
void draw_blocks(Record& record, Source& source, std::int64_t least, std::int64_t most);

/// Two blocks of one size with diameters a little below `diameter`, no further apart than they must be, that k-means++
/// takes for others: a point of the first is nearer to the second block than to the rest of its own.
void set_wide_blocks(Record& record, Source& source, double diameter);

extern const std::vector<Constant> block_constants;  // `diameter`, `separation`

}  // namespace lakatos::hierarchical
