#include "theory/overlap/number_law.hpp"

namespace lakatos::overlap {

Truth nonnegative(const Law& law) {
  Truth all = Truth::yes;
  for (const auto& atom : law.atoms()) all = both(all, less_equal(Real(0), atom[0][0]));
  return all;
}

Truth some_beyond(const Law& law, const Real& limit) {
  Truth some = Truth::no;
  for (const auto& atom : law.atoms()) some = either(some, less(limit, atom[0][0]));
  return some;
}

Real mass_up_to(const Law& law, const Real& limit) {
  Real sum = 0;
  for (std::size_t n = 0; n < law.atoms().size(); ++n)
    sum += decide(less_equal(law.atoms()[n][0][0], limit)) ? law.weights()[n] : 0;
  return sum;
}

}  // namespace lakatos::overlap
