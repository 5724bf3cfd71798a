#include "theory/filter/real_filter.hpp"

#include <array>

#include "theory/filter/lift_filter.hpp"

namespace lakatos {
namespace {

std::string applied(const std::string& function, const std::string& argument) {
  return function + "\\left(" + argument + "\\right)";
}
/// A region average's second moment, known by its printed form: over symbols a matrix of one entry.
Mat printed_moment(const std::string& x, const std::string& y) { return {{named("\\mathbb E\\," + x + y + "^\\top")}}; }
Moments printed_moments() {
  return {printed_moment("P", "P"), printed_moment("P", "N"), printed_moment("P", "M"),
          printed_moment("N", "N"), printed_moment("N", "M"), printed_moment("M", "M")};
}
Bounds both_ends(const Real& x) { return {x, x}; }

}  // namespace

Real network_output(const Vec& student, const std::vector<Vec>& patches) {
  if (symbolic()) return named(applied("f", latex(student) + ",\\ Z"));
  return lifted([](auto&... x) { return network_output(x...); }, student, patches);
}

Real population_loss(const Law& law, const Vec& student, const Vec& teacher) {
  if (symbolic()) return named(applied("\\ell", latex(student)));
  return lifted([](auto&... x) { return population_loss(x...); }, law, student, teacher);
}

Vec population_gradient(const Law& law, const Vec& student, const Vec& teacher) {
  if (symbolic()) return symbol_vector(applied("\\nabla\\ell", latex(student)));
  return lifted([](auto&... x) { return population_gradient(x...); }, law, student, teacher);
}

Vec population_gradient_by_regions(const Law& law, const Vec& student, const Vec& teacher, const Real& first,
                                   const Real& second) {
  if (symbolic()) {
    const Vec agree = symbol_vector("A_{w,w_*}" + latex(subtract(student, teacher), true));
    return add(scale(first, agree), scale(second, symbol_vector("A_{w,-w_*}" + latex(student, true))));
  }
  return lifted([](auto&... x) { return population_gradient_by_regions(x...); }, law, student, teacher, first, second);
}

Truth differentiable(const Law& law, const Vec& student, const Vec& teacher) {
  return lifted([](auto&... x) { return differentiable(x...); }, law, student, teacher);
}

Moments region_moments(const Law& law, const Vec& student, const Vec& teacher) {
  if (symbolic()) return printed_moments();
  return lifted([](auto&... x) { return region_moments(x...); }, law, student, teacher);
}

Truth off_the_boundaries(const Law& law, const Vec& student, const Vec& teacher) {
  return lifted([](auto&... x) { return off_the_boundaries(x...); }, law, student, teacher);
}

Moments region_moments_at(const Law& law, const Vec& teacher, const Angle& angle, int side) {
  if (symbolic()) return printed_moments();
  return lifted([](auto&... x) { return region_moments_at(x...); }, law, teacher, angle, side);
}

Moments region_moments_towards(const Law& law, const Vec& teacher, const Angle& angle, const Vec& direction) {
  if (symbolic()) return printed_moments();
  return lifted([](auto&... x) { return region_moments_towards(x...); }, law, teacher, angle, direction);
}

Mat agree_moment_at(const Law& law, const Vec& teacher, const Angle& angle, int side) {
  if (symbolic()) return printed_moment("P", "P");
  return lifted([](auto&... x) { return agree_moment_at(x...); }, law, teacher, angle, side);
}

Bounds gamma_bracket(const Law& law, const Vec& teacher, const Angle& angle) {
  if (symbolic()) return both_ends(gamma(law, teacher, angle));
  return lifted([](auto&... x) { return gamma_bracket(x...); }, law, teacher, angle);
}

Bounds lipschitz_bracket(const Law& law, const Vec& teacher, const Angle& angle) {
  if (symbolic()) return both_ends(lipschitz(law, teacher, angle));
  return lifted([](auto&... x) { return lipschitz_bracket(x...); }, law, teacher, angle);
}

Real gamma(const Law& law, const Vec& teacher, const Angle& angle) {
  if (symbolic()) return named(applied("\\gamma", latex(angle)));
  return lifted([](auto&... x) { return gamma(x...); }, law, teacher, angle);
}

Real lipschitz(const Law& law, const Vec& teacher, const Angle& angle) {
  if (symbolic()) return named(applied("L", latex(angle)));
  return lifted([](auto&... x) { return lipschitz(x...); }, law, teacher, angle);
}

Truth gamma_at_least(const Law& law, const Vec& teacher, const Angle& angle, const Real& c) {
  return lifted([](auto&... x) { return gamma_at_least(x...); }, law, teacher, angle, c);
}

Truth gamma_above(const Law& law, const Vec& teacher, const Angle& angle, const Real& c) {
  return lifted([](auto&... x) { return gamma_above(x...); }, law, teacher, angle, c);
}

std::vector<Piece> smoothness_pieces(const Law& law, const Vec& teacher, const Angle& upto) {
  return lifted([](auto&... x) { return smoothness_pieces(x...); }, law, teacher, upto);
}

Truth linear_growth(const Law& law, const Vec& teacher, const Real& beta) {
  return lifted([](auto&... x) { return linear_growth(x...); }, law, teacher, beta);
}

Truth cross_growth(const Law& law, const Vec& teacher, const Real& cross, CrossReading reading) {
  return lifted([](auto&... x) { return cross_growth(x...); }, law, teacher, cross, reading);
}

Truth step_within_bound(const Law& law, const Vec& teacher, const Angle& upto, const Rule& rule) {
  return lifted([](auto&... x) { return step_within_bound(x...); }, law, teacher, upto, rule);
}

AgreeExtremes<Real> agree_extremes(const Mixture& law, const Real& phi) {
  if (symbolic()) return {named(applied("\\gamma", latex(phi))), named(applied("L", latex(phi)))};
  return lifted([](auto&... x) { return agree_extremes(x...); }, law, phi);
}

Real disagree_largest(const Mixture& law, const Real& phi) {
  if (symbolic()) return named(applied("L_{-w_*}", latex(phi)));
  return lifted([](auto&... x) { return disagree_largest(x...); }, law, phi);
}

Truth least_beta_above(const Mixture& law, const Real& bound) {
  return lifted([](auto&... x) { return least_beta_above(x...); }, law, bound);
}

}  // namespace lakatos
