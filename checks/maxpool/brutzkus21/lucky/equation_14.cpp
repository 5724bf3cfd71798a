// (14): how many of the first half of the sample are positive. The labels are fair coins (A3), so that the number of
// positive ones among m_1 is Bin(m_1, 1/2).
#include "checks/maxpool/brutzkus21/lucky/claims.hpp"
#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// m and m_1 = ceil(m / 2), field `samples`.
struct Sample {
  std::int64_t m = 0, half = 0;
  Real size, first;
};
/// "samples": m >= 1. True where it fails.
bool give_sample(Statement& claim, Sample& in) {
  in.m = claim.integer("samples"), in.half = (in.m + 1) / 2;
  in.size = claim.whole("m", in.m, {"samples"});
  in.first = symbolic() ? named("m_1") : (in.size + in.m % 2) / 2;
  claim.given("samples", counted(in.size >= 1));
  return claim.settled();
}

/// What |S_1^+| must at least be: m_1 times 1/3 as (20) uses it, or times m_1/3 as printed.
Real least_share(const Statement& claim, const Sample& in) {
  const Real third = 1 / claim.constant("three");
  return claim.reading("printed") ? in.first * third : third;
}

void state_event(Statement& claim) {
  Sample in;
  if (give_sample(claim, in)) return;
  const Real positive = claim.whole(R"(|S_1^+|)", claim.integer("positives"), {"positives"});
  const Real negative = symbolic() ? named("|S_1^-|") : in.first - positive;
  claim.given("positives", counted(both(positive >= 0, positive <= in.first)));
  if (claim.settled()) return;
  claim.then("positive", positive / in.first >= least_share(claim, in));
  claim.then("negative", negative / in.first >= least_share(claim, in));
}

std::vector<Reading> its_readings() {
  return {{"used", R"($\frac{|S_1^\pm|}{m_1}\ge\frac13$, which the step to (20) uses)"},
          {.name = "printed",
           .text = R"($\frac{|S_1^\pm|}{m_1}\ge\frac{m_1}3$)",
           .slip = R"($\frac13$ on the right: it is what (20) uses)"}};
}

Claim event() {
  Claim claim{};
  claim.id = "brutzkus21/eq14";
  claim.title = "Conditioning event on the label counts of S_1";
  claim.place = "Section C, (14)";
  claim.kind = "assumption";
  claim.themes = {"probability", "model"};
  claim.shape = Shape::exists;
  claim.words = R"(A third at least of the $m_1=\lceil\frac m2\rceil$ samples of $S_1$ are positive, and a third at
    least are negative.)";
  claim.conclusions = {{"(a)", "the event, of both labels", {"positive", "negative"}}};
  claim.readings = its_readings();
  claim.constants = {{"three", {3, 1}, "the 3 of the share"}};
  claim.no_planted = "a witness settles it";
  claim.serves = {"brutzkus21/lemc.3", "brutzkus21/lemc.3-claim1", "brutzkus21/eq20", "brutzkus21/step-lemc.3-prob"};
  claim.scope = "m = 1 ... 64 and every number of positive samples";
  claim.not_covered = R"($m>64$, where a third of each label is met alike)";
  claim.note = R"(As printed no sample meets it: the two counts add up to $m_1$, so $1\ge\frac{2m_1}3$, which leaves
    $m_1=1$; and then one of the counts is 0, less than $\frac13$.)";
  claim.never = R"(as printed: $1=\frac{|S_1^+|}{m_1}+\frac{|S_1^-|}{m_1}\ge\frac{2m_1}3$ leaves $m_1=1$, where one of
    the counts is $0<\frac13$)";
  claim.grid = {.axes = {axis("samples", 1, 64), axis("positives", 0, 32)}, .finite = ""};
  claim.twin = "eq14.py";
  claim.quick_cases = 300;
  claim.full_cases = 5000;
  claim.draw = [](Source& source) {
    const std::int64_t m = source.between(source.chance(1, 16) ? 0 : 1, 40), half = (m + 1) / 2;
    return Record().set("samples", m).set("positives", source.between(0, half + (source.chance(1, 8) ? 1 : 0)));
  };
  claim.state = state_event;
  return claim;
}

// ---- how likely

/// P((14) fails) for |S_1^+| ~ Bin(m_1, 1/2).
Real event_fails(const Statement& claim, const Sample& in) {
  if (symbolic())
    return named(R"(\mathbb P\left(\tfrac1{m_1}\min\{|S_1^+|,|S_1^-|\}<)" + latex(least_share(claim, in)) +
                 R"(\right))");
  const Real least = claim.reading("printed") ? in.first * in.first : in.first, three = claim.constant("three");
  // The least count that is enough; half + 1 where none is.
  const std::int64_t enough = least_whole(in.half + 1, [&](const Real& s) { return less_equal(least, three * s); });
  if (2 * enough > in.half) return 1;
  return 2 * within(in.half, Real(1) / 2, 0, enough - 1);
}

void state_probability(Statement& claim) {
  Sample in;
  if (give_sample(claim, in)) return;
  claim.regime("where the bound begins to say something", [&] {
    return both(claim.constant("factor") * exp(-in.size / claim.constant("rate")) < 1, in.size <= 500);
  });
  claim.regime("long samples", counted(in.size >= 4000));  // where the rate alone matters
  claim.then("probability", [&] {
    const Real most = claim.constant("factor") * exp(-in.size / claim.constant("rate"));
    return event_fails(claim, in) <= most;
  });
}

Claim probability_of_the_event() {
  Claim claim{};
  claim.id = "brutzkus21/step-lemc.3-prob";
  claim.title = "Probability of the event (14)";
  claim.place = "Section C, after (14)";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = R"((14) holds with probability at least $1-4e^{-m/36}$, for a sample of $m$ points of which the first
    $m_1=\lceil\frac m2\rceil$ are $S_1$.)";
  claim.readings = its_readings();
  claim.constants = {{"three", {3, 1}, "the 3 of the share"},
                     {"factor", {4, 1}, "the 4 in front of the exponential"},
                     {"rate", {36, 1}, "the 36 in the exponent"}};
  claim.planted = {turned("rate", {34, 1}, "34 in place of 36"), turned("three", {11, 4}, "11/4 in place of 3"),
                   turned("factor", {1, 1}, "1 in place of 4")};
  claim.serves = {"brutzkus21/lemc.3", "brutzkus21/lem5.3", "brutzkus21/cor5.4", "brutzkus21/thm5.1"};
  claim.scope = "m sampled from 1 ... 64, 1 ... 1024, 1025 ... 3999 and 4000 ... 8192";
  claim.not_covered = R"($m>8192$ by running; the argument of the note has no bound)";
  claim.note = R"(Hoeffding's bound and a union bound over the two labels give $2e^{-m_1/18}\le2e^{-m/36}$: the printed
    4 could be 2. The rate is nearly the right one: the exponent of the tail is $\log2-h(\frac13)=0.0566$ for each of
    the $m_1$ labels, that is $m/35.3$. As printed the event is empty, and the bound says something from $m=50$ on.)";
  claim.twin = "step_lemc_3_prob.py";
  claim.quick_cases = 400;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    const std::int64_t m = source.chance(1, 3)    ? source.between(4000, 8192)
                           : source.chance(1, 8)  ? source.between(1025, 3999)
                           : source.chance(1, 16) ? source.between(-1, 0)
                           : source.chance(1, 2)  ? source.between(1, 64)
                                                  : source.between(1, 1024);
    return Record().set("samples", m);
  };
  claim.zoo = []() -> std::vector<Record> { return {Record().set("samples", 50), Record().set("samples", 2)}; };
  claim.state = state_probability;
  return claim;
}

}  // namespace

std::vector<Claim> equation_14() { return {event(), probability_of_the_event()}; }

}  // namespace lakatos::brutzkus21
