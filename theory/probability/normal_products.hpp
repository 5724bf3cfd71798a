#pragma once
// Products of a vector of independent normal numbers with given vectors, at the claim layer: moments and probabilities
// without the closed forms that they are checked against.
#include <vector>

#include "theory/numeric/bounds.hpp"

namespace lakatos {

/// E[(w . v)^k], k = 0 ... 4, for independent normal entries of w of this variance: entry by entry, by the binomial
/// formula.
std::vector<Real> product_moments(const Vec& v, const Real& variance);

/// P(|x| <= most) for a normal x of this variance, from the sums of its density over cells. It falls, so that its
/// values at their ends bound it; up to one standard deviation it is concave, and the trapezium and the middle do so.
Bounds probability_within(const Real& variance, const Real& most, int cells);

/// P(|a| > t, |b| > t) for standard normal products with vectors at this angle, by the signs.
Real both_large(const Real& angle, const Real& threshold, int cells);

/// Are there entries > 0 and entries < 0?
Truth entries_of_both_signs(const Vec& v);

}  // namespace lakatos
