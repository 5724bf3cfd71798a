#pragma once

#include "theory/numeric/matrix.hpp"
#include "theory/numeric/vector.hpp"

namespace lakatos {

/// Second moments of a rotation-invariant law on a wedge: the set between two half spaces through the origin whose
/// directions, seen in the plane of the two normals, fill an angle `opening` in [0, pi] (radians).
///
/// For Z ~ N(0, I_p) in any p >= 2 the moment E[Z Z^T 1{Z in wedge}] has the eigenvalues
///   (opening + sin opening) / (2 pi)   along the wedge's bisector,
///   (opening - sin opening) / (2 pi)   across it in the plane,
///   opening / (2 pi)                   orthogonal to the plane (p - 2 times).
/// The uniform law on the unit sphere of R^p has these divided by p (E|Z|^2 = p for the Gaussian, independent of
/// Z/|Z|). {w.Z >= 0, w*.Z >= 0} has opening pi - theta(w, w*); {w.Z >= 0, w*.Z <= 0} has opening theta(w, w*).
template <class S>
struct WedgeSpectrum {
  S along;       ///< the largest
  S across;      ///< the smallest
  S orthogonal;  ///< only for p >= 3
};

/// Undefined for an opening certainly outside [0, pi]. Exact scalars: only opening 0 is rational.
template <class S>
WedgeSpectrum<S> gaussian_wedge(const S& opening);
/// p >= 2, else Undefined.
template <class S>
WedgeSpectrum<S> sphere_wedge(int dimension, const S& opening);

/// E[Z Z^T 1{u.Z >= 0, v.Z >= 0}] for Z ~ N(0, I_p), as a p x p matrix; only the directions of u and v matter.
/// For parallel u, v it is I/2 (same sense) or 0, rational; otherwise it needs theta(u, v). Undefined if u or v is 0.
/// Enclosures that are nearly parallel, but not certainly, throw Undecided.
template <class S>
Matrix<S> gaussian_wedge_moment(const Vector<S>& u, const Vector<S>& v);

}  // namespace lakatos
