#include "checks/hierarchical/subnet/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> subnet_room(const Version& in) { return gathered(in, {}); }

}  // namespace lakatos::hierarchical
