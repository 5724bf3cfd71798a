// Theorem 2 of malach18. Where two classes of the top level stay within gamma of each other, every clustering that
// def-cluster allows puts them together, and no classifier tells images apart that differ in these classes alone. At a
// small angle T and n as printed leave them about 2 gamma theta sqrt(n) apart.
#include "checks/hierarchical/recovery/claims.hpp"
#include "checks/hierarchical/recovery/draw_layers.hpp"
#include "checks/hierarchical/recovery/layers.hpp"
#include "theory/hierarchical/revealed_patches.hpp"

namespace lakatos::hierarchical {
namespace {

void accurate(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, malach18);
  const Layers in = read_layers(claim);
  const Real epsilon = claim.number("epsilon", R"(\epsilon)"), cls = claim.number("cls_error", R"(\epsilon_{CLS})");
  const Merging merging = claim.reading("any clustering") ? Merging::allowed : Merging::forced;
  const bool closed = !claim.reading("strict");  // gamma = Delta / 2 is let in
  if (give_hierarchy(claim, malach18, model)) return;
  const Means means = symbolic() ? Means() : means_of(model);
  if (claim.reading("printed")) give_independent(claim, malach18, means);
  else give_pairwise_independent(claim, malach18, means);
  give_layers(claim, in);
  claim.given("accuracy", both(0 < epsilon, epsilon < 1 / claim.constant("four", {4, 1})));
  if (claim.settled()) return;
  give_radius(claim, model, in, closed);
  claim.given("learnable", [&] {
    const Real bayes = symbolic() ? named(R"(\min_h P(h(x^{(0)}) \ne y))") : top_error(model);
    return both(bayes <= cls, cls < epsilon);
  });
  if (claim.settled()) return;
  give_printed_layers(claim, model, means, in);
  if (claim.settled()) return;
  claim.then("accurate", [&] {
    const char* const event = R"(\mathbb P_{K_0,W_0,\dots}\left(\mathbb P(h(x) \ne y) \ge \epsilon\right))";
    if (symbolic())
      return named(event + (R"(,\ \text{one code below } )" + latex(in.puts_together * in.radius))) <= in.delta;
    const Bounds chance = claim.let_bracket(
        "failure", "", [&] { return chance_of_inaccuracy(model, means, in, epsilon, merging, closed); });
    return chance <= in.delta;
  });
}

/// Everything just above the printed bounds, n above `part` of its.
Record narrow(const NarrowAngle& of, const Fraction& epsilon, const Fraction& delta, double part = 1) {
  Record record;
  set_narrow_angle(record, malach18, of);
  set_layers_just_above(record, delta, of.depth > 1 ? 1 : of.variants, part);
  return record.set("epsilon", epsilon).set("cls_error", fraction(0, 1));
}

std::vector<Record> its_zoo() {
  std::vector<Record> zoo{
      narrow({1, 16, 1, 4096, 1, 4096}, {1, 10}, {6, 25}), narrow({1, 9, 2, 8192, 1, 8192}, {1, 16}, {6, 25}),
      narrow({2, 4, 1, 2048, 1, 1024}, {1, 16}, {6, 25}), narrow({1, 1, 2, 2048, 1, 512}, {1, 16}, {6, 25})};
  Record tied;
  set_equidistant(tied, malach18, 64, 8);
  zoo.push_back(tied.set("radius", fraction(1, 1)).set("delta", fraction(6, 25)).set("width", 1100).set("steps", 1));
  zoo.back().set("rate", fraction(10, 1)).set("epsilon", fraction(6, 25)).set("cls_error", fraction(1, 10));
  return zoo;
}

Record draw_run(Source& source) {
  if (source.chance(1, 4)) {
    const NarrowAngle of{.patch = source.pick<std::int64_t>({4, 9}),
                         .variants = source.between(1, 2),
                         .parts = source.pick<std::int64_t>({512, 1024, 2048}),
                         .confused = 256};
    return narrow(of, {1, 16}, {6, 25}, source.pick<double>({1, 1, 1, 0.1, 0.05}));
  }
  Record record;
  draw_layered_model(record, source, 2);
  draw_printed_layers(record, source, malach18);
  draw_accuracy(record, source, malach18);
  return record;
}

Claim theorem() {
  Claim claim{};
  claim.id = "malach18/thm2";
  claim.title = "Theorem 2, Algorithm 1 learns the observed distribution";
  claim.place = "Section 5.3, Theorem 2; proof in Appendix B";
  claim.kind = "theorem";
  claim.themes = {"convergence", "embedding separation"};
  claim.words = R"(For $\epsilon,\delta\in(0,\frac14)$, $\gamma\le\frac12\Delta$, $\sigma=\frac\gamma{\sqrt s}$,
    $n>\frac{2\pi}{0.23\,\theta}\log\frac C\delta$ and $T>\frac{2\sqrt s\,\sigma d}{\eta\lambda}$, Algorithm 1 on data
    of $\mathcal G_k$ returns with probability at least $1-\delta$ an $h$ with $\mathbb P(h(x)\ne y)<\epsilon$. CLS is
    an algorithm that learns $\mathcal G_0$ up to the error $\epsilon_{CLS}$.)";
  claim.conclusions = {{"(a)", R"(an error below $\epsilon$)", {"accurate"}},
                       {"(b)", R"(with probability at least $1-\delta$)", {"accurate"}},
                       {"(c)", R"(for every $\gamma\le\frac12\Delta$)", {"accurate"}}};
  claim.readings = {{.name = "pairs",
                     .text = R"(any two $v_c$ of a level linearly independent; $\gamma\le\frac12\Delta$, as printed; the
                       clustering puts together what def-cluster says and no more, as the trivial one is meant to;
                       $\epsilon_{CLS}<\epsilon$)",
                     .fault = "small angles"},
                    {.name = "any clustering",
                     .text = R"(the same for every clustering that def-cluster allows, with unit vectors)",
                     .fault = "distance 2 gamma"},
                    {.name = "strict", .text = R"(as `pairs`, for $\gamma<\frac12\Delta$)"},
                    {.name = "printed",
                     .text = R"(as `pairs`, all $v_c$ of a level linearly independent, as printed (A6))",
                     .vacuous = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)"}};
  claim.constants = {{"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
                     {"share", {23, 100}, "0.23"},
                     {"two.steps", {2, 1}, R"(the 2 of $2\sqrt s\,\sigma d$)"},
                     {"half", {1, 2}, R"(the $\frac12$ of $\frac12\Delta$)"},
                     {"four", {4, 1}, R"(the 4 of $(0,\frac14)$)"},
                     {"one.cluster", {1, 1}, R"(the 1 of def-cluster: one image for what is closer than $\gamma$)"}};
  claim.planted = {turned("one.cluster", {2, 1}, R"(one image for what is closer than $2\gamma$)"),
                   turned("one.cluster", {7, 4}, R"(one image for what is closer than $\frac74\gamma$)")};
  claim.scope = R"(one or two levels, now and then three, of up to 4 classes; up to 9 pixels a patch; angles from about
    0.0005; n up to some 20000)";
  claim.not_covered = "samples in place of the law: gradients are those of the population, as in Section 5.1.3";
  claim.note = R"(A lower bound of the failure: two classes of the top image that stay closer than $\gamma$ are one for
    every clustering that def-cluster allows, and so the error is at least the least error of a classifier that does not
    tell them apart. Known exactly but for $K_0$, the distance is about $2\gamma\theta\sqrt n$ for two $v_c$ of the
    least norm, and the printed $n$ gives $n\theta^2\approx27\,\theta\log\frac C\delta$. An upper bound: no two classes
    of any level fall together. So it fails for $\gamma<\frac12\Delta$ too. At $\gamma=\frac12\Delta$ different observed
    patches may be exactly $2\gamma$ apart, and def-cluster does not ask for orthogonal images then: `any clustering`
    may send three such patches to one vector, at any angle. That CLS has at most the error $\epsilon$ (Section 5.1.2)
    gives no error below it: malach18/step-thm2-final. Repaired: malach18/thm2-repaired.)";
  claim.twin = "thm2.py";
  claim.quick_cases = 120;
  claim.full_cases = 6000;
  claim.draw = draw_run;
  claim.zoo = its_zoo;
  claim.state = accurate;
  return claim;
}

}  // namespace

std::vector<Claim> theorem_2(const Version& in) {
  if (!in.first) return {};
  return {theorem()};
}

}  // namespace lakatos::hierarchical
