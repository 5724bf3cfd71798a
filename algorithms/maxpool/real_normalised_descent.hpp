#pragma once
// algorithms/maxpool/normalised_descent.hpp for the claim layer; no printed form.
#include "algorithms/maxpool/normalised_descent.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::maxpool {

std::optional<Reached<Real>> reach_margin(const NormalisedDescent<Real>& run, const Real& share2, std::int64_t most);

}  // namespace lakatos::maxpool
