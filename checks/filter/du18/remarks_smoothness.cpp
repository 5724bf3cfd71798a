#include "checks/filter/du18/remarks_smoothness.hpp"

#include <cmath>

#include "checks/filter/du18/bracket_arithmetic.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/ordered.hpp"
#include "checks/filter/du18/remarks_2_1.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {

Record draw_smooth(Source& source) {
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::round, Lie::round, Lie::near_boundary});
  const VectorField teacher = draw_teacher(source, 2);
  const std::int64_t atoms = lie == Lie::isotropic ? 1 : 2;
  const LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(atoms, atoms + 2)), lie, 0);
  const double least = smallest_admissible_beta(approximate(law), approximate(teacher));
  const bool tiny = !(least > 1e-6) || !std::isfinite(least);
  Record record;
  record.set("input", law).set("teacher", teacher);
  return record.set("beta", tiny ? fraction(1, source.pick<std::int64_t>({1, 10, 1000, 100000})) : just_above(least, source.pick<double>({1e-6, 1e-3, 0.05, 4.0}))), record;
}

Smoothness smoothness_at(const Record& record, const PlanarAngle<double>& angle) {
  const NearestRounding nearest;
  const auto law = approximate(record.law("input"));
  const auto teacher = approximate(record.vector("teacher"));
  return {gamma_bracket(law, teacher, angle).lower, lipschitz_bracket(law, teacher, angle).upper};
}

ClaimInfo SmoothestInput::info() {
  ClaimInfo info;
  info.id = "du18/remark-gaussian";
  info.title = "Smoother input is faster, rotation-invariant input smoothest, Gaussian bound best";
  info.place = "Section 1, second contribution, and Section 2.1";
  info.kind = "remark";
  info.words =
      "No input law has a smaller ratio $L(\\phi)/\\gamma(\\phi)$ than a rotation-invariant one, and none a smaller $(L(0)+\\beta)^2/\\gamma(\\phi_0)^2$, the factor in the number of iterations, than the Gaussian.";
  info.readings = {{"ratio", "the ratio at every angle of $[0,\\frac\\pi2]$", "refuted", "exact", ""}, {"at zero", "the ratio at $\\phi=0$", "survives", "sampled", ""}, {"bound", "the factor in the number of iterations", "refuted", "exact", ""}};
  info.planted = {{"strict", "every law has a larger ratio at $\\phi=0$", "", {0, 1}, "", "strict", "at zero"}, {"double", "the ratio at $\\phi=0$ is at least 2", "", {0, 1}, "", "double", "at zero"}};
  info.scope = "finite laws in the plane with 2 to 16 atoms, small rational entries; rational cosines";
  info.not_covered = "p > 2; laws with densities other than on small boxes around the atoms. That a smaller factor means fewer iterations is du18/remark-rate";
  info.note =
      "Laws that keep away from the boundaries of the wedge are smoother than any rotation-invariant one: with atoms in front of the teacher whose second moment is a multiple of the identity, $L=\\gamma$ up to "
      "the first angle at which an atom leaves, and $\\beta$ may be as small as one likes. The remark holds in the mean over all teachers: $\\gamma$ is concave and $L$ convex in the law, so among all rotations of a "
      "law the least $\\gamma$ and the largest $L$ are no better than those of its rotation-invariant average.";
  info.twin = "remark_gaussian.py";
  return info;
}

Record SmoothestInput::draw(Source& source) {
  Record record = draw_smooth(source);
  const std::int64_t d = source.pick<std::int64_t>({7, 9, 11});  // an irrational tangent: no atom on the boundary of a student at this angle
  Fraction cosine = source.chance(1, 20) ? fraction(d + 1, d) : fraction(source.between(0, d), d);
  for (int attempt = 0; attempt < 4 && cosine.numerator <= cosine.denominator && smoothness_at(record, angle_from_cosine(to_double(cosine))).gamma < 1e-9; ++attempt) {
    cosine = fraction(cosine.numerator + cosine.denominator, 2 * cosine.denominator);
  }
  return record.set("cosine", cosine), record;
}

template <class S>
void SmoothestInput::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher");
  const S cosine = claim.number("cosine", "\\cos\\phi"), beta = claim.number("beta", "\\beta");
  const bool at_zero = claim.reading("at zero");
  const auto angle = [&] { return at_zero ? zero_angle<S>() : angle_from_cosine(cosine); };
  give_two_dimensions(claim, law);
  claim.given("cosine in range", [&] { return both(at_least(cosine, S(0)), at_most(cosine, S(1))); });
  give_positive(claim, "beta positive", beta);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  claim.given("positive", [&] { return gamma_reaches(law, teacher, angle, at_zero ? "\\gamma(0)" : "\\gamma(\\phi)", S(0), true); });
  if (claim.settled()) return;

  const auto least = [&] { return claim.let_bracket("gamma", at_zero ? "\\gamma(0)" : "\\gamma(\\phi)", [&] { return gamma_bracket(law, teacher, angle()); }); };
  const auto most = [&] { return claim.let_bracket("L", at_zero ? "L(0)" : "L(\\phi)", [&] { return lipschitz_bracket(law, teacher, angle()); }); };
  const auto arc = [&] { return claim.let("pi - phi", "(\\pi-\\phi)", [&] { return S(pi<S>() - radians(angle())); }); };
  const auto height = [&] { return claim.let("sin(phi)", "\\sin\\phi", [&] { return sine(angle()); }); };
  if (claim.reading("bound")) {
    claim.then("bound", [&] {  // multiplied by 2 pi gamma (pi - phi - sin phi)
      const Bracket<S> width = widened(claim.let_bracket("L(0)", "L(0)", [&] { return lipschitz_bracket(law, teacher, zero_angle<S>()); }), beta);
      return bracket_at_most(S(pi<S>() + S(2)) * least(), S(arc() - height()) * width);
    });
    return;
  }
  claim.then("ratio", [&] {
    if (at_zero) {
      const auto strict = [&] { return negate(at_most(most(), least())); };
      if (claim.planted("strict")) return predicate<S>(strict, "L(0) > \\gamma(0)");
      return bracket_at_most((claim.planted("double") ? S(2) : S(1)) * least(), most());
    }
    if (equal(cosine, S(1)) == Truth::yes) return bracket_at_most(least(), most());  // both sides times pi
    return bracket_at_most(S(arc() + height()) * least(), S(arc() - height()) * most());
  });
}

ClaimInfo GrowingStep::info() {
  ClaimInfo info;
  info.id = "du18/remark-twostage";
  info.title = "Admissible step grows along the run (two-stage learning rate)";
  info.place = "Section 2.1, after Theorem 2.2";
  info.kind = "remark";
  info.words = "$\\frac{\\gamma(\\phi)}{2(L(\\phi)+2\\beta)^2}$ becomes bigger as the angle $\\phi$ becomes smaller, which is to justify a larger learning rate later in the run.";
  info.readings = {{"printed", "for every law, with $2\\beta$ as printed", "refuted", "exact", ""},
                   {"theorem", "for every law, with the $4\\beta$ of Theorem 2.2", "refuted", "exact", ""},
                   {"gaussian", "for the standard normal law", "survives", "sampled", ""}};
  info.constants = {{"beta", {2, 1}, "the 2 before beta"}, {"four", {4, 1}, "the 4 of Theorem 2.2"}};
  info.planted = {{"reversed", "it becomes smaller", "", {0, 1}, "", "reversed", "gaussian"}, {"by a half", "it becomes half as big again", "", {0, 1}, "", "by a half", "gaussian"}};
  info.scope = "finite laws in the plane with 2 to 16 atoms and the standard normal law, p = 2, 3, 4; rational cosines in [0, 1]";
  info.not_covered = "finite laws with p > 2; laws with densities other than the normal law and small boxes around the atoms";
  info.note =
      "$\\gamma$ grows when the angle shrinks, but so does $L$, up to a factor of 2 (du18/remark-adaptive); so the quotient may shrink, to a quarter at most where $\\gamma$ does not grow.";
  info.twin = "remark_twostage.py";
  return info;
}

Record GrowingStep::draw(Source& source) {
  Record record = draw_smooth(source);
  if (source.chance(1, 2)) {
    const auto p = static_cast<std::size_t>(source.between(2, 4));
    record.set("input", LawField{p, 1, true, 1, {}, {}}).set("teacher", draw_teacher(source, p)).set("beta", source.chance(1, 12) ? fraction(3, 10) : just_above(0.3183099, source.pick<double>({1e-3, 0.1, 5.0})));
  }
  return draw_two_angles(source, record, 0), record;
}

template <class S>
void GrowingStep::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher");
  const S beta = claim.number("beta", "\\beta"), near = claim.number("near", "\\cos\\phi_1"), far = claim.number("far", "\\cos\\phi_2");
  const S factor = claim.reading("theorem") ? claim.constant("four", {4, 1}) : claim.constant("beta", {2, 1});
  give_two_dimensions(claim, law);
  give_positive(claim, "beta positive", beta);
  give_two_angles(claim, near, far, 0);
  if (claim.reading("gaussian")) claim.given("normal input", [&] { return predicate<S>([&] { return truth_of(law.gaussian); }, "Z \\sim N(0,I)"); });
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  const auto first = [&] { return angle_from_cosine(near); };
  const auto second = [&] { return angle_from_cosine(far); };
  if (!claim.reading("gaussian")) claim.given("gamma positive", [&] { return gamma_reaches(law, teacher, second, "\\gamma(\\phi_2)", S(0), true); });
  if (claim.settled()) return;

  claim.then("grows", [&] {
    const bool reversed = claim.planted("reversed");
    const S share = claim.planted("by a half") ? S(3) / S(2) : S(1);
    const auto smoother = [&](const char* name, const char* latex, auto&& angle) { return claim.let_bracket(name, latex, [&] { return gamma_bracket(law, teacher, angle()); }); };
    const auto wider = [&](const char* name, const char* latex, auto&& angle) { return widened(claim.let_bracket(name, latex, [&] { return lipschitz_bracket(law, teacher, angle()); }), S(factor * beta)); };
    const auto decide = [&] {
      if (!reversed && both(gamma_ordered(law, teacher, first(), second()), lipschitz_ordered(law, teacher, second(), first())) == Truth::yes) return Truth::yes;
      const auto late = smoother("gamma(phi_1)", "\\gamma(\\phi_1)", first) * squared(wider("L(phi_2)", "L(\\phi_2)", second));
      const auto early = share * smoother("gamma(phi_2)", "\\gamma(\\phi_2)", second) * squared(wider("L(phi_1)", "L(\\phi_1)", first));
      return reversed ? at_most(late, early) : at_most(early, late);
    };
    return predicate<S>(decide, claim.name("\\gamma(\\phi_1)") / (S(2) * square(claim.name("L(\\phi_1)") + factor * beta)), reversed ? " \\le " : " \\ge ", claim.planted("by a half") ? "\\tfrac32\\," : "",
                        claim.name("\\gamma(\\phi_2)") / (S(2) * square(claim.name("L(\\phi_2)") + factor * beta)));
  });
}

template void SmoothestInput::state(Statement<Interval>&);
template void SmoothestInput::state(Statement<Ball>&);
template void SmoothestInput::state(Statement<Rational>&);
template void SmoothestInput::state(Statement<Symbol>&);
template void GrowingStep::state(Statement<Interval>&);
template void GrowingStep::state(Statement<Ball>&);
template void GrowingStep::state(Statement<Rational>&);
template void GrowingStep::state(Statement<Symbol>&);

}  // namespace lakatos::du18
