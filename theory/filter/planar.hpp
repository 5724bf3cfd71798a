#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "theory/filter/regions.hpp"
#include "theory/numeric/bracket.hpp"

namespace lakatos {

/// An angle in [0, pi] by the squares of cosine and sine, up to a common positive factor, and the sign of the cosine:
///   cos^2 : sin^2 = cosine2 : sine2.
/// Rational data keep rational angles: no root and no arc function is taken until `radians` is asked for.
/// Invariants: cosine2, sine2 >= 0, not both 0; cosine_sign = 0 iff cosine2 = 0.
template <class S>
struct PlanarAngle {
  S cosine2 = 1;
  S sine2 = 0;
  int cosine_sign = 1;
};

template <class S>
PlanarAngle<S> zero_angle() {
  return {1, 0, 1};
}
template <class S>
PlanarAngle<S> right_angle() {
  return {0, 1, 0};
}
template <class S>
PlanarAngle<S> straight_angle() {
  return {1, 0, -1};
}

// Constructors. All throw Undecided where the sign of the cosine is open, Undefined outside their domain.

/// theta(w, w*), any dimension. Undefined if one of them is certainly 0.
template <class S>
PlanarAngle<S> angle_between(const Vector<S>& student, const Vector<S>& teacher);
/// phi_t = arcsin(|w - w*| / |w*|) in [0, pi/2) from the two squared lengths. Undefined unless the first is smaller.
template <class S>
PlanarAngle<S> angle_of_relative_error(const S& squared_distance, const S& squared_norm_teacher);
/// arccos(c), -1 <= c <= 1.
template <class S>
PlanarAngle<S> angle_from_cosine(const S& cosine);
/// The unsigned angle of the point (x, y) from the positive x axis, so (x, -y) has the same. Undefined at the origin.
template <class S>
PlanarAngle<S> angle_of_vector(const S& x, const S& y);

// Order by size. Never throw Undecided.
template <class S>
Truth less(const PlanarAngle<S>& a, const PlanarAngle<S>& b);
template <class S>
Truth less_equal(const PlanarAngle<S>& a, const PlanarAngle<S>& b);

/// The angle in radians. Exact scalars: 0 at the zero angle, else Undecided.
template <class S>
S radians(const PlanarAngle<S>& angle);
/// The same for every scalar: exact scalars get two rationals within 1e-15 relative.
template <class S>
Bracket<S> radians_bracket(const PlanarAngle<S>& angle);
/// cos and sin of the angle, by one square root. Exact scalars: Undecided where irrational.
template <class S>
S cosine(const PlanarAngle<S>& angle);
template <class S>
S sine(const PlanarAngle<S>& angle);

/// The region moments at w_phi = cos(phi) w* + side sin(phi) w*_perp, p = 2, finite laws; side = +1 or -1,
/// w*_perp is w* turned by +90 degrees. The sign of w_phi.Z is decided by comparing squares: no root, rational stays
/// rational. Throws Undecided where such a sign is open, std::invalid_argument unless p = 2.
template <class S>
RegionMoments<S> region_moments_at(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle,
                                   int side);

/// E[P P^T] alone at that student.
template <class S>
Matrix<S> agree_moment_at(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, int side);

/// All region moments in any dimension p >= 2 at w = cos(phi) w*/|w*| + sin(phi) u/|u|, u a nonzero vector orthogonal
/// to w* (the caller's promise).
template <class S>
RegionMoments<S> region_moments_towards(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle,
                                        const Vector<S>& direction);

/// A maximal set of angles on one side on which no sign of w_phi.Z_i changes, so the moments are constant: a critical
/// angle (point, left = right) or the open arc between two neighbours. The last arc is cut at the end of the range
/// and then contains it.
template <class S>
struct PlanarCell {
  int side = 1;
  bool point = true;
  PlanarAngle<S> left, right;
  RegionMoments<S> moments;
};

/// All cells of [0, upto] on side +1 in increasing angle, then those on side -1. Each side starts with the point 0
/// (critical or not). p = 2, finite laws. Throws Undecided where the order of two critical angles, or of one and
/// `upto`, is open (for Interval and Ball e.g. at parallel patches with coordinates that are no machine numbers).
/// double: critical angles within 1e-12 count as one. Cost: O(m log m + cells atoms), m = atoms k.
template <class S>
std::vector<PlanarCell<S>> planar_cells(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto);

/// The cells of one side one by one, with only those moments computed that are asked for: what planar_cells and the
/// growth conditions are made of. Throws as planar_cells does.
template <class S>
class PlanarSweep {
 public:
  /// Stands on the point 0. `law` must outlive the sweep.
  PlanarSweep(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto, int side);

  /// Goes on to the next cell; false (and no change) at the last.
  bool advance();

  int side() const { return side_; }
  bool point() const { return cell_ % 2 == 0; }
  const PlanarAngle<S>& left() const;
  const PlanarAngle<S>& right() const;
  /// Does the cell meet [0, upto]? Unknown only where `upto` cannot be told from a critical angle.
  Truth within() const;

  /// E[X Y^T] of two region averages in this cell, 2 x 2.
  Matrix<S> moment(Region x, Region y) const;
  /// No atom has patches in both regions, so that moment is 0.
  bool vanishes(Region x, Region y) const;
  RegionMoments<S> moments() const;

 private:
  struct Ray {  // one nonzero patch
    std::size_t atom, patch;
    int teacher_sign;  // sign of w*.Z
    int student_sign;  // sign of w_phi.Z in the present cell
    int sign_after;    // and beyond the angle where it turns
  };
  struct Critical {  // a critical angle of [0, upto], its direction (x, y) with y >= 0, and the rays that turn there
    S x, y;
    PlanarAngle<S> angle;
    std::vector<std::size_t> rays;
  };
  struct RegionPair {  // a region sum in the plane; `empty` while no patch was added
    std::array<S, 2> sum{};
    bool empty = true;
    void add_patch(const Vector<S>& patch);
  };
  using AtomState = std::array<RegionPair, 3>;  // k P, k N, k M of one atom in the present cell, indexed by Region

  void add_ray(std::size_t atom, std::size_t patch, const Vector<S>& teacher);
  void add_critical(std::size_t ray, S x, S y);
  void turn(const std::vector<std::size_t>& rays, bool onto_point);
  void refresh(std::size_t atom);

  const PatchLaw<S>& law_;
  PlanarAngle<S> upto_;
  int side_;
  std::size_t cell_ = 0;                // 2 j: the point criticals_[j]; 2 j + 1: the arc after it
  std::vector<S> weights_;              // weight of each atom / k^2
  std::vector<Ray> rays_;               // atom by atom
  std::vector<std::size_t> first_ray_;  // of each atom, and the end
  std::vector<Critical> criticals_;     // increasing; the first is the zero angle
  std::vector<AtomState> atoms_;
};

}  // namespace lakatos
