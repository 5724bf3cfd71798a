#pragma once

#include "theory/numeric/matrix.hpp"

namespace lakatos {

/// Approximate eigenpairs of a symmetric double matrix (lower triangle): values ascending, vectors as columns, of
/// length about 1. No guarantee at all, not even finiteness: witnesses, to be verified by whoever uses them.
struct DoubleEigenpairs {
  Vector<double> values;
  Matrix<double> vectors;
};

/// Sets rounding to nearest itself.
DoubleEigenpairs double_eigenpairs(const Matrix<double>& a);

/// Column k of the vectors.
Vector<double> eigenvector(const DoubleEigenpairs& pairs, std::size_t k);

}  // namespace lakatos
