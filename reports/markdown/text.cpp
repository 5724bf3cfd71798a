#include "reports/markdown/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <utility>

namespace lakatos::markdown {
namespace {

bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool of_a_word(char c) { return letter(c) || digit(c) || c == '_'; }
bool blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// `text[at]` and the character after it when the first is a backslash: what LaTeX and Markdown read as one.
std::string unit(const std::string& text, std::size_t at) { return text.substr(at, text[at] == '\\' ? 2 : 1); }

std::string trimmed(const std::string& latex) {
  std::size_t first = 0, last = latex.size();
  while (first < last && blank(latex[first])) ++first;
  while (last > first && blank(latex[last - 1]) && (last < first + 2 || latex[last - 2] != '\\')) --last;
  return latex.substr(first, last - first);
}

/// Where a run of characters like that at `at` ends.
std::size_t run_end(const std::string& text, std::size_t at) {
  return std::min(text.find_first_not_of(text[at], at), text.size());
}

/// One past the code that begins at `at` with a run of backticks and ends with a run as long; one past that run when it
/// begins none.
std::size_t code_end(const std::string& text, std::size_t at) {
  const std::size_t begin = run_end(text, at);
  for (std::size_t next = text.find('`', begin); next != std::string::npos; next = text.find('`', next)) {
    const std::size_t end = run_end(text, next);
    if (end - next == begin - at) return end;
    next = end;
  }
  return begin;
}

/// Where the formula between dollars that begins at `first` ends; npos when none does.
std::size_t formula_end(const std::string& text, std::size_t first, const std::string& dollars) {
  if (first >= text.size() || blank(text[first])) return std::string::npos;
  for (std::size_t at = first; at < text.size(); at += unit(text, at).size()) {
    if (text.compare(at, dollars.size(), dollars) != 0) continue;
    const std::size_t after = at + dollars.size();
    const bool ends = at > first && !blank(text[at - 1]) && (after == text.size() || !digit(text[after]));
    return ends ? at : std::string::npos;
  }
  return std::string::npos;
}

/// What is written at the dollar `at`, and one past what is read there.
std::pair<std::string, std::size_t> dollar_piece(const std::string& text, std::size_t at) {
  if (text.compare(at, 2, "$`") == 0) {
    const std::size_t end = code_end(text, at + 1);
    if (end < text.size() && text[end] == '$') return {maths(text.substr(at + 2, end - at - 3)), end + 1};
  }
  const std::string dollars = text.compare(at, 2, "$$") == 0 ? "$$" : "$";
  const std::size_t first = at + dollars.size(), end = formula_end(text, first, dollars);
  if (end == std::string::npos) return {"\\$", at + 1};
  return {maths((first == at + 2 ? "\\displaystyle " : "") + text.substr(first, end - first)), end + dollars.size()};
}

/// The same where no dollar stands: a piece of code, a run of stars, or a character.
std::pair<std::string, std::size_t> plain_piece(const std::string& text, std::size_t at) {
  std::size_t end = at + unit(text, at).size();
  if (text[at] == '`') end = code_end(text, at);
  if (text[at] == '*') end = run_end(text, at);
  return {text.substr(at, end - at), end};
}

std::string row_text(const std::vector<std::string>& entries) {
  std::string text = "|";
  for (const std::string& entry : entries) text += " " + cell(entry) + " |";
  return text + "\n";
}

}  // namespace

std::string maths(const std::string& latex) {
  const std::string bare = trimmed(latex);
  std::string text;
  for (std::size_t at = 0; at < bare.size();) {
    const std::string read = unit(bare, at);
    at += read.size();
    const bool bar = read == "|" || read == "\\|";
    if (bar) text += read == "|" ? "\\vert" : "\\Vert";
    if (bar && at < bare.size() && letter(bare[at])) text += ' ';
    if (!bar) text += read == "`" ? "‘" : read == "\n" ? " " : read;
  }
  return bare.empty() ? "" : "$`" + text + "`$";
}

std::string prose(const std::string& words) {
  std::string result;
  bool emphasis = false;
  for (std::size_t at = 0; at < words.size();) {
    const auto [piece, end] = words[at] == '$' ? dollar_piece(words, at) : plain_piece(words, at);
    if (piece[0] == '*') {
      const bool within = at > 0 && of_a_word(words[at - 1]);
      if (within && !emphasis) result += '\\';
      emphasis = emphasis ? blank(words[at - 1]) : !within && end < words.size() && !blank(words[end]);
    }
    result += piece;
    at = end;
  }
  return result;
}

std::string cell(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result += "\\|";
    else result += c == '\n' ? ' ' : c;
  }
  return result;
}

std::string literal(const std::string& text) {
  constexpr std::pair<std::string_view, std::string_view> inert[] = {
      {"<", "&lt;"},      {"&", "&amp;"},       {"\\", "\\\\"}, {"`", "\\`"},   {"*", "\\*"},
      {"$", "\\$"},       {"~", "\\~"},         {"](", "]\\("}, {"][", "]\\["}, {"]:", "]&#58;"},
      {"://", "&#58;//"}, {"www.", "www&#46;"}, {"@", "&#64;"}};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto* found = std::find_if(std::begin(inert), std::end(inert), [&](const auto& each) {
      return std::string_view(text).substr(at).starts_with(each.first);
    });
    const bool within =
        at > 0 && at + 1 < text.size() && word(text[at - 1]) && word(text[at + 1]);  // sigma_2 is no emphasis
    if (found != std::end(inert)) result += found->second, at += found->first.size();
    else result += text[at] == '_' && !within ? "\\_" : std::string(1, text[at]), ++at;
  }
  return result;
}

std::string code(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t at = text.find('`'); at != std::string::npos; at = text.find('`', run_end(text, at)))
    longest = std::max(longest, run_end(text, at) - at);
  const std::string fence(longest + 1, '`'), blank = longest > 0 ? " " : "";
  return fence + blank + text + blank + fence;
}

std::string anchor(const std::string& name) { return "<a id=\"" + name + "\"></a>\n\n"; }

std::string details(const std::string& summary, const std::string& body) {
  return "<details><summary>" + summary + "</summary>\n\n" + body + "</details>\n\n";
}

std::string grouped(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::ptrdiff_t first = count < 0 ? 1 : 0;
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > first; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
  return grouped(count) + " " + (count == 1 ? one : many);
}

std::string percent(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return "–";
  if (part == 0 || part == whole) return part == 0 ? "0 %" : "100 %";
  const std::string text = fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  if (text == "0.0 %") return "< 0.1 %";
  return text == "100.0 %" ? "> 99.9 %" : text;
}

std::string short_id(const std::string& id) { return id.substr(id.find('/') + 1); }

std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

std::string capitalised(std::string text) {
  const auto small = [&](std::size_t at) {
    return at < text.size() && std::islower(static_cast<unsigned char>(text[at])) != 0;
  };
  if (small(0) && small(1)) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

Table::Table(std::vector<std::string> head, std::string align) : head_(std::move(head)), align_(std::move(align)) {
  if (align_.size() != head_.size()) throw std::logic_error("a table needs one alignment per column");
}

void Table::add(std::vector<std::string> row) {
  if (row.size() != head_.size())
    throw std::logic_error("a row of the table '" + head_.front() + "' has the wrong number of entries");
  rows_.push_back(std::move(row));
}

std::string Table::text() const {
  std::string text = row_text(head_) + "|";
  for (const char side : align_) text += side == 'r' ? "---:|" : "---|";
  text += "\n";
  for (const auto& row : rows_) text += row_text(row);
  return text + "\n";
}

}  // namespace lakatos::markdown
