#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/spectrum/theorem_a_1.hpp"
#include "theory/filter/anisotropic_growth.hpp"
#include "theory/probability/real_probability.hpp"

// N(0, I_p) gives the wedge of opening theta the largest eigenvalue (theta + sin theta) / (2 pi), in every dimension:
// what lies orthogonal to the plane of w and w* has theta / (2 pi). So L_{-w*}(phi) = phi (1 + sinc phi) / (2 pi), and
// the smallest beta is 1 / pi.

namespace lakatos::du18 {
namespace {

Dial anisotropy_dial() {
  return {.name = "anisotropy",
          .assumption = "rotation invariance",
          .text = "p = 2; a normal law with E|Z|^2 = 2 whose deviation across the teacher is c times that along it",
          .grid = {{1, 1}, {2, 1}, {3, 1}, {7, 2}, {4, 1}, {8, 1}, {16, 1}, {64, 1}}};
}

/// du18, Theorem A.2: beta <= p for the standard normal law in R^p.
void gaussian_growth(Statement& claim) {
  const Real p = dimension_of(claim), phi = claim.number("phi", R"(\phi)"), printed = claim.constant("beta");
  give_opening(claim, phi);
  if (claim.settled()) return;

  if (rotation_matters(claim)) return conclude_turned(claim, p, phi, Real(2), printed * p);
  const Real growth = claim.let("L(phi)", R"(L_{-w_*}(\phi))", [&] { return gaussian_wedge(phi).along; });
  const Real beta = claim.planted("2/7") ? Real(2) / Real(7) : printed * p;
  claim.trivial_if(phi == 0);
  claim.then("linear growth", [&] { return grows_at_most(growth, (1 + capped_sinc(phi)) / (2 * pi()), beta, phi); });
}

}  // namespace

std::vector<Claim> theorem_a_2() {
  return {
      {.id = "du18/thma.2",
       .title = "beta at most p for Gaussian input",
       .place = "Appendix A.1, Theorem A.2",
       .kind = "theorem",
       .themes = {"spectrum", "input law"},
       .words = R"(One neuron, $Z\sim N(0,I)$ in $\mathbb R^p$: Assumption 2.1 holds with $\beta=p$, that is
         $L_{-w_*}(\phi)\le p\,\phi$ on $[0,\frac\pi2]$.)",
       .readings = {{"admissible", R"($\beta=p$ is admissible in Assumption 2.1, so the smallest admissible $\beta$ is
         at most $p$)"}},
       .constants = {{"beta", {1, 1}, "the factor of p"}},
       .planted = {turned("beta", {159, 1000}, "0.159 p in place of p: just below 1 / pi at p = 2"),
                   turned("beta", {1, 7}, "p/7 in place of p"), variant("2/7", "2/7 in place of p: just below 1 / pi")},
       .dials = {concentration_dial(), anisotropy_dial()},
       .scope = "p = 2 ... 64, every angle in [0, pi/2]",
       .not_covered = "p > 64; p = 1, where no angle lies strictly between 0 and pi",
       .note = R"(The sharp value is $\frac1\pi$ in every dimension: the largest eigenvalue does not grow with $p$, as
         the proof's $\mathbb E\|Z\|^2$ would suggest. Dials, at $p=2$ and for $\phi\to0$: *concentration* reaches
         $\frac c\pi$, which exceeds $\beta=2$ from $c=2\pi$ on; *anisotropy* reaches $\frac{2c^3}{\pi(1+c^2)}$, which
         does from $c\approx3.41$ on, where $c^3=\pi(1+c^2)$. Rotation invariance is built into the instance, so it
         cannot be left out, only dialled.)",
       .twin = "thma_2.py",
       .full_cases = 20000,
       .draw = draw_opening,
       .covers = opening_covers,
       .state = gaussian_growth}};
}

}  // namespace lakatos::du18
