#pragma once
// Generators of what subnet/layer.hpp reads.
#include "checks/engine/instance/record.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/hierarchical/model/draw.hpp"

namespace lakatos::hierarchical {

/// draw_level with one to three patches a class, mostly two or more, of which few enough are combined to be enumerated;
/// orthonormal patches over small denominators, uniform. Once in some ten each: patches that are not orthonormal, two
/// equal ones, other chances. Dials "tilt" (chances (1 +- c)/d of the first two patches
/// of a class), "inner product" (of the first two patches, the largest up to c of a few), "length" (of all patches),
/// "balance" (P(y = 1) = c).
void draw_layer(Record& record, Source& source, const Version& in);
/// The patches alone, for the `classes` and `variants` of the record.
void draw_patches(Record& record, Source& source);
/// `channels` (1 to 3), `kernels`, `weights` with small entries.
void draw_net(Record& record, Source& source, const Version& in);
/// `count` orthonormal vectors of this length, over one denominator: unit vectors exchanged and turned in sign, half of
/// the times reflected.
VectorField draw_orthonormal(Source& source, std::size_t count, std::size_t length);
/// Entries -most ... most over a denominator 1 ... parts.
VectorField draw_entries(Source& source, std::size_t count, std::int64_t most, std::int64_t parts);
/// How many positions the level of the record has.
std::int64_t positions_in(const Record& record, const Version& in);

}  // namespace lakatos::hierarchical
