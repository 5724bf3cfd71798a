#include "theory/hierarchical/tower.hpp"

#include <optional>

#include "theory/hierarchical/patch_vectors.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/hard_margin.hpp"

namespace lakatos::hierarchical {
namespace {

/// For the inner classes of the patch that a position of the top image shows: the linear function of the observed
/// patches there, sum_q <block[q], x_q> with block[q] = sum_c W_c sum_{P of c} (1/s^2) Q^{P_q}, Q^a the sum of the
/// patches of a.
std::vector<Vec> block_at(const Tower& at, const std::vector<Vec>& sums, std::size_t position) {
  std::vector<Vec> block(at.pixels, Vec(static_cast<std::size_t>(at.last.dimension), Real(0)));
  for (std::size_t p = 0; p < at.inner.size(); ++p) {
    const std::size_t c = p / static_cast<std::size_t>(at.top.variants);
    const Real share = at.separator[c][position] / static_cast<long>(at.pixels);
    for (std::size_t q = 0; q < at.pixels; ++q)
      block[q] = add(block[q], scale(share, sums[static_cast<std::size_t>(at.inner[p][q])]));
  }
  return block;
}

/// The least of sign <block, patches> over all that a pixel of class c may show.
Real least_at(const Tower& at, const std::vector<Vec>& block, std::int64_t c, int sign) {
  const std::int64_t k = at.top.variants;
  std::optional<Real> least;
  for (std::int64_t i = 0; i < k; ++i) {
    Real sum = 0;
    for (std::size_t q = 0; q < at.pixels; ++q) {
      const std::int64_t inner = at.inner[static_cast<std::size_t>(c * k + i)][q];
      std::optional<Real> lowest;
      for (std::int64_t r = 0; r < k; ++r) {
        const Real value = dot(block[q], at.last.patches[static_cast<std::size_t>(inner * k + r)]);
        lowest = lowest ? min(*lowest, sign * value) : sign * value;
      }
      sum += *lowest;
    }
    least = least ? min(*least, sum) : sum;
  }
  return *least;
}

}  // namespace

Truth inner_orthogonal(const Tower& at, const Vec& inner) {
  const std::vector<Vec> numbers = rows_of(inner, at.pixels);
  Truth all = Truth::yes;
  for (std::size_t p = 0; p < at.inner.size(); ++p) {
    for (std::size_t q = 0; q < p; ++q) {
      for (std::size_t i = 0; i < at.pixels; ++i) all = both(all, negate(equal(numbers[p][i], numbers[q][i])));
    }
  }
  return all;
}

Real least_margin(const Tower& at) {
  const std::vector<Vec> sums = class_sums(at.last);
  std::vector<std::vector<Vec>> blocks;
  for (std::size_t j = 0; j < static_cast<std::size_t>(at.top.positions); ++j) blocks.push_back(block_at(at, sums, j));
  std::optional<Real> least;
  for (std::size_t n = 0; n < at.top.law.size(); ++n) {
    if (less_equal(at.top.law.masses[n], Real(0)) == Truth::yes) continue;
    Real sum = 0;
    for (std::size_t j = 0; j < blocks.size(); ++j)
      sum += least_at(at, blocks[j], at.top.law.images[n][j], at.top.law.labels[n]);
    least = least ? min(*least, sum) : sum;
  }
  return *least;
}

Truth separable_at_all(const Tower& at, const std::vector<Vector<Rational>>& patches) {
  if (at.top.positions != 1 || at.pixels > 4) throw Undecided("too many images to list");
  const auto k = static_cast<std::size_t>(at.top.variants);
  HardMargin problem;
  const auto add_images = [&](const Image& inner, int label) {
    std::size_t choices = 1;
    for (std::size_t q = 0; q < at.pixels; ++q) choices *= k;
    for (std::size_t choice = 0; choice < choices; ++choice) {
      Vector<Rational> point;
      for (std::size_t q = 0, left = choice; q < at.pixels; ++q, left /= k) {
        const std::size_t p = static_cast<std::size_t>(inner[q]) * k + left % k;
        point.insert(point.end(), patches[p].begin(), patches[p].end());
      }
      problem.points.push_back(std::move(point)), problem.labels.push_back(label);
    }
  };
  for (std::size_t n = 0; n < at.top.law.size(); ++n) {
    if (less_equal(at.top.law.masses[n], Real(0)) == Truth::yes) continue;
    const auto c = static_cast<std::size_t>(at.top.law.images[n][0]);
    for (std::size_t i = 0; i < k; ++i) add_images(at.inner[c * k + i], at.top.law.labels[n]);
  }
  const HardMarginResult result = solve(problem);
  if (result.kind == HardMarginResult::Kind::open) throw Undecided("no certificate");
  return truth_of(result.kind == HardMarginResult::Kind::separable);
}

}  // namespace lakatos::hierarchical
