#pragma once
// Laws of the plane with a density of the angle that is constant on n equal sectors, and a squared norm that is. Angles
// are counted in turns, so that sectors and wedge have rational ends: with w* along the first axis the wedge {w.Z >= 0,
// w*.Z <= 0} is [3/4, 3/4 + u), 0 <= u <= 1/4.
#include "theory/numeric/vec.hpp"

namespace lakatos {

struct SectorLaw {
  Vec mass, square;  // mass of each sector, not normalised; squared norm there

  Real count() const { return Real(static_cast<long>(mass.size())); }
  Real total() const;
  /// E|Z|^2.
  Real mean_square() const;
  /// The largest density of the angle, per radian.
  Real largest_density() const;
};

/// The largest entry, of one or more.
Real largest(const Vec& x);
/// Is no entry negative?
Truth nonnegative(const Vec& x);

/// E[ZZ^T 1{Z in the wedge of opening 2 pi u}].
Mat wedge_moment(const SectorLaw& law, const Real& u);

/// Does the wedge reach beyond the sector in which it begins? That one ends at (floor(3n/4) + 1) / n.
Truth wedge_over_several_sectors(const SectorLaw& law, const Real& u);

}  // namespace lakatos
