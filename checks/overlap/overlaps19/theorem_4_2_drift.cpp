#include "checks/overlap/overlaps19/stage_two.hpp"
#include "checks/overlap/overlaps19/theorem_4_2.hpp"

// The drift E (w* - w)^T g of one Convotron step: from the expansion of the squared error to (14).

namespace lakatos::overlaps19 {
namespace {

/// sum_i P_i^T (b_i u - a_i v).
template <class S>
Vector<S> spread_difference(const PatchLayout& layout, const Vector<S>& b, const Vector<S>& u, const Vector<S>& a, const Vector<S>& v) {
  Vector<S> sum(static_cast<std::size_t>(layout.dimension), S(0));
  for (std::size_t i = 0; i < a.size(); ++i) sum = add(sum, overlap::spread_patch(layout, static_cast<std::int64_t>(i), subtract(scale(b[i], u), scale(a[i], v))));
  return sum;
}

/// The three right sides without (1 + alpha)/2.
template <class S>
struct DriftForms {
  S expectation, covariance, split;
};

template <class S>
DriftForms<S> drift_forms(const StageTwo<S>& in, bool crossed) {
  const auto& [w, a] = std::pair(in.pair.student.w, in.pair.student.a);
  const Vector<S>&teacher_w = in.pair.teacher.w, &teacher_a = in.pair.teacher.a;
  const Vector<S> left = spread_difference(in.layout, teacher_a, teacher_w, a, w), right = spread_difference(in.layout, a, teacher_w, a, w);
  const Vector<S> error = subtract(teacher_w, w), zero(w.size(), S(0));
  const S expectation = overlap::mean(in.law, [&](const Vector<S>& x) { return S(dot(left, x) * dot(right, x)); });
  const Vector<S> changed = spread_difference(in.layout, in.weight_error(), teacher_w, a, zero);
  const S cross = crossed ? dot(changed, right) : S(0);
  return {expectation, dot(left, right), S(bilinear(error, overlap::weighted_patch_matrix(in.layout, a), error) + cross)};
}

}  // namespace

// ---- expansion ------------------------------------------------------------------------------------------------------------------------------

ClaimInfo OneStepExpansion::info() {
  ClaimInfo info;
  info.id = "overlaps19/step-thm4.2-dynamics";
  info.title = "One-step expansion of the Convotron error";
  info.place = "Section B.2, first display";
  info.kind = "step";
  info.words = "$\\mathbb E[\\|w^{(t)}-w_*\\|^2-\\|w^{(t+1)}-w_*\\|^2\\mid S_{t-1}]=2\\eta\\,\\mathbb E[(w_*-w^{(t)})^\\top g^{(t)}\\mid S_{t-1}]-\\eta^2\\,\\mathbb E[\\|g^{(t)}\\|^2\\mid S_{t-1}]$.";
  info.readings = {{"printed", "as printed", "holds", "identity", ""}};
  info.constants = {{"two", {2, 1}, "factor of the drift"}, {"square", {1, 1}, "factor of the variance"}};
  info.planted = {{"two 21/10", "2.1 in place of 2", "two", {21, 10}, "", "", ""}, {"square 9/10", "0.9 eta^2 in place of eta^2", "square", {9, 10}, "", "", ""}};
  info.serves = {"overlaps19/step-thm4.2-recursion"};
  info.scope = one_step_scope;
  info.not_covered = "laws with densities (the identity holds for every sample, so also in the mean)";
  info.quick_cases = 1500, info.full_cases = 20000;
  info.atoms_allowed = true;
  info.twin = "step_thm4_2_dynamics.py";
  return info;
}

Record OneStepExpansion::draw(Source& source) { return only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "step", "stride"}); }
IdentityFacts OneStepExpansion::identity(const std::string&) { return {8, {"expansion"}, "r = 1 ... 8, any iterate and any direction"}; }

template <class S>
std::vector<S> OneStepExpansion::differences(IdentityPoint<S>& at) {
  const Vector<S> error = at.vector(1 + at.pattern()), g = at.vector(1 + at.pattern());
  const S step = at.variable();
  const S left = squared_norm(error) - squared_norm(add(error, scale(step, g)));
  return {left - (at.constant("two", {2, 1}) * step * -dot(error, g) - at.constant("square", {1, 1}) * square(step) * squared_norm(g))};
}

template <class S>
void OneStepExpansion::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S step = claim.number("step", "\\eta"), two = claim.constant("two", {2, 1}), squared = claim.constant("square", {1, 1});
  give_fit(claim, in.layout);
  if (claim.settled()) return;
  const S drift = claim.let("drift", "\\mathbb E(w_*-w)^\\top g", [&] { return in.drift(); });
  const S variance = claim.let("variance", "\\mathbb E\\|g\\|^2", [&] { return in.variance(); });
  claim.trivial_if([&] { return equal(variance, S(0)) == Truth::yes; });
  claim.then("expansion", [&] {
    const S gain = claim.let("gain", "\\|w-w_*\\|^2-\\mathbb E\\|w+\\eta g-w_*\\|^2", [&] { return S(in.error2() - in.next_error2(step)); });
    return equals(gain, two * step * drift - squared * square(step) * variance);
  });
}

// ---- (11) to (13) ---------------------------------------------------------------------------------------------------------------------------

ClaimInfo DriftIdentity::info() {
  ClaimInfo info;
  info.id = "overlaps19/eq11-eq13";
  info.title = "Drift of the Convotron error";
  info.place = "Section B.2, (11), (12), (13)";
  info.kind = "step";
  info.words =
      "With symmetric inputs of identity covariance, $\\mathbb E(w_*-w)^\\top g=\\frac{1+\\alpha}2\\sum_{i,j}\\mathbb E\\big[(a^*_iw_*-a_iw)^\\top P_ix\\,(a_jw_*-a_jw)^\\top P_jx\\big]$ (11) "
      "$=\\frac{1+\\alpha}2\\sum_{i,j}(a^*_iw_*-a_iw)^\\top P_iP_j^\\top(a_jw_*-a_jw)$ (12) $=\\frac{1+\\alpha}2\\big((w_*-w)^\\top P_a(w_*-w)+\\sum_{i,j}(a^*_i-a_i)a_j\\,w_*^\\top P_iP_j^\\top(w_*-w)\\big)$ (13).";
  info.readings = {{"printed", "as printed, for every slope", "survives", "sampled", ""}};
  info.constants = {{"half", {1, 2}, "the 1/2 in (1 + alpha)/2"}};
  info.planted = {{"half 51/100", "0.51 (1 + alpha) in place of (1 + alpha)/2", "half", {51, 100}, "", "", ""},
                  {"no symmetry", "for laws that are not symmetric", "", {0, 1}, "symmetric", "", ""},
                  {"no identity covariance", "for other covariances", "", {0, 1}, "isotropic", "", ""},
                  {"no cross term", "(13) without its second sum", "", {0, 1}, "", "no cross term", ""}};
  info.serves = {"overlaps19/eq14", "overlaps19/thm4.2"};
  info.scope = one_step_scope;
  info.not_covered = "laws with densities (both sides are linear in the law)";
  info.note = "No range of the slope is needed. Neither the norms of the output weights nor the stride enter.";
  info.quick_cases = 1500, info.full_cases = 20000;
  info.atoms_allowed = true;
  info.twin = "eq11_eq13.py";
  return info;
}

Record DriftIdentity::draw(Source& source) { return only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "stride"}); }

template <class S>
void DriftIdentity::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S front = claim.constant("half", {1, 2}) * (S(1) + in.alpha);
  give_fit(claim, in.layout);
  if (claim.settled()) return;
  give_symmetric(claim, in.law);
  give_isotropic(claim, in.law);
  if (claim.settled()) return;

  const S drift = claim.let("drift", "\\mathbb E(w_*-w)^\\top g", [&] { return in.drift(); });
  claim.trivial_if([&] { return equal(in.error2(), S(0)) == Truth::yes || equal(in.alpha, S(-1)) == Truth::yes; });
  Kept forms([&] { return drift_forms(in, !claim.planted("no cross term")); });
  const S expectation = claim.let("expectation", "\\sum_{i,j}\\mathbb E\\left[(a^*_iw_*-a_iw)^\\top P_ix\\,(a_jw_*-a_jw)^\\top P_jx\\right]", [&] { return forms().expectation; });
  const S covariance = claim.let("covariance", "\\sum_{i,j}(a^*_iw_*-a_iw)^\\top P_iP_j^\\top(a_jw_*-a_jw)", [&] { return forms().covariance; });
  const S split = claim.let("split", "\\left((w_*-w)^\\top P_a(w_*-w)+\\sum_{i,j}(a^*_i-a_i)a_j\\,w_*^\\top P_iP_j^\\top(w_*-w)\\right)", [&] { return forms().split; });
  claim.then("(11)", [&] { return equals(drift, front * expectation); });
  claim.then("(12)", [&] { return equals(front * expectation, front * covariance); });
  claim.then("(13)", [&] { return equals(front * covariance, front * split); });
}

// ---- (14) -----------------------------------------------------------------------------------------------------------------------------------

ClaimInfo DriftBound::info() {
  ClaimInfo info;
  info.id = "overlaps19/eq14";
  info.title = "Lower bound of the drift";
  info.place = "Section B.2, (14) and the two lines after it";
  info.kind = "step";
  info.words =
      "Under the assumptions of Theorem 4.2 and with $e=w-w_*$: $e^\\top P_ae\\ge\\lambda_{\\min}\\|e\\|^2$, and the drift is at least $\\frac{1+\\alpha}2\\big(\\lambda_{\\min}\\|e\\|^2-\\|w_*\\|\\,\\|\\sum_i(a^*_i-a_i)P_i\\|\\,\\|\\sum_ja_jP_j\\|\\,\\|e\\|\\big)$, "
      "at least $\\frac{1+\\alpha}2\\big(\\lambda_{\\min}\\|e\\|^2-k\\|w_*\\|\\|a_*-a\\|\\|a\\|\\|e\\|\\big)$, at least $\\frac{1+\\alpha}2\\big(\\lambda_{\\min}\\|e\\|^2-k\\|w_*\\|\\epsilon\\|e\\|\\big)$.";
  info.readings = {{"slope", "slopes from $-1$ to $1$", "survives", "sampled", ""}, {"any slope", "no range of the slope, as Assumption 3.3 has it", "refuted", "exact", "the slope must be at least $-1$"}};
  info.constants = {{"k", {1, 1}, "the factor of k"}, {"smallest", {1, 1}, "the factor of lambda_min in (14)"}};
  info.planted = {{"k 99/100", "0.99 k in place of k", "k", {99, 100}, "", "", ""},
                  {"smallest 101/100", "1.01 lambda_min in (14)", "smallest", {101, 100}, "", "", ""},
                  {"far weights", "whatever the distance of the output weights", "", {0, 1}, "close weights", "", ""},
                  {"other covariance", "for other covariances", "", {0, 1}, "isotropic", "", ""}};
  info.serves = {"overlaps19/step-thm4.2-recursion"};
  info.scope = one_step_scope;
  info.not_covered = "laws with densities: the drift is the same for every law with A1 and A2";
  info.quick_cases = 1000, info.full_cases = 20000;
  info.atoms_allowed = true;
  info.twin = "eq14.py";
  return info;
}

Record DriftBound::draw(Source& source) { return only(draw_stage_two(source), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride"}); }
std::int64_t DriftBound::enumerated() { return small_stage_twos(); }
Record DriftBound::enumerate(std::int64_t index) { return only(small_stage_two(index), {"input", "w", "a", "teacher_w", "teacher_a", "alpha", "eps", "stride"}); }

template <class S>
void DriftBound::state(Statement<S>& claim) {
  const auto in = read_stage_two(claim);
  const S eps = claim.number("eps", "\\epsilon"), factor = claim.constant("k", {1, 1}), half = (S(1) + in.alpha) / S(2);
  const S k = Statement<S>::symbolic ? claim.name("k") : S(static_cast<long>(in.layout.patches));
  if (!give_standing(claim, in)) return;
  give_close_weights(claim, in, eps, true);
  if (claim.reading("slope")) give_slope(claim, in.alpha);
  if (claim.settled()) return;

  const S drift = claim.let("drift", "\\mathbb E(w_*-w)^\\top g", [&] { return in.drift(); });
  const S error2 = claim.let("error", "\\|e\\|^2", [&] { return in.error2(); });
  const S smallest = claim.let("smallest", "\\lambda_{\\min}", [&] { return overlap::patch_spectrum(in.layout, in.pair.student.a).lower; });
  const S norm2 = claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(in.pair.teacher.w); });
  const S gap2 = claim.let("|a - a_*|^2", "\\|a-a_*\\|^2", [&] { return squared_norm(in.weight_error()); });
  const S operators2 = claim.let("operators", "\\|{\\textstyle\\sum_i}(a^*_i-a_i)P_i\\|^2\\|{\\textstyle\\sum_j}a_jP_j\\|^2", [&] {
    return S(overlap::patch_spectrum(in.layout, in.weight_error()).upper * overlap::patch_spectrum(in.layout, in.pair.student.a).upper);
  });
  const S weights2 = claim.let("|a|^2", "\\|a\\|^2", [&] { return squared_norm(in.pair.student.a); });
  claim.trivial_if([&] { return equal(error2, S(0)) == Truth::yes || equal(half, S(0)) == Truth::yes; });
  claim.then("form", [&] {
    const S form = claim.let("form", "e^\\top P_ae", [&] {
      const Vector<S> e = subtract(in.pair.student.w, in.pair.teacher.w);
      return bilinear(e, overlap::weighted_patch_matrix(in.layout, in.pair.student.a), e);
    });
    return at_least(form, smallest * error2);
  });
  claim.then("(14)", [&] { return at_least(drift, claim.constant("smallest", {1, 1}) * half * smallest * error2 - times_root(half, S(norm2 * operators2 * error2))); });
  // The last two lines differ from the ones before them in one factor under the root: compared by its square.
  claim.then("norms", [&] { return at_most(half * norm2 * error2 * operators2, half * norm2 * error2 * (square(factor * k) * gap2 * weights2)); });
  claim.then("eps", [&] { return at_most(half * norm2 * error2 * gap2 * weights2, half * norm2 * error2 * square(eps)); });
}

template std::vector<PrimeField> OneStepExpansion::differences(IdentityPoint<PrimeField>&);
template std::vector<Extent> OneStepExpansion::differences(IdentityPoint<Extent>&);
template void OneStepExpansion::state(Statement<Interval>&);
template void OneStepExpansion::state(Statement<Ball>&);
template void OneStepExpansion::state(Statement<Rational>&);
template void OneStepExpansion::state(Statement<Symbol>&);
template void DriftIdentity::state(Statement<Interval>&);
template void DriftIdentity::state(Statement<Ball>&);
template void DriftIdentity::state(Statement<Rational>&);
template void DriftIdentity::state(Statement<Symbol>&);
template void DriftBound::state(Statement<Interval>&);
template void DriftBound::state(Statement<Ball>&);
template void DriftBound::state(Statement<Rational>&);
template void DriftBound::state(Statement<Symbol>&);

}  // namespace lakatos::overlaps19
