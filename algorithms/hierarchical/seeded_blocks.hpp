#pragma once
// k-means++ on the highly clustered sets of hgm19, Lemma 6.
#include <functional>

#include "algorithms/common/real_k_means.hpp"

namespace lakatos::hierarchical {

struct Blocks {
  std::vector<Vec> points;
  std::vector<std::size_t> of;  // the block of each point, from 0
  std::size_t number = 0;       // of blocks
  Real count, delta;            // C and delta
  Vec labels;                   // `of` as numbers of the instance, from 1

  bool same(std::size_t i, std::size_t j) const { return of[i] == of[j]; }
};

/// Do the chosen points lie in different blocks?
Truth in_different_blocks(const Blocks& in, const std::vector<std::size_t>& chosen);
/// D(x)^2: the least squared distance of point x from the chosen ones.
Real least_square(const Blocks& in, const std::vector<std::size_t>& chosen, std::size_t x);
/// P(the first `seeds` seeds lie in different blocks).
Real chance_of_no_repetition(const Blocks& in, std::size_t seeds);
/// P(the next seed falls into a block that has one). Undefined where every D vanishes.
Real chance_of_repetition(const Blocks& in, const std::vector<std::size_t>& chosen);

/// Has every block a centre among its points?
Truth centres_in_blocks(const Blocks& in, const std::vector<Vec>& centres);
/// Is count(|B|) times its centre the sum of the block B in which a cluster has its first point, for every cluster? No
/// where one is empty.
Truth centres_are_means(const Blocks& in, const Clustering<Real>& end, const std::function<Real(long size)>& count);

}  // namespace lakatos::hierarchical
