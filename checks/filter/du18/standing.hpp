#pragma once
// The standing assumptions of du18, shared by its claims: one text for each, in every scalar. Names are those of twins/README.md.
#include "checks/engine/statement.hpp"
#include "theory/filter/gradient.hpp"
#include "theory/filter/smoothness.hpp"

namespace lakatos::du18 {

template <class S>
void give_two_dimensions(Statement<S>& claim, const PatchLaw<S>& law) {
  claim.given("two dimensions", [&] { return predicate<S>([&] { return truth_of(law.dimension >= 2); }, "p \\ge 2"); });
}

/// The gradient exists at w without a convention for the kink.
template <class S>
void give_differentiable(Statement<S>& claim, const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  claim.given("differentiable", [&] { return predicate<S>([&] { return differentiable(law, w, teacher); }, "\\ell \\text{ is differentiable at } w"); });
}

/// Footnote 1 for atoms: no mass on a boundary.
template <class S>
void give_off_the_boundaries(Statement<S>& claim, const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  claim.given("off the boundaries", [&] {
    return predicate<S>([&] { return off_the_boundaries(law, w, teacher); }, "w^\\top Z_i \\ne 0,\\ w_*^\\top Z_i \\ne 0 \\text{ wherever } Z_i \\ne 0");
  });
}

template <class S>
void give_positive(Statement<S>& claim, const char* name, const S& value) {
  claim.given(name, [&] { return above(value, S(0)); });
}

/// Some patch is not 0 with positive probability.
template <class S>
void give_some_patch(Statement<S>& claim, const PatchLaw<S>& law) {
  const auto decide = [&] {
    Truth some = Truth::no;
    for (const auto& patches : law.atoms) {
      for (const auto& patch : patches) some = either(some, less(S(0), squared_norm(patch)));
    }
    return some;
  };
  claim.given("some mass", [&] { return predicate<S>(decide, "\\mathbb E\\,\\|Z_i\\|^2 > 0 \\text{ for some } i"); });
}

/// gamma(angle()) >= bound or, if `strict`, > bound; ties are decided as definiteness of matrices.
template <class S, class Angle>
Formula<S> gamma_reaches([[maybe_unused]] const PatchLaw<S>& law, [[maybe_unused]] const Vector<S>& teacher, [[maybe_unused]] Angle&& angle,
                         [[maybe_unused]] const char* latex, const S& bound, bool strict) {
  if constexpr (std::is_same_v<S, Symbol>) {
    return strict ? above(Symbol::named(latex), bound) : at_least(Symbol::named(latex), bound);
  } else {
    const Truth truth = strict ? gamma_above(law, teacher, angle(), bound) : gamma_at_least(law, teacher, angle(), bound);
    if (recording()) return {truth};  // the margin decides nothing
    return {truth, detail::relative_slack(midpoint(bound), midpoint(gamma_bracket(law, teacher, angle()).lower))};
  }
}

/// A7 (one patch) and A10 (k patches): max lambda_max(E N N^T) <= beta phi on [0, pi/2].
template <class S>
Formula<S> grows_linearly(const PatchLaw<S>& law, const Vector<S>& teacher, const S& beta) {
  return predicate<S>([&] { return linear_growth(law, teacher, beta); }, "\\max_{\\theta(w,w_*)\\le\\phi}\\lambda_{\\max}\\left(\\mathbb E\\,NN^\\top\\right) \\le ", beta,
                      "\\,\\phi \\quad (0 \\le \\phi \\le \\tfrac\\pi2)");
}

/// A11 in one of its readings.
template <class S>
Formula<S> crosses_linearly(const PatchLaw<S>& law, const Vector<S>& teacher, const S& cross, CrossReading reading) {
  const char* sum = "\\max_{\\theta(w,w_*)\\le\\phi}\\left(\\|\\mathbb E\\,PN^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NM^\\top\\|\\right) \\le ";
  const char* first = "\\max_{\\theta(v,w_*)\\le\\phi}\\|\\mathbb E\\,P_vN_v^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NM^\\top\\| \\le ";
  const char* range = reading == CrossReading::sum_off_boundaries ? "\\,\\phi \\quad (0 \\le \\phi \\le \\tfrac\\pi2,\\ w^\\top Z_i \\ne 0)" : "\\,\\phi \\quad (0 \\le \\phi \\le \\tfrac\\pi2)";
  return predicate<S>([&] { return cross_growth(law, teacher, cross, reading); }, reading == CrossReading::first_term ? first : sum, cross, range);
}

/// A8: |w - w*| < |w*|.
template <class S>
void give_initialisation(Statement<S>& claim, const S& distance, const S& norm) {
  claim.given("initialisation", [&] { return below(distance, norm); });
}

}  // namespace lakatos::du18
