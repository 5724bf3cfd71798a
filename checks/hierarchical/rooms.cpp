#include "checks/hierarchical/rooms.hpp"

#include "checks/engine/claim/ledger.hpp"
#include "checks/hierarchical/hgm19/claims.hpp"
#include "checks/hierarchical/malach18/claims.hpp"

namespace lakatos {
namespace hierarchical {

std::vector<Claim> gathered(const Version& in, std::initializer_list<std::vector<Claim> (*)(const Version&)> files) {
  std::vector<Claim> all;
  for (const auto file : files) {
    for (Claim& claim : file(in)) all.push_back(std::move(claim));
  }
  return all;
}

namespace {
void add_rooms(Ledger& ledger, const Version& in) {
  for (const auto room :
       {model_room, subnet_room, separation_room, clustering_room, recovery_room, linear_room, experiments_room}) {
    for (Claim& claim : room(in)) {
      claim.atoms_allowed = true;  // classes and patches are finite sets
      ledger.add(std::move(claim));
    }
  }
}
}  // namespace
}  // namespace hierarchical

namespace malach18 {
void add_claims(Ledger& ledger) { hierarchical::add_rooms(ledger, hierarchical::malach18); }
}  // namespace malach18
namespace hgm19 {
void add_claims(Ledger& ledger) { hierarchical::add_rooms(ledger, hierarchical::hgm19); }
}  // namespace hgm19

}  // namespace lakatos
