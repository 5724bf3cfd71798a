#pragma once
// All paths of stochastic gradient descent under finitely many noise values: what Lemmas A.2 and A.3 say with high
// probability, and what their proofs say conditionally, are sums over them.
#include <cstddef>
#include <vector>

#include "theory/filter/gradient.hpp"
#include "theory/filter/regions.hpp"
#include "theory/numeric/bracket.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos {

/// One iterate w_t of one path.
template <class S>
struct ScenarioNode {
  Vector<S> w;
  S weight;                   // probability of the path up to here
  S distance2;                // |w_t - w_*|^2
  Truth stayed = Truth::yes;  // the event C_t: every iterate from w_1 to w_t within the radius (w_0 is not asked)
  Truth before = Truth::yes;  // C_{t-1}
  std::int64_t time = 0;
  std::size_t first_child = 0;  // children: first_child ... first_child + (number of noise values) - 1; 0 at a leaf
};

template <class S>
struct ScenarioTree {
  std::vector<ScenarioNode<S>> nodes;  // level by level, the root first
  std::size_t branches = 0;
  Truth off_boundaries = Truth::yes;  // at every node where a gradient is taken
  Truth bounded = Truth::yes;         // |grad l(w_t) + xi| <= B there, for every noise value

  bool leaf(const ScenarioNode<S>& node) const { return node.first_child == 0; }
  /// Weight of the leaves for which `event` is certain, and 1 minus that of those where it is certainly not.
  template <class Event>
  Bracket<S> probability(Event&& event) const {
    Bracket<S> share{S(0), S(1)};
    for (const auto& node : nodes) {
      if (!leaf(node)) continue;
      const Truth truth = event(node);
      if (truth == Truth::yes) share.lower += node.weight;
      if (truth == Truth::no) share.upper -= node.weight;
    }
    return share;
  }
};

constexpr std::size_t most_scenarios = 20000;

/// Grows `horizon` levels of w_{t+1} = w_t - step (grad l(w_t) + xi_t) from w; the radius and the bound are given by
/// their squares. Cost: (number of noise values)^horizon gradients. Throws Undecided where a gradient's activation is
/// open and beyond `most_scenarios` nodes.
template <class S>
ScenarioTree<S> grow_scenarios(const PatchLaw<S>& law, const Vector<S>& teacher, const PatchLaw<S>& noise,
                               const S& step, const S& radius2, const S& bound2, const Vector<S>& w,
                               std::int64_t horizon) {
  ScenarioTree<S> tree;
  tree.branches = noise.atoms.size();
  tree.nodes.push_back({w, S(1), squared_distance(w, teacher), Truth::yes, Truth::yes, 0, 0});
  for (std::size_t i = 0; i < tree.nodes.size() && tree.nodes[i].time < horizon; ++i) {
    if (tree.nodes.size() > most_scenarios) throw Undecided("the scenario tree is too large");
    const ScenarioNode<S> node = tree.nodes[i];
    tree.nodes[i].first_child = tree.nodes.size();
    tree.off_boundaries = both(tree.off_boundaries, off_the_boundaries(law, node.w, teacher));
    const Vector<S> gradient = population_gradient(law, node.w, teacher);
    for (std::size_t n = 0; n < noise.atoms.size(); ++n) {
      const Vector<S> noisy = add(gradient, noise.atoms[n][0]);
      tree.bounded = both(tree.bounded, less_equal(squared_norm(noisy), bound2));
      Vector<S> next = subtract(node.w, scale(step, noisy));
      const S distance2 = squared_distance(next, teacher);
      tree.nodes.push_back({std::move(next), S(node.weight * noise.weights[n]), distance2,
                            both(node.stayed, less_equal(distance2, radius2)), node.stayed, node.time + 1, 0});
    }
  }
  return tree;
}

}  // namespace lakatos
