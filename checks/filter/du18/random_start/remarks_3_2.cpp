#include "checks/filter/du18/claims.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "checks/engine/instance/record_json.hpp"
#include "checks/filter/du18/close_patches/close_patches.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/random_start/theorem_3_4.hpp"
#include "checks/filter/du18/spectrum/theorem_a_1.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/smoothness_range.hpp"
#include "theory/numeric/power.hpp"
#include "theory/probability/ball_cap.hpp"

namespace lakatos::du18 {
namespace {

// ---- the start

Record draw_start_for_filter(Source& source) {
  const std::int64_t grid = source.between(2, 30);
  const Fraction t = fraction(source.between(source.chance(1, 12) ? 0 : 1, grid), grid);
  const double tangent = to_double(t), sine = 2 * tangent / (1 + tangent * tangent),
               cosine = (1 - tangent * tangent) / (1 + tangent * tangent);
  Fraction distance = source.share(20);
  if (tangent > 0 && source.chance(3, 4))
    distance = just_below(sine * source.pick<double>({1.0, 1.0, 0.9, 0.3, 1.06}), source.pick<double>({1e-3, 0.05}));
  if (tangent > 0 && cosine > 0 && source.chance(1, 6)) distance = just_below(cosine, 0.05);
  return Record().set("half_tangent", t, "distance", distance);
}

/// du18, Section 3.2, first paragraph: what the start must satisfy for the filter.
void start_for_filter(Statement& claim) {
  const Real t = claim.number("half_tangent", "t"), distance = claim.number("distance", R"(\|w_0-w_*\|)");
  const Real radius = claim.constant("radius"), factor = claim.constant("angle");
  const bool sine = claim.reading("sine");
  claim.given("angle in range", both(t > 0, t <= 1));
  claim.given("distance nonnegative", distance >= 0);
  claim.given("start", [&] {
    const Real size = 1 + square(t), reach = sine ? 2 * t / size : (1 - square(t)) / size;
    if (symbolic()) return distance < radius * claim.name(sine ? R"(\sin\phi_*)" : R"(\cos\phi_*)");
    else return distance < radius * reach;
  });
  if (claim.settled()) return;
  claim.regime("near the border", [&] {
    if (symbolic()) return 10 * distance >= 9 * claim.name(sine ? R"(\sin\phi_*)" : R"(\cos\phi_*)");
    else return 10 * distance * (1 + square(t)) >= 9 * (sine ? 2 * t : 1 - square(t));
  });
  claim.then("initialisation", distance < 1);
  claim.then("angle", [&] {
    if (symbolic()) return claim.name(R"(\arcsin)") * distance < factor * claim.name(R"(\phi_*)");
    if (less(Real(1), distance) == Truth::yes) return Formula{Truth::no, -1};
    return asin(distance) < factor * 2 * atan(t);
  });
}

// ---- restarts

Record draw_random_restarts(Source& source) {
  Record record = draw_radius(source, 2);
  const double p = static_cast<double>(record.integer("dimension")),
               q = 0.5 - std::sqrt(std::numbers::pi * p / 2) * to_double(record.number("alpha"));
  const Fraction epsilon = fraction(1, source.pick<std::int64_t>({2, 3, 10, 100, 1000000}));
  const double least = q > 0 ? -std::log(to_double(epsilon)) / q : 1;
  const auto restarts =
      static_cast<std::int64_t>(std::min(4000.0, std::ceil(least))) + source.pick<std::int64_t>({0, 0, 1, 5, -1});
  return record.set("restarts", restarts, "epsilon", epsilon);
}

/// du18, Section 3.2, before Theorem 3.4: random restarts.
void random_restarts(Statement& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const std::int64_t restarts = claim.integer("restarts");
  const Real dimension = dimension_of(claim), alpha = claim.number("alpha", R"(\alpha)"),
             epsilon = claim.number("epsilon", R"(\epsilon)");
  const Real times = claim.constant("times"), target = claim.constant("target");
  const Real count = claim.whole("m", restarts, {"restarts"});
  give_positive(claim, "alpha positive", alpha);
  claim.given("small radius", [&] { return square(alpha) <= 1 / (2 * pi() * dimension); });
  claim.given("restarts positive", count >= 1);
  claim.given("epsilon in range", both(epsilon > 0, epsilon < 1));
  if (claim.settled()) return;
  const auto bound = [&] {
    return claim.let("q", "q", [&] { return Real(1) / Real(2) - sqrt(pi() * dimension / 2) * alpha; });
  };
  claim.given("enough restarts", [&] { return count * bound() >= log(1 / epsilon); });
  if (claim.settled()) return;
  claim.regime("many restarts", counted(count >= 20));

  claim.then("failure", [&] {
    if (symbolic()) {
      const char* none = R"(\left(1-\mathbb P\left[\|w_0-w_*\|\le\sqrt{1-\alpha^2}\,\|w_*\|\right]\right)^m)";
      return predicate([] { return Truth::unknown; }, none, R"( \le \left()", 1 - times * bound(), R"(\right)^m)");
    }
    const Real good =
        claim.let("probability", "", [&] { return lens_fraction(p, alpha, Real(1), sqrt(1 - square(alpha))); });
    const Real base = 1 - times * bound();
    if (less(base, Real(0)) == Truth::yes) return Formula{less_equal(Real(1), good), -1};
    return power_by_squarings(1 - good, restarts) <= power_by_squarings(base, restarts);
  });
  claim.then("target", [&] {
    if (symbolic()) return claim.name("(1-q)^m") <= target * epsilon;
    else return power_by_squarings(1 - bound(), restarts) <= target * epsilon;
  });
}

// ---- close patches for Corollary 3.1

/// Unit directions in front of the teacher (1, 0), every patch of an input the same or a step apart.
LawField draw_directions(Source& source, std::size_t patches, std::int64_t apart) {
  const std::int64_t grid = source.between(3, 9), atoms = source.between(2, 6);
  std::vector<Fraction> weights;
  std::vector<std::vector<Fraction>> points;
  for (std::int64_t n = 0; n < atoms; ++n) {
    const std::int64_t most = source.chance(1, 2) ? grid - 1 : grid / 2, centre = source.between(-most, most);
    std::vector<Fraction> entries;
    for (std::size_t i = 0; i < patches; ++i) {
      const auto [x, y] =
          circle_point(fraction(50 * centre + (apart > 0 ? source.between(-apart, apart) : 0), 50 * grid), 0);
      entries.push_back(x), entries.push_back(y);
    }
    weights.push_back(fraction(source.between(1, 3), 1));
    points.push_back(std::move(entries));
  }
  return law_field(2, patches, weights, points);
}

Record draw_close_patches_for_corollary(Source& source) {
  const bool identical = source.chance(3, 4);
  const auto patches = static_cast<std::size_t>(identical ? source.between(1, 3) : 2);
  LawField law;
  try {
    law = identical ? repeat_patches(draw_directions(source, 1, 0), patches)
                    : draw_directions(source, patches, source.between(0, 2));
  } catch (const std::overflow_error&) {  // too many different denominators
    law = repeat_patches(draw_unit_law(source, 1, 2), 2);
  }
  const VectorField teacher{1, {1, 0}};
  Record placed = place_close_patches(source, law, law, teacher, teacher, false);
  Record record;
  record
      .set("input", law, "teacher", teacher, "cos_rho",
           identical && source.chance(15, 16) ? fraction(1, 1) : placed.number("cos_rho"))
      .set("mu", identical ? fraction(source.between(0, 2), 1) : placed.number("mu"));
  const auto near = approximate(law);
  const auto direction = approximate(teacher);
  const double gamma = gamma_bracket(near, direction, zero_angle<double>()).lower,
               least = smallest_admissible_cross(near, direction, CrossReading::sum_off_boundaries);
  Fraction cross = least > 1e-9 && std::isfinite(least) ? just_above(least, 1e-3)
                                                        : fraction(1, source.pick<std::int64_t>({100, 1000, 100000}));
  if (gamma > 1e-6 && !(least > 1e-9) && source.chance(1, 4)) cross = just_below(gamma / 6, 0.1);
  return record.set("cross", cross);
}

/// du18, Section 3.2, after Corollary 3.1: close patches satisfy its assumption.
void close_patches_for_corollary(Statement& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real cross = claim.number("cross", R"(L_{\mathrm{cross}})"), six = claim.constant("six"),
             eight = claim.constant("eight"), close = claim.constant("close");
  const ClosePatches in{law, teacher, teacher, claim.number("cos_rho", R"(\cos\rho)"), claim.number("mu", R"(\mu)")};
  const bool identical = claim.reading("identical");
  claim.given("two dimensions", counted(dimension_of_input(claim, law) == 2));
  if (!identical) give_positive(claim, "cross positive", cross);
  if (claim.settled()) return;
  give_close_patches(claim, in, [&] {  // one patch is equal to its average
    const auto patches = [&] { return law.patches(); };
    return decide(equal(claim.whole("k", patches, {"input.patches"}), Real(1)));
  });
  if (identical) claim.given("identical", in.cos_rho == 1);
  else claim.given("close", in.cos_rho >= close);
  if (claim.settled()) return;
  const Real level = identical ? 0 : six * cross;
  claim.given("exceeded", [&] {
    return gamma_reaches(
        law, teacher, [] { return zero_angle<Real>(); }, R"(\gamma(0))", level, true);
  });
  if (!identical)
    claim.given("cross growth", [&] {
      if (!symbolic()) {
        if (law.patches() == 1)
          return counted(claim.whole("k", 1, {"input.patches"}) ==
                         1);  // off the boundaries a patch is in one region only
      }
      return crosses_linearly(law, teacher, cross, CrossReading::sum_off_boundaries);
    });
  if (claim.settled()) return;
  claim.then("corollary", [&] {
    const Real asked = claim.planted("gamma 1/10") ? Real(1) / Real(10) : level;
    const auto decide = [&] { return reaches_beyond(law, teacher, asked, identical, eight); };
    return predicate(decide, R"(\cos\max\{\phi\le\tfrac\pi2:\ \gamma(\phi))", identical ? " > " : R"(\ge )", asked,
                     R"(\} < 1 / \sqrt{)", eight * claim.name(R"(\pi p)"), "}");
  });
}

}  // namespace

std::vector<Claim> remarks_3_2() {
  return {{.id = "du18/remark-init3.2",
           .title = "Initialisation requirements for one neuron and for the filter",
           .place = "Section 3.2, first paragraph",
           .kind = "remark",
           .themes = {"initialisation"},
           .words = R"(For the filter the start must satisfy $\|w_0-w_*\|<\|w_*\|\cos\phi_*$, which is stronger than
             $\|w_0-w_*\|<\|w_*\|$. To be of use it must give $\phi_0=\arcsin\frac{\|w_0-w_*\|}{\|w_*\|}<\phi_*$, as
             Theorems 3.1 and 3.2 need. Here $\phi_*=2\arctan t$ and $\|w_*\|=1$.)",
           .conclusions = {{"(a)", R"(it is stronger than $\|w_0-w_*\|<\|w_*\|$)", {"initialisation"}},
                           {"(b)", R"(it gives $\phi_0<\phi_*$)", {"angle"}}},
           .readings = {{"sine", R"($\|w_0-w_*\|<\|w_*\|\sin\phi_*$, as Lemmas A.2 and A.3 have it)"},
                        {.name = "printed",
                         .text = R"($\|w_0-w_*\|<\|w_*\|\cos\phi_*$)",
                         .slip = R"($\sin\phi_*$ in place of $\cos\phi_*$)",
                         .fault = "cosine for sine"}},
           .constants = {{"radius", {1, 1}, "factor of the sine or cosine"}, {"angle", {1, 1}, "factor of phi_*"}},
           .planted = {turned("angle", {9, 10}, "phi_0 below 9/10 phi_*"),
                       turned("radius", {21, 20}, "within 21/20 of the sine")},
           .serves = {"du18/cor3.1", "du18/thm3.2"},
           .scope = "phi_* in (0, pi/2] with a rational tangent of its half, rational distances",
           .not_covered = "nothing: the sine grows on [0, pi/2]",
           .twin = "remark_init3_2.py",
           .draw = draw_start_for_filter,
           .state = start_for_filter},
          {.id = "du18/remark-restarts",
           .title = "Random restarts boost the success probability",
           .place = "Section 3.2, before Theorem 3.4",
           .kind = "remark",
           .themes = {"initialisation", "probability"},
           .words = R"(With $q=\frac12-\sqrt{\frac{\pi p}2}\,\alpha$ the bound of Theorem 3.4 and $m$ independent
             starts, the probability that none is good is at most $(1-q)^m$, which is at most $\epsilon$ as soon as
             $mq\ge\log\frac1\epsilon$.)",
           .conclusions = {{"(a)", R"($m$ starts fail with probability at most $(1-q)^m$)", {"failure"}},
                           {"(b)", "which is as small as one likes", {"target"}}},
           .readings = {{"printed", "as printed; the number of restarts is ours"}},
           .constants = {{"times", {1, 1}, "factor of q"}, {"target", {1, 1}, "factor of epsilon"}},
           .planted = {turned("times", {2, 1}, "2q in place of q"), turned("target", {1, 2}, "half of epsilon")},
           .serves = {"du18/cor3.1"},
           .scope = "p = 1 ... 64, rational alpha with a positive bound, up to 4000 restarts",
           .not_covered = "how to tell a good start from a bad one without knowing $w_*$",
           .note = R"(At $\alpha=\sqrt{1/(2\pi p)}$, the end of the range of Theorem 3.4, the bound is 0 and promises
             nothing, however many restarts.)",
           .twin = "remark_restarts.py",
           .full_cases = 20000,
           .draw = draw_random_restarts,
           .state = random_restarts},
          {.id = "du18/remark-cor3.1",
           .title = "Close patches satisfy the corollary's assumption",
           .place = "Section 3.2, after Corollary 3.1",
           .kind = "remark",
           .themes = {"initialisation", "input law"},
           .words = R"(If the patches are close to each other, as in Section 3.1, then $\cos\phi_*<\frac1{\sqrt{8\pi
             p}}$, where $\phi_*$ is the largest angle up to $\frac\pi2$ with $\gamma(\phi_*)\ge6L_{\mathrm{cross}}$
             (du18/def-phistar). Here $p=2$.)",
           .readings = {{"identical", R"(identical patches, $\rho=0$, and $L_{\mathrm{cross}}$ as small as one likes:
             some $\phi\le\frac\pi2$ with $\gamma(\phi)>0$ has $\cos\phi<1/\sqrt{8\pi p}$)"},
                        {"close", R"($\cos\rho\ge\frac{99}{100}$, and any $L_{\mathrm{cross}}$ that meets Assumption
                          3.2)"}},
           .constants = {{"six", {6, 1}, "the 6 in 6 L_cross"},
                         {"eight", {8, 1}, "the 8 in 1 / sqrt(8 pi p)"},
                         {"close", {99, 100}, "the least cosine of rho"}},
           .planted = {turned("six", {24, 1}, "24 L_cross", "close"),
                       variant("gamma 1/10", R"($\gamma(\phi)>\frac1{10}$ in place of $\gamma(\phi)>0$)")},
           .serves = {"du18/cor3.1"},
           .scope = "finite laws of unit patches in the plane with 1 to 7 inputs of 1 to 3 patches",
           .not_covered = "p >= 3; whether it holds for special laws (it does for the Gaussian)",
           .note = R"(How close the patches are has nothing to do with it: for one patch, or equal ones, $\phi_*$ says
             how far the student can turn before it loses the directions of the input. Where these lie in a narrow range
             on one side of the teacher, $\gamma$ vanishes well before the right angle.)",
           .twin = "remark_cor3_1.py",
           .quick_cases = 2000,
           .draw = draw_close_patches_for_corollary,
           .zoo =
               [] {
                 // One patch, directions on one side of the teacher: the student that turns away from them loses them
                 // all before it reaches the right angle.
                 return std::vector{
                     Record().set("input",
                                  law_field(2, 1, {fraction(1, 1), fraction(1, 1)},
                                            {{fraction(4, 5), fraction(3, 5)}, {fraction(12, 13), fraction(5, 13)}}),
                                  "teacher", VectorField{1, {1, 0}}, "cos_rho", fraction(1, 1), "mu", fraction(0, 1),
                                  "cross", fraction(1, 1000))};
               },
           .state = close_patches_for_corollary}};
}

}  // namespace lakatos::du18
