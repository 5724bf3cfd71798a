#include "checks/filter/du18/claims.hpp"

#include <numbers>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/spectrum/theorem_a_1.hpp"
#include "theory/filter/anisotropic_growth.hpp"

namespace lakatos::du18 {
namespace {

Record draw_angle_below_twice_its_sine(Source& source) {
  const double quarter = std::numbers::pi / 2;
  Fraction phi = source.share(100);
  switch (source.below(4)) {
    case 0:
      phi = just_below(quarter, source.pick<double>({1e-6, 1e-3, 1e-2}));
      break;
    case 1:
      phi = fraction(source.between(100, 157), 100);
      break;
    case 2:
      phi = source.chance(1, 2) ? fraction(source.between(158, 700), 100) : fraction(-1, source.between(1, 100));
      break;
    default:
      break;
  }
  return Record().set("phi", phi);
}

/// du18, proof of Theorem 3.1: phi <= 2 sin phi.
void angle_below_twice_its_sine(Statement& claim) {
  const Real phi = claim.number("phi", R"(\phi)"), factor = claim.constant("factor");
  claim.given("angle", [&] { return both(phi >= 0, phi <= pi() / 2); });
  if (claim.settled()) return;
  claim.then("sine", [&] {
    if (!exact() && !symbolic()) {
      // The same inequality divided by phi > 0, so that a box that touches 0 can be decided.
      if (less(Real(0), phi) != Truth::yes && less_equal(Real(0), phi) != Truth::no)
        return 1 <= factor * capped_sinc(max(phi, Real(0)));
    }
    return phi <= factor * sin(phi);
  });
}

}  // namespace

std::vector<Claim> theorem_3_1_sine() {
  return {{.id = "du18/step-thm3.1-sine",
           .title = "phi at most twice its sine",
           .place = "Appendix A.2, proof of Theorem 3.1 (used also for Theorem 2.2)",
           .kind = "step",
           .themes = {"contraction rate"},
           .words = R"($\phi\le2\sin\phi$ for $0\le\phi\le\frac\pi2$.)",
           .readings = {{"printed", "as printed"}},
           .constants = {{"factor", {2, 1}, "the 2"}},
           .planted = {turned("factor", {39, 25}, "1.56 sin phi; the sharp number is pi/2"),
                       without("angle", "any angle", "for every phi")},
           .serves = {"du18/thm3.1", "du18/thm2.2", "du18/step-thm3.1-inner", "du18/step-thm3.1-gradnorm"},
           .scope = "every phi in [0, pi/2]",
           .note = R"($\frac\pi2$ would do in place of 2.)",
           .twin = "step_thm3_1_sine.py",
           .draw = draw_angle_below_twice_its_sine,
           .covers =
               [] {
                 return std::vector{Record().set("phi", Box{{0, 1}, just_above(std::numbers::pi / 2, 1e-3)})};
               },
           .state = angle_below_twice_its_sine}};
}

}  // namespace lakatos::du18
