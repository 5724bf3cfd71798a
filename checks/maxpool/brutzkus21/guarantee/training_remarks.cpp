#include "checks/maxpool/brutzkus21/guarantee/claims.hpp"

#include <algorithm>

#include "checks/maxpool/brutzkus21/guarantee/second_layer.hpp"

namespace lakatos::brutzkus21 {
namespace {

using namespace phase2;

/// remark-zero-train
void zero_training_loss(Statement& claim) {
  Learnt in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.run().sizes);
  if (give_training(claim, in) || give_event(claim, in)) return;
  if (give_second(claim, second, in.run().sizes)) return;
  const std::int64_t m2 = give_sample_size(claim, in);
  const Real delta = give_confidence(claim);
  claim.given("second half", counted(R"(\text{at most } m_2 \text{ inputs})", [&] {  // as entries, n for each input
                const Real all = claim.whole("m", claim.integer("samples"), {"samples"}) *
                                 positions_of(claim, in.run().sizes),
                           first = claim.whole("times", claim.integer("times"), {"times"}) *
                                   entries_of(claim, "inputs", "inputs.entries");
                return entries_of(claim, "second", "second.entries") <= all - first;
              }));
  if (claim.settled()) return;
  note_one_label(claim, second);
  note_bound_near_half(claim, in, delta);
  claim.then("loss", [&] {
    const Formula own = loss_tends_to_zero(in, second);
    if (!claim.reading("whole sample") && !claim.planted("whole sample")) return own;
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\lim_{T_2\to\infty} L_S(W^{(T_1)},a^{(T_2)}) = 0)");
    return both(own, predicate([&] { return first_half_fits(in, second); }));
  });
  then_error(claim, in, m2, delta);
}

Record draw_training(Source& source) {
  Record record = draw_with_second(source, 6);
  set_confidence(record, source);
  VectorField second = record.vector("second");
  const std::int64_t n = record.integer("positions"),
                     m1 = record.integer("times") * static_cast<std::int64_t>(record.vector("inputs").entries.size()) /
                          n;
  const auto room = static_cast<std::size_t>(n * std::max<std::int64_t>(1, record.integer("samples") - m1));
  if (second.entries.size() > room && !source.chance(1, 60)) second.entries.resize(room);
  return record.set("second", second);
}

/// S_2 has negative inputs only, so that those of S_1 with o_1 stay where they are.
Record blind_second_half() {
  Record record = smallest_run({1, 1}).set("second", VectorField{1, {2}});
  return record.set("times", std::int64_t{1}).set("samples", std::int64_t{3}).set("delta", Fraction{1, 2});
}

/// log(1 + e^z)
Real softplus(const Real& z) { return log(1 + exp(z)); }

/// remark-nonconvex: one channel w = o_j, the discriminative pattern of the first input of S_2, with weight c of the
/// wrong sign, is the midpoint of (2 o_j, 0) and (0, 2c); all other weights are 0. At both ends N = 0.
void not_convex(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const std::vector<Input> second = read_inputs(claim, "second", sizes);
  const Real height = claim.number("height", "c");
  if (give_sizes(claim, sizes) || give_second(claim, second, sizes)) return;
  claim.given("height", height > 0);
  if (claim.settled()) return;
  const Real share = claim.let("share", R"(p)", [&] {
    Real same = 0;
    for (const Input& x : second) same += x.label == second.front().label ? 1 : 0;
    return same / Real(static_cast<long>(second.size()));
  });
  claim.regime("hardly above", both(2 * share <= 1, 2 * height <= 1));
  claim.then("midpoint", [&] {
    const bool right = claim.planted("right sign"), one = claim.planted("second layer");
    const Real middle = share * softplus(right ? -height : height) + (1 - share) * log(Real(2)),
               end = share * softplus(one ? 2 * height : Real(0)) + (1 - share) * log(Real(2));
    return middle > (end + log(Real(2))) / 2;
  });
}

Record draw_not_convex(Source& source) {
  const Sizes sizes = draw_sizes(source);
  Record record;
  set_sizes(record, sizes);
  if (source.chance(1, 60)) record.set("patterns", sizes.d + 1);
  VectorField second = draw_inputs(source, sizes, source.between(1, 6), source.between(0, 8));
  if (source.chance(1, 60)) second.entries[0] = source.between(1, sizes.l);
  const auto parts = source.pick<std::int64_t>({1, 4, 64});
  return record.set("second", second)
      .set("height", source.chance(1, 60) ? Fraction{0, 1} : fraction(source.between(1, 64), parts));
}

/// Given filters, L_2 is convex in a: at s a + (1 - s) a' it is at most s L(a) + (1 - s) L(a').
void convex_in_second_layer(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Start start = read_start(claim, sizes);
  const std::vector<Input> second = read_inputs(claim, "second", sizes);
  const Vec other = claim.vector("other", "a'");
  const Real s = claim.number("share", "s");
  if (give_sizes(claim, sizes) || give_second(claim, second, sizes)) return;
  claim.given("between", both(s >= 0, s <= 1));
  if (claim.settled()) return;
  const auto loss_at = [&](const Vec& a) {
    Net net = start.net;
    net.weights = a;
    return logistic_loss(net, second);
  };
  const Vec a = claim.symbolic() ? symbol_vector("a") : start.net.weights;
  const Real from = claim.let("L(a)", R"(L_2(W,a))", [&] { return loss_at(a); }),
             to = claim.let("L(a')", R"(L_2(W,a'))", [&] { return loss_at(other); }),
             between = claim.let("L between", R"(L_2(W,sa+(1-s)a'))",
                                 [&] { return loss_at(add(scale(s, a), scale(1 - s, other))); });
  claim.trivial_if([&] {
    const Vec apart = subtract(a, other);
    Truth same = Truth::yes;
    for (const Input& x : second)
      same = both(same, equal(over_channels(start.net, apart, representation(start.net, x)), Real(0)));
    return either(s * (1 - s) == 0, predicate([&] { return same; }));
  });
  claim.regime("hardly bent", [&] { return s * from + (1 - s) * to - between <= s * (1 - s) / 100; });
  claim.then("convex", between <= s * from + (1 - s) * to - claim.constant("modulus") * s * (1 - s));
}

Record draw_second_layer(Source& source) {
  const Sizes sizes = draw_sizes(source);
  Record record;
  set_sizes(record, sizes);
  set_start(record, source, sizes, source.between(4, 12));
  record.set("radius", fraction(source.between(1, 8), source.pick<std::int64_t>({8, 64})));
  VectorField directions = record.vector("directions"), other = record.vector("signs"), first = other;
  directions.denominator = 1;  // dyadic numbers only: equal outputs are then known to be equal
  record.set("directions", directions);
  for (std::int64_t& entry : other.entries) entry = source.between(-4, 4);
  for (std::int64_t& entry : first.entries) entry = source.between(-4, 4);
  record.set("signs", first).set("other", other);
  VectorField second = draw_inputs(source, sizes, source.between(1, 5), source.between(0, 8));
  if (source.chance(1, 40)) second.entries.front() = second.entries.front() <= 2 ? 3 : 1;
  record.set("second", second);
  record.set("share", source.chance(1, 60)  ? Fraction{3, 2}
                      : source.chance(1, 2) ? Fraction{1, 2}
                                            : fraction(source.between(0, 8), 8));
  return now_and_then_too_many_patterns(record, source);
}

}  // namespace

std::vector<Claim> training_remarks() {
  return {
      {.id = "brutzkus21/remark-zero-train",
       .title = "Layerwise gradient descent reaches zero training loss, sample complexity O(d)",
       .place = "Section 1 (contribution 2); Section 5, start and end of part 3",
       .kind = "remark",
       .themes = {"convergence", "capacity"},
       .words = R"(On the event of Theorem 5.1 the training loss tends to 0 as $T_2\to\infty$, and with probability at
         least $1-\delta$ the limit of the test error is at most $C_\delta\sqrt{d/m}$, so that $C_\delta^2d/\epsilon^2$
         samples give the error $\epsilon$; here $C_\delta=0.61\sqrt{\ln(2/\delta)}$, ours, for the sizes judged. A
         learning rate is positive: $0<\eta_2<8k$.)",
       .conclusions = {{"(a)", "zero training loss in the limit", {"loss"}},
                       {"(b)", R"(sample complexity $O(d)$)", {"error"}}},
       .readings = {{"second half", R"(the loss over $S_2$, as Theorem 5.1 prints it)"},
                    {.name = "whole sample", .text = R"(the loss over $S=S_1\cup S_2$)", .fault = "fresh half"}},
       .constants = event_constants({order_factor}),
       .planted = {variant("whole sample", R"(the loss over $S_1\cup S_2$)"),
                   turned("order", {2, 5}, "0.4 in place of 0.61")},
       .scope =
           std::string(scope_of_runs) + R"(; up to 6 classes of inputs, $m$ up to 2400, $\delta$ from $10^{-6}$ on)",
       .not_covered = R"(how likely the whole sample is fitted)",
       .note = R"(Phase 2 does not see $S_1$. Where $S_2$ shows one label only, or not every spurious pattern, inputs of
         $S_1$ may end on the wrong side, where their loss grows beyond all bounds, or stay where $a^{(0)}$ puts them.
         That has positive probability for every $m$.)",
       .twin = "remark_zero_train.py",
       .quick_cases = 250,
       .full_cases = 20000,
       .draw = draw_training,
       .zoo = []() -> std::vector<Record> { return {blind_second_half()}; },
       .state = zero_training_loss},
      {.id = "brutzkus21/remark-nonconvex",
       .title = "Convergence despite non-convexity of the second loss",
       .place = "Section 5, after Theorem 5.1",
       .kind = "remark",
       .themes = {"landscape"},
       .words = R"($L_2$ is not convex in $(W,a)$, whatever $S_2$ is: with one channel $w=o_j$, $j$ the discriminative
         pattern of an input of $S_2$, and the weight $\mp c$ against its label, the loss exceeds the mean of those at
         $(2o_j,0)$ and $(0,\mp2c)$, of which this is the midpoint.)",
       .readings = {{"both layers", R"($L_2$ as a function of $(W,a)$, as Theorem 5.1 writes it)"}},
       .planted = {variant("right sign", R"(the weight $\pm c$ with the label)"),
                   variant("second layer", R"(the ends $(o_j,0)$ and $(o_j,\mp2c)$)")},
       .scope = R"(samples of up to 6 inputs, $d\le5$, $n\le4$, $c$ from $\frac1{64}$ to 64)",
       .not_covered = R"(other points $(W,a)$: one midpoint is enough)",
       .note = R"(At both ends the output is 0 on every input and the loss $\ln2$; at the midpoint it is $\ln(1+e^c)$ on
         inputs of that label and $\ln2$ on the others. Phase 2 moves $a$ alone, in which $L_2$ is convex
         (`brutzkus21/remark-nonconvex-second-layer`): the zero loss of the theorem's first part is not obtained despite
         non-convexity.)",
       .twin = "remark_nonconvex.py",
       .quick_cases = 2000,
       .full_cases = 40000,
       .draw = draw_not_convex,
       .state = not_convex},
      {.id = "brutzkus21/remark-nonconvex-second-layer",
       .title = "The loss that the second phase minimises is convex",
       .place = "ours; Section 5, after Theorem 5.1, the variable of phase 2",
       .kind = "remark",
       .themes = {"landscape"},
       .words = R"(For every $W$ the function $a\mapsto L_2(W,a)$ is convex: $L_2(W,sa+(1-s)a')\le
         sL_2(W,a)+(1-s)L_2(W,a')$ for $0\le s\le1$. So in the variable that phase 2 moves the remark on non-convexity
         is false.)",
       .readings = {{"second layer", R"($L_2$ as a function of $a$)"}},
       .constants = {{"modulus", {0, 1}, "the modulus of strong convexity"}},
       .planted = {turned("modulus", {1, 100}, "strictly below by s(1 - s)/100"),
                   turned("modulus", {1, 1000}, "strictly below by s(1 - s)/1000")},
       .scope = R"(up to 4 groups of filters, any weights in $[-4,4]$, samples of up to 5 inputs, $d\le5$, $n\le4$)",
       .not_covered = R"(larger weights and samples, for which the reason in the note is the same)",
       .note = R"($N$ is linear in $a$ and $\ell$ is convex.)",
       .twin = "remark_nonconvex_second_layer.py",
       .quick_cases = 2000,
       .full_cases = 40000,
       .draw = draw_second_layer,
       .state = convex_in_second_layer}};
}

}  // namespace lakatos::brutzkus21
