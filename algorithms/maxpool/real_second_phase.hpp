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

/// z(x) . z(x') over all channels for these inputs: the eigenvalues of Z^T Z, the squared singular values of Z.
Mat feature_gram(const Net& net, const std::vector<Input>& inputs);
/// max |z(x)|^2 over these inputs and 0.
Real largest_squared_feature(const Net& net, const std::vector<Input>& inputs);

/// |a_hat . z(x)| >= |a_hat| |z(x)| / 10^6 for these inputs, from a separator v with |v - a_hat|^2 <= gap.
Truth no_ties(const Net& net, const MarginDirection<Real>& to, const std::vector<Input>& inputs);

/// Does a^(0), whose entries are +-1, certainly not point along the a_hat of these inputs? Where a channel sees none of
/// them a_hat is 0, and where one of them is wrong at the start a_hat is right.
Truth starts_elsewhere(const Net& net, const std::vector<Input>& inputs);
/// Is the mean of y z(x) over these inputs certainly not along a_hat: has it, at equal norm, a smaller least margin?
Truth mean_elsewhere(const Net& net, const MarginDirection<Real>& to, const std::vector<Input>& inputs);

/// Do these inputs end on their side of a_hat, so that their margins grow beyond all bounds? `second` is the sample of
/// the direction.
Truth all_on_their_side(const Net& net, const std::vector<Input>& second, const MarginDirection<Real>& direction,
                        const std::vector<Input>& inputs);

}  // namespace lakatos::maxpool
