#pragma once
// Lucky filters for the claim layer. What the functions do is said beside the templates of the same name.
#include "theory/maxpool/lucky.hpp"
#include "theory/numeric/real.hpp"

namespace lakatos::maxpool {

Real detector_chance(std::int64_t count, const Real& patterns);  // over symbols P(i in W_0^+)
Real blind_chance(std::int64_t count, const Real& patterns);     // over symbols the event written out

}  // namespace lakatos::maxpool
