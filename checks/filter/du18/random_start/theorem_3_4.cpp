#include "checks/filter/du18/claims.hpp"

#include "checks/filter/du18/random_start/theorem_3_4.hpp"

#include <cmath>
#include <numbers>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/start_in_a_ball.hpp"

namespace lakatos::du18 {
namespace {

/// The name of the good event's probability, with the radius as the code has it.
std::string probability_of_reaching([[maybe_unused]] const Real& within) {
  std::string radius = R"(\sqrt{1-\alpha^2})";
  if (symbolic()) radius = latex(within);
  return R"(\mathbb P\left[\|w_0-w_*\|\le)" + radius + R"(\,\|w_*\|\right])";
}

Formula both_if(bool extra, const Formula& a, const Formula& b) { return extra ? both(a, b) : b; }

}  // namespace

Record draw_radius(Source& source, std::int64_t factor) {
  const std::int64_t p = source.chance(1, 2) ? source.between(1, 8) : source.between(1, most_dimensions);
  const double most = std::sqrt(1.0 / (static_cast<double>(factor) * std::numbers::pi * static_cast<double>(p)));
  const double dial = source.pick<double>({1.0, 1.0, 0.9, 0.5, 0.2, 0.05, 0.01, 1.01, 1.5});
  return Record().set(
      "dimension", p, "alpha",
      just_below(std::min(most * source.dial("radius", 1), 0.99) * dial, source.pick<double>({1e-6, 1e-2, 0.3})));
}

std::vector<Record> radius_covers(std::int64_t factor) {
  return covers_by_dimension(1, "alpha", [&](std::int64_t p) {
    return just_above(std::sqrt(1.0 / (static_cast<double>(factor) * std::numbers::pi * static_cast<double>(p))), 1e-3);
  });
}

namespace {

/// du18, Theorem 3.4: a uniform random start in a small ball is close enough to the teacher with constant probability.
void state_random_start(Statement& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const Real dimension = symbolic() ? claim.name("p") : Real(p);
  const Real alpha = claim.number("alpha", R"(\alpha)");
  const Real half = claim.constant("half");
  const Real slope = claim.planted("radius 3") ? real({1, 50}) : claim.constant("slope");
  const Real radius = claim.planted("radius 3") ? real({3, 1}) : claim.constant("radius");
  give_positive(claim, "alpha positive", alpha);
  const Real reach = claim.dial("radius", {1, 1}), shell = claim.dial("shell", {0, 1});
  claim.given("small radius", [&] {
    return both_if(claim.dialled("radius"), alpha < 1, square(alpha) <= reach * reach / (2 * pi() * dimension));
  });
  if (claim.settled()) return;

  if (claim.reading("teacher")) {
    // Every start is within alpha |w_*| of the teacher.
    claim.let("probability", "1", [&] { return Real(1); });
    claim.then("probability", [&] {
      return both(square(alpha) <= 1 - square(alpha), 1 >= half - sqrt(slope * pi() * dimension) * alpha);
    });
    return;
  }
  const Real within = sqrt(1 - radius * square(alpha));
  const auto probability = [&] {
    return claim.let("probability", probability_of_reaching(within).c_str(), [&] {
      const Real ball = lens_fraction(p, alpha, Real(1), within);
      if (!symbolic()) {
        if (claim.dialled("gaussian")) return ball + claim.dial("gaussian", {0, 1}) * (gaussian_start(p, alpha) - ball);
        if (claim.dialled("shell") && equal(shell, Real(1)) == Truth::yes) return sphere_cap(p, alpha);
      }
      return claim.dialled("shell") && less(Real(0), shell) == Truth::yes ? outside_core(p, alpha, shell, ball, within)
                                                                          : ball;
    });
  };
  const Real root = sqrt(slope * pi() * dimension);
  claim.let("bound", half - root * alpha);
  claim.trivial_if(half - root * alpha <= 0);  // beyond the printed range only
  claim.then("probability", [&] {
    if (!exact()) {
      // The same inequality divided by alpha > 0, so that a box that touches 0 can be decided.
      const bool printed_event = equal(half, Real(1) / Real(2)) == Truth::yes && equal(radius, Real(1)) == Truth::yes &&
                                 !claim.dialled("shell") && !claim.dialled("gaussian");
      if (printed_event && less(Real(0), alpha) != Truth::yes) return deficit_per_radius(p) <= root;
    }
    return probability() >= half - root * alpha;
  });
}

}  // namespace

std::vector<Claim> theorem_3_4() {
  return {{.id = "du18/thm3.4",
           .title = "Uniform random start succeeds with constant probability",
           .place = "Section 3.2, Theorem 3.4",
           .kind = "theorem",
           .themes = {"initialisation", "probability"},
           .words = R"(If $w_0$ is uniform in the $p$-ball of radius $\alpha\|w_*\|$, $\alpha\le\sqrt{1/(2\pi p)}$, then
             $\|w_0-w_*\|\le\sqrt{1-\alpha^2}\,\|w_*\|$ with probability at least $\frac12-\sqrt{\frac{\pi
             p}2}\,\alpha$. The centre of the ball is not printed here; Corollary 3.1 prints 0.)",
           .readings = {{"origin", "the ball is centred at 0"}, {"teacher", "the ball is centred at $w_*$"}},
           .constants = {{"half", {1, 2}, "the 1/2"},
                         {"slope", {1, 2}, "the 1/2 under the root"},
                         {"radius", {1, 1}, "the factor of alpha^2 in the radius to reach"}},
           .planted = {turned("half", {11, 20}, "probability at least 11/20 - ...", "origin"),
                       turned("slope", {1, 50}, "pi p / 50 under the root in place of pi p / 2", "origin"),
                       variant("radius 3", "within sqrt(1 - 3 alpha^2) of the teacher, slope 1/50", "origin")},
           .dials = {{.name = "radius",
                      .assumption = "small radius",
                      .text = R"(alpha up to c times the printed bound (and below 1), probability at least 1/2 - sqrt(pi
                        p / 2) alpha / c)",
                      .grid = {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {5, 2}, {4, 1}, {8, 1}, {16, 1}},
                      .turned = {{"slope", -2}},
                      .reading = "origin"},
                     {.name = "shell",
                      .assumption = "uniform in the ball",
                      .text = "uniform in the shell between c alpha and alpha: on the sphere at 1",
                      .rest = {0, 1},
                      .grid = {{0, 1}, {1, 4}, {1, 2}, {3, 4}, {9, 10}, {99, 100}, {1, 1}},
                      .reading = "origin"},
                     {.name = "gaussian",
                      .assumption = "uniform in the ball",
                      .text = "with probability c normal with the second moments of the ball, in place of uniform",
                      .rest = {0, 1},
                      .grid = {{0, 1}, {1, 4}, {1, 2}, {3, 4}, {1, 1}},
                      .reading = "origin"}},
           .serves = {"du18/cor3.1"},
           .scope = "p = 1 ... 64, every alpha in (0, sqrt(1/(2 pi p))]",
           .not_covered = "p > 64",
           .note = R"(Dials. Beyond the printed radius the bound is negative and says nothing; so *radius* stretches the
             whole statement, with the bound $\frac12-\sqrt{\frac{\pi p}2}\frac\alpha c$ that reaches 0 at the new end.
             It breaks at $c=\sqrt{2\pi}\approx2.51$, at $p=1$ and $\alpha\to1$, where the probability tends to 0. For
             small $\alpha$ the probability is $\frac12-\alpha\frac{V_{p-1}}{V_p}\frac p{p+1}$ to first order, about
             $\frac12-\alpha\sqrt{\frac p{2\pi}}$ for large $p$: there it takes $c=\pi$. *Shell* and *gaussian* break
             nothing: that factor $\pi$ is room enough for any radial law near $\alpha\|w_*\|$. Uniformity is built into
             the instance, so it cannot be left out, only dialled.)",
           .twin = "thm3_4.py",
           .full_cases = 20000,
           .draw = [](Source& source) { return draw_radius(source, 2); },
           .covers = [] { return radius_covers(2); },
           .state = state_random_start}};
}

}  // namespace lakatos::du18
