#include "checks/maxpool/brutzkus21/experiments/claims.hpp"

#include "checks/maxpool/brutzkus21/claims.hpp"

namespace lakatos::brutzkus21 {

std::vector<Claim> experiments() { return gathered({remark_layerwise, figure_3, figure_3c, figure_4}); }

}  // namespace lakatos::brutzkus21
