#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/claim/instance_fields.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "reports/cli/requests.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {

int judge_requests(const Ledger& ledger, const JudgeOptions& options, Terminal& terminal) {
  const Claim& claim = ledger.find(options.id);
  const InstanceFields fields(claim);
  std::string line;
  for (std::int64_t count = 1; terminal.out && std::getline(terminal.in, line); ++count) {
    const std::string where = "line " + std::to_string(count);
    const Request request = parse_request(line, claim, where);
    fields.check(request.instance, where + ": instance");
    try {
      terminal.out << answer(claim, request).dump() << std::endl;  // flushed: whoever asks may wait for the answer
    } catch (const std::invalid_argument& reason) { throw BadInput(where + ": instance: " + reason.what()); }
  }
  return exit_code::expected;
}

}  // namespace lakatos
