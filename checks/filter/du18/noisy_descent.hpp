#pragma once
// What Lemmas A.2 and A.3, the steps of their proofs and their repairs share: the fields of an instance, the standing assumptions, the numbers of
// the drift and the tree of all noise paths. One text for each, in every scalar; names are those of twins/README.md.
#include "checks/engine/source.hpp"
#include "checks/filter/du18/standing.hpp"

namespace lakatos::du18 {

/// Instances of Lemma A.2: one neuron in the plane, noise with 2 or 4 values, T = 1, 2, 3.
Record draw_noisy_descent(Source& source);
/// The same without horizon and failure probability, the student inside the ball, B just above what the one step needs.
Record draw_noisy_step(Source& source);
/// Instances near the boundary of the repaired condition: a slow drift, noise that just leaves the ball, delta next to its least value.
Record draw_narrow_descent(Source& source);
/// Instances of Lemma A.3: long enough for noise of one sign to add up (T up to 12, two noise values along the teacher), eps next to its least value.
Record draw_accurate_descent(Source& source);
/// Short instances of Lemma A.3 without eps: starts next to the teacher, so that the noise has a level to rise to.
Record draw_accurate_path(Source& source);
/// Instances of the repaired Lemma A.3: starts and noise that accuracy eps sqrt(delta) allows.
Record draw_accurate_narrow_descent(Source& source);

/// An instance inside all other assumptions of these claims whose student's boundary meets an atom: generators hardly ever hit one. The second has eps.
Record descent_on_the_boundary();
Record accurate_on_the_boundary();

template <class S>
struct NoisyDescent {
  PatchLaw<S> law, noise;
  Vector<S> w, teacher;
  S beta, cross, step, r1, bound;
};

template <class S>
NoisyDescent<S> read_noisy_descent(Statement<S>& claim) {
  NoisyDescent<S> in;
  in.law = input_law(claim), in.noise = claim.law("noise");
  in.w = claim.vector("w"), in.teacher = claim.nonzero_vector("teacher");
  in.beta = claim.number("beta", "\\beta"), in.cross = claim.number("cross", "L_{\\mathrm{cross}}"), in.step = claim.number("step", "\\eta");
  in.r1 = claim.number("r1", "r_1"), in.bound = claim.number("B", "B");
  return in;
}

/// Horizon T and failure probability of a whole path.
template <class S>
struct Path {
  std::int64_t horizon = 0;
  S T, delta;
};

template <class S>
Path<S> read_path(Statement<S>& claim) {
  const std::int64_t horizon = claim.integer("horizon");
  return {horizon, Statement<S>::symbolic ? claim.name("T") : S(static_cast<long>(horizon)), claim.number("delta", "\\delta")};
}

template <class S>
void give_positive_numbers(Statement<S>& claim, const NoisyDescent<S>& in) {
  give_two_dimensions(claim, in.law);
  give_positive(claim, "beta positive", in.beta);
  give_positive(claim, "cross positive", in.cross);
  give_positive(claim, "step positive", in.step);
}

template <class S>
void give_path(Statement<S>& claim, const Path<S>& path, std::int64_t longest) {
  claim.given("delta in range", [&] { return both(below(S(0), path.delta), below(path.delta, S(1))); });
  claim.given("horizon positive", [&] { return predicate<S>([&] { return truth_of(path.horizon >= 1 && path.horizon <= longest); }, "T \\in \\{1, 2, \\dots\\}"); });
}

/// E xi = 0, decided on the integers of the record at every level: enclosures of thirds do not add up to 0.
template <class S>
void give_centred_noise(Statement<S>& claim) {
  claim.given("noise mean zero", [&] {
    const auto decide = [&] {
      if (claim.spread()) return Truth::yes;  // the twin spreads each noise value symmetrically
      const LawField& noise = claim.record().law("noise");
      Truth zero = Truth::yes;
      for (std::size_t c = 0; c < noise.dimension; ++c) {
        Rational mean = 0;
        for (std::size_t n = 0; n < noise.atoms(); ++n) mean += Rational(static_cast<long>(noise.weights[n])) * Rational(static_cast<long>(noise.entry(n, 0, c)));
        zero = both(zero, equal(mean, Rational(0)));
      }
      return zero;
    };
    return predicate<S>(decide, "\\mathbb E\\,\\xi = 0");
  });
}

/// radius < |w_*| sin(phi_*), phi_* the largest angle in [0, pi/2] with gamma >= level. For one patch gamma falls with the angle, so this asks
/// for gamma >= level on the arcs just beyond arcsin(radius / |w_*|), on both sides. p = 2.
template <class S>
Truth inside_phi_star(const PatchLaw<S>& law, const Vector<S>& teacher, const S& radius2, const S& level) {
  const S norm = squared_norm(teacher);
  if (less(radius2, norm) != Truth::yes) return less(radius2, norm);
  const auto angle = angle_of_relative_error(radius2, norm);
  Truth all = Truth::yes;
  for (int side : {1, -1}) {
    PlanarSweep<S> sweep(law, teacher, right_angle<S>(), side);
    Truth beyond = Truth::no;
    while (sweep.advance()) {
      if (sweep.point()) continue;
      beyond = less(angle, sweep.right());
      if (beyond != Truth::no) break;
    }
    all = both(all, beyond == Truth::yes ? smallest_eigenvalue_at_least(sweep.moments().agree, level) : Truth::unknown);
  }
  return all;
}

template <class S>
void give_growth(Statement<S>& claim, const NoisyDescent<S>& in) {
  claim.given("linear growth", [&] { return grows_linearly(in.law, in.teacher, in.beta); });
}
/// gamma(phi_*) is at least this: 6 L_cross, divided by the dial "usable angle".
template <class S>
S usable_level(const Statement<S>& claim, const NoisyDescent<S>& in) {
  return claim.dialled("usable angle") ? S(S(6) * in.cross / claim.dial("usable angle", {1, 1})) : S(S(6) * in.cross);
}
template <class S>
void give_start(Statement<S>& claim, const NoisyDescent<S>& in, const S& r0_squared) {
  claim.given("start", [&] {
    return predicate<S>([&] { return inside_phi_star(in.law, in.teacher, r0_squared, usable_level(claim, in)); }, "r_0 < \\|w_*\\|\\sin\\phi_*");
  });
}
template <class S>
void give_radius(Statement<S>& claim, const NoisyDescent<S>& in) {
  claim.given("radius", [&] {
    return predicate<S>([&] { return both(less(S(0), in.r1), inside_phi_star(in.law, in.teacher, square(in.r1), usable_level(claim, in))); }, "0 < r_1 < \\|w_*\\|\\sin\\phi_*");
  });
}

/// gamma(phi_1), kappa = L(0) + wide L_cross + four beta, and the drift alpha.
template <class S>
struct Drift {
  S gamma_1, kappa, alpha;
};

/// alpha = gamma(phi_1) - eta kappa as printed, or with kappa^2 as the one-step bound has it. The dial "gamma" puts c gamma(phi_1) into all that is computed from it.
template <class S>
Drift<S> drift_of(Statement<S>& claim, const NoisyDescent<S>& in, bool squared = false) {
  const S wide = claim.constant("wide", {10, 1}), four = claim.constant("beta", {4, 1});
  Drift<S> drift;
  drift.gamma_1 = claim.let("gamma(phi_1)", "\\gamma(\\phi_1)", [&] { return gamma(in.law, in.teacher, angle_of_relative_error(square(in.r1), squared_norm(in.teacher))); });
  if (claim.dialled("gamma")) drift.gamma_1 = claim.dial("gamma", {1, 1}) * drift.gamma_1;
  const S lipschitz_0 = claim.let("L(0)", "L(0)", [&] { return lipschitz(in.law, in.teacher, zero_angle<S>()); });
  drift.kappa = claim.define("kappa", "\\kappa", lipschitz_0 + wide * in.cross + four * in.beta);
  drift.alpha = claim.define("alpha", "\\alpha", drift.gamma_1 - in.step * (squared ? square(drift.kappa) : drift.kappa));
  return drift;
}

template <class S>
void give_first_condition(Statement<S>& claim, const NoisyDescent<S>& in, const Drift<S>& drift) {
  claim.given("first condition", [&] {
    const S shrink = S(1) - in.step * drift.gamma_1 + square(in.step) * square(drift.kappa);
    return both(below(S(0), shrink), below(shrink, S(1)));
  });
}

/// The printed bound of the differences: 2 eta B kappa r_1 + eta^2 B^2.
template <class S>
S printed_difference(Statement<S>& claim, const NoisyDescent<S>& in, const S& kappa) {
  return S(claim.constant("noise", {2, 1}) * in.step * in.bound * kappa * in.r1 + square(in.step) * square(in.bound));
}

template <class S>
void give_second_condition(Statement<S>& claim, const NoisyDescent<S>& in, const Path<S>& path, const Drift<S>& drift, const S& r0_squared) {
  const S drifted = claim.constant("drift", {2, 1}), factor = claim.constant("log", {1, 1});
  claim.given("second condition", [&] {
    const S below_line = path.T * (S(1) + drifted * in.step * drift.alpha * path.T) * square(printed_difference(claim, in, drift.kappa));
    if constexpr (Statement<S>::symbolic) return at_least(square(square(in.r1) - r0_squared) / below_line, factor * log(path.T / path.delta));
    else return both(below(S(0), below_line), at_most(S(factor * log(S(path.T / path.delta)) * below_line), square(S(square(in.r1) - r0_squared))));
  });
}

/// How many times B the gradient may reach under the dials of the bounded gradient.
template <class S>
S gradient_reach(const Statement<S>& claim) {
  return claim.dial(claim.dialled("noise tail") ? "noise tail" : "noise scale", {1, 1});
}

template <class S>
S start_distance(Statement<S>& claim, const NoisyDescent<S>& in) {
  return claim.let("r_0^2", "r_0^2", [&] { return squared_distance(in.w, in.teacher); });
}

template <class S>
void give_ordered(Statement<S>& claim, const NoisyDescent<S>& in, const S& r0_squared) {
  claim.given("ordered", [&] { return both(below(S(0), in.r1), below(r0_squared, square(S(claim.dial("start radius", {1, 1}) * in.r1)))); });
}

/// All assumptions of Lemma A.2 as a careful author means them (r_0 < r_1, positive drift), up to the bounded gradient.
/// Where the sheet is settled the drift is not computed.
template <class S>
struct LemmaA2 {
  NoisyDescent<S> in;
  Path<S> path;
  S r0_squared;
  Drift<S> drift;
};

/// Everything before the tree; `ordered` and `positive` say which of the two understood assumptions are asked.
/// Returns false when settled.
template <class S>
bool give_lemma_a2(Statement<S>& claim, LemmaA2<S>& lemma, bool ordered, bool positive, std::int64_t longest) {
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
  if (positive) claim.given("positive drift", [&] { return above(lemma.drift.alpha, S(0)); });
  give_first_condition(claim, lemma.in, lemma.drift);
  give_second_condition(claim, lemma.in, lemma.path, lemma.drift, lemma.r0_squared);
  return !claim.settled();
}

}  // namespace lakatos::du18
