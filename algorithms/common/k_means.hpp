#pragma once
// k-means++ (Arthur and Vassilvitskii 2007) without chance: the law of its seeds, outcome by outcome, and Lloyd's
// algorithm from each of them, in any scalar.
//
// How far a point is from a seed depends only on which points are seeds, not on their order. So the law is that of the
// *set* of the seeds, which grows point by point: binomial(n, k) outcomes in place of n!/(n-k)!.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "theory/numeric/matrix.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {

template <class S>
using Points = std::vector<Vector<S>>;

/// What k-means measures: |x - y|, or the cosine distance 1 - <x, y> / (|x| |y|), which the zero vector does not have
/// (Undefined).
enum class Dissimilarity : std::uint8_t { euclidean, cosine };

/// D^2 of all pairs; 0 on the diagonal. std::invalid_argument for points of different dimensions.
template <class S>
Matrix<S> squared_dissimilarities(const Points<S>& points, Dissimilarity dissimilarity);

/// The chance of each point to be the next seed: D(x)^2 / sum D^2, D(x) from the nearest of `seeds` (numbers of
/// points). Uniform without seeds. Empty where every D vanishes, which is no law. Undecided where that is open.
template <class S>
Vector<S> next_seed_chances(const Matrix<S>& squares, const std::vector<std::size_t>& seeds);

template <class S>
struct SeedLaw {
  struct Outcome {
    std::vector<std::size_t> seeds;  // numbers of points, ascending
    S chance;
  };
  std::vector<Outcome> outcomes;  // of positive chance, as far as is known
  S lost;                         // the chance that every D vanished before there were enough seeds
};
/// The law of the first `clusters` seeds. std::length_error where more than `most` sets would be looked at.
template <class S>
SeedLaw<S> seed_law(const Matrix<S>& squares, std::size_t clusters, std::size_t most = 1 << 14);

template <class S>
struct Clustering {
  std::vector<std::size_t> of;  // the cluster of each point
  Points<S> centres;
  std::int64_t steps = 0;  // of centres that moved, until nothing changed
  bool emptied = false;    // some centre had no points at some step, where a mean is none
};
/// Lloyd's algorithm from these centres: each point to its nearest centre (the first of several), each centre to the
/// mean of its points (cosine: the mean of x / |x|), until no point changes its cluster. A centre without points stays.
/// std::length_error beyond `most` steps; Undecided where the nearest centre is open.
template <class S>
Clustering<S> lloyd(const Points<S>& points, Points<S> centres, Dissimilarity dissimilarity, std::int64_t most = 1000);

/// Do two labellings of the same points put the same points together?
bool same_partition(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b);

/// The chance that k-means++ with `clusters` clusters returns the partition `blocks` (a label for each point).
template <class S>
S chance_of_partition(const Points<S>& points, std::size_t clusters, const std::vector<std::size_t>& blocks,
                      Dissimilarity dissimilarity);

/// The chance that, at the end, each block has a returned centre that is one of its points.
template <class S>
S chance_of_centres_within(const Points<S>& points, std::size_t clusters, const std::vector<std::size_t>& blocks,
                           Dissimilarity dissimilarity);

}  // namespace lakatos
