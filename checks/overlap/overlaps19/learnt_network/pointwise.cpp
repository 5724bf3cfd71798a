#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"

#include <algorithm>
#include <cmath>

namespace lakatos::overlaps19 {

Fraction draw_end_slope(Source& source) {
  const double reach = source.dial("slope", 1);
  if (reach > 1) {
    const Fraction end = simplest_between(reach - 1e-9, reach + 1e-9);
    return fraction(source.chance(1, 2) ? end.numerator : -end.numerator, end.denominator);
  }
  if (source.chance(1, 6)) return source.pick<Fraction>({{11, 10}, {-11, 10}, {3, 2}, {2, 1}, {-2, 1}, {5, 1}});
  return source.pick<Fraction>({{1, 1}, {1, 1}, {-1, 1}, {0, 1}, {1, 2}, {-1, 2}, {1, 10}});
}

Sizes draw_any_sizes(Source& source) {
  if (source.chance(1, 3)) return {1, 1, 1, 1};
  Sizes sizes;
  sizes.filter = source.between(1, 3), sizes.patches = source.between(1, 4);
  sizes.stride = source.between(1, sizes.filter + 1);
  sizes.dimension = (sizes.patches - 1) * sizes.stride + sizes.filter - (source.chance(1, 12) ? 1 : 0) +
                    (source.chance(1, 8) ? 1 : 0);
  sizes.dimension = std::max<std::int64_t>(sizes.dimension, 1);
  return sizes;
}

namespace {

/// sum_j +-P_j^T v, entries of v over one denominator: the input that the filter v answers most.
VectorField in_line(Source& source, const Sizes& sizes, const VectorField& v) {
  VectorField x{1, std::vector<std::int64_t>(static_cast<std::size_t>(sizes.dimension), 0)};
  const bool same = source.chance(2, 3);
  for (std::int64_t j = 0; j < sizes.patches; ++j) {
    const std::int64_t sign = same || source.chance(1, 2) ? 1 : -1;
    for (std::size_t c = 0; c < v.entries.size(); ++c) {
      const std::size_t at = static_cast<std::size_t>(j * sizes.stride) + c;
      if (at < x.entries.size()) x.entries[at] += sign * v.entries[c];
    }
  }
  reduce(x);
  return x;
}

}  // namespace

void set_tight_pair(Record& record, Source& source, const Sizes& sizes, bool always) {
  set_pair(record, source, sizes);
  for (auto& [name, field] : record.fields()) {
    if (name == "alpha") field = draw_end_slope(source);
  }
  if (!always && source.chance(1, 2)) return;
  VectorField teacher_w = draw_entries(source, sizes.filter, 2, 1), a = draw_entries(source, sizes.patches, 2, 1);
  if (source.chance(1, 2)) std::fill(a.entries.begin(), a.entries.end(), source.chance(1, 2) ? 1 : -1);
  // w = m w* and a* = (2 - m) a: both halves of the difference are (1 - m) a w*.
  const Fraction m = source.pick<Fraction>({{0, 1}, {2, 1}, {3, 1}, {1, 2}, {-1, 1}});
  for (auto& [name, field] : record.fields()) {
    if (name == "w") field = times(teacher_w, m);
    if (name == "a") field = a;
    if (name == "teacher_w") field = teacher_w;
    if (name == "teacher_a") field = times(a, fraction(2 * m.denominator - m.numerator, m.denominator));
  }
}

Record draw_pointwise(Source& source) {
  const Sizes sizes = draw_any_sizes(source);
  Record record = Record().set("x", VectorField{1, {0}});
  set_tight_pair(record, source, sizes);
  const VectorField x = source.chance(1, 2) ? in_line(source, sizes, record.vector("teacher_w"))
                                            : draw_entries(source, sizes.dimension, 3, 2);
  record.fields().front().second = x;
  return record;
}

std::int64_t smallest_pointwise() { return 3 * 3 * 3 * 3 * 2 * 5; }

Record smallest_pointwise(std::int64_t index) {
  Choices next(index);
  Record record = Record().set("x", VectorField{1, {next({1, -1})}});
  for (const char* name : {"w", "a", "teacher_w", "teacher_a"}) record.set(name, VectorField{1, {next({0, 1, -1})}});
  return record.set("alpha", next({{0, 1}, {1, 1}, {-1, 1}, {2, 1}, {-2, 1}})).set("stride", std::int64_t{1});
}

}  // namespace lakatos::overlaps19
