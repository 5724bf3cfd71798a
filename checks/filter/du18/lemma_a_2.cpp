#include "checks/filter/du18/lemma_a_2.hpp"

#include "checks/engine/record_json.hpp"
#include "checks/filter/du18/lazy_tree.hpp"

namespace lakatos::du18 {

ClaimInfo StaysInBall::info() {
  ClaimInfo info;
  info.id = "du18/lema.2";
  info.title = "SGD iterates stay in a ball with high probability";
  info.place = "Appendix A.2, Lemma A.2";
  info.kind = "lemma";
  info.words =
      "Let $r_0=\\|w_0-w_*\\|<\\|w_*\\|\\sin\\phi_*$, $0<r_1<\\|w_*\\|\\sin\\phi_*$, $\\phi_1=\\arcsin\\frac{r_1}{\\|w_*\\|}$, $\\kappa=L(0)+10L_{\\mathrm{cross}}+4\\beta$, "
      "$\\alpha=\\gamma(\\phi_1)-\\eta\\kappa$ and $\\|g\\|\\le B$. If $0<1-\\eta\\gamma(\\phi_1)+\\eta^2\\kappa^2<1$ and "
      "$\\frac{(r_1^2-r_0^2)^2}{T(1+2\\eta\\alpha T)(2\\eta B\\kappa r_1+\\eta^2B^2)^2}\\ge\\log\\frac T\\delta$, then with probability at least $1-\\delta$, "
      "$\\|w_t-w_*\\|\\le r_1$ for all $t=1,\\dots,T$.";
  info.readings = {{"careful", "$r_0<r_1$ and $\\alpha>0$ are understood, as the proof uses them", "refuted", "exact", ""},
                   {"ordered", "$r_0<r_1$ is understood; $\\alpha$ may have any sign", "refuted", "exact", ""},
                   {"printed", "the order of $r_0$ and $r_1$ and the sign of $\\alpha$ are left open, as printed", "refuted", "exact", ""}};
  info.constants = {{"drift", {2, 1}, "the 2 in 1 + 2 eta alpha T"}, {"noise", {2, 1}, "the 2 in 2 eta B kappa r_1"}, {"wide", {10, 1}, "the 10 in kappa"},
                    {"beta", {4, 1}, "the 4 in kappa"}, {"log", {1, 1}, "factor of log(T/delta)"}};
  info.planted = {{"log 1/2", "half the logarithm", "log", {1, 2}, "", "", ""}, {"noise 1", "eta B kappa r_1 in place of 2 eta B kappa r_1", "noise", {1, 1}, "", "", ""}};
  const std::vector<Fraction> factors = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}, {16, 1}};
  info.dials = {{"second condition", "second condition", "its left side at least 1/c of the logarithm", {1, 1}, factors, {{"log", -1}}, "", "", ""},
                {"noise scale", "bounded gradient", "gradients up to c times B", {1, 1}, factors, {}, "", "", ""}};
  info.serves = {"du18/thm3.2", "du18/lema.3"};
  info.note =
      "The difference bound $2\\eta B\\kappa r_1$ carries the factor $\\kappa$, which has no place there: $|2\\eta\\langle\\xi_t,w_t-w_*\\rangle|$ can reach $2\\eta\\|\\xi_t\\|r_1$ however small "
      "$\\kappa$ is. Where $\\kappa$ is well below 1 the second condition asks for too little, and the noise alone leaves the ball. What the proof yields is `du18/lema.2-repaired`.";
  info.scope = "one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values, T = 1, 2, 3: the whole scenario tree, exactly";
  info.not_covered = "more than one patch, p > 2, longer horizons, noise that depends on the iterate";
  info.twin = "lema_2.py";
  info.quick_cases = 2000;
  info.full_cases = 40000;
  return info;
}

Record StaysInBall::draw(Source& source) { return draw_noisy_descent(source); }

/// A start whose boundary meets an atom: generators hardly ever hit one.
std::vector<Record> StaysInBall::zoo() {
  Record record;
  record.set("input", LawField{2, 1, false, 60, {2, 2, 1}, {6, 6, 6, -6, 1, -8}}).set("w", VectorField{8, {8, 1}}).set("teacher", VectorField{1, {1, 0}});
  record.set("beta", fraction(1, 10000)).set("cross", fraction(1, 100000)).set("step", fraction(1, 10)).set("horizon", std::int64_t{1});
  record.set("delta", fraction(1, 2)).set("r1", fraction(1, 4)).set("B", fraction(1, 1)).set("noise", LawField{2, 1, false, 10, {1, 1}, {1, 0, -1, 0}});
  return {record};
}

template <class S>
void StaysInBall::state(Statement<S>& claim) {
  LemmaA2<S> lemma;
  if (!give_lemma_a2(claim, lemma, !claim.reading("printed"), claim.reading("careful"), 8)) return;
  LazyTree<S> tree(lemma.in, lemma.path.horizon, gradient_reach(claim));
  give_tree(claim, tree);
  if (claim.settled()) return;
  const S staying = claim.let("probability", "\\mathbb P\\left[\\|w_t-w_*\\|\\le r_1,\\ t=1,\\dots,T\\right]", [&] {
    const Bracket<S> share = tree().probability([](const auto& leaf) { return leaf.stayed; });
    return hull(share.lower, share.upper);
  });
  claim.then("stays", [&] { return at_least(staying, S(1) - lemma.path.delta); });
}

template void StaysInBall::state(Statement<Interval>&);
template void StaysInBall::state(Statement<Ball>&);
template void StaysInBall::state(Statement<Rational>&);
template void StaysInBall::state(Statement<Symbol>&);

}  // namespace lakatos::du18
