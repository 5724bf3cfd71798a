#pragma once
// Dials that several claims of this family have: an assumption, and how it is left by degrees.
#include <string>

#include "checks/engine/claim/claim.hpp"
#include "checks/engine/instance/source.hpp"

namespace lakatos::hierarchical {

Dial balance_dial();        // "balanced": P(y = 1) = c
Dial tilt_dial();           // "uniform": chances of a class's patches between (1-c)/d and (1+c)/d
Dial inner_product_dial();  // "orthonormal": inner products of different patches up to c
Dial start_dial();          // "fixed norms": kernels start on a sphere c times as large
Dial entries_dial();        // "normal entries": the standard deviation of the entries of W_0 is c
/// Bounds that are met to a part only: the constant in front is multiplied by c.
Dial width_dial(const std::string& constant);  // "width": n c times as large
Dial steps_dial(const std::string& constant);  // "iterations": T c times as large
Dial gap_dial();                               // "gap": no distance in [gamma, 2 c gamma)
Dial separation_dial();                        // "far": blocks c k C / sqrt(delta') apart
Dial latent_margin_dial();                     // "separable": latent images c apart
Dial short_patches_dial();                     // "orthonormal": patches of norms between 1 and c

/// Is a bound of n or T, or what it multiplies, dialled down?
bool dialled_down(const Source& source);

}  // namespace lakatos::hierarchical
