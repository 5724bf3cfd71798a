#include "theory/numeric/rational_matrix.hpp"

#include <flint/fmpq_mat.h>

#include <utility>

namespace lakatos::detail {

namespace {

/// An array of Rational seen as a FLINT matrix: the words of its numbers, not what they point to, are copied in and,
/// for a result, back.
class FlintView {
 public:
  FlintView(const Rational* entries, std::size_t rows, std::size_t cols) : words_(rows * cols), rows_(rows) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] = *entries[i].get();
    for (std::size_t i = 0; i < rows; ++i) rows_[i] = words_.data() + i * cols;
    view_[0] = {words_.data(), static_cast<slong>(rows), static_cast<slong>(cols), rows_.data()};
  }
  explicit FlintView(const Matrix<Rational>& a) : FlintView(a.row(0), a.rows(), a.cols()) {}
  void copy_back(Rational* entries) const {
    for (std::size_t i = 0; i < words_.size(); ++i) *entries[i].get() = words_[i];
  }
  fmpq_mat_struct* get() noexcept { return view_; }

 private:
  std::vector<fmpq> words_;
  std::vector<fmpq*> rows_;
  fmpq_mat_t view_;
};

}  // namespace

Matrix<Rational> flint_product(const Matrix<Rational>& a, const Matrix<Rational>& b) {
  Matrix<Rational> r(a.rows(), b.cols());
  if (a.rows() == 0 || a.cols() == 0 || b.cols() == 0) return r;
  FlintView result(r);
  fmpq_mat_mul(result.get(), FlintView(a).get(), FlintView(b).get());
  result.copy_back(r.row(0));
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
  FlintView unknowns(x.data(), x.size(), 1), right(b.data(), b.size(), 1);
  const bool solved = fmpq_mat_solve(unknowns.get(), FlintView(a).get(), right.get()) != 0;
  unknowns.copy_back(x.data());
  if (!solved) throw Undefined("singular matrix");
  return x;
}

}  // namespace lakatos::detail
