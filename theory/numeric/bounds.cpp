#include "theory/numeric/bounds.hpp"

#include "theory/numeric/errors.hpp"

namespace lakatos {
namespace {

Bounds printed(const Real& x) { return {x, x}; }

/// What the ends say of the sign of x; not on the tape, where the products themselves stand.
bool certainly(bool (*sign_is)(const Bounds&), const Bounds& x) {
  if (!recording()) return sign_is(x);
  const Unrecorded looking;
  return sign_is(x);
}
bool not_negative(const Bounds& x) { return less_equal(Real(0), x.lower) == Truth::yes; }
bool positive(const Bounds& x) { return less(Real(0), x.lower) == Truth::yes; }
bool negative(const Bounds& x) { return less(x.upper, Real(0)) == Truth::yes; }

Bounds hull_of(const Real& p, const Real& q, const Real& r, const Real& s) {
  return {min(min(p, q), min(r, s)), max(max(p, q), max(r, s))};
}

}  // namespace

Bounds operator+(const Bounds& x, const Bounds& y) { return {x.lower + y.lower, x.upper + y.upper}; }

Bounds operator-(const Bounds& x, const Bounds& y) {
  if (symbolic()) return printed(x.lower - y.lower);
  return {x.lower - y.upper, x.upper - y.lower};
}

Bounds operator*(const Bounds& x, const Bounds& y) {
  if (symbolic()) return printed(x.lower * y.lower);
  if (certainly(not_negative, x) && certainly(not_negative, y)) return {x.lower * y.lower, x.upper * y.upper};
  return hull_of(x.lower * y.lower, x.lower * y.upper, x.upper * y.lower, x.upper * y.upper);
}

Bounds operator/(const Bounds& x, const Bounds& y) {
  if (symbolic()) return printed(x.lower / y.lower);
  if (!certainly(positive, y) && !certainly(negative, y)) throw Undecided("the sign of a divisor");
  if (certainly(positive, y) && certainly(not_negative, x)) return {x.lower / y.upper, x.upper / y.lower};
  return hull_of(x.lower / y.lower, x.lower / y.upper, x.upper / y.lower, x.upper / y.upper);
}

Bounds square(const Bounds& x) {
  if (symbolic()) return printed(square(x.lower));
  if (certainly(not_negative, x)) return {square(x.lower), square(x.upper)};
  if (certainly(negative, x)) return {square(x.upper), square(x.lower)};
  return {Real(0), max(square(x.lower), square(x.upper))};
}

Bounds length_bracket(const Vec& x) {
  if (symbolic()) return printed(named("\\|" + latex(x) + "\\|"));
  Mat column(x.size(), 1);
  for (std::size_t c = 0; c < x.size(); ++c) column(c, 0) = x[c];
  return largest_singular_value_bracket(column);
}

}  // namespace lakatos
