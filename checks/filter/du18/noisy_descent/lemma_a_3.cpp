#include "checks/filter/du18/claims.hpp"

#include "algorithms/filter/scenario_events.hpp"
#include "checks/filter/du18/noisy_descent/accuracy.hpp"
#include "checks/filter/du18/noisy_descent/lemma_a_2_repaired.hpp"

namespace lakatos::du18 {
namespace {

const char* const tree_scope = R"(one neuron in the plane, laws in front of the teacher with 3 to 16 atoms, two noise
  values, T = 1, 2, 3, 11: the whole scenario tree, exactly)";

/// du18, Lemma A.3: accuracy of stochastic gradient descent with probability 1 - 2 delta, on the whole scenario tree.
void reaches_accuracy(Statement& claim) {
  LemmaA2 lemma;
  Accuracy accuracy;
  if (!give_lemma_a3(claim, lemma, accuracy)) return;
  LazyTree tree(lemma.in, lemma.path.horizon);
  if (!give_tree(claim, tree)) return;
  conclude_accurate(claim, lemma, accuracy, tree);
}

// ---- repaired

/// ... with the conditions that its proof needs: the repaired Lemma A.2, and delta in the fourth condition. Ours.
void reaches_accuracy_repaired(Statement& claim) {
  LemmaA2 lemma;
  const bool quiet = claim.dialled("third condition") || claim.dialled("gamma");  // one noise value: a path, not a tree
  if (!give_repaired_lemma_a2(claim, lemma, quiet ? 2000 : longest_accurate)) return;
  const Accuracy accuracy = read_accuracy(claim, lemma.in);
  Accuracy met = accuracy;  // for which the conditions are met
  if (claim.dialled("eps")) met.target2 = square(claim.dial("eps", {1, 1})) * met.target2;
  give_third_condition(claim, lemma, met, lemma.drift.alpha);
  claim.given("fourth condition", [&] {
    const Real most = met.target2 * lemma.path.delta * lemma.drift.alpha;
    return (claim.dialled("fourth condition") ? claim.dial("fourth condition", {1, 1}) * most : most) >=
           lemma.in.step * square(lemma.in.bound);
  });
  if (claim.settled()) return;
  LazyTree tree(lemma.in, lemma.path.horizon, gradient_reach(claim));
  give_tree(claim, tree);
  give_bounded_in_mean(claim, lemma.in, tree);
  if (claim.settled()) return;
  conclude_accurate(claim, lemma, accuracy, tree);
}

// ---- recursion

/// The proof's unrolled expectation bound.
void unrolled_expectation(Statement& claim) {
  LemmaA2 lemma;
  Accuracy accuracy;
  if (!give_lemma_a3(claim, lemma, accuracy)) return;
  LazyTree tree(lemma.in, lemma.path.horizon);
  if (!give_tree(claim, tree)) return;

  const Real floor = claim.constant("floor"), noise2 = square(lemma.in.step) * square(lemma.in.bound),
             shrink = 1 - lemma.in.step * lemma.drift.alpha;
  const Real level = claim.let("floor", "F", lemma.in.step * square(lemma.in.bound) / lemma.drift.alpha);
  const auto one_step = [&](const Real& mean2, const Real& distance2) {
    return mean2 <= shrink * distance2 + floor * noise2;
  };
  const auto unrolled = [&](const Real& mean2, const Real& power) {
    return mean2 - floor * level <= power * (lemma.r0_squared - floor * level);
  };
  conclude_one_step(claim, tree, lemma.in.noise, one_step);
  claim.then("unrolled", [&] {
    if (symbolic())
      return unrolled(claim.name(R"(\mathbb E[\|w_t-w_*\|^2\mathbb I_{\mathcal C_t}])"),
                      claim.name(R"((1-\eta\alpha)^t)"));
    Formula all = all_of_none();
    Real power = shrink;
    for (std::int64_t t = 1; t <= lemma.path.horizon; ++t, power *= shrink) {
      const Bounds mean2 = mean_inside(tree(), t);
      all = both(all, from_two_sides(unrolled(mean2.upper, power), unrolled(mean2.lower, power)));
    }
    return all;
  });
}

const std::vector<Fraction> factors = {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}};
const std::vector<Fraction> far = {{1, 1}, {4, 1}, {16, 1}, {64, 1}, {128, 1}, {256, 1}, {1024, 1}};

}  // namespace

std::vector<Claim> lemma_a_3() {
  return {
      {.id = "du18/lema.3",
       .title = "SGD accuracy with probability 1-2 delta",
       .place = "Appendix A.2, Lemma A.3",
       .kind = "lemma",
       .themes = {"convergence", "probability"},
       .words = R"(Under the two conditions of Lemma A.2, $\eta
         T(\gamma(\phi_1)-\eta\kappa^2)\ge\log\frac{r_0^2}{\epsilon^2\|w_*\|^2\delta}$ and
         $\epsilon^2\alpha\|w_*\|^2\ge\eta B^2$ with $\alpha=\gamma(\phi_1)-\eta\kappa$: with probability at least
         $1-2\delta$, $\|w_T-w_*\|\le2\epsilon\|w_*\|$.)",
       .readings = {{"careful", R"(at $t=T$; $r_0<r_1$ is understood, as the proof uses it ($\alpha>0$ follows from the
         fourth condition))"}},
       .constants =
           lemma_a_3_constants({{"two", {2, 1}, "the 2 in 2 eps |w_*|"}, {"twice", {2, 1}, "the 2 in 1 - 2 delta"}}),
       .dials = {{.name = "third condition",
                  .assumption = "third condition",
                  .text = "its left side at least 1/c of the logarithm",
                  .grid = factors,
                  .turned = {{"third", -1}}},
                 {.name = "fourth condition",
                  .assumption = "fourth condition",
                  .text = "eta B^2 up to c times its left side",
                  .grid = factors,
                  .turned = {{"fourth", -1}}}},
       .no_planted = "the lemma is refuted: an error in it could not be told from what is printed",
       .serves = {"du18/thm3.2"},
       .scope = tree_scope,
       .not_covered = R"(more than one patch, p > 2, longer horizons, noise that depends on the iterate; the first
         condition has no dial: beyond it the drift is not positive)",
       .note = R"(Noise of one sign adds up: the fourth condition lets the level $\frac{\eta B^2}\alpha$ be as large as
         $\epsilon^2\|w_*\|^2$ whatever $\delta$ is, so the last iterate lies further than $2\epsilon\|w_*\|$ with a
         probability that does not fall with $\delta$. The proof applies Markov's inequality to a variable that may be
         negative (`du18/step-lema.3-markov`).)",
       .twin = "lema_3.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = draw_accurate_descent,
       .zoo = [] { return std::vector<Record>{accurate_on_the_boundary()}; },
       .state = reaches_accuracy},
      {.id = "du18/lema.3-repaired",
       .title = "SGD accuracy with probability 1-2 delta (repaired)",
       .place = "ours; in place of Appendix A.2, Lemma A.3",
       .kind = "lemma",
       .themes = {"convergence", "probability"},
       .words = R"(Under the conditions of the repaired Lemma A.2 ($\alpha=\gamma(\phi_1)-\eta\kappa^2$), $\eta
         T\alpha\ge\log\frac{r_0^2}{\epsilon^2\|w_*\|^2\delta}$ and $\epsilon^2\delta\alpha\|w_*\|^2\ge\eta B^2$: with
         probability at least $1-2\delta$, $\|w_T-w_*\|\le2\epsilon\|w_*\|$.)",
       .mends = R"(the conditions of the repaired Lemma A.2, and $\epsilon^2\delta\alpha\|w_*\|^2\ge\eta B^2$: a factor
         $\delta$)",
       .readings = {{"ours", "the factor delta in the last condition is what Markov's inequality needs"}},
       .constants = {{"azuma", {2, 1}, "the 2 before T"},
                     {"noise", {2, 1}, "the 2 in 2 eta B r_1"},
                     {"wide", {10, 1}, "the 10 in kappa"},
                     {"beta", {4, 1}, "the 4 in kappa"},
                     {"third", {1, 1}, "factor of the logarithm"},
                     {"two", {2, 1}, "the 2 in 2 eps |w_*|"},
                     {"twice", {2, 1}, "the 2 in 1 - 2 delta"}},
       .planted = {turned("two", {1, 2}, "eps |w_*| / 2 in place of 2 eps |w_*|"),
                   turned("two", {1, 4}, "eps |w_*| / 4"),
                   without("third condition", "no third condition", "any start")},
       .dials = noisy_descent_dials(
           "third condition",
           {{.name = "third condition",
             .assumption = "third condition",
             .text = "its left side at least 1/c of the logarithm: the constant of Theorem 3.2's horizon divided by c",
             .grid = factors,
             .turned = {{"third", -1}}},
            {.name = "fourth condition",
             .assumption = "fourth condition",
             .text = R"(eta B^2 up to c times its left side: the constant of Theorem 3.2's step times c; 1/delta in
               print)",
             .grid = far},
            {.name = "eps",
             .assumption = "fourth condition",
             .text = "third and fourth condition met for c eps in place of eps",
             .grid = factors}}),
       .scope = tree_scope,
       .not_covered = "more than one patch, p > 2, longer horizons",
       .note = R"(The argument: $\mathbb E[\|w_T-w_*\|^2\mathbb I_{\mathcal C_T}]\le(1-\eta\alpha)^Tr_0^2+\frac{\eta
         B^2}\alpha\le2\epsilon^2\delta\|w_*\|^2$, Markov's inequality for this variable, which is not negative, gives
         $\mathbb P[\mathcal C_T,\|w_T-w_*\|>2\epsilon\|w_*\|]\le\frac\delta2$, and $\mathbb P[\mathcal
         C_T^c]\le\delta$. Even $\sqrt2\,\epsilon$ in place of $2\epsilon$ would do. The price: the step, and with it
         the number of iterations, depend on $\delta$ as $\delta$ and $\frac1\delta$ where Theorem 3.2 prints a
         logarithm (`du18/thm3.2-repaired`). Dials. Third condition and *gamma*: without noise $\|w_T-w_*\|\approx
         r_0e^{-\eta\gamma T}$, while the condition makes $e^{-\eta\gamma T}=(\epsilon^2\delta/r_0^2)^{1/c}$, so that
         for $r_0/\epsilon\to\infty$ every $c>2$ fails and no $c<2$ does. Noise that only has mean square $B^2$ never
         harms: Markov's inequality asks for no more. Nor does the second condition here: noise that the fourth
         condition allows is too small to bring an iterate that has left the ball beyond $2\epsilon$ within a few steps.
         The first condition is $\alpha>0$ (its lower end follows from $\kappa\ge\gamma$: $\eta\alpha\le\frac14$), so
         *gamma* is its dial.)",
       .twin = "lema_3_repaired.py",
       .quick_cases = 2000,
       .full_cases = 20000,
       .draw = draw_accurate_narrow_descent,
       .state = reaches_accuracy_repaired},
      {.id = "du18/step-lema.3-recursion",
       .title = "Unrolled expectation bound",
       .place = "Appendix A.2, proof of Lemma A.3",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = R"($\mathbb E[\|w_{t+1}-w_*\|^2\mathbb I_{\mathcal C_t}|\mathcal
         F_t]\le((1-\eta\alpha)\|w_t-w_*\|^2+\eta^2B^2)\mathbb I_{\mathcal C_t}$, hence $\mathbb E[\|w_t-w_*\|^2\mathbb
         I_{\mathcal C_t}]-\frac{\eta B^2}\alpha\le(1-\eta\alpha)^t(\|w_0-w_*\|^2-\frac{\eta B^2}\alpha)$.)",
       .conclusions = {{"(a)", "the bound of one step", {"one step"}}, {"(b)", "the unrolled bound", {"unrolled"}}},
       .readings = {{"careful", "under the conditions of Lemma A.3, $r_0<r_1$ understood"}},
       .constants = lemma_a_3_constants({{"floor", {1, 1}, "factor of eta B^2 / alpha"}}),
       .planted = {turned("floor", {3, 4}, "three quarters of eta B^2 / alpha"),
                   turned("floor", {1, 2}, "half of eta B^2 / alpha")},
       .serves = {"du18/lema.3", "du18/lema.3-repaired"},
       .scope = tree_scope,
       .not_covered = "more than one patch, p > 2, longer horizons",
       .note = R"(The bound has room: the drift of the squared distance is at least $2\eta\gamma(\phi_1)$ before the
         noise, so $\kappa$ in place of $\kappa^2$ in $\alpha$ does no harm here.)",
       .twin = "step_lema_3_recursion.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = draw_accurate_descent,
       .zoo = [] { return std::vector<Record>{accurate_on_the_boundary()}; },
       .state = unrolled_expectation}};
}

}  // namespace lakatos::du18
