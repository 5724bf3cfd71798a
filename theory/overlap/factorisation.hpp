#pragma once
// The regularised rank-one factorisation that Stage 1 is reduced to (overlaps19, (8) and Lemma 4.1).

#include "theory/numeric/matrix.hpp"

namespace lakatos::overlap {

/// L_reg(w, a) = fit |w a^T - w* a*^T|_F^2 + balance (|w|^2 - |a|^2)^2; fit = 1/2 and balance = 1/8 in print.
template <class S>
struct RegularisedLoss {
  Vector<S> teacher_w, teacher_a;
  S fit, balance;
};

template <class S>
S value(const RegularisedLoss<S>& loss, const Vector<S>& w, const Vector<S>& a);

/// d/dw = 2 fit (|a|^2 w - (a^T a*) w*) + 4 balance (|w|^2 - |a|^2) w.
template <class S>
Vector<S> gradient_by_filter(const RegularisedLoss<S>& loss, const Vector<S>& w, const Vector<S>& a);
/// d/da = 2 fit (|w|^2 a - (w^T w*) a*) + 4 balance (|a|^2 - |w|^2) a.
template <class S>
Vector<S> gradient_by_weights(const RegularisedLoss<S>& loss, const Vector<S>& w, const Vector<S>& a);

}  // namespace lakatos::overlap
