#pragma once
// algorithms/common/k_means.hpp for the claim layer; no printed forms.
#include "algorithms/common/k_means.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos {

Mat squared_dissimilarities(const std::vector<Vec>& points, Dissimilarity dissimilarity);
Vec next_seed_chances(const Mat& squares, const std::vector<std::size_t>& seeds);
SeedLaw<Real> seed_law(const Mat& squares, std::size_t clusters, std::size_t most = 1 << 14);
Clustering<Real> lloyd(const std::vector<Vec>& points, const std::vector<Vec>& centres, Dissimilarity dissimilarity,
                       std::int64_t most = 1000);
Real chance_of_partition(const std::vector<Vec>& points, std::size_t clusters, const std::vector<std::size_t>& blocks,
                         Dissimilarity dissimilarity);
Real chance_of_centres_within(const std::vector<Vec>& points, std::size_t clusters,
                              const std::vector<std::size_t>& blocks, Dissimilarity dissimilarity);

/// Is every point in the cluster of a nearest centre? Never throws Undecided.
Truth nearest_centres(const std::vector<Vec>& points, const Clustering<Real>& end);

/// Sum of D(x)^2 > 0 at every step, from every set of seeds that may have been chosen; none is left where a set has
/// all `n` points, their number.
Truth seeding_goes_on(const std::vector<Vec>& points, std::size_t clusters, Dissimilarity by, const Real& n);

}  // namespace lakatos
