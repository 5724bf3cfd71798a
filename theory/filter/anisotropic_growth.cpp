#include "theory/filter/anisotropic_growth.hpp"

#include "theory/probability/real_probability.hpp"

namespace lakatos {
namespace {

Real largest_eigenvalue_of(const Real& n11, const Real& n12, const Real& n22) {
  return (n11 + n22 + sqrt(Real(square(Real(n11 - n22)) + Real(4) * square(n12)))) / Real(2);
}

}  // namespace

Real tilted_growth(const Real& phi, const Real& c) {
  const Real x = cos(phi), y = sin(phi), more = square(c) - Real(1), total = arc_tangent(Real(c * y), x),
             n22 = (c * phi - total) / more;
  return largest_eigenvalue_of(Real(total - n22), Real(c * log(Real(Real(1) + more * square(y))) / (Real(2) * more)),
                               n22) /
         (Real(2) * pi());
}

Real anisotropic_growth(const Real& phi, const Real& c) {
  const Real x = cos(phi), y = sin(phi), g = square(x) + square(Real(c * y)), opening = arc_tangent(Real(c * y), x),
             both = c * x * y / g;
  const Real n11 = square(c) * (opening + both), n12 = c * square(c) * square(y) / g, n22 = opening - both;
  return largest_eigenvalue_of(n11, n12, n22) / (pi() * (Real(1) + square(c)));
}

Real concentrated_growth(const Real& phi, const Real& c, const Real& moment) {
  const Real inside = min(phi, pi() / (2 * c));
  return c * (inside + sin(inside)) / (4 * pi()) * moment;
}

Real capped_sinc(const Real& phi) {
  if (symbolic()) return named(R"(\mathop{\mathrm{sinc}}\phi)");
  return min(sinc(phi), Real(1));
}

Truth forms_by_integral(const Mat& moment, const Vec& w, const Vec& teacher, const Real& radial,
                        const Bounds& integral) {
  Truth all = Truth::yes;
  for (const Vec* v : {&w, &teacher}) {
    const Real value = dot(*v, multiply(moment, *v)) * pi(), size = radial * squared_norm(*v);
    all = both(all, both(less_equal(size * integral.lower, value), less_equal(value, size * integral.upper)));
  }
  return all;
}

Bounds integral_of_square_sine(const Real& theta, std::int64_t n) {
  const Real h = theta / Real(static_cast<long>(n));
  Real sum = 0;
  for (std::int64_t i = 0; i < n; ++i) sum += square(sin(from_integers<Real>(2 * i + 1, 2) * h));
  const Real value = sum * h, error = theta * square(h) / 12;
  return {value - error, value + error};
}

}  // namespace lakatos
