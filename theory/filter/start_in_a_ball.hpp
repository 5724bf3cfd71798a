#pragma once
// How likely a random start w_0 near 0 is close enough to the teacher, |w_0 - w_*|^2 <= (1 - alpha^2) |w_*|^2 (du18,
// Theorem 3.4 and Corollary 3.1), for starts that are uniform in the ball of radius alpha |w_*| or like that. That
// share of the ball itself is a lens_fraction. Interval and Ball; 0 < alpha <= 1, p >= 1.
#include "theory/numeric/rational.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos {

/// An enclosure, the same for every alpha in (0, 1], of (1/2 - P) / alpha, where P is the probability that a start
/// uniform in the p-ball of radius alpha |w_*| around 0 satisfies |w_0 - w_*|^2 <= (1 - alpha^2) |w_*|^2. Interval and
/// Ball.
Real deficit_per_radius(int dimension);

/// The good share of the shell between the radii shell alpha and alpha, from that of the ball, `ball`; 0 < shell < 1;
/// `within` is the distance that is close enough, in units of |w_*|.
Real outside_core(int p, const Real& alpha, const Real& shell, const Real& ball, const Real& within);

/// P[u_1 >= height] on the unit sphere of R^p: its first p - 2 coordinates are uniform in the ball of that dimension.
Real sphere_cap(int p, const Real& height);

/// P[|w_0 - w_*|^2 <= 1 - alpha^2] for w_0 normal with the second moments of the ball, w_* a unit vector. At the
/// distance v alpha the good share is that of the cap above alpha (v + 1/v) / 2, which grows up to v = 1 and falls
/// beyond: bounded on each cell of a partition by its ends.
Real gaussian_start(int p, const Real& alpha);

// V_{p-1}(1) / V_p(1) = Gamma(p/2+1) / (sqrt(pi) Gamma(p/2+1/2)), p >= 1, without its factor 1/pi where p is even, from
// either side.

/// Of Gamma functions, by Gamma(x+1) = x Gamma(x) from p = 1 and p = 2.
Rational gamma_coefficient(int p);
/// Of volumes, by V_p = 2 pi / p V_{p-2} from V_0 = 1 and V_1 = 2.
Rational volume_coefficient(int p);

}  // namespace lakatos
