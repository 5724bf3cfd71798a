#include "checks/hierarchical/experiments/photographs.hpp"

#include <cstdio>
#include <map>
#include <tuple>

#include "algorithms/common/shuffle.hpp"

// A comparison has two nets, each trained once, and asks which finds more classes on the test set of CIFAR-10. A trial
// is a batch of 100 test images, drawn uniformly with replacement: trials are independent and alike whatever the nets
// are, and nothing in the training sees the test images. A comparison asks what happens in more than half of the
// batches. What is decided is a statement on these nets and on the 10 000 test images, not on other seeds or images.

namespace lakatos::hierarchical {
namespace {

constexpr std::int64_t few_trials = 100;

/// What a net depends on, as far as the claims change it; and the number of draws, which are made from its key.
using Address = std::tuple<std::uint64_t, std::string, std::size_t, std::int64_t, std::int64_t, std::size_t>;

Address address_of(const Contender& net, std::size_t images) {
  const PhotographPlan& plan = net.plan;
  return {net.key, net.name, plan.training, plan.block.iterations, plan.head.iterations, images};
}

}  // namespace

TestDraws::TestDraws(std::int64_t trials, std::uint64_t key) {
  RandomStream stream(key);
  const std::size_t count = colour_images().test.count();
  for (std::size_t i = 0; i < static_cast<std::size_t>(trials) * batch; ++i) drawn_.push_back(below(stream, count));
}

std::size_t TestDraws::image(std::int64_t trial, std::size_t k) const {
  return drawn_[static_cast<std::size_t>(trial) * batch + k];
}

std::vector<std::size_t> TestDraws::images() const {
  std::vector<bool> there(colour_images().test.count(), false);
  for (const std::size_t i : drawn_) there[i] = true;
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < there.size(); ++i) {
    if (there[i]) all.push_back(i);
  }
  return all;
}

const Found& found_by(const Contender& net, const TestDraws& draws) {
  static std::map<Address, Found> known;
  const std::vector<std::size_t> images = draws.images();
  const auto [entry, is_new] = known.try_emplace(address_of(net, images.size()));
  if (!is_new) return entry->second;
  const PhotographRun run(net.plan, colour_images(), net.key, images);
  for (const Guesses& guesses : run.guesses(net.body, net.heads)) {
    std::vector<bool>& found = entry->second.emplace_back(colour_images().test.count(), false);
    for (std::size_t i = 0; i < images.size(); ++i) found[images[i]] = guesses.test[i] == run.test().labels()[i];
  }
  return entry->second;
}

std::int64_t count_found(const std::vector<bool>& found, const TestDraws& draws, std::int64_t trial) {
  std::int64_t count = 0;
  for (std::size_t k = 0; k < TestDraws::batch; ++k) count += found[draws.image(trial, k)] ? 1 : 0;
  return count;
}

std::string accuracy(const std::vector<bool>& found, const TestDraws& draws, std::int64_t trials) {
  std::int64_t count = 0;
  for (std::int64_t trial = 0; trial < trials; ++trial) count += count_found(found, draws, trial);
  char text[16];
  std::snprintf(text, sizeof text, "%.3f",
                static_cast<double>(count) / static_cast<double>(trials * static_cast<std::int64_t>(TestDraws::batch)));
  return text;
}

bool is_quick(const Chance& chance) { return chance.trials <= few_trials; }

Fraction constant_of(const Settings& settings, const std::string& name, const Fraction& printed) {
  for (const auto& [turned, value] : settings.turned) {
    if (turned == name) return value;
  }
  return printed;
}

int sign_beyond(std::int64_t count, const Fraction& share) {
  const std::int64_t beyond = count * share.denominator - share.numerator * static_cast<std::int64_t>(TestDraws::batch);
  return beyond > 0 ? 1 : beyond < 0 ? -1 : 0;
}

Claim as_photograph_experiment(Claim claim) {
  claim.shape = Shape::experiment;
  claim.data = missing_colour_images;
  claim.chance = {1, 500'000'000}, claim.quick_cases = 100, claim.full_cases = 400;
  return claim;
}

}  // namespace lakatos::hierarchical
