#include "theory/numeric/vec.hpp"

#include "theory/numeric/definite.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/lift.hpp"
#include "theory/numeric/symbol.hpp"

namespace lakatos {
Vec symbol_vector(const std::string& latex, bool atom) {
  Vec vector;
  for (int i = 1; i <= 2; ++i) vector.push_back(Symbol::entry(latex, i, atom));
  return vector;
}

std::string latex(const Vec& a, bool factor) {
  if (!a.empty() && symbolic()) {
    const std::string name = a.front().as<Symbol>().vector();
    const bool whole = !name.empty() && a.size() == 2 && a.back().as<Symbol>().vector() == name;
    if (whole) return factor && !a.front().as<Symbol>().of_an_atom() ? "\\left(" + name + "\\right)" : name;
  }
  std::string text;
  for (const Real& entry : a) text += (text.empty() ? "" : ",\\ ") + latex(entry);
  return "\\left(" + text + "\\right)";
}

Real dot(const Vec& a, const Vec& b) {
  if (symbolic()) return named("\\left\\langle " + latex(a) + ",\\ " + latex(b) + "\\right\\rangle");
  detail::require_same_length<Real>(a, b);
  Real sum;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

Vec add(const Vec& a, const Vec& b) {
  if (symbolic()) return symbol_vector(latex(a) + " + " + latex(b), false);
  detail::require_same_length<Real>(a, b);
  Vec sum = a;
  for (std::size_t i = 0; i < a.size(); ++i) sum[i] += b[i];
  return sum;
}

Vec subtract(const Vec& a, const Vec& b) {
  if (symbolic()) return symbol_vector(latex(a) + " - " + latex(b, true), false);
  detail::require_same_length<Real>(a, b);
  Vec difference = a;
  for (std::size_t i = 0; i < a.size(); ++i) difference[i] -= b[i];
  return difference;
}

Vec scale(const Real& c, const Vec& a) {
  if (symbolic()) return symbol_vector(latex(Real(c * named(latex(a, true)))));
  Vec scaled = a;
  for (Real& entry : scaled) entry *= c;
  return scaled;
}

Real squared_norm(const Vec& a) {
  if (symbolic()) return named("\\|" + latex(a) + "\\|^2");
  Real sum;
  for (const Real& entry : a) sum += square(entry);
  return sum;
}

Real squared_distance(const Vec& a, const Vec& b) {
  if (symbolic()) return squared_norm(subtract(a, b));
  detail::require_same_length<Real>(a, b);
  Real sum;
  for (std::size_t i = 0; i < a.size(); ++i) sum += square(a[i] - b[i]);
  return sum;
}

Mat multiply(const Mat& a, const Mat& b) {
  return lifted([](auto&... x) { return multiply(x...); }, a, b);
}
Vec multiply(const Mat& a, const Vec& x) {
  return lifted([](auto&... y) { return multiply(y...); }, a, x);
}
Mat transpose(const Mat& a) {
  return lifted([](auto& x) { return transpose(x); }, a);
}
Mat add(const Mat& a, const Mat& b) {
  return lifted([](auto&... x) { return add(x...); }, a, b);
}
Mat subtract(const Mat& a, const Mat& b) {
  return lifted([](auto&... x) { return subtract(x...); }, a, b);
}
Mat scale(const Real& c, const Mat& a) {
  return lifted([](auto&... x) { return scale(x...); }, c, a);
}
void add_outer(Mat& a, const Real& c, const Vec& x, const Vec& y) {
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = 0; j < y.size(); ++j) a(i, j) += c * x[i] * y[j];
  }
}
Mat gram(const Mat& a) {
  return lifted([](auto& x) { return gram(x); }, a);
}
Real bilinear(const Vec& x, const Mat& a, const Vec& y) {
  return lifted([](auto&... z) { return bilinear(z...); }, x, a, y);
}
Real trace(const Mat& a) {
  return lifted([](auto& x) { return trace(x); }, a);
}
Real determinant(const Mat& a) {
  return lifted([](auto& x) { return determinant(x); }, a);
}
Vec solve(const Mat& a, const Vec& b) {
  return lifted([](auto&... x) { return solve(x...); }, a, b);
}
Mat diagonal(const Vec& d) {
  return lifted([](auto& x) { return diagonal(x); }, d);
}
template <>
Mat identity(std::size_t order) {
  Mat result(order, order);
  for (std::size_t i = 0; i < order; ++i) result(i, i) = 1;
  return result;
}

Truth less_equal(const Bounds& x, const Bounds& y) {
  return lifted([](auto&... ends) { return at_most(ends...); }, x, y);
}
Real value_of(const Bounds& x) {
  if (symbolic()) return x.lower;
  return lifted([](auto& y) { return value_of(y); }, x);
}

Bounds smallest_eigenvalue_bracket(const Mat& a) {
  return lifted([](auto& x) { return smallest_eigenvalue_bracket(x); }, a);
}
Bounds largest_eigenvalue_bracket(const Mat& a) {
  return lifted([](auto& x) { return largest_eigenvalue_bracket(x); }, a);
}
Bounds largest_singular_value_bracket(const Mat& a) {
  return lifted([](auto& x) { return largest_singular_value_bracket(x); }, a);
}
Truth largest_eigenvalue_at_most(const Mat& a, const Real& c) {
  return lifted([](auto&... x) { return largest_eigenvalue_at_most(x...); }, a, c);
}
Truth smallest_eigenvalue_at_least(const Mat& a, const Real& c) {
  return lifted([](auto&... x) { return smallest_eigenvalue_at_least(x...); }, a, c);
}
Truth positive_semidefinite(const Mat& a) {
  return lifted([](auto& x) { return positive_semidefinite(x); }, a);
}
Truth positive_definite(const Mat& a) {
  return lifted([](auto& x) { return positive_definite(x); }, a);
}
Real smallest_eigenvalue(const Mat& a) {
  return lifted([](auto& x) { return smallest_eigenvalue(x); }, a);
}
Real largest_eigenvalue(const Mat& a) {
  return lifted([](auto& x) { return largest_eigenvalue(x); }, a);
}
Real largest_singular_value(const Mat& a) {
  return lifted([](auto& x) { return largest_singular_value(x); }, a);
}

}  // namespace lakatos
