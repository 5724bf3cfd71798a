#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <limits>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/text.hpp"
#include "reports/markdown/worked_example.hpp"

namespace lakatos::markdown {
namespace {

struct Row {
  const Planted* planted;
  const ReadingResult* reading;
  const PlantedResult* result;
  double distance;  // of a turned constant from the printed one; infinite for the others
};

Fraction printed_value(const Claim& info, const std::string& constant) {
  const auto found = std::find_if(info.constants.begin(), info.constants.end(),
                                  [&](const Constant& each) { return each.name == constant; });
  return found == info.constants.end() ? Fraction{0, 1} : found->printed;
}

/// The factor between the two values, at least 1; where a factor has no meaning, 1 plus their difference.
double distance_of(const Claim& info, const Planted& planted) {
  if (planted.constant.empty()) return std::numeric_limits<double>::infinity();
  const double printed = to_double(printed_value(info, planted.constant)), turned = to_double(planted.value);
  return printed > 0 && turned > 0 ? std::max(printed / turned, turned / printed) : 1 + std::fabs(turned - printed);
}

/// Nearest to the printed claim first, in the order of the ledger among equals.
std::vector<Row> rows_of(const ClaimPage& claim) {
  std::vector<Row> rows;
  for (const ReadingResult& reading : claim.result.readings) {
    for (const PlantedResult& result : reading.planted) {
      const auto planted = std::find_if(claim.info.planted.begin(), claim.info.planted.end(),
                                        [&](const Planted& each) { return each.name == result.name; });
      rows.push_back({&*planted, &reading, &result, distance_of(claim.info, *planted)});
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.distance < b.distance; });
  return rows;
}

std::string kind_text(const Claim& info, const Planted& planted) {
  if (!planted.constant.empty())
    return fmt::format("`{}`: {} → {}", planted.constant, to_string(printed_value(info, planted.constant)),
                       to_string(planted.value));
  if (!planted.dropped.empty()) return fmt::format("without the assumption `{}`", planted.dropped);
  return "other symbols";
}

std::string found_text(const PlantedResult& result) {
  std::string text;
  for (const std::int64_t after : result.found_after)
    text += (text.empty() ? "" : ", ") + (after < 0 ? "not found" : grouped(after));
  return text.empty() ? "not hunted" : text;
}

std::string table_text(const ClaimPage& claim, const std::vector<Row>& rows) {
  Table table({"planted error", "what is turned", "refuted after so many cases (three fresh seeds)",
               "instances on which it fails", "caught"},
              "llrrl");
  for (const Row& row : rows) {
    const Tally& tally = row.reading->tally;
    const auto found = tally.caught.find(row.planted->name);
    const std::string reading = row.reading->reading == claim.info.readings.front().name
                                    ? ""
                                    : fmt::format(" (reading *{}*)", row.reading->reading);
    table.add({prose(row.planted->text) + reading, kind_text(claim.info, *row.planted), found_text(*row.result),
               percent(found == tally.caught.end() ? 0 : found->second, tally.accepted()),
               row.result->caught() ? "yes" : "**no**"});
  }
  return table.text();
}

std::string nearest_text(const ClaimPage& claim, const std::vector<Row>& rows) {
  const auto nearest = std::find_if(rows.begin(), rows.end(),
                                    [](const Row& row) { return row.result->caught() && row.result->falsifier; });
  if (nearest == rows.end()) return "";
  const std::string summary =
      fmt::format("The nearest planted error that is caught, worked out ({})", nearest->planted->name);
  const std::string intro = fmt::format("With the error planted, \"{}\", the conclusion fails on this instance:\n\n",
                                        prose(nearest->planted->text));
  const std::string body =
      worked_example(claim.claim, *nearest->result->falsifier, settings_for(claim.info, *nearest->planted));
  return details(summary,
                 intro + body + replay_text(claim, nearest->reading->reading, "planted", nearest->planted->name));
}

}  // namespace

std::string planted_part(const ClaimPage& claim) {
  const std::vector<Row> rows = rows_of(claim);
  std::string text = "**Planted errors.** ";
  if (!claim.info.no_planted.empty()) text += sentence(capitalised(prose(claim.info.no_planted))) + "\n\n";
  if (rows.empty()) return claim.info.no_planted.empty() ? "" : text;
  if (claim.info.no_planted.empty())
    text += "False variants that the campaign must refute, or it has no power; the nearest first.\n\n";
  return text + table_text(claim, rows) + nearest_text(claim, rows);
}

}  // namespace lakatos::markdown
