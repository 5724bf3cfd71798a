#pragma once
// What stands at the head of a report: under which conditions its verdicts were reached, and all of them at one glance.
#include <map>
#include <string>
#include <vector>

#include "checks/engine/claim/themes.hpp"
#include "reports/markdown/page.hpp"

namespace lakatos::markdown {

/// Seed, number of cases, error budget, soundness, how to read on.
std::string conditions(const std::vector<ClaimPage>& claims);

/// Headline verdicts counted in words, then one line per claim.
std::string summary(const std::vector<ClaimPage>& claims);

/// Those of the claims that have the theme.
std::vector<ClaimPage> on_theme(const std::vector<ClaimPage>& claims, const Theme& theme);

/// "themes/input-law.md": where a theme's page lies below the reports' folder.
std::string theme_file(const Theme& theme);

/// A row for each theme that these claims have: what it means, how many of them, their headline verdicts. "" where none
/// has a theme.
std::string themes_part(const std::vector<ClaimPage>& claims);

/// How many headline verdicts there are of each word.
std::map<std::string, std::int64_t> headline_counts(const std::vector<ClaimPage>& claims);

/// "**holds** 5 · **survives** 27", in the order of the verdicts.
std::string headline_counts_text(const std::vector<ClaimPage>& claims);

/// Instances judged over all claims and readings.
std::int64_t instances_judged(const std::vector<ClaimPage>& claims);

/// "1", or "1, 7" when the results come from several campaigns.
std::string seeds_text(const std::vector<ClaimPage>& claims);

}  // namespace lakatos::markdown
