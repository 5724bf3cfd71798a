#pragma once

#include "theory/numeric/matrix.hpp"

namespace lakatos::detail {

// The kernels of matrix.hpp for Rational through FLINT, which clears denominators and works on integers: 10 to 40 times
// faster than the loops that serve the other scalars. Shapes are checked by the caller.

Matrix<Rational> flint_product(const Matrix<Rational>& a, const Matrix<Rational>& b);
Rational flint_determinant(const Matrix<Rational>& a);
/// Throws Undefined for a singular matrix.
Vector<Rational> flint_solution(const Matrix<Rational>& a, const Vector<Rational>& b);

}  // namespace lakatos::detail
