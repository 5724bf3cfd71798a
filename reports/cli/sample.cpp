#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/claim/generator.hpp"
#include "checks/engine/judge/tally.hpp"
#include "reports/cli/requests.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {

int sample_instances(const Ledger& ledger, const SampleOptions& options, Terminal& terminal) {
  const Claim& claim = ledger.find(options.id);
  const std::uint64_t hash = stable_hash(claim.id);
  for (std::int64_t i = 0; i < options.cases && terminal.out; ++i) {
    const auto index = static_cast<std::uint64_t>(i);
    const Record instance = generate(claim, {options.seed, hash, static_cast<std::uint64_t>(Phase::sample), index});
    terminal.out << request_json(claim.readings[index % claim.readings.size()].name, instance).dump() << "\n";
  }
  return exit_code::expected;
}

}  // namespace lakatos
