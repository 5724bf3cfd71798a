#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/convotron/stage_two.hpp"

// The drift E (w* - w)^T g of one Convotron step: from the expansion of the squared error to (14).

namespace lakatos::overlaps19 {
namespace {

// ---- expansion

template <class S>
std::vector<S> differences_of_one_step_expansion(IdentityPoint<S>& at) {
  const Vector<S> error = at.vector(1 + at.pattern()), g = at.vector(1 + at.pattern());
  const S step = at.variable();
  const S left = squared_norm(error) - squared_norm(add(error, scale(step, g)));
  return {left - (at.constant("two", {2, 1}) * step * -dot(error, g) -
                  at.constant("square", {1, 1}) * square(step) * squared_norm(g))};
}

/// The expansion of one step.
void one_step_expansion(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real step = claim.number("step", R"(\eta)"), two = claim.constant("two"), squared = claim.constant("square");
  give_fit(claim, in.layout);
  if (claim.settled()) return;
  const Real drift = claim.let("drift", R"(\mathbb E(w_*-w)^\top g)", in.drift());
  const Real variance = claim.let("variance", R"(\mathbb E\|g\|^2)", in.variance());
  claim.trivial_if(variance == 0);
  claim.then("expansion", [&] {
    const Real gain = claim.let("gain", R"(\|w-w_*\|^2-\mathbb E\|w+\eta g-w_*\|^2)",
                                [&] { return in.error2() - in.next_error2(step); });
    return gain == two * step * drift - squared * square(step) * variance;
  });
}

// ---- (11) to (13)

/// (11) to (13).
void drift_identity(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real front = claim.constant("half") * (1 + in.alpha);
  give_fit(claim, in.layout);
  if (claim.settled()) return;
  give_symmetric(claim, in.law);
  give_isotropic(claim, in.law);
  if (claim.settled()) return;

  const Real drift = claim.let("drift", R"(\mathbb E(w_*-w)^\top g)", in.drift());
  claim.trivial_if(either(in.error2() == 0, in.alpha == -1));
  regimes_of_stage_two(claim, in);
  Kept forms([&] { return overlap::drift_forms(in, !claim.planted("no cross term")); });
  const Real expectation =
      claim.let("expectation", R"(\sum_{i,j}\mathbb E\left[(a^*_iw_*-a_iw)^\top P_ix\,(a_jw_*-a_jw)^\top P_jx\right])",
                [&] { return forms().expectation; });
  const Real covariance = claim.let("covariance", R"(\sum_{i,j}(a^*_iw_*-a_iw)^\top P_iP_j^\top(a_jw_*-a_jw))",
                                    [&] { return forms().covariance; });
  const Real split = claim.let(
      "split", R"(\left((w_*-w)^\top P_a(w_*-w)+\sum_{i,j}(a^*_i-a_i)a_j\,w_*^\top P_iP_j^\top(w_*-w)\right))",
      [&] { return forms().split; });
  claim.then("(11)", drift == front * expectation);
  claim.then("(12)", front * expectation == front * covariance);
  claim.then("(13)", front * covariance == front * split);
}

// ---- (14)

/// (14).
void drift_bound(Statement& claim) {
  const auto in = read_stage_two(claim);
  const Real eps = claim.number("eps", R"(\epsilon)"), factor = claim.constant("k"), half = (1 + in.alpha) / 2;
  const Real k = claim.whole("k", in.layout.patches, {"teacher_a.entries", "a.entries"});
  if (!give_standing(claim, in)) return;
  give_close_weights(claim, in, eps, true);
  if (claim.reading("slope")) give_slope(claim, in.alpha);
  if (claim.settled()) return;

  const Real drift = claim.let("drift", R"(\mathbb E(w_*-w)^\top g)", in.drift());
  const Real error2 = claim.let("error", R"(\|e\|^2)", in.error2());
  const Real smallest = claim.let("smallest", R"(\lambda_{\min})",
                                  [&] { return overlap::patch_spectrum(in.layout, in.pair.student.a).lower; });
  const Real norm2 = claim.let("|w_*|^2", squared_norm(in.pair.teacher.w));
  const Real gap2 = claim.let("|a - a_*|^2", squared_norm(in.weight_error()));
  const Real operators2 =
      claim.let("operators", R"(\|{\textstyle\sum_i}(a^*_i-a_i)P_i\|^2\|{\textstyle\sum_j}a_jP_j\|^2)", [&] {
        return overlap::patch_spectrum(in.layout, in.weight_error()).upper *
               overlap::patch_spectrum(in.layout, in.pair.student.a).upper;
      });
  const Real weights2 = claim.let("|a|^2", squared_norm(in.pair.student.a));
  claim.trivial_if(either(error2 == 0, half == 0));
  claim.then("form", [&] {
    const Real form = claim.let("form", R"(e^\top P_ae)", [&] { return in.error_form(); });
    return form >= smallest * error2;
  });
  claim.then("(14)", [&] {
    return drift >=
           claim.constant("smallest") * half * smallest * error2 - times_root(half, norm2 * operators2 * error2);
  });
  // The last two lines differ from the ones before them in one factor under the root: compared by its square.
  claim.then("norms",
             half * norm2 * error2 * operators2 <= half * norm2 * error2 * (square(factor * k) * gap2 * weights2));
  claim.then("eps", half * norm2 * error2 * gap2 * weights2 <= half * norm2 * error2 * square(eps));
}

}  // namespace

std::vector<Claim> theorem_4_2_drift() {
  return {
      {.id = "overlaps19/step-thm4.2-dynamics",
       .title = "One-step expansion of the Convotron error",
       .place = "Section B.2, first display",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = R"($\mathbb E[\|w^{(t)}-w_*\|^2-\|w^{(t+1)}-w_*\|^2\mid S_{t-1}]=2\eta\,\mathbb E[(w_*-w^{(t)})^\top
         g^{(t)}\mid S_{t-1}]-\eta^2\,\mathbb E[\|g^{(t)}\|^2\mid S_{t-1}]$.)",
       .readings = {{"printed", "as printed"}},
       .constants = {{"two", {2, 1}, "factor of the drift"}, {"square", {1, 1}, "factor of the variance"}},
       .planted = {turned("two", {21, 10}, "2.1 in place of 2"),
                   turned("square", {9, 10}, "0.9 eta^2 in place of eta^2")},
       .serves = {"overlaps19/step-thm4.2-recursion"},
       .scope = one_step_scope,
       .not_covered = "laws with densities (the identity holds for every sample, so also in the mean)",
       .twin = "step_thm4_2_dynamics.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = only(draw_stage_two, {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "step", "stride"}),
       .identity = [](const std::string&) -> IdentityFacts {
         return {8, {"expansion"}, "r = 1 ... 8, any iterate and any direction"};
       },
       .differences = [](auto& at) { return differences_of_one_step_expansion(at); },
       .state = one_step_expansion},
      {.id = "overlaps19/eq11-eq13",
       .title = "Drift of the Convotron error",
       .place = "Section B.2, (11), (12), (13)",
       .kind = "step",
       .themes = {"contraction rate", "gradient identity"},
       .words = R"(With symmetric inputs of identity covariance, $\mathbb E(w_*-w)^\top
         g=\frac{1+\alpha}2\sum_{i,j}\mathbb E\big[(a^*_iw_*-a_iw)^\top P_ix\,(a_jw_*-a_jw)^\top P_jx\big]$ (11)
         $=\frac{1+\alpha}2\sum_{i,j}(a^*_iw_*-a_iw)^\top P_iP_j^\top(a_jw_*-a_jw)$ (12)
         $=\frac{1+\alpha}2\big((w_*-w)^\top P_a(w_*-w)+\sum_{i,j}(a^*_i-a_i)a_j\,w_*^\top P_iP_j^\top(w_*-w)\big)$
         (13).)",
       .conclusions = {{"(a)", "(11)", {"(11)"}}, {"(b)", "(12)", {"(12)"}}, {"(c)", "(13)", {"(13)"}}},
       .readings = {{"printed", "as printed, for every slope"}},
       .constants = {{"half", {1, 2}, "the 1/2 in (1 + alpha)/2"}},
       .planted = {turned("half", {51, 100}, "0.51 (1 + alpha) in place of (1 + alpha)/2"),
                   without("symmetric", "no symmetry", "for laws that are not symmetric"),
                   without("isotropic", "no identity covariance", "for other covariances"),
                   variant("no cross term", "(13) without its second sum")},
       .serves = {"overlaps19/eq14", "overlaps19/thm4.2"},
       .scope = one_step_scope,
       .not_covered = "laws with densities (both sides are linear in the law)",
       .note = "No range of the slope is needed. Neither the norms of the output weights nor the stride enter.",
       .twin = "eq11_eq13.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = only(draw_overlapping_stage_two, {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "stride"}),
       .state = drift_identity},
      {.id = "overlaps19/eq14",
       .title = "Lower bound of the drift",
       .place = "Section B.2, (14) and the two lines after it",
       .kind = "step",
       .themes = {"contraction rate"},
       .words =
           R"(Under the assumptions of Theorem 4.2 and with $e=w-w_*$: $e^\top P_ae\ge\lambda_{\min}\|e\|^2$, )"
           "and the drift is at least "
           R"($\frac{1+\alpha}2\big(\lambda_{\min}\|e\|^2-\|w_*\|\,\|\sum_i(a^*_i-a_i)P_i\|\,\|\sum_ja_jP_j\|\,\|e\|\big)"
           R"()$, )"
           R"(at least $\frac{1+\alpha}2\big(\lambda_{\min}\|e\|^2-k\|w_*\|\|a_*-a\|\|a\|\|e\|\big)$, at least )"
           R"($\frac{1+\alpha}2\big(\lambda_{\min}\|e\|^2-k\|w_*\|\epsilon\|e\|\big)$.)",
       .conclusions = {{"(a)", R"($x^\top P_ax\ge\lambda_{\min}(P_a)\|x\|^2$)", {"form"}},
                       {"(b)", "(14)", {"(14)"}},
                       {"(c)", "the two lines after it", {"norms", "eps"}}},
       .readings = {{.name = "any slope", .text = "no range of the slope, as Assumption 3.3 has it", .fault = "slope"},
                    {"slope", "slopes from $-1$ to $1$"}},
       .constants = {{"k", {1, 1}, "the factor of k"}, {"smallest", {1, 1}, "the factor of lambda_min in (14)"}},
       .planted = {turned("k", {99, 100}, "0.99 k in place of k"),
                   turned("smallest", {101, 100}, "1.01 lambda_min in (14)"),
                   without("close weights", "far weights", "whatever the distance of the output weights"),
                   without("isotropic", "other covariance", "for other covariances")},
       .power_in = "slope",
       .serves = {"overlaps19/step-thm4.2-recursion"},
       .scope = one_step_scope,
       .not_covered = "laws with densities: the drift is the same for every law with A1 and A2",
       .alarm = R"(the step that serves it bounds another term; what is missing here is $|\alpha|\le1$)",
       .twin = "eq14.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = only(draw_stage_two, {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride"}),
       .enumerated = small_stage_twos,
       .enumerate = only(small_stage_two, {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride"}),
       .state = drift_bound}};
}

}  // namespace lakatos::overlaps19
