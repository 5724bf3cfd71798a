#include <cmath>
#include <fmt/format.h>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/instance.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/text.hpp"
#include "reports/markdown/worked_example.hpp"

namespace lakatos::markdown {
namespace {

std::int64_t cases_of(const Tally& tally, Phase phase) {
  const auto found = tally.cases.find(phase);
  return found == tally.cases.end() ? 0 : found->second;
}

std::string counts_table(const ClaimPage& claim) {
  Table table({"reading", "replayed", "enumerated", "sampled", "inside the assumptions", "conclusion true", "false", "trivial", "outside", "no value", "open", "informative"}, "lrrrrrrrrrrr");
  for (const Reading& reading : claim.info.readings) {
    const Tally& tally = claim.reading(reading.name).tally;
    const auto count = [&](Outcome outcome) { return grouped(tally.count(outcome)); };
    table.add({reading.name, grouped(cases_of(tally, Phase::replay)), grouped(cases_of(tally, Phase::enumerate)), grouped(cases_of(tally, Phase::sample)),
               percent(tally.accepted(), tally.total()), count(Outcome::holds), count(Outcome::fails), count(Outcome::trivial), count(Outcome::outside), count(Outcome::undefined),
               count(Outcome::undecided), informative_text(claim, claim.reading(reading.name))});
  }
  return table.text();
}

std::string assumptions_table(const Tally& tally) {
  Table table({"assumption", "met", "violated", "open", "within 1 % of its boundary"}, "lrrrr");
  for (const auto& [name, count] : tally.assumptions) table.add({name, grouped(count.met), grouped(count.violated), grouped(count.open), grouped(count.near)});
  return table.empty() ? "" : table.text();
}

std::string levels_text(const Tally& tally) {
  const std::int64_t accepted = tally.accepted();
  if (accepted == 0) return "";
  std::string text;
  for (int i = 0; i < 4; ++i) {
    const std::int64_t count = tally.decided_at[static_cast<std::size_t>(i)];
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", to_string(static_cast<Level>(i)), percent(count, accepted));
  }
  return "Decided by: " + text + ".\n\n";
}

std::string assumptions_text(const ClaimPage& claim) {
  std::string text;
  bool any = false;
  for (const Reading& reading : claim.info.readings) {
    const Tally& tally = claim.reading(reading.name).tally;
    const std::string table = assumptions_table(tally);
    any |= !table.empty();
    if (claim.info.readings.size() > 1) text += fmt::format("Reading *{}*:\n\n", reading.name);
    text += table + levels_text(tally);
  }
  return any ? details("Each assumption: how often met, violated and near its boundary", text) : text;
}

std::string cover_text(const ClaimPage& claim) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    const CoverResult& cover = claim.reading(reading.name).cover;
    if (cover.covers == 0) continue;
    text += fmt::format("**Cover** (reading *{}*): {} to be covered, {} proved entirely by branch and bound; {} judged, {} left open{}.\n\n", reading.name,
                        counted(cover.covers, "range", "ranges"), grouped(cover.proved), counted(cover.boxes, "box", "boxes"), grouped(cover.open),
                        cover.violation ? "; a violating point was found" : "");
  }
  return text;
}

std::string tightest_text(const ClaimPage& claim) {
  const std::optional<Extreme>& tightest = claim.headline().tally.tightest;
  if (!tightest || std::isnan(tightest->margin)) return "";
  const std::string shape = shape_text(tightest->record);
  const std::string summary = fmt::format("Tightest instance on which it is true (margin {}{})", margin_text(tightest->margin), shape.empty() ? "" : "; " + shape);
  return details(summary, worked_example(claim.claim, tightest->record, settings_for(claim.info)));
}

}  // namespace

std::string evidence_part(const ClaimPage& claim) {
  std::string text = "**Evidence.** Scope: " + sentence(prose(claim.info.scope)) + "\n\n";
  return text + counts_table(claim) + cover_text(claim) + assumptions_text(claim) + tightest_text(claim);
}

}  // namespace lakatos::markdown
