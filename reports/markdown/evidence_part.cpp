#include <fmt/format.h>
#include <algorithm>
#include <cmath>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/instance.hpp"
#include "reports/markdown/numbers.hpp"
#include "reports/markdown/regimes_table.hpp"
#include "reports/markdown/spans_table.hpp"
#include "reports/markdown/symbols.hpp"
#include "reports/markdown/text.hpp"
#include "reports/markdown/worked_example.hpp"

namespace lakatos::markdown {
namespace {

std::int64_t cases_of(const Tally& tally, Phase phase) {
  const auto found = tally.cases.find(phase);
  return found == tally.cases.end() ? 0 : found->second;
}

/// One row of the table of counts: a number for each reading. Rows of outcomes that never occurred may be left out.
struct CountRow {
  const char* name;
  std::string (*text)(const ClaimPage&, const ReadingResult&);
  bool only_when_it_occurs;
};

template <Phase phase>
std::string phase_text(const ClaimPage&, const ReadingResult& reading) {
  return grouped(cases_of(reading.tally, phase));
}
template <Outcome outcome>
std::string outcome_text(const ClaimPage&, const ReadingResult& reading) {
  return grouped(reading.tally.count(outcome));
}
std::string inside_text(const ClaimPage&, const ReadingResult& reading) {
  const Tally& tally = reading.tally;
  return grouped(tally.accepted()) + " (" + percent(tally.accepted(), tally.total()) + ")";
}

std::string search_text(const ClaimPage&, const ReadingResult& reading) {
  return fmt::format("{} ({})", grouped(cases_of(reading.tally, Phase::search)), grouped(reading.tally.searched));
}

constexpr CountRow count_rows[] = {{"instances replayed", phase_text<Phase::replay>, false},
                                   {"enumerated", phase_text<Phase::enumerate>, false},
                                   {"edge cases", phase_text<Phase::edges>, true},
                                   {"sampled", phase_text<Phase::sample>, false},
                                   {"guided searches (instances judged on the way)", search_text, false},
                                   {"inside the assumptions, and decided", inside_text, false},
                                   {"of these, conclusion true", outcome_text<Outcome::holds>, false},
                                   {"of these, conclusion false", outcome_text<Outcome::fails>, false},
                                   {"of these, informative", informative_text, false},
                                   {"outside the assumptions", outcome_text<Outcome::outside>, false},
                                   {"trivial (the conclusion says nothing)", outcome_text<Outcome::trivial>, true},
                                   {"without a value", outcome_text<Outcome::undefined>, true},
                                   {"open (no level decided)", outcome_text<Outcome::undecided>, false}};

std::string counts_table(const ClaimPage& claim) {
  std::vector<std::string> head{"reading"};
  for (const Reading& reading : claim.info.readings) head.push_back("*" + reading.name + "*");
  Table table(head, "l" + std::string(claim.info.readings.size(), 'r'));
  for (const CountRow& each : count_rows) {
    std::vector<std::string> row{each.name};
    for (const Reading& reading : claim.info.readings) row.push_back(each.text(claim, claim.reading(reading.name)));
    const bool never = std::all_of(row.begin() + 1, row.end(), [](const std::string& entry) { return entry == "0"; });
    if (!(never && each.only_when_it_occurs)) table.add(std::move(row));
  }
  return table.text();
}

std::string assumptions_table(const Tally& tally) {
  Table table({"assumption", "met", "violated", "open", "within 1 % of its boundary"}, "lrrrr");
  for (const auto& [name, count] : tally.assumptions)
    table.add({literal(name), grouped(count.met), grouped(count.violated), grouped(count.open), grouped(count.near)});
  return table.empty() ? "" : table.text();
}

std::string levels_text(const Tally& tally) {
  const std::int64_t accepted = tally.accepted();
  if (accepted == 0) return "";
  std::string text;
  for (int i = 0; i < 4; ++i) {
    const std::int64_t count = tally.decided_at[static_cast<std::size_t>(i)];
    if (count > 0)
      text +=
          fmt::format("{}{} {}", text.empty() ? "" : ", ", to_string(static_cast<Level>(i)), percent(count, accepted));
  }
  return "Decided by: " + text + ".\n\n";
}

/// "Largest instances inside the assumptions: sampled up to 12 entries; searched up to 48 entries."
std::string ladder_text(const Tally& tally) {
  std::string text;
  for (const auto& [phase, sizes] : tally.reached) {
    std::string kinds;
    for (std::size_t kind = 0; kind < sizes.most.size(); ++kind) {
      if (sizes.most[kind] > 0)
        kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", Sizes::names[kind], grouped(sizes.most[kind]));
    }
    if (!kinds.empty()) text += fmt::format("{}{} up to {}", text.empty() ? "" : "; ", to_string(phase), kinds);
  }
  return text.empty() ? "" : "Largest instances inside the assumptions, by phase: " + text + ".\n\n";
}

std::string assumptions_text(const ClaimPage& claim) {
  std::string text;
  bool any = false;
  for (const Reading& reading : claim.info.readings) {
    const Tally& tally = claim.reading(reading.name).tally;
    const std::string table = assumptions_table(tally);
    any |= !table.empty();
    if (claim.info.readings.size() > 1) text += fmt::format("Reading *{}*:\n\n", reading.name);
    text += table + levels_text(tally) + ladder_text(tally);
    if (&reading != &claim.info.readings.front()) text += spans_table(claim, claim.reading(reading.name));
  }
  if (!any) return text;
  text += "An assumption that is no single relation has no margin, and no count near its boundary.\n\n";
  return details("Each assumption: how often met, violated and near its boundary", text);
}

std::string percents(const Fraction& lower, const Fraction& upper) {
  return fmt::format("{} to {} %", lower.numerator * 100 / lower.denominator,
                     (upper.numerator * 100 + upper.denominator - 1) / upper.denominator);
}

/// The comparisons of an experiment, a table for each reading.
std::string experiment_text(const ClaimPage& claim) {
  std::string text = fmt::format("All comparisons of this claim together err with a probability of at most {}. ",
                                 to_string(claim.info.chance)) +
                     "The interval encloses the probability of a success; it and the side are valid at whatever number "
                     "of trials the comparison ended.\n\n";
  for (const Reading& reading : claim.info.readings) {
    Table table({"comparison", "side", "successes", "success probability", "effect"}, "llrrl");
    for (const Comparison& each : claim.reading(reading.name).comparisons) {
      table.add({each.setting, to_string(each.side), fmt::format("{} of {}", each.successes, each.trials),
                 percents(each.lower, each.upper), each.effect});
    }
    text += details(fmt::format("Reading *{}*: every comparison", reading.name), table.text());
  }
  return text;
}

std::int64_t trials_of(const ClaimPage& claim) {
  std::int64_t trials = 0;
  for (const ReadingResult& reading : claim.result.readings) {
    for (const Comparison& each : reading.comparisons) trials += each.trials;
  }
  return trials;
}

/// What the run that is shown here spent, and what a full one would.
std::string budget_text(const ClaimPage& claim) {
  if (claim.info.shape == Shape::open) return "";
  const bool experiment = claim.info.shape == Shape::experiment, quick = is_quick(claim);
  std::string text = quick ? "**Quick budget**: " : "Budget: ";
  if (experiment)
    text += fmt::format("at most {} runs for each comparison, {} in all", grouped(claim.result.cases),
                        grouped(trials_of(claim)));
  else text += counted(claim.result.cases, "case", "cases") + " sampled for each reading";
  if (quick) text += fmt::format("; a full campaign takes {}", grouped(claim.info.full_cases));
  if (experiment && claim.result.cases >= claim.info.full_cases) text += "; this is a full campaign";
  if (quick && experiment)
    text += ". What the scope gives for a quick check is what was run; each comparison below names its setting";
  return text + ".\n\n";
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "*" : ", *") + name + "*";
  return text;
}

std::string identity_text(const ClaimPage& claim) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    const IdentityResult& identity = claim.reading(reading.name).identity;
    if (identity.patterns == 0) continue;
    text += fmt::format(
        "**Identities** (reading *{}*, {}): {}. {}, degree at most {}, evaluated at {} random points for each of {} "
        "modulo random primes of 61 bits; a false one passes with probability at most 2⁻ᵏ, k = {}. "
        "Planted errors caught here: {}.\n\n",
        reading.name, identity.over, listed(identity.conclusions),
        identity.holds() ? "All differences vanish" : "A difference does not vanish", identity.degree, identity.trials,
        counted(identity.patterns, "sign pattern", "sign patterns"), identity.bits,
        identity.caught.empty() ? "none" : listed(identity.caught));
  }
  return text;
}

std::string grid_text(const ClaimPage& claim) {
  const Grid& grid = claim.info.grid;
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    const GridTally& tally = claim.reading(reading.name).tally.grid;
    if (grid.axes.empty()) break;
    const auto count = [&](Outcome outcome) { return grouped(tally.outcomes[static_cast<std::size_t>(outcome)]); };
    text += fmt::format(
        "**Enumeration** (reading *{}*): {} with {}. {}: conclusion true on {}, false on {}, trivial on {}, outside "
        "the assumptions {}, open {}, without a value {}.{}\n\n",
        reading.name, counted(grid.size(), "instance", "instances"), grid.words(),
        tally.judged.is_all_below(grid.size()) ? "Every one was judged" : "Not all were judged", count(Outcome::holds),
        count(Outcome::fails), count(Outcome::trivial), count(Outcome::outside), count(Outcome::undecided),
        count(Outcome::undefined), grid.finite.empty() ? "" : " There is no other: " + sentence(prose(grid.finite)));
  }
  return text;
}

std::string cover_text(const ClaimPage& claim) {
  std::string text;
  for (const Reading& reading : claim.info.readings) {
    const CoverResult& cover = claim.reading(reading.name).cover;
    if (cover.covers == 0) continue;
    text += fmt::format(
        "**Cover** (reading *{}*): {} to be covered ({}; {}), {} proved entirely by branch and bound; {} judged, {} "
        "left "
        "open{}.\n\n",
        reading.name, counted(cover.covers, "range", "ranges"), cover.reach.words,
        cover.reach.whole ? "nothing else meets the assumptions" : "the assumptions allow more", grouped(cover.proved),
        counted(cover.boxes, "box", "boxes"), grouped(cover.open),
        cover.violation ? "; a violating point was found" : "");
  }
  return text;
}

std::string tightest_text(const ClaimPage& claim) {
  const std::optional<Extreme>& tightest = claim.headline().tally.tightest;
  if (!tightest || std::isnan(tightest->margin)) return "";
  const std::string shape = shape_text(tightest->record, family_of(claim.info));
  const std::string summary = fmt::format("Tightest instance on which it is true (margin {}{})",
                                          margin_text(tightest->margin), shape.empty() ? "" : "; " + shape);
  return details(summary, worked_example(claim.claim, tightest->record, settings_for(claim.info)));
}

}  // namespace

std::string evidence_part(const ClaimPage& claim) {
  std::string text = "**Evidence.** Scope: " + sentence(prose(claim.info.scope)) + "\n\n" + budget_text(claim);
  if (claim.info.shape == Shape::experiment) return text + experiment_text(claim);
  return text + counts_table(claim) + regimes_table(claim) + spans_table(claim, claim.headline()) + grid_text(claim) +
         cover_text(claim) + identity_text(claim) + assumptions_text(claim) + tightest_text(claim);
}

}  // namespace lakatos::markdown
