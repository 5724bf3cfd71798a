#include "algorithms/hierarchical/seeded_blocks.hpp"

#include <algorithm>

#include "theory/hierarchical/patch_vectors.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::hierarchical {

Truth in_different_blocks(const Blocks& in, const std::vector<std::size_t>& chosen) {
  std::vector<Vec> labels;
  for (const std::size_t i : chosen) labels.push_back({in.labels[i]});
  return all_different(labels, [&](std::size_t a, std::size_t b) { return in.same(chosen[a], chosen[b]); });
}

Real least_square(const Blocks& in, const std::vector<std::size_t>& chosen, std::size_t x) {
  Real least = squared_distance(in.points[x], in.points[chosen[0]]);
  for (const std::size_t seed : chosen) least = min(least, squared_distance(in.points[x], in.points[seed]));
  return least;
}

Real chance_of_no_repetition(const Blocks& in, std::size_t seeds) {
  Real total = 0;
  for (const auto& outcome : seed_law(squared_dissimilarities(in.points, Dissimilarity::euclidean), seeds).outcomes) {
    if (in_different_blocks(in, outcome.seeds) == Truth::yes) total += outcome.chance;
  }
  return total;
}

Real chance_of_repetition(const Blocks& in, const std::vector<std::size_t>& chosen) {
  const Vec next = next_seed_chances(squared_dissimilarities(in.points, Dissimilarity::euclidean), chosen);
  if (next.empty()) throw Undefined("every D vanishes");
  Real total = 0;
  for (std::size_t x = 0; x < in.points.size(); ++x) {
    if (std::any_of(chosen.begin(), chosen.end(), [&](std::size_t seed) { return in.same(seed, x); })) total += next[x];
  }
  return total;
}

Truth centres_in_blocks(const Blocks& in, const std::vector<Vec>& centres) {
  Truth all = Truth::yes;
  for (std::size_t block = 0; block < in.number; ++block) {
    Truth some = Truth::no;
    for (std::size_t x = 0; x < in.points.size(); ++x) {
      if (in.of[x] != block) continue;
      for (const Vec& centre : centres) some = either(some, equal(squared_distance(centre, in.points[x]), Real(0)));
    }
    all = both(all, some);
  }
  return all;
}

Truth centres_are_means(const Blocks& in, const Clustering<Real>& end, const std::function<Real(long size)>& count) {
  Truth all = Truth::yes;
  for (std::size_t c = 0; c < end.centres.size(); ++c) {
    Vec sum(in.points[0].size(), Real(0));
    long size = 0;
    const auto seed = static_cast<std::size_t>(std::find(end.of.begin(), end.of.end(), c) - end.of.begin());
    for (std::size_t x = 0; x < in.points.size() && seed < in.points.size(); ++x) {
      if (in.same(x, seed)) sum = add(sum, in.points[x]), ++size;
    }
    if (size == 0) return Truth::no;
    all = both(all, equal(squared_distance(scale(count(size), end.centres[c]), sum), Real(0)));
  }
  return all;
}

}  // namespace lakatos::hierarchical
