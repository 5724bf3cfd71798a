#pragma once
// What Lemma A.3, the steps of its proof and its repair share: the two further conditions, and probabilities of the last iterate.
#include "checks/filter/du18/lazy_tree.hpp"

namespace lakatos::du18 {

/// The largest horizon whose scenario tree is walked here: 2^13 - 1 nodes for two noise values.
inline constexpr std::int64_t longest_accurate = 12;

template <class S>
struct Accuracy {
  S eps, target2;  // eps, and eps^2 |w_*|^2
};

template <class S>
Accuracy<S> read_accuracy(Statement<S>& claim, const NoisyDescent<S>& in) {
  const S eps = claim.number("eps", "\\epsilon");
  const S norm = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(in.teacher); });
  give_positive(claim, "eps positive", eps);
  return {eps, S(square(eps) * norm)};
}

/// eta T drift >= third log(r_0^2 / (eps^2 |w_*|^2 delta)); at the teacher, where the logarithm has no value, it is not met.
template <class S>
void give_third_condition(Statement<S>& claim, const LemmaA2<S>& lemma, const Accuracy<S>& accuracy, const S& drift) {
  claim.given("third condition", [&] {
    const S third = claim.constant("third", {1, 1});
    const auto relation = [&] { return at_least(S(lemma.in.step * lemma.path.T * drift), S(third * log(S(lemma.r0_squared / (accuracy.target2 * lemma.path.delta))))); };
    if constexpr (Statement<S>::symbolic) return relation();
    else return equal(lemma.r0_squared, S(0)) == Truth::yes ? Formula<S>{Truth::no, std::nan("")} : relation();
  });
}

/// All assumptions of Lemma A.3 as a careful author means them, before the tree; false when settled.
template <class S>
bool give_lemma_a3(Statement<S>& claim, LemmaA2<S>& lemma, Accuracy<S>& accuracy) {
  if (!give_lemma_a2(claim, lemma, true, true, longest_accurate)) return false;
  accuracy = read_accuracy(claim, lemma.in);
  give_third_condition(claim, lemma, accuracy, S(lemma.drift.gamma_1 - lemma.in.step * square(lemma.drift.kappa)));
  claim.given("fourth condition", [&] { return at_least(S(accuracy.target2 * lemma.drift.alpha), S(claim.constant("fourth", {1, 1}) * lemma.in.step * square(lemma.in.bound))); });
  return !claim.settled();
}

/// P[|w_T - w_*|^2 <= limit2] over the leaves.
template <class S>
Bracket<S> probability_within(const ScenarioTree<S>& tree, const S& limit2) {
  return tree.probability([&](const auto& leaf) { return less_equal(leaf.distance2, limit2); });
}

/// With probability at least 1 - twice delta, |w_T - w_*| <= two eps |w_*|.
template <class S>
void conclude_accurate(Statement<S>& claim, const LemmaA2<S>& lemma, const Accuracy<S>& accuracy, LazyTree<S>& tree) {
  const S two = claim.constant("two", {2, 1}), twice = claim.constant("twice", {2, 1});
  const S reached = claim.let("probability", "\\mathbb P\\left[\\|w_T-w_*\\|\\le2\\epsilon\\|w_*\\|\\right]", [&] {
    if constexpr (!Statement<S>::symbolic) {
      if (tree.too_long_to_record()) {
        const S beyond = tree.mass_beyond(S(square(two) * accuracy.target2), S(twice * lemma.path.delta));
        if (less(S(twice * lemma.path.delta), beyond) == Truth::yes) return S(S(1) - beyond);  // it is at most this, which is too little already
      }
    }
    const Bracket<S> share = probability_within(tree(), S(square(two) * accuracy.target2));
    return hull(share.lower, share.upper);
  });
  claim.then("accurate", [&] {
    if constexpr (Statement<S>::symbolic) {
      return predicate<S>([] { return Truth::unknown; }, "\\mathbb P\\left[\\|w_T-w_*\\|\\le ", two * accuracy.eps, "\\,\\|w_*\\|\\right] \\ge ", S(1) - twice * lemma.path.delta);
    } else {
      return at_least(reached, S(1) - twice * lemma.path.delta);
    }
  });
}

}  // namespace lakatos::du18
