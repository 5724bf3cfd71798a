#include "reports/markdown/text.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <stdexcept>
#include <utility>

namespace lakatos::markdown {
namespace {

/// What a renderer would take for an escape, for emphasis, for a tag or for the end of a cell, and the LaTeX word that says the same.
constexpr std::pair<const char*, const char*> words[] = {
    {"\\,", "\\ "}, {"\\;", "\\ "}, {"\\!", ""}, {"\\{", "\\lbrace "}, {"\\}", "\\rbrace "}, {"\\|", "\\Vert "},
    {"*", "\\ast "},         {"<", "\\lt "},           {">", "\\gt "},             {"|", "\\vert "}};

std::string safe_latex(const std::string& latex) {
  std::string text;
  for (std::size_t at = 0; at < latex.size();) {
    const auto* found = std::find_if(std::begin(words), std::end(words), [&](const auto& word) { return latex.compare(at, std::string(word.first).size(), word.first) == 0; });
    if (found == std::end(words)) {
      text += latex[at++];
    } else {
      text += found->second;
      at += std::string(found->first).size();
      const bool blank = std::string(found->second).size() > 2 && text.back() == ' ';
      if (blank && (at >= latex.size() || latex[at] == ' ' || latex[at] == '}')) text.pop_back();  // no blank before a blank or a brace
    }
  }
  return text;
}

std::string row_text(const std::vector<std::string>& entries) {
  std::string text = "|";
  for (const std::string& entry : entries) text += " " + cell(entry) + " |";
  return text + "\n";
}

}  // namespace

std::string maths(const std::string& latex) { return "$" + safe_latex(latex) + "$"; }

std::string prose(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('$', at);
    const std::size_t close = open == std::string::npos ? open : text.find('$', open + 1);
    if (close == std::string::npos) return result + text.substr(at);
    result += text.substr(at, open - at);
    result += close == open + 1 ? "$$" : maths(text.substr(open + 1, close - open - 1));
    at = close + 1;
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

std::string code(const std::string& text) { return "`" + text + "`"; }

std::string anchor(const std::string& name) { return "<a id=\"" + name + "\"></a>\n\n"; }

std::string details(const std::string& summary, const std::string& body) { return "<details><summary>" + summary + "</summary>\n\n" + body + "</details>\n\n"; }

std::string grouped(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::ptrdiff_t first = count < 0 ? 1 : 0;
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > first; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string counted(std::int64_t count, const std::string& one, const std::string& many) { return grouped(count) + " " + (count == 1 ? one : many); }

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
  const auto letter = [&](std::size_t at) { return at < text.size() && std::islower(static_cast<unsigned char>(text[at])) != 0; };
  if (letter(0) && letter(1)) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

Table::Table(std::vector<std::string> head, std::string align) : head_(std::move(head)), align_(std::move(align)) {
  if (align_.size() != head_.size()) throw std::logic_error("a table needs one alignment per column");
}

void Table::add(std::vector<std::string> row) {
  if (row.size() != head_.size()) throw std::logic_error("a row of the table '" + head_.front() + "' has the wrong number of entries");
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
