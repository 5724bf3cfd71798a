#pragma once

#include <cstdint>
#include <vector>

#include "theory/numeric/fraction.hpp"

namespace lakatos {

/// The cosine and sine of a random angle.
struct Turn {
  double cosine = 1, sine = 0;
};

/// The normal law N(mean, sigma^2) cut to [from, to], all angles in units of pi except sigma, which is in radians: as a
/// table of its quantiles, from which angles are drawn by inversion, so that laws of different sigma can be drawn from
/// the same random numbers.
///
/// The table: 2^11 cells of equal width; the chance of each from erfc enclosed by Arb, rounded to 2^-64; cosine and
/// sine of the cell's ends from Arb, rounded to nearest. Within a cell the point moves uniformly along the chord and is
/// put back on the circle by a root: no libm, the same bits on every machine. What is drawn is therefore not exactly
/// normal: within a cell the density is constant up to (width/2)^2. For cuts of length pi a cell is 1.5e-3 wide.
class AngleLaw {
 public:
  /// sigma > 0, from < to; std::invalid_argument else. Cost about 30 ms.
  AngleLaw(Fraction mean, Fraction sigma, Fraction from, Fraction to);
  /// The quantile at u 2^-64. Cost about 50 ns.
  Turn quantile(std::uint64_t u) const;

 private:
  std::vector<std::uint64_t> below_;  // below_[j] 2^-64 = P[angle < left end of cell j]
  std::vector<Turn> ends_;
};

}  // namespace lakatos
