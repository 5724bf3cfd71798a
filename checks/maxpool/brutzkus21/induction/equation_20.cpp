#include <algorithm>

#include "checks/maxpool/brutzkus21/induction/claims.hpp"
#include "checks/maxpool/brutzkus21/induction/induction.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// What the step of phase 1 adds along o_1, in units of eta_1.
Real gained_along_first(const State& state) {
  Real sum = 0;
  for (const Input& x : state.sample) {
    const Real label = x.label, derivative = maxpool::loss_derivative(label * maxpool::output(state.net, x));
    sum -= derivative * label * state.net.weights[0] * product_with(state.selected(x), 1);
  }
  return sum / state.size();
}

/// The same in the second expression of (20).
Real bound_along_first(const State& state, const Real& third) {
  if (symbolic()) {
    return third / named("m_1") * named(R"(\sum_{x_+} p_T^{(i)}(x_+) \cdot o_1)") -
           1 / named("m_1") * named(R"(\sum_{x_-} p_T^{(i)}(x_-) \cdot o_1)");
  }
  Real sum = 0;
  for (const Input& x : state.sample) {
    const Real product = product_with(state.selected(x), 1);
    sum += positive(x) ? third * product : -product;
  }
  return sum / state.size();
}

/// |N(x)| <= 1/2 on S_1: Lemma C.2.
void give_output_bound(Statement& claim, const State& state) {
  const Real half = claim.constant("half");
  claim.given("output bound", text(R"(|N(x)| \le )", half, R"( \text{ for all } x \in S_1)"), [&] {
    Truth all = Truth::yes;
    for (const Input& x : state.sample) {
      const Real output = maxpool::output(state.net, x);
      all = both(all, both(less_equal(output, half), less_equal(-half, output)));
    }
    return all;
  });
}

/// brutzkus21, (20), from any state that meets (14), Lemma C.2 and the induction hypothesis.
void growth_in_a_step(Statement& claim) {
  const State state = read_state(claim);
  const std::int64_t number = claim.integer("time");
  const Real time = claim.whole("T", number, {"time"}), ninth = claim.constant("ninth");
  if (give_state(claim, state)) return;
  claim.given("time", counted(time >= 0));
  give_own_sign(claim, state.net);
  give_event(claim, state.sample);
  give_output_bound(claim, state);
  const Real now = claim.let("w_T.o_1", along(state.net.filters[0], 1, R"(w_i^{(T)} \cdot o_1)"));
  claim.given("claim 1", now >= time * state.step * ninth);
  claim.given("claim 3", R"(p_T^{(i)}(x_+) = o_1 \text{ for all } x_+ \in S_1^+)",
              [&] { return selects_first_on_positives(state.net.filters[0], state.sample); });
  if (claim.settled()) return;
  const auto gained = [&] {
    return claim.let("gained", R"((w_i^{(T+1)}-w_i^{(T)}) \cdot o_1/\eta_1)",
                     [&] { return gained_along_first(state); });
  };
  claim.regime("gains little", [&] {
    if (symbolic()) return 5 * named(R"((w_i^{(T+1)}-w_i^{(T)}) \cdot o_1/\eta_1)") <= 6 * ninth;
    return 5 * gained_along_first(state) <= 6 * ninth;
  });
  const Real bound = bound_along_first(state, claim.constant("third"));
  claim.then("derivatives", [&] { return gained() >= bound; });
  claim.then("shares", bound >= ninth);
  claim.then("growth", [&] { return now + state.step * gained() >= now + state.step * ninth; });
  claim.then("induction", now + state.step * ninth >= (time + 1) * state.step * ninth);
}

Record draw_growth(Source& source) {
  const Sizes sizes = draw_sizes(source, 4);
  Record record;
  set_sizes(record, sizes);
  const VectorField inputs = draw_balanced_inputs(source, sizes);
  set_state(record, source, sizes, inputs);
  record.set("inputs", inputs);
  const std::int64_t time = source.chance(1, 24) ? -1 : source.between(0, 3);
  const VectorField& filters = record.vector("filters");
  const std::int64_t front = std::max<std::int64_t>(filters.entries[0], 1);
  Fraction step = fraction(9 * front, std::max<std::int64_t>(time, 1) * filters.denominator);  // claim 1 with equality
  if (source.chance(1, 2)) step = fraction(step.numerator * source.between(1, 3), step.denominator * 4);
  else if (source.chance(1, 8))
    step = fraction(step.numerator * source.pick<std::int64_t>({-1, 0, 2}), step.denominator);
  return now_and_then_too_many_patterns(record.set("time", time).set("step", step), source);
}

}  // namespace

std::vector<Claim> equation_20() {
  return {
      {.id = "brutzkus21/eq20",
       .title = "Growth per step at least eta_1/9",
       .place = "Section C, (20)",
       .kind = "step",
       .themes = {"convergence"},
       .words = R"($w_i^{(T+1)}\cdot o_1\ge w_i^{(T)}\cdot o_1+\frac{\eta_1}{3m_1}\sum_{x_+}p_T^{(i)}(x_+)\cdot o_1
         -\frac{\eta_1}{m_1}\sum_{x_-}p_T^{(i)}(x_-)\cdot o_1\ge w_i^{(T)}\cdot o_1+\frac{\eta_1}9\ge
         \frac{(T+1)\eta_1}9$.)",
       .conclusions = {{"(a)", "first inequality", {"derivatives"}},
                       {"(b)", "second inequality", {"shares", "growth"}},
                       {"(c)", "third inequality", {"induction"}}},
       .readings = {{"state", R"(from any state that meets (14) with $\frac13$, Lemma C.2 and the induction hypothesis,
         whether or not a run comes there)"}},
       .constants = {event_share,
                     {"third", {1, 3}, R"(the lower bound of $|\ell'|$ on positive inputs)"},
                     {"half", {1, 2}, "the bound on the output"},
                     {"ninth", {1, 9}, "the growth, in units of the step size"}},
       .planted = {turned("ninth", {10, 89}, "10/89 in place of 1/9"),
                   turned("third", {19, 50}, "0.38 in place of 1/3"),
                   turned("event", {10, 3}, "3/10 of the sample in place of 1/3"),
                   turned("half", {7, 10}, "outputs up to 0.7"), without("event", "any sample", "any sample"),
                   without("output bound", "any output", "outputs of any size"),
                   without("claim 1", "not claim 1", "without claim 1 at T"),
                   without("claim 3", "not claim 3", "without claim 3 at T"),
                   without("own sign", "any sign", "also for $a_i^{(0)}=-1$")},
       .dials = {{.name = "event",
                  .assumption = "event",
                  .text = "the share c of the sample is positive",
                  .rest = {1, 3},
                  .grid = {{1, 3}, {8, 25}, {3, 10}, {1, 4}, {1, 5}, {1, 10}},
                  .dropped = "event"}},
       .serves = {"brutzkus21/lemc.3", "brutzkus21/lemc.3-claim1"},
       .scope = R"(d = 3, 4, n = 1 ... 4, T = 0 ... 3, 2 to 9 inputs, 1 to 3 groups of 1 to 5 channels, outputs up to
         1/2 and often exactly so)",
       .not_covered = "more channels; irrational filters",
       .note = R"((14) is read with $\frac13$; with the printed $\frac{m_1}3$ no sample meets it. Of it, only $|S_1^+|$
         is used. The bound on $\eta_1$ enters through Lemma C.2 alone.)",
       .twin = "eq20.py",
       .quick_cases = 4000,
       .full_cases = 100000,
       .draw = draw_growth,
       .state = growth_in_a_step}};
}

}  // namespace lakatos::brutzkus21
