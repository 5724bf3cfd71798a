#pragma once
// What Assumption 3.1 of overlaps19 asks of a finite law of inputs: a PatchLaw with one patch per atom, atoms[n][0] = x
// in R^d.

#include "theory/numeric/truth.hpp"
#include "theory/probability/patch_law.hpp"

namespace lakatos::overlap {

/// P(x) = P(-x): every place has the same mass as its mirror image. Cost: that of same_law.
template <class S>
Truth symmetric(const PatchLaw<S>& law);

/// E x x^T = I.
template <class S>
Truth isotropic(const PatchLaw<S>& law);

/// E x x^T, d x d.
template <class S>
Matrix<S> second_moment(const PatchLaw<S>& law);

/// |x|^2 <= bound for every atom of positive weight (all atoms have one).
template <class S>
Truth squared_norm_at_most(const PatchLaw<S>& law, const S& bound);

/// E |x|^4.
template <class S>
S fourth_moment(const PatchLaw<S>& law);

/// E F(x) for a function to scalars.
template <class S, class F>
S mean(const PatchLaw<S>& law, F&& f) {
  S sum{};
  for (std::size_t n = 0; n < law.atoms.size(); ++n) sum += law.weights[n] * f(law.atoms[n][0]);
  return sum;
}

/// E F(x) for a function to vectors of one length. std::invalid_argument for a law without atoms.
template <class S, class F>
Vector<S> mean_vector(const PatchLaw<S>& law, F&& f) {
  if (law.atoms.empty()) throw std::invalid_argument("a law without atoms has no mean");
  Vector<S> sum = scale(law.weights[0], f(law.atoms[0][0]));
  for (std::size_t n = 1; n < law.atoms.size(); ++n)
    sum = add(std::move(sum), scale(law.weights[n], f(law.atoms[n][0])));
  return sum;
}

}  // namespace lakatos::overlap
