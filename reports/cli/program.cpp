#include "reports/cli/program.hpp"

#include <exception>
#include <new>
#include <ostream>
#include <system_error>

#include "checks/engine/claim/validate.hpp"
#include "checks/engine/text/failure.hpp"
#include "checks/engine/text/printable.hpp"
#include "reports/cli/arguments.hpp"
#include "reports/cli/run_claim.hpp"

namespace lakatos {
namespace {

struct Unsound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void require_sound(const std::function<SelfTest()>& test) {
  const SelfTest result = test();
  if (!result.sound)
    throw Unsound("the arithmetic of this build is not sound on this machine, so that no verdict is given: " +
                  result.report);
}

/// One verb for each kind of options.
struct Run {
  const Ledger& ledger;
  const std::function<SelfTest()>& test;
  Terminal& terminal;

  int operator()(const Message& message) const {
    (message.code == 0 ? terminal.out : terminal.err) << printable_lines(message.text);
    return message.code;
  }
  int operator()(const ListOptions& options) const { return list_claims(ledger, options, terminal); }
  int operator()(const ShowOptions& options) const { return show_claim(ledger, options, terminal); }
  int operator()(const SampleOptions& options) const { return sample_instances(ledger, options, terminal); }
  int operator()(const SchemaOptions& options) const { return print_schema(ledger, options, terminal); }
  int operator()(const CheckOptions& options) const {
    return require_sound(test), check_claims(ledger, options, terminal);
  }
  int operator()(const AcceptOptions& options) const {
    return require_sound(test), accept_verdicts(ledger, options, terminal);
  }
  int operator()(const CampaignVerbOptions& options) const {
    return require_sound(test), run_stored_campaign(ledger, options, terminal);
  }
  int operator()(const RecheckOptions& options) const {
    return require_sound(test), recheck_results(ledger, options, terminal);
  }
  int operator()(const ReplayOptions& options) const {
    return require_sound(test), replay_certificate(ledger, options, terminal);
  }
  int operator()(const ExportOptions& options) const {
    return require_sound(test), export_certificate(ledger, options, terminal);
  }
  int operator()(const PowerVerbOptions& options) const {
    return require_sound(test), measure_search(ledger, options, terminal);
  }
  int operator()(const CoverVerbOptions& options) const {
    return require_sound(test), cover_box(ledger, options, terminal);
  }
  int operator()(const StressVerbOptions& options) const {
    return require_sound(test), stress_claims(ledger, options, terminal);
  }
  int operator()(const SharpenVerbOptions& options) const {
    return require_sound(test), sharpen_claims(ledger, options, terminal);
  }
  int operator()(const ReportOptions& options) const {
    return require_sound(test), write_report(ledger, options, terminal);
  }
  int operator()(const ReproduceOptions& options) const { return reproduce_experiment(options, terminal); }
  int operator()(const ImportOptions& options) const { return import_colour_images(options, terminal); }
  int operator()(const JudgeOptions& options) const {
    return require_sound(test), judge_requests(ledger, options, terminal);
  }
};

constexpr std::size_t longest_reason = 1800;  // a name out of a hostile file may have megabytes

int complain(const std::exception& reason, int code, Terminal& terminal) {
  terminal.out.flush();
  const std::string why =
      dynamic_cast<const InvalidClaims*>(&reason) ? printable_lines(reason.what()) : printable(reason.what());
  terminal.err << "lakatos: " << (why.size() <= longest_reason ? why : why.substr(0, longest_reason) + " ...")
               << std::endl;
  return code;
}

/// The exit code of what a verb threw. Whatever is no failure of the surroundings lies in what was asked.
int code_of(const std::exception& reason) {
  if (dynamic_cast<const Unsound*>(&reason)) return exit_code::unsound;
  if (dynamic_cast<const MissingData*>(&reason)) return exit_code::no_data;
  const bool failed = dynamic_cast<const Failure*>(&reason) || dynamic_cast<const std::system_error*>(&reason) ||
                      dynamic_cast<const std::bad_alloc*>(&reason);
  return failed ? exit_code::failed : exit_code::bad_input;
}

}  // namespace

int run_program(const std::vector<std::string>& words, const Ledger& ledger, const std::function<SelfTest()>& test,
                Terminal& terminal) {
  try {
    const Arguments arguments = parse_arguments(words);
    if (!std::holds_alternative<Message>(arguments)) ledger.require_valid();
    const int code = std::visit(Run{ledger, test, terminal}, arguments);
    flush(terminal);
    return code;
  } catch (const std::exception& reason) { return complain(reason, code_of(reason), terminal); }
}

}  // namespace lakatos
