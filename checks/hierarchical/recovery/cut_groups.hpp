#pragma once
// An instance on which k-means++ cuts a group of manifestations.
#include "algorithms/hierarchical/cut_groups.hpp"
#include "checks/engine/instance/record.hpp"

namespace lakatos::hierarchical {

/// An instance: four classes above five, two patches of four pixels each; F_3 of the lower level is the mean of F_1 and
/// F_2. The second pixel of the top image tells the label once in `parts` times.
void set_halfway(Record& record, std::int64_t parts);

}  // namespace lakatos::hierarchical
