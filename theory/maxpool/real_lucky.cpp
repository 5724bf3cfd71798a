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

}  // namespace lakatos::maxpool
