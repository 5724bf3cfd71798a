#include "checks/filter/du18/remarks_2_1.hpp"

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/ordered.hpp"
#include "checks/filter/du18/standing.hpp"
#include "checks/filter/du18/theorem_a_1.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/probability/wedge.hpp"

namespace lakatos::du18 {
namespace {

/// No nonzero patch on the teacher's boundary.
template <class S>
void give_off_the_boundary(Statement<S>& claim, const PatchLaw<S>& law, const Vector<S>& teacher) {
  claim.given("off the boundary", [&] { return predicate<S>([&] { return off_the_boundaries(law, teacher, teacher); }, "w_*^\\top Z \\ne 0 \\text{ wherever } Z \\ne 0"); });
}

LawField draw_any_law(Source& source, const VectorField& teacher) {
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::round, Lie::near_boundary});
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 5)), lie, 0);
  if (law.dimension > 1 && law.dimension < 4 && source.chance(1, 6)) put_on_the_boundary(law, teacher);
  return law;
}

template <class S>
Truth is_zero(const Matrix<S>& a) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) all = both(all, equal(a(i, j), S(0)));
  }
  return all;
}

}  // namespace

void draw_two_angles(Source& source, Record& record, std::int64_t least) {
  const std::int64_t d = source.pick<std::int64_t>({2, 3, 4, 5, 8, 13, 20});
  std::int64_t far = source.between(least * d, d - 1), near = source.between(far + 1, d);
  if (source.chance(1, 3)) near = d;
  if (source.chance(1, 20)) std::swap(near, far);
  if (source.chance(1, 20)) near = d + 1;
  record.set("near", fraction(near, d)).set("far", fraction(far, d));
}

ClaimInfo RotationInvariantSmoothness::info() {
  ClaimInfo info;
  info.id = "du18/remark-rotinv";
  info.title = "Rotation-invariant laws have equal gamma and L";
  info.place = "Section 2.1, after Definition 2.1";
  info.kind = "remark";
  info.words = "For the standard normal law (and every rotation-invariant law, by a factor) $\\gamma(\\phi)=L(\\phi)$ at the angle $\\phi$.";
  info.readings = {{"every angle", "for every $\\phi\\in[0,\\pi]$", "refuted", "exact", ""}, {"ends", "for $\\phi=0$ and $\\phi=\\pi$ only", "survives", "sampled", ""}};
  info.constants = {{"ratio", {1, 1}, "the factor of $L(\\phi)$"}};
  info.planted = {{"ratio 101/100", "$\\gamma=\\frac{101}{100}L$", "ratio", {101, 100}, "", "", "ends"}, {"ratio 9/10", "$\\gamma=\\frac9{10}L$", "ratio", {9, 10}, "", "", "ends"}};
  info.scope = "the standard normal law, p = 2, 3, 4, rational cosines in [-1, 1]";
  info.not_covered = "other rotation-invariant laws: theirs is the normal law's moment times $\\frac1p\\mathbb E\\|Z\\|^2$, so both sides change by the same factor";
  info.note =
      "$\\gamma(\\phi)=\\frac{\\pi-\\phi-\\sin\\phi}{2\\pi}$ and $L(\\phi)=\\frac{\\pi-\\phi+\\sin\\phi}{2\\pi}$: equal at 0 and $\\pi$ only, $\\frac{\\sin\\phi}\\pi$ apart in between, and $L/\\gamma\\to\\infty$ for $\\phi\\to\\pi$.";
  info.twin = "remark_rotinv.py";
  return info;
}

Record RotationInvariantSmoothness::draw(Source& source) {
  const auto p = static_cast<std::size_t>(source.chance(1, 20) ? 1 : source.between(2, 4));
  const std::int64_t d = source.between(1, 12);
  const Fraction cosine = source.chance(1, 20) ? fraction(d + 1, d) : source.chance(1, 2) ? fraction(source.chance(1, 4) ? -1 : 1, 1) : fraction(source.between(-d, d), d);
  Record record;
  return record.set("input", LawField{p, 1, true, 1, {}, {}}).set("teacher", draw_teacher(source, p)).set("cosine", cosine), record;
}

template <class S>
void RotationInvariantSmoothness::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher");
  const S cosine = claim.number("cosine", "\\cos\\phi"), ratio = claim.constant("ratio", {1, 1});
  give_two_dimensions(claim, law);
  claim.given("cosine in range", [&] { return both(at_least(cosine, S(-1)), at_most(cosine, S(1))); });
  if (claim.reading("ends")) claim.given("end", [&] { return equals(square(cosine), S(1)); });
  if (claim.settled()) return;

  claim.trivial_if([&] { return equal(cosine, S(-1)) == Truth::yes; });  // 0 = 0
  claim.then("equal", [&] {
    const auto angle = [&] { return angle_from_cosine(cosine); };
    const S least = claim.let("gamma(phi)", "\\gamma(\\phi)", [&] { return value_of(gamma_bracket(law, teacher, angle())); });
    const S most = claim.let("L(phi)", "L(\\phi)", [&] { return value_of(lipschitz_bracket(law, teacher, angle())); });
    return equals(least, S(ratio * most));
  });
}

ClaimInfo VanishingAtPi::info() {
  ClaimInfo info;
  info.id = "du18/remark-pi";
  info.title = "gamma and L vanish at angle pi";
  info.place = "Section 2.1, after Definition 2.1";
  info.kind = "remark";
  info.words = "$\\gamma(\\pi)=L(\\pi)=0$, because the intersection of the two half spaces has measure 0.";
  info.readings = {{"densities", "no mass on the teacher's boundary, as footnote 1 has it", "survives", "sampled", ""},
                   {"printed", "any law, with the closed regions as printed", "refuted", "exact, for laws with atoms", "the intersection is the hyperplane $w_*^\\top Z=0$, which must have measure 0"}};
  info.planted = {{"at zero", "at the angle 0 in place of $\\pi$", "", {0, 1}, "", "at zero", ""}, {"student region", "$A_{w,-w_*}$ in place of $A_{w,w_*}$", "", {0, 1}, "", "student region", ""}};
  info.scope = "the standard normal law and finite laws with 1 to 10 atoms, p = 1 ... 4";
  info.not_covered = "other laws with densities";
  info.twin = "remark_pi.py";
  return info;
}

Record VanishingAtPi::draw(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 4));
  const VectorField teacher = draw_teacher(source, p);
  Record record;
  record.set("input", source.chance(1, 8) ? LawField{p, 1, true, 1, {}, {}} : draw_any_law(source, teacher)).set("teacher", teacher);
  return record.set("scale", fraction(source.chance(1, 20) ? 0 : source.between(1, 6), source.between(1, 4))), record;
}

std::vector<Record> VanishingAtPi::zoo() {
  Record record;
  return {record.set("input", LawField{2, 1, false, 1, {1}, {0, 1}}).set("teacher", VectorField{1, {1, 0}}).set("scale", fraction(1, 1))};
}

template <class S>
void VanishingAtPi::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher");
  const S factor = claim.number("scale", "c");
  give_positive(claim, "scale positive", factor);
  if (claim.reading("densities")) give_off_the_boundary(claim, law, teacher);
  if (claim.settled()) return;

  const auto moment = [&] {
    const auto moments = region_moments(law, scale(claim.planted("at zero") ? factor : S(-factor), teacher), teacher);
    return claim.planted("student region") ? moments.student : moments.agree;
  };
  claim.then("gamma", [&] {
    const auto singular = [&] { return positive_semidefinite(moment()) == Truth::yes ? negate(positive_definite(moment())) : Truth::unknown; };
    return predicate<S>(singular, "\\lambda_{\\min}(A_{-cw_*,w_*}) = 0");
  });
  claim.then("L", [&] { return predicate<S>([&] { return is_zero(moment()); }, "\\lambda_{\\max}(A_{-cw_*,w_*}) = 0"); });
}

ClaimInfo DecreasingSmoothness::info() {
  ClaimInfo info;
  info.id = "du18/remark-monotone";
  info.title = "gamma and L decrease with the angle";
  info.place = "Section 2.1, after Definition 2.1 and after Theorem 2.2";
  info.kind = "remark";
  info.words = "$\\gamma$ and $L$ of Definition 2.1 decrease on $[0,\\pi]$.";
  info.readings = {{"weakly", "they do not increase", "survives", "sampled", ""}, {"strictly", "they decrease strictly", "refuted", "exact", "they do not increase: where a wedge holds no mass they stay the same"}};
  info.planted = {{"reversed", "they do not decrease", "", {0, 1}, "", "reversed", ""}, {"strict gamma", "$\\gamma$ decreases strictly", "", {0, 1}, "", "strict gamma", ""}};
  info.serves = {"du18/step-thm2.2-combine", "du18/remark-rate"};
  info.scope = "finite laws in the plane with 1 to 10 atoms, atoms on boundaries included, and the standard normal law, p = 2, 3, 4; rational cosines";
  info.not_covered = "finite laws with p > 2, and other laws with densities: turning $w$ towards $w_*$ in their plane only enlarges $\\{w^\\top Z\\ge0,\\,w_*^\\top Z\\ge0\\}$, in every dimension and for every law";
  info.twin = "remark_monotone.py";
  return info;
}

Record DecreasingSmoothness::draw(Source& source) {
  const bool gaussian = source.chance(1, 6);
  const auto p = static_cast<std::size_t>(gaussian ? source.between(2, 4) : source.chance(1, 20) ? 1 : 2);
  const VectorField teacher = draw_teacher(source, p);
  Record record;
  record.set("input", gaussian ? LawField{p, 1, true, 1, {}, {}} : draw_any_law(source, teacher)).set("teacher", teacher);
  return draw_two_angles(source, record, -1), record;
}

template <class S>
void DecreasingSmoothness::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher");
  const S near = claim.number("near", "\\cos\\phi_1"), far = claim.number("far", "\\cos\\phi_2");
  give_two_dimensions(claim, law);
  give_two_angles(claim, near, far, -1);
  if (claim.settled()) return;

  const bool strict = claim.reading("strictly"), reversed = claim.planted("reversed");
  const auto first = [&] { return angle_from_cosine(reversed ? far : near); };
  const auto second = [&] { return angle_from_cosine(reversed ? near : far); };
  const char* sign = reversed ? " \\le " : strict ? " > " : " \\ge ";
  claim.then("gamma", [&] { return predicate<S>([&] { return gamma_ordered(law, teacher, first(), second(), strict || claim.planted("strict gamma")); }, "\\gamma(\\phi_1)", sign, "\\gamma(\\phi_2)"); });
  claim.then("L", [&] { return predicate<S>([&] { return lipschitz_ordered(law, teacher, first(), second(), strict); }, "L(\\phi_1)", sign, "L(\\phi_2)"); });
}

ClaimInfo GrowingDisagreement::info() {
  ClaimInfo info;
  info.id = "du18/remark-aminus";
  info.title = "Second moment on the disagreement region at zero angle, and growth";
  info.place = "Section 2.1, before Assumption 2.1";
  info.kind = "remark";
  info.words = "$A_{w,-w_*}=0$ when $\\theta(w,w_*)=0$, and $A_{w,-w_*}$ grows with the angle.";
  info.readings = {{"order", "it grows in the order of definite matrices as $w$ turns away from $w_*$; no mass on the teacher's boundary", "survives", "sampled", ""},
                   {"maximum", "its largest eigenvalue, maximised over the $w$ at an angle, grows; no mass on the teacher's boundary", "survives", "sampled", ""},
                   {"printed", "growth in the order of definite matrices, any law, with the closed regions as printed", "refuted", "exact, for laws with atoms", "the hyperplane $w_*^\\top Z=0$ must have measure 0, as the reason given says"}};
  info.planted = {{"reversed", "it shrinks", "", {0, 1}, "", "reversed", ""}, {"at right angles", "it vanishes at the angle $\\frac\\pi2$", "", {0, 1}, "", "at right angles", ""}};
  info.serves = {"du18/assump2.1"};
  info.scope = "finite laws in the plane with 1 to 10 atoms, rational cosines in [0, 1]";
  info.not_covered = "p > 2 (the plane of $w$ and $w_*$ decides which inputs change sides); laws with densities";
  info.twin = "remark_aminus.py";
  return info;
}

Record GrowingDisagreement::draw(Source& source) {
  const VectorField teacher = draw_teacher(source, source.chance(1, 25) ? 3 : 2);
  Record record;
  LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(2, 6)), source.pick<Lie>({Lie::anywhere, Lie::near_boundary}), 0);
  if (source.chance(1, 6)) put_on_the_boundary(law, teacher);
  record.set("input", law).set("teacher", teacher).set("scale", fraction(source.chance(1, 25) ? 0 : source.between(1, 4), source.between(1, 3)));
  return draw_two_angles(source, record, 0), record;
}

std::vector<Record> GrowingDisagreement::zoo() {
  Record record;
  return {record.set("input", LawField{2, 1, false, 1, {1}, {0, 1}}).set("teacher", VectorField{1, {1, 0}}).set("scale", fraction(1, 1)).set("near", fraction(1, 1)).set("far", fraction(0, 1))};
}

template <class S>
void GrowingDisagreement::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto teacher = claim.nonzero_vector("teacher");
  const S factor = claim.number("scale", "c"), near = claim.number("near", "\\cos\\phi_1"), far = claim.number("far", "\\cos\\phi_2");
  claim.given("plane", [&] { return predicate<S>([&] { return truth_of(law.dimension == 2); }, "p = 2"); });
  give_positive(claim, "scale positive", factor);
  give_two_angles(claim, near, far, 0);
  if (!claim.reading("printed")) give_off_the_boundary(claim, law, teacher);
  if (claim.settled()) return;

  const auto moment = [&](const S& cosine, int side) { return region_moments_at(law, teacher, angle_from_cosine(cosine), side).student; };
  const bool reversed = claim.planted("reversed");
  claim.trivial_if([&] { return both(is_zero(moment(far, 1)), is_zero(moment(far, -1))) == Truth::yes; });
  claim.then("vanishes", [&] {
    const auto decide = [&] { return is_zero(claim.planted("at right angles") ? moment(S(0), 1) : region_moments(law, scale(factor, teacher), teacher).student); };
    return predicate<S>(decide, "A_{cw_*,-w_*} = 0");
  });
  claim.then("grows", [&] {
    const auto side_by_side = [&] {
      Truth all = Truth::yes;
      for (const int side : {1, -1}) all = both(all, positive_semidefinite(subtract(moment(reversed ? near : far, side), moment(reversed ? far : near, side))));
      return all;
    };
    const auto decide = [&] {
      const Truth ordered = side_by_side();
      if (ordered == Truth::yes || !claim.reading("maximum")) return ordered;
      Truth all = Truth::yes;  // each side at the smaller angle lies below one of the sides at the larger one
      for (const int side : {1, -1}) {
        const auto least = largest_eigenvalue_bracket(moment(near, side));
        all = both(all, either(at_most(least, largest_eigenvalue_bracket(moment(far, 1))), at_most(least, largest_eigenvalue_bracket(moment(far, -1)))));
      }
      return all;
    };
    return claim.reading("maximum") ? predicate<S>(decide, "\\max_{\\theta(w,w_*)=\\phi_2}\\lambda_{\\max}(A_{w,-w_*}) \\ge \\max_{\\theta(w,w_*)=\\phi_1}\\lambda_{\\max}(A_{w,-w_*})")
                                    : predicate<S>(decide, "A_{w_{\\phi_2},-w_*} ", reversed ? "\\preceq" : "\\succeq", " A_{w_{\\phi_1},-w_*}");
  });
}

ClaimInfo AnnouncedBeta::info() {
  ClaimInfo info;
  info.id = "du18/remark-beta";
  info.title = "Announced values of beta for rotation-invariant and Gaussian input";
  info.place = "Section 2.1, before Assumption 2.1";
  info.kind = "remark";
  info.words = "$\\beta=1$ for the uniform law on the unit sphere and $\\beta=p$ for $N(0,I_p)$, in $L_{-w_*}(\\phi)\\le\\beta\\phi$ on $[0,\\frac\\pi2]$.";
  info.readings = {{"admissible", "these are admissible in Assumption 2.1", "holds", "covered", ""},
                   {"smallest", "these are the smallest admissible values", "refuted", "exact", "the smallest are $\\frac1{\\pi p}$ and $\\frac1\\pi$ (du18/thma.1-repaired)"}};
  info.constants = {{"sphere", {1, 1}, "beta of the sphere"}, {"gaussian", {1, 1}, "the factor of p for the normal law"}};
  info.planted = {{"sphere 159/1000", "0.159 in place of 1: just below $\\frac1{2\\pi}$, the sharp value at p = 2", "sphere", {159, 1000}, "", "", ""},
                  {"gaussian 159/1000", "0.159 p in place of p: just below $\\frac1\\pi$ at p = 2", "gaussian", {159, 1000}, "", "", ""},
                  {"2/7", "$\\frac27$ in place of p for the normal law", "", {0, 1}, "", "2/7", ""}};
  info.scope = "p = 2 ... 64, every angle in [0, pi/2]";
  info.not_covered = "p > 64; p = 1, where no angle lies strictly between 0 and pi";
  info.note = "Announces du18/thma.1 and du18/thma.2. For the normal law the sharp value does not grow with p.";
  info.twin = "remark_beta.py";
  info.full_cases = 20000;
  return info;
}

Record AnnouncedBeta::draw(Source& source) { return draw_opening(source); }
std::vector<Record> AnnouncedBeta::covers() { return opening_covers(); }

template <class S>
void AnnouncedBeta::state(Statement<S>& claim) {
  const S p = dimension_of(claim), phi = claim.number("phi", "\\phi"), sphere = claim.constant("sphere", {1, 1}), gaussian = claim.constant("gaussian", {1, 1});
  claim.given("two dimensions", [&] { return at_least(p, S(2)); });
  claim.given("angle", [&] { return both(at_least(phi, S(0)), at_most(phi, pi<S>() / S(2))); });
  if (claim.settled()) return;

  const S normal = claim.planted("2/7") ? S(2) / S(7) : gaussian * p;
  if (claim.reading("smallest")) {
    claim.then("sphere", [&] { return at_least(claim.let("least beta, sphere", "\\sup_\\phi\\frac1\\phi L_{-w_*}(\\phi)", [&] { return S(1) / (pi<S>() * p); }), sphere); });
    claim.then("gaussian", [&] { return at_least(claim.let("least beta, normal law", "\\sup_\\phi\\frac1\\phi L^N_{-w_*}(\\phi)", [&] { return S(1) / pi<S>(); }), normal); });
    return;
  }
  claim.trivial_if([&] { return equal(phi, S(0)) == Truth::yes; });
  claim.then("sphere", [&] {
    const S growth = claim.let("L(phi), sphere", "L_{-w_*}(\\phi)", [&] { return sphere_wedge(static_cast<int>(claim.integer("dimension")), phi).along; });
    return grows_at_most(growth, S((S(1) + capped_sinc(phi)) / (S(2) * pi<S>() * p)), sphere, phi);
  });
  claim.then("gaussian", [&] {
    const S growth = claim.let("L(phi), normal law", "L^N_{-w_*}(\\phi)", [&] { return gaussian_wedge(phi).along; });
    return grows_at_most(growth, S((S(1) + capped_sinc(phi)) / (S(2) * pi<S>())), normal, phi);
  });
}

template void RotationInvariantSmoothness::state(Statement<Interval>&);
template void RotationInvariantSmoothness::state(Statement<Ball>&);
template void RotationInvariantSmoothness::state(Statement<Rational>&);
template void RotationInvariantSmoothness::state(Statement<Symbol>&);
template void VanishingAtPi::state(Statement<Interval>&);
template void VanishingAtPi::state(Statement<Ball>&);
template void VanishingAtPi::state(Statement<Rational>&);
template void VanishingAtPi::state(Statement<Symbol>&);
template void DecreasingSmoothness::state(Statement<Interval>&);
template void DecreasingSmoothness::state(Statement<Ball>&);
template void DecreasingSmoothness::state(Statement<Rational>&);
template void DecreasingSmoothness::state(Statement<Symbol>&);
template void GrowingDisagreement::state(Statement<Interval>&);
template void GrowingDisagreement::state(Statement<Ball>&);
template void GrowingDisagreement::state(Statement<Rational>&);
template void GrowingDisagreement::state(Statement<Symbol>&);
template void AnnouncedBeta::state(Statement<Interval>&);
template void AnnouncedBeta::state(Statement<Ball>&);
template void AnnouncedBeta::state(Statement<Rational>&);
template void AnnouncedBeta::state(Statement<Symbol>&);

}  // namespace lakatos::du18
