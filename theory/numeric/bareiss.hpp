#pragma once

#include <flint/fmpz.h>

#include <cstddef>
#include <vector>

#include "theory/numeric/truth.hpp"

namespace lakatos {

/// A square array of integers of any size for exact elimination: FLINT fmpz, owned. Not copyable.
class IntegerArray {
 public:
  /// order x order zeros.
  explicit IntegerArray(std::size_t order) : order_(order), entries_(order * order) {}  // 0 is a valid fmpz
  ~IntegerArray() {
    for (fmpz& x : entries_) fmpz_clear(&x);
  }
  IntegerArray(const IntegerArray&) = delete;
  IntegerArray& operator=(const IntegerArray&) = delete;

  std::size_t order() const noexcept { return order_; }
  fmpz* operator()(std::size_t i, std::size_t j) noexcept { return &entries_[i * order_ + j]; }

 private:
  std::size_t order_;
  std::vector<fmpz> entries_;
};

/// Is the symmetric matrix with this lower triangle positive semidefinite (strict: positive definite)? Exact, and
/// destroys the array. Fraction-free elimination: every entry stays a minor of the matrix, so numbers grow by about
/// one input entry per step. 30 us at order 16 for small entries, 0.3 ms at order 32.
bool bareiss_is_definite(IntegerArray& a, bool strict);

}  // namespace lakatos
