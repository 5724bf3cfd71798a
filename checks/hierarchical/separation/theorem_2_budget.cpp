// Theorem 2 of malach18 uses Theorem 1 once a level: each use may cost delta' only, and n is chosen for that. It is
// printed with delta, right after delta' has been defined.
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/union_sizes.hpp"

namespace lakatos::hierarchical {
namespace {

void budget(Statement& claim, const Version& in) {
  const UnionSizes sizes = read_union_sizes(claim, in);
  const Real depth = claim.whole("k", claim.integer("depth"), {"depth"});
  const bool printed = claim.reading("printed");
  if (give_union_sizes(claim, sizes)) return;
  claim.given("depth", counted(depth >= 1));
  claim.given("confidence", both(sizes.delta > 0, sizes.delta < 1 / claim.constant("four")));
  if (claim.settled()) return;
  const Real each_use = claim.let("delta'", R"(\delta')", sizes.delta / (depth + claim.constant("one")));
  const auto width = [&] { return printed_width(claim, sizes.theta, sizes.classes, printed ? sizes.delta : each_use); };
  claim.given("width", [&] { return sizes.n > width(); });
  if (claim.settled()) return;
  claim.regime("barely wide enough, deep", [&] { return both(counted(depth >= 8), 100 * sizes.n < 105 * width()); });
  claim.then("one use", [&] {
    const Real pairs = claim.reading("chain") ? square(sizes.classes) : sizes.classes * (sizes.classes - 1) / 2;
    return pairs * exponential_bound(claim, sizes) <= each_use;
  });
  claim.then("sum", (depth + 1) * each_use <= sizes.delta);
}

/// n about the bound with delta' or with delta.
Record draw_budget(Source& source) {
  Record record;
  const Fraction delta = source.chance(1, 20)  ? source.pick<Fraction>({{1, 4}, {0, 1}, {1, 2}})
                         : source.chance(1, 2) ? source.pick<Fraction>({{6, 25}, {249, 1000}, {1, 5}})
                                               : fraction(source.between(1, 249), 1000);
  const std::int64_t depth = source.chance(1, 40) ? 0 : source.between(1, 30);
  const std::int64_t classes = source.chance(1, 2) ? source.between(3, 5) : source.between(3, 60);
  const double inner = to_double(delta) / (source.chance(4, 5) ? static_cast<double>(depth + 1) : 1);
  draw_union_sizes(record, source, classes, delta, inner > 0 ? inner : 1);
  return record.set("depth", depth);
}

Claim budget_step(const Version& in) {
  Claim claim{};
  claim.id = "malach18/thm2-n-delta";
  claim.title = "Failure budget of Theorem 2";
  claim.place = "Section 5.3, Theorem 2, choice of n; Appendix B";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = R"(With $n>\frac{2\pi}{0.23\,\theta}\log\frac C{\delta'}$, $\delta'=\frac\delta{k+1}$, what the proof of
    Theorem 1 bounds its failure by is at most $\delta'$ for each use, and $k+1$ shares add up to $\delta$;
    $0<\delta<\frac14$.)";
  claim.conclusions = {{"(a)", "one use", {"one use"}}, {"(b)", "the sum", {"sum"}}};
  claim.readings = {
      {"chain", R"($n$ with $\delta'$; the bound of the proof of Theorem 1 with $|\mathcal C|^2$ pairs, as there)"},
      {"pairs", R"(the same with the number of pairs of classes)"},
      {.name = "printed",
       .text = R"($n>\frac{2\pi}{0.23\,\theta}\log\frac C\delta$; the bound with the number of pairs of classes)",
       .slip = R"($\delta'$ in the logarithm, which the line before defines, and nothing else uses before Lemma 1)"}};
  claim.constants = {{"share", {23, 100}, R"(0.23, in $n$ and in the exponent)", "it stands on both sides"},
                     {"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
                     {"four", {4, 1}, R"(the 4 of $\delta<\frac14$)", "the bound holds for any delta' < 1"},
                     {"one", {1, 1}, R"(the 1 of $k+1$)"}};
  claim.planted = {turned("two.width", {1, 1}, R"($\frac{\pi}{0.23\,\theta}$)"),
                   turned("one", {1, 2}, R"($k+\frac12$ shares)"), without("width", "any width", "any width")};
  claim.serves = {"malach18/thm2", "malach18/lem1"};
  claim.scope = R"(depth up to 30, 3 to 60 classes, angles that so many mean images can have, $\delta<\frac14$, n around
    the bounds with $\delta'$ and with $\delta$)";
  claim.note = R"(The bound is $|\mathcal C|^2e^{-0.23n\theta/\pi}$, less than $\delta'^2$. With $\log\frac C\delta$, as
    printed, it is less than $\frac12\delta^2\frac{C-1}C$ for the pairs of classes, which is at most $\frac\delta{k+1}$
    for $\delta\le\frac2{k+1}$: up to $k=7$ whatever $\delta<\frac14$ is, and no longer for a deeper model with many
    classes. hgm19 has $\delta'$ there. What the proof bounds is no probability at small angles (malach18/step-thm1-pa),
    so that this is a claim about the budget alone.)";
  claim.twin = "thm2_n_delta.py";
  claim.quick_cases = 1500;
  claim.full_cases = 40000;
  claim.draw = draw_budget;
  claim.state = [in](Statement& at) { budget(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> theorem_2_budget(const Version& in) {
  if (!in.first) return {};
  return {budget_step(in)};
}

}  // namespace lakatos::hierarchical
