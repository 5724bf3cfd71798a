// Theorem 2 of malach18 with numbers that are enough at every angle.
#include <cmath>

#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/recovery/claims.hpp"
#include "checks/hierarchical/recovery/draw_layers.hpp"
#include "checks/hierarchical/recovery/layers.hpp"
#include "theory/hierarchical/seeded_levels.hpp"

namespace lakatos::hierarchical {
namespace {

/// Ours: n >= 4 log(k C^2 / (2 delta)) and T > 2 (2 sqrt s + 1) sigma d / (eta rho sqrt n).
void give_repaired_layers(Statement& claim, const Hierarchy& model, const Means& means, const Layers& in) {
  claim.given("width", [&] {
    return in.n >=
           claim.constant("four.width") * log(depth_of(claim, model) * square(most_classes(model)) / (2 * in.delta));
  });
  claim.given("iterations", [&] {
    const Real s = patch_size_of(claim, model);
    return in.steps > claim.constant("two.repaired") * (2 + 1 / sqrt(s)) * in.radius *
                          variants_of(claim, malach18, model) / (in.rate * sqrt(least_apart_squared(means) * in.n));
  });
}

void recovered(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, malach18);
  const Layers in = read_layers(claim);
  if (give_hierarchy(claim, malach18, model)) return;
  const Means means = symbolic() ? Means() : means_of(model);
  give_pairwise_independent(claim, malach18, means);
  give_layers(claim, in);
  if (claim.settled()) return;
  give_radius(claim, model, in, false);
  give_repaired_layers(claim, model, means, in);
  if (claim.settled()) return;
  claim.regime("small angle", [&] { return least_angle(means) < 1 / Real(8); });
  const Real alike = symbolic() ? named("m") : Real(static_cast<long>(most_alike(model)));
  const Real wide = claim.let("manifestations", R"(\max\|K_T^\top z_1 - K_T^\top z_2\|)",
                              in.start * in.radius * sqrt(alike / (2 * patch_size_of(claim, model))));
  claim.then("near", [&] {
    return either(counted(variants_of(claim, malach18, model) <= 1), wide < in.puts_together * in.radius);
  });
  claim.then("recovered", [&] {
    if (symbolic())
      return named(R"(\mathbb P(\|K_T^\top x_1 - K_T^\top x_2\| \le )" + latex(in.keeps_apart * in.radius) +
                   R"( \text{ for some } x_1, x_2 \text{ of two classes of a level}))") <= in.delta;
    return claim.let_bracket("failure", "", [&] { return not_recovered(model, means, in); }) <= in.delta;
  });
}

/// n and T just above the bounds where these have nothing to spare: patches of many pixels, next to which the start is
/// short, and a delta so small that n is large.
Record nothing_to_spare(Source& source) {
  Record record;
  const std::int64_t pixels = source.pick<std::int64_t>({9, 100});
  set_narrow_angle(record, malach18, {1, pixels, 1, 64, 1, 16});
  const HierarchySketch sketch = sketch_of_hierarchy(record, malach18);
  const auto denominator =
      source.pick<std::int64_t>({10'000, 1'000'000'000, 1'000'000'000'000, 1'000'000'000'000'000'000});
  record.set("radius", fraction(1, 4)).set("steps", 1).set("delta", fraction(1, denominator));
  const double logarithm = std::log(4.5 * static_cast<double>(denominator));
  const auto width = static_cast<std::int64_t>(4 * logarithm * source.dial("width", 1)) + 1;
  const double needed =
      2 * (2 + 1 / std::sqrt(static_cast<double>(pixels))) / 4 / (sketch.apart * std::sqrt(static_cast<double>(width)));
  return record.set("width", width).set("rate", slightly_above(needed * source.dial("steps", 1)));
}

Record draw_repaired(Source& source) {
  if (dialled_down(source) && source.chance(1, 8)) return nothing_to_spare(source);
  Record record;
  draw_layered_model(record, source, 2);
  tilt_label(record, source, malach18);
  draw_printed_layers(record, source, malach18);
  const HierarchySketch sketch = sketch_of_hierarchy(record, malach18);
  const auto depth = static_cast<double>(sketch.depth), most = static_cast<double>(sketch.most_classes);
  // A small delta needs a large n, next to which a part of the bound on T is soon too little.
  if (source.chance(1, 3)) record.set("delta", source.pick<Fraction>({{1, 1000}, {1, 10000}, {1, 1000000}}));
  const double delta = std::max(1e-9, to_double(record.number("delta")));
  const bool beyond = source.chance(2, 5);  // the bounds of n, T or gamma
  const Fraction radius = record.number("radius");
  if (!beyond) record.set("radius", fraction(15 * radius.numerator, 16 * radius.denominator));
  const auto times = [&](const std::vector<double>& choices) { return beyond ? source.pick(choices) : 1; };
  const double width = 4 * std::log(depth * most * most / (2 * delta)) * source.dial("width", 1);
  const std::int64_t n = static_cast<std::int64_t>(width * times({1, 1, 0.9, 0.06, 0.06, 0.12, 2, 10})) + 1;
  record.set("width", std::max<std::int64_t>(1, n));
  const double bound = 2 * (2 + 1 / std::sqrt(static_cast<double>(sketch.patch_size))) *
                       to_double(record.number("radius")) * static_cast<double>(sketch.variants) /
                       (sketch.apart * std::sqrt(static_cast<double>(std::max<std::int64_t>(1, n))));
  const double steps = static_cast<double>(std::max<std::int64_t>(1, record.integer("steps")));
  return record.set("rate", slightly_above(bound / steps * times({1, 1, 1, 0.95, 0.3, 1.5}) * source.dial("steps", 1)));
}

Claim repaired_theorem() {
  Claim claim{};
  claim.id = "malach18/thm2-repaired";
  claim.title = "Theorem 2 at every angle";
  claim.place = "ours; Section 5.3, Theorem 2";
  claim.kind = "theorem";
  claim.themes = {"convergence", "embedding separation"};
  claim.words = R"(With $\rho$ the least distance of two $v_c$ of a level, $\gamma<\frac12\Delta$,
    $\sigma=\frac\gamma{\sqrt s}$, $n\ge4\log\frac{kC^2}{2\delta}$ and $T>\frac{2(2\sqrt s+1)\sigma d}{\eta\rho\sqrt
    n}$, whatever $K_0$ is, the manifestations of a patch, choices of a patch of the next level for each of its pixels,
    are closer than $\gamma$, so that def-cluster puts them together; and with probability at least $1-\delta$ no
    clustering that it allows puts two classes of a level together: this is judged. Derived from it, and not judged
    here: every level is recovered (malach18/step-lem1-compose), and the error of Algorithm 1 is that of CLS on
    $\mathcal G_0$ (malach18/step-thm2-final).)";
  claim.mends = R"($\gamma<\frac12\Delta$, and $n$ and $T$ that do without the angle $\theta$)";
  claim.mends_also = {"malach18/lem1"};
  claim.conclusions = {{"(a)", "manifestations of one patch fall together", {"near"}},
                       {"(b)", R"(those of two do not, with probability at least $1-\delta$)", {"recovered"}}};
  claim.readings = {{"ours", "any two $v_c$ of a level linearly independent"}};
  claim.constants = {{"four.width", {4, 1}, R"(the 4 of $4\log\frac{kC^2}{2\delta}$)"},
                     {"two.repaired", {2, 1}, R"(the 2 in front of $(2\sqrt s+1)\sigma d$)"},
                     {"half", {1, 2}, R"(the $\frac12$ of $\frac12\Delta$)"},
                     {"four", {4, 1}, R"(the 4 of $(0,\frac14)$)"},
                     {"one.cluster", {1, 1}, R"(the 1 of def-cluster: one image below $\gamma$)"},
                     {"two.cluster", {2, 1}, R"(the 2 of def-cluster: orthogonal from $2\gamma$ on)"}};
  claim.planted = {turned("two.repaired", {1, 2}, "a quarter of the steps"),
                   turned("four.width", {1, 8}, "a thirtieth of the width"),
                   turned("one.cluster", {1, 2}, R"(a clustering that puts together below $\frac12\gamma$ only)"),
                   turned("two.cluster", {6, 1}, R"(a clustering that keeps apart from $6\gamma$ on only)")};
  claim.dials = {start_dial(), entries_dial(), balance_dial(), width_dial("four.width"), steps_dial("two.repaired")};
  claim.scope = R"(one or two levels, now and then three, of up to 4 classes; up to 9 pixels a patch; angles from about
    0.0005; n up to some 600)";
  claim.not_covered = "samples in place of the law: gradients are those of the population, as in Section 5.1.3";
  claim.note = R"(Manifestations of a patch with $m$ pixels of one class are up to $\sqrt{\frac
    m2}\,\sigma\le\frac\gamma{\sqrt2}$ apart, over all $K_0$ with columns of the norm $\frac\sigma{2\sqrt n}$: less than
    $\gamma$ until these are $\sqrt2$ times as long. By $\mathbb P(\chi^2_n\le\frac
    n4)\le(\frac14e^{3/4})^{n/2}<e^{-0.31n}$ for each of at most $\frac{kC^2}2$ pairs: neither the width nor $T$ depends
    on the angle but by $\rho\ge2\lambda\sin\frac\theta2$.)";
  claim.twin = "thm2_repaired.py";
  claim.quick_cases = 600;
  claim.full_cases = 6000;
  claim.draw = draw_repaired;
  claim.state = recovered;
  return claim;
}

}  // namespace

std::vector<Claim> theorem_2_repaired(const Version& in) {
  if (!in.first) return {};
  return {repaired_theorem()};
}

}  // namespace lakatos::hierarchical
