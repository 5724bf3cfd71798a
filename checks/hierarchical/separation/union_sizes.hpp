#pragma once
// The step that takes Theorem 1 from one pair of classes to all: its sizes as plain numbers, without a level.
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"

namespace lakatos::hierarchical {

/// share theta / pi.
Real share_of(const Statement& claim, const Real& theta);

/// |C|, n, theta, delta: fields `classes`, `width`, `theta`, `delta`.
struct UnionSizes {
  std::int64_t width = 0;
  Real classes, n, theta, delta;
};
UnionSizes read_union_sizes(const Statement& claim, const Version& in);
/// "classes": |C| >= 3, as the mean images add up to 0 and no two are dependent; "width positive": n >= 1; "theta": in
/// (0, pi]; "possible": cos(theta) >= -1 / (|C| - 1), as of so many vectors some two are no further apart. True when
/// one fails.
bool give_union_sizes(Statement& claim, const UnionSizes& sizes);
/// exp(-0.23 n theta / pi).
Real exponential_bound(const Statement& claim, const UnionSizes& sizes);
/// Sets all four, n about (2 pi / (0.23 theta)) log(classes / inner).
void draw_union_sizes(Record& record, Source& source, std::int64_t classes, const Fraction& delta, double inner);

}  // namespace lakatos::hierarchical
