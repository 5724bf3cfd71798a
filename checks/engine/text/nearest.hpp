#pragma once
// What was probably meant by a name that is not known.
#include <string>
#include <vector>

namespace lakatos {

/// Letters to insert, delete or replace until `a` is `b` (Levenshtein). Cost: the product of the lengths.
std::size_t edit_distance(const std::string& a, const std::string& b);

/// The names of `known` that `name` may have meant, in their order, at most `most`: those that begin with it; else
/// those at the least distance, where that is a third of its letters or less. For a `name` without a slash the second
/// half of a "paper/claim" counts as well. Letters count the same large and small.
std::vector<std::string> nearest(const std::string& name, const std::vector<std::string>& known, std::size_t most);

/// "a, b".
std::string comma_list(const std::vector<std::string>& names);
/// "'a', 'b'"; "none" for an empty list.
std::string quoted_list(const std::vector<std::string>& names);

}  // namespace lakatos
