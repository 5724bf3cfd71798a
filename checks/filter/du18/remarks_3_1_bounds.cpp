#include <cmath>

#include "checks/filter/du18/close_patches.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/ranged.hpp"
#include "checks/filter/du18/remarks_3_1.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::du18 {

// ---- monotone in rho --------------------------------------------------------------------------------------------------------------

ClaimInfo BoundFallsWithRho::info() {
  ClaimInfo info;
  info.id = "du18/remark-rho-mono";
  info.title = "The lower bound decreases with rho";
  info.place = "Section 3.1, comments after Theorem 3.3";
  info.kind = "remark";
  info.words = "$\\gamma_{\\mathrm{avg}}(\\phi_0)-4(1-\\cos\\rho)$ is monotonically decreasing in $\\rho\\in[0,\\pi]$: its derivative $-4\\sin\\rho$ is at most 0 there. Here $\\rho=\\pi x$.";
  info.readings = {{"derivative", "the derivative is at most 0", "holds", "covered", ""}};
  info.constants = {{"closeness", {4, 1}, "the 4 in 4 (1 - cos rho)"}, {"range", {1, 1}, "the end of the range of x"}};
  info.planted = {{"range 11/10", "up to 11/10 pi", "range", {11, 10}, "", "", ""}, {"sine", "$4(1-\\sin\\rho)$ in place of $4(1-\\cos\\rho)$", "", {0, 1}, "", "sine", ""}};
  info.serves = {"du18/thm3.3a"};
  info.scope = "every rho in [0, pi], gamma_avg held fixed";
  info.not_covered = "$\\gamma_{\\mathrm{avg}}$ of a law whose patches are moved apart changes with them";
  info.twin = "remark_rho_mono.py";
  return info;
}

Record BoundFallsWithRho::draw(Source& source) {
  Record record;
  if (source.chance(1, 4)) return record.set("x", source.chance(1, 8) ? fraction(-1, source.between(1, 20)) : fraction(source.between(100, 115), 100)), record;
  return record.set("x", source.share(200)), record;
}

std::vector<Record> BoundFallsWithRho::covers() {
  Record record;
  return {record.set("x", Box{{0, 1}, {1, 1}})};
}

template <class S>
void BoundFallsWithRho::state(Statement<S>& claim) {
  const S x = claim.number("x", "x"), closeness = claim.constant("closeness", {4, 1}), range = claim.constant("range", {1, 1});
  claim.given("range", [&] { return both(at_least(x, S(0)), at_most(x, range)); });
  if (claim.settled()) return;
  claim.then("decreasing", [&] {
    if constexpr (Statement<S>::symbolic) {
      if (claim.planted("sine")) return at_most(closeness * claim.name("\\cos(\\pi x)"), S(0));
      return at_most(-(closeness * sin(pi<S>() * x)), S(0));
    } else {
      if (claim.planted("sine")) return at_most(S(closeness * cos(pi<S>() * x)), S(0));
      // Inside [0, 1] the sine is that of pi y with y = min(x, 1 - x) >= 0, so a box that touches an end can be decided by sin(pi y) / (pi y).
      const S y = min(x, S(S(1) - x));
      if (less_equal(S(0), y) == Truth::yes) return at_most(S(-closeness * y * sinc(S(pi<S>() * y))), S(0));
      return at_most(S(-closeness * sin(pi<S>() * x)), S(0));
    }
  });
}

// ---- rho = 0 ----------------------------------------------------------------------------------------------------------------------

ClaimInfo IdenticalPatches::info() {
  ClaimInfo info;
  info.id = "du18/remark-rho0";
  info.title = "At rho=0 the bound recovers Definition 2.1";
  info.place = "Section 3.1, comments after Theorem 3.3";
  info.kind = "remark";
  info.words = "For $\\rho=0$, $\\sigma_{\\min}(\\mathbb E\\,PP^\\top)=\\gamma_{\\mathrm{avg}}(\\phi_0)$, the smallest eigenvalue of $\\mathbb E[Z_{\\mathrm{avg}}Z_{\\mathrm{avg}}^\\top\\mathbb I\\{S(w,w_*)\\}]$.";
  info.readings = {{"printed", "as printed, at the student $w$", "survives", "sampled", ""}};
  info.constants = {{"factor", {1, 1}, "factor of gamma_avg"}};
  info.planted = {{"factor 101/100", "1 % too large", "factor", {101, 100}, "", "", ""}, {"first left out", "the first patch does not count in P", "", {0, 1}, "", "first left out", ""}};
  info.serves = {"du18/thm3.3a"};
  info.scope = "finite laws of unit patches in the plane with 1 to 5 inputs of 1 to 4 equal patches, rational points of the circle";
  info.not_covered = "densities (both sides are linear in the law); p >= 3 (the two matrices are equal in every dimension)";
  info.note = "Unit patches at the angle 0 to their average are equal, so $P=Z_{\\mathrm{avg}}\\mathbb I\\{S(w,w_*)\\}$ and the matrices are the same.";
  info.twin = "remark_rho0.py";
  return info;
}

Record IdenticalPatches::draw(Source& source) {
  const LawField one = draw_unit_law(source, 1, static_cast<std::size_t>(source.between(3, 6)));
  const auto patches = static_cast<std::size_t>(source.between(1, 4));
  const LawField law = source.chance(7, 8) ? repeat_patches(one, patches) : draw_unit_law(source, 2, 2);
  const VectorField teacher = draw_teacher(source, 2);
  Record record;
  record.set("input", law).set("w", source.chance(7, 8) ? draw_student(source, teacher) : draw_vector(source, 2, 6, 1)).set("teacher", teacher);
  const Fraction cos_rho = source.chance(15, 16) ? fraction(1, 1) : fraction(source.between(1, 99), 100);
  return record.set("cos_rho", cos_rho).set("mu", fraction(source.between(0, 4), 2)), record;
}

namespace {

/// Are the patches of each input written down as the same numbers? Then they are equal, which enclosures alone cannot tell.
bool same_numbers(const LawField& law) {
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    for (std::size_t e = 0; e < law.patches * law.dimension; ++e) {
      if (law.entry(n, e / law.dimension, e % law.dimension) != law.entry(n, 0, e % law.dimension)) return false;
    }
  }
  return true;
}

}  // namespace

template <class S>
void IdenticalPatches::state(Statement<S>& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher");
  const S factor = claim.constant("factor", {1, 1});
  claim.given("rho zero", [&] { return equals(in.cos_rho, S(1)); });
  give_close_patches(claim, in, [&] { return !claim.spread() && same_numbers(claim.record().law("input")); });
  if (claim.settled()) return;

  const bool left_out = claim.planted("first left out");
  const auto of_average = [&] { return region_moments(average_law(in.law), in.w, in.teacher).agree; };
  const auto whole = [&] {
    Matrix<S> moment = region_moments(in.law, in.w, in.teacher).agree;
    const S share = S(static_cast<long>(in.law.patches - 1)) / S(static_cast<long>(in.law.patches));
    return left_out ? scale(S(share * share), moment) : moment;  // all patches of an input are equal
  };
  claim.trivial_if([&] { return less_equal(smallest_eigenvalue_bracket(of_average()).upper, S(0)) == Truth::yes; });
  claim.then("equal", [&] {
    if constexpr (Statement<S>::symbolic) {
      return equals(claim.name("\\lambda_{\\min}(\\mathbb E\\,PP^\\top)"), factor * claim.name("\\lambda_{\\min}\\left(\\mathbb E\\,Z_{\\mathrm{avg}}Z_{\\mathrm{avg}}^\\top\\mathbb I\\{Z_{\\mathrm{avg}}\\in S(w,w_*)\\}\\right)"));
    } else {
      const Matrix<S> left = whole(), right = scale(factor, of_average());
      const Matrix<S> gap = subtract(left, right);
      if (both(positive_semidefinite(gap), positive_semidefinite(scale(S(-1), gap))) == Truth::yes) return Formula<S>{Truth::yes, 0};  // the same matrix
      const auto a = smallest_eigenvalue_bracket(left), b = smallest_eigenvalue_bracket(right);
      const Ranged<S> x{a.lower, a.upper}, y{b.lower, b.upper};
      return both(at_most(x, y), at_most(y, x));
    }
  });
}

// ---- phi squared ------------------------------------------------------------------------------------------------------------------

ClaimInfo QuadraticMass::info() {
  ClaimInfo info;
  info.id = "du18/remark-phi2";
  info.title = "Quadratic small-ball probability gives small mu";
  info.place = "Section 3.1, comments after Theorem 3.3";
  info.kind = "remark";
  info.words = "If $\\mathbb P[\\theta(Z_i,w_*)\\in[\\frac\\pi2-\\phi,\\frac\\pi2+\\phi]]=C\\phi^2$, then for $\\phi\\le\\epsilon$ it is at most $C\\epsilon\\phi$ (printed: $\\lesssim\\epsilon\\phi$).";
  info.readings = {{"printed", "with the constant of the proportionality", "survives", "sampled", ""}};
  info.constants = {{"bound", {1, 1}, "factor of C epsilon phi"}};
  info.planted = {{"bound 9/10", "9/10 C epsilon phi", "bound", {9, 10}, "", "", ""}, {"linear", "the probability is $C\\phi$", "", {0, 1}, "", "linear", ""}};
  info.serves = {"du18/thm3.3b"};
  info.scope = "rational C, epsilon and phi";
  info.not_covered = "nothing: the statement is $\\phi\\le\\epsilon$ times $C\\phi\\ge0$";
  info.twin = "remark_phi2.py";
  return info;
}

Record QuadraticMass::draw(Source& source) {
  const Fraction factor = fraction(source.between(source.chance(1, 20) ? 0 : 1, 20), source.between(1, 10));
  const Fraction epsilon = fraction(source.between(1, 15), source.between(10, 40));
  const std::int64_t grid = source.pick<std::int64_t>({4, 20, 100});
  const std::int64_t part = source.between(source.chance(1, 2) ? 0 : grid - grid / 4, grid + (source.chance(1, 8) ? 2 : 0));
  Record record;
  return record.set("factor", factor).set("epsilon", epsilon).set("phi", fraction(epsilon.numerator * part, epsilon.denominator * grid)), record;
}

template <class S>
void QuadraticMass::state(Statement<S>& claim) {
  const S factor = claim.number("factor", "C"), epsilon = claim.number("epsilon", "\\epsilon"), phi = claim.number("phi", "\\phi"), bound = claim.constant("bound", {1, 1});
  const bool linear = claim.planted("linear");
  claim.given("factor positive", [&] { return above(factor, S(0)); });
  claim.given("neighbourhood", [&] { return both(at_least(phi, S(0)), at_most(phi, epsilon)); });
  claim.given("probability", [&] { return at_most(factor * square(phi), S(1)); });
  if (claim.settled()) return;
  claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
  claim.then("bound", [&] { return at_most(linear ? factor * phi : factor * square(phi), bound * factor * epsilon * phi); });
}

template void BoundFallsWithRho::state(Statement<Interval>&);
template void BoundFallsWithRho::state(Statement<Ball>&);
template void BoundFallsWithRho::state(Statement<Rational>&);
template void BoundFallsWithRho::state(Statement<Symbol>&);
template void IdenticalPatches::state(Statement<Interval>&);
template void IdenticalPatches::state(Statement<Ball>&);
template void IdenticalPatches::state(Statement<Rational>&);
template void IdenticalPatches::state(Statement<Symbol>&);
template void QuadraticMass::state(Statement<Interval>&);
template void QuadraticMass::state(Statement<Ball>&);
template void QuadraticMass::state(Statement<Rational>&);
template void QuadraticMass::state(Statement<Symbol>&);

}  // namespace lakatos::du18
