#pragma once
// Claims about one input in place of a law: how they read it, and instances for them.
#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"

namespace lakatos::overlaps19 {

/// One input of these sizes, with student and teacher.
inline Record draw_input_of(Source& source, const Sizes& sizes, std::int64_t reach) {
  Record record = Record().set("x", draw_entries(source, sizes.dimension, reach, 2));
  set_pair(record, source, sizes);
  return record;
}

/// One input of d coordinates, in place of a law.
inline Record draw_input(Source& source, std::int64_t reach) {
  const Sizes sizes = draw_sizes(source, 6);
  Record record = draw_input_of(source, sizes, reach);
  if (source.chance(1, 16)) record.set("stride", source.between(1, sizes.filter + 1));
  return record;
}

struct Sample {
  Vec x;
  Pair pair;
  Real scale2, size2;  // sigma_1^2, |x|^2
};

inline Sample read_sample(const Statement& claim) {
  Sample in{claim.vector("x"), {}, Real(0), Real(0)};
  in.pair = read_pair(claim, in.x.size());
  in.scale2 = squared_norm(in.pair.teacher.w) * squared_norm(in.pair.teacher.a), in.size2 = squared_norm(in.x);
  return in;
}

}  // namespace lakatos::overlaps19
