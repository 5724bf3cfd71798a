#include "theory/hierarchical/split_codes.hpp"

#include <algorithm>

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

struct Owned {
  Image patch;
  std::size_t owner;  // the class that has it
};
std::vector<Owned> owned_patches(const Patches& of) {
  std::vector<Owned> all;
  for (std::size_t c = 0; c < of.of.size(); ++c) {
    for (const Image& patch : of.of[c]) all.push_back({patch, c});
  }
  return all;
}

/// Do these two differ in the classes a, b alone, and no other pair does?
bool alone(const std::vector<Owned>& patches, std::size_t p, std::size_t q) {
  const OneWay way = one_way(patches[p].patch, patches[q].patch);
  if (way.places == 0) return false;
  for (std::size_t i = 0; i < patches.size(); ++i) {
    for (std::size_t j = i + 1; j < patches.size(); ++j) {
      const OneWay other = one_way(patches[i].patch, patches[j].patch);
      if ((i != p || j != q) && other.places > 0 && other.a == way.a && other.b == way.b) return false;
    }
  }
  return true;
}

/// Does a patch have a pixel of class c?
bool shows(const Patches& patches, std::size_t c) {
  for (const auto& mine : patches.of) {
    for (const Image& patch : mine) {
      if (std::find(patch.begin(), patch.end(), static_cast<std::int64_t>(c)) != patch.end()) return true;
    }
  }
  return false;
}

/// P(one of the other pairs of classes may be put together, or a code may at the next step), from above.
Real disturbed(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level, const OneWay& way,
               std::size_t c, std::size_t other) {
  const auto close = [&](const Real& squared) { return merging_chance(model, in, squared, Merging::forced).upper; };
  Real sum = 0;
  const std::vector<Vec>&lower = means[index(level + 1)], &mine = means[index(level)];
  for (std::size_t e = 0; e < lower.size(); ++e) {
    for (std::size_t f = e + 1; f < lower.size(); ++f) {
      if (e != index(way.a) || f != index(way.b)) sum += close(squared_distance(lower[e], lower[f]));
    }
  }
  const Vec both = add(mine[c], mine[other]);
  for (std::size_t f = 0; f < mine.size(); ++f) {
    sum += close(squared_distance(both, mine[f]));
    for (std::size_t g = f + 1; g < mine.size(); ++g) sum += close(squared_distance(mine[f], mine[g]));
  }
  return sum;
}

Real more_codes_than_patches(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level) {
  const std::vector<Owned> patches = owned_patches(model.patches[index(level)]);
  const std::vector<Vec>& lower = means[index(level + 1)];
  Real best = 0;
  for (std::size_t p = 0; p < patches.size(); ++p) {
    for (std::size_t q = p + 1; q < patches.size(); ++q) {
      const std::size_t c = patches[p].owner, other = patches[q].owner;
      if (c == other || !alone(patches, p, q)) continue;
      if (!shows(model.patches[index(level - 1)], c) && !shows(model.patches[index(level - 1)], other)) continue;
      const OneWay way = one_way(patches[p].patch, patches[q].patch);
      const Real squared = squared_distance(lower[index(way.a)], lower[index(way.b)]);
      const Real together = merging_chance(model, in, squared, Merging::forced, way.places).lower;
      best = max(best, together - disturbed(model, means, in, level, way, c, other));
    }
  }
  return best;
}

}  // namespace

OneWay one_way(const Image& p, const Image& q) {
  OneWay way;
  for (std::size_t j = 0; j < p.size(); ++j) {
    if (p[j] == q[j]) continue;
    const std::int64_t a = std::min(p[j], q[j]), b = std::max(p[j], q[j]);
    if (way.places > 0 && (way.a != a || way.b != b)) return {};
    way = {a, b, way.places + 1};
  }
  return way;
}

Bounds split_chance(const Hierarchy& model, const Means& means, const Layers& in, std::int64_t level,
                    const Real& below) {
  if (level + 1 >= model.depth || model.variants() == 1) return exactly(Real(0));
  // `below` counts level + 1, whose classes are not to be recovered here: those further down are.
  Real further = 1;
  for (std::int64_t at = model.depth - 1; at > level + 1; --at)
    further = further * level_recovered(model, means, in, at, Merging::forced);
  return {further * more_codes_than_patches(model, means, in, level), 1 - below};
}

}  // namespace lakatos::hierarchical
