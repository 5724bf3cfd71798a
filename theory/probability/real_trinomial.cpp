#include "theory/probability/real_trinomial.hpp"

#include "theory/numeric/lift.hpp"

namespace lakatos {

Real within(std::int64_t n, const Real& p, std::int64_t low, std::int64_t high) {
  return lifted([&](auto& x) { return within(n, x, low, high); }, p);
}

Real both_within(std::int64_t n, const Real& p, const Real& q, std::int64_t low, std::int64_t high) {
  return lifted([&](auto& x, auto& y) { return both_within(n, x, y, low, high); }, p, q);
}

}  // namespace lakatos
