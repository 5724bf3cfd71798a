#include "theory/maxpool/shattering_network.hpp"

namespace lakatos::maxpool {

int row_label(std::int64_t labels, std::size_t row) { return row < 62 && (labels >> row & 1) != 0 ? 1 : -1; }

ShatteringNetwork shattering_network(std::int64_t n, std::int64_t ends, std::int64_t labels, bool complemented) {
  ShatteringNetwork c{n, proof_points(n, ends), {}, {}, {}};
  for (std::size_t i = 0; i < c.size(); ++i) c.labels.emplace_back((labels >> i & 1) != 0 ? 1 : -1);
  Real sum = 0;
  for (std::size_t i = 0; i < c.size(); ++i) {
    c.right.push_back(c.labels[complemented ? c.complement(i) : i]);
    sum += c.right[i];
  }
  const Real share = c.size() == 1 ? Real(0) : sum / static_cast<long>(c.size() - 1);  // one row: no solution
  for (const Real& right : c.right) c.alpha.push_back(share - right);
  return c;
}

Real ShatteringNetwork::sum_without(std::size_t left_out) const {
  Real sum = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    if (i != left_out) sum += alpha[i];
  }
  return sum;
}

Vec ShatteringNetwork::direction(std::size_t row) const {
  Vec sum(static_cast<std::size_t>(2 * n));
  for (std::size_t j = 0; j + 1 < points[row].patterns.size(); ++j)
    sum[static_cast<std::size_t>(points[row].patterns[j] - 1)] += 1;
  return sum;
}

Real ShatteringNetwork::pooled_with(std::size_t direction_of, std::size_t point) const {
  return representation({{direction(direction_of)}, {1}, {1}}, points[point])[0];
}

Net ShatteringNetwork::network(bool without_u) const {
  Net net;
  for (const int sign : {1, -1}) {
    for (std::size_t i = 0; i < size(); ++i) {
      if (sign == -1 && without_u) continue;
      net.filters.push_back(scale(max(Real(sign) * alpha[i], 0), direction(i)));
      net.weights.emplace_back(sign), net.copies.push_back(1);
    }
  }
  return net;
}

Matrix<Rational> system_of_rows(std::size_t order, bool with_own) {
  Matrix<Rational> a(order, order);
  for (std::size_t i = 0; i < order; ++i) {
    for (std::size_t j = 0; j < order; ++j) a(i, j) = Rational(i != j || with_own ? 1 : 0);
  }
  return a;
}

bool is_ones_minus_identity(const Matrix<Rational>& a) {
  bool same = a.is_square();
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) same = same && a(i, j) == Rational(1) - Rational(i == j ? 1 : 0);
  }
  return same;
}

Truth solves_system(std::size_t order, const Real& size, std::int64_t labels, bool with_own) {
  const auto right = [&](std::size_t row) { return row_label(labels, order - 1 - row); };  // y_{I^c}
  Real sum = 0;
  for (std::size_t i = 0; i < order; ++i) sum += right(i);
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < order; ++i) {
    Real left = 0;
    for (std::size_t j = 0; j < order; ++j) left += (i != j || with_own ? 1 : 0) * (sum - (size - 1) * right(j));
    all = both(all, equal(left, (size - 1) * right(i)));
  }
  return all;
}

}  // namespace lakatos::maxpool
