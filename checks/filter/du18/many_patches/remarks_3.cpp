#include "checks/filter/du18/claims.hpp"

#include <algorithm>
#include <cmath>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/input_predicates.hpp"
#include "theory/filter/region_terms.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::du18 {
namespace {

// ---- the angle 0

Record draw_no_disagreement_at_zero(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 3)),
             patches = static_cast<std::size_t>(source.between(1, 3));
  const VectorField teacher = draw_vector(source, p, 3, 2);
  LawField law = draw_law(source, teacher, patches, static_cast<std::size_t>(source.between(1, 5)),
                          source.pick<Lie>({Lie::anywhere, Lie::near_boundary}), source.between(0, 2));
  if (p > 1 && source.chance(1, 8)) put_on_the_boundary(law, teacher);
  VectorField w = teacher;
  const std::int64_t factor = source.chance(1, 12) ? -1 : source.between(1, 5);
  for (auto& entry : w.entries) entry *= factor;
  w.denominator *= source.between(1, 5);
  reduce(w);
  if (source.chance(1, 8)) w = draw_vector(source, p, 3, 2);
  return Record().set("input", law, "w", w, "teacher", teacher);
}

/// du18, Section 3, after Assumption 3.2: at the angle 0 the disagreement regions have measure 0.
void no_disagreement_at_zero(Statement& claim) {
  const auto law = input_law(claim);
  auto w = claim.nonzero_vector("w");
  const auto teacher = claim.nonzero_vector("teacher", "w_*");
  const Real none = claim.constant("none");
  claim.given("angle zero", R"(\theta(w,w_*) = 0)", [&] { return ahead(w, teacher); });
  if (claim.reading("densities")) {
    claim.given("no mass on the boundary", R"(\mathbb P[w_*^\top Z_i = 0] = 0)",
                [&] {  // no patch, not even 0, has w*.Z = 0
                  return for_every_patch(law,
                                         [&](const Vec& patch) { return negate(equal(dot(teacher, patch), Real(0))); });
                });
  }
  if (claim.settled()) return;
  regime_beside_the_boundary(claim, law, teacher);
  regime_different_patches(claim, law);
  const bool opposite = claim.planted("opposite");
  if (opposite) w = scale(Real(-1), w);
  claim.then("student",
             text(opposite ? R"(\mathbb P[Z_i\in S(-w,-w_*)] = )" : R"(\mathbb P[Z_i\in S(w,-w_*)] = )", none),
             [&] { return region_mass_is(law, w, teacher, none); });
  claim.then("teacher", text(opposite ? R"(\mathbb P[Z_i\in S(w,w_*)] = )" : R"(\mathbb P[Z_i\in S(-w,w_*)] = )", none),
             [&] { return region_mass_is(law, teacher, w, none); });
}

// ---- similar patches

/// Patches of length at most 1 with the same base and small differences; the first input is to be split by the student.
Record draw_similar(Source& source) {
  const std::int64_t grain = source.pick<std::int64_t>({10, 100, 1000, 10000, 100000});
  const auto patches = static_cast<std::size_t>(source.between(2, 3));
  LawField law{2, patches, false, 8 * grain, {}, {}};
  const std::int64_t atoms = source.between(1, 3);
  VectorField w{1, {1, 0}};
  for (std::int64_t n = 0; n < atoms; ++n) {
    law.weights.push_back(source.between(1, 4));
    const std::int64_t x = source.between(1, 5), y = source.between(1, 5) * (source.chance(1, 2) ? 1 : -1);
    if (n == 0) w.entries = {std::abs(y), y > 0 ? -x : x};
    for (std::size_t i = 0; i < patches; ++i) {
      law.entries.push_back(x * grain + source.between(-1, 1)),
          law.entries.push_back(y * grain + source.between(-1, 1));
    }
  }
  reduce(law);
  return Record()
      .set("input", law, "w", w, "teacher", VectorField{1, {1, 0}}, "delta",
           source.chance(1, 8) ? fraction(1, 10 * grain) : fraction(source.between(3, 5), 8 * grain))
      .set("epsilon", fraction(1, source.between(1, 100)));
}

Record draw_identical(Source& source) {
  const std::size_t p = source.chance(4, 5) ? 2 : 3;
  const VectorField teacher = draw_teacher(source, p);
  const LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 4)),
                                source.pick<Lie>({Lie::anywhere, Lie::near_boundary}), 0);
  const std::int64_t reach = source.chance(1, 4) ? 2 : 20;
  const auto patches = static_cast<std::size_t>(source.between(1, 4));
  VectorField w = draw_vector(source, p, reach, 1);
  std::int64_t along = 0;
  for (std::size_t c = 0; c < p; ++c) along += w.entries[c] * teacher.entries[c];
  for (auto& entry : w.entries) entry *= along < 0 ? -1 : 1;  // within a right angle of the teacher
  return Record().set("input", repeat_patches(law, patches), "w", w, "teacher", teacher);
}

/// The sum of the three norms, named.
Bounds let_cross_sum(Statement& claim, const Law& law, const Vec& w, const Vec& teacher, bool alone = false) {
  const char* latex = alone ? R"(\|\mathbb E\,PN^\top\|+\|\mathbb E\,PP^\top\|+\|\mathbb E\,NM^\top\|)"
                            : R"(\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|)";
  return claim.let_bracket("sum", latex, [&] {
    const auto of = region_moments(law, w, teacher);
    return largest_singular_value_bracket(of.agree_student) +
           largest_singular_value_bracket(alone ? of.agree : of.agree_teacher) +
           largest_singular_value_bracket(of.student_teacher);
  });
}

/// What both claims assume of the student: nothing to multiply where no input has a patch in N or M.
bool give_acute(Statement& claim, const Vec& w, const Vec& teacher) {
  claim.given("angle", R"(0 < \theta(w,w_*) \le \tfrac\pi2)",
              [&] { return both(less_equal(Real(0), dot(w, teacher)), negate(ahead(w, teacher))); });
  return claim.settled();
}

/// du18, Section 3, after Assumption 3.2: similar patches give a small L_cross, identical ones 0.
void cross_of_similar_patches(Statement& claim) {
  const auto law = input_law(claim);
  const auto w = claim.nonzero_vector("w"), teacher = claim.nonzero_vector("teacher", "w_*");
  const Real delta = claim.number("delta", R"(\delta)"), small = claim.number("epsilon", R"(\epsilon)");
  if (give_acute(claim, w, teacher)) return;
  give_off_the_boundaries(claim, law, w, teacher);
  claim.given("short", R"(\|Z_i\| \le 1)", [&] {
    return for_every_patch(law, [](const Vec& patch) { return less_equal(squared_norm(patch), Real(1)); });
  });
  claim.given("similar patches", text(R"(\|Z_i-Z_j\| \le )", delta),
              [&] { return both(less_equal(Real(0), delta), patches_within(law, square(delta))); });
  claim.given("epsilon positive", small > 0);
  if (claim.settled()) return;
  const auto sum = let_cross_sum(claim, law, w, teacher);
  claim.then("small", [&] {
    return sum <= exactly(small) * claim.let_bracket("theta", R"(\theta(w,w_*))",
                                                     [&] { return radians_bracket(angle_between(w, teacher)); });
  });
  claim.then(
      "zero",
      R"(Z_1 = \dots = Z_k \Rightarrow \|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\| = 0)",
      [&] { return either(negate(patches_within(law, Real(0))), less_equal(sum, Real(0))); });
}

/// One input, its two patches on the two sides of the student's boundary, delta / 2 apart.
Record similar_member(std::int64_t index) {
  std::int64_t grain = 100;
  for (std::int64_t i = 0; i < index; ++i) grain *= 10;
  return Record()
      .set("input", LawField{2, 2, false, 2 * grain, {1}, {grain, grain - 1, grain, grain + 1}}, "w",
           VectorField{1, {1, -1}}, "teacher", VectorField{1, {1, 0}})
      .set("delta", fraction(2, grain), "epsilon", fraction(1, 10));
}

/// Its first half, ours: identical patches give 0.
void cross_of_identical_patches(Statement& claim) {
  const auto law = input_law(claim);
  const auto w = claim.nonzero_vector("w"), teacher = claim.nonzero_vector("teacher", "w_*");
  const Real cross = claim.constant("cross");
  if (give_acute(claim, w, teacher)) return;
  claim.given("identical patches", R"(Z_1 = \dots = Z_k)", [&] {
    if (recording() && law.patches() == 1) return equal(claim.whole("k", 1, {"input.patches"}), Real(1));
    return patches_within(law, Real(0));
  });
  if (claim.reading("identical")) give_off_the_boundaries(claim, law, w, teacher);
  if (claim.settled()) return;
  claim.regime("N and M", [&] {
    const auto seen = [&] {
      const auto of = region_moments(law, w, teacher);
      return both(less(Real(0), trace(of.student)), less(Real(0), trace(of.teacher)));
    };
    return predicate(seen, R"(\mathbb E\|N\|^2 > 0 \text{ and } \mathbb E\|M\|^2 > 0)");
  });
  regime_several_patches(claim, law);
  claim.trivial_if([&] { return nothing_alone(law, w, teacher); });
  claim.then("cross", [&] {
    const auto sum = let_cross_sum(claim, law, w, teacher, claim.planted("PP"));
    return both(sum <= cross, cross <= sum);
  });
}

}  // namespace

std::vector<Claim> remarks_3() {
  return {
      {.id = "du18/remark-phi0",
       .title = "Disagreement averages vanish at zero angle",
       .place = "Section 3, after Assumption 3.2",
       .kind = "remark",
       .themes = {"spectrum"},
       .words = R"(If $\theta(w,w_*)=0$, the events $Z_i\in S(w,-w_*)$ and $Z_i\in S(-w,w_*)$ behind $Z_{S(w,-w_*)}$ and
         $Z_{S(-w,w_*)}$ have measure 0.)",
       .conclusions = {{"(a)", "both events have measure 0", {"student", "teacher"}}},
       .readings = {{"densities", "no mass on the teacher's boundary, as footnote 1 has it"},
                    {.name = "printed",
                     .text = "any law, with the closed regions as printed",
                     .slip = R"(no mass on $w_*^\top Z_i=0$, or one of the two regions open there)",
                     .fault = "closed regions"}},
       .constants = {{"none", {0, 1}, "both probabilities"}},
       .planted = {variant("opposite", "$-w$ in place of $w$"), without("angle zero", "any angle", "any student")},
       .serves = {"du18/assump3.2"},
       .scope = "finite laws with 1 to 5 inputs of 1 to 3 patches, p = 1, 2, 3",
       .not_covered = "densities (the events lie on the teacher's boundary, whatever the law)",
       .twin = "remark_phi0.py",
       .draw = draw_no_disagreement_at_zero,
       .state = no_disagreement_at_zero},
      {.id = "du18/remark-lcross0",
       .title = "Similar patches give small L_cross, identical patches zero",
       .place = "Section 3, after Assumption 3.2",
       .kind = "remark",
       .themes = {"spectrum", "input law"},
       .shape = Shape::order,
       .words = R"(If $Z_1=\dots=Z_k$, then $\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|=0$ at
         every $w$, so that $L_{\mathrm{cross}}=0$; very similar patches give a small $L_{\mathrm{cross}}$: for every
         $\epsilon$ there is a $\delta$ such that patches of length at most 1 and within $\delta$ of each other have
         $L_{\mathrm{cross}}\le\epsilon$.)",
       .conclusions = {{"(a)", R"(identical patches give $L_{\mathrm{cross}}=0$)", {"zero"}},
                       {"(b)", R"($L_{\mathrm{cross}}$ shrinks as patches get more similar)", {"small"}}},
       .readings = {{"similar", "no mass on a boundary"}},
       .no_planted = "what refutes it is a family for every $\\delta$, not an instance",
       .serves = {"du18/assump3.2"},
       .scope = R"($\epsilon=\frac1{10}$ and $\delta=\frac1{50},\dots,\frac1{5000000}$)",
       .not_covered = "one fixed law whose patches are pulled together",
       .note = R"(Similarity of the patches alone bounds nothing: an input that the student's boundary splits is in $P$
         and $M$ with half its patches each, however close they are; what must be small is the mass of such inputs. For
         one law with a density, pulled together, the sum is small at a fixed angle, but at angles far below the
         distance of the patches the wedge still takes single patches out of an input, so that the sum over
         $\theta(w,w_*)$ stays up as well. That identical patches give 0 survives by itself:
         du18/remark-lcross0-repaired.)",
       .family = R"(for $\epsilon=\frac1{10}$ no $\delta$ does: one input of the two patches
         $\frac12(1,1\mp\frac\delta2)$, teacher $(1,0)$, student $(1,-1)$, so that one patch is in $P$ and one in $M$
         and $\|\mathbb E\,PM^\top\|=\frac14\|Z_1\|\|Z_2\|>\frac1{10}\cdot\frac\pi4$ for every $\delta\le1$. The members
         with $\delta=\frac2{100},\dots,\frac2{10^7}$ are decided and fail, with every law on small boxes about them)",
       .twin = "remark_lcross0.py",
       .draw = [](Source& source) { return draw_similar(source); },
       .enumerated = [] { return 6; },
       .enumerate = similar_member,
       .state = cross_of_similar_patches},
      {.id = "du18/remark-lcross0-repaired",
       .title = "Identical patches give L_cross = 0",
       .place = "ours; the first half of the remark after Assumption 3.2",
       .kind = "remark",
       .themes = {"spectrum", "input law"},
       .words = R"(If $Z_1=\dots=Z_k$, then $\|\mathbb E\,PN^\top\|+\|\mathbb E\,PM^\top\|+\|\mathbb E\,NM^\top\|=0$ at
         every $w$.)",
       .readings = {{"identical", "no mass on a boundary"},
                    {.name = "closed",
                     .text = "any law and any student, with the closed regions as printed",
                     .slip = "no mass on a boundary: a patch there is in two of the regions at once",
                     .fault = "closed regions"}},
       .constants = {{"cross", {0, 1}, "the sum of the three norms"}},
       .planted = {turned("cross", {1, 1000}, "the sum is 1/1000"),
                   variant("PP", R"($\mathbb E\,PP^\top$ in place of $\mathbb E\,PM^\top$)", "", "one patch alone")},
       .serves = {"du18/assump3.2"},
       .scope = "finite laws with 1 to 4 inputs of 1 to 4 patches, p = 2, 3",
       .not_covered = "laws with densities",
       .note = R"(Assumption 3.2 asks for $L_{\mathrm{cross}}>0$, so with identical patches every positive number is
         admissible.)",
       .twin = "remark_lcross0_repaired.py",
       .draw = draw_identical,
       .state = cross_of_identical_patches}};
}

}  // namespace lakatos::du18
