#pragma once
// What Lemmas A.2 and A.3, the steps of their proofs and their repairs share: the fields of an instance, the standing
// assumptions, the numbers of the drift and the tree of all noise paths. One text for each, in every scalar; names are
// those of twins/README.md.
#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/source.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/phi_star.hpp"

namespace lakatos::du18 {

/// Instances of Lemma A.2: one neuron in the plane, noise with 2 or 4 values, T = 1, 2, 3.
Record draw_noisy_descent(Source& source);
/// The same without horizon and failure probability, the student inside the ball, B just above what the one step needs.
Record draw_noisy_step(Source& source);
/// Instances near the boundary of the repaired condition: a slow drift, noise that just leaves the ball, delta next to
/// its least value.
Record draw_narrow_descent(Source& source);
/// Instances of Lemma A.3: long enough for noise of one sign to add up (T up to 12, two noise values along the
/// teacher), eps next to its least value.
Record draw_accurate_descent(Source& source);
/// Short instances of Lemma A.3 without eps: starts next to the teacher, so that the noise has a level to rise to.
Record draw_accurate_path(Source& source);
/// Instances of the repaired Lemma A.3: starts and noise that accuracy eps sqrt(delta) allows.
Record draw_accurate_narrow_descent(Source& source);

/// An instance inside all other assumptions of these claims whose student's boundary meets an atom: generators hardly
/// ever hit one. The second has eps, the third eps and no r_1.
Record descent_on_the_boundary();
Record accurate_on_the_boundary();
Record rate_on_the_boundary();

/// Instances of the repaired Theorem 3.2, which has no r_1 of its own: short trees, noise that adds up, long paths
/// without noise.
Record draw_stochastic_rate(Source& source);

struct NoisyDescent {
  Law law, noise;
  Vec w, teacher;
  Real beta, cross, step, r1, bound;
};

/// Without r_1 where the claim computes it.
inline NoisyDescent read_noisy_descent(Statement& claim, bool radius = true) {
  NoisyDescent in;
  in.law = input_law(claim), in.noise = claim.law("noise");
  in.w = claim.vector("w"), in.teacher = claim.nonzero_vector("teacher", "w_*");
  in.beta = claim.number("beta", R"(\beta)"), in.cross = claim.number("cross", R"(L_{\mathrm{cross}})"),
  in.step = claim.number("step", R"(\eta)");
  if (radius) in.r1 = claim.number("r1", "r_1");
  in.bound = claim.number("B", "B");
  return in;
}

/// Horizon T and failure probability of a whole path.
struct Path {
  std::int64_t horizon = 0;
  Real T, delta;
};

inline Path read_path(Statement& claim) {
  const std::int64_t horizon = claim.integer("horizon");
  return {horizon, claim.whole("T", horizon, {"horizon"}), claim.number("delta", R"(\delta)")};
}

inline void give_positive_numbers(Statement& claim, const NoisyDescent& in) {
  give_two_dimensions(claim, in.law);
  give_positive(claim, "beta positive", in.beta);
  give_positive(claim, "cross positive", in.cross);
  give_positive(claim, "step positive", in.step);
}

inline void give_path(Statement& claim, const Path& path, std::int64_t longest) {
  claim.given("delta in range", both(0 < path.delta, path.delta < 1));
  claim.given("horizon positive", [&] {
    return counted(R"(T \in \{1, 2, \dots\})", [&] {
      const Real T = claim.whole("T", path.horizon, {"horizon"});
      return both(T >= 1, T <= Real(static_cast<long>(longest)));
    });
  });
}

/// E xi = 0, of numbers that are recorded.
inline Truth has_mean_zero(const PatchLaw<Rational>& noise) {
  Truth zero = Truth::yes;
  for (std::size_t c = 0; c < noise.atoms.front().front().size(); ++c) {
    Rational mean = 0;
    for (std::size_t n = 0; n < noise.atoms.size(); ++n) mean += noise.weights[n] * noise.atoms[n][0][c];
    zero = both(zero, equal(mean, Rational(0)));
  }
  return zero;
}

/// E xi = 0, decided on the integers of the record at every level: enclosures of thirds do not add up to 0.
inline void give_centred_noise(Statement& claim) {
  claim.given("noise mean zero", R"(\mathbb E\,\xi = 0)", [&] {
    if (claim.spread()) return Truth::yes;  // the twin spreads each noise value symmetrically
    const LawField& noise = claim.record().law("noise");
    if (recording()) return has_mean_zero(detail::read_law<Rational>(noise, {0, 1}, "noise"));
    Truth zero = Truth::yes;
    for (std::size_t c = 0; c < noise.dimension; ++c) {
      Rational mean = 0;
      for (std::size_t n = 0; n < noise.atoms(); ++n)
        mean += Rational(static_cast<long>(noise.weights[n])) * Rational(static_cast<long>(noise.entry(n, 0, c)));
      zero = both(zero, equal(mean, Rational(0)));
    }
    return zero;
  });
}

inline void give_growth(Statement& claim, const NoisyDescent& in) {
  claim.given("linear growth", [&] { return grows_linearly(in.law, in.teacher, in.beta); });
}
/// gamma(phi_*) is at least this: 6 L_cross, divided by the dial "usable angle".
inline Real usable_level(const Statement& claim, const NoisyDescent& in) {
  return claim.dialled("usable angle") ? 6 * in.cross / claim.dial("usable angle", {1, 1}) : 6 * in.cross;
}
inline void give_start(Statement& claim, const NoisyDescent& in, const Real& r0_squared) {
  claim.given("start", R"(r_0 < \|w_*\|\sin\phi_*)",
              [&] { return inside_phi_star(in.law, in.teacher, r0_squared, usable_level(claim, in)); });
  regime_between(claim, in.law, in.w, in.teacher);
}
inline void give_radius(Statement& claim, const NoisyDescent& in) {
  claim.given("radius", R"(0 < r_1 < \|w_*\|\sin\phi_*)", [&] {
    return both(less(Real(0), in.r1), inside_phi_star(in.law, in.teacher, square(in.r1), usable_level(claim, in)));
  });
}

/// gamma(phi_1), kappa = L(0) + wide L_cross + four beta, and the drift alpha.
struct Drift {
  Real gamma_1, kappa, alpha;
};

/// gamma(phi_1), phi_1 = arcsin(r_1 / |w_*|).
inline Real gamma_at_radius(Statement& claim, const NoisyDescent& in) {
  return claim.let("gamma(phi_1)", R"(\gamma(\phi_1))",
                   gamma(in.law, in.teacher, angle_of_relative_error(square(in.r1), squared_norm(in.teacher))));
}

/// alpha = gamma(phi_1) - eta kappa as printed, or with kappa^2 as the one-step bound has it. The dial "gamma" puts c
/// gamma(phi_1) into all that is computed from it.
inline Drift drift_of(Statement& claim, const NoisyDescent& in, bool squared = false) {
  const Real wide = claim.constant("wide", {10, 1}), four = claim.constant("beta", {4, 1});
  Drift drift;
  drift.gamma_1 = gamma_at_radius(claim, in);
  if (claim.dialled("gamma")) drift.gamma_1 = claim.dial("gamma", {1, 1}) * drift.gamma_1;
  const Real lipschitz_0 = claim.let("L(0)", lipschitz(in.law, in.teacher, zero_angle<Real>()));
  drift.kappa = claim.let("kappa", R"(\kappa)", lipschitz_0 + wide * in.cross + four * in.beta);
  drift.alpha =
      claim.let("alpha", R"(\alpha)", drift.gamma_1 - in.step * (squared ? square(drift.kappa) : drift.kappa));
  return drift;
}

inline void give_first_condition(Statement& claim, const NoisyDescent& in, const Drift& drift) {
  claim.given("first condition", [&] {
    const Real shrink = 1 - in.step * drift.gamma_1 + square(in.step) * square(drift.kappa);
    return both(0 < shrink, shrink < 1);
  });
}

/// The printed bound of the differences: 2 eta B kappa r_1 + eta^2 B^2.
inline Real printed_difference(Statement& claim, const NoisyDescent& in, const Real& kappa) {
  return claim.constant("noise", {2, 1}) * in.step * in.bound * kappa * in.r1 + square(in.step) * square(in.bound);
}

inline void give_second_condition(Statement& claim, const NoisyDescent& in, const Path& path, const Drift& drift,
                                  const Real& r0_squared) {
  const Real drifted = claim.constant("drift", {2, 1}), factor = claim.constant("log", {1, 1});
  claim.given("second condition", [&] {
    const Real below_line =
        path.T * (1 + drifted * in.step * drift.alpha * path.T) * square(printed_difference(claim, in, drift.kappa));
    const Real room2 = square(square(in.r1) - r0_squared), least = factor * log(path.T / path.delta);
    if (symbolic()) return room2 / below_line >= least;
    return both(0 < below_line, least * below_line <= room2);
  });
}

/// How many times B the gradient may reach under the dials of the bounded gradient.
inline Real gradient_reach(const Statement& claim) {
  return claim.dial(claim.dialled("noise tail") ? "noise tail" : "noise scale", {1, 1});
}

inline Real start_distance(Statement& claim, const NoisyDescent& in) {
  return claim.let("r_0^2", "r_0^2", squared_distance(in.w, in.teacher));
}

inline void give_ordered(Statement& claim, const NoisyDescent& in, const Real& r0_squared) {
  claim.given("ordered", both(0 < in.r1, r0_squared < square(claim.dial("start radius", {1, 1}) * in.r1)));
}

/// All assumptions of Lemma A.2 as a careful author means them (r_0 < r_1, positive drift), up to the bounded gradient.
/// Where the sheet is settled the drift is not computed.
struct LemmaA2 {
  NoisyDescent in;
  Path path;
  Real r0_squared;
  Drift drift;
};

inline constexpr const char* idle_in_kappa =
    R"(the term $\eta^2\kappa^2\|w-w_*\|^2$ is not needed: $B$ bounds $\|\nabla\ell(w)+\xi\|$, whose mean square
      contains that of the gradient)";

/// The printed numbers of Lemma A.2, and those of the claim's own.
inline std::vector<Constant> lemma_a_2_constants(const std::vector<Constant>& own = {}) {
  return joined<Constant>({{"drift", {2, 1}, "the 2 in 1 + 2 eta alpha T"},
                           {"noise", {2, 1}, "the 2 in 2 eta B kappa r_1"},
                           {"wide", {10, 1}, "the 10 in kappa", idle_in_kappa},
                           {"beta", {4, 1}, "the 4 in kappa", idle_in_kappa},
                           {"log", {1, 1}, "factor of log(T/delta)"}},
                          own);
}

/// Everything before the tree; `ordered` and `positive` say which of the two understood assumptions are asked.
/// Returns false when settled.
inline bool give_lemma_a2(Statement& claim, LemmaA2& lemma, bool ordered, bool positive, std::int64_t longest) {
  lemma.in = read_noisy_descent(claim), lemma.path = read_path(claim);
  give_positive_numbers(claim, lemma.in);
  give_path(claim, lemma.path, longest);
  lemma.r0_squared = start_distance(claim, lemma.in);
  if (ordered) give_ordered(claim, lemma.in, lemma.r0_squared);
  give_centred_noise(claim);
  if (claim.settled()) return false;
  give_growth(claim, lemma.in);
  give_start(claim, lemma.in, lemma.r0_squared);
  give_radius(claim, lemma.in);
  if (claim.settled()) return false;
  lemma.drift = drift_of(claim, lemma.in);
  if (positive) claim.given("positive drift", lemma.drift.alpha > 0);
  give_first_condition(claim, lemma.in, lemma.drift);
  give_second_condition(claim, lemma.in, lemma.path, lemma.drift, lemma.r0_squared);
  return !claim.settled();
}

}  // namespace lakatos::du18
