#include "theory/probability/real_probability.hpp"

#include <string>

#include "theory/probability/lift_probability.hpp"
#include "theory/probability/same_law.hpp"

namespace lakatos {
namespace {

Wedge wedge_in_print(const Real& opening, const Real& share) {
  const Real circle = share * 2 * pi();
  return {(opening + sin(opening)) / circle, (opening - sin(opening)) / circle, opening / circle};
}

}  // namespace

Real arc_tangent(const Real& y, const Real& x) {
  if (symbolic()) return named("\\mathop{\\mathrm{atan2}}\\left(" + latex(y) + ",\\ " + latex(x) + "\\right)");
  return lifted([](auto&... z) { return arc_tangent(z...); }, y, x);
}

Real gram_determinant(const Vec& u, const Vec& v) {
  if (symbolic()) return squared_norm(u) * squared_norm(v) - square(dot(u, v));
  return lifted([](auto&... x) { return gram_determinant(x...); }, u, v);
}

Real cap_fraction(int dimension, const Real& height) {
  if (symbolic())
    return named("\\mathop{\\mathrm{cap}}_{" + std::to_string(dimension) + "}\\left(" + latex(height) + "\\right)");
  return lifted([](auto&... x) { return cap_fraction(x...); }, dimension, height);
}

Real lens_fraction(int dimension, const Real& radius, const Real& distance, const Real& other_radius) {
  if (symbolic()) {
    return named("\\mathop{\\mathrm{lens}}_{" + std::to_string(dimension) + "}\\left(" + latex(radius) + ",\\ " +
                 latex(distance) + ",\\ " + latex(other_radius) + "\\right)");
  }
  return lifted([](auto&... x) { return lens_fraction(x...); }, dimension, radius, distance, other_radius);
}

Wedge gaussian_wedge(const Real& opening) {
  if (symbolic()) return wedge_in_print(opening, 1);
  return lifted([](auto& x) { return gaussian_wedge(x); }, opening);
}

Wedge sphere_wedge(int dimension, const Real& opening) {
  if (symbolic()) return wedge_in_print(opening, dimension);
  return lifted([](auto&... x) { return sphere_wedge(x...); }, dimension, opening);
}

template <>
PatchLaw<Real> gaussian_law(std::size_t dimension) {
  return {dimension, 1, true, {}, {}};
}

Law finite_law(std::vector<Real> weights, std::vector<std::vector<Vec>> atoms) {
  return lifted([](auto&... x) { return Law(finite_law(x...)); }, weights, atoms);
}

Mat average_second_moment(const Law& law) {
  if (symbolic()) return {{named("\\mathbb E\\,Z_{\\mathrm{avg}}Z_{\\mathrm{avg}}^\\top")}};
  return lifted([](auto& x) { return average_second_moment(x); }, law);
}

Truth same_law(const Vec& weights, const std::vector<Vec>& first, const std::vector<Vec>& second) {
  return lifted([](auto&... x) { return same_law(x...); }, weights, first, second);
}

}  // namespace lakatos
