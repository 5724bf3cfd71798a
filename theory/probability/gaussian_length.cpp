#include "theory/probability/gaussian_length.hpp"

#include "theory/probability/real_gaussian.hpp"

namespace lakatos {

Real chance_beyond(std::int64_t n, const Real& tau, const Real& distance) {
  if (less(distance, Real(0)) == Truth::yes) return 1;
  return 1 - chi_square_below(n, square(distance / tau));
}

}  // namespace lakatos
