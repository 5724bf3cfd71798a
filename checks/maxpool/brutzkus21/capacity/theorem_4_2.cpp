#include <algorithm>

#include "checks/maxpool/brutzkus21/capacity/capacity.hpp"
#include "checks/maxpool/brutzkus21/capacity/claims.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// brutzkus21, Section 4, Theorem 4.2.
void printed_bound(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (give_theorem_4_2(claim, sizes)) return;
  const Real d = dimension_of(claim, sizes);
  if (claim.dialled("patterns"))  // not in print
    claim.given("share of patterns", patterns_of(claim, sizes) >= claim.dial("patterns", {1, 1}) * d);
  if (claim.dialled("ratio"))  // not in print
    claim.given("ratio", d == claim.dial("ratio", {1, 1}) * 2 * positions_of(claim, sizes));
  if (claim.settled()) return;
  const Real vc = vc_of_support(claim, sizes);
  claim.then("bound", [&] { return reaches_power(claim, vc, sizes.d); });
}

/// What is true for every l: the VC dimension is the number of pattern sets.
void every_number_of_patterns(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (give_sizes(claim, sizes)) return;
  give_two_positions(claim, sizes);
  if (claim.settled()) return;
  const Real vc = vc_of_support(claim, sizes), l = patterns_of(claim, sizes), n = positions_of(claim, sizes);
  const Real spurious = claim.let("spurious", R"(\sum_{s=1}^{\min(n-1,\,l-2)}\binom{l-2}s)", [&] {
    const std::int64_t most = std::min(sizes.n - (claim.planted("one more") ? 0 : 1), sizes.l - 2);
    Real sum = 0;
    for (std::int64_t s = 1; s <= most; ++s) sum += choose(l - 2, s);
    return sum;
  });
  claim.then("value", counted(vc == claim.constant("labels") * spurious));
  const Real least = n + claim.constant("least");
  claim.then("threshold", [&] {
    return counted(text(R"(\mathrm{VCdim} \ge 2^{n-1} \iff l \ge )", least), [&] {
      const Real bound = power(2, sizes.n - 1);
      return either(both(vc >= bound, l >= least), both(vc < bound, l < least));
    });
  });
}

/// d, l and n for the dials of Theorem 4.2: l >= c d, d = 2 c n.
Record draw_dialled_sizes(Source& source) {
  Record record = draw_theorem_sizes(source);
  const double ratio = source.dial("ratio", 1), share = source.dial("patterns", 0);
  if (ratio != 1) {
    const std::int64_t n = source.between(2, ratio > 2 ? 2 : 4),
                       d = static_cast<std::int64_t>(2 * ratio * static_cast<double>(n));
    record.set("dimension", d).set("patterns", d).set("positions", n);
  } else if (share > 0 && !source.chance(1, 4)) {
    const std::int64_t d = record.integer("dimension");
    record.set("patterns", std::max<std::int64_t>(3, static_cast<std::int64_t>(share * static_cast<double>(d))));
  }
  return record;
}

const Grid all_sizes{.axes = {axis("dimension", 3, 10), axis("patterns", 3, 10), axis("positions", 1, 5)},
                     .finite = ""};

Claim printed_theorem() {
  return {
      .id = "brutzkus21/thm4.2",
      .title = "VC dimension of the max-pooling class is exponential in d",
      .place = "Section 4, Theorem 4.2",
      .kind = "theorem",
      .themes = {"capacity"},
      .words = R"(For $d=2n$, $n\ge2$: $\mathrm{VCdim}(\mathcal H_{\rm CNN}(\mathcal X))\ge2^{d/2-1}$, where $\mathcal
        X$ is the support of $\mathcal D$ and networks have any number of channels.)",
      .readings = {{.name = "printed", .text = R"(any $l$ from 3 to $d$, as Section 3 has it)", .fault = few_patterns},
                   {"all patterns", R"($l=d$, so that the patterns $o_3,\dots,o_{2n}$ of the proof exist)"}},
      .constants = {{"base", {2, 1}, "the base of the power"}},
      .planted = {turned("base", {17, 4}, "a base of 17/4"),
                  variant("any positions", "d and n independent of each other, one position too")},
      .dials = {{.name = "patterns",
                 .assumption = "all patterns",
                 .text = R"($l\ge cd$)",
                 .grid = {{1, 1}, {3, 4}, {5, 8}, {1, 2}, {3, 8}},
                 .dropped = "all patterns"},
                {.name = "ratio",
                 .assumption = "half",
                 .text = R"($d=2cn$)",
                 .grid = {{1, 1}, {3, 2}, {2, 1}, {5, 2}, {3, 1}},
                 .dropped = "half"}},
      .power_in = "all patterns",
      .serves = {"brutzkus21/remark-erm", "brutzkus21/remark-vs-vc"},
      .scope = "every d, l up to 10 and n up to 5",
      .not_covered = "larger sizes; for every size: brutzkus21/thm4.2-repaired and its note",
      .note = R"(The network sees an input only through its set of patterns, and $\mathcal D$ makes
        $2\sum_{s=1}^{\min(n-1,l-2)}\binom{l-2}s$ sets. Two inputs with one set have one label under every network, so
        the VC dimension is at most their number, for $l=3$ therefore 2, whatever $d$ is. It is found as the rank of the
        matrix $[P(x)\cap A\ne\emptyset]$, on small sizes also by a linear programme for each labelling. The value of
        sign(0) does not matter, nor does a common inner product $0\le g<1$ of the patterns, which leaves them
        independent. That $n\ge2$ follows from $3\le l\le d=2n$. For $l=d$ the bound is far from sharp: the VC dimension
        is $2^{d-2}+\binom{d-2}{d/2-1}-2$.)",
      .grid = all_sizes,
      .twin = "thm4_2.py",
      .quick_cases = 40,
      .full_cases = 2000,
      .draw = draw_dialled_sizes,
      .state = printed_bound};
}

}  // namespace

std::vector<Claim> theorem_4_2() {
  return {
      printed_theorem(),
      {.id = "brutzkus21/thm4.2-repaired",
       .title = "The VC dimension is the number of pattern sets",
       .place = "ours; in place of Section 4, Theorem 4.2",
       .kind = "theorem",
       .themes = {"capacity"},
       .words = R"(For all $d\ge l\ge3$ and $n\ge2$: $\mathrm{VCdim}(\mathcal H_{\rm CNN}(\mathcal
         X))=2\sum_{s=1}^{\min(n-1,l-2)}\binom{l-2}s$, which is at least $2^{n-1}$ ($=2^{d/2-1}$ for $d=2n$) exactly
         when $l\ge n+1$.)",
       .mends = R"(the dimension is $2\sum_{s=1}^{\min(n-1,l-2)}\binom{l-2}s$; the printed bound needs $l\ge n+1$
         patterns)",
       .conclusions = {{"(a)", "the value", {"value"}}, {"(b)", "when the printed bound holds", {"threshold"}}},
       .readings = {{"every number of patterns", R"(any $d$, $l$ and $n$ with $3\le l\le d$, $n\ge2$)"}},
       .constants = {{"labels", {2, 1}, "the factor in front: one for each discriminative pattern"},
                     {"least", {1, 1}, R"(the 1 in $l\ge n+1$)"}},
       .planted = {turned("labels", {1, 1}, "inputs that differ in the discriminative pattern counted once"),
                   turned("least", {0, 1}, "as many patterns as positions are enough"),
                   turned("least", {2, 1}, "one pattern more is needed"),
                   variant("one more", "sets of up to n spurious patterns"),
                   without("two positions", "one position", R"($n=1$, where the sum is empty and the dimension 2)")},
       .serves = {"brutzkus21/remark-erm-repaired", "brutzkus21/remark-vs-vc"},
       .scope = "every d, l up to 10 and n up to 5",
       .not_covered = "larger sizes by running; the note's argument has no bound",
       .note = R"(For every size: the sets $A$ give the functions $[P\cap A\ne\emptyset]$, hence the constant 1 and all
         $[P\subseteq C]$; on distinct sets, ordered by size, the matrix $[P\subseteq P']$ is triangular with ones on
         the diagonal. So every function of the pattern set is a network, and the VC dimension is the number of sets.
         $2(2^{l-2}-1)\ge2^{n-1}$ needs $l-1\ge n$ for $n\ge2$; for $l\ge n+1$ the sum of the binomials is at least
         $2^{n-1}-1$.)",
       .grid = all_sizes,
       .twin = "thm4_2_repaired.py",
       .quick_cases = 40,
       .full_cases = 2000,
       .draw = draw_theorem_sizes,
       .state = every_number_of_patterns}};
}

}  // namespace lakatos::brutzkus21
