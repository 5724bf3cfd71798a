#include "checks/hierarchical/separation/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> separation_room(const Version& in) { return gathered(in, {}); }

}  // namespace lakatos::hierarchical
