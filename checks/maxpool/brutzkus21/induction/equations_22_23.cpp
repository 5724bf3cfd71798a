#include <algorithm>

#include "checks/maxpool/brutzkus21/induction/claims.hpp"
#include "checks/maxpool/brutzkus21/induction/induction.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// `relation` for each negative input and the pattern that i selects in it; over symbols `symbol`.
Formula on_negatives(const State& state, const std::function<Formula(const Input&, std::int64_t)>& relation,
                     const Formula& symbol) {
  if (symbolic()) return symbol;
  Formula all = all_of_none();
  for (const Input& x : state.sample) {
    if (!positive(x)) all = both(all, relation(x, state.selected(x)));
  }
  return all;
}

Real derivative_on(const State& state, const Input& x) {
  return maxpool::loss_derivative(-maxpool::output(state.net, x));
}

/// (eta_1 / m_1) sum over x_- of l'(-N(x_-)) p(x_-) . o_j.
Real push(const State& state, std::int64_t j, const Real& other) {
  Real sum = 0;
  for (const Input& x : state.sample) {
    const std::int64_t p = positive(x) ? 0 : state.selected(x);
    if (p != 0) sum += derivative_on(state, x) * (p == j ? Real(1) : other);
  }
  return state.step / state.size() * sum;
}

/// brutzkus21, (22) with its two facts, from any state.
void negatives_push_down(Statement& claim) {
  const State state = read_state(claim);
  if (give_state(claim, state)) return;
  const Real other = claim.constant("product"), zero = claim.constant("zero");
  claim.trivial_if([&] { return std::all_of(state.sample.begin(), state.sample.end(), positive); });
  claim.regime("a negative has a positive output", [&] {
    if (symbolic()) return known(true, R"(N(x_-) > 0 \text{ for some } x_- \in S_1^-)");
    Formula some;
    some.truth = some.changed = Truth::no, some.neutral = true;
    for (const Input& x : state.sample) {
      if (!positive(x)) some = either(some, maxpool::output(state.net, x) > 0);
    }
    return some;
  });
  claim.then("products", [&] {
    const auto nonnegative = [&](const Input&, std::int64_t p) {
      Formula all = all_of_none();
      for (std::int64_t j = 2; j <= state.sizes.d; ++j)
        all = both(all, (p == 0 ? Real(0) : p == j ? Real(1) : other) >= 0);
      return all;
    };
    return on_negatives(state, nonnegative,
                        predicate([] { return Truth::yes; }, R"(p_T^{(i)}(x_-) \cdot o_j \ge 0, \text{ with } )", other,
                                  R"( \text{ for another pattern than } o_j)"));
  });
  claim.then("derivatives", [&] {
    return on_negatives(
        state, [&](const Input& x, std::int64_t) { return derivative_on(state, x) < zero; },
        named(R"(\ell'(-N(x_-)))") < zero);
  });
  claim.then("sum", [&] {
    if (symbolic()) return named(R"(\tfrac{\eta_1}{m_1} \sum_{x_-} \ell'(-N(x_-))\,p_T^{(i)}(x_-) \cdot o_j)") <= 0;
    Formula all = all_of_none();
    for (std::int64_t j = 2; j <= state.sizes.d; ++j) all = both(all, push(state, j, other) <= 0);
    return all;
  });
}

Record draw_push(Source& source) {
  const Sizes sizes = draw_sizes(source, 5);
  Record record;
  set_sizes(record, sizes);
  const VectorField inputs = now_and_then_not_of_d(draw_inputs(source, sizes, source.between(1, 6), 3), source);
  set_state(record, source, sizes, inputs);
  if (source.chance(1, 2)) {  // larger outputs
    VectorField filters = record.vector("filters");
    for (std::int64_t& each : filters.entries) each *= source.pick<std::int64_t>({2, 5, 9});
    reduce(filters);
    record.set("filters", filters);
  }
  record.set("inputs", inputs).set("step", source.chance(1, 24) ? fraction(-1, 8) : fraction(1, source.between(1, 99)));
  return now_and_then_too_many_patterns(record, source);
}

/// brutzkus21, (23): w_i^(T+1) . o_j <= w_i^(T) . o_j <= r for j != 1.
void others_do_not_grow(Statement& claim) {
  const Run run = read_run(claim);
  if (give_lucky_run(claim, run)) return;
  const Real share = claim.constant("share"), zero = claim.constant("zero");
  note_runner_up(claim, run.start, run.sample);
  note_another_near_radius(claim, run.start);
  const std::int64_t first = claim.planted("o_1 too") ? 1 : 2;
  claim.then("not growing", [&] {
    if (symbolic()) return named(R"((w_i^{(T+1)} - w_i^{(T)}) \cdot o_j)") <= zero * run.step;
    const FirstPhase<Real> phase = run.phase();
    return at_all_times(run, false, [&](const Moment& now) {
      Formula all = all_of_none();
      for (std::int64_t j = first; j <= run.sizes.d; ++j)
        all = both(all, change_along(phase, *now.seen, j) <= zero * run.step);
      return all;
    });
  });
  claim.then("below r", [&] {
    if (symbolic()) return named(R"(w_i^{(T)} \cdot o_j)") <= share * run.start.radius;
    return at_all_times(run, true, [&](const Moment& now) {
      Formula all = all_of_none();
      for (std::size_t j = 1; j < now.filter->size(); ++j)
        all = both(all, (*now.filter)[j] <= share * run.start.radius);
      return all;
    });
  });
}

Claim equation_22() {
  return {
      .id = "brutzkus21/eq22",
      .title = "Negative points push other projections down",
      .place = "Section C, (22)",
      .kind = "step",
      .themes = {"convergence"},
      .words = R"($\frac{\eta_1}{m_1}\sum_{x_-}\ell'(-N(x_-))\,p_T^{(i)}(x_-)\cdot o_j\le0$ for $j\ne1$, since
        $p_T^{(i)}(x_-)\cdot o_j\ge0$ and $\ell'<0$.)",
      .conclusions = {{"(a)", "both facts", {"products", "derivatives"}}, {"(b)", "the sign", {"sum"}}},
      .readings = {{"state", R"(for any filter in any state: neither luck, nor the hypothesis, nor (14) is used)"}},
      .constants = {{"product", {0, 1}, "the product of two different patterns (A1)"},
                    {"zero", {0, 1}, R"(the upper bound of $\ell'$)"}},
      .planted = {turned("product", {-1, 100}, "patterns with product -1/100"),
                  turned("zero", {-1, 4}, R"($\ell'<-\frac14$)"), turned("zero", {-2, 5}, R"($\ell'<-\frac25$)"),
                  without("step positive", "any step", R"(any $\eta_1$: A7 has a real number)")},
      .serves = {"brutzkus21/eq23"},
      .scope = R"(d = 3 ... 5, n = 1 ... 4, 1 to 6 inputs, 1 to 3 groups of 1 to 5 channels, outputs up to some units,
        all directions $j=2,\dots,d$)",
      .not_covered = "more channels; irrational filters",
      .note = R"(A slip of print: $p_T^{(i)}(x_-)$ in place of $p_T^{(i)}(x)$, as (15) has it. The printed $x$ is bound
        by nothing, so that no reading judges it. $\eta_1>0$ is not among the printed ranges; it follows from
        $0<r\le\frac{\eta_1}{200}$.)",
      .twin = "eq22.py",
      .quick_cases = 4000,
      .full_cases = 100000,
      .draw = draw_push,
      .state = negatives_push_down};
}

Claim equation_23() {
  return {
      .id = "brutzkus21/eq23",
      .title = "Other projections do not increase",
      .place = "Section C, (23)",
      .kind = "step",
      .themes = {"convergence"},
      .words = R"($w_i^{(T+1)}\cdot o_j\le w_i^{(T)}\cdot o_j\le r$ for $j\ne1$ and $i\in\mathcal W_0^+\cap\mathcal
        A^+$.)",
      .conclusions = {{"(a)", "monotonicity", {"not growing"}}, {"(b)", R"(bound by $r$)", {"below r"}}},
      .readings = {{"run", R"(along every run from an admissible start, for every $T<T_1$, the bound for $T=T_1$ too:
        the hypothesis is not assumed)"}},
      .constants = {step_factor,
                    radius_factor,
                    event_share,
                    {"share", {1, 1}, R"(the factor of $r$)"},
                    {"zero", {0, 1}, R"(the growth in a step, in units of $\eta_1$)"}},
      .planted = with_not_lucky({turned("zero", {-1, 100}, R"(a fall by $\frac{\eta_1}{100}$ in each step)"),
                                 turned("share", {19, 20}, "0.95 r"), variant("o_1 too", R"($j=1$ too)")}),
      .serves = {"brutzkus21/lemc.3", "brutzkus21/lemc.3-claim2"},
      .scope = R"(d = 3 ... 5, l = 3 ... d, n = 1 ... 4, runs of 1 to 4 steps, samples of 2 to 9 inputs, 1 to 3 groups
        of equal channels, k from 1 to some hundreds; all directions $j=2,\dots,d$)",
      .not_covered = "longer runs and larger samples; starts with irrational directions",
      .note = R"(The directions $o_{l+1},\dots,o_d$ beyond the patterns never change.)",
      .twin = "eq23.py",
      .quick_cases = 2000,
      .full_cases = 50000,
      .draw = draw_lucky_run,
      .state = others_do_not_grow};
}

}  // namespace

std::vector<Claim> equations_22_23() { return {equation_22(), equation_23()}; }

}  // namespace lakatos::brutzkus21
