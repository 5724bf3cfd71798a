// How likely one filter is lucky (Section B), and the sketch of it after Lemma 5.2.
#include "checks/maxpool/brutzkus21/lucky/claims.hpp"
#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"
#include "theory/maxpool/real_lucky.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::brutzkus21 {
namespace {

// ---- one filter

/// d and l only.
Filters read_patterns(const Statement& claim) {
  Filters in{claim.integer("dimension"), claim.integer("patterns"), 0, {}, {}, {}};
  in.dimension = claim.whole("d", in.d, {"dimension"});
  in.patterns = claim.whole("l", in.l, {"patterns"});
  return in;
}

void state_chance(Statement& claim, bool repaired) {
  const Filters in = read_patterns(claim);
  if (give_patterns(claim, in)) return;
  const Scale scale = repaired ? repaired_scale(in) : printed_scale(in);
  const Real one = claim.constant("one"), half = claim.constant("half");
  claim.then("orthant", [&] {
    return maxpool::blind_chance(in.l, in.patterns) == maxpool::half_to(scale) / (claim.planted("all of O") ? 2 : 1);
  });
  const Real chance = claim.let("detector", R"(\mathbb P(i\in\mathcal W_0^+))",
                                [&] { return maxpool::detector_chance(in.l, in.patterns); });
  const Real blind = maxpool::half_to(scale);
  const Real each = claim.let("each", 1 / (scale.number - one));
  claim.then("conditional", chance == (1 - maxpool::blind_chance(in.l, in.patterns)) * each);
  claim.then("detector", chance == (1 - blind) / (scale.number - one));
  const Real lucky = claim.let("lucky", R"(\mathbb P(i\in\mathcal W_0^+\cap\mathcal A^+))",
                               [&] { return sign_chance(claim, 1) * chance; });
  claim.then("lucky", lucky == half * ((1 - blind) / (scale.number - one)));
}

Claim chance_claim() {
  Claim claim{};
  claim.id = "brutzkus21/step-lem5.2-prob";
  claim.title = "Probability that a filter is a positive detector";
  claim.place = "Section B";
  claim.kind = "step";
  claim.themes = {"initialisation", "probability"};
  claim.words = R"(For a filter of uniform direction: $w_i^{(0)}\cdot o\le0$ for all $o\in\mathcal O\setminus\{2\}$ with
    probability $2^{-d+1}$; otherwise each of them is the maximiser with probability $\frac1{d-1}$; so $\mathbb
    P(i\in\mathcal W_0^+)=\frac{1-2^{-d+1}}{d-1}$, and half of that with the sign.)";
  claim.conclusions = {{"(a)", "the probability of the orthant", {"orthant"}},
                       {"(b)", "the conditional probability", {"conditional", "detector"}},
                       {"(c)", "the product with the sign", {"lucky"}}};
  claim.readings = patterns_readings();
  claim.constants = {{"one", {1, 1}, "what is taken off the number of patterns"},
                     {"half", {1, 2}, R"($\mathbb P(i\in\mathcal A^+)$)"}};
  claim.planted = {turned("one", {65, 64}, "65/64 taken off"), turned("half", {33, 64}, "a sign that is not fair"),
                   variant("all of O", "the orthant of one pattern more")};
  claim.power_in = "all patterns";
  claim.serves = {"brutzkus21/lem5.2", "brutzkus21/step-lem5.2-eq13", "brutzkus21/step-lem5.2-sketch"};
  claim.scope = "all 3 <= l <= d <= 40";
  claim.not_covered = "other laws on the sphere than the uniform one, patterns that are not orthogonal";
  claim.note = R"(The set has $l-1$ patterns, not $d-1$. What is compared with the printed terms is no closed form: for
    each number $s$ of positive projections, $o_1$ among them, $\binom{l-2}{s-1}2^{1-l}$ times the chance $\frac1s$ of
    being the largest, by the symmetries of the uniform law. A test compares it with counts over all signed permutations
    of a vector, and with draws from the sphere by an exact binomial test. Section B prints $\mathbb P(i\in\mathcal
    A^+)=\frac12$, which is the assumption on the signs.)";
  claim.grid = {.axes = {axis("dimension", 3, 40), axis("patterns", 3, 40)}, .finite = ""};
  claim.twin = "step_lem5_2_prob.py";
  claim.quick_cases = 1000;
  claim.full_cases = 5000;
  claim.draw = [](Source& source) {
    const std::int64_t d = source.between(2, 48);
    const std::int64_t l = d < 3 || source.chance(1, 2) ? d + (source.chance(1, 16) ? 1 : 0) : source.between(2, d);
    return Record().set("dimension", d).set("patterns", l);
  };
  claim.state = [](Statement& at) { state_chance(at, false); };
  return claim;
}

Claim repaired_chance_claim() {
  Claim claim = chance_claim();
  claim.id = "brutzkus21/step-lem5.2-prob-repaired";
  claim.title = "Probability that a filter is a positive detector, in the number of patterns";
  claim.place = "ours; Section B, with the number of patterns";
  claim.words = R"(For a filter of uniform direction: $w_i^{(0)}\cdot o\le0$ for all $o\in\mathcal O\setminus\{2\}$ with
    probability $2^{-l+1}$; otherwise each of them is the maximiser with probability $\frac1{l-1}$; so $\mathbb
    P(i\in\mathcal W_0^+)=\frac{1-2^{-l+1}}{l-1}$, and half of that with the sign.)";
  claim.readings = {{"patterns", R"(any number $3\le l\le d$ of patterns)"}};
  claim.power_in = "";
  claim.note = R"($d$ plays no part. Printed with $d$ in brutzkus21/step-lem5.2-prob.)";
  claim.twin = "step_lem5_2_prob_repaired.py";
  claim.state = [](Statement& at) { state_chance(at, true); };
  return claim;
}

// ---- the sketch

void state_sketch(Statement& claim, bool repaired) {
  const Filters in = read_filters(claim);
  if (give_patterns(claim, in)) return;
  claim.given("enough channels", in.channels >= claim.constant("cube") * in.dimension * in.dimension * in.dimension);
  if (claim.settled()) return;
  const Scale scale = repaired ? repaired_scale(in) : printed_scale(in);
  const Real lucky = claim.let("lucky", R"(\mathbb P(i\in\mathcal W_0^+\cap\mathcal A^+))",
                               [&] { return lucky_chance(claim, in, 1); });
  if (repaired) note_fewer_patterns(claim, in);
  claim.regime("where the bound begins to say something", [&] {
    const Real exponent = 2 * in.channels / square(claim.constant("deviation") * scale.number);
    return both(2 * exp(-exponent) < 1, exponent <= 2);
  });
  claim.then("chance", lucky == printed_detector(scale) / 2);
  const Real mean = claim.let("mean", in.channels * lucky);
  claim.then("mean", both(in.channels / (claim.constant("four") * scale.number) <= mean,
                          mean <= claim.constant("upper") * in.channels / scale.number));
  claim.then("concentrated", [&] {
    const Real most = 2 * exp(-2 * in.channels / square(claim.constant("deviation") * scale.number));
    if (symbolic()) return named(R"(\mathbb P(N_+\notin)" + window_text(claim, in, scale).all + ")") <= most;
    const Range all = window(claim, in, scale);
    return 1 - within(in.k, lucky, all.low, all.high) <= most;
  });
}

Record draw_sketch(Source& source) {
  Record record = draw_filters(source, 8);
  const std::int64_t d = record.integer("dimension"), cube = d * d * d;
  const std::int64_t k = source.chance(1, 4) ? cube : source.chance(1, 16) ? cube - 1 : source.between(cube, 8 * cube);
  return record.set("channels", k);
}

Claim sketch() {
  Claim claim{};
  claim.id = "brutzkus21/step-lem5.2-sketch";
  claim.title = "About k/(2d) lucky filters once k is at least d^3";
  claim.place = "Section 5, after Lemma 5.2";
  claim.kind = "step";
  claim.themes = {"initialisation", "probability"};
  claim.words = R"($\mathbb P(i\in\mathcal W_0^+\cap\mathcal A^+)=\frac{1-2^{-d+1}}{2(d-1)}$, so that for $k\ge d^3$
    about $\frac k{2d}$ filters are in the set. Here "about" is the window from $\frac k{4d}$ to $\frac kd$ of (7), for
    the mean, and for the count but with the probability $2e^{-2k/(4d)^2}$ of (13).)";
  claim.conclusions = {{"(a)", "the chance, and the expected number", {"chance", "mean"}},
                       {"(b)", R"(concentration from $k\ge d^3$ on)", {"concentrated"}}};
  claim.readings = patterns_readings();
  claim.constants = {{"cube", {1, 1}, R"(the factor of $d^3$)", R"(the bound holds for every $k$: it is Hoeffding's)"},
                     window_four,
                     window_upper,
                     {"deviation", {4, 1}, R"(the 4 in the exponent)"}};
  claim.planted = {turned("four", {2, 1}, "2 in place of 4"), turned("upper", {5, 8}, "5/8 of the upper bound"),
                   turned("deviation", {3, 2}, "3/2 in place of the 4 in the exponent")};
  claim.power_in = "all patterns";
  claim.serves = {"brutzkus21/lem5.2"};
  claim.scope = R"(d = 3 ... 8, every l, k from $d^3$ to $8d^3$)";
  claim.not_covered = "the negative set, of which the same is said: brutzkus21/step-lem5.2-union";
  claim.note = R"(The chance is wrong for $l<d$ (brutzkus21/step-lem5.2-prob). The main text has $k\ge d^3$, the theorem
    $k>8d^3$; with $d^3$ the bound of (13) is $2e^{-d/8}$, not $2e^{-d}$.)";
  claim.twin = "step_lem5_2_sketch.py";
  claim.quick_cases = 300;
  claim.full_cases = 20000;
  claim.draw = draw_sketch;
  claim.zoo = []() -> std::vector<Record> {
    return {Record().set("dimension", 4).set("patterns", 3).set("channels", 64)};
  };
  claim.state = [](Statement& at) { state_sketch(at, false); };
  return claim;
}

Claim repaired_sketch() {
  Claim claim = sketch();
  claim.id = "brutzkus21/step-lem5.2-sketch-repaired";
  claim.title = "About k/(2l) lucky filters once k is at least d^3";
  claim.place = "ours; Section 5, after Lemma 5.2, with the number of patterns";
  claim.words = R"($\mathbb P(i\in\mathcal W_0^+\cap\mathcal A^+)=\frac{1-2^{-l+1}}{2(l-1)}$, so that for $k\ge d^3$ the
    mean of the count lies between $\frac k{4l}$ and $\frac kl$, and the count but with probability
    $2e^{-2k/(4l)^2}$.)";
  claim.readings = {{"patterns", R"(any number $3\le l\le d$ of patterns)"}};
  claim.power_in = "";
  claim.zoo = {};
  claim.note = "";
  claim.twin = "step_lem5_2_sketch_repaired.py";
  claim.state = [](Statement& at) { state_sketch(at, true); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_5_2_chances() {
  return {chance_claim(), repaired_chance_claim(), sketch(), repaired_sketch()};
}

}  // namespace lakatos::brutzkus21
