#include "theory/hierarchical/no_channel_bound.hpp"

namespace lakatos::hierarchical {

Real no_channel_bound(const Real& share, std::int64_t n) {
  Real factor = 1 - share, product = 1;
  for (; n > 0; n /= 2) {
    if (n % 2 != 0) product *= factor;
    factor = square(factor);
  }
  return product;
}

}  // namespace lakatos::hierarchical
