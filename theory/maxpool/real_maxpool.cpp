#include "theory/maxpool/real_maxpool.hpp"

#include "theory/maxpool/lift_maxpool.hpp"

namespace lakatos::maxpool {

std::int64_t selected(const Vec& filter, const Input& input, Ties ties, const std::vector<std::int64_t>* ranks) {
  return lifted([&](auto& w) { return selected(w, input, ties, ranks); }, filter);
}

Vec representation(const Net& net, const Input& input) {
  if (symbolic()) return symbol_vector("z(x)");
  return lifted([&](auto& x) { return representation(x, input); }, net);
}

Real output(const Net& net, const Input& input) {
  if (symbolic()) return named("N(x)");
  return lifted([&](auto& x) { return output(x, input); }, net);
}

Real loss_derivative(const Real& z) {
  if (symbolic()) return -1 / (1 + exp(z));
  return lifted([](auto& x) { return loss_derivative(x); }, z);
}

}  // namespace lakatos::maxpool
