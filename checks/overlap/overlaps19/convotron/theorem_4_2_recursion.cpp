#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"

// The recursion for the squared error, and the step size that makes it contract.

namespace lakatos::overlaps19 {
namespace {

Record draw_error_recursion(Source& source) {
  if (source.chance(1, 3)) return draw_overlapping_stage_two(source);
  return draw_tie(source, source.chance(1, 2) ? Tie::drift : Tie::contraction);
}

/// The recursion for the expected squared error.
void error_recursion(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real eps = claim.number("eps", R"(\epsilon)"), bound = claim.number("B", "B"),
             step = claim.number("step", R"(\eta)");
  const Real rate = claim.constant("rate", {2, 1}), cross = claim.constant("cross");
  claim.given("step positive", step > 0);
  if (claim.settled() || !give_step_assumptions(claim, in, eps, bound, claim.reading("RB1"))) return;
  const Real error2 = claim.let("error", R"(\|e\|^2)", in.error2());
  const Real next = claim.let("next", R"(\mathbb E\|w+\eta g-w_*\|^2)", [&] { return in.next_error2(step); });
  claim.trivial_if(both(next == 0, error2 == 0));
  regimes_of_stage_two(claim, in);
  claim.then("recursion", [&] {
    const Rates of =
        rates_of(claim, in.layout, in.pair.student.a, in.pair.teacher.w, in.alpha, bound, claim.constant("two"));
    const Real square_terms =
        (1 - rate * step * of.beta + square(step) * of.gamma) * error2 + square(step) * of.chi * square(eps);
    if (symbolic()) return next <= square_terms + cross * step * of.delta() * eps * claim.name(R"(\|e\|)");
    else return next <= square_terms + times_root(cross * step * of.half * of.k * eps, of.norm2 * error2);
  });
}

Record draw_step_size(Source& source) {
  return only(source.chance(1, 2) ? draw_overlapping_stage_two(source) : draw_tie(source, Tie::contraction),
              theorem_fields);
}

/// The choice of the step size and its contraction.
void step_size(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real eps = claim.number("eps", R"(\epsilon)"), bound = claim.number("B", "B"),
             rate = claim.constant("rate", {1, 1});
  if (!give_step_assumptions(claim, in, eps, bound, claim.reading("RB1"))) return;
  claim.given("positive slope", in.alpha > -1);
  if (!claim.reading("any teacher")) give_nonzero_teacher(claim, in.pair.teacher.w);
  if (claim.settled()) return;

  const Real error2 = claim.let("error", R"(\|e\|^2)", in.error2());
  regimes_of_stage_two(claim, in);
  Kept rates([&] {
    return rates_of(claim, in.layout, in.pair.student.a, in.pair.teacher.w, in.alpha, bound, claim.constant("two"));
  });
  const auto let_step = [&] {
    if (symbolic()) return claim.name(R"(\eta)");
    else return claim.let("eta", R"(\eta)", [&] { return rates().step(); });
  };
  claim.then("gamma", [&] { return square(let_step()) * rates().gamma <= let_step() * rates().beta; });
  claim.then("chi", [&] { return square(let_step()) * rates().chi <= let_step() * rates().beta; });
  claim.then("contraction", [&] {
    const Real step = let_step(),
               next = claim.let("next", R"(\mathbb E\|w+\eta g-w_*\|^2)", [&] { return in.next_error2(step); });
    const auto& of = rates();
    const Real square_terms = (1 - rate * step * of.beta) * error2 + step * of.beta * square(eps);
    if (symbolic()) return next <= square_terms + 2 * step * of.delta() * eps * claim.name(R"(\|e\|)");
    else return next <= square_terms + times_root(2 * step * of.half * of.k * eps, of.norm2 * error2);
  });
}

}  // namespace

std::vector<Claim> theorem_4_2_recursion() {
  return {
      {.id = "overlaps19/step-thm4.2-recursion",
       .title = "Recursion for the expected squared error",
       .place = "Section B.2, display after (17)",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = R"(Under the assumptions of Theorem 4.2, for every iterate $w$ and step $\eta>0$: $\mathbb E\|w+\eta
         g-w_*\|^2\le(1-2\eta\beta+\eta^2\gamma)\|w-w_*\|^2+2\eta\delta\epsilon\|w-w_*\|+\eta^2\chi\epsilon^2$ with
         $\beta=\frac{1+\alpha}2\lambda_{\min}(P_a)$, $\gamma=2\lambda_{\max}(P_a)kB$,
         $\delta=\frac{1+\alpha}2k\|w_*\|$, $\chi=2\lambda_{\max}(P_a)kB\|w_*\|^2$.)",
       .conclusions = {{"(a)", "the recursion", {"recursion"}}, {"(b)", "its form with the square root", {}}},
       .left_out = R"((b): $\mathbb E\|e\|\le\sqrt{\mathbb E\|e\|^2}$ is Jensen's inequality)",
       .readings = {{"RB2", R"($B$ bounds $\|x\|^2$)"},
                    {.name = "RB1", .text = R"($B$ bounds $\|x\|$)", .fault = "bound not squared"}},
       .constants = {{"rate", {2, 1}, "factor of eta beta"},
                     {"cross", {2, 1}, "factor of eta delta eps"},
                     {"two", {2, 1}, "the 2 in gamma and chi"}},
       .planted = {turned("rate", {41, 20}, "2.05 eta beta in place of 2 eta beta"),
                   turned("cross", {39, 20}, "1.95 eta delta eps in place of 2 eta delta eps"),
                   turned("two", {3, 2}, "1.5 in place of 2 in gamma and chi"),
                   turned("two", {1, 4}, "1/4 in place of 2 in gamma and chi"),
                   without("close weights", "far weights", "whatever the distance of the output weights")},
       .serves = {"overlaps19/step-thm4.2-ind", "overlaps19/step-thm4.2-final"},
       .scope = one_step_scope,
       .not_covered = "laws with densities, k > 4, r > 4",
       .note = R"(The inequality for every single iterate gives the printed one by taking the mean over $S_{t-1}$;
         $\mathbb E\|e\|\le\sqrt{\mathbb E\|e\|^2}$ is Jensen's inequality. That RB2 stands though (17)'s fourth moment
         does not is explained at eq17-repaired.)",
       .twin = "step_thm4_2_recursion.py",
       .quick_cases = 3000,
       .full_cases = 20000,
       .draw = draw_error_recursion,
       .enumerated = small_stage_twos,
       .enumerate = small_stage_two,
       .state = error_recursion},
      {.id = "overlaps19/step-thm4.2-eta",
       .title = "Choice of the step size",
       .place = "Section B.2",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = R"(With $\eta=\beta\min(\frac1\gamma,\frac1\chi)$: $\eta^2\gamma\le\eta\beta$, $\eta^2\chi\le\eta\beta$,
         and the iteration contracts at the rate $1-\eta\beta$ up to the $\epsilon$ terms: from every iterate $\mathbb
         E\|w+\eta g-w_*\|^2\le(1-\eta\beta)\|w-w_*\|^2+2\eta\delta\epsilon\|w-w_*\|+\eta\beta\epsilon^2$.)",
       .conclusions = {{"(a)", "the two inequalities", {"gamma", "chi"}}, {"(b)", "the contraction", {"contraction"}}},
       .readings = {{"RB2", R"($B$ bounds $\|x\|^2$, $w_*\ne0$)"},
                    {.name = "RB1", .text = R"($B$ bounds $\|x\|$, $w_*\ne0$)", .fault = "bound not squared"},
                    {.name = "any teacher",
                     .text = "$w_*=0$ is not excluded",
                     .slip = R"($\chi=0$ for $w_*=0$: the step must be $\beta/\gamma$ there)"}},
       .constants = {{"rate", {1, 1}, "factor of eta beta in the contraction"},
                     {"two", {2, 1}, "the 2 in gamma and chi"}},
       .planted = {turned("rate", {8, 5}, "1 - 1.6 eta beta in place of 1 - eta beta"),
                   turned("two", {1, 2}, "steps up to four times as large"),
                   turned("rate", {3, 1}, "1 - 3 eta beta in place of 1 - eta beta"),
                   without("close weights", "far weights", "whatever the distance of the output weights")},
       .serves = {"overlaps19/step-thm4.2-ind", "overlaps19/step-thm4.2-final"},
       .scope = one_step_scope,
       .not_covered = "laws with densities, k > 4, r > 4",
       .note = R"(One step with exact expectations from any iterate decides the second-moment map, and by induction
         every horizon. Under RB1 the map expands for laws with rare long inputs: $x=\pm c$ with probability
         $\frac1{2c^2}$ each and else 0, linear activation, $k=r=d=1$: $\eta=\frac1{2c}$ and the mean squared error is
         multiplied by $1-\frac1c+\frac14$, which is above 1 for $c>4$. Since $\chi=\gamma\|w_*\|^2$, the printed step
         also depends on the scale of the teacher, which Theorem 4.2's order of $\eta$ does not list.)",
       .twin = "step_thm4_2_eta.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_step_size,
       .enumerated = small_stage_twos_without_step,
       .enumerate = only(small_stage_two, theorem_fields),
       .state = step_size}};
}

}  // namespace lakatos::overlaps19
