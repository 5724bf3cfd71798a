#include "algorithms/common/seeded_k_means.hpp"

#include "theory/numeric/errors.hpp"

namespace lakatos {

Truth words_agree(const std::vector<Vec>& points) {
  const Mat squares = squared_dissimilarities(points, Dissimilarity::euclidean);
  Truth all = Truth::yes;
  for (std::size_t seed = 0; seed < points.size(); ++seed) {
    Real by_square = 0, by_distance = 0;
    for (std::size_t x = 0; x < points.size(); ++x)
      by_square += squares(x, seed), by_distance += sqrt(squares(x, seed));
    for (std::size_t x = 0; x < points.size(); ++x)
      all = both(all, equal(squares(x, seed) * by_distance, sqrt(squares(x, seed)) * by_square));
  }
  return all;
}

Truth ends_in_a_map(const std::vector<Vec>& points, std::size_t clusters, Dissimilarity by, bool convention) {
  Truth all = Truth::yes;
  for (const auto& outcome : seed_law(squared_dissimilarities(points, by), clusters).outcomes) {
    all = both(all, truth_of(outcome.seeds.size() == clusters));
    std::vector<Vec> centres;
    for (const std::size_t seed : outcome.seeds) centres.push_back(points[seed]);
    const Clustering<Real> end = lloyd(points, centres, by);
    if (end.emptied && !convention) throw Undefined("the mean of no points");
    if (by == Dissimilarity::euclidean) all = both(all, nearest_centres(points, end));
  }
  return all;
}

Truth some_tie(const std::vector<Vec>& points) {
  Truth some = Truth::no;
  for (const Vec& x : points) {
    for (std::size_t y = 0; y < points.size(); ++y) {
      for (std::size_t z = 0; z < y; ++z)
        some = either(some, equal(squared_distance(x, points[y]), squared_distance(x, points[z])));
    }
  }
  return some;
}

Truth one_nearest(const std::vector<Vec>& points, const std::vector<Vec>& centres) {
  Truth all = Truth::yes;
  for (const Vec& x : points) {
    Truth some = Truth::no;
    for (std::size_t c = 0; c < centres.size(); ++c) {
      Truth nearest = Truth::yes;
      for (std::size_t other = 0; other < centres.size(); ++other)
        if (other != c)
          nearest = both(nearest, less(squared_distance(x, centres[c]), squared_distance(x, centres[other])));
      some = either(some, nearest);
    }
    all = both(all, some);
  }
  return all;
}

}  // namespace lakatos
