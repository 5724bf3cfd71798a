#pragma once
// Theorem 2 of hgm19: what k-means++ loses with as many clusters as are printed, and with one for each block.
#include "theory/hierarchical/hierarchy.hpp"
#include "theory/numeric/bounds.hpp"

namespace lakatos::hierarchical {

/// P(the returned hypothesis errs on some image of positive mass), from two sides. One level, or one patch a class: as
/// many clusters as there are points, which k-means++ gives one each where no distance is 0.
Bounds chance_of_loss(const Hierarchy& model);

/// What the repaired theorem is run with: n, T, eta, delta; n also as a whole number.
struct SeededRun {
  std::int64_t width = 0;
  Real n, steps, rate, delta;
  Real far;    // how many times k C / sqrt(delta') classes are to be apart
  Real start;  // how many times as long as printed the columns of K_0 are
};
/// P(seeding chooses twice from one block), from above: the chance of a hit block after j of B choices is at most
/// j w / (j w + (B - j) g) for the squared width w of a block and the squared gap g, as blocks are equally large.
Real seeding_failure(std::int64_t blocks, const Real& width2, const Real& gap2);
/// The least squared distance of two mean images of a level, -1 where there are none; over symbols rho^2.
Real least_apart_squared(const Means& means);
/// Over the levels that are trained: two classes at most far `gap` apart, or a block without a seed, from above.
Real chance_of_failure(const Hierarchy& model, const Means& means, const SeededRun& run, const Real& gap);

}  // namespace lakatos::hierarchical
