#include <cmath>

#include "checks/filter/du18/critical_points/critical_points.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::du18 {
namespace {

/// For students that may stand beyond the angle arccos(c), c near -1: two atoms on either side, just closer to the
/// teacher's boundary than that angle asks, and a student that sees only one of them and fits it. In the frame of the
/// teacher: atoms (1, n), (1, n + 1), student (-(2n + 1), 2).
void draw_between_two_atoms(Source& source, Record& record, double cosine) {
  const std::int64_t n = static_cast<std::int64_t>(std::floor(1 / std::tan(std::acos(-cosine)))) + 1 +
                         source.between(0, 1),
                     side = source.chance(1, 2) ? 1 : -1;
  const VectorField teacher = draw_teacher(source, 2);
  const std::int64_t a = teacher.entries[0], b = teacher.entries[1];
  LawField law{2, 1, false, 1, {}, {}};
  for (const std::int64_t across : {n, n + 1, -n, -n - 1})
    law.weights.push_back(source.between(1, 3)),
        law.entries.insert(law.entries.end(), {a - across * b, b + across * a});
  const std::int64_t x = -(2 * n + 1), y = 2 * side;
  VectorField w{teacher.denominator, {x * a - y * b, x * b + y * a}};
  record.set("input", law, "w", (reduce(w), w), "teacher", teacher, "step", fraction(1, 1));
}

/// A law in a hyperplane that contains the teacher, and a student that differs from the teacher across it: loss and
/// gradient are 0.
void draw_degenerate(Source& source, Record& record) {
  LawField law{2, 1, false, 1, {}, {}};
  for (std::int64_t n = source.between(1, 3); n > 0; --n) {
    law.weights.push_back(source.between(1, 3));
    law.entries.insert(law.entries.end(), {source.pick<std::int64_t>({-2, -1, 1, 2}), 0});
  }
  record.set("input", law, "w", VectorField{1, {1, source.between(-2, 2)}}, "teacher", VectorField{1, {1, 0}});
}

/// Atoms in front of the teacher, and a student at an obtuse angle that sees one of them, or none, and mostly fits it.
void draw_with_holes(Source& source, Record& record) {
  const VectorField teacher = draw_teacher(source, 2);
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 6)),
                          source.pick<Lie>({Lie::in_front, Lie::in_front, Lie::isotropic, Lie::round}), 0);
  // w = w* + s d, with d across one atom z: w.z = w*.z
  const std::size_t n = source.below(law.atoms());
  const std::int64_t s = source.between(-8, 8), d = source.between(1, 4);
  VectorField w{d * law.denominator * teacher.denominator, {}};
  w.entries = {teacher.entries[0] * d * law.denominator - s * law.entry(n, 0, 1) * teacher.denominator,
               teacher.entries[1] * d * law.denominator + s * law.entry(n, 0, 0) * teacher.denominator};
  reduce(w);
  record.set("input", law, "w", source.chance(1, 6) ? draw_any_student(source, teacher) : w, "teacher", teacher, "step",
             fraction(1, 1));
}

/// Where on the teacher's ray: mostly below the loss at 0, that is in (0, 2), down to its very ends; else beyond or
/// behind.
Fraction draw_share(Source& source) {
  const std::uint64_t kind = source.below(12);
  if (kind == 0) return fraction(source.between(0, 4), 1000);
  if (kind == 1) return fraction(source.between(1996, 2004), 1000);
  if (kind == 2) return fraction(-source.between(1, 6), source.between(1, 4));
  if (kind == 3) return fraction(1, 1);

  const std::int64_t denominator = source.between(2, 8);
  return fraction(source.between(1, 2 * denominator - 1), denominator);
}

/// A start on the teacher's ray for the dials of the step and of the start: behind the teacher about as far as the loss
/// c l(0) allows, else as usual.
Fraction draw_dialled_share(Source& source) {
  const double c = source.dial("start", 1);
  if (c > 1 && source.chance(2, 3)) {
    Fraction share = just_below(std::sqrt(c - 1) * source.pick<double>({1.0, 0.8, 0.3}), 0.05);
    share.numerator = -share.numerator;
    return share;
  }
  return draw_share(source);
}

/// The standard normal law, and a student that differs from the teacher mostly in the last coordinate alone.
void draw_for_projection(Source& source, Record& record) {
  const auto p = static_cast<std::size_t>(source.between(2, 4));
  const VectorField teacher = draw_teacher(source, p);
  VectorField w = teacher;
  w.entries.back() += source.pick<std::int64_t>({-2, -1, 1, 2}) * w.denominator;
  record.set("input", LawField{p, 1, true, 1, {}, {}}, "w", source.chance(1, 3) ? draw_student(source, teacher) : w,
             "teacher", teacher, "step", fraction(1, 1));
}

/// A step for which the factor 1 - step * a of the ray is a simple number from 1/2 to -5/2, or any small step.
Fraction draw_step(Source& source, const LawField& law, const VectorField& teacher) {
  if (source.chance(1, 20)) return fraction(-source.between(0, 1), 1);
  if (source.chance(1, 4)) return fraction(source.between(1, 20), source.between(1, 4));
  std::int64_t mass = 0, total = 0;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    const std::int64_t z = law.dimension == 1 ? law.entry(n, 0, 0) : 0;
    total += law.weights[n];
    if (z * teacher.entries[0] > 0) mass += law.weights[n] * z * z;
  }
  const bool finite = mass > 0;
  const Fraction curvature = finite ? fraction(mass, total * law.denominator * law.denominator) : fraction(1, 2);
  const Fraction product = source.pick<Fraction>({{1, 2}, {1, 1}, {3, 2}, {2, 1}, {2, 1}, {5, 2}, {3, 1}, {7, 2}});
  return fraction(product.numerator * curvature.denominator, product.denominator * curvature.numerator);
}

/// Steps next to 2c / lambda_max(E ZZ'), or such that the ray's factor is simple, which makes exact cycles.
Fraction draw_bounded_step(Source& source, const LawField& law, const VectorField& teacher) {
  if (source.chance(1, 3)) return draw_step(source, law, teacher);
  const NearestRounding nearest;
  return just_below(2 * source.dial("step", 1) / largest_eigenvalue(average_second_moment(approximate(law))) *
                        source.pick<double>({1.0, 1.0, 0.9, 0.3}),
                    1e-3);
}

}  // namespace

Record draw_recovery_from_good_loss(Source& source) {
  Record record;
  if (const double cosine = source.dial("seen angle", -1); cosine > -1 && cosine < 0 && source.chance(1, 2))
    return draw_between_two_atoms(source, record, cosine), record;
  if (source.dial("seen angle", -1) > -1) return draw_with_holes(source, record), record;
  if (source.dial("projection", 1) < 1) return draw_for_projection(source, record), record;
  if (source.chance(1, 12)) {
    draw_degenerate(source, record);
    return record.set("step", fraction(source.between(1, 4), source.between(1, 4)));
  }
  const bool gaussian = source.chance(1, 2);
  const auto p = static_cast<std::size_t>(gaussian ? source.between(1, 4) : 1);
  const LawField law = draw_regular_law(source, p, gaussian);
  const VectorField teacher = draw_teacher(source, p);
  if (const double c = std::max(source.dial("step", 1), source.dial("start", 1)); c > 1) {
    return record.set("input", law, "w", along(teacher, draw_dialled_share(source)), "teacher", teacher)
        .set("step", draw_bounded_step(source, law, teacher));
  }
  if (source.dial("starting loss", 1) > 1 && source.chance(1, 2)) {
    return record.set("input", law, "w", draw_any_student(source, teacher), "teacher", teacher, "step", fraction(1, 1));
  }
  const bool on_ray = p == 1 || source.chance(1, 3);
  const VectorField w = on_ray ? along(teacher, draw_share(source)) : draw_student(source, teacher);
  record.set("input", law, "w", w, "teacher", teacher, "step", draw_step(source, law, teacher));
  return record;
}

std::vector<Record> zoo_of_recovery_from_good_loss() {
  const auto line = [](LawField law) {
    return Record().set("input", std::move(law), "w", VectorField{2, {1}}, "teacher", VectorField{1, {1}}, "step",
                        fraction(4, 1));
  };
  return {line({1, 1, true, 1, {}, {}}), line({1, 1, false, 1, {1, 1}, {1, -1}})};
}

}  // namespace lakatos::du18
