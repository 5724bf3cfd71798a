#include "checks/overlap/overlaps19/convotron/stage_two.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "checks/overlap/overlaps19/networks/draw.hpp"

namespace lakatos::overlaps19 {
namespace {

/// x itself where it is simple, else a little below.
Fraction not_above(double x) { return simplest_between(x * 0.97, x * (1 + 1e-12)); }

/// Small sizes where a dial makes a law of many atoms or of few coordinates; strides below A4 where one asks for them.
Sizes dialled_sizes(Source& source, Sizes sizes) {
  const double heavy = std::max(source.dial("heavy atoms", 0), source.dial("heavy atoms, plain norm", 0));
  const auto most = heavy > 0 ? std::min<std::int64_t>(5, static_cast<std::int64_t>(heavy * heavy + 1e-9))
                    : source.dial("correlation", 0) > 0 ? 5
                                                        : 9;
  while (sizes.dimension > most) sizes = most == 1 ? Sizes{1, 1, 1, 1} : draw_sizes(source, most);
  if (const auto shortage = static_cast<std::int64_t>(source.dial("shortage", 0)); shortage > 0) {
    sizes.filter = source.between(2, 4), sizes.patches = source.between(2, 4);
    sizes.stride = std::max<std::int64_t>(1, sizes.filter / 2 + 1 - shortage),
    sizes.dimension = (sizes.patches - 1) * sizes.stride + sizes.filter;
  }
  return sizes;
}

LawField dialled_input(Source& source, LawField law) {
  for (const char* dial : {"heavy atoms", "heavy atoms, plain norm"}) {
    if (source.dial(dial, 0) > 0)
      return heavy_law(static_cast<std::int64_t>(law.dimension), dialled_fraction(source, dial, 1));
  }
  return dialled_law(std::move(law), source);
}

Fraction draw_any_slope(Source& source) {
  if (source.chance(1, 12)) return source.pick<Fraction>({{-2, 1}, {2, 1}, {3, 2}, {-3, 2}, {5, 1}});
  return source.pick<Fraction>({{0, 1}, {0, 1}, {1, 1}, {1, 1}, {1, 2}, {1, 10}, {-1, 2}, {-9, 10}, {-1, 1}});
}

/// Unit teacher weights and a filter of the teacher such that k^3 |w*| |a - a*| <= 1.
void set_teacher(Record& record, Source& source, std::int64_t filter, const VectorField& a) {
  const auto k = static_cast<std::int64_t>(a.entries.size()), cube = k * k * k;
  VectorField teacher_a = a, teacher_w = draw_unit(source, filter);
  const auto kind = source.below(5);
  if (kind <= 1) {  // far weights, a short teacher
    teacher_a = kind == 0 ? times(a, fraction(-1)) : draw_unit(source, k);
    teacher_w = times(teacher_w, fraction(1, cube * source.pick<std::int64_t>({2, 2, 2, 3, 8})));
  } else {
    teacher_w =
        times(teacher_w, fraction(source.pick<std::int64_t>({1, 1, 2, 1, 5}), source.pick<std::int64_t>({1, 1, 2, 3})));
    if (source.chance(1, 6)) teacher_w = draw_entries(source, filter, 3, 2);
    if (kind == 2)
      teacher_a = nearby_unit(source, a, 1 / (static_cast<double>(cube) * std::sqrt(approximate_square(teacher_w))));
  }
  if (source.chance(1, 40)) teacher_w = times(teacher_w, fraction(0));
  if (source.chance(1, 30)) teacher_a = draw_entries(source, k, 2, 2);
  record.set("teacher_w", teacher_w).set("teacher_a", teacher_a);
}

void set_eps(Record& record, Source& source) {
  const double gap = approximate_distance(record.vector("a"), record.vector("teacher_a")),
               norm = std::sqrt(approximate_square(record.vector("teacher_w")));
  const double cube = std::pow(static_cast<double>(record.vector("a").entries.size()), 3),
               most = norm > 0 ? 1 / (cube * norm) : 3.0;
  Fraction eps = gap > 0 ? not_below(gap) : source.pick<Fraction>({{0, 1}, {1, 1000}, not_above(most)});
  if (gap < 0.7 * most && source.chance(1, 4)) eps = not_above(most);
  if (source.chance(1, 30)) eps = source.pick<Fraction>({{-1, 10}, {1, 100}, {5, 1}});
  record.set("eps", eps);
}

VectorField draw_iterate(Source& source, const VectorField& teacher_w) {
  switch (source.below(8)) {
    case 0:
      return times(teacher_w, fraction(0));
    case 1:
      return times(teacher_w, fraction(3));
    case 2:
      return times(teacher_w, fraction(-1));
    case 3:
      return times(teacher_w, fraction(source.between(-4, 8), 4));
    case 4:
      return teacher_w;
    default:
      break;
  }
  VectorField w = times(draw_entries(source, static_cast<std::int64_t>(teacher_w.entries.size()), 4, 3),
                        fraction(1, source.pick<std::int64_t>({1, 1, 8, 64})));
  const std::int64_t common = std::lcm(w.denominator, teacher_w.denominator);
  if (source.chance(1, 2)) {
    for (std::size_t i = 0; i < w.entries.size(); ++i)
      w.entries[i] = w.entries[i] * (common / w.denominator) + teacher_w.entries[i] * (common / teacher_w.denominator);
    w.denominator = common;
    reduce(w);
  }
  return w;
}

}  // namespace

namespace {

Record stage_two_of(Source& source, Sizes sizes) {
  sizes = dialled_sizes(source, sizes);
  LawField law = draw_isotropic_law(source, sizes.dimension);
  if (source.chance(1, 8)) law = heavy_law(sizes.dimension, fraction(source.between(4, 9)));
  if (source.chance(1, 30)) law = lopsided(law, source);
  if (source.chance(1, 30))
    law = stretched_coordinate(law, source.below(law.dimension), source.pick<Fraction>({{1, 2}, {3, 2}}));
  law = dialled_input(source, std::move(law));
  VectorField a = draw_unit(source, sizes.patches);
  if (source.chance(1, 30)) a = draw_entries(source, sizes.patches, 2, 2);
  if (source.chance(1, 40)) sizes.stride = std::max<std::int64_t>(1, sizes.stride - 1);
  Record record =
      Record().set("input", law).set("a", a).set("alpha", draw_any_slope(source)).set("stride", sizes.stride);
  set_teacher(record, source, sizes.filter, a);
  set_eps(record, source);
  record.set("w", draw_iterate(source, record.vector("teacher_w")));
  const Fraction most = largest_square(law);
  Fraction bound = source.chance(1, 8) ? fraction(2 * most.numerator, most.denominator) : most;
  if (source.chance(1, 6)) bound = not_below(std::sqrt(to_double(most)));
  if (source.dial("heavy atoms, plain norm", 0) > 0) bound = dialled_fraction(source, "heavy atoms, plain norm", 1);
  const Fraction step =
      fraction(source.pick<std::int64_t>({1, 1, 1, 2, 10}), source.pick<std::int64_t>({1, 4, 20, 100, 100, 1000}));
  return record.set("B", bound).set("step", source.chance(1, 30) ? fraction(-1, 2) : step);
}

}  // namespace

Fraction not_below(double x) { return simplest_between(x * (1 - 1e-12), x * 1.03 + 1e-12); }

Record draw_stage_two(Source& source) {
  Sizes sizes = draw_sizes(source, source.chance(1, 4) ? 9 : 5);
  if (source.chance(1, 4)) sizes = {1, 1, 1, 1};
  return stage_two_of(source, sizes);
}

Record draw_overlapping_stage_two(Source& source) {
  if (!source.chance(1, 3)) return draw_stage_two(source);
  return stage_two_of(source, source.pick<Sizes>({{5, 3, 2, 2}, {5, 3, 2, 2}, {7, 3, 2, 3}, {7, 4, 3, 2}}));
}

Record draw_tie(Source& source, Tie tie) {
  const std::int64_t dimension = source.pick<std::int64_t>({1, 1, 1, 1, 2, 3}), own = source.chance(1, 2) ? 1 : -1,
                     c = dimension == 1 && source.chance(4, 5) ? 1 : source.between(2, 5);
  const LawField law = heavy_law(dimension, fraction(c));
  const bool same = tie == Tie::contraction;
  const VectorField teacher_w =
      times(draw_unit(source, dimension), fraction(1, same ? source.between(1, 3) : source.pick<int>({2, 2, 2, 3})));
  const Fraction factor = tie == Tie::variance ? fraction(source.between(9, 15), 4)
                          : tie == Tie::drift  ? fraction(source.between(-8, 3), 4)
                                               : fraction(source.pick<int>({-4, -1, 0, 2, 5, 8}), 4);
  Record record = Record().set("input", law).set("w", times(teacher_w, factor)).set("teacher_w", teacher_w);
  record.set("a", VectorField{1, {own}}).set("teacher_a", VectorField{1, {same ? own : -own}});
  record.set("alpha", fraction(tie == Tie::variance && source.chance(1, 4) ? -1 : 1, 1)).set("stride", dimension);
  record.set("eps", fraction(same ? 0 : 2, 1)).set("B", fraction(source.chance(1, 5) ? c : c * c, 1));
  return record.set("step", fraction(1, c * c * source.pick<std::int64_t>({50, 100, 1000})));
}

std::int64_t small_stage_twos() { return small_stage_twos_without_step() * 3; }
std::int64_t small_stage_twos_without_step() { return small_stage_twos_without_bounds() * 3 * 4; }
std::int64_t small_stage_twos_without_bounds() { return 3 * 6 * 5 * 2 * 5; }

Record small_stage_two(std::int64_t index) {
  Choices next(index);
  const auto single = [](const Fraction& x) { return VectorField{x.denominator, {x.numerator}}; };
  Record record;
  const std::int64_t c = next({{1, 1}, {2, 1}, {5, 1}}).numerator;
  record.set("input", heavy_law(1, fraction(c)));
  record.set("w", single(next({{0, 1}, {1, 1}, {-1, 1}, {2, 1}, {3, 2}, {-1, 2}})))
      .set("teacher_w", single(next({{1, 1}, {-1, 1}, {2, 1}, {0, 1}, {1, 2}})));
  record.set("a", single({1, 1})).set("teacher_a", single(next({{1, 1}, {-1, 1}}))).set("stride", std::int64_t{1});
  record.set("alpha", next({{0, 1}, {1, 1}, {-1, 1}, {2, 1}, {-2, 1}}));
  record.set("eps", next({{0, 1}, {1, 2}, {2, 1}})).set("B", next({{1, 1}, {2, 1}, {4, 1}, {5, 1}}));
  record.set("step", next({{1, 2}, {1, 1}, {10, 1}}));
  return record;
}

namespace {

Record recursion_of(Record record, Source& source) {
  const LawField& law = record.law("input");
  const auto d = static_cast<std::int64_t>(law.dimension);
  record.set("B", source.chance(1, 30) ? fraction(1, 2) : fraction(source.pick<std::int64_t>({d, d, d + 1, 2 * d}), 1));
  const double norm = std::sqrt(approximate_square(record.vector("teacher_w"))),
               cube = std::pow(static_cast<double>(record.vector("a").entries.size()), 3);
  const double most = norm > 0 ? 1 / (cube * norm) : 1;
  record.set("eps", source.chance(1, 25)  ? fraction(-1, 4)
                    : source.chance(1, 2) ? not_above(most * source.pick<double>({1.0, 0.5, 0.1, 0.01}))
                                          : fraction(source.between(0, 1), 1000));
  const std::int64_t parts = source.pick<std::int64_t>({1, 2, 3, 8});
  record
      .set("error2", source.chance(1, 20) ? fraction(5, 4) : fraction(source.between(0, parts * parts), parts * parts))
      .set("t", source.between(0, 40));
  return record;
}

}  // namespace

Record draw_recursion(Source& source) { return recursion_of(draw_stage_two(source), source); }

Record draw_overlapping_recursion(Source& source) { return recursion_of(draw_overlapping_stage_two(source), source); }

std::int64_t small_recursions() { return 4 * 5 * 3 * 5 * 4; }

Record small_recursion(std::int64_t index) {
  Choices next(index);
  Record record;
  const std::int64_t norms[] = {1, 2, 3, 0};
  record.set("a", VectorField{1, {1}})
      .set("teacher_w", VectorField{1, {norms[next({{0, 1}, {1, 1}, {2, 1}, {3, 1}}).numerator]}})
      .set("alpha", next({{0, 1}, {1, 1}, {-1, 2}, {-1, 1}, {2, 1}}));
  record.set("stride", std::int64_t{1}).set("B", next({{1, 1}, {2, 1}, {4, 1}}));
  record.set("eps", next({{0, 1}, {1, 4}, {1, 2}, {1, 1}, {1, 3}}));
  return record.set("error2", next({{1, 1}, {0, 1}, {1, 4}, {1, 2}})).set("t", std::int64_t{1});
}

}  // namespace lakatos::overlaps19
