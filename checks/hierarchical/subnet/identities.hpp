#pragma once
// The lemmas as polynomial identities in the masses of the latent images, in K and in W. Patches are orthonormal, and a
// rotation of the patches and of K together changes nothing: they are taken for unit vectors.
#include "checks/engine/claim/identity.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos::hierarchical {

/// Every image of m pixels of C classes with a variable for its mass with either label, and d patches for each class.
template <class S>
struct AnyLaw {
  std::size_t m, classes, variants;
  std::vector<S> signed_mass;  // of each latent image: P(z, y = -1) - P(z, y = 1)

  explicit AnyLaw(IdentityPoint<S>& at)
      : m(1 + at.pattern() % 2), classes(1 + at.pattern() / 2 % 3), variants(1 + at.pattern() / 6 % 3) {
    for (std::size_t z = 0; z < power(classes, m); ++z) {
      const S positive = at.variable(), negative = at.variable();
      signed_mass.push_back(negative - positive);
    }
  }
  static constexpr std::size_t patterns = 18;
  static constexpr const char* sizes = "one or two pixels, 1 to 3 classes, 1 to 3 patches each";

  static std::size_t power(std::size_t base, std::size_t exponent) {
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
  }
  std::size_t patches() const { return classes * variants; }
  std::size_t class_of(std::size_t patch) const { return patch / variants; }
  S whole(std::size_t number) const { return S(static_cast<long>(number)); }

  /// v_c[j], c and j from 0: pixel j is digit j of the number of an image.
  S mean(std::size_t c, std::size_t j) const {
    S sum = 0;
    for (std::size_t z = 0; z < signed_mass.size(); ++z) {
      if (z / power(classes, j) % classes == c) sum += signed_mass[z];
    }
    return sum;
  }
  /// f(X, d^m times its signed mass) over all images of patches.
  template <class F>
  void for_observed(F&& f) const {
    for (std::size_t n = 0; n < power(patches(), m); ++n) {
      std::vector<std::size_t> image;
      std::size_t latent = 0;
      for (std::size_t j = 0, left = n; j < m; ++j, left /= patches()) {
        image.push_back(left % patches());
        latent += class_of(image.back()) * power(classes, j);
      }
      f(image, signed_mass[latent]);
    }
  }
  /// d^m times d/dk of the loss for a channel of weights w, image by image.
  Vector<S> gradient(const Vector<S>& w) const {
    Vector<S> sum(patches(), S(0));
    for_observed([&](const std::vector<std::size_t>& image, const S& mass) {
      for (std::size_t j = 0; j < m; ++j) sum[image[j]] += mass * w[j];
    });
    return sum;
  }
};

/// Any orthogonal basis of R^l, each vector of this squared norm: unit vectors reflected l times, in any direction
/// each. Every basis of the right orientation is one up to length (Cartan and Dieudonne); for the other, one vector
/// changes its sign, which changes no product of a vector with itself and only the sign of the others, all 0.
template <class S>
struct AnyBasis {
  std::vector<Vector<S>> vectors;
  S squared_norm = 1;

  AnyBasis(IdentityPoint<S>& at, std::size_t length) {
    for (std::size_t p = 0; p < length; ++p) {
      vectors.emplace_back(length, S(0));
      vectors.back()[p] = S(1);
    }
    for (std::size_t r = 0; r < length; ++r) {
      const Vector<S> u = at.vector(length);
      const S norm = dot(u, u);
      for (Vector<S>& v : vectors) v = subtract(scale(norm, v), scale(S(2) * dot(u, v), u));
      squared_norm *= norm * norm;
    }
  }
};

}  // namespace lakatos::hierarchical
