#include "checks/hierarchical/subnet/draw_layer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lakatos::hierarchical {
namespace {

constexpr std::int64_t parts = 5040;  // of a dial's value

/// A dial's value in parts, rounded towards its rest value.
std::int64_t dialled(const Source& source, const char* name, double rest) {
  const double value = source.dial(name, rest) * static_cast<double>(parts);
  return static_cast<std::int64_t>(source.dial(name, rest) > rest ? std::floor(value + 1e-6) : std::ceil(value - 1e-6));
}

/// One patch longer or shorter, or leaning towards another.
void spoil(VectorField& vectors, Source& source, std::size_t length) {
  const std::size_t count = vectors.entries.size() / length, one = source.below(count), other = source.below(count);
  for (auto& entry : vectors.entries) entry *= 2;
  vectors.denominator *= 2;
  const std::int64_t part = source.pick<std::int64_t>({-1, 1, 2, 8});
  for (std::size_t q = 0; q < length; ++q)
    vectors.entries[one * length + q] += part * (vectors.entries[other * length + q] / 2);
}

/// The second patch becomes c times the first one and sqrt(1 - c^2) of itself, c = p/q with a whole root of q^2 - p^2:
/// the largest of these up to `most`.
void lean(VectorField& vectors, std::size_t length, double most) {
  struct Point {
    std::int64_t p, root, q;
  };
  Point best{0, 1, 1};
  for (const Point& each : {Point{7, 24, 25}, {3, 4, 5}, {4, 3, 5}, {24, 7, 25}, {63, 16, 65}}) {
    if (static_cast<double>(each.p) <= most * static_cast<double>(each.q) + 1e-9) best = each;
  }
  if (vectors.entries.size() < 2 * length) return;
  for (std::size_t e = 2 * length; e-- > length;)
    vectors.entries[e] = best.p * vectors.entries[e - length] + best.root * vectors.entries[e];
  for (std::size_t e = 0; e < vectors.entries.size(); ++e) {
    if (e / length != 1) vectors.entries[e] *= best.q;
  }
  vectors.denominator *= best.q;
}

VectorField draw_chances(Source& source, std::size_t classes, std::int64_t variants) {
  const std::int64_t tilt = dialled(source, "tilt", 0);
  VectorField chances{variants * parts, std::vector<std::int64_t>(classes * static_cast<std::size_t>(variants), parts)};
  const auto d = static_cast<std::size_t>(variants);
  const bool other = tilt == 0 && source.chance(1, 10);
  for (std::size_t c = 0; c < classes && d >= 2; ++c) {
    const std::int64_t moved = other ? source.pick<std::int64_t>({0, parts / 4, parts / 2, parts}) : tilt;
    chances.entries[c * d] += moved, chances.entries[c * d + 1] -= moved;
  }
  if (source.chance(1, 40)) ++chances.entries[source.below(chances.entries.size())];
  reduce(chances);
  return chances;
}

VectorField draw_vectors(Source& source, std::size_t count, std::size_t length) {
  VectorField vectors = draw_orthonormal(source, count, length);
  const double product = source.dial("inner product", 0);
  const std::int64_t norm = dialled(source, "length", 1);
  if (product != 0) lean(vectors, length, product);
  if (norm != parts) {
    for (auto& entry : vectors.entries) entry *= norm;
    vectors.denominator *= parts;
  }
  if (product == 0 && norm == parts && source.chance(1, 10)) spoil(vectors, source, length);
  if (product == 0 && norm == parts && source.chance(1, 10)) {
    const std::size_t one = source.below(count), other = source.below(count);
    for (std::size_t q = 0; q < length; ++q) vectors.entries[one * length + q] = vectors.entries[other * length + q];
  }
  reduce(vectors);
  return vectors;
}

/// Masses with P(y = 1) = c in parts, where the two labels had 1/2 each.
void unbalance(Record& record, const Version& in, std::int64_t part) {
  const auto m = static_cast<std::size_t>(positions_in(record, in));
  VectorField masses = record.vector("masses");
  const std::vector<std::int64_t>& images = record.vector("images").entries;
  for (std::size_t i = 0; i < masses.entries.size(); ++i)
    masses.entries[i] *= 2 * (images[i * (m + 1)] > 0 ? part : parts - part);
  masses.denominator *= parts;
  reduce(masses);
  record.set("masses", masses);
}

}  // namespace

std::int64_t positions_in(const Record& record, const Version& in) {
  const std::int64_t side = record.integer(in("positions", "side"));
  return in.first ? side : side * side;
}

VectorField draw_entries(Source& source, std::size_t count, std::int64_t most, std::int64_t parts_of_one) {
  VectorField field{source.between(1, parts_of_one), {}};
  for (std::size_t i = 0; i < count; ++i) field.entries.push_back(source.between(-most, most));
  return field;
}

VectorField draw_orthonormal(Source& source, std::size_t count, std::size_t length) {
  std::vector<std::int64_t> mirror(length);
  std::int64_t square = 0;
  if (source.chance(1, 2)) {
    for (int i = 0; i < 3; ++i) mirror[source.below(length)] = source.pick<std::int64_t>({-1, 1, 2});
    for (const std::int64_t entry : mirror) square += entry * entry;
  }
  if (square == 0) square = 1, std::fill(mirror.begin(), mirror.end(), 0);
  std::vector<std::size_t> places(length);
  std::iota(places.begin(), places.end(), std::size_t{0});
  VectorField vectors{square, {}};
  for (std::size_t p = 0; p < count; ++p) {
    if (source.chance(1, 2)) std::swap(places[p], places[p + source.below(length - p)]);
    const std::int64_t sign = source.chance(3, 4) ? 1 : -1;
    for (std::size_t q = 0; q < length; ++q)
      vectors.entries.push_back(sign * ((q == places[p] ? square : 0) - 2 * mirror[places[p]] * mirror[q]));
  }
  reduce(vectors);
  return vectors;
}

void draw_patches(Record& record, Source& source) {
  const std::int64_t classes = record.integer("classes"), variants = record.integer("variants");
  const auto count = static_cast<std::size_t>(classes * variants), length = count + source.below(2);
  record.set("dimension", static_cast<std::int64_t>(length)).set("vectors", draw_vectors(source, count, length));
  record.set("chances", draw_chances(source, static_cast<std::size_t>(classes), variants));
}

void draw_layer(Record& record, Source& source, const Version& in) {
  draw_level(record, source, in);
  const std::int64_t classes = record.integer("classes"), m = positions_in(record, in);
  const std::int64_t most = m > 2 || classes > 3 ? 2 : 3, variants = source.chance(1, 6) ? 1 : source.between(2, most);
  record.set("variants", variants);
  const std::int64_t balance = dialled(source, "balance", 0.5);
  if (balance != parts / 2) unbalance(record, in, balance);
  draw_patches(record, source);
}

void draw_net(Record& record, Source& source, const Version& in) {
  const auto n = static_cast<std::size_t>(source.between(1, 3)),
             length = static_cast<std::size_t>(record.integer("dimension")),
             m = static_cast<std::size_t>(positions_in(record, in));
  record.set("channels", static_cast<std::int64_t>(n));
  record.set("kernels", draw_entries(source, n * length, 4, 3)).set("weights", draw_entries(source, n * m, 3, 2));
}

}  // namespace lakatos::hierarchical
