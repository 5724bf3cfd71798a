#pragma once
// Gradient descent without noise along an eigenvector: no patch changes its activation between the start and the
// teacher, and the error is an eigenvector of E ZZ' with eigenvalue lambda. Then w_t - w_* = (1 - eta lambda)^t (w_0 -
// w_*), so that horizons of any length are decided.
#include <cmath>

#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/noisy_descent/noisy_descent.hpp"

namespace lakatos::du18 {

/// Atoms (1, 1/m) and (1, -1/m): gamma = 1/m^2 and L = 1 up to the angle where the boundary meets an atom. Teacher (1,
/// 0), beta and cross tiny.
Record line_record(std::int64_t m, const VectorField& w);

/// The pairs of constants that the families run through: powers of ten, 10^-3 ... 10^3 each.
inline constexpr std::int64_t constant_pairs = 49;
std::pair<Fraction, Fraction> constants_at(std::int64_t index);
/// The smallest m >= 2 with m^power >= bound.
std::int64_t root_above(double bound, int power);

struct LineDescent {
  Law law;
  Vec w, teacher;
  Real beta, cross, eps, c, C;
  Real distance2, norm2;  // |w_0 - w_*|^2, |w_*|^2
};

inline LineDescent read_line_descent(Statement& claim) {
  LineDescent in;
  in.law = input_law(claim), in.w = claim.vector("w"), in.teacher = claim.nonzero_vector("teacher", "w_*");
  in.beta = claim.number("beta", R"(\beta)"), in.cross = claim.number("cross", R"(L_{\mathrm{cross}})");
  in.eps = claim.number("eps", R"(\epsilon)"), in.c = claim.number("c", "c"), in.C = claim.number("C", "C");
  in.distance2 = claim.let("r_0^2", "r_0^2", squared_distance(in.w, in.teacher));
  in.norm2 = claim.let("|w_*|^2", squared_norm(in.teacher));
  return in;
}

/// Standing assumptions of all claims about orders, but for the ranges of eps and of the probability.
inline void give_line_numbers(Statement& claim, const LineDescent& in) {
  give_two_dimensions(claim, in.law);
  give_positive(claim, "beta positive", in.beta);
  give_positive(claim, "cross positive", in.cross);
  claim.given("constants positive", both(in.c > 0, in.C > 0));
  claim.given("not the teacher", in.distance2 > 0);
}

/// No nonzero atom has w_*.Z <= 0 or w.Z <= 0, and w - w_* is an eigenvector of E ZZ'. p = 2.
inline Truth on_a_line(const LineDescent& in) {
  Truth all = Truth::yes;
  for (const auto& patches : in.law.atoms()) {
    const Truth ahead = both(less(Real(0), dot(in.w, patches[0])), less(Real(0), dot(in.teacher, patches[0])));
    all = both(all, either(ahead, equal(squared_norm(patches[0]), Real(0))));
  }
  const Vec error = subtract(in.w, in.teacher);
  Vec image(2, Real(0));
  for (std::size_t n = 0; n < in.law.atoms().size(); ++n)
    image = add(image, scale(in.law.weights()[n] * dot(in.law.atoms()[n][0], error), in.law.atoms()[n][0]));
  return both(all, equal(Real(image[0] * error[1]), Real(image[1] * error[0])));
}

/// lambda = E (Z.(w - w_*))^2 / |w - w_*|^2.
inline Real eigenvalue_along(const LineDescent& in) {
  const Vec error = subtract(in.w, in.teacher);
  Real sum = 0;
  for (std::size_t n = 0; n < in.law.atoms().size(); ++n)
    sum += in.law.weights()[n] * square(dot(in.law.atoms()[n][0], error));
  return sum / in.distance2;
}

/// That integer for a tape: chosen, and compared with the value.
inline Real recorded_steps_from(const Real& value) {
  if (less_equal(value, Real(0)) == Truth::yes) return 0;
  const auto guess = [&] {
    const Unrecorded looking;
    return std::ceil(enclosure(value).upper);
  };
  const Chosen freely;
  const Real steps = from_double<Real>(guess());
  if (!decide(less_equal(value, steps)) || !decide(less(Real(steps - Real(1)), value)))
    throw Undecided("the horizon is open");
  return steps;
}

/// The smallest integer >= max(value, 0); from two sides where the enclosure leaves it open.
inline Real steps_from(const Real& value) {
  if (symbolic()) return value;
  if (recording()) return recorded_steps_from(value);
  const Enclosure seen = enclosure(value);
  const double least = std::fmax(0.0, std::ceil(seen.lower)), most = std::fmax(0.0, std::ceil(seen.upper));
  if (!std::isfinite(least) || !std::isfinite(most)) throw Undecided("the horizon is open");
  return hull(from_double<Real>(least), from_double<Real>(most));
}

/// |w_T - w_*| = r_0 (1 - eta lambda)^T, 0 <= eta lambda <= 1/2.
inline Real distance_after(const LineDescent& in, const Real& shrunk, const Real& T) {
  return sqrt(in.distance2) * exp(Real(T * log(Real(Real(1) - shrunk))));
}

inline void give_line(Statement& claim, const LineDescent& in) {
  claim.given("on a line",
              R"(w^\top Z>0,\ w_*^\top Z>0 \text{ wherever } Z\ne0,\ \mathbb E[ZZ^\top](w_0-w_*) = \lambda(w_0-w_*))",
              [&] { return on_a_line(in); });
}

}  // namespace lakatos::du18
