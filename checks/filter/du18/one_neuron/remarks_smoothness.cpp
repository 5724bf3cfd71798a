#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/one_neuron/remarks_smoothness.hpp"

#include <cmath>

#include "checks/filter/du18/inputs/brackets.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/spectrum/remarks_2_1.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/ordered.hpp"

namespace lakatos::du18 {

Record draw_smooth(Source& source) {
  const Lie lie =
      source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::round, Lie::round, Lie::near_boundary});
  const VectorField teacher = draw_teacher(source, 2);
  const std::int64_t atoms = lie == Lie::isotropic ? 1 : 2;
  const LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(atoms, atoms + 2)), lie, 0);
  const double least = smallest_admissible_beta(approximate(law), approximate(teacher));
  return Record().set("input", law, "teacher", teacher, "beta",
                      draw_admissible(source, least, {1, 10, 1000, 100000}, {1e-6, 1e-3, 0.05, 4.0}));
}

Smoothness smoothness_at(const Record& record, const PlanarAngle<double>& angle) {
  const NearestRounding nearest;
  const auto law = approximate(record.law("input"));
  const auto teacher = approximate(record.vector("teacher"));
  return {gamma_bracket(law, teacher, angle).lower, lipschitz_bracket(law, teacher, angle).upper};
}

namespace {

Record draw_smoothest_input(Source& source) {
  Record record = draw_smooth(source);
  const std::int64_t d = source.pick<std::int64_t>(
      {7, 9, 11});  // an irrational tangent: no atom on the boundary of a student at this angle
  Fraction cosine = source.chance(1, 20) ? fraction(d + 1, d) : fraction(source.between(0, d), d);
  for (int attempt = 0; attempt < 4 && cosine.numerator <= cosine.denominator &&
                        smoothness_at(record, angle_from_cosine(to_double(cosine))).gamma < 1e-9;
       ++attempt) {
    cosine = fraction(cosine.numerator + cosine.denominator, 2 * cosine.denominator);
  }
  return record.set("cosine", cosine);
}

/// du18, Sections 1 and 2.1: rotation-invariant input is the smoothest, and the Gaussian has the best rate bound.
void smoothest_input(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real cosine = claim.number("cosine", R"(\cos\phi)"), beta = claim.number("beta", R"(\beta)");
  const bool at_zero = claim.reading("at zero");
  const auto angle = [&] { return at_zero ? zero_angle<Real>() : angle_from_cosine(cosine); };
  give_two_dimensions(claim, law);
  claim.given("cosine in range", both(cosine >= 0, cosine <= 1));
  give_positive(claim, "beta positive", beta);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  claim.given("positive", [&] {
    return gamma_reaches(law, teacher, angle, at_zero ? R"(\gamma(0))" : R"(\gamma(\phi))", Real(0), true);
  });
  if (claim.settled()) return;

  const auto least = [&] {
    return let_gamma(claim, "gamma", at_zero ? R"(\gamma(0))" : R"(\gamma(\phi))", law, teacher, angle);
  };
  const auto most = [&] { return let_lipschitz(claim, "L", at_zero ? "L(0)" : R"(L(\phi))", law, teacher, angle); };
  const auto arc = [&] { return claim.let("pi - phi", R"((\pi-\phi))", [&] { return pi() - radians(angle()); }); };
  const auto height = [&] { return claim.let("sin(phi)", R"(\sin\phi)", [&] { return sine(angle()); }); };
  if (claim.reading("bound") || claim.reading("both")) {
    claim.then("bound", [&] {  // multiplied by 2 pi gamma (pi - phi - sin phi)
      const Bounds width = let_lipschitz_at_zero(claim, law, teacher) + beta;
      return (pi() + 2) * least() <= (arc() - height()) * width;
    });
  }
  if (claim.reading("bound")) return;
  claim.then("ratio", [&] {
    if (at_zero) {
      const auto strict = [&] { return negate(less_equal(most(), least())); };
      if (claim.planted("strict")) return predicate(strict, R"(L(0) > \gamma(0))");
      return (claim.planted("double") ? Real(2) : Real(1)) * least() <= most();
    }
    if (equal(cosine, Real(1)) == Truth::yes) return least() <= most();  // both sides times pi
    return (arc() + height()) * least() <= (arc() - height()) * most();
  });
}

Record draw_growing_step(Source& source) {
  Record record = draw_smooth(source);
  if (source.chance(1, 2)) {
    const auto p = static_cast<std::size_t>(source.between(2, 4));
    record.set("input", LawField{p, 1, true, 1, {}, {}}, "teacher", draw_teacher(source, p))
        .set("beta",
             source.chance(1, 12) ? fraction(3, 10) : just_above(0.3183099, source.pick<double>({1e-3, 0.1, 5.0})));
  }
  return draw_two_angles(source, record, 0), record;
}

/// du18, after Theorem 2.2: the admissible step grows along the run.
void growing_step(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real beta = claim.number("beta", R"(\beta)"), near = claim.number("near", R"(\cos\phi_1)"),
             far = claim.number("far", R"(\cos\phi_2)");
  const Real factor = claim.reading("theorem") ? claim.constant("four") : claim.constant("beta");
  give_two_dimensions(claim, law);
  give_positive(claim, "beta positive", beta);
  give_two_angles(claim, near, far, 0);
  if (claim.reading("gaussian")) claim.given("normal input", R"(Z \sim N(0,I))", [&] { return is_normal(claim, law); });
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  const auto first = [&] { return angle_from_cosine(near); };
  const auto second = [&] { return angle_from_cosine(far); };
  if (!claim.reading("gaussian"))
    claim.given("gamma positive",
                [&] { return gamma_reaches(law, teacher, second, R"(\gamma(\phi_2))", Real(0), true); });
  if (claim.settled()) return;

  claim.then("grows", [&] {
    const bool reversed = claim.planted("reversed");
    const Real share = claim.planted("by a half") ? Real(3) / Real(2) : 1;
    const auto smoother = [&](const char* name, const char* latex, auto&& angle) {
      return let_gamma(claim, name, latex, law, teacher, angle);
    };
    const auto wider = [&](const char* name, const char* latex, auto&& angle) {
      return let_lipschitz(claim, name, latex, law, teacher, angle) + factor * beta;
    };
    const auto decide = [&] {
      if (!reversed && both(gamma_ordered(law, teacher, first(), second()),
                            lipschitz_ordered(law, teacher, second(), first())) == Truth::yes)
        return Truth::yes;
      const auto late =
          smoother("gamma(phi_1)", R"(\gamma(\phi_1))", first) * square(wider("L(phi_2)", R"(L(\phi_2))", second));
      const auto early = share * smoother("gamma(phi_2)", R"(\gamma(\phi_2))", second) *
                         square(wider("L(phi_1)", R"(L(\phi_1))", first));
      return reversed ? less_equal(late, early) : less_equal(early, late);
    };
    return predicate(decide, claim.name(R"(\gamma(\phi_1))") / (2 * square(claim.name(R"(L(\phi_1))") + factor * beta)),
                     reversed ? R"( \le )" : R"( \ge )", claim.planted("by a half") ? R"(\tfrac32\,)" : "",
                     claim.name(R"(\gamma(\phi_2))") / (2 * square(claim.name(R"(L(\phi_2))") + factor * beta)));
  });
}

}  // namespace

std::vector<Claim> remarks_smoothness() {
  return {{.id = "du18/remark-gaussian",
           .title = "Smoother input is faster, rotation-invariant input smoothest, Gaussian bound best",
           .place = "Section 1, second contribution, and Section 2.1",
           .kind = "remark",
           .themes = {"contraction rate", "input law"},
           .words = R"(No input law has a smaller ratio $L(\phi)/\gamma(\phi)$ than a rotation-invariant one, and none a
             smaller $(L(0)+\beta)^2/\gamma(\phi_0)^2$, the factor in the number of iterations, than the Gaussian.)",
           .conclusions = {{"(a)", "no law has a smaller ratio", {"ratio"}},
                           {"(b)", "none has a smaller factor than the Gaussian", {"bound"}},
                           {"(c)", "a smaller ratio means fewer iterations", {}}},
           .left_out = "(c): how the number of iterations depends on the factor is `du18/remark-rate`",
           .readings = {{"both", R"(the ratio at every angle of $[0,\frac\pi2]$, and the factor)"},
                        {.name = "ratio", .text = "the ratio at every angle", .part = "(a)"},
                        {.name = "at zero", .text = R"(the ratio at $\phi=0$)", .part = "(a) at the angle 0"},
                        {.name = "bound", .text = "the factor in the number of iterations", .part = "(b)"}},
           .planted = {variant("strict", R"(every law has a larger ratio at $\phi=0$)", "at zero"),
                       variant("double", R"(the ratio at $\phi=0$ is at least 2)", "at zero")},
           .scope = "finite laws in the plane with 2 to 16 atoms, small rational entries; rational cosines",
           .not_covered = "p > 2; laws with densities other than on small boxes around the atoms",
           .note = R"(Laws that keep away from the boundaries of the wedge are smoother than any rotation-invariant one:
             with atoms in front of the teacher whose second moment is a multiple of the identity, $L=\gamma$ up to the
             first angle at which an atom leaves, and $\beta$ may be as small as one likes. The remark holds in the mean
             over all teachers: $\gamma$ is concave and $L$ convex in the law, so among all rotations of a law the least
             $\gamma$ and the largest $L$ are no better than those of its rotation-invariant average.)",
           .twin = "remark_gaussian.py",
           .draw = draw_smoothest_input,
           .state = smoothest_input},
          {.id = "du18/remark-twostage",
           .title = "Admissible step grows along the run (two-stage learning rate)",
           .place = "Section 2.1, after Theorem 2.2",
           .kind = "remark",
           .themes = {"contraction rate"},
           .words = R"($\frac{\gamma(\phi)}{2(L(\phi)+2\beta)^2}$ becomes bigger as the angle $\phi$ becomes smaller,
             which is to justify a larger learning rate later in the run.)",
           .conclusions = {{"(a)", R"(the quotient grows as $\phi$ shrinks)", {"grows"}},
                           {"(b)", "it is small at the start", {}}},
           .left_out = "(b): small against what is not said",
           .readings = {{"printed", R"(for every law, with $2\beta$ as printed)"},
                        {"theorem", R"(for every law, with the $4\beta$ of Theorem 2.2)"},
                        {"gaussian", "for the standard normal law"}},
           .constants = {{"beta", {2, 1}, "the 2 before beta"}, {"four", {4, 1}, "the 4 of Theorem 2.2"}},
           .planted = {variant("reversed", "it becomes smaller", "gaussian"),
                       variant("by a half", "it becomes half as big again", "gaussian")},
           .scope = R"(finite laws in the plane with 2 to 16 atoms and the standard normal law, p = 2, 3, 4; rational
             cosines in [0, 1])",
           .not_covered = R"(finite laws with p > 2; laws with densities other than the normal law and small boxes
             around the atoms)",
           .note = R"($\gamma$ grows when the angle shrinks, but so does $L$, up to a factor of 2
             (du18/remark-adaptive); so the quotient may shrink, to a quarter at most where $\gamma$ does not grow.)",
           .twin = "remark_twostage.py",
           .draw = draw_growing_step,
           .state = growing_step}};
}

}  // namespace lakatos::du18
