#pragma once
// The pieces of which a report is built: GitHub-flavoured Markdown with maths in it, as strings. Everything here is a
// pure function of its arguments, so a report is one too.
#include <cstdint>
#include <string>
#include <vector>

namespace lakatos::markdown {

/// $`latex`$, the form of a formula that every renderer of Markdown keeps as it is: to all of them it is code, and
/// GitHub sets it as maths. A bar, which would end the cell of a table even there, becomes \vert (\| becomes \Vert), a
/// backtick the quotation mark that it stands for. "" for "".
std::string maths(const std::string& latex);

/// Words as an author types them, in Markdown with formulas between dollars: each $...$ (or $`...`$, or $$...$$, set as
/// a display) becomes maths(...). A dollar begins a formula as in pandoc: no blank after the first dollar and before
/// the last, no digit after the last, and no other between them. Code and \$ stay as they are; a dollar that belongs to
/// no formula is escaped, lest a renderer pair it with another; so is a star within a word (w_*) that ends no emphasis.
/// Prose of prose is the same.
std::string prose(const std::string& words);

/// Text for one cell of a table: one line, no bare '|'.
std::string cell(const std::string& text);

/// Text that is no author's, so that it stands as it is: no tag, emphasis, code, formula or link comes of it in running
/// text or in a cell.
std::string literal(const std::string& text);

/// `text` as code, between as many backticks as it takes.
std::string code(const std::string& text);

/// A place that [..](#name) leads to.
std::string anchor(const std::string& name);

/// A part that is folded away until the reader opens it.
std::string details(const std::string& summary, const std::string& body);

/// "1 case", "12,345 cases".
std::string counted(std::int64_t count, const std::string& one, const std::string& many);
/// "12,345".
std::string grouped(std::int64_t count);
/// "12.3 %"; "0 %" and "100 %" only when it is exactly that; "–" of nothing.
std::string percent(std::int64_t part, std::int64_t whole);

/// "du18/thm2.2" -> "thm2.2": the anchor of a claim within its paper's report.
std::string short_id(const std::string& id);

/// With a full stop at its end, one only.
std::string sentence(std::string text);

/// Upper-case first letter of a word (ASCII); a symbol that stands alone ("p > 64") stays as it is.
std::string capitalised(std::string text);

/// A table; numbers to the right where `align` has 'r', else left.
class Table {
 public:
  Table(std::vector<std::string> head, std::string align);
  /// One entry per column, else std::logic_error.
  void add(std::vector<std::string> row);
  bool empty() const { return rows_.empty(); }
  /// Ends with an empty line, as every block does.
  std::string text() const;

 private:
  std::vector<std::string> head_;
  std::string align_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace lakatos::markdown
