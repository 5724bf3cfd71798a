#include <algorithm>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/capacity/capacity.hpp"
#include "checks/maxpool/brutzkus21/capacity/claims.hpp"
#include "theory/maxpool/shattering_network.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// brutzkus21, Section 4, proof of Theorem 4.2: the points x_I.
void points_in_support(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const std::int64_t ends = claim.integer("ends");
  if (give_theorem_4_2(claim, sizes)) return;
  const auto points = [&] { return proof_points(sizes.n, ends, claim.planted("shifted") ? -1 : 0); };
  const Real n = positions_of(claim, sizes), first = claim.constant("first");
  claim.then("defined", counted(2 * (n - 1) + first <= patterns_of(claim, sizes)));
  claim.then("support", R"(x_I \in \mathcal X \text{ for all } I)", [&] {
    const auto all = points();
    return std::all_of(all.begin(), all.end(), [&](const Input& x) { return in_support(x, sizes.l); });
  });
  claim.then("number", counted(R"(|B| = 2^{n-1})", [&] {
               std::vector<std::vector<std::int64_t>> seen;
               for (const Input& x : points()) seen.push_back(x.patterns);
               std::sort(seen.begin(), seen.end());
               const auto distinct = std::unique(seen.begin(), seen.end()) - seen.begin();
               return Real(static_cast<long>(distinct)) == power(2, sizes.n - 1);
             }));
  claim.then("exponent", counted(dimension_of(claim, sizes) / 2 - 1 == n - 1));
}

Record draw_points(Source& source) {
  const Record sizes = draw_theorem_sizes(source);
  return Record(sizes).set("ends", source.between(0, 65535));
}

/// ... and the linear system (5).
void unique_solution(Statement& claim) {
  const std::int64_t n = claim.integer("positions"), labels = claim.integer("labels");
  if (!symbolic() && (n < 1 || n > 8)) throw std::invalid_argument("1 ... 8 positions");
  claim.given("two positions", counted(claim.whole("n", n, {"positions"}) >= 2));
  if (claim.settled()) return;
  const std::size_t order = std::size_t{1} << (n - 1);
  const bool with_own = claim.planted("with I");  // alpha_I in the equation of I
  claim.then("matrix", R"(([I' \ne I])_{I,I'} = \mathbf 1\mathbf 1^\top - \mathrm{Id})",
             [&] { return maxpool::is_ones_minus_identity(maxpool::system_of_rows(order, with_own)); });
  const Real size = claim.let("N", "2^{n-1}", [&] { return power(2, n - 1); });
  claim.then("Sherman-Morrison", counted(R"(1 - \mathbf 1^\top\mathbf 1 = 1-N < 0)", [&] { return 1 - size < 0; }));
  claim.then("solution", R"(\alpha_I = \tfrac1{N-1}\sum_{I'}y_{I'} - y_{I^c} \text{ solves it})",
             [&] { return maxpool::solves_system(order, size, labels, with_own); });
  claim.then("invertible", R"(\det(\mathbf 1\mathbf 1^\top - \mathrm{Id}) \ne 0)",
             [&] { return negate(equal(determinant(maxpool::system_of_rows(order, with_own)), Rational(0))); });
}

Claim points() {
  return {.id = "brutzkus21/step-thm4.2-points",
          .title = "The points x_I and the set B lie in the support",
          .place = "Section 4, proof of Theorem 4.2, first paragraph",
          .kind = "step",
          .themes = {"capacity", "model"},
          .words = R"(For $I\in\{0,1\}^{n-1}$ let $x_I[j]=o_{2j+1}$ where $I[j]=1$, else $o_{2j+2}$, $j\le n-1$, and
            $x_I[n]\in\{o_1,o_2\}$. All $x_I$ are in the support of $\mathcal D$, and there are $2^{n-1}=2^{d/2-1}$.)",
          .conclusions = {{"(a)", "defined and in the support", {"defined", "support"}},
                          {"(b)", "their number", {"number", "exponent"}}},
          .readings = {{.name = "printed", .text = R"(any $l$ from 3 to $d$)", .fault = few_patterns},
                       {"all patterns", R"($l=d$)"}},
          .constants = {{"first", {2, 1}, R"(the 2 in $o_{2j+2}$, the last pattern being $o_{2(n-1)+2}$)"}},
          .planted = {turned("first", {3, 1}, "the last pattern is o_{2n+1}"),
                      variant("shifted", R"(pairs $o_{2j},o_{2j+1}$)"),
                      variant("any positions", "d and n independent of each other, one position too")},
          .power_in = "all patterns",
          .serves = {"brutzkus21/thm4.2", "brutzkus21/step-thm4.2-output"},
          .scope = "every d, l up to 10, n up to 5, four choices of the last patterns; sampled: every choice",
          .not_covered = "larger sizes, where the indices are the same",
          .note = R"(The pairs for $j=1,\dots,n-1$ use up $o_3,\dots,o_{2n}$, all there is for $l=d=2n$. For $l<d$ the
            last one does not exist, whatever $n$ is: the smallest case is $d=4$, $n=2$, $l=3$. The bound of the theorem
            can hold all the same, for $l\ge n+1$ (brutzkus21/thm4.2-repaired). The sentence on $\epsilon_i>0$ speaks of
            nothing in the text.)",
          .grid = {.axes = {axis("dimension", 3, 10),
                            axis("patterns", 3, 10),
                            axis("positions", 1, 5),
                            {"ends", {0, 1, 21845, 65535}}},
                   .finite = ""},
          .twin = "step_thm4_2_points.py",
          .quick_cases = 500,
          .full_cases = 10000,
          .draw = draw_points,
          .state = points_in_support};
}

}  // namespace

std::vector<Claim> theorem_4_2_steps() {
  return {points(),
          {.id = "brutzkus21/step-thm4.2-inv",
           .title = "The linear system (5) has a unique solution",
           .place = "Section 4, proof of Theorem 4.2, (5)",
           .kind = "step",
           .themes = {"capacity", "spectrum"},
           .words = R"(For $n\ge2$ the system $\sum_{I'\ne I}\alpha_{I'}=y_{I^c}$, one equation for each
             $I\in\{0,1\}^{n-1}$, has exactly one solution for all labels: its matrix is the all-ones matrix minus the
             identity, and invertible.)",
           .conclusions = {{"(a)", "the matrix", {"matrix"}},
                           {"(b)", "invertible", {"Sherman-Morrison", "solution", "invertible"}}},
           .readings = {{"printed", "the matrix of the unknowns in the order of the equations"}},
           .planted = {without("two positions", "one position", R"($n=1$, where the matrix is $0$)"),
                       variant("with I", "the sum over all rows, I among them")},
           .serves = {"brutzkus21/step-thm4.2-output"},
           .scope = "n = 2 ... 7, N = 2 ... 64 equations, five labellings; sampled: n = 2 ... 6, any labelling",
           .not_covered = "n > 7 by running",
           .note = R"(For every $N\ge2$: $(J-\mathrm{Id})(J-(N-1)\mathrm{Id})=(N-1)\mathrm{Id}$ as $J^2=NJ$, so that
             $\alpha_I=\frac1{N-1}\sum_{I'}y_{I'}-y_{I^c}$. At $n=2$ the matrix is $2\times2$ and exchanges the two
             unknowns. The labels on the right are permuted by $I\mapsto I^c$, which takes nothing from uniqueness.)",
           .grid = {.axes = {axis("positions", 1, 7), {"labels", {0, 1, 6, 102, 715827882}}}, .finite = ""},
           .twin = "step_thm4_2_inv.py",
           .quick_cases = 120,
           .full_cases = 1000,
           .draw =
               [](Source& source) {
                 const std::int64_t n = source.between(source.chance(1, 8) ? 1 : 2, 6),
                                    rows = std::int64_t{1} << (n - 1);
                 return Record().set("positions", n).set("labels", source.between(0, (std::int64_t{1} << rows) - 1));
               },
           .state = unique_solution}};
}

}  // namespace lakatos::brutzkus21
