#pragma once
// Long formulas in the cells of tables: no renderer breaks a formula, so that a long one would push the other columns
// out of sight.
#include <string>
#include <vector>

namespace lakatos::markdown {

/// The formula in lines of at most some forty characters each where it can be cut so: before relations and after
/// commas, else before sums, else at such places inside the brackets that \left and \right set, which then are set by
/// \bigl and \bigr. A formula that fits is one line.
std::vector<std::string> lines_of(const std::string& latex);

/// maths() of each line, with <br> between them. `before` stands at the head of each: "\\displaystyle ".
std::string maths_in_lines(const std::string& latex, const std::string& before = "");

}  // namespace lakatos::markdown
