// Functions of intervals that are computed through Ball at 64 bits.

#include <utility>

#include "theory/numeric/ball.hpp"
#include "theory/numeric/interval.hpp"

namespace lakatos {

namespace {

constexpr long working_bits = 64;

Ball to_ball(const Interval& a) { return Ball::between(a.lower(), a.upper()); }

Interval to_interval(const Ball& a) {
  const Enclosure e = enclosure(a);
  return Interval::between(e.lower, e.upper);
}

template <class Function>
Interval through_ball(const Interval& a, Function f) {
  WorkingPrecision precision(working_bits);
  return to_interval(f(to_ball(a)));
}

/// f at the two ends only: tight for increasing f, and an end computed as a point is within 1 ulp.
template <class Function>
Interval increasing(const Interval& a, Function f) {
  WorkingPrecision precision(working_bits);
  const Interval low = to_interval(f(Ball::between(a.lower(), a.lower())));
  return hull(low, a.is_point() ? low : to_interval(f(Ball::between(a.upper(), a.upper()))));
}

bool is_bounded(const Interval& a) { return a.lower() > -__builtin_inf() && a.upper() < __builtin_inf(); }

/// Cut to [-1, 1] before, so that both ends are points of the domain.
Interval in_unit(const Interval& a) {
  if (a.lower() > 1 || a.upper() < -1) throw Undefined("arc function outside [-1, 1]");
  return intersection(a, Interval::between(-1, 1));
}

}  // namespace

Interval exp(const Interval& a) {
  return is_bounded(a) ? increasing(a, [](const Ball& x) { return exp(x); })
                       : through_ball(a, [](const Ball& x) { return exp(x); });
}

Interval log(const Interval& a) {
  if (a.upper() <= 0) throw Undefined("logarithm of a number that is not positive");
  if (a.lower() <= 0) throw Undecided("the argument of the logarithm may be zero");
  return is_bounded(a) ? increasing(a, [](const Ball& x) { return log(x); })
                       : through_ball(a, [](const Ball& x) { return log(x); });
}

Interval atan(const Interval& a) {
  return is_bounded(a) ? increasing(a, [](const Ball& x) { return atan(x); })
                       : through_ball(a, [](const Ball& x) { return atan(x); });
}

Interval erf(const Interval& a) {
  if (!is_bounded(a)) return Interval::between(-1, 1);
  return intersection(increasing(a, [](const Ball& x) { return erf(x); }), Interval::between(-1, 1));
}

Interval asin(const Interval& a) {
  return increasing(in_unit(a), [](const Ball& x) { return asin(x); });
}

Interval acos(const Interval& a) {
  return increasing(in_unit(a), [](const Ball& x) { return acos(x); });  // decreasing: the hull does not mind
}

Interval sin(const Interval& a) {
  return intersection(through_ball(a, [](const Ball& x) { return sin(x); }), Interval::between(-1, 1));
}

Interval cos(const Interval& a) {
  return intersection(through_ball(a, [](const Ball& x) { return cos(x); }), Interval::between(-1, 1));
}

Interval sinc(const Interval& a) {
  return intersection(through_ball(a, [](const Ball& x) { return sinc(x); }), Interval::between(-1, 1));
}

template <>
Interval pi<Interval>() {
  WorkingPrecision precision(working_bits);
  return to_interval(pi<Ball>());
}

template <>
Interval gamma_ratio_half<Interval>(int p) {
  WorkingPrecision precision(working_bits);
  return to_interval(gamma_ratio_half<Ball>(p));
}

template <>
Interval regularized_beta<Interval>(const Interval& x, const Interval& a, const Interval& b) {
  WorkingPrecision precision(working_bits);
  return to_interval(regularized_beta(to_ball(x), to_ball(a), to_ball(b)));
}

}  // namespace lakatos
