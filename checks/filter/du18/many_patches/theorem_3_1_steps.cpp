#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/identities.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/many_patches/filter_point.hpp"
#include "checks/filter/du18/many_patches/many_directions.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/region_terms.hpp"

namespace lakatos::du18 {
namespace {

LawField draw_mixed_law(Source& source, const VectorField& teacher) {
  const auto patches = static_cast<std::size_t>(source.between(1, 3)),
             atoms = static_cast<std::size_t>(source.between(1, 5));
  if (teacher.entries.size() == 2 && source.chance(1, 16))
    return draw_many_directions(source, teacher, {patches, source.chance(1, 2), true, source.chance(1, 2)});
  const Lie lie = source.pick<Lie>({Lie::anywhere, Lie::anywhere, Lie::near_boundary, Lie::in_front});
  if (source.chance(1, 8)) return repeat_patches(draw_law(source, teacher, 1, atoms, lie, 0), patches);
  return draw_law(source, teacher, patches, atoms, lie, source.pick<std::int64_t>({0, 0, 2, 8}));
}

/// Law, student within |w*| of the teacher and off the boundaries as a rule, and the constants of Assumptions 3.1
/// and 3.2 just above the smallest ones. Unlike in Theorem 3.1 gamma may be small.
Record draw_filter_point(Source& source) {
  const VectorField teacher = draw_teacher(source, source.chance(31, 32) ? 2 : 3);
  const LawField law = draw_mixed_law(source, teacher);
  const auto near = approximate(law);
  VectorField w = draw_student(source, teacher);
  for (int attempt = 0; attempt < 4 && on_a_boundary(near, approximate(w)); ++attempt)
    w = draw_student(source, teacher);
  const double beta = smallest_admissible_beta(near, approximate(teacher)),
               cross = smallest_admissible_cross(near, approximate(teacher), CrossReading::sum_off_boundaries);
  const auto placed = [&](double least) {
    if (!(least > 1e-6) || !std::isfinite(least)) return fraction(1, source.pick<std::int64_t>({100, 10000}));
    return just_above(least * (source.chance(1, 16) ? 0.99 : 1.0), source.pick<double>({1e-6, 1e-3, 0.1}));
  };
  return Record().set("input", law, "w", w, "teacher", teacher, "beta", placed(beta)).set("cross", placed(cross));
}

// ---- the gradient

Record draw_filter_gradient(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 3)),
             patches = static_cast<std::size_t>(source.between(1, 4));
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
  return Record().set("input", law, "w", w, "teacher", teacher);
}

IdentityFacts identity_of_filter_gradient(const std::string& reading) {
  if (reading != "densities") return {};
  return {filter_patterns,
          {"gradient"},
          "one input of k = 1, 2, 3 patches, p = 1, 2, 3, all signs of w.Z_i and of w_*.Z_i"};
}

template <class S>
std::vector<S> differences_of_filter_gradient(IdentityPoint<S>& at) {
  const FilterPoint<S> point(at, filter_activation(at.pattern()));
  const S last = at.constant("last", {1, 1});
  const std::vector<S> all =
      filter_gradient_differences(point, at.constant("first", {1, 1}), at.constant("mixed", {1, 1}), last);
  if (!at.planted("NP forgotten")) return all;
  return add(all, scale(last * dot(point.average(true, true), point.teacher), point.average(true, false)));
}

/// du18, proof of Theorem 3.1, first display: the population gradient for k patches.
void filter_gradient(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real first = claim.constant("first"), mixed = claim.constant("mixed"), last = claim.constant("last");
  const bool sums = claim.reading("sums"), forgotten = claim.planted("NP forgotten");
  if (claim.reading("closed")) give_differentiable(claim, law, w, teacher);
  else give_off_the_boundaries(claim, law, w, teacher);
  if (claim.settled()) return;

  claim.trivial_if([&] { return squared_norm(population_gradient(law, w, teacher)) == 0; });
  claim.then("gradient", [&] {
    const auto decide = [&] {
      const Real patches = Real(static_cast<long>(law.patches()));
      const auto of = scaled_moments(region_moments(law, w, teacher), sums ? square(patches) : 1);
      return same_vector(population_gradient(law, w, teacher),
                         gradient_by_regions(of, w, teacher, first, mixed, last, forgotten));
    };
    const auto term = [&](const char* averages, const char* printed) { return claim.name(sums ? printed : averages); };
    return predicate(
        decide, R"(\nabla\ell(w) = )",
        first * term(R"(\mathbb E\,PP^\top(w-w_*))", R"(k^2\,\mathbb E\,PP^\top(w-w_*))") +
            mixed * term(R"(\mathbb E(PN^\top+NP^\top)w)", R"(k^2\,\mathbb E(PN^\top+NP^\top)w)") +
            term(R"(\mathbb E\,NN^\top w)", R"(k^2\,\mathbb E\,NN^\top w)") -
            last * (forgotten ? term(R"(\mathbb E(PM^\top+NM^\top)w_*)", R"(k^2\,\mathbb E(PM^\top+NM^\top)w_*)")
                              : term(R"(\mathbb E(PM^\top+NP^\top+NM^\top)w_*)",
                                     R"(k^2\,\mathbb E(PM^\top+NP^\top+NM^\top)w_*)")));
  });
}

// ---- the inner product

}  // namespace

Record draw_filter_inner_product(Source& source) {
  Record record = draw_filter_point(source);
  record.fields().erase(record.fields().begin() + 3);  // beta
  return record;
}

namespace {

/// du18, proof of Theorem 3.1: the inner product of gradient and error, line by line.
void filter_inner_product(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real cross = claim.number("cross", R"(L_{\mathrm{cross}})");
  const Real two = claim.constant("two"), three = claim.constant("three"), six = claim.constant("six");
  if (!give_crossing_point(claim, law, w, teacher, cross)) return;

  const Point at{claim, law, w, teacher};
  const auto gamma = [&] { return claim.planted("L for gamma") ? at.lipschitz() : at.gamma(); };
  const auto others = [&] { return at.pm() + at.np() + at.nm(); };
  claim.trivial_if([&] { return squared_distance(w, teacher) == 0; });
  claim.then("regions", [&] { return at.inner() >= at.first_line(); });
  claim.then("norms", [&] {
    const auto d = at.distance();
    return at.first_line() >= gamma() * d * d - d * at.student() * at.pn() - d * at.target() * others();
  });
  claim.then("length", [&] {  // gamma |d|^2 and the second bracket stand on both sides
    const auto d = at.distance();
    return d * at.student() * at.pn() <= exactly(two) * d * at.target() * at.pn();
  });
  claim.then("growth", [&] {
    const auto scale = at.distance() * at.target();
    return exactly(two) * scale * at.pn() + scale * others() <= exactly(three * cross) * at.phi() * scale;
  });
  claim.then("floor", [&] {
    const auto d = at.distance();
    return at.inner() >= (gamma() - exactly(six * cross)) * d * d;
  });
}

// ---- the norm

/// du18, proof of Theorem 3.1: the norm of the gradient.
void filter_gradient_norm(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real beta = claim.number("beta", R"(\beta)"), cross = claim.number("cross", R"(L_{\mathrm{cross}})"),
             wide = claim.constant("wide");
  const Real four = claim.constant("beta"), two = claim.constant("beta.first");
  give_filter_point(claim, law, w, teacher, cross);
  give_positive(claim, "beta positive", beta);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  claim.given("cross growth", [&] { return crosses_linearly(law, teacher, cross, CrossReading::sum_off_boundaries); });
  if (claim.settled()) return;

  const Point at{claim, law, w, teacher};
  const auto factor = [&](const Real& b) {
    const auto first = claim.planted("gamma for L") ? at.gamma() : at.lipschitz();
    if (claim.planted("L alone")) return first;
    return first + exactly(wide * cross) + exactly(b * beta);
  };
  claim.trivial_if([&] { return squared_distance(w, teacher) == 0; });
  claim.then("norm", [&] {
    const auto norm = claim.let_bracket("gradient norm", R"(\|\nabla\ell(w)\|)",
                                        [&] { return length_bracket(population_gradient(law, w, teacher)); });
    return norm <= factor(claim.reading("four") ? four : two) * at.distance();
  });
  if (claim.reading("printed"))
    claim.then("equality", [&] {
      if (symbolic()) return factor(two).lower == factor(four).lower;
      else return wide * cross + two * beta == wide * cross + four * beta;  // L(theta) stands on both sides
    });
}

}  // namespace

std::vector<Claim> theorem_3_1_steps() {
  return {
      {.id = "du18/step-thm3.1-grad",
       .title = "Population gradient for k patches",
       .place = "Appendix A.2, proof of Theorem 3.1, first display",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"($\nabla\ell(w)=\mathbb E\,PP^\top(w-w_*)+\mathbb E(PN^\top+NP^\top)w+\mathbb E\,NN^\top w-\mathbb
         E(PM^\top+NP^\top+NM^\top)w_*$. Printed are double sums of $Z_iZ_j^\top$ over pairs of regions, without the
         factor $1/k^2$ that the averages $P,N,M$ carry.)",
       .readings = {{"densities", "the form with the averages $P,N,M$ of Section 3; no mass on a boundary"},
                    {.name = "sums",
                     .text = "the double sums as printed, without a prefactor; no mass on a boundary",
                     .slip = "the sums must be divided by $k^2$ (and $d$ be $k$)"},
                    {.name = "closed",
                     .text = "the form with averages, for any law for which the gradient exists at $w$",
                     .slip = R"(one of the two closed regions must be open on $w_*^\top Z_i=0$, or the law must have no
                       mass there)",
                     .fault = "closed regions"}},
       .constants = {{"first", {1, 1}, "factor of the first term"},
                     {"mixed", {1, 1}, "factor of the two mixed terms with w"},
                     {"last", {1, 1}, "factor of the term with w*"}},
       .planted = {turned("mixed", {11, 10}, "the two mixed terms 10 % too large"),
                   turned("first", {11, 10}, "the first term 10 % too large"),
                   variant("NP forgotten", R"($NP^\top$ left out of the last term)")},
       .serves = {"du18/step-thm3.1-inner", "du18/step-thm3.1-gradnorm", "du18/thm3.1"},
       .scope = "finite laws with 1 to 4 inputs of 1 to 4 patches, p = 1, 2, 3, small rational entries",
       .not_covered = R"(the identity: more than three patches, p > 3. Both sides are linear in the law, so that what
         holds for one input holds for every law off the boundaries, with or without a density.)",
       .twin = "step_thm3_1_grad.py",
       .draw = draw_filter_gradient,
       .zoo =
           [] {  // two equal patches in front of both
             return std::vector{Record().set("input", LawField{1, 2, false, 1, {1}, {1, 1}}, "w", VectorField{1, {2}},
                                             "teacher", VectorField{1, {1}})};
           },
       .identity = identity_of_filter_gradient,
       .differences = [](auto& at) { return differences_of_filter_gradient(at); },
       .state = filter_gradient},
      {.id = "du18/step-thm3.1-inner",
       .title = "Inner product bounded below by (gamma - 6 L_cross)",
       .place = "Appendix A.2, proof of Theorem 3.1",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = std::string(standing_words) + R"($\langle\nabla\ell(w),d\rangle\ge d^\top\mathbb E\,PP^\top
         d+d^\top\mathbb E\,PN^\top w-d^\top\mathbb E(PM^\top+NP^\top+NM^\top)w_*$
         $\ge\gamma(\theta)\|d\|^2-\|d\|\|w\|\|\mathbb E\,PN^\top\|-\|d\|\|w_*\|(\|\mathbb E\,PM^\top\|+\|\mathbb
         E\,NP^\top\|+\|\mathbb E\,NM^\top\|)$ $\ge\dots$ (with $2\|w_*\|$ for $\|w\|$)
         $\ge\gamma(\theta)\|d\|^2-3L_{\mathrm{cross}}\phi_t\|w_*\|\|d\|\ge(\gamma(\theta)-6L_{\mathrm{cross}})\|d\|^2$.)",
       .conclusions = {{"(a)", "each line of the chain", {"regions", "norms", "length", "growth"}},
                       {"(b)", "its first term against its last", {"floor"}}},
       .left_out = R"(the last line of (a), $\phi_t\le2\sin\phi_t$, which `du18/step-thm3.1-sine` judges)",
       .readings = {{"averages", "with the averages $P,N,M$ in place of the printed sums, each line against the next"}},
       .constants = {{"two", {2, 1}, "the 2 in |w| <= 2 |w*|"},
                     {"three", {3, 1}, "the 3 in 3 L_cross phi_t"},
                     {"six", {6, 1}, "the 6 in gamma - 6 L_cross"}},
       .planted = {turned("two", {3, 2}, "3/2 |w*| in place of 2 |w*|"),
                   turned("three", {1, 1}, "L_cross phi_t in place of 3 L_cross phi_t"),
                   variant("L for gamma", "the largest in place of the smallest eigenvalue")},
       .serves = {"du18/thm3.1"},
       .scope = planar_scope,
       .not_covered = "densities; p > 3",
       .note = R"(The printed sums lack the factor $1/k^2$ (du18/step-thm3.1-grad); read with averages every line
         stands. What the first inequality drops, $d^\top\mathbb E(NP^\top+NN^\top)w$, is the mean of products of
         non-negative numbers. The 6 is slack: among the instances only very few would need any number there, and
         $\frac94$ will do (du18/step-thm3.1-inner-sharp).)",
       .twin = "step_thm3_1_inner.py",
       .draw = draw_filter_inner_product,
       .state = filter_inner_product},
      {.id = "du18/step-thm3.1-gradnorm",
       .title = "Gradient norm bounded by (L + 10 L_cross + 4 beta)",
       .place = "Appendix A.2, proof of Theorem 3.1",
       .kind = "step",
       .themes = {"gradient identity", "contraction rate"},
       .words = std::string(standing_words) + R"($\|\nabla\ell(w)\|\le
         L(\theta)\|d\|+10L_{\mathrm{cross}}\|d\|+2\beta\|d\|=(L(\theta)+10L_{\mathrm{cross}}+4\beta)\|d\|$. The first
         line prints $2\beta$, the second, after an equality sign, $4\beta$.)",
       .conclusions = {{"(a)", R"(the bound with $2\beta$)", {"norm"}},
                       {"(b)", R"(the bound with $4\beta$)", {"norm"}},
                       {"(c)", "the two are equal", {"equality"}}},
       .left_out = "(c), in the headline: with one coefficient in both lines it says nothing",
       .readings = {{.name = "four", .text = R"(the bound with $4\beta$)", .part = "(b)"},
                    {.name = "two", .text = R"(the bound with $2\beta$)", .part = "(a)"},
                    {.name = "printed",
                     .text = R"(the bound with $2\beta$, and the equality sign after it)",
                     .slip = R"(the first line must print $4\beta$, or the equality sign be $\le$)"}},
       .constants = {{"wide", {10, 1}, "the 10"},
                     {"beta", {4, 1}, "the 4 of the second line"},
                     {"beta.first", {2, 1}, "the 2 of the first line"}},
       .planted = {variant("gamma for L", "the smallest in place of the largest eigenvalue"),
                   variant("L alone", R"($\|\nabla\ell(w)\|\le L(\theta)\|d\|$)")},
       .serves = {"du18/thm3.1"},
       .scope = planar_scope,
       .not_covered = "densities; p > 3",
       .note = R"($2\beta$ is enough, and even $\frac\pi2\beta$: where $w^\top Z$ and $w_*^\top Z$ have opposite signs
         $|w^\top N|\le|d^\top N|$, so $\|\mathbb E\,NN^\top w\|\le\|\mathbb E\,NN^\top\|\|d\|$. The equality sign
         between $2\beta$ and $4\beta$ is a slip without consequence.)",
       .twin = "step_thm3_1_gradnorm.py",
       .draw = draw_filter_point,
       .state = filter_gradient_norm}};
}

}  // namespace lakatos::du18
