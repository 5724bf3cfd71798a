#pragma once
// What the claims about losses share (Lemmas 4.2 and A.1, Stage 3): student and teacher on one input, and instances
// where the bounds are tight.
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"

namespace lakatos::overlaps19 {

/// max and | |, which the symbolic scalar does not have.
inline Real larger(const Real& a, [[maybe_unused]] const Real& b) {
  if (symbolic()) return a;
  else return max(a, b);
}
inline Real magnitude(const Real& a) {
  if (symbolic()) return a;
  else return abs(a);
}
/// sum_i |a_i| |b_i|.
inline Real sum_of_products(const Vec& a, const Vec& b) {
  Real sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += magnitude(a[i]) * magnitude(b[i]);
  return sum;
}
inline Real sum_of_magnitudes(const Vec& a) {
  Real sum = 0;
  for (const Real& x : a) sum += magnitude(x);
  return sum;
}

/// The largest slope that counts: max(1, alpha^2).
inline Real squared_lipschitz(const Real& alpha) { return larger(Real(1), Real(square(alpha))); }

/// |a|^2 |w - w*|^2 + |a - a*|^2 |w*|^2.
inline Real parameter_distance(const Pair& nets) {
  const Real filters = squared_norm(nets.student.a) * squared_distance(nets.student.w, nets.teacher.w);
  return filters + squared_distance(nets.student.a, nets.teacher.a) * squared_norm(nets.teacher.w);
}
inline constexpr const char* parameter_distance_latex = R"(\left(\|a\|^2\|w-w^*\|^2+\|a-a^*\|^2\|w^*\|^2\right))";

/// f(w*, a, x): the teacher's filter under the student's output weights.
inline Network<Real> mixed(const Pair& nets) {
  return {nets.teacher.layout, nets.teacher.alpha, nets.teacher.w, nets.student.a};
}

/// (k - 1) s + r <= d; where that is left out and fails, nothing has a value.
inline void give_sizes(Statement& claim, const PatchLayout& layout) {
  give_fit(claim, layout);
  if (!symbolic()) {
    if (!claim.settled() && !overlap::fits(layout)) throw Undefined("the patches do not fit the input");
  }
}

/// -c <= alpha <= c, c the constant `slope`, 1 in rest.
inline void give_slope(Statement& claim, const Real& alpha) {
  const Real most = claim.constant("slope", {1, 1});
  claim.given("slope", both(alpha >= Real(-most), alpha <= most));
}

/// Slopes at and around the ends of [-1, 1], aiming at the dialled end where one is set.
Fraction draw_end_slope(Source& source);

/// Sizes of one or more patches with any stride from 1 to r + 1; every third time r = k = d = 1.
Sizes draw_any_sizes(Source& source);

/// Sets the fields of set_pair and a slope; half of the pairs (or all) are those at which
/// (p + q)^2 <= 2 (p^2 + q^2) is tight: (a* - a) w* = a (w* - w).
void set_tight_pair(Record& record, Source& source, const Sizes& sizes, bool always = false);

/// An instance of Lemma 4.2: a pair and an input x; every second x is in line with the filters.
Record draw_pointwise(Source& source);

/// r = k = d = 1, all entries in {-1, 0, 1} or 2, five slopes.
std::int64_t smallest_pointwise();
Record smallest_pointwise(std::int64_t index);

}  // namespace lakatos::overlaps19
