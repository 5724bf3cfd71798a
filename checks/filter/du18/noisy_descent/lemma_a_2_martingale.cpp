#include "checks/filter/du18/claims.hpp"

#include "algorithms/filter/scenario_events.hpp"
#include "checks/filter/du18/noisy_descent/lazy_tree.hpp"
#include "theory/numeric/power.hpp"

namespace lakatos::du18 {
namespace {

/// The rescaled excess is a supermartingale, also when cut off at the exit.
void rescaled_excess(Statement& claim) {
  LemmaA2 lemma;
  if (!give_lemma_a2(claim, lemma, true, true, 8)) return;
  const Real level = claim.let("floor", "F", lemma.in.step * square(lemma.in.bound) / lemma.drift.alpha);
  if (claim.reading("floor")) claim.given("floor", level <= square(lemma.in.r1));
  LazyTree tree(lemma.in, lemma.path.horizon);
  if (!give_tree(claim, tree)) return;

  const Real alpha = claim.constant("gamma") * lemma.drift.gamma_1 - (lemma.drift.gamma_1 - lemma.drift.alpha),
             shrink = 1 - lemma.in.step * alpha;
  const Real excess = claim.constant("floor") * lemma.in.step * square(lemma.in.bound) / alpha;
  // Both sides times (1 - eta alpha)^{t+1}, which is positive.
  const auto falls = [&](const Real& mean2, const Real& distance2) {
    return mean2 - excess <= shrink * (distance2 - excess);
  };
  conclude_one_step(claim, tree, lemma.in.noise, falls);
  claim.then("indicator", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, claim.name(R"(\|w_t-w_*\|^2)") - excess,
                       R"( \ge 0 \text{ on } \mathcal C_{t-1}\setminus\mathcal C_t)");
    const auto left = [](const auto& node) {
      return both(truth_of(node.time > 0), both(node.before, negate(node.stayed)));
    };
    return at_every_node(tree(), left, [&](const auto& node) { return Real(node.distance2 - excess) >= 0; });
  });
}

// ---- exit

/// Probability of leaving the ball at one step.
void exit_probability(Statement& claim) {
  LemmaA2 lemma;
  if (!give_lemma_a2(claim, lemma, true, true, 8)) return;
  LazyTree tree(lemma.in, lemma.path.horizon);
  if (!give_tree(claim, tree)) return;

  const bool printed = claim.reading("printed");
  const Real r1_squared = square(lemma.in.r1), room = r1_squared - lemma.r0_squared, azuma = claim.constant("azuma");
  const Real level = claim.let("floor", "F", lemma.in.step * square(lemma.in.bound) / lemma.drift.alpha),
             shrink = 1 - lemma.in.step * lemma.drift.alpha;
  const RescaledExcess excess{shrink, level, lemma.r0_squared, r1_squared, room};
  claim.then("event",
             text(R"(\|w_{t+1}-w_*\|>r_1 \iff G_{t+1}(1-\eta\alpha)^{)",
                  printed ? R"(t}+F \ge r_1^2)" : "t+1}+F > r_1^2", R"(\text{ on } \mathcal C_t)"),
             [&] { return excess.exit_is_event(tree(), printed); });
  claim.then("inclusion", R"(\|w_{t+1}-w_*\|>r_1 \implies G_{t+1}-G_0 \ge s \text{ on } \mathcal C_t)",
             [&] { return excess.exit_implies_rise(tree()); });
  claim.then("azuma", [&] {
    const Real difference2 = square(printed_difference(claim, lemma.in, lemma.drift.kappa));
    if (symbolic())
      return claim.name(R"(\mathbb P[\mathcal C_t\cap\{G_{t+1}-G_0\ge s\}])") <=
             exp(-(square(claim.name("s")) /
                   (azuma * claim.name(R"(\sum_{\tau=1}^{t+1}(1-\eta\alpha)^{-2\tau})") * difference2)));
    Formula all = all_of_none();
    Real sum = 0;
    for (std::int64_t t = 1; t <= lemma.path.horizon; ++t) {
      sum += square(power_by_factors(shrink, -t)) * difference2;
      const auto event = [&](const Scenario& node) { return both(excess.arrives(node), excess.rises(node)); };
      const Bounds mass = mass_at(tree(), t, event);
      const Real bound = exp(-(square(room) / (azuma * sum)));
      Formula here = from_two_sides(mass.upper <= bound, mass.lower <= bound);
      here.margin = detail::relative_slack(midpoint(mass.lower), midpoint(bound));
      all = both(all, here);
    }
    return all;
  });
  claim.then("share", [&] {
    const Real squares = lemma.path.T *
                         (1 + claim.constant("drift") * lemma.in.step * lemma.drift.alpha * lemma.path.T) *
                         square(printed_difference(claim, lemma.in, lemma.drift.kappa));
    return exp(-(square(room) / (azuma * squares))) <= lemma.path.delta / lemma.path.T;
  });
}

}  // namespace

std::vector<Claim> lemma_a_2_martingale() {
  return {
      {.id = "du18/step-lema.2-martingale",
       .title = "Rescaled excess is a supermartingale",
       .place = "Appendix A.2, proof of Lemma A.2, second display",
       .kind = "step",
       .themes = {"probability"},
       .words = R"($G_t=(1-\eta\alpha)^{-t}\left(\|w_t-w_*\|^2-\frac{\eta B^2}\alpha\right)$ satisfies $\mathbb
         E[G_{t+1}\mathbb I_{\mathcal C_t}|\mathcal F_t]\le G_t\mathbb I_{\mathcal C_t}\le G_t\mathbb I_{\mathcal
         C_{t-1}}$, the last because $\mathcal C_t\subset\mathcal C_{t-1}$.)",
       .conclusions = {{"(a)", "the first inequality", {"one step"}},
                       {"(b)", "the second, on leaving the ball", {"indicator"}}},
       .readings = {{"careful", R"(under the conditions of Lemma A.2, with $r_0<r_1$ and $\alpha>0$ understood)"},
                    {"floor", R"(moreover $\frac{\eta B^2}\alpha\le r_1^2$: the level of the noise lies inside the
                      ball)"}},
       .constants = lemma_a_2_constants({{"gamma", {1, 1}, "factor of gamma(phi_1) in the alpha of G_t"},
                                         {"floor", {1, 1}, "factor of eta B^2 / alpha in G_t"}}),
       .planted = {turned("floor", {3, 4}, "G_t with three quarters of eta B^2 / alpha", "floor"),
                   turned("gamma", {3, 1}, "G_t with alpha = 3 gamma(phi_1) - eta kappa", "floor")},
       .serves = {"du18/lema.2"},
       .scope = R"(one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values, T = 1, 2, 3: the whole
         scenario tree, exactly)",
       .not_covered = "more than one patch, p > 2, longer horizons",
       .note = R"(The second inequality needs $G_t\ge0$ wherever the path has just left the ball; $\mathcal
         C_t\subset\mathcal C_{t-1}$ alone gives that only for $G_t\ge0$. It holds when $\frac{\eta B^2}\alpha\le
         r_1^2$, which no condition of Lemma A.2 asks for. The stopped process $G_{\min(t,\tau)}$ is a supermartingale
         without it.)",
       .alarm = R"(the drift bound that it rests on survives; what is false is $G_t\mathbb I_{\mathcal C_t}\le
         G_t\mathbb I_{\mathcal C_{t-1}}$, which needs $G_t\ge0$ where the path has just left the ball, and nothing
         printed says that.)",
       .twin = "step_lema_2_martingale.py",
       .quick_cases = 2000,
       .full_cases = 40000,
       .draw =
           [](Source& source) { return source.chance(1, 2) ? draw_noisy_descent(source) : draw_accurate_path(source); },
       .zoo = [] { return std::vector<Record>{descent_on_the_boundary()}; },
       .state = rescaled_excess},
      {.id = "du18/step-lema.2-exit",
       .title = "Probability of leaving the ball at one step",
       .place = "Appendix A.2, proof of Lemma A.2, last display",
       .kind = "step",
       .themes = {"probability"},
       .words = R"(With $s=r_1^2-r_0^2$ and $F=\frac{\eta B^2}\alpha$, on $\mathcal C_t$:
         $\{\|w_{t+1}-w_*\|>r_1\}=\{G_{t+1}(1-\eta\alpha)^t+F\ge G_0+F+s\}\subset\{G_{t+1}-G_0\ge s\}$, whose
         probability is at most $\exp\left(-\frac{s^2}{2c_t^2}\right)\le\frac\delta T$.)",
       .conclusions = {{"(a)", "the equalities of the events", {"event"}},
                       {"(b)", "the inclusion", {"inclusion"}},
                       {"(c)", "the bound by Azuma and Hoeffding", {"azuma"}},
                       {"(d)", R"(it is at most $\frac\delta T$)", {"share"}},
                       {"(e)", R"(the union over $t\le T$)", {}}},
       .left_out = "(e), which is an identity of disjoint events",
       .readings = {{"careful", "the exponent $t+1$ and $>$ in the second event, and $c_{t+1}$ for $c_t$"},
                    {"printed", R"(the exponent $t$ and $\ge$, as printed)"}},
       .constants = lemma_a_2_constants({{"azuma", {2, 1}, "the 2 in the exponent"}}),
       .no_planted = "the step is refuted: an error in it could not be told from what is printed",
       .serves = {"du18/lema.2"},
       .scope = R"(one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values, T = 1, 2, 3: the whole
         scenario tree, exactly)",
       .not_covered = R"(more than one patch, p > 2, longer horizons; the union over t, which is an identity of disjoint
         events)",
       .note = R"(The last inequality needs $\frac{s^2}{2c^2}\ge\log\frac T\delta$, but the second condition of Lemma
         A.2 has no factor 2; the inclusion needs $F\le r_1^2$; the bound of the differences carries $\kappa$
         (`du18/step-lema.2-noise`).)",
       .twin = "step_lema_2_exit.py",
       .quick_cases = 2000,
       .full_cases = 40000,
       .draw =
           [](Source& source) {
             return source.chance(1, 2) ? draw_noisy_descent(source) : draw_narrow_descent(source);
           },
       .zoo = [] { return std::vector<Record>{descent_on_the_boundary()}; },
       .state = exit_probability}};
}

}  // namespace lakatos::du18
