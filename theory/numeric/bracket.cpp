#include "theory/numeric/bracket.hpp"

#include "theory/numeric/definite.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/reference.hpp"
#include "theory/numeric/seen.hpp"

namespace lakatos {

namespace {

template <class S>
Bracket<S> from_interval(const Interval& x) {
  return {from_double<S>(x.lower()), from_double<S>(x.upper())};
}

template <class S>
Matrix<Interval> interval_matrix(const Matrix<S>& a) {
  Matrix<Interval> image(a.rows(), a.cols());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j) {
      const Enclosure entry = enclosure(a(i, j));
      image(i, j) = Interval::between(entry.lower, entry.upper);
    }
  return image;
}

/// Rational bounds of f(a) that the tape compares with f(a) itself.
template <class S, class Enclosed>
Bracket<S> recorded_bracket([[maybe_unused]] const Matrix<S>& a, [[maybe_unused]] Enclosed&& enclosed) {
  if constexpr (std::is_same_v<S, Rational>) {
    Matrix<Ball> image(a.rows(), a.cols());
    for (std::size_t i = 0; i < a.rows(); ++i)
      for (std::size_t j = 0; j < a.cols(); ++j) image(i, j) = as_ball(a(i, j));
    auto [lower, upper] = seen_from_both_sides(enclosed(image));
    return {std::move(lower), std::move(upper)};
  }
  throw Untraced("only rationals are recorded");
}

/// The value of f(a), or for an exact scalar without that value its bracket by f on intervals.
template <class S, class Exact, class Enclosed>
Bracket<S> bracketed(const Matrix<S>& a, Exact&& exact, [[maybe_unused]] Enclosed&& enclosed) {
  if constexpr (!is_exact<S>) {
    const S value = exact(a);
    return {value, value};
  } else {
    try {
      const S value = exact(a);
      return {value, value};
    } catch (const Undecided&) {
      if (recording()) return recorded_bracket(a, enclosed);
      const UpwardRounding upward;
      return from_interval<S>(enclosed(interval_matrix(a)));
    }
  }
}

/// sign * a + c I.
template <class S>
Matrix<S> shifted(const Matrix<S>& a, const S& c, bool negated) {
  Matrix<S> b = negated ? scale(S(-1), a) : a;
  for (std::size_t i = 0; i < b.rows(); ++i) b(i, i) += c;
  return b;
}

}  // namespace

template <class S>
Truth at_least(const Bracket<S>& x, const S& c) {
  if (less_equal(c, x.lower) == Truth::yes) return Truth::yes;
  return less(x.upper, c) == Truth::yes ? Truth::no : Truth::unknown;
}

template <class S>
Truth at_most(const Bracket<S>& x, const S& c) {
  if (less_equal(x.upper, c) == Truth::yes) return Truth::yes;
  return less(c, x.lower) == Truth::yes ? Truth::no : Truth::unknown;
}

template <class S>
Truth at_most(const Bracket<S>& x, const Bracket<S>& y) {
  if (less_equal(x.upper, y.lower) == Truth::yes) return Truth::yes;
  return less(y.upper, x.lower) == Truth::yes ? Truth::no : Truth::unknown;
}

template <class S>
S value_of(const Bracket<S>& x) {
  return hull(x.lower, x.upper);
}

template <class S>
Bracket<S> smallest_eigenvalue_bracket(const Matrix<S>& a) {
  return bracketed(
      a, [](const Matrix<S>& x) { return smallest_eigenvalue(x); },
      [](const auto& x) { return smallest_eigenvalue(x); });
}

template <class S>
Bracket<S> largest_eigenvalue_bracket(const Matrix<S>& a) {
  return bracketed(
      a, [](const Matrix<S>& x) { return largest_eigenvalue(x); }, [](const auto& x) { return largest_eigenvalue(x); });
}

template <class S>
Bracket<S> largest_singular_value_bracket(const Matrix<S>& a) {
  return bracketed(
      a, [](const Matrix<S>& x) { return largest_singular_value(x); },
      [](const auto& x) { return largest_singular_value(x); });
}

template <class S>
Truth largest_eigenvalue_at_most(const Matrix<S>& a, const S& c) {
  return positive_semidefinite(shifted(a, c, true));
}

template <class S>
Truth smallest_eigenvalue_at_least(const Matrix<S>& a, const S& c) {
  return positive_semidefinite(shifted(a, S(-c), false));
}

template Truth at_least(const Bracket<Interval>&, const Interval&);
template Truth at_most(const Bracket<Interval>&, const Interval&);
template Truth at_most(const Bracket<Interval>&, const Bracket<Interval>&);
template Interval value_of(const Bracket<Interval>&);
template Bracket<Interval> smallest_eigenvalue_bracket(const Matrix<Interval>&);
template Bracket<Interval> largest_eigenvalue_bracket(const Matrix<Interval>&);
template Bracket<Interval> largest_singular_value_bracket(const Matrix<Interval>&);
template Truth largest_eigenvalue_at_most(const Matrix<Interval>&, const Interval&);
template Truth smallest_eigenvalue_at_least(const Matrix<Interval>&, const Interval&);

template Truth at_least(const Bracket<Ball>&, const Ball&);
template Truth at_most(const Bracket<Ball>&, const Ball&);
template Truth at_most(const Bracket<Ball>&, const Bracket<Ball>&);
template Ball value_of(const Bracket<Ball>&);
template Bracket<Ball> smallest_eigenvalue_bracket(const Matrix<Ball>&);
template Bracket<Ball> largest_eigenvalue_bracket(const Matrix<Ball>&);
template Bracket<Ball> largest_singular_value_bracket(const Matrix<Ball>&);
template Truth largest_eigenvalue_at_most(const Matrix<Ball>&, const Ball&);
template Truth smallest_eigenvalue_at_least(const Matrix<Ball>&, const Ball&);

template Truth at_least(const Bracket<Rational>&, const Rational&);
template Truth at_most(const Bracket<Rational>&, const Rational&);
template Truth at_most(const Bracket<Rational>&, const Bracket<Rational>&);
template Rational value_of(const Bracket<Rational>&);
template Bracket<Rational> smallest_eigenvalue_bracket(const Matrix<Rational>&);
template Bracket<Rational> largest_eigenvalue_bracket(const Matrix<Rational>&);
template Bracket<Rational> largest_singular_value_bracket(const Matrix<Rational>&);
template Truth largest_eigenvalue_at_most(const Matrix<Rational>&, const Rational&);
template Truth smallest_eigenvalue_at_least(const Matrix<Rational>&, const Rational&);

template Truth at_least(const Bracket<double>&, const double&);
template Truth at_most(const Bracket<double>&, const double&);
template Truth at_most(const Bracket<double>&, const Bracket<double>&);
template double value_of(const Bracket<double>&);
template Bracket<double> smallest_eigenvalue_bracket(const Matrix<double>&);
template Bracket<double> largest_eigenvalue_bracket(const Matrix<double>&);
template Bracket<double> largest_singular_value_bracket(const Matrix<double>&);
template Truth largest_eigenvalue_at_most(const Matrix<double>&, const double&);
template Truth smallest_eigenvalue_at_least(const Matrix<double>&, const double&);

template Truth at_least(const Bracket<Reference>&, const Reference&);
template Truth at_most(const Bracket<Reference>&, const Reference&);
template Truth at_most(const Bracket<Reference>&, const Bracket<Reference>&);
template Reference value_of(const Bracket<Reference>&);
template Bracket<Reference> smallest_eigenvalue_bracket(const Matrix<Reference>&);
template Bracket<Reference> largest_eigenvalue_bracket(const Matrix<Reference>&);
template Bracket<Reference> largest_singular_value_bracket(const Matrix<Reference>&);
template Truth largest_eigenvalue_at_most(const Matrix<Reference>&, const Reference&);
template Truth smallest_eigenvalue_at_least(const Matrix<Reference>&, const Reference&);

}  // namespace lakatos
