#include "theory/probability/arc.hpp"

#include <cmath>

#include "theory/numeric/reference.hpp"

namespace lakatos {

template <class S>
S arc_tangent(const S& y, const S& x) {
  const double height = midpoint(y), width = midpoint(x);
  if (std::fabs(width) <= height) return pi<S>() / S(2) - atan(S(x / y));
  if (width > 0) return atan(S(y / x));
  return pi<S>() + atan(S(y / x));
}

template <class S>
S gram_determinant(const Vector<S>& u, const Vector<S>& v) {
  detail::require_same_length(u, v);
  S sum = 0;
  for (std::size_t i = 0; i < u.size(); ++i)
    for (std::size_t j = i + 1; j < u.size(); ++j) sum += square(S(u[i] * v[j] - u[j] * v[i]));
  return sum;
}

template Interval arc_tangent(const Interval&, const Interval&);
template Ball arc_tangent(const Ball&, const Ball&);
template Rational arc_tangent(const Rational&, const Rational&);
template double arc_tangent(const double&, const double&);
template Reference arc_tangent(const Reference&, const Reference&);

template Interval gram_determinant(const Vector<Interval>&, const Vector<Interval>&);
template Ball gram_determinant(const Vector<Ball>&, const Vector<Ball>&);
template Rational gram_determinant(const Vector<Rational>&, const Vector<Rational>&);
template double gram_determinant(const Vector<double>&, const Vector<double>&);
template Reference gram_determinant(const Vector<Reference>&, const Vector<Reference>&);

}  // namespace lakatos
