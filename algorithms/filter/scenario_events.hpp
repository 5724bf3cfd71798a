#pragma once
// Probabilities and means over the paths of stochastic gradient descent (scenario_tree.hpp) that the proofs of du18,
// Lemmas A.2 and A.3 are made of; from two sides where an event is open. C_t: the path has stayed in the ball up to t.
#include "algorithms/filter/real_descent.hpp"

namespace lakatos {

using Scenarios = ScenarioTree<Real>;
using Scenario = ScenarioNode<Real>;

/// One step from w: where every noise value leads to, and the means over them.
struct NoisyStep {
  Real distance2, mean2, noise2;  // |w - w_*|^2, E |w' - w_*|^2, E |xi|^2
  Vec error, drifted;             // w - w_*, w - w_* - eta grad l(w)
  std::vector<Vec> next;          // w' - w_* for every noise value
};
NoisyStep noisy_step(const Law& law, const Vec& teacher, const Law& noise, const Real& step, const Vec& w);
/// The largest minus the smallest |w' - w_*|^2.
Real range_after(const NoisyStep& step);

/// Adds `amount` to the sides of a sum over outcomes to which it belongs where `event` holds.
void add_where(Bounds& total, Truth event, const Real& amount);

/// P(event at time t).
template <class Event>
Bounds mass_at(const Scenarios& tree, std::int64_t t, Event&& event) {
  Bounds mass{Real(0), Real(0)};
  for (const auto& node : tree.nodes) {
    if (node.time == t) add_where(mass, event(node), node.weight);
  }
  return mass;
}

/// E |w_t - w_*|^2 1{C_t}.
Bounds mean_inside(const Scenarios& tree, std::int64_t t);

/// The excess over a level F, rescaled: G_t = (1 - eta alpha)^{-t} (|w_t - w_*|^2 - F) with shrink = 1 - eta alpha, and
/// the ball of radius r_1 that a path leaves (Lemma A.2).
struct RescaledExcess {
  Real shrink, level, r0_squared, r1_squared;
  Real room;  // r_1^2 - r_0^2

  /// G_t at this node.
  Real at(const Scenario& node) const;
  /// C_{t-1}, t > 0.
  static Truth arrives(const Scenario& node);
  /// G_t - G_0 >= room.
  Truth rises(const Scenario& node) const;
  /// |w_t - w_*| > r_1 exactly where G_t (1 - eta alpha)^t + F > r_1^2, at every node that is arrived at; as printed:
  /// the power is one less, and >= stands for >.
  Truth exit_is_event(const Scenarios& tree, bool printed) const;
  /// |w_t - w_*| > r_1 only where G_t - G_0 >= room.
  Truth exit_implies_rise(const Scenarios& tree) const;
};

/// The last iterate in the proof of Lemma A.3.
struct LastIterate {
  Bounds far{Real(0), Real(0)};     // P[|w_T - w_*| >= two eps |w_*|]
  Bounds above{Real(0), Real(0)};   // P[|w_T - w_*|^2 - F >= e]
  Bounds inside{Real(0), Real(0)};  // P[|w_T - w_*|^2 1_C - F >= e]
  Bounds mean2{Real(0), Real(0)};   // E |w_T - w_*|^2 1_C
};
/// For the level F > 0 and e = eps^2 |w_*|^2.
LastIterate last_iterate(const Scenarios& tree, const Real& level, const Real& e, const Real& two);

}  // namespace lakatos
