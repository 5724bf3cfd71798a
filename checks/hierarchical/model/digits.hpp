#pragma once
// The example of Section 3.2: digits of nine strokes, strokes of six pieces, pieces of pixels. The glyphs of the papers
// are not in their texts; these are ours, of the sizes that the papers print.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

/// The first `digits` of 0, ..., 9 (at least 2) as a whole hierarchy of depth 2: even digits have label 1, each label
/// mass 1/2. 9 classes of level 0, 6 of level 1, four patches of 3 x 3 a class.
Record digits_example(const Version& in, std::int64_t digits);

/// The same sizes with other patches, all of a level different (once in 16: not), or once in 2 a small hierarchy of
/// other sizes; beyond another assumption now and then.
Record drawn_digits(Source& source, const Version& in);

}  // namespace lakatos::hierarchical
