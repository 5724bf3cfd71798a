// Footnote 5: a confidence that grows with the number of channels.
#include <algorithm>

#include "checks/maxpool/brutzkus21/lucky/claims.hpp"
#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// P(N_+ below the window) and P(N_+ above it).
struct Tails {
  Real below, above;
};
Tails tails(const Statement& claim, const Filters& in, const Scale& scale) {
  const Range all = window(claim, in, scale);
  const Real chance = lucky_chance(claim, in, 1);
  return {within(in.k, chance, 0, all.low - 1), 1 - within(in.k, chance, 0, all.high)};
}

/// P((7) fails) <= most. Both counts have one law, so that the probability lies between the sum of the tails of one
/// and twice that. Each tail by itself is asked too: the lower one may be far below what the sum is known to.
Formula fails_rarely(const Statement& claim, const Filters& in, const Scale& scale, const Real& most) {
  if (symbolic()) return named(R"(\mathbb P(\{N_+,N_-\}\not\subset)" + window_text(claim, in, scale).all + ")") <= most;
  const Tails miss = tails(claim, in, scale);
  const Real one = miss.below + miss.above;
  const Formula some = both(both(miss.below <= most, miss.above <= most), one <= most);
  return from_two_sides(2 * one <= most, some);
}

// ---- the confidence of the theorem, which needs the lower bounds alone

void state_confidence(Statement& claim) {
  const Filters in = read_filters(claim);
  if (give_patterns(claim, in)) return;
  give_channels(claim, in.channels, in.dimension);
  if (claim.settled()) return;
  note_heavy_tails(claim, in);
  // The rate is near the one of a count with the mean k/(2d), which all patterns and many dimensions come close to.
  claim.regime("many dimensions, all of them patterns",
               counted(both(both(in.patterns == in.dimension, in.dimension >= 6),
                            in.channels <= 9 * square(in.dimension) * in.dimension)));
  claim.then("confident", [&] {
    const Real most = claim.constant("factor") * exp(-in.channels / (claim.constant("sixteen") * in.dimension));
    const Real four = claim.constant("four") * in.dimension;
    if (symbolic()) return named(R"(\mathbb P(\min\{N_+,N_-\}<)" + latex(in.channels / four) + ")") <= most;
    const std::int64_t least = least_whole(in.k, [&](const Real& i) { return less_equal(in.channels, four * i); });
    const Real one = within(in.k, lucky_chance(claim, in, 1), 0, least - 1);
    return from_two_sides(2 * one <= most, one <= most);  // both counts have one law
  });
}

Claim confidence_of_the_theorem() {
  Claim claim{};
  claim.id = "brutzkus21/remark-footnote5";
  claim.title = "The confidence term can be improved to exp(-Theta(k))";
  claim.place = "Section 5, footnote 5";
  claim.kind = "remark";
  claim.themes = {"probability", "initialisation"};
  claim.words = R"(The $e^{-d}$ in the confidence of Theorem 5.1 can be made $e^{-\Theta(k)}$. It stands for the start,
    of which the theorem needs the lower bounds of (7): they fail with probability at most $2e^{-k/(16d)}$.)";
  claim.conclusions = {{"(a)", R"($e^{-\Theta(k)}$ in the place of $e^{-d}$)", {"confident"}},
                       {"(b)", "restarts boost the confidence", {}}};
  claim.left_out = "(b): how many restarts, and by what the best of them is told, is not said";
  claim.readings = {{"lower bounds", R"(any number $3\le l\le d$ of patterns; the constant in $\Theta$ may depend on
    $d$: $\frac1{16d}$)"}};
  claim.constants = {{"factor", {2, 1}, "the factor in front"},
                     {"sixteen", {16, 1}, R"(the 16 in $e^{-k/(16d)}$)"},
                     window_four,
                     channels_factor};
  claim.constants.back().idle = "the bound holds for every $k$";
  claim.planted = {turned("sixteen", {10, 1}, R"(the exponent $\frac k{10d}$)"),
                   turned("sixteen", {5, 1}, R"(the exponent $\frac k{5d}$)"),
                   turned("four", {3, 1}, R"($\frac k{3d}$ in place of $\frac k{4d}$)")};
  claim.serves = {"brutzkus21/thm5.1"};
  claim.scope = R"(every 3 <= l <= d <= 12 at $k=8d^3+1$; sampled: d = 3 ... 24, any l, k up to four times that)";
  claim.not_covered = R"($d>24$ and larger $k$ by running; the argument of the note has no bound)";
  claim.note = R"(For every $3\le l\le d$ the mean is at least $\mu=\frac k{2l}\ge\frac k{2d}$, and a binomial count is
    below half of $\frac k{2d}$ with probability at most $e^{-k/(16d)}$ (Chernoff); twice that for the two labels. An
    absolute constant in $\Theta$ is too much: for $l=d$ the exponent is about $\frac{1-\log2}{4d}k$ for large $d$. With
    the upper bounds of (7) it fails for few patterns: brutzkus21/remark-footnote5-window.)";
  claim.twin = "remark_footnote5.py";
  claim.quick_cases = 300;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    if (source.chance(2, 3)) return draw_filters(source, source.chance(1, 4) ? 24 : 8);
    // All patterns in use, and a count near its least mean: from d = 14 on a rate of 1/(10d) is too much.
    const std::int64_t d = source.between(6, 24);
    return Record().set("dimension", d).set("patterns", d).set("channels", 8 * d * d * d + source.between(1, 40));
  };
  claim.enumerated = [] { return filters_up_to(12); };
  claim.enumerate = filters_at;
  claim.state = state_confidence;
  return claim;
}

// ---- all of (7): a claim about orders

void state_exponential(Statement& claim) {
  const Filters in = read_filters(claim);
  const Real rate = claim.number("rate", "c"), front = claim.number("front", "C");
  if (give_patterns(claim, in)) return;
  give_channels(claim, in.channels, in.dimension);
  claim.given("constants positive", both(rate > 0, front > 0));
  if (claim.settled()) return;
  claim.then("confident", [&] {
    const Real most = front * exp(-rate * in.channels);
    return fails_rarely(claim, in, printed_scale(in), most);
  });
}

Record confidence(std::int64_t d, std::int64_t l, std::int64_t k, std::int64_t front, std::int64_t inverse_rate) {
  Record record = Record().set("dimension", d).set("patterns", l).set("channels", k);
  return record.set("front", fraction(front, 1)).set("rate", fraction(1, inverse_rate));
}

constexpr std::int64_t slow_rates = 3, members = 9;

/// First all patterns in use, in dimensions that grow as the rate falls; then three patterns in six dimensions.
Record slow_member(std::int64_t index) {
  if (index < slow_rates) {
    const std::int64_t inverse = std::int64_t{16} << (2 * index), d = index == 0 ? 4 : 3 * inverse / 16;
    return confidence(d, d, 8 * d * d * d * (index == 0 ? 8 : 1) + 1, 10, inverse);
  }
  constexpr std::int64_t inverses[members - slow_rates] = {2, 8, 32, 512, 2048, 128};
  const std::int64_t inverse = inverses[index - slow_rates];
  return confidence(6, 3, std::max<std::int64_t>(1729, 10 * inverse), 1000, inverse);
}

Record draw_confidence(Source& source) {
  const Record at = draw_filters(source, 6);
  Record record = Record(at).set("front", fraction(source.chance(1, 16) ? 0 : source.between(1, 8)));
  return record.set("rate", fraction(1, source.pick<std::int64_t>({1, 4, 16, 64, 256, 1024, 4096})));
}

Claim exponential() {
  Claim claim{};
  claim.id = "brutzkus21/remark-footnote5-window";
  claim.title = "All of (7) but with probability exp(-Theta(k))";
  claim.place = "Section 5, footnote 5, read as a statement on (7)";
  claim.kind = "remark";
  claim.themes = {"probability", "initialisation"};
  claim.shape = Shape::order;
  claim.words = R"(For $k>8d^3$ the bounds (7), the upper ones among them, fail with probability at most $Ce^{-ck}$ for
    some $c,C>0$. The theorem needs the lower ones alone: brutzkus21/remark-footnote5.)";
  claim.readings = {{.name = "by dimension", .text = R"($c$ and $C$ may depend on $d$ and $l$)", .fault = "d for l"},
                    {.name = "absolute", .text = R"($c$ and $C$ are absolute)"}};
  claim.constants = {window_four, window_upper, channels_factor};
  claim.no_planted = "a claim about orders: what refutes it is a family for every choice of the constants";
  claim.serves = {"brutzkus21/thm5.1"};
  claim.scope =
      "the family: d = 4, 6, 12, 48, k up to some 10^6, C = 10, 1000, c from 1/2 to 1/2048; sampled: d = 3 ... 6, C "
      "from 1 to 8, c from 1 to 1/4096";
  claim.not_covered = "the lower bounds by themselves: brutzkus21/remark-footnote5";
  claim.note = R"(With the number of patterns in the window, constants that depend on it do:
    brutzkus21/remark-footnote5-repaired. Absolute ones do not even for $l=d$ (first members of the family): the
    exponent of a binomial count with mean $\frac k{2d}$ below $\frac k{4d}$ is about $\frac{1-\log2}{4d}k$ for large
    $d$, so that $e^{-\Theta(k/d)}$ is the most that can be said.)";
  claim.family = R"(for every choice of the constants: at $d=6$, $l=3$ a filter is lucky with chance
    $\frac3{16}>\frac1d$, so that the upper bound of (7) fails with probability above $\frac12$ for every $k>8d^3$,
    while $Ce^{-ck}$ falls to 0 as $k$ grows. Members with $C=1000$ and $c$ from $\frac1{2048}$ to $\frac12$. Where the
    constants are to be absolute, $l=d$ does not help: with $c=\frac1{16},\frac1{64},\frac1{256}$, $C=10$, $d=4,12,48$
    the lower bound alone fails more often than $Ce^{-ck}$)";
  claim.twin = "remark_footnote5_window.py";
  claim.quick_cases = 100;
  claim.full_cases = 3000;
  claim.draw = draw_confidence;
  claim.enumerated = [] { return members; };
  claim.enumerate = slow_member;
  claim.state = state_exponential;
  return claim;
}

// ---- repaired: the rate that Hoeffding's bound gives

void state_repaired(Statement& claim) {
  const Filters in = read_filters(claim);
  if (give_patterns(claim, in)) return;
  claim.given("channels positive", counted(in.channels >= 1));
  if (claim.settled()) return;
  const auto bound = [&] {
    return claim.constant("factor") * exp(-in.channels / (claim.constant("eight") * square(in.patterns)));
  };
  claim.trivial_if([&] { return bound() >= 1; });
  claim.regime("where the bound begins to say something", counted(in.channels <= 16 * square(in.patterns)));
  note_fewer_patterns(claim, in);
  claim.then("confident", [&] {
    const Real most = bound();
    return fails_rarely(claim, in, repaired_scale(in), most);
  });
}

Claim repaired() {
  Claim claim{};
  claim.id = "brutzkus21/remark-footnote5-repaired";
  claim.title = "Confidence exponential in k, at a rate that depends on the number of patterns";
  claim.place = "ours; Section 5, footnote 5, with the number of patterns";
  claim.kind = "remark";
  claim.themes = {"probability", "initialisation"};
  claim.words = R"(For $3\le l\le d$ and every $k$, $\frac k{4l}\le|\mathcal W_0^+\cap\mathcal A^+|,|\mathcal
    W_0^-\cap\mathcal A^-|\le\frac kl$ with probability at least $1-4e^{-k/(8l^2)}$.)";
  claim.readings = {{"patterns", "the rate that the first inequality of (13) gives, with the number of patterns"}};
  claim.constants = {{"factor", {4, 1}, "the factor in front"},
                     {"eight", {8, 1}, R"(the 8 in $e^{-k/(8l^2)}$)"},
                     window_four,
                     window_upper};
  claim.planted = {turned("eight", {9, 4}, R"(the exponent $\frac{4k}{9l^2}$)"),
                   turned("factor", {7, 8}, "7/8 in place of 4"), turned("four", {9, 4}, R"($\frac{4k}{9l}$ below)"),
                   turned("upper", {11, 16}, R"($\frac{11k}{16l}$ above)")};
  claim.serves = {"brutzkus21/thm5.1"};
  claim.scope = R"(d = 3 ... 8, every l, k from about $11l^2$, where the bound begins to say something, to $8l^3$, for l
    = 3 to 5000)";
  claim.not_covered = R"($d>8$; k beyond the range; below it the bound is 1 or more)";
  claim.note = R"(A count with variance about $\frac k{2l}$ has a better exponent than Hoeffding's, of order $\frac
    kl$.)";
  claim.twin = "remark_footnote5_repaired.py";
  claim.quick_cases = 400;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    const Record record = draw_filters(source, 8);
    const std::int64_t l = record.integer("patterns");
    if (source.chance(1, 3)) return Record(record).set("channels", source.between(11 * l * l, 16 * l * l));
    if (l == 3 && source.chance(1, 2)) return Record(record).set("channels", source.between(2000, 5000));
    if (source.chance(1, 4)) return Record(record).set("channels", source.between(source.chance(1, 16) ? 0 : 1, l - 1));
    return Record(record).set("channels", source.between(11 * l * l, std::max(11 * l * l + 9, 8 * l * l * l)));
  };
  claim.state = state_repaired;
  return claim;
}

}  // namespace

std::vector<Claim> remark_footnote_5() { return {confidence_of_the_theorem(), exponential(), repaired()}; }

}  // namespace lakatos::brutzkus21
