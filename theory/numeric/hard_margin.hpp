#pragma once
// The hard-margin classifier with certificates: the v of least norm with y_i v.z_i >= 1 for all points. A search in
// doubles proposes which points bear the solution; the linear system of these points is solved in rationals, and the
// search goes on there where that is not yet optimal. What is returned is proved by what is returned with it, and
// proves() checks it without the search: the least norm by a separator and multipliers of equal value, a separator's
// absence by a convex combination of the y_i z_i that is 0.
#include "theory/numeric/vector.hpp"

namespace lakatos {

/// minimise |v|^2 over v with labels[i] v.points[i] >= 1, where a.b = sum_j weights[j] a[j] b[j] and |v|^2 = v.v. A
/// weight of c is a group of c equal coordinates of which the points repeat each other.
template <class S>
struct HardMarginOf {
  std::vector<Vector<S>> points;
  std::vector<int> labels;  // +1, -1
  Vector<S> weights;        // > 0, one for each coordinate; none: all 1
};
using HardMargin = HardMarginOf<Rational>;

struct HardMarginResult {
  enum class Kind : unsigned char { separable, inseparable, open };
  Kind kind = Kind::open;
  Rational value;              // separable: |v|^2 = 2 sum(multipliers) - |sum multipliers_i y_i z_i|^2
  Vector<Rational> separator;  // separable: v = sum multipliers_i y_i z_i
  /// One >= 0 for each point. Inseparable: of sum 1, and sum multipliers_i y_i z_i = 0.
  Vector<Rational> multipliers;
};

/// Without points v = 0. Cost: some dozens of exact solutions of systems with as many unknowns as points bear the
/// solution, at most the dimension + 1. Throws std::invalid_argument on sizes, labels or weights that do not fit.
HardMarginResult solve(const HardMargin& problem);

/// Does the result prove what it says? Rational arithmetic only; `open` proves nothing.
bool proves(const HardMargin& problem, const HardMarginResult& result);

/// A separator and multipliers that nothing vouches for, for the points in the middle of their enclosures; the
/// separator is 0 where none seems to exist.
struct HardMarginProposal {
  Vector<Rational> separator, multipliers;
};
template <class S>
HardMarginProposal proposed_margin(const HardMarginOf<S>& problem);

/// Bounds of the least |v|^2 for points that are known by enclosures only (of gradient descent, say): they hold for
/// every choice of points within. Any proposal gives true bounds, a good one near ones.
template <class S>
struct HardMarginBounds {
  Truth separable = Truth::unknown;  // yes: the proposal's v certainly separates
  S at_most{};                       // only where separable is yes: |v|^2 / (the least margin)^2
  S at_least{};  // (sum m)^2 / |sum m_i y_i z_i|^2; where that may be a division by 0: 2 sum m - |sum m_i y_i z_i|^2
};
template <class S>
HardMarginBounds<S> bound_margin(const HardMarginOf<S>& problem, const HardMarginProposal& proposal);

extern template HardMarginProposal proposed_margin(const HardMarginOf<Interval>&);
extern template HardMarginProposal proposed_margin(const HardMarginOf<Ball>&);
extern template HardMarginProposal proposed_margin(const HardMarginOf<Rational>&);
extern template HardMarginBounds<Interval> bound_margin(const HardMarginOf<Interval>&, const HardMarginProposal&);
extern template HardMarginBounds<Ball> bound_margin(const HardMarginOf<Ball>&, const HardMarginProposal&);
extern template HardMarginBounds<Rational> bound_margin(const HardMarginOf<Rational>&, const HardMarginProposal&);

}  // namespace lakatos
