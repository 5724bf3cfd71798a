#pragma once
// Where two products with one normal vector have different signs (malach18 and hgm19, Lemma 4). In the plane of u and v
// the signs of w . u and w . v differ in two opposite wedges. One of them, w . u < 0 < w . v, reaches from the
// direction b = |u|^2 v - <u, v> u, where w . u = 0, to -c, c = |v|^2 u - <u, v> v, where w . v = 0. Its opening, over
// pi, is the probability, as the law of w in the plane has no direction.
#include <cstdint>

#include "theory/hierarchical/separation.hpp"

namespace lakatos::hierarchical {

/// What the angle is compared with: one wedge, whose opening over pi is the probability; half of it, or both wedges.
enum class Opening : std::uint8_t { whole, half, twice };
/// Is the wedge of `pair` as wide as the angle of `angle`? Angles of whole vectors are compared by the rational squares
/// of their cosines, without an error. Parallel vectors: the signs never differ, or always, as if the wedge were
/// nothing or a half-plane.
Truth wedge_as_wide(const Pair& pair, const Pair& angle, Opening opening = Opening::whole);

}  // namespace lakatos::hierarchical
