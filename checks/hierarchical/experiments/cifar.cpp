// What runs on CIFAR-10 decide, at sizes that are scaled down.
#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/hierarchical/experiments/claims.hpp"
#include "checks/hierarchical/experiments/photographs.hpp"

namespace lakatos::hierarchical {
namespace {

constexpr Head heads[] = {Head::connected, Head::linear};
const char* const head_names[] = {"FC head", "linear head"};

/// What the comparisons of an experiment share. `sign` -1 asks for the opposite.
struct Round {
  const Chance& chance;
  Fraction alpha;
  const TestDraws& draws;
  std::string where;
  int sign;
};

std::string on_draws(const Round& round) {
  return "on " + std::to_string(round.chance.trials * static_cast<std::int64_t>(TestDraws::batch)) +
         " draws of test images: ";
}

/// Are more classes found by the first than by the second, by more than `lead` of the batch?
Comparison ahead(const Contender& first, const Contender& second, std::size_t head, const Fraction& lead,
                 const Round& round) {
  const std::vector<bool>&one = found_by(first, round.draws)[head], &other = found_by(second, round.draws)[head];
  const Trial trial = [&](std::int64_t i) {
    const std::int64_t more = count_found(one, round.draws, i) - count_found(other, round.draws, i);
    return round.sign * sign_beyond(more, lead);
  };
  Comparison result = compare(first.name + " finds more classes than " + second.name + "; " + round.where, trial,
                              round.chance.trials, round.alpha);
  result.effect = on_draws(round) + first.name + " " + accuracy(one, round.draws, round.chance.trials) + ", " +
                  second.name + " " + accuracy(other, round.draws, round.chance.trials);
  return result;
}

bool against(const std::vector<Comparison>& results, const Chance& chance) {
  return chance.stop_at_first_against && results.back().side == Comparison::Side::against;
}

// ---- Step (6) against a random projection

PhotographPlan projection_plan() {
  PhotographPlan plan;
  plan.training = 3000;
  plan.blocks = {{{4000, 96, 12}, {4000, 192, 24}}};
  plan.block.iterations = 300, plan.head.iterations = 300;
  return plan;
}

std::vector<Comparison> run_projections(const Settings& settings, const Chance& chance) {
  const std::uint64_t seeds = is_quick(chance) ? 2 : 5, experiment = stable_hash("hierarchical/remark-jl");
  const Fraction alpha = split(chance.alpha, static_cast<std::int64_t>(2 * seeds));
  const Fraction lead = constant_of(settings, "lead", {0, 1});
  std::vector<Comparison> results;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const std::uint64_t key = stream_key(chance.seed, experiment, seed, 0);
    const TestDraws draws(chance.trials, stream_key(chance.seed, experiment, seed, 1));
    const Contender ours{"ours", projection_plan(), Body::clustered, {heads[0], heads[1]}, key};
    const Contender projected{"Clustering+JL", projection_plan(), Body::projected, {heads[0], heads[1]}, key};
    for (std::size_t head = 0; head < 2; ++head) {
      const std::string where = std::string(head_names[head]) + ", run " + std::to_string(seed + 1);
      results.push_back(
          ahead(ours, projected, head, lead, {chance, alpha, draws, where, settings.variant == "reversed" ? -1 : 1}));
      if (against(results, chance)) return results;
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
    CIFAR-10 is lower, with either head (the paper says: drastically); hence the training finds an embedding that suits
    the clustering that follows.)";
  claim.conclusions = {{"(a)", "the variant with random projections is less accurate", {}},
                       {"(b)", "the trained embedding is the cause", {}},
                       {"(c)", "the difference is drastic", {}}};
  claim.left_out = "(c): no number is printed for it";
  claim.readings = {{"equal sizes", R"(lower test accuracy, both variants with equal images, clusters, channels, $b$ and
    training of the head; "drastically" names no number, and none is asked for: what was measured stands beside each
    comparison)"}};
  claim.constants = {{"lead", {0, 1}, "by how much of the test images ours is ahead"}};
  claim.planted = {variant("reversed", "the opposite: the variant with random projections is more accurate"),
                   turned("lead", {3, 20}, "ahead by 15 of 100 test images"),
                   turned("lead", {3, 10}, "ahead by 30 of 100 test images")};
  claim.scope = R"(five runs with either head (a quick check: two); 3000 training images, 4000 patches, 96 and 192
    clusters, 12 and 24 channels, 300 iterations of step (6), 300 of the head, b = -0.14, FC head of 192 and 96; 40 000
    draws of test images (a quick check: 10 000))";
  claim.not_covered = R"(the printed sizes and 100 000 iterations; other values of $b$; other seeds than those that were
    run; images beyond the 10 000 test images)";
  claim.note = R"((b) is judged as far as nothing else differs: the images, the clusters of the first block, all sizes
    and the training of the head are the same; the clusters of the second block are those of what the first gives. The
    head is trained briefly; in one run each with ten times the iterations, with Adam's step 1/100 and with both the
    order was the same (with ten times the iterations 0.460 and 0.374 for an FC head, 0.438 and 0.381 for a linear one).
    Figure 4 has other sizes for either variant (39 clusters and channels for 1377 and 155). A trial is a batch of 100
    test images, drawn uniformly with replacement; a comparison asks what happens in more than half of the batches: what
    is decided is said of the trained nets and the test set. The experiment's page (`lakatos reproduce malach18`) has
    larger sizes, and lists what is not printed and what stands here for it.)";
  claim.experiment = run_projections;
  return claim;
}

// ---- Linear classifiers

/// Are fewer classes found than `poor` of the batch?
Comparison finds_few(const Contender& linear, const Fraction& poor, const Round& round) {
  const std::vector<bool>& found = found_by(linear, round.draws).front();
  const Trial trial = [&](std::int64_t i) {
    return -round.sign * sign_beyond(count_found(found, round.draws, i), poor);
  };
  Comparison result = compare(linear.name + " finds less than " + to_string(poor) + " of the classes; " + round.where,
                              trial, round.chance.trials, round.alpha);
  result.effect = on_draws(round) + accuracy(found, round.draws, round.chance.trials);
  return result;
}

Contender linear_classifier(const Chance& chance, std::uint64_t key) {
  Contender linear{"the linear classifier", {}, Body::pixels, {Head::linear}, key};
  linear.plan.training = 50'000;
  linear.plan.head.iterations = is_quick(chance) ? 3000 : 20'000;
  return linear;
}

Contender small_net(const Chance& chance, std::uint64_t key) {
  Contender net{"a convolutional net", {}, Body::trained, {Head::linear}, key};
  net.plan.averaged = true, net.plan.training = 5000, net.plan.kernels = 16, net.plan.side = 3;
  net.plan.head.iterations = is_quick(chance) ? 500 : 2000;
  return net;
}

std::vector<Comparison> run_linear(const Settings& settings, const Chance& chance) {
  constexpr std::uint64_t seeds = 2;
  const std::uint64_t experiment = stable_hash("hgm19/remark-linear-poor");
  const Fraction poor = constant_of(settings, "poor", {1, 2}), lead = constant_of(settings, "lead", {0, 1});
  std::vector<Comparison> results;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const std::uint64_t key = stream_key(chance.seed, experiment, seed, 0);
    const TestDraws draws(chance.trials, stream_key(chance.seed, experiment, seed, 1));
    const Round round{chance, split(chance.alpha, 2 * seeds), draws, "run " + std::to_string(seed + 1),
                      settings.variant == "reversed" ? -1 : 1};
    results.push_back(finds_few(linear_classifier(chance, key), poor, round));
    if (against(results, chance)) return results;
    results.push_back(ahead(small_net(chance, key), linear_classifier(chance, key), 0, lead, round));
    if (against(results, chance)) return results;
  }
  return results;
}

Claim linear_classifiers(const Version&) {
  Claim claim = as_photograph_experiment(Claim{.id = "hgm19/remark-linear-poor",
                                               .title = "Linear classifiers do poorly on natural images",
                                               .place = "Sections 1 and 3",
                                               .kind = "remark",
                                               .themes = {"experiment", "margin"}});
  claim.words = R"(Linear classifiers give poor results on sets of natural images, so that these are not linearly
    separable. No set is named and no number is printed.)";
  claim.conclusions = {{"(a)", "a linear classifier gives poor results", {}},
                       {"(b)", "the images are not linearly separable", {}}};
  claim.left_out = R"((b): an error of a trained classifier does not show that there is no separator, and a linear
    program with 50 000 conditions in 3073 unknowns, decided exactly, is too dear. No two images of the set are equal,
    which could have decided it at once.)";
  claim.readings = {{"CIFAR-10", R"(CIFAR-10, on which both papers run their experiment; poor: less than half of the
    test images are classified rightly (the worst of the printed nets reaches 0.586), and a small convolutional net that
    saw a tenth of the training images is better)"}};
  claim.constants = {{"poor", {1, 2}, "what is poor: right on less than this share of the test images"},
                     {"lead", {0, 1}, "by how much of the test images the convolutional net is ahead"}};
  claim.planted = {variant("reversed", "the opposite of both parts"),
                   turned("poor", {1, 4}, "right on less than a quarter of the test images"),
                   turned("lead", {1, 4}, "the convolutional net is ahead by 25 of 100 test images")};
  claim.scope = R"(two runs; softmax regression on the standardised pixels of all 50 000 training images, Adam with step
    1/1000 and batches of 64, 20 000 iterations (a quick check: 3000); on images averaged over 2 x 2 pixels, a net with
    two blocks of 16 kernels 3 x 3 and a linear head, 5000 images, 2000 iterations (a quick check: 500); 40 000 draws of
    test images (a quick check: 10 000))";
  claim.not_covered = R"(linear classifiers trained in other ways, on other features or with labels one against the
    rest; other sets of images)";
  claim.note = R"(A trial is a batch of 100 test images, drawn uniformly with replacement; a comparison asks what
    happens in more than half of the batches: what is decided is said of the trained classifiers and the 10 000 test
    images.)";
  claim.experiment = run_linear;
  return claim;
}

}  // namespace

std::vector<Claim> cifar(const Version& in) {
  if (in.first) return {random_projection(in)};
  return {random_projection(in), linear_classifiers(in)};
}

}  // namespace lakatos::hierarchical
