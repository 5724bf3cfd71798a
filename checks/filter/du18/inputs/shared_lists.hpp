#pragma once
// Dials and readings that several claims of du18 share.
#include "checks/engine/claim/claim.hpp"

namespace lakatos::du18 {

/// Of Theorems 2.2 and 3.1.
inline Dial step_bound_dial() {
  return {.name = "step bound",
          .assumption = "step bound",
          .text = "steps up to c times the printed bound",
          .grid = {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {6, 1}, {8, 1}},
          .turned = {{"step", -1}}};
}
inline Dial beta_dial() {
  return {.name = "beta",
          .assumption = "linear growth",
          .text = "growth up to c beta phi: beta / c in the step bound",
          .grid = {{1, 1}, {2, 1}, {4, 1}, {16, 1}, {64, 1}, {256, 1}, {1024, 1}}};
}

/// Of identities of one neuron's gradient: is there mass on a boundary?
inline std::vector<Reading> boundary_readings() {
  return {{"densities", "no mass on a boundary, as footnote 1 has it"},
          {.name = "printed",
           .text = "any law for which the gradient exists at $w$, with the closed regions as printed",
           .slip = R"(one of the two closed regions must be open on $w_*^\top Z=0$, or the law must have no mass
             there)",
           .fault = "closed regions"}};
}

}  // namespace lakatos::du18
