#include "checks/maxpool/brutzkus21/model/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// brutzkus21, Section 5: all that Theorem 5.1 assumes, at once, and what it then promises.
void conditions(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Real d = dimension_of(claim, sizes), k = claim.whole("k", claim.integer("channels"), {"channels"}),
             steps = steps_of(claim, claim.integer("steps")),
             m = claim.whole("m", claim.integer("samples"), {"samples"});
  const Real step = claim.number("step", R"(\eta_1)"), second = claim.number("second_step", R"(\eta_2)"),
             radius = claim.number("radius", "r"), delta = claim.number("delta", R"(\delta)");
  if (give_sizes(claim, sizes)) return;
  claim.given("delta", both(delta > 0, delta < 1));
  claim.given("samples of both parts", counted(m >= 2));
  if (claim.settled()) return;
  if (claim.reading("positive")) claim.then("positive", both(both(step > 0, second > 0), radius > 0));
  claim.then("steps", counted(steps >= 1));
  claim.then("step", step <= 1 / (claim.constant("step.factor") * k * (steps + 1)));
  claim.then("second step", second < claim.constant("second.factor") * k);
  claim.then("radius", radius <= step / claim.constant("radius.factor"));
  claim.then("channels", k > claim.constant("channels.factor") * d * d * d);
  const Real promise = claim.let("promise", [&] { return (1 - delta) * (1 - 4 * exp(-d) - 4 * exp(-m / 36)); });
  claim.then("promise", [&] { return promise > 0; });
}

Record draw_conditions(Source& source) {
  const Sizes sizes = draw_sizes(source);
  const std::int64_t k = draw_channels(source, sizes.d), steps = source.between(source.chance(1, 12) ? 0 : 1, 8);
  Record record;
  set_sizes(record, sizes);
  if (source.chance(1, 16)) record.set("patterns", source.chance(1, 2) ? 2 : sizes.d + 1);
  const Fraction step = at_or_below(source, {1, 4 * k * (steps + 1)});
  record.set("channels", k).set("steps", steps).set("step", step).set("samples", source.between(1, 200));
  record.set("radius", at_or_below(source, fraction(step.numerator, step.denominator * 200)));
  record.set("second_step", fraction(source.between(1, 64 * k + 1), 8));
  return record.set("delta", fraction(source.between(0, 10), 10));
}

}  // namespace

std::vector<Claim> assumption_theorem_5_1() {
  return {{.id = "brutzkus21/asm-thm5.1",
           .title = "Hyper-parameter conditions of Theorem 5.1",
           .place = "Section 5, Theorem 5.1",
           .kind = "assumption",
           .themes = {"model", "initialisation"},
           .shape = Shape::exists,
           .words = R"(There are $d,l,n,k,T_1,\eta_1,\eta_2,r,m,\delta$ with $T_1>0$, $\eta_1\le\frac1{4k(T_1+1)}$,
             $\eta_2<8k$, $r\le\frac{\eta_1}{200}$, $k>8d^3$, at which the promised probability
             $(1-\delta)(1-4e^{-d}-4e^{-m/36})$ is positive.)",
           .conclusions = {{"(a)",
                            "there are such numbers",
                            {"positive", "steps", "step", "second step", "radius", "channels", "promise"}}},
           .readings = {{"positive", R"($\eta_1,\eta_2,r>0$)"}, {"printed", R"(any real $\eta_1$, $\eta_2$, $r$)"}},
           .constants = {step_factor,
                         {"second.factor", {8, 1}, R"(the factor of $k$ in the bound on $\eta_2$)"},
                         radius_factor,
                         channels_factor},
           .no_planted = no_planted_by_a_witness,
           .serves = {"brutzkus21/thm5.1"},
           .scope = "d = 3, 4, 5, k from 8 d^3 on, T_1 up to 8, m up to 200",
           .not_covered = "larger sizes, where the conditions are met alike",
           .note = R"(For $d=3$ nothing is promised below $m=58$: there $4e^{-d}+4e^{-m/36}\ge1$, and no $m$ makes it
             more than $1-4e^{-3}<0.81$. The conditions do not exclude steps $\eta_1,\eta_2\le0$ and $r\le0$.)",
           .twin = "asm_thm5_1.py",
           .quick_cases = 500,
           .full_cases = 5000,
           .draw = draw_conditions,
           .state = conditions}};
}

}  // namespace lakatos::brutzkus21
