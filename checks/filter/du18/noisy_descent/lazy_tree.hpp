#pragma once
// The scenario tree of an instance of Lemmas A.2 and A.3, and what is assumed of it.
#include <memory>

#include "algorithms/filter/all_paths.hpp"
#include "algorithms/filter/real_descent.hpp"
#include "checks/filter/du18/noisy_descent/noisy_descent.hpp"

namespace lakatos::du18 {

/// The tree of all paths, grown when first asked for.
class LazyTree {
 public:
  /// The gradient is held against `scale` times B.
  LazyTree(const NoisyDescent& in, std::int64_t horizon, const Real& scale = Real(1))
      : in_(in), horizon_(horizon), bound_(scale * in.bound) {}
  const Real& bound() const { return bound_; }
  /// Is it too long for the tape, so that all_paths.hpp is asked first?
  bool too_long_to_record() const { return recording() && horizon_ > longest_recorded_tree; }
  Truth off_boundaries() {
    return ask_all_paths([](const auto& all) { return all.off_boundaries(); }) == Truth::yes ? Truth::yes
                                                                                             : (*this)().off_boundaries;
  }
  Truth bounded() {
    return ask_all_paths([&](const auto& all) { return all.bounded(square(bound_)); }) == Truth::yes
               ? Truth::yes
               : (*this)().bounded;
  }
  /// Does every path stay within the radius? Asked on the tape only; else `unknown`.
  Truth all_stay() const {
    return ask_all_paths([&](const auto& all) { return all.stay(square(in_.r1)); });
  }
  /// See recorded_mass_beyond: of a tree that is grown off the tape.
  Real mass_beyond(const Real& limit2, const Real& enough) {
    const auto tree = [&] {
      const Unrecorded choosing;
      return grow_scenarios(in_.law, in_.teacher, in_.noise, in_.step, square(in_.r1), square(bound_), in_.w, horizon_);
    }();
    return recorded_mass_beyond(tree, in_.law, in_.teacher, in_.noise, in_.step, limit2, enough);
  }
  const ScenarioTree<Real>& operator()() {
    if (!tree_)
      tree_ = std::make_unique<ScenarioTree<Real>>(
          grow_scenarios(in_.law, in_.teacher, in_.noise, in_.step, square(in_.r1), square(bound_), in_.w, horizon_));
    return *tree_;
  }

 private:
  template <class Question>
  Truth ask_all_paths([[maybe_unused]] Question&& question) const {
    if (too_long_to_record()) return question(AllPaths(in_.law, in_.teacher, in_.noise, in_.step, in_.w, horizon_));
    return Truth::unknown;
  }

  const NoisyDescent& in_;
  std::int64_t horizon_;
  Real bound_;
  std::unique_ptr<ScenarioTree<Real>> tree_;
};

/// `relation(node)` at every node that `wanted` keeps; where that is open the relation must hold all the same, or stays
/// open.
template <class Wanted, class Relation>
Formula at_every_node(const ScenarioTree<Real>& tree, Wanted&& wanted, Relation&& relation) {
  Formula all = all_of_none();
  for (const auto& node : tree.nodes) {
    const Truth asked = wanted(node);
    if (asked == Truth::no) continue;
    Formula here = relation(node);
    if (asked == Truth::unknown && here.truth == Truth::no) here.truth = Truth::unknown, here.trace = 0;
    all = both(all, here);
  }
  return all;
}

/// `relation`(E |w_{t+1} - w_*|^2 given F_t, |w_t - w_*|^2) at every node with a step that has stayed in the ball.
template <class Relation>
void conclude_one_step(Statement& claim, LazyTree& tree, const Law& noise, Relation&& relation) {
  claim.then("one step", [&] {
    if (symbolic())
      return relation(claim.name(R"(\mathbb E[\|w_{t+1}-w_*\|^2|\mathcal F_t])"), claim.name(R"(\|w_t-w_*\|^2)"));
    return at_every_node(
        tree(), [&](const auto& node) { return both(truth_of(!tree().leaf(node)), node.stayed); },
        [&](const auto& node) { return relation(mean_after(tree(), noise, node), node.distance2); });
  });
}

/// With probability at least 1 - failing() every iterate stays in the ball.
template <class Failing>
void conclude_staying(Statement& claim, LazyTree& tree, Failing&& failing) {
  const Real staying = claim.let("probability", R"(\mathbb P\left[\|w_t-w_*\|\le r_1,\ t=1,\dots,T\right])", [&] {
    const Bounds share = tree().probability([](const auto& leaf) { return leaf.stayed; });
    return hull(share.lower, share.upper);
  });
  claim.then("stays", staying >= 1 - failing());
}

/// False when settled.
inline bool give_tree(Statement& claim, LazyTree& tree) {
  claim.given("off the boundaries", R"(w_*^\top Z \ne 0,\ w_t^\top Z \ne 0 \text{ at every node})",
              [&] { return tree.off_boundaries(); });
  claim.given("bounded gradient", text(R"(\|\nabla\ell(w_t)+\xi\| \le )", tree.bound(), R"(\text{ at every node})"),
              [&] { return both(less_equal(Real(0), tree.bound()), tree.bounded()); });
  return !claim.settled();
}

}  // namespace lakatos::du18
