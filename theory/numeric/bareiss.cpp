// Symmetric Bareiss elimination. After the pivots p_1, ..., p_k each entry is p_k times the entry of the Schur
// complement, and all p_i > 0, so signs are those of the Schur complement. A symmetric matrix is positive
// semidefinite iff its pivot is positive and the Schur complement is positive semidefinite, or the pivot is zero,
// its row and column are zero and the rest is positive semidefinite: then that index is left out, and the others
// go on as the elimination of the smaller matrix.

#include "theory/numeric/bareiss.hpp"

namespace lakatos {

namespace {

bool column_is_zero(IntegerArray& a, std::size_t k) {
  for (std::size_t i = k + 1; i < a.order(); ++i)
    if (!fmpz_is_zero(a(i, k))) return false;
  return true;
}

/// a_ij <- (p a_ij - a_ik a_jk) / previous for k < j <= i; the quotient is exact.
void eliminate(IntegerArray& a, std::size_t k, const fmpz* previous) {
  const bool divides = !fmpz_is_one(previous);
  for (std::size_t i = k + 1; i < a.order(); ++i)
    for (std::size_t j = k + 1; j <= i; ++j) {
      fmpz_mul(a(i, j), a(i, j), a(k, k));
      fmpz_submul(a(i, j), a(i, k), a(j, k));
      if (divides) fmpz_divexact(a(i, j), a(i, j), previous);
    }
}

}  // namespace

bool bareiss_is_definite(IntegerArray& a, bool strict) {
  fmpz one = 1;  // small values are their own fmpz
  const fmpz* previous = &one;
  for (std::size_t k = 0; k < a.order(); ++k) {
    const int pivot = fmpz_sgn(a(k, k));
    if (pivot < 0 || (pivot == 0 && (strict || !column_is_zero(a, k)))) return false;
    if (pivot == 0) continue;
    eliminate(a, k, previous);
    previous = a(k, k);
  }
  return true;
}

}  // namespace lakatos
