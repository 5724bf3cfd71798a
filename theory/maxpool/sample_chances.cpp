#include "theory/maxpool/sample_chances.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <stdexcept>

namespace lakatos::maxpool {
namespace {

Real power(Real base, std::int64_t exponent) {
  Real result = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) result *= base;
    base = square(base);
  }
  return result;
}

}  // namespace

std::vector<Real> chances_of_sets(const std::vector<PatternClass>& classes, std::int64_t draws) {
  const std::size_t sets = std::size_t{1} << classes.size();
  std::vector<Real> chance(sets);
  for (std::size_t set = 0; set < sets; ++set) {
    Rational mass;
    for (std::size_t c = 0; c < classes.size(); ++c) mass += (set >> c & 1) != 0 ? classes[c].mass : Rational(0);
    chance[set] = power(real(to_fraction(mass)), draws);
  }
  for (std::size_t c = 0; c < classes.size(); ++c) {
    for (std::size_t set = 0; set < sets; ++set) {
      if ((set >> c & 1) != 0) chance[set] -= chance[set ^ (std::size_t{1} << c)];
    }
  }
  return chance;
}

Bounds chance_over_samples(const std::vector<PatternClass>& classes, std::int64_t draws, const Real& enough,
                           const std::function<Truth(const std::vector<Input>&)>& holds) {
  if (classes.size() > 8) throw std::invalid_argument("too many classes of inputs for every set of them");
  const std::vector<Real> chances = chances_of_sets(classes, draws);
  std::vector<std::size_t> order(chances.size() - 1);
  std::iota(order.begin(), order.end(), std::size_t{1});
  std::stable_sort(order.begin(), order.end(),
                   [](std::size_t a, std::size_t b) { return std::popcount(a) > std::popcount(b); });
  Real left = 1, certain = 0, possible = 0;
  for (const std::size_t set : order) {
    if (less_equal(possible + left, enough) == Truth::yes || less(enough, certain) == Truth::yes) break;
    left -= chances[set];
    std::vector<Input> sample;
    for (std::size_t c = 0; c < classes.size(); ++c) {
      if ((set >> c & 1) != 0) sample.push_back(classes[c].representative());
    }
    const Truth held = holds(sample);
    if (held == Truth::yes) certain += chances[set];
    if (held != Truth::no) possible += chances[set];
  }
  return {max(certain, Real(0)), possible + max(left, Real(0))};
}

}  // namespace lakatos::maxpool
