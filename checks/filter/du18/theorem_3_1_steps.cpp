#include "checks/filter/du18/theorem_3_1_steps.hpp"

#include <cmath>

#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/identities.hpp"
#include "checks/filter/du18/many_directions.hpp"
#include "checks/filter/du18/ranged.hpp"
#include "checks/filter/du18/standing.hpp"
#include "theory/filter/estimates.hpp"

namespace lakatos::du18 {
namespace {

/// A factor for each patch is what the printed sums lack.
template <class S>
RegionMoments<S> scaled_moments(RegionMoments<S> moments, const S& c) {
  for (Matrix<S>* m : {&moments.agree, &moments.agree_student, &moments.agree_teacher, &moments.student, &moments.student_teacher}) *m = scale(c, *m);
  return moments;
}


/// first PP (w - w*) + mixed (PN + NP) w + NN w - last (PM + NP + NM) w*; with `forgotten` the NP of the last term is left out.
template <class S>
Vector<S> gradient_by_regions(const RegionMoments<S>& of, const Vector<S>& w, const Vector<S>& teacher, const S& first, const S& mixed, const S& last, bool forgotten) {
  const Matrix<S> np = transpose(of.agree_student);
  const Matrix<S> behind = forgotten ? of.agree_teacher : add(of.agree_teacher, np);
  Vector<S> sum = scale(first, multiply(of.agree, subtract(w, teacher)));
  sum = add(sum, scale(mixed, multiply(add(of.agree_student, np), w)));
  sum = add(sum, multiply(of.student, w));
  return subtract(sum, scale(last, multiply(add(behind, of.student_teacher), teacher)));
}

template <class S>
Truth same_vector(const Vector<S>& a, const Vector<S>& b) {
  Truth all = Truth::yes;
  for (std::size_t c = 0; c < a.size(); ++c) all = both(all, equal(a[c], b[c]));
  return all;
}

bool on_a_boundary(const PatchLaw<double>& law, const Vector<double>& w) {
  for (const auto& patches : law.atoms) {
    for (const auto& patch : patches) {
      if (std::fabs(dot(w, patch)) < 1e-9) return true;
    }
  }
  return false;
}

LawField draw_mixed_law(Source& source, const VectorField& teacher) {
  const auto patches = static_cast<std::size_t>(source.between(1, 3)), atoms = static_cast<std::size_t>(source.between(1, 5));
  if (teacher.entries.size() == 2 && source.chance(1, 16)) return draw_many_directions(source, teacher, {patches, source.chance(1, 2), true, source.chance(1, 2)});
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::anywhere, Lie::near_boundary, Lie::in_front});
  if (source.chance(1, 8)) return repeat_patches(draw_law(source, teacher, 1, atoms, lie, 0), patches);
  return draw_law(source, teacher, patches, atoms, lie, source.pick<std::int64_t>({0, 0, 2, 8}));
}

/// Law, student within |w*| of the teacher and off the boundaries as a rule, and the constants of Assumptions 3.1 and 3.2 just above the
/// smallest ones. Unlike in Theorem 3.1 gamma may be small.
Record draw_filter_point(Source& source) {
  const VectorField teacher = draw_teacher(source, source.chance(31, 32) ? 2 : 3);
  const LawField law = draw_mixed_law(source, teacher);
  const auto near = approximate(law);
  VectorField w = draw_student(source, teacher);
  for (int attempt = 0; attempt < 4 && on_a_boundary(near, approximate(w)); ++attempt) w = draw_student(source, teacher);
  const double beta = smallest_admissible_beta(near, approximate(teacher)), cross = smallest_admissible_cross(near, approximate(teacher), CrossReading::sum_off_boundaries);
  const auto placed = [&](double least) {
    if (!(least > 1e-6) || !std::isfinite(least)) return fraction(1, source.pick<std::int64_t>({100, 10000}));
    return just_above(least * (source.chance(1, 16) ? 0.99 : 1.0), source.pick<double>({1e-6, 1e-3, 0.1}));
  };
  Record record;
  record.set("input", law).set("w", w).set("teacher", teacher).set("beta", placed(beta));
  return record.set("cross", placed(cross)), record;
}

/// The point of Theorem 3.1's proof: law, w, w*, and the lengths that its lines are made of. All computed when asked for.
template <class S>
struct Point {
  Statement<S>& claim;
  const PatchLaw<S>& law;
  const Vector<S>&w, &teacher;

  Value<S> distance() const { return let_value(claim, "|d|", "\\|w-w_*\\|", [&] { return length_bracket(subtract(w, teacher)); }); }
  Value<S> student() const { return let_value(claim, "|w|", "\\|w\\|", [&] { return length_bracket(w); }); }
  Value<S> target() const { return let_value(claim, "|w_*|", "\\|w_*\\|", [&] { return length_bracket(teacher); }); }
  Value<S> phi() const {
    return let_value(claim, "phi_t", "\\phi_t", [&] { return radians_bracket(angle_of_relative_error(squared_distance(w, teacher), squared_norm(teacher))); });
  }
  Value<S> gamma() const { return let_value(claim, "gamma(theta)", "\\gamma(\\theta)", [&] { return gamma_bracket(law, teacher, angle_between(w, teacher)); }); }
  Value<S> lipschitz() const { return let_value(claim, "L(theta)", "L(\\theta)", [&] { return lipschitz_bracket(law, teacher, angle_between(w, teacher)); }); }
  Value<S> norm(const char* name, const char* latex, Matrix<S> RegionMoments<S>::*moment) const {
    return let_value(claim, name, latex, [&] { return largest_singular_value_bracket(region_moments(law, w, teacher).*moment); });
  }
  Value<S> pn() const { return norm("|PN|", "\\|\\mathbb E\\,PN^\\top\\|", &RegionMoments<S>::agree_student); }
  Value<S> np() const { return norm("|NP|", "\\|\\mathbb E\\,NP^\\top\\|", &RegionMoments<S>::agree_student); }
  Value<S> pm() const { return norm("|PM|", "\\|\\mathbb E\\,PM^\\top\\|", &RegionMoments<S>::agree_teacher); }
  Value<S> nm() const { return norm("|NM|", "\\|\\mathbb E\\,NM^\\top\\|", &RegionMoments<S>::student_teacher); }

  /// <grad, d>.
  Value<S> inner() const {
    return exactly(claim.let("inner product", "\\langle\\nabla\\ell(w),w-w_*\\rangle", [&] { return dot(population_gradient(law, w, teacher), subtract(w, teacher)); }));
  }
  /// What the first inequality leaves.
  Value<S> first_line() const {
    const char* text = "(w-w_*)^\\top\\left(\\mathbb E\\,PP^\\top(w-w_*)+\\mathbb E\\,PN^\\top w-\\mathbb E(PM^\\top+NP^\\top+NM^\\top)w_*\\right)";
    return exactly(claim.let("first line", text, [&] {
      const auto of = region_moments(law, w, teacher);
      const Vector<S> d = subtract(w, teacher);
      const Matrix<S> behind = add(add(of.agree_teacher, transpose(of.agree_student)), of.student_teacher);
      return S(dot(d, multiply(of.agree, d)) + dot(d, multiply(of.agree_student, w)) - dot(d, multiply(behind, teacher)));
    }));
  }
};

/// The assumptions that the norm bounds share.
template <class S>
void give_filter_point(Statement<S>& claim, const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher, const S& cross) {
  give_two_dimensions(claim, law);
  give_off_the_boundaries(claim, law, w, teacher);
  give_positive(claim, "cross positive", cross);
  give_initialisation(claim, claim.let("|d|^2", "\\|w-w_*\\|^2", [&] { return squared_distance(w, teacher); }), claim.let("|w_*|^2", "\\|w_*\\|^2", [&] { return squared_norm(teacher); }));
}

const char* const standing_words =
    "With $\\lambda_{\\max}(\\mathbb E\\,NN^\\top)\\le\\beta\\phi$, $\\|\\mathbb E\\,PN^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NM^\\top\\|\\le L_{\\mathrm{cross}}\\phi$, "
    "$d=w-w_*$, $\\|d\\|<\\|w_*\\|$ and $\\theta=\\theta(w,w_*)$: ";
const char* const planar_scope = "finite laws in the plane (seldom p = 3) with 1 to 5 inputs of 1 to 3 patches, or some 16 to 50 inputs; any student within $\\|w_*\\|$ of the teacher";

}  // namespace

// ---- the gradient -----------------------------------------------------------------------------------------------------------------

ClaimInfo FilterGradient::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.1-grad";
  info.title = "Population gradient for k patches";
  info.place = "Appendix A.2, proof of Theorem 3.1, first display";
  info.kind = "step";
  info.words =
      "$\\nabla\\ell(w)=\\mathbb E\\,PP^\\top(w-w_*)+\\mathbb E(PN^\\top+NP^\\top)w+\\mathbb E\\,NN^\\top w-\\mathbb E(PM^\\top+NP^\\top+NM^\\top)w_*$. Printed are double sums of $Z_iZ_j^\\top$ over pairs of regions, "
      "without the factor $1/k^2$ that the averages $P,N,M$ carry.";
  info.readings = {{"densities", "the form with the averages $P,N,M$ of Section 3; no mass on a boundary", "holds", "identity", ""},
                   {"sums", "the double sums as printed, without a prefactor; no mass on a boundary", "refuted", "exact", "the sums must be divided by $k^2$ (and $d$ be $k$)"},
                   {"closed", "the form with averages, for any law for which the gradient exists at $w$", "refuted", "exact, for laws with atoms",
                    "one of the two closed regions must be open on $w_*^\\top Z_i=0$, or the law must have no mass there"}};
  info.constants = {{"first", {1, 1}, "factor of the first term"}, {"mixed", {1, 1}, "factor of the two mixed terms with w"}, {"last", {1, 1}, "factor of the term with w*"}};
  info.planted = {{"mixed 11/10", "the two mixed terms 10 % too large", "mixed", {11, 10}, "", "", ""},
                  {"first 11/10", "the first term 10 % too large", "first", {11, 10}, "", "", ""},
                  {"NP forgotten", "$NP^\\top$ left out of the last term", "", {0, 1}, "", "NP forgotten", ""}};
  info.serves = {"du18/step-thm3.1-inner", "du18/step-thm3.1-gradnorm", "du18/thm3.1"};
  info.scope = "finite laws with 1 to 4 inputs of 1 to 4 patches, p = 1, 2, 3, small rational entries";
  info.not_covered = "the identity: more than three patches, p > 3. Both sides are linear in the law, so that what holds for one input holds for every law off the boundaries, with or without a density.";
  info.twin = "step_thm3_1_grad.py";
  return info;
}

Record FilterGradient::draw(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 3)), patches = static_cast<std::size_t>(source.between(1, 4));
  LawField law{p, patches, false, source.between(1, 3), {}, {}};
  const std::int64_t atoms = source.between(1, 4);
  for (std::int64_t n = 0; n < atoms; ++n) {
    law.weights.push_back(source.between(1, 4));
    for (std::size_t c = 0; c < p * patches; ++c) law.entries.push_back(source.between(-4, 4));
  }
  reduce(law);
  const std::int64_t reach = source.pick<std::int64_t>({2, 30, 30});  // longer entries meet fewer boundaries
  const VectorField w = draw_vector(source, p, reach, 3);
  const VectorField teacher = source.chance(1, 12) ? w : draw_vector(source, p, reach, 3);
  Record record;
  return record.set("input", law).set("w", w).set("teacher", teacher), record;
}

std::vector<Record> FilterGradient::zoo() {
  Record twins;  // two equal patches in front of both
  twins.set("input", LawField{1, 2, false, 1, {1}, {1, 1}}).set("w", VectorField{1, {2}}).set("teacher", VectorField{1, {1}});
  return {twins};
}

IdentityFacts FilterGradient::identity(const std::string& reading) {
  if (reading != "densities") return {};
  return {filter_patterns, {"gradient"}, "one input of k = 1, 2, 3 patches, p = 1, 2, 3, all signs of w.Z_i and of w_*.Z_i"};
}

template <class S>
std::vector<S> FilterGradient::differences(IdentityPoint<S>& at) {
  const FilterPoint<S> point(at, filter_activation(at.pattern()));
  const S last = at.constant("last", {1, 1});
  const std::vector<S> all = filter_gradient_differences(point, at.constant("first", {1, 1}), at.constant("mixed", {1, 1}), last);
  if (!at.planted("NP forgotten")) return all;
  return add(all, scale(last * dot(point.average(true, true), point.teacher), point.average(true, false)));
}

template <class S>
void FilterGradient::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S first = claim.constant("first", {1, 1}), mixed = claim.constant("mixed", {1, 1}), last = claim.constant("last", {1, 1});
  const bool sums = claim.reading("sums"), forgotten = claim.planted("NP forgotten");
  if (claim.reading("closed")) give_differentiable(claim, law, w, teacher);
  else give_off_the_boundaries(claim, law, w, teacher);
  if (claim.settled()) return;

  claim.trivial_if([&] { return equal(squared_norm(population_gradient(law, w, teacher)), S(0)) == Truth::yes; });
  claim.then("gradient", [&] {
    const auto decide = [&] {
      const S patches = S(static_cast<long>(law.patches));
      const auto of = scaled_moments(region_moments(law, w, teacher), sums ? square(patches) : S(1));
      return same_vector(population_gradient(law, w, teacher), gradient_by_regions(of, w, teacher, first, mixed, last, forgotten));
    };
    const auto term = [&](const char* averages, const char* printed) { return claim.name(sums ? printed : averages); };
    return predicate<S>(decide, "\\nabla\\ell(w) = ",
                        first * term("\\mathbb E\\,PP^\\top(w-w_*)", "k^2\\,\\mathbb E\\,PP^\\top(w-w_*)") + mixed * term("\\mathbb E(PN^\\top+NP^\\top)w", "k^2\\,\\mathbb E(PN^\\top+NP^\\top)w") +
                            term("\\mathbb E\\,NN^\\top w", "k^2\\,\\mathbb E\\,NN^\\top w") -
                            last * (forgotten ? term("\\mathbb E(PM^\\top+NM^\\top)w_*", "k^2\\,\\mathbb E(PM^\\top+NM^\\top)w_*")
                                              : term("\\mathbb E(PM^\\top+NP^\\top+NM^\\top)w_*", "k^2\\,\\mathbb E(PM^\\top+NP^\\top+NM^\\top)w_*")));
  });
}

// ---- the inner product ------------------------------------------------------------------------------------------------------------

ClaimInfo FilterInnerProduct::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.1-inner";
  info.title = "Inner product bounded below by (gamma - 6 L_cross)";
  info.place = "Appendix A.2, proof of Theorem 3.1";
  info.kind = "step";
  info.words = std::string(standing_words) +
               "$\\langle\\nabla\\ell(w),d\\rangle\\ge d^\\top\\mathbb E\\,PP^\\top d+d^\\top\\mathbb E\\,PN^\\top w-d^\\top\\mathbb E(PM^\\top+NP^\\top+NM^\\top)w_*$ $\\ge\\gamma(\\theta)\\|d\\|^2-\\|d\\|\\|w\\|\\|\\mathbb E\\,PN^\\top\\|-\\|d\\|\\|w_*\\|("
               "\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NP^\\top\\|+\\|\\mathbb E\\,NM^\\top\\|)$ $\\ge\\dots$ (with $2\\|w_*\\|$ for $\\|w\\|$) $\\ge\\gamma(\\theta)\\|d\\|^2-3L_{\\mathrm{cross}}\\phi_t\\|w_*\\|\\|d\\|\\ge(\\gamma(\\theta)-6L_{\\mathrm{cross}})\\|d\\|^2$.";
  info.readings = {{"averages", "with the averages $P,N,M$ in place of the printed sums, each line against the next", "survives", "sampled", ""}};
  info.constants = {{"two", {2, 1}, "the 2 in |w| <= 2 |w*|"}, {"three", {3, 1}, "the 3 in 3 L_cross phi_t"}, {"six", {6, 1}, "the 6 in gamma - 6 L_cross"}};
  info.planted = {{"two 3/2", "3/2 |w*| in place of 2 |w*|", "two", {3, 2}, "", "", ""},
                  {"three 1", "L_cross phi_t in place of 3 L_cross phi_t", "three", {1, 1}, "", "", ""},
                  {"L for gamma", "the largest in place of the smallest eigenvalue", "", {0, 1}, "", "L for gamma", ""}};
  info.serves = {"du18/thm3.1"};
  info.scope = planar_scope;
  info.not_covered = "densities; p > 3";
  info.note =
      "The printed sums lack the factor $1/k^2$ (du18/step-thm3.1-grad); read with averages every line stands. What the first inequality drops, $d^\\top\\mathbb E(NP^\\top+NN^\\top)w$, is the mean of "
      "products of non-negative numbers. The 6 is slack: among the instances only very few would need any number there.";
  info.twin = "step_thm3_1_inner.py";
  return info;
}

Record FilterInnerProduct::draw(Source& source) {
  Record record = draw_filter_point(source);
  record.fields().erase(record.fields().begin() + 3);  // beta
  return record;
}

template <class S>
void FilterInnerProduct::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S cross = claim.number("cross", "L_{\\mathrm{cross}}");
  const S two = claim.constant("two", {2, 1}), three = claim.constant("three", {3, 1}), six = claim.constant("six", {6, 1});
  give_filter_point(claim, law, w, teacher, cross);
  if (claim.settled()) return;
  claim.given("cross growth", [&] { return crosses_linearly(law, teacher, cross, CrossReading::sum_off_boundaries); });
  if (claim.settled()) return;

  const Point<S> at{claim, law, w, teacher};
  const auto gamma = [&] { return claim.planted("L for gamma") ? at.lipschitz() : at.gamma(); };
  const auto others = [&] { return at.pm() + at.np() + at.nm(); };
  claim.trivial_if([&] { return equal(squared_distance(w, teacher), S(0)) == Truth::yes; });
  claim.then("regions", [&] { return at_least(at.inner(), at.first_line()); });
  claim.then("norms", [&] {
    const auto d = at.distance();
    return at_least(at.first_line(), gamma() * d * d - d * at.student() * at.pn() - d * at.target() * others());
  });
  claim.then("length", [&] {  // gamma |d|^2 and the second bracket stand on both sides
    const auto d = at.distance();
    return at_most(d * at.student() * at.pn(), exactly(two) * d * at.target() * at.pn());
  });
  claim.then("growth", [&] {
    const auto scale = at.distance() * at.target();
    return at_most(exactly(two) * scale * at.pn() + scale * others(), exactly(S(three * cross)) * at.phi() * scale);
  });
  claim.then("floor", [&] {
    const auto d = at.distance();
    return at_least(at.inner(), (gamma() - exactly(S(six * cross))) * d * d);
  });
}

// ---- the norm ---------------------------------------------------------------------------------------------------------------------

ClaimInfo FilterGradientNorm::info() {
  ClaimInfo info;
  info.id = "du18/step-thm3.1-gradnorm";
  info.title = "Gradient norm bounded by (L + 10 L_cross + 4 beta)";
  info.place = "Appendix A.2, proof of Theorem 3.1";
  info.kind = "step";
  info.words = std::string(standing_words) +
               "$\\|\\nabla\\ell(w)\\|\\le L(\\theta)\\|d\\|+10L_{\\mathrm{cross}}\\|d\\|+2\\beta\\|d\\|=(L(\\theta)+10L_{\\mathrm{cross}}+4\\beta)\\|d\\|$. The first line prints $2\\beta$, the second, after an equality sign, $4\\beta$.";
  info.readings = {{"four", "the bound with $4\\beta$", "survives", "sampled", ""},
                   {"two", "the bound with $2\\beta$", "survives", "sampled", ""},
                   {"printed", "the bound with $2\\beta$, and the equality sign after it", "refuted", "exact", "the first line must print $4\\beta$, or the equality sign be $\\le$"}};
  info.constants = {{"wide", {10, 1}, "the 10"}, {"beta", {4, 1}, "the 4 of the second line"}, {"beta.first", {2, 1}, "the 2 of the first line"}};
  info.planted = {{"gamma for L", "the smallest in place of the largest eigenvalue", "", {0, 1}, "", "gamma for L", ""},
                  {"L alone", "$\\|\\nabla\\ell(w)\\|\\le L(\\theta)\\|d\\|$", "", {0, 1}, "", "L alone", ""}};
  info.serves = {"du18/thm3.1"};
  info.scope = planar_scope;
  info.not_covered = "densities; p > 3";
  info.note =
      "$2\\beta$ is enough, and even $\\frac\\pi2\\beta$: where $w^\\top Z$ and $w_*^\\top Z$ have opposite signs $|w^\\top N|\\le|d^\\top N|$, so $\\|\\mathbb E\\,NN^\\top w\\|\\le\\|\\mathbb E\\,NN^\\top\\|\\|d\\|$. The "
      "equality sign between $2\\beta$ and $4\\beta$ is a slip without consequence.";
  info.twin = "step_thm3_1_gradnorm.py";
  return info;
}

Record FilterGradientNorm::draw(Source& source) { return draw_filter_point(source); }

template <class S>
void FilterGradientNorm::state(Statement<S>& claim) {
  const auto law = input_law(claim);
  const auto w = claim.vector("w"), teacher = claim.nonzero_vector("teacher");
  const S beta = claim.number("beta", "\\beta"), cross = claim.number("cross", "L_{\\mathrm{cross}}"), wide = claim.constant("wide", {10, 1});
  const S four = claim.constant("beta", {4, 1}), two = claim.constant("beta.first", {2, 1});
  give_filter_point(claim, law, w, teacher, cross);
  give_positive(claim, "beta positive", beta);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  claim.given("cross growth", [&] { return crosses_linearly(law, teacher, cross, CrossReading::sum_off_boundaries); });
  if (claim.settled()) return;

  const Point<S> at{claim, law, w, teacher};
  const auto factor = [&](const S& b) {
    const auto first = claim.planted("gamma for L") ? at.gamma() : at.lipschitz();
    if (claim.planted("L alone")) return first;
    return first + exactly(S(wide * cross)) + exactly(S(b * beta));
  };
  claim.trivial_if([&] { return equal(squared_distance(w, teacher), S(0)) == Truth::yes; });
  claim.then("norm", [&] {
    const auto norm = let_value(claim, "gradient norm", "\\|\\nabla\\ell(w)\\|", [&] { return length_bracket(population_gradient(law, w, teacher)); });
    return at_most(norm, factor(claim.reading("four") ? four : two) * at.distance());
  });
  if (claim.reading("printed")) claim.then("equality", [&] {
    if constexpr (Statement<S>::symbolic) return equals(factor(two), factor(four));
    else return equals(S(wide * cross + two * beta), S(wide * cross + four * beta));  // L(theta) stands on both sides
  });
}

template std::vector<PrimeField> FilterGradient::differences(IdentityPoint<PrimeField>&);
template std::vector<Extent> FilterGradient::differences(IdentityPoint<Extent>&);
template void FilterGradient::state(Statement<Interval>&);
template void FilterGradient::state(Statement<Ball>&);
template void FilterGradient::state(Statement<Rational>&);
template void FilterGradient::state(Statement<Symbol>&);
template void FilterInnerProduct::state(Statement<Interval>&);
template void FilterInnerProduct::state(Statement<Ball>&);
template void FilterInnerProduct::state(Statement<Rational>&);
template void FilterInnerProduct::state(Statement<Symbol>&);
template void FilterGradientNorm::state(Statement<Interval>&);
template void FilterGradientNorm::state(Statement<Ball>&);
template void FilterGradientNorm::state(Statement<Rational>&);
template void FilterGradientNorm::state(Statement<Symbol>&);

}  // namespace lakatos::du18
