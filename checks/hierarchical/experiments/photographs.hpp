#pragma once
// What the claims on CIFAR-10 share: trained nets, and comparisons whose trials are batches of test images.
#include "algorithms/hierarchical/photograph_runs.hpp"
#include "checks/engine/claim/claim.hpp"

namespace lakatos::hierarchical {

/// Batches of test images, drawn uniformly with replacement: trial i has the i-th.
class TestDraws {
 public:
  static constexpr std::size_t batch = 100;
  TestDraws(std::int64_t trials, std::uint64_t key);
  /// The image that is drawn as number k of a batch.
  std::size_t image(std::int64_t trial, std::size_t k) const;
  /// All that are drawn, each once.
  std::vector<std::size_t> images() const;

 private:
  std::vector<std::size_t> drawn_;
};

/// A net with one or both heads; all is trained from the random numbers of `key`.
struct Contender {
  std::string name;
  PhotographPlan plan;
  Body body = Body::clustered;
  std::vector<Head> heads;
  std::uint64_t key = 0;
};

/// Of each head and test image: is its class found? Only of images that are drawn.
using Found = std::vector<std::vector<bool>>;
/// Trains the net, or gives what it came to before in this process: a claim and its planted errors ask for the same
/// ones several times.
const Found& found_by(const Contender& net, const TestDraws& draws);

/// On how many images of a batch the class is found.
std::int64_t count_found(const std::vector<bool>& found, const TestDraws& draws, std::int64_t trial);
/// The share of all draws on which the class is found, "0.458".
std::string accuracy(const std::vector<bool>& found, const TestDraws& draws, std::int64_t trials);

/// With so few trials (a quick check) there are fewer runs.
bool is_quick(const Chance& chance);
/// The constant as it is turned, or as it stands.
Fraction constant_of(const Settings& settings, const std::string& name, const Fraction& printed);
/// The sign of count - share * batch.
int sign_beyond(std::int64_t count, const Fraction& share);
/// What these claims have in common.
Claim as_photograph_experiment(Claim claim);

}  // namespace lakatos::hierarchical
