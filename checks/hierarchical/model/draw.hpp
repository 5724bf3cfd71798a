#pragma once
// Pieces from which generators of instances of one level are made. Masses are small fractions, each label has mass 1/2
// but for a few draws, and the ways to come near a boundary are offered by name.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/hierarchical/version.hpp"

namespace lakatos::hierarchical {

/// Sets `classes`, `positions` (hgm19: `side`), `variants`, `images`, `masses`: 3 or 4 classes (once in 16: 1 or 2, of
/// which no two are independent), few positions, up to four images of each label with positive masses of sum 1/2, once
/// in 16 with masses that are no balanced law. One in four: draw_close.
void draw_level(Record& record, Source& source, const Version& in);

/// `images` and `masses` alone, for so many classes and positions.
void draw_law(Record& record, Source& source, std::int64_t classes, std::int64_t positions);

/// The same, drawn again until the v_c of any two classes are independent, up to 16 times; once in 8 not again.
void draw_independent_law(Record& record, Source& source, std::int64_t classes, std::int64_t positions);

/// A level of three classes of which the first two are hard to tell apart: their v_c are (p, -q) and (1/2 - p, q - 1/2)
/// on the first two positions, p = 1/4 + i/N, q = 1/4 - j/N; every other position has class 3. The angle between them
/// is of the order 1/N.
void draw_close(Record& record, Source& source, const Version& in, std::int64_t parts);
/// The same with i and j given: what enumerations and zoos are made of.
void set_close(Record& record, const Version& in, std::int64_t parts, std::int64_t i, std::int64_t j,
               std::int64_t variants);

}  // namespace lakatos::hierarchical
