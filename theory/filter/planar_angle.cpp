#include "theory/filter/planar.hpp"

#include "theory/filter/region_sums.hpp"
#include "theory/numeric/reference.hpp"
#include "theory/numeric/seen.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos {

namespace {

/// The interval angle of an exact one; only the ratio of the squares matters, so large numbers do no harm.
template <class S>
Interval interval_radians(const PlanarAngle<S>& angle) {
  const Enclosure share = enclosure(S(angle.sine2 / (angle.cosine2 + angle.sine2)));
  const Enclosure rest = enclosure(S(angle.cosine2 / (angle.cosine2 + angle.sine2)));
  return radians(PlanarAngle<Interval>{Interval::between(rest.lower, rest.upper),
                                       Interval::between(share.lower, share.upper), angle.cosine_sign});
}

}  // namespace

template <class S>
PlanarAngle<S> angle_between(const Vector<S>& student, const Vector<S>& teacher) {
  const S inner = dot(student, teacher);
  const S cosine2 = square(inner), sine2 = gram_determinant(student, teacher);
  if (equal(S(cosine2 + sine2), S(0)) == Truth::yes) {
    if (detail::is_zero(student) == Truth::yes || detail::is_zero(teacher) == Truth::yes)
      throw Undefined("the angle to the vector 0");
  }
  return {cosine2, sine2, sign(inner)};
}

template <class S>
PlanarAngle<S> angle_of_relative_error(const S& squared_distance, const S& squared_norm_teacher) {
  const S cosine2 = squared_norm_teacher - squared_distance;
  if (sign(cosine2) <= 0) throw Undefined("arcsin(|w - w*| / |w*|): the distance is not smaller than the norm");
  return {cosine2, squared_distance, 1};
}

template <class S>
PlanarAngle<S> angle_from_cosine(const S& cosine) {
  const S cosine2 = square(cosine);
  if (less(S(1), cosine2) == Truth::yes) throw Undefined("a cosine outside [-1, 1]");
  return {cosine2, max(S(S(1) - cosine2), S(0)), sign(cosine)};
}

template <class S>
PlanarAngle<S> angle_of_vector(const S& x, const S& y) {
  if (equal(x, S(0)) == Truth::yes && equal(y, S(0)) == Truth::yes) throw Undefined("the angle of the origin");
  return {square(x), square(y), sign(x)};
}

template <class S>
Truth less(const PlanarAngle<S>& a, const PlanarAngle<S>& b) {
  if (a.cosine_sign != b.cosine_sign) return truth_of(a.cosine_sign > b.cosine_sign);
  if (a.cosine_sign == 0) return Truth::no;
  const S left = a.cosine2 * b.sine2, right = b.cosine2 * a.sine2;
  return a.cosine_sign > 0 ? less(right, left) : less(left, right);
}

template <class S>
Truth less_equal(const PlanarAngle<S>& a, const PlanarAngle<S>& b) {
  return negate(less(b, a));
}

template <class S>
S radians(const PlanarAngle<S>& angle) {
  if (angle.cosine_sign > 0 && equal(angle.sine2, S(0)) == Truth::yes) return 0;
  if constexpr (is_exact<S>) throw Undecided("irrational");
  else return arc_tangent(sqrt(angle.sine2), S(S(angle.cosine_sign) * sqrt(angle.cosine2)));
}

template <class S>
Bracket<S> radians_bracket(const PlanarAngle<S>& angle) {
  if constexpr (is_exact<S>) {
    if (angle.cosine_sign > 0 && sign(angle.sine2) == 0) return {0, 0};
    if constexpr (std::is_same_v<S, Rational>) {
      if (recording()) {
        auto [lower, upper] = seen_from_both_sides(
            radians(PlanarAngle<Ball>{as_ball(angle.cosine2), as_ball(angle.sine2), angle.cosine_sign}));
        return {std::move(lower), std::move(upper)};
      }
    }
    const UpwardRounding upward;
    const Interval value = interval_radians(angle);
    return {from_double<S>(value.lower()), from_double<S>(value.upper())};
  } else {
    const S value = radians(angle);
    return {value, value};
  }
}

template <class S>
S cosine(const PlanarAngle<S>& angle) {
  return S(angle.cosine_sign) * sqrt(S(angle.cosine2 / (angle.cosine2 + angle.sine2)));
}

template <class S>
S sine(const PlanarAngle<S>& angle) {
  return sqrt(S(angle.sine2 / (angle.cosine2 + angle.sine2)));
}

template PlanarAngle<Interval> angle_between(const Vector<Interval>&, const Vector<Interval>&);
template PlanarAngle<Interval> angle_of_relative_error(const Interval&, const Interval&);
template PlanarAngle<Interval> angle_of_vector(const Interval&, const Interval&);
template PlanarAngle<Interval> angle_from_cosine(const Interval&);
template Truth less(const PlanarAngle<Interval>&, const PlanarAngle<Interval>&);
template Truth less_equal(const PlanarAngle<Interval>&, const PlanarAngle<Interval>&);
template Interval radians(const PlanarAngle<Interval>&);
template Interval cosine(const PlanarAngle<Interval>&);
template Interval sine(const PlanarAngle<Interval>&);
template Bracket<Interval> radians_bracket(const PlanarAngle<Interval>&);

template PlanarAngle<Ball> angle_between(const Vector<Ball>&, const Vector<Ball>&);
template PlanarAngle<Ball> angle_of_relative_error(const Ball&, const Ball&);
template PlanarAngle<Ball> angle_of_vector(const Ball&, const Ball&);
template PlanarAngle<Ball> angle_from_cosine(const Ball&);
template Truth less(const PlanarAngle<Ball>&, const PlanarAngle<Ball>&);
template Truth less_equal(const PlanarAngle<Ball>&, const PlanarAngle<Ball>&);
template Ball radians(const PlanarAngle<Ball>&);
template Ball cosine(const PlanarAngle<Ball>&);
template Ball sine(const PlanarAngle<Ball>&);
template Bracket<Ball> radians_bracket(const PlanarAngle<Ball>&);

template PlanarAngle<Rational> angle_between(const Vector<Rational>&, const Vector<Rational>&);
template PlanarAngle<Rational> angle_of_relative_error(const Rational&, const Rational&);
template PlanarAngle<Rational> angle_of_vector(const Rational&, const Rational&);
template PlanarAngle<Rational> angle_from_cosine(const Rational&);
template Truth less(const PlanarAngle<Rational>&, const PlanarAngle<Rational>&);
template Truth less_equal(const PlanarAngle<Rational>&, const PlanarAngle<Rational>&);
template Rational radians(const PlanarAngle<Rational>&);
template Rational cosine(const PlanarAngle<Rational>&);
template Rational sine(const PlanarAngle<Rational>&);
template Bracket<Rational> radians_bracket(const PlanarAngle<Rational>&);

template PlanarAngle<double> angle_between(const Vector<double>&, const Vector<double>&);
template PlanarAngle<double> angle_of_relative_error(const double&, const double&);
template PlanarAngle<double> angle_of_vector(const double&, const double&);
template PlanarAngle<double> angle_from_cosine(const double&);
template Truth less(const PlanarAngle<double>&, const PlanarAngle<double>&);
template Truth less_equal(const PlanarAngle<double>&, const PlanarAngle<double>&);
template double radians(const PlanarAngle<double>&);
template double cosine(const PlanarAngle<double>&);
template double sine(const PlanarAngle<double>&);
template Bracket<double> radians_bracket(const PlanarAngle<double>&);

template PlanarAngle<Reference> angle_between(const Vector<Reference>&, const Vector<Reference>&);
template PlanarAngle<Reference> angle_of_relative_error(const Reference&, const Reference&);
template PlanarAngle<Reference> angle_of_vector(const Reference&, const Reference&);
template PlanarAngle<Reference> angle_from_cosine(const Reference&);
template Truth less(const PlanarAngle<Reference>&, const PlanarAngle<Reference>&);
template Truth less_equal(const PlanarAngle<Reference>&, const PlanarAngle<Reference>&);
template Reference radians(const PlanarAngle<Reference>&);
template Reference cosine(const PlanarAngle<Reference>&);
template Reference sine(const PlanarAngle<Reference>&);
template Bracket<Reference> radians_bracket(const PlanarAngle<Reference>&);

}  // namespace lakatos
