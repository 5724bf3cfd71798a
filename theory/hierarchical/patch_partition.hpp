#pragma once
// Models over one set of observed patches that are numbered: which classes share them out, and what images they make
// (hgm19, Section 3.1).
#include <set>

#include "theory/hierarchical/level.hpp"

namespace lakatos::hierarchical {

struct PatchPartition {
  std::int64_t classes = 0;
  Images top;
  Patches patches;  // of one number each
  std::vector<Vec> means;
};

/// The numbers of each class, as a set of sets.
std::set<std::set<std::int64_t>> parts(const PatchPartition& split);
/// Are the numbers of all classes together 1, ..., count?
bool covers(const PatchPartition& split, std::int64_t count);
/// Do both make the same law of observed images and labels? Never throws Undecided.
Truth same_observed(const PatchPartition& one, const PatchPartition& other);
/// Do the weights -F_c label every image of positive mass? Enough for a top that is linearly separable.
Truth separated_by_means(const PatchPartition& split);

}  // namespace lakatos::hierarchical
