#include "checks/hierarchical/experiments/claims.hpp"

#include "checks/hierarchical/rooms.hpp"

namespace lakatos::hierarchical {

std::vector<Claim> experiments_room(const Version& in) { return gathered(in, {tables, cifar}); }

}  // namespace lakatos::hierarchical
