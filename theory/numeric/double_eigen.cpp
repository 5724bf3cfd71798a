#include "theory/numeric/double_eigen.hpp"

#if __has_include(<Eigen/Eigenvalues>)
#include <Eigen/Eigenvalues>
#else
#include <eigen3/Eigen/Eigenvalues>
#endif

#include "theory/numeric/rounding.hpp"

namespace lakatos {

DoubleEigenpairs double_eigenpairs(const Matrix<double>& a) {
  NearestRounding rounding;
  const auto n = static_cast<Eigen::Index>(a.rows());
  const Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> view(
      a.entries().data(), n, n);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(view);
  DoubleEigenpairs pairs{Vector<double>(a.rows()), Matrix<double>(a.rows(), a.rows())};
  for (Eigen::Index k = 0; k < n; ++k) {
    pairs.values[static_cast<std::size_t>(k)] = solver.eigenvalues()(k);
    for (Eigen::Index i = 0; i < n; ++i)
      pairs.vectors(static_cast<std::size_t>(i), static_cast<std::size_t>(k)) = solver.eigenvectors()(i, k);
  }
  return pairs;
}

Vector<double> eigenvector(const DoubleEigenpairs& pairs, std::size_t k) {
  Vector<double> x(pairs.values.size());
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = pairs.vectors(i, k);
  return x;
}

}  // namespace lakatos
