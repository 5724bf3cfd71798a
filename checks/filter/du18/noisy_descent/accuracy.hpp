#pragma once
// What Lemma A.3, the steps of its proof and its repair share: the two further conditions, and probabilities of the
// last iterate.
#include "checks/filter/du18/noisy_descent/lazy_tree.hpp"

namespace lakatos::du18 {

/// The largest horizon whose scenario tree is walked here: 2^13 - 1 nodes for two noise values.
inline constexpr std::int64_t longest_accurate = 12;

struct Accuracy {
  Real eps, target2;  // eps, and eps^2 |w_*|^2
};

inline Accuracy read_accuracy(Statement& claim, const NoisyDescent& in) {
  const Real eps = claim.number("eps", R"(\epsilon)");
  const Real norm = claim.let("|w_*|^2", squared_norm(in.teacher));
  give_positive(claim, "eps positive", eps);
  return {eps, square(eps) * norm};
}

/// eta T drift >= third log(r_0^2 / (eps^2 |w_*|^2 delta)); at the teacher, where the logarithm has no value, it is not
/// met.
inline void give_third_condition(Statement& claim, const LemmaA2& lemma, const Accuracy& accuracy, const Real& drift) {
  claim.given("third condition", [&] {
    if (!symbolic() && equal(lemma.r0_squared, Real(0)) == Truth::yes) return Formula{Truth::no, std::nan("")};
    const Real third = claim.constant("third", {1, 1});
    return lemma.in.step * lemma.path.T * drift >=
           third * log(lemma.r0_squared / (accuracy.target2 * lemma.path.delta));
  });
}

/// The printed numbers of Lemma A.3's conditions, and those of the claim's own.
inline std::vector<Constant> lemma_a_3_constants(const std::vector<Constant>& own) {
  return joined(lemma_a_2_constants({{"third", {1, 1}, "factor of the third condition's logarithm"},
                                     {"fourth", {1, 1}, "factor of eta B^2 in the fourth condition"}}),
                own);
}

/// All assumptions of Lemma A.3 as a careful author means them, before the tree; false when settled.
inline bool give_lemma_a3(Statement& claim, LemmaA2& lemma, Accuracy& accuracy) {
  if (!give_lemma_a2(claim, lemma, true, true, longest_accurate)) return false;
  accuracy = read_accuracy(claim, lemma.in);
  give_third_condition(claim, lemma, accuracy, lemma.drift.gamma_1 - lemma.in.step * square(lemma.drift.kappa));
  claim.given("fourth condition", accuracy.target2 * lemma.drift.alpha >=
                                      claim.constant("fourth", {1, 1}) * lemma.in.step * square(lemma.in.bound));
  return !claim.settled();
}

/// P[|w_T - w_*|^2 <= limit2] over the leaves.
inline Bounds probability_within(const ScenarioTree<Real>& tree, const Real& limit2) {
  return tree.probability([&](const auto& leaf) { return less_equal(leaf.distance2, limit2); });
}

/// With probability at least 1 - failing, |w_T - w_*| <= times eps |w_*|; `latex` names the first probability.
inline void conclude_within(Statement& claim, const Accuracy& accuracy, LazyTree& tree, const Real& times,
                            const Real& failing, const char* latex) {
  const Real reached = claim.let("probability", latex, [&] {
    const Real limit2 = square(times) * accuracy.target2;
    if (tree.too_long_to_record()) {
      const Real beyond = tree.mass_beyond(limit2, failing);
      if (less(failing, beyond) == Truth::yes) return 1 - beyond;  // it is at most this, which is too little already
    }
    const Bounds share = probability_within(tree(), limit2);
    return hull(share.lower, share.upper);
  });
  claim.then("accurate", [&] {
    if (!symbolic()) return reached >= 1 - failing;
    return predicate([] { return Truth::unknown; }, R"(\mathbb P\left[\|w_T-w_*\|\le )", times * accuracy.eps,
                     R"(\,\|w_*\|\right] \ge )", 1 - failing);
  });
}

/// With probability at least 1 - twice delta, |w_T - w_*| <= two eps |w_*|.
inline void conclude_accurate(Statement& claim, const LemmaA2& lemma, const Accuracy& accuracy, LazyTree& tree) {
  conclude_within(claim, accuracy, tree, claim.constant("two", {2, 1}),
                  claim.constant("twice", {2, 1}) * lemma.path.delta,
                  R"(\mathbb P\left[\|w_T-w_*\|\le2\epsilon\|w_*\|\right])");
}

}  // namespace lakatos::du18
