#include <algorithm>
#include <cmath>

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"

// Theorem 4.2 under stress: its dials, and the instances that they ask for.

namespace lakatos::overlaps19 {
namespace {

/// A multiple of the teacher with k^3 |w*| eps <= 1.
VectorField shortened(VectorField teacher_w, const Fraction& eps, std::int64_t k) {
  const double norm2 = approximate_square(teacher_w);
  teacher_w.denominator *= std::max<std::int64_t>(
      1,
      static_cast<std::int64_t>(std::ceil(std::sqrt(norm2) * to_double(eps) * static_cast<double>(k * k * k) - 1e-9)));
  return teacher_w;
}

/// eps just below 1 / (less k^3 |w*|), the teacher's weights as far from a where a simple rotation is that small, else
/// a.
void vanish(Record& record, Source& source, double less) {
  const double norm2 = approximate_square(record.vector("teacher_w"));
  const auto k = static_cast<double>(record.vector("a").entries.size());
  const double eps = norm2 > 0 ? 1 / (less * k * k * k * std::sqrt(norm2)) : 1 / less;
  record.set("eps", simplest_between(eps * 0.97, eps * (1 - 1e-9)))
      .set("teacher_a", nearby_unit(source, record.vector("a"), eps * 0.97));
}

/// The case of the note: one unit, a* = -a, w = -t w*, a slope near -1; signs, rare atoms or rare signs as the dial has
/// it. Not for dials of other shape.
void tight_case(Record& record, Source& source) {
  const Fraction heavy = dialled_fraction(
                     source, source.dial("heavy atoms", 0) > 0 ? "heavy atoms" : "heavy atoms, plain norm", 0),
                 small = dialled_fraction(source, "small variance", 1);
  const double others = source.dial("step", 0) + source.dial("short step", 0) + source.dial("long inputs", 0) +
                        source.dial("label noise", 0);
  if ((heavy.numerator == 0 && small == Fraction{1, 1} && others == 0) || !source.chance(1, 4)) return;
  LawField law = heavy.numerator > 0 ? heavy_law(1, heavy) : LawField{1, 1, false, 1, {1, 1}, {1, -1}};
  if (small != Fraction{1, 1}) {
    const std::int64_t part = small.numerator * small.numerator, whole = small.denominator * small.denominator;
    law = {1, 1, false, 1, {part, part, 2 * (whole - part)}, {1, -1, 0}};
  }
  Fraction bound{1, 1};
  if (source.dial("heavy atoms, plain norm", 0) > 0) bound = heavy;
  else if (heavy.numerator > 0)
    bound = fraction(heavy.numerator * heavy.numerator, heavy.denominator * heavy.denominator);
  const std::int64_t t = source.pick<std::int64_t>({1, 3, 5, 16, 20});
  record.set("input", law).set("w", VectorField{2, {-t}}).set("a", VectorField{1, {1}});
  record.set("teacher_w", VectorField{2, {1}}).set("teacher_a", VectorField{1, {-1}});
  record.set("alpha", fraction(-1023, 1024)).set("eps", fraction(2)).set("stride", std::int64_t{1}).set("B", bound);
}

}  // namespace

std::vector<Dial> stage_two_dials() {
  return {dial("step", "printed step", "no assumption is violated: the step times c, and with it the rate",
               {{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {6, 1}, {8, 1}}),
          dial("accuracy", "small eps", "epsilon up to c / (k^3 |w*|), in RN2",
               {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}}, "RN2"),
          dial("long inputs", "bounded", "inputs up to |x|^2 = c B", {{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}}),
          dial("steep slope", "slope", "slopes up to c", {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {5, 1}}),
          dial("output norm", "unit weights", "|a| = c, so that |a - a*| >= c - 1",
               {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}}),
          dial("short step", "printed step", "the step times c, the rate kept: also what is left of the steps' number",
               {{1, 1}, {3, 4}, {1, 2}, {1, 4}, {1, 8}, {1, 16}}),
          dial("low slope", "positive slope", R"(slopes down to c, the step and the rate with $|\beta|$)",
               {{-1, 1}, {-17, 16}, {-9, 8}, {-5, 4}, {-2, 1}, {-5, 1}}),
          dial("teacher norm", "unit teacher weights", "|a*| = c, so that |a - a*| >= c - 1",
               {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}}),
          dial("vanishing eps", "small eps", "no assumption is violated: epsilon at most 1 / (c k^3 |w*|)",
               {{1, 1}, {4, 1}, {16, 1}, {64, 1}, {256, 1}}),
          skewness_dial({{0, 1}, {1, 16}, {1, 4}, {1, 2}, {1, 1}}),
          skewed_coordinate_dial({{0, 1}, {1, 16}, {1, 4}, {1, 2}, {1, 1}}),
          skewed_pair_dial({{0, 1}, {1, 16}, {1, 4}, {1, 2}, {1, 1}}),
          variance_dial({{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}}),
          variance_dial({{1, 1}, {7, 8}, {3, 4}, {1, 2}, {1, 4}, {1, 8}}, "small variance"),
          correlation_dial({{0, 1}, {1, 8}, {1, 4}, {1, 2}, {3, 4}, {1, 1}}),
          condition_dial({{1, 1}, {5, 4}, {2, 1}, {4, 1}, {16, 1}}),
          dial("heavy atoms", "bounded",
               "no assumption is violated: x = +-c e_i with probability 1 / (2 c^2) each, B = c^2 (RB2)",
               {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {32, 1}}),
          dial("heavy atoms, plain norm", "bounded", "no assumption is violated: the same with B = c (RB1)",
               {{1, 1}, {2, 1}, {5, 2}, {4, 1}, {8, 1}, {32, 1}}, "RB1"),
          shortage_dial({{0, 1}, {1, 1}, {2, 1}}),
          dial("label noise", "exact labels", R"(labels off by $\pm c\,k^3\|w_*\|\epsilon$ with equal probabilities)",
               {{0, 1}, {1, 2}, {1, 1}, {2, 1}, {3, 1}, {4, 1}, {8, 1}}),
          whole_dial("reuse", "fresh samples", "the same sample for c steps in a row, against the bound of c steps",
                     {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {8, 1}, {16, 1}})};
}

Record draw_stage_two_theorem(Source& source) {
  const bool tie = source.chance(1, 4);
  Record record = only(
      tie ? draw_tie(source, source.chance(1, 2) ? Tie::drift : Tie::contraction) : draw_overlapping_stage_two(source),
      theorem_fields);
  tight_case(record, source);
  const double reach = source.dial("accuracy", 1);
  if (reach > 1) {
    VectorField teacher_w = record.vector("teacher_w"), w = record.vector("w");
    const auto factor = static_cast<std::int64_t>(reach);
    for (auto& entry : teacher_w.entries) entry *= factor;
    for (auto& entry : w.entries) entry *= factor;
    record.set("teacher_w", teacher_w).set("w", w);
  }
  const double longer = source.dial("long inputs", 1), steeper = source.dial("steep slope", 1),
               heavier = source.dial("output norm", 1), taught = source.dial("teacher norm", 1);
  if (longer > 1)
    record.set("B",
               simplest_between(to_double(record.number("B")) / longer, to_double(record.number("B")) / longer * 1.02));
  if (steeper > 1 && source.chance(1, 2)) record.set("alpha", simplest_between(steeper * 0.999, steeper));
  if (heavier > 1) {
    VectorField a = record.vector("a");
    const Fraction c = simplest_between(heavier * (1 - 1e-12), heavier * (1 + 1e-12));
    for (auto& entry : a.entries) entry *= c.numerator;
    a.denominator *= c.denominator;
    reduce(a);
    record.set("a", a).set("eps", fraction(c.numerator + c.denominator, c.denominator));
    if (source.chance(2, 3))
      record.set("teacher_w", shortened(record.vector("teacher_w"), record.number("eps"),
                                        static_cast<std::int64_t>(a.entries.size())));
  }
  if (taught > 1) {
    const Fraction c = dialled_fraction(source, "teacher norm", 1);
    record.set("teacher_a", times(record.vector(source.chance(1, 2) ? "a" : "teacher_a"), c))
        .set("eps", fraction(c.numerator + c.denominator, c.denominator));
    record.set("teacher_w", shortened(record.vector("teacher_w"), record.number("eps"),
                                      static_cast<std::int64_t>(record.vector("a").entries.size())));
    if (source.chance(1, 3)) record.set("w", record.vector("teacher_w"));
  }
  if (source.dial("low slope", -1) < -1) {
    const Fraction least = dialled_fraction(source, "low slope", -1);
    record.set("alpha", fraction(99 * least.numerator - least.denominator, 100 * least.denominator));
  }
  if (const double less = source.dial("vanishing eps", 1); less > 1) vanish(record, source, less);
  return record;
}

}  // namespace lakatos::overlaps19
