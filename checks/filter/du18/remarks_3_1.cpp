#include "checks/filter/du18/remarks_3_1.hpp"

#include <cmath>

#include "checks/engine/record_json.hpp"
#include "checks/filter/du18/close_patches.hpp"
#include "checks/filter/du18/draw.hpp"
#include "checks/filter/du18/ranged.hpp"
#include "checks/filter/du18/standing.hpp"

namespace lakatos::du18 {
namespace {

/// ||E P N^T|| + ||E P M^T|| + ||E N M^T|| at the student w.
template <class S>
Bracket<S> cross_sum(const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  const auto of = region_moments(law, w, teacher);
  Bracket<S> sum{S(0), S(0)};
  for (const Matrix<S>* moment : {&of.agree_student, &of.agree_teacher, &of.student_teacher}) {
    const auto norm = largest_singular_value_bracket(*moment);
    sum = {S(sum.lower + norm.lower), S(sum.upper + norm.upper)};
  }
  return sum;
}

template <class S>
Value<S> let_cross_sum(Statement<S>& claim, const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  return let_value(claim, "cross", "\\left(\\|\\mathbb E\\,PN^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NM^\\top\\|\\right)", [&] { return cross_sum(law, w, teacher); });
}
template <class S>
Value<S> let_angle(Statement<S>& claim, const Vector<S>& w, const Vector<S>& teacher) {
  return let_value(claim, "theta", "\\theta(w,w_*)", [&] { return radians_bracket(angle_between(w, teacher)); });
}
template <class S>
Value<S> let_gamma(Statement<S>& claim, const char* name, const char* latex, const PatchLaw<S>& law, const Vector<S>& w, const Vector<S>& teacher) {
  return let_value(claim, name, latex, [&] { return gamma_bracket(law, teacher, angle_between(w, teacher)); });
}

/// theta(w, w*) <= pi/2, also <= rho where that is asked for.
template <class S>
Truth angle_in_range(const Vector<S>& w, const Vector<S>& teacher, const S& cos_rho, bool up_to_rho) {
  const auto angle = angle_between(w, teacher);
  const Truth acute = less_equal(angle, right_angle<S>());
  return up_to_rho ? both(acute, less_equal(angle, angle_from_cosine(cos_rho))) : acute;
}

const char* const hypotheses = "Under the hypotheses of Theorem 3.3 on the patches (closeness $\\rho$, small ball $\\mu$): ";

/// Is there an L > 0 with six L < gamma that meets Assumption 3.2?
template <class S>
Truth admissible_below(const PatchLaw<S>& law, const Vector<S>& teacher, const Bracket<S>& gamma, const S& six) {
  constexpr auto reading = CrossReading::sum_off_boundaries;
  const S nearly = S(1) - from_integers<S>(1, 1'000'000'000);
  if (less(S(0), gamma.lower) == Truth::yes && cross_growth(law, teacher, S(gamma.lower * nearly / six), reading) == Truth::yes) return Truth::yes;
  if (less_equal(gamma.upper, S(0)) == Truth::yes) return Truth::no;
  return cross_growth(law, teacher, S(gamma.upper / six), reading) == Truth::no ? Truth::no : Truth::unknown;
}

}  // namespace

// ---- what is easy -----------------------------------------------------------------------------------------------------------------

ClaimInfo EasyToLearn::info() {
  ClaimInfo info;
  info.id = "du18/remark-easy";
  info.title = "Close patches and little boundary mass satisfy Theorem 3.1";
  info.place = "Section 3.1, before Theorem 3.3";
  info.kind = "remark";
  info.words = std::string(hypotheses) +
               "if $\\rho$ and $\\mu$ are small, $\\gamma(\\phi_0)>6L_{\\mathrm{cross}}$ for some $L_{\\mathrm{cross}}$ that meets Assumption 3.2. How small is taken from Theorem 3.3: $\\gamma_{\\mathrm{avg}}(\\phi_0)-4(1-\\cos\\rho)>6\\cdot3\\mu$.";
  info.readings = {{"right angle", "Assumption 3.2 for every $\\phi\\le\\frac\\pi2$, as Theorem 3.1 uses it", "refuted", "exact", ""},
                   {"near", "a student within $\\rho$ of the teacher, and its own cross-covariances only", "survives", "sampled", ""}};
  info.constants = {{"six", {6, 1}, "the 6 in 6 L_cross"}, {"small", {18, 1}, "the 18 mu that must be left"}, {"closeness", {4, 1}, "the 4 in 4 (1 - cos rho)"}};
  info.planted = {{"six 100", "100 L_cross", "six", {100, 1}, "", "", "near"}, {"six 300", "300 L_cross", "six", {300, 1}, "", "", "near"},
                  {"not small", "no matter how small rho and mu are", "", {0, 1}, "small", "", "right angle"}};
  info.serves = {"du18/thm3.1"};
  info.scope = "finite laws of unit patches in the plane with 1 to 6 inputs of 1 to 4 patches, rational points of the circle";
  info.not_covered = "p >= 3";
  info.note =
      "It fails for the reason for which Theorem 3.3 does: the student's boundary can split an input far from the teacher's, where no mass is limited. Within $\\rho$ of the teacher nothing of that kind happens.";
  info.twin = "remark_easy.py";
  return info;
}

Record EasyToLearn::draw(Source& source) {
  if (source.chance(5, 6)) return draw_easy_patches(source);
  return draw_close_patches(source, source.chance(4, 5) ? Split::student : Split::teacher);
}

template <class S>
void EasyToLearn::state(Statement<S>& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher");
  const S six = claim.constant("six", {6, 1}), small = claim.constant("small", {18, 1}), closeness = claim.constant("closeness", {4, 1});
  const bool near = claim.reading("near");
  give_close_patches(claim, in);
  if (claim.settled()) return;
  claim.given("angle", [&] {
    const auto decide = [&] { return both(angle_in_range(in.w, in.teacher, in.cos_rho, near), less(zero_angle<S>(), angle_between(in.w, in.teacher))); };
    return predicate<S>(decide, near ? "0 < \\theta(w,w_*) \\le \\min(\\rho,\\tfrac\\pi2)" : "0 < \\theta(w,w_*) \\le \\tfrac\\pi2");
  });
  give_off_the_boundaries(claim, in.law, in.w, in.teacher);
  if (claim.settled()) return;
  claim.given("small", [&] {
    const auto average = let_value(claim, "gamma_avg(phi_0)", "\\gamma_{\\mathrm{avg}}(\\phi_0)", [&] { return gamma_bracket(average_law(in.law), in.teacher, angle_between(in.w, in.teacher)); });
    return strictly_below(exactly(S(small * in.mu)), average - exactly(S(closeness * (S(1) - in.cos_rho))));
  });
  if (claim.settled()) return;
  claim.then("start", [&] {
    if (near) return strictly_below(exactly(six) * let_cross_sum(claim, in.law, in.w, in.teacher), let_gamma(claim, "gamma(phi_0)", "\\gamma(\\phi_0)", in.law, in.w, in.teacher) * let_angle(claim, in.w, in.teacher));
    const auto decide = [&] { return admissible_below(in.law, in.teacher, gamma_bracket(in.law, in.teacher, angle_between(in.w, in.teacher)), six); };
    return predicate<S>(decide, "\\gamma(\\phi_0) > ", six * claim.name("L_{\\mathrm{cross}}"), " \\text{ for some } L_{\\mathrm{cross}} > 0 \\text{ that meets Assumption 3.2}");
  });
}

// ---- norms ------------------------------------------------------------------------------------------------------------------------

ClaimInfo IndependentNorms::info() {
  ClaimInfo info;
  info.id = "du18/remark-norms";
  info.title = "Unit norm may be relaxed to independent norms";
  info.place = "Section 3.1, footnote 3";
  info.kind = "remark";
  info.words = std::string(hypotheses) +
               "unit norms may be relaxed to norms that are independent of the angles and of each other. No constants are printed; with norms of mean $m$ and second moment $s$ the two conclusions are read as "
               "$\\|\\mathbb E\\,PN^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NM^\\top\\|\\le3\\mu m^2\\,\\theta(w,w_*)$ (different patches only meet in these products) and $\\gamma(\\phi_0)\\ge\\gamma_{\\mathrm{avg}}(\\phi_0)-4(1-\\cos\\rho)s$. "
               "Here every norm is $a$ or $b$ with probability $\\frac12$.";
  info.readings = {{"near", "the second conclusion for $\\theta(w,w_*)\\le\\rho$, where du18/thm3.3b survives", "survives", "sampled", ""},
                   {"right angle", "the second conclusion for $\\theta(w,w_*)\\le\\frac\\pi2$", "refuted", "exact", ""},
                   {"lower bound", "the first conclusion", "refuted", "exact", ""},
                   {"unchanged", "the second conclusion for $\\theta(w,w_*)\\le\\rho$ with the printed $3\\mu$, whatever the norms", "refuted", "exact", "$3\\mu$ must be multiplied by the square of the mean norm"}};
  info.constants = {{"three", {3, 1}, "the 3 in 3 mu"}, {"four", {4, 1}, "the 4 in 4 (1 - cos rho)"}};
  info.planted = {{"three 1/8", "mu / 8 in place of 3 mu", "three", {1, 8}, "", "", "near"}, {"three 1/20", "mu / 20 in place of 3 mu", "three", {1, 20}, "", "", "near"}};
  info.serves = {"du18/thm3.3a", "du18/thm3.3b"};
  info.scope = "finite laws of unit directions in the plane with 1 to 3 inputs of 1 to 3 patches, times independent norms with two values";
  info.not_covered = "p >= 3; norms with more than two values (the products depend on the mean only)";
  info.note =
      "The relaxation itself does no harm: the regions see the angles only, so the cross moments get the factor $m_im_j$. (With mass on a boundary the closed regions count a patch twice and the factor is $\\mathbb E R_i^2$; hence off the boundaries.) What fails fails with unit norms already (du18/thm3.3a, du18/thm3.3b). With $\\mathbb E R_i^2\\le1$ the printed $3\\mu$ may stay.";
  info.twin = "remark_norms.py";
  return info;
}

namespace {

/// Every patch of every input once with each norm: 2^k inputs for one.
template <class S>
PatchLaw<S> with_independent_norms(const PatchLaw<S>& law, const Vector<S>& norms) {
  PatchLaw<S> product = law;
  product.weights.clear(), product.atoms.clear();
  const std::size_t choices = std::size_t{1} << law.patches;
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    for (std::size_t choice = 0; choice < choices; ++choice) {
      product.weights.push_back(law.weights[n] / S(static_cast<long>(choices)));
      auto patches = law.atoms[n];
      for (std::size_t i = 0; i < law.patches; ++i) patches[i] = scale(norms[(choice >> i) & 1], patches[i]);
      product.atoms.push_back(std::move(patches));
    }
  }
  return product;
}

/// The same over integers, for placing constants.
LawField with_independent_norms(const LawField& law, const VectorField& norms) {
  LawField product = law;
  product.weights.clear(), product.entries.clear();
  product.denominator *= norms.denominator;
  for (std::size_t n = 0; n < law.atoms(); ++n) {
    for (std::size_t choice = 0; choice < (std::size_t{1} << law.patches); ++choice) {
      product.weights.push_back(law.weights[n]);
      for (std::size_t e = 0; e < law.patches * law.dimension; ++e) {
        product.entries.push_back(law.entry(n, e / law.dimension, e % law.dimension) * norms.entries[(choice >> (e / law.dimension)) & 1]);
      }
    }
  }
  return product;
}

}  // namespace

Record IndependentNorms::draw(Source& source) {
  Record start;
  do {
    start = source.chance(2, 3) ? draw_straddling_patches(source) : draw_close_patches(source, source.chance(1, 2) ? Split::student : Split::teacher);
  } while (start.law("input").patches > 3 || start.law("input").dimension > 2);
  const VectorField norms{source.between(1, 4), {source.between(1, 5), source.between(1, 5)}};
  const LawField& law = start.law("input");
  Record record = place_close_patches(source, law, with_independent_norms(law, norms), start.vector("w"), start.vector("teacher"), source.chance(3, 4));
  return record.set("norms", norms), record;
}

template <class S>
void IndependentNorms::state(Statement<S>& claim) {
  const auto in = read_close_patches(claim);
  claim.nonzero_vector("w"), claim.nonzero_vector("teacher");
  const auto norms = claim.vector("norms", 2);
  const S three = claim.constant("three", {3, 1}), four = claim.constant("four", {4, 1});
  const auto whole = [&] { return with_independent_norms(in.law, norms); };
  claim.given("unit norm", [&] {
    return predicate<S>([&] { return truth_of(claim.spread() || unit_patches(claim.record().law("input"))); }, "Z_i = R_i D_i,\\ \\|D_i\\| = 1 \\text{ for all } i");
  });
  claim.given("norms positive", [&] { return predicate<S>([&] { return both(less(S(0), norms[0]), less(S(0), norms[1])); }, "R_i \\in \\{a, b\\} \\text{ independent},\\ a, b > 0"); });
  claim.given("mu nonnegative", [&] { return at_least(in.mu, S(0)); });
  claim.given("cos_rho in range", [&] { return both(at_least(in.cos_rho, S(-1)), at_most(in.cos_rho, S(1))); });
  if (claim.settled()) return;
  give_off_the_boundaries(claim, in.law, in.w, in.teacher);
  claim.given("closeness", [&] { return predicate<S>([&] { return patches_are_close(whole(), in.cos_rho); }, "\\cos\\theta(Z_i, Z_{\\mathrm{avg}}) \\ge ", in.cos_rho, " \\text{ for all } i"); });
  claim.given("small ball", [&] {
    return predicate<S>([&] { return small_ball(in.law, in.teacher, in.cos_rho, in.mu); },
                        "\\mathbb P\\left[\\theta(Z_i,w_*)\\in[\\tfrac\\pi2-\\phi,\\tfrac\\pi2+\\phi]\\right] \\le ", in.mu, "\\,\\phi \\quad (0 \\le \\phi \\le \\rho)");
  });
  if (claim.settled()) return;

  if (claim.reading("lower bound")) {
    const S second = claim.let("s", "s", [&] { return S((square(norms[0]) + square(norms[1])) / S(2)); });
    claim.then("lower bound", [&] {
      const auto average = let_value(claim, "gamma_avg(phi_0)", "\\gamma_{\\mathrm{avg}}(\\phi_0)", [&] { return gamma_bracket(average_law(whole()), in.teacher, angle_between(in.w, in.teacher)); });
      const auto gamma = let_value(claim, "gamma(phi_0)", "\\gamma(\\phi_0)", [&] { return gamma_bracket(whole(), in.teacher, angle_between(in.w, in.teacher)); });
      return at_least(gamma, average - exactly(S(four * (S(1) - in.cos_rho) * second)));
    });
    return;
  }
  const bool up_to_rho = !claim.reading("right angle");
  claim.given("angle", [&] {
    return predicate<S>([&] { return angle_in_range(in.w, in.teacher, in.cos_rho, up_to_rho); }, up_to_rho ? "\\theta(w,w_*) \\le \\min(\\rho,\\tfrac\\pi2)" : "\\theta(w,w_*) \\le \\tfrac\\pi2");
  });
  if (claim.settled()) return;
  const S mean = claim.let("m", "m", [&] { return S((norms[0] + norms[1]) / S(2)); });
  claim.trivial_if([&] { return equal(cross_sum(in.law, in.w, in.teacher).upper, S(0)) == Truth::yes; });
  claim.then("cross", [&] {
    const S rate = claim.reading("unchanged") ? S(three * in.mu) : S(three * in.mu * mean * mean);
    const auto sum = let_value(claim, "cross", "\\|\\mathbb E\\,PN^\\top\\|+\\|\\mathbb E\\,PM^\\top\\|+\\|\\mathbb E\\,NM^\\top\\|", [&] { return cross_sum(whole(), in.w, in.teacher); });
    return at_most(sum, exactly(rate) * let_angle(claim, in.w, in.teacher));
  });
}

template void EasyToLearn::state(Statement<Interval>&);
template void EasyToLearn::state(Statement<Ball>&);
template void EasyToLearn::state(Statement<Rational>&);
template void EasyToLearn::state(Statement<Symbol>&);
template void IndependentNorms::state(Statement<Interval>&);
template void IndependentNorms::state(Statement<Ball>&);
template void IndependentNorms::state(Statement<Rational>&);
template void IndependentNorms::state(Statement<Symbol>&);

}  // namespace lakatos::du18
