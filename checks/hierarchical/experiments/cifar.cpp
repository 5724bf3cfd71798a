// What runs on CIFAR-10 decide, at sizes that are scaled down.
#include <cstdio>

#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/hierarchical/experiments/claims.hpp"
#include "checks/hierarchical/experiments/photographs.hpp"

namespace lakatos::hierarchical {
namespace {

constexpr std::array<Head, 2> heads{Head::connected, Head::linear};
const char* const head_names[] = {"FC head", "linear head"};

/// "0.458"
std::string decimal(double x) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", x);
  return text;
}

/// A net whose guesses are compared: which one, and what it is called.
struct Contender {
  const TestGuesses& guesses;
  std::size_t head;
  std::string name;
};

/// Is the first right on more of the test images than the second, by more than `lead` of them? `sign` -1 asks for the
/// opposite.
Comparison ahead(const Contender& first, const Contender& second, const std::string& where, const Fraction& lead,
                 int sign, const Chance& chance, const Fraction& alpha, std::uint64_t key) {
  RandomStream coins(key);
  const Trial trial = [&](std::int64_t i) {
    const auto image = static_cast<std::size_t>(i);
    const int gain =
        (first.guesses.right(first.head, image) ? 1 : 0) - (second.guesses.right(second.head, image) ? 1 : 0);
    return sign * beyond(gain, lead, coins.uniform());
  };
  Comparison result =
      compare(first.name + " is right more often than " + second.name + "; " + where, trial, chance.trials, alpha);
  result.effect = "on " + std::to_string(first.guesses.labels.size()) + " test images: " + first.name + " " +
                  decimal(first.guesses.accuracy(first.head)) + ", " + second.name + " " +
                  decimal(second.guesses.accuracy(second.head));
  return result;
}

// ---- Step (6) against a random projection

PhotographPlan projection_plan(const Chance& chance) {
  PhotographPlan plan;
  plan.redrawn = true, plan.test = static_cast<std::size_t>(chance.trials);
  if (is_quick(chance)) {
    plan.training = 3000;
    plan.blocks = {{{4000, 96, 12}, {4000, 192, 24}}};
    plan.block.iterations = 300, plan.head.iterations = 300;
  } else {
    plan.training = 10'000;
    plan.blocks = {{{10'000, 128, 12}, {10'000, 256, 24}}};
    plan.block.iterations = 1000, plan.head.iterations = 2000;
  }
  return plan;
}

std::vector<Comparison> run_projections(const Settings& settings, const Chance& chance) {
  constexpr std::uint64_t seeds = 3;
  const Fraction alpha = split(chance.alpha, seeds * heads.size()), lead = constant_of(settings, "lead", {0, 1});
  const PhotographPlan plan = projection_plan(chance);
  const std::uint64_t experiment = stable_hash("hierarchical/remark-jl");
  std::vector<Comparison> results;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const std::uint64_t key = stream_key(chance.seed, experiment, seed, 0);
    const TestGuesses& ours = trained({plan, Body::clustered, {heads.begin(), heads.end()}, key});
    const TestGuesses& projected = trained({plan, Body::projected, {heads.begin(), heads.end()}, key});
    for (std::size_t head = 0; head < heads.size(); ++head) {
      results.push_back(ahead({ours, head, "ours"}, {projected, head, "Clustering+JL"},
                              std::string(head_names[head]) + ", run " + std::to_string(seed + 1), lead,
                              settings.variant == "reversed" ? -1 : 1, chance, alpha,
                              stream_key(chance.seed, experiment, seed, 1 + head)));
      if (chance.stop_at_first_against && results.back().side == Comparison::Side::against) return results;
    }
  }
  return results;
}

Claim random_projection(const Version& in) {
  Claim claim = as_photograph_experiment(Claim{.id = in("malach18/remark-jl", "hgm19/remark-jl"),
                                               .title = "Training the 1x1 convolution is crucial",
                                               .place = "Section 6",
                                               .kind = "experiment",
                                               .themes = {"experiment", "embedding separation"}});
  claim.words = R"(With a random projection in place of step (6), which trains the 1x1 convolution, the accuracy on
         CIFAR-10 is far lower, with either head; hence the training finds an embedding that suits the clustering that
         follows.)";
  claim.conclusions = {{"(a)", "the variant with random projections is less accurate", {}},
                       {"(b)", "the trained embedding is the cause", {}}};
  claim.readings = {{"equal sizes", R"(lower test accuracy, both variants with equal images, clusters, channels, $b$ and
      training of the head; "drastically" names no number, and none is asked for: what was measured stands beside each
      comparison)"}};
  claim.constants = {{"lead", {0, 1}, "by how much of the test images ours is ahead"}};
  claim.planted = {variant("reversed", "the opposite: the variant with random projections is more accurate"),
                   turned("lead", {1, 5}, "ahead by 20 of 100 test images"),
                   turned("lead", {3, 10}, "ahead by 30 of 100 test images")};
  claim.scope = R"(three runs with either head; 10 000 training images, 10 000 patches, 128 and 256 clusters, 12 and 24
         channels, 1000 iterations of step (6), 2000 of the head, b = -0.14, FC head of 192 and 96; a quick check: 3000
         training images, 4000 patches, 96 and 192 clusters, 12 and 24 channels, 300 and 300 iterations)";
  claim.not_covered = R"(the printed sizes and 100 000 iterations; other values of $b$; other seeds than those that were
         run; images beyond the 10 000 test images)";
  claim.note = R"((b) is judged as far as nothing else differs: the images, the clusters of the first block, all sizes
         and the training of the head are the same; the clusters of the second block are those of what the first gives.
         Figure 4 has other sizes for either variant (39 clusters and channels for 1377 and 155). A trial is a test image,
         drawn uniformly with replacement: what is decided is said of the trained nets and the test set. The experiment's
         page (`lakatos reproduce malach18`) lists what is not printed and what stands here for it.)";
  claim.experiment = run_projections;
  return claim;
}

// ---- Linear classifiers

/// Is the classifier wrong on more than 1 - `poor` of the test images?
Comparison poor_enough(const Contender& linear, const std::string& where, const Fraction& poor, int sign,
                       const Chance& chance, const Fraction& alpha, std::uint64_t key) {
  RandomStream coins(key);
  const Fraction share = fraction(poor.denominator - poor.numerator, poor.denominator);
  const Trial trial = [&](std::int64_t i) {
    return sign * beyond_share(!linear.guesses.right(linear.head, static_cast<std::size_t>(i)), share, coins.uniform());
  };
  Comparison result =
      compare(linear.name + " is right on less than " + to_string(poor) + " of the test images; " + where, trial,
              chance.trials, alpha);
  result.effect = "on " + std::to_string(linear.guesses.labels.size()) +
                  " test images: " + decimal(linear.guesses.accuracy(linear.head));
  return result;
}

PhotographPlan linear_plan(const Chance& chance) {
  PhotographPlan plan;
  plan.redrawn = true, plan.test = static_cast<std::size_t>(chance.trials);
  plan.training = 50'000, plan.memory = std::size_t{1} << 30;
  plan.head.iterations = is_quick(chance) ? 3000 : 20'000;
  return plan;
}

PhotographPlan small_net_plan(const Chance& chance) {
  PhotographPlan plan = linear_plan(chance);
  plan.averaged = true, plan.training = 5000, plan.kernels = 16, plan.side = 3;
  plan.head.iterations = is_quick(chance) ? 500 : 2000;
  return plan;
}

std::vector<Comparison> run_linear(const Settings& settings, const Chance& chance) {
  constexpr std::uint64_t seeds = 2;
  const Fraction alpha = split(chance.alpha, seeds * 2), poor = constant_of(settings, "poor", {1, 2}),
                 lead = constant_of(settings, "lead", {0, 1});
  const int sign = settings.variant == "reversed" ? -1 : 1;
  const std::uint64_t experiment = stable_hash("hgm19/remark-linear-poor");
  std::vector<Comparison> results;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const std::uint64_t key = stream_key(chance.seed, experiment, seed, 0);
    const std::string where = "run " + std::to_string(seed + 1);
    const Contender linear{trained({linear_plan(chance), Body::pixels, {Head::linear}, key}), 0,
                           "the linear classifier"};
    results.push_back(
        poor_enough(linear, where, poor, sign, chance, alpha, stream_key(chance.seed, experiment, seed, 1)));
    if (chance.stop_at_first_against && results.back().side == Comparison::Side::against) return results;
    const Contender net{trained({small_net_plan(chance), Body::trained, {Head::linear}, key}), 0,
                        "a convolutional net"};
    results.push_back(
        ahead(net, linear, where, lead, sign, chance, alpha, stream_key(chance.seed, experiment, seed, 2)));
    if (chance.stop_at_first_against && results.back().side == Comparison::Side::against) return results;
  }
  return results;
}

Claim linear_classifiers(const Version&) {
  Claim claim = as_photograph_experiment(Claim{.id = "hgm19/remark-linear-poor",
                                               .title = "Natural image data are not linearly separable",
                                               .place = "Sections 1 and 3",
                                               .kind = "remark",
                                               .themes = {"experiment", "margin"}});
  claim.words = R"(Linear classifiers give poor results on sets of natural images, so that these are not linearly
         separable. No set is named and no number is printed.)";
  claim.conclusions = {{"(a)", "a linear classifier gives poor results", {}},
                       {"(b)", "the images are not linearly separable", {}}};
  claim.left_out = R"((b): an error of a trained classifier does not show that there is no separator, and a linear
         program with 50 000 conditions in 3073 unknowns, decided exactly, is too dear. No two images of the set are
         equal, which would decide it at once.)";
  claim.readings = {
      {"CIFAR-10", R"(CIFAR-10, on which both papers run their experiment; poor: less than half of the test
      images are classified rightly (the worst of the printed nets reaches 0.586), and a small convolutional net that saw
      a tenth of the training images is better)"}};
  claim.constants = {{"poor", {1, 2}, "what is poor: right on less than this share of the test images"},
                     {"lead", {0, 1}, "by how much of the test images the convolutional net is ahead"}};
  claim.planted = {variant("reversed", "the opposite of both parts"),
                   turned("poor", {1, 4}, "right on less than a quarter of the test images"),
                   turned("lead", {1, 4}, "the convolutional net is ahead by 25 of 100 test images")};
  claim.scope = R"(two runs; softmax regression on the standardised pixels of all 50 000 training images, Adam with step
         1/1000 and batches of 64, 20 000 iterations (a quick check: 3000); on images averaged over 2 x 2 pixels, a net with two blocks of 16 kernels 3 x 3 and
         a linear head, 5000 images, 2000 iterations (a quick check: 500))";
  claim.not_covered =
      R"(linear classifiers trained in other ways, on other features or with labels one against the rest;
         other sets of images)";
  claim.note = R"(A trial is a test image, drawn uniformly with replacement: what is decided is said of the trained
         classifiers and the 10 000 test images.)";
  claim.experiment = run_linear;
  return claim;
}

}  // namespace

std::vector<Claim> cifar(const Version& in) {
  if (in.first) return {random_projection(in)};
  return {random_projection(in), linear_classifiers(in)};
}

}  // namespace lakatos::hierarchical
