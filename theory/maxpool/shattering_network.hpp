#pragma once
// The network that realises any labelling of the points of Theorem 4.2's proof (brutzkus21, Section 4): N = 2^(n-1)
// rows I, the points x_I, and alpha as (5) has it. Row I^c is row N - 1 - I.

#include "theory/maxpool/real_capacity.hpp"
#include "theory/maxpool/real_maxpool.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos::maxpool {

/// y_I: 1 where bit I of `labels` is set, else -1; rows from 62 on have -1.
int row_label(std::int64_t labels, std::size_t row);

struct ShatteringNetwork {
  std::int64_t n = 0;
  std::vector<Input> points;
  Vec labels, right, alpha;  // y_I; y_{I^c}; the solution of sum over I' other than I of alpha_I' = y_{I^c}

  std::size_t size() const { return points.size(); }
  std::size_t complement(std::size_t row) const { return size() - 1 - row; }
  /// sum over I' other than `left_out` of alpha_I'.
  Real sum_without(std::size_t left_out) const;
  /// sum over j <= n - 1 of x_I[j], in d = 2 n dimensions.
  Vec direction(std::size_t row) const;
  /// max_j sigma(direction of I' . x_I[j]).
  Real pooled_with(std::size_t direction_of, std::size_t point) const;
  /// Channels w^(I) with weight 1, then u^(I) with weight -1, which `without_u` leaves out.
  Net network(bool without_u) const;
  /// f(I) for all rows, all of them.
  template <class F>
  Truth for_all_rows(const F& f) const {
    Truth all = Truth::yes;
    for (std::size_t i = 0; i < size(); ++i) all = both(all, f(i));
    return all;
  }
};

/// For proof_points(n, ends) and these labels; the right sides are y_I in place of y_{I^c} unless `complemented`.
ShatteringNetwork shattering_network(std::int64_t n, std::int64_t ends, std::int64_t labels, bool complemented);

/// Is alpha_I' in the equation of I: for I' other than I, for I itself too where `with_own`.
Matrix<Rational> system_of_rows(std::size_t order, bool with_own);
/// A = 1 1^T - Id.
bool is_ones_minus_identity(const Matrix<Rational>& a);

/// Does alpha_I = sum_I' y_I' / (N - 1) - y_{I^c} solve that system for these labels? Asked times N - 1, which is given
/// by N = `size` as a number.
Truth solves_system(std::size_t order, const Real& size, std::int64_t labels, bool with_own);

}  // namespace lakatos::maxpool
