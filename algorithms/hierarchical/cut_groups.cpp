#include "algorithms/hierarchical/cut_groups.hpp"

#include <algorithm>
#include <optional>

#include "algorithms/common/real_k_means.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// The manifestations of each patch: where they are, up to what is common to all and what W_0 and T do.
struct Groups {
  std::vector<Image> patches;
  std::vector<Vec> of_class;  // F of the classes of their pixels
  std::vector<Vec> places;    // these for all pixels, one after the other
};
Groups groups_of(const Hierarchy& model, const std::vector<Vec>& means, std::int64_t level) {
  Groups groups{patches_at(model, level), means, {}};
  for (const Image& patch : groups.patches) {
    Vec& place = groups.places.emplace_back();
    for (const std::int64_t c : patch) place.insert(place.end(), means[index(c)].begin(), means[index(c)].end());
  }
  return groups;
}

/// The only pixel where two patches differ.
std::optional<std::size_t> only_pixel(const Image& a, const Image& b) {
  std::optional<std::size_t> found;
  for (std::size_t q = 0; q < a.size(); ++q) {
    if (a[q] == b[q]) continue;
    if (found) return {};
    found = q;
  }
  return found;
}

/// A group halfway between two seeds (numbers of clusters), and the pixel where the three differ.
struct Cut {
  std::size_t group, left, right, pixel;
};
std::optional<Cut> cut_between(const Groups& in, const std::vector<std::size_t>& seeds, std::size_t group,
                               std::size_t left, std::size_t right) {
  const Image &m = in.patches[group], &p = in.patches[seeds[left]], &q = in.patches[seeds[right]];
  const auto pixel = only_pixel(p, q);
  if (!pixel || only_pixel(m, p) != pixel || only_pixel(m, q) != pixel) return {};
  const auto of = [&](const Image& patch) { return in.of_class[index(patch[*pixel])]; };
  if (equal(squared_distance(add(of(p), of(q)), scale(Real(2), of(m))), Real(0)) != Truth::yes) return {};
  return Cut{group, left, right, *pixel};
}

/// The nearest of these centres; none where that is open.
std::optional<std::size_t> nearest(const Vec& place, const std::vector<Vec>& centres) {
  for (std::size_t best = 0; best < centres.size(); ++best) {
    bool nearer = true;
    for (std::size_t other = 0; nearer && other < centres.size(); ++other)
      nearer = other == best ||
               less(squared_distance(place, centres[best]), squared_distance(place, centres[other])) == Truth::yes;
    if (nearer) return best;
  }
  return {};
}

using Clusters = std::vector<std::size_t>;

/// The cluster of each group, for the one to be cut the left one; empty where another group, or whether a third centre
/// is nearer to that one, is open.
Clusters clusters_of(const Groups& in, const std::vector<Vec>& centres, const Cut& cut) {
  Clusters of;
  for (std::size_t i = 0; i < in.places.size(); ++i) {
    std::vector<Vec> choices = centres;
    // Both centres are equally near to it: looked at without the right one, and with it in place of the left one.
    if (i == cut.group) choices.erase(choices.begin() + static_cast<std::ptrdiff_t>(std::max(cut.left, cut.right)));
    const auto found = nearest(in.places[i], choices);
    if (!found || (i == cut.group && *found != std::min(cut.left, cut.right))) return {};
    of.push_back(i == cut.group ? cut.left : *found);
  }
  return of;
}

/// Other than the group that is cut: all patches of a cluster, in order, with what the right one shows at the pixel.
std::vector<Image> shown(const Groups& in, const Clusters& of, const Cut& cut, std::size_t cluster, std::int64_t left,
                         std::int64_t right) {
  std::vector<Image> all;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of[i] != cluster || i == cut.group) continue;
    all.push_back(in.patches[i]);
    std::int64_t& there = all.back()[cut.pixel];
    there = there == left ? right : -1;
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// How many groups each of the two clusters has besides the halves, where they are the same but for that pixel; else 0.
std::int64_t mirrored(const Groups& in, const std::vector<std::size_t>& seeds, const Clusters& of, const Cut& cut) {
  const std::int64_t a = in.patches[seeds[cut.left]][cut.pixel], b = in.patches[seeds[cut.right]][cut.pixel];
  const auto left = shown(in, of, cut, cut.left, a, a), right = shown(in, of, cut, cut.right, b, a);
  const bool all = std::all_of(left.begin(), left.end(), [&](const Image& patch) { return patch[cut.pixel] == a; });
  return all && left == right ? std::ssize(left) : 0;
}

/// The means of the clusters, the group that is cut being one half here and one half there.
std::vector<Vec> means_of_clusters(const Groups& in, const Clusters& of, const Cut& cut, std::size_t clusters) {
  std::vector<Vec> sums(clusters, Vec(in.places.front().size(), Real(0)));
  std::vector<long> halves(clusters, 0);
  const auto put = [&](std::size_t group, std::size_t cluster, long weight) {
    sums[cluster] = add(sums[cluster], scale(Real(weight), in.places[group]));
    halves[cluster] += weight;
  };
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (i != cut.group) put(i, of[i], 2);
  }
  put(cut.group, cut.left, 1), put(cut.group, cut.right, 1);
  for (std::size_t c = 0; c < clusters; ++c) sums[c] = scale(1 / Real(halves[c]), sums[c]);
  return sums;
}

/// P(|v + e| < |b|, rho |v| < |b|), rho = 2 r / (2 r + 1).
Real chance_of_halves(std::int64_t r) {
  const Real rho = Real(static_cast<long>(2 * r)) / static_cast<long>(2 * r + 1);
  const Real length = 4 * sqrt(real({3, 8}) * (2 + 3 * square(rho)));
  return 1 - (acos((2 + 3 * rho) / length) + acos((2 - 3 * rho) / length)) / pi();
}

/// P(a group is cut, in this way), given that the seeds are in these groups.
Real chance_of_cut_from(const Groups& in, const std::vector<std::size_t>& seeds) {
  std::vector<Vec> centres;
  for (const std::size_t seed : seeds) centres.push_back(in.places[seed]);
  for (std::size_t group = 0; group < in.places.size(); ++group) {
    for (std::size_t left = 0; left < seeds.size(); ++left) {
      for (std::size_t right = left + 1; right < seeds.size(); ++right) {
        const auto cut = cut_between(in, seeds, group, left, right);
        if (!cut) continue;
        const Clusters of = clusters_of(in, centres, *cut);
        if (of.empty()) continue;
        const std::int64_t each = mirrored(in, seeds, of, *cut);
        if (each == 0 || clusters_of(in, means_of_clusters(in, of, *cut, seeds.size()), *cut) != of) continue;
        return chance_of_halves(each);  // any other group is certainly nearest to one centre, so that none else is cut
      }
    }
  }
  return 0;
}

/// Are the chances P(z_j = c, y), for all j and y, certainly independent over the classes c?
bool told_by_pixels(const Images& law, std::int64_t classes) {
  const std::size_t pixels = law.images.front().size();
  Mat chances(2 * pixels, index(classes));
  for (std::size_t i = 0; i < law.size(); ++i) {
    for (std::size_t j = 0; j < pixels; ++j)
      chances(2 * j + (law.labels[i] > 0 ? 1 : 0), index(law.images[i][j])) += law.masses[i];
  }
  return less(Real(0), determinant(gram(chances))) == Truth::yes;
}

}  // namespace

Real chance_of_cut(const Hierarchy& model, const Means& means) {
  if (model.depth != 2 || model.variants() != 2 || model.patch_size > 9) return 0;
  const std::int64_t above = model.classes.front();
  const Groups groups = groups_of(model, means[1], 1);
  if (groups.places.size() > 8 || !told_by_pixels(model.top, above)) return 0;
  const Mat squares = squared_dissimilarities(groups.places, Dissimilarity::euclidean);
  Real all = 0;
  for (const auto& [seeds, chance] : seed_law(squares, index(above)).outcomes)
    all += chance * chance_of_cut_from(groups, seeds);
  return all;
}

}  // namespace lakatos::hierarchical
