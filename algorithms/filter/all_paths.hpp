#pragma once
// All noise paths at once, for the tape: a scenario tree of 2^11 nodes would make a program of megabytes. While every
// iterate has the activation of the first, the gradient is A w - b, so w_t = u_t - step (sum over j < t of M^j
// xi_(t-1-j)) with M = I - step A and u_t the path without noise. A linear functional v of w_t then ranges exactly
// between v.u_t plus the sums of the least and of the largest of -step (v M^j).xi: two numbers for 2^t nodes.
#include <cstdint>
#include <vector>

#include "algorithms/filter/real_descent.hpp"

namespace lakatos {

/// Trees longer than this go on the tape through their ranges.
inline constexpr std::int64_t longest_recorded_tree = 3;

/// The paths w_{t+1} = w_t - step (grad l(w_t) + xi_t), t < horizon, from w (du18, Lemmas A.2 and A.3), all at once.
/// Laws of one patch; `noise` are vectors of the same space. The answers are `yes` for certain and for all nodes, else
/// `unknown`: then the tree itself must be asked. Never throws Undecided.
class AllPaths {
 public:
  AllPaths(const Law& law, const Vec& teacher, const Law& noise, const Real& step, const Vec& w, std::int64_t horizon);

  /// w_t.Z != 0 and w*.Z != 0 for t < T and all atoms, each on the side where it was at first. The other answers rest
  /// on this one.
  Truth off_boundaries() const;
  /// |grad l(w_t) + xi|^2 <= bound2 for t < T and all noise values.
  Truth bounded(const Real& bound2) const;
  /// |w_t - w*|^2 <= radius2 for 1 <= t <= T.
  Truth stay(const Real& radius2) const;

 private:
  void add_atom(const Real& weight, const Vec& z);
  template <class Ranges, class Visit>
  void each_time(std::int64_t count, Ranges& ranges, Visit&& visit) const;
  template <class Decide>
  Truth within(const std::vector<Vec>& rows, const Vec& shift, std::int64_t last, std::int64_t first,
               Decide&& decide) const;

  Law law_;
  Vec teacher_;
  Law noise_;
  Real step_;
  Vec w_;
  std::int64_t horizon_;
  bool known_ = false;
  std::vector<bool> active_;
  std::vector<Vec> a_;  // the gradient is a w - b while no activation changes
  Vec b_;
};

/// A part of P[|w_T - w*|^2 > limit2] on the tape: paths are added, the likeliest first, until their mass exceeds
/// `enough`. Which paths is chosen by the tree, off the tape; that each is far, and its weight, is recorded. Needs a
/// tape.
Real recorded_mass_beyond(const ScenarioTree<Real>& tree, const Law& law, const Vec& teacher, const Law& noise,
                          const Real& step, const Real& limit2, const Real& enough);

}  // namespace lakatos
