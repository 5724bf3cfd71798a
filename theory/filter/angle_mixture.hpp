#pragma once

#include "theory/numeric/truth.hpp"

namespace lakatos {

/// The input law of du18's simulations in the plane (Section 4): Z = (cos psi, sin psi), teacher (1, 0), psi from the
/// mixture of N(0, sigma) cut to
/// [-pi/2, pi/2] and N(-pi, sigma) cut to within pi/2 of -pi or, as printed, to [-pi/2, pi/2]; half of the mass each.
/// S = Interval or Ball; Rational throws Undecided.
template <class S>
struct AngleMixture {
  S sigma;
  bool printed = false;
};

/// gamma(phi) and L(phi) of Definition 2.1: extreme eigenvalues of A_{w,w*} over the two students at the angle phi in
/// [0, pi/2).
template <class S>
struct AgreeExtremes {
  S smallest, largest;
};
template <class S>
AgreeExtremes<S> agree_extremes(const AngleMixture<S>& law, const S& phi);

/// L_{-w*}(phi) of Assumption 2.1, phi in [0, pi/2]: 0 for the printed cut, where no input lies behind the teacher.
template <class S>
S disagree_largest(const AngleMixture<S>& law, const S& phi);

/// Is sup over (0, pi/2] of L_{-w*}(phi) / phi, the least beta of Assumption 2.1, above `bound` > 0? yes by a witness;
/// no by a cover of the angles: L_{-w*} does not fall with phi, and near 0 it is at most phi times the largest density
/// on the arc. A `no` is strict (the least beta is below the bound). Unknown after 8 halvings. Cost: some 50 moments
/// for sigma around 1, more the smaller sigma is.
template <class S>
Truth least_beta_above(const AngleMixture<S>& law, const S& bound);

}  // namespace lakatos
