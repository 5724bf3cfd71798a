#include "theory/overlap/contraction.hpp"

#include "theory/numeric/truth.hpp"

namespace lakatos::overlap {

Real contracted(const Real& share, std::int64_t steps, const Real& error, const Real& limit) {
  Real kept(1);
  for (std::int64_t i = 0; i < steps; ++i) kept *= 1 - share;
  return kept * error + (1 - kept) * limit;
}

GeometricSum geometric_sum(const Real& ratio, const Real& count) {
  GeometricSum found{1, 0};
  for (std::int64_t i = 0; decide(less_equal(Real(static_cast<long>(i + 1)), count)); ++i)
    found.sum += found.power, found.power *= ratio;
  return found;
}

}  // namespace lakatos::overlap
