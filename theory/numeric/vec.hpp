#pragma once
// Vectors and matrices at the claim layer. Over symbols a vector that is a field of the instance has a name, which is
// what its functions print.
#include <cstddef>
#include <string>
#include <vector>

#include "theory/numeric/bracket.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/real.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos {

/// A column vector of Real.
using Vec = std::vector<Real>;
/// Over symbols: the vector that prints as `latex`, an atom ("w_*") or a sum ("w-w_*"); it has two entries, which print
/// as parts of it.
Vec symbol_vector(const std::string& latex, bool atom = true);
/// The printed form of a vector of symbols, in brackets where it is a sum and `factor` is asked for; its entries where
/// it has no name.
std::string latex(const Vec& a, bool factor = false);

using Mat = Matrix<Real>;
/// A number that is known from two sides only.
using Bounds = Bracket<Real>;

// The functions of vector.hpp; over symbols they print \langle a, b \rangle, \|a\|^2, a - b.
Real dot(const Vec& a, const Vec& b);
Vec add(const Vec& a, const Vec& b);
Vec subtract(const Vec& a, const Vec& b);
Vec scale(const Real& c, const Vec& a);
Real squared_norm(const Vec& a);
Real squared_distance(const Vec& a, const Vec& b);

// The functions of matrix.hpp.
Mat multiply(const Mat& a, const Mat& b);
Vec multiply(const Mat& a, const Vec& x);
Mat transpose(const Mat& a);
Mat add(const Mat& a, const Mat& b);
Mat subtract(const Mat& a, const Mat& b);
Mat scale(const Real& c, const Mat& a);
void add_outer(Mat& a, const Real& c, const Vec& x, const Vec& y);
Mat gram(const Mat& a);
Real bilinear(const Vec& x, const Mat& a, const Vec& y);
Real trace(const Mat& a);
Real determinant(const Mat& a);
Vec solve(const Mat& a, const Vec& b);
Mat diagonal(const Vec& d);
template <>
Mat identity(std::size_t order);

// The functions of bracket.hpp, definite.hpp and eigenvalue.hpp.
/// x <= y, decided as soon as the ends that matter decide.
Truth less_equal(const Bounds& x, const Bounds& y);
inline Truth less_equal(const Real& x, const Bounds& y) { return less_equal(Bounds{x, x}, y); }
inline Truth less_equal(const Bounds& x, const Real& y) { return less_equal(x, Bounds{y, y}); }
Real value_of(const Bounds& x);
Bounds smallest_eigenvalue_bracket(const Mat& a);
Bounds largest_eigenvalue_bracket(const Mat& a);
Bounds largest_singular_value_bracket(const Mat& a);
Truth largest_eigenvalue_at_most(const Mat& a, const Real& c);
Truth smallest_eigenvalue_at_least(const Mat& a, const Real& c);
Truth positive_semidefinite(const Mat& a);
Truth positive_definite(const Mat& a);
Real smallest_eigenvalue(const Mat& a);
Real largest_eigenvalue(const Mat& a);
Real largest_singular_value(const Mat& a);

}  // namespace lakatos
