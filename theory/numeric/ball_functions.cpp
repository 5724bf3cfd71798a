// Roots and transcendental functions of balls.

#include <arb_hypgeom.h>

#include "theory/numeric/arf_value.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos {

namespace {

using ArbFunction = void (*)(arb_t, const arb_t, slong);
using detail::ArfValue;

/// Arb's bounds on radii use a few double operations, accurate enough in any mode; nearest is what they are tested in.
Ball apply(ArbFunction f, const Ball& a) {
  NearestRounding rounding;
  Ball r;
  f(r.get(), a.get(), Ball::precision());
  return r;
}

Ball point(ArfValue& x) {
  Ball r;
  arb_set_arf(r.get(), x.get());
  return r;
}

struct Ends {
  Ball lower, upper;
};
Ends ends(const Ball& a) {
  ArfValue low, high;
  arb_get_interval_arf(low.get(), high.get(), a.get(), Ball::precision());
  return {point(low), point(high)};
}

/// f monotone on a: its values at the two ends enclose the rest.
Ball monotone(ArbFunction f, const Ball& a) {
  if (a.is_point() || !arb_is_finite(a.get())) return apply(f, a);
  const Ends e = ends(a);
  return hull(apply(f, e.lower), apply(f, e.upper));
}

/// The ends of a cut to [low, high]; Undefined if nothing is left.
Ends ends_within(const Ball& a, int low, int high, const char* what) {
  if (less(a, low) == Truth::yes || less(high, a) == Truth::yes) throw Undefined(what);
  if (!arb_is_finite(a.get())) return {low, high};
  const Ends e = ends(a);
  return {max(e.lower, low), min(e.upper, high)};
}

/// f monotone, defined on [-1, 1].
Ball on_unit(ArbFunction f, const Ball& a) {
  const Ends e = ends_within(a, -1, 1, "arc function outside [-1, 1]");
  return a.is_point() ? apply(f, a) : hull(apply(f, e.lower), apply(f, e.upper));
}

/// I_x(a, b) for a point x of [0, 1].
Ball beta_at(const Ball& x, const Ball& a, const Ball& b) {
  if (x == 0 || x == 1) return x;
  NearestRounding rounding;
  Ball r;
  arb_hypgeom_beta_lower(r.get(), a.get(), b.get(), x.get(), 1, Ball::precision());
  return arb_is_finite(r.get()) ? r : hull(0, 1);
}

}  // namespace

Ball sqrt(const Ball& a) {
  if (arb_is_negative(a.get())) throw Undefined("square root of a negative number");
  return apply(arb_sqrtpos, a);
}

Ball log(const Ball& a) {
  if (arb_is_nonpositive(a.get())) throw Undefined("logarithm of a number that is not positive");
  if (!arb_is_positive(a.get())) throw Undecided("the argument of the logarithm may be zero");
  return monotone(arb_log, a);
}

Ball exp(const Ball& a) { return monotone(arb_exp, a); }
Ball atan(const Ball& a) { return monotone(arb_atan, a); }
Ball erf(const Ball& a) { return arb_is_finite(a.get()) ? monotone(arb_hypgeom_erf, a) : hull(-1, 1); }
Ball sin(const Ball& a) { return arb_is_finite(a.get()) ? apply(arb_sin, a) : hull(-1, 1); }
Ball cos(const Ball& a) { return arb_is_finite(a.get()) ? apply(arb_cos, a) : hull(-1, 1); }
Ball sinc(const Ball& a) { return arb_is_finite(a.get()) ? apply(arb_sinc, a) : hull(-1, 1); }
Ball asin(const Ball& a) { return on_unit(arb_asin, a); }
Ball acos(const Ball& a) { return on_unit(arb_acos, a); }

template <>
Ball pi<Ball>() {
  Ball r;
  arb_const_pi(r.get(), Ball::precision());
  return r;
}

template <>
Ball gamma_ratio_half<Ball>(int p) {
  if (p < 0) throw Undefined("gamma_ratio_half: p < 0");
  const Ball half = Ball(p) / 2;
  return apply(arb_gamma, half + 1) * apply(arb_rgamma, half + Ball(1) / 2);
}

template <>
Ball regularized_beta<Ball>(const Ball& x, const Ball& a, const Ball& b) {
  if (!(a > 0) || !(b > 0)) throw Undefined("regularized_beta: parameters must be positive");
  const Ends e = ends_within(x, 0, 1, "regularized_beta outside [0, 1]");
  return x.is_point() ? beta_at(e.lower, a, b) : hull(beta_at(e.lower, a, b), beta_at(e.upper, a, b));
}

}  // namespace lakatos
