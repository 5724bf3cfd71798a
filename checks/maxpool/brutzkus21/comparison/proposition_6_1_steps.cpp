#include <algorithm>
#include <cstdlib>

#include "checks/maxpool/brutzkus21/comparison/claims.hpp"
#include "checks/maxpool/brutzkus21/comparison/patterned.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// Some block is short.
void short_block(Statement& claim) {
  const Sizes sizes{claim.integer("dimension"), 3, claim.integer("positions")};
  claim.given("sizes", counted(R"(n, d \ge 1)", [&] {
                return both(positions_of(claim, sizes) >= 1, claim.whole("d", sizes.d, {"dimension"}) >= 1);
              }));
  if (claim.settled()) return;
  const Classifier w = read_classifier(claim, "w", sizes);
  const Real n = positions_of(claim, sizes);
  claim.given("short", squared_norm(w.flat) < claim.constant("total") * n);
  if (claim.settled()) return;
  const Real least = claim.let("least block", R"(\min_i \|w[i]\|^2)", [&] {
    return least_over(w.blocks, [](const Vec& block) { return squared_norm(block); });
  });
  claim.regime("some block is longer than one", [&] {
    if (symbolic()) return named(R"(\max_i \|w[i]\|^2)") > 1;
    return -least_over(w.blocks, [](const Vec& block) { return -squared_norm(block); }) > 1;
  });
  claim.then("a block", least < claim.constant("block"));
}

Record draw_short_block(Source& source) {
  const std::int64_t n = source.between(1, 5), d = source.between(1, 3), unit = 40;
  VectorField w{unit, {}};
  const std::int64_t off = source.pick<std::int64_t>({0, 0, 0, 0, 0, 0, 1, 3});
  for (std::int64_t i = 0; i < n; ++i) {
    const std::size_t place = source.below(static_cast<std::uint64_t>(d));
    for (std::size_t c = 0; c < static_cast<std::size_t>(d); ++c)
      w.entries.push_back(c == place ? (source.chance(1, 2) ? unit : -unit) : 0);
    if (off > 0)
      w.entries[w.entries.size() - 1 - source.below(static_cast<std::uint64_t>(d))] += source.between(-off, off);
  }
  if (source.chance(7, 8)) {  // one of them a little shorter
    const auto first = w.entries.begin() + d * static_cast<std::int64_t>(source.below(static_cast<std::uint64_t>(n)));
    const auto largest = std::max_element(first, first + d, [](auto x, auto y) { return std::abs(x) < std::abs(y); });
    *largest -= (*largest > 0 ? 1 : -1) * source.between(source.chance(1, 6) ? 0 : 1, 2);
  }
  reduce(w);
  return Record().set("dimension", source.chance(1, 40) ? 0 : d, "positions", n, "w", w);
}

/// Two inputs that differ at one position only.
void two_witnesses(Statement& claim) {
  const Patterned in = read_patterned(claim);
  const Classifier w = read_classifier(claim, "w", in.sizes);
  const std::int64_t position = claim.integer("position");
  if (give_patterned(claim, in)) return;
  claim.given("position", counted(R"(1 \le i \le n)", [&] {
                const Real i = claim.whole("i", position, {"position"});
                return both(i >= 1, i <= positions_of(claim, in.sizes));
              }));
  if (claim.settled() || (!claim.symbolic() && (position < 1 || position > in.sizes.n))) return;
  const std::size_t at = claim.symbolic() ? 0 : static_cast<std::size_t>(position - 1);
  const Vec &block = w.blocks[at], &first = in.vectors[0], &second = in.vectors[1];
  const auto output = [&](std::int64_t own) {
    Input x{std::vector<std::int64_t>(w.blocks.size(), 3), own == 1 ? 1 : -1};
    x.patterns[at] = own;
    return output_on(w, in, x);
  };
  const Real positive = claim.let("w.x_+", R"(w\cdot x_+)", [&] { return output(1); }),
             negative = claim.let("w.x_-", R"(w\cdot x_-)", [&] { return output(2); });
  claim.given("(10)", positive >= claim.constant("margin"));
  claim.given("(11)", negative <= -claim.constant("margin"));
  if (claim.settled()) return;
  const Real difference = claim.let("w[i].(o_1-o_2)", dot(block, subtract(first, second))),
             norm = claim.let("|w[i]|^2", squared_norm(block));
  claim.regime("(10) and (11) hardly met", 10 * difference <= 21);
  claim.regime("the other positions count", [&] {
    return predicate([&] { return negate(equal(positive, dot(block, first))); }, R"(w\cdot x_+ \ne w[i]\cdot o_1)");
  });
  claim.then("(12)", difference >= claim.constant("two"));
  claim.then("Cauchy-Schwarz", square(difference) <= square(claim.constant("length")) * norm);
  claim.then("block", norm >= square(claim.constant("one")));
}

Record draw_two_witnesses(Source& source) {
  Record record = draw_separator(source);
  const std::int64_t n = record.integer("positions");
  return record.set("position", source.chance(1, 20) ? n + 1 : source.between(1, n));
}

}  // namespace

std::vector<Claim> proposition_6_1_steps() {
  return {{.id = "brutzkus21/step-prop6.1-block",
           .title = "Some block of w-hat has squared norm below one",
           .place = "Section 6, proof of Proposition 6.1",
           .kind = "step",
           .themes = {"margin"},
           .words = R"(If $\|w\|^2=\sum_i\|w[i]\|^2<n$ then $\|w[i]\|^2<1$ for some $i$.)",
           .readings = {{"printed", "for any $w$ of $n$ blocks"}},
           .constants = {{"total", {1, 1}, "the factor of $n$"}, {"block", {1, 1}, "the bound on a block"}},
           .planted = {turned("block", {9, 10}, "some block below 0.9"),
                       turned("total", {11, 10}, "a total below 1.1 n"), without("short", "any length", R"(any $w$)")},
           .serves = {"brutzkus21/prop6.1"},
           .scope = "n = 1 ... 5 blocks of d = 1 ... 3 entries, most blocks of norm 1",
           .not_covered = R"(larger sizes: the least of $n$ numbers is at most their mean)",
           .twin = "step_prop6_1_block.py",
           .quick_cases = 3000,
           .full_cases = 50000,
           .draw = draw_short_block,
           .state = short_block},
          {.id = "brutzkus21/step-prop6.1-eq12",
           .title = "Two witness points force a block of norm at least one",
           .place = "Section 6, proof of Proposition 6.1, (10) to (12)",
           .kind = "step",
           .themes = {"margin"},
           .words = R"(Let $x_+$ have $o_1$ at position $i$, $x_-$ have $o_2$ there, and both $o_3$ elsewhere. If
             $w\cdot x_+\ge1$ and $w\cdot x_-\le-1$ then $w[i]\cdot(o_1-o_2)\ge2$; and
             $|w[i]\cdot(o_1-o_2)|\le2\|w[i]\|$, so that $\|w[i]\|\ge1$.)",
           .conclusions = {{"(a)", R"($w[i]\cdot(o_1-o_2)\ge2$)", {"(12)"}},
                           {"(b)", R"($|w[i]\cdot(o_1-o_2)|\le2\|w[i]\|$, squared)", {"Cauchy-Schwarz"}},
                           {"(c)", R"($\|w[i]\|\ge1$, squared)", {"block"}}},
           .readings = {{"printed", "as printed, inequalities between norms squared"}},
           .constants = {{"margin", {1, 1}, "the margin in (10) and (11)"},
                         {"two", {2, 1}, "the bound in (12)"},
                         {"length", {2, 1}, R"(the bound on $\|o_1-o_2\|$)"},
                         {"one", {1, 1}, "the bound on the block"}},
           .planted = {turned("two", {21, 10}, "at least 2.1"), turned("length", {7, 5}, R"($\|o_1-o_2\|\le1.4$)"),
                       turned("one", {3, 2}, "the block at least 1.5"), turned("margin", {7, 10}, "margin 0.7"),
                       without("(11)", "one side", "the positive input alone")},
           .serves = {"brutzkus21/prop6.1"},
           .scope = "as brutzkus21/prop6.1, every position",
           .not_covered = "larger sizes",
           .note = R"($\|o_1-o_2\|=\sqrt2$, so that $\|w[i]\|\ge\sqrt2$: the printed 2 costs a factor 2 in Proposition
             6.1. (12) is the difference of (10) and (11), whatever the patterns; the cited bound needs unit vectors
             only.)",
           .twin = "step_prop6_1_eq12.py",
           .quick_cases = 2000,
           .full_cases = 50000,
           .draw = draw_two_witnesses,
           .state = two_witnesses}};
}

}  // namespace lakatos::brutzkus21
