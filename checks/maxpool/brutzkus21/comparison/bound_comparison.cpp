#include <algorithm>

#include "checks/maxpool/brutzkus21/comparison/claims.hpp"
#include "checks/maxpool/brutzkus21/model/standing.hpp"

// The two bounds as numbers. CNN: |a|^2 |z|^2 with the printed bounds of Section E, (2 80^2 d / (k eta^2 T^2)) times
// 4 k eta^2 T^2, in which k, eta and T cancel. Linear: |w|^2 R^2 with the exact |w|^2 = 2 n of prop6.1-sharp, R^2 = n.

namespace lakatos::brutzkus21 {
namespace {

void compared(Statement& claim) {
  const std::int64_t dimension = claim.integer("dimension"), positions = claim.integer("positions");
  const Real d = claim.whole("d", dimension, {"dimension"}), n = claim.whole("n", positions, {"positions"});
  claim.given("sizes", counted(R"(d \ge 3,\ n \ge 1)", [&] { return both(d >= 3, n >= 1); }));
  const Real c = claim.number("rate", "c");
  claim.given("rate positive", c > 0);
  claim.given("order", n >= c * d);
  if (claim.settled()) return;
  if (claim.reading("growing")) claim.given("large d", d * square(c) >= claim.constant("large"));
  if (claim.reading("experiment"))
    claim.given("printed sizes", counted(R"(d = 20,\ n = 10)", [&] { return both(d == 20, n == 10); }));
  if (claim.settled()) return;
  const Real linear = claim.let("linear", claim.constant("norm") * n * n),
             network = claim.let(
                 "network", claim.constant("count") * square(claim.constant("weight")) * claim.constant("length") * d);
  claim.regime("just where the network is smaller", both(9 * linear <= 10 * network, 9 * network <= 10 * linear));
  claim.then("order n^2", both(square(n) <= linear, linear <= claim.constant("above") * square(n)));
  claim.then("network smaller", network <= linear);
}

Record draw_compared(Source& source) {
  const Fraction c =
      source.pick<Fraction>({{1, 1}, {1, 1}, {1, 2}, {2, 1}, {4, 1}, {16, 1}, {40, 1}, {80, 1}, {1, 10}});
  // large d: d c^2 >= 25600
  const std::int64_t least =
      (25600 * c.denominator * c.denominator + c.numerator * c.numerator - 1) / (c.numerator * c.numerator);
  std::int64_t d = std::max<std::int64_t>(3, least);
  if (source.chance(1, 6)) d = source.between(2, 30);
  else if (source.chance(1, 6)) d = d * source.between(1, 40) / 40;
  else if (source.chance(1, 3)) d += source.between(0, d);
  const std::int64_t at_rate = (c.numerator * d + c.denominator - 1) / c.denominator;
  const std::int64_t n = source.chance(1, 12)  ? std::max<std::int64_t>(0, at_rate - 1)
                         : source.chance(2, 3) ? at_rate
                                               : at_rate * source.between(1, 3);
  return Record().set("dimension", d, "positions", n, "rate", source.chance(1, 60) ? fraction(0, 1) : c);
}

}  // namespace

std::vector<Claim> bound_comparison() {
  return {
      {.id = "brutzkus21/remark-compare",
       .title = "CNN bound O(d) against O(n^2), O(d^{2r}) for FC nets and SVM",
       .place = "Section 1, contribution 3; Section 6 after Proposition 6.1",
       .kind = "remark",
       .themes = {"margin", "capacity"},
       .words = R"(The best bound $\|\hat w\|^2R^2$ for fully connected networks and the linear SVM is of order $n^2$;
         with $n$ of order $d^r$, $r\ge1$, the CNN bound of order $d$ is the smaller one.)",
       .conclusions = {{"(a)", R"($\|\hat w\|^2R^2$ is of order $n^2$)", {"order n^2"}},
                       {"(b)", R"(for $n=\Theta(d^r)$ the CNN bound is smaller)", {"network smaller"}},
                       {"(c)", "the difference suggests that CNNs outperform the others", {}}},
       .left_out = "(c): no bound from above says that a method does badly; the paper leaves a lower bound to others",
       .readings = {{"growing", R"(for each rate $c$ with $n\ge cd$, from $d=25600/c^2$ on, by the constants of Section
         E)"},
                    {.name = "any size",
                     .text = R"(for all sizes with $n\ge cd$, by the constants of Section E)",
                     .fault = "constants of Section E"},
                    {.name = "experiment",
                     .text = "at the sizes of Section 7, $d=20$ and $n=10$",
                     .fault = "constants of Section E"}},
       .constants = {{"norm", {2, 1}, R"(the factor in $\|\hat w\|^2=2n$)"},
                     {"above", {2, 1}, R"(the factor of the order $n^2$)"},
                     {"count", {2, 1}, R"(the 2 in $\|v^*\|^2\le2\cdot80^2d/(k\eta_1^2T_1^2)$)"},
                     {"weight", {80, 1}, R"(the 80 in $v^*$)"},
                     {"length", {4, 1}, R"(the 4 in $\|z(x)\|^2\le4k\eta_1^2T_1^2$)"},
                     {"large", {25600, 1}, R"(the least $dc^2$)"}},
       .planted = {turned("large", {24000, 1}, R"(from $d=24000/c^2$ on)"), turned("weight", {81, 1}, "81 in $v^*$"),
                   turned("count", {21, 10}, "2.1 in the count"), turned("length", {41, 10}, "4.1 in the length"),
                   turned("above", {199, 100}, "at most 1.99 n^2"), turned("norm", {19, 10}, R"($\|\hat w\|^2=1.9n$)"),
                   without("order", "any n", "any number of positions")},
       .serves = {},
       .scope = R"(c from 1/10 to 80, d up to millions, n from cd to 3cd, mostly at the boundary)",
       .not_covered = R"(the constants that the margin bounds themselves carry, which the text hides on both sides, and
         the dependence on the slope of the leaky ReLU)",
       .note = R"((a) is arithmetic on brutzkus21/prop6.1-sharp. The bounds are $2n^2$ and $51200\,d$: the CNN's is
         smaller exactly for $n\ge160\sqrt d$. With $n=d$ that is $d\ge25600$; at $d=20$ it takes $n\ge716$ positions,
         and at the $n=10$ of the experiments the bounds are 200 for the SVM and 1024000 for the CNN, so that what the
         experiments show is not explained by the bounds as they stand. As statements about orders both hold, already
         for $r>\frac12$. Proposition 6.1 gives only that $\|\hat w\|^2R^2\ge n^2$; that it is of order $n^2$ at most
         needs the classifier of $n$ copies of $o_1-o_2$.)",
       .twin = "remark_compare.py",
       .quick_cases = 3000,
       .full_cases = 50000,
       .draw = draw_compared,
       .zoo = []() -> std::vector<Record> {
         return {Record().set("dimension", std::int64_t{20}, "positions", std::int64_t{10}, "rate", fraction(1, 2)),
                 Record().set("dimension", std::int64_t{3}, "positions", std::int64_t{3}, "rate", fraction(1, 1))};
       },
       .state = compared}};
}

}  // namespace lakatos::brutzkus21
