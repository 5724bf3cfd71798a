#include "checks/overlap/overlaps19/networks/draw.hpp"

#include "theory/numeric/whole_powers.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lakatos::overlaps19 {
namespace {

/// Adds the atom x / denominator with this weight, and its mirror image.
void add_pair(LawField& law, const std::vector<std::int64_t>& x, std::int64_t weight) {
  for (const std::int64_t sign : {1, -1}) {
    law.weights.push_back(weight);
    for (const std::int64_t entry : x) law.entries.push_back(sign * entry);
  }
}

LawField empty_law(std::int64_t dimension) { return {static_cast<std::size_t>(dimension), 1, false, 1, {}, {}}; }

/// Atoms +-c_i e_i of mass 1 / (2 c_i^2) each, the rest at 0; c_i >= sqrt(d) integers.
LawField axis_law(Source& source, std::int64_t dimension) {
  LawField law = empty_law(dimension);
  const std::int64_t least = ceil_sqrt(dimension);
  std::vector<std::int64_t> lengths(static_cast<std::size_t>(dimension));
  std::int64_t common = 1;
  for (auto& c : lengths) c = least + (source.chance(1, 4) ? source.between(1, 2) : 0), common = std::max(common, c);
  // Weights over the product of two squares at most: lengths take at most three neighbouring values.
  const std::int64_t whole = least * least * (least + 1) * (least + 1) * (least + 2) * (least + 2);
  std::int64_t left = 2 * whole;
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    std::vector<std::int64_t> x(lengths.size());
    x[i] = lengths[i];
    const std::int64_t weight = whole / (lengths[i] * lengths[i]);
    add_pair(law, x, weight);
    left -= 2 * weight;
  }
  if (left > 0) law.weights.push_back(left), law.entries.insert(law.entries.end(), lengths.size(), 0);
  reduce(law);
  return law;
}

/// All 2^d vectors of signs.
LawField sign_law(std::int64_t dimension) {
  LawField law = empty_law(dimension);
  for (std::int64_t bits = 0; bits < (std::int64_t{1} << (dimension - 1)); ++bits) {
    std::vector<std::int64_t> x;
    for (std::int64_t i = 0; i < dimension; ++i) x.push_back((bits >> i & 1) != 0 ? -1 : 1);
    add_pair(law, x, 1);
  }
  return law;
}

/// The rows of Sylvester's Hadamard matrix of the next power of two, cut to d coordinates, and their negatives: signs,
/// pairwise uncorrelated.
LawField hadamard_law(std::int64_t dimension) {
  LawField law = empty_law(dimension);
  std::uint64_t order = 1;
  while (order < static_cast<std::uint64_t>(dimension)) order *= 2;
  for (std::uint64_t row = 0; row < order; ++row) {
    std::vector<std::int64_t> x;
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(dimension); ++i)
      x.push_back(std::popcount(row & i) % 2 == 0 ? 1 : -1);
    add_pair(law, x, 1);
  }
  return law;
}

/// One rational rotation of two coordinates of every vector of `dimension` entries.
void turn(std::vector<std::int64_t>& entries, std::int64_t& denominator, std::size_t dimension, Source& source) {
  if (dimension < 2) return;
  struct Turn {
    std::int64_t cosine, sine, radius;
  };
  const Turn by = source.pick<Turn>({{3, 4, 5}, {4, 3, 5}, {4, -3, 5}, {12, 5, 13}, {0, 1, 1}});
  const std::size_t i = source.below(dimension), j = (i + 1 + source.below(dimension - 1)) % dimension;
  denominator *= by.radius;
  for (std::size_t first = 0; first < entries.size(); first += dimension) {
    const std::int64_t x = entries[first + i], y = entries[first + j];
    for (std::size_t c = 0; c < dimension; ++c) entries[first + c] *= by.radius;
    entries[first + i] = by.cosine * x - by.sine * y;
    entries[first + j] = by.sine * x + by.cosine * y;
  }
}

}  // namespace

Sizes draw_sizes(Source& source, std::int64_t most) {
  for (;;) {
    Sizes sizes;
    sizes.filter = source.between(1, 4);
    sizes.stride = source.between(sizes.filter / 2 + 1, source.chance(1, 10) ? sizes.filter + 1 : sizes.filter);
    sizes.patches = source.between(1, 4);
    sizes.dimension = (sizes.patches - 1) * sizes.stride + sizes.filter + (source.chance(1, 6) ? 1 : 0);
    if (sizes.dimension <= most) return sizes;
  }
}

LawField draw_isotropic_law(Source& source, std::int64_t dimension) {
  const auto kind = source.below(4);
  LawField law = kind == 0 && dimension <= 4 ? sign_law(dimension)
                 : kind <= 1                 ? hadamard_law(dimension)
                                             : axis_law(source, dimension);
  const std::int64_t turns = source.chance(1, 2) ? 0 : source.between(1, 3);
  for (std::int64_t i = 0; i < turns; ++i) turn(law.entries, law.denominator, law.dimension, source);
  reduce(law);
  return law;
}

LawField rotated(LawField law, Source& source) {
  turn(law.entries, law.denominator, law.dimension, source);
  return reduce(law), law;
}

LawField lopsided(LawField law, Source& source) {
  const std::size_t d = law.dimension;
  for (auto& weight : law.weights) weight *= 4;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    for (std::size_t m = n + 1; m < law.atoms(); ++m) {
      bool mirror = law.weights[n] == law.weights[m], zero = true;
      for (std::size_t c = 0; c < d && mirror; ++c)
        mirror = law.entries[n * d + c] == -law.entries[m * d + c], zero = zero && law.entries[n * d + c] == 0;
      if (!mirror || zero || source.chance(1, 2)) continue;
      const std::int64_t moved = law.weights[n] / 4 * source.between(1, 3);
      law.weights[n] -= moved, law.weights[m] += moved;
      break;
    }
  }
  reduce(law);
  return law;
}

LawField stretched_coordinate(LawField law, std::size_t coordinate, const Fraction& factor) {
  for (std::size_t e = 0; e < law.entries.size(); ++e)
    law.entries[e] *= e % law.dimension == coordinate ? factor.numerator : factor.denominator;
  law.denominator *= factor.denominator;
  reduce(law);
  return law;
}

VectorField draw_entries(Source& source, std::int64_t count, std::int64_t reach, std::int64_t denominators) {
  VectorField field{source.between(1, denominators), {}};
  for (std::int64_t i = 0; i < count; ++i) field.entries.push_back(source.between(-reach, reach));
  if (std::all_of(field.entries.begin(), field.entries.end(), [](std::int64_t x) { return x == 0; }))
    field.entries[source.below(field.entries.size())] = 1;
  reduce(field);
  return field;
}

VectorField draw_unit(Source& source, std::int64_t count) {
  VectorField field{1, std::vector<std::int64_t>(static_cast<std::size_t>(count), 0)};
  field.entries[source.below(field.entries.size())] = source.chance(1, 4) ? -1 : 1;
  const std::int64_t turns = source.chance(1, 8) ? 0 : source.between(1, count);
  for (std::int64_t i = 0; i < turns; ++i) turn(field.entries, field.denominator, field.entries.size(), source);
  reduce(field);
  return field;
}

VectorField nearby_unit(Source& source, const VectorField& a, double distance) {
  const std::size_t k = a.entries.size();
  // A turn by 2 arctan(1/n): cosine (n^2 - 1) / (n^2 + 1), sine 2 n / (n^2 + 1); it moves a unit vector by at most 2 /
  // n.
  const double n_least = 2 / distance;
  if (k < 2 || !(n_least < 2000)) return a;
  const auto n = static_cast<std::int64_t>(std::ceil(n_least)) + source.between(0, 1);
  const std::int64_t radius = n * n + 1, cosine = n * n - 1, sine = source.chance(1, 2) ? 2 * n : -2 * n;
  const std::size_t i = source.below(k), j = (i + 1 + source.below(k - 1)) % k;
  for (const std::int64_t entry : a.entries) {
    if (std::llabs(entry) > (std::int64_t{1} << 40) / radius) return a;
  }
  VectorField near{a.denominator * radius, a.entries};
  for (auto& entry : near.entries) entry *= radius;
  near.entries[i] = cosine * a.entries[i] - sine * a.entries[j];
  near.entries[j] = sine * a.entries[i] + cosine * a.entries[j];
  reduce(near);
  return near;
}

Fraction draw_slope(Source& source, bool any) {
  if (any && source.chance(1, 4)) return source.pick<Fraction>({{-1, 1}, {-1, 2}, {2, 1}, {3, 2}, {-2, 1}, {5, 1}});
  return source.pick<Fraction>({{0, 1}, {0, 1}, {1, 1}, {1, 2}, {1, 10}});
}

void set_pair(Record& record, Source& source, const Sizes& sizes) {
  const VectorField teacher_w = draw_entries(source, sizes.filter, 4, 3),
                    teacher_a = draw_entries(source, sizes.patches, 4, 3);
  VectorField w = draw_entries(source, sizes.filter, 4, 3), a = draw_entries(source, sizes.patches, 4, 3);
  const auto kind = source.below(6);
  if (kind == 0) w = teacher_w;
  if (kind == 1) a = teacher_a;
  if (kind == 2) w.entries.assign(w.entries.size(), 0);
  record.set("w", w).set("a", a).set("teacher_w", teacher_w).set("teacher_a", teacher_a);
  record.set("alpha", draw_slope(source, true)).set("stride", sizes.stride);
}

std::vector<double> approximate(const VectorField& vector) {
  std::vector<double> x;
  for (const std::int64_t entry : vector.entries)
    x.push_back(static_cast<double>(entry) / static_cast<double>(vector.denominator));
  return x;
}

double approximate_square(const VectorField& vector) {
  double sum = 0;
  for (const double x : approximate(vector)) sum += x * x;
  return sum;
}

double approximate_distance(const VectorField& a, const VectorField& b) {
  const auto x = approximate(a), y = approximate(b);
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - y[i]) * (x[i] - y[i]);
  return std::sqrt(sum);
}

VectorField times(VectorField vector, const Fraction& c) {
  for (auto& entry : vector.entries) entry *= c.numerator;
  vector.denominator *= c.denominator;
  return reduce(vector), vector;
}

Fraction largest_square(const LawField& law) {
  std::int64_t most = 0;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < law.dimension; ++c) sum += law.entry(n, 0, c) * law.entry(n, 0, c);
    most = std::max(most, sum);
  }
  return fraction(most, law.denominator * law.denominator);
}

Record only(const Record& record, const std::vector<const char*>& fields) {
  Record kept;
  for (const auto& [name, field] : record.fields()) {
    if (std::any_of(fields.begin(), fields.end(), [&](const char* each) { return name == each; }))
      kept.set(name, field);
  }
  return kept;
}

}  // namespace lakatos::overlaps19
