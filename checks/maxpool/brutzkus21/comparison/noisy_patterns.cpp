#include <algorithm>
#include <functional>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/comparison/claims.hpp"
#include "checks/maxpool/brutzkus21/comparison/patterned.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/maxpool/linear_margin.hpp"
#include "theory/numeric/bounds.hpp"

// Noise of radius rho on every pattern. A classifier w with a constant b separates the noisy support exactly if on the
// positive and on the negative inputs the least of y (w.x + b) exceeds rho sum_j |w[j]|, the largest that noise takes.

namespace lakatos::brutzkus21 {
namespace {

Patterned unit_patterns(const Sizes& sizes) {
  if (sizes.l > sizes.d) throw std::invalid_argument("more patterns than dimensions");
  Patterned in{sizes, {}};
  for (std::int64_t p = 0; p < sizes.l; ++p) {
    in.vectors.emplace_back(static_cast<std::size_t>(sizes.d));
    in.vectors.back()[static_cast<std::size_t>(p)] = 1;
  }
  return in;
}

/// The best that w and b do on noise-free inputs, the worse of the two labels.
Real clean_margin(Statement& claim, const Classifier& w, const Real& bias, const Sizes& sizes) {
  return claim.let("clean margin", R"(\min_{(x,y)\sim\mathcal D} y\,(w\cdot x+b))", [&] {
    const Margins margins = least_margins(w, unit_patterns(sizes));
    return min(margins.positive + bias, margins.negative - bias);
  });
}

/// No classifier separates the noisy support.
void support_not_separable(Statement& claim, const Sizes& sizes) {
  const Classifier w = read_classifier(claim, "w", sizes);
  const Real clean = clean_margin(claim, w, claim.number("bias", "b"), sizes);
  const Bounds length =
      claim.let_bracket("length", R"(\textstyle\sum_j\|w[j]\|)", [&] { return maxpool::total_length(w.blocks); });
  // No classifier comes nearer to the bound than 1 / (n sqrt 2).
  claim.regime("as near to the bound as can be", [&] { return real({2, 3}) * length <= clean; });
  claim.then("misclassified", clean <= claim.constant("radius") * length);
}

/// Is o_1 in some input, and o_2?
Formula both_labels(const Statement& claim) {
  if (claim.symbolic()) return known(true, R"(S^+, S^- \ne \emptyset)");
  const Vec numbers = claim.vector("inputs");
  Formula positive = numbers.front() == 1, negative = numbers.front() == 2;
  for (const Real& number : numbers) positive = either(positive, number == 1), negative = either(negative, number == 2);
  return counted(both(positive, negative));
}

/// Is every pattern's noise within the radius?
Formula within(const Vec& noise, std::int64_t d, const Real& radius) {
  if (symbolic()) return squared_norm(noise) <= square(radius);
  Formula all = all_of_none();
  for (auto first = noise.begin(); first < noise.end(); first += d)
    all = both(all, squared_norm(Vec(first, first + d)) <= square(radius));
  return all;
}

struct NoisySet {
  std::vector<Input> inputs;
  Vec noise;
};
NoisySet noisy_set(const Statement& claim, const Sizes& sizes) {
  NoisySet set;
  set.inputs = read_inputs(claim, "inputs", sizes);
  set.noise = claim.vector("noise", "v");
  if (!claim.symbolic() &&
      static_cast<std::int64_t>(set.noise.size()) != static_cast<std::int64_t>(set.inputs.size()) * sizes.n * sizes.d)
    throw std::invalid_argument("noise must have n d entries for each input");
  return set;
}

/// No classifier separates any noisy training set.
void set_not_separable(Statement& claim, const Sizes& sizes) {
  const auto [inputs, noise] = noisy_set(claim, sizes);
  give_inputs(claim, "inputs of D", inputs, sizes, "inputs");
  claim.given("both labels", [&] { return both_labels(claim); });
  const Vec& v = noise;
  claim.given("noise", [&] { return within(v, sizes.d, claim.constant("radius")); });
  if (claim.settled()) return;
  const Classifier w = read_classifier(claim, "w", sizes);
  const Real bias = claim.number("bias", "b");
  const Real margin = claim.let("margin", R"(\min_{(x,y)\in S} y\,(w\cdot x+b))",
                                [&] { return maxpool::noisy_margin(w.blocks, bias, inputs, noise); });
  claim.then("misclassified", margin <= 0);
}

void noisy(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (give_sizes(claim, sizes)) return;
  noisy_set(claim, sizes);  // in every reading, so that an instance of one is an instance of the other
  if (claim.reading("sets")) set_not_separable(claim, sizes);
  else support_not_separable(claim, sizes);
}

/// n copies of o_1 - o_2 separate the noisy support.
Formula copies_separate(Statement& claim, const Real& radius, const Sizes& sizes) {
  if (claim.symbolic()) return predicate([] { return Truth::unknown; }, R"(1 > \rho\,n\,\|o_1-o_2\|)");
  const Patterned in = unit_patterns(sizes);
  const Classifier copies{{},
                          std::vector<Vec>(static_cast<std::size_t>(sizes.n), subtract(in.vectors[0], in.vectors[1]))};
  return radius * maxpool::total_length(copies.blocks) < exactly(least_margin(copies, in));
}

/// The radius at which separability ends.
void exact_radius(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Real radius = claim.number("noise radius", R"(\rho)"), n = positions_of(claim, sizes);
  if (give_sizes(claim, sizes)) return;
  claim.given("radius positive", radius > 0);
  if (claim.settled()) return;
  const Classifier w = read_classifier(claim, "w", sizes);
  const Real clean = clean_margin(claim, w, claim.number("bias", "b"), sizes);
  const Bounds length =
      claim.let_bracket("length", R"(\textstyle\sum_j\|w[j]\|)", [&] { return maxpool::total_length(w.blocks); });
  const Real reach = claim.let("reach", claim.constant("two") * square(n) * square(radius));
  claim.regime("beyond", reach >= 1), claim.regime("below", reach < 1);
  claim.then("below", [&] { return either(reach >= 1, copies_separate(claim, radius, sizes)); });
  claim.then("beyond", [&] { return either(reach < 1, clean <= radius * length); });
}

/// Near n copies of o_1 - o_2, with a constant.
void set_classifier(Record& record, Source& source, const Sizes& sizes) {
  VectorField w{4, {}};
  const bool exact = source.chance(1, 2);
  for (std::int64_t j = 0; j < sizes.n; ++j) {
    for (std::int64_t c = 0; c < sizes.d; ++c)
      w.entries.push_back((c == 0 ? 4 : c == 1 ? -4 : 0) + (exact || source.chance(1, 2) ? 0 : source.between(-1, 1)));
  }
  if (source.chance(1, 10)) {
    for (auto& entry : w.entries) entry = source.between(-4, 4);
  }
  reduce(w);
  record.set("w", w, "bias", exact || source.chance(1, 2) ? fraction(0, 1) : fraction(source.between(-2, 2), 8));
}

/// One more input: the first one with the other label, and noise that makes the two the same.
void add_coinciding(VectorField& inputs, VectorField& noise, const Sizes& sizes) {
  const auto n = static_cast<std::size_t>(sizes.n), d = static_cast<std::size_t>(sizes.d);
  inputs.entries.insert(inputs.entries.end(), inputs.entries.begin(), inputs.entries.begin() + sizes.n);
  noise.entries.insert(noise.entries.end(), noise.entries.begin(), noise.entries.begin() + sizes.n * sizes.d);
  for (std::size_t j = 0; j < n; ++j) {
    if (inputs.entries[j] > 2) continue;
    const std::size_t last = inputs.entries.size() - n + j;
    inputs.entries[last] = 3 - inputs.entries[j];
    const auto to_the_middle = [&](std::size_t first, std::int64_t own) {
      std::fill_n(noise.entries.begin() + static_cast<std::ptrdiff_t>(first), d, 0);
      noise.entries[first] = own == 1 ? -2 : 2, noise.entries[first + 1] = -noise.entries[first];
    };
    to_the_middle(j * d, inputs.entries[j]);
    to_the_middle(noise.entries.size() - (n - j) * d, inputs.entries[last]);
  }
}

/// `inputs` and `noise`: anyhow, half of them with two that coincide.
void set_training(Record& record, Source& source, const Sizes& sizes) {
  const std::int64_t m = source.between(1, 5);
  VectorField inputs = draw_inputs(source, sizes, m), noise{4, {}};
  if (source.chance(1, 40)) inputs.entries.front() = inputs.entries.front() <= 2 ? 3 : 1;
  for (std::int64_t e = 0; e < m * sizes.n; ++e) {
    std::vector<std::int64_t> v(static_cast<std::size_t>(sizes.d));
    for (int turn = 0; turn < 3; ++turn) v[source.below(v.size())] = source.between(-2, 2);
    if (source.chance(1, 30)) v[0] = 5;
    noise.entries.insert(noise.entries.end(), v.begin(), v.end());
  }
  if (source.chance(1, 2)) add_coinciding(inputs, noise, sizes);
  reduce(noise);
  record.set("inputs", inputs, "noise", noise);
}

Sizes draw_noisy_sizes(Source& source) {
  const std::int64_t d = source.between(3, 4);
  return {d, source.chance(1, 30) ? 2 : source.between(3, d), source.pick<std::int64_t>({1, 1, 2, 3})};
}

Record draw_noisy(Source& source) {
  const Sizes sizes = draw_noisy_sizes(source);
  Record record;
  set_sizes(record, sizes);
  set_classifier(record, source, sizes);
  Sizes possible = sizes;
  possible.l = std::max<std::int64_t>(3, sizes.l);
  set_training(record, source, possible);
  return record;
}

Record draw_radius(Source& source) {
  const Sizes sizes = draw_noisy_sizes(source);
  Record record;
  set_sizes(record, sizes);
  set_classifier(record, source, sizes);
  Fraction times_n = source.pick<Fraction>({{7, 10}, {5, 7}, {12, 17}, {17, 24}, {70, 99}, {1, 1}, {1, 2}, {3, 4}});
  if (source.chance(1, 5)) times_n = fraction(source.between(0, 30), 20);
  return record.set("noise radius", fraction(times_n.numerator, times_n.denominator * sizes.n));
}

}  // namespace

std::vector<Claim> noisy_patterns() {
  return {
      {.id = "brutzkus21/remark-noise",
       .title = "Noise of norm up to one makes the problem not linearly separable",
       .place = "Section 7; caption of Figure 3b",
       .kind = "remark",
       .themes = {"margin", "experiment"},
       .words = R"(With independent noise $v$, $\|v\|\le1$, on each pattern no linear classifier, with a constant or
         without, classifies all inputs.)",
       .readings = {{"support",
                     "the noisy law, every noise of norm up to 1 being possible: every classifier fails on "
                     "some input"},
                    {.name = "sets",
                     .text = "every noisy training set with both labels, and every classifier",
                     .fault = "finite training set"}},
       .constants = {{"radius", {1, 1}, "the radius of the noise"}},
       .planted = {turned("radius", {7, 10}, "noise of norm up to 0.7"),
                   turned("radius", {1, 2}, "noise of norm up to 0.5")},
       .scope = R"(d = 3, 4, n = 1 ... 3, o_j the unit vectors; classifiers near n copies of o_1 - o_2 and anyhow, with
         constants; training sets of up to five inputs)",
       .not_covered = R"(laws of the noise without full support in the ball: with none of the noise large the data stay
         separable; how often a drawn training set is separable, see brutzkus21/fig3b)",
       .note = R"(A proof for all sizes: add $-\frac1{2n}(o_1-o_2)$ to every pattern of a positive input and
         $+\frac1{2n}(o_1-o_2)$ to every pattern of a negative one, a noise of norm $\frac1{\sqrt2n}\le1$. Averaged over
         the position of the discriminative pattern, with $o_3$ elsewhere, both labels then have the same mean, so that
         no hyperplane parts them. The noise may even be shorter by the factor $\sqrt2n$: remark-noise-radius. A finite
         set may well be separable: up to $nd$ inputs in general position are (200 at $d=20$, $n=10$), whatever their
         labels, and noise with a density puts them there with probability 1. That the SVM's training error was non-zero
         in many of the cases is about larger sets.)",
       .twin = "remark_noise.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = draw_noisy,
       .state = noisy},
      {.id = "brutzkus21/remark-noise-radius",
       .title = "Linear separability ends at noise of radius 1/(n sqrt 2)",
       .place = "ours; Section 7, caption of Figure 3b, sharpened",
       .kind = "remark",
       .themes = {"margin"},
       .words = R"(With noise of radius $\rho$ on each pattern, $\mathcal D$ stays linearly separable exactly if
         $2n^2\rho^2<1$.)",
       .conclusions = {{"(a)", R"(below, $n$ copies of $o_1-o_2$ separate)", {"below"}},
                       {"(b)", "beyond, no classifier does", {"beyond"}}},
       .readings = {{"exact", "every noise of norm up to the radius being possible"}},
       .constants = {{"two", {2, 1}, R"(the factor of $n^2\rho^2$)"}},
       .planted = {turned("two", {39, 20}, R"($1.95\,n^2\rho^2<1$)"),
                   turned("two", {41, 20}, R"($2.05\,n^2\rho^2<1$)")},
       .serves = {"brutzkus21/remark-noise"},
       .scope = "d = 3, 4, n = 1 ... 3, radii near the threshold and anyhow; classifiers near n copies of o_1 - o_2",
       .not_covered = "larger sizes by a machine",
       .note = R"(Below: $n$ copies of $o_1-o_2$ have margin $1-\rho n\sqrt2>0$. Beyond: for each position $i$ the two
         witnesses of Proposition 6.1 give $w[i]\cdot(o_1-o_2)>2\rho\sum_j\|w[j]\|$ for a separator, whatever its
         constant. The sum over $i$ is $\sqrt2\sum_i\|w[i]\|>2n\rho\sum_j\|w[j]\|$, that is $2n^2\rho^2<1$. At $n=10$
         the radius is 0.0707, so that a noise of norm 1 is 14 times beyond.)",
       .twin = "remark_noise_radius.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = draw_radius,
       .state = exact_radius}};
}

}  // namespace lakatos::brutzkus21
