#include "theory/maxpool/real_lucky.hpp"

#include "theory/numeric/lift.hpp"

namespace lakatos::maxpool {

Real detector_chance(std::int64_t count, const Real& patterns) {
  if (symbolic()) return named(R"(\mathbb P(i\in\mathcal W_0^+))");
  return lifted([&](auto& l) { return detector_chance(count, l); }, patterns);
}

Real blind_chance(std::int64_t count, const Real& patterns) {
  if (symbolic()) return named(R"(\mathbb P(w_i^{(0)}\cdot o\le0\ \forall o\in\mathcal O\setminus\{2\}))");
  return lifted([&](auto& l) { return blind_chance(count, l); }, patterns);
}

Truth detects(const Vec& filter, std::int64_t patterns, int label) {
  const std::size_t own = own_pattern(label);
  Truth all = less(Real(0), filter[own]);
  for (std::size_t j = 2; j < static_cast<std::size_t>(patterns); ++j) all = both(all, less(filter[j], filter[own]));
  return all;
}

Truth detects_among_all(const Vec& filter, std::int64_t patterns) {
  return both(detects(filter, patterns, 1), less(filter[1], filter[0]));
}

}  // namespace lakatos::maxpool
