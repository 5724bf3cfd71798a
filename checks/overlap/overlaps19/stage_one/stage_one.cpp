#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"

#include <algorithm>

namespace lakatos::overlaps19 {
namespace {

void set_law(Record& record, Source& source, std::int64_t dimension) {
  LawField law = draw_isotropic_law(source, dimension);
  if (source.chance(1, 16)) law = lopsided(std::move(law), source);
  if (source.chance(1, 16))
    law = stretched_coordinate(std::move(law), source.below(static_cast<std::uint64_t>(dimension)), Fraction{1, 2});
  record.set("input", dialled_law(std::move(law), source));
}

/// The teacher's segment is 0, or a factor of the student is, now and then.
void blank(Record& record, Source& source) {
  VectorField teacher_w = record.vector("teacher_w"), teacher_a = record.vector("teacher_a");
  const auto stride = static_cast<std::size_t>(record.integer("stride")), r = teacher_w.entries.size();
  if (source.chance(1, 10)) {
    for (std::size_t i = 0; i < r; ++i) teacher_w.entries[i] = i + stride >= r && i < stride ? 0 : teacher_w.entries[i];
  }
  if (source.chance(1, 16)) teacher_a.entries.assign(teacher_a.entries.size(), 0);
  record.set("teacher_w", teacher_w).set("teacher_a", teacher_a);
}

}  // namespace

Sizes dialled_sizes(Source& source, const Sizes& drawn) {
  const auto shortage = static_cast<std::int64_t>(source.dial("shortage", 0)),
             reach = static_cast<std::int64_t>(source.dial("segment", 0));
  if (shortage + reach == 0) return drawn;
  if (reach >= 2) return {8, 5, 3, 2};
  Sizes sizes;
  sizes.filter = reach > 0 ? source.between(3, 4) : source.between(2, 4),
  sizes.patches = source.between(2, sizes.filter == 4 ? 2 : 3);
  sizes.stride = std::max<std::int64_t>(1, sizes.filter / 2 + 1 - shortage);
  return sizes.dimension = (sizes.patches - 1) * sizes.stride + sizes.filter, sizes;
}

Record draw_stage_one(Source& source) {
  Sizes sizes = dialled_sizes(source, draw_sizes(source, 6));
  if (source.chance(1, 16)) sizes.stride = source.between(1, sizes.filter + 1);  // A4 or the fit may fail
  Record record;
  set_law(record, source, sizes.dimension);
  set_pair(record, source, sizes);
  blank(record, source);
  if (source.chance(1, 16)) record.set("alpha", Fraction{-1, 1});
  else if (record.number("alpha") == Fraction{-1, 1}) record.set("alpha", Fraction{-2, 3});
  if (const Fraction slope = dialled_fraction(source, "slope", 1); slope != Fraction{1, 1})
    record.set("alpha", source.chance(1, 2) ? slope : fraction(-slope.numerator, slope.denominator));
  return record;
}

Record draw_linear(Source& source) {
  Sizes sizes = draw_sizes(source, 6);
  if (!source.chance(1, 8)) {
    sizes.filter = source.between(1, 3), sizes.stride = sizes.filter + (source.chance(1, 6) ? 1 : 0),
    sizes.patches = source.between(1, 6 / sizes.stride);
    sizes.dimension = (sizes.patches - 1) * sizes.stride + sizes.filter + (source.chance(1, 6) ? 1 : 0);
  }
  if (source.chance(1, 20)) ++sizes.patches;  // the last patch may not fit
  Record record;
  set_law(record, source, sizes.dimension);
  set_pair(record, source, sizes);
  blank(record, source);
  if (!source.chance(1, 12)) record.set("alpha", Fraction{1, 1});
  return record;
}

Record smallest_stage_one(std::int64_t index) {
  Choices next(index);
  const auto entry = [&] { return VectorField{1, {next({-1, 0, 1, 2})}}; };
  Record record = Record().set("input", LawField{1, 1, false, 1, {1, 1}, {1, -1}}).set("w", entry()).set("a", entry());
  record.set("teacher_w", entry()).set("teacher_a", entry()).set("alpha", Fraction{0, 1});
  return record.set("stride", std::int64_t{1});
}

std::vector<Constant> printed_stage_one_constants() {
  return {{"front", {2, 1}, "the 2 in 2/(1+alpha)"},
          {"quarter", {1, 4}, "the 1/4 in (2), (3)"},
          {"fit", {1, 2}, "the 1/2 of L_reg"},
          {"balance", {1, 8}, "the 1/8 of L_reg"}};
}

}  // namespace lakatos::overlaps19
