#include "checks/filter/du18/theorem_a_1.hpp"

#include <numbers>

#include "checks/filter/du18/anisotropic_growth.hpp"
#include "checks/filter/du18/draw.hpp"
#include "theory/probability/wedge.hpp"

// The uniform law on the unit sphere of R^p gives the wedge {w.Z >= 0, w*.Z <= 0} of opening theta the largest eigenvalue
// (theta + sin theta) / (2 pi p), which grows with theta. So L_{-w*}(phi) = phi (1 + sinc phi) / (2 pi p): the smallest beta is the
// limit of the ratio at 0, 1 / (pi p). The proof in the paper integrates over the angle without the density 1 / (2 pi).

namespace lakatos::du18 {
namespace {

constexpr std::int64_t most_dimensions = 64;
constexpr const char* growth_name = "L_{-w_*}(\\phi)";

/// L_{-w*}(phi) of the sphere.
template <class S>
S sphere_growth(Statement<S>& claim, const S& phi) {
  return claim.let("L(phi)", growth_name, [&] { return sphere_wedge(static_cast<int>(claim.integer("dimension")), phi).along; });
}

}  // namespace

Record draw_opening(Source& source) {
  const std::int64_t p = std::max({source.dial("concentration", 1), source.dial("tilt", 1), source.dial("anisotropy", 1)}) > 1 ? 2 : source.chance(1, 20) ? 1 : source.chance(1, 2) ? source.between(2, 4) : source.between(2, most_dimensions);
  const double quarter = std::numbers::pi / 2;
  Fraction phi = source.share(source.pick<std::int64_t>({4, 10, 100}));
  switch (source.below(8)) {
    case 0: phi = just_below(quarter, source.pick<double>({1e-6, 1e-3, 1e-2})); break;
    case 1: phi = source.chance(1, 4) ? just_above(quarter, 1e-2) : fraction(1, source.between(1, 1000)); break;
    case 2: phi = source.chance(1, 4) ? fraction(-1, source.between(1, 100)) : fraction(source.between(10, 15), 10); break;
    default: break;
  }
  Record record;
  return record.set("dimension", p).set("phi", phi), record;
}

std::vector<Record> opening_covers() {
  std::vector<Record> covers;
  for (std::int64_t p = 2; p <= most_dimensions; ++p) {
    Record record;
    covers.push_back(record.set("dimension", p).set("phi", Box{{0, 1}, just_above(std::numbers::pi / 2, 1e-3)}));
  }
  return covers;
}

template <class S>
void give_opening(Statement<S>& claim, const S& phi) {
  claim.given("two dimensions", [&] { return at_least(dimension_of(claim), S(2)); });
  claim.given("angle", [&] { return both(at_least(phi, S(0)), at_most(phi, pi<S>() / S(2))); });
}

template <class S>
S capped_sinc(const S& phi) {
  if constexpr (std::is_same_v<S, Symbol>) return Symbol::named("\\mathop{\\mathrm{sinc}}\\phi");
  else return min(sinc(phi), S(1));
}

template <class S>
Formula<S> grows_at_most(const S& growth, [[maybe_unused]] const S& slope, const S& factor, const S& phi) {
  if constexpr (!std::is_same_v<S, Symbol>) {
    const auto divided = at_most(slope, factor);
    if (divided.truth == Truth::yes || less(S(0), phi) == Truth::yes) return divided;
  }
  return at_most(growth, factor * phi);
}

template <class S>
S concentrated_growth([[maybe_unused]] const S& phi, [[maybe_unused]] const S& c, [[maybe_unused]] const S& moment) {
  if constexpr (std::is_same_v<S, Symbol>) {
    return Symbol::named(growth_name);
  } else {
    const S inside = min(phi, S(pi<S>() / (S(2) * c)));
    return c * (inside + sin(inside)) / (S(4) * pi<S>()) * moment;
  }
}

Dial concentration_dial() {
  return {"concentration", "rotation invariance", "p = 2; the angle is uniform on two opposite arcs of opening pi/c, centred across the teacher", {1, 1}, {{1, 1}, {2, 1}, {4, 1}, {6, 1}, {13, 2}, {8, 1}, {16, 1}, {64, 1}}, {}, "", "", ""};
}

template <class S>
bool rotation_matters(const Statement<S>& claim) {
  for (const char* dial : {"tilt", "anisotropy"}) {
    if (claim.dialled(dial)) return equal(claim.dial(dial, {1, 1}), S(1)) == Truth::no;
  }
  return equal(claim.dial("concentration", {1, 1}), S(1)) == Truth::no;
}

template <class S>
Formula<S> concentrated_grows_at_most(Statement<S>& claim, const S& phi, const S& moment, const S& factor) {
  if constexpr (!Statement<S>::symbolic) {
    if (claim.dialled("tilt")) return at_most(claim.let("L(phi), tilted", growth_name, [&] { return tilted_growth(phi, claim.dial("tilt", {1, 1})); }), S(factor * phi));
    if (claim.dialled("anisotropy")) return at_most(claim.let("L(phi), anisotropic", growth_name, [&] { return anisotropic_growth(phi, claim.dial("anisotropy", {1, 1})); }), S(factor * phi));
  }
  const S c = claim.dial("concentration", {1, 1});
  return at_most(claim.let("L(phi), concentrated", growth_name, [&] { return concentrated_growth(phi, c, moment); }), S(factor * phi));
}

ClaimInfo RotationInvariantGrowth::info() {
  ClaimInfo info;
  info.id = "du18/thma.1";
  info.title = "beta equals 1 for unit-norm rotation-invariant input";
  info.place = "Appendix A.1, Theorem A.1";
  info.kind = "theorem";
  info.words =
      "One neuron, input uniform on the unit sphere of $\\mathbb R^p$: Assumption 2.1, $L_{-w_*}(\\phi)=\\max_{\\theta(w,w_*)\\le\\phi}\\lambda_{\\max}(A_{w,-w_*})\\le\\beta\\phi$ on "
      "$[0,\\frac\\pi2]$, holds with $\\beta=1$.";
  info.readings = {{"admissible", "$\\beta=1$ is admissible in Assumption 2.1", "holds", "covered", ""},
                   {"smallest", "1 is the smallest admissible $\\beta$", "refuted", "exact", "the smallest admissible $\\beta$ is $\\frac1{\\pi p}$: the proof integrates over the angle without the density $\\frac1{2\\pi}$"}};
  info.constants = {{"beta", {1, 1}, "the printed value of beta"}};
  info.planted = {{"beta 159/1000", "0.159 in place of 1: just below 1 / (2 pi), the sharp value at p = 2", "beta", {159, 1000}, "", "", ""},
                  {"beta 1/7", "1/7 in place of 1", "beta", {1, 7}, "", "", ""},
                  {"2/(7p)", "2/7 divided by p in place of 1: just below 1 / (pi p)", "", {0, 1}, "", "2/(7p)", ""}};
  info.scope = "p = 2 ... 64, every angle in [0, pi/2]";
  info.not_covered = "p > 64 (the ratio falls like 1/p); p = 1, where no angle lies strictly between 0 and pi";
  info.note = "1 is admissible with room to spare: the sharp value is $\\frac1{\\pi p}$, see du18/thma.1-repaired. Nothing between it and 1 can be refuted: slack.";
  info.dials = {concentration_dial(), tilt_dial()};
  info.note +=
      " Dials: the angle's density at the teacher's boundary is $\\frac c{2\\pi}$ in both families, and $L_{-w_*}(\\phi)/\\phi$ tends to it for $\\phi\\to0$: both break at $c=2\\pi$. Rotation invariance is built into the instance, so it "
      "cannot be left out, only dialled.";
  info.twin = "thma_1.py";
  info.full_cases = 20000;
  return info;
}

Record RotationInvariantGrowth::draw(Source& source) { return draw_opening(source); }
std::vector<Record> RotationInvariantGrowth::covers() { return opening_covers(); }

template <class S>
void RotationInvariantGrowth::state(Statement<S>& claim) {
  const S p = dimension_of(claim), phi = claim.number("phi", "\\phi"), printed = claim.constant("beta", {1, 1});
  give_opening(claim, phi);
  if (claim.settled()) return;

  if (rotation_matters(claim)) {
    claim.given("plane", [&] { return equals(p, S(2)); });
    if (claim.settled()) return;
    claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
    claim.then("linear growth", [&] { return concentrated_grows_at_most(claim, phi, S(1), printed); });
    return;
  }
  if (claim.reading("smallest")) {
    claim.then("smallest", [&] {
      const S least = claim.let("least beta", "\\sup_{0<\\phi\\le\\pi/2}\\frac{L_{-w_*}(\\phi)}{\\phi}", [&] { return S(1) / (pi<S>() * p); });
      return at_least(least, printed);
    });
  }
  const S growth = sphere_growth(claim, phi);
  if (claim.reading("smallest")) return;
  const S beta = claim.planted("2/(7p)") ? S(2) / (S(7) * p) : printed;
  claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
  claim.then("linear growth", [&] { return grows_at_most(growth, (S(1) + capped_sinc(phi)) / (S(2) * pi<S>() * p), beta, phi); });
}

ClaimInfo RotationInvariantGrowthRepaired::info() {
  ClaimInfo info;
  info.id = "du18/thma.1-repaired";
  info.title = "beta equals 1/(pi p) for unit-norm rotation-invariant input, and no less";
  info.place = "ours, after Appendix A.1, Theorem A.1";
  info.kind = "theorem";
  info.words =
      "One neuron, input uniform on the unit sphere of $\\mathbb R^p$, $p\\ge2$: Assumption 2.1 holds with $\\beta=\\frac1{\\pi p}$, and with no smaller number, because "
      "$L_{-w_*}(\\phi)/\\phi\\to\\frac1{\\pi p}$ for $\\phi\\to0$.";
  info.readings = {{"ours", "as stated", "holds", "covered", ""}};
  info.constants = {{"beta", {1, 1}, "the factor of 1 / (pi p)"}};
  info.planted = {{"beta 999/1000", "the constant a tenth of a per cent smaller", "beta", {999, 1000}, "", "", ""},
                  {"beta 9/10", "the constant 10 % smaller", "beta", {9, 10}, "", "", ""},
                  {"twice the limit", "the ratio tends to 2 / (pi p)", "", {0, 1}, "", "twice the limit", ""}};
  info.scope = "p = 2 ... 64, every angle in [0, pi/2]";
  info.not_covered = "p > 64; the formula does not change with p";
  info.note = "Repairs du18/thma.1: the density $\\frac1{2\\pi}$ of the angle and $\\mathbb E\\|\\text{projection on the plane}\\|^2=\\frac2p$ are put in.";
  info.twin = "thma_1_repaired.py";
  info.full_cases = 20000;
  return info;
}

Record RotationInvariantGrowthRepaired::draw(Source& source) { return draw_opening(source); }
std::vector<Record> RotationInvariantGrowthRepaired::covers() { return opening_covers(); }

template <class S>
void RotationInvariantGrowthRepaired::state(Statement<S>& claim) {
  const S p = dimension_of(claim), phi = claim.number("phi", "\\phi"), beta = claim.constant("beta", {1, 1});
  give_opening(claim, phi);
  if (claim.settled()) return;

  // With L = phi (1 + sinc phi) / (2 pi p) both conclusions are multiplied by pi p, so that they are rational at phi = 0.
  claim.then("sharp", [&] {
    const S limit = claim.planted("twice the limit") ? S(2) : S(1);
    const auto decide = [&] { return equal(S((S(1) + capped_sinc(S(0))) / S(2)), limit); };
    return predicate<S>(decide, "\\lim_{\\phi\\to0}\\frac{", growth_name, "}{\\phi} = ", limit / (pi<S>() * p));
  });
  const S growth = sphere_growth(claim, phi);
  claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
  claim.then("linear growth", [&] {
    if constexpr (Statement<S>::symbolic) return at_most(growth, beta / (pi<S>() * p) * phi);
    else return grows_at_most<S>(pi<S>() * p * growth, (S(1) + capped_sinc(phi)) / S(2), beta, phi);
  });
}

template void give_opening(Statement<Interval>&, const Interval&);
template void give_opening(Statement<Ball>&, const Ball&);
template void give_opening(Statement<Rational>&, const Rational&);
template void give_opening(Statement<Symbol>&, const Symbol&);
template bool rotation_matters(const Statement<Interval>&);
template bool rotation_matters(const Statement<Ball>&);
template bool rotation_matters(const Statement<Rational>&);
template bool rotation_matters(const Statement<Symbol>&);
template Interval capped_sinc(const Interval&);
template Formula<Interval> concentrated_grows_at_most(Statement<Interval>&, const Interval&, const Interval&, const Interval&);
template Ball capped_sinc(const Ball&);
template Formula<Ball> concentrated_grows_at_most(Statement<Ball>&, const Ball&, const Ball&, const Ball&);
template Rational capped_sinc(const Rational&);
template Formula<Rational> concentrated_grows_at_most(Statement<Rational>&, const Rational&, const Rational&, const Rational&);
template Symbol capped_sinc(const Symbol&);
template Formula<Symbol> concentrated_grows_at_most(Statement<Symbol>&, const Symbol&, const Symbol&, const Symbol&);
template Formula<Interval> grows_at_most(const Interval&, const Interval&, const Interval&, const Interval&);
template Formula<Ball> grows_at_most(const Ball&, const Ball&, const Ball&, const Ball&);
template Formula<Rational> grows_at_most(const Rational&, const Rational&, const Rational&, const Rational&);
template Formula<Symbol> grows_at_most(const Symbol&, const Symbol&, const Symbol&, const Symbol&);
template void RotationInvariantGrowth::state(Statement<Interval>&);
template void RotationInvariantGrowth::state(Statement<Ball>&);
template void RotationInvariantGrowth::state(Statement<Rational>&);
template void RotationInvariantGrowth::state(Statement<Symbol>&);
template void RotationInvariantGrowthRepaired::state(Statement<Interval>&);
template void RotationInvariantGrowthRepaired::state(Statement<Ball>&);
template void RotationInvariantGrowthRepaired::state(Statement<Rational>&);
template void RotationInvariantGrowthRepaired::state(Statement<Symbol>&);

}  // namespace lakatos::du18
