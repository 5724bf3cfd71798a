#include "checks/filter/du18/lemma_a_2_repaired.hpp"

#include "checks/filter/du18/lazy_tree.hpp"

namespace lakatos::du18 {

std::vector<Dial> noisy_descent_dials(const std::string& drift) {
  const std::vector<Fraction> factors = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}};
  return {{"second condition", "second condition", "its left side at least 1/c of what is asked", {1, 1}, factors, {{"azuma", -1}}, "", "", ""},
          {"noise scale", "bounded gradient", "gradients up to c times B", {1, 1}, factors, {}, "", "", ""},
          {"noise tail", "bounded gradient", "gradients up to c times B whose mean square is at most B^2: a heavy value of small probability", {1, 1}, factors, {}, "", "", ""},
          {"gamma", drift, "c gamma(phi_1) in place of gamma(phi_1) in every condition; the drift may be negative", {1, 1}, {{1, 1}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {64, 1}}, {}, "", "", ""},
          {"usable angle", "radius", "r_0 and r_1 below |w*| sin of the largest angle with gamma >= 6 L_cross / c: beyond phi*", {1, 1}, {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {64, 1}}, {}, "", "", ""}};
}

ClaimInfo StaysInBallRepaired::info() {
  ClaimInfo info;
  info.id = "du18/lema.2-repaired";
  info.title = "SGD iterates stay in a ball with high probability (repaired)";
  info.place = "Appendix A.2, Lemma A.2, repaired by us";
  info.kind = "lemma";
  info.words =
      "Let $r_0<r_1<\\|w_*\\|\\sin\\phi_*$, $\\kappa=L(0)+10L_{\\mathrm{cross}}+4\\beta$, $\\alpha=\\gamma(\\phi_1)-\\eta\\kappa^2>0$, $\\|g\\|\\le B$ and $F=\\frac{\\eta B^2}\\alpha<r_1^2$. If $1-\\eta\\alpha\\in(0,1)$ and "
      "$(r_1^2-\\max(r_0^2,F))^2\\ge2T(2\\eta Br_1+\\eta^2B^2)^2\\log\\frac T\\delta$, then with probability at least $1-\\delta$, $\\|w_t-w_*\\|\\le r_1$ for all $t=1,\\dots,T$.";
  info.readings = {{"ours", "what the proof yields for the process stopped at the exit", "survives", "sampled", ""}};
  info.constants = {{"azuma", {2, 1}, "the 2 before T"}, {"noise", {2, 1}, "the 2 in 2 eta B r_1"}, {"wide", {10, 1}, "the 10 in kappa"}, {"beta", {4, 1}, "the 4 in kappa"}, {"share", {1, 1}, "factor of delta"}};
  info.planted = {{"share 3/4", "probability at least 1 - 3/4 delta", "share", {3, 4}, "", "", ""},
                  {"azuma 1", "no factor 2, as in the printed second condition", "azuma", {1, 1}, "", "", ""},
                  {"noise 1", "eta B r_1 in place of 2 eta B r_1", "noise", {1, 1}, "", "", ""}};
  info.dials = noisy_descent_dials("floor");
  info.dials.push_back({"delta", "second condition", "the second condition met for c delta in place of delta", {1, 1}, {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}}, {}, "", "", ""});
  info.dials.push_back({"start radius", "ordered", "starts up to c times r_1 away", {1, 1}, {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}}, {}, "", "", ""});
  info.dials.push_back({"horizon", "second condition", "conditions met for T/c steps, the conclusion asked of all T", {1, 1}, {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {6, 1}, {8, 1}}, {}, "", "", ""});
  info.serves = {"du18/lema.3-repaired"};
  info.scope = "one neuron in the plane, laws in front of the teacher with 3 to 16 atoms, two noise values, T = 1, 2: the whole scenario tree, exactly";
  info.not_covered = "more than one patch, p > 2, longer horizons";
  info.note =
      "The argument. Let $x=\\eta\\alpha$, and let $\\tau$ be the first exit. By the one-step bound (`du18/step-lema.2-drift`) the stopped process $G_{\\min(t,\\tau)}$, $G_t=(1-x)^{-t}(\\|w_t-w_*\\|^2-F)$, is a "
      "supermartingale; given the past, $\\|w_t-w_*\\|^2$ ranges over an interval of half length at most $c=2\\eta Br_1+\\eta^2B^2$ (`du18/step-lema.2-noise-repaired`). An exit at time $n$ makes "
      "$G_n-G_0$ larger than $(1-x)^{-n}(r_1^2-F)-(r_0^2-F)$, and after division by $(1-x)^{-n}$ Azuma's inequality in Hoeffding's form bounds its probability by "
      "$\\exp\\left(-\\frac{(r_1^2-F-(1-x)^n(r_0^2-F))^2}{2c^2\\sum_{j<n}(1-x)^{2j}}\\right)\\le\\exp\\left(-\\frac{(r_1^2-\\max(r_0^2,F))^2}{2c^2T}\\right)\\le\\frac\\delta T$. The exits at $n=1,\\dots,T$ are disjoint. "
      "Against the print: the factor $\\kappa$ and the factor $1+2\\eta\\alpha T$ go, the 2 comes, $\\kappa$ in $\\alpha$ is squared, and the level $F$ must lie inside the ball.";
  info.note +=
      " Dials. For a slow drift ($\\eta\\gamma\\to0$), $T=1$, two equal noise values and $r_1$ just inside the outward one, the condition allows $\\delta=e^{-1/2}$ while half of the paths leave: the second condition breaks "
      "at $c=2\\log2\\approx1.39$, the noise scale at $\\sqrt{2\\log2}\\approx1.18$, $\\delta$ at $2e^{-1/2}\\approx1.21$, and noise of the same mean square with a value $c$ times as long of probability $\\frac1{1+c^2}$ where "
      "$e^{-c^2/2}=\\frac1{1+c^2}$, at $c\\approx1.59$; the instances drawn have $\\eta\\gamma\\ge10^{-4}$ and come a little later. *gamma* and *usable angle* break nothing: without any drift the squared error grows by $\\eta^2B^2\\le\\frac F4$ per "
      "step, which trees of up to eight steps cannot tell from the drift that is assumed; and for one neuron nothing but $\\alpha>0$ is used of $\\phi_1$.";
  info.twin = "lema_2_repaired.py";
  info.quick_cases = 2000;
  info.full_cases = 40000;
  return info;
}

Record StaysInBallRepaired::draw(Source& source) { return source.chance(1, 8) ? draw_noisy_descent(source) : draw_narrow_descent(source); }
std::vector<Record> StaysInBallRepaired::zoo() { return {descent_on_the_boundary()}; }

template <class S>
void StaysInBallRepaired::state(Statement<S>& claim) {
  LemmaA2<S> lemma;
  if (!give_repaired_lemma_a2(claim, lemma, 8)) return;
  LazyTree<S> tree(lemma.in, lemma.path.horizon, gradient_reach(claim));
  give_tree(claim, tree);
  give_bounded_in_mean(claim, lemma.in, tree);
  if (claim.settled()) return;
  const S staying = claim.let("probability", "\\mathbb P\\left[\\|w_t-w_*\\|\\le r_1,\\ t=1,\\dots,T\\right]", [&] {
    const Bracket<S> share = tree().probability([](const auto& leaf) { return leaf.stayed; });
    return hull(share.lower, share.upper);
  });
  claim.then("stays", [&] { return at_least(staying, S(1) - claim.constant("share", {1, 1}) * lemma.path.delta); });
}

template void StaysInBallRepaired::state(Statement<Interval>&);
template void StaysInBallRepaired::state(Statement<Ball>&);
template void StaysInBallRepaired::state(Statement<Rational>&);
template void StaysInBallRepaired::state(Statement<Symbol>&);

}  // namespace lakatos::du18
