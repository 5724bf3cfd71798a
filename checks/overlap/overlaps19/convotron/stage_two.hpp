#pragma once
// What the claims about Stage 2 (Theorem 4.2 and Section B.2) share: how it is read, the constants of Section B.2, and
// generators.
#include <optional>

#include "algorithms/overlap/one_step.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "checks/overlap/overlaps19/networks/standing.hpp"
#include "theory/overlap/spectrum.hpp"

namespace lakatos::overlaps19 {

inline constexpr const char* one_step_scope =
    R"(finite laws of at most some 32 atoms in dimension at most 9, k <= 4, r <= 4, small rational entries; one step
      from any iterate, every expectation an exact sum)";

/// One step from the field `w`.
using StageTwo = overlap::OneStep;

inline StageTwo read_stage_two(const Statement& claim) {
  const Law law = claim.law("input");
  std::size_t dimension = 0;
  if (!symbolic()) dimension = law.atoms().front()[0].size();
  StageTwo in{law, read_pair(claim, dimension), {}, claim.number("alpha", R"(\alpha)")};
  in.layout = in.pair.student.layout;
  return in;
}

/// c sqrt(x); 0 for c = 0 also where x has no rational root.
inline Real times_root(const Real& c, const Real& x) {
  if (!symbolic()) {
    if (equal(c, Real(0)) == Truth::yes || equal(x, Real(0)) == Truth::yes) return Real(0);
  }
  return c * sqrt(x);
}

/// The constants of Section B.2.
struct Rates {
  Real k, half, smallest, largest, norm2, beta, gamma, chi;

  Real norm() const {
    if (symbolic()) return named(R"(\|w_*\|)");
    else return sqrt(norm2);
  }
  /// delta = (1 + alpha)/2 k |w*|.
  Real delta() const {
    if (symbolic()) return named(R"(\delta)");
    else return times_root(Real(half * k), norm2);
  }
  /// beta min(1/gamma, 1/chi), as printed. Undefined where gamma or chi is 0.
  Real step() const {
    if (symbolic()) return named(R"(\eta)");
    else return beta * min(Real(Real(1) / gamma), Real(Real(1) / chi));
  }
};

/// Their definitions are printed once: keep the result.
inline Rates rates_of(Statement& claim, const PatchLayout& layout, const Vec& a, const Vec& teacher_w,
                      const Real& alpha, const Real& bound, const Real& two) {
  Rates rates;
  rates.k = claim.whole("k", layout.patches, {"teacher_a.entries", "a.entries"});
  rates.half = (Real(1) + alpha) / Real(2);
  rates.smallest = claim.let("smallest", R"(\lambda_{\min})", [&] { return overlap::patch_spectrum(layout, a).lower; });
  rates.largest = claim.let("largest", R"(\lambda_{\max})", [&] { return overlap::patch_spectrum(layout, a).upper; });
  rates.norm2 = claim.let("|w_*|^2", squared_norm(teacher_w));
  rates.beta = claim.let("beta", R"(\beta)", rates.half * rates.smallest);
  rates.gamma = claim.let("gamma", R"(\gamma)", two * rates.largest * rates.k * bound);
  rates.chi = claim.let("chi", R"(\chi)", two * rates.largest * rates.k * bound * rates.norm2);
  if (symbolic()) claim.let("delta", R"(\delta)", rates.half * rates.k * rates.norm());
  return rates;
}

/// A value that is made when it is first asked for.
template <class Make>
class Kept {
 public:
  explicit Kept(Make make) : make_(std::move(make)) {}
  const auto& operator()() {
    if (!value_) value_.emplace(make_());
    return *value_;
  }

 private:
  Make make_;
  std::optional<decltype(std::declval<Make&>()())> value_;
};

// ---- assumptions

/// -1 <= alpha <= 1: then |sigma(z)| <= |z| and (1 + alpha)/2 >= 0.
inline void give_slope(Statement& claim, const Real& alpha, const Real& most = Real(1), const Real& least = Real(-1)) {
  claim.given("slope", both(least <= alpha, alpha <= most));
}
inline void give_unit(Statement& claim, const char* name, const Vec& a, const Real& norm2 = 1) {
  claim.given(name, [&] { return claim.let(name, squared_norm(a)) == norm2; });
}
/// eps <= 1 / (k^3 |w*|), by squares.
inline void give_small_eps(Statement& claim, const Real& eps, const Vec& teacher_w, std::size_t units) {
  claim.given("small eps", [&] {
    const Real norm2 = claim.let("|w_*|^2", squared_norm(teacher_w));
    const Real cube = claim.whole("k^3", units * units * units);
    return square(eps) * square(cube) * norm2 <= 1;
  });
}
/// A9, A10.
inline void give_close_weights(Statement& claim, const StageTwo& in, const Real& eps, bool small,
                               const Real& norm = Real(1), const Real& teacher_norm = Real(1)) {
  give_unit(claim, "unit weights", in.pair.student.a, Real(norm * norm));
  give_unit(claim, "unit teacher weights", in.pair.teacher.a, Real(teacher_norm * teacher_norm));
  claim.given("eps nonnegative", eps >= 0);
  if (claim.settled()) return;
  claim.given("close weights",
              [&] { return claim.let("|a - a_*|^2", squared_norm(in.weight_error())) <= square(eps); });
  if (small) give_small_eps(claim, eps, in.pair.teacher.w, in.pair.teacher.a.size());
}
inline void give_nonzero_teacher(Statement& claim, const Vec& teacher_w) {
  claim.given("teacher nonzero", claim.let("|w_*|^2", squared_norm(teacher_w)) > 0);
}
/// A3: RB2 |x|^2 <= B, or RB1 |x| <= B.
inline void give_bounded(Statement& claim, const Law& law, const Real& bound, bool plain) {
  claim.given("bounded", text(plain ? R"(\|x\| \le )" : R"(\|x\|^2 \le )", bound), [&] {
    return plain ? both(less_equal(Real(0), bound), overlap::squared_norm_at_most(law, Real(square(bound))))
                 : overlap::squared_norm_at_most(law, bound);
  });
}
/// The patches fit, and A4. False when settled.
inline bool give_layout(Statement& claim, const PatchLayout& layout) {
  give_fit(claim, layout);
  if (claim.settled()) return false;
  give_large_stride(claim, layout);
  return !claim.settled();
}
/// The standing assumptions A1, A2, A4 and that the patches fit. False when settled.
inline bool give_standing(Statement& claim, const StageTwo& in) {
  if (!give_layout(claim, in.layout)) return false;
  give_symmetric(claim, in.law);
  give_isotropic(claim, in.law);
  return !claim.settled();
}

/// All of Theorem 4.2's, for slopes from -1 to 1; `plain`: B bounds |x| (RB1). False when settled.
inline bool give_step_assumptions(Statement& claim, const StageTwo& in, const Real& eps, const Real& bound,
                                  bool plain) {
  if (!give_standing(claim, in)) return false;
  give_close_weights(claim, in, eps, true);
  give_bounded(claim, in.law, bound, plain);
  give_slope(claim, in.alpha);
  return !claim.settled();
}

// ---- where it is hard

/// Patches that overlap, and output weights that are not the teacher's, so that the terms with eps count.
inline void regimes_of_stage_two(Statement& claim, const StageTwo& in) {
  regime_overlap(claim, in.layout);
  claim.regime("other weights", [&] { return squared_norm(in.weight_error()) > 0; });
}

// ---- generators

/// `input`, `w`, `a`, `teacher_w`, `teacher_a`, `alpha`, `stride`, `eps`, `B`, `step`: mostly inside all assumptions of
/// Theorem 4.2, with B by RB2. The dials of standing.hpp and "heavy atoms" move the law and the stride.
Record draw_stage_two(Source& source);
/// The same; in one of three at least, patches overlap.
Record draw_overlapping_stage_two(Source& source);
/// Which bound of Section B.2 is to be met nearly with equality.
enum class Tie { variance, drift, contraction };
/// One patch, inputs of one length, linear activation. Variance: a_* = -a and w near 3 w_*, so that the two errors are
/// alike. Drift: a_* = -a and w on the other side of w_*. Contraction: a_* = a. The step is short.
Record draw_tie(Source& source, Tie tie);
/// The smallest: d = r = k = 1.
std::int64_t small_stage_twos();
/// How many there are where the step is no field; where `eps` and `B` are none either.
std::int64_t small_stage_twos_without_step();
std::int64_t small_stage_twos_without_bounds();
Record small_stage_two(std::int64_t index);
/// All of them but the step: what Theorem 4.2 and its steps read.
inline const std::vector<const char*> theorem_fields{"input", "w",   "a",      "teacher_w", "teacher_a",
                                                     "alpha", "eps", "stride", "B"};

/// `a`, `teacher_w`, `alpha`, `stride`, `B`, `eps`, `error2`, `t`: what the recursion of Section B.2 reads.
Record draw_recursion(Source& source);
Record draw_overlapping_recursion(Source& source);
std::int64_t small_recursions();
Record small_recursion(std::int64_t index);

/// x itself where it is simple, else a little above.
Fraction not_below(double x);

/// Of Theorem 4.2: its dials, and instances that they and its reading RN2 ask for.
std::vector<Dial> stage_two_dials();
Record draw_stage_two_theorem(Source& source);

}  // namespace lakatos::overlaps19
