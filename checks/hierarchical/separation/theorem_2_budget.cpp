// Theorem 2 of malach18 uses Theorem 1 once a level; n is printed with delta, each use may cost delta' only.
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/union_sizes.hpp"

namespace lakatos::hierarchical {
namespace {

void budget(Statement& claim, const Version& in, bool repaired) {
  const UnionSizes sizes = read_union_sizes(claim, in);
  const Real depth = claim.whole("k", claim.integer("depth"), {"depth"});
  if (give_union_sizes(claim, sizes)) return;
  claim.given("depth", counted(depth >= 1));
  claim.given("confidence", both(sizes.delta > 0, sizes.delta < 1 / claim.constant("four")));
  if (claim.settled()) return;
  const Real each_use = claim.let("delta'", R"(\delta')", sizes.delta / (depth + claim.constant("one")));
  claim.given("width", [&] {
    return sizes.n > printed_width(claim, sizes.theta, sizes.classes, repaired ? each_use : sizes.delta);
  });
  if (claim.settled()) return;
  claim.then("one use", [&] {
    if (claim.reading("theorem")) return (repaired ? each_use : sizes.delta) <= each_use;
    const Real pairs = claim.reading("pairs") ? sizes.classes * (sizes.classes - 1) / 2 : square(sizes.classes);
    return pairs * exponential_bound(claim, sizes) <= each_use;
  });
  claim.then("sum", (depth + 1) * each_use <= sizes.delta);
}

Record draw_budget(Source& source, bool repaired) {
  Record record;
  const Fraction delta = source.chance(1, 20)  ? source.pick<Fraction>({{1, 4}, {0, 1}, {1, 2}})
                         : source.chance(1, 2) ? source.pick<Fraction>({{6, 25}, {249, 1000}, {1, 5}})
                                               : fraction(source.between(1, 249), 1000);
  const std::int64_t depth = source.chance(1, 40) ? 0 : source.between(1, 30);
  const std::int64_t classes = source.chance(1, 2) ? source.between(1, 4) : source.between(1, 60);
  const double inner = to_double(delta) / (repaired ? static_cast<double>(depth + 1) : 1);
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
  claim.words =
      R"(With $n>\frac{2\pi}{0.23\,\theta}\log\frac C\delta$ each use of Theorem 1 fails with probability at most
    $\delta'=\frac\delta{k+1}$, and $k+1$ shares add up to $\delta$; $0<\delta<\frac14$.)";
  claim.conclusions = {{"(a)", "one use", {"one use"}}, {"(b)", "the sum", {"sum"}}};
  claim.readings = {{.name = "pairs",
                     .text = "one use costs what the proof of Theorem 1 bounds, with the number of pairs of classes",
                     .fault = "delta for delta'"},
                    {"chain", R"(the same with $|\mathcal C|^2$ pairs, as printed there)"},
                    {"theorem", R"(one use costs what Theorem 1 says: $\delta$)"}};
  claim.constants = {{"share", {23, 100}, R"(0.23, in $n$ and in the exponent)", "it stands on both sides"},
                     {"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
                     {"four", {4, 1}, R"(the 4 of $\delta<\frac14$)"},
                     {"one", {1, 1}, R"(the 1 of $k+1$)"}};
  claim.planted = {turned("two.width", {1, 1}, R"($\frac{\pi}{0.23\,\theta}$)"),
                   turned("one", {1, 2}, R"($k+\frac12$ shares)")};
  claim.serves = {"malach18/thm2", "malach18/lem1"};
  claim.scope = R"(depth up to 30, up to 60 classes, $\delta<\frac14$, n around the printed bound)";
  claim.note = R"(The proof of Theorem 1 squares the failure: with $n$ as printed one use costs at most
    $\frac12\delta^2\frac{C-1}C$, which is at most $\frac\delta{k+1}$ for $\delta\le\frac2{k+1}$: up to $k=7$ whatever
    $\delta<\frac14$ is, and no longer for a deeper model with many classes. With $|\mathcal C|^2$ pairs it fails from
    $k=4$ on, and Theorem 1 as stated gives only $\delta$ a use. With $\log\frac C{\delta'}$, as in hgm19, it holds
    (malach18/thm2-n-delta-repaired).)";
  claim.twin = "thm2_n_delta.py";
  claim.quick_cases = 1500;
  claim.full_cases = 40000;
  claim.draw = [](Source& source) { return draw_budget(source, false); };
  claim.state = [in](Statement& at) { budget(at, in, false); };
  return claim;
}

Claim repaired_budget(const Version& in) {
  Claim claim = budget_step(in);
  claim.id = "malach18/thm2-n-delta-repaired";
  claim.title = "Failure budget of Theorem 2 with delta'";
  claim.place = "ours; Section 5.3, Theorem 2, choice of n";
  claim.words =
      R"(With $n>\frac{2\pi}{0.23\,\theta}\log\frac C{\delta'}$, $\delta'=\frac\delta{k+1}$, each use of Theorem 1
    costs at most $\delta'$, and $k+1$ shares add up to $\delta$.)";
  for (Reading& reading : claim.readings) reading.fault = "";
  std::swap(claim.readings[0], claim.readings[1]);
  claim.constants = {{"share", {23, 100}, R"(0.23, in $n$ and in the exponent)", "it stands on both sides"},
                     {"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
                     {"four", {4, 1}, R"(the 4 of $\delta<\frac14$)", "the bound holds for any delta' < 1"},
                     {"one", {1, 1}, R"(the 1 of $k+1$)"}};
  claim.planted = {turned("two.width", {1, 1}, R"($\frac{\pi}{0.23\,\theta}$)"),
                   turned("one", {1, 2}, R"($k+\frac12$ shares)"), without("width", "any width", "any width")};
  claim.note = R"(The bound is then $\delta'^2$ at most.)";
  claim.twin = "thm2_n_delta_repaired.py";
  claim.draw = [](Source& source) { return draw_budget(source, true); };
  claim.state = [in](Statement& at) { budget(at, in, true); };
  return claim;
}

}  // namespace

std::vector<Claim> theorem_2_budget(const Version& in) {
  if (!in.first) return {};
  return {budget_step(in), repaired_budget(in)};
}

}  // namespace lakatos::hierarchical
