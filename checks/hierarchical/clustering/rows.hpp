#pragma once
// Appearances of patches one level down: each is a row of embedded vectors, one for each pixel of the patch.
#include "checks/hierarchical/clustering/points.hpp"

namespace lakatos::hierarchical {

/// A row of embedded vectors; over symbols one of them, with index i.
struct Row {
  std::vector<Vec> blocks;
  std::string name;
};
/// A field of `count` vectors of `dimension` numbers; other lengths are no instance.
Row read_row(const Statement& claim, const char* field, const char* name, std::int64_t count);

/// A field of one row or more, up to 4, one after the other: appearances of one patch.
std::vector<Row> read_rows(const Statement& claim, const char* field, const char* name, std::int64_t count);
/// The mean of the rows, a row of that name: the centre of a cluster.
Row mean_row(const std::vector<Row>& rows, const char* name);

/// The squared distance of the whole rows.
Real whole(const Row& a, const Row& b);
/// Every pair of blocks up to number `count` closer than the root of `most`.
Formula blocks_closer(const Row& a, const Row& b, const Real& most, std::size_t count);
/// Some pair of blocks farther apart than the root of `least`.
Formula some_block_beyond(const Row& a, const Row& b, const Real& least);

/// Sets `dimension`, `first`, `second`: rows whose blocks differ by about `apart` of `parts` along one axis; where
/// `few`, the first block does, others sometimes.
void set_rows(Record& record, Source& source, std::int64_t count, std::int64_t dimension, std::int64_t parts,
              std::int64_t apart, bool few);

}  // namespace lakatos::hierarchical
