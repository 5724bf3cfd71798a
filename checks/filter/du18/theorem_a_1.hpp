#pragma once
#include "checks/engine/claim.hpp"

namespace lakatos::du18 {

/// du18, Theorem A.1: beta = 1 for the uniform law on the unit sphere.
struct RotationInvariantGrowth {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

/// Ours: the same with the constant that the normalised integral gives, 1 / (pi p), which is the smallest one.
struct RotationInvariantGrowthRepaired {
  static ClaimInfo info();
  static Record draw(Source& source);
  static std::vector<Record> covers();
  template <class S>
  static void state(Statement<S>& claim);
};

/// p in 1 ... 64 and an angle phi inside [0, pi/2], at its ends and just outside. Also what Theorem A.2 is judged on.
Record draw_opening(Source& source);
/// p = 2 ... 64 with phi boxed in [0, a rational just above pi/2].
std::vector<Record> opening_covers();

/// p as it stands in a formula.
template <class S>
S dimension_of(const Statement<S>& claim) {
  if constexpr (Statement<S>::symbolic) return claim.name("p");
  else return S(static_cast<long>(claim.integer("dimension")));
}

/// The assumptions p >= 2 and 0 <= phi <= pi/2.
template <class S>
void give_opening(Statement<S>& claim, const S& phi);

/// sin(phi) / phi for phi >= 0, never above 1 (|sin x| <= |x|): an enclosure of it rounded outward is cut there.
template <class S>
S capped_sinc(const S& phi);

/// For a dial, p = 2: the angle of the input is uniform on two opposite arcs of opening pi / c, centred across the teacher, in place of the whole
/// circle (c = 1); its norm is what it was. Then L_{-w*}(phi) = c (m + sin m) / (4 pi) E|Z|^2, m = min(phi, pi / (2 c)), for that teacher.
/// `moment` is E|Z|^2.
template <class S>
S concentrated_growth(const S& phi, const S& c, const S& moment);

/// The dial, and the claim at its value or at that of one of anisotropic_growth.hpp: growth <= factor * phi, in the plane.
Dial concentration_dial();
/// One of these dials is away from rest.
template <class S>
bool rotation_matters(const Statement<S>& claim);
template <class S>
Formula<S> concentrated_grows_at_most(Statement<S>& claim, const S& phi, const S& moment, const S& factor);

/// growth <= factor * phi where growth = slope * phi and phi >= 0: decided through slope <= factor, which says something on a box
/// that touches 0. At phi = 0 itself both sides vanish.
template <class S>
Formula<S> grows_at_most(const S& growth, const S& slope, const S& factor, const S& phi);

}  // namespace lakatos::du18
