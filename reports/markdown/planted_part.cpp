#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <limits>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/numbers.hpp"
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

bool is_refuted(const ReadingResult& reading) { return reading.verdict.verdict == "refuted"; }

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

std::string value_text(const std::optional<Fraction>& value) { return value ? fraction_text(*value) : "none"; }

/// What the row of a constant does not say by its numbers.
std::string remark_of(const Constant& constant, const Alteration& turned) {
  if (!turned.has_power()) {
    if (!constant.idle.empty()) return prose(constant.idle);
    return turned.concludes ? "**no power here**" : "no power here (in an assumption)";
  }
  const bool only_negative = constant.printed.numerator > 0 && turned.below && turned.below->numerator <= 0;
  return only_negative && !turned.above ? "no positive value, smaller or larger, makes an instance fail" : "";
}

/// What the engine planted by itself: its constants in a table, the rest in a sentence each.
std::string constants_text(const ClaimPage& claim) {
  Table table(
      {"constant", "reading", "printed", "nearest caught below", "nearest caught above", "caught on a tenth", ""},
      "llrrrrl");
  for (const Constant& constant : claim.info.constants) {
    for (const Reading& reading : claim.info.readings) {
      for (const Alteration& each : claim.reading(reading.name).alterations) {
        if (each.kind != Alteration::Kind::constant || each.name != constant.name || !each.used) continue;
        table.add({code(constant.name), reading.name, fraction_text(constant.printed), value_text(each.below),
                   value_text(each.above), value_text(each.tenth), remark_of(constant, each)});
      }
    }
  }
  if (table.empty()) return "";
  return "**Every constant turned**, both ways, until an instance fails: up to 4096-fold, and where nothing fails that "
         "way, through 0 to values of the other sign. A value is *caught* when an instance fails there; *none*: none "
         "that way is. The last number is the nearest value at which one accepted instance in ten fails.\n\n" +
         table.text();
}

/// What became of an error: an instance fails; none does, though something comes out otherwise; nothing does.
enum class Fate : std::uint8_t { caught, missed, idle };

Fate fate_of(const Alteration& error) {
  if (!error.used) return Fate::idle;
  return error.has_power() ? Fate::caught : Fate::missed;
}

/// " caught `a` (3 of 5), `b` (1 of 5);"; "" where there is none.
std::string fated_text(const ReadingResult& reading, Alteration::Kind kind, Fate fate, const char* word) {
  std::string text;
  for (const Alteration& each : reading.alterations) {
    if (each.kind == kind && fate_of(each) == fate)
      text += (text.empty() ? "" : ", ") + code(each.name) +
              (fate == Fate::caught ? fmt::format(" ({} of {})", grouped(each.caught), grouped(each.of)) : "");
  }
  return text.empty() ? "" : fmt::format(" {} {};", word, text);
}

std::string other_errors_text(const ClaimPage& claim) {
  using Kind = Alteration::Kind;
  const ReadingResult& headline = claim.headline();
  std::string text;
  for (const auto& [kind, what] : {std::pair{Kind::dropped, "assumption left out"},
                                   {Kind::closed, "boundary of an assumption let in"},
                                   {Kind::strict, "conclusion made strict"},
                                   {Kind::reversed, "conclusion turned round"},
                                   {Kind::exchanged, "two quantities exchanged"},
                                   {Kind::extrema, "min for max"}}) {
    std::string fates = fated_text(headline, kind, Fate::caught, "caught") +
                        fated_text(headline, kind, Fate::missed, "not caught") +
                        fated_text(headline, kind, Fate::idle, "the same on every instance");
    if (fates.empty()) continue;
    fates.pop_back();
    text += fmt::format("- {}:{}\n", what, fates);
  }
  return text.empty() ? "" : "Other errors that the engine planted into the headline:\n\n" + text + "\n";
}

std::string engine_errors_text(const ClaimPage& claim) { return constants_text(claim) + other_errors_text(claim); }

}  // namespace

std::string planted_part(const ClaimPage& claim) {
  const std::vector<Row> rows = rows_of(claim);
  std::string text = "**Planted errors.** ";
  if (!claim.info.no_planted.empty()) text += sentence(capitalised(prose(claim.info.no_planted))) + "\n\n";
  if (rows.empty()) return (claim.info.no_planted.empty() ? "" : text) + engine_errors_text(claim);
  if (claim.info.no_planted.empty())
    text += "False variants that the campaign must refute, or it has no power; the nearest first.\n\n";
  if (std::any_of(rows.begin(), rows.end(), [](const Row& row) { return is_refuted(*row.reading); }))
    text +=
        "Where the reading itself is refuted, an error counts only on instances on which the reading holds: a check "
        "that refuted everything would catch it on the others.\n\n";
  return text + table_text(claim, rows) + nearest_text(claim, rows) + engine_errors_text(claim);
}

}  // namespace lakatos::markdown
