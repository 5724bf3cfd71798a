#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/spectrum/theorem_a_1.hpp"
#include "theory/filter/anisotropic_growth.hpp"
#include "theory/filter/integer_vectors.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::du18 {
namespace {

// ---- monotone in rho

Record draw_bound_falls_with_rho(Source& source) {
  Record record;
  if (source.chance(1, 4))
    return record.set(
        "x", source.chance(1, 8) ? fraction(-1, source.between(1, 20)) : fraction(source.between(100, 115), 100));
  return record.set("x", source.share(200));
}

/// du18, Section 3.1, comments after Theorem 3.3: the lower bound decreases with rho.
void bound_falls_with_rho(Statement& claim) {
  const Real x = claim.number("x", "x"), closeness = claim.constant("closeness"), range = claim.constant("range");
  claim.given("range", both(x >= 0, x <= range));
  if (claim.settled()) return;
  claim.then("decreasing", [&] {
    if (symbolic()) {
      if (claim.planted("sine")) return closeness * claim.name(R"(\cos(\pi x))") <= 0;
      return -(closeness * sin(pi() * x)) <= 0;
    }
    if (claim.planted("sine")) return closeness * cos(pi() * x) <= 0;
    // Inside [0, 1] the sine is that of pi y with y = min(x, 1 - x) >= 0, so a box that touches an end can be decided
    // by sin(pi y) / (pi y).
    const Real y = min(x, 1 - x);
    if (less_equal(Real(0), y) == Truth::yes) return -closeness * y * sinc(pi() * y) <= 0;
    return -closeness * sin(pi() * x) <= 0;
  });
}

// ---- rho = 0

Record draw_identical_patches(Source& source) {
  const LawField one = draw_unit_law(source, 1, static_cast<std::size_t>(source.between(3, 6)));
  const auto patches = static_cast<std::size_t>(source.between(1, 4));
  const LawField law = source.chance(7, 8) ? repeat_patches(one, patches) : draw_unit_law(source, 2, 2);
  const VectorField teacher = draw_teacher(source, 2);
  Record record;
  record.set("input", law, "w", source.chance(7, 8) ? draw_student(source, teacher) : draw_vector(source, 2, 6, 1),
             "teacher", teacher);
  const Fraction cos_rho = source.chance(15, 16) ? fraction(1, 1) : fraction(source.between(1, 99), 100);
  return record.set("cos_rho", cos_rho, "mu", fraction(source.between(0, 4), 2));
}

/// du18, Section 3.1, comments after Theorem 3.3: at rho = 0 the bound is Definition 2.1.
void identical_patches(Statement& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher", "w_*");
  const Real factor = claim.constant("factor");
  claim.given("rho zero", in.cos_rho == 1);
  give_close_patches(claim, in, [&] {
    if (recording())
      return decide(in.law.patches() == 1 ? equal(claim.whole("k", 1, {"input.patches"}), Real(1))
                                          : equal_patches(in.law));
    const LawField& law = claim.record().law("input");  // equal numbers are equal, which enclosures alone cannot tell
    return !claim.spread() && same_patches(law.entries, law.patches, law.dimension);
  });
  if (claim.settled()) return;
  regime_between(claim, in.law, in.w, in.teacher);
  regime_several_patches(claim, in.law);

  const bool left_out = claim.planted("first left out");
  const auto of_average = [&] { return region_moments(average_law(in.law), in.w, in.teacher).agree; };
  const auto whole = [&] {
    Mat moment = region_moments(in.law, in.w, in.teacher).agree;
    const Real share = Real(static_cast<long>(in.law.patches() - 1)) / Real(static_cast<long>(in.law.patches()));
    return left_out ? scale(share * share, moment) : moment;  // all patches of an input are equal
  };
  claim.trivial_if([&] { return smallest_eigenvalue_bracket(of_average()).upper <= 0; });
  claim.then("equal", [&] {
    if (symbolic())
      return claim.name(R"(\lambda_{\min}(\mathbb E\,PP^\top))") ==
             factor * claim.name(
                          R"(\lambda_{\min}\left(\mathbb E\,Z_{\mathrm{avg}}Z_{\mathrm{avg}}^\top\mathbb I\{Z_{\mathrm)"
                          R"({avg}}\in S(w,w_*)\}\right))");
    const Mat left = whole(), right = scale(factor, of_average());
    const Mat gap = subtract(left, right);
    if (both(positive_semidefinite(gap), positive_semidefinite(scale(Real(-1), gap))) == Truth::yes)
      return Formula{Truth::yes, 0};  // the same matrix
    const auto a = smallest_eigenvalue_bracket(left), b = smallest_eigenvalue_bracket(right);
    const Bounds x{a.lower, a.upper}, y{b.lower, b.upper};
    return both(x <= y, y <= x);
  });
}

// ---- phi squared

Record draw_quadratic_mass(Source& source) {
  const Fraction factor = fraction(source.between(source.chance(1, 20) ? 0 : 1, 20), source.between(1, 10));
  const Fraction epsilon = fraction(source.between(1, 15), source.between(10, 40));
  const std::int64_t grid = source.pick<std::int64_t>({4, 20, 100});
  const std::int64_t part =
      source.between(source.chance(1, 2) ? 0 : grid - grid / 4, grid + (source.chance(1, 8) ? 2 : 0));
  return Record().set("factor", factor, "epsilon", epsilon, "phi",
                      fraction(epsilon.numerator * part, epsilon.denominator * grid));
}

/// du18, Section 3.1, comments after Theorem 3.3: a quadratic small-ball probability gives a small mu.
void quadratic_mass(Statement& claim) {
  const Real factor = claim.number("factor", "C"), epsilon = claim.number("epsilon", R"(\epsilon)"),
             phi = claim.number("phi", R"(\phi)"), bound = claim.constant("bound");
  const bool linear = claim.planted("linear");
  claim.given("factor positive", factor > 0);
  claim.given("neighbourhood", both(phi >= 0, phi <= epsilon));
  claim.given("probability", factor * square(phi) <= 1);
  if (claim.settled()) return;
  claim.regime("near the end", 10 * phi >= 9 * epsilon);
  claim.trivial_if(phi == 0);
  claim.then("bound", (linear ? factor * phi : factor * square(phi)) <= bound * factor * epsilon * phi);
}

}  // namespace

std::vector<Claim> remarks_3_1_bounds() {
  return {
      {.id = "du18/remark-rho-mono",
       .title = "The lower bound decreases with rho",
       .place = "Section 3.1, comments after Theorem 3.3",
       .kind = "remark",
       .themes = {"input law", "spectrum"},
       .words = R"($\gamma_{\mathrm{avg}}(\phi_0)-4(1-\cos\rho)$ is monotonically decreasing in $\rho\in[0,\pi]$: its
         derivative $-4\sin\rho$ is at most 0 there. Here $\rho=\pi x$.)",
       .readings = {{"derivative", "the derivative is at most 0"}},
       .constants = {{"closeness", {4, 1}, "the 4 in 4 (1 - cos rho)"}, {"range", {1, 1}, "the end of the range of x"}},
       .planted = {turned("range", {11, 10}, "up to 11/10 pi"),
                   variant("sine", R"($4(1-\sin\rho)$ in place of $4(1-\cos\rho)$)")},
       .serves = {"du18/thm3.3a"},
       .scope = "every rho in [0, pi], gamma_avg held fixed",
       .not_covered = R"($\gamma_{\mathrm{avg}}$ of a law whose patches are moved apart changes with them)",
       .twin = "remark_rho_mono.py",
       .draw = draw_bound_falls_with_rho,
       .covers =
           [] {
             return std::vector{Record().set("x", Box{{0, 1}, {1, 1}})};
           },
       .state = bound_falls_with_rho},
      {.id = "du18/remark-rho0",
       .title = "At rho=0 the bound recovers Definition 2.1",
       .place = "Section 3.1, comments after Theorem 3.3",
       .kind = "remark",
       .themes = {"input law", "spectrum"},
       .words = R"(For $\rho=0$, $\sigma_{\min}(\mathbb E\,PP^\top)=\gamma_{\mathrm{avg}}(\phi_0)$, the smallest
         eigenvalue of $\mathbb E[Z_{\mathrm{avg}}Z_{\mathrm{avg}}^\top\mathbb I\{S(w,w_*)\}]$.)",
       .readings = {{"printed", "as printed, at the student $w$"}},
       .constants = {{"factor", {1, 1}, "factor of gamma_avg"}},
       .planted = {turned("factor", {101, 100}, "1 % too large"),
                   variant("first left out", "the first patch does not count in P")},
       .serves = {"du18/thm3.3a"},
       .scope = R"(finite laws of unit patches in the plane with 1 to 5 inputs of 1 to 4 equal patches, rational points
         of the circle)",
       .not_covered = R"(densities (both sides are linear in the law); p >= 3 (the two matrices are equal in every
         dimension))",
       .note = R"(Unit patches at the angle 0 to their average are equal, so $P=Z_{\mathrm{avg}}\mathbb I\{S(w,w_*)\}$
         and the matrices are the same.)",
       .twin = "remark_rho0.py",
       .draw = draw_identical_patches,
       .state = identical_patches},
      {.id = "du18/remark-phi2",
       .title = "Quadratic small-ball probability gives small mu",
       .place = "Section 3.1, comments after Theorem 3.3",
       .kind = "remark",
       .themes = {"input law", "probability"},
       .words = R"(If $\mathbb P[\theta(Z_i,w_*)\in[\frac\pi2-\phi,\frac\pi2+\phi]]=C\phi^2$, then for $\phi\le\epsilon$
         it is at most $C\epsilon\phi$ (printed: $\lesssim\epsilon\phi$).)",
       .readings = {{"printed", "with the constant of the proportionality"}},
       .constants = {{"bound", {1, 1}, "factor of C epsilon phi"}},
       .planted = {turned("bound", {9, 10}, "9/10 C epsilon phi"), variant("linear", R"(the probability is $C\phi$)")},
       .serves = {"du18/thm3.3b"},
       .scope = "rational C, epsilon and phi",
       .not_covered = R"(nothing: the statement is $\phi\le\epsilon$ times $C\phi\ge0$)",
       .twin = "remark_phi2.py",
       .draw = draw_quadratic_mass,
       .state = quadratic_mass}};
}

}  // namespace lakatos::du18
