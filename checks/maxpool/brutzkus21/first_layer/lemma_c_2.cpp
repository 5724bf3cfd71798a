#include <algorithm>
#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"

#include "checks/maxpool/brutzkus21/first_layer/first_layer.hpp"

// Lemma C.2 and what Section C makes of it: the derivative of the loss on S_1.

namespace lakatos::brutzkus21 {
namespace {

/// The longest filter at t, squared, times |o|^2.
Real largest_norm2(const Training& training, std::int64_t t) {
  Real largest = 0;
  for (std::size_t i = 0; i < training.groups(); ++i) largest = max(largest, squared_norm(training.products(t, i)));
  return largest;
}

/// f(t, N at t on an input of S_1) for all of them.
template <class F>
Formula on_sample(const Training& training, F&& f) {
  Formula all = all_of_none();
  for (std::int64_t t = 0; t <= training.run.steps; ++t) {
    for (const Real& output : training.iterates[static_cast<std::size_t>(t)].outputs) all = both(all, f(t, output));
  }
  return all;
}

/// lemc.2
void output_bound(Statement& claim) {
  Training training = read_training(claim);
  const Real eta = training.run.step, last = claim.constant("half"), most = claim.constant("output"),
             k = channels_of(claim, training.run.start), steps = steps_of(claim, training.run.steps);
  if (give_training(claim, training)) return;
  note_one_label(claim, training);
  train(training);
  claim.then("product", R"(|N(x)| \le k\max_i\|w_i^{(t)}\|\,\max_j\|x[j]\|)", [&] {
    return on_sample(training,
                     [&](std::int64_t t, const Real& output) {
                       return square(output) <= square(k) * largest_norm2(training, t);
                     })
        .truth;
  });
  claim.then("norms", [&] {
    const Real one = claim.constant("one");
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(k\max_i\|w_i^{(t)}\|\,\max_j\|x[j]\| \le k\eta_1(t+)", one, ")");
    return always(training, 0, [&](std::int64_t t, std::size_t i) {
      return squared_norm(training.products(t, i)) <= square(eta * (Real(static_cast<long>(t)) + one));
    });
  });
  claim.then("last step", k * eta * (steps + 1) <= last);
  claim.then("output", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(|N_{\rm CNN}[(W^{(t)},a^{(0)})](x)| \le )", most);
    return on_sample(training,
                     [&](std::int64_t, const Real& output) { return both(output <= most, 0 - output <= most); });
  });
}

/// eq16: the output on a negative input may be any number.
void at_most_one(Statement& claim) {
  const Real output = claim.number("output", "N(x_-)");
  const Real slope = claim.let("slope", R"(\ell'(-N(x_-)))", [&] { return maxpool::loss_derivative(0 - output); });
  claim.then("bound", [&] {
    if (claim.planted("exponential")) return exp(output) <= claim.constant("one");  // the loss e^-z
    return both(0 - slope <= claim.constant("one"), slope <= claim.constant("one"));
  });
}

/// eq17: the output on a positive input is any number that Lemma C.2 allows.
void at_least_a_third(Statement& claim) {
  const Real output = claim.number("output", "N(x_+)"), half = claim.constant("half");
  claim.given("output bound", both(0 - half <= output, output <= half));
  if (claim.settled()) return;
  const Real size = claim.let("slope", R"(|\ell'(N(x_+))|)", [&] { return 0 - maxpool::loss_derivative(output); });
  // e^N grows with N: that decides the tie at N = 1/2, where enclosures cannot.
  claim.then("first", R"(|\ell'(N(x_+))| \ge \frac1{1+\sqrt e})", [&] {
    const Truth seen = less_equal(1 / (1 + sqrt(exp(Real(1)))), size);
    return seen != Truth::unknown ? seen : less_equal(2 * output, Real(1));
  });
  claim.then("second", [&] {
    const Real root = symbolic() ? named(R"(\sqrt e)") : sqrt(exp(Real(1)));
    return 1 / (1 + root) >= claim.constant("third");
  });
}

/// Filters along an axis make the first inequality a tie; drawn rarely, for enclosures leave it open.
Record draw_off_axis(Source& source) {
  Record record = draw_training(source);
  VectorField directions = record.vector("directions");
  const auto d = static_cast<std::size_t>(record.integer("dimension"));
  const auto zeros =
      std::count(directions.entries.begin(), directions.entries.begin() + record.integer("dimension"), 0);
  if (directions.entries.size() > d || zeros + 1 < record.integer("dimension") || source.chance(1, 64)) return record;
  const std::int64_t sign = record.vector("signs").entries[0] > 0 ? 1 : -1;
  directions = {15, std::vector<std::int64_t>(d, 0)};
  directions.entries[sign > 0 ? 0 : 1] = 14, directions.entries[sign > 0 ? 1 : 0] = -5, directions.entries[2] = 2;
  return record.set("directions", directions);
}

Record draw_output(Source& source, std::int64_t most, std::int64_t parts) {
  return Record().set("output", fraction(source.between(-most, most), parts));
}

}  // namespace

std::vector<Claim> lemma_c_2() {
  return {
      {.id = "brutzkus21/lemc.2",
       .title = "Network output stays within 1/2 on S_1",
       .place = "Section C, Lemma C.2",
       .kind = "lemma",
       .themes = {"approximation"},
       .words = R"(For all $x\in S_1$ and $0\le t\le T_1$: $|N(x)|\le k\max_i\|w_i^{(t)}\|\max_j\|x[j]\|\le
         k\eta_1(t+1)\le\frac12$ at $(W^{(t)},a^{(0)})$.)",
       .conclusions = {{"(a)", "the chain", {"product", "norms", "last step"}},
                       {"(b)", R"($|N(x)|\le\frac12$)", {"output"}}},
       .readings = {{"printed", "under the assumptions of Theorem 5.1 on phase 1"}},
       .constants = {{"half", {1, 2}, "the end of the chain"},
                     {"output", {1, 2}, R"(the bound on $|N|$)"},
                     {"one", {1, 1}, R"(the 1 in $k\eta_1(t+1)$)"},
                     step_factor,
                     radius_factor},
       .planted = {turned("half", {6, 25}, "6/25 at the end of the chain"),
                   turned("output", {1, 10}, R"($|N|\le\frac1{10}$)"),
                   turned("step.factor", {1, 1}, R"($\eta_1\le1/(k(T_1+1))$)"),
                   without("step bound", "any step", R"(any $\eta_1$)"),
                   without("radius bound", "any radius", "any radius")},
       .dials = {step_dial({{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {6, 1}}),
                 radius_dial({{1, 1}, {10, 1}, {100, 1}, {200, 1}, {250, 1}, {400, 1}, {800, 1}}),
                 signs_dial({{1, 1}, {3, 2}, {2, 1}, {3, 1}, {4, 1}}),
                 norm_dial({{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}})},
       .serves = {"brutzkus21/eq17"},
       .scope = R"(d = 3 ... 5, n = 1 ... 4, k from 1 to a little above 8 d^3, up to 5 inputs and 4 groups of channels,
         T_1 = 1 ... 6 and up to 60)",
       .not_covered = "longer runs; other choices at ties than the first position",
       .note = R"(With $\eta_1$ at its bound the chain ends at $k\eta_1(T_1+1)=\frac14$, half of what is printed, and
         $|N|$ stays near $\frac18$.)",
       .twin = "lemc_2.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = draw_off_axis,
       .state = output_bound},
      {.id = "brutzkus21/eq16",
       .title = "Derivative of the loss on negatives is at most one",
       .place = "Section C, (16)",
       .kind = "step",
       .themes = {"approximation"},
       .words = R"(For every $x_-\in S_1^-$: $|\ell'(-N(x_-))|\le1$.)",
       .readings = {{"printed", R"(whatever the output $N(x_-)$)"}},
       .constants = {{"one", {1, 1}, "the bound"}},
       .planted = {turned("one", {9, 10}, "9/10 in place of 1"),
                   variant("exponential", R"(the loss $e^{-z}$ in place of $\log(1+e^{-z})$)")},
       .serves = {"brutzkus21/eq20"},
       .scope = "outputs from -30 to 30",
       .not_covered = R"(larger outputs: there the bound is plain from $\ell'(z)=-\frac1{1+e^z}$)",
       .twin = "eq16.py",
       .quick_cases = 2000,
       .full_cases = 20000,
       .draw = [](Source& source) { return draw_output(source, 240, 8); },
       .covers = []() -> std::vector<Record> {
         return {Record().set("output", Box{{-30, 1}, {30, 1}})};
       },
       .state = at_most_one},
      {.id = "brutzkus21/eq17",
       .title = "Derivative of the loss on positives is at least 1/3",
       .place = "Section C, (17)",
       .kind = "step",
       .themes = {"approximation"},
       .words = R"(For every $x_+\in S_1^+$, with $|N(x_+)|\le\frac12$ by Lemma C.2: $|\ell'(N(x_+))|\ge\frac1{1+\sqrt
         e}\ge\frac13$.)",
       .conclusions = {{"(a)", "first inequality", {"first"}}, {"(b)", "second inequality", {"second"}}},
       .readings = {{"printed", R"(for every output that Lemma C.2 allows)"}},
       .constants = {{"half", {1, 2}, "the bound of Lemma C.2"}, {"third", {1, 3}, R"(the bound on $|\ell'|$)"}},
       .planted = {turned("half", {11, 20}, R"($|N|\le\frac{11}{20}$)"), turned("third", {19, 50}, "19/50 for 1/3")},
       .dials = {{.name = "output",
                  .assumption = "output bound",
                  .text = R"($|N|\le\frac c2$)",
                  .grid = {{1, 1}, {11, 10}, {5, 4}, {3, 2}},
                  .turned = {{"half", 1}}}},
       .serves = {"brutzkus21/eq20"},
       .scope = "every output from -1/2 to 1/2",
       .not_covered = "nothing",
       .note = R"($\frac1{1+\sqrt e}=0.3775\dots$; with the bound $\frac14$ that the chain of Lemma C.2 gives it would
         be $0.4378\dots$)",
       .twin = "eq17.py",
       .quick_cases = 2000,
       .full_cases = 20000,
       .draw = [](Source& source) { return draw_output(source, source.chance(1, 2) ? 16 : 36, 32); },
       .covers = []() -> std::vector<Record> {
         return {Record().set("output", Box{{-1, 2}, {1, 2}})};
       },
       .state = at_least_a_third}};
}

}  // namespace lakatos::brutzkus21
