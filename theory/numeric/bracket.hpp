#pragma once

#include "theory/numeric/matrix.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

/// A number known only to lie between two others, lower <= x <= upper: an extremum over infinitely many w, or an
/// irrational number seen from an exact scalar. Where the value itself is known both ends are that value.
template <class S>
struct Bracket {
  S lower;
  S upper;
};

/// x >= c, x <= c and x <= y, decided as soon as the ends that matter decide. Never throw Undecided.
template <class S>
Truth at_least(const Bracket<S>& x, const S& c);
template <class S>
Truth at_most(const Bracket<S>& x, const S& c);
template <class S>
Truth at_most(const Bracket<S>& x, const Bracket<S>& y);

/// The bracket as one scalar: hull(lower, upper). Exact scalars throw Undecided unless both ends agree.
template <class S>
S value_of(const Bracket<S>& x);

/// Extreme eigenvalues of a symmetric matrix and the largest singular value of any matrix.
/// Interval, Ball: the enclosure at both ends. Exact scalars: the rational value, or where it is irrational two
/// rationals taken from Interval, apart by some 1e-15 |a| (order 2) to 1e-14 n |a|. double: the approximate value.
template <class S>
Bracket<S> smallest_eigenvalue_bracket(const Matrix<S>& a);
template <class S>
Bracket<S> largest_eigenvalue_bracket(const Matrix<S>& a);
template <class S>
Bracket<S> largest_singular_value_bracket(const Matrix<S>& a);

/// Is lambda_max(a) <= c? Is lambda_min(a) >= c? Decided as definiteness of c I - a, a - c I (ties included for
/// exact scalars). Never throw Undecided.
template <class S>
Truth largest_eigenvalue_at_most(const Matrix<S>& a, const S& c);
template <class S>
Truth smallest_eigenvalue_at_least(const Matrix<S>& a, const S& c);

}  // namespace lakatos
