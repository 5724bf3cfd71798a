#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/model/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/maxpool/outcomes.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// brutzkus21, Section 3: the law D.
void detection_law(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (!symbolic() && (sizes.l > 6 || sizes.n > 5)) throw std::invalid_argument("up to 6 patterns and 5 positions");
  const Real least = claim.constant("least");
  claim.given("sizes", [&] {
    return counted(text(least, R"( \le l \le d,\ n \ge 1)"), [&] {
      const Real l = patterns_of(claim, sizes);
      return both(both(l >= least, l <= dimension_of(claim, sizes)), positions_of(claim, sizes) >= 1);
    });
  });
  if (claim.settled()) return;
  const auto all = [&] { return maxpool::outcomes(sizes.l, sizes.n, claim.planted("any pattern")); };
  claim.then("law", R"(\mathcal S \ne \emptyset \text{ or } n = 1,\ \text{so that the masses add up to } 1)",
             [&] { return !all().empty(); });
  claim.then("labels", text(R"(\mathbb P(y=1) = )", claim.constant("half")), [&] {
    long positive = 0, total = 0;
    for (const Input& x : all()) ++total, positive += x.label == 1 ? 1 : 0;
    return equal(Real(positive), claim.constant("half") * total);
  });
  claim.then("one discriminative",
             R"(\text{each input has } o_1 \text{ or } o_2 \text{ at one position, as its label says})", [&] {
               const auto inputs = all();
               return std::all_of(inputs.begin(), inputs.end(), [&](const Input& x) { return in_support(x, sizes.l); });
             });
  claim.then("pattern sets", R"(\mathbb P(\mathcal P(x) = \{o\} \cup A) = \tfrac12\mathrm{surj}(n-1,|A|)(l-2)^{1-n})",
             [&] { return maxpool::have_masses_of_classes(all(), sizes.l, sizes.n); });
}

Record draw_small_sizes(Source& source) {
  const std::int64_t d = source.between(3, 6);
  Record record;
  set_sizes(record,
            {d, source.between(source.chance(1, 12) ? 2 : 3, d), source.between(source.chance(1, 12) ? 0 : 1, 4)});
  return record;
}

}  // namespace

std::vector<Claim> definition_distribution() {
  return {{.id = "brutzkus21/def-distribution",
           .title = "The pattern-detection distribution D",
           .place = "Section 3",
           .kind = "definition",
           .themes = {"input law", "model"},
           .words = R"($\mathbb P(y=\pm1)=\frac12$; given $y$, a random position gets $o_1$ ($y=1$) or $o_2$ ($y=-1$),
             each other one a random pattern of $o_3,\dots,o_l$. That is a law for all $3\le l\le d$, $n\ge1$.)",
           .conclusions = {{"(a)",
                            "a probability law of labelled inputs with these patterns",
                            {"law", "labels", "one discriminative", "pattern sets"}}},
           .readings = {{"uniform", "positions and spurious patterns uniform and independent"}},
           .constants = {{"least", {3, 1}, "the least number of patterns"}, {"half", {1, 2}, "the mass of a label"}},
           .planted = {turned("least", {2, 1}, "two patterns, none of them spurious"),
                       turned("half", {51, 100}, "51 % positive"),
                       variant("any pattern", "the other positions get any pattern of O")},
           .serves = {"brutzkus21/thm4.2", "brutzkus21/thm5.1"},
           .scope = "every d, l up to 6, n up to 4, by listing all outcomes",
           .not_covered = "other laws of the random choices, which the text does not name",
           .note = R"(It can be met, alone and with the rest. For $l=2$ there is no spurious pattern and only $n=1$ is
             possible. The mass of each pattern set is counted out and agrees with the closed form that the other claims
             use.)",
           .grid = {.axes = {axis("dimension", 3, 6), axis("patterns", 2, 6), axis("positions", 1, 4)}, .finite = ""},
           .twin = "def_distribution.py",
           .quick_cases = 100,
           .full_cases = 1000,
           .draw = draw_small_sizes,
           .state = detection_law}};
}

}  // namespace lakatos::brutzkus21
