#include "theory/probability/wedge.hpp"

#include "theory/numeric/reference.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos {

namespace {

template <class S>
Matrix<S> multiple_of_identity(const S& c, std::size_t order) {
  return scale(c, identity<S>(order));
}

/// sin(theta) R / (2 pi), R the reflection in the plane of u and v that swaps their directions:
/// sin(theta) R = (|u||v| (u' v'^T + v' u'^T) - (u.v)(u' u'^T + v' v'^T)) / root with u' = u/|u|, v' = v/|v| and
/// root = |u||v| sin(theta). Written in u, v themselves only |u|^2, |v|^2, u.v and that root are left.
template <class S>
Matrix<S> swap_part(const Vector<S>& u, const Vector<S>& v, const S& root) {
  const S uu = squared_norm(u), vv = squared_norm(v), uv = dot(u, v);
  const S unit = S(1) / (S(2) * pi<S>() * root);
  Matrix<S> part(u.size(), u.size());
  add_outer(part, unit, u, v);
  add_outer(part, unit, v, u);
  add_outer(part, -(unit * uv / uu), u, u);
  add_outer(part, -(unit * uv / vv), v, v);
  return part;
}

}  // namespace

template <class S>
WedgeSpectrum<S> gaussian_wedge(const S& opening) {
  if (less(opening, S(0)) == Truth::yes) throw Undefined("gaussian_wedge: negative opening");
  if (equal(opening, S(0)) == Truth::yes) return {0, 0, 0};
  const S circle = S(2) * pi<S>();
  if (less(circle, S(2) * opening) == Truth::yes) throw Undefined("gaussian_wedge: opening above pi");
  const S sine = sin(opening);
  return {(opening + sine) / circle, opening * (S(1) - sinc(opening)) / circle, opening / circle};
}

template <class S>
WedgeSpectrum<S> sphere_wedge(int dimension, const S& opening) {
  if (dimension < 2) throw Undefined("sphere_wedge: dimension below 2");
  const WedgeSpectrum<S> gaussian = gaussian_wedge(opening);
  const S p = dimension;
  return {gaussian.along / p, gaussian.across / p, gaussian.orthogonal / p};
}

template <class S>
Matrix<S> gaussian_wedge_moment(const Vector<S>& u, const Vector<S>& v) {
  const S inner = dot(u, v), gap = gram_determinant(u, v);
  const S product = square(inner) + gap;  // |u|^2 |v|^2
  if (equal(product, S(0)) == Truth::yes) throw Undefined("gaussian_wedge_moment: the normal 0 has no direction");
  if (equal(gap, S(0)) == Truth::yes)
    return multiple_of_identity(sign(inner) > 0 ? from_integers<S>(1, 2) : S(0), u.size());
  const S root = sqrt(gap);
  const S opening = pi<S>() - arc_tangent(root, inner);
  return add(multiple_of_identity(S(opening / (S(2) * pi<S>())), u.size()), swap_part(u, v, root));
}

template WedgeSpectrum<Interval> gaussian_wedge(const Interval&);
template WedgeSpectrum<Ball> gaussian_wedge(const Ball&);
template WedgeSpectrum<Rational> gaussian_wedge(const Rational&);
template WedgeSpectrum<double> gaussian_wedge(const double&);
template WedgeSpectrum<Reference> gaussian_wedge(const Reference&);

template WedgeSpectrum<Interval> sphere_wedge(int, const Interval&);
template WedgeSpectrum<Ball> sphere_wedge(int, const Ball&);
template WedgeSpectrum<Rational> sphere_wedge(int, const Rational&);
template WedgeSpectrum<double> sphere_wedge(int, const double&);
template WedgeSpectrum<Reference> sphere_wedge(int, const Reference&);

template Matrix<Interval> gaussian_wedge_moment(const Vector<Interval>&, const Vector<Interval>&);
template Matrix<Ball> gaussian_wedge_moment(const Vector<Ball>&, const Vector<Ball>&);
template Matrix<Rational> gaussian_wedge_moment(const Vector<Rational>&, const Vector<Rational>&);
template Matrix<double> gaussian_wedge_moment(const Vector<double>&, const Vector<double>&);
template Matrix<Reference> gaussian_wedge_moment(const Vector<Reference>&, const Vector<Reference>&);

}  // namespace lakatos
