#pragma once
// A run of phase 1 and what it learns, computed when first asked, since the exponentials of phase 1 have no rational
// values.
#include <optional>

#include "checks/maxpool/brutzkus21/model/standing.hpp"

namespace lakatos::brutzkus21 {

class LearntRun {
 public:
  explicit LearntRun(const Statement& claim) : run_(read_run(claim)) {}

  const Run& run() const { return run_; }
  const Sizes& sizes() const { return run_.sizes; }
  /// The filters W^(T_1), the weights a^(0).
  const Net& net();
  std::vector<maxpool::PatternClass> classes() const { return maxpool::pattern_classes(run_.sizes.l, run_.sizes.n); }
  /// One input for each class, all that z(x) can tell apart; none over symbols.
  const std::vector<Input>& support();
  /// Is group i lucky for the label? Undecided where that is open.
  bool lucky(std::size_t i, int label) const { return decide(is_lucky(run_.start, i, run_.sizes.l, label)); }
  /// How many channels are.
  std::int64_t lucky_channels(int label) const;

 private:
  Run run_;
  std::optional<Net> net_;
  std::vector<Input> support_;
};

}  // namespace lakatos::brutzkus21
