#pragma once
// What Theorem 4.2 of overlaps19 asks of the last iterate of Convotron, from its law and from its first two moments.

#include "algorithms/overlap/real_convotron.hpp"

namespace lakatos::overlap {

/// The last iterate of a run; each way to it is gone once. Not over symbols, which have no law.
class LastIterate {
 public:
  /// At most `most_directions` directions are worked out for its law, and rationals at most `most_exact_steps` steps
  /// for its moments: more have too many digits; balls do it.
  LastIterate(ConvotronRun<Real> run, std::size_t most_directions, std::int64_t most_exact_steps)
      : run_(std::move(run)), most_directions_(most_directions), most_exact_steps_(most_exact_steps) {}

  /// E |w_{T+1} - w*|^2. Throws Undecided where the steps are not affine and the iterate has too many places.
  Real mean_square();
  /// P(|w_{T+1} - w*|^2 <= bound) >= least. Markov's inequality answers yes where the mean is small enough.
  Truth probable(const Real& bound, const Real& least);

 private:
  const std::optional<Real>& by_moments();
  const std::vector<Place<Real>>& by_places();

  ConvotronRun<Real> run_;
  std::size_t most_directions_;
  std::int64_t most_exact_steps_;
  std::optional<std::optional<Real>> affine_;
  std::vector<Place<Real>> places_;
};

}  // namespace lakatos::overlap
