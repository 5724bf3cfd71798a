#pragma once

#include <cstddef>
#include <vector>

#include "theory/numeric/fraction.hpp"
#include "theory/numeric/matrix.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {

/// The law of the input Z of a convolutional filter (du18, Section 1.2): Z has k patches Z_1 ... Z_k in R^p.
/// Either finite (atoms with weights) or, with `gaussian` set, one patch Z ~ N(0, I_p).
///
/// Shapes of a finite law: weights has one entry per atom; atoms[n][i] is patch i of atom n, a p-vector.
/// Weights are meant to be positive and to add up to 1; the functions on laws are linear in the weights and
/// check neither. A Gaussian law has patches = 1 and no atoms.
template <class S>
struct PatchLaw {
  std::size_t dimension = 0;  ///< p
  std::size_t patches = 0;    ///< k
  bool gaussian = false;
  std::vector<S> weights;
  std::vector<std::vector<Vector<S>>> atoms;
};

/// Z ~ N(0, I_p), one patch.
template <class S>
PatchLaw<S> gaussian_law(std::size_t dimension);

/// A finite law; p and k are read off the first atom. Throws std::invalid_argument for no atoms, ragged atoms
/// or as many weights as there are not atoms.
template <class S>
PatchLaw<S> finite_law(std::vector<S> weights, std::vector<std::vector<Vector<S>>> atoms);

/// The same law in the scalar S. Exact for exact S; an enclosure coordinate by coordinate for Interval and Ball.
/// A coordinate that is no machine number (1/3, 3/5) makes ties between critical angles undecidable for
/// enclosures; integer coordinates do not.
template <class S>
PatchLaw<S> law_from_fractions(const PatchLaw<Fraction>& law);

template <class S>
Vector<S> vector_from_fractions(const Vector<Fraction>& x);

/// E[Z_avg Z_avg^T], Z_avg = (1/k) sum_i Z_i: a p x p matrix (the identity for a Gaussian law).
template <class S>
Matrix<S> average_second_moment(const PatchLaw<S>& law);

}  // namespace lakatos
