#include "checks/hierarchical/clustering/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> clustering_room(const Version& in) { return gathered(in, {}); }

}  // namespace lakatos::hierarchical
