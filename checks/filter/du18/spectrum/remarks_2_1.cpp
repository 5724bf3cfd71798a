#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/spectrum/remarks_2_1.hpp"

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/spectrum/theorem_a_1.hpp"
#include "theory/filter/anisotropic_growth.hpp"
#include "theory/filter/ordered.hpp"
#include "theory/filter/sided_moments.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/probability/wedge.hpp"

namespace lakatos::du18 {
namespace {

/// No nonzero patch on the teacher's boundary.
void give_off_the_boundary(Statement& claim, const Law& law, const Vec& teacher) {
  claim.given("off the boundary", R"(w_*^\top Z \ne 0 \text{ wherever } Z \ne 0)",
              [&] { return off_the_boundaries(law, teacher, teacher); });
}

/// ... at the angle pi. Below it the region only grows when w turns towards w_*, also where a boundary has mass.
void give_off_the_boundary_at_pi(Statement& claim, const Law& law, const Vec& teacher, const Real& cosine) {
  claim.given("off the boundary", R"(\cos\phi_2 > -1 \text{, or } w_*^\top Z \ne 0 \text{ wherever } Z \ne 0)",
              [&] { return either(less(Real(-1), cosine), off_the_boundaries(law, teacher, teacher)); });
}

LawField draw_any_law(Source& source, const VectorField& teacher) {
  const Lie lie = draw_lie(source);
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 5)), lie, 0);
  if (law.dimension > 1 && law.dimension < 4 && source.chance(1, 6)) put_on_the_boundary(law, teacher);
  return law;
}

}  // namespace

void draw_two_angles(Source& source, Record& record, std::int64_t least) {
  const std::int64_t d = source.pick<std::int64_t>({2, 3, 4, 5, 8, 13, 20});
  std::int64_t far = source.between(least * d, d - 1), near = source.between(far + 1, d);
  if (source.chance(1, 3)) near = d;
  if (source.chance(1, 20)) std::swap(near, far);
  if (source.chance(1, 20)) near = d + 1;
  record.set("near", fraction(near, d), "far", fraction(far, d));
}

namespace {

Record draw_rotation_invariant_smoothness(Source& source) {
  const auto p = static_cast<std::size_t>(source.chance(1, 20) ? 1 : source.between(2, 4));
  const std::int64_t d = source.between(1, 12);
  const Fraction cosine = source.chance(1, 20)  ? fraction(d + 1, d)
                          : source.chance(1, 2) ? fraction(source.chance(1, 4) ? -1 : 1, 1)
                                                : fraction(source.between(-d, d), d);
  return Record().set("input", LawField{p, 1, true, 1, {}, {}}, "teacher", draw_teacher(source, p), "cosine", cosine);
}

/// du18, after Definition 2.1: rotation-invariant laws have gamma = L.
void rotation_invariant_smoothness(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real cosine = claim.number("cosine", R"(\cos\phi)"), ratio = claim.constant("ratio");
  give_two_dimensions(claim, law);
  claim.given("cosine in range", both(cosine >= -1, cosine <= 1));
  if (claim.reading("ends")) claim.given("end", square(cosine) == 1);
  if (claim.settled()) return;

  claim.trivial_if(cosine == -1);  // 0 = 0
  claim.then("equal", [&] {
    const auto angle = [&] { return angle_from_cosine(cosine); };
    const Real least =
        claim.let("gamma(phi)", R"(\gamma(\phi))", [&] { return value_of(gamma_bracket(law, teacher, angle())); });
    const Real most =
        claim.let("L(phi)", R"(L(\phi))", [&] { return value_of(lipschitz_bracket(law, teacher, angle())); });
    return least == ratio * most;
  });
}

Record draw_vanishing_at_pi(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 4));
  const VectorField teacher = draw_teacher(source, p);
  return Record()
      .set("input", source.chance(1, 8) ? LawField{p, 1, true, 1, {}, {}} : draw_any_law(source, teacher), "teacher",
           teacher)
      .set("scale", fraction(source.chance(1, 20) ? 0 : source.between(1, 6), source.between(1, 4)));
}

/// du18, after Definition 2.1: gamma(pi) = L(pi) = 0.
void vanishing_at_pi(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real factor = claim.number("scale", "c");
  give_positive(claim, "scale positive", factor);
  if (claim.reading("densities")) give_off_the_boundary(claim, law, teacher);
  if (claim.settled()) return;
  regime_beside_the_boundary(claim, law, teacher);

  const auto moment = [&] {
    const auto moments = region_moments(law, scale(claim.planted("at zero") ? factor : -factor, teacher), teacher);
    return claim.planted("student region") ? moments.student : moments.agree;
  };
  claim.then("gamma", R"(\lambda_{\min}(A_{-cw_*,w_*}) = 0)", [&] {
    return positive_semidefinite(moment()) == Truth::yes ? negate(positive_definite(moment())) : Truth::unknown;
  });
  claim.then("L", R"(\lambda_{\max}(A_{-cw_*,w_*}) = 0)", [&] { return is_zero(moment()); });
}

Record draw_decreasing_smoothness(Source& source) {
  const bool gaussian = source.chance(1, 6);
  const auto p = static_cast<std::size_t>(gaussian ? source.between(2, 4) : source.chance(1, 20) ? 1 : 2);
  const VectorField teacher = draw_teacher(source, p);
  Record record;
  record.set("input", gaussian ? LawField{p, 1, true, 1, {}, {}} : draw_any_law(source, teacher), "teacher", teacher);
  return draw_two_angles(source, record, -1), record;
}

/// du18, after Definition 2.1 and Theorem 2.2: gamma and L decrease with the angle.
void decreasing_smoothness(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real near = claim.number("near", R"(\cos\phi_1)"), far = claim.number("far", R"(\cos\phi_2)");
  give_two_dimensions(claim, law);
  give_two_angles(claim, near, far, -1);
  if (!claim.reading("weakly")) give_off_the_boundary_at_pi(claim, law, teacher, far);
  if (claim.settled()) return;

  claim.regime("beyond the right angle", far < 0);
  claim.regime("an input leaves", [&] {
    return predicate([&] { return law.gaussian() ? Truth::yes : negate(agree_unchanged(law, teacher, near, far)); },
                     R"(A_{w,w_*} \text{ differs between } \phi_1 \text{ and } \phi_2)");
  });
  const bool strict = claim.reading("strictly"), reversed = claim.planted("reversed");
  const auto first = [&] { return angle_from_cosine(reversed ? far : near); };
  const auto second = [&] { return angle_from_cosine(reversed ? near : far); };
  const char* sign = reversed ? R"( \le )" : strict ? " > " : R"( \ge )";
  claim.then("gamma", text(R"(\gamma(\phi_1))", sign, R"(\gamma(\phi_2))"),
             [&] { return gamma_ordered(law, teacher, first(), second(), strict || claim.planted("strict gamma")); });
  claim.then("L", text(R"(L(\phi_1))", sign, R"(L(\phi_2))"),
             [&] { return lipschitz_ordered(law, teacher, first(), second(), strict); });
}

Record draw_growing_disagreement(Source& source) {
  const VectorField teacher = draw_teacher(source, source.chance(1, 25) ? 3 : 2);
  Record record;
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 6)),
                          source.pick<Lie>({Lie::anywhere, Lie::near_boundary}), 0);
  if (source.chance(1, 6)) put_on_the_boundary(law, teacher);
  if (source.chance(1, 25)) law = twice(law);
  record.set("input", law, "teacher", teacher, "scale",
             fraction(source.chance(1, 25) ? 0 : source.between(1, 4), source.between(1, 3)));
  return draw_two_angles(source, record, 0), record;
}

/// du18, before Assumption 2.1: A_{w,-w*} is 0 at angle zero and grows with the angle.
void growing_disagreement(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real factor = claim.number("scale", "c"), near = claim.number("near", R"(\cos\phi_1)"),
             far = claim.number("far", R"(\cos\phi_2)");
  give_one_patch(claim, law);
  give_plane(claim, law);
  give_positive(claim, "scale positive", factor);
  give_two_angles(claim, near, far, 0);
  if (!claim.reading("printed")) give_off_the_boundary(claim, law, teacher);
  if (claim.settled()) return;

  const bool reversed = claim.planted("reversed");
  claim.regime("not 0 at the smaller angle", [&] {
    return predicate([&] { return negate(student_moment_vanishes(law, teacher, near)); },
                     R"(A_{w,-w_*} \ne 0 \text{ for some } w \text{ at the angle } \phi_1)");
  });
  claim.trivial_if([&] { return student_moment_vanishes(law, teacher, far) == Truth::yes; });
  claim.then("vanishes", "A_{cw_*,-w_*} = 0", [&] {
    return is_zero(claim.planted("at right angles") ? student_moment_at(law, teacher, Real(0), 1)
                                                    : region_moments(law, scale(factor, teacher), teacher).student);
  });
  claim.then("grows", [&] {
    const Real &first = reversed ? far : near, &second = reversed ? near : far;
    const auto decide = [&] {
      return claim.reading("maximum") ? largest_student_moment_grows(law, teacher, first, second)
                                      : student_moment_grows(law, teacher, first, second);
    };
    return claim.reading("maximum")
               ? predicate(
                     decide,
                     R"(\max_{\theta(w,w_*)=\phi_2}\lambda_{\max}(A_{w,-w_*}) \ge \max_{\theta(w,w_*)=\phi_1}\lambda)"
                     R"(_{\max}(A_{w,-w_*}))")
               : predicate(decide, R"(A_{w_{\phi_2},-w_*} )", reversed ? R"(\preceq)" : R"(\succeq)",
                           R"( A_{w_{\phi_1},-w_*})");
  });
}

/// du18, before Assumption 2.1: the values of beta announced for rotation-invariant and Gaussian input.
void announced_beta(Statement& claim) {
  const Real p = dimension_of(claim), phi = claim.number("phi", R"(\phi)"), sphere = claim.constant("sphere"),
             gaussian = claim.constant("gaussian");
  claim.given("two dimensions", p >= 2);
  claim.given("angle", [&] { return both(phi >= 0, phi <= pi() / 2); });
  const Real size2 = claim.reading("printed") ? claim.number("size2", R"(\mathbb E\|Z\|^2)") : Real(1);
  if (claim.reading("printed")) claim.given("size", size2 >= 0);
  if (claim.settled()) return;

  const Real normal = claim.planted("2/7") ? Real(2) / Real(7) : gaussian * p;
  if (claim.reading("smallest")) {
    claim.then("sphere", [&] {
      return claim.let("least beta, sphere", R"(\sup_\phi\frac1\phi L_{-w_*}(\phi))", [&] { return 1 / (pi() * p); }) >=
             sphere;
    });
    claim.then("gaussian", [&] {
      return claim.let("least beta, normal law", R"(\sup_\phi\frac1\phi L^N_{-w_*}(\phi))", 1 / pi()) >= normal;
    });
    return;
  }
  claim.trivial_if(phi == 0);
  claim.then("sphere", [&] {
    const Real growth = claim.let("L(phi), sphere", R"(L_{-w_*}(\phi))", [&] {
      return sphere_wedge(static_cast<int>(claim.integer("dimension")), phi).along;
    });
    return grows_at_most(size2 * growth, size2 * (1 + capped_sinc(phi)) / (2 * pi() * p), sphere, phi);
  });
  claim.then("gaussian", [&] {
    const Real growth =
        claim.let("L(phi), normal law", R"(L^N_{-w_*}(\phi))", [&] { return gaussian_wedge(phi).along; });
    return grows_at_most(growth, (1 + capped_sinc(phi)) / (2 * pi()), normal, phi);
  });
}

}  // namespace

std::vector<Claim> remarks_2_1() {
  return {
      {.id = "du18/remark-rotinv",
       .title = "Rotation-invariant laws have equal gamma and L",
       .place = "Section 2.1, after Definition 2.1",
       .kind = "remark",
       .themes = {"spectrum", "input law"},
       .words = R"(For the standard normal law (and every rotation-invariant law, by a factor) $\gamma(\phi)=L(\phi)$ at
         the angle $\phi$.)",
       .readings = {{"every angle", R"(for every $\phi\in[0,\pi]$)"}, {"ends", R"(for $\phi=0$ and $\phi=\pi$ only)"}},
       .constants = {{"ratio", {1, 1}, R"(the factor of $L(\phi)$)"}},
       .planted = {turned("ratio", {101, 100}, R"($\gamma=\frac{101}{100}L$)", "ends"),
                   turned("ratio", {9, 10}, R"($\gamma=\frac9{10}L$)", "ends")},
       .scope = "the standard normal law, p = 2, 3, 4, rational cosines in [-1, 1]",
       .not_covered = R"(other rotation-invariant laws: theirs is the normal law's moment times $\frac1p\mathbb
         E\|Z\|^2$, so both sides change by the same factor)",
       .note = R"($\gamma(\phi)=\frac{\pi-\phi-\sin\phi}{2\pi}$ and $L(\phi)=\frac{\pi-\phi+\sin\phi}{2\pi}$: equal at 0
         and $\pi$ only, $\frac{\sin\phi}\pi$ apart in between, and $L/\gamma\to\infty$ for $\phi\to\pi$.)",
       .twin = "remark_rotinv.py",
       .draw = draw_rotation_invariant_smoothness,
       .state = rotation_invariant_smoothness},
      {.id = "du18/remark-pi",
       .title = "gamma and L vanish at angle pi",
       .place = "Section 2.1, after Definition 2.1",
       .kind = "remark",
       .themes = {"spectrum"},
       .words = R"($\gamma(\pi)=L(\pi)=0$, because the intersection of the two half spaces has measure 0.)",
       .conclusions = {{"(a)", R"($\gamma(\pi)=0$)", {"gamma"}}, {"(b)", R"($L(\pi)=0$)", {"L"}}},
       .readings = {{"densities", "no mass on the teacher's boundary, as footnote 1 has it"},
                    {.name = "printed",
                     .text = "any law, with the closed regions as printed",
                     .slip = R"(the intersection is the hyperplane $w_*^\top Z=0$, which must have measure 0)",
                     .fault = "closed regions"}},
       .planted = {variant("at zero", R"(at the angle 0 in place of $\pi$)"),
                   variant("student region", "$A_{w,-w_*}$ in place of $A_{w,w_*}$")},
       .scope = "the standard normal law and finite laws with 1 to 10 atoms, p = 1 ... 4",
       .not_covered = "other laws with densities",
       .twin = "remark_pi.py",
       .draw = draw_vanishing_at_pi,
       .zoo =
           [] {
             return std::vector{Record().set("input", LawField{2, 1, false, 1, {1}, {0, 1}}, "teacher",
                                             VectorField{1, {1, 0}}, "scale", fraction(1, 1))};
           },
       .state = vanishing_at_pi},
      {.id = "du18/remark-monotone",
       .title = "gamma and L decrease with the angle",
       .place = "Section 2.1, after Definition 2.1 and after Theorem 2.2",
       .kind = "remark",
       .themes = {"spectrum"},
       .words = R"($\gamma$ and $L$ of Definition 2.1 decrease on $[0,\pi]$.)",
       .conclusions = {{"(a)", R"($\gamma$ decreases)", {"gamma"}}, {"(b)", "$L$ decreases", {"L"}}},
       .readings = {{"densities", R"(they do not increase; at the angle $\pi$ no mass on the teacher's boundary, as
         footnote 1 has it)"},
                    {.name = "weakly",
                     .text = "they do not increase, any law, with the closed regions as printed",
                     .slip = R"(at $\pi$ the region is the hyperplane $w_*^\top Z=0$, which must have measure 0; below
                       $\pi$ nothing is asked of the law)",
                     .fault = "closed regions"},
                    {.name = "strictly",
                     .text = "they decrease strictly",
                     .slip = "they do not increase: where a wedge holds no mass they stay the same"}},
       .planted = {variant("reversed", "they do not decrease"),
                   variant("strict gamma", R"($\gamma$ decreases strictly)")},
       .serves = {"du18/step-thm2.2-combine", "du18/remark-rate"},
       .scope = R"(finite laws in the plane with 1 to 10 atoms, atoms on boundaries included, and the standard normal
         law, p = 2, 3, 4; rational cosines)",
       .not_covered = R"(finite laws with p > 2, and other laws with densities: below $\pi$, turning $w$ towards $w_*$
         in their plane only enlarges $\{w^\top Z\ge0,\,w_*^\top Z\ge0\}$, in every dimension and for every law)",
       .note = R"(With $a=w_*^\top Z\ge0$ and $b$ the coordinate across $w_*$, $w^\top Z\ge0$ says $b\ge-a\cot\phi$ for
         $0<\phi<\pi$, which only gets harder as $\phi$ grows. At $\pi$ it says $a\le0$: both halves of the teacher's
         boundary are in, one of which was out. The remark's own reason for $\gamma(\pi)=L(\pi)=0$ is that this boundary
         has measure 0. The proofs use the angles below $\frac\pi2$ only.)",
       .twin = "remark_monotone.py",
       .draw = draw_decreasing_smoothness,
       .state = decreasing_smoothness},
      {.id = "du18/remark-aminus",
       .title = "Second moment on the disagreement region at zero angle, and growth",
       .place = "Section 2.1, before Assumption 2.1",
       .kind = "remark",
       .themes = {"spectrum"},
       .words = R"($A_{w,-w_*}=0$ when $\theta(w,w_*)=0$, and $A_{w,-w_*}$ grows with the angle.)",
       .conclusions = {{"(a)", "0 at the angle 0", {"vanishes"}}, {"(b)", "growth with the angle", {"grows"}}},
       .readings = {{"order", R"(it grows in the order of definite matrices as $w$ turns away from $w_*$; no mass on the
         teacher's boundary)"},
                    {"maximum", R"(its largest eigenvalue, maximised over the $w$ at an angle, grows; no mass on the
                      teacher's boundary)"},
                    {.name = "printed",
                     .text = "growth in the order of definite matrices, any law, with the closed regions as printed",
                     .slip = R"(the hyperplane $w_*^\top Z=0$ must have measure 0, as the reason given says)",
                     .fault = "closed regions"}},
       .planted = {variant("reversed", "it shrinks"),
                   variant("at right angles", R"(it vanishes at the angle $\frac\pi2$)"),
                   variant("reversed", "its largest eigenvalue shrinks", "maximum", "reversed maximum")},
       .serves = {"du18/assump2.1"},
       .scope = "finite laws in the plane with 1 to 10 atoms, rational cosines in [0, 1]",
       .not_covered = "p > 2 (the plane of $w$ and $w_*$ decides which inputs change sides); laws with densities",
       .twin = "remark_aminus.py",
       .draw = draw_growing_disagreement,
       .zoo =
           [] {
             return std::vector{Record().set("input", LawField{2, 1, false, 1, {1}, {0, 1}}, "teacher",
                                             VectorField{1, {1, 0}}, "scale", fraction(1, 1), "near", fraction(1, 1),
                                             "far", fraction(0, 1))};
           },
       .state = growing_disagreement},
      {.id = "du18/remark-beta",
       .title = "Announced values of beta for rotation-invariant and Gaussian input",
       .place = "Section 2.1, before Assumption 2.1",
       .kind = "remark",
       .themes = {"spectrum", "input law"},
       .words = R"($\beta=1$ for rotation-invariant laws and $\beta=p$ for $N(0,I_p)$, in $L_{-w_*}(\phi)\le\beta\phi$
         on $[0,\frac\pi2]$.)",
       .conclusions = {{"(a)", R"($\beta=1$ for rotation-invariant laws)", {"sphere"}},
                       {"(b)", R"($\beta=p$ for the normal law)", {"gaussian"}}},
       .readings = {{"printed",
                     R"(admissible in Assumption 2.1, 1 for every rotation-invariant law: no norm is printed)"},
                    {"admissible", "admissible, the rotation-invariant law of unit norm as in Theorem A.1"},
                    {.name = "smallest", .text = "these are the smallest admissible values", .fault = "least beta"}},
       .constants = {{"sphere", {1, 1}, "beta of the sphere"},
                     {"gaussian", {1, 1}, "the factor of p for the normal law"}},
       .planted = {turned("sphere", {159, 1000},
                          R"(0.159 in place of 1: just below $\frac1{2\pi}$, the sharp value at p = 2)"),
                   turned("gaussian", {159, 1000}, R"(0.159 p in place of p: just below $\frac1\pi$ at p = 2)"),
                   variant("2/7", R"($\frac27$ in place of p for the normal law)")},
       .power_in = "admissible",
       .scope = "p = 2 ... 64, every angle in [0, pi/2]",
       .not_covered = "p > 64; p = 1, where no angle lies strictly between 0 and pi",
       .note = R"(Announces du18/thma.1 and du18/thma.2. A rotation-invariant law is a random length times the uniform
         law on the sphere, so its least $\beta$ is $\frac{\mathbb E\|Z\|^2}{\pi p}$: above 1 once $\mathbb E\|Z\|^2>\pi
         p$. For the normal law it does not grow with $p$.)",
       .twin = "remark_beta.py",
       .full_cases = 20000,
       .draw = [](Source& source) { return draw_opening(source).set("size2", fraction(source.between(0, 1000), 8)); },
       .covers =
           [] {
             auto covers = opening_covers();
             for (Record& cover : covers) cover.set("size2", fraction(1, 1));
             return covers;
           },
       .state = announced_beta}};
}

}  // namespace lakatos::du18
