#include "reports/markdown/regimes_table.hpp"

#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

/// How many lie there, which share that is (an instance for which it is open does not), and the share that must.
std::vector<std::string> shares(const RegimeTally& tally) {
  const std::int64_t all = tally.inside + tally.outside + tally.open;
  return {grouped(tally.inside), percent(tally.inside, all), percent(tally.least.numerator, tally.least.denominator)};
}

}  // namespace

std::string regimes_table(const ClaimPage& claim) {
  Table table({"regime", "reading", "which is", "instances there", "share", "needed"}, "lllrrr");
  for (const Reading& reading : claim.info.readings) {
    const auto& tallies = claim.reading(reading.name).tally.regimes;
    for (const PrintedFormula& regime : print_statement(claim.claim, settings_for(claim.info, reading.name)).regimes) {
      const auto found = tallies.find(regime.name);
      if (found == tallies.end()) continue;
      std::vector<std::string> row{literal(regime.name), "*" + reading.name + "*", maths(regime.latex)};
      for (std::string& each : shares(found->second)) row.push_back(std::move(each));
      table.add(std::move(row));
    }
  }
  if (table.empty()) return "";
  return "**Where it is hard.** Instances are drawn and searched for in each regime by turns; of those inside the "
         "assumptions so many lie there, and with a smaller share than needed there would be no verdict.\n\n" +
         table.text();
}

}  // namespace lakatos::markdown
