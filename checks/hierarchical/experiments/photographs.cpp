#include "checks/hierarchical/experiments/photographs.hpp"

#include <map>
#include <tuple>

// A comparison has two nets, trained once, and asks which is right more often on the test set of CIFAR-10. A trial is a
// test image, drawn uniformly with replacement, so that trials are independent and alike whatever the nets are; that
// the nets are random does not matter, as nothing in their training sees the test images. What is decided is a
// statement on these nets and on the 10 000 test images, not on other seeds or other images. A lead is taken off by a
// coin for each trial: the mean of a trial's outcome is then positive exactly where the accuracies differ by more.

namespace lakatos::hierarchical {
namespace {

constexpr std::int64_t few_trials = 6000;

/// What the nets depend on, as far as the claims change it.
using Address = std::tuple<std::uint64_t, std::size_t, std::size_t, std::size_t, bool, std::int64_t, std::int64_t, int,
                           std::size_t>;

Address address_of(const NetRuns& runs) {
  const PhotographPlan& p = runs.plan;
  return {runs.key,
          p.training,
          p.test,
          p.blocks[0].clusters + 10'000 * p.kernels,
          p.averaged,
          p.block.iterations,
          p.head.iterations,
          static_cast<int>(runs.body),
          runs.heads.size()};
}

}  // namespace

double TestGuesses::accuracy(std::size_t head) const {
  return static_cast<double>(count_right(heads[head], labels.data())) / static_cast<double>(labels.size());
}

const TestGuesses& trained(const NetRuns& runs) {
  static std::map<Address, TestGuesses> known;
  const auto [entry, is_new] = known.try_emplace(address_of(runs));
  if (!is_new) return entry->second;
  const PhotographRun run(runs.plan, colour_images(), runs.key);
  TestGuesses& guesses = entry->second;
  guesses.labels.assign(run.test().labels(), run.test().labels() + run.test().count());
  for (Guesses& each : run.guesses(runs.body, runs.heads)) guesses.heads.push_back(std::move(each.test));
  return guesses;
}

int beyond(int gain, const Fraction& lead, double coin) {
  const double most = to_double(lead), scale = 1 / (1 + most);
  const double mean = (gain - most) * scale;
  return coin < (mean < 0 ? -mean : mean) ? (mean < 0 ? -1 : 1) : 0;
}

int beyond_share(bool happens, const Fraction& share, double coin) {
  const double s = to_double(share), larger = s < 0.5 ? 1 - s : s;
  return coin < (happens ? 1 - s : s) / larger ? (happens ? 1 : -1) : 0;
}

bool is_quick(const Chance& chance) { return chance.trials <= few_trials; }

Fraction constant_of(const Settings& settings, const std::string& name, const Fraction& printed) {
  for (const auto& [turned, value] : settings.turned) {
    if (turned == name) return value;
  }
  return printed;
}

Claim as_photograph_experiment(Claim claim) {
  claim.shape = Shape::experiment;
  claim.data = missing_colour_images;
  claim.chance = {1, 100'000'000}, claim.quick_cases = 5000, claim.full_cases = 20'000;
  return claim;
}

}  // namespace lakatos::hierarchical
