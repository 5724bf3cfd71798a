#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/random_start/theorem_3_4.hpp"
#include "theory/filter/start_in_a_ball.hpp"
#include "theory/probability/ball_cap.hpp"

namespace lakatos::du18 {
namespace {

/// du18, Corollary 3.1: Theorem 3.4 with alpha = cos(phi_*), and a probability above 1/4.
void random_start_for_filter(Statement& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const Real dimension = claim.whole("p", p, {"dimension"});
  const Real alpha = claim.number("alpha", R"(\alpha)");
  const Real half = claim.constant("half"), slope = claim.constant("slope");
  const Real quarter = claim.constant("quarter"), eight = claim.constant("eight");
  give_positive(claim, "alpha positive", alpha);
  const Real reach = claim.dial("radius", {1, 1});
  claim.given("small radius", [&] {
    const auto small = square(alpha) < reach * reach / (eight * pi() * dimension);
    return claim.dialled("radius") ? both(alpha < 1, small) : small;
  });
  if (claim.settled()) return;

  const bool origin = claim.reading("theorem 3.4");
  const Real within = origin ? sqrt(1 - square(alpha)) : alpha;
  const char* event = origin ? R"(\mathbb P\left[\|w_0-w_*\|\le\sqrt{1-\alpha^2}\,\|w_*\|\right])"
                             : R"(\mathbb P\left[\|w_0-w_*\|<\alpha\,\|w_*\|\right])";
  const auto probability = [&] {
    return claim.let("probability", event, [&] { return lens_fraction(p, alpha, Real(1), within); });
  };
  const Real root = sqrt(slope * pi() * dimension);
  claim.then("probability", [&] {
    if (!exact() && !symbolic()) {
      const bool printed_event = origin && equal(half, Real(1) / Real(2)) == Truth::yes;
      if (printed_event && less(Real(0), alpha) != Truth::yes) return deficit_per_radius(p) <= root;
    }
    return probability() >= half - root * alpha;
  });
  claim.then("quarter", [&] {
    if (!symbolic()) {
      // The assumption puts root alpha strictly below sqrt(slope / eight): enough, and decided on boxes that reach over
      // the end of the range.
      const auto enough = quarter <= half - sqrt(slope / eight) * reach;
      if (enough.truth == Truth::yes) return enough;
    }
    return half - root * alpha > quarter;
  });
}

}  // namespace

std::vector<Claim> corollary_3_1() {
  return {{.id = "du18/cor3.1",
           .title = "Random start for the filter succeeds with probability over 1/4",
           .place = "Section 3.2, Corollary 3.1",
           .kind = "corollary",
           .themes = {"initialisation", "probability"},
           .words = R"(If $\cos\phi_*<\frac1{\sqrt{8\pi p}}$ and $w_0$ is uniform in the ball with centre 0 and radius
             $\|w_*\|\cos\phi_*$, then the start is good with probability at least $\frac12-\cos(\phi_*)\sqrt{\frac{\pi
             p}2}>\frac14$. The event is not printed. Here $\alpha=\cos\phi_*$.)",
           .conclusions = {{"(a)", "the bound of the probability", {"probability"}},
                           {"(b)", R"(it exceeds $\frac14$)", {"quarter"}}},
           .readings = {{"theorem 3.4", R"(the event of Theorem 3.4: $\|w_0-w_*\|\le\sqrt{1-\alpha^2}\,\|w_*\|$)"},
                        {.name = "section 3.2",
                         .text = R"(the event that Section 3.2 asks for: $\|w_0-w_*\|<\|w_*\|\cos\phi_*$)",
                         .slip = R"(Section 3.2 must print $\sin\phi_*$ (as Lemmas A.2 and A.3 do) in place of
                           $\cos\phi_*$)",
                         .fault = "cosine for sine"}},
           .constants = {{"half", {1, 2}, "the 1/2"},
                         {"slope", {1, 2}, "the 1/2 under the root"},
                         {"quarter", {1, 4}, "the 1/4"},
                         {"eight", {8, 1}, "the 8 in the assumption"}},
           .planted = {turned("half", {11, 20}, "probability at least 11/20 - ..."),
                       turned("quarter", {13, 50}, "more than 0.26"),
                       turned("eight", {7, 1}, "alpha up to 1 / sqrt(7 pi p)")},
           .dials = {{.name = "radius",
                      .assumption = "small radius",
                      .text = "cos(phi*) up to c times the printed bound (and below 1)",
                      .grid = {{1, 1}, {11, 10}, {5, 4}, {3, 2}, {2, 1}, {5, 2}, {4, 1}, {8, 1}}}},
           .scope = "p = 1 ... 64, every alpha in (0, 1/sqrt(8 pi p))",
           .not_covered = "p > 64",
           .note = R"(Dial: at the printed end of the range the bound is exactly 1/4, so the second conclusion fails
             beyond it at once, by algebra; how much farther the start may be drawn is seen at du18/thm3.4.)",
           .twin = "cor3_1.py",
           .full_cases = 20000,
           .draw = [](Source& source) { return draw_radius(source, 8); },
           .covers = [] { return radius_covers(8); },
           .state = random_start_for_filter}};
}

}  // namespace lakatos::du18
