#pragma once
// theory/filter for the claim layer. What the functions do is said beside the templates of the same name.
#include <memory>
#include <string>
#include <vector>

#include "theory/filter/angle_mixture.hpp"
#include "theory/filter/gradient.hpp"
#include "theory/filter/planar.hpp"
#include "theory/filter/regions.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/probability/real_probability.hpp"

namespace lakatos {

using Angle = PlanarAngle<Real>;
using Moments = RegionMoments<Real>;
using Piece = SmoothnessPiece<Real>;
using Rule = StepRule<Real>;
using Mixture = AngleMixture<Real>;

// Angles. Over symbols both squares of an angle are its printed form, unless it is one of the angles 0, pi/2 and pi.
Angle named_angle(const std::string& latex);
std::string latex(const Angle& angle);
Angle angle_between(const Vec& student, const Vec& teacher);
Angle angle_of_relative_error(const Real& squared_distance, const Real& squared_norm_teacher);
Angle angle_from_cosine(const Real& cosine);
Angle angle_of_vector(const Real& x, const Real& y);
Truth less(const Angle& a, const Angle& b);
Truth less_equal(const Angle& a, const Angle& b);
Real radians(const Angle& angle);
Bounds radians_bracket(const Angle& angle);
Real cosine(const Angle& angle);
Real sine(const Angle& angle);

// Region moments.
Moments region_moments(const Law& law, const Vec& student, const Vec& teacher);
Truth off_the_boundaries(const Law& law, const Vec& student, const Vec& teacher);
Moments region_moments_at(const Law& law, const Vec& teacher, const Angle& angle, int side);
Moments region_moments_towards(const Law& law, const Vec& teacher, const Angle& angle, const Vec& direction);
Mat agree_moment_at(const Law& law, const Vec& teacher, const Angle& angle, int side);

/// The sweep in the arithmetic that is judging. It shares the law.
template <>
class PlanarSweep<Real> {
 public:
  PlanarSweep(const Law& law, const Vec& teacher, const Angle& upto, int side);
  ~PlanarSweep();
  PlanarSweep(const PlanarSweep&) = delete;
  PlanarSweep& operator=(const PlanarSweep&) = delete;

  bool advance();
  int side() const;
  bool point() const;
  Angle left() const;
  Angle right() const;
  Truth within() const;
  Mat moment(Region x, Region y) const;
  bool vanishes(Region x, Region y) const;
  Moments moments() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};
using Sweep = PlanarSweep<Real>;

// Network, loss and gradient.
Real network_output(const Vec& student, const std::vector<Vec>& patches);
Real population_loss(const Law& law, const Vec& student, const Vec& teacher);
Vec population_gradient(const Law& law, const Vec& student, const Vec& teacher);
Vec population_gradient_by_regions(const Law& law, const Vec& student, const Vec& teacher, const Real& first,
                                   const Real& second);
Truth differentiable(const Law& law, const Vec& student, const Vec& teacher);

// Smoothness around the teacher.
Bounds gamma_bracket(const Law& law, const Vec& teacher, const Angle& angle);
Bounds lipschitz_bracket(const Law& law, const Vec& teacher, const Angle& angle);
Real gamma(const Law& law, const Vec& teacher, const Angle& angle);
Real lipschitz(const Law& law, const Vec& teacher, const Angle& angle);
Truth gamma_at_least(const Law& law, const Vec& teacher, const Angle& angle, const Real& c);
Truth gamma_above(const Law& law, const Vec& teacher, const Angle& angle, const Real& c);
std::vector<Piece> smoothness_pieces(const Law& law, const Vec& teacher, const Angle& upto);
Truth linear_growth(const Law& law, const Vec& teacher, const Real& beta);
Truth cross_growth(const Law& law, const Vec& teacher, const Real& cross, CrossReading reading);
Truth step_within_bound(const Law& law, const Vec& teacher, const Angle& upto, const Rule& rule);

// The angle mixture of the simulations.
AgreeExtremes<Real> agree_extremes(const Mixture& law, const Real& phi);
Real disagree_largest(const Mixture& law, const Real& phi);
Truth least_beta_above(const Mixture& law, const Real& bound);

}  // namespace lakatos
