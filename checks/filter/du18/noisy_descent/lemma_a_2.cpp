#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/noisy_descent/lazy_tree.hpp"

namespace lakatos::du18 {
namespace {

/// du18, Lemma A.2: stochastic gradient descent stays in a ball around the teacher with high probability. The noise
/// takes finitely many values and the horizon is short, so that the probability is a sum over a scenario tree and is
/// compared exactly.
void stays_in_ball(Statement& claim) {
  LemmaA2 lemma;
  if (!give_lemma_a2(claim, lemma, !claim.reading("printed"), claim.reading("careful"), 8)) return;
  LazyTree tree(lemma.in, lemma.path.horizon, gradient_reach(claim));
  if (!give_tree(claim, tree)) return;
  conclude_staying(claim, tree, [&] { return lemma.path.delta; });
}

const std::vector<Fraction> factors = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}, {16, 1}};

}  // namespace

std::vector<Claim> lemma_a_2() {
  return {
      {.id = "du18/lema.2",
       .title = "SGD iterates stay in a ball with high probability",
       .place = "Appendix A.2, Lemma A.2",
       .kind = "lemma",
       .themes = {"probability", "convergence"},
       .words = R"(Let $r_0=\|w_0-w_*\|<\|w_*\|\sin\phi_*$, $0<r_1<\|w_*\|\sin\phi_*$,
         $\phi_1=\arcsin\frac{r_1}{\|w_*\|}$, $\kappa=L(0)+10L_{\mathrm{cross}}+4\beta$,
         $\alpha=\gamma(\phi_1)-\eta\kappa$ and $\|g\|\le B$. If $0<1-\eta\gamma(\phi_1)+\eta^2\kappa^2<1$ and
         $\frac{(r_1^2-r_0^2)^2}{T(1+2\eta\alpha T)(2\eta B\kappa r_1+\eta^2B^2)^2}\ge\log\frac T\delta$, then with
         probability at least $1-\delta$, $\|w_t-w_*\|\le r_1$ for all $t=1,\dots,T$.)",
       .readings = {{"careful", R"($r_0<r_1$ and $\alpha>0$ are understood, as the proof uses them)"},
                    {"ordered", R"($r_0<r_1$ is understood; $\alpha$ may have any sign)"},
                    {"printed", R"(the order of $r_0$ and $r_1$ and the sign of $\alpha$ are left open, as printed)"}},
       .constants = lemma_a_2_constants(),
       .dials = {{.name = "second condition",
                  .assumption = "second condition",
                  .text = "its left side at least 1/c of the logarithm",
                  .grid = factors,
                  .turned = {{"log", -1}}},
                 {.name = "noise scale",
                  .assumption = "bounded gradient",
                  .text = "gradients up to c times B",
                  .grid = factors}},
       .no_planted = R"(all numbers stand in its conditions, so that an error in one shows only where the lemma says
         nothing; errors are planted in `du18/lema.2-repaired`)",
       .serves = {"du18/thm3.2", "du18/lema.3"},
       .scope = R"(one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values, T = 1, 2, 3: the whole
         scenario tree, exactly)",
       .not_covered = "more than one patch, p > 2, longer horizons, noise that depends on the iterate",
       .note = R"(The difference bound $2\eta B\kappa r_1$ carries the factor $\kappa$, which has no place there:
         $|2\eta\langle\xi_t,w_t-w_*\rangle|$ can reach $2\eta\|\xi_t\|r_1$ however small $\kappa$ is. Where $\kappa$ is
         well below 1 the second condition asks for too little, and the noise alone leaves the ball. What the proof
         yields is `du18/lema.2-repaired`.)",
       .twin = "lema_2.py",
       .quick_cases = 2000,
       .full_cases = 40000,
       .draw = draw_noisy_descent,
       .zoo =
           [] {
             // A start whose boundary meets an atom: generators hardly ever hit one.
             return std::vector{descent_on_the_boundary().set("B", fraction(1, 1), "noise",
                                                              LawField{2, 1, false, 10, {1, 1}, {1, 0, -1, 0}})};
           },
       .state = stays_in_ball}};
}

}  // namespace lakatos::du18
