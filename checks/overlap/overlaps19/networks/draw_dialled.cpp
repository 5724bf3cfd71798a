#include <cmath>

#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "theory/numeric/whole_powers.hpp"

// Laws that violate A1 or A2 by as much as a dial says, with the other assumptions kept exactly.

namespace lakatos::overlaps19 {
namespace {

LawField empty_law(std::int64_t dimension) { return {static_cast<std::size_t>(dimension), 1, false, 1, {}, {}}; }

void add_atom(LawField& law, const std::vector<std::int64_t>& x, std::int64_t weight) {
  if (weight > 0) law.weights.push_back(weight), law.entries.insert(law.entries.end(), x.begin(), x.end());
}

/// +-c e_i of this weight each, entries over the law's denominator.
void add_axis(LawField& law, std::int64_t i, std::int64_t c, std::int64_t weight) {
  std::vector<std::int64_t> x(law.dimension);
  for (const std::int64_t sign : {1, -1}) {
    x[static_cast<std::size_t>(i)] = sign * c;
    add_atom(law, x, weight);
  }
}

/// The rest of the mass at 0.
void add_rest(LawField& law, std::int64_t weight) {
  if (weight > 0) law.weights.push_back(weight), law.entries.insert(law.entries.end(), law.dimension, 0);
}

/// Of each pair x, -x of equal weights the share (1 + c) / 2 lies at x.
LawField tilted(LawField law, const Fraction& c) {
  const std::size_t d = law.dimension;
  std::vector<std::int64_t> weights;
  for (const std::int64_t weight : law.weights) weights.push_back(weight * c.denominator);
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    for (std::size_t m = n + 1; m < law.atoms(); ++m) {
      bool mirror = law.weights[n] == law.weights[m] && weights[n] == weights[m];
      for (std::size_t i = 0; i < d && mirror; ++i) mirror = law.entries[n * d + i] == -law.entries[m * d + i];
      if (!mirror || weights[n] != law.weights[n] * c.denominator) continue;
      weights[n] += law.weights[n] * c.numerator, weights[m] -= law.weights[m] * c.numerator;
      break;
    }
  }
  LawField kept = empty_law(static_cast<std::int64_t>(d));
  kept.denominator = law.denominator;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    const auto from = law.entries.begin() + static_cast<std::ptrdiff_t>(n * d);
    add_atom(kept, {from, from + static_cast<std::ptrdiff_t>(d)}, weights[n]);
  }
  return reduce(kept), kept;
}

/// Atoms on the axes at the least integer length c >= sqrt(d). On one axis the share p/q of the mass lies at 2 c
/// (weight 1) and -c/2 (weight 4).
LawField skewed_coordinate(Source& source, std::int64_t d, const Fraction& share) {
  const std::int64_t c = ceil_sqrt(d), p = share.numerator, q = share.denominator, skewed = source.between(0, d - 1),
                     sign = source.chance(1, 2) ? 1 : -1;
  LawField law = empty_law(d);
  law.denominator = 2;
  for (std::int64_t i = 0; i < d; ++i) {
    const std::int64_t symmetric = i == skewed ? 5 * (q - p) : 5 * q;
    if (symmetric > 0) add_axis(law, i, 2 * c, symmetric);
    if (i != skewed) continue;
    std::vector<std::int64_t> x(law.dimension);
    x[static_cast<std::size_t>(i)] = 4 * c * sign, add_atom(law, x, 2 * p);
    x[static_cast<std::size_t>(i)] = -c * sign, add_atom(law, x, 8 * p);
  }
  add_rest(law, 10 * q * (c * c - d));
  return reduce(law), law;
}

/// The same with two coordinates at once: signs in the share 1 - p/q of the mass, (1, +-7/5) and (-1, +-1/5) in the
/// rest.
LawField skewed_pair(Source& source, std::int64_t d, const Fraction& share) {
  const std::int64_t c = ceil_sqrt(d - 1), p = share.numerator, q = share.denominator,
                     sign = source.chance(1, 2) ? 1 : -1;
  const auto i = source.below(static_cast<std::uint64_t>(d)),
             j = (i + 1 + source.below(static_cast<std::uint64_t>(d - 1))) % static_cast<std::uint64_t>(d);
  LawField law = empty_law(d);
  law.denominator = 5;
  for (std::int64_t other = 0; other < d; ++other) {
    if (other != static_cast<std::int64_t>(i) && other != static_cast<std::int64_t>(j))
      add_axis(law, other, 5 * c, 2 * q);
  }
  for (const std::int64_t u : {1, -1}) {
    for (const std::int64_t v : {1, -1}) {
      std::vector<std::int64_t> x(law.dimension);
      x[i] = 5 * c * u * sign, x[j] = 5 * c * v, add_atom(law, x, q - p);
      x[j] = (u > 0 ? 7 : 1) * c * v, add_atom(law, x, p);
    }
  }
  add_rest(law, 4 * q * (c * c - d + 1));
  return reduce(law), law;
}

/// x_1 = +-1, each next coordinate the same with probability (1 + rho) / 2, else the opposite.
LawField correlated_signs(std::int64_t d, const Fraction& rho, bool negative) {
  LawField law = empty_law(d);
  const std::int64_t same = rho.denominator + (negative ? -rho.numerator : rho.numerator),
                     other = 2 * rho.denominator - same;
  for (std::int64_t bits = 0; bits < (std::int64_t{1} << d); ++bits) {
    std::vector<std::int64_t> x;
    std::int64_t weight = 1;
    for (std::int64_t i = 0; i < d; ++i) {
      x.push_back((bits >> i & 1) != 0 ? -1 : 1);
      if (i > 0) weight *= x[static_cast<std::size_t>(i)] == x[static_cast<std::size_t>(i - 1)] ? same : other;
    }
    add_atom(law, x, weight);
  }
  return reduce(law), law;
}

}  // namespace

Fraction dialled_fraction(const Source& source, const char* dial, double rest) {
  const double value = source.dial(dial, rest);
  return simplest_between(value - 1e-9, value + 1e-9);
}

LawField dialled_law(LawField law, Source& source) {
  const auto d = static_cast<std::int64_t>(law.dimension);
  if (source.dial("skewness", 0) > 0) return tilted(std::move(law), dialled_fraction(source, "skewness", 0));
  if (source.dial("skewed coordinate", 0) > 0)
    return skewed_coordinate(source, d, dialled_fraction(source, "skewed coordinate", 0));
  if (source.dial("skewed pair", 0) > 0 && d > 1)
    return skewed_pair(source, d, dialled_fraction(source, "skewed pair", 0));
  if (source.dial("correlation", 0) > 0)
    return correlated_signs(d, dialled_fraction(source, "correlation", 0), source.chance(1, 2));
  for (const char* dial : {"variance", "small variance"}) {
    if (source.dial(dial, 1) != 1)
      return stretched_coordinate(std::move(law), source.below(law.dimension), dialled_fraction(source, dial, 1));
  }
  if (const double condition = source.dial("condition", 1); condition > 1) {
    law = stretched_coordinate(
        std::move(law), source.below(law.dimension),
        simplest_between(1 + 0.9 * (std::sqrt(condition) - 1), std::sqrt(condition) * (1 - 1e-12)));
    law = rotated(std::move(law), source);
  }
  return law;
}

LawField heavy_law(std::int64_t dimension, const Fraction& c) {
  LawField law = empty_law(dimension);
  law.denominator = c.denominator;
  for (std::int64_t i = 0; i < dimension; ++i) add_axis(law, i, c.numerator, c.denominator * c.denominator);
  add_rest(law, 2 * c.numerator * c.numerator - 2 * dimension * c.denominator * c.denominator);
  return reduce(law), law;
}

}  // namespace lakatos::overlaps19
