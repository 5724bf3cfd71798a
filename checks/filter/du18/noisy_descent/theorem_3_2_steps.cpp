#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/noisy_descent/line_descent.hpp"

namespace lakatos::du18 {
namespace {

// ---- iteration count after Theorem 3.1

Fraction at_most_half(const Fraction& c) { return to_double(c) > 0.5 ? fraction(1, 2) : c; }

Record small_iteration_count(std::int64_t index) {
  const auto [c, C] = constants_at(index);
  return line_record(root_above(16 * to_double(at_most_half(c)) * to_double(C), 8), VectorField{2, {2, 1}})
      .set("eps", fraction(1, 4), "c", at_most_half(c), "C", C);
}

Record draw_iteration_count(Source& source) {
  const std::int64_t grid = source.pick<std::int64_t>({2, 4, 8}), error = source.between(1, grid / 2),
                     m = source.pick<std::int64_t>({1, 1, 2, 3, 5});
  Record record =
      line_record(m, source.chance(3, 4) ? VectorField{grid, {grid, error}} : VectorField{grid, {grid + error, 0}});
  return record.set("eps", fraction(1, source.pick<std::int64_t>({3, 4, 16, 64, 1000})))
      .set("c", fraction(source.between(1, 11), 20))
      .set("C", constants_at(source.between(0, constant_pairs - 1)).second);
}

/// The remark after Theorem 3.1: step size and number of iterations.
void iteration_count(Statement& claim) {
  const LineDescent in = read_line_descent(claim);
  const Real six = claim.constant("six"), wide = claim.constant("wide"), four = claim.constant("beta");
  give_line_numbers(claim, in);
  claim.given("eps in range", both(0 < in.eps, in.eps < 1));
  claim.given("small constant", in.c <= claim.constant("most"));
  give_initialisation(claim, in.distance2, in.norm2);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(in.law, in.teacher, in.beta); });
  give_line(claim, in);
  if (claim.settled()) return;

  const Real gamma_0 = claim.let("gamma(phi_0)", R"(\gamma(\phi_0))",
                                 gamma(in.law, in.teacher, angle_of_relative_error(in.distance2, in.norm2)));
  const Real lipschitz_0 = claim.let("L(0)", lipschitz(in.law, in.teacher, zero_angle<Real>()));
  claim.given("usable angle", gamma_0 > six * in.cross);
  if (claim.settled()) return;
  const Real ratio =
      claim.let("q", "q", (gamma_0 - six * in.cross) / square(lipschitz_0 + wide * in.cross + four * in.beta));
  const Real step = claim.let("step", R"(\eta)", in.c * ratio);
  claim.then("admissible", [&] {
    Rule rule{step, in.beta, in.cross};
    rule.two = claim.constant("step"), rule.six = six, rule.wide = wide, rule.four = four;
    return predicate(
        [&] { return step_within_bound(in.law, in.teacher, angle_of_relative_error(in.distance2, in.norm2), rule); },
        step, R"( \le \min_{0\le\phi\le\phi_0})",
        (claim.name(R"(\gamma(\phi))") - six * in.cross) /
            (rule.two * square(claim.name(R"(L(\phi))") + wide * in.cross + four * in.beta)));
  });
  const Real value = claim.let("horizon", "v", in.C * square(ratio * log(1 / in.eps)));
  const Real distance = claim.let("distance", R"(\|w_T-w_*\|,\ T=\lceil v\rceil)", [&] {
    return distance_after(in.distance2, step * eigenvalue_along(in.law, subtract(in.w, in.teacher), in.distance2),
                          steps_from(value));
  });
  claim.then("close", [&] { return distance <= in.eps * sqrt(in.norm2); });
}

// ---- the proof of Theorem 3.2

Record numbers(const Fraction& gamma, const Fraction& eps, const Fraction& delta,
               const std::pair<Fraction, Fraction>& constants) {
  return Record().set("gamma", gamma, "cross", fraction(gamma.numerator, 1000 * gamma.denominator), "kappa",
                      fraction(2, 1), "norm", fraction(1, 1), "B", fraction(1, 1), "r0", fraction(1, 2), "r1",
                      fraction(3, 4), "eps", eps, "delta", delta, "c", constants.first, "C", constants.second);
}

Record small_choices_satisfy_lemma(std::int64_t index) {
  const auto constants = constants_at(index % constant_pairs);
  const std::int64_t m = root_above(4 * to_double(constants.first) * to_double(constants.second), 2);
  return numbers(fraction(1, m * m), fraction(1, index < constant_pairs ? 4096 : 64), fraction(1, 2), constants);
}

Record draw_choices_satisfy_lemma(Source& source) {
  return numbers(fraction(source.between(1, 8), source.between(4, 8)),
                 fraction(1, source.pick<std::int64_t>({16, 256, 4096, 1000000})), fraction(1, source.between(2, 20)),
                 constants_at(source.between(0, constant_pairs - 1)));
}

/// The proof of Theorem 3.2: its choices satisfy Lemma A.3.
void choices_satisfy_lemma(Statement& claim) {
  const Real gamma = claim.number("gamma", R"(\gamma)"), cross = claim.number("cross", R"(L_{\mathrm{cross}})"),
             kappa = claim.number("kappa", R"(\kappa)"), norm = claim.number("norm", R"(\|w_*\|)");
  const Real bound = claim.number("B", "B"), r0 = claim.number("r0", "r_0"), r1 = claim.number("r1", "r_1"),
             eps = claim.number("eps", R"(\epsilon)"), delta = claim.number("delta", R"(\delta)");
  const Real c = claim.number("c", "c"), C = claim.number("C", "C"), six = claim.constant("six");
  claim.given("positive", [&] {
    auto all = gamma > 0;
    for (const Real* number : {&cross, &kappa, &norm, &bound, &r0, &r1, &eps, &delta, &c, &C})
      all = both(all, *number > 0);
    return all;
  });
  claim.given("delta in range", delta < 1);
  if (claim.settled()) return;
  claim.given("gamma above", gamma > six * cross);
  claim.given("kappa at least gamma", kappa >= gamma + 10 * cross);
  claim.given("ordered", both(r0 < r1, r1 < norm));
  claim.given("horizon positive", r0 > eps * delta * norm);
  if (claim.settled()) return;

  const Real rate2 = square(gamma - six * cross) * square(norm);
  const Real step = claim.let("step", R"(\eta)", c * square(eps) * rate2 / square(bound)),
             alpha = claim.let("alpha", R"(\alpha)", gamma - step * kappa);
  const Real value =
      claim.let("horizon", "v", C * square(bound) / (square(eps) * rate2) * log(r0 / (eps * delta * norm)));
  const Real T = claim.let("T", "T", [&] { return steps_from(value); });
  claim.then("first condition", [&] {
    const Real shrink = 1 - step * gamma + square(step) * square(kappa);
    return both(0 < shrink, shrink < 1);
  });
  claim.then("second condition", [&] {
    const Real below_line =
        T * (1 + 2 * step * alpha * T) * square(2 * step * bound * kappa * r1 + square(step) * square(bound));
    if (symbolic()) return square(square(r1) - square(r0)) / below_line >= log(T / delta);
    else return both(0 < below_line, log(T / delta) * below_line <= square(square(r1) - square(r0)));
  });
  claim.then("third condition", [&] {
    return step * T * (gamma - step * square(kappa)) >= log(square(r0) / (square(eps) * square(norm) * delta));
  });
  claim.then("fourth condition", square(eps) * alpha * square(norm) >= step * square(bound));
}

}  // namespace

std::vector<Claim> theorem_3_2_steps() {
  return {{.id = "du18/remark-complexity3.1",
           .title = "Step size and iteration count after Theorem 3.1",
           .place = "Section 3, after Theorem 3.1",
           .kind = "remark",
           .themes = {"contraction rate"},
           .shape = Shape::order,
           .words = R"(With $q=\frac{\gamma(\phi_0)-6L_{\mathrm{cross}}}{(L(0)+10L_{\mathrm{cross}}+4\beta)^2}$ there
             are absolute constants $c$, $C$ such that the step $\eta=cq$ is admissible in Theorem 3.1 and gradient
             descent finds an $\epsilon$-close solution in $T=C\left(q\log\frac1\epsilon\right)^2$ iterations.)",
           .conclusions = {{"(a)", "the step is admissible, up to a constant", {"admissible"}},
                           {"(b)", "the number of iterations", {"close"}}},
           .readings = {{"constants", R"($c\le\frac12$ and $C$ are absolute; T is rounded up; $\epsilon$-close means
             $\|w_T-w_*\|\le\epsilon\|w_*\|$)"}},
           .constants = {{"six", {6, 1}, "the 6 in gamma - 6 L_cross"},
                         {"wide", {10, 1}, "the 10 in kappa"},
                         {"beta", {4, 1}, "the 4 in kappa"},
                         {"most", {1, 2}, "the largest c"},
                         {"step", {2, 1}, "the 2 in Theorem 3.1's step bound"}},
           .no_planted = R"(a claim about orders: what refutes it is a family for every choice of the constants, not an
             instance)",
           .scope = R"(one neuron in the plane, two atoms, start along an eigenvector of the second moment: horizons of
             any length, in closed form)",
           .not_covered = "more than one patch",
           .note = R"(The ratio is upside down and the square sits on the wrong factor: Theorem 3.1's factor with this
             step gives
             $T=O\left(\frac{(L(0)+10L_{\mathrm{cross}}+4\beta)^2}{(\gamma(\phi_0)-6L_{\mathrm{cross}})^2}\log\frac1\epsilon\right)$
             iterations, as after Theorem 2.2. For one fixed law and $\epsilon\to0$ the printed count is larger than
             needed, since $\log^2$ exceeds $\log$.)",
           .family = R"(for every choice of the constants: atoms $(1,\pm\frac1m)$ with $m^8\ge16cC$, teacher $(1,0)$,
             start $(1,\frac12)$, $\epsilon=\frac14$. The step is admissible, the error shrinks by $1-x$ per step with
             $x=\eta\gamma$, $\gamma=\frac1{m^2}$, and $xT\le cCq^3\gamma\log^24+x\le cC\gamma^4\log^24+x$ is too small
             to halve it. The members with $C\in\{10^{-3},\dots,10^3\}$ and $c$ up to $\frac12$ are decided exactly and
             all fail)",
           .twin = "remark_complexity3_1.py",
           .quick_cases = 600,
           .full_cases = 5000,
           .draw = draw_iteration_count,
           .enumerated = [] { return constant_pairs; },
           .enumerate = small_iteration_count,
           .state = iteration_count},
          {.id = "du18/step-thm3.2-plug",
           .title = "Theorem 3.2's choices satisfy Lemma A.3",
           .place = "Appendix A.2, proof of Theorem 3.2",
           .kind = "step",
           .themes = {"convergence", "probability"},
           .shape = Shape::order,
           .words = R"(With $\eta=c\frac{\epsilon^2(\gamma-6L_{\mathrm{cross}})^2\|w_*\|^2}{B^2}$ and
             $T=C\frac{B^2}{\epsilon^2(\gamma-6L_{\mathrm{cross}})^2\|w_*\|^2}\log\frac{r_0}{\epsilon\delta\|w_*\|}$,
             $\gamma=\gamma(\phi_1)$, the four conditions of Lemma A.3 hold for absolute constants $c$, $C$ and small
             $\epsilon$.)",
           .conclusions = {{"(a)",
                            "the four conditions of Lemma A.3",
                            {"first condition", "second condition", "third condition", "fourth condition"}}},
           .readings = {{"constants", "$c$ and $C$ are absolute; T is rounded up"}},
           .constants = {{"six", {6, 1}, "the 6 in gamma - 6 L_cross"}},
           .no_planted = R"(a claim about orders: what refutes it is a family for every choice of the constants, not an
             instance)",
           .serves = {"du18/thm3.2"},
           .scope = "the numbers gamma, L_cross, kappa, |w_*|, B, r_0, r_1, eps, delta, c, C",
           .not_covered = "whether a law with these numbers exists (for the family one does: that of thm3.2)",
           .note = R"(The printed step lacks a factor $\frac1\gamma$: the third condition needs $cC\gamma\ge2$ as
             $\epsilon\to0$, the fourth $c\gamma\le1$; both can hold, with $c<1$ and $cC>2$, once
             $(\gamma-6L_{\mathrm{cross}})^2$ in the step becomes $\gamma-6L_{\mathrm{cross}}$. The second condition is
             met for small $\epsilon$, since its left side grows like $\frac1{\epsilon^2\log\frac1\epsilon}$.)",
           .family = R"(for every choice of the constants: $\gamma=\frac1{m^2}$ with $m^2\ge4cC$, $\kappa=2$,
             $\|w_*\|=B=1$, $r_0=\frac12$, $\delta=\frac12$. The third condition asks for $\eta
             T(\gamma-\eta\kappa^2)\ge\log\frac{r_0^2}{\epsilon^2\delta}$, but $\eta T\gamma\le
             cC\gamma\log\frac{r_0}{\epsilon\delta}+\eta\gamma\le\frac14\log\frac{r_0}{\epsilon\delta}+\eta\gamma$. The
             members with $c,C\in\{10^{-3},\dots,10^3\}$ and two $\epsilon$ each are decided exactly and all fail)",
           .twin = "step_thm3_2_plug.py",
           .quick_cases = 600,
           .full_cases = 5000,
           .draw = draw_choices_satisfy_lemma,
           .enumerated = [] { return 2 * constant_pairs; },
           .enumerate = small_choices_satisfy_lemma,
           .state = choices_satisfy_lemma}};
}

}  // namespace lakatos::du18
