#pragma once
// An instance on which Lemma 1 of malach18 fails, where different patches may share a vector.
#include "checks/hierarchical/recovery/layers.hpp"
#include "theory/hierarchical/split_codes.hpp"

namespace lakatos::hierarchical {

/// An instance: three levels, two patches of four pixels a class, four classes a level; v_b of the last level is
/// nearly v_a, at the angle 1 / parts or so, while all angles of the upper levels are wide.
void set_split_codes(Record& record, std::int64_t parts);

}  // namespace lakatos::hierarchical
