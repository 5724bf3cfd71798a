#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::overlaps19 {
namespace {

using overlap::RegularisedLoss;

/// A teacher with |w*| = |a*|: entries of the one permuted and padded with zeros.
void balance_teacher(Record& record, Source& source) {
  VectorField w = record.vector("teacher_w"), a = record.vector("teacher_a");
  VectorField &shorter = w.entries.size() < a.entries.size() ? w : a, &longer = &shorter == &w ? a : w;
  longer.entries.assign(longer.entries.size(), 0), longer.denominator = shorter.denominator;
  for (std::size_t i = 0; i < shorter.entries.size(); ++i)
    longer.entries[longer.entries.size() - 1 - i] = source.chance(1, 2) ? shorter.entries[i] : -shorter.entries[i];
  record.set("teacher_w", w).set("teacher_a", a);
}

Record draw_point(Source& source) {
  const std::int64_t p = source.between(1, 4), k = source.between(1, 4);
  Record record = Record().set("w", draw_entries(source, p, 4, 3)).set("a", draw_entries(source, k, 4, 3));
  record.set("teacher_w", draw_entries(source, p, 4, 3)).set("teacher_a", draw_entries(source, k, 4, 3));
  if (!source.chance(1, 8)) balance_teacher(record, source);
  const VectorField w = record.vector("teacher_w"), a = record.vector("teacher_a");
  const VectorField no_w{1, std::vector<std::int64_t>(static_cast<std::size_t>(p), 0)},
      no_a{1, std::vector<std::int64_t>(static_cast<std::size_t>(k), 0)};
  switch (source.below(8)) {
    case 0:
    case 1:
      record.set("w", no_w).set("a", no_a);
      break;
    case 2:
    case 3:
      record.set("w", w).set("a", a);
      break;
    case 4:
      record.set("w", times(w, {-1, 1})).set("a", times(a, {-1, 1}));
      break;
    case 5:
      record.set("w", times(w, fraction(source.between(-5, 5), 4)))
          .set("a", times(a, fraction(source.between(-5, 5), 4)));
      break;
    default:
      break;
  }
  const Fraction c = source.chance(1, 2)
                         ? Fraction{1, 1}
                         : fraction(source.between(1, 3), source.between(1, 3));  // the same product, not balanced
  if (source.chance(1, 3))
    record.set("teacher_w", times(w, {c.numerator * c.numerator, c.denominator * c.denominator})),
        record.set("w", times(record.vector("w"), c)).set("a", times(record.vector("a"), c));
  if (source.chance(1, 16)) record.set(source.chance(1, 2) ? "teacher_w" : "w", no_w);
  return record;
}

/// eq8-landscape
void state_landscape(Statement& claim) {
  const auto w = claim.vector("w"), a = claim.vector("a"), teacher_w = vector_of(claim, "teacher_w", w.size()),
             teacher_a = vector_of(claim, "teacher_a", a.size());
  const RegularisedLoss<Real> loss{teacher_w, teacher_a, claim.constant("fit"), claim.constant("balance")};
  claim.regime("no minimum", [&] { return overlap::value(loss, w, a) > 0; });
  const Real shown =
      loss.fit * claim.name(R"(\|wa^\top-w^*a^{*\top}\|_F^2)") + loss.balance * claim.name(R"((\|w\|^2-\|a\|^2)^2)");
  if (claim.reading("critical")) {
    claim.given("critical", text(R"(\nabla_{(w,a)}[)", shown, "] = 0"),
                [&] { return equal(squared_norm(overlap::gradient(loss, w, a)), Real(0)); });
    if (claim.settled()) return;
    const auto minimum_or_descent = [&] {
      const Truth least = equal(overlap::value(loss, w, a), Real(0));
      if (least == Truth::yes || claim.planted("no saddles")) return least;
      return either(least, negate(positive_semidefinite(hessian(loss, w, a))));
    };
    claim.then("minimum or descent",
               text(R"(L_{reg} = 0 \ \text{or}\ \lambda_{\min}(\nabla^2L_{reg}) < 0,\quad L_{reg} = )", shown),
               minimum_or_descent);
    return;
  }
  const Vec z = overlap::joined(w, a), teacher = overlap::joined(teacher_w, teacher_a);
  claim.given("balanced", R"(\|w^*\| = \|a^*\|)",
              [&] { return equal(squared_norm(teacher_w), squared_norm(teacher_a)); });
  claim.given("aligned", R"(w^\top w^*+a^\top a^* \ge 0)", [&] { return less_equal(Real(0), dot(z, teacher)); });
  if (claim.settled()) return;
  const Real gain = claim.constant("gain");
  const auto descent = [&] {
    const Vec gap = subtract(z, teacher);
    const Real left = overlap::descent_form(loss, w, a, gap);
    return less_equal(left, square(squared_norm(gap)) - gain * overlap::squared_lifted_distance(z, teacher));
  };
  claim.then("descent",
             text(R"(4\Delta^\top H\Delta-16\nabla^\top\Delta \le )",
                  claim.name(R"(\|\Delta\|^4)") - gain * claim.name(R"(\|zz^\top-z^*z^{*\top}\|_F^2)"),
                  R"(,\quad L_{reg} = )", shown),
             descent);
}

}  // namespace

std::vector<Claim> landscape() {
  return {
      {.id = "overlaps19/eq8-landscape",
       .title = "Regularised loss: all local minima global, saddles strict",
       .place = "Section 4.1, (8)",
       .kind = "remark",
       .themes = {"landscape"},
       .words = R"($L_{reg}(w,a)=\frac12\|wa^\top-w^*a^{*\top}\|_F^2+\frac18(\|w\|^2-\|a\|^2)^2$: every local minimum is
         global, all saddle points and local maxima have a direction of negative curvature. With $z=(w,a)$, $z^*$ the
         balanced teacher with $z^\top z^*\ge0$ and $\Delta=z-z^*$ it follows from $4\Delta^\top
         H\Delta-16\nabla^\top\Delta\le\|\Delta\|^4-3\|zz^\top-z^*z^{*\top}\|_F^2$, since
         $\|\Delta\|^4\le2\|zz^\top-z^*z^{*\top}\|_F^2$.)",
       .conclusions = {{"(a)", "local minima are global", {"minimum or descent", "descent"}},
                       {"(b)", "negative curvature at all saddles and local maxima", {"minimum or descent", "descent"}},
                       {"(c)", "simple local search finds a global minimum", {}}},
       .left_out = "(c), which is `overlaps19/remark-ge2015`",
       .readings = {{"critical", "at every critical point"},
                    {"everywhere", "the inequality that gives it, at every point"}},
       .constants = {{"fit", {1, 2}, "the 1/2 of (8)"},
                     {"balance", {1, 8}, "the 1/8 of (8)"},
                     {"gain", {3, 1}, "the 3 of the inequality"}},
       .planted = {without("critical", "anywhere", "at points that are not critical too"),
                   variant("no saddles", "every critical point is a global minimum"),
                   turned("gain", {31, 10}, "3.1 in place of 3", "everywhere"),
                   turned("balance", {1, 9}, "1/9 in (8)", "everywhere")},
       .serves = {"overlaps19/remark-ge2015", "overlaps19/thm4.1"},
       .scope = R"(r, k = 1 ... 4; critical points: 0 and the rescaled teachers, with and without a teacher that is 0,
         definiteness decided exactly; the inequality at any rational point)",
       .not_covered = R"(how strict the saddle is: its curvature at 0 is -|w*||a*|, which no constant bounds from
         below)",
       .twin = "eq8_landscape.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_point,
       .enumerated = [] { return smallest_count; },
       .enumerate = only(smallest_stage_one, {"w", "a", "teacher_w", "teacher_a"}),
       .state = state_landscape}};
}

}  // namespace lakatos::overlaps19
