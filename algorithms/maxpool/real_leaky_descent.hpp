#pragma once
// algorithms/maxpool/leaky_descent.hpp for the claim layer; no printed form.
#include "algorithms/maxpool/leaky_descent.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::maxpool {

/// count_updates. Throws Undecided where `most` updates are not enough.
Real updates_until_fitted(const LeakyDescent<Real>& run, std::int64_t most);

}  // namespace lakatos::maxpool
