#pragma once
// One step of the Convotron from any iterate under a finite law (overlaps19, Theorem 4.2 and Section B.2): every mean
// over the law is a finite sum.
#include <cstdint>

#include "algorithms/overlap/real_convotron.hpp"

namespace lakatos::overlap {

/// The iterate w is that of `pair.student`; `layout` and `alpha` are those of both.
struct OneStep {
  Law law;
  Pair pair;
  PatchLayout layout;
  Real alpha;

  /// g, what step times which is added to w for the sample x (Convotron).
  Vec direction(const Vec& x) const;
  /// f(w_*, a_*, x) - f(w, a, x).
  Real residual(const Vec& x) const;
  /// |w - w_*|^2.
  Real error2() const;
  /// <w_* - w, E g>.
  Real drift() const;
  /// E |g|^2.
  Real variance() const;
  /// E (f* - f)^2 |x|^2.
  Real weighted_loss() const;
  /// E |w + step g - w*|^2.
  Real next_error2(const Real& step) const;
  /// The same after `times` steps with one and the same sample.
  Real reused_error2(const Real& step, std::int64_t times) const;
  /// E |sum_i a_i P_i x|^2.
  Real direction2() const;
  /// a_* - a.
  Vec weight_error() const;
  /// e^T P_a e with e = w - w_*.
  Real error_form() const;
};

/// sum_i P_i^T (b_i u - a_i v), a d-vector.
Vec spread_difference(const PatchLayout& layout, const Vec& b, const Vec& u, const Vec& a, const Vec& v);

/// The right sides of (11), (12) and (13) without (1 + alpha)/2; the last one without its second sum unless `crossed`.
struct DriftForms {
  Real expectation, covariance, split;
};
DriftForms drift_forms(const OneStep& in, bool crossed);

}  // namespace lakatos::overlap
