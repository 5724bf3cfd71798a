#include "checks/engine/claim/generator.hpp"

#include <rapidcheck/Random.h>
#include <rapidcheck/seq/Create.h>
#include <rapidcheck/shrinkable/Create.h>

#include "checks/engine/instance/claim_error.hpp"
#include "checks/engine/instance/shrink.hpp"

namespace lakatos {

std::uint64_t stable_hash(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

rc::Gen<Record> instances(const Claim& claim) {
  return [&claim](const rc::Random& random, int) {
    rc::Random stream = random;
    Source source(stream.next());
    return rc::shrinkable::shrinkRecur(claim.draw(source),
                                       [](const Record& record) { return rc::seq::fromContainer(simpler(record)); });
  };
}

Record generate(const Claim& claim, const CaseKey& key, const Dials& dials) {
  rc::Random stream(rc::Random::Key{key.seed, key.claim, key.phase, key.index});
  Source source(stream.next(), dials);
  try {
    return claim.draw(source);
  } catch (const std::exception& reason) {
    throw ClaimError("claim " + claim.id, std::string("draw() throws: ") + reason.what());
  }
}

}  // namespace lakatos
