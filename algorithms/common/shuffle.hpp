#pragma once

#include <utility>
#include <vector>

#include "algorithms/common/random_stream.hpp"

namespace lakatos {

/// A whole number of 0 ... n - 1, n >= 1. The bias is below n 2^-53.
inline std::size_t below(RandomStream& stream, std::size_t n) {
  return static_cast<std::size_t>(stream.uniform() * static_cast<double>(n));
}

/// Another order, each as likely (Fisher and Yates). std::shuffle is not the same in every library.
template <class T>
void shuffle(std::vector<T>& order, RandomStream& stream) {
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(stream, i)]);
}

}  // namespace lakatos
