#include <numeric>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/claims.hpp"
#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"
#include "checks/maxpool/brutzkus21/first_layer/lucky_filters.hpp"
#include "theory/maxpool/outcomes.hpp"

// Lemma 5.3, Corollary 5.4 and Lemma C.3: lucky filters grow along their pattern. Given the event (14) nothing is left
// to chance but the label counts of S_1; where all inputs of a label look alike to the network (l = 3 or n = 1), the
// counts decide the whole run, and the probability of the conclusions themselves is a finite sum.

namespace lakatos::brutzkus21 {
namespace {

/// m, "samples positive". It enters the probability only: S_1 is any sample, whatever its size.
Real give_samples(Statement& claim) {
  const std::int64_t samples = claim.integer("samples");
  if (samples > 400) throw std::invalid_argument("so many samples that the sum over label counts is too long");
  const Real m = claim.whole("m", samples, {"samples"});
  claim.given("samples positive", counted(m >= 1));
  return m;
}

/// What may fail by the printed bound: 4 e^(-m/36), for the corollary besides 4 e^(-d).
Real allowed(const Statement& claim, const Real& m, const Real& d, bool corollary) {
  const Real sample = claim.constant("four") * exp(0 - m / claim.constant("rate"));
  return corollary ? claim.constant("four.d") * exp(0 - d) + sample : sample;
}

/// Where growth is slowest: at most two in five of S_1 have the label.
void note_regime(Statement& claim, const Sizes& sizes, int label) {
  claim.regime("few of the label", [&] {
    const Real p = positives_of(claim), m = sample_size_of(claim, sizes);
    return 5 * (label == 1 ? p : m - p) <= 2 * m;
  });
}

/// lem5.3
void lucky_positive(Statement& claim) {
  Training training = read_training(claim);
  if (give_training(claim, training)) return;
  if (claim.reading("event")) give_event(claim, training.run.sizes);
  if (claim.settled()) return;
  note_regime(claim, training.run.sizes, 1);
  then_lucky(claim, training, 1);
}

/// On the event (14), which is as likely as printed.
void on_the_event(Statement& claim, int label) {
  Training training = read_training(claim);
  if (give_training(claim, training)) return;
  const Sizes& sizes = training.run.sizes;
  const Real m = give_samples(claim), d = dimension_of(claim, sizes);
  give_event(claim, sizes);
  if (claim.settled()) return;
  note_regime(claim, sizes, label);
  then_lucky(claim, training, label);
  const Real off = claim.let("off event", R"(\mathbb P(\text{not the event}))",
                             [&] { return mass_off_event(claim, (claim.integer("samples") + 1) / 2); });
  claim.then("event likely", [&] { return off <= allowed(claim, m, d, label == -1); });
}

/// The mass of the label counts with which some conclusion fails.
Real failing_mass(const Statement& claim, Training training, std::int64_t m1, int label) {
  const std::vector<std::size_t> lucky = lucky_groups(claim, training.run.start, training.run.sizes.l, label);
  std::vector<bool> bad;
  if (lucky.empty()) return 0;
  for (std::int64_t p = 0; p <= m1; ++p) {
    training.run.sample = maxpool::sample_of_counts(training.run.sizes.n, m1, p);
    train(training);
    const Formula all = both(both(grows(claim, training, lucky, label), others_small(claim, training, lucky, label)),
                             selects_own(training, lucky, label));
    bad.push_back(!decide(all.truth));
  }
  return mass_of_counts(m1, bad);
}

/// The probability over S_1 of all conclusions, exactly, where the counts decide.
void by_counts(Statement& claim, int label) {
  Training training = read_training(claim);
  if (give_training(claim, training)) return;
  const Sizes& sizes = training.run.sizes;
  const Real m = give_samples(claim), d = dimension_of(claim, sizes);
  claim.given("counts decide", counted(R"(l = 3 \text{ or } n = 1)", [&] {
                return either(patterns_of(claim, sizes) <= 3, positions_of(claim, sizes) <= 1);
              }));
  if (claim.settled()) return;
  const Real most = allowed(claim, m, d, label == -1);
  claim.trivial_if(most >= 1);
  if (!symbolic() && less_equal(Real(1), most) == Truth::yes) return claim.then("all with probability", most >= 1);
  claim.trivial_if([&] { return lucky_groups(claim, training.run.start, sizes.l, label).empty(); });
  claim.then("all with probability", [&] {
    const Real nine = claim.constant("nine"), one = claim.constant("one");
    if (symbolic()) {
      return named(text(R"(\mathbb P_S(\text{not }o_)", label == 1 ? "1" : "2", R"(\cdot w_i^{(t)}\ge t\eta_1/)", nine,
                        R"(,\ o_j\cdot w_i^{(t)}\le )", one, R"(\,r,\ \text{own pattern selected}))")) <= most;
    }
    const Real failing = claim.let(
        "failing", "", [&] { return failing_mass(claim, training, (claim.integer("samples") + 1) / 2, label); });
    return failing <= most;
  });
}

void lemma_c_3(Statement& claim) { claim.reading("counts") ? by_counts(claim, 1) : on_the_event(claim, 1); }
void corollary_5_4(Statement& claim) { claim.reading("counts") ? by_counts(claim, -1) : on_the_event(claim, -1); }

/// Many samples, so that the printed probability says something, with l = 3; or few.
Record draw_with_samples(Source& source, int label) {
  const bool many = source.chance(11, 16);
  Record record = draw_lucky(source, label, many);
  const std::int64_t most = source.chance(1, 8) ? 96 : 60;
  return record.set("samples", many ? source.between(59, most) : source.chance(1, 12) ? 0 : source.between(1, 24));
}

const Constant nine{"nine", {9, 1}, R"(the denominator of $t\eta_1/9$)"}, one{"one", {1, 1}, "the factor of $r$"},
    three{"three", {3, 1}, "each label makes up at least one in three of $S_1$"},
    four{"four", {4, 1}, R"(the factor of $e^{-m/36}$)"}, rate{"rate", {36, 1}, R"(the 36 in $e^{-m/36}$)"};

std::vector<Planted> lucky_errors() {
  return {turned("nine", {11, 2}, R"($\frac2{11}t\eta_1$)"),
          turned("one", {9, 10}, R"($\frac9{10}r$)"),
          turned("three", {6, 1}, "one in six of $S_1$"),
          without("event", "any sample", "any label counts"),
          variant("all detectors", R"(all of $\mathcal W_0$, whatever the sign of $a_i$)"),
          variant("all of the sign", R"(all of $\mathcal A$ with a positive product, also where a spurious pattern has a
            larger one)")};
}

std::vector<Dial> lucky_dials() {
  return {step_dial({{1, 1}, {4, 1}, {16, 1}, {64, 1}, {256, 1}, {1024, 1}}),
          radius_dial({{1, 1}, {10, 1}, {100, 1}, {1000, 1}, {10000, 1}}),
          {.name = "fraction",
           .assumption = "event",
           .text = R"(each label makes up at least $\frac c3$ of $S_1$)",
           .grid = {{1, 1}, {5, 6}, {3, 4}, {2, 3}, {1, 2}, {1, 4}},
           .turned = {{"three", -1}}},
          signs_dial({{1, 1}, {5, 6}, {3, 4}, {2, 3}, {1, 2}, {1, 4}}),
          norm_dial({{1, 1}, {9, 10}, {5, 6}, {3, 4}, {1, 2}})};
}

Record only_negatives() {
  Record record;
  set_sizes(record, {3, 3, 1});
  record.set("directions", VectorField{1, {1, 0, 0}})
      .set("signs", VectorField{1, {1}})
      .set("copies", VectorField{1, {1}});
  record.set("inputs", VectorField{1, {2}}).set("steps", std::int64_t{1}).set("step", Fraction{1, 8});
  return record.set("radius", Fraction{1, 1600}).set("pattern_norm", Fraction{1, 1});
}

const char* const lucky_scope =
    "d = 3 ... 5, n = 1 ... 4, k from 1 to a little above 8 d^3, 1 to 12 inputs of S_1 with the label's share at a "
    "third "
    "for most, up to 4 groups of channels, T_1 = 1 ... 5 and up to 60";

const std::vector<Conclusion> three_conclusions(const char* all) {
  return {{"(a)", R"($o_1\cdot w_i^{(t)}\ge t\eta_1/9$, for negative filters $o_2$)", {"growth", all}},
          {"(b)", R"($o_j\cdot w_i^{(t)}\le r$ for the other $j$)", {"others", all}},
          {"(c)", "the own pattern is selected", {"selection", all}}};
}

}  // namespace

std::vector<Claim> lemma_5_3() {
  const char* const counts_text =
      "the probability over $S$ of all conclusions together, summed over the label counts, for $l=3$ or $n=1$, where "
      "these decide the run; $m$ from where the bound says something";
  const char* const event_text =
      "on the event that each label makes up at least a third of $S_1$, which (20) uses, and which has the printed "
      "probability";
  std::vector<Conclusion> with_probability = three_conclusions("all with probability");
  with_probability.push_back({"(d)",
                              "the printed probability, of the event (14) or of all at once",
                              {"event likely", "all with probability"}});
  return {
      {.id = "brutzkus21/lem5.3",
       .title = "Dynamics of the lucky positive filters",
       .place = "Section 5, Lemma 5.3",
       .kind = "lemma",
       .themes = {"convergence"},
       .words = R"(For all $0\le t\le T_1$ and all $i\in\mathcal W_0^+\cap\mathcal A^+$: $o_1\cdot
         w_i^{(t)}\ge\frac{t\eta_1}9$; $o_j\cdot w_i^{(t)}\le r$ for $j\ne1$; $p_i^{(t)}(x_+)=o_1$ for all $x_+\in
         S_1^+$.)",
       .conclusions = {{"(a)", R"($o_1\cdot w_i^{(t)}\ge t\eta_1/9$)", {"growth"}},
                       {"(b)", R"($o_j\cdot w_i^{(t)}\le r$ for $j\ne1$)", {"others"}},
                       {"(c)", R"($p_i^{(t)}(x_+)=o_1$)", {"selection"}}},
       .readings = {{"event", R"(on the event of Lemma C.3, to which it is reduced: each label makes up at least a third
         of $S_1$)"},
                    {"printed", "for every sample: no probability is printed here, Lemma C.3 has one"}},
       .constants = {nine, one, three, step_factor, radius_factor},
       .planted = lucky_errors(),
       .dials = lucky_dials(),
       .serves = {"brutzkus21/cor5.4", "brutzkus21/step-thm5.1-margin", "brutzkus21/thm5.1"},
       .scope = lucky_scope,
       .not_covered = "longer runs, more kinds of channels at once",
       .note = R"(Without positive inputs in $S_1$ a lucky filter does not move along $o_1$ at all; $S_1$ has none with
         probability $2^{-m_1}$. The denominator 9 is that of Lemma C.3 (the text at hand shows a 0). A filter for which
         $o_1$ ties with another pattern is not counted among $\mathcal W_0^+$.)",
       .twin = "lem5_3.py",
       .quick_cases = 600,
       .full_cases = 20000,
       .draw = [](Source& source) { return draw_lucky(source, 1); },
       .zoo = []() -> std::vector<Record> { return {only_negatives()}; },
       .state = lucky_positive},
      {.id = "brutzkus21/lemc.3",
       .title = "Lucky positive filters, with probability",
       .place = "Section C, Lemma C.3",
       .kind = "lemma",
       .themes = {"convergence", "probability"},
       .words = R"(With probability at least $1-4e^{-m/36}$, for all $0\le t\le T_1$ and $i\in\mathcal W_0^+\cap\mathcal
         A^+$: $o_1\cdot w_i^{(t)}\ge\frac{t\eta_1}9$; $o_j\cdot w_i^{(t)}\le r$ for $j\ne1$; and, by the proof,
         $p_i^{(t)}(x_+)=o_1$ for all $x_+\in S_1^+$.)",
       .conclusions = with_probability,
       .readings = {{"event", event_text}, {"counts", counts_text}},
       .constants = {nine, one, three, four, rate, step_factor, radius_factor},
       .planted =
           joined(lucky_errors(), {turned("four", {1, 2}, R"($\frac12e^{-m/36}$)"),
                                   turned("nine", {7, 2}, R"($\frac27t\eta_1$)", "counts", "by counts, nine 7/2")}),
       .dials = lucky_dials(),
       .serves = {"brutzkus21/lem5.3"},
       .scope = lucky_scope,
       .not_covered = R"(the probability of the conclusions themselves for $l>3$ and $n>1$; longer runs)",
       .note = R"(For $m<50$ the bound $1-4e^{-m/36}$ is negative and says nothing. The probability is judged for each
         start, over $S$ alone, which is more than asked.)",
       .twin = "lemc_3.py",
       .quick_cases = 300,
       .full_cases = 10000,
       .draw = [](Source& source) { return draw_with_samples(source, 1); },
       .state = lemma_c_3},
      {.id = "brutzkus21/cor5.4",
       .title = "Dynamics of the lucky negative filters",
       .place = "Section 5, Corollary 5.4",
       .kind = "corollary",
       .themes = {"convergence", "probability"},
       .words = R"(With probability at least $1-4e^{-d}-4e^{-m/36}$, for all $0\le t\le T_1$ and $i\in\mathcal
         W_0^-\cap\mathcal A^-$: $o_2\cdot w_i^{(t)}\ge\frac{t\eta_1}9$; $o_j\cdot w_i^{(t)}\le r$ for $j\ne2$;
         $p_i^{(t)}(x_-)=o_2$ for all $x_-\in S_1^-$.)",
       .conclusions = with_probability,
       .readings = {{"event", event_text}, {"counts", counts_text}},
       .constants =
           {nine, one, three, four, {"four.d", {4, 1}, R"(the factor of $e^{-d}$)"}, rate, step_factor, radius_factor},
       .planted = joined(lucky_errors(), {turned("four", {1, 2}, R"($\frac12e^{-m/36}$)"),
                                          turned("nine", {3, 1}, R"($t\eta_1/3$)", "counts", "by counts, nine 3")}),
       .dials = lucky_dials(),
       .serves = {"brutzkus21/step-thm5.1-margin", "brutzkus21/thm5.1"},
       .scope = lucky_scope,
       .not_covered = R"(the probability of the conclusions themselves for $l>3$ and $n>1$; longer runs)",
       .note = R"(The term $4e^{-d}$ is not needed: the conclusions are about whatever lucky filters there are. The
         probability is judged for each start, over $S$ alone, which is more than asked.)",
       .twin = "cor5_4.py",
       .quick_cases = 400,
       .full_cases = 10000,
       .draw = [](Source& source) { return draw_with_samples(source, -1); },
       .state = corollary_5_4}};
}

}  // namespace lakatos::brutzkus21
