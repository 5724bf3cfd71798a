#include <fmt/format.h>

#include "reports/markdown/laboratory.hpp"
#include "reports/markdown/paper_parts.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string count_text(const std::optional<std::int64_t>& count) { return count ? grouped(*count) : "not found"; }

std::string found_text(const std::vector<std::optional<std::int64_t>>& counts) {
  std::int64_t found = 0;
  for (const auto& count : counts) found += count ? 1 : 0;
  return fmt::format("{} of {}", found, counts.size());
}

}  // namespace

std::string power_part(const Page& page, const std::string& paper) {
  const Laboratory* laboratory = page.rendering.laboratory;
  const auto found =
      laboratory ? laboratory->power.find(paper) : std::map<std::string, std::vector<PowerRow>>::const_iterator{};
  if (!laboratory || found == laboratory->power.end()) return "";
  Table table({"claim", "false statement", "sampling: median", "found", "search: median", "found"}, "llrrrr");
  for (const PowerRow& row : found->second) {
    table.add({claim_link(page, "", row.claim), (row.planted ? "" : "reading ") + code(row.target),
               count_text(median(row.sampling)), found_text(row.sampling), count_text(median(row.searching)),
               found_text(row.searching)});
  }
  const std::string intro =
      "## What guided search adds\n\nInstances judged until a false statement fails, from the same seeds: by the "
      "claim's own generator alone, and by guided search. "
      "The generators are built to sit at the boundary of the assumptions, so that planted errors are mostly found by "
      "sampling at once; "
      "the search pays where a statement is false only in a corner that the generator does not aim at (a constant just "
      "beyond its sharp value).\n\n";
  return intro + details("Every planted error, every refuted reading, and every constant just beyond its sharp value",
                         table.text());
}

}  // namespace lakatos::markdown
