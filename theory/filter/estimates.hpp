#pragma once

#include "theory/filter/smoothness.hpp"

namespace lakatos {

/// Double estimates for generators that build instances just inside an assumption: they prove nothing.
/// p = 2: the true value up to rounding. p > 2: the value that the certified `yes` of smoothness.hpp needs, so a margin
/// of 1 % puts an instance inside. Gaussian laws: closed forms. Ends of range: infinity where no number is admissible,
/// 0 where every positive one is.

/// The smallest beta with linear_growth.
double smallest_admissible_beta(const PatchLaw<double>& law, const Vector<double>& teacher);
/// The smallest L_cross with cross_growth.
double smallest_admissible_cross(const PatchLaw<double>& law, const Vector<double>& teacher, CrossReading reading);
/// The largest step with step_within_bound (rule.step is not read); negative where gamma < six * cross somewhere.
double largest_step(const PatchLaw<double>& law, const Vector<double>& teacher, const PlanarAngle<double>& upto,
                    const StepRule<double>& rule);

}  // namespace lakatos
