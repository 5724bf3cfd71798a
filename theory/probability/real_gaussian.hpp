#pragma once
// Gaussian probabilities for the claim layer. What they are is said beside the templates of the same name.
#include <cstdint>

#include "theory/numeric/real.hpp"
#include "theory/probability/chi_square.hpp"
#include "theory/probability/opposite_signs.hpp"

namespace lakatos {

Real chi_square_below(std::int64_t n, const Real& x);
Real opposite_beyond(const Real& angle, const Real& threshold, int cells = 128);
/// erf(x) for x >= 0. On the tape it is P(chi^2_1 <= 2 x^2), a series of arithmetic alone: a certificate's program then
/// asks no checker for an error function, which Coq's interval arithmetic does not have.
Real error_function(const Real& x);
/// P(|g| > t) of a standard normal number, 1 - erf(t / sqrt 2), for t >= 0.
Real normal_beyond(const Real& threshold);

}  // namespace lakatos
