// Two versions of one work: what both state, from one place in the code, and what only one of them does.
#include <fmt/format.h>
#include <algorithm>
#include <map>

#include "reports/markdown/claim_parts.hpp"
#include "reports/markdown/formula_lines.hpp"
#include "reports/markdown/papers.hpp"
#include "reports/markdown/renaming.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos {
namespace markdown {
namespace {

using Pair = std::pair<const ClaimPage*, const ClaimPage*>;

bool same_place(const Claim& a, const Claim& b) {
  return file_of(a) == file_of(b) && a.where.line() == b.where.line() && a.where.column() == b.where.column();
}

/// Claims that one place of the code makes, of the same name where that place makes several.
std::vector<Pair> pairs_of(const std::vector<ClaimPage>& first, const std::vector<ClaimPage>& second) {
  std::vector<Pair> pairs;
  std::set<const ClaimPage*> taken;
  const auto pair_where = [&](auto&& fits) {
    for (const ClaimPage& a : first) {
      if (taken.contains(&a)) continue;
      const auto b = std::find_if(second.begin(), second.end(), [&](const ClaimPage& each) {
        return !taken.contains(&each) && fits(a.info, each.info);
      });
      if (b != second.end()) pairs.emplace_back(&a, &*b), taken.insert({&a, &*b});
    }
  };
  pair_where([](const Claim& a, const Claim& b) { return same_place(a, b) && short_id(a.id) == short_id(b.id); });
  pair_where(same_place);
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.first < b.first; });
  return pairs;
}

PrintedStatement printed(const ClaimPage& claim) { return print_statement(claim.claim, settings_for(claim.info)); }

/// What stands in `items` under each key, "" where nothing does: both sides of a row.
struct Sides {
  std::string first, second;
};
using Rows = std::map<std::string, Sides>;

Rows formula_rows(const Pair& pair) {
  Rows rows;
  for (const PrintedFormula& each : printed(*pair.first).formulas) rows[each.name].first = each.latex;
  for (const PrintedFormula& each : printed(*pair.second).formulas) rows[each.name].second = each.latex;
  return rows;
}

Rows constant_rows(const Pair& pair) {
  Rows rows;
  for (const Constant& each : pair.first->info.constants) rows[each.name].first = to_string(each.printed);
  for (const Constant& each : pair.second->info.constants) rows[each.name].second = to_string(each.printed);
  return rows;
}

Rows reading_rows(const Pair& pair) {
  Rows rows;
  for (const Reading& each : pair.first->info.readings)
    rows[each.name].first = verdict_text(pair.first->reading(each.name).verdict);
  for (const Reading& each : pair.second->info.readings)
    rows[each.name].second = verdict_text(pair.second->reading(each.name).verdict);
  return rows;
}

Rows unequal(Rows rows) {
  std::erase_if(rows, [](const auto& row) { return row.second.first == row.second.second; });
  return rows;
}

/// Formulas that differ by more than the names of letters.
Rows other_formulas(const Pair& pair) {
  Rows rows = unequal(formula_rows(pair));
  Renaming letters;
  std::erase_if(rows, [&](const auto& row) { return letters.takes(row.second.first, row.second.second); });
  return rows;
}

bool experiment(const Pair& pair) { return pair.first->info.shape == Shape::experiment; }

/// "formulas, constants"; "letters" where formulas differ in these only, "words" where they do not at all.
std::string difference_words(const Pair& pair) {
  std::string text;
  const auto add = [&](const Rows& rows, const char* word) {
    if (!rows.empty()) text += (text.empty() ? "" : ", ") + std::string(word);
  };
  if (!experiment(pair)) add(other_formulas(pair), "formulas");
  add(unequal(constant_rows(pair)), "constants");
  add(unequal(reading_rows(pair)), "readings");
  if (!text.empty()) return text;
  if (!experiment(pair) && !unequal(formula_rows(pair)).empty()) return "letters";
  return pair.first->info.words == pair.second->info.words ? "–" : "words";
}

std::string link_to(const ClaimPage& claim) { return claim_link(claim.page, "", claim.info.id); }
std::string linked_verdict(const ClaimPage& claim) {
  return link_to(claim) + " " + verdict_text(claim.headline().verdict);
}

std::string shared_part(const std::vector<Pair>& pairs, const std::string& first, const std::string& second) {
  Table table({"statement", code(first), code(second), "what differs"}, "llll");
  for (const Pair& pair : pairs)
    table.add(
        {pair.first->info.title, linked_verdict(*pair.first), linked_verdict(*pair.second), difference_words(pair)});
  return "## In both\n\n" + table.text();
}

void add_rows(Table& table, const Rows& rows, const char* what, bool formula) {
  const auto shown = [&](const std::string& text) {
    if (text.empty()) return std::string("–");
    return formula ? maths_in_lines(text, "\\displaystyle ") : text;
  };
  for (const auto& [name, sides] : unequal(rows)) table.add({what, name, shown(sides.first), shown(sides.second)});
}

std::string differences_of(const Pair& pair, const std::string& first, const std::string& second) {
  Table table({"", "name", code(first), code(second)}, "llll");
  if (!experiment(pair)) add_rows(table, other_formulas(pair), "formula", true);
  add_rows(table, unequal(constant_rows(pair)), "constant", false);
  add_rows(table, unequal(reading_rows(pair)), "reading", false);
  if (table.empty()) return "";
  return fmt::format("### {}\n\n{}, {}\n\n", pair.first->info.title, link_to(*pair.first), link_to(*pair.second)) +
         table.text();
}

std::string alone_part(const std::vector<ClaimPage>& claims, const std::vector<Pair>& pairs, const std::string& paper) {
  Table table({"statement", "verdict"}, "ll");
  for (const ClaimPage& claim : claims) {
    const bool shared = std::any_of(pairs.begin(), pairs.end(),
                                    [&](const Pair& pair) { return pair.first == &claim || pair.second == &claim; });
    if (!shared) table.add({link_to(claim) + " " + claim.info.title, verdict_text(claim.headline().verdict)});
  }
  return table.empty() ? "" : fmt::format("## Only in `{}`\n\n", paper) + table.text();
}

std::string head(const Paper& first, const Paper& second, std::int64_t shared) {
  return fmt::format(
      "# Two versions compared: `{0}` and `{1}`\n\n*{2}* ([{0}]({0}.md)) and *{3}* ([{1}]({1}.md)); [all papers]"
      "(index.md). {4}. What stands in both is written once in the code, for the version that "
      "speaks, and was judged twice, with instances of its own. What differs is read off the code: formulas (of the "
      "headline; *letters* where they differ by the names of letters alone, one to one), constants, readings with "
      "their verdicts.\n\n",
      first.key, second.key, first.title, second.title,
      counted(shared, "statement stands in both", "statements stand in both"));
}

}  // namespace
}  // namespace markdown

ReportPage render_comparison(const Ledger& ledger, const std::string& first, const std::string& second,
                             const std::vector<ClaimResult>& results, const Rendering& rendering) {
  using namespace markdown;
  const Page page{ledger, results, rendering};
  const std::vector<ClaimPage> a = claim_pages(page, first), b = claim_pages(page, second);
  const std::vector<Pair> pairs = pairs_of(a, b);
  std::string text = head(paper_of_key(first), paper_of_key(second), static_cast<std::int64_t>(pairs.size())) +
                     shared_part(pairs, first, second) + alone_part(a, pairs, first) + alone_part(b, pairs, second) +
                     "## What differs, item by item\n\n";
  for (const Pair& pair : pairs) text += differences_of(pair, first, second);
  return {comparison_file(first, second), text};
}

}  // namespace lakatos
