#pragma once
// What may be shown of a text that somebody else wrote.
#include <string>
#include <string_view>

namespace lakatos {

/// `text` on one line, with every character shown that could steer a terminal or mislead a reader: control characters,
/// separators of lines, what turns the direction of writing, what has no width, and bytes that are no UTF-8 become \n,
/// \t, \u{202e}, \x{ff}.
std::string printable(std::string_view text);

/// Is there nothing of that kind in it?
bool is_printable(std::string_view text);

/// The same line by line: ends of lines stay.
std::string printable_lines(std::string_view text);

}  // namespace lakatos
