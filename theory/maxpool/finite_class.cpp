#include "theory/maxpool/finite_class.hpp"

#include <algorithm>
#include <bit>
#include <set>

namespace lakatos::maxpool {

std::int64_t largest_shattered(const FiniteClass& c) {
  int largest = 0;
  for (std::uint32_t set = 0; set < 1U << c.points; ++set) {
    std::set<std::uint32_t> traces;
    for (const std::uint32_t f : c.functions) traces.insert(f & set);
    if (traces.size() == std::size_t{1} << std::popcount(set)) largest = std::max(largest, std::popcount(set));
  }
  return largest;
}

std::size_t growth(const FiniteClass& c, std::int64_t m, bool least) {
  std::int64_t tuples = 1;
  for (std::int64_t i = 0; i < m; ++i) tuples *= c.points;
  std::size_t best = least ? c.functions.size() : 0;
  for (std::int64_t tuple = 0; tuple < tuples; ++tuple) {  // its digits are the points
    std::set<std::uint32_t> traces;
    for (const std::uint32_t f : c.functions) {
      std::uint32_t values = 0;
      for (std::int64_t i = 0, rest = tuple; i < m; ++i, rest /= c.points)
        values = 2 * values + (f >> (rest % c.points) & 1U);
      traces.insert(values);
    }
    best = least ? std::min(best, traces.size()) : std::max(best, traces.size());
  }
  return best;
}

std::int64_t largest_full(const FiniteClass& c, bool least) {
  std::int64_t largest = 0;
  for (std::int64_t m = 0; m <= c.points + 1; ++m) {
    if (growth(c, m, least) == std::size_t{1} << m) largest = m;
  }
  return largest;
}

}  // namespace lakatos::maxpool
