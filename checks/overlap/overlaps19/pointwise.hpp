#pragma once
// What the claims about losses share (Lemmas 4.2 and A.1, Stage 3): student and teacher on one input, and instances where the bounds are tight.
#include "checks/overlap/overlaps19/draw.hpp"
#include "checks/overlap/overlaps19/standing.hpp"

namespace lakatos::overlaps19 {

/// max and | |, which the symbolic scalar does not have.
template <class S>
S larger(const S& a, [[maybe_unused]] const S& b) {
  if constexpr (std::is_same_v<S, Symbol>) return a;
  else return max(a, b);
}
template <class S>
S magnitude(const S& a) {
  if constexpr (std::is_same_v<S, Symbol>) return a;
  else return abs(a);
}
/// sum_i |a_i| |b_i|.
template <class S>
S sum_of_products(const Vector<S>& a, const Vector<S>& b) {
  S sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += magnitude(a[i]) * magnitude(b[i]);
  return sum;
}
template <class S>
S sum_of_magnitudes(const Vector<S>& a) {
  S sum = 0;
  for (const S& x : a) sum += magnitude(x);
  return sum;
}

/// The largest slope that counts: max(1, alpha^2).
template <class S>
S squared_lipschitz(const S& alpha) {
  return larger(S(1), S(square(alpha)));
}

/// |a|^2 |w - w*|^2 + |a - a*|^2 |w*|^2.
template <class S>
S parameter_distance(const Pair<S>& nets) {
  const S filters = squared_norm(nets.student.a) * squared_distance(nets.student.w, nets.teacher.w);
  return filters + squared_distance(nets.student.a, nets.teacher.a) * squared_norm(nets.teacher.w);
}
inline constexpr const char* parameter_distance_latex = "\\left(\\|a\\|^2\\|w-w^*\\|^2+\\|a-a^*\\|^2\\|w^*\\|^2\\right)";

/// f(w*, a, x): the teacher's filter under the student's output weights.
template <class S>
Network<S> mixed(const Pair<S>& nets) {
  return {nets.teacher.layout, nets.teacher.alpha, nets.teacher.w, nets.student.a};
}

/// (k - 1) s + r <= d; where that is left out and fails, nothing has a value.
template <class S>
void give_sizes(Statement<S>& claim, const PatchLayout& layout) {
  give_fit(claim, layout);
  if constexpr (!Statement<S>::symbolic) {
    if (!claim.settled() && !overlap::fits(layout)) throw Undefined("the patches do not fit the input");
  }
}

/// -c <= alpha <= c, c the constant `slope`, 1 in rest.
template <class S>
void give_slope(Statement<S>& claim, const S& alpha) {
  const S most = claim.constant("slope", {1, 1});
  claim.given("slope", [&] { return both(at_least(alpha, S(-most)), at_most(alpha, most)); });
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
