#include <fmt/format.h>

#include <algorithm>

#include "checks/engine/laboratory/thin_claims.hpp"
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

using Counts = std::vector<std::optional<std::int64_t>>;

/// The methods that a table shows: those that every row has been measured with.
struct Method {
  const char* name;
  Counts PowerRow::*counts;
};
std::vector<Method> methods_of(const std::vector<PowerRow>& rows) {
  std::vector<Method> methods;
  for (const Method& each :
       {Method{"sampling", &PowerRow::sampling}, Method{"moves", &PowerRow::before}, Method{"edges", &PowerRow::edges},
        Method{"gradients", &PowerRow::gradients}, Method{"search", &PowerRow::searching}}) {
    if (std::none_of(rows.begin(), rows.end(), [&](const PowerRow& row) { return (row.*each.counts).empty(); }))
      methods.push_back(each);
  }
  return methods;
}

template <class Name>
std::string table_of(const std::vector<PowerRow>& rows, Name&& name) {
  const std::vector<Method> methods = methods_of(rows);
  std::vector<std::string> head{"claim", "false statement"};
  for (const Method& each : methods) {
    head.push_back(std::string(each.name) + ": median");
    head.push_back("found");
  }
  Table table(head, "ll" + std::string(2 * methods.size(), 'r'));
  for (const PowerRow& row : rows) {
    std::vector<std::string> cells = name(row);
    for (const Method& each : methods) {
      cells.push_back(count_text(median(row.*each.counts)));
      cells.push_back(found_text(row.*each.counts));
    }
    table.add(cells);
  }
  return table.text();
}

/// All runs of each method together, and against the sampling run from the same seed.
std::string totals_of(const std::vector<PowerRow>& rows) {
  Table table({"method", "runs", "found", "of these, missed by sampling", "found by sampling alone"}, "lrrrr");
  for (const Method& each : methods_of(rows)) {
    std::int64_t runs = 0, found = 0, gained = 0, lost = 0;
    for (const PowerRow& row : rows) {
      const Counts& counts = row.*each.counts;
      for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool sampled = i < row.sampling.size() && row.sampling[i];
        ++runs, found += counts[i] ? 1 : 0;
        gained += counts[i] && !sampled ? 1 : 0;
        lost += !counts[i] && sampled ? 1 : 0;
      }
    }
    table.add({each.name, grouped(runs), grouped(found), grouped(gained), grouped(lost)});
  }
  return table.text();
}

const std::vector<PowerRow>* rows_of(const Page& page, const std::string& paper) {
  const Laboratory* laboratory = page.rendering.laboratory;
  if (!laboratory) return nullptr;
  const auto found = laboratory->power.find(paper);
  return found == laboratory->power.end() ? nullptr : &found->second;
}

}  // namespace

std::string power_part(const Page& page, const std::string& paper) {
  const std::vector<PowerRow>* rows = rows_of(page, paper);
  if (!rows) return "";
  const std::string intro =
      "## What guided search adds\n\nInstances judged until a false statement fails, from the same seeds: by the "
      "claim's own generator alone, and by guided search; where each method was measured by itself, by moves alone, by "
      "edge cases alone, by moves, growth and gradients, and by all of it. "
      "The generators are built to sit at the boundary of the assumptions, so that planted errors are mostly found by "
      "sampling at once; "
      "the search pays where a statement is false only in a corner that the generator does not aim at (a constant just "
      "beyond its sharp value).\n\n";
  const auto name = [&](const PowerRow& row) {
    return std::vector<std::string>{claim_link(page, "", row.claim),
                                    (row.planted ? "" : "reading ") + code(row.target)};
  };
  return intro + totals_of(*rows) +
         details("Every planted error, every refuted reading, and every constant just beyond its sharp value",
                 table_of(*rows, name));
}

std::string thin_power_part(const Page& page) {
  const std::vector<PowerRow>* rows = rows_of(page, "thin");
  if (!rows) return "";
  const std::vector<Claim> thin = thin_claims();
  const auto name = [&](const PowerRow& row) {
    const auto claim = std::find_if(thin.begin(), thin.end(), [&](const Claim& each) { return each.id == row.claim; });
    return claim == thin.end() ? std::vector<std::string>{row.claim, code(row.target)}
                               : std::vector<std::string>{claim->title, claim->scope};
  };
  return "## What sampling misses and the search finds\n\nStatements of our own that fail on fewer than one in ten "
         "million of the instances that are drawn for them. Instances judged until one fails: by sampling; by moves "
         "alone, as the search began; by edge cases alone; by moves, growth and gradients, without edge cases and with "
         "the weights of laws as they are; and by all of it, an eighth for edge cases first, the weights of laws by "
         "linear programmes. The true sibling of each is refuted by none.\n\n" +
         table_of(*rows, name);
}

}  // namespace lakatos::markdown
