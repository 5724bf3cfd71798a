#include "reports/markdown/formula_lines.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "reports/markdown/text.hpp"

namespace lakatos::markdown {
namespace {

constexpr int widest = 46;
constexpr int deepest = 2;  // brackets within brackets that may be cut

/// A place where a line may end: a line is cut before `at`.
struct Cut {
  std::size_t at;
  int rank;                           // the lowest is taken first
  std::vector<std::size_t> brackets;  // of \left, each the place of it, that stand around the cut
};

bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// A command with its name, an escaped character, or a character.
std::string_view token(std::string_view text, std::size_t at) {
  if (text[at] != '\\' || at + 1 == text.size()) return text.substr(at, 1);
  std::size_t end = at + 1;
  while (end < text.size() && letter(text[end])) ++end;
  return text.substr(at, std::max(end - at, std::size_t{2}));
}

constexpr std::string_view invisible[] = {
    "{",         "}",      "^",       "_",      " ",           "\\,",      "\\ ",
    "\\!",       "\\left", "\\right", "\\bigl", "\\bigr",      "\\mathrm", "\\mathbb",
    "\\mathcal", "\\text", "\\tfrac", "\\frac", "\\textstyle", "\\top",    "\\displaystyle"};
constexpr std::string_view relations[] = {"\\le", "\\ge", "\\ne", "<", ">", "=", "\\Rightarrow", "\\in"};

template <std::size_t size>
bool one_of(const std::string_view (&list)[size], std::string_view wanted) {
  return std::find(std::begin(list), std::end(list), wanted) != std::end(list);
}

/// Roughly how many characters wide a reader sees it.
int width(std::string_view latex) {
  int count = 0;
  for (std::size_t at = 0; at < latex.size(); at += token(latex, at).size())
    count += one_of(invisible, token(latex, at)) ? 0 : 1;
  return count;
}

/// All places where `latex` may be cut; none where its brackets do not fit together.
std::vector<Cut> cuts_of(std::string_view latex) {
  std::vector<Cut> cuts;
  std::vector<std::size_t> brackets;
  int braces = 0;
  bool norm = false, bar = false, after_comma = false;
  for (std::size_t at = 0; at < latex.size();) {
    const std::string_view here = token(latex, at);
    const auto add = [&](int rank) {
      const int depth = static_cast<int>(brackets.size());
      if (at > 0 && braces == 0 && !norm && !bar && depth <= deepest) cuts.push_back({at, 2 * depth + rank, brackets});
    };
    const bool spaced = at > 0 && latex[at - 1] == ' ' && latex.substr(at).size() > 1 && latex[at + 1] == ' ';
    if (after_comma && here != " ") add(0), after_comma = false;
    const bool defined = at > 0 && latex[at - 1] == ':';
    if ((one_of(relations, here) && !defined) || latex.substr(at).starts_with(":=")) add(0);
    else if ((here == "+" || here == "-") && spaced) add(1);
    at += here.size();
    if (here == "{" || here == "(" || here == "[" || here == "\\{") ++braces;
    else if (here == "}" || here == ")" || here == "]" || here == "\\}") --braces;
    else if (here == "\\|") norm = !norm;
    else if (here == "|") bar = !bar;
    else if (here == "\\quad") after_comma = true;
    else if (here == "\\left") {
      brackets.push_back(at - here.size());
      at += token(latex, at).size();  // what it sets is no bracket by itself
    } else if (here == "\\right" && at < latex.size()) {
      if (brackets.empty()) return {};
      brackets.pop_back();
      at += token(latex, at).size();
    }
  }
  return braces == 0 && brackets.empty() && !norm && !bar ? cuts : std::vector<Cut>{};
}

/// Lines that fit on one put together again, but for what follows a better cut than its own.
std::vector<std::size_t> joined(std::string_view latex, const std::vector<Cut>& cuts,
                                const std::vector<std::size_t>& ends) {
  const auto rank_of = [&](std::size_t at) {
    const auto cut = std::find_if(cuts.begin(), cuts.end(), [&](const Cut& each) { return each.at == at; });
    return cut == cuts.end() ? -1 : cut->rank;
  };
  std::vector<std::size_t> kept = {0};
  for (std::size_t i = 1; i + 1 < ends.size(); ++i) {
    const bool fits = width(latex.substr(kept.back(), ends[i + 1] - kept.back())) <= widest;
    if (!fits || rank_of(ends[i]) < rank_of(kept.back())) kept.push_back(ends[i]);
  }
  kept.push_back(latex.size());
  return kept;
}

/// The places where `latex` is cut, with 0 and its end: as few as leave no line too wide, of the lowest ranks.
std::vector<std::size_t> ends_of(std::string_view latex, const std::vector<Cut>& cuts) {
  std::vector<std::size_t> ends = {0, latex.size()};
  for (int rank = 0; rank <= 2 * deepest + 1; ++rank) {
    std::vector<std::size_t> finer = {0};
    for (std::size_t line = 1; line < ends.size(); ++line) {
      const std::size_t begin = ends[line - 1], end = ends[line];
      std::size_t last = 0;  // the last place that still fits
      for (const Cut& cut : cuts) {
        if (cut.rank != rank || cut.at <= begin || cut.at >= end) continue;
        if (width(latex.substr(begin, end - begin)) <= widest) break;
        if (last > finer.back() && width(latex.substr(finer.back(), cut.at - finer.back())) > widest)
          finer.push_back(last);
        last = cut.at;
      }
      if (last > finer.back() && width(latex.substr(finer.back(), end - finer.back())) > widest) finer.push_back(last);
      finer.push_back(end);
    }
    ends = std::move(finer);
  }
  return joined(latex, cuts, ends);
}

/// \bigl and \bigr for every \left at one of `brackets` and the \right that goes with it.
std::string with_free_brackets(std::string_view latex, const std::vector<std::size_t>& brackets) {
  std::string text;
  std::vector<bool> freed;
  for (std::size_t at = 0; at < latex.size();) {
    const std::string_view here = token(latex, at);
    if (here == "\\left") freed.push_back(std::find(brackets.begin(), brackets.end(), at) != brackets.end());
    const bool free = !freed.empty() && freed.back();
    if (here == "\\left" && free) text += "\\bigl";
    else if (here == "\\right" && free) text += "\\bigr";
    else text += here;
    if (here == "\\right" && !freed.empty()) freed.pop_back();
    at += here.size();
  }
  return text;
}

/// Marks a cut in the text while its brackets are set anew; no formula has it.
constexpr char mark = '\x01';

}  // namespace

std::vector<std::string> lines_of(const std::string& latex) {
  if (width(latex) <= widest) return {latex};
  const std::vector<Cut> cuts = cuts_of(latex);
  const std::vector<std::size_t> ends = ends_of(latex, cuts);
  std::vector<std::size_t> brackets;
  for (const Cut& cut : cuts) {
    if (std::find(ends.begin(), ends.end(), cut.at) != ends.end())
      brackets.insert(brackets.end(), cut.brackets.begin(), cut.brackets.end());
  }
  std::string marked = latex;
  for (std::size_t i = ends.size() - 2; i > 0; --i) {
    marked.insert(ends[i], 1, mark);
    for (std::size_t& bracket : brackets) bracket += bracket >= ends[i] ? 1 : 0;
  }
  std::string text = with_free_brackets(marked, brackets);
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    lines.push_back(line.starts_with("+ ") || line.starts_with("- ") ? "{} " + line : line);
    begin = end + 1;
  }
  return lines;
}

std::string maths_in_lines(const std::string& latex, const std::string& before) {
  std::string text;
  for (const std::string& line : lines_of(latex)) text += (text.empty() ? "" : "<br>") + maths(before + line);
  return text;
}

}  // namespace lakatos::markdown
