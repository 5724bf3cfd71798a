#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/noisy_descent/lemma_a_2_repaired.hpp"

#include "checks/filter/du18/noisy_descent/lazy_tree.hpp"

namespace lakatos::du18 {

std::vector<Dial> noisy_descent_dials(const std::string& drift) {
  const std::vector<Fraction> factors = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}};
  return {{"second condition",
           "second condition",
           "its left side at least 1/c of what is asked",
           {1, 1},
           factors,
           {{"azuma", -1}},
           "",
           "",
           ""},
          {"noise scale", "bounded gradient", "gradients up to c times B", {1, 1}, factors, {}, "", "", ""},
          {"noise tail",
           "bounded gradient",
           "gradients up to c times B whose mean square is at most B^2: a heavy value of small probability",
           {1, 1},
           factors,
           {},
           "",
           "",
           ""},
          {"gamma",
           drift,
           "c gamma(phi_1) in place of gamma(phi_1) in every condition; the drift may be negative",
           {1, 1},
           {{1, 1}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {64, 1}},
           {},
           "",
           "",
           ""},
          {"usable angle",
           "radius",
           "r_0 and r_1 below |w*| sin of the largest angle with gamma >= 6 L_cross / c: beyond phi*",
           {1, 1},
           {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {64, 1}},
           {},
           "",
           "",
           ""}};
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
  const Real staying = claim.let("probability", R"(\mathbb P\left[\|w_t-w_*\|\le r_1,\ t=1,\dots,T\right])", [&] {
    const Bounds share = tree().probability([](const auto& leaf) { return leaf.stayed; });
    return hull(share.lower, share.upper);
  });
  claim.then("stays", staying >= 1 - claim.constant("share") * lemma.path.delta);
}

Claim stays_in_ball_repaired_claim() {
  Claim claim{};
  claim.id = "du18/lema.2-repaired";
  claim.title = "SGD iterates stay in a ball with high probability (repaired)";
  claim.place = "Appendix A.2, Lemma A.2, repaired by us";
  claim.kind = "lemma";
  claim.themes = {"probability", "convergence"};
  claim.words = R"(Let $r_0<r_1<\|w_*\|\sin\phi_*$, $\kappa=L(0)+10L_{\mathrm{cross}}+4\beta$, )"
                R"($\alpha=\gamma(\phi_1)-\eta\kappa^2>0$, $\|g\|\le B$ and $F=\frac{\eta B^2}\alpha<r_1^2$. If )"
                R"($1-\eta\alpha\in(0,1)$ and $(r_1^2-\max(r_0^2,F))^2\ge2T(2\eta Br_1+\eta^2B^2)^2\log\frac )"
                R"(T\delta$, then with probability at least $1-\delta$, $\|w_t-w_*\|\le r_1$ for all $t=1,\dots,T$.)";
  claim.readings = {{"ours", "what the proof yields for the process stopped at the exit"}};
  claim.constants = {{"azuma", {2, 1}, "the 2 before T"},
                     {"noise", {2, 1}, "the 2 in 2 eta B r_1"},
                     {"wide", {10, 1}, "the 10 in kappa"},
                     {"beta", {4, 1}, "the 4 in kappa"},
                     {"share", {1, 1}, "factor of delta"}};
  claim.planted = {turned("share", {3, 4}, "probability at least 1 - 3/4 delta"),
                   turned("azuma", {1, 1}, "no factor 2, as in the printed second condition"),
                   turned("noise", {1, 1}, "eta B r_1 in place of 2 eta B r_1")};
  claim.dials = noisy_descent_dials("floor");
  claim.dials.push_back({"delta",
                         "second condition",
                         "the second condition met for c delta in place of delta",
                         {1, 1},
                         {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}},
                         {},
                         "",
                         "",
                         ""});
  claim.dials.push_back({"start radius",
                         "ordered",
                         "starts up to c times r_1 away",
                         {1, 1},
                         {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}},
                         {},
                         "",
                         "",
                         ""});
  claim.dials.push_back({"horizon",
                         "second condition",
                         "conditions met for T/c steps, the conclusion asked of all T",
                         {1, 1},
                         {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {6, 1}, {8, 1}},
                         {},
                         "",
                         "",
                         ""});
  claim.serves = {"du18/lema.3-repaired"};
  claim.scope =
      "one neuron in the plane, laws in front of the teacher with 3 to 16 atoms, two noise values, T = "
      "1, 2: the whole scenario tree, exactly";
  claim.not_covered = "more than one patch, p > 2, longer horizons";
  claim.note =
      R"(The argument. Let $x=\eta\alpha$, and let $\tau$ be the first exit. By the one-step bound )"
      R"((`du18/step-lema.2-drift`) the stopped process $G_{\min(t,\tau)}$, )"
      R"($G_t=(1-x)^{-t}(\|w_t-w_*\|^2-F)$, is a supermartingale; given the past, $\|w_t-w_*\|^2$ ranges )"
      R"(over an interval of half length at most $c=2\eta Br_1+\eta^2B^2$ )"
      "(`du18/step-lema.2-noise-repaired`). An exit at time $n$ makes $G_n-G_0$ larger than "
      "$(1-x)^{-n}(r_1^2-F)-(r_0^2-F)$, and after division by $(1-x)^{-n}$ Azuma's inequality in "
      "Hoeffding's form bounds its probability by "
      R"($\exp\left(-\frac{(r_1^2-F-(1-x)^n(r_0^2-F))^2}{2c^2\sum_{j<n}(1-x)^{2j}}\right)\le\exp\left(-\frac{(r_1^2-)"
      R"(\max(r_0^2,F))^2}{2c^2T}\right)\le\frac\delta )"
      R"(T$. The exits at $n=1,\dots,T$ are disjoint. Against the print: the factor $\kappa$ and the )"
      R"(factor $1+2\eta\alpha T$ go, the 2 comes, $\kappa$ in $\alpha$ is squared, and the level $F$ must )"
      "lie inside the ball.";
  claim.note +=
      " Dials. For a slow drift ($\\eta\\gamma\\to0$), $T=1$, two equal noise values and $r_1$ just inside the outward "
      "one, the condition allows $\\delta=e^{-1/2}$ while half of the paths leave: the second condition breaks "
      "at $c=2\\log2\\approx1.39$, the noise scale at $\\sqrt{2\\log2}\\approx1.18$, $\\delta$ at "
      "$2e^{-1/2}\\approx1.21$, and noise of the same mean square with a value $c$ times as long of probability "
      "$\\frac1{1+c^2}$ where "
      "$e^{-c^2/2}=\\frac1{1+c^2}$, at $c\\approx1.59$; the instances drawn have $\\eta\\gamma\\ge10^{-4}$ and come a "
      "little later. *gamma* and *usable angle* break nothing: without any drift the squared error grows by "
      "$\\eta^2B^2\\le\\frac F4$ per "
      "step, which trees of up to eight steps cannot tell from the drift that is assumed; and for one neuron nothing "
      "but $\\alpha>0$ is used of $\\phi_1$.";
  claim.twin = "lema_2_repaired.py";
  claim.quick_cases = 2000;
  claim.full_cases = 40000;
  claim.draw = [](Source& source) {
    return source.chance(1, 8) ? draw_noisy_descent(source) : draw_narrow_descent(source);
  };
  claim.zoo = [] { return std::vector<Record>{descent_on_the_boundary()}; };
  claim.state = stays_in_ball_repaired;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_a_2_repaired() { return {stays_in_ball_repaired_claim()}; }

}  // namespace lakatos::du18
