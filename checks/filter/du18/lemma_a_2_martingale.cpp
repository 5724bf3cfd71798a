#include "checks/filter/du18/lemma_a_2_martingale.hpp"

#include "checks/filter/du18/lazy_tree.hpp"

namespace lakatos::du18 {
namespace {

/// base^exponent, exponent of any sign.
template <class S>
S power(const S& base, std::int64_t exponent) {
  S value = 1;
  for (std::int64_t i = 0; i < std::abs(exponent); ++i) value *= base;
  return exponent < 0 ? S(S(1) / value) : value;
}

/// `relation(node)` at every node that `wanted` keeps; where that is open the relation must hold all the same, or stays open.
template <class S, class Wanted, class Relation>
Formula<S> at_every_node(const ScenarioTree<S>& tree, Wanted&& wanted, Relation&& relation) {
  Formula<S> all{Truth::yes, std::nan("")};
  for (const auto& node : tree.nodes) {
    const Truth asked = wanted(node);
    if (asked == Truth::no) continue;
    Formula<S> here = relation(node);
    if (asked == Truth::unknown && here.truth == Truth::no) here.truth = Truth::unknown;
    all = both(all, here);
  }
  return all;
}

}  // namespace

ClaimInfo RescaledExcess::info() {
  ClaimInfo info;
  info.id = "du18/step-lema.2-martingale";
  info.title = "Rescaled excess is a supermartingale";
  info.place = "Appendix A.2, proof of Lemma A.2, second display";
  info.kind = "step";
  info.words =
      "$G_t=(1-\\eta\\alpha)^{-t}\\left(\\|w_t-w_*\\|^2-\\frac{\\eta B^2}\\alpha\\right)$ satisfies "
      "$\\mathbb E[G_{t+1}\\mathbb I_{\\mathcal C_t}|\\mathcal F_t]\\le G_t\\mathbb I_{\\mathcal C_t}\\le G_t\\mathbb I_{\\mathcal C_{t-1}}$, the last because $\\mathcal C_t\\subset\\mathcal C_{t-1}$.";
  info.readings = {{"careful", "under the conditions of Lemma A.2, with $r_0<r_1$ and $\\alpha>0$ understood", "refuted", "exact", ""},
                   {"floor", "moreover $\\frac{\\eta B^2}\\alpha\\le r_1^2$: the level of the noise lies inside the ball", "survives", "sampled", ""}};
  info.constants = {{"drift", {2, 1}, "the 2 in 1 + 2 eta alpha T"}, {"noise", {2, 1}, "the 2 in 2 eta B kappa r_1"}, {"wide", {10, 1}, "the 10 in kappa"}, {"beta", {4, 1}, "the 4 in kappa"},
                    {"log", {1, 1}, "factor of log(T/delta)"}, {"gamma", {1, 1}, "factor of gamma(phi_1) in the alpha of G_t"}, {"floor", {1, 1}, "factor of eta B^2 / alpha in G_t"}};
  info.planted = {{"floor 3/4", "G_t with three quarters of eta B^2 / alpha", "floor", {3, 4}, "", "", "floor"},
                  {"gamma 3", "G_t with alpha = 3 gamma(phi_1) - eta kappa", "gamma", {3, 1}, "", "", "floor"}};
  info.serves = {"du18/lema.2"};
  info.scope = "one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values, T = 1, 2, 3: the whole scenario tree, exactly";
  info.not_covered = "more than one patch, p > 2, longer horizons";
  info.note =
      "The second inequality needs $G_t\\ge0$ wherever the path has just left the ball; $\\mathcal C_t\\subset\\mathcal C_{t-1}$ alone gives that only for $G_t\\ge0$. It holds when "
      "$\\frac{\\eta B^2}\\alpha\\le r_1^2$, which no condition of Lemma A.2 asks for. The stopped process $G_{\\min(t,\\tau)}$ is a supermartingale without it.";
  info.alarm =
      "the drift bound that it rests on survives; what is false is $G_t\\mathbb I_{\\mathcal C_t}\\le G_t\\mathbb I_{\\mathcal C_{t-1}}$, which needs $G_t\\ge0$ where the path has just left the ball, and nothing printed says that.";
  info.twin = "step_lema_2_martingale.py";
  info.quick_cases = 2000;
  info.full_cases = 40000;
  return info;
}

Record RescaledExcess::draw(Source& source) { return source.chance(1, 2) ? draw_noisy_descent(source) : draw_accurate_path(source); }

template <class S>
void RescaledExcess::state(Statement<S>& claim) {
  LemmaA2<S> lemma;
  if (!give_lemma_a2(claim, lemma, true, true, 8)) return;
  const S level = claim.define("floor", "F", lemma.in.step * square(lemma.in.bound) / lemma.drift.alpha);
  if (claim.reading("floor")) claim.given("floor", [&] { return at_most(level, square(lemma.in.r1)); });
  LazyTree<S> tree(lemma.in, lemma.path.horizon);
  give_tree(claim, tree);
  if (claim.settled()) return;

  const S alpha = claim.constant("gamma", {1, 1}) * lemma.drift.gamma_1 - (lemma.drift.gamma_1 - lemma.drift.alpha), shrink = S(1) - lemma.in.step * alpha;
  const S excess = claim.constant("floor", {1, 1}) * lemma.in.step * square(lemma.in.bound) / alpha;
  // Both sides times (1 - eta alpha)^{t+1}, which is positive.
  const auto falls = [&](const S& mean2, const S& distance2) { return at_most(S(mean2 - excess), S(shrink * (distance2 - excess))); };
  claim.then("one step", [&] {
    if constexpr (Statement<S>::symbolic) {
      return falls(claim.name("\\mathbb E[\\|w_{t+1}-w_*\\|^2|\\mathcal F_t]"), claim.name("\\|w_t-w_*\\|^2"));
    } else {
      return at_every_node(tree(), [&](const auto& node) { return both(truth_of(!tree().leaf(node)), node.stayed); }, [&](const auto& node) {
        S mean2 = 0;
        for (std::size_t n = 0; n < tree().branches; ++n) mean2 += lemma.in.noise.weights[n] * tree().nodes[node.first_child + n].distance2;
        return falls(mean2, node.distance2);
      });
    }
  });
  claim.then("indicator", [&] {
    if constexpr (Statement<S>::symbolic) {
      return predicate<S>([] { return Truth::yes; }, claim.name("\\|w_t-w_*\\|^2") - excess, " \\ge 0 \\text{ on } \\mathcal C_{t-1}\\setminus\\mathcal C_t");
    } else {
      const auto left = [](const auto& node) { return both(truth_of(node.time > 0), both(node.before, negate(node.stayed))); };
      return at_every_node(tree(), left, [&](const auto& node) { return at_least(S(node.distance2 - excess), S(0)); });
    }
  });
}

// ---- exit -----------------------------------------------------------------------------------------------------------------------------

ClaimInfo ExitProbability::info() {
  ClaimInfo info;
  info.id = "du18/step-lema.2-exit";
  info.title = "Probability of leaving the ball at one step";
  info.place = "Appendix A.2, proof of Lemma A.2, last display";
  info.kind = "step";
  info.words =
      "With $s=r_1^2-r_0^2$ and $F=\\frac{\\eta B^2}\\alpha$, on $\\mathcal C_t$: $\\{\\|w_{t+1}-w_*\\|>r_1\\}=\\{G_{t+1}(1-\\eta\\alpha)^t+F\\ge G_0+F+s\\}\\subset\\{G_{t+1}-G_0\\ge s\\}$, whose probability is at most "
      "$\\exp\\left(-\\frac{s^2}{2c_t^2}\\right)\\le\\frac\\delta T$.";
  info.readings = {{"careful", "the exponent $t+1$ and $>$ in the second event, and $c_{t+1}$ for $c_t$", "refuted", "exact", ""}, {"printed", "the exponent $t$ and $\\ge$, as printed", "refuted", "exact", ""}};
  info.constants = {{"drift", {2, 1}, "the 2 in 1 + 2 eta alpha T"}, {"noise", {2, 1}, "the 2 in 2 eta B kappa r_1"}, {"wide", {10, 1}, "the 10 in kappa"}, {"beta", {4, 1}, "the 4 in kappa"},
                    {"log", {1, 1}, "factor of log(T/delta)"}, {"azuma", {2, 1}, "the 2 in the exponent"}};
  info.no_planted = "the step is refuted: an error in it could not be told from what is printed";
  info.serves = {"du18/lema.2"};
  info.scope = "one neuron in the plane, laws with 2 to 8 atoms, noise with 2 or 4 values, T = 1, 2, 3: the whole scenario tree, exactly";
  info.not_covered = "more than one patch, p > 2, longer horizons; the union over t, which is an identity of disjoint events";
  info.note =
      "The last inequality needs $\\frac{s^2}{2c^2}\\ge\\log\\frac T\\delta$, but the second condition of Lemma A.2 has no factor 2; the inclusion needs $F\\le r_1^2$; the bound of the differences carries $\\kappa$ "
      "(`du18/step-lema.2-noise`).";
  info.twin = "step_lema_2_exit.py";
  info.quick_cases = 2000;
  info.full_cases = 40000;
  return info;
}

Record ExitProbability::draw(Source& source) { return source.chance(1, 2) ? draw_noisy_descent(source) : draw_narrow_descent(source); }
std::vector<Record> RescaledExcess::zoo() { return {descent_on_the_boundary()}; }
std::vector<Record> ExitProbability::zoo() { return {descent_on_the_boundary()}; }

template <class S>
void ExitProbability::state(Statement<S>& claim) {
  LemmaA2<S> lemma;
  if (!give_lemma_a2(claim, lemma, true, true, 8)) return;
  LazyTree<S> tree(lemma.in, lemma.path.horizon);
  give_tree(claim, tree);
  if (claim.settled()) return;

  const bool printed = claim.reading("printed");
  const S r1_squared = square(lemma.in.r1), room = r1_squared - lemma.r0_squared, azuma = claim.constant("azuma", {2, 1});
  const S level = claim.define("floor", "F", lemma.in.step * square(lemma.in.bound) / lemma.drift.alpha), shrink = S(1) - lemma.in.step * lemma.drift.alpha;
  const auto martingale = [&](const auto& node) { return S(power(shrink, -node.time) * (node.distance2 - level)); };  // G_t
  const auto arrives = [](const auto& node) { return both(truth_of(node.time > 0), node.before); };
  const auto rises = [&](const auto& node) { return less_equal(room, S(martingale(node) - (lemma.r0_squared - level))); };
  claim.then("event", [&] {
    const auto decide = [&] {
      Truth all = Truth::yes;
      for (const auto& node : tree().nodes) {
        const S seen = martingale(node) * power(shrink, printed ? node.time - 1 : node.time) + level;
        const Truth outside = less(r1_squared, node.distance2), event = printed ? less_equal(r1_squared, seen) : less(r1_squared, seen);
        const Truth same = either(both(outside, event), both(negate(outside), negate(event)));
        if (arrives(node) != Truth::no) all = both(all, either(same, negate(arrives(node))));
      }
      return all;
    };
    return predicate<S>(decide, "\\|w_{t+1}-w_*\\|>r_1 \\iff G_{t+1}(1-\\eta\\alpha)^{", printed ? "t}+F \\ge r_1^2" : "t+1}+F > r_1^2", "\\text{ on } \\mathcal C_t");
  });
  claim.then("inclusion", [&] {
    const auto decide = [&] {
      Truth all = Truth::yes;
      for (const auto& node : tree().nodes) {
        const Truth left = both(arrives(node), less(r1_squared, node.distance2));
        if (left != Truth::no) all = both(all, either(rises(node), negate(left)));
      }
      return all;
    };
    return predicate<S>(decide, "\\|w_{t+1}-w_*\\|>r_1 \\implies G_{t+1}-G_0 \\ge s \\text{ on } \\mathcal C_t");
  });
  claim.then("azuma", [&] {
    const S difference2 = square(printed_difference(claim, lemma.in, lemma.drift.kappa));
    if constexpr (Statement<S>::symbolic) {
      return at_most(claim.name("\\mathbb P[\\mathcal C_t\\cap\\{G_{t+1}-G_0\\ge s\\}]"),
                     exp(-(square(claim.name("s")) / (azuma * claim.name("\\sum_{\\tau=1}^{t+1}(1-\\eta\\alpha)^{-2\\tau}") * difference2))));
    } else {
      Formula<S> all{Truth::yes, std::nan("")};
      S sum = 0;
      for (std::int64_t t = 1; t <= lemma.path.horizon; ++t) {
        sum += square(power(shrink, -t)) * difference2;
        S least = 0, most = 0;
        for (const auto& node : tree().nodes) {
          if (node.time != t) continue;
          const Truth event = both(arrives(node), rises(node));
          if (event == Truth::yes) least += node.weight;
          if (event != Truth::no) most += node.weight;
        }
        const S bound = exp(S(-(square(room) / (azuma * sum))));
        const Truth truth = less_equal(most, bound) == Truth::yes ? Truth::yes : less(bound, least) == Truth::yes ? Truth::no : Truth::unknown;
        all = both(all, Formula<S>{truth, detail::relative_slack(midpoint(least), midpoint(bound))});
      }
      return all;
    }
  });
  claim.then("share", [&] {
    const S squares = lemma.path.T * (S(1) + claim.constant("drift", {2, 1}) * lemma.in.step * lemma.drift.alpha * lemma.path.T) * square(printed_difference(claim, lemma.in, lemma.drift.kappa));
    return at_most(exp(S(-(square(room) / (azuma * squares)))), S(lemma.path.delta / lemma.path.T));
  });
}

template void RescaledExcess::state(Statement<Interval>&);
template void RescaledExcess::state(Statement<Ball>&);
template void RescaledExcess::state(Statement<Rational>&);
template void RescaledExcess::state(Statement<Symbol>&);
template void ExitProbability::state(Statement<Interval>&);
template void ExitProbability::state(Statement<Ball>&);
template void ExitProbability::state(Statement<Rational>&);
template void ExitProbability::state(Statement<Symbol>&);

}  // namespace lakatos::du18
