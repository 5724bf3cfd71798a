#include "checks/hierarchical/linear/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> linear_room(const Version& in) { return gathered(in, {}); }

}  // namespace lakatos::hierarchical
