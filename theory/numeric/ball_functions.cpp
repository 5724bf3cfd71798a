// Roots and transcendental functions of balls.

#include <arb_hypgeom.h>

#include "theory/numeric/arf_value.hpp"
#include "theory/numeric/ball.hpp"
#include "theory/numeric/errors.hpp"
#include "theory/numeric/rounding.hpp"
#include "theory/numeric/traced.hpp"

namespace lakatos {

namespace {

using ArbFunction = void (*)(arb_t, const arb_t, slong);
using detail::ArfValue;
using detail::traced;

/// Arb's bounds on radii use a few double operations, accurate enough in any mode; nearest is what they are tested in.
Ball apply(ArbFunction f, const Ball& a) {
  NearestRounding rounding;
  Ball r;
  f(r.raw(), a.raw(), Ball::precision());
  return r;
}

Ball point(ArfValue& x) {
  Ball r;
  arb_set_arf(r.raw(), x.get());
  return r;
}

struct Ends {
  Ball lower, upper;
};
Ends ends(const Ball& a) {
  ArfValue low, high;
  arb_get_interval_arf(low.get(), high.get(), a.raw(), Ball::precision());
  return {point(low), point(high)};
}

/// f monotone on a: its values at the two ends enclose the rest.
Ball monotone(ArbFunction f, const Ball& a) {
  if (a.is_point() || !arb_is_finite(a.raw())) return apply(f, a);
  const Ends e = ends(a);
  return hull(apply(f, e.lower), apply(f, e.upper));
}

/// sin, cos, sinc: in [-1, 1] whatever a is.
Ball bounded(ArbFunction f, const Ball& a) { return arb_is_finite(a.raw()) ? apply(f, a) : hull(-1, 1); }

/// The ends of a cut to [low, high]; Undefined if nothing is left.
Ends ends_within(const Ball& a, int low, int high, const char* what) {
  if (less(a, low) == Truth::yes || less(high, a) == Truth::yes) throw Undefined(what);
  if (!arb_is_finite(a.raw())) return {low, high};
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
  arb_hypgeom_beta_lower(r.raw(), a.raw(), b.raw(), x.raw(), 1, Ball::precision());
  return arb_is_finite(r.raw()) ? r : hull(0, 1);
}

Ball beta_on(const Ball& x, const Ball& a, const Ball& b) {
  const Ends e = ends_within(x, 0, 1, "regularized_beta outside [0, 1]");
  return x.is_point() ? beta_at(e.lower, a, b) : hull(beta_at(e.lower, a, b), beta_at(e.upper, a, b));
}

Ball half_power(const Ball& x, long twice) {
  Ball power = twice % 2 == 0 ? Ball(1) : sqrt(x);
  for (long i = 0; i < twice / 2; ++i) power = power * x;
  return power;
}

constexpr long most_raised = 400;

/// 2 a of a half-integer a > 0 that is a number of the program text; 0 for any other.
long twice_half_integer(const Ball& a) {
  const Unrecorded reading;
  const Ball twice = Ball(2) * a;
  if (a.trace() != literal_node || !twice.is_point() || !arf_is_int(arb_midref(twice.raw())) ||
      !(twice < Ball(most_raised)))
    return 0;
  return arf_get_si(arb_midref(twice.raw()), ARF_RND_DOWN);
}

/// I_x(a, b) for half-integers, in steps that a checker can follow. The start has a, b in {1/2, 1}; I_x(1/2, 1/2) =
/// (2/pi) arcsin sqrt(x), else x^a or 1 - (1-x)^b. Then a is raised, then b, by x^a (1-x)^b / B(a, b) divided by -a and
/// b. NIST Digital Library of Mathematical Functions, 8.17.20 and 8.17.21.
Ball beta_by_steps(const Ball& x, long twice_a, long twice_b) {
  {
    const Unrecorded reading;
    ends_within(x, 0, 1, "regularized_beta outside [0, 1]");
  }
  const Ball y = Ball(1) - x;
  long i = twice_a % 2 != 0 ? 1 : 2, j = twice_b % 2 != 0 ? 1 : 2;
  Ball value = i == 1 && j == 1 ? asin(sqrt(x)) * Ball(2) / pi<Ball>()
               : j == 2         ? half_power(x, i)
                                : Ball(1) - half_power(y, j);
  Ball weight =
      half_power(x, i) * half_power(y, j) / (i == 1 && j == 1 ? pi<Ball>() : Ball(i == j ? 1 : 2));  // over B(a, b)
  for (; i < twice_a; i += 2) {
    value = value - weight * Ball(2) / Ball(i);
    weight = weight * x * Ball(i + j) / Ball(i);
  }
  for (; j < twice_b; j += 2) {
    value = value + weight * Ball(2) / Ball(j);
    weight = weight * y * Ball(i + j) / Ball(j);
  }
  return value;
}

/// g(0) = 1/sqrt(pi), g(i) g(i - 1) = i/2: steps that a checker can follow.
Ball gamma_ratio_by_steps(int p) {
  Ball ratio = Ball(1) / sqrt(pi<Ball>());
  for (int i = 1; i <= p; ++i) ratio = Ball(i) / (Ball(2) * ratio);
  return ratio;
}

}  // namespace

// The forms below that throw look at a without the tape: what they say of its domain is in the step itself.

Ball sqrt(const Ball& a) {
  if (arb_is_negative(a.raw())) throw Undefined("square root of a negative number");
  return traced(Op::sqrt, a, [&] { return apply(arb_sqrtpos, a); });
}

Ball log(const Ball& a) {
  if (arb_is_nonpositive(a.raw())) throw Undefined("logarithm of a number that is not positive");
  if (!arb_is_positive(a.raw())) throw Undecided("the argument of the logarithm may be zero");
  return traced(Op::log, a, [&] { return monotone(arb_log, a); });
}

Ball exp(const Ball& a) {
  return traced(Op::exp, a, [&] { return monotone(arb_exp, a); });
}
Ball atan(const Ball& a) {
  return traced(Op::atan, a, [&] { return monotone(arb_atan, a); });
}
Ball erf(const Ball& a) {
  return traced(Op::erf, a, [&] { return arb_is_finite(a.raw()) ? monotone(arb_hypgeom_erf, a) : hull(-1, 1); });
}
Ball sin(const Ball& a) {
  return traced(Op::sin, a, [&] { return bounded(arb_sin, a); });
}
Ball cos(const Ball& a) {
  return traced(Op::cos, a, [&] { return bounded(arb_cos, a); });
}
Ball asin(const Ball& a) {
  return traced(Op::asin, a, [&] { return on_unit(arb_asin, a); });
}
Ball acos(const Ball& a) {
  return traced(Op::acos, a, [&] { return on_unit(arb_acos, a); });
}

Ball sinc(const Ball& a) {
  if (!recording()) return bounded(arb_sinc, a);
  return equal(a, Ball(0)) == Truth::yes ? Ball(1) : sin(a) / a;
}

template <>
Ball pi<Ball>() {
  Ball r;
  arb_const_pi(r.raw(), Ball::precision());
  if (recording()) r.set_trace(detail::record_pi(r));
  return r;
}

template <>
Ball gamma_ratio_half<Ball>(int p) {
  if (p < 0) throw Undefined("gamma_ratio_half: p < 0");
  if (recording()) return gamma_ratio_by_steps(p);
  const Ball half = Ball(p) / 2;
  return apply(arb_gamma, half + 1) * apply(arb_rgamma, half + Ball(1) / 2);
}

template <>
Ball regularized_beta<Ball>(const Ball& x, const Ball& a, const Ball& b) {
  if (!(a > 0) || !(b > 0)) throw Undefined("regularized_beta: parameters must be positive");
  if (!recording()) return beta_on(x, a, b);
  for (int end : {0, 1}) {
    if (equal(x, Ball(end)) == Truth::yes) return end;
  }
  const long twice_a = twice_half_integer(a), twice_b = twice_half_integer(b);
  if (twice_a != 0 && twice_b != 0) return beta_by_steps(x, twice_a, twice_b);
  Ball result = [&] {
    const Unrecorded inside;
    return beta_on(x, a, b);
  }();
  result.set_trace(detail::record(Op::beta, x, a, b, result));
  return result;
}

}  // namespace lakatos
