#pragma once
// Two clusters with their centroids as kernels, ReLU with a bias (malach18 and hgm19, Section 6). The image of x is
// (own + b, other + b), clipped at 0, with own >= other where x is nearest to its own centroid. A larger b turns every
// image towards the diagonal, hence away from its axis and images of different clusters towards each other: the smaller
// b, the better, down to where the first image vanishes. So some b will do if and only if the limit there does.
#include <vector>

#include "theory/numeric/rational.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::hierarchical {

struct TwoClusters {
  std::vector<Vec> points;
  std::vector<std::size_t> of;  // 0 or 1
  std::vector<Vec> sums;        // the sum of each cluster, whose direction is the centroid
};
TwoClusters two_clusters(std::vector<Vec> points, std::vector<std::size_t> of);
/// Is neither sum 0?
Truth centroids_exist(const TwoClusters& in);
/// Is each point nearest to its own centroid, <x, a> / |a| > <x, b> / |b|? By squares.
Truth is_fixed_point(const TwoClusters& in);

/// The two entries of an image: of the own cluster, and of the other.
struct Entries {
  Real own, other;
};
/// <x, centroid> for both centroids, of norm 1.
std::vector<Entries> products(const TwoClusters& in);
/// After ReLU with bias b.
std::vector<Entries> images_at(const std::vector<Entries>& all, const Real& b);
/// Which images vanish first as b falls: those of the least <x, own centroid>. Decided on rational multiples of the
/// points by signed squares, as two may vanish together and the products are roots.
std::vector<bool> vanish_first(const std::vector<Vector<Rational>>& points, const std::vector<std::size_t>& of);
/// Directions of the images as b falls to where the first vanishes. An image that does is on its axis just before, as
/// its own entry is the larger one.
std::vector<Entries> images_in_the_limit(const std::vector<Entries>& all, const std::vector<bool>& first);

/// No image 0; images of different clusters at an angle whose cosine is at most `most`.
Truth nearly_orthogonal(const TwoClusters& in, const std::vector<Entries>& images, const Real& most);
/// No image 0; own^2 at least `share` of the squared norm.
Truth nearly_one_hot(const std::vector<Entries>& images, const Real& share);

}  // namespace lakatos::hierarchical
