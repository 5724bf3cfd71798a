#pragma once
// Inputs of the pattern-detection law D as lists: what its description makes, choice by choice, and what a sample
// shows.

#include "theory/maxpool/detection.hpp"

namespace lakatos::maxpool {

/// The inputs that the description of D makes, with multiplicity and equally likely: label, position, then a spurious
/// pattern of 3 ... l for each other position (any of 1 ... l where `anywhere`). None where there is no spurious
/// pattern to choose.
std::vector<Input> outcomes(std::int64_t patterns, std::int64_t positions, bool anywhere);

/// Do the outcomes have the masses of pattern_classes? Without a spurious pattern: is there one position only?
bool have_masses_of_classes(const std::vector<Input>& all, std::int64_t patterns, std::int64_t positions);

/// m inputs of n positions, p of them with o_1, the others with o_2, all with o_3 elsewhere; fewer in the same
/// proportion, as phase 1 has the same run on them. 0 <= p <= m, m >= 1.
std::vector<Input> sample_of_counts(std::int64_t n, std::int64_t m, std::int64_t p);

/// The inputs of a sample that differ in their patterns as a multiset, in the order in which they are met, and how
/// often each is there.
struct DistinctInputs {
  std::vector<Input> inputs;
  std::vector<std::int64_t> times;
};
DistinctInputs distinct(const std::vector<Input>& sample);

/// How many sets of patterns these inputs show.
std::size_t classes_shown(const std::vector<Input>& inputs);

/// Does a pattern stand at two positions?
bool repeats_a_pattern(const Input& input);

/// Does the list of whole-number rows of one length, sorted, stay the same, with multiplicity, when a coordinate is
/// turned in sign or two neighbours are exchanged? At least one row.
bool symmetric_rows(const std::vector<std::vector<std::int64_t>>& rows);

}  // namespace lakatos::maxpool
