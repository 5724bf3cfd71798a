#pragma once
// An instance for readers: laws as tables of atoms, every other field in the symbol of the paper's family where it has
// one.
#include <string>

#include "checks/engine/instance/record.hpp"

namespace lakatos::markdown {

/// The symbol that the papers of the family use for a field of that name ("step" -> "\\eta"), else the name as code.
/// Markdown.
std::string symbol_of(const std::string& family, const std::string& field);

/// "(3/5, -1)"; a single coordinate without brackets.
std::string vector_text(const VectorField& field);

/// One patch of one atom, the same way.
std::string patch_text(const LawField& law, std::size_t atom, std::size_t patch);

/// All fields: one table for the plain ones, one table of atoms for each law.
std::string instance_text(const Record& record, const std::string& family);

/// One line: "2 atoms in dimension 2", for summaries. Empty when the instance has no law.
std::string shape_text(const Record& record, const std::string& family);

}  // namespace lakatos::markdown
