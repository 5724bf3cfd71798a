#include "theory/filter/ray_gradient.hpp"

namespace lakatos {

Truth bounded_by(const RayGradient<Real>& gradient, const Real& bound, bool whole_ray) {
  const Truth positive = less_equal(Real(0), bound);
  const Truth steady = equal(squared_norm(gradient.slope), Real(0));
  const Truth at_limit = less_equal(squared_norm(gradient.limit), square(bound));
  const Truth rest = whole_ray ? steady : less_equal(squared_norm(gradient.end), square(bound));
  return both(positive, both(at_limit, rest));
}

}  // namespace lakatos
