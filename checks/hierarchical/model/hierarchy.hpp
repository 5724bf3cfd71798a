#pragma once
// How a whole hierarchy is read and drawn. Names of the fields are those of the twins' README.md. Classes are numbered
// from 1 in instances, from 0 in code.
#include "checks/engine/instance/source.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "theory/hierarchical/hierarchy.hpp"

namespace lakatos::hierarchical {

/// Fields: `depth`; `positions`, `patch_size` (hgm19: their roots `side`, `patch_side`); `counts`, `patch_counts`,
/// `patches`; `images`, `masses`. No instance (std::invalid_argument): depth < 1; another number of entries of
/// `counts`, `patch_counts` (which must be positive) or `patches` than the sizes ask for; a class number beyond the
/// next level's; what read_law refuses. Over symbols an empty shell.
Hierarchy read_hierarchy(const Statement& claim, const Version& in);

/// "law", "balanced"; "disjoint": the patches of each level are different; "equal sizes": every class of every level
/// has as many patches as the first. True when one fails.
bool give_hierarchy(Statement& claim, const Version& in, const Hierarchy& model);
/// d, how many patches a class has, as a number.
Real variants_of(const Statement& claim, const Version& in, const Hierarchy& model);
/// s, in hgm19 s^2, and m s^level, in hgm19 (m_0 s^level)^2, as numbers. Not over symbols.
Real patch_size_of(const Statement& claim, const Version& in);
Real pixels_of(const Statement& claim, const Version& in, std::int64_t level);
/// "pairwise independent" and "independent" of every level at once; over symbols without means.
void give_pairwise_independent(Statement& claim, const Version& in, const std::vector<std::vector<Vec>>& means);
void give_independent(Statement& claim, const Version& in, const std::vector<std::vector<Vec>>& means);
/// All fields: depth 1 or 2, now and then 3, with at most `most` times as many images on the last level as on the top.
/// Three or four classes a level or as many as different patches take (once in 32: two, of which no pair is
/// independent), once in 32 each a patch that stands twice and a class with one patch more; the top is one of
/// draw_independent_law, for three classes on two positions (hgm19: four) every second time one of draw_close.
void draw_hierarchy(Record& record, Source& source, const Version& in, std::int64_t most = 1 << 10);

}  // namespace lakatos::hierarchical
