#include "algorithms/overlap/scalar_stage_one.hpp"

#include "theory/numeric/errors.hpp"
#include "theory/numeric/truth.hpp"

namespace lakatos::overlap {

std::int64_t ScalarStageOne::bounded_sequences(const Real& w, const Real& a, const Real& reach2,
                                               std::int64_t steps) const {
  if (steps == 0) return 1;
  const auto within = [&](const Real& x) { return less_equal(square(x), reach2); };
  const Real error = w * a - target, balance = pull * (square(w) - square(a));
  const Real next_w = w - step * (error * a + balance * w), next_a = a - step * (error * w - balance * a);
  std::int64_t sum = 0;
  for (const int u : {1, -1}) {
    for (const int v : {1, -1}) {
      const Real moved_w = next_w + step * noise * Real(u), moved_a = next_a + step * noise * Real(v);
      const Truth inside = both(within(moved_w), within(moved_a));
      if (inside == Truth::unknown) throw Undecided("whether a sequence stays bounded is open");
      if (inside == Truth::yes) sum += bounded_sequences(moved_w, moved_a, reach2, steps - 1);
    }
  }
  return sum;
}

}  // namespace lakatos::overlap
