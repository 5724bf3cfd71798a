#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "theory/filter/gradient.hpp"

namespace lakatos {

/// w - step * population_gradient(law, w, w*): one step of gradient descent (du18, A2 with the population gradient).
/// Any real step. Throws what population_gradient throws.
template <class S>
Vector<S> gradient_descent_step(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher,
                                const S& step);

/// w - step * (population_gradient(law, w, w*) + noise): a stochastic step with g(w) = gradient + noise.
template <class S>
Vector<S> stochastic_gradient_step(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher,
                                   const S& step, const Vector<S>& noise);

/// The iterates w_0 = start, w_1, ..., w_count (count + 1 vectors) at a constant step.
template <class S>
std::vector<Vector<S>> gradient_descent(const PatchLaw<S>& law, const Vector<S>& start, const Vector<S>& teacher,
                                        const S& step, std::size_t count);

/// A point drawn uniformly from the p-ball of the given radius around 0 (Theorem 3.4), p >= 1, radius >= 0 (else
/// std::invalid_argument). The same seed gives the same bits on every machine: 64-bit integers from mt19937_64, then
/// only
/// + - * / and sqrt in double, no libm. Uniform up to the rounding of double.
/// Method: the first p coordinates of a uniform point on the unit sphere of R^{p+2} are uniform in the ball. The
/// sphere's point is a normalised Gaussian vector; Gaussians come in pairs from a point on the unit circle (rejection)
/// and an exponential radius (von Neumann 1951, comparisons only).
Vector<double> random_ball_start(std::size_t dimension, double radius, std::uint64_t seed);

}  // namespace lakatos
