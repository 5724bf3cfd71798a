#include "checks/filter/du18/remarks_4.hpp"

#include "theory/filter/angle_mixture.hpp"

// For one patch in the plane everything about the simulated law is an integral of 1, cos 2 psi, sin 2 psi against a cut normal density, in closed
// form. Two facts to read the verdicts with. With the second component cut around -pi, the density rises towards -pi on either side, so the mass
// of {w.Z >= 0, w*.Z <= 0} per angle is largest at phi = pi/2, where it is 1/4 for every sigma: the least beta never exceeds 1 / (2 pi), its value
// for the uniform law. With the printed cut no input lies behind the teacher: L_{-w*} = 0.

namespace lakatos::du18 {
namespace {

Fraction draw_sigma(Source& source, std::int64_t most) { return fraction(source.between(1, most * 8), 8); }

Fraction draw_angle(Source& source) {
  if (source.chance(1, 4)) return {0, 1};
  return fraction(source.between(source.chance(1, 16) ? -4 : 0, 32), 20);
}

/// gamma or L at phi, named.
template <class S>
S agree(Statement<S>& claim, const char* name, const char* latex, const AngleMixture<S>& law, const S& phi, bool largest) {
  return claim.let(name, latex, [&] {
    const auto extremes = agree_extremes(law, phi);
    return largest ? extremes.largest : extremes.smallest;
  });
}

template <class S>
void give_angle(Statement<S>& claim, const S& phi) {
  claim.given("angle", [&] { return both(at_least(phi, S(0)), below(phi, pi<S>() / S(2))); });
}

constexpr const char* least_beta = "\\sup_{0<\\phi\\le\\pi/2}\\frac{L_{-w_*}(\\phi)}{\\phi}";

}  // namespace

ClaimInfo SpikyInput::info() {
  ClaimInfo info;
  info.id = "du18/remark-sigma0";
  info.title = "Small sigma: large L/gamma and large beta";
  info.place = "Section 4";
  info.kind = "remark";
  info.words =
      "For the input of Figure 3(a), as $\\sigma\\to0$ both $L(\\phi)/\\gamma(\\phi)$ and $\\beta$ are large. Here, in the plane: $L(\\phi)/\\gamma(\\phi)\\ge1/\\sigma^2$ for $\\sigma\\le1$, which tends to infinity (the "
      "explicit form is ours); and the least $\\beta$ exceeds $\\frac1{2\\pi}$, its value for the rotation-invariant law, which the text calls small.";
  info.readings = {{"ratio", "part (a), the second component cut around its centre $-\\pi$", "survives", "sampled", ""},
                   {"beta", "part (b), the same cut", "refuted", "exact", ""},
                   {"ratio printed", "part (a), both components cut to $[-\\frac\\pi2,\\frac\\pi2]$ as printed", "refuted", "exact", "the second component is cut to within $\\frac\\pi2$ of $-\\pi$"},
                   {"beta printed", "part (b), the printed cut", "refuted", "exact", ""}};
  info.constants = {{"factor", {1, 1}, "the factor of gamma / sigma^2"}};
  info.planted = {{"factor 11/10", "1.1 in place of 1", "factor", {11, 10}, "", "", ""}, {"factor 2", "2 in place of 1", "factor", {2, 1}, "", "", ""}};
  info.scope = "p = 2, sigma = i/8 up to 1, phi in [0, pi/2)";
  info.not_covered = "p > 2; sigma below 1/8";
  info.note =
      "With the cut around the centre the mass of $\\{w^\\top Z\\ge0,w_*^\\top Z\\le0\\}$ is at most $\\frac{\\phi}{2\\pi}$ for every $\\sigma$, because the density rises away from the boundary: so $\\beta=\\frac1{2\\pi}$ is always "
      "admissible, and a spiky law has no larger $\\beta$ than the uniform one. The least $\\beta$ tends to $\\frac1{2\\pi}\\approx0.159$ at both ends and dips to about 0.134 near $\\sigma=1$; what grows without bound as $\\sigma\\to0$ is $\\beta/\\gamma$, because $\\gamma\\to0$. With the printed cut no input lies behind the teacher and $\\beta=0$ is admissible.";
  info.twin = "remark_sigma0.py";
  info.quick_cases = 200;
  info.full_cases = 2000;
  return info;
}

Record SpikyInput::draw(Source& source) {
  Record record;
  const Fraction sigma = source.chance(1, 8) ? draw_sigma(source, 2) : draw_sigma(source, 1);
  return record.set("sigma", sigma).set("phi", draw_angle(source)), record;
}

template <class S>
void SpikyInput::state(Statement<S>& claim) {
  const S sigma = claim.number("sigma", "\\sigma"), phi = claim.number("phi", "\\phi");
  const bool printed = claim.reading("ratio printed") || claim.reading("beta printed"), ratio = claim.reading("ratio") || claim.reading("ratio printed");
  claim.given("sigma", [&] { return both(above(sigma, S(0)), at_most(sigma, S(1))); });
  if (ratio) give_angle(claim, phi);
  if (claim.settled()) return;
  const AngleMixture<S> law{sigma, printed};
  if (ratio) {
    const S gamma = agree(claim, "gamma(phi)", "\\gamma(\\phi)", law, phi, false), largest = agree(claim, "L(phi)", "L(\\phi)", law, phi, true);
    const S factor = claim.constant("factor", {1, 1});
    claim.then("ratio", [&] { return at_least(S(square(sigma) * largest), S(factor * gamma)); });
    return;
  }
  claim.then("beta", [&] {
    const S bound = S(1) / (S(2) * pi<S>());
    return predicate<S>([&] { return least_beta_above(law, bound); }, least_beta, " > ", bound);
  });
}

ClaimInfo NearlyRotationInvariantInput::info() {
  ClaimInfo info;
  info.id = "du18/remark-sigmainf";
  info.title = "Large sigma: close to rotation invariant, small L/gamma and beta";
  info.place = "Section 4";
  info.kind = "remark";
  info.words =
      "For the input of Figure 3(a), as $\\sigma\\to\\infty$ the law is close to the rotation-invariant one, and $L(\\phi)/\\gamma(\\phi)$ and $\\beta$ are small. Here: of two $\\sigma$ the larger has the smaller $L(\\phi)/\\gamma(\\phi)$ (in the "
      "plane), and the smaller least $\\beta$; and the limit law, a uniform angle to the teacher, has the second moments $\\frac1pI$ of a rotation-invariant law on the sphere.";
  info.readings = {{"ratio", "part (b), in the plane", "survives", "sampled", ""}, {"limit", "part (a), in any dimension", "refuted", "exact", ""}, {"beta", "part (c), in the plane", "refuted", "exact", ""}};
  info.constants = {{"factor", {1, 1}, "how much smaller the ratio is"}};
  info.planted = {{"factor 19/20", "smaller by 5 per cent", "factor", {19, 20}, "", "", ""}, {"factor 1/2", "half as large", "factor", {1, 2}, "", "", ""}};
  info.scope = "sigma and the larger sigma = i/8 up to 4; phi in [0, pi/2); the limit for p = 2 ... 20; the second component cut around its centre";
  info.not_covered = "sigma above 4; L/gamma and beta for p > 2";
  info.note = "In the plane a uniform angle is the rotation-invariant law. For $p>2$ it is not: $\\mathbb E\\cos^2=\\frac12$ for every $p$, while a rotation-invariant law has $\\frac1p$. The least $\\beta$ is not monotone in $\\sigma$: see du18/remark-sigma0.";
  info.twin = "remark_sigmainf.py";
  info.quick_cases = 150;
  info.full_cases = 2000;
  return info;
}

Record NearlyRotationInvariantInput::draw(Source& source) {
  Record record;
  const Fraction sigma = draw_sigma(source, 2);
  const Fraction larger = source.chance(1, 8) ? draw_sigma(source, 4) : fraction(sigma.numerator * (8 / sigma.denominator) + source.between(1, source.chance(1, 2) ? 2 : 16), 8);
  record.set("dimension", source.chance(7, 8) ? std::int64_t{2} : source.between(1, 20));
  return record.set("sigma", sigma).set("larger", larger).set("phi", draw_angle(source)), record;
}

namespace {

/// Is the least beta of the first law below that of the second? Through a number between them: what the second law needs at one angle.
template <class S>
Truth least_beta_below(const AngleMixture<S>& first, const AngleMixture<S>& second) {
  for (const std::int64_t share : {4, 2}) {
    const S phi = from_integers<S>(share, 8) * pi<S>();
    if (least_beta_above(first, S(disagree_largest(second, phi) / phi)) == Truth::no) return Truth::yes;
  }
  return Truth::unknown;
}

/// Below: yes; not below, because above: no.
template <class S>
Truth beta_falls(const AngleMixture<S>& smaller, const AngleMixture<S>& larger) {
  if (least_beta_below(smaller, larger) == Truth::yes) return Truth::no;
  return least_beta_below(larger, smaller);
}

template <class S>
void state_limit(Statement<S>& claim) {
  const S p = [&] {
    if constexpr (Statement<S>::symbolic) return claim.name("p");
    else return S(static_cast<long>(claim.integer("dimension")));
  }();
  claim.given("dimension", [&] { return at_least(p, S(2)); });
  if (claim.settled()) return;
  claim.then("covariance", [&] {
    // (1/pi) times the integral of cos^2 over [0, pi]
    const S limit = S(1) / S(2);
    return equals(limit, S(S(1) / p));
  });
}

}  // namespace

template <class S>
void NearlyRotationInvariantInput::state(Statement<S>& claim) {
  if (claim.reading("limit")) return state_limit(claim);
  const S sigma = claim.number("sigma", "\\sigma"), larger = claim.number("larger", "\\sigma'"), phi = claim.number("phi", "\\phi");
  claim.given("order", [&] { return both(above(sigma, S(0)), below(sigma, larger)); });
  claim.given("plane", [&] {
    if constexpr (Statement<S>::symbolic) return equals(claim.name("p"), S(2));
    else return equals(S(static_cast<long>(claim.integer("dimension"))), S(2));
  });
  if (claim.reading("ratio")) give_angle(claim, phi);
  if (claim.settled()) return;
  const AngleMixture<S> spiky{sigma, false}, flat{larger, false};
  if (claim.reading("beta")) {
    claim.then("beta", [&] { return predicate<S>([&] { return beta_falls(spiky, flat); }, least_beta, "\\Big|_{\\sigma'} < ", least_beta, "\\Big|_{\\sigma}"); });
    return;
  }
  const S gamma = agree(claim, "gamma(phi)", "\\gamma_{\\sigma}(\\phi)", spiky, phi, false), largest = agree(claim, "L(phi)", "L_{\\sigma}(\\phi)", spiky, phi, true);
  const S flat_gamma = agree(claim, "gamma'(phi)", "\\gamma_{\\sigma'}(\\phi)", flat, phi, false), flat_largest = agree(claim, "L'(phi)", "L_{\\sigma'}(\\phi)", flat, phi, true);
  const S factor = claim.constant("factor", {1, 1});
  claim.then("ratio", [&] { return at_most(S(flat_largest * gamma), S(factor * largest * flat_gamma)); });
}

template void SpikyInput::state(Statement<Interval>&);
template void SpikyInput::state(Statement<Ball>&);
template void SpikyInput::state(Statement<Rational>&);
template void SpikyInput::state(Statement<Symbol>&);
template void NearlyRotationInvariantInput::state(Statement<Interval>&);
template void NearlyRotationInvariantInput::state(Statement<Ball>&);
template void NearlyRotationInvariantInput::state(Statement<Rational>&);
template void NearlyRotationInvariantInput::state(Statement<Symbol>&);

}  // namespace lakatos::du18
