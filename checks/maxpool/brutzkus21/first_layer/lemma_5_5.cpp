#include <algorithm>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"
#include "checks/maxpool/brutzkus21/first_layer/first_layer.hpp"
#include "theory/numeric/errors.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// x[j] for every position j up to d: none beyond n.
void need_positions(const Sizes& sizes) {
  if (sizes.n < sizes.d) throw Undefined("x[j] does not exist for n < j <= d");
}

/// lem5.5
void activation_bound(Statement& claim) {
  Training training = read_training(claim);
  if (give_training(claim, training)) return;
  note_one_label(claim, training);
  const Sizes& sizes = training.run.sizes;
  const bool printed = claim.reading("printed");
  const Real two = claim.constant("two"), eta = training.run.step;
  train(training);
  // The patterns that an input of D may have: all where n > 1, else the first two.
  const auto seen = static_cast<std::size_t>(sizes.n > 1 ? sizes.l : 2);
  claim.then("bound", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(x[j]\cdot w_i^{(t)} \le )", two,
                       printed ? R"(\,\eta_1t,\ 1\le j\le d)" : R"(\,\eta_1t,\ 1\le j\le n)");
    if (printed) need_positions(sizes);
    return always(training, claim.planted("from the start") ? 0 : 1, [&](std::int64_t t, std::size_t i) {
      Formula all = all_of_none();
      for (std::size_t j = 0; j < seen; ++j)
        all = both(all, training.products(t, i)[j] <= two * eta * Real(static_cast<long>(t)));
      return all;
    });
  });
}

/// step-lem5.5-bound: any t, any filter that Lemma C.1 allows, any input.
void doubled_time(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const std::int64_t number = claim.integer("time");
  const Real t = claim.whole("t", number, {"time"}), eta = claim.number("step", R"(\eta_1)"),
             two = claim.constant("two");
  const Vec w = claim.vector("filter", "w_i^{(t)}");
  const std::vector<Input> inputs = read_inputs(claim, "inputs", sizes);
  if (!symbolic() && w.size() != static_cast<std::size_t>(sizes.d))
    throw std::invalid_argument("the filter needs d entries");
  if (give_sizes(claim, sizes)) return;
  give_sample(claim, sizes);
  claim.given("time", counted(t >= claim.constant("first")));
  claim.given("step positive", eta > 0);
  claim.given("norm", squared_norm(w) <= square(eta * (t + 1)));
  if (claim.settled()) return;
  claim.regime("close to the bound", [&] {
    const Real most = two * eta * t;
    if (symbolic()) return 10 * named(R"(\max_{x,j} x[j]\cdot w_i^{(t)})") >= 9 * most;
    Real largest = 0;
    for (const Input& x : inputs) {
      for (const std::int64_t pattern : x.patterns) largest = max(largest, w[static_cast<std::size_t>(pattern - 1)]);
    }
    return 10 * largest >= 9 * most;
  });
  claim.then("time doubled", eta * (t + 1) <= two * eta * t);
  claim.then("bound", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(x[j]\cdot w_i^{(t)} \le )", two,
                       claim.reading("printed") ? R"(\,\eta_1t,\ 1\le j\le d)" : R"(\,\eta_1t,\ 1\le j\le n)");
    if (claim.reading("printed")) need_positions(sizes);
    Formula all = all_of_none();
    for (const Input& x : inputs) {
      for (const std::int64_t pattern : x.patterns)
        all = both(all, w[static_cast<std::size_t>(pattern - 1)] <= two * eta * t);
    }
    return all;
  });
}

Record draw_doubled_time(Source& source) {
  const Sizes sizes = draw_sizes(source);
  const std::int64_t t = source.chance(1, 12) ? 0 : source.chance(1, 2) ? 1 : source.between(1, 9);
  const Fraction step{1, source.between(1, 64)},
      length = product(step, fraction(t + 1, source.chance(1, 2) ? 1 : source.between(1, 4)));
  VectorField filter{1, source.chance(1, 2) ? draw_direction(source, sizes.d, 1) : draw_direction(source, sizes.d, 15)};
  std::int64_t squares = 0;
  for (const std::int64_t entry : filter.entries) squares += entry * entry;
  filter.denominator = length.denominator * (squares == 1 ? 1 : 15);
  if (source.chance(1, 10)) filter.denominator = std::max<std::int64_t>(1, filter.denominator / 2);
  for (auto& entry : filter.entries) entry *= length.numerator;
  reduce(filter);
  Record record;
  set_sizes(record, sizes);
  record.set("time", t).set("step", source.chance(1, 16) ? fraction(-step.numerator, step.denominator) : step);
  record.set("filter", filter).set("inputs", draw_any_inputs(source, sizes, source.between(1, 2)));
  return now_and_then_too_many_patterns(record, source);
}

const char* const positions_slip = R"($1\le j\le n$: an input has n patterns)";

}  // namespace

std::vector<Claim> lemma_5_5() {
  return {
      {.id = "brutzkus21/lem5.5",
       .title = "Every activation is at most 2 eta_1 t",
       .place = "Section 5, Lemma 5.5",
       .kind = "lemma",
       .themes = {"approximation"},
       .words = R"(For all $1\le t\le T_1$, all $i$, every $x$ that $\mathcal D$ produces and each of its patterns:
         $x[j]\cdot w_i^{(t)}\le2\eta_1t$.)",
       .readings = {{"positions", R"($1\le j\le n$)"},
                    {.name = "printed", .text = R"($1\le j\le d$, as printed)", .slip = positions_slip}},
       .constants = {{"two", {2, 1}, "the factor 2"}, step_factor, radius_factor},
       .planted = {turned("two", {1, 2}, R"($\frac12\eta_1t$)"), variant("from the start", R"(also for $t=0$)"),
                   turned("radius.factor", {1, 2}, R"($r\le2\eta_1$)"),
                   without("radius bound", "any radius", "any radius")},
       .dials = {radius_dial({{1, 1}, {10, 1}, {100, 1}, {200, 1}, {300, 1}, {400, 1}}),
                 step_dial({{1, 1}, {2, 1}, {8, 1}, {64, 1}, {512, 1}}),
                 signs_dial({{1, 1}, {2, 1}, {3, 1}, {4, 1}, {8, 1}}), norm_dial({{1, 1}, {3, 2}, {2, 1}, {3, 1}})},
       .serves = {"brutzkus21/step-thm5.1-stepsize", "brutzkus21/step-thm5.1-znorm"},
       .scope = R"(d = 3 ... 5, n = 1 ... 4, k from 1 to a little above 8 d^3, up to 5 inputs and 4 groups of channels,
         T_1 = 1 ... 8 and up to 60; every pattern that an input can have)",
       .not_covered = "longer runs; other choices at ties than the first position",
       .note = R"(Activations grow by about $\frac12\eta_1$ a step at most: the printed 2 could be a little more than
         $\frac12$. At $t=0$ it fails for every positive activation, hence the range. For $n<d$ the printed range $1\le
         j\le d$ has no value: an input has $n$ patterns, and nothing completes them, unlike the $o_j$ of (21), which
         can be completed to a basis. For $n>d$ it leaves out patterns.)",
       .twin = "lem5_5.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = [](Source& source) { return draw_training(source, 8); },
       .state = activation_bound},
      {.id = "brutzkus21/step-lem5.5-bound",
       .title = "From eta_1(t+1) to 2 eta_1 t",
       .place = "Section D",
       .kind = "step",
       .themes = {"approximation"},
       .words = R"(For $t\ge1$ and $\|w_i^{(t)}\|\le\eta_1(t+1)$: $\eta_1(t+1)\le2\eta_1t$, and $x[j]\cdot
         w_i^{(t)}\le2\eta_1t$ for each pattern of every $x$ from $\mathcal D$.)",
       .conclusions = {{"(a)", R"($\eta_1(t+1)\le2\eta_1t$)", {"time doubled"}}, {"(b)", "the bound", {"bound"}}},
       .readings = {{"positions", R"($1\le j\le n$)"},
                    {.name = "printed", .text = R"($1\le j\le d$, as printed)", .slip = positions_slip}},
       .constants = {{"two", {2, 1}, "the factor 2"}, {"first", {1, 1}, R"(the first $t$)"}},
       .planted = {turned("two", {39, 20}, "39/20 in place of 2"), turned("first", {0, 1}, R"(from $t=0$ on)"),
                   without("norm", "any filter", "filters of any length")},
       .serves = {"brutzkus21/lem5.5"},
       .scope = "d = 3 ... 5, n = 1 ... 4, t = 1 ... 9, any filter within the bound, one or two inputs",
       .not_covered = "larger sizes, for which nothing changes",
       .note = R"(At $t=1$ both hold with equality, for $w=2\eta_1o_j$. For the range of $j$ see Lemma 5.5.)",
       .twin = "step_lem5_5_bound.py",
       .quick_cases = 3000,
       .full_cases = 30000,
       .draw = draw_doubled_time,
       .state = doubled_time}};
}

}  // namespace lakatos::brutzkus21
