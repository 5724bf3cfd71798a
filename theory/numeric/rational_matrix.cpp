#include "theory/numeric/rational_matrix.hpp"

#include <flint/fmpq_mat.h>

#include <utility>

namespace lakatos::detail {

namespace {

/// An array of Rational seen as a FLINT matrix, without copying: a Rational is exactly one fmpq.
class FlintView {
 public:
  FlintView(fmpq* entries, std::size_t rows, std::size_t cols) : rows_(rows) {
    for (std::size_t i = 0; i < rows; ++i) rows_[i] = entries + i * cols;
    view_[0] = {entries, static_cast<slong>(rows), static_cast<slong>(cols), rows_.data()};
  }
  explicit FlintView(Matrix<Rational>& a) : FlintView(a.row(0)->get(), a.rows(), a.cols()) {}
  /// FLINT takes its inputs as const.
  explicit FlintView(const Matrix<Rational>& a)
      : FlintView(const_cast<fmpq*>(a.row(0)->get()), a.rows(), a.cols()) {}
  fmpq_mat_struct* get() noexcept { return view_; }

 private:
  static_assert(sizeof(Rational) == sizeof(fmpq));
  std::vector<fmpq*> rows_;
  fmpq_mat_t view_;
};

}  // namespace

Matrix<Rational> flint_product(const Matrix<Rational>& a, const Matrix<Rational>& b) {
  Matrix<Rational> r(a.rows(), b.cols());
  if (a.rows() == 0 || a.cols() == 0 || b.cols() == 0) return r;
  fmpq_mat_mul(FlintView(r).get(), FlintView(a).get(), FlintView(b).get());
  return r;
}

Rational flint_determinant(const Matrix<Rational>& a) {
  Rational r(1);
  if (a.rows() > 0) fmpq_mat_det(r.get(), FlintView(a).get());
  return r;
}

Vector<Rational> flint_solution(const Matrix<Rational>& a, const Vector<Rational>& b) {
  Vector<Rational> x(b.size());
  if (x.empty()) return x;
  FlintView unknowns(x[0].get(), x.size(), 1), right(const_cast<fmpq*>(b[0].get()), b.size(), 1);
  if (!fmpq_mat_solve(unknowns.get(), FlintView(a).get(), right.get())) throw Undefined("singular matrix");
  return x;
}

}  // namespace lakatos::detail
