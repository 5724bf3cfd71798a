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

}  // namespace lakatos
