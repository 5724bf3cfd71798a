#pragma once
// The norms in the bound of the output term f(w, a, x) sum_j a_j P_j x (overlaps19, Section B.1).

#include "theory/overlap/real_overlap.hpp"

namespace lakatos::overlap {

/// (sum_j sqrt(n_j))^2; equal entries need no root. Throws Undecided where a root is open.
Real squared_sum_of_roots(const Vec& squares);

/// The squares of what is compared, for one network and one input.
struct OutputTermNorms {
  Real direction2{};  // |sum_j a_j P_j x|^2
  Real output2{};     // |f(w, a, x) sum_j a_j P_j x|^2
  Real inner2{};      // (sum_j |a_j w^T P_j x|)^2 |sum_j a_j P_j x|^2
  Real a2{}, w2{};    // |a|^2, |w|^2
  Real largest2{};    // max_j a_j^2
  Vec patches2;       // |P_j x|^2

  /// (max_j |a_j| sum_j |w| |P_j x| |a|)^2: its roots may be open where the rest is not.
  Real outer2() const { return largest2 * w2 * squared_sum_of_roots(patches2) * a2; }
};
OutputTermNorms output_term_norms(const Net& net, const Vec& x);

}  // namespace lakatos::overlap
