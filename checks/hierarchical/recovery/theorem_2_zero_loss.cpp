// Theorem 2 of hgm19: zero loss with as many clusters at level i < d as there are classes, not patches, above.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/recovery/claims.hpp"
#include "checks/hierarchical/recovery/draw_layers.hpp"
#include "checks/hierarchical/recovery/layers.hpp"
#include "checks/hierarchical/recovery/separable.hpp"
#include "theory/hierarchical/seeded_levels.hpp"

namespace lakatos::hierarchical {
namespace {

void zero_loss(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, hgm19);
  const std::vector<Vec> separator = read_separator(claim, model);
  const Real delta = claim.number("delta", R"(\delta)");
  if (give_hierarchy(claim, hgm19, model)) return;
  const Means means = symbolic() ? Means() : means_of(model);
  give_pairwise_independent(claim, hgm19, means);
  give_separable(claim, model, separator);
  if (claim.reading("cosine")) {
    claim.given("directions", R"(\text{no observed patch is } 0 \text{, no two lie on one ray})",
                [&] { return directions_differ(model); });
  }
  claim.given("confidence", delta > 0);
  if (claim.settled()) return;
  claim.trivial_if(delta >= 1);
  claim.then("no loss", [&] {
    if (symbolic()) return named(R"(\mathbb P\left(\mathbb P(h(X) \ne y) > 0\right))") <= delta;
    return claim.let_bracket("failure", "", [&] { return chance_of_loss(model); }) <= delta;
  });
}

Record draw_run(Source& source) {
  Record record;
  if (source.chance(1, 8)) {
    set_cyclic(record, source.between(1, 3));
  } else {
    // Where k-means++ has clusters enough, one patch a class or one level, or far too many patches to look at.
    draw_separable(record, source);
  }
  return record.set("delta",
                    source.pick<Fraction>({{0, 1}, {1, 100}, {1, 10}, {1, 4}, {1, 2}, {7, 10}, {9, 10}, {1, 1}}));
}

Claim theorem() {
  Claim claim{};
  claim.id = "hgm19/thm2-zero-loss";
  claim.title = "Theorem 2, Algorithm 1 reaches zero classification loss";
  claim.place = "Section 5.2, Theorem 2; proof in Appendix B";
  claim.kind = "theorem";
  claim.themes = {"convergence"};
  claim.words = R"(With $k_1=|\mathcal C_0|,\dots,k_{d-1}=|\mathcal C_{d-2}|$, $k_d=k|\mathcal C_{d-1}|$ clusters, and
    $\sigma$, $n$, $T$ as chosen there, Algorithm 1 on $\mathcal G_d$ returns with probability at least $1-\delta$ an
    $h$ with $\mathbb P(h(X)\ne y)=0$. SVM is taken to find a separator where there is one.)";
  claim.conclusions = {{"(a)", "the error is 0", {"no loss"}},
                       {"(b)", R"(with probability at least $1-\delta$)", {"no loss"}},
                       {"(c)", R"(with the printed $k_i$)", {"no loss"}}};
  claim.readings = {{.name = "norms",
                     .text = R"(for every $n$ and $T$ above the printed bounds, whichever of $\delta$ and $\delta'$
                       stands in them; k-means++ by norms, as Appendix B has it; ties are broken by fair draws)",
                     .fault = "classes for patches"},
                    {.name = "cosine",
                     .text = R"(the same by the cosine distance, as Section 5.1 has it, for observed patches of which
                       none is 0 and no two lie on one ray: else the seeding ends in $\frac00$ (hgm19/def-kmeans))"}};
  claim.no_planted =
      "no number is printed in what is judged, and every assumption is used by the bounds, not by the law";
  claim.scope = R"(one to three levels, up to 4 classes, one to three patches a class; a lower bound of the failure for
    at most 6 patches of 4 pixels a level)";
  claim.not_covered = "samples in place of the law";
  claim.note = R"(For $k=1$ or $d=1$ there are as many clusters as embedded patches and the loss is 0 (by the cosine
    distance where the observed patches have different directions; embedded ones have, with probability 1). Else
    $k|\mathcal C_{d-2}|$ well separated groups of patches fall into $|\mathcal C_{d-2}|$ clusters. The counterexample
    has two patches for each of three classes, and only one clustering keeps the label: by classes. A cyclic exchange of
    the four pixels of a patch takes the six patches to one another and the classes apart; distances and angles of
    embedded patches are sums over the pixels and stay as they are. The observed patches are $\pm$ coordinate vectors,
    so that both distances are defined and keep them apart, and k-means++ returns four clusterings equally often of
    which one is that by classes: the loss is positive with probability at least $\frac34$, whatever $n$, $T$, $\eta$
    and the weights are. Repaired: hgm19/thm2-zero-loss-repaired.)";
  claim.twin = "thm2_zero_loss.py";
  claim.quick_cases = 300;
  claim.full_cases = 6000;
  claim.draw = draw_run;
  claim.zoo = []() -> std::vector<Record> {
    Record record;
    set_cyclic(record, 1);
    return {record.set("delta", fraction(1, 10)), record.set("delta", fraction(1, 2))};
  };
  claim.state = zero_loss;
  return claim;
}

// ---- ours: enough clusters, and T and n with which they are far enough apart

/// k C / sqrt(delta').
Real gap_of(const Statement& claim, const Hierarchy& model, const SeededRun& run) {
  const Real share = run.delta / (2 * claim.whole("d", model.depth, {"depth"}));
  return claim.constant("gap") * variants_of(claim, hgm19, model) * most_classes(model) / sqrt(share);
}

void repaired(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, hgm19);
  const std::vector<Vec> separator = read_separator(claim, model);
  SeededRun run;
  run.width = claim.integer("width");
  if (!symbolic() && (run.width < 1 || run.width > 200'000))
    throw std::invalid_argument("field 'width' must be from 1 to 200000");
  run.n = claim.whole("n", run.width, {"width"});
  run.steps = claim.whole("T", claim.integer("steps"), {"steps"});
  run.far = claim.constant("far"), run.start = claim.dial("start", {1, 1});
  run.rate = claim.number("rate", R"(\eta)"), run.delta = claim.number("delta", R"(\delta)");
  if (give_hierarchy(claim, hgm19, model)) return;
  const Means means = symbolic() ? Means() : means_of(model);
  give_pairwise_independent(claim, hgm19, means);
  give_separable(claim, model, separator);
  claim.given("confidence", both(0 < run.delta, run.delta < 1));
  claim.given("training", both(run.steps >= 1, run.rate > 0));
  if (claim.settled()) return;
  const Real k = variants_of(claim, hgm19, model);
  const auto gap = [&] { return gap_of(claim, model, run); };
  claim.given("width", [&] {
    const Real share = run.delta / (2 * claim.whole("d", model.depth, {"depth"}));
    return run.n >= claim.constant("four") * log(square(most_classes(model)) / (2 * share));
  });
  claim.given("iterations", [&] {
    const Real s = symbolic() ? named("s") : sqrt(Real(static_cast<long>(model.patch_size)));
    return run.steps >
           claim.constant("two") * (gap() + 1 / s) * k / (run.rate * sqrt(least_apart_squared(means) * run.n));
  });
  if (claim.settled()) return;
  claim.trivial_if([&] { return model.depth < 2; });
  const Real alike = symbolic() ? named("m") : Real(static_cast<long>(most_alike(model)));
  claim.regime("several patches, a class twice in one", [&] { return counted(both(k >= 2, alike >= 2)); });
  const Real pixels = symbolic() ? square(named("s")) : Real(static_cast<long>(model.patch_size));
  const Real wide =
      claim.let("manifestations", R"(\max\|K_T^\top z_1 - K_T^\top z_2\|)", run.start * sqrt(alike / (2 * pixels)));
  claim.then("near", [&] { return either(counted(k <= 1), wide < claim.constant("one")); });
  claim.then("recovered", [&] {
    if (symbolic())
      return named(R"(\mathbb P(\text{two classes of a level at most } )" + latex(run.far * gap()) +
                   R"( \text{ apart, or a block without a seed}))") <= run.delta;
    return claim.let("failure", chance_of_failure(model, means, run, gap())) <= run.delta;
  });
}

/// Where n and T stand: at their bounds, around them, or well below one of them.
enum class Sizes : std::uint8_t { bounds, around, few_channels, few_steps };
Sizes draw_sizes(Source& source) {
  const std::uint64_t place = source.below(14);
  return place < 10 ? Sizes::bounds : place < 12 ? Sizes::around : place < 13 ? Sizes::few_channels : Sizes::few_steps;
}

Fraction draw_delta(Source& source, Sizes sizes) {
  if (sizes == Sizes::few_channels) return source.pick<Fraction>({{1, 100}, {1, 1000}});
  if (source.chance(1, 24)) return source.pick<Fraction>({{0, 1}, {1, 1}, {2, 1}});
  return source.pick<Fraction>({{1, 2}, {9, 10}, {1, 4}, {1, 10}, {1, 100}, {1, 1000}});
}

Record draw_repaired(Source& source) {
  Record record;
  draw_separable(record, source, {.depth = 2, .one_patch = false}, std::int64_t{1} << 33);
  tilt_label(record, source, hgm19);
  const HierarchySketch sketch = sketch_of_hierarchy(record, hgm19);
  const Sizes sizes = draw_sizes(source);
  const Fraction delta = draw_delta(source, sizes);
  const double share = std::max(1e-9, to_double(delta)) / (2 * static_cast<double>(sketch.depth));
  const auto most = static_cast<double>(sketch.most_classes), k = static_cast<double>(sketch.variants);
  const double channels = sizes == Sizes::few_channels ? 0.25
                          : sizes == Sizes::around     ? source.pick<double>({1, 1, 1, 1, 0.9, 2, 10})
                                                       : 1;
  const double width = 4 * std::log(most * most / (2 * share)) * channels;
  const std::int64_t n = std::max<std::int64_t>(1, static_cast<std::int64_t>(width) + 1);
  const std::int64_t steps = source.chance(1, 40) ? 0 : source.between(1, 20);
  record.set("delta", delta).set("width", n).set("steps", steps);
  const double bound = 2 * (k * most / std::sqrt(share) + 1 / std::sqrt(static_cast<double>(sketch.patch_size))) * k /
                       (sketch.apart * std::sqrt(static_cast<double>(n)));
  const double times = sizes == Sizes::few_steps ? 0.3
                       : sizes == Sizes::around  ? source.pick<double>({1, 1, 1, 0.95, 1.5})
                                                 : 1;
  return record.set("rate", slightly_above(bound * times / static_cast<double>(std::max<std::int64_t>(1, steps))));
}

Claim repaired_theorem() {
  Claim claim{};
  claim.id = "hgm19/thm2-zero-loss-repaired";
  claim.title = "Theorem 2 with a cluster for every patch";
  claim.place = "ours; Section 5.2, Theorem 2";
  claim.kind = "theorem";
  claim.themes = {"convergence", "embedding separation"};
  claim.words = R"(With $k_i=k|\mathcal C_{i-1}|$ clusters for every $i$, $\sigma=\frac1s$, $\rho$ the least distance of
    two $F_c$ of a level, $\delta'=\frac\delta{2d}$, $n\ge4\log\frac{C^2}{2\delta'}$ and
    $T>\frac{2(kC/\sqrt{\delta'}+\sigma)k}{\eta\rho\sqrt n}$, whatever $K_0$ is, the manifestations of a patch are less
    than 1 apart, and with probability at least $1-\delta$ the classes of each level are $kC/\sqrt{\delta'}$ apart and
    k-means++ with the Euclidean distance has a seed in each block of manifestations: this is judged. Derived from it,
    and not judged here: every level is recovered (hgm19/step-lem8-compose), SVM is given separable data
    (hgm19/step-thm2-final), and the loss is 0.)";
  claim.mends = R"(a cluster for every patch, $k_i=k|\mathcal C_{i-1}|$, and $n$ and $T$ that keep the classes apart)";
  claim.mends_also = {"hgm19/lem7", "hgm19/lem8"};
  claim.conclusions = {
      {"(a)", "blocks of manifestations are less than 1 wide", {"near"}},
      {"(b)", R"(they are far apart, each with a seed, with probability at least $1-\delta$)", {"recovered"}}};
  claim.readings = {{"ours", R"(columns of $K_0$ of the norm $\frac\sigma{2\sqrt n}$)"}};
  claim.constants = {{"gap", {1, 1}, R"(the factor of $kC/\sqrt{\delta'}$, in $T$ and where classes are to be apart)"},
                     {"far", {1, 1}, R"(the factor of $kC/\sqrt{\delta'}$ where classes are to be apart)"},
                     {"one", {1, 1}, "the 1 that blocks are less wide than"},
                     {"four", {4, 1}, R"(the 4 of $4\log\frac{C^2}{2\delta'}$)"},
                     {"two", {2, 1}, R"(the 2 in front of $kC/\sqrt{\delta'}+\sigma$)"}};
  claim.planted = {turned("two", {1, 2}, "a quarter of the steps"), turned("four", {1, 1}, "a quarter of the width"),
                   turned("far", {2, 1}, "classes twice as far apart"), turned("one", {1, 2}, "blocks half as wide")};
  claim.dials = {start_dial(), balance_dial(), width_dial("four"), steps_dial("two")};
  claim.scope = "two levels, now and then three, up to 4 classes, one to three patches a class";
  claim.not_covered = "the cosine distance; samples in place of the law";
  claim.note = R"(The block of a patch with $m$ pixels of one class is up to $\sqrt{\frac m2}\,\sigma\le\frac1{\sqrt2}$
    wide, over all $K_0$ with columns of that norm: less than 1 until these are $\sqrt2$ times as long. Blocks are more
    than $kC/\sqrt{\delta'}$ apart and equally large, so that the seeding hits each of them but for a probability of at
    most $\delta'$, as in Lemma 6 with $k_i\le kC$ blocks. Two classes are that far apart but for
    $\frac{C^2}2e^{-0.31n}\le\delta'$ a level. What is compared with $\delta$ is the sum of these bounds, the first one
    exact but for $K_0$.)";
  claim.twin = "thm2_repaired.py";
  claim.quick_cases = 300;
  claim.full_cases = 6000;
  claim.draw = draw_repaired;
  claim.state = repaired;
  return claim;
}

}  // namespace

std::vector<Claim> theorem_2_zero_loss(const Version& in) {
  if (in.first) return {};
  return {theorem(), repaired_theorem()};
}

}  // namespace lakatos::hierarchical
