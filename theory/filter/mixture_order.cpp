#include "theory/filter/mixture_order.hpp"

namespace lakatos {

Truth least_beta_below(const Mixture& first, const Mixture& second) {
  for (const std::int64_t share : {4, 2}) {
    const Real phi = from_integers<Real>(share, 8) * pi();
    if (least_beta_above(first, disagree_largest(second, phi) / phi) == Truth::no) return Truth::yes;
  }
  return Truth::unknown;
}

Truth least_beta_falls(const Mixture& smaller, const Mixture& larger) {
  if (least_beta_below(smaller, larger) == Truth::yes) return Truth::no;
  return least_beta_below(larger, smaller);
}

bool out_of_reach(const Real& sigma) {
  return less(sigma, from_integers<Real>(1, 16)) != Truth::no || less(Real(16), sigma) != Truth::no;
}

}  // namespace lakatos
