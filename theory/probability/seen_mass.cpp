#include "theory/probability/seen_mass.hpp"

#include <vector>

namespace lakatos {
namespace {

Real power(Real base, std::int64_t exponent) {
  Real product = 1;
  for (; exponent > 0; exponent /= 2, base *= base) {
    if (exponent % 2 == 1) product *= base;
  }
  return product;
}

}  // namespace

Real chance_of_seeing_enough(const Vec& masses, std::int64_t examples, const Real& error) {
  const std::size_t sets = std::size_t{1} << masses.size();
  std::vector<Real> mass(sets, Real(0)), within(sets);
  for (std::size_t set = 0; set < sets; ++set) {
    for (std::size_t i = 0; i < masses.size(); ++i) {
      if ((set >> i & 1) != 0) mass[set] += masses[i];
    }
    within[set] = power(mass[set], examples);
  }
  Real chance = 0;
  for (std::size_t set = 0; set < sets; ++set) {
    if (!decide(less_equal(mass[sets - 1] - mass[set], error))) continue;
    for (std::size_t part = set;; part = (part - 1) & set) {
      const bool odd = __builtin_popcountll(set ^ part) % 2 == 1;
      chance += odd ? -within[part] : within[part];
      if (part == 0) break;
    }
  }
  return chance;
}

}  // namespace lakatos
