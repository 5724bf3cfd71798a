#include <algorithm>

#include "checks/maxpool/brutzkus21/comparison/claims.hpp"
#include "checks/maxpool/brutzkus21/comparison/patterned.hpp"
#include "theory/numeric/hard_margin.hpp"
#include "theory/numeric/in_arithmetic.hpp"

// The least norm of a linear classifier with margin 1 on all of D. The exact least is 2 n: see prop6.1-sharp.

namespace lakatos::brutzkus21 {
namespace {

const char* const separates_latex = R"(\min_{(x,y)\sim\mathcal D} y\,w\cdot x)";

/// The least margin over D; planted: over inputs with their pattern at position 1; dialled: over a share of the
/// support.
Real margin_asked_for(Statement& claim, const Classifier& w, const Patterned& in) {
  if (claim.planted("first position")) return least_margin({w.blocks.front(), {w.blocks.front()}}, in);
  if (!claim.dialled("support")) return least_margin(w, in);
  const std::vector<Input> part = thinned_support(in.sizes, midpoint(claim.dial("support", {1, 1})));
  return part.empty() ? Real(0) : least_over(part, [&](const Input& x) { return margin_of(w, in, x); });
}

/// Sizes, patterns and the classifier of the instance, which separates D with margin 1; true when it does not.
bool give_separator(Statement& claim, const Patterned& in, const Classifier& w) {
  if (give_patterned(claim, in)) return true;
  const Real least = claim.let("least margin", separates_latex, [&] { return margin_asked_for(claim, w, in); });
  claim.given("separates", least >= claim.constant("margin"));
  return claim.settled();
}

void note_shortest(Statement& claim, const Real& norm, const Real& n) {
  claim.regime("as short as can be", norm <= 2 * n);
}

/// Proposition 6.1, for every classifier that separates: the least norm is one of theirs.
void proposition(Statement& claim) {
  const Patterned in = read_patterned(claim);
  const Classifier w = read_classifier(claim, "w", in.sizes);
  if (give_separator(claim, in, w)) return;
  const Real n = positions_of(claim, in.sizes), norm = claim.let("|w|^2", squared_norm(w.flat));
  note_shortest(claim, norm, n);
  if (claim.reading("root")) claim.then("norm", norm >= square(claim.constant("root")) * n);
  else claim.then("norm", norm >= claim.constant("factor") * n);
}

/// Section 7: the norm, or its square.
void norm_by_n(Statement& claim) {
  const Patterned in = read_patterned(claim);
  const Classifier w = read_classifier(claim, "w", in.sizes);
  if (give_separator(claim, in, w)) return;
  const Real n = positions_of(claim, in.sizes), norm = claim.let("|w|^2", squared_norm(w.flat));
  note_shortest(claim, norm, n);
  if (claim.reading("printed")) claim.then("norm", norm >= square(n));
  else claim.then("norm", norm >= claim.constant("factor") * n);
}

/// The exact least, by the quadratic programme and by multipliers in closed form.
void exact_minimum(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (give_sizes(claim, sizes)) return;
  const Real n = positions_of(claim, sizes);
  const Real least = claim.let("minimum", R"(\min_{w:\ y\,w\cdot x\ge1}\|w\|^2)", [&] {
    const HardMarginResult result = solve(maxpool::one_hot(maxpool::support(sizes.l, sizes.n), sizes.l));
    if (result.kind != HardMarginResult::Kind::separable) throw Undecided("no certified separator");
    return in_arithmetic(result.value);
  });
  claim.then("minimum", least == claim.constant("factor") * n);
  claim.then("equal weights", R"(w=\sum_{(x,y)}(l-2)^{1-n}\,y\,x \text{ attains } 2n)",
             [&] { return maxpool::equal_weights_are_optimal(sizes.l, sizes.n); });
}

Record draw_small_sizes(Source& source) {
  const std::int64_t d = source.between(2, 5),
                     l = source.chance(1, 8) ? source.between(1, 6) : source.between(3, std::max<std::int64_t>(3, d));
  return Record().set("dimension", d, "patterns", l, "positions",
                      source.chance(1, 12) ? 0 : source.between(1, l > 4 ? 3 : 4));
}

Record one_pattern_each() {
  return Record()
      .set("dimension", std::int64_t{3}, "patterns", std::int64_t{3}, "positions", std::int64_t{3})
      .set("vectors", VectorField{1, {1, 0, 0, 0, 1, 0, 0, 0, 1}}, "w", VectorField{1, {1, -1, 0, 1, -1, 0, 1, -1, 0}});
}

const Constant margin_constant{"margin", {1, 1}, "the margin"};
const Constant factor_constant{"factor", {1, 1}, "the factor of $n$"};

}  // namespace

std::vector<Claim> proposition_6_1() {
  return {
      {.id = "brutzkus21/prop6.1",
       .title = "Minimal squared norm of a margin-1 linear separator is at least n",
       .place = "Section 6, Proposition 6.1, (9)",
       .kind = "proposition",
       .themes = {"margin"},
       .words = R"(Every $w$ with $y\,w\cdot x\ge1$ for all $(x,y)$ of $\mathcal D$ has $\|w\|^2\ge n$; so has the
         shortest, $\hat w$.)",
       .readings = {{"printed", "the squared norm is at least $n$"},
                    {"root", R"(the sentence before it: the norm is at least $\sqrt n$)"}},
       .constants = {margin_constant, factor_constant, {"root", {1, 1}, R"(the factor of $\sqrt n$)"}},
       .planted = {turned("factor", {41, 20}, "at least 2.05 n"), turned("margin", {7, 10}, "margin 0.7"),
                   turned("root", {29, 20}, R"(the norm at least $1.45\sqrt n$)", "root"),
                   without("separates", "any classifier", "any classifier"),
                   variant("first position", "the pattern always at position 1")},
       .dials = {{.name = "inner product",
                  .assumption = "orthonormal",
                  .text = R"($o_1\cdot o_2=c$, to three digits)",
                  .rest = {0, 1},
                  .grid = {{0, 1}, {-3, 5}, {-9, 10}, {-99, 100}, {3, 5}, {9, 10}},
                  .dropped = "orthonormal",
                  .whole = true},
                 {.name = "pattern norm",
                  .assumption = "orthonormal",
                  .text = "patterns of norm c",
                  .grid = {{1, 1}, {5, 4}, {7, 5}, {3, 2}, {2, 1}},
                  .dropped = "orthonormal"},
                 {.name = "support",
                  .assumption = "separates",
                  .text = "margin 1 on an evenly chosen share c of the support only",
                  .grid = {{1, 1}, {7, 8}, {3, 4}, {1, 2}, {1, 4}}}},
       .serves = {"brutzkus21/remark-compare", "brutzkus21/remark-normn"},
       .scope = R"(d = 3, 4, n = 1 ... 4, orthonormal vectors with small denominators, classifiers with margin 1 or
         barely more on all $2n(l-2)^{n-1}$ inputs)",
       .not_covered = "larger sizes; for all sizes see the argument at brutzkus21/prop6.1-sharp",
       .note = R"(The factor is not the best one: the least is $2n$ (brutzkus21/prop6.1-sharp), since
         $\|o_1-o_2\|=\sqrt2$ where the proof uses 2. So the printed bound even holds for unit vectors that are not
         orthogonal: with $o_1\cdot o_2=c$ the least is $\frac{2n}{1-c}>n$. All of the support is needed: a training set
         of $m$ inputs may have separators as short as $\|w\|^2=\frac1n$.)",
       .twin = "prop6_1.py",
       .quick_cases = 2000,
       .full_cases = 50000,
       .draw = draw_separator,
       .state = proposition},
      {.id = "brutzkus21/prop6.1-sharp",
       .title = "The minimal squared norm is 2n",
       .place = "ours; Section 6, Proposition 6.1, sharpened",
       .kind = "proposition",
       .themes = {"margin"},
       .words = R"(For all $n\ge1$ and $3\le l\le d$: $\|\hat w\|^2=2n$, at $\hat w=(o_1-o_2,\dots,o_1-o_2)$ and nowhere
         else.)",
       .conclusions = {{"(a)", "the minimum", {"minimum"}},
                       {"(b)", "it is attained there", {"equal weights"}},
                       {"(c)", "and nowhere else", {}}},
       .left_out = "(c), which the note argues",
       .readings = {{"exact", "equality"}},
       .constants = {{"factor", {2, 1}, "the factor of $n$"}},
       .planted = {turned("factor", {201, 100}, "2.01 n"), turned("factor", {199, 100}, "1.99 n")},
       .serves = {"brutzkus21/prop6.1", "brutzkus21/remark-compare"},
       .scope = "every d and l from 3 to 5, n up to 4: an exact quadratic programme over the whole support",
       .not_covered = "larger sizes by a machine; that no other classifier attains it, which the note argues",
       .note = R"(Proof for all sizes, by multipliers. Give each of the $2n(l-2)^{n-1}$ inputs the weight
         $\lambda=(l-2)^{1-n}$. In $\sum\lambda\,y\,x$ the spurious patterns of positive and negative inputs cancel, and
         $o_1$ stands at each position with weight 1, $o_2$ with $-1$: the sum is $w=(o_1-o_2,\dots)$, and $y\,w\cdot
         x=1$ for every input. So for every $v$ with $y\,v\cdot x\ge1$: $v\cdot w=\sum\lambda\,y\,v\cdot
         x\ge\sum\lambda=2n=\|w\|^2$, hence $\|v\|\ge\|w\|$, and $\|v-w\|^2=\|v\|^2-2v\cdot
         w+\|w\|^2\le\|v\|^2-\|w\|^2$, so that no other $v$ is as short. The number of spurious patterns plays no part:
         a block that is constant on them shifts positive and negative inputs alike.)",
       .grid = {.axes = {axis("dimension", 3, 5), axis("patterns", 3, 5), axis("positions", 1, 4)}, .finite = ""},
       .twin = "prop6_1_sharp.py",
       .quick_cases = 20,
       .full_cases = 200,
       .draw = draw_small_sizes,
       .state = exact_minimum},
      {.id = "brutzkus21/remark-normn",
       .title = "Norm of the max-margin linear classifier is lower bounded by n",
       .place = "Section 7, before Figure 4",
       .kind = "remark",
       .themes = {"margin", "experiment"},
       .words = R"(The norm of the max-margin linear classifier is at least $n$, by Proposition 6.1.)",
       .readings = {{"squared", R"(the squared norm, as Proposition 6.1 says)"},
                    {.name = "printed",
                     .text = "the norm",
                     .slip = R"(the squared norm $\|\hat w\|^2$, as in Proposition 6.1 to which the sentence refers)"}},
       .constants = {margin_constant, factor_constant},
       .planted = {turned("factor", {41, 20}, "at least 2.05 n"), turned("margin", {7, 10}, "margin 0.7"),
                   without("separates", "any classifier", "any classifier")},
       .scope = "as brutzkus21/prop6.1",
       .not_covered = "larger sizes",
       .note = R"($\|\hat w\|=\sqrt{2n}$, below $n$ from $n=3$ on; $n=10$, $d=20$ of the experiments gives 4.47. That
         the norm grows with $n$, which is what the sentence is used for, holds in both readings.)",
       .twin = "remark_normn.py",
       .quick_cases = 2000,
       .full_cases = 50000,
       .draw = draw_separator,
       .zoo = []() -> std::vector<Record> { return {one_pattern_each()}; },
       .state = norm_by_n}};
}

}  // namespace lakatos::brutzkus21
