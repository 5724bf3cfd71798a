#include "checks/filter/du18/claims.hpp"

#include <cmath>
#include <numbers>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/random_start/theorem_3_4.hpp"
#include "checks/filter/du18/spectrum/theorem_a_1.hpp"
#include "theory/filter/start_in_a_ball.hpp"
#include "theory/probability/ball_cap.hpp"

// With |w*| = 1, w_0 uniform in the ball of radius r around 0 and u = w_0 . w*: |w_0 - w*| <= sin(phi*) means u >=
// (|w_0|^2 + cos^2(phi*)) / 2, which follows from u >= (r^2 + cos^2(phi*)) / 2. That slab has at most the share ((r^2 +
// cos^2(phi*)) / 2) V_{p-1}(r) / V_p(r) of the ball.

namespace lakatos::du18 {
namespace {

/// quadratic r^2 + slab c, or slab c^2 where the cosine is squared: the thickness of the slab.
Real thickness(const Real& quadratic, const Real& slab, const Real& radius, const Real& cosine, bool squared) {
  return quadratic * square(radius) + slab * (squared ? square(cosine) : cosine);
}

/// 0 <= cos(phi*), and below or at most 1.
Fraction draw_cosine(Source& source) {
  const std::uint64_t kind = source.below(6);
  if (kind == 0) return fraction(0, 1);
  if (kind == 1) return fraction(1, source.between(2, 60));
  if (kind == 2) return fraction(source.between(-1, 25), 20);
  return source.share(30);
}

// ---- the slab

Record draw_start_outside_slab(Source& source) {
  Record record = draw_radius(source, 2);
  const double alpha = to_double(record.number("alpha"));
  // cos(phi*)^2 / 2 below alpha: else the good event is empty.
  Fraction cosine = source.chance(1, 3)
                        ? draw_cosine(source)
                        : just_below(std::sqrt(alpha) * source.pick<double>({1.4, 1.0, 0.7, 0.3, 0.1}), 0.2);
  if (source.chance(1, 8)) cosine = record.number("alpha");
  return record.set(
      "cosine", cosine, "delta",
      source.chance(1, 2) ? fraction(1, source.between(1, 20)) : fraction(source.between(1, 8), source.between(1, 3)));
}

/// du18, proof of Theorem 3.4, first display: the probability of a good start is at least 1/2 minus the share of a
/// slab.
void start_outside_slab(Statement& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const Real dimension = dimension_of(claim), alpha = claim.number("alpha", R"(\alpha)"),
             cosine = claim.number("cosine", R"(\cos\phi_*)"), delta = claim.number("delta", R"(\delta)");
  const Real half = claim.constant("half"), quadratic = claim.constant("quadratic"), slab = claim.constant("slab");
  give_positive(claim, "alpha positive", alpha);
  claim.given("small radius", [&] { return square(alpha) <= 1 / (2 * pi() * dimension); });
  claim.given("cosine in range", both(cosine >= 0, cosine < 1));
  if (claim.reading("factor")) give_positive(claim, "delta positive", delta);
  if (claim.settled()) return;

  const auto share = [&] {
    return claim.let("slab per thickness", R"(\frac{V_{p-1}(\alpha)}{V_p(\alpha)})",
                     [&] { return gamma_ratio_half<Real>(p) / sqrt(pi()) / alpha; });
  };
  const auto fraction = [&] { return thickness(quadratic, slab, alpha, cosine, claim.reading("square")) * share(); };
  claim.regime("bound above 0", [&] { return fraction() < half; });
  claim.regime("many dimensions", counted(dimension >= 8));
  const bool failure = claim.reading("failure");
  const char* event =
      failure ? R"(\mathbb P\left[\|w_0-w_*\|>\sin\phi_*\right])" : R"(\mathbb P\left[\|w_0-w_*\|\le\sin\phi_*\right])";
  claim.then("probability", [&] {
    const Real probability = claim.let("probability", event, [&] {
      const Real good = lens_fraction(p, alpha, Real(1), sqrt((1 - cosine) * (1 + cosine)));
      return failure ? 1 - good : good;
    });
    const Real lost = fraction();
    if (symbolic()) return probability >= half - (claim.reading("factor") ? delta * lost : lost);
    else
      return probability >=
             claim.let("bound", "", [&] { return half - (claim.reading("factor") ? delta * lost : lost); });
  });
}

// ---- the best radius

Record draw_best_start_radius(Source& source) {
  const Fraction cosine = draw_cosine(source);
  Fraction radius = fraction(source.between(source.chance(1, 16) ? -1 : 1, 40), source.between(1, 20));
  if (cosine.numerator > 0 && source.chance(2, 3)) {  // near the radius in question
    const std::int64_t grid = source.pick<std::int64_t>({5, 20, 40});
    radius = fraction(cosine.numerator * (grid + source.between(-2, 4)), cosine.denominator * grid);
  }
  return Record().set("cosine", cosine, "radius", radius);
}

/// du18, proof of Theorem 3.4: the radius that makes that bound largest.
void best_start_radius(Statement& claim) {
  const Real cosine = claim.number("cosine", R"(\cos\phi_*)"), radius = claim.number("radius", "r");
  const Real quadratic = claim.constant("quadratic"), slab = claim.constant("slab");
  claim.given("cosine in range", both(cosine > 0, cosine <= 1));
  give_positive(claim, "radius positive", radius);
  if (claim.settled()) return;
  const auto subtracted = [&](const Real& r) {
    return thickness(quadratic, slab, r, cosine, claim.reading("square")) / r;
  };
  claim.regime("near that radius", [&] { return both(9 * cosine <= 10 * radius, 10 * radius <= 11 * cosine); });
  claim.trivial_if(cosine == radius);
  claim.then("maximal", [&] { return subtracted(cosine) <= subtracted(radius); });
}

// ---- the Gamma ratio

Record draw_gamma_ratio_bound(Source& source) {
  const std::int64_t p = source.chance(1, 3)   ? 1
                         : source.chance(1, 2) ? source.between(2, 8)
                                               : source.between(source.chance(1, 8) ? 0 : 1, most_dimensions);
  return Record().set("dimension", p, "cosine",
                      source.chance(1, 8) ? draw_cosine(source) : fraction(source.between(1, 60), 60));
}

/// du18, proof of Theorem 3.4, last display: the ratio of Gamma functions.
void gamma_ratio_bound(Statement& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const Real dimension = dimension_of(claim), cosine = claim.number("cosine", R"(\cos\phi_*)"),
             slope = claim.constant("slope");
  const bool corrected = claim.reading("corrected");
  claim.given("dimension positive", dimension >= 1);
  claim.given("cosine in range", both(cosine >= 0, cosine <= 1));
  if (claim.settled()) return;

  const auto factor = [&] { return corrected ? 1 / sqrt(pi()) : pi(); };
  const auto ratio = [&] {
    return claim.let("ratio", R"(\frac{\Gamma(p/2+1)}{\Gamma(p/2+1/2)})", [&] { return gamma_ratio_half<Real>(p); });
  };
  const auto volumes = [&] {
    return claim.let("volumes", R"(\frac{V_{p-1}(1)}{V_p(1)})", [&] { return gamma_ratio_half<Real>(p) / sqrt(pi()); });
  };
  claim.trivial_if(cosine == 0);
  claim.then("value", [&] {
    if (symbolic()) return cosine * factor() * ratio() == cosine * volumes();
    else if (corrected)
      return Formula{truth_of(gamma_coefficient(p) == volume_coefficient(p)), std::nan("")};  // whatever the cosine
    else return cosine * factor() * ratio() == cosine * volumes();
  });
  claim.then("inequality", [&] {
    const Real root = sqrt(slope * pi() * dimension);
    if (symbolic()) return Real(1) / Real(2) - cosine * factor() * ratio() >= Real(1) / Real(2) - cosine * root;
    const auto steeper = factor() * ratio() <= root;  // the same, as the cosine is not negative
    if (steeper.truth == Truth::yes) return steeper;
    return Real(1) / Real(2) - cosine * factor() * ratio() >= Real(1) / Real(2) - cosine * root;
  });
}

}  // namespace

std::vector<Claim> theorem_3_4_steps() {
  return {{.id = "du18/step-thm3.4-cap",
           .title = "Ball-volume bound for the initialisation probability",
           .place = "Appendix A.2, proof of Theorem 3.4, first display",
           .kind = "step",
           .themes = {"initialisation", "probability"},
           .words = R"(With $w_0$ uniform in the ball of radius $r_{\mathrm{init}}=\alpha\|w_*\|$ around 0, the
             probability of $\|w_0-w_*\|\le\|w_*\|\sin\phi_*$ is at least
             $\frac12-\left(\frac{r_{\mathrm{init}}^2}{2\|w_*\|}+\frac{\|w_*\|\cos\phi_*}2\right)\frac{V_{p-1}(r_{\mathrm{init}})}{V_p(r_{\mathrm{init}})}$.
             Printed are $\frac12(r_{\mathrm{init}})$, a factor $\delta$ that is not defined, the index $k$ of $V$, and
             *failure* probability. Here $\|w_*\|=1$.)",
           .readings = {{"success", R"($\delta$ is the name of the bracket, the bound is one for the good event)"},
                        {"square", R"(the same with $\cos^2\phi_*$ in the bracket, as the geometry gives it)"},
                        {"failure", "the bound is one for the bad event, as printed"},
                        {.name = "factor",
                         .text = R"($\delta>0$ is a factor of its own)",
                         .slip = R"($\delta$ is not a factor but a name for the bracket)"}},
           .constants = {{"half", {1, 2}, "the leading 1/2"},
                         {"quadratic", {1, 2}, "the 1/2 of r_init^2"},
                         {"slab", {1, 2}, "the 1/2 of cos(phi*)"}},
           .planted = {turned("half", {11, 20}, "11/20 in place of 1/2", "success"),
                       turned("slab", {1, 20}, "1/20 in place of 1/2 before cos(phi*)", "success"),
                       turned("slab", {2, 5}, "2/5 in place of 1/2 before the square", "square", "square, slab 2/5"),
                       turned("half", {4, 5}, "4/5 in place of 1/2", "failure", "failure, half 4/5")},
           .serves = {"du18/thm3.4"},
           .scope = "p = 1 ... 64, alpha and cos(phi*) rational",
           .not_covered = "p > 64",
           .note = R"(The geometry has $\cos^2\phi_*$ where $\cos\phi_*$ is printed, so the printed bound is weaker than
             need be, and right. Both the good and the bad event have at least the printed probability, the bad one
             because it has at least 1/2.)",
           .twin = "step_thm3_4_cap.py",
           .full_cases = 20000,
           .draw = draw_start_outside_slab,
           .state = start_outside_slab},
          {.id = "du18/step-thm3.4-radius",
           .title = "Radius that maximises the lower bound",
           .place = "Appendix A.2, proof of Theorem 3.4",
           .kind = "step",
           .themes = {"initialisation"},
           .words = R"($r_{\mathrm{init}}=\cos(\phi_*)\|w_*\|$ maximises the bound of du18/step-thm3.4-cap. Since
             $V_{p-1}(r)/V_p(r)$ is a positive constant over $r$, this says that
             $\frac1r\left(\frac{r^2}2+\frac{\cos\phi_*}2\right)$ is smallest there ($\|w_*\|=1$).)",
           .readings = {{"square", R"(with $\cos^2\phi_*$ in the bound, as the geometry gives it)"},
                        {.name = "printed",
                         .text = R"(with $\cos\phi_*$)",
                         .slip = R"($\cos^2\phi_*$ in the bound of du18/step-thm3.4-cap)"}},
           .constants = {{"quadratic", {1, 2}, "the 1/2 of r_init^2"}, {"slab", {1, 2}, "the 1/2 of cos(phi*)"}},
           .planted = {turned("slab", {11, 20}, "11/20 in place of 1/2 before the cosine"),
                       turned("quadratic", {9, 20}, "9/20 in place of 1/2 before r^2")},
           .serves = {"du18/thm3.4", "du18/step-thm3.4-gautschi"},
           .scope = "rational cos(phi*) in (0, 1] and radii",
           .not_covered = R"(nothing: the difference is $(r-\cos\phi_*)^2/(2r)$, which is never negative)",
           .note = R"(With the printed $\cos\phi_*$ the maximiser is $\sqrt{\cos\phi_*}\,\|w_*\|$.)",
           .twin = "step_thm3_4_radius.py",
           .draw = draw_best_start_radius,
           .state = best_start_radius},
          {.id = "du18/step-thm3.4-gautschi",
           .title = "Gamma-ratio inequality",
           .place = "Appendix A.2, proof of Theorem 3.4, last display",
           .kind = "step",
           .themes = {"initialisation"},
           .words = R"(At that radius the bound is
             $\frac12-\cos(\phi_*)\frac{\pi\,\Gamma(p/2+1)}{\Gamma(p/2+1/2)}\ge\frac12-\cos(\phi_*)\sqrt{\frac{\pi
             p}2}$, by Gautschi's inequality.)",
           .conclusions = {{"(a)", "the value of the bound at that radius", {"value"}},
                           {"(b)", "the inequality", {"inequality"}}},
           .readings = {{"corrected", R"($\frac1{\sqrt\pi}$ in place of $\pi$ before the ratio of Gamma functions)"},
                        {.name = "printed",
                         .text = R"(with $\pi$)",
                         .slip = R"($V_{p-1}(1)/V_p(1)=\frac{\Gamma(p/2+1)}{\sqrt\pi\,\Gamma(p/2+1/2)}$)"}},
           .constants = {{"slope", {1, 2}, "the 1/2 under the root"}},
           .planted = {turned("slope", {1, 13}, "pi p / 13 under the root; sharp for p = 1 is 1/(4 pi)", "corrected"),
                       turned("slope", {1, 20}, "pi p / 20 under the root", "corrected")},
           .serves = {"du18/thm3.4", "du18/cor3.1"},
           .scope = "p = 1 ... 64, every cos(phi*) in [0, 1]",
           .not_covered = R"(p > 64: there $\frac{\Gamma(p/2+1)}{\sqrt\pi\,\Gamma(p/2+1/2)}\le\sqrt{\frac{p+1}{2\pi}}$
             by Gautschi's inequality, far below $\sqrt{\frac{\pi p}2}$)",
           .note = R"(With $\pi$ the inequality fails for every $p$, with $\sqrt\pi$ it would still fail; with
             $1/\sqrt\pi$ it has a factor of about $\pi$ to spare, which is why Theorem 3.4 holds with so much room.)",
           .twin = "step_thm3_4_gautschi.py",
           .full_cases = 20000,
           .draw = draw_gamma_ratio_bound,
           .covers = [] { return covers_by_dimension(1, "cosine", [](std::int64_t) { return fraction(1, 1); }); },
           .state = gamma_ratio_bound}};
}

}  // namespace lakatos::du18
