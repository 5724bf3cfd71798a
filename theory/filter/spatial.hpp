#pragma once

// Internal to theory/filter: finite laws in three and more dimensions, where the students at one angle to the teacher
// form a cone and not two rays. What is known of a patch Z is its angle to the teacher, so for the whole cone only
//   |w*| w.Z / |w|  in  [cos(phi) a - sin(phi) sqrt(q), cos(phi) a + sin(phi) sqrt(q)],  a = w*.Z,  q = |w*|^2 |Z|^2 -
//   a^2,
// and both ends are attained (p >= 3). A single student (a witness) is w = cos(phi) w*/|w*| + sin(phi) u/|u|.
// Either way each patch lies in a region always, never or sometimes ("sometimes" includes "cannot tell"), and that
// gives two matrices around every E[X X^T].

#include <array>
#include <cstddef>
#include <vector>

#include "theory/filter/planar.hpp"

namespace lakatos::detail {

/// What is certain of the sign of one inner product over a set of students.
struct SignRange {
  bool always_on = false, maybe_on = true;    ///< >= 0 for all; for some (or unknown)
  bool always_off = false, maybe_off = true;  ///< <= 0 for all; for some (or unknown)

  static SignRange of_sign(int sign) { return {sign >= 0, sign >= 0, sign <= 0, sign <= 0}; }
  static SignRange open() { return {}; }
};

enum class Occupancy : unsigned char { never, sometimes, always };

/// lower <= E[X X^T] <= upper in the Loewner order, for every student of the set; `exact` where both are the same.
template <class S>
struct MomentBracket {
  Matrix<S> lower, upper;
  bool exact = true;
};

template <class S>
class SpatialLaw {
 public:
  using Ranges = std::vector<SignRange>;  ///< one per patch, atom by atom

  /// `law` and `teacher` must outlive it. Finite laws; a teacher that is certainly 0 throws Undefined.
  SpatialLaw(const PatchLaw<S>& law, const Vector<S>& teacher);

  std::size_t patch_count() const { return patches_.size(); }
  const Vector<S>& patch(std::size_t index) const { return *patches_[index].z; }
  bool is_zero_patch(std::size_t index) const { return patches_[index].zero; }
  /// a = w*.Z as it is known.
  const S& along(std::size_t index) const { return patches_[index].along; }

  /// The angle in [0, pi/2] at which students orthogonal to the patch begin: tan = |a| / sqrt(q).
  PlanarAngle<S> turning_angle(std::size_t index) const;
  /// |w*|^2 Z - a w*: orthogonal to w*, in the plane of w* and the patch. For a patch along the teacher the same of a
  /// coordinate axis instead, since then every direction serves.
  Vector<S> tilt(std::size_t index) const;
  /// Candidates for extreme students: +-tilt of every patch and of every coordinate axis.
  std::vector<Vector<S>> tilts() const;

  /// All students at this angle. For an angle up to pi/2 the ranges hold for every smaller angle as well, and for
  /// larger ones below the next turning angle ("always" is strict, "maybe" is not).
  Ranges cone(const PlanarAngle<S>& angle) const;
  /// The one student tilted towards u. `orthogonal` (or patch_count()) names a patch with w.Z = 0 by construction.
  Ranges student(const PlanarAngle<S>& angle, const Vector<S>& u, std::size_t orthogonal) const;

  MomentBracket<S> moment(Region region, const Ranges& ranges) const;
  /// { |E PN^T|, |E PM^T|, |E NM^T| } from above.
  std::array<S, 3> cross_bounds(const Ranges& ranges) const;
  /// All region moments, where the ranges leave nothing open; else Undecided.
  RegionMoments<S> moments(const Ranges& ranges) const;

 private:
  struct Patch {
    const Vector<S>* z;
    S along, along2, gap;  // a, a^2, q
    SignRange teacher;     // sign of a
    bool zero;
  };

  Vector<S> axis_tilt(std::size_t axis) const;
  Occupancy occupancy(Region region, std::size_t index, const SignRange& student) const;
  /// The vectors whose outer products, times their number, bound k^2 X X^T of atom n; one vector if X is certain.
  std::vector<Vector<S>> terms(Region region, std::size_t atom, const Ranges& ranges, bool& certain) const;
  S squared_bound(Region region, std::size_t atom, const Ranges& ranges) const;

  const PatchLaw<S>& law_;
  const Vector<S>& teacher_;
  S teacher_norm2_;
  std::vector<Patch> patches_;
};

}  // namespace lakatos::detail
