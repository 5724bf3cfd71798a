// From (13) to (7): the two count bounds, the symmetry of the labels, the union bound.
#include "checks/maxpool/brutzkus21/lucky/claims.hpp"
#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::brutzkus21 {
namespace {

bool give_all(Statement& claim, const Filters& in) {
  if (give_patterns(claim, in)) return true;
  give_channels(claim, in.channels, in.dimension);
  return claim.settled();
}

/// Of the bound from below and of the one from above.
std::vector<Conclusion> count_conclusions() {
  return {{"(a)", "the premise", {"premise"}},
          {"(b)", "with the deviation of (13) it gives the count bound", {"middle"}},
          {"(c)", "both bounds of the count, with their probability", {"deviation", "count"}}};
}

// ---- from below

void state_lower(Statement& claim) {
  const Filters in = read_filters(claim);
  if (give_all(claim, in)) return;
  const Scale scale = printed_scale(in);
  const Real chance = claim.let("chance", printed_detector(scale) / 2), d = in.dimension;
  const Real share = claim.let("share", 1 / (claim.constant("four") * d));
  claim.regime("premise nearly an equality", 20 * d * chance <= 11);
  note_heavy_tails(claim, in);
  claim.then("premise", chance >= 1 / (claim.constant("two") * d));
  claim.then("middle", chance * in.channels - in.channels / (4 * d) >= share * in.channels);
  const auto below = [&](std::int64_t least) { return within(in.k, lucky_chance(claim, in, 1), 0, least - 1); };
  const auto rare = [&] { return claim.constant("front") * exp(-claim.constant("rate") * d); };
  claim.then("deviation", [&] {
    const Real most = rare();
    if (symbolic())
      return named(R"(\mathbb P(N_+<)" + latex(chance * in.channels - in.channels / (4 * d)) + ")") <= most;
    return below(Deviation(in.k, in.channels, scale, 4).least()) <= most;
  });
  claim.then("count", [&] {
    const Real most = rare();
    if (symbolic()) return named(R"(\mathbb P(N_+<)" + latex(share * in.channels) + ")") <= most;
    const Real least = claim.constant("four") * d;
    return below(least_whole(in.k, [&](const Real& i) { return less_equal(in.channels, least * i); })) <= most;
  });
}

Claim lower() {
  Claim claim{};
  claim.id = "brutzkus21/step-lem5.2-lower";
  claim.title = "Lower count bound from (13)";
  claim.place = "Section B";
  claim.kind = "step";
  claim.themes = {"probability", "initialisation"};
  claim.words = R"(Since $\frac{1-2^{-d+1}}{2(d-1)}\ge\frac1{2d}$ for $d\ge3$, with probability at least $1-2e^{-d}$
    $N_+\ge\frac{(1-2^{-d+1})k}{2(d-1)}-\frac k{4d}\ge\frac k{4d}$, where $N_+=|\mathcal W_0^+\cap\mathcal A^+|$.)";
  claim.conclusions = count_conclusions();
  claim.readings = {{"printed", R"(any number $3\le l\le d$ of patterns)"}};
  claim.constants = {{"two", {2, 1}, R"(the 2 in $\frac1{2d}$)"},
                     {"four", {4, 1}, R"(the 4 in $\frac k{4d}$)"},
                     {"front", {2, 1}, R"(the 2 in $2e^{-d}$)"},
                     {"rate", {1, 1}, R"(the factor of $d$ in $e^{-d}$)"},
                     channels_factor};
  claim.planted = {turned("two", {61, 32}, R"($\frac1{2d}$ larger by a twentieth)"),
                   turned("four", {7, 2}, R"($\frac{2k}{7d}$ in place of $\frac k{4d}$)"),
                   turned("rate", {3, 1}, R"(with probability at least $1-2e^{-3d}$)"),
                   turned("channels.factor", {1, 1}, R"(for $k>d^3$)")};
  claim.serves = {"brutzkus21/lem5.2", "brutzkus21/step-lem5.2-union"};
  claim.scope = R"(every 3 <= l <= d <= 12 at $k=8d^3+1$; sampled: d = 3 ... 8, mostly up to 5, with k up to four
    times that, and d = 11 ... 24 with k up to $8d^3+40$; any l)";
  claim.not_covered = R"((c) for $d>24$, and for more channels than said)";
  claim.note = R"(For $l<d$ the chance is larger than the printed one, which helps here: the count of fewer patterns is
    stochastically larger. The upper bound is where it hurts: brutzkus21/step-lem5.2-upper.)";
  claim.twin = "step_lem5_2_lower.py";
  claim.quick_cases = 300;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    if (source.chance(3, 5)) return draw_filters(source, 8);
    // Hardly more than d^3 channels, which are too few; or many dimensions, where the premise holds by less and less.
    const bool few = source.chance(1, 6);
    const std::int64_t d = few ? source.between(4, 8) : source.between(11, 24), cube = d * d * d;
    return Record()
        .set("dimension", d)
        .set("patterns", few || source.chance(1, 2) ? d : source.between(3, d))
        .set("channels", few ? cube + source.between(1, cube / 8) : 8 * cube + source.between(1, 40));
  };
  claim.enumerated = [] { return filters_up_to(12); };
  claim.enumerate = filters_at;
  claim.state = state_lower;
  return claim;
}

// ---- from above

void state_upper(Statement& claim, bool repaired) {
  const Filters in = read_filters(claim);
  if (give_all(claim, in)) return;
  const Scale scale = repaired ? repaired_scale(in) : printed_scale(in);
  const Real chance = claim.let("chance", printed_detector(scale) / 2);
  const Real share = claim.let("share", claim.constant("upper") / scale.number);
  claim.regime("chance near its largest share", 50 * scale.number * chance >= 29);
  note_heavy_tails(claim, in);
  if (repaired) note_fewer_patterns(claim, in);
  claim.then("premise", chance <= claim.constant("one") / scale.number);
  claim.then("middle", chance * in.channels + in.channels / (4 * scale.number) <= share * in.channels);
  const auto above = [&](std::int64_t most) { return 1 - within(in.k, lucky_chance(claim, in, 1), 0, most); };
  const auto rare = [&] { return claim.constant("front") * exp(-claim.constant("rate") * in.dimension); };
  claim.then("deviation", [&] {
    const Real most = rare();
    if (symbolic())
      return named(R"(\mathbb P(N_+>)" + latex(chance * in.channels + in.channels / (4 * scale.number)) + ")") <= most;
    return above(Deviation(in.k, in.channels, scale, 4).most()) <= most;
  });
  claim.then("count", [&] {
    const Real most = rare();
    if (symbolic()) return named(R"(\mathbb P(N_+>)" + latex(share * in.channels) + ")") <= most;
    const Real largest = claim.constant("upper") * in.channels;
    return above(least_whole(in.k, [&](const Real& i) { return less(largest, scale.number * (i + 1)); })) <= most;
  });
}

Claim upper() {
  Claim claim{};
  claim.id = "brutzkus21/step-lem5.2-upper";
  claim.title = "Upper count bound from (13)";
  claim.place = "Section B";
  claim.kind = "step";
  claim.themes = {"probability", "initialisation"};
  claim.words = R"(Since $\frac{1-2^{-d+1}}{2(d-1)}\le\frac1d$ for $d\ge3$, with probability at least $1-2e^{-d}$
    $N_+\le\frac{(1-2^{-d+1})k}{2(d-1)}+\frac k{4d}\le\frac kd$, where $N_+=|\mathcal W_0^+\cap\mathcal A^+|$.)";
  claim.conclusions = count_conclusions();
  claim.readings = patterns_readings();
  claim.constants = {{"one", {1, 1}, R"(the 1 in the premise's $\frac1d$)"},
                     {"upper", {1, 1}, R"(the factor of $\frac kd$)"},
                     {"front", {2, 1}, R"(the 2 in $2e^{-d}$)"},
                     {"rate", {1, 1}, R"(the factor of $d$ in $e^{-d}$)"},
                     channels_factor};
  claim.planted = {turned("one", {37, 64}, R"($\frac{37}{64d}$ in the premise)"),
                   turned("upper", {13, 16}, R"($\frac{13k}{16d}$)"),
                   turned("rate", {5, 2}, R"(with probability at least $1-2e^{-5d/2}$)"),
                   turned("channels.factor", {1, 1}, R"(for $k>d^3$)")};
  claim.power_in = "all patterns";
  claim.serves = {"brutzkus21/lem5.2", "brutzkus21/step-lem5.2-union"};
  claim.scope = R"(every 3 <= l <= d <= 8 at $k=8d^3+1$; sampled: d = 3 ... 8, mostly up to 5, any l, k up to four times
    that)";
  claim.not_covered = R"((c) for $d>8$, and for more than $4(8d^3+1)$ channels)";
  claim.note = R"(Premise and middle inequality hold for every $d\ge3$; what fails is the count, whose chance is the one
    for $l$ patterns. For $l=3$ the chance of a lucky filter is $\frac3{16}$: above the printed chance with its
    deviation from $d=5$ on, above $\frac1d$ from $d=6$ on, and too close to them just before that.)";
  claim.twin = "step_lem5_2_upper.py";
  claim.quick_cases = 300;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) { return draw_filters(source, 8); };
  claim.enumerated = [] { return filters_up_to(8); };
  claim.enumerate = filters_at;
  claim.zoo = []() -> std::vector<Record> {
    return {Record().set("dimension", 4).set("patterns", 3).set("channels", 513),
            Record().set("dimension", 6).set("patterns", 3).set("channels", 1729)};
  };
  claim.state = [](Statement& at) { state_upper(at, false); };
  return claim;
}

Claim repaired_upper() {
  Claim claim = upper();
  claim.id = "brutzkus21/step-lem5.2-upper-repaired";
  claim.title = "Upper count bound from (13) in the number of patterns";
  claim.place = "ours; Section B, with the number of patterns";
  claim.words = R"(For $3\le l\le d$ $\frac{1-2^{-l+1}}{2(l-1)}\le\frac1l$, and with probability at least $1-2e^{-d}$
    $N_+\le\frac{(1-2^{-l+1})k}{2(l-1)}+\frac k{4l}\le\frac kl$.)";
  claim.readings = {{"patterns", R"(any number $3\le l\le d$ of patterns)"}};
  claim.power_in = "";
  claim.zoo = {};
  claim.note = R"($\frac{1-2^{-l+1}}{2(l-1)}\le\frac3{4l}$ for $l\ge3$.)";
  claim.twin = "step_lem5_2_upper_repaired.py";
  claim.state = [](Statement& at) { state_upper(at, true); };
  return claim;
}

// ---- both labels

void state_union(Statement& claim) {
  const Filters in = read_filters(claim);
  if (give_patterns(claim, in)) return;
  claim.given("channels positive", counted(in.channels >= 1));
  if (claim.settled()) return;
  const Scale scale = printed_scale(in);
  const auto rare = [&](const Real& factor) { return factor * exp(-in.dimension); };  // in conclusions only: irrational
  const Real mine = claim.let("positive chance", R"(\mathbb P(i\in\mathcal W_0^+\cap\mathcal A^+))",
                              [&] { return lucky_chance(claim, in, 1); });
  const Real other = claim.let("negative chance", R"(\mathbb P(i\in\mathcal W_0^-\cap\mathcal A^-))", [&] {
    return lucky_chance(claim, in, -1) * (claim.planted("unfair") ? Real(65) / 64 : Real(1));
  });
  const auto misses = [&](const Real& chance) {
    const Range all = window(claim, in, scale);
    return 1 - within(in.k, chance, all.low, all.high);
  };
  claim.given("one count", [&] {
    const Real most = rare(2);
    return (symbolic() ? named(R"(\mathbb P(N_+\notin)" + window_text(claim, in, scale).all + ")") : misses(mine)) <=
           most;
  });
  if (claim.settled()) return;
  claim.then("same law", mine == other);
  claim.then("other count", [&] {
    const Real most = rare(2);
    return (symbolic() ? named(R"(\mathbb P(N_-\notin)" + window_text(claim, in, scale).all + ")") : misses(other)) <=
           most;
  });
  claim.then("jointly", [&] {
    const Real most = rare(claim.constant("factor"));
    if (symbolic())
      return named(R"(\mathbb P(\{N_+,N_-\}\not\subset)" + window_text(claim, in, scale).all + ")") <= most;
    const Range all = window(claim, in, scale);
    return 1 - both_within(in.k, mine, other, all.low, all.high) <= most;
  });
}

Claim union_bound() {
  Claim claim{};
  claim.id = "brutzkus21/step-lem5.2-union";
  claim.title = "Symmetry and union bound";
  claim.place = "Section B, end";
  claim.kind = "step";
  claim.themes = {"probability", "initialisation"};
  claim.words = R"(Where $\frac k{4d}\le N_+\le\frac kd$ with probability at least $1-2e^{-d}$, $N_-=|\mathcal
    W_0^-\cap\mathcal A^-|$ does the same by symmetry, and both do with probability at least $1-4e^{-d}$.)";
  claim.conclusions = {{"(a)", "equal laws of the two counts", {"same law", "other count"}},
                       {"(b)", "the probability of both", {"jointly"}}};
  claim.readings = {{"printed", R"(given what the two steps before it say, for any $k$)"}};
  claim.constants = {window_four, window_upper, {"factor", {4, 1}, R"(the 4 in $4e^{-d}$)"}};
  claim.constants[0].idle = claim.constants[1].idle = "the window is the same in what is given and in what follows";
  claim.planted = {turned("factor", {31, 8}, "31/8 in place of 4"),
                   variant("unfair", "signs that favour one label by 1/64"),
                   without("one count", "no first count", "without the bound for the positive filters")};
  claim.serves = {"brutzkus21/lem5.2"};
  claim.scope = "d = 3 ... 6, every l, k = 1 ... 400";
  claim.not_covered = R"(larger $k$, where both probabilities are small)";
  claim.note = R"(The counts are not independent: a filter that is lucky for one label is not for the other. The union
    bound does not mind, and loses little: both miss at once with about the square of one's probability.)";
  claim.grid = {.axes = {axis("dimension", 3, 6), axis("patterns", 3, 6), axis("channels", 1, 400)}, .finite = ""};
  claim.twin = "step_lem5_2_union.py";
  claim.quick_cases = 200;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    const Record record = draw_filters(source, 5);
    return Record(record).set("channels", source.chance(1, 16) ? 0 : source.between(20, 400));
  };
  claim.state = state_union;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_5_2_bounds() { return {lower(), upper(), repaired_upper(), union_bound()}; }

}  // namespace lakatos::brutzkus21
