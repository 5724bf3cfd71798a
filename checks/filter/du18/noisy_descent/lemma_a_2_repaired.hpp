#pragma once
#include "checks/engine/claim/claim.hpp"
#include "checks/filter/du18/noisy_descent/noisy_descent.hpp"

namespace lakatos::du18 {

/// The dials of its assumptions, which the repaired Lemma A.3 shares.
/// `drift` is the assumption that the dial of gamma violates first; the claim's own come after them.
std::vector<Dial> noisy_descent_dials(const std::string& drift, const std::vector<Dial>& own);

/// What the lemma asks of ball, step and horizon for the failure probability delta: a positive drift
/// `lemma.drift.alpha`, gamma(phi_1) - eta kappa^2, the level of the noise inside the ball, and the second condition.
/// False when settled.
inline bool give_room(Statement& claim, LemmaA2& lemma, const Real& delta) {
  const NoisyDescent& in = lemma.in;
  lemma.drift = drift_of(claim, in, true);
  claim.given("positive drift", lemma.drift.alpha > 0);
  give_first_condition(claim, in, lemma.drift);
  if (claim.settled()) return false;
  const Real level = claim.let("floor", "F", in.step * square(in.bound) / lemma.drift.alpha),
             r1_squared = square(in.r1);
  claim.given("floor", level < r1_squared);
  claim.given("second condition", [&] {
    const Real azuma = claim.constant("azuma", {2, 1}),
               difference =
                   claim.constant("noise", {2, 1}) * in.step * in.bound * in.r1 + square(in.step) * square(in.bound);
    const Real bound = azuma * lemma.path.T * square(difference);
    return square(r1_squared - (symbolic() ? claim.name(R"(\max(r_0^2,F))") : max(lemma.r0_squared, level))) >=
           bound * log(lemma.path.T / delta);
  });
  return !claim.settled();
}

/// All assumptions of the repaired lemma before the tree; false when settled.
inline bool give_repaired_lemma_a2(Statement& claim, LemmaA2& lemma, std::int64_t longest) {
  lemma.in = read_noisy_descent(claim), lemma.path = read_path(claim);
  const NoisyDescent& in = lemma.in;
  give_positive_numbers(claim, in);
  give_path(claim, lemma.path, longest);
  if (claim.dialled("horizon")) {
    const Real times = claim.dial("horizon", {1, 1});
    claim.given("horizon at least the dial", lemma.path.T >= times);
    lemma.path.T = lemma.path.T / times;
  }
  Real delta = lemma.path.delta;  // for which the second condition is met
  if (claim.dialled("delta")) {
    delta = claim.dial("delta", {1, 1}) * delta;
    claim.given("dialled delta in range", delta < 1);
  }
  lemma.r0_squared = start_distance(claim, in);
  give_ordered(claim, in, lemma.r0_squared);
  give_centred_noise(claim);
  if (claim.settled()) return false;
  give_growth(claim, in);
  give_start(claim, in, lemma.r0_squared);
  give_radius(claim, in);
  if (claim.settled()) return false;
  return give_room(claim, lemma, delta);
}

/// For the dial "noise tail": E[|grad l(w_t) + xi|^2 | w_t] <= B^2 at every node of the (lazy) tree with a step.
/// Nothing where it is not set.
template <class Tree>
void give_bounded_in_mean(Statement& claim, const NoisyDescent& in, Tree& tree) {
  if (!claim.dialled("noise tail")) return;
  const auto decide = [&] {
    const Real most = square(in.step) * square(in.bound);
    Truth all = Truth::yes;
    for (const auto& node : tree().nodes) {
      if (tree().leaf(node)) continue;
      Real mean2 = 0;
      for (std::size_t n = 0; n < in.noise.atoms().size(); ++n)
        mean2 += in.noise.weights()[n] * squared_distance(tree().nodes[node.first_child + n].w, node.w);
      all = both(all, less_equal(mean2, most));
    }
    return all;
  };
  claim.given("bounded in mean", [&] {
    return predicate(decide,
                     R"(\mathbb E\left[\|\nabla\ell(w_t)+\xi\|^2\,|\,w_t\right] \le B^2 \text{ at every node})");
  });
}

}  // namespace lakatos::du18
