#include <algorithm>

#include "checks/maxpool/brutzkus21/guarantee/claims.hpp"
#include "checks/maxpool/brutzkus21/guarantee/second_layer.hpp"

// The theorem's probability is that of the event on which its proof argues, (7) and (14), times 1 - delta for S_2,
// which is independent of it. So the two parts are stated on the event, for every run that meets it, and the third
// conclusion is the event's probability. Only the lower half of (7) is used: v* may be supported on k/d of the lucky
// filters where there are more.

namespace lakatos::brutzkus21 {
namespace {

using namespace phase2;

void then_probability(Statement& claim, const Learnt& in, std::int64_t m1) {
  claim.then("probability", [&] {
    const Real promised = promised_chance(claim, in);
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\mathbb P(\text{label counts, lucky counts}) \ge )", promised);
    if (less_equal(promised, Real(0)) == Truth::yes) return promised <= 0;
    return promised <= least_chance_of_event(claim, in, m1);
  });
}

/// L_2 -> 0 for every S_2 of D: all of the support is separable, and eta_2 max |z(x)|^2 < 8.
Formula every_loss_tends_to_zero(Learnt& in) {
  if (symbolic()) return predicate([] { return Truth::yes; }, R"(\lim_{T_2\to\infty} L_2(W^{(T_1)},a^{(T_2)}) = 0)");
  const Formula upwards = in.second_step() > 0;
  if (upwards.truth != Truth::yes) return upwards;
  return predicate([&] {
    const std::vector<Input> all = in.support();
    if (const Truth separable = in.toward(all).separable; separable != Truth::yes) return separable;
    const Real largest = largest_squared_feature(in.net(), all);
    return less(in.second_step() * largest, Real(8)) == Truth::yes ? Truth::yes : Truth::unknown;
  });
}

/// thm5.1: (a) for every S_2, (b), and the probability.
void whole_theorem(Statement& claim) {
  Learnt in(claim);
  if (give_training(claim, in) || give_event(claim, in)) return;
  const std::int64_t m2 = give_sample_size(claim, in);
  const Real delta = give_confidence(claim);
  if (claim.settled()) return;
  claim.regime("a promise", [&] { return promised_chance(claim, in) > 0; });
  claim.then("loss", [&] {
    if (!claim.planted("whole sample")) return every_loss_tends_to_zero(in);
    return predicate([&] { return first_half_fits(in, {in.support().front()}); });
  });
  then_error(claim, in, m2, delta);
  then_probability(claim, in, claim.symbolic() ? 0 : claim.integer("samples") - m2);
}

/// thm5.1-a: for one S_2.
void zero_loss(Statement& claim) {
  Learnt in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.run().sizes);
  if (give_training(claim, in) || give_event(claim, in)) return;
  if (give_second(claim, second, in.run().sizes) || give_halves(claim, in)) return;
  note_one_label(claim, second);
  claim.then("loss", [&] {
    const Formula own = loss_tends_to_zero(in, second);
    return claim.planted("whole sample") ? both(own, predicate([&] { return first_half_fits(in, second); })) : own;
  });
}

/// thm5.1-b
void small_error(Statement& claim) {
  Learnt in(claim);
  if (give_training(claim, in) || give_event(claim, in)) return;
  const std::int64_t m2 = give_sample_size(claim, in);
  const Real delta = give_confidence(claim);
  if (claim.settled()) return;
  note_bound_near_half(claim, in, delta);
  // Below 1/2 the bound must not be exceeded but for few S_2 even where a whole label is wrong.
  claim.regime("bound below two fifths", [&] { return error_bound(claim, in, delta) < real({2, 5}); });
  claim.trivial_if([&] { return error_bound(claim, in, delta) >= 1; });
  then_error(claim, in, m2, delta);
}

Record draw_theorem(Source& source) {
  Record record = draw_on_event(source, 6);
  set_confidence(record, source);
  if (source.chance(2, 3)) return record;
  // One input of either label, one of them in S_2: the other label is not seen.
  VectorField inputs{1, {}};
  const std::int64_t positions = record.integer("positions");
  for (const std::int64_t own : {1, 2}) {
    inputs.entries.push_back(own);
    for (std::int64_t i = 1; i < positions; ++i)
      inputs.entries.push_back(source.between(3, std::max<std::int64_t>(3, record.integer("patterns"))));
  }
  record.set("inputs", inputs).set("times", std::int64_t{1}).set("samples", std::int64_t{3});
  return record.set("delta", fraction(source.between(975, 999), 1000));
}

const char* const step_readings_note =
    R"(Algorithm 1 prints learning rates in $\mathbb R$ and the theorem prints $\eta_2<8k$, which admits $\eta_2\le0$.
      With such a step the loss never falls below its start, as it is convex in the second layer. A learning rate is
      positive by the word, so that the headline reads $0<\eta_2$. )";

}  // namespace

std::vector<Claim> theorem_5_1() {
  return {
      {.id = "brutzkus21/thm5.1",
       .title = "Layerwise gradient descent optimises and generalises",
       .place = "Section 5, Theorem 5.1",
       .kind = "theorem",
       .themes = {"convergence", "capacity", "probability"},
       .words = R"(On the event that each label has at least a third of $S_1$ and each label at least $\frac k{4d}$
         lucky filters: $L_2\to0$ as $T_2\to\infty$, whatever $S_2$ is; and with probability at least $1-\delta$ over
         $S_2$ the limit of the test error is at most $0.61\sqrt{d\ln(2/\delta)/m}$, which is $O(\sqrt{d/m})$ for each
         $\delta$; the 0.61 is ours, for the sizes judged. The event has probability at least $1-4e^{-d}-4e^{-m/36}$.)",
       .conclusions = {{"(1)", R"(zero $L_2$ in the limit)", {"loss", "probability"}},
                       {"(2)", R"(test error $O(\sqrt{d/m})$ in the limit)", {"error", "probability"}}},
       .readings = step_readings(),
       .constants = event_constants({order_factor, init_factor, sample_factor, sample_rate}),
       .planted = {variant("whole sample", R"(the loss over $S_1\cup S_2$, for an $S_2$ of one class)"),
                   turned("order", {2, 5}, "0.4 in place of 0.61"), turned("sample.rate", {8, 1}, R"($e^{-m/8}$)"),
                   turned("sample.factor", {1, 20}, R"($\frac1{20}e^{-m/36}$)")},
       .serves = {"brutzkus21/remark-zero-train", "brutzkus21/remark-vs-vc"},
       .scope =
           std::string(scope_of_runs) + R"(; up to 6 classes of inputs, $m$ up to 2400, $\delta$ from $10^{-6}$ on)",
       .not_covered = R"(laws of the start other than through the counts of (7); more than 6 classes in (2))",
       .note = std::string(step_readings_note) +
               R"(The upper half of (7), which fails for $l<d$, is not used: $v^*$ may leave out some lucky filters. So
                 the theorem stands with its printed probability, for every $l$. The constant 0.61 is ours; the one of
                 the proof's displays is some thousand times larger (`brutzkus21/step-thm5.1-bound`) and says nothing
                 below $m\approx10^6d$. That the direction of $a^{(t)}$ tends to that of $\hat a$ is taken from Soudry
                 et al., Theorem 3.)",
       .alarm = R"(only an $\eta_2\le0$ refutes: the proof's citation asks for a step size, which is positive there)",
       .twin = "thm5_1.py",
       .quick_cases = 800,
       .full_cases = 20000,
       .draw = draw_with_promise,
       .zoo = []() -> std::vector<Record> {
         return {smallest_run({0, 1})
                     .set("times", std::int64_t{1})
                     .set("samples", std::int64_t{4})
                     .set("delta", Fraction{1, 2})};
       },
       .state = whole_theorem},
      {.id = "brutzkus21/thm5.1-a",
       .title = "Second-layer training loss tends to zero",
       .place = "Section 5, Theorem 5.1 (1)",
       .kind = "theorem",
       .themes = {"convergence"},
       .words = R"(On the event of the theorem $\lim_{T_2\to\infty}L_2(W^{(T_1)},a^{(T_2)})=0$.)",
       .readings = step_readings(),
       .constants = event_constants(),
       .planted = {without("lucky counts", "lucky filters", "any start"),
                   variant("whole sample", R"(the loss over $S_1\cup S_2$)")},
       .dials = {{.name = "lucky",
                  .assumption = "lucky counts",
                  .text = R"($\frac{ck}{4d}$ lucky filters of either label in place of $\frac k{4d}$)",
                  .grid = {{1, 1}, {1, 2}, {1, 8}, {1, 64}, {1, 4096}},
                  .turned = {{"lucky.least", -1}}}},
       .serves = {"brutzkus21/thm5.1", "brutzkus21/remark-zero-train"},
       .scope = scope_of_runs,
       .not_covered = R"(larger steps $\eta_2$, for which the criterion is silent)",
       .note = std::string(step_readings_note) +
               R"(One lucky filter of either label would do: by Lemma 5.3 and its mirror it separates, so that the
                 counts in (7) and $k>8d^3$ serve part (2) only.)",
       .alarm = R"(only an $\eta_2\le0$ refutes: the proof's citation asks for a step size, which is positive there)",
       .twin = "thm5_1_a.py",
       .quick_cases = 1500,
       .full_cases = 50000,
       .draw = [](Source& source) { return draw_with_second(source); },
       .zoo = []() -> std::vector<Record> {
         return {smallest_run({0, 1}).set("second", VectorField{1, {2}})};
       },
       .state = zero_loss},
      {.id = "brutzkus21/thm5.1-b",
       .title = "Test error of order sqrt(d/m)",
       .place = "Section 5, Theorem 5.1 (2)",
       .kind = "theorem",
       .themes = {"capacity", "convergence"},
       .words = R"(On the event of the theorem, with probability at least $1-\delta$ over $S_2$, the limit of the
         misclassification probability exists and is $O(\sqrt{d/m})$: at most $C\sqrt{d/m}$ with
         $C=0.61\sqrt{\ln(2/\delta)}$, where 0.61 is ours, for the sizes judged.)",
       .readings = step_readings(),
       .constants = event_constants({order_factor}),
       .planted = {turned("order", {59, 100}, "0.59 in place of 0.61"),
                   turned("order", {2, 5}, "0.4 in place of 0.61")},
       .serves = {"brutzkus21/thm5.1", "brutzkus21/remark-zero-train"},
       .scope =
           std::string(scope_of_runs) + R"(; up to 6 classes of inputs, $m$ up to 2400, $\delta$ from $10^{-6}$ on)",
       .not_covered = R"(more than 6 classes of inputs)",
       .note = std::string(step_readings_note) +
               R"(No constant is printed. The one here is far below that of the proof's displays, hence says more. It is
                 near the least: with $m_2=1$ one label is not seen, and the error is $\frac12$. Where $S_2$ has one
                 label, classes without a common filter stay where $a^{(0)}$ puts them, and the limit exists all the
                 same. With $\eta_2=0$ the error is that of $a^{(0)}$, whatever $m$ is.)",
       .alarm = R"(only an $\eta_2\le0$ refutes: the proof's citation asks for a step size, which is positive there)",
       .twin = "thm5_1_b.py",
       .quick_cases = 250,
       .full_cases = 20000,
       .draw = draw_theorem,
       .zoo = []() -> std::vector<Record> {
         Record still =
             smallest_run({0, 1}).set("positions", std::int64_t{2}).set("inputs", VectorField{1, {1, 3, 1, 3, 2, 3}});
         still.set("directions", VectorField{1, {1, 0, 0, 0, 1, 0, 0, 0, 1}});
         return {still.set("times", std::int64_t{20}).set("samples", std::int64_t{120}).set("delta", Fraction{1, 2})};
       },
       .state = small_error}};
}

}  // namespace lakatos::brutzkus21
