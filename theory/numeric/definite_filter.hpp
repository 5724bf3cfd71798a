#pragma once

#include <cstddef>
#include <memory>

#include "theory/numeric/truth.hpp"

namespace lakatos {

/// Decides definiteness of a symmetric matrix T that is known up to small errors, by one floating Cholesky
/// factorisation with a proved error bound (S. M. Rump, Verification of positive definiteness, BIT 46, 2006).
/// Fill the lower triangle with doubles, then ask once; the proof is in definite_filter.cpp.
class DefiniteFilter {
 public:
  explicit DefiniteFilter(std::size_t order);
  DefiniteFilter(const DefiniteFilter&) = delete;
  DefiniteFilter& operator=(const DefiniteFilter&) = delete;

  /// Row i; write entries 0 .. i.
  double* row(std::size_t i) noexcept { return given_ + i * stride_; }

  /// Let A be the matrix that was filled in. About every symmetric T with |T_ij - A_ij| <= relative_error |A_ij| +
  /// |E_ij| for some symmetric E of spectral norm <= norm_error: yes = T is positive definite; no = T is not even
  /// positive semidefinite; unknown otherwise, in particular when an entry is not finite. Needs relative_error <= 1e-3.
  /// Sets the rounding mode itself.
  Truth decide(double relative_error, double norm_error);

 private:
  static constexpr std::size_t small_order = 32;
  static constexpr std::size_t small_size = 2 * small_order * (small_order + 2) + small_order + 2;

  bool factorise(double shift, std::size_t& failed) noexcept;
  void eliminate(std::size_t k, double pivot) noexcept;
  bool is_refuted(std::size_t k, double relative_error, double norm_error) noexcept;
  void direction(std::size_t k) noexcept;

  std::size_t order_, stride_;
  std::unique_ptr<double[]> large_;  // used above small_order
  double *given_, *work_, *column_;
  alignas(16) double small_[small_size];
};

}  // namespace lakatos
