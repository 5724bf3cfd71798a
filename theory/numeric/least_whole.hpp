#pragma once
#include <cstdint>

#include "theory/numeric/real.hpp"

namespace lakatos {

/// The least i of 0 ... most with met(i), which stays true from there on; most where there is none. Undecided where a
/// comparison is open.
template <class Met>
std::int64_t least_whole(std::int64_t most, Met met) {
  std::int64_t low = 0, high = most;
  while (low < high) {
    const std::int64_t middle = (low + high) / 2;
    if (decide(met(Real(static_cast<long>(middle))))) high = middle;
    else low = middle + 1;
  }
  return low;
}

}  // namespace lakatos
