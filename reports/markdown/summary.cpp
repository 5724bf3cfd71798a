#include "reports/markdown/summary.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>

#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

std::string cases_text(const std::vector<ClaimPage>& claims) {
  std::set<std::int64_t> cases;
  for (const ClaimPage& claim : claims) cases.insert(claim.result.cases);
  const std::string sampled =
      cases.size() == 1 ? grouped(*cases.begin()) : grouped(*cases.begin()) + " to " + grouped(*cases.rbegin());
  const auto quick = std::count_if(claims.begin(), claims.end(), is_quick);
  return fmt::format(
      "{} judged; {} sampled for each reading, besides those replayed and enumerated{}",
      counted(instances_judged(claims), "instance", "instances"), sampled,
      quick == 0 ? ""
                 : fmt::format(". {} of {} claims had a **quick budget**, as their pages say", quick, claims.size()));
}

std::string planted_text(const ClaimPage& claim) {
  const auto [caught, planted] = planted_caught(claim);
  if (planted == 0) return "none possible";
  return (caught == planted ? "" : "**") + fmt::format("{} of {}", caught, planted) + (caught == planted ? "" : "**");
}

/// Verdicts of the other readings, for the line below the headline.
std::string others_text(const ClaimPage& claim) {
  std::string text;
  for (std::size_t r = 1; r < claim.info.readings.size(); ++r) {
    const Reading& reading = claim.info.readings[r];
    text += fmt::format("; *{}*: {}{}", reading.name, claim.reading(reading.name).verdict.verdict,
                        reading.slip.empty() ? "" : " (slip)");
  }
  return text;
}

std::string table_text(const std::vector<ClaimPage>& claims) {
  Table table(
      {"claim", "statement", "where", "headline verdict; other readings", "informative", "planted errors caught"},
      "llllrr");
  for (const ClaimPage& claim : claims) {
    table.add({fmt::format("[{}]({})", short_id(claim.info.id), page_file(claim.info.id)), claim.info.title,
               claim.info.place, verdict_text(claim.headline().verdict) + others_text(claim),
               informative_text(claim, claim.headline()), planted_text(claim)});
  }
  return table.text();
}

/// What the experiments among these claims may err with, and who they are.
std::string budget_text(const std::vector<ClaimPage>& claims) {
  ErrorBudget budget;
  std::string names;
  for (const ClaimPage& claim : claims) {
    if (claim.info.chance.numerator == 0) continue;
    budget.spend(claim.info.id, claim.info.chance);
    names += (names.empty() ? "" : ", ") + claim.info.id + " " + to_string(claim.info.chance);
  }
  if (names.empty())
    return "none of it spent. No verdict here is a statistical decision: every instance that counts was decided "
           "exactly or by rigorous enclosures.";
  return fmt::format("{} of it spent: {}. Every other verdict was decided exactly or by rigorous enclosures.",
                     budget.spent(), names);
}

}  // namespace

std::map<std::string, std::int64_t> headline_counts(const std::vector<ClaimPage>& claims) {
  std::map<std::string, std::int64_t> counts;
  for (const ClaimPage& claim : claims) ++counts[claim.headline().verdict.verdict];
  return counts;
}

std::int64_t instances_judged(const std::vector<ClaimPage>& claims) {
  std::int64_t total = 0;
  for (const ClaimPage& claim : claims) {
    for (const ReadingResult& reading : claim.result.readings) total += reading.tally.total();
  }
  return total;
}

std::string seeds_text(const std::vector<ClaimPage>& claims) {
  std::set<std::uint64_t> seeds;
  for (const ClaimPage& claim : claims) seeds.insert(claim.result.seed);
  std::string text;
  for (const std::uint64_t seed : seeds) text += (text.empty() ? "" : ", ") + std::to_string(seed);
  return text;
}

std::string conditions(const std::vector<ClaimPage>& claims) {
  return fmt::format(
      "- **Seed** {}. **Cases**: {}.\n"
      "- **Error budget**: {} for the whole run, {}\n"
      "- **Soundness**: before it judges, the program compares its interval and ball arithmetic with exact rationals "
      "on compound expressions and refuses to give verdicts when they disagree. It passed.\n"
      "- **Same seed, same bytes**, on any number of workers.\n"
      "- A verdict is one of six words, each with its class of evidence: **survives** is not a proof, and **refuted** "
      "comes with an instance that you can replay. "
      "More at the end: [How to read a verdict](#how-to-read-a-verdict).\n\n",
      seeds_text(claims), cases_text(claims), maths("10^{-6}"), budget_text(claims));
}

std::vector<ClaimPage> on_theme(const std::vector<ClaimPage>& claims, const Theme& theme) {
  std::vector<ClaimPage> of_it;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(of_it),
               [&](const ClaimPage& claim) { return has_theme(claim.info, theme.word); });
  return of_it;
}

std::string theme_file(const Theme& theme) {
  std::string name = theme.word;
  std::replace(name.begin(), name.end(), ' ', '-');
  return "themes/" + name + ".md";
}

std::string themes_part(const std::vector<ClaimPage>& claims) {
  std::vector<std::string> head{"theme", "about", "claims"};
  head.insert(head.end(), verdict_words.begin(), verdict_words.end());
  Table table(head, "llrrrrrrr");
  for (const Theme& theme : themes) {
    const std::vector<ClaimPage> of_it = on_theme(claims, theme);
    if (of_it.empty()) continue;
    std::vector<std::string> row{fmt::format("[{}]({})", theme.word, theme_file(theme)), theme.meaning,
                                 std::to_string(of_it.size())};
    const auto counts = headline_counts(of_it);
    for (const char* word : verdict_words) row.push_back(counts.contains(word) ? std::to_string(counts.at(word)) : "–");
    table.add(std::move(row));
  }
  return table.empty() ? ""
                       : "## Themes\n\nA claim may have several. A theme's page has the claims of all papers on it, as "
                         "`lakatos list --theme WORD` lists them.\n\n" +
                             table.text();
}

std::string headline_counts_text(const std::vector<ClaimPage>& claims) {
  const auto counts = headline_counts(claims);
  std::string text;
  for (const char* word : verdict_words) {
    if (const auto found = counts.find(word); found != counts.end())
      text += fmt::format("{}**{}** {}", text.empty() ? "" : " · ", word, found->second);
  }
  return text;
}

std::string summary(const std::vector<ClaimPage>& claims) {
  const std::string words = headline_counts_text(claims);
  const auto ours =
      std::count_if(claims.begin(), claims.end(), [](const ClaimPage& each) { return is_ours(each.info); });
  return "## Summary\n\n" + counted(static_cast<std::int64_t>(claims.size()), "claim", "claims") +
         (ours == 0 ? "" : fmt::format(", {} of them ours,", ours)) + " by headline verdict: " + words + "\n\n" +
         table_text(claims);
}

}  // namespace lakatos::markdown
