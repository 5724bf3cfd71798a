#pragma once
// All paths of stochastic gradient descent under finitely many noise values: what Lemma A.2 says with high probability is a sum over them.
#include "theory/filter/gradient.hpp"
#include "theory/filter/regions.hpp"

namespace lakatos::du18 {

template <class S>
struct ScenarioTree {
  S staying_least = 0;                // total weight of the paths that certainly stay
  S staying_most = 1;                 // 1 minus the total weight of those that certainly leave
  Truth off_boundaries = Truth::yes;  // at every node where a gradient is taken
  Truth bounded = Truth::yes;         // |grad l(w_t) + xi| <= B there, for every noise value
};

/// Walks `horizon` steps w_{t+1} = w_t - step (grad l(w_t) + xi_t) from w; a path stays when |w_t - w_*|^2 <= radius2 at t = 1 ... horizon.
/// Cost: (number of noise values)^horizon gradients. Throws Undecided where a gradient's activation is open.
template <class S>
class ScenarioWalk {
 public:
  ScenarioWalk(const PatchLaw<S>& law, const Vector<S>& teacher, const PatchLaw<S>& noise, const S& step, const S& radius2, const S& bound2)
      : law_(law), teacher_(teacher), noise_(noise), step_(step), radius2_(radius2), bound2_(bound2) {}

  ScenarioTree<S> from(const Vector<S>& w, std::int64_t horizon) {
    tree_ = {};
    descend(w, S(1), Truth::yes, horizon);
    return tree_;
  }

 private:
  void descend(const Vector<S>& w, const S& weight, Truth stays, std::int64_t left) {
    if (left == 0) return finish(weight, stays);
    tree_.off_boundaries = both(tree_.off_boundaries, off_the_boundaries(law_, w, teacher_));
    const Vector<S> gradient = population_gradient(law_, w, teacher_);
    for (std::size_t n = 0; n < noise_.atoms.size(); ++n) {
      const Vector<S> noisy = add(gradient, noise_.atoms[n][0]);
      tree_.bounded = both(tree_.bounded, less_equal(squared_norm(noisy), bound2_));
      const Vector<S> next = subtract(w, scale(step_, noisy));
      descend(next, S(weight * noise_.weights[n]), both(stays, less_equal(squared_distance(next, teacher_), radius2_)), left - 1);
    }
  }
  void finish(const S& weight, Truth stays) {
    if (stays == Truth::yes) tree_.staying_least += weight;
    if (stays == Truth::no) tree_.staying_most -= weight;
  }

  const PatchLaw<S>& law_;
  const Vector<S>& teacher_;
  const PatchLaw<S>& noise_;
  S step_, radius2_, bound2_;
  ScenarioTree<S> tree_;
};

}  // namespace lakatos::du18
