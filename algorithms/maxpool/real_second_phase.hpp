#pragma once
// algorithms/maxpool/second_phase for the claim layer. What the functions do is said beside the templates of the same
// name; where nothing else is said they have no printed form.
#include "algorithms/maxpool/second_phase.hpp"
#include "theory/maxpool/real_test_error.hpp"

namespace lakatos::maxpool {

Real over_channels(const Net& net, const Vec& a, const Vec& b);  // over symbols a . b
Real logistic_loss(const Net& net, const std::vector<Input>& sample);
std::vector<Vec> second_phase(const SecondPhase<Real>& run, std::int64_t steps);
Real mean_squared_norm(const Net& net, const std::vector<Input>& sample);
MarginDirection<Real> margin_direction(const Net& net, const std::vector<Input>& sample);
Side side_of(const Net& net, const std::vector<Input>& sample, const MarginDirection<Real>& direction,
             const Input& input);
Truth loss_vanishes(const SecondPhase<Real>& run, const MarginDirection<Real>& direction);
ErrorMass limit_error(const SecondPhase<Real>& run, const MarginDirection<Real>& direction,
                      const std::vector<PatternClass>& classes);
ErrorMass margin_error(const SecondPhase<Real>& run, const MarginDirection<Real>& direction,
                       const std::vector<PatternClass>& classes);

/// Do these inputs end on their side of a_hat, so that their margins grow beyond all bounds? `second` is the sample of
/// the direction.
Truth all_on_their_side(const Net& net, const std::vector<Input>& second, const MarginDirection<Real>& direction,
                        const std::vector<Input>& inputs);

}  // namespace lakatos::maxpool
