#pragma once
// What Theorem 2 of hgm19 and Lemmas 7 and 8 share: a hierarchy whose top is linearly separable, and the numbers of
// clusters that are printed.
#include "checks/hierarchical/model/hierarchy.hpp"

namespace lakatos::hierarchical {

/// W*: field `separator`, m_0^2 entries for each class of the top. std::invalid_argument for another number. Over
/// symbols empty.
std::vector<Vec> read_separator(const Statement& claim, const Hierarchy& model);
/// "separable": y <X, W*> >= 1 for every image of the top with a positive mass (A5).
void give_separable(Statement& claim, const Hierarchy& model, const std::vector<Vec>& separator);

/// A hierarchy whose top images are labelled by a separator, and `separator`; its mean images are mostly independent in
/// pairs.
struct Wanted {
  std::int64_t depth = 1;  // at least
  bool one_patch = true;   // one patch a class half of the time
};
void draw_separable(Record& record, Source& source, const Wanted& wanted = {}, std::int64_t most = 1 << 8);
/// Two levels, three classes each, two patches a class: those of the top are closed under a cyclic exchange of the
/// pixels, which takes the classes apart; the label hangs on every class. Observed patches have the length `scale` and
/// different directions.
void set_cyclic(Record& record, std::int64_t scale);

}  // namespace lakatos::hierarchical
