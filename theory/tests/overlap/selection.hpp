#pragma once
// The obvious twin of theory/overlap: selection matrices written out, and laws small enough to be seen through.

#include <random>

#include "theory/numeric/scalar.hpp"
#include "theory/overlap/network.hpp"

namespace lakatos::overlap::testing {

/// P_j = [0 I 0] with block widths (j-1)s + offset, r and the rest; j counts from 1 as in the paper.
inline Matrix<Rational> selection(const PatchLayout& layout, std::int64_t j) {
  Matrix<Rational> p(static_cast<std::size_t>(layout.filter), static_cast<std::size_t>(layout.dimension));
  for (std::int64_t c = 0; c < layout.filter; ++c)
    p(static_cast<std::size_t>(c), static_cast<std::size_t>((j - 1) * layout.stride + layout.offset + c)) = 1;
  return p;
}

/// Small numbers from a fixed sequence; the same on every machine.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : bits_(seed) {}
  std::int64_t integer(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(bits_() % static_cast<std::uint64_t>(high - low + 1));
  }
  Vector<Rational> vector(std::int64_t length) {
    Vector<Rational> x;
    for (std::int64_t i = 0; i < length; ++i)
      x.push_back(Rational(static_cast<long>(integer(-5, 5))) / Rational(static_cast<long>(integer(1, 3))));
    return x;
  }
  /// r <= 4, k <= 4, any stride; spare coordinates now and then.
  PatchLayout layout() {
    const std::int64_t r = integer(1, 4), s = integer(1, 5), k = integer(1, 4);
    return {(k - 1) * s + r + integer(0, 2), r, s, k, 0};
  }
  Network<Rational> network(const PatchLayout& layout, const Rational& alpha) {
    return {layout, alpha, vector(layout.filter), vector(layout.patches)};
  }

 private:
  std::mt19937_64 bits_;
};

/// Every vector of signs in R^d, equally likely: symmetric, with identity covariance.
inline PatchLaw<Rational> sign_law(std::size_t dimension) {
  std::vector<Rational> weights;
  std::vector<std::vector<Vector<Rational>>> atoms;
  for (std::size_t bits = 0; bits < (std::size_t{1} << dimension); ++bits) {
    Vector<Rational> x;
    for (std::size_t i = 0; i < dimension; ++i) x.push_back((bits >> i & 1) != 0 ? -1 : 1);
    weights.push_back(Rational(1) / Rational(1L << dimension));
    atoms.push_back({x});
  }
  return finite_law(std::move(weights), std::move(atoms));
}

}  // namespace lakatos::overlap::testing
