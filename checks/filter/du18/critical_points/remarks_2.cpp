#include "checks/filter/du18/claims.hpp"

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/critical_points/critical_points.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/input_predicates.hpp"
#include "theory/filter/integer_vectors.hpp"
#include "theory/numeric/definite.hpp"

namespace lakatos::du18 {
namespace {

/// Atoms that the student fits or does not see: w and w* differ by d, and an atom is orthogonal to d or has w.Z < 0.
LawField draw_fitted_law(Source& source, const std::vector<std::int64_t>& w, const std::vector<std::int64_t>& teacher) {
  LawField law{w.size(), 1, false, source.between(1, 2), {}, {}};
  const std::int64_t atoms = source.between(2, 5);
  std::vector<std::int64_t> along_both(w.size());  // orthogonal to d in the plane
  along_both[0] = w[1] - teacher[1], along_both[1] = teacher[0] - w[0];
  for (std::int64_t n = 0; n < atoms; ++n) {
    std::vector<std::int64_t> z(w.size());
    for (auto& entry : z) entry = source.between(-3, 3);
    if (source.chance(1, 2)) z = along_both;
    law.weights.push_back(source.between(1, 3));
    const std::int64_t seen = inner(w, z.data());
    if (seen > 0 && seen != inner(teacher, z.data()) && !source.chance(1, 12)) {
      for (auto& entry : z) entry *= -1;
    }
    law.entries.insert(law.entries.end(), z.begin(), z.end());
  }
  return reduce(law), law;
}

Record draw_degenerate_input(Source& source) {
  const bool flat = source.chance(3, 5);
  const auto p = static_cast<std::size_t>(flat ? source.between(2, 3) : 2);
  std::vector<std::int64_t> w(p), teacher(p);
  do {
    for (auto& entry : w) entry = source.between(-3, 3);
    for (auto& entry : teacher) entry = source.between(-3, 3);
  } while (w == teacher || w == std::vector<std::int64_t>(p) || teacher == std::vector<std::int64_t>(p));
  LawField law = flat ? LawField{p, 1, false, 1, {}, {}} : draw_fitted_law(source, w, teacher);
  if (flat) {
    for (std::int64_t n = source.between(1, 4); n > 0; --n) {
      law.weights.push_back(source.between(1, 3));
      for (std::size_t c = 0; c < p; ++c)
        law.entries.push_back(c + 1 == p && !source.chance(1, 8) ? 0 : source.between(-3, 3));
    }
  }
  if (source.chance(1, 25)) law = twice(law);
  return Record().set("input", law, "w", VectorField{1, w}, "teacher", VectorField{1, teacher});
}

/// du18, after Theorem 2.1: low-dimensional input violates the assumption, and holes in the input can hold gradient
/// descent. Where both sentences are judged at once each is an implication.
void degenerate_input(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  give_one_patch(claim, law);
  const bool flat = !claim.reading("holes"), holes = !claim.reading("low-dimensional"), whole = flat && holes;
  const auto subspace = [&] {
    return predicate([&] { return singular_input(law); }, R"(\mathbb E\,ZZ^\top \text{ is singular})");
  };
  const auto fits = [&] {
    return predicate([&] { return fits_what_it_sees(law, w, teacher); },
                     R"(w^\top Z > 0 \Rightarrow w^\top Z = w_*^\top Z)");
  };
  const auto some = [&] { return predicate([&] { return sees(law, w); }, R"(\mathbb P[w^\top Z > 0] > 0)"); };
  const auto missed = [&] {
    return predicate([&] { return misses(law, w, teacher); }, R"(\mathbb P[w^\top Z < 0 < w_*^\top Z] > 0)");
  };
  const auto full = [&] {
    return predicate([&] { return negate(singular_input(law)); }, R"(\mathbb E\,ZZ^\top \succ 0)");
  };
  const auto no_hole = [&] {
    return predicate(
        [&] { return negate(both(both(fits_what_it_sees(law, w, teacher), sees(law, w)), misses(law, w, teacher))); },
        R"(\text{not as in the second sentence})");
  };
  if (whole) claim.given("degenerate", [&] { return either(subspace(), both(both(fits(), some()), missed())); });
  else if (flat) claim.given("subspace", subspace);
  else {
    claim.given("fits what it sees", fits);
    claim.given("sees", some);
    claim.given("misses", missed);
  }
  if (flat) give_student(claim, w);
  if (holes) give_differentiable(claim, law, w, teacher);
  if (claim.settled()) return;
  if (whole) {  // else each is assumed
    claim.regime("on a subspace", [&] { return subspace(); });
    claim.regime("with holes", [&] { return both(both(fits(), some()), missed()); });
  }

  if (flat) {
    const bool wrong = claim.planted("some students");
    claim.then("violated", [&] {
      const auto decide = [&] {
        const Truth definite = positive_definite(region_moments(law, w, teacher).agree);
        return wrong ? definite : negate(definite);
      };
      const Formula violated = predicate(decide, wrong ? R"(A_{w,w_*} \succ 0)" : R"(\text{not } A_{w,w_*} \succ 0)");
      return whole ? either(full(), violated) : violated;
    });
  }
  if (!holes) return;
  const auto loss = [&] { return claim.let("l(w)", population_loss(law, w, teacher)); };
  const auto where_holes = [&](const Formula& conclusion) {
    return whole ? either(no_hole(), conclusion) : conclusion;
  };
  claim.then("stuck", [&] {
    return where_holes(claim.let("|gradient|^2", squared_norm(population_gradient(law, w, teacher))) == 0);
  });
  claim.then("starting loss",
             [&] { return where_holes(loss() < claim.constant("loss") * loss_at_origin(claim, law, teacher)); });
  claim.then("not optimal", [&] { return where_holes(loss() > 0); });
}

Record draw_away_from_origin(Source& source) {
  Record record = draw_descent(source);
  if (source.chance(1, 3)) return record;
  // Starts near the border l(w) = l(0), short ones and on the teacher's ray those near 2 w*, most with short steps.
  const Fraction share =
                     source.chance(2, 3) ? fraction(1, source.between(2, 20)) : fraction(source.between(17, 20), 10),
                 step = record.number("step");
  if (source.chance(3, 4)) record.set("step", fraction(step.numerator, step.denominator * source.between(4, 40)));
  return record.set("w", along(record.vector("teacher"), share));
}

std::vector<Record> zoo_of_away_from_origin() {
  const auto jump = [](LawField law) {  // w* + (1 - eta/2)(w - w*) = 0
    return Record().set("input", std::move(law), "w", VectorField{2, {3}}, "teacher", VectorField{1, {1}}, "step",
                        fraction(6, 1));
  };
  return {jump({1, 1, true, 1, {}, {}}), jump({1, 1, false, 1, {1, 1}, {1, -1}})};
}

/// du18, after Theorem 2.1: a start below the loss at 0 keeps gradient descent away from 0, where there is no gradient.
void away_from_origin(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real step = claim.number("step", R"(\eta)"), two = claim.constant("step"), share = claim.constant("share");
  give_differentiable(claim, law, w, teacher);
  claim.given("starting loss", [&] { return starts_low(claim, law, w, teacher, Real(1)); });
  give_positive(claim, "step positive", step);
  if (claim.reading("small step")) give_smooth_step(claim, law, step, two);
  if (claim.settled()) return;

  const auto next = [&] { return gradient_descent_step(law, w, teacher, step); };
  const auto origin = [&] { return Vec(teacher.size(), Real(0)); };
  claim.then("undefined at 0", R"(\ell \text{ is not differentiable at } 0)",
             [&] { return negate(differentiable(law, origin(), teacher)); });
  claim.then("not the origin", [&] { return claim.let("|w_1|^2", squared_norm(next())) > 0; });
  if (!claim.reading("small step")) return;
  claim.then("stays below", [&] {
    const Real after = claim.let("l(w_1)", population_loss(law, next(), teacher));
    return after < share * loss_at_origin(claim, law, teacher);
  });
}

Record draw_normal_input(Source& source) {
  const auto p = static_cast<std::size_t>(source.between(1, 4));
  const VectorField teacher = draw_teacher(source, p);
  VectorField w = source.chance(1, 10) ? draw_any_student(source, teacher) : draw_student(source, teacher);
  if (source.chance(1, 4))
    w = along(teacher,
              source.chance(1, 2) ? fraction(source.between(1990, 2012), 1000) : fraction(source.between(1, 30), 1000));
  return Record().set("input", LawField{p, 1, true, 1, {}, {}}, "w", w, "teacher", teacher);
}

/// du18, after Theorem 2.1: the standard normal law is a special case.
void normal_input(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real reach = claim.constant("reach"), factor = claim.constant("loss");
  const Real distance = claim.let("|w - w_*|^2", squared_distance(w, teacher));
  const Real norm = claim.let("|w_*|^2", squared_norm(teacher));
  claim.given("initialisation", distance < square(reach) * norm);
  give_student(claim, w);
  if (claim.settled()) return;
  regime_off_the_line(claim, w, teacher);
  claim.regime("near the border", 10 * distance >= 9 * norm);

  claim.then("non-degeneracy", R"(A_{w,w_*} \succ 0)",
             [&] { return positive_definite(region_moments(law, w, teacher).agree); });
  claim.then("starting loss", [&] { return starts_low(claim, law, w, teacher, factor); });
}

}  // namespace

std::vector<Claim> remarks_2() {
  return {
      {.id = "du18/remark-degenerate",
       .title = "Degenerate input violates the assumption; GD may get stuck",
       .place = "Section 2, after Theorem 2.1",
       .kind = "remark",
       .themes = {"input law", "convergence"},
       .words = R"(Input on a low-dimensional subspace violates the non-degeneracy assumption. Where the input has holes
         gradient descent may get stuck: if a student fits every input that it sees, and there is an input that only the
         teacher sees, gradient descent started at that student does not move, although $0<\ell(w)<\ell(0)$.)",
       .conclusions = {{"(a)", "input on a subspace violates the assumption", {"violated"}},
                       {"(b)", "with holes gradient descent may get stuck", {"stuck", "starting loss", "not optimal"}}},
       .readings = {{"both", "both sentences, each wherever its premise holds"},
                    {.name = "low-dimensional", .text = "the first sentence", .part = "(a)"},
                    {.name = "holes", .text = "the second", .part = "(b)"}},
       .constants = {{"loss", {1, 1}, R"(the factor of $\ell(0)$)"}},
       .planted = {variant("some students", R"($A_{w,w_*}\succ0$ holds)", "", "some students, both"),
                   turned("loss", {1, 4}, R"($\ell(w)<\frac14\ell(0)$)", "", "loss 1/4, both"),
                   without("subspace", "any input", "without the subspace", "low-dimensional"),
                   variant("some students", R"($A_{w,w_*}\succ0$ holds)", "low-dimensional"),
                   turned("loss", {1, 4}, R"($\ell(w)<\frac14\ell(0)$)", "holes"),
                   without("fits what it sees", "any fit", "without the perfect fit", "holes")},
       .scope = "finite laws with 1 to 5 atoms, p = 2, 3; small rational students",
       .not_covered = "laws with densities. Whether more data help is a belief of the authors",
       .note = R"(Smallest case of the second sentence: atoms $(1,0)$ and $(0,1)$, $w_*=(1,1)$, $w=(1,-1)$. The loss is
         constant near such a student: it stands on a plateau of local minima rather than at a saddle.)",
       .twin = "remark_degenerate.py",
       .draw = draw_degenerate_input,
       .zoo =
           [] {
             return std::vector{Record().set("input", LawField{2, 1, false, 1, {1, 1}, {1, 0, 0, 1}}, "w",
                                             VectorField{1, {1, -1}}, "teacher", VectorField{1, {1, 1}})};
           },
       .state = degenerate_input},
      {.id = "du18/remark-origin",
       .title = "Starting-loss condition keeps GD away from the origin",
       .place = "Section 2, after Theorem 2.1",
       .kind = "remark",
       .themes = {"landscape", "initialisation"},
       .words = R"(If $\ell(w_0)<\ell(0)$, gradient descent does not converge to $w=0$, where the gradient is undefined.
         Checked in one step, which can be repeated: from $\ell(w)<\ell(0)$ one step leads neither to 0 nor to a loss of
         $\ell(0)$ or more.)",
       .conclusions = {{"(a)", "gradient descent does not converge to 0", {"not the origin", "stays below"}},
                       {"(b)", "there is no gradient at 0", {"undefined at 0"}}},
       .readings = {{.name = "any step",
                     .text = "for every step; only that the origin is not hit",
                     .fault = "no step bound"},
                    {"small step", R"(for $\eta\le2/\lambda_{\max}(\mathbb E\,ZZ^\top)$ (du18/step-thm2.1-descent))"}},
       .constants = {{"step", {2, 1}, "the 2 in the step bound (ours)"},
                     {"share", {1, 1}, R"(the factor of $\ell(0)$ after the step)"}},
       .planted = {turned("share", {7, 10}, R"(after the step below $\frac7{10}\ell(0)$)"),
                   turned("share", {1, 2}, R"(after the step below half of $\ell(0)$)"),
                   without("starting loss", "any start", R"(without $\ell(w_0)<\ell(0)$)")},
       .power_in = "small step",
       .serves = {"du18/thm2.1"},
       .scope = R"(the standard normal law, p = 1 ... 4, and finite laws with up to 6 atoms, p = 1, 2, 3; small rational
         starts)",
       .not_covered = "other laws with densities",
       .note = R"(As the loss is continuous, a loss that stays at or below $\ell(w_0)<\ell(0)$ keeps the iterates out of
         a neighbourhood of 0.)",
       .twin = "remark_origin.py",
       .draw = draw_away_from_origin,
       .zoo = zoo_of_away_from_origin,
       .state = away_from_origin},
      {.id = "du18/remark-tian6",
       .title = "Theorem 2.1 includes Theorem 6 of Tian (2017)",
       .place = "Section 2, after Theorem 2.1",
       .kind = "remark",
       .themes = {"landscape", "input law"},
       .words = R"(For $Z\sim N(0,I)$ the assumptions of Theorem 2.1 are met: $A_{w,w_*}\succ0$, and
         $\|w_0-w_*\|<\|w_*\|$ implies $\ell(w_0)<\ell(0)$.)",
       .conclusions = {{"(a)", "the normal law meets the first assumption", {"non-degeneracy"}},
                       {"(b)", "the starts of the cited theorem meet the second", {"starting loss"}}},
       .readings = {{"near the teacher", R"(the starts of the cited theorem read as $\|w_0-w_*\|<\|w_*\|$; its text is
         not reproduced in the paper)"}},
       .constants = {{"reach", {1, 1}, R"(the factor of $\|w_*\|$)"}, {"loss", {1, 1}, R"(the factor of $\ell(0)$)"}},
       .planted = {turned("reach", {101, 100}, R"(starts up to $\frac{101}{100}\|w_*\|$ from the teacher)"),
                   turned("loss", {9, 10}, R"($\ell(w_0)<\frac9{10}\ell(0)$)"),
                   turned("loss", {1, 2}, R"($\ell(w_0)<\frac12\ell(0)$)")},
       .scope = "the standard normal law, p = 1 ... 4; small rational starts up to the border",
       .not_covered = "what else the cited theorem says: its text would be needed",
       .note = R"(With $s=\|w\|/\|w_*\|$ and $\theta$ the angle, $\ell(w)<\ell(0)$ is
         $s<\frac2\pi(\sin\theta+(\pi-\theta)\cos\theta)$, and the right side exceeds $2\cos\theta$ by
         $\frac2\pi(\sin\theta-\theta\cos\theta)\ge0$; the start condition is $s<2\cos\theta$. The two borders meet at
         $w=2w_*$.)",
       .twin = "remark_tian6.py",
       .draw = draw_normal_input,
       .zoo =
           [] {
             return std::vector{Record().set("input", LawField{1, 1, true, 1, {}, {}}, "w", VectorField{1, {1}},
                                             "teacher", VectorField{1, {1}})};
           },
       .state = normal_input}};
}

}  // namespace lakatos::du18
