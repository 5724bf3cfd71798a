#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "algorithms/filter/gradient_descent.hpp"
#include "algorithms/filter/recovery.hpp"
#include "checks/filter/du18/critical_points/critical_points.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/inputs/standing.hpp"
#include "theory/filter/integer_vectors.hpp"
#include "theory/numeric/diagonal_shift.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::du18 {
namespace {

constexpr int most_steps = 64;

/// For the dial "projection": the last coordinate times c.
Vec last_times(Vec v, const Real& c) {
  if (!v.empty()) v.back() *= c;
  return v;
}

/// du18, Theorem 2.1: gradient descent on one neuron recovers the teacher from a start below the loss at 0.
void recovery_from_good_loss(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real step = claim.number("step", R"(\eta)"), factor = claim.constant("loss");
  const bool convergent = claim.reading("convergent"), projected = claim.dialled("projection"),
             bounded = claim.dialled("step") || claim.dialled("start");
  const Real noise = claim.dial("projection", {1, 1});
  const auto seen_w = projected ? last_times(w, noise) : w,
             seen_teacher = projected ? last_times(teacher, noise) : teacher;
  claim.given("non-degeneracy", [&] {
    if (projected)
      return known([&] { return law.gaussian() && decide(less_equal(Real(2), dimension_of_input(claim, law))); },
                   R"(Z \sim N(0, \mathrm{diag}(1,\dots,1,c^2)),\ p \ge 2)");
    const Real cosine = claim.dial("seen angle", {-1, 1});
    const auto seen = [&] {
      return gamma_above(law, teacher, angle_from_cosine(cosine), Real(0));
    };  // gamma falls with the angle
    if (less(Real(-1), cosine) == Truth::yes && law.dimension() >= 2)
      return predicate(seen, R"(A_{v,w_*} \succ 0 \quad (\cos\theta(v,w_*)\ge)", cosine, ")");
    return non_degeneracy(claim, law, teacher, convergent ? Quantifier::teacher : Quantifier::pairs);
  });
  claim.given("starting loss", [&] { return starts_low(claim, law, seen_w, seen_teacher, factor); });
  give_differentiable(claim, law, seen_w, seen_teacher);
  const Real distance = claim.let("|w - w_*|^2", squared_distance(w, teacher));
  give_positive(claim, "not the teacher", distance);
  if (!convergent) {
    claim.given("step positive", [&] {
      if (!bounded) return step > 0;
      const auto small = [&] {
        return both(less(Real(0), step), largest_eigenvalue_at_most(scale(step, average_second_moment(law)),
                                                                    2 * claim.dial("step", {1, 1})));
      };
      return predicate(small, "0 < ", step, R"(\,\lambda_{\max}(\mathbb E\,ZZ^\top) \le )",
                       2 * claim.dial("step", {1, 1}));
    });
  }
  if (claim.settled()) return;

  if (!convergent) {
    claim.then("recovers", R"(w_{t+1}=w_t-\eta\nabla\ell(w_t),\ w_0=w:\quad w_t \to w_*)",
               [&] { return recovers(law, w, teacher, step, most_steps); });
    return;
  }
  claim.then("not critical", [&] {
    const Real slope = claim.let("|gradient|^2", R"(\|\nabla\ell(w)\|^2)", [&] {
      const auto gradient = population_gradient(law, seen_w, seen_teacher);
      return squared_norm(projected ? last_times(gradient, noise) : gradient);
    });
    return claim.planted("steep") ? slope >= distance : slope > 0;
  });
}

/// Theorem 2.1 with a step bound, ours: every step lowers the loss, by an amount that is 0 at the teacher only.
void recovery_with_small_step(Statement& claim) {
  const auto [law, w, teacher] = read_law_and_filters(claim);
  const Real step = claim.number("step", R"(\eta)"), share = claim.constant("share");
  claim.given("non-degeneracy", [&] { return non_degeneracy(claim, law, teacher, Quantifier::teacher); });
  claim.given("starting loss", [&] { return starts_low(claim, law, w, teacher, Real(1)); });
  give_differentiable(claim, law, w, teacher);
  give_positive(claim, "not the teacher", claim.let("|w - w_*|^2", squared_distance(w, teacher)));
  give_positive(claim, "step positive", step);
  claim.given("step bound", text(step, R"(\,\lambda_{\max}(\mathbb E\,ZZ^\top) < 2)"),
              [&] { return positive_definite(raised(scale(-step, average_second_moment(law)), 2)); });
  if (claim.settled()) return;
  regime_off_the_line(claim, w, teacher);
  claim.regime("step near its bound", [&] {
    const auto decide = [&] {
      return negate(largest_eigenvalue_at_most(scale(step, average_second_moment(law)), real({9, 5})));
    };
    return predicate(decide, step, R"(\,\lambda_{\max}(\mathbb E\,ZZ^\top) > \tfrac95)");
  });
  const Vec slope = symbolic() ? Vec() : population_gradient(law, w, teacher);
  const Real slope2 = claim.let("|gradient|^2", R"(\|\nabla\ell(w)\|^2)", [&] { return squared_norm(slope); });
  claim.then("not critical", slope2 > 0);
  const Real before = claim.let("l(w)", R"(\ell(w))", [&] { return population_loss(law, w, teacher); });
  const Real after = claim.let("l(w_1)", R"(\ell(w-\eta\nabla\ell(w)))",
                               [&] { return population_loss(law, subtract(w, scale(step, slope)), teacher); });
  const Bounds largest =
      claim.let_bracket("lambda", R"(\lambda)", [&] { return largest_eigenvalue_bracket(average_second_moment(law)); });
  claim.then("falls",
             exactly(after + share * step * slope2) <= exactly(before) + exactly(square(step) * slope2 / 2) * largest);
}

/// The same, mostly with a step below 2 / E|Z|^2, which is at most 2 / lambda_max.
Record draw_recovery_with_small_step(Source& source) {
  Record record = draw_recovery_from_good_loss(source);
  LawField law = record.law("input");
  if (!law.gaussian && law.dimension == 1 && source.chance(1, 2)) {  // all in front: there the bound is attained
    for (std::int64_t& entry : law.entries)
      entry = std::abs(entry) * (record.vector("teacher").entries[0] < 0 ? -1 : 1);
    record.set("input", law);
  }
  const double inverse = inverse_mean_square(law.weights, law.entries, law.dimension, law.denominator),
               most = law.gaussian || !std::isfinite(inverse) ? 2 : 2 * inverse;
  if (source.chance(7, 8)) record.set("step", just_below(most * source.pick<double>({0.999, 0.9, 0.5, 0.1}), 1e-3));
  return record;
}

}  // namespace

std::vector<Claim> theorem_2_1() {
  return {
      {.id = "du18/thm2.1",
       .title = "GD recovers the teacher under non-degeneracy and good starting loss",
       .place = "Section 2, Theorem 2.1",
       .kind = "theorem",
       .themes = {"convergence", "landscape"},
       .words = R"(One neuron. If $\mathbb E[ZZ^\top\mathbb I\{S(w,w_*)\}]\succ0$ below the angle $\pi$ and
         $\ell(w_0)<\ell(0)$, then gradient descent recovers $w_*$. Statement and proof name no step size; Section 2.1
         sums it up as "recovers the true weights when it converges".)",
       .readings = {{.name = "any step",
                     .text = R"(gradient descent with any constant step $\eta>0$ tends to $w_*$, as printed)",
                     .fault = "no step bound"},
                    {.name = "convergent",
                     .text = R"(where gradient descent converges, it converges to $w_*$: no other point below the loss
                       at 0 is critical)",
                     .part = "where gradient descent converges"}},
       .constants = {{"loss", {1, 1}, "the factor of l(0) in the starting condition"}},
       .planted = {turned("loss", {1001, 1000}, "starts up to 1.001 l(0)"),
                   without("non-degeneracy", "any input", "without non-degeneracy"),
                   variant("steep", "the gradient is at least as long as $w-w_*$")},
       .dials = {{.name = "seen angle",
                  .assumption = "non-degeneracy",
                  .text = "A_{v,w*} > 0 for students up to the angle arccos(c) only, where it is to hold up to pi",
                  .rest = {-1, 1},
                  .grid = {{-1, 1}, {-99, 100}, {-9, 10}, {-1, 2}, {0, 1}, {1, 2}, {9, 10}, {1, 1}}},
                 {.name = "starting loss",
                  .assumption = "starting loss",
                  .text = "starts up to c times l(0)",
                  .grid = {{1, 1}, {1001, 1000}, {11, 10}, {5, 4}, {3, 2}, {2, 1}, {4, 1}},
                  .turned = {{"loss", 1}}},
                 {.name = "projection",
                  .assumption = "law of full dimension",
                  .text = "the standard normal law with its last coordinate times c: on a hyperplane at 0",
                  .grid = {{1, 1}, {1, 2}, {1, 10}, {1, 100}, {1, 1000}, {0, 1}}},
                 {.name = "step",
                  .assumption = "step size",
                  .text = "steps up to 2c / lambda_max(E ZZ'), where none is printed",
                  .grid = {{1, 1}, {9, 8}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {8, 1}, {16, 1}},
                  .reading = "any step"},
                 {.name = "start",
                  .assumption = "starting loss",
                  .text = R"(starts up to c times l(0) on the teacher's line, behind it too, with steps up to 2 /
                    lambda_max(E ZZ'))",
                  .grid = {{1, 1}, {1001, 1000}, {11, 10}, {5, 4}, {2, 1}, {4, 1}},
                  .turned = {{"loss", 1}},
                  .reading = "any step"}},
       .power_in = "convergent",
       .scope = R"(the standard normal law, p = 1 ... 4, and finite laws on the line with up to 4 atoms; small rational
         starts. For finite laws with p >= 2 the assumption is never met (du18/assump-thm2.1))",
       .not_covered = "other laws with densities; that a small enough step makes gradient descent converge",
       .note = R"(On the teacher's ray the standard normal law gives $w_{t+1}-w_*=(1-\frac\eta2)(w_t-w_*)$: with
         $\eta=4$ every start between 0 and $2w_*$ other than $w_*$ goes to and fro for ever, and for $\eta>4$ the
         teacher repels. The proof takes for granted that gradient descent only decreases the loss. Dials. *Projection*:
         with $D=\mathrm{diag}(1,\dots,1,c)$ one has $\nabla\ell_{DZ}(w)=D\,\nabla\ell_Z(Dw)$, zero only at $Dw=Dw_*$:
         every $c>0$ keeps the theorem, and $c=0$ makes $w_*+te_p$ critical. *Starting loss*: with all mass of the line
         in front, a student behind sees nothing, has the loss $\ell(0)$ and stays where it is, so each $c>1$ fails; for
         the normal law no point but the teacher is critical, and there *start* shows what the condition buys: behind
         the teacher, at $w=-\alpha w_*$ with loss $(1+\alpha^2)\ell(0)$ for the normal law, every small step leads to
         0, so each $c>1$ fails. *Step*: on the ray the factor is $1-\eta a$, $a=\mathbb E[ZZ^\top\mathbb I\{w_*^\top
         Z\ge0\}]\le\lambda_{\max}$, so steps up to $2/\lambda_{\max}$ are safe and, where little mass lies behind, no
         more ($c=2$ for the normal law). *Seen angle* removes a wedge, and breaks at once: of two atoms $(1,n)$,
         $(1,n+1)$ on either side of the teacher $(1,0)$ the student $(-2n-1,2)$ sees one and fits it. A law with mass
         everywhere but in an opening $\omega$ next to the teacher's boundary has $A_{v,w_*}\succ0$ up to the angle
         $\pi-\omega$; here with atoms in place of the rest. Atoms alone (footnote 1) cannot be dialled for $p\ge2$:
         non-degeneracy rules them out.)",
       .twin = "thm2_1.py",
       .draw = draw_recovery_from_good_loss,
       .zoo = zoo_of_recovery_from_good_loss,
       .state = recovery_from_good_loss},
      {.id = "du18/thm2.1-repaired",
       .title = "GD recovers the teacher with a bounded step",
       .place = "ours; in place of Section 2, Theorem 2.1",
       .kind = "theorem",
       .themes = {"convergence", "landscape"},
       .words = R"(Theorem 2.1 for constant steps $0<\eta<2/\lambda$, $\lambda=\lambda_{\max}(\mathbb E\,ZZ^\top)$:
         $w_t\to w_*$. Judged step by step: the loss falls by at least $\eta(1-\frac12\eta\lambda)\|\nabla\ell(w)\|^2$,
         and $\nabla\ell(w)\ne0$ wherever $\ell(w)<\ell(0)$, $w\ne w_*$.)",
       .mends = R"(constant steps $0<\eta<2/\lambda_{\max}(\mathbb E\,ZZ^\top)$ in place of any step)",
       .conclusions = {{"(a)", "no point below the loss at 0 but the teacher is critical", {"not critical"}},
                       {"(b)", "each step lowers the loss by so much", {"falls"}},
                       {"(c)", R"($w_t\to w_*$)", {}}},
       .left_out = R"((c), the limit: it follows from (a) and (b) by the compactness argument of the remarks, where the
         gradient is continuous along the run)",
       .readings = {{"ours", "from every iterate below the loss at 0 at which the gradient exists"}},
       .constants = {{"share", {1, 1}, R"(the 1 in $\eta(1-\frac12\eta\lambda)$)"}},
       .planted = {turned("share", {101, 100}, "a hundredth more in place of 1"),
                   turned("share", {5, 4}, "5/4 in place of 1"),
                   without("non-degeneracy", "any input", "without non-degeneracy")},
       .scope = R"(the standard normal law, p = 1 ... 4, and finite laws on the line with up to 4 atoms; small rational
         starts)",
       .not_covered = "other laws with densities",
       .note = R"(So the losses fall to a limit and $\nabla\ell(w_t)\to0$. Non-degeneracy makes the loss grow with
         $\|w\|$, so the iterates stay in a compact set, off 0 as their losses stay at or below $\ell(w_0)<\ell(0)$;
         where the gradient is continuous there, every limit point is critical and below the loss at 0: the teacher. The
         bound is sharp: with all mass of the line in front, $\eta=2/\lambda$ goes to and fro for ever.)",
       .twin = "thm2_1_repaired.py",
       .draw = draw_recovery_with_small_step,
       .zoo = zoo_of_recovery_from_good_loss,
       .state = recovery_with_small_step}};
}

}  // namespace lakatos::du18
