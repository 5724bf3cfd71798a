#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/noisy_descent/lazy_tree.hpp"
#include "checks/filter/du18/noisy_descent/lemma_a_2_repaired.hpp"

namespace lakatos::du18 {

std::vector<Dial> noisy_descent_dials(const std::string& drift, const std::vector<Dial>& own) {
  const std::vector<Fraction> factors = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}};
  return joined<Dial>(
      {{.name = "second condition",
        .assumption = "second condition",
        .text = "its left side at least 1/c of what is asked",
        .grid = factors,
        .turned = {{"azuma", -1}}},
       {.name = "noise scale", .assumption = "bounded gradient", .text = "gradients up to c times B", .grid = factors},
       {.name = "noise tail",
        .assumption = "bounded gradient",
        .text = "gradients up to c times B whose mean square is at most B^2: a heavy value of small probability",
        .grid = factors},
       {.name = "gamma",
        .assumption = drift,
        .text = "c gamma(phi_1) in place of gamma(phi_1) in every condition; the drift may be negative",
        .grid = {{1, 1}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {64, 1}}},
       {.name = "usable angle",
        .assumption = "radius",
        .text = "r_0 and r_1 below |w*| sin of the largest angle with gamma >= 6 L_cross / c: beyond phi*",
        .grid = {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {64, 1}}}},
      own);
}

namespace {

/// Lemma A.2 with what its proof yields: no kappa in the difference bound, the drift of the one-step bound, the factor
/// 2 of Azuma's inequality, and the level of the noise inside the ball. Ours.
void stays_in_ball_repaired(Statement& claim) {
  LemmaA2 lemma;
  if (!give_repaired_lemma_a2(claim, lemma, 8)) return;
  LazyTree tree(lemma.in, lemma.path.horizon, gradient_reach(claim));
  give_tree(claim, tree);
  give_bounded_in_mean(claim, lemma.in, tree);
  if (claim.settled()) return;
  conclude_staying(claim, tree, [&] { return claim.constant("share") * lemma.path.delta; });
}

}  // namespace

std::vector<Claim> lemma_a_2_repaired() {
  return {
      {.id = "du18/lema.2-repaired",
       .title = "SGD iterates stay in a ball with high probability (repaired)",
       .place = "ours; in place of Appendix A.2, Lemma A.2",
       .kind = "lemma",
       .themes = {"probability", "convergence"},
       .words = R"(Let $r_0<r_1<\|w_*\|\sin\phi_*$, $\kappa=L(0)+10L_{\mathrm{cross}}+4\beta$,
         $\alpha=\gamma(\phi_1)-\eta\kappa^2>0$, $\|g\|\le B$ and $F=\frac{\eta B^2}\alpha<r_1^2$. If
         $1-\eta\alpha\in(0,1)$ and $(r_1^2-\max(r_0^2,F))^2\ge2T(2\eta Br_1+\eta^2B^2)^2\log\frac T\delta$, then with
         probability at least $1-\delta$, $\|w_t-w_*\|\le r_1$ for all $t=1,\dots,T$.)",
       .mends = R"($\kappa^2$ in $\alpha$, $F<r_1^2$, and $(r_1^2-\max(r_0^2,F))^2\ge2T(2\eta Br_1+\eta^2B^2)^2\log\frac
         T\delta$)",
       .readings = {{"ours", "what the proof yields for the process stopped at the exit"}},
       .constants = {{"azuma", {2, 1}, "the 2 before T"},
                     {"noise", {2, 1}, "the 2 in 2 eta B r_1"},
                     {"wide", {10, 1}, "the 10 in kappa"},
                     {"beta", {4, 1}, "the 4 in kappa"},
                     {"share", {1, 1}, "factor of delta"}},
       .planted = {turned("share", {3, 4}, "probability at least 1 - 3/4 delta"),
                   turned("azuma", {1, 1}, "no factor 2, as in the printed second condition"),
                   turned("noise", {1, 1}, "eta B r_1 in place of 2 eta B r_1")},
       .dials = noisy_descent_dials("floor", {{.name = "delta",
                                               .assumption = "second condition",
                                               .text = "the second condition met for c delta in place of delta",
                                               .grid = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}}},
                                              {.name = "start radius",
                                               .assumption = "ordered",
                                               .text = "starts up to c times r_1 away",
                                               .grid = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}}},
                                              {.name = "horizon",
                                               .assumption = "second condition",
                                               .text = "conditions met for T/c steps, the conclusion asked of all T",
                                               .grid = {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {6, 1}, {8, 1}}}}),
       .serves = {"du18/lema.3-repaired", "du18/thm3.2-repaired"},
       .scope = R"(one neuron in the plane, laws in front of the teacher with 3 to 16 atoms, two noise values, T = 1, 2:
         the whole scenario tree, exactly)",
       .not_covered = "more than one patch, p > 2, longer horizons",
       .note = R"(The argument. Let $x=\eta\alpha$, and let $\tau$ be the first exit. By the one-step bound
         (`du18/step-lema.2-drift`) the stopped process $G_{\min(t,\tau)}$, $G_t=(1-x)^{-t}(\|w_t-w_*\|^2-F)$, is a
         supermartingale; given the past, $\|w_t-w_*\|^2$ ranges over an interval of half length at most $c=2\eta
         Br_1+\eta^2B^2$ (`du18/step-lema.2-noise-repaired`). An exit at time $n$ makes $G_n-G_0$ larger than
         $(1-x)^{-n}(r_1^2-F)-(r_0^2-F)$, and after division by $(1-x)^{-n}$ Azuma's inequality in Hoeffding's form
         bounds its probability by
         $\exp\left(-\frac{(r_1^2-F-(1-x)^n(r_0^2-F))^2}{2c^2\sum_{j<n}(1-x)^{2j}}\right)\le\exp\left(-\frac{(r_1^2-\max(r_0^2,F))^2}{2c^2T}\right)\le\frac\delta
         T$. The exits at $n=1,\dots,T$ are disjoint. Against the print: the factor $\kappa$ and the factor
         $1+2\eta\alpha T$ go, the 2 comes, $\kappa$ in $\alpha$ is squared, and the level $F$ must lie inside the ball.
         Dials. For a slow drift ($\eta\gamma\to0$), $T=1$, two equal noise values and $r_1$ just inside the outward
         one, the condition allows $\delta=e^{-1/2}$ while half of the paths leave: the second condition breaks at
         $c=2\log2\approx1.39$, the noise scale at $\sqrt{2\log2}\approx1.18$, $\delta$ at $2e^{-1/2}\approx1.21$, and
         noise of the same mean square with a value $c$ times as long of probability $\frac1{1+c^2}$ where
         $e^{-c^2/2}=\frac1{1+c^2}$, at $c\approx1.59$; the instances drawn have $\eta\gamma\ge10^{-4}$ and come a
         little later. *gamma* and *usable angle* break nothing: without any drift the squared error grows by
         $\eta^2B^2\le\frac F4$ per step, which trees of up to eight steps cannot tell from the drift that is assumed;
         and for one neuron nothing but $\alpha>0$ is used of $\phi_1$.)",
       .twin = "lema_2_repaired.py",
       .quick_cases = 2000,
       .full_cases = 40000,
       .draw =
           [](Source& source) {
             return source.chance(1, 8) ? draw_noisy_descent(source) : draw_narrow_descent(source);
           },
       .zoo = [] { return std::vector<Record>{descent_on_the_boundary()}; },
       .state = stays_in_ball_repaired}};
}

}  // namespace lakatos::du18
