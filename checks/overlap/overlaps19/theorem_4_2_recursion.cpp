#include "checks/overlap/overlaps19/stage_two.hpp"
#include "checks/overlap/overlaps19/theorem_4_2.hpp"

// The recursion for the squared error, and the step size that makes it contract.

namespace lakatos::overlaps19 {

ClaimInfo ErrorRecursion::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-recursion";
  info.title = "Recursion for the expected squared error";
  info.place = "Section B.2, display after (17)";
  info.kind = "step";
  info.words =
      "Under the assumptions of Theorem 4.2, for every iterate $w$ and step $\\eta>0$: $\\mathbb E\\|w+\\eta g-w_*\\|^2\\le(1-2\\eta\\beta+\\eta^2\\gamma)\\|w-w_*\\|^2+2\\eta\\delta\\epsilon\\|w-w_*\\|+\\eta^2\\chi\\epsilon^2$ with "
      "$\\beta=\\frac{1+\\alpha}2\\lambda_{\\min}(P_a)$, $\\gamma=2\\lambda_{\\max}(P_a)kB$, $\\delta=\\frac{1+\\alpha}2k\\|w_*\\|$, $\\chi=2\\lambda_{\\max}(P_a)kB\\|w_*\\|^2$.";
  info.readings = {{"RB2", "$B$ bounds $\\|x\\|^2$", "survives", "sampled", ""}, {"RB1", "$B$ bounds $\\|x\\|$", "refuted", "exact", "$B^2$ in place of $B$ in $\\gamma$ and $\\chi$"}};
  info.constants = {{"rate", {2, 1}, "factor of eta beta"}, {"cross", {2, 1}, "factor of eta delta eps"}, {"two", {2, 1}, "the 2 in gamma and chi"}};
  info.planted = {{"rate 41/20", "2.05 eta beta in place of 2 eta beta", "rate", {41, 20}, "", "", ""},
                  {"cross 39/20", "1.95 eta delta eps in place of 2 eta delta eps", "cross", {39, 20}, "", "", ""},
                  {"two 3/2", "1.5 in place of 2 in gamma and chi", "two", {3, 2}, "", "", ""},
                  {"two 1/4", "1/4 in place of 2 in gamma and chi", "two", {1, 4}, "", "", ""},
                  {"far weights", "whatever the distance of the output weights", "", {0, 1}, "close weights", "", ""}};
  info.serves = {"overlaps19/step-thm4.2-ind", "overlaps19/step-thm4.2-final"};
  info.scope = one_step_scope;
  info.not_covered = "laws with densities, k > 4, r > 4";
  info.note =
      "The inequality for every single iterate gives the printed one by taking the mean over $S_{t-1}$; $\\mathbb E\\|e\\|\\le\\sqrt{\\mathbb E\\|e\\|^2}$ is Jensen's inequality. That RB2 stands though (17)'s fourth moment does not is explained at eq17-repaired.";
  info.quick_cases = 1000, info.full_cases = 20000;
  info.atoms_allowed = true;
  info.twin = "step_thm4_2_recursion.py";
  return info;
}

Record ErrorRecursion::draw(Source& source) { return draw_stage_two(source); }
std::int64_t ErrorRecursion::enumerated() { return small_stage_twos(); }
Record ErrorRecursion::enumerate(std::int64_t index) { return small_stage_two(index); }

template <class S>
void ErrorRecursion::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S eps = claim.number("eps", "\\epsilon"), bound = claim.number("B", "B"), step = claim.number("step", "\\eta");
  const S rate = claim.constant("rate", {2, 1}), cross = claim.constant("cross", {2, 1});
  claim.given("step positive", [&] { return above(step, S(0)); });
  if (claim.settled() || !give_step_assumptions(claim, in, eps, bound, claim.reading("RB1"))) return;
  const S error2 = claim.let("error", "\\|e\\|^2", [&] { return in.error2(); });
  const S next = claim.let("next", "\\mathbb E\\|w+\\eta g-w_*\\|^2", [&] { return in.next_error2(step); });
  claim.trivial_if([&] { return equal(next, S(0)) == Truth::yes && equal(error2, S(0)) == Truth::yes; });
  claim.then("recursion", [&] {
    const Rates<S> of = rates_of(claim, in.layout, in.pair.student.a, in.pair.teacher.w, in.alpha, bound, claim.constant("two", {2, 1}));
    const S square_terms = (S(1) - rate * step * of.beta + square(step) * of.gamma) * error2 + square(step) * of.chi * square(eps);
    if constexpr (Statement<S>::symbolic) return at_most(next, square_terms + cross * step * of.delta() * eps * claim.name("\\|e\\|"));
    else return at_most(next, square_terms + times_root(S(cross * step * of.half * of.k * eps), S(of.norm2 * error2)));
  });
}

ClaimInfo StepSize::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-eta";
  info.title = "Choice of the step size";
  info.place = "Section B.2";
  info.kind = "step";
  info.words =
      "With $\\eta=\\beta\\min(\\frac1\\gamma,\\frac1\\chi)$: $\\eta^2\\gamma\\le\\eta\\beta$, $\\eta^2\\chi\\le\\eta\\beta$, and the iteration contracts at the rate $1-\\eta\\beta$ up to the $\\epsilon$ terms: from every iterate "
      "$\\mathbb E\\|w+\\eta g-w_*\\|^2\\le(1-\\eta\\beta)\\|w-w_*\\|^2+2\\eta\\delta\\epsilon\\|w-w_*\\|+\\eta\\beta\\epsilon^2$.";
  info.readings = {{"RB2", "$B$ bounds $\\|x\\|^2$, $w_*\\ne0$", "survives", "sampled", ""},
                   {"RB1", "$B$ bounds $\\|x\\|$, $w_*\\ne0$", "refuted", "exact", "$B^2$ in place of $B$ in $\\gamma$ and $\\chi$"},
                   {"any teacher", "$w_*=0$ is not excluded", "undefined", "exact", "$\\chi=0$ for $w_*=0$: the step must be $\\beta/\\gamma$ there"}};
  info.constants = {{"rate", {1, 1}, "factor of eta beta in the contraction"}, {"two", {2, 1}, "the 2 in gamma and chi"}};
  info.planted = {{"rate 8/5", "1 - 1.6 eta beta in place of 1 - eta beta", "rate", {8, 5}, "", "", ""},
                  {"two 1/2", "steps up to four times as large", "two", {1, 2}, "", "", ""},
                  {"rate 3", "1 - 3 eta beta in place of 1 - eta beta", "rate", {3, 1}, "", "", ""},
                  {"far weights", "whatever the distance of the output weights", "", {0, 1}, "close weights", "", ""}};
  info.serves = {"overlaps19/step-thm4.2-ind", "overlaps19/step-thm4.2-final"};
  info.scope = one_step_scope;
  info.not_covered = "laws with densities, k > 4, r > 4";
  info.note =
      "One step with exact expectations from any iterate decides the second-moment map, and by induction every horizon. Under RB1 the map expands for laws with rare long inputs: $x=\\pm c$ with probability $\\frac1{2c^2}$ each and else 0, linear activation, "
      "$k=r=d=1$: $\\eta=\\frac1{2c}$ and the mean squared error is multiplied by $1-\\frac1c+\\frac14$, which is above 1 for $c>4$. Since $\\chi=\\gamma\\|w_*\\|^2$, the printed step also depends on the scale of the teacher, which Theorem 4.2's order of $\\eta$ does not list.";
  info.quick_cases = 1000, info.full_cases = 20000;
  info.atoms_allowed = true;
  info.twin = "step_thm4_2_eta.py";
  return info;
}

Record StepSize::draw(Source& source) { return only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride", "B"}); }
std::int64_t StepSize::enumerated() { return small_stage_twos(); }
Record StepSize::enumerate(std::int64_t index) { return only(small_stage_two(index), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride", "B"}); }

template <class S>
void StepSize::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S eps = claim.number("eps", "\\epsilon"), bound = claim.number("B", "B"), rate = claim.constant("rate", {1, 1});
  if (!give_step_assumptions(claim, in, eps, bound, claim.reading("RB1"))) return;
  claim.given("positive slope", [&] { return above(in.alpha, S(-1)); });
  if (!claim.reading("any teacher")) give_nonzero_teacher(claim, in.pair.teacher.w);
  if (claim.settled()) return;

  const S error2 = claim.let("error", "\\|e\\|^2", [&] { return in.error2(); });
  Kept rates([&] { return rates_of(claim, in.layout, in.pair.student.a, in.pair.teacher.w, in.alpha, bound, claim.constant("two", {2, 1})); });
  const auto let_step = [&] {
    if constexpr (Statement<S>::symbolic) return claim.name("\\eta");
    else return claim.let("eta", "\\eta", [&] { return rates().step(); });
  };
  claim.then("gamma", [&] { return at_most(square(let_step()) * rates().gamma, let_step() * rates().beta); });
  claim.then("chi", [&] { return at_most(square(let_step()) * rates().chi, let_step() * rates().beta); });
  claim.then("contraction", [&] {
    const S step = let_step(), next = claim.let("next", "\\mathbb E\\|w+\\eta g-w_*\\|^2", [&] { return in.next_error2(step); });
    const auto& of = rates();
    const S square_terms = (S(1) - rate * step * of.beta) * error2 + step * of.beta * square(eps);
    if constexpr (Statement<S>::symbolic) return at_most(next, square_terms + S(2) * step * of.delta() * eps * claim.name("\\|e\\|"));
    else return at_most(next, square_terms + times_root(S(S(2) * step * of.half * of.k * eps), S(of.norm2 * error2)));
  });
}

template void ErrorRecursion::state(Statement<Interval>&);
template void ErrorRecursion::state(Statement<Ball>&);
template void ErrorRecursion::state(Statement<Rational>&);
template void ErrorRecursion::state(Statement<Symbol>&);
template void StepSize::state(Statement<Interval>&);
template void StepSize::state(Statement<Ball>&);
template void StepSize::state(Statement<Rational>&);
template void StepSize::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
