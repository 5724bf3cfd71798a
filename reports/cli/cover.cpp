#include "checks/engine/judge/cover.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "checks/engine/claim/instance_fields.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/engine/text/printable.hpp"
#include "reports/cli/turn.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {
namespace {

Record read_instance(const std::string& file) {
  return record_from_json(parse_json(read_file(file), file), file + ": instance");
}

Settings settings_of(const Claim& info, const CoverVerbOptions& options) {
  try {
    Settings settings = settings_for(info, options.reading);
    for (const std::string& turn : options.turned) settings.turned.push_back(parse_turn(turn, info));
    return settings;
  } catch (const std::invalid_argument& reason) { throw BadInput(std::string("--reading: ") + reason.what()); }
}

int print(const CoverResult& result, Terminal& terminal) {
  if (result.complete()) terminal.out << fmt::format("holds on the whole box: proved on {} boxes\n", result.boxes);
  else if (result.violation) terminal.out << fmt::format("fails at {}\n", printable(to_json(*result.violation).dump()));
  else terminal.out << fmt::format("open: {} boxes judged, {} left undecided\n", result.boxes, result.open);
  return result.complete() ? exit_code::expected : result.violation ? exit_code::differs : exit_code::less;
}

int print(const Flip& result, Terminal& terminal) {
  if (!result.found) {
    terminal.out << fmt::format("no flip: {} at {} = {}, {} at {}\n", to_string(result.at_lower), result.field,
                                to_string(result.box.lower), to_string(result.at_upper), to_string(result.box.upper));
    return exit_code::differs;
  }
  terminal.out << fmt::format("{} at {} = {}, {} at {}: flips in between, {:.3g} apart\n", to_string(result.at_lower),
                              result.field, to_string(result.box.lower), to_string(result.at_upper),
                              to_string(result.box.upper), to_double(result.box.upper) - to_double(result.box.lower));
  return exit_code::expected;
}

}  // namespace

int cover_box(const Ledger& ledger, const CoverVerbOptions& options, Terminal& terminal) {
  const Claim& claim = ledger.find(options.id);
  const Settings settings = settings_of(claim, options);
  const Record box = read_instance(options.file);
  InstanceFields(claim).check(box, options.file + ": instance");
  try {
    if (options.width > 0) return print(flip(claim, box, settings, options.width), terminal);
    return print(cover(claim, box, settings, options.boxes), terminal);
  } catch (const std::invalid_argument& reason) { throw BadInput(options.file + ": " + reason.what()); }
}

}  // namespace lakatos
