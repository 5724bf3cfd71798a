#include "checks/filter/du18/claims.hpp"

#include "theory/filter/mixture_order.hpp"
#include "theory/filter/real_filter.hpp"

// For one patch in the plane everything about the simulated law is an integral of 1, cos 2 psi, sin 2 psi against a cut
// normal density, in closed form. Two facts to read the verdicts with. With the second component cut around -pi, the
// density rises towards -pi on either side, so the mass of {w.Z >= 0, w*.Z <= 0} per angle is largest at phi = pi/2,
// where it is 1/4 for every sigma: the least beta never exceeds 1 / (2 pi), its value for the uniform law. With the
// printed cut no input lies behind the teacher: L_{-w*} = 0.

namespace lakatos::du18 {
namespace {

Fraction draw_sigma(Source& source, std::int64_t most) { return fraction(source.between(1, most * 8), 8); }

Fraction draw_angle(Source& source) {
  if (source.chance(1, 4)) return {0, 1};
  return fraction(source.between(source.chance(1, 16) ? -4 : 0, 32), 20);
}

/// gamma or L at phi, named.
Real agree(Statement& claim, const char* name, const char* latex, const AngleMixture<Real>& law, const Real& phi,
           bool largest) {
  return claim.let(name, latex, [&] {
    const auto extremes = agree_extremes(law, phi);
    return largest ? extremes.largest : extremes.smallest;
  });
}

void give_angle(Statement& claim, const Real& phi) {
  claim.given("angle", [&] { return both(phi >= 0, phi < pi() / 2); });
}

constexpr const char* least_beta = R"(\sup_{0<\phi\le\pi/2}\frac{L_{-w_*}(\phi)}{\phi})";

void require_within_reach(const Real& sigma) {
  if (!symbolic() && out_of_reach(sigma)) throw Undecided("sigma is out of reach");
}

Record draw_spiky_input(Source& source) {
  const Fraction sigma = source.chance(1, 8) ? draw_sigma(source, 2) : draw_sigma(source, 1);
  return Record().set("sigma", sigma, "phi", draw_angle(source));
}

/// du18, Section 4: as sigma -> 0, L / gamma and beta of the simulated law are large.
void spiky_input(Statement& claim) {
  const Real sigma = claim.number("sigma", R"(\sigma)"), phi = claim.number("phi", R"(\phi)");
  const bool printed = claim.reading("ratio printed") || claim.reading("beta printed"),
             ratio = !claim.reading("beta") && !claim.reading("beta printed"),
             beta = !claim.reading("ratio") && !claim.reading("ratio printed");
  claim.given("sigma", both(sigma > 0, sigma <= 1));
  if (ratio) give_angle(claim, phi);
  if (claim.settled()) return;
  require_within_reach(sigma);
  const AngleMixture<Real> law{sigma, printed};
  if (ratio) {
    const Real gamma = agree(claim, "gamma(phi)", R"(\gamma(\phi))", law, phi, false),
               largest = agree(claim, "L(phi)", R"(L(\phi))", law, phi, true);
    const Real factor = claim.constant("factor");
    claim.then("ratio", square(sigma) * largest >= factor * gamma);
  }
  if (!beta) return;
  claim.then("beta", [&] {
    const Real bound = 1 / (2 * pi());
    return predicate([&] { return least_beta_above(law, bound); }, least_beta, " > ", bound);
  });
}

Record draw_nearly_rotation_invariant_input(Source& source) {
  const Fraction sigma = draw_sigma(source, 2);
  const Fraction larger =
      source.chance(1, 8)
          ? draw_sigma(source, 4)
          : fraction(sigma.numerator * (8 / sigma.denominator) + source.between(1, source.chance(1, 2) ? 2 : 16), 8);
  return Record()
      .set("dimension", source.chance(7, 8) ? std::int64_t{2} : source.between(1, 20), "sigma", sigma, "larger", larger)
      .set("phi", draw_angle(source));
}

/// The limit law, a uniform angle: (1/pi) times the integral of cos^2 over [0, pi] against the sphere's moment.
void conclude_covariance(Statement& claim, const Real& p) {
  claim.then("covariance", [&] { return Real(1) / Real(2) == 1 / p; });
}

/// du18, Section 4: as sigma -> infinity the simulated law is close to the rotation-invariant one, and L / gamma and
/// beta are small.
void nearly_rotation_invariant_input(Statement& claim) {
  const Real p = claim.whole("p", claim.integer("dimension"), {"dimension"});
  if (claim.reading("limit")) {
    claim.given("dimension", p >= 2);
    return claim.settled() ? void() : conclude_covariance(claim, p);
  }
  const bool all = claim.reading("all");
  const Real sigma = claim.number("sigma", R"(\sigma)"), larger = claim.number("larger", R"(\sigma')"),
             phi = claim.number("phi", R"(\phi)");
  claim.given("order", both(sigma > 0, sigma < larger));
  claim.given("plane", p == 2);
  if (!claim.reading("beta")) give_angle(claim, phi);
  if (claim.settled()) return;
  require_within_reach(sigma), require_within_reach(larger);
  const AngleMixture<Real> spiky{sigma, false}, flat{larger, false};
  if (all) conclude_covariance(claim, p);
  if (!claim.reading("ratio")) {
    claim.then("beta", text(least_beta, R"(\Big|_{\sigma'} < )", least_beta, R"(\Big|_{\sigma})"),
               [&] { return least_beta_falls(spiky, flat); });
  }
  if (claim.reading("beta")) return;
  const Real gamma = agree(claim, "gamma(phi)", R"(\gamma_{\sigma}(\phi))", spiky, phi, false),
             largest = agree(claim, "L(phi)", R"(L_{\sigma}(\phi))", spiky, phi, true);
  const Real flat_gamma = agree(claim, "gamma'(phi)", R"(\gamma_{\sigma'}(\phi))", flat, phi, false),
             flat_largest = agree(claim, "L'(phi)", R"(L_{\sigma'}(\phi))", flat, phi, true);
  const Real factor = claim.constant("factor");
  claim.then("ratio", flat_largest * gamma <= factor * largest * flat_gamma);
}

}  // namespace

std::vector<Claim> remarks_4() {
  return {{.id = "du18/remark-sigma0",
           .title = "Small sigma: large L/gamma and large beta",
           .place = "Section 4",
           .kind = "remark",
           .themes = {"input law", "spectrum"},
           .words = R"(For the input of Figure 3(a), as $\sigma\to0$ both $L(\phi)/\gamma(\phi)$ and $\beta$ are large.
             Here, in the plane: $L(\phi)/\gamma(\phi)\ge1/\sigma^2$ for $\sigma\le1$, which tends to infinity (the
             explicit form is ours); and the least $\beta$ exceeds $\frac1{2\pi}$, its value for the rotation-invariant
             law, which the text calls small.)",
           .conclusions = {{"(a)", R"($L(\phi)/\gamma(\phi)$ is large)", {"ratio"}},
                           {"(b)", R"($\beta$ is large)", {"beta"}}},
           .readings = {{"centred", R"(the second component cut around its centre $-\pi$)"},
                        {.name = "ratio", .text = "the same cut", .part = "(a)"},
                        {.name = "beta", .text = "the same cut", .part = "(b)"},
                        {.name = "ratio printed",
                         .text = R"(both components cut to $[-\frac\pi2,\frac\pi2]$ as printed)",
                         .slip = R"(the second component is cut to within $\frac\pi2$ of $-\pi$)",
                         .part = "(a)",
                         .fault = "printed cut"},
                        {.name = "beta printed", .text = "the printed cut", .part = "(b)"}},
           .constants = {{"factor", {1, 1}, "the factor of gamma / sigma^2"}},
           .planted = {turned("factor", {11, 10}, "1.1 in place of 1", "ratio"),
                       turned("factor", {2, 1}, "2 in place of 1", "ratio")},
           .scope = "p = 2, sigma = i/8 up to 1, phi in [0, pi/2)",
           .not_covered = "p > 2; sigma below 1/8",
           .note = R"(With the cut around the centre the mass of $\{w^\top Z\ge0,w_*^\top Z\le0\}$ is at most
             $\frac{\phi}{2\pi}$ for every $\sigma$, because the density rises away from the boundary: so
             $\beta=\frac1{2\pi}$ is always admissible, and a spiky law has no larger $\beta$ than the uniform one. The
             least $\beta$ tends to $\frac1{2\pi}\approx0.159$ at both ends and dips to about 0.134 near $\sigma=1$;
             what grows without bound as $\sigma\to0$ is $\beta/\gamma$, because $\gamma\to0$. With the printed cut no
             input lies behind the teacher and $\beta=0$ is admissible.)",
           .twin = "remark_sigma0.py",
           .quick_cases = 200,
           .full_cases = 2000,
           .draw = draw_spiky_input,
           .state = spiky_input},
          {.id = "du18/remark-sigmainf",
           .title = "Large sigma: close to rotation invariant, small L/gamma and beta",
           .place = "Section 4",
           .kind = "remark",
           .themes = {"input law", "spectrum"},
           .words = R"(For the input of Figure 3(a), as $\sigma\to\infty$ the law is close to the rotation-invariant
             one, and $L(\phi)/\gamma(\phi)$ and $\beta$ are small. Here: of two $\sigma$ the larger has the smaller
             $L(\phi)/\gamma(\phi)$ (in the plane), and the smaller least $\beta$; and the limit law, a uniform angle to
             the teacher, has the second moments $\frac1pI$ of a rotation-invariant law on the sphere.)",
           .conclusions = {{"(a)", "the limit law is rotation invariant", {"covariance"}},
                           {"(b)", R"($L(\phi)/\gamma(\phi)$ is small)", {"ratio"}},
                           {"(c)", R"($\beta$ is small)", {"beta"}}},
           .readings = {{"all", "in the plane, where the limit is rotation invariant"},
                        {.name = "ratio", .text = "in the plane", .part = "(b)"},
                        {.name = "limit", .text = "in any dimension", .part = "(a)"},
                        {.name = "beta", .text = "in the plane", .part = "(c)"}},
           .constants = {{"factor", {1, 1}, "how much smaller the ratio is"}},
           .planted = {turned("factor", {19, 20}, "smaller by 5 per cent", "ratio"),
                       turned("factor", {1, 2}, "half as large", "ratio")},
           .scope = R"(sigma and the larger sigma = i/8 up to 4; phi in [0, pi/2); the limit for p = 2 ... 20; the
             second component cut around its centre)",
           .not_covered = "sigma above 4; L/gamma and beta for p > 2",
           .note = R"(In the plane a uniform angle is the rotation-invariant law. For $p>2$ it is not: $\mathbb
             E\cos^2=\frac12$ for every $p$, while a rotation-invariant law has $\frac1p$. The least $\beta$ is not
             monotone in $\sigma$: see du18/remark-sigma0.)",
           .twin = "remark_sigmainf.py",
           .quick_cases = 150,
           .full_cases = 2000,
           .draw = draw_nearly_rotation_invariant_input,
           .state = nearly_rotation_invariant_input}};
}

}  // namespace lakatos::du18
