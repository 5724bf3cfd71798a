#include <stdexcept>

#include "checks/maxpool/brutzkus21/capacity/capacity.hpp"
#include "checks/maxpool/brutzkus21/capacity/claims.hpp"
#include "theory/maxpool/shattering_network.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// brutzkus21, Section 4, proof of Theorem 4.2, last display.
void realises_labels(Statement& claim) {
  const std::int64_t n = claim.integer("positions"), ends = claim.integer("ends"), bits = claim.integer("labels");
  if (!symbolic() && (n < 1 || n > 6)) throw std::invalid_argument("1 ... 6 positions");
  claim.given("two positions", counted(claim.whole("n", n, {"positions"}) >= 2));
  if (claim.settled()) return;
  maxpool::ShatteringNetwork c;
  if (!symbolic()) c = maxpool::shattering_network(n, ends, bits, !claim.planted("uncomplemented"));
  claim.then("(5)", R"(\sum_{I' \ne I}\alpha_{I'} = y_{I^c})",
             [&] { return c.for_all_rows([&](std::size_t i) { return equal(c.sum_without(i), c.right[i]); }); });
  const Net net = symbolic() ? Net{} : c.network(claim.planted("without u"));
  claim.then("pooled", R"(\max_j\sigma(\textstyle\sum_{i \le n-1}x_{I'}[i]\cdot x_I[j]) = [I' \ne I^c])", [&] {
    return c.for_all_rows([&](std::size_t i) {
      return c.for_all_rows(
          [&](std::size_t other) { return equal(c.pooled_with(other, i), Real(other != c.complement(i) ? 1 : 0)); });
    });
  });
  claim.then("sum", R"(N(x_I) = \sum_{I' \ne I^c}\alpha_{I'})", [&] {
    return c.for_all_rows(
        [&](std::size_t i) { return equal(output(net, c.points[i]), c.sum_without(c.complement(i))); });
  });
  claim.then("labels", R"(N(x_I) = y_I)", [&] {
    return c.for_all_rows([&](std::size_t i) { return equal(output(net, c.points[i]), c.labels[i]); });
  });
  claim.then("sign", R"(\mathrm{sign}(N(x_I)) = y_I)", [&] {  // sign(0) = -1
    return c.for_all_rows([&](std::size_t i) {
      const Truth positive = less(Real(0), output(net, c.points[i]));
      return (bits >> i & 1) != 0 ? positive : negate(positive);
    });
  });
}

Record draw_labelling(Source& source) {
  const std::int64_t n = source.between(source.chance(1, 12) ? 1 : 2, 5), rows = std::int64_t{1} << (n - 1);
  const std::int64_t most = (std::int64_t{1} << rows) - 1;
  return Record()
      .set("positions", n)
      .set("ends", source.between(0, most))
      .set("labels", source.chance(1, 8) ? most : source.between(0, most));
}

}  // namespace

std::vector<Claim> theorem_4_2_output() {
  return {
      {.id = "brutzkus21/step-thm4.2-output",
       .title = "The constructed network realises any labelling of B",
       .place = "Section 4, proof of Theorem 4.2, last display",
       .kind = "step",
       .themes = {"capacity"},
       .words = R"(With $w^{(I)}=\max\{\alpha_I,0\}\sum_{j\le n-1}x_I[j]$ and $u^{(I)}=\max\{-\alpha_I,0\}\sum_{j\le
         n-1}x_I[j]$, weights $1$ and $-1$: $N(x_I)=\sum_{I'}\alpha_{I'}\max_j\sigma(\sum_{i\le n-1}x_{I'}[i]\cdot
         x_I[j])=\sum_{I'\ne I^c}\alpha_{I'}=y_I$ for all $I$, for every labelling, so that $B$ is shattered.)",
       .conclusions = {{"(a)", "the output", {"(5)", "pooled", "sum", "labels"}},
                       {"(b)", "each labelling is one of a network's signs", {"sign"}}},
       .readings = {{"printed", R"(where the points exist ($l=d=2n$); whatever $x_I[n]\in\{o_1,o_2\}$ is)"}},
       .planted = {variant("uncomplemented", R"($y_I$ in place of $y_{I^c}$ in (5))"),
                   variant("without u", R"(the channels $u^{(I)}$ left out)"),
                   without("two positions", "one position", R"($n=1$, where (5) has no solution)")},
       .serves = {"brutzkus21/thm4.2"},
       .scope = R"(every labelling for n = 2, 3, 4; sampled: n = 2 ... 5 with any last patterns)",
       .not_covered = R"($n>5$; that the points exist: brutzkus21/step-thm4.2-points)",
       .note = R"($\sum_{i}x_{I'}[i]\cdot x_I[j]=[I'[j]=I[j]]$ for $j<n$ and 0 for $j=n$; the maximum is 0 exactly for
         $I'=I^c$, and the equation of $I^c$ in (5) has $y_I$ on its right. The text puts $N\in\mathcal H_{\rm CNN}$ and
         $N(x_I)=y_I$; members of the class are the signs, which here equal the outputs.)",
       .grid = {.axes = {axis("positions", 1, 4), {"ends", {102}}, axis("labels", 0, 255)}, .finite = ""},
       .twin = "step_thm4_2_output.py",
       .quick_cases = 100,
       .full_cases = 5000,
       .draw = draw_labelling,
       .state = realises_labels}};
}

}  // namespace lakatos::brutzkus21
