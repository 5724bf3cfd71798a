#pragma once
// theory/probability for the claim layer. What the functions do is said beside the templates of the same name.
#include "theory/probability/arc.hpp"
#include "theory/probability/ball_cap.hpp"
#include "theory/probability/law.hpp"
#include "theory/probability/wedge.hpp"

namespace lakatos {

using Wedge = WedgeSpectrum<Real>;

Real arc_tangent(const Real& y, const Real& x);
Real gram_determinant(const Vec& u, const Vec& v);
Real cap_fraction(int dimension, const Real& height);
Real lens_fraction(int dimension, const Real& radius, const Real& distance, const Real& other_radius);
Wedge gaussian_wedge(const Real& opening);
Wedge sphere_wedge(int dimension, const Real& opening);

template <>
PatchLaw<Real> gaussian_law(std::size_t dimension);
Law finite_law(std::vector<Real> weights, std::vector<std::vector<Vec>> atoms);
Mat average_second_moment(const Law& law);
Truth same_law(const Vec& weights, const std::vector<Vec>& first, const std::vector<Vec>& second);

}  // namespace lakatos
