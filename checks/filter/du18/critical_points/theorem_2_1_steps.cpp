#include "checks/filter/du18/claims.hpp"

#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/critical_points/critical_points.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/numeric/diagonal_shift.hpp"
#include "theory/numeric/eigenvalue.hpp"

// Why a step up to 2 / lambda_max(E ZZ^T) never raises the loss, whatever the law. With u = w.Z, u' = w'.Z and y =
// max(w*.Z, 0) >= 0: on inputs with u > 0 one has (max(u', 0) - y)^2 <= (u' - y)^2; on the others u' <= -step g.Z, and
// the term grows by u'^2 / 2 at most. Summed up, l(w') - l(w) <= -step |g|^2 + step^2 g.E[ZZ^T]g / 2.

namespace lakatos::du18 {
namespace {

Record neuron(LawField law, VectorField w, VectorField teacher) {
  return Record().set("input", std::move(law), "w", std::move(w), "teacher", std::move(teacher));
}

LawField normal(std::size_t p) { return {p, 1, true, 1, {}, {}}; }

/// Laws that are mostly non-degenerate: the standard normal one, or atoms on the line; now and then atoms in the plane.
Record draw_regular(Source& source) {
  const bool gaussian = source.chance(1, 2), plane = !gaussian && source.chance(1, 8);
  const auto p = static_cast<std::size_t>(gaussian ? source.between(1, 4) : plane ? 2 : 1);
  const VectorField teacher = draw_teacher(source, p);
  const LawField law =
      plane ? draw_law(source, teacher, 1, 3, Lie::anywhere, 0) : draw_regular_law(source, p, gaussian);
  return neuron(law, draw_any_student(source, teacher), teacher);
}

void regime_behind(Statement& claim, const Vec& w, const Vec& teacher) {
  claim.regime("behind the teacher",
               [&] { return predicate([&] { return behind(w, teacher); }, R"(\theta(w,w_*) = \pi)"); });
}

/// du18, proof of Theorem 2.1, first sentence: the matrix inequalities it draws from non-degeneracy.
void matrix_inequalities(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real floor = claim.constant("floor");
  const bool printed = claim.reading("printed");
  give_student(claim, w);
  claim.given("non-degeneracy", [&] {
    return non_degeneracy(claim, law, teacher, claim.reading("teacher") ? Quantifier::teacher : Quantifier::pairs);
  });
  if (claim.settled()) return;
  regime_off_the_line(claim, w, teacher);
  regime_behind(claim, w, teacher);

  claim.then("agree matrix", [&] {
    const auto decide = [&] {
      const Truth exempt = claim.planted("at every angle") ? Truth::no : behind(w, teacher);
      return exempt == Truth::yes
                 ? Truth::yes
                 : either(exempt, positive_definite(lowered(region_moments(law, w, teacher).agree, floor)));
    };
    return predicate(decide, R"(\theta(w,w_*)=\pi\ \text{or}\ A_{w,w_*} \succ )", floor * claim.name("I"));
  });
  claim.then(
      "student matrix",
      text(printed ? R"(\theta(w,w_*)\ne0)" : R"(\theta(w,w_*)\ne\pi)", R"(\ \text{or}\ A_{w,-w_*} \succ 0)"), [&] {
        const Truth there = printed ? ahead(w, teacher) : behind(w, teacher);
        return there == Truth::no ? Truth::yes
                                  : either(negate(there), positive_definite(region_moments(law, w, teacher).student));
      });
}

}  // namespace

Record draw_descent(Source& source) {
  const std::uint64_t kind = source.below(6);
  const auto p = static_cast<std::size_t>(kind < 2 ? source.between(1, 4) : kind < 4 ? 1 : source.between(2, 3));
  const VectorField teacher = draw_teacher(source, p);
  LawField law = kind < 2 ? normal(p) : draw_regular_law(source, 1, false);
  if (kind >= 4)
    law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 3)),
                   source.pick<Lie>({Lie::anywhere, Lie::in_front, Lie::isotropic, Lie::round}), 0);
  const VectorField w = source.chance(1, 6) ? draw_any_student(source, teacher) : draw_student(source, teacher);
  const NearestRounding nearest;
  const double bound = 2 / largest_eigenvalue(average_second_moment(approximate(law)));
  const double share = source.pick<double>({1.0, 1.0, 1.0, 0.95, 0.5, 0.1, 1.01, 1.2, 3.0});
  return neuron(law, w, teacher)
      .set("step",
           source.chance(1, 40) ? fraction(-1, 8) : just_below(bound * share * source.dial("step bound", 1), 1e-3));
}

namespace {

std::vector<Record> zoo_of_loss_descent() {
  Record overshoot = neuron({1, 1, false, 1, {1, 1}, {1, -1}}, {2, {3}}, {1, {1}});
  return {overshoot.set("step", fraction(5, 1))};
}

/// du18, proof of Theorem 2.1: gradient descent only decreases the loss.
void loss_descent(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real step = claim.number("step", R"(\eta)"), two = claim.constant("step"),
             decrease = claim.constant("decrease");
  give_differentiable(claim, law, w, teacher);
  claim.given("step nonnegative", step >= 0);
  if (claim.reading("small step")) {
    give_smooth_step(claim, law, step, two);
  } else {
    claim.given("non-degeneracy", [&] { return non_degeneracy(claim, law, teacher, Quantifier::pairs); });
    claim.given("starting loss", [&] { return starts_low(claim, law, w, teacher, Real(1)); });
  }
  if (claim.settled()) return;

  const auto slope = [&] { return claim.let("|gradient|^2", squared_norm(population_gradient(law, w, teacher))); };
  claim.trivial_if([&] { return either(step == 0, slope() == 0); });
  claim.then("descent", [&] {
    const Real before = claim.let("l(w)", population_loss(law, w, teacher));
    const Real after =
        claim.let("l(w - step gradient)", population_loss(law, gradient_descent_step(law, w, teacher, step), teacher));
    return after <= before - decrease * step * slope();
  });
}

/// du18, proof of Theorem 2.1, (6) and (7): the two cases in which no point but the teacher is critical.
void only_critical_point(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real one = claim.constant("one"), floor = claim.constant("floor");
  give_student(claim, w);
  const Real distance = claim.let("|w - w_*|^2", squared_distance(w, teacher));
  give_positive(claim, "not the teacher", distance);
  give_differentiable(claim, law, w, teacher);
  claim.given("non-degeneracy", [&] { return non_degeneracy(claim, law, teacher, Quantifier::pairs); });
  if (claim.settled()) return;
  regime_off_the_line(claim, w, teacher);
  regime_behind(claim, w, teacher);

  const auto first = [&] {
    const Vec error = subtract(w, teacher);
    return claim.let("first term", R"((w-w_*)^\top A_{w,w_*}(w-w_*))",
                     [&] { return dot(error, multiply(region_moments(law, w, teacher).agree, error)); });
  };
  const auto second = [&] {
    return claim.let("second term", R"((w-w_*)^\top A_{w,-w_*}w)",
                     [&] { return dot(subtract(w, teacher), multiply(region_moments(law, w, teacher).student, w)); });
  };
  claim.then("first case", [&] {
    const auto decide = [&] {
      return behind(w, teacher) == Truth::yes ? Truth::yes
                                              : either(behind(w, teacher), less(floor * distance, first()));
    };
    return predicate(decide, R"(\theta(w,w_*)=\pi\ \text{or}\ (w-w_*)^\top A_{w,w_*}(w-w_*) > )", floor * distance);
  });
  claim.then("second case", R"(w\ne-\alpha w_*\ \text{or}\ (w-w_*)^\top A_{w,-w_*}w > 0)", [&] {
    return behind(w, teacher) == Truth::no ? Truth::yes : either(negate(behind(w, teacher)), less(Real(0), second()));
  });
  claim.then("value", [&] {
    const Real alpha = claim.let("alpha", R"(\alpha)", -dot(w, teacher) / squared_norm(teacher));
    const Real factor = claim.reading("corrected") ? alpha * (one + alpha) : one + alpha;
    const auto decide = [&] {
      if (behind(w, teacher) == Truth::no) return Truth::yes;
      const Real form = dot(teacher, multiply(region_moments(law, w, teacher).student, teacher));
      return either(negate(behind(w, teacher)), equal(second(), factor * form));
    };
    return predicate(decide, R"(w\ne-\alpha w_*\ \text{or}\ (w-w_*)^\top A_{w,-w_*}w = )",
                     factor * claim.name(R"(w_*^\top A_{w,-w_*}w_*)"));
  });
  claim.then("not critical",
             [&] { return claim.let("|gradient|^2", squared_norm(population_gradient(law, w, teacher))) > 0; });
}

}  // namespace

std::vector<Claim> theorem_2_1_steps() {
  return {{.id = "du18/step-thm2.1-matrices",
           .title = "Matrix inequalities that the proof of Theorem 2.1 draws",
           .place = "Appendix A.1, proof of Theorem 2.1, first sentence",
           .kind = "step",
           .themes = {"spectrum"},
           .words = R"(Let the input be non-degenerate as in Theorem 2.1. Then $A_{w,w_*}\succ0$ whenever
             $\theta(w,w_*)\ne\pi$, and $A_{w,-w_*}\succ0$ at $\theta(w,w_*)=\pi$, where the proof uses it (it prints
             $\theta(w,w_*)=0$).)",
           .conclusions = {{"(a)", R"($A_{w,w_*}\succ0$ below the angle $\pi$)", {"agree matrix"}},
                           {"(b)", R"($A_{w,-w_*}\succ0$ at the one angle where it is asked for)", {"student matrix"}}},
           .readings = {{"used", R"($A_{w,-w_*}\succ0$ at the angle $\pi$; non-degeneracy for all pairs of vectors)"},
                        {"teacher", "the same, non-degeneracy for pairs with the teacher only"},
                        {.name = "printed",
                         .text = R"($A_{w,-w_*}\succ0$ at the angle 0, as printed)",
                         .slip = R"(the angle is $\pi$, as in the second case of the proof: at 0 the matrix is 0)"}},
           .constants = {{"floor", {0, 1}, "what the first matrix exceeds"}},
           .planted = {turned("floor", {1, 20}, R"($A_{w,w_*}\succ\frac1{20}I$)"),
                       turned("floor", {1, 5}, R"($A_{w,w_*}\succ\frac15I$)"),
                       variant("at every angle", R"($A_{w,w_*}\succ0$ at the angle $\pi$ too)"),
                       without("non-degeneracy", "any input", "without non-degeneracy")},
           .serves = {"du18/step-thm2.1-critical", "du18/thm2.1"},
           .scope = R"(the standard normal law, p = 1 ... 4, and finite laws on the line with up to 4 atoms; small
             rational students of every direction)",
           .not_covered = R"(other laws with densities. Finite laws with p >= 2 never meet the assumption
             (du18/assump-thm2.1))",
           .twin = "step_thm2_1_matrices.py",
           .draw = draw_regular,
           .zoo =
               [] {
                 return std::vector{neuron(normal(1), {1, {1}}, {1, {1}}), neuron(normal(2), {1, {1, 0}}, {1, {1, 0}}),
                                    neuron({1, 1, false, 1, {1}, {1}}, {1, {-1}}, {1, {1}})};
               },
           .state = matrix_inequalities},
          {.id = "du18/step-thm2.1-descent",
           .title = "Gradient descent only decreases the loss",
           .place = "Appendix A.1, proof of Theorem 2.1",
           .kind = "step",
           .themes = {"convergence"},
           .words = R"(One step of gradient descent does not raise the population loss:
             $\ell(w_t-\eta\nabla\ell(w_t))\le\ell(w_t)$. The proof names no step size.)",
           .conclusions = {{"(a)", "a step does not raise the loss", {"descent"}},
                           {"(b)", R"(from $\ell(w_0)<\ell(0)$ it does not converge to 0)", {}}},
           .left_out = "(b), which `du18/remark-origin` judges",
           .readings = {{.name = "any step",
                         .text = "for every step, under the assumptions of Theorem 2.1",
                         .fault = "no step bound"},
                        {"small step", R"(for $0\le\eta\le2/\lambda_{\max}(\mathbb E\,ZZ^\top)$, any law and any start
                          at which the gradient exists)"}},
           .constants = {{"step", {2, 1}, "the 2 in the step bound (ours)"},
                         {"decrease", {0, 1}, R"(the loss falls by this times $\eta\|\nabla\ell\|^2$)"}},
           .planted = {turned("decrease", {1, 10}, R"(the loss falls by a tenth of $\eta\|\nabla\ell\|^2$)"),
                       turned("decrease", {1, 2}, R"(the loss falls by half of $\eta\|\nabla\ell\|^2$)"),
                       turned("step", {5, 2}, R"(steps up to $\frac52/\lambda_{\max}(\mathbb E\,ZZ^\top)$)")},
           .dials = {{.name = "step bound",
                      .assumption = "step bound",
                      .text = R"(steps up to c times $2/\lambda_{\max}(\mathbb E\,ZZ^\top)$)",
                      .grid = {{1, 1}, {101, 100}, {5, 4}, {2, 1}, {4, 1}, {8, 1}, {16, 1}},
                      .turned = {{"step", 1}}}},
           .power_in = "small step",
           .serves = {"du18/thm2.1"},
           .scope = R"(the standard normal law, p = 1 ... 4, and finite laws with up to 6 atoms, p = 1, 2, 3; small
             rational starts)",
           .not_covered = "other laws with densities",
           .note = R"(The bound $2/\lambda_{\max}(\mathbb E\,ZZ^\top)$ is ours, and no law is excluded: with
             $g=\nabla\ell(w)$ one has $\ell(w-\eta g)-\ell(w)\le-\eta\|g\|^2+\frac{\eta^2}2g^\top\mathbb E[ZZ^\top]g$,
             input by input.)",
           .twin = "step_thm2_1_descent.py",
           .draw = draw_descent,
           .zoo = zoo_of_loss_descent,
           .state = loss_descent},
          {.id = "du18/step-thm2.1-critical",
           .title = "Only critical point is the teacher (two cases)",
           .place = "Appendix A.1, proof of Theorem 2.1, eqs. (6), (7)",
           .kind = "step",
           .themes = {"landscape"},
           .words = R"(Let the input be non-degenerate and $w\ne0$, $w\ne w_*$. If $\theta(w,w_*)\ne\pi$ then
             $(w-w_*)^\top A_{w,w_*}(w-w_*)>0$. If $w=-\alpha w_*$, $\alpha>0$, then $(w-w_*)^\top
             A_{w,-w_*}w=\alpha(1+\alpha)\,w_*^\top A_{w,-w_*}w_*>0$ (printed without the first $\alpha$). So $w$ is not
             critical.)",
           .conclusions = {{"(a)", "both terms are 0 at a critical point", {}},
                           {"(b)", "the first case", {"first case"}},
                           {"(c)", "the second case, with its value", {"second case", "value"}},
                           {"(d)", "no point but the teacher is critical", {"not critical"}}},
           .left_out = "(a), which follows from `du18/lema.1`: they add up to 0 there and neither is negative",
           .readings = {{"corrected", R"(the value $\alpha(1+\alpha)w_*^\top A_{w,-w_*}w_*$)"},
                        {.name = "printed",
                         .text = R"(the printed value $(1+\alpha)w_*^\top A_{w,-w_*}w_*$)",
                         .slip = R"(the value lacks a factor $\alpha$; only its sign is used)"}},
           .constants = {{"one", {1, 1}, R"(the 1 in $1+\alpha$)"},
                         {"floor", {0, 1}, R"(the first term exceeds this times $\|w-w_*\|^2$)"}},
           .planted = {turned("one", {11, 10}, R"($\alpha(\frac{11}{10}+\alpha)$)"),
                       turned("floor", {1, 10}, R"(the first term above a tenth of $\|w-w_*\|^2$)"),
                       without("non-degeneracy", "any input", "without non-degeneracy")},
           .serves = {"du18/thm2.1"},
           .scope = R"(the standard normal law, p = 1 ... 4, and finite laws on the line with up to 4 atoms; students of
             every direction)",
           .not_covered = "other laws with densities. That both terms vanish at a critical point is du18/lema.1",
           .twin = "step_thm2_1_critical.py",
           .draw = draw_regular,
           .zoo =
               [] {
                 return std::vector{neuron(normal(1), {1, {-2}}, {1, {1}}),
                                    neuron({1, 1, false, 1, {1, 1}, {1, -1}}, {1, {-2}}, {1, {1}})};
               },
           .state = only_critical_point}};
}

}  // namespace lakatos::du18
