#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/noisy_descent/line_descent.hpp"
#include "theory/filter/phi_star.hpp"

namespace lakatos::du18 {

Record line_record(std::int64_t m, const VectorField& w) {
  return Record().set("input", LawField{2, 1, false, m, {1, 1}, {m, 1, m, -1}}, "w", w, "teacher",
                      VectorField{1, {1, 0}}, "beta", fraction(1, 1000), "cross", fraction(1, 1000 * m * m));
}

namespace {

const Fraction family_eps[] = {{1, 4096}, {1, 64}};
const Fraction family_share[] = {{1, 2}, {1, 10}, {9, 10}};

Record family_member(std::int64_t index) {
  const auto [c, C] = constants_at(index % constant_pairs);
  return line_record(root_above(4 * to_double(c) * to_double(C), 2), VectorField{2, {2, 1}})
      .set("B", fraction(1, 1), "eps", family_eps[index / constant_pairs % 2], "delta", fraction(1, 2), "c", c, "C", C);
}

Record draw_order(Source& source) {
  const std::int64_t grid = source.pick<std::int64_t>({2, 4, 8}), m = source.pick<std::int64_t>({2, 2, 3, 5, 20});
  const std::int64_t error = source.between(1, grid / 2);
  Record record =
      line_record(m, source.chance(3, 4) ? VectorField{grid, {grid, error}} : VectorField{grid, {grid + error, 0}});
  const auto [c, C] = constants_at(source.between(0, constant_pairs - 1));
  return record.set("B", fraction(source.between(1, 3), 1))
      .set("eps", fraction(1, source.pick<std::int64_t>({4, 16, 64, 256})))
      .set("delta", fraction(1, source.between(2, 20)), "c", c, "C", C);
}

void state_rate(Statement& claim, const Real& share, bool shared) {
  const LineDescent in = read_line_descent(claim);
  const Real bound = claim.number("B", "B"), delta = claim.number("delta", R"(\delta)"), six = claim.constant("six");
  give_line_numbers(claim, in);
  give_positive(claim, "B positive", bound);
  give_positive(claim, "eps positive", in.eps);
  claim.given("delta in range", both(0 < delta, delta < 1));
  if (shared) claim.given("share in range", both(0 < share, share < 1));
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(in.law, in.teacher, in.beta); });
  claim.given("usable angle", [&] {
    return gamma_reaches(
        in.law, in.teacher, [] { return zero_angle<Real>(); }, R"(\gamma(0))", six * in.cross, true);
  });
  claim.given("start", R"(r_0 < \|w_*\|\sin\phi_*)",
              [&] { return inside_phi_star(in.law, in.teacher, in.distance2, six * in.cross); });
  give_line(claim, in);
  if (claim.settled()) return;

  const Real gamma_1 = claim.let("gamma(phi_1)", R"(\gamma(\phi_1))", [&] {
    if (symbolic()) return share;
    else return gamma_before_phi_star(in.law, in.teacher, in.distance2, in.norm2, share, six * in.cross);
  });
  const Real lambda = claim.let("lambda", R"(\lambda)",
                                [&] { return eigenvalue_along(in.law, subtract(in.w, in.teacher), in.distance2); });
  const Real rate2 = square(gamma_1 - six * in.cross) * in.norm2;
  const Real step = claim.let("step", R"(\eta)", in.c * square(in.eps) * rate2 / square(bound));
  claim.given("small step", step * lambda <= Real(1) / Real(2));
  claim.given("bounded gradient", square(lambda) * in.distance2 <= square(bound));
  if (claim.settled()) return;
  const Real value = claim.let(
      "horizon", "v",
      in.C * square(bound) / (square(in.eps) * rate2) * log(sqrt(in.distance2 / in.norm2) / (in.eps * delta)));
  const Real distance = claim.let("distance", R"(\|w_T-w_*\|,\ T=\max(0,\lceil v\rceil))",
                                  [&] { return distance_after(in.distance2, step * lambda, steps_from(value)); });
  claim.then("accurate", [&] { return distance <= claim.constant("accuracy") * in.eps * sqrt(in.norm2); });
}

const char* const family_argument = R"(for every choice of the constants: atoms $(1,\pm\frac1m)$ with $m^2\ge4cC$,
  teacher $(1,0)$, start $(1,\frac12)$, no noise, $B=1$, $\delta=\frac12$. Along the second axis the error shrinks by
  $1-x$ per step, $x=\eta\gamma$, $\gamma=\frac1{m^2}$, and $xT\le
  cC\gamma\log\frac{r_0}{\epsilon\delta}+x\le\frac14\log\frac1\epsilon+x$: the scales $B$, $\epsilon$ and
  $\gamma-6L_{\mathrm{cross}}$ cancel and a factor $\gamma$ is left over. Hence $\|w_T-w_*\|\ge\frac12\epsilon^{1/2}$ or
  more for small $x$, and more than $\epsilon$ for every small $\epsilon$. The members with
  $c,C\in\{10^{-3},\dots,10^3\}$ and two $\epsilon$ each are decided exactly and all fail)";

/// du18, Theorem 3.2: rate of stochastic gradient descent, with the hidden constants c and C as fields of the instance.
void stochastic_rate(Statement& claim) { state_rate(claim, Real(1) / Real(2), false); }

Record draw_robust_start(Source& source) { return draw_order(source).set("share", fraction(source.between(1, 9), 10)); }

Record small_robust_start(std::int64_t index) {
  return family_member(index).set("share", family_share[index / (2 * constant_pairs)]);
}

/// The remark after it: any phi_1 strictly between phi_0 and phi_* will do.
void robust_start(Statement& claim) { state_rate(claim, claim.number("share", "s"), true); }

Claim stochastic_rate_claim() {
  Claim claim{};
  claim.id = "du18/thm3.2";
  claim.title = "SGD rate for a convolutional filter";
  claim.place = "Section 3, Theorem 3.2";
  claim.kind = "theorem";
  claim.themes = {"convergence", "probability"};
  claim.shape = Shape::order;
  claim.words = R"(With $\phi_*$ the largest angle at which $\gamma\ge6L_{\mathrm{cross}}$, $r_0=\|w_0-w_*\|$,
    $\phi_0=\arcsin\frac{r_0}{\|w_*\|}$ and $\phi_1=\frac{\phi_*+\phi_0}2$ there are absolute constants $c$, $C$ such
    that for small $\epsilon$, $\eta=c\frac{\epsilon^2(\gamma(\phi_1)-6L_{\mathrm{cross}})^2\|w_*\|^2}{B^2}$ and
    $T=C\frac{B^2}{\epsilon^2(\gamma(\phi_1)-6L_{\mathrm{cross}})^2\|w_*\|^2}\log\frac{r_0}{\epsilon\delta\|w_*\|}$
    iterations: with probability at least $1-\delta$, $\|w_T-w_*\|\le\epsilon\|w_*\|$. Here the noise is zero and $B$
    bounds the gradient, so that the probability is 0 or 1.)";
  claim.readings = {{"constants", R"($c$ and $C$ are absolute, as Section 1.3 says; $r_0<\|w_*\|\sin\phi_*$ is
    understood; T is rounded up)"}};
  claim.constants = {{"six", {6, 1}, "the 6 in the step, the horizon and phi_*"},
                     {"accuracy", {1, 1}, "factor of eps |w_*|"}};
  claim.no_planted = R"(a claim about orders: what refutes it is a family for every choice of the constants, not an
    instance)";
  claim.family = family_argument;
  claim.scope = R"(one neuron in the plane, two atoms, no noise, start along an eigenvector of the second moment, c and
    C from 10^-3 to 10^3: horizons of any length, in closed form)";
  claim.not_covered = "noise; more than one patch";
  claim.note = R"(Where $\log\frac{r_0}{\epsilon\delta\|w_*\|}\le0$ the horizon is 0 and the start is accurate already.
    Dimensions show it: $\eta$ times a second moment should be a pure number, but the printed $\eta$ is one itself.
    Normalised inputs do not save it: those of the family have norm about 1, and $L(0)=1$. With
    $\eta=c\frac{\epsilon^2\gamma\|w_*\|^2}{B^2}$ this family's failure goes away. What is left is $\delta$: the level
    of the noise, $\eta B^2$ over twice the drift, does not fall with $\delta$, so for constants independent of $\delta$
    the last iterate misses with a probability that does not either (see `du18/lema.3`). With constants that may depend
    on the law, $\epsilon\to0$ at fixed $\delta$ is not refuted here. What the proof yields, with constants, is
    `du18/thm3.2-repaired`.)";
  claim.twin = "thm3_2.py";
  claim.quick_cases = 600;
  claim.full_cases = 5000;
  claim.draw = draw_order;
  claim.enumerated = [] { return 2 * constant_pairs; };
  claim.enumerate = family_member;
  claim.state = stochastic_rate;
  return claim;
}

Claim robust_start_claim() {
  Claim claim = stochastic_rate_claim();
  claim.id = "du18/remark-phi1";
  claim.title = "SGD rate depends on phi_1; start must not be near phi_*";
  claim.place = "Section 3, after Theorem 3.2";
  claim.kind = "remark";
  claim.themes = {"contraction rate", "initialisation"};
  claim.words = R"(Theorem 3.2 holds for any fixed $\phi_1=\phi_0+s(\phi_*-\phi_0)$ with $0<s<1$ in place of the
    average: only a start that is not very close to $\phi_*$ is needed.)";
  claim.readings[0].text = R"(the conclusion of Theorem 3.2 for every fixed $s$, with absolute constants (which may
    depend on $s$))";
  claim.note = R"(The remark inherits what is wrong with Theorem 3.2: for this family $\gamma$ is the same at every
    angle below $\phi_*$, so the choice of $\phi_1$ changes nothing.)";
  claim.family = R"(the family of Theorem 3.2 with $\phi_1$ at a tenth, the middle and nine tenths of the way:
    $\gamma(\phi_1)=\frac1{m^2}$ for every $s$, so the argument is the same)";
  claim.twin = "remark_phi1.py";
  claim.draw = draw_robust_start;
  claim.enumerated = [] { return 6 * constant_pairs; };
  claim.enumerate = small_robust_start;
  claim.state = robust_start;
  return claim;
}

}  // namespace

std::vector<Claim> theorem_3_2() { return {stochastic_rate_claim(), robust_start_claim()}; }

}  // namespace lakatos::du18
