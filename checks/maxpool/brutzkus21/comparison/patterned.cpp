#include "checks/maxpool/brutzkus21/comparison/patterned.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// The rows of a vector of rows of `length` entries.
std::vector<Vec> rows_of(const Vec& entries, std::int64_t rows, std::int64_t length, const char* field) {
  if (rows < 1 || length < 1 || static_cast<std::int64_t>(entries.size()) != rows * length)
    throw std::invalid_argument(std::string("field '") + field + "' must have " + std::to_string(rows) + " x " +
                                std::to_string(length) + " entries");
  std::vector<Vec> result;
  for (std::int64_t i = 0; i < rows; ++i)
    result.emplace_back(entries.begin() + i * length, entries.begin() + (i + 1) * length);
  return result;
}

}  // namespace

Patterned read_patterned(const Statement& claim) {
  Patterned in{read_sizes(claim), {}};
  if (claim.symbolic()) in.vectors = {symbol_vector("o_1"), symbol_vector("o_2"), symbol_vector("o_3")};
  else in.vectors = rows_of(claim.vector("vectors"), in.sizes.l, in.sizes.d, "vectors");
  return in;
}

namespace {

/// The rational point of the circle near (c, sqrt(1 - c^2)): numerators over one denominator.
std::vector<std::int64_t> circle_point(double c) {
  const double slope = std::sqrt((1 - c) / (1 + c));
  const Fraction t = simplest_between(slope - 1e-3, slope + 1e-3);
  const std::int64_t p2 = t.numerator * t.numerator, q2 = t.denominator * t.denominator;
  return {q2 - p2, 2 * t.numerator * t.denominator, q2 + p2};
}

/// Are the patterns orthogonal, all of this squared norm, but for o_1.o_2?
Formula has_products(const Patterned& in, const Real& square, const Real& first_two) {
  Formula all = all_of_none();
  for (std::size_t i = 0; i < in.vectors.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const Real& wanted = i == j ? square : i == 1 && j == 0 ? first_two : Real(0);
      all = both(all, dot(in.vectors[i], in.vectors[j]) == wanted);
    }
  }
  return all;
}

Real dialled_product(const Statement& claim) {
  const std::vector<std::int64_t> circle = circle_point(midpoint(claim.dial("inner product", {0, 1})));
  return Real(static_cast<long>(circle[0])) / Real(static_cast<long>(circle[2]));
}

}  // namespace

bool give_patterned(Statement& claim, const Patterned& in) {
  if (give_sizes(claim, in.sizes)) return true;
  const auto stated = [&](const char* name, const char* latex, const Real& square, const Real& first_two) {
    claim.given(name, [&] { return claim.symbolic() ? known(true, latex) : has_products(in, square, first_two); });
  };
  stated("orthonormal", R"(o_i \cdot o_j = \delta_{ij})", 1, 0);
  if (claim.dialled("inner product")) stated("dialled", R"(o_1\cdot o_2 = c)", 1, dialled_product(claim));
  if (claim.dialled("pattern norm")) stated("dialled", R"(\|o_j\| = c)", square(claim.dial("pattern norm", {1, 1})), 0);
  return claim.settled();
}

Classifier read_classifier(const Statement& claim, const char* field, const Sizes& sizes) {
  if (claim.symbolic()) return {symbol_vector("w"), {symbol_vector("w[i]")}};
  const Vec flat = claim.vector(field);
  return {flat, rows_of(flat, sizes.n, sizes.d, field)};
}

Margins least_margins(const Classifier& w, const Patterned& in) {
  if (in.vectors.size() < 2 || (in.vectors.size() < 3 && w.blocks.size() > 1))
    throw std::invalid_argument("D needs a spurious pattern for every other position");
  std::vector<Vec> products;
  Vec lows, highs;  // of each block, over the spurious patterns
  Real low = 0, high = 0;
  for (const Vec& block : w.blocks) {
    products.emplace_back();
    for (const Vec& o : in.vectors) products.back().push_back(dot(block, o));
    const Vec& row = products.back();
    lows.push_back(row.size() > 2 ? row[2] : 0), highs.push_back(lows.back());
    for (std::size_t p = 3; p < row.size(); ++p)
      lows.back() = min(lows.back(), row[p]), highs.back() = max(highs.back(), row[p]);
    low += lows.back(), high += highs.back();
  }
  std::optional<Margins> least;
  for (std::size_t i = 0; i < products.size(); ++i) {
    const Real positive = products[i][0] + (low - lows[i]), negative = -(products[i][1] + (high - highs[i]));
    if (least) least = Margins{min(least->positive, positive), min(least->negative, negative)};
    else least = Margins{positive, negative};
  }
  return *least;
}

Real least_margin(const Classifier& w, const Patterned& in) {
  const Margins margins = least_margins(w, in);
  return min(margins.positive, margins.negative);
}

Real output_on(const Classifier& w, const Patterned& in, const Input& input) {
  Real sum = 0;
  for (std::size_t j = 0; j < w.blocks.size(); ++j) {
    if (static_cast<std::size_t>(input.patterns[j]) > in.vectors.size())
      throw std::invalid_argument("an input has a pattern beyond l");
    sum += dot(w.blocks[j], in.vectors[static_cast<std::size_t>(input.patterns[j] - 1)]);
  }
  return sum;
}

Real margin_of(const Classifier& w, const Patterned& in, const Input& input) {
  const Real output = output_on(w, in, input);
  return input.label > 0 ? output : -output;
}

namespace {

Fraction dialled_norm(const Source& source) {
  const double norm = source.dial("pattern norm", 1);
  return simplest_between(norm - 1e-9, norm + 1e-9);
}

/// o_1 = e_1, o_2 = (c, s), else unit vectors; all times the norm.
VectorField dialled_vectors(const Sizes& sizes, const Source& source) {
  const Fraction length = dialled_norm(source);
  const std::vector<std::int64_t> circle = circle_point(source.dial("inner product", 0));
  VectorField vectors{circle[2] * length.denominator,
                      std::vector<std::int64_t>(static_cast<std::size_t>(sizes.l * sizes.d), 0)};
  for (std::int64_t p = 0; p < sizes.l; ++p)
    vectors.entries[static_cast<std::size_t>(p * sizes.d + p)] = circle[2] * length.numerator;
  vectors.entries[static_cast<std::size_t>(sizes.d)] = circle[0] * length.numerator;
  vectors.entries[static_cast<std::size_t>(sizes.d + 1)] = circle[1] * length.numerator;
  reduce(vectors);
  return vectors;
}

}  // namespace

bool patterns_dialled(const Source& source) {
  return source.dial("inner product", 2) != 2 || source.dial("pattern norm", 0) != 0;
}

VectorField draw_vectors(Source& source, const Sizes& sizes) {
  if (patterns_dialled(source)) return dialled_vectors(sizes, source);
  const auto d = static_cast<std::size_t>(sizes.d);
  std::vector<std::int64_t> mirror(d);
  std::int64_t square = 0;
  if (source.chance(1, 2)) {
    for (auto& entry : mirror) entry = source.between(-1, 2), square += entry * entry;
  }
  if (square == 0) mirror.assign(d, 0), square = 1;
  std::vector<std::size_t> places(d);
  std::iota(places.begin(), places.end(), std::size_t{0});
  VectorField vectors{square, {}};
  for (std::size_t p = 0; p < static_cast<std::size_t>(sizes.l); ++p) {
    if (source.chance(1, 2)) std::swap(places[p], places[p + source.below(d - p)]);
    const std::int64_t sign = source.chance(3, 4) ? 1 : -1;
    for (std::size_t c = 0; c < d; ++c)
      vectors.entries.push_back(sign * ((c == places[p] ? square : 0) - 2 * mirror[places[p]] * mirror[c]));
  }
  reduce(vectors);
  return vectors;
}

void spoil_vectors(VectorField& vectors, Source& source, const Sizes& sizes) {
  const auto d = static_cast<std::size_t>(sizes.d);
  const auto row = [&] { return source.below(static_cast<std::uint64_t>(sizes.l)) * d; };
  const std::size_t one = row(), other = row();
  const bool longer = one == other || source.chance(1, 3);
  for (auto& entry : vectors.entries) entry *= 2;
  vectors.denominator *= 2;
  const std::int64_t part = source.pick<std::int64_t>({-2, -1, 1, 2});
  for (std::size_t c = 0; c < d; ++c) {
    const std::int64_t from = vectors.entries[(longer ? one : other) + c] / 2;
    vectors.entries[one + c] += part * from;
  }
  reduce(vectors);
}

namespace {

using Blocks = std::vector<std::vector<std::int64_t>>;

/// sum_p coefficients[p] o_p for each block, over `denominator`.
VectorField blocks_of(const VectorField& vectors, const Sizes& sizes, std::int64_t denominator,
                      const Blocks& coefficients) {
  const auto d = static_cast<std::size_t>(sizes.d);
  VectorField w{denominator * vectors.denominator, {}};
  for (const auto& block : coefficients) {
    for (std::size_t c = 0; c < d; ++c) {
      std::int64_t sum = 0;
      for (std::size_t p = 0; p < block.size(); ++p) sum += block[p] * vectors.entries[p * d + c];
      w.entries.push_back(sum);
    }
  }
  reduce(w);
  return w;
}

/// Coefficients over 8 of a classifier with least margin 1, or 7/8.
Blocks draw_blocks(Source& source, const Sizes& sizes) {
  Blocks blocks(static_cast<std::size_t>(sizes.n), std::vector<std::int64_t>(static_cast<std::size_t>(sizes.l), 0));
  std::int64_t low = 0, high = 0;
  const bool plain = source.chance(1, 2);
  const auto ends = [](const auto& block) { return std::minmax_element(block.begin() + 2, block.end()); };
  for (auto& block : blocks) {
    for (std::size_t p = 2; p < block.size(); ++p) block[p] = plain ? 0 : source.between(-2, 2);
    low += *ends(block).first, high += *ends(block).second;
  }
  const std::int64_t unit = source.chance(1, 10) ? 7 : 8;
  for (auto& block : blocks) {
    block[0] = unit - (low - *ends(block).first) + (source.chance(1, 8) ? source.between(0, 3) : 0);
    block[1] = -8 - (high - *ends(block).second);
  }
  if (source.chance(1, 12)) {  // one block does all
    for (std::size_t j = 1; j < blocks.size(); ++j) blocks[j].assign(blocks[j].size(), 0);
  }
  return blocks;
}

/// n copies of (o_1 - o_2) / |o_1|^2 (1 - c), the least separator of the dialled patterns.
VectorField dialled_separator(const Sizes& sizes, const Source& source) {
  const Fraction length = dialled_norm(source);
  const std::vector<std::int64_t> circle = circle_point(source.dial("inner product", 0));
  std::vector<std::int64_t> block(static_cast<std::size_t>(sizes.l), 0);
  block[0] = circle[2] * length.denominator * length.denominator, block[1] = -block[0];
  return blocks_of(dialled_vectors(sizes, source), sizes, (circle[2] - circle[0]) * length.numerator * length.numerator,
                   Blocks(static_cast<std::size_t>(sizes.n), block));
}

/// The least separator of a part of the support.
VectorField thinned_separator(const VectorField& vectors, const Sizes& sizes, double share) {
  const HardMarginResult result = solve(maxpool::one_hot(thinned_support(sizes, share), sizes.l));
  std::int64_t common = 1;
  for (const Rational& entry : result.separator) common = std::lcm(common, to_fraction(entry).denominator);
  Blocks blocks;
  for (std::size_t i = 0; i < result.separator.size(); ++i) {
    if (i % static_cast<std::size_t>(sizes.l) == 0) blocks.emplace_back();
    const Fraction entry = to_fraction(result.separator[i]);
    blocks.back().push_back(entry.numerator * (common / entry.denominator));
  }
  return blocks_of(vectors, sizes, common, blocks);
}

}  // namespace

std::vector<Input> thinned_support(const Sizes& sizes, double share) {
  std::vector<Input> part;
  double count = 0;
  for (const Input& input : maxpool::support(sizes.l, sizes.n)) {
    if (std::floor((count + 1) * share) > std::floor(count * share)) part.push_back(input);
    ++count;
  }
  return part;
}

Record draw_separator(Source& source) {
  Sizes sizes = draw_sizes(source, 4);
  Record record;
  VectorField vectors = draw_vectors(source, sizes);
  if (patterns_dialled(source)) {
    set_sizes(record, sizes);
    return record.set("vectors", vectors, "w", dialled_separator(sizes, source));
  }
  if (const double share = source.dial("support", 0); share > 0) {
    set_sizes(record, sizes);
    return record.set("vectors", vectors, "w", thinned_separator(vectors, sizes, share));
  }
  VectorField w = blocks_of(vectors, sizes, 8, draw_blocks(source, sizes));
  if (source.chance(1, 6)) {  // shorter than a separator may be
    for (auto& entry : w.entries) entry *= 12;
    w.denominator *= source.pick<std::int64_t>({13, 17, 17, 17, 24});
    reduce(w);
  }
  if (source.chance(1, 10)) spoil_vectors(vectors, source, sizes);
  if (source.chance(1, 40)) {  // no spurious pattern
    sizes.l = 2, sizes.n = 1;
    vectors.entries.resize(static_cast<std::size_t>(2 * sizes.d)), w.entries.resize(static_cast<std::size_t>(sizes.d));
  }
  set_sizes(record, sizes);
  return record.set("vectors", vectors, "w", w);
}

}  // namespace lakatos::brutzkus21
