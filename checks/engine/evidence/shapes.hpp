#pragma once
// What programs state, part by part, without the values of their instances: the lines of statements.tsv beside stored
// programs, by which the independent checker sees that a program decides the claim's relation and no easier one.
//
//   claim TAB reading TAB change TAB given|then|printed|facts TAB name TAB shape
//
// A shape is the formula, written out where it is short (a field by its name, a printed constant in quotes, a size of
// the instance after #), else what it is of (fields, constants and sizes, without the places in them) and a digest of
// its steps, SHA-256 cut to 80 bits: every step's is that of its operation and the digests of its operands.
// Of a printed constant that no planted error turns the shape is its value. checks/checker/shapes.py finds the same of
// the program that it checks.
#include <set>
#include <string>

namespace lakatos {

/// The lines of one program, which must be as program_text() writes it.
std::set<std::string> shape_lines(const std::string& program_text);

/// The lines of statements.tsv; empty for an empty text.
std::set<std::string> lines_of(const std::string& table);
/// The id of the claim that a line is about.
std::string claim_of(const std::string& line);

/// The file, in order. A line about a planted error that says what the claim itself states is left out, for it is
/// accepted of a planted error anyway.
std::string shape_table(const std::set<std::string>& lines);

}  // namespace lakatos
