#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "theory/numeric/fraction.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

/// A symmetric rational matrix in integer form: entry (i, j) is entries[i * order + j] / denominator.
/// Only the lower triangle (j <= i) is read. Instances keep their matrices this way, and every stage below starts
/// from these integers: converting big rationals would cost 20 times the decision itself.
struct IntegerMatrix {
  std::size_t order = 0;
  std::vector<std::int64_t> entries;
  std::int64_t denominator = 1;
};

/// From fractions row by row; std::overflow_error if the common denominator leaves int64.
IntegerMatrix integer_matrix(std::size_t order, std::span<const Fraction> entries);

/// Which stage settled the question.
enum class DefiniteStage { cholesky, interval_ldl, bareiss };

struct DefiniteDecision {
  bool holds = false;
  DefiniteStage stage = DefiniteStage::bareiss;
};

/// "A - cI is positive semidefinite" (equivalently: the smallest eigenvalue of A is >= c), always decided: the
/// stages below in this order, the first certain answer counts. About 1.5 to 2.5 plain double Choleskys where the
/// smallest eigenvalue is further than 1e-12 |A| from c; an exact tie costs the Bareiss elimination (30 us at
/// order 16). All functions throw std::invalid_argument for a malformed matrix (size, denominator <= 0).
DefiniteDecision decide_positive_semidefinite(const IntegerMatrix& a, const Fraction& c = {});

/// Stage 1: one floating Cholesky with a proved error bound (Rump 2006); yes, no (by a vector x with
/// x^T (A - cI) x < 0) or unknown within some 1e-14 n |A| of a tie.
Truth certify_by_cholesky(const IntegerMatrix& a, const Fraction& c = {});

/// Stage 2: interval LDL^T.
Truth certify_by_interval_ldl(const IntegerMatrix& a, const Fraction& c = {});

/// Stage 3: fraction-free symmetric elimination on integers of any size; never unknown.
Truth certify_by_bareiss(const IntegerMatrix& a, const Fraction& c = {});

}  // namespace lakatos
