#pragma once
// What the claims on CIFAR-10 share: trained nets, and comparisons whose trials are test images.
#include "algorithms/hierarchical/photograph_runs.hpp"
#include "checks/engine/claim/claim.hpp"

namespace lakatos::hierarchical {

/// Which nets are trained, and from which of a seed's random numbers.
struct NetRuns {
  PhotographPlan plan;
  Body body = Body::clustered;
  std::vector<Head> heads;
  std::uint64_t key = 0;
};

/// The labels of the test images, and the classes that each head gives to them.
struct TestGuesses {
  std::vector<std::uint8_t> labels;
  std::vector<std::vector<std::uint8_t>> heads;
  bool right(std::size_t head, std::size_t image) const { return heads[head][image] == labels[image]; }
  double accuracy(std::size_t head) const;
};

/// Trains the nets, or gives what they came to before in this process: a claim and its planted errors ask for the same
/// ones several times.
const TestGuesses& trained(const NetRuns& runs);

/// +1, 0 or -1 with a mean that is a positive multiple of (gain - lead), for a gain of -1, 0 or 1 and a lead from 0 to
/// 1; `coin` is uniform in [0, 1). A gain of 0 is mostly a tie, which the test leaves out.
int beyond(int gain, const Fraction& lead, double coin);
/// The same for a share: +1 or -1 with a mean that is a positive multiple of (happens - share), 0 < share < 1, or 0.
int beyond_share(bool happens, const Fraction& share, double coin);

/// With so few trials (a quick check) sizes are scaled down further.
bool is_quick(const Chance& chance);
/// The constant as it is turned, or as it stands.
Fraction constant_of(const Settings& settings, const std::string& name, const Fraction& printed);
/// What these claims have in common.
Claim as_photograph_experiment(Claim claim);

}  // namespace lakatos::hierarchical
