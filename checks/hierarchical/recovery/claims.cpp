#include "checks/hierarchical/recovery/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> recovery_room(const Version& in) { return gathered(in, {}); }

}  // namespace lakatos::hierarchical
