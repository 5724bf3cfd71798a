#include "checks/overlap/overlaps19/claims.hpp"

#include "algorithms/overlap/scalar_stage_one.hpp"
#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

Record iterates(std::int64_t q, const Fraction& start, const Fraction& step, std::int64_t horizon,
                const Fraction& bound, std::int64_t power) {
  Record record = Record().set("teacher", Fraction{q, 1}).set("start", start).set("step", step).set("horizon", horizon);
  return record.set("bound", bound).set("power", power);
}

/// At the ends of what the dials `step`, `start`, `noise` allow.
Record dialled_iterates(Source& source) {
  const std::int64_t q = source.pick<std::int64_t>({1, 1, 1, 2, 3, 10});
  const Fraction c = dialled_fraction(source, "step", 1), most = dialled_fraction(source, "start", 1);
  const std::int64_t part = source.pick<std::int64_t>({4, 4, 4, 2, 0, -4});
  return iterates(q, fraction(most.numerator * q * part, 2 * most.denominator),
                  fraction(c.numerator, c.denominator * 8 * q * q), source.pick<std::int64_t>({3, 3, 2}), {64, 1},
                  source.pick<std::int64_t>({1, 1, 2}));
}

Record draw_stage_one_iterates(Source& source) {
  if (source.dial("step", 0) + source.dial("start", 0) + source.dial("noise", 0) > 0) return dialled_iterates(source);
  const std::int64_t q = source.pick<std::int64_t>({1, 1, 2, 3, 10, 100});
  const Fraction start{source.between(-9, 9) * q, source.pick<std::int64_t>({4, 4, 8})},
      step = fraction(source.chance(1, 16) ? 0 : 1, source.pick<std::int64_t>({1, 4, 16, 100, 1000}));
  return iterates(source.chance(1, 20) ? 0 : q, fraction(start.numerator, start.denominator), step,
                  source.between(source.chance(1, 12) ? 0 : 1, 3),
                  fraction(source.chance(1, 16) ? 0 : 1, source.pick<std::int64_t>({1, 2})), source.between(1, 3));
}

Record small_stage_one_iterates(std::int64_t index) {
  const std::int64_t steps[] = {1, 10, 100, 1000}, bounds[] = {1, 1000, 1000000};
  return iterates(10000, {20000, 1}, {1, steps[index % 4]}, 3, {bounds[index / 4 % 3], 1}, 1 + index / 12);
}

/// step-thm4.1-iterates
void stage_one_iterates(Statement& claim) {
  const Real q = claim.number("teacher", "q"), start = claim.number("start", "w^{(0)}"),
             step = claim.number("step", R"(\eta_1)"), bound = claim.number("bound", "C");
  const std::int64_t horizon = claim.integer("horizon"), power = claim.integer("power");
  const Real most = claim.constant("start"), quarter = claim.constant("quarter");
  claim.given("teacher at least 1", q >= 1);
  claim.given("start in range", square(start) <= square(claim.dial("start", {1, 1}) * most) * square(q));
  claim.given("step positive", step > 0);
  const Real T = claim.whole("T", horizon, {"horizon"}), m = claim.whole("m", power, {"power"});
  claim.given("horizon", counted(R"(1 \le T \le 3)", [&] { return both(1 <= T, T <= 3); }));
  claim.given("constants positive", text(bound, R"( > 0,\ m \ge 0)"),
              [&] { return both(less(Real(0), bound), less_equal(Real(0), m)); });
  if (claim.dialled("step") || claim.dialled("start") || claim.dialled("noise")) {  // not in print: what saves the step
    claim.given("step for the scale", step * square(q) <= claim.dial("step", {1, 1}) / 8);
    claim.given("room", text(bound, R"( \ge 64,\ m \ge 1)"),
                [&] { return both(less_equal(Real(64), bound), truth_of(power >= 1)); });
  }
  if (claim.settled()) return;
  claim.then(
      "bounded",
      text(R"(\#\{\xi: |w^{(t)}|,|a^{(t)}| \le C q^{2m},\ t \le T\} \ge \tfrac12 4^T,\quad \text{updates with } )",
           quarter, R"(\,(w^2-a^2))"),
      [&] {
        Real reach2 = square(bound);
        for (std::int64_t i = 0; i < 4 * power; ++i) reach2 *= q;
        const std::int64_t kept =
            overlap::ScalarStageOne{square(q), step, quarter, claim.dial("noise", {1, 1})}.bounded_sequences(
                start, start, reach2, horizon);
        return truth_of(2 * kept >= std::int64_t{1} << (2 * horizon));
      });
}

}  // namespace

std::vector<Claim> theorem_4_1_steps() {
  return {
      open_section({.id = "overlaps19/remark-strict-saddle",
                    .title = "No spurious minima plus strict saddles gives polynomial time",
                    .place = "Section 1, related work",
                    .kind = "remark",
                    .themes = {"landscape", "convergence"},
                    .shape = Shape::open,
                    .words = R"(If all saddle points and local maxima have a direction of negative curvature and all
                      local minima are global, then noise-injected (stochastic) gradient descent finds a global minimum
                      in polynomial time.)",
                    .readings = {{"printed", "for the objective used here", "undecided", "", ""}},
                    .serves = {"overlaps19/thm4.1"},
                    .tried = R"(The two conditions hold for $L_{reg}$ of (8) (`overlaps19/eq8-landscape`). Steps that do
                      not shrink with the teacher's scale send the iterates away (`overlaps19/step-thm4.1-iterates`),
                      and with a segment that is 0 the global minimum says nothing about the teacher
                      (`overlaps19/thm4.1`). The cited theorem asks for more than the two conditions: constants for the
                      curvature at saddles, a bounded and smooth objective, a Hessian that is Lipschitz; a quartic has
                      none of the three last on the whole space.)",
                    .needs = R"(the cited theorem's constants on a ball that the iterates do not leave, with a step that
                      may depend on the teacher's scale)"}),
      open_section(
          {.id = "overlaps19/remark-ge2015",
           .title = "Noisy gradient descent finds an epsilon-optimal solution",
           .place = "Section 4.1, after (10)",
           .kind = "remark",
           .themes = {"convergence"},
           .shape = Shape::open,
           .words = R"(With the updates of Section 4.1 the cited theorem gives after polynomially many iterations, with
             high probability, an $\epsilon$-optimal solution of (8).)",
           .conclusions = {{"(a)", R"(an $\epsilon$-optimal solution)", {}},
                           {"(b)", "after polynomially many iterations", {}}},
           .readings = {{"printed", "with a step that is suitable for the teacher at hand", "undecided", "", ""}},
           .serves = {"overlaps19/thm4.1"},
           .tried = R"(Exact steps in the scalar case: for one fixed step the iterates blow up once $\sigma_1$ is large
             (`overlaps19/step-thm4.1-iterates`), but the remark does not say on what $\eta$ may depend. The noise has
             the size of the step and does not fall, so that only small steps give small errors; no instance contradicts
             that. The update of $a$ is printed with $w^{(t)}$ in place of $a^{(t)}$, a slip.)",
           .needs = R"(the polynomials of the cited theorem on a ball that contains the iterates; or a bound of the time
             to leave the saddle at 0 and of the stationary error, both with the step)"}),
      {.id = "overlaps19/step-thm4.1-iterates",
       .title = "Stage-1 iterates stay bounded",
       .place = "Section 4.1, before Theorem 4.1",
       .kind = "step",
       .themes = {"convergence"},
       .shape = Shape::order,
       .words = R"(For a step $\eta_1=O(\mathrm{poly}(\frac1k,\frac1B,\epsilon))$ all iterates satisfy, with high
         probability, $\|w_{non}^{(t)}\|,\|a^{(t)}\|=O(\mathrm{poly}(\sigma_1))$. Here $d=r=s=k=1$, $\alpha=1$,
         $x=\pm1$, so that $B=1$ and every sample gives the mean: for one step and all $\sigma_1$ there should be $C$,
         $m$ with $|w^{(t)}|,|a^{(t)}|\le C\sigma_1^m$ for at least half of the sequences of noise.)",
       .readings = {{"printed", R"(the step may depend on $k$, $B$, $\epsilon$ but not on $\sigma_1$, as printed)"}},
       .constants = {{"quarter", {1, 4}, "the 1/4 in (2), (3)"},
                     {"start", {2, 1}, "the start is within this times sqrt(sigma_1)"}},
       .dials = {dial("step", "printed step", R"($\eta_1\sigma_1\le\frac c8$, with $C\ge64$, $m\ge1$)",
                      {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}}),
                 dial("start", "start in range",
                      R"($|w^{(0)}|\le2c\sqrt{\sigma_1}$, with $\eta_1\sigma_1\le\frac18$, $C\ge64$, $m\ge1$)",
                      {{1, 1}, {3, 2}, {2, 1}, {3, 1}, {8, 1}}),
                 dial("noise", "printed noise",
                      R"(noise on spheres of radius c, with $\eta_1\sigma_1\le\frac18$, $C\ge64$, $m\ge1$)",
                      {{1, 1}, {4, 1}, {16, 1}, {64, 1}, {256, 1}})},
       .no_planted = no_planted_by_a_family,
       .serves = {"overlaps19/thm4.1"},
       .scope = "the scalar case, one to three steps, all sequences of noise",
       .not_covered = "steps that fall with sigma_1",
       .note = R"(The loss is of degree four, its gradient grows as the cube: the step must be $O(1/\sigma_1)$. With
         $\eta_1\le c/\sigma_1$ this family's failure goes away. Section 4.4 prints one more, unreadable, argument of
         the step. Under stress, with $u=w/q$ and $\theta=\eta_1\sigma_1$ the mean update with $w=a$ is $u\mapsto
         u(1-\theta(u^2-1))$, which turns $|u|$ up where $\theta(u^2-1)>2$: from $|u|=2$ for $\theta>\frac23$
         ($c>\frac{16}3$; noise and a teacher of 1 a little earlier), and with $\theta=\frac18$ from $|u|>\sqrt{17}$
         ($2c>4.12$; in three steps it leaves $64q^2$ a little later).)",
       .family = R"(for every choice of $\eta$, $C$, $m$: teacher $w^*=a^*=q$, start $w^{(0)}=a^{(0)}=2q$. One step
         leads to $2q-6\eta q^3$ up to $\eta$, and from there $|w^{(t+1)}|\approx\eta|w^{(t)}|^3$, for every noise:
         $|w^{(t)}|$ grows with $q$ as $q^{3^t}$. With $3^t>2m$ and $q$ large it exceeds $Cq^{2m}$. The members with
         $\eta\in\{10^{-3},\dots,1\}$, $C\in\{1,10^3,10^6\}$, $m\in\{1,2,3,4\}$ are decided exactly and all fail)",
       .twin = "step_thm4_1_iterates.py",
       .quick_cases = 400,
       .full_cases = 5000,
       .draw = draw_stage_one_iterates,
       .enumerated = [] { return 48; },
       .enumerate = small_stage_one_iterates,
       .state = stage_one_iterates}};
}

}  // namespace lakatos::overlaps19
