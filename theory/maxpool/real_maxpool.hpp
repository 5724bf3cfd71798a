#pragma once
// theory/maxpool for the claim layer. What the functions do is said beside the templates of the same name.
#include "theory/maxpool/network.hpp"
#include "theory/numeric/vec.hpp"

namespace lakatos::maxpool {

using Net = Channels<Real>;

/// The pattern that a filter selects; never asked over symbols.
std::int64_t selected(const Vec& filter, const Input& input, Ties ties = Ties::first,
                      const std::vector<std::int64_t>* ranks = nullptr);
Vec representation(const Net& net, const Input& input);  // over symbols z(x)
Real output(const Net& net, const Input& input);         // over symbols N(x)
Real loss_derivative(const Real& z);                     // over symbols -1 / (1 + e^z)

}  // namespace lakatos::maxpool
