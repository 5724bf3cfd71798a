#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/line_descent.hpp"
#include "checks/filter/du18/theorem_3_2.hpp"

namespace lakatos::du18 {

// ---- iteration count after Theorem 3.1 ------------------------------------------------------------------------------------------------

ClaimInfo IterationCount::info() {
  ClaimInfo info;
  info.id = "du18/remark-complexity3.1";
  info.title = "Step size and iteration count after Theorem 3.1";
  info.place = "Section 3, after Theorem 3.1";
  info.kind = "remark";
  info.shape = Shape::order;
  info.words =
      "With $q=\\frac{\\gamma(\\phi_0)-6L_{\\mathrm{cross}}}{(L(0)+10L_{\\mathrm{cross}}+4\\beta)^2}$ there are absolute constants $c$, $C$ such that the step $\\eta=cq$ is admissible in Theorem 3.1 and gradient descent finds an "
      "$\\epsilon$-close solution in $T=C\\left(q\\log\\frac1\\epsilon\\right)^2$ iterations.";
  info.readings = {{"constants", "$c\\le\\frac12$ and $C$ are absolute; T is rounded up; $\\epsilon$-close means $\\|w_T-w_*\\|\\le\\epsilon\\|w_*\\|$", "refuted", "family", ""}};
  info.constants = {{"six", {6, 1}, "the 6 in gamma - 6 L_cross"}, {"wide", {10, 1}, "the 10 in kappa"}, {"beta", {4, 1}, "the 4 in kappa"}, {"most", {1, 2}, "the largest c"}, {"step", {2, 1}, "the 2 in Theorem 3.1's step bound"}};
  info.no_planted = "a claim about orders: what refutes it is a family for every choice of the constants, not an instance";
  info.family =
      "for every choice of the constants: atoms $(1,\\pm\\frac1m)$ with $m^8\\ge16cC$, teacher $(1,0)$, start $(1,\\frac12)$, $\\epsilon=\\frac14$. The step is admissible, the error shrinks by $1-x$ per step with $x=\\eta\\gamma$, $\\gamma=\\frac1{m^2}$, "
      "and $xT\\le cCq^3\\gamma\\log^24+x\\le cC\\gamma^4\\log^24+x$ is too small to halve it. The members with $C\\in\\{10^{-3},\\dots,10^3\\}$ and $c$ up to $\\frac12$ are decided exactly and all fail";
  info.scope = "one neuron in the plane, two atoms, start along an eigenvector of the second moment: horizons of any length, in closed form";
  info.not_covered = "more than one patch";
  info.note =
      "The ratio is upside down and the square sits on the wrong factor: Theorem 3.1's factor with this step gives $T=O\\left(\\frac{(L(0)+10L_{\\mathrm{cross}}+4\\beta)^2}{(\\gamma(\\phi_0)-6L_{\\mathrm{cross}})^2}\\log\\frac1\\epsilon\\right)$ iterations, as after "
      "Theorem 2.2. For one fixed law and $\\epsilon\\to0$ the printed count is larger than needed, since $\\log^2$ exceeds $\\log$.";
  info.twin = "remark_complexity3_1.py";
  info.quick_cases = 600;
  info.full_cases = 5000;
  return info;
}

namespace {

Fraction at_most_half(const Fraction& c) { return to_double(c) > 0.5 ? fraction(1, 2) : c; }

}  // namespace

std::int64_t IterationCount::enumerated() { return constant_pairs; }
Record IterationCount::enumerate(std::int64_t index) {
  const auto [c, C] = constants_at(index);
  Record record = line_record(root_above(16 * to_double(at_most_half(c)) * to_double(C), 8), VectorField{2, {2, 1}});
  record.set("eps", fraction(1, 4)).set("c", at_most_half(c));
  return record.set("C", C), record;
}
Record IterationCount::draw(Source& source) {
  const std::int64_t grid = source.pick<std::int64_t>({2, 4, 8}), error = source.between(1, grid / 2), m = source.pick<std::int64_t>({1, 1, 2, 3, 5});
  Record record = line_record(m, source.chance(3, 4) ? VectorField{grid, {grid, error}} : VectorField{grid, {grid + error, 0}});
  record.set("eps", fraction(1, source.pick<std::int64_t>({3, 4, 16, 64, 1000}))).set("c", fraction(source.between(1, 11), 20));
  return record.set("C", constants_at(source.between(0, constant_pairs - 1)).second), record;
}

template <class S>
void IterationCount::state(Statement<S>& claim) {
  const LineDescent<S> in = read_line_descent(claim);
  const S six = claim.constant("six", {6, 1}), wide = claim.constant("wide", {10, 1}), four = claim.constant("beta", {4, 1});
  give_line_numbers(claim, in);
  claim.given("eps in range", [&] { return both(below(S(0), in.eps), below(in.eps, S(1))); });
  claim.given("small constant", [&] { return at_most(in.c, claim.constant("most", {1, 2})); });
  give_initialisation(claim, in.distance2, in.norm2);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(in.law, in.teacher, in.beta); });
  give_line(claim, in);
  if (claim.settled()) return;

  const S gamma_0 = claim.let("gamma(phi_0)", "\\gamma(\\phi_0)", [&] { return gamma(in.law, in.teacher, angle_of_relative_error(in.distance2, in.norm2)); });
  const S lipschitz_0 = claim.let("L(0)", "L(0)", [&] { return lipschitz(in.law, in.teacher, zero_angle<S>()); });
  claim.given("usable angle", [&] { return above(gamma_0, S(six * in.cross)); });
  if (claim.settled()) return;
  const S ratio = claim.define("q", "q", (gamma_0 - six * in.cross) / square(lipschitz_0 + wide * in.cross + four * in.beta));
  const S step = claim.define("step", "\\eta", in.c * ratio);
  claim.then("admissible", [&] {
    StepRule<S> rule{step, in.beta, in.cross};
    rule.two = claim.constant("step", {2, 1}), rule.six = six, rule.wide = wide, rule.four = four;
    return predicate<S>([&] { return step_within_bound(in.law, in.teacher, angle_of_relative_error(in.distance2, in.norm2), rule); }, step, " \\le \\min_{0\\le\\phi\\le\\phi_0}",
                        (claim.name("\\gamma(\\phi)") - six * in.cross) / (rule.two * square(claim.name("L(\\phi)") + wide * in.cross + four * in.beta)));
  });
  const S value = claim.define("horizon", "v", in.C * square(ratio * log(S(S(1) / in.eps))));
  const S distance = claim.let("distance", "\\|w_T-w_*\\|,\\ T=\\lceil v\\rceil", [&] { return distance_after(in, S(step * eigenvalue_along(in)), steps_from(value)); });
  claim.then("close", [&] { return at_most(distance, S(in.eps * sqrt(in.norm2))); });
}

// ---- the proof of Theorem 3.2 ---------------------------------------------------------------------------------------------------------

ClaimInfo ChoicesSatisfyLemma::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.2-plug";
  info.title = "Theorem 3.2's choices satisfy Lemma A.3";
  info.place = "Appendix A.2, proof of Theorem 3.2";
  info.kind = "step";
  info.shape = Shape::order;
  info.words =
      "With $\\eta=c\\frac{\\epsilon^2(\\gamma-6L_{\\mathrm{cross}})^2\\|w_*\\|^2}{B^2}$ and $T=C\\frac{B^2}{\\epsilon^2(\\gamma-6L_{\\mathrm{cross}})^2\\|w_*\\|^2}\\log\\frac{r_0}{\\epsilon\\delta\\|w_*\\|}$, $\\gamma=\\gamma(\\phi_1)$, the four conditions of Lemma A.3 "
      "hold for absolute constants $c$, $C$ and small $\\epsilon$.";
  info.readings = {{"constants", "$c$ and $C$ are absolute; T is rounded up", "refuted", "family", ""}};
  info.constants = {{"six", {6, 1}, "the 6 in gamma - 6 L_cross"}};
  info.no_planted = "a claim about orders: what refutes it is a family for every choice of the constants, not an instance";
  info.family =
      "for every choice of the constants: $\\gamma=\\frac1{m^2}$ with $m^2\\ge4cC$, $\\kappa=2$, $\\|w_*\\|=B=1$, $r_0=\\frac12$, $\\delta=\\frac12$. The third condition asks for $\\eta T(\\gamma-\\eta\\kappa^2)\\ge\\log\\frac{r_0^2}{\\epsilon^2\\delta}$, but "
      "$\\eta T\\gamma\\le cC\\gamma\\log\\frac{r_0}{\\epsilon\\delta}+\\eta\\gamma\\le\\frac14\\log\\frac{r_0}{\\epsilon\\delta}+\\eta\\gamma$. The members with $c,C\\in\\{10^{-3},\\dots,10^3\\}$ and two $\\epsilon$ each are decided exactly and all fail";
  info.serves = {"du18/thm3.2"};
  info.scope = "the numbers gamma, L_cross, kappa, |w_*|, B, r_0, r_1, eps, delta, c, C";
  info.not_covered = "whether a law with these numbers exists (for the family one does: that of thm3.2)";
  info.note =
      "The printed step lacks a factor $\\frac1\\gamma$: the third condition needs $cC\\gamma\\ge2$ as $\\epsilon\\to0$, the fourth $c\\gamma\\le1$; both can hold, with $c<1$ and $cC>2$, once $(\\gamma-6L_{\\mathrm{cross}})^2$ in the step becomes $\\gamma-6L_{\\mathrm{cross}}$. The second condition "
      "is met for small $\\epsilon$, since its left side grows like $\\frac1{\\epsilon^2\\log\\frac1\\epsilon}$.";
  info.twin = "step_thm3_2_plug.py";
  info.quick_cases = 600;
  info.full_cases = 5000;
  return info;
}

namespace {

Record numbers(const Fraction& gamma, const Fraction& eps, const Fraction& delta, const std::pair<Fraction, Fraction>& constants) {
  Record record;
  record.set("gamma", gamma).set("cross", fraction(gamma.numerator, 1000 * gamma.denominator)).set("kappa", fraction(2, 1)).set("norm", fraction(1, 1)).set("B", fraction(1, 1));
  record.set("r0", fraction(1, 2)).set("r1", fraction(3, 4)).set("eps", eps).set("delta", delta).set("c", constants.first);
  return record.set("C", constants.second), record;
}

}  // namespace

std::int64_t ChoicesSatisfyLemma::enumerated() { return 2 * constant_pairs; }
Record ChoicesSatisfyLemma::enumerate(std::int64_t index) {
  const auto constants = constants_at(index % constant_pairs);
  const std::int64_t m = root_above(4 * to_double(constants.first) * to_double(constants.second), 2);
  return numbers(fraction(1, m * m), fraction(1, index < constant_pairs ? 64 : 4096), fraction(1, 2), constants);
}
Record ChoicesSatisfyLemma::draw(Source& source) {
  return numbers(fraction(source.between(1, 8), source.between(4, 8)), fraction(1, source.pick<std::int64_t>({16, 256, 4096, 1000000})), fraction(1, source.between(2, 20)),
                 constants_at(source.between(0, constant_pairs - 1)));
}

template <class S>
void ChoicesSatisfyLemma::state(Statement<S>& claim) {
  const S gamma = claim.number("gamma", "\\gamma"), cross = claim.number("cross", "L_{\\mathrm{cross}}"), kappa = claim.number("kappa", "\\kappa"), norm = claim.number("norm", "\\|w_*\\|");
  const S bound = claim.number("B", "B"), r0 = claim.number("r0", "r_0"), r1 = claim.number("r1", "r_1"), eps = claim.number("eps", "\\epsilon"), delta = claim.number("delta", "\\delta");
  const S c = claim.number("c", "c"), C = claim.number("C", "C"), six = claim.constant("six", {6, 1});
  claim.given("positive", [&] {
    auto all = above(gamma, S(0));
    for (const S* number : {&cross, &kappa, &norm, &bound, &r0, &r1, &eps, &delta, &c, &C}) all = both(all, above(*number, S(0)));
    return all;
  });
  claim.given("delta in range", [&] { return below(delta, S(1)); });
  if (claim.settled()) return;
  claim.given("gamma above", [&] { return above(gamma, S(six * cross)); });
  claim.given("kappa at least gamma", [&] { return at_least(kappa, S(gamma + S(10) * cross)); });
  claim.given("ordered", [&] { return both(below(r0, r1), below(r1, norm)); });
  claim.given("horizon positive", [&] { return above(r0, S(eps * delta * norm)); });
  if (claim.settled()) return;

  const S rate2 = square(gamma - six * cross) * square(norm);
  const S step = claim.define("step", "\\eta", c * square(eps) * rate2 / square(bound)), alpha = claim.define("alpha", "\\alpha", gamma - step * kappa);
  const S value = claim.define("horizon", "v", C * square(bound) / (square(eps) * rate2) * log(S(r0 / (eps * delta * norm))));
  const S T = claim.let("T", "T", [&] { return steps_from(value); });
  claim.then("first condition", [&] {
    const S shrink = S(1) - step * gamma + square(step) * square(kappa);
    return both(below(S(0), shrink), below(shrink, S(1)));
  });
  claim.then("second condition", [&] {
    const S below_line = T * (S(1) + S(2) * step * alpha * T) * square(S(2) * step * bound * kappa * r1 + square(step) * square(bound));
    if constexpr (Statement<S>::symbolic) return at_least(square(square(r1) - square(r0)) / below_line, log(T / delta));
    else return both(below(S(0), below_line), at_most(S(log(S(T / delta)) * below_line), square(S(square(r1) - square(r0)))));
  });
  claim.then("third condition", [&] { return at_least(S(step * T * (gamma - step * square(kappa))), log(S(square(r0) / (square(eps) * square(norm) * delta)))); });
  claim.then("fourth condition", [&] { return at_least(S(square(eps) * alpha * square(norm)), S(step * square(bound))); });
}

template void IterationCount::state(Statement<Interval>&);
template void IterationCount::state(Statement<Ball>&);
template void IterationCount::state(Statement<Rational>&);
template void IterationCount::state(Statement<Symbol>&);
template void ChoicesSatisfyLemma::state(Statement<Interval>&);
template void ChoicesSatisfyLemma::state(Statement<Ball>&);
template void ChoicesSatisfyLemma::state(Statement<Rational>&);
template void ChoicesSatisfyLemma::state(Statement<Symbol>&);

}  // namespace lakatos::du18
