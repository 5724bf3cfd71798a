#pragma once

#include <vector>

#include "theory/numeric/ball.hpp"

namespace lakatos {

/// The input law of du18's simulated filters in the plane (Section 4, Figure 3(b)): a base angle psi to the teacher
/// (1, 0) from the mixture of N(0, sigma) cut to [-pi/2, pi/2] and N(-pi, sigma) cut to within pi/2 of -pi or, as
/// printed, to [-pi/2, pi/2]; half of the mass each. Then k patches (cos, sin)(psi + delta_i) with independent delta_i
/// from N(0, spread) cut to [-pi, pi].
struct PatchMixture {
  Fraction sigma, spread;
  bool printed = false;
};

/// For each number k of patches, gamma(phi) of Definition 3.1: the least eigenvalue of E P P^T, P the mean over the
/// patches of Z_i on {w.Z_i >= 0, w*.Z_i >= 0}, for the worse of the two students at the angle phi in [0, pi/2].
std::vector<Ball> patch_gamma(const PatchMixture& law, const std::vector<std::int64_t>& patches, const Ball& phi);

/// Likewise |E P N^T| + |E P M^T| + |E N M^T| of Assumption 3.2 for the worse of the two students at phi in (0, pi/2];
/// |.| is the largest singular value, N and M are the means on {w.Z_i >= 0 >= w*.Z_i} and {w.Z_i <= 0 <= w*.Z_i}.
/// L_cross is at least this over phi.
std::vector<Ball> patch_cross(const PatchMixture& law, const std::vector<std::int64_t>& patches, const Ball& phi);

// Given psi the patches are independent. So E X Y^T is (k - 1) / k times the integral over psi of the outer product of
// their conditional means, which are differences of complex error functions, plus 1 / k of E Z Z^T of one patch where
// X = Y. The integral over psi is Arb's (acb_calc_integrate): the integrand is analytic between the boundaries of the
// regions. Measured for sigma = 1, spreads from 1/8 to 1, phi from 1/20 on: 18 bits or more; some 0.1 s of CPU for
// gamma and 0.4 s for the cross moments, twice that for the printed cut.

}  // namespace lakatos
