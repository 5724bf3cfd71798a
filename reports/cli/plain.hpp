#pragma once
// Instances and numbers in plain lines for a terminal.
#include <iosfwd>
#include <string>
#include <vector>

#include "checks/engine/claim/statement.hpp"

namespace lakatos {

/// The pieces with `separator` between them, in lines of at most 120 columns (longer only where one piece is), each
/// after `indent`.
void print_wrapped(const std::vector<std::string>& pieces, const std::string& separator, const std::string& indent,
                   std::ostream& out);

/// The fields of an instance, each line after `indent`: first those that are no law ("w = (1, -2), mu = 0"), then a
/// line for each atom of each law, of which at most `most_atoms` are shown.
void print_instance(const Record& instance, const std::string& indent, std::size_t most_atoms, std::ostream& out);

/// "power: 9/4 = 2.25" for each.
std::vector<std::string> quantity_texts(const Sheet& sheet);

}  // namespace lakatos
