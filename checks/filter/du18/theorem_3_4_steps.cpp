#include "checks/filter/du18/theorem_3_4_steps.hpp"

#include <cmath>
#include <numbers>

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/standing.hpp"
#include "checks/filter/du18/theorem_3_4.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"
#include "theory/probability/ball_cap.hpp"

// With |w*| = 1, w_0 uniform in the ball of radius r around 0 and u = w_0 . w*: |w_0 - w*| <= sin(phi*) means u >= (|w_0|^2 + cos^2(phi*)) / 2,
// which follows from u >= (r^2 + cos^2(phi*)) / 2. That slab has at most the share ((r^2 + cos^2(phi*)) / 2) V_{p-1}(r) / V_p(r) of the ball.

namespace lakatos::du18 {
namespace {

constexpr std::int64_t most_dimensions = 64;

/// quadratic r^2 + slab c, or slab c^2 where the cosine is squared: the thickness of the slab.
template <class S>
S thickness(const S& quadratic, const S& slab, const S& radius, const S& cosine, bool squared) {
  return quadratic * square(radius) + slab * (squared ? square(cosine) : cosine);
}

/// 0 <= cos(phi*), and below or at most 1.
Fraction draw_cosine(Source& source) {
  switch (source.below(6)) {
    case 0: return fraction(0, 1);
    case 1: return fraction(1, source.between(2, 60));
    case 2: return fraction(source.between(-1, 25), 20);
    default: return source.share(30);
  }
}

}  // namespace

// ---- the slab ---------------------------------------------------------------------------------------------------------------------

ClaimInfo StartOutsideSlab::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.4-cap";
  info.title = "Ball-volume bound for the initialisation probability";
  info.place = "Appendix A.2, proof of Theorem 3.4, first display";
  info.kind = "step";
  info.words =
      "With $w_0$ uniform in the ball of radius $r_{\\mathrm{init}}=\\alpha\\|w_*\\|$ around 0, the probability of $\\|w_0-w_*\\|\\le\\|w_*\\|\\sin\\phi_*$ is at least "
      "$\\frac12-\\left(\\frac{r_{\\mathrm{init}}^2}{2\\|w_*\\|}+\\frac{\\|w_*\\|\\cos\\phi_*}2\\right)\\frac{V_{p-1}(r_{\\mathrm{init}})}{V_p(r_{\\mathrm{init}})}$. Printed are $\\frac12(r_{\\mathrm{init}})$, a factor $\\delta$ that is not defined, the index $k$ of $V$, "
      "and *failure* probability. Here $\\|w_*\\|=1$.";
  info.readings = {{"success", "$\\delta$ is the name of the bracket, the bound is one for the good event", "survives", "sampled", ""},
                   {"square", "the same with $\\cos^2\\phi_*$ in the bracket, as the geometry gives it", "survives", "sampled", ""},
                   {"failure", "the bound is one for the bad event, as printed", "survives", "sampled", ""},
                   {"factor", "$\\delta>0$ is a factor of its own", "refuted", "exact", "$\\delta$ is not a factor but a name for the bracket"}};
  info.constants = {{"half", {1, 2}, "the leading 1/2"}, {"quadratic", {1, 2}, "the 1/2 of r_init^2"}, {"slab", {1, 2}, "the 1/2 of cos(phi*)"}};
  info.planted = {{"half 11/20", "11/20 in place of 1/2", "half", {11, 20}, "", "", "success"},
                  {"slab 1/20", "1/20 in place of 1/2 before cos(phi*)", "slab", {1, 20}, "", "", "success"},
                  {"square, slab 2/5", "2/5 in place of 1/2 before the square", "slab", {2, 5}, "", "", "square"},
                  {"failure, half 4/5", "4/5 in place of 1/2", "half", {4, 5}, "", "", "failure"}};
  info.serves = {"du18/thm3.4"};
  info.scope = "p = 1 ... 64, alpha and cos(phi*) rational";
  info.not_covered = "p > 64";
  info.note =
      "The geometry has $\\cos^2\\phi_*$ where $\\cos\\phi_*$ is printed, so the printed bound is weaker than need be, and right. Both the good and the bad event have at least the printed probability, the bad one because it "
      "has at least 1/2.";
  info.twin = "step_thm3_4_cap.py";
  info.full_cases = 20000;
  return info;
}

Record StartOutsideSlab::draw(Source& source) {
  Record record = draw_radius(source, 2);
  const double alpha = to_double(record.number("alpha"));
  // cos(phi*)^2 / 2 below alpha: else the good event is empty.
  Fraction cosine = source.chance(1, 3) ? draw_cosine(source) : just_below(std::sqrt(alpha) * source.pick<double>({1.4, 1.0, 0.7, 0.3, 0.1}), 0.2);
  if (source.chance(1, 8)) cosine = record.number("alpha");
  return record.set("cosine", cosine).set("delta", source.chance(1, 2) ? fraction(1, source.between(1, 20)) : fraction(source.between(1, 8), source.between(1, 3))), record;
}

template <class S>
void StartOutsideSlab::state(Statement<S>& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const S dimension = dimension_of(claim), alpha = claim.number("alpha", "\\alpha"), cosine = claim.number("cosine", "\\cos\\phi_*"), delta = claim.number("delta", "\\delta");
  const S half = claim.constant("half", {1, 2}), quadratic = claim.constant("quadratic", {1, 2}), slab = claim.constant("slab", {1, 2});
  give_positive(claim, "alpha positive", alpha);
  claim.given("small radius", [&] { return at_most(square(alpha), S(1) / (S(2) * pi<S>() * dimension)); });
  claim.given("cosine in range", [&] { return both(at_least(cosine, S(0)), below(cosine, S(1))); });
  if (claim.reading("factor")) give_positive(claim, "delta positive", delta);
  if (claim.settled()) return;

  const bool failure = claim.reading("failure");
  const char* event = failure ? "\\mathbb P\\left[\\|w_0-w_*\\|>\\sin\\phi_*\\right]" : "\\mathbb P\\left[\\|w_0-w_*\\|\\le\\sin\\phi_*\\right]";
  claim.then("probability", [&] {
    const S probability = claim.let("probability", event, [&] {
      const S good = lens_fraction<S>(p, alpha, S(1), sqrt((S(1) - cosine) * (S(1) + cosine)));
      return failure ? S(S(1) - good) : good;
    });
    const S share = claim.let("slab per thickness", "\\frac{V_{p-1}(\\alpha)}{V_p(\\alpha)}", [&] { return S(gamma_ratio_half<S>(p) / sqrt(pi<S>()) / alpha); });
    const S fraction = thickness(quadratic, slab, alpha, cosine, claim.reading("square")) * share;
    if constexpr (Statement<S>::symbolic) return at_least(probability, half - (claim.reading("factor") ? delta * fraction : fraction));
    else return at_least(probability, claim.let("bound", "", [&] { return S(half - (claim.reading("factor") ? delta * fraction : fraction)); }));
  });
}

// ---- the best radius --------------------------------------------------------------------------------------------------------------

ClaimInfo BestStartRadius::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.4-radius";
  info.title = "Radius that maximises the lower bound";
  info.place = "Appendix A.2, proof of Theorem 3.4";
  info.kind = "step";
  info.words =
      "$r_{\\mathrm{init}}=\\cos(\\phi_*)\\|w_*\\|$ maximises the bound of du18/step-thm3.4-cap. Since $V_{p-1}(r)/V_p(r)$ is a positive constant over $r$, this says that $\\frac1r\\left(\\frac{r^2}2+\\frac{\\cos\\phi_*}2\\right)$ is smallest there "
      "($\\|w_*\\|=1$).";
  info.readings = {{"square", "with $\\cos^2\\phi_*$ in the bound, as the geometry gives it", "survives", "sampled", ""}, {"printed", "with $\\cos\\phi_*$", "refuted", "exact", "$\\cos^2\\phi_*$ in the bound of du18/step-thm3.4-cap"}};
  info.constants = {{"quadratic", {1, 2}, "the 1/2 of r_init^2"}, {"slab", {1, 2}, "the 1/2 of cos(phi*)"}};
  info.planted = {{"slab 11/20", "11/20 in place of 1/2 before the cosine", "slab", {11, 20}, "", "", ""}, {"quadratic 9/20", "9/20 in place of 1/2 before r^2", "quadratic", {9, 20}, "", "", ""}};
  info.serves = {"du18/thm3.4", "du18/step-thm3.4-gautschi"};
  info.scope = "rational cos(phi*) in (0, 1] and radii";
  info.not_covered = "nothing: the difference is $(r-\\cos\\phi_*)^2/(2r)$, which is never negative";
  info.note = "With the printed $\\cos\\phi_*$ the maximiser is $\\sqrt{\\cos\\phi_*}\\,\\|w_*\\|$.";
  info.twin = "step_thm3_4_radius.py";
  return info;
}

Record BestStartRadius::draw(Source& source) {
  const Fraction cosine = draw_cosine(source);
  Fraction radius = fraction(source.between(source.chance(1, 16) ? -1 : 1, 40), source.between(1, 20));
  if (cosine.numerator > 0 && source.chance(2, 3)) {  // near the radius in question
    const std::int64_t grid = source.pick<std::int64_t>({5, 20, 40});
    radius = fraction(cosine.numerator * (grid + source.between(-2, 4)), cosine.denominator * grid);
  }
  Record record;
  return record.set("cosine", cosine).set("radius", radius), record;
}

template <class S>
void BestStartRadius::state(Statement<S>& claim) {
  const S cosine = claim.number("cosine", "\\cos\\phi_*"), radius = claim.number("radius", "r");
  const S quadratic = claim.constant("quadratic", {1, 2}), slab = claim.constant("slab", {1, 2});
  claim.given("cosine in range", [&] { return both(above(cosine, S(0)), at_most(cosine, S(1))); });
  give_positive(claim, "radius positive", radius);
  if (claim.settled()) return;
  const auto subtracted = [&](const S& r) { return S(thickness(quadratic, slab, r, cosine, claim.reading("square")) / r); };
  claim.trivial_if([&] { return equal(cosine, radius) == Truth::yes; });
  claim.then("maximal", [&] { return at_most(subtracted(cosine), subtracted(radius)); });
}

// ---- the Gamma ratio --------------------------------------------------------------------------------------------------------------

ClaimInfo GammaRatioBound::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.4-gautschi";
  info.title = "Gamma-ratio inequality";
  info.place = "Appendix A.2, proof of Theorem 3.4, last display";
  info.kind = "step";
  info.words =
      "At that radius the bound is $\\frac12-\\cos(\\phi_*)\\frac{\\pi\\,\\Gamma(p/2+1)}{\\Gamma(p/2+1/2)}\\ge\\frac12-\\cos(\\phi_*)\\sqrt{\\frac{\\pi p}2}$, by Gautschi's inequality.";
  info.readings = {{"corrected", "$\\frac1{\\sqrt\\pi}$ in place of $\\pi$ before the ratio of Gamma functions", "holds", "covered", ""}, {"printed", "with $\\pi$", "refuted", "exact", "$V_{p-1}(1)/V_p(1)=\\frac{\\Gamma(p/2+1)}{\\sqrt\\pi\\,\\Gamma(p/2+1/2)}$"}};
  info.constants = {{"slope", {1, 2}, "the 1/2 under the root"}};
  info.planted = {{"slope 1/13", "pi p / 13 under the root; sharp for p = 1 is 1/(4 pi)", "slope", {1, 13}, "", "", "corrected"}, {"slope 1/20", "pi p / 20 under the root", "slope", {1, 20}, "", "", "corrected"}};
  info.serves = {"du18/thm3.4", "du18/cor3.1"};
  info.scope = "p = 1 ... 64, every cos(phi*) in [0, 1]";
  info.not_covered = "p > 64: there $\\frac{\\Gamma(p/2+1)}{\\sqrt\\pi\\,\\Gamma(p/2+1/2)}\\le\\sqrt{\\frac{p+1}{2\\pi}}$ by Gautschi's inequality, far below $\\sqrt{\\frac{\\pi p}2}$";
  info.note = "With $\\pi$ the inequality fails for every $p$, with $\\sqrt\\pi$ it would still fail; with $1/\\sqrt\\pi$ it has a factor of about $\\pi$ to spare, which is why Theorem 3.4 holds with so much room.";
  info.twin = "step_thm3_4_gautschi.py";
  info.full_cases = 20000;
  return info;
}

Record GammaRatioBound::draw(Source& source) {
  const std::int64_t p = source.chance(1, 3) ? 1 : source.chance(1, 2) ? source.between(2, 8) : source.between(source.chance(1, 8) ? 0 : 1, most_dimensions);
  Record record;
  return record.set("dimension", p).set("cosine", source.chance(1, 8) ? draw_cosine(source) : fraction(source.between(1, 60), 60)), record;
}

std::vector<Record> GammaRatioBound::covers() {
  std::vector<Record> covers;
  for (std::int64_t p = 1; p <= most_dimensions; ++p) {
    Record record;
    covers.push_back(record.set("dimension", p).set("cosine", Box{{0, 1}, {1, 1}}));
  }
  return covers;
}

namespace {

/// Gamma(p/2+1) / (sqrt(pi) Gamma(p/2+1/2)) without its factor 1/pi (p even), by Gamma(x+1) = x Gamma(x) from p = 1 and p = 2.
Rational gamma_coefficient(int p) {
  Rational value = p % 2 == 1 ? Rational(1) / Rational(2) : Rational(2);
  for (int q = p % 2 == 1 ? 1 : 2; q < p; q += 2) value *= Rational(q + 2) / Rational(q + 1);
  return value;
}

/// V_{p-1}(1) / V_p(1) without its factor 1/pi (p even), by V_p = 2 pi / p V_{p-2} from V_0 = 1 and V_1 = 2.
Rational volume_coefficient(int p) {
  const auto volume = [](int q) {
    Rational value = q % 2 == 0 ? Rational(1) : Rational(2);
    for (int n = q % 2 == 0 ? 2 : 3; n <= q; n += 2) value *= Rational(2) / Rational(n);
    return value;
  };
  return volume(p - 1) / volume(p);
}

}  // namespace

template <class S>
void GammaRatioBound::state(Statement<S>& claim) {
  const int p = static_cast<int>(claim.integer("dimension"));
  const S dimension = dimension_of(claim), cosine = claim.number("cosine", "\\cos\\phi_*"), slope = claim.constant("slope", {1, 2});
  const bool corrected = claim.reading("corrected");
  claim.given("dimension positive", [&] { return at_least(dimension, S(1)); });
  claim.given("cosine in range", [&] { return both(at_least(cosine, S(0)), at_most(cosine, S(1))); });
  if (claim.settled()) return;

  const auto factor = [&] { return corrected ? S(S(1) / sqrt(pi<S>())) : pi<S>(); };
  const auto ratio = [&] { return claim.let("ratio", "\\frac{\\Gamma(p/2+1)}{\\Gamma(p/2+1/2)}", [&] { return gamma_ratio_half<S>(p); }); };
  const auto volumes = [&] { return claim.let("volumes", "\\frac{V_{p-1}(1)}{V_p(1)}", [&] { return S(gamma_ratio_half<S>(p) / sqrt(pi<S>())); }); };
  claim.trivial_if([&] { return equal(cosine, S(0)) == Truth::yes; });
  claim.then("value", [&] {
    if constexpr (Statement<S>::symbolic) return equals(cosine * factor() * ratio(), cosine * volumes());
    else if (corrected) return Formula<S>{truth_of(gamma_coefficient(p) == volume_coefficient(p)), std::nan("")};  // whatever the cosine
    else return equals(S(cosine * factor() * ratio()), S(cosine * volumes()));
  });
  claim.then("inequality", [&] {
    const S root = sqrt(slope * pi<S>() * dimension);
    if constexpr (Statement<S>::symbolic) {
      return at_least(S(1) / S(2) - cosine * factor() * ratio(), S(1) / S(2) - cosine * root);
    } else {
      const auto steeper = at_most(S(factor() * ratio()), root);  // the same, as the cosine is not negative
      if (steeper.truth == Truth::yes) return steeper;
      return at_least(S(S(1) / S(2) - cosine * factor() * ratio()), S(S(1) / S(2) - cosine * root));
    }
  });
}

template void StartOutsideSlab::state(Statement<Interval>&);
template void StartOutsideSlab::state(Statement<Ball>&);
template void StartOutsideSlab::state(Statement<Rational>&);
template void StartOutsideSlab::state(Statement<Symbol>&);
template void BestStartRadius::state(Statement<Interval>&);
template void BestStartRadius::state(Statement<Ball>&);
template void BestStartRadius::state(Statement<Rational>&);
template void BestStartRadius::state(Statement<Symbol>&);
template void GammaRatioBound::state(Statement<Interval>&);
template void GammaRatioBound::state(Statement<Ball>&);
template void GammaRatioBound::state(Statement<Rational>&);
template void GammaRatioBound::state(Statement<Symbol>&);

}  // namespace lakatos::du18
