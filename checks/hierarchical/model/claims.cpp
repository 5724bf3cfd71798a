#include "checks/hierarchical/model/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> model_room(const Version& in) { return gathered(in, {}); }

}  // namespace lakatos::hierarchical
