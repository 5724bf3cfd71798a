#include <algorithm>
#include <array>
#include <ostream>

#include "checks/engine/campaign/campaign.hpp"
#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/instance/source.hpp"
#include "reports/cli/data.hpp"
#include "reports/cli/verbs.hpp"

namespace lakatos {
namespace {

/// The page's outcomes as judging it anew gives them.
std::array<std::int64_t, 6> judge_page(const Claim& claim, const std::string& reading, std::int64_t page,
                                       const ClaimResult& stored) {
  const std::int64_t first = page * cases_per_page, last = std::min(first + cases_per_page, stored.cases);
  return judge_block(claim, settings_for(claim, reading), {}, Phase::sample, first, last, stored.seed).outcomes;
}

/// Pages of one reading that do not come out as stored; each is named on `out`.
int recheck_reading(const Claim& claim, const ClaimResult& stored, const ReadingResult& reading, int pages,
                    Source& source, std::ostream& out) {
  std::vector<std::pair<std::int64_t, std::array<std::int64_t, 6>>> known(reading.tally.pages.begin(),
                                                                          reading.tally.pages.end());
  if (known.empty()) throw BadInput("the stored result of " + stored.id + " has no pages");
  int differing = 0;
  for (int i = 0; i < pages; ++i) {
    const auto& [page, outcomes] = source.pick(known);
    if (judge_page(claim, reading.reading, page, stored) == outcomes) continue;
    out << stored.id << " [" << reading.reading << "]: page " << page << " does not come out as stored\n";
    ++differing;
  }
  return differing;
}

}  // namespace

int recheck_results(const Ledger& ledger, const RecheckOptions& options, Terminal& terminal) {
  const auto folder = options.results.empty() ? published_results(project_folder(options.data, "published results"))
                                              : std::filesystem::path(options.results);
  Source source(options.seed);
  int judged = 0, differing = 0;
  for (const ClaimResult& stored : read_results(folder, ledger)) {
    const Claim& claim = ledger.find(stored.id);
    const Shape shape = claim.shape;
    if (shape == Shape::open || shape == Shape::experiment) continue;  // nothing was judged on instances
    for (const ReadingResult& reading : stored.readings) {
      differing += recheck_reading(claim, stored, reading, options.pages, source, terminal.out);
      judged += options.pages;
    }
  }
  terminal.out << judged << " pages judged anew, " << differing << " differ from what is stored\n";
  return differing == 0 ? exit_code::expected : exit_code::differs;
}

}  // namespace lakatos
