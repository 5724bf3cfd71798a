#include "algorithms/common/real_k_means.hpp"

#include "theory/numeric/lift.hpp"

namespace lakatos {

template <class S, class Convert>
auto rebuilt(const SeedLaw<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  SeedLaw<T> result{{}, each(x.lost)};
  for (const auto& outcome : x.outcomes) result.outcomes.push_back({outcome.seeds, each(outcome.chance)});
  return result;
}
template <class S, class Convert>
auto rebuilt(const Clustering<S>& x, const detail::Each<Convert>& each) {
  using T = typename detail::Each<Convert>::template Result<S>;
  return Clustering<T>{x.of, each(x.centres), x.steps, x.emptied};
}

Mat squared_dissimilarities(const std::vector<Vec>& points, Dissimilarity dissimilarity) {
  return lifted([&](auto& x) { return squared_dissimilarities(x, dissimilarity); }, points);
}

Vec next_seed_chances(const Mat& squares, const std::vector<std::size_t>& seeds) {
  return lifted([&](auto& x) { return next_seed_chances(x, seeds); }, squares);
}

SeedLaw<Real> seed_law(const Mat& squares, std::size_t clusters, std::size_t most) {
  return lifted([&](auto& x) { return seed_law(x, clusters, most); }, squares);
}

Clustering<Real> lloyd(const std::vector<Vec>& points, const std::vector<Vec>& centres, Dissimilarity dissimilarity,
                       std::int64_t most) {
  return lifted([&](auto& x, auto& y) { return lloyd(x, y, dissimilarity, most); }, points, centres);
}

Real chance_of_partition(const std::vector<Vec>& points, std::size_t clusters, const std::vector<std::size_t>& blocks,
                         Dissimilarity dissimilarity) {
  return lifted([&](auto& x) { return chance_of_partition(x, clusters, blocks, dissimilarity); }, points);
}

Real chance_of_centres_within(const std::vector<Vec>& points, std::size_t clusters,
                              const std::vector<std::size_t>& blocks, Dissimilarity dissimilarity) {
  return lifted([&](auto& x) { return chance_of_centres_within(x, clusters, blocks, dissimilarity); }, points);
}

Truth nearest_centres(const std::vector<Vec>& points, const Clustering<Real>& end) {
  Truth all = Truth::yes;
  for (std::size_t x = 0; x < points.size(); ++x) {
    const Real mine = squared_distance(points[x], end.centres[end.of[x]]);
    for (std::size_t c = 0; c < end.centres.size(); ++c) {
      if (c != end.of[x]) all = both(all, less_equal(mine, squared_distance(points[x], end.centres[c])));
    }
  }
  return all;
}

Truth seeding_goes_on(const std::vector<Vec>& points, std::size_t clusters, Dissimilarity by, const Real& n) {
  const Mat squares = squared_dissimilarities(points, by);
  Truth all = Truth::yes;
  for (std::size_t chosen = 1; chosen < clusters && all != Truth::no; ++chosen) {
    if (chosen >= points.size()) return both(all, less(Real(static_cast<long>(chosen)), n));
    for (const auto& outcome : seed_law(squares, chosen).outcomes) {
      Real sum = 0;
      for (std::size_t x = 0; x < points.size(); ++x) {
        Real least = squares(x, outcome.seeds.front());
        for (const std::size_t seed : outcome.seeds) least = min(least, squares(x, seed));
        sum += least;
      }
      all = both(all, less(Real(0), sum));
    }
  }
  return all;
}

}  // namespace lakatos
