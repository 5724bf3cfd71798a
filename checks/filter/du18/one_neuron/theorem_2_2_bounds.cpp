#include "checks/filter/du18/claims.hpp"

// The second half of the proof of Theorem 2.2: the bound on the gradient, and how the bounds are put together.
#include "algorithms/filter/gradient_descent.hpp"
#include "checks/filter/du18/inputs/brackets.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "checks/filter/du18/one_neuron/theorem_2_2.hpp"
#include "theory/filter/estimates.hpp"
#include "theory/filter/ordered.hpp"

namespace lakatos::du18 {
namespace {

Record draw_gradient_bound(Source& source) {
  const Lie lie = draw_lie(source);
  const VectorField teacher =
      source.chance(1, 3) ? along(draw_teacher(source, 2), fraction(1, source.between(2, 6))) : draw_teacher(source, 2);
  const LawField law = draw_law(source, teacher, 1, static_cast<std::size_t>(source.between(1, 4)), lie, 0);
  const double least = smallest_admissible_beta(approximate(law), approximate(teacher));
  const Fraction beta = draw_admissible(source, least, {1, 10, 1000}, {1e-6, 1e-3, 0.05, 10.0});
  const VectorField w = source.chance(1, 12)  ? draw_any_student(source, teacher)
                        : source.chance(1, 2) ? draw_tangent_student(source, teacher)
                                              : draw_student(source, teacher);
  return Record().set("input", law, "w", w, "teacher", teacher, "beta", beta);
}

/// du18, proof of Theorem 2.2, third term: |gradient| <= (L + 4 beta) |w - w*|.
void gradient_bound(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real beta = claim.number("beta", R"(\beta)"), two = claim.constant("two"), eight = claim.constant("eight");
  const Real sixteen = claim.constant("sixteen"), four = claim.constant("four");
  give_plane(claim, law);
  give_off_the_boundaries(claim, law, w, teacher);
  give_positive(claim, "beta positive", beta);
  const Real distance = claim.let("|d|^2", R"(\|d\|^2)", squared_distance(w, teacher));
  const Real norm = claim.let("|w_*|^2", squared_norm(teacher));
  give_initialisation(claim, distance, norm);
  regime_between(claim, law, w, teacher);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  if (claim.settled()) return;

  const auto slope = [&] { return claim.let("|gradient|^2", squared_norm(population_gradient(law, w, teacher))); };
  const auto length = [&](const char* name, const char* latex, const Vec& v) {
    return claim.let_bracket(name, latex, [&] { return length_bracket(v); });
  };
  const auto theta = [&] { return angle_between(w, teacher); };
  const auto largest = [&] { return let_lipschitz(claim, "L(theta_t)", "L", law, teacher, theta); };
  const auto relative = [&] {
    return length("|d|", R"(\|d\|)", subtract(w, teacher)) / length("|w_*|", R"(\|w_*\|)", teacher);
  };
  if (symbolic()) claim.let("u", "u", 2 * beta * relative().lower);
  const auto spread = [&] {
    if (symbolic()) return exactly(claim.name("u"));
    else return 2 * beta * relative();
  };
  const auto bound = [&] {
    const Bounds error = length("|d|", R"(\|d\|)", subtract(w, teacher)), size = length("|w|", R"(\|w\|)", w),
                 most = largest();
    const Bounds u = spread(), middle = Real(2) * (most * error * u);
    return most * most * exactly(distance) + (claim.reading("corrected") ? middle * size : middle) +
           u * u * (size * size);
  };
  claim.trivial_if(distance == 0);
  claim.then("student matrix", [&] {
    const Bounds most = two * beta * relative();
    const auto decide = [&] {
      const Mat moment = region_moments(law, w, teacher).student;
      if (largest_eigenvalue_at_most(moment, most.lower) == Truth::yes) return Truth::yes;
      return largest_eigenvalue_at_most(moment, most.upper) == Truth::no ? Truth::no : Truth::unknown;
    };
    return predicate(decide, R"(\lambda_{\max}(A_{w,-w_*}) \le )", most.lower);
  });
  claim.then("first bound", [&] { return slope() <= bound(); });
  claim.then("second bound", [&] {
    const Bounds most = largest();
    return bound() <= (most * most + eight * beta * most + exactly(sixteen * square(beta))) * exactly(distance);
  });
  claim.then("gradient", [&] {
    const auto least = [&] { return let_gamma(claim, "gamma(theta_t)", R"(\gamma(\theta_t))", law, teacher, theta); };
    const Bounds factor = (claim.planted("gamma for L") ? least() : largest()) + exactly(four * beta);
    return slope() <= factor * factor * exactly(distance);
  });
}

Record draw_combined_bounds(Source& source) {
  for (;;) {
    Record record = draw_contraction_rate(source);
    if (record.law("input").dimension == 2) return record;
  }
}

/// du18, proof of Theorem 2.2, last display: the three inequalities that make the contraction.
void combined_bounds(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real beta = claim.number("beta", R"(\beta)"), step = claim.number("step", R"(\eta)"),
             rate = claim.constant("rate"), linear = claim.constant("linear");
  Rule rule{step, beta};
  rule.two = claim.constant("step"), rule.four = claim.constant("beta");

  give_two_dimensions(claim, law);
  give_off_the_boundaries(claim, law, w, teacher);
  give_positive(claim, "beta positive", beta);
  const Real distance = claim.let("|w_t - w_*|^2", R"(\|w_t-w_*\|^2)", squared_distance(w, teacher));
  const Real norm = claim.let("|w_*|^2", squared_norm(teacher));
  give_initialisation(claim, distance, norm);
  regime_between(claim, law, w, teacher);
  claim.given("step nonnegative", step >= 0);
  if (claim.settled()) return;
  claim.given("linear growth", [&] { return grows_linearly(law, teacher, beta); });
  const auto phi = [&] { return angle_of_relative_error(distance, norm); };
  give_step_bound(claim, law, teacher, phi, rule);
  if (claim.settled()) return;

  const auto theta = [&] { return angle_between(w, teacher); };
  const auto least = [&] { return let_gamma(claim, "gamma(theta_t)", R"(\gamma(\theta_t))", law, teacher, theta); };
  const auto most = [&] { return let_lipschitz(claim, "L(theta_t)", R"(L(\theta_t))", law, teacher, theta); };
  const auto third = [&] {
    const Bounds largest = most();
    return Bounds{square(step) * square(largest.lower + 4 * beta), square(step) * square(largest.upper + 4 * beta)};
  };
  claim.trivial_if(either(distance == 0, step == 0));
  claim.then("first", [&] {
    const Real next = claim.let("|w_{t+1} - w_*|^2", R"(\|w_{t+1}-w_*\|^2)",
                                squared_distance(gradient_descent_step(law, w, teacher, step), teacher));
    const Bounds g = least(), q = third();
    return next <= Bounds{(1 - linear * step * g.upper + q.lower) * distance,
                          (1 - linear * step * g.lower + q.upper) * distance};
  });
  claim.then("second", [&] {
    // eta gamma is on both sides: what is compared is eta^2 (L + 4 beta)^2 <= (1 - rate) eta gamma
    const Bounds g = least(), q = third();
    if (symbolic()) return 1 - step * g.lower + q.lower <= 1 - rate * step * g.lower;
    else return q <= (1 - rate) * step * g;
  });
  claim.then("third", [&] {
    const bool exchanged = claim.planted("exchanged");
    const auto decide = [&] {
      const auto here = theta();
      return exchanged ? gamma_ordered(law, teacher, phi(), here) : gamma_ordered(law, teacher, here, phi());
    };
    return predicate(decide,
                     exchanged ? R"(\gamma(\theta_t) \le \gamma(\phi_t))" : R"(\gamma(\theta_t) \ge \gamma(\phi_t))");
  });
}

}  // namespace

std::vector<Claim> theorem_2_2_bounds() {
  return {
      {.id = "du18/step-thm2.2-gradnorm",
       .title = "Squared gradient bounded by (L+4 beta)^2 times squared error",
       .place = "Appendix A.1, proof of Theorem 2.2, third term",
       .kind = "step",
       .themes = {"gradient identity", "contraction rate"},
       .words = R"(With $d=w_t-w_*$, $\|d\|<\|w_*\|$, $L=L(\theta_t)$ and $u=2\beta\frac{\|d\|}{\|w_*\|}$:
         $\lambda_{\max}(A_{w_t,-w_*})\le u$, $\|\nabla\ell(w_t)\|^2\le
         L^2\|d\|^2+2L\|d\|u\|w_t\|+u^2\|w_t\|^2\le(L^2+8L\beta+16\beta^2)\|d\|^2$. The paper prints the middle term
         without $\|w_t\|$.)",
       .conclusions = {{"(a)", R"(the bound of $\lambda_{\max}(A_{w_t,-w_*})$)", {"student matrix"}},
                       {"(b)", "the chain of bounds of the third term", {"first bound", "second bound"}},
                       {"(c)", R"($\|\nabla\ell(w_t)\|\le(L+4\beta)\|d\|$)", {"gradient"}}},
       .readings = {{"corrected", R"(with $\|w_t\|$ in the middle term)"},
                    {.name = "printed",
                     .text = "without it, as printed",
                     .slip = R"(the middle term lacks a factor $\|w_t\|$; the next line has it as $2\|w_*\|$)"}},
       .constants = {{"two", {2, 1}, "the 2 in the bound of $A_{w,-w_*}$"},
                     {"eight", {8, 1}, "in the last line"},
                     {"sixteen", {16, 1}, "in the last line"},
                     {"four", {4, 1}, R"(the 4 in $L+4\beta$)"}},
       .planted = {turned("two", {1, 1}, R"($\beta$ in place of $2\beta$)"),
                   turned("eight", {6, 1}, R"($6L\beta$ in place of $8L\beta$)"),
                   turned("sixteen", {9, 1}, R"($9\beta^2$ in place of $16\beta^2$)"),
                   variant("gamma for L",
                           R"(the smallest in place of the largest eigenvalue in $\|\nabla\ell\|\le(L+4\beta)\|d\|$)")},
       .serves = {"du18/thm2.2"},
       .scope = R"(finite laws in the plane with 2 to 8 atoms, small rational entries, $\beta$ from just admissible to
         generous)",
       .not_covered = "p > 2; laws with densities",
       .note = R"(The sharp constant in $\lambda_{\max}(A_{w,-w_*})\le2\beta\|d\|/\|w_*\|$ is $\frac\pi2$, because
         $\phi\le\frac\pi2\sin\phi$ on $[0,\frac\pi2]$: the 2 is slack.)",
       .twin = "step_thm2_2_gradnorm.py",
       .draw = draw_gradient_bound,
       .state = gradient_bound},
      {.id = "du18/step-thm2.2-combine",
       .title = "Combining the bounds into the contraction",
       .place = "Appendix A.1, proof of Theorem 2.2, last display",
       .kind = "step",
       .themes = {"contraction rate"},
       .words = R"(Under the assumptions of Theorem 2.2, with $\theta_t=\theta(w_t,w_*)$:
         $\|w_{t+1}-w_*\|^2\le(1-\eta\gamma(\theta_t)+\eta^2(L(\theta_t)+4\beta)^2)\|w_t-w_*\|^2$,
         $1-\eta\gamma(\theta_t)+\eta^2(L(\theta_t)+4\beta)^2\le1-\frac{\eta\gamma(\theta_t)}2\le1-\frac{\eta\gamma(\phi_t)}2$.)",
       .conclusions = {{"(a)", "the first inequality", {"first"}},
                       {"(b)", "the second", {"second"}},
                       {"(c)", "the third", {"third"}}},
       .readings = {{"exists", "every step, no mass on a boundary"}},
       .constants = {{"step", {2, 1}, "the 2 in the step bound"},
                     {"beta", {4, 1}, "the 4 there"},
                     {"rate", {1, 2}, "the 1/2 in the second inequality"},
                     {"linear", {1, 1}, R"(the factor of $\eta\gamma(\theta_t)$ in the first)"}},
       .planted = {turned("rate", {11, 20},
                          R"($\frac{11}{20}\eta\gamma$ in place of $\frac12\eta\gamma$ in the second inequality)"),
                   turned("step", {9, 5}, "the step bound with 9/5 in place of 2"),
                   turned("linear", {3, 1}, R"($3\eta\gamma$ in place of $\eta\gamma$ in the first inequality)"),
                   variant("exchanged", R"($\gamma(\theta_t)\le\gamma(\phi_t)$)")},
       .serves = {"du18/thm2.2"},
       .scope = R"(finite laws in the plane with 2 to 8 atoms, small rational entries; one step from any admissible
         point)",
       .not_covered = "p > 2; laws with densities",
       .note = R"(The first inequality has room: the true middle term is $-2\eta d^\top(a+b)$ (du18/step-thm2.2-expand).
         The second is sharp where the step is the largest allowed and $\theta_t$, $\phi_t$ lie in one cell.)",
       .twin = "step_thm2_2_combine.py",
       .draw = draw_combined_bounds,
       .state = combined_bounds}};
}

}  // namespace lakatos::du18
