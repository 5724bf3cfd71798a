// Lemma 5.2. Filters are independent, and no filter can be lucky for both labels, as its sign is one of the two: the
// pair of counts is multinomial with two equal chances.
#include <optional>

#include "checks/maxpool/brutzkus21/lucky/claims.hpp"
#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// P(a count is outside the window), `below` or `above` it or either.
Real missed(const Statement& claim, const Filters& in, const Scale& scale, bool below, bool above) {
  const Range all = window(claim, in, scale);
  return maxpool::chance_of_missing(in.k, lucky_chance(claim, in, 1), lucky_chance(claim, in, -1),
                                    {below ? all.low : 0, above ? all.high : in.k});
}

void state_counts(Statement& claim, bool repaired) {
  const Filters in = read_filters(claim);
  if (give_patterns(claim, in)) return;
  give_channels(claim, in.channels, in.dimension);
  if (claim.settled()) return;
  const Scale scale = repaired ? repaired_scale(in) : printed_scale(in);
  const bool all = !claim.reading("lower bounds") && !claim.reading("upper bounds");
  note_heavy_tails(claim, in);
  if (repaired) note_fewer_patterns(claim, in);
  std::optional<Real> either;  // P(outside), computed once
  const WindowText text = symbolic() ? window_text(claim, in, scale) : WindowText{};
  const auto conclude = [&](const char* name, const std::string& event, bool below, bool above) {
    claim.then(name, [&] {
      // First: exact numbers have none, and need not go on.
      const Real most = claim.constant("factor") * exp(-claim.constant("rate") * in.dimension);
      if (symbolic()) return named("\\mathbb P(" + event + ")") <= most;
      if (all && !either) either = missed(claim, in, scale, true, true);
      // Where that is rare enough, so is what lies on one side only.
      if (all && ((below && above) || less_equal(*either, most) == Truth::yes)) return *either <= most;
      return missed(claim, in, scale, below, above) <= most;
    });
  };
  if (all || claim.reading("lower bounds")) conclude("lower", R"(\min\{N_+,N_-\}<)" + text.low, true, false);
  if (all || claim.reading("upper bounds")) conclude("upper", R"(\max\{N_+,N_-\}>)" + text.high, false, true);
  if (all) conclude("jointly", R"(\{N_+,N_-\}\not\subset)" + text.all, true, true);
}

std::vector<Conclusion> three_conclusions() {
  return {{"(a)", "both lower bounds", {"lower"}},
          {"(b)", "both upper bounds", {"upper"}},
          {"(c)", "all four at once with the printed probability", {"jointly"}}};
}
std::vector<Constant> its_constants() {
  return {window_four,
          window_upper,
          {"factor", {4, 1}, R"(the 4 in $4e^{-d}$)"},
          {"rate", {1, 1}, R"(the factor of $d$ in $e^{-d}$)"},
          channels_factor};
}
std::vector<Planted> its_errors() {
  return {turned("four", {2, 1}, R"(a lower bound of half of $k$ over the number of patterns)"),
          turned("upper", {11, 16}, "an upper bound 11/16 as large"),
          turned("rate", {5, 1}, R"(with probability at least $1-4e^{-5d}$)"),
          turned("factor", {1, 4096}, R"(a factor $2^{-12}$ in place of 4)"),
          turned("channels.factor", {1, 2}, R"(for $k>\frac12d^3$)")};
}

Claim lemma() {
  Claim claim{};
  claim.id = "brutzkus21/lem5.2";
  claim.title = "Number of lucky filters lies between k/(4d) and k/d";
  claim.place = "Section 5, Lemma 5.2, (7); proof in Section B";
  claim.kind = "lemma";
  claim.themes = {"initialisation", "probability"};
  claim.words = R"(With $k>8d^3$ filters of uniform direction and independent fair signs, with probability at least
    $1-4e^{-d}$ both $|\mathcal W_0^+\cap\mathcal A^+|$ and $|\mathcal W_0^-\cap\mathcal A^-|$ lie between $\frac k{4d}$
    and $\frac kd$.)";
  claim.conclusions = three_conclusions();
  claim.readings = {{.name = "printed", .text = R"(any number $3\le l\le d$ of patterns)", .fault = "d for l"},
                    {"all patterns", R"($l=d$: every direction of an orthonormal basis is a pattern)"},
                    {.name = "lower bounds", .text = "any number of patterns, the lower bounds alone", .part = "(a)"},
                    {.name = "upper bounds", .text = "any number of patterns, the upper bounds alone", .part = "(b)"}};
  claim.constants = its_constants();
  claim.planted = its_errors();
  claim.power_in = "all patterns";
  claim.serves = {"brutzkus21/thm5.1", "brutzkus21/cor5.4", "brutzkus21/step-thm5.1-margin",
                  "brutzkus21/step-thm5.1-norm"};
  claim.scope = R"(every 3 <= l <= d <= 8 at $k=8d^3+1$; sampled: d = 3 ... 8, mostly up to 5, any l, k up to four times
    that)";
  claim.not_covered = "other laws of the directions, dependent filters, patterns that are not orthogonal";
  claim.note = R"(A filter is lucky with chance $\frac{1-2^{1-l}}{2(l-1)}$, in which $d$ plays no part. For few patterns
    in a high dimension that is more than $\frac1d$ (for $l=3$ it is $\frac3{16}$, so from $d=6$ on), and the upper
    bound fails with probability near 1 however large $k$ is. More lucky filters than that do no harm to the lower
    bounds. With $l$ in the window the lemma is brutzkus21/lem5.2-repaired.)";
  claim.twin = "lem5_2.py";
  claim.quick_cases = 200;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) { return draw_filters(source, source.chance(1, 8) ? 8 : 5); };
  claim.enumerated = [] { return filters_up_to(8); };
  claim.enumerate = filters_at;
  claim.zoo = []() -> std::vector<Record> {
    return {Record().set("dimension", 5).set("patterns", 3).set("channels", 1001),
            Record().set("dimension", 6).set("patterns", 3).set("channels", 1729)};
  };
  claim.state = [](Statement& at) { state_counts(at, false); };
  return claim;
}

Claim repaired_lemma() {
  Claim claim = lemma();
  claim.id = "brutzkus21/lem5.2-repaired";
  claim.title = "Number of lucky filters lies between k/(4l) and k/l";
  claim.place = "ours; Section 5, Lemma 5.2, with the number of patterns";
  claim.words = R"(With $k>8d^3$ filters of uniform direction and independent fair signs and $3\le l\le d$ patterns,
    with probability at least $1-4e^{-d}$ both $|\mathcal W_0^+\cap\mathcal A^+|$ and $|\mathcal W_0^-\cap\mathcal A^-|$
    lie between $\frac k{4l}$ and $\frac kl$.)";
  claim.mends = R"(the number $l$ of patterns in place of $d$: between $\frac k{4l}$ and $\frac kl$)";
  claim.readings = {{"patterns", R"(any number $3\le l\le d$ of patterns)"}};
  claim.dials = {{.name = "channels",
                  .assumption = "channels",
                  .text = R"($k>8cd^3$)",
                  .grid = {{1, 1}, {1, 2}, {1, 4}, {1, 8}, {1, 16}, {1, 32}, {1, 64}},
                  .turned = {{"channels.factor", 1}}},
                 {.name = "balance",
                  .assumption = "fair signs",
                  .text = R"($\mathbb P(a_i=1)=c$)",
                  .rest = {1, 2},
                  .grid = {{1, 2}, {5, 8}, {3, 4}, {13, 16}, {7, 8}, {15, 16}}},
                 {.name = "fewest",
                  .assumption = "patterns in use",
                  .text = R"($l\ge c$)",
                  .rest = {3, 1},
                  .grid = {{3, 1}, {2, 1}},
                  .whole = true}};
  claim.power_in = "";
  claim.zoo = {};
  claim.note = R"(The printed proof with $l$ for $d$ in the chance: $\frac1{2l}\le\frac{1-2^{1-l}}{2(l-1)}\le\frac3{4l}$
    for $l\ge3$, and Hoeffding's bound for the deviation $\frac1{4l}$ is $2e^{-k/(8l^2)}\le2e^{-d^3/l^2}\le2e^{-d}$. It
    asks for more channels than are needed: the variance of one indicator is about $\frac1{2l}$, not $\frac14$.)";
  claim.twin = "lem5_2_repaired.py";
  claim.state = [](Statement& at) { state_counts(at, true); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_5_2() { return {lemma(), repaired_lemma()}; }

}  // namespace lakatos::brutzkus21
