#include "checks/maxpool/brutzkus21/model/draw.hpp"

#include <algorithm>
#include <numeric>

namespace lakatos::brutzkus21 {
namespace {

/// x reflected at the plane orthogonal to v, which has `support` entries +-1 at random places, where that keeps it
/// whole: x - (2 / support) (v . x) v.
void reflect(std::vector<std::int64_t>& x, Source& source, std::size_t support) {
  std::vector<std::size_t> places(x.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::vector<std::int64_t> v;
  std::int64_t product = 0;
  for (std::size_t i = 0; i < support; ++i) {
    std::swap(places[i], places[i + source.below(places.size() - i)]);
    v.push_back(source.chance(1, 2) ? 1 : -1);
    product += v[i] * x[places[i]];
  }
  if (2 * product % static_cast<std::int64_t>(support) != 0) return;
  for (std::size_t i = 0; i < support; ++i) x[places[i]] -= 2 * product / static_cast<std::int64_t>(support) * v[i];
}

}  // namespace

Sizes draw_sizes(Source& source, std::int64_t most) {
  const std::int64_t d = source.between(3, most);
  return {d, source.chance(1, 2) ? d : source.between(3, d), source.between(1, 4)};
}

void set_sizes(Record& record, const Sizes& sizes) {
  record.set("dimension", sizes.d).set("patterns", sizes.l).set("positions", sizes.n);
}

std::vector<std::int64_t> draw_direction(Source& source, std::int64_t d, std::int64_t length) {
  std::vector<std::int64_t> x(static_cast<std::size_t>(d));
  x[source.below(x.size())] = source.chance(1, 2) ? length : -length;
  const auto turns = source.below(8);
  for (std::uint64_t i = 0; i < turns; ++i) {
    const std::size_t support = source.chance(1, 2) ? 3 : 4;
    if (support <= x.size()) reflect(x, source, support);
  }
  return x;
}

std::vector<std::int64_t> made_lucky(std::vector<std::int64_t> direction, std::int64_t patterns, int label) {
  const std::size_t own = own_pattern(label);
  std::size_t largest = own;
  const auto usable = [&](std::size_t j) { return j == own || (j >= 2 && j < static_cast<std::size_t>(patterns)); };
  for (std::size_t j = 0; j < direction.size(); ++j) {
    if (usable(j) && std::abs(direction[j]) > std::abs(direction[largest])) largest = j;
  }
  std::swap(direction[own], direction[largest]);
  if (direction[own] == 0) std::swap(direction[own], *std::max_element(direction.begin(), direction.end()));
  direction[own] = std::abs(direction[own]);
  for (std::size_t j = 0; j < direction.size(); ++j) {
    if (j != own && usable(j) && direction[j] == direction[own]) direction[j] = -direction[j];
  }
  return direction;
}

bool lucky_direction(const std::vector<std::int64_t>& direction, std::int64_t patterns, int label) {
  const std::size_t own = own_pattern(label);
  bool all = direction[own] > 0;
  for (std::size_t j = 2; j < direction.size() && j < static_cast<std::size_t>(patterns); ++j)
    all = all && direction[j] < direction[own];
  return all;
}

void Groups::add(const std::vector<std::int64_t>& direction, std::int64_t sign, std::int64_t channels) {
  if (channels < 1) return;
  directions.entries.insert(directions.entries.end(), direction.begin(), direction.end());
  signs.entries.push_back(sign), copies.entries.push_back(channels);
}

void Groups::put(Record& record) {
  reduce(directions);
  record.set("directions", directions).set("signs", signs).set("copies", copies);
}

VectorField draw_inputs(Source& source, const Sizes& sizes, std::int64_t m, std::uint64_t share) {
  VectorField inputs{1, {}};
  for (std::int64_t i = 0; i < m; ++i) {
    const auto own = static_cast<std::int64_t>(source.below(static_cast<std::uint64_t>(sizes.n)));
    const std::int64_t pattern = source.chance(share, 8) ? 1 : 2;
    for (std::int64_t j = 0; j < sizes.n; ++j)
      inputs.entries.push_back(j == own ? pattern : source.between(3, sizes.l));
  }
  return inputs;
}

Record now_and_then_too_many_patterns(Record record, Source& source) {
  return source.chance(1, 60) ? record.set("patterns", record.integer("dimension") + 1) : record;
}

void set_start(Record& record, Source& source, const Sizes& sizes, std::int64_t k) {
  const std::int64_t groups = std::min<std::int64_t>(k, source.between(1, 4)),
                     length = source.pick<std::int64_t>({3, 9, 15, 30});
  VectorField directions{length, {}}, signs{1, {}}, copies{1, {}};
  std::int64_t left = k;
  for (std::int64_t i = 0; i < groups; ++i) {
    std::vector<std::int64_t> u = draw_direction(source, sizes.d, length);
    std::int64_t sign = source.chance(1, 2) ? 1 : -1;
    if (source.chance(1, 2)) u = made_lucky(u, sizes.l, static_cast<int>(sign));
    directions.entries.insert(directions.entries.end(), u.begin(), u.end());
    signs.entries.push_back(sign);
    const std::int64_t room = left - (groups - 1 - i);
    copies.entries.push_back(i + 1 == groups ? left : source.chance(1, 2) ? 1 : source.between(1, room));
    left -= copies.entries.back();
  }
  reduce(directions);
  record.set("directions", directions).set("signs", signs).set("copies", copies);
}

std::int64_t channels_in(const Record& record) {
  const std::vector<std::int64_t>& copies = record.vector("copies").entries;
  return std::accumulate(copies.begin(), copies.end(), std::int64_t{0});
}

std::int64_t draw_channels(Source& source, std::int64_t d) {
  const std::int64_t least = 8 * d * d * d + 1;
  switch (source.below(8)) {
    case 0:
      return least + source.between(1, 9);
    case 1:
      return least * source.between(2, 4);
    case 2:
      return source.chance(1, 4) ? least - 1 : least;
    default:
      return least;
  }
}

Fraction at_or_below(Source& source, const Fraction& bound) {
  if (source.chance(1, 2)) return bound;
  if (source.chance(1, 16)) return fraction(bound.numerator * 101, bound.denominator * 100);
  return fraction(bound.numerator * source.between(1, 7), bound.denominator * 8);
}

Record draw_run(Source& source, std::int64_t most_inputs) {
  const Sizes sizes = draw_sizes(source);
  const std::int64_t k = draw_channels(source, sizes.d), steps = source.chance(1, 32) ? 0 : source.between(1, 4);
  Record record;
  set_sizes(record, sizes);
  set_start(record, source, sizes, k);
  record.set("inputs", draw_inputs(source, sizes, source.between(1, most_inputs), source.between(2, 6)));
  const Fraction step = at_or_below(source, {1, 4 * k * (steps + 1)});
  record.set("steps", steps).set("step", step);
  record.set("radius", at_or_below(source, fraction(step.numerator, step.denominator * 200)));
  return now_and_then_too_many_patterns(record, source);
}

}  // namespace lakatos::brutzkus21
