// The closed set of scalars the kernels of matrix.hpp exist for (Reference: reference.cpp).

#include "theory/numeric/matrix.hpp"

#include "theory/numeric/elimination.hpp"
#include "theory/numeric/matrix_kernels.hpp"

namespace lakatos {

template Matrix<Interval> identity<Interval>(std::size_t);
template Matrix<Interval> diagonal(const Vector<Interval>&);
template Matrix<Interval> multiply(const Matrix<Interval>&, const Matrix<Interval>&);
template Vector<Interval> multiply(const Matrix<Interval>&, const Vector<Interval>&);
template Matrix<Interval> transpose(const Matrix<Interval>&);
template Matrix<Interval> add(const Matrix<Interval>&, const Matrix<Interval>&);
template Matrix<Interval> subtract(const Matrix<Interval>&, const Matrix<Interval>&);
template Matrix<Interval> scale(const Interval&, const Matrix<Interval>&);
template void add_outer(Matrix<Interval>&, const Interval&, const Vector<Interval>&, const Vector<Interval>&);
template Matrix<Interval> gram(const Matrix<Interval>&);
template Interval bilinear(const Vector<Interval>&, const Matrix<Interval>&, const Vector<Interval>&);
template Interval trace(const Matrix<Interval>&);
template Ldlt<Interval> ldlt(const Matrix<Interval>&);
template Interval determinant(const Matrix<Interval>&);
template Vector<Interval> solve(const Matrix<Interval>&, const Vector<Interval>&);

template Matrix<Ball> identity<Ball>(std::size_t);
template Matrix<Ball> diagonal(const Vector<Ball>&);
template Matrix<Ball> multiply(const Matrix<Ball>&, const Matrix<Ball>&);
template Vector<Ball> multiply(const Matrix<Ball>&, const Vector<Ball>&);
template Matrix<Ball> transpose(const Matrix<Ball>&);
template Matrix<Ball> add(const Matrix<Ball>&, const Matrix<Ball>&);
template Matrix<Ball> subtract(const Matrix<Ball>&, const Matrix<Ball>&);
template Matrix<Ball> scale(const Ball&, const Matrix<Ball>&);
template void add_outer(Matrix<Ball>&, const Ball&, const Vector<Ball>&, const Vector<Ball>&);
template Matrix<Ball> gram(const Matrix<Ball>&);
template Ball bilinear(const Vector<Ball>&, const Matrix<Ball>&, const Vector<Ball>&);
template Ball trace(const Matrix<Ball>&);
template Ldlt<Ball> ldlt(const Matrix<Ball>&);
template Ball determinant(const Matrix<Ball>&);
template Vector<Ball> solve(const Matrix<Ball>&, const Vector<Ball>&);

template Matrix<Rational> identity<Rational>(std::size_t);
template Matrix<Rational> diagonal(const Vector<Rational>&);
template Matrix<Rational> multiply(const Matrix<Rational>&, const Matrix<Rational>&);
template Vector<Rational> multiply(const Matrix<Rational>&, const Vector<Rational>&);
template Matrix<Rational> transpose(const Matrix<Rational>&);
template Matrix<Rational> add(const Matrix<Rational>&, const Matrix<Rational>&);
template Matrix<Rational> subtract(const Matrix<Rational>&, const Matrix<Rational>&);
template Matrix<Rational> scale(const Rational&, const Matrix<Rational>&);
template void add_outer(Matrix<Rational>&, const Rational&, const Vector<Rational>&, const Vector<Rational>&);
template Matrix<Rational> gram(const Matrix<Rational>&);
template Rational bilinear(const Vector<Rational>&, const Matrix<Rational>&, const Vector<Rational>&);
template Rational trace(const Matrix<Rational>&);
template Ldlt<Rational> ldlt(const Matrix<Rational>&);
template Rational determinant(const Matrix<Rational>&);
template Vector<Rational> solve(const Matrix<Rational>&, const Vector<Rational>&);
template std::size_t rank(const Matrix<Rational>&);
template std::vector<Vector<Rational>> null_space(const Matrix<Rational>&);

template Matrix<double> identity<double>(std::size_t);
template Matrix<double> diagonal(const Vector<double>&);
template Matrix<double> multiply(const Matrix<double>&, const Matrix<double>&);
template Vector<double> multiply(const Matrix<double>&, const Vector<double>&);
template Matrix<double> transpose(const Matrix<double>&);
template Matrix<double> add(const Matrix<double>&, const Matrix<double>&);
template Matrix<double> subtract(const Matrix<double>&, const Matrix<double>&);
template Matrix<double> scale(const double&, const Matrix<double>&);
template void add_outer(Matrix<double>&, const double&, const Vector<double>&, const Vector<double>&);
template Matrix<double> gram(const Matrix<double>&);
template double bilinear(const Vector<double>&, const Matrix<double>&, const Vector<double>&);
template double trace(const Matrix<double>&);
template Ldlt<double> ldlt(const Matrix<double>&);
template double determinant(const Matrix<double>&);
template Vector<double> solve(const Matrix<double>&, const Vector<double>&);

}  // namespace lakatos
