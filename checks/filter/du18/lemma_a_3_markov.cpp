#include "checks/filter/du18/accuracy.hpp"
#include "checks/filter/du18/lemma_a_3.hpp"

namespace lakatos::du18 {
namespace {

/// Probabilities and the expectation of the chain, from below and above where an event is open.
template <class S>
struct LastIterate {
  Bracket<S> far{S(0), S(0)};      // P[|w_T - w_*| >= two eps |w_*|]
  Bracket<S> above{S(0), S(0)};    // P[|w_T - w_*|^2 - F >= e]
  Bracket<S> inside{S(0), S(0)};   // P[|w_T - w_*|^2 1_C - F >= e]
  Bracket<S> mean2{S(0), S(0)};    // E |w_T - w_*|^2 1_C
};

template <class S>
void add(Bracket<S>& total, Truth event, const S& amount) {
  if (event == Truth::yes) total.lower += amount;
  if (event != Truth::no) total.upper += amount;
}

/// a <= b for two bracketed numbers.
template <class S>
Formula<S> at_most_bracket(const Bracket<S>& a, const Bracket<S>& b) {
  const Truth truth = less_equal(a.upper, b.lower) == Truth::yes ? Truth::yes : less(b.upper, a.lower) == Truth::yes ? Truth::no : Truth::unknown;
  return {truth, detail::relative_slack(midpoint(a.lower), midpoint(b.lower))};
}

}  // namespace

ClaimInfo FailureProbability::info() {
  ClaimInfo info;
  info.id = "du18/step-lema.3-markov";
  info.title = "Markov step for the failure probability";
  info.place = "Appendix A.2, proof of Lemma A.3, last display";
  info.kind = "step";
  info.words =
      "With $F=\\frac{\\eta B^2}\\alpha$, $e=\\epsilon^2\\|w_*\\|^2$ and $X=\\|w_T-w_*\\|^2\\mathbb I_{\\mathcal C_T}$: $\\mathbb P[\\|w_T-w_*\\|\\ge2\\epsilon\\|w_*\\|]\\le\\mathbb P[\\|w_T-w_*\\|^2-F\\ge e]\\le\\mathbb P[X-F\\ge e]+\\delta"
      "\\le\\frac{\\mathbb E[X]-F}e+\\delta\\le\\frac{(1-\\eta\\alpha)^T(\\|w_0-w_*\\|^2-F)}e+\\delta\\le2\\delta$.";
  info.readings = {{"chain", "every inequality, under the conditions of Lemma A.3 and the conclusion of Lemma A.2", "refuted", "exact", ""}, {"end to end", "the first term against the last", "refuted", "exact", ""}};
  info.constants = ReachesAccuracy::info().constants;
  info.no_planted = "the step is refuted: an error in it could not be told from what is printed";
  info.serves = {"du18/lema.3"};
  info.scope = "one neuron in the plane, laws in front of the teacher with 3 to 16 atoms, two noise values, T = 1, 2, 3, 11: the whole scenario tree, exactly";
  info.not_covered = "more than one patch, p > 2, longer horizons";
  info.note =
      "Markov's inequality is for variables that are not negative, and $X-F$ is negative with $\\mathbb E X<F$ as soon as the start lies below the level $F$: then the printed bound is negative and no probability. What it "
      "gives is $\\mathbb P[X\\ge e+F]\\le\\frac{\\mathbb E X}{e+F}$, which does not fall with $\\delta$ unless $F$ does (`du18/lema.3-repaired`).";
  info.twin = "step_lema_3_markov.py";
  info.quick_cases = 1500;
  info.full_cases = 20000;
  return info;
}

Record FailureProbability::draw(Source& source) { return draw_accurate_descent(source); }

template <class S>
void FailureProbability::state(Statement<S>& claim) {
  LemmaA2<S> lemma;
  Accuracy<S> accuracy;
  if (!give_lemma_a3(claim, lemma, accuracy)) return;
  LazyTree<S> tree(lemma.in, lemma.path.horizon);
  give_tree(claim, tree);
  if (claim.settled()) return;
  const S delta = lemma.path.delta, e = accuracy.target2, two = claim.constant("two", {2, 1}), twice = claim.constant("twice", {2, 1});
  claim.given("stays", [&] {
    if constexpr (Statement<S>::symbolic) {
      return at_least(claim.name("\\mathbb P[\\mathcal C_T]"), S(1) - delta);
    } else {
      if (tree.all_stay() == Truth::yes) return at_most(S(S(1) - delta), S(1));
      const Bracket<S> share = tree().probability([](const auto& leaf) { return leaf.stayed; });
      return at_most(S(S(1) - delta), share);
    }
  });
  if (claim.settled()) return;

  const S level = claim.define("floor", "F", lemma.in.step * square(lemma.in.bound) / lemma.drift.alpha);
  const auto text = [&](const char* latex) {
    if constexpr (Statement<S>::symbolic) return Bracket<S>{claim.name(latex), claim.name(latex)};
    else return static_cast<void>(latex), Bracket<S>{};
  };
  LastIterate<S> last;
  S power = 1;
  if constexpr (Statement<S>::symbolic) {
    last = {text(("\\mathbb P[\\|w_T-w_*\\|\\ge " + (two * accuracy.eps).latex() + "\\|w_*\\|]").c_str()), text("\\mathbb P[\\|w_T-w_*\\|^2-F\\ge e]"), text("\\mathbb P[X-F\\ge e]"), text("\\mathbb E[X]")};
    power = claim.name("(1-\\eta\\alpha)^T");
  } else {
    if (claim.reading("end to end") && tree.too_long_to_record()) {
      const S beyond = tree.mass_beyond(S(square(two) * e), S(twice * delta));
      if (less(S(twice * delta), beyond) == Truth::yes) return claim.then("end to end", [&] { return at_most(beyond, S(twice * delta)); });  // of a part already
    }
    for (const auto& node : tree().nodes) {
      if (!tree().leaf(node)) continue;
      const Truth beyond = less_equal(S(e + level), node.distance2);
      add(last.far, less_equal(S(square(two) * e), node.distance2), node.weight);
      add(last.above, beyond, node.weight);
      add(last.inside, both(beyond, node.stayed), node.weight);  // where the path has left, X - F = -F < e
      add(last.mean2, node.stayed, S(node.weight * node.distance2));
    }
    for (std::int64_t t = 0; t < lemma.path.horizon; ++t) power *= S(1) - lemma.in.step * lemma.drift.alpha;
  }
  const auto relation = [](const Bracket<S>& a, const Bracket<S>& b) {
    if constexpr (Statement<S>::symbolic) return at_most(a.lower, b.lower);
    else return at_most_bracket(a, b);
  };
  const auto shifted = [](const Bracket<S>& a, const S& by) { return Bracket<S>{S(a.lower + by), S(a.upper + by)}; };
  const auto point = [](const S& a) { return Bracket<S>{a, a}; };
  const S last_bound = power * (lemma.r0_squared - level);
  if (claim.reading("end to end")) return claim.then("end to end", [&] { return relation(last.far, point(S(twice * delta))); });
  claim.then("accuracy", [&] { return relation(last.far, last.above); });
  claim.then("union", [&] { return relation(last.above, shifted(last.inside, delta)); });
  claim.then("Markov", [&] { return relation(last.inside, Bracket<S>{S((last.mean2.lower - level) / e), S((last.mean2.upper - level) / e)}); });
  claim.then("recursion", [&] { return relation(shifted(last.mean2, S(-level)), point(last_bound)); });
  claim.then("twice delta", [&] { return at_most(S(last_bound / e + delta), S(twice * delta)); });
}

template void FailureProbability::state(Statement<Interval>&);
template void FailureProbability::state(Statement<Ball>&);
template void FailureProbability::state(Statement<Rational>&);
template void FailureProbability::state(Statement<Symbol>&);

}  // namespace lakatos::du18
