#pragma once

namespace lakatos {

/// Share of the unit p-ball (p >= 1) in the cap {x_1 >= height}:
///   I_{1 - height^2}((p+1)/2, 1/2) / 2  for height >= 0, one minus that of -height below.
/// It falls from 1 at height -1 to 0 at height 1; outside [-1, 1] the height is cut to it.
/// Odd p: a polynomial of degree p, used for exact scalars and for p = 1, 3; otherwise exact scalars throw Undecided.
/// Enclosures: sound for wide heights too. Undefined for p < 1.
template <class S>
S cap_fraction(int dimension, const S& height);

/// Share of the p-ball of radius `radius` around 0 that lies within `other_radius` of a point at distance `distance`
/// from 0: the volume of the lens divided by the volume of the first ball.
/// The lens is cut by its radical plane into two caps; nested and disjoint balls are the limits where a cap is empty or
/// a whole ball, and need no case of their own. distance = 0: min(1, (other_radius / radius)^p); an enclosure of the
/// distance that touches 0 gives [0, 1]. Needs radius > 0, distance >= 0, other_radius >= 0 (Undefined if certainly
/// not). The result lies in [0, 1]. Exact scalars: odd p only.
template <class S>
S lens_fraction(int dimension, const S& radius, const S& distance, const S& other_radius);

}  // namespace lakatos
