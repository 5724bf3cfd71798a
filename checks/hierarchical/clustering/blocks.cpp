#include "checks/hierarchical/clustering/blocks.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "checks/hierarchical/model/standing.hpp"

namespace lakatos::hierarchical {

const std::vector<Constant> block_constants = {{"diameter", {1, 1}, "the 1 in condition 1"},
                                               {"separation", {1, 1}, R"(the factor 1 of $C/\sqrt\delta$)"}};

Blocks read_blocks(const Statement& claim) {
  const std::int64_t number = claim.integer("clusters");
  Blocks in{read_points(claim, "points", "dimension", "x", "y", 20),
            {},
            static_cast<std::size_t>(std::max<std::int64_t>(number, 0)),
            claim.whole("C", number, {"clusters"}),
            claim.number("delta", R"(\delta)"),
            claim.vector("blocks")};
  in.of = read_labels(claim, "blocks", in.points.size(), number);
  if (claim.symbolic()) return in;
  for (std::size_t block = 0; block < in.number; ++block) {
    if (std::find(in.of.begin(), in.of.end(), block) == in.of.end())
      throw std::invalid_argument("a block has no points");
  }
  return in;
}

/// The square of what different blocks are further apart than: C / sqrt(delta).
Real least_separation_squared(const Statement& claim, const Blocks& in) {
  const Real least = square(claim.constant("separation") * in.count) / in.delta;
  return claim.reading("over delta") ? Real(least / in.delta) : least;
}

void give_clustered(Statement& claim, const Blocks& in) {
  const auto apart = [&](std::size_t i, std::size_t j) { return squared_distance(in.points[i], in.points[j]); };
  claim.given("failure share", in.delta > 0);
  claim.given("set", for_pairs(in.points.size(), [&](std::size_t i, std::size_t j) { return apart(i, j) > 0; }));
  claim.given("within", for_label_pairs(in.of, in.labels, true, [&](std::size_t i, std::size_t j) {
                return apart(i, j) < square(claim.constant("diameter"));
              }));
  claim.given("between", for_label_pairs(in.of, in.labels, false, [&](std::size_t i, std::size_t j) {
                return apart(i, j) > least_separation_squared(claim, in);
              }));
  claim.given("equal sizes", R"(|B_i|=|B_j|)", [&] {
    Truth all = Truth::yes;
    for (std::size_t block = 0; block < in.number; ++block) {
      const Real size = static_cast<long>(std::count(in.of.begin(), in.of.end(), block));
      all = both(all, equal(size * in.count, number_of_points(claim, "")));
    }
    return all;
  });
}

void regime_barely_clustered(Statement& claim, const Blocks& in) {
  const auto decide = [&] {
    const std::size_t n = in.points.size();
    const auto apart = [&](std::size_t i, std::size_t j) { return squared_distance(in.points[i], in.points[j]); };
    const Formula wide = some_pair(
        n, [&](std::size_t i, std::size_t j) { return in.same(i, j) ? 25 * apart(i, j) >= 16 : known(false); });
    const Formula near = some_pair(n, [&](std::size_t i, std::size_t j) {
      return in.same(i, j) ? known(false) : 100 * apart(i, j) < 121 * least_separation_squared(claim, in);
    });
    return both(wide, near).truth;
  };
  claim.regime("wide blocks, barely apart", [&] {
    return predicate(decide, R"(\|x-y\| \ge \tfrac45 \text{ in some block},\ \|x-y\| < \tfrac{11}{10})",
                     claim.reading("over delta") ? R"(C/\delta)" : R"(C/\sqrt\delta)", R"( \text{ between some})");
  });
}

std::vector<std::size_t> read_chosen(const Statement& claim, std::size_t n) {
  if (claim.symbolic()) return {0};
  std::vector<std::size_t> chosen;
  for (const std::int64_t entry : whole_entries(claim, "chosen")) {
    const auto number = static_cast<std::size_t>(entry - 1);
    if (entry < 1 || number >= n || std::find(chosen.begin(), chosen.end(), number) != chosen.end())
      throw std::invalid_argument("field 'chosen' must hold numbers of different points");
    chosen.push_back(number);
  }
  if (chosen.empty()) throw std::invalid_argument("a point must be chosen");
  return chosen;
}

void draw_blocks(Record& record, Source& source, std::int64_t least, std::int64_t most) {
  const std::int64_t number = source.chance(3, 4) ? most : source.between(least, most);
  const std::int64_t members = source.between(source.chance(1, 4) ? 1 : 2, number > 3 ? 2 : number == 3 ? 3 : 4);
  // delta = 1 / root^2, so that C / sqrt(delta) is whole; tenths
  const std::int64_t root = source.between(1, 4), parts = 10, boundary = number * root * parts;
  const Fraction delta = root > 1 ? fraction(1, root * root) : fraction(9, 16);
  std::int64_t gap = root > 1 ? boundary + 1 : (boundary * 4) / 3 + 1;
  const std::int64_t which = source.between(0, 11);
  if (which == 0) gap += source.between(1, 60);
  if (which == 1 || which == 5) gap = root > 1 ? boundary * root + 1 : boundary * 16 / 9 + 1;
  if (root == 1 && which > 8) gap = boundary * 16 / 9 + 1;
  if (which == 4) gap = gap * 15 / 16;
  if (which == 2 || which == 3)
    gap = std::max<std::int64_t>(2, gap / source.pick(std::vector<std::int64_t>{2, 4, 8, 8, 16}) + 1);
  const std::int64_t width = source.chance(1, 16) ? 11 : source.chance(3, 4) ? 9 : source.between(1, 9);
  const bool corner = number == 3 && source.chance(1, 3);
  const auto ratio = static_cast<std::int64_t>(source.dial("sizes", 1));
  const std::int64_t x0 = source.between(0, 1) * 20, y0 = source.between(0, 1) * 20;
  VectorField points{parts, {}}, blocks{1, {}};
  std::int64_t at = 0;
  for (std::int64_t block = 1; block <= number; ++block) {
    std::int64_t size = block == 1 ? members * ratio : members;
    if (source.chance(1, 32)) ++size;
    for (std::int64_t i = 0; i < size; ++i) {
      const std::int64_t offset = i == 0 ? 0 : i == 1 ? width : (width * i) / (size + 1) + (i % 2);
      const bool up = corner && block == 3;
      points.entries.insert(points.entries.end(), {x0 + (up ? 0 : at + offset), y0 + (up ? gap + offset : 0)});
      blocks.entries.push_back(block);
    }
    at += width + gap + (which > 8 ? source.between(0, 3) : 0);  // no ties on the way of Lloyd's algorithm
  }
  record.set("dimension", 2).set("points", points).set("clusters", number).set("blocks", blocks);
  record.set("delta", source.chance(1, 32) ? fraction(0, 1) : delta);
}

namespace {

constexpr std::int64_t wide_parts = 1000;

/// A little below and a little above x, in parts.
std::int64_t below(double x) { return static_cast<std::int64_t>(std::ceil(x * wide_parts)) - 1; }
std::int64_t above(double x) { return static_cast<std::int64_t>(std::floor(x * wide_parts)) + 1; }

/// The first block: the origin and points `width` to the left of it. Every point of the second is `apart` from the
/// origin: the corners of a simplex whose sides are no longer than `width`.
std::vector<std::vector<std::int64_t>> around_a_corner(std::size_t members, double width, double apart) {
  const std::size_t dimension = members == 2 ? 2 : members + 1;
  const double corner = members == 2 ? width / 2 : width / std::sqrt(2.0);
  std::vector<std::vector<std::int64_t>> points(2 * members, std::vector<std::int64_t>(dimension));
  for (std::size_t i = 1; i < members; ++i) points[i][0] = static_cast<std::int64_t>(i) - 1 - below(width);
  for (std::size_t i = 0; i < members; ++i) {
    std::vector<std::int64_t>& point = points[members + i];
    point[0] = above(std::sqrt(std::max(0.0, apart * apart - corner * corner)));
    if (members == 2) point[1] = (i == 0 ? 1 : -1) * below(corner);
    else point[1 + i] = below(corner);
  }
  return points;
}

}  // namespace

void set_wide_blocks(Record& record, Source& source, double diameter) {
  const auto members = source.pick<std::size_t>({2, 2, 3, 5, 10});
  const Fraction delta = source.pick<Fraction>({{1, 2}, {9, 10}, {99, 100}, {999, 1000}});
  VectorField points{wide_parts, {}}, blocks{1, {}};
  const auto drawn = around_a_corner(members, diameter, 2 / std::sqrt(to_double(delta)));
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    points.entries.insert(points.entries.end(), drawn[i].begin(), drawn[i].end());
    blocks.entries.push_back(i < members ? 1 : 2);
  }
  record.set("dimension", static_cast<std::int64_t>(drawn.front().size())).set("points", points);
  record.set("clusters", 2).set("blocks", blocks).set("delta", delta);
}

}  // namespace lakatos::hierarchical
