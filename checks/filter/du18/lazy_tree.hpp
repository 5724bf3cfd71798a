#pragma once
// The scenario tree of an instance of Lemmas A.2 and A.3, and what is assumed of it.
#include <memory>

#include "checks/filter/du18/all_paths.hpp"
#include "checks/filter/du18/noisy_descent.hpp"
#include "checks/filter/du18/scenario_tree.hpp"

namespace lakatos::du18 {

/// The tree of all paths, grown when first asked for.
template <class S>
class LazyTree {
 public:
  /// The gradient is held against `scale` times B.
  LazyTree(const NoisyDescent<S>& in, std::int64_t horizon, const S& scale = S(1)) : in_(in), horizon_(horizon), bound_(scale * in.bound) {}
  const S& bound() const { return bound_; }
  /// Is it too long for the tape, so that all_paths.hpp is asked first?
  bool too_long_to_record() const { return recording() && horizon_ > longest_recorded_tree; }
  Truth off_boundaries() {
    return ask_all_paths([](const auto& all) { return all.off_boundaries(); }) == Truth::yes ? Truth::yes : (*this)().off_boundaries;
  }
  Truth bounded() {
    return ask_all_paths([&](const auto& all) { return all.bounded(square(bound_)); }) == Truth::yes ? Truth::yes : (*this)().bounded;
  }
  /// Does every path stay within the radius? Asked on the tape only; else `unknown`.
  Truth all_stay() const {
    return ask_all_paths([&](const auto& all) { return all.stay(square(in_.r1)); });
  }
  /// See recorded_mass_beyond: of a tree that is grown off the tape.
  S mass_beyond(const S& limit2, const S& enough) {
    const auto tree = [&] {
      const Unrecorded choosing;
      return grow_scenarios<S>(in_.law, in_.teacher, in_.noise, in_.step, square(in_.r1), square(bound_), in_.w, horizon_);
    }();
    return recorded_mass_beyond(tree, in_.law, in_.teacher, in_.noise, in_.step, limit2, enough);
  }
  const ScenarioTree<S>& operator()() {
    if (!tree_) tree_ = std::make_unique<ScenarioTree<S>>(grow_scenarios<S>(in_.law, in_.teacher, in_.noise, in_.step, square(in_.r1), square(bound_), in_.w, horizon_));
    return *tree_;
  }

 private:
  template <class Question>
  Truth ask_all_paths([[maybe_unused]] Question&& question) const {
    if constexpr (is_recorded<S>) {
      if (too_long_to_record()) return question(AllPaths<S>(in_.law, in_.teacher, in_.noise, in_.step, in_.w, horizon_));
    }
    return Truth::unknown;
  }

  const NoisyDescent<S>& in_;
  std::int64_t horizon_;
  S bound_;
  std::unique_ptr<ScenarioTree<S>> tree_;
};

template <class S>
void give_tree(Statement<S>& claim, LazyTree<S>& tree) {
  claim.given("off the boundaries", [&] { return predicate<S>([&] { return tree.off_boundaries(); }, "w_*^\\top Z \\ne 0,\\ w_t^\\top Z \\ne 0 \\text{ at every node}"); });
  claim.given("bounded gradient", [&] {
    const auto decide = [&] { return both(less_equal(S(0), tree.bound()), tree.bounded()); };
    return predicate<S>(decide, "\\|\\nabla\\ell(w_t)+\\xi\\| \\le ", tree.bound(), "\\text{ at every node}");
  });
}

}  // namespace lakatos::du18
