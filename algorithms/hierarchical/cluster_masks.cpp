#include "algorithms/hierarchical/cluster_masks.hpp"

namespace lakatos::hierarchical {

Members everyone(std::size_t n) { return n == 32 ? ~Members{0} : (Members{1} << n) - 1; }

bool keeps_close(const Distances& at, Members cluster, Members left) {
  for (std::size_t i = 0; i < at.close.size(); ++i) {
    if ((cluster >> i & 1) != 0 && (at.close[i] & left & ~cluster) != 0) return false;
  }
  return true;
}

bool none_far(const Distances& at, Members cluster) {
  for (std::size_t i = 0; i < at.not_far.size(); ++i) {
    if ((cluster >> i & 1) != 0 && (cluster & ~at.not_far[i]) != 0) return false;
  }
  return true;
}

}  // namespace lakatos::hierarchical
