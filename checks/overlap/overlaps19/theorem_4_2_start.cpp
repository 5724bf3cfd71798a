#include "checks/overlap/overlaps19/draw.hpp"
#include "checks/overlap/overlaps19/stage_two.hpp"
#include "checks/overlap/overlaps19/theorem_4_2.hpp"

// Where Stage 2 begins: Algorithm 3 from w_1 = 0, and the base of the induction.

namespace lakatos::overlaps19 {

// ---- Algorithm 3 ----------------------------------------------------------------------------------------------------------------------------

ClaimInfo Convotron::info() {
  ClaimInfo info;
  info.id = "overlaps19/def-convotron";
  info.title = "Convotron with fixed outer weights";
  info.place = "Section 3.2, Algorithm 3";
  info.kind = "definition";
  info.shape = Shape::exists;
  info.words =
      "From $w_1=0$ the step $w+\\eta g$ with $g=(y-f(w,a,x))\\sum_ia_iP_ix$ can be taken, jointly with every assumption of Theorem 4.2 on the law, the stride and the output weights, and brings the filter nearer to the teacher in the mean square.";
  info.readings = {{"joint", "some instance meets all of it", "holds", "witness", ""}};
  info.constants = {{"descent", {1, 1}, "factor of the squared error before the step"}};
  info.no_planted = "an existence claim is settled by one exact witness; an instance on which a false variant fails is no evidence against that";
  info.serves = {"overlaps19/thm4.2"};
  info.scope = one_step_scope;
  info.not_covered = "more than one step; the algorithm returns $w^{(T+1)}$ after $T$ samples";
  info.quick_cases = 1000, info.full_cases = 5000;
  info.atoms_allowed = true;
  info.twin = "def_convotron.py";
  return info;
}

Record Convotron::draw(Source& source) {
  Record record = only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "step", "stride"});
  if (source.chance(2, 3)) record.set("w", VectorField{1, std::vector<std::int64_t>(record.vector("w").entries.size(), 0)});
  return record;
}
std::int64_t Convotron::enumerated() { return small_stage_twos(); }
Record Convotron::enumerate(std::int64_t index) { return only(small_stage_two(index), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "step", "stride"}); }

template <class S>
void Convotron::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S step = claim.number("step", "\\eta");
  claim.given("step positive", [&] { return above(step, S(0)); });
  if (!give_standing(claim, in)) return;
  give_unit(claim, "unit weights", "\\|a\\|^2", in.pair.student.a);
  give_unit(claim, "unit teacher weights", "\\|a_*\\|^2", in.pair.teacher.a);
  give_slope(claim, in.alpha);
  give_nonzero_teacher(claim, in.pair.teacher.w);
  if (claim.settled()) return;
  const S error2 = claim.let("error", "\\|w-w_*\\|^2", [&] { return in.error2(); });
  const S next = claim.let("next", "\\mathbb E\\|w+\\eta g-w_*\\|^2", [&] { return in.next_error2(step); });
  claim.then("start", [&] { return equals(claim.let("start", "\\|w_1\\|^2", [&] { return squared_norm(in.pair.student.w); }), S(0)); });
  claim.then("step", [&] { return below(next, claim.constant("descent", {1, 1}) * error2); });
}

// ---- the base -------------------------------------------------------------------------------------------------------------------------------

ClaimInfo InductionBase::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-base";
  info.title = "Induction base: squared error at most one";
  info.place = "Section B.2";
  info.kind = "step";
  info.not_covered = "k > 4, r > 4";
  info.quick_cases = 2000, info.full_cases = 30000;
  info.atoms_allowed = true;
  info.words = "$\\|w_1-w_*\\|^2\\le1$, since $w_1=0$.";
  info.readings = {{"printed", "as printed, under the assumptions of Theorem 4.2", "refuted", "exact", ""}, {"unit teacher", "teachers of norm at most 1", "survives", "sampled", ""}};
  info.constants = {{"one", {1, 1}, "the 1"}};
  info.planted = {{"one 99/100", "0.99 in place of 1", "one", {99, 100}, "", "", "unit teacher"}, {"any teacher", "without a bound on the teacher", "", {0, 1}, "short teacher", "", "unit teacher"}};
  info.serves = {"overlaps19/step-thm4.2-final"};
  info.scope = "teachers of small rational entries, r <= 4, k <= 4";
  info.note = "$\\|0-w_*\\|^2=\\|w_*\\|^2$, and nothing bounds the teacher. The induction goes through with $\\|w_*\\|^2$ in place of 1: `overlaps19/step-thm4.2-ind-repaired`.";
  info.twin = "step_thm4_2_base.py";
  return info;
}

Record InductionBase::draw(Source& source) {
  Record record;
  const std::int64_t k = source.chance(1, 12) ? source.between(-1, 0) : source.between(1, 4), r = source.between(1, 4), cube = k * k * k;
  VectorField teacher = source.chance(1, 2) ? draw_entries(source, r, 3, 4) : draw_unit(source, r);
  if (source.chance(1, 2)) teacher.denominator *= source.between(1, 2);
  std::int64_t sum = 0;
  for (const std::int64_t x : teacher.entries) sum += std::abs(x);
  const Fraction eps = source.chance(1, 12) ? fraction(-1, 5) : source.chance(1, 12) ? fraction(3, 1) : source.chance(1, 3) ? fraction(0, 1) : fraction(teacher.denominator, std::max<std::int64_t>(1, cube * sum));
  return record.set("teacher_w", teacher).set("units", k).set("eps", eps), record;
}
std::int64_t InductionBase::enumerated() { return 4; }
Record InductionBase::enumerate(std::int64_t index) {
  Record record;
  return record.set("teacher_w", VectorField{1, {index}}).set("units", std::int64_t{1}).set("eps", fraction(0, 1)), record;
}

template <class S>
void InductionBase::state(Statement<S>& claim) {
  const auto teacher_w = claim.vector("teacher_w");
  const S eps = claim.number("eps", "\\epsilon");
  claim.given("units", [&] { return at_least(Statement<S>::symbolic ? claim.name("k") : S(static_cast<long>(claim.integer("units"))), S(1)); });
  if (claim.settled()) return;
  claim.given("eps nonnegative", [&] { return at_least(eps, S(0)); });
  give_small_eps(claim, eps, teacher_w, static_cast<std::size_t>(std::max<std::int64_t>(1, claim.integer("units"))));
  const S error2 = claim.let("error", "\\|0-w_*\\|^2", [&] { return squared_distance(Vector<S>(teacher_w.size(), S(0)), teacher_w); });
  if (claim.reading("unit teacher")) claim.given("short teacher", [&] { return at_most(claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(teacher_w); }), S(1)); });
  if (claim.settled()) return;
  claim.then("base", [&] { return at_most(error2, claim.constant("one", {1, 1})); });
}

template void Convotron::state(Statement<Interval>&);
template void Convotron::state(Statement<Ball>&);
template void Convotron::state(Statement<Rational>&);
template void Convotron::state(Statement<Symbol>&);
template void InductionBase::state(Statement<Interval>&);
template void InductionBase::state(Statement<Ball>&);
template void InductionBase::state(Statement<Rational>&);
template void InductionBase::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
