#pragma once
// algorithms/maxpool for the claim layer. What the functions do is said beside the templates of the same name; they
// have no printed form.
#include "algorithms/maxpool/first_phase.hpp"
#include "theory/maxpool/real_maxpool.hpp"

namespace lakatos::maxpool {

std::vector<Iterate<Real>> first_phase(const FirstPhase<Real>& run, std::int64_t steps);
std::vector<Vec> first_layer_gradient(const FirstPhase<Real>& run);

/// What the step from `now` adds to w_i . o_j for the first group i.
Real change_along(const FirstPhase<Real>& run, const Iterate<Real>& now, std::int64_t j);

/// The filters W^(steps) under the weights a^(0); those of the start for steps <= 0. What the filters at the end would
/// select is not asked, it may be a tie.
Net learnt_net(const FirstPhase<Real>& run, std::int64_t steps);

}  // namespace lakatos::maxpool
