#include "checks/filter/du18/theorem_a_2.hpp"

#include "checks/filter/du18/anisotropic_growth.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"
#include "theory/probability/wedge.hpp"

// N(0, I_p) gives the wedge of opening theta the largest eigenvalue (theta + sin theta) / (2 pi), in every dimension: what lies orthogonal to the
// plane of w and w* has theta / (2 pi). So L_{-w*}(phi) = phi (1 + sinc phi) / (2 pi), and the smallest beta is 1 / pi.

namespace lakatos::du18 {

ClaimInfo GaussianGrowth::info() {
  ClaimInfo info;
  info.id = "du18/thma.2";
  info.title = "beta at most p for Gaussian input";
  info.place = "Appendix A.1, Theorem A.2";
  info.kind = "theorem";
  info.words = "One neuron, $Z\\sim N(0,I)$ in $\\mathbb R^p$: Assumption 2.1 holds with $\\beta=p$, that is $L_{-w_*}(\\phi)\\le p\\,\\phi$ on $[0,\\frac\\pi2]$.";
  info.readings = {{"admissible", "$\\beta=p$ is admissible in Assumption 2.1, so the smallest admissible $\\beta$ is at most $p$", "holds", "covered", ""}};
  info.constants = {{"beta", {1, 1}, "the factor of p"}};
  info.planted = {{"beta 159/1000", "0.159 p in place of p: just below 1 / pi at p = 2", "beta", {159, 1000}, "", "", ""},
                  {"beta 1/7", "p/7 in place of p", "beta", {1, 7}, "", "", ""},
                  {"2/7", "2/7 in place of p: just below 1 / pi", "", {0, 1}, "", "2/7", ""}};
  info.scope = "p = 2 ... 64, every angle in [0, pi/2]";
  info.not_covered = "p > 64; p = 1, where no angle lies strictly between 0 and pi";
  info.note = "The sharp value is $\\frac1\\pi$ in every dimension: the largest eigenvalue does not grow with $p$, as the proof's $\\mathbb E\\|Z\\|^2$ would suggest.";
  info.dials = {concentration_dial(), anisotropy_dial()};
  info.note +=
      " Dials, at $p=2$ and for $\\phi\\to0$: *concentration* reaches $\\frac c\\pi$, which exceeds $\\beta=2$ from $c=2\\pi$ on; *anisotropy* reaches $\\frac{2c^3}{\\pi(1+c^2)}$, which does from $c\\approx3.41$ on, where "
      "$c^3=\\pi(1+c^2)$. Rotation invariance is built into the instance, so it cannot be left out, only dialled.";
  info.twin = "thma_2.py";
  info.full_cases = 20000;
  return info;
}

Record GaussianGrowth::draw(Source& source) { return draw_opening(source); }
std::vector<Record> GaussianGrowth::covers() { return opening_covers(); }

template <class S>
void GaussianGrowth::state(Statement<S>& claim) {
  const S p = dimension_of(claim), phi = claim.number("phi", "\\phi"), printed = claim.constant("beta", {1, 1});
  give_opening(claim, phi);
  if (claim.settled()) return;

  if (rotation_matters(claim)) {
    claim.given("plane", [&] { return equals(p, S(2)); });
    if (claim.settled()) return;
    claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
    claim.then("linear growth", [&] { return concentrated_grows_at_most(claim, phi, S(2), S(printed * p)); });
    return;
  }
  const S growth = claim.let("L(phi)", "L_{-w_*}(\\phi)", [&] { return gaussian_wedge(phi).along; });
  const S beta = claim.planted("2/7") ? S(2) / S(7) : printed * p;
  claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
  claim.then("linear growth", [&] { return grows_at_most(growth, (S(1) + capped_sinc(phi)) / (S(2) * pi<S>()), beta, phi); });
}

template void GaussianGrowth::state(Statement<Interval>&);
template void GaussianGrowth::state(Statement<Ball>&);
template void GaussianGrowth::state(Statement<Rational>&);
template void GaussianGrowth::state(Statement<Symbol>&);

}  // namespace lakatos::du18
