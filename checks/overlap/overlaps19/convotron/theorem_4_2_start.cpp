#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"

// Where Stage 2 begins: Algorithm 3 from w_1 = 0, and the base of the induction.

namespace lakatos::overlaps19 {
namespace {

// ---- Algorithm 3

Record draw_convotron(Source& source) {
  Record record =
      only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "step", "stride"});
  if (source.chance(2, 3))
    record.set("w", VectorField{1, std::vector<std::int64_t>(record.vector("w").entries.size(), 0)});
  return record;
}

/// Algorithm 3 can be carried out, jointly with every assumption.
void state_convotron(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real step = claim.number("step", R"(\eta)");
  claim.given("step positive", step > 0);
  if (!give_standing(claim, in)) return;
  give_unit(claim, "unit weights", in.pair.student.a);
  give_unit(claim, "unit teacher weights", in.pair.teacher.a);
  give_slope(claim, in.alpha);
  give_nonzero_teacher(claim, in.pair.teacher.w);
  if (claim.settled()) return;
  const Real error2 = claim.let("error", R"(\|w-w_*\|^2)", in.error2());
  const Real next = claim.let("next", R"(\mathbb E\|w+\eta g-w_*\|^2)", [&] { return in.next_error2(step); });
  claim.then("start", claim.let("start", R"(\|w_1\|^2)", squared_norm(in.pair.student.w)) == 0);
  claim.then("step", next < claim.constant("descent") * error2);
}

// ---- the base

Record draw_induction_base(Source& source) {
  Record record;
  const std::int64_t k = source.chance(1, 12) ? source.between(-1, 0) : source.between(1, 4), r = source.between(1, 4),
                     cube = k * k * k;
  VectorField teacher = source.chance(1, 2) ? draw_entries(source, r, 3, 4) : draw_unit(source, r);
  if (source.chance(1, 2)) teacher.denominator *= source.between(1, 2);
  std::int64_t sum = 0;
  for (const std::int64_t x : teacher.entries) sum += std::abs(x);
  const Fraction eps = source.chance(1, 12)   ? fraction(-1, 5)
                       : source.chance(1, 12) ? fraction(3, 1)
                       : source.chance(1, 3)  ? fraction(0, 1)
                                              : fraction(teacher.denominator, std::max<std::int64_t>(1, cube * sum));
  return record.set("teacher_w", teacher).set("units", k).set("eps", eps);
}

/// The induction's base.
void induction_base(Statement& claim) {
  const auto teacher_w = claim.vector("teacher_w", "w_*");
  const Real eps = claim.number("eps", R"(\epsilon)");
  claim.given("units", claim.whole("k", claim.integer("units"), {"units"}) >= 1);
  if (claim.settled()) return;
  claim.given("eps nonnegative", eps >= 0);
  give_small_eps(claim, eps, teacher_w, static_cast<std::size_t>(std::max<std::int64_t>(1, claim.integer("units"))));
  const Real error2 =
      claim.let("error", R"(\|0-w_*\|^2)", [&] { return squared_distance(Vec(teacher_w.size(), Real(0)), teacher_w); });
  if (claim.reading("unit teacher")) claim.given("short teacher", claim.let("|w_*|^2", squared_norm(teacher_w)) <= 1);
  if (claim.settled()) return;
  claim.then("base", error2 <= claim.constant("one"));
}

}  // namespace

std::vector<Claim> theorem_4_2_start() {
  return {{.id = "overlaps19/def-convotron",
           .title = "Convotron with fixed outer weights",
           .place = "Section 3.2, Algorithm 3",
           .kind = "definition",
           .themes = {"model", "contraction rate"},
           .shape = Shape::exists,
           .words = R"(From $w_1=0$ the step $w+\eta g$ with $g=(y-f(w,a,x))\sum_ia_iP_ix$ can be taken, jointly with
             every assumption of Theorem 4.2 on the law, the stride and the output weights, and brings the filter nearer
             to the teacher in the mean square.)",
           .conclusions = {{"(a)", "the iteration is defined, from $w_1=0$ on", {"start", "step"}}},
           .readings = {{"joint", "some instance meets all of it"}},
           .constants = {{"descent", {1, 1}, "factor of the squared error before the step"}},
           .no_planted = no_planted_by_a_witness,
           .serves = {"overlaps19/thm4.2"},
           .scope = one_step_scope,
           .not_covered = "more than one step; the algorithm returns $w^{(T+1)}$ after $T$ samples",
           .twin = "def_convotron.py",
           .quick_cases = 1000,
           .full_cases = 5000,
           .draw = draw_convotron,
           .enumerated = small_stage_twos,
           .enumerate = only(small_stage_two, {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "step", "stride"}),
           .state = state_convotron},
          {.id = "overlaps19/step-thm4.2-base",
           .title = "Induction base: squared error at most one",
           .place = "Section B.2",
           .kind = "step",
           .themes = {"contraction rate"},
           .words = R"($\|w_1-w_*\|^2\le1$, since $w_1=0$.)",
           .readings = {{.name = "printed",
                         .text = "as printed, under the assumptions of Theorem 4.2",
                         .fault = "teacher longer than 1"},
                        {"unit teacher", "teachers of norm at most 1"}},
           .constants = {{"one", {1, 1}, "the 1"}},
           .planted = {turned("one", {99, 100}, "0.99 in place of 1", "unit teacher"),
                       without("short teacher", "any teacher", "without a bound on the teacher", "unit teacher")},
           .serves = {"overlaps19/step-thm4.2-final"},
           .scope = "teachers of small rational entries, r <= 4, k <= 4",
           .not_covered = "k > 4, r > 4",
           .note = R"($\|0-w_*\|^2=\|w_*\|^2$, and nothing bounds the teacher. The induction goes through with
             $\|w_*\|^2$ in place of 1: `overlaps19/step-thm4.2-ind-repaired`.)",
           .twin = "step_thm4_2_base.py",
           .quick_cases = 2000,
           .full_cases = 30000,
           .draw = draw_induction_base,
           .enumerated = [] { return 4; },
           .enumerate =
               [](std::int64_t index) {
                 return Record()
                     .set("teacher_w", VectorField{1, {index}})
                     .set("units", std::int64_t{1})
                     .set("eps", fraction(0, 1));
               },
           .state = induction_base}};
}

}  // namespace lakatos::overlaps19
