#include <fmt/format.h>
#include <algorithm>
#include <limits>
#include <ostream>

#include "checks/engine/evidence/certificate.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/printable.hpp"
#include "reports/cli/plain.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/work_out.hpp"

namespace lakatos {
namespace {

constexpr auto every_atom = std::numeric_limits<std::size_t>::max();

const char* truth_word(const Finding& finding) {
  if (finding.truth == Truth::unknown) return finding.undefined ? "no value" : "open";
  if (finding.conclusion) return finding.truth == Truth::yes ? "true" : "FALSE";
  return finding.truth == Truth::yes ? "met" : "VIOLATED";
}

void print_head(const Certificate& certificate, std::ostream& out) {
  out << printable(fmt::format("{}, reading {}: {} ({})", certificate.claim, certificate.reading, certificate.kind,
                               certificate.role))
      << "\n";
  out << printable(fmt::format("says: {}{}", certificate.outcome(),
                               certificate.conclusion.empty() ? "" : ", conclusion " + certificate.conclusion))
      << "\n";
  if (certificate.spread.numerator != 0)
    out << fmt::format("density twin: every atom spread over half width {}\n", to_string(certificate.spread));
}

void print_findings(const Sheet& sheet, std::ostream& out) {
  out << "\n";
  for (const Finding& finding : sheet.findings) {
    out << fmt::format("  {:<10}  {:<28}  {:<8}  margin {:<10}  {}\n", finding.conclusion ? "conclusion" : "assumption",
                       finding.name, truth_word(finding), margin_text(finding.margin),
                       finding.level == Level::none ? "" : to_string(finding.level));
  }
}

}  // namespace

int replay_certificate(const Ledger& ledger, const ReplayOptions& options, Terminal& terminal) {
  const Certificate certificate = read_certificate(options.file);
  try {
    const Replay result = replay(certificate, ledger);
    const Claim& claim = ledger.find(certificate.claim);
    const Worked worked = work_out(claim, certificate.instance, settings_of(certificate, claim));
    print_head(certificate, terminal.out);
    terminal.out << "\n";
    print_instance(certificate.instance, "  ", every_atom, terminal.out);
    if (!worked.sheet.quantities.empty()) terminal.out << "\n";
    for (const std::string& text : quantity_texts(worked.sheet)) terminal.out << "  " << text << "\n";
    print_findings(worked.sheet, terminal.out);
    terminal.out << (result.confirmed ? "\nconfirmed\n" : "\nnot confirmed: " + printable(result.why) + "\n");
    return result.confirmed ? exit_code::expected : exit_code::differs;
  } catch (const BadInput& reason) {
    throw BadInput(options.file + ": " + reason.what());
  } catch (const std::invalid_argument& reason) { throw BadInput(options.file + ": " + reason.what()); }
}

}  // namespace lakatos
