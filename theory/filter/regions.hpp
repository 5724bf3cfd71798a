#pragma once

#include "theory/probability/patch_law.hpp"

namespace lakatos {

/// Which of the four closed regions of du18, Section 2 contain a patch. They overlap on the boundaries
/// w.Z = 0 and w*.Z = 0, as printed (>= and <= everywhere): the patch 0 lies in all four.
struct Membership {
  bool agree = false;         ///< S(w, w*):   w.Z >= 0, w*.Z >= 0
  bool student_only = false;  ///< S(w, -w*):  w.Z >= 0, w*.Z <= 0
  bool teacher_only = false;  ///< S(-w, w*):  w.Z <= 0, w*.Z >= 0
  bool neither = false;       ///< S(-w, -w*): w.Z <= 0, w*.Z <= 0
};

/// From the signs (-1, 0, 1) of w.Z and w*.Z.
constexpr Membership membership(int student_sign, int teacher_sign) noexcept {
  const bool student_on = student_sign >= 0, student_off = student_sign <= 0;
  const bool teacher_on = teacher_sign >= 0, teacher_off = teacher_sign <= 0;
  return {student_on && teacher_on, student_on && teacher_off, student_off && teacher_on, student_off && teacher_off};
}

/// The regions whose averages enter the theory, by the short names of the catalogue.
enum class Region {
  agree,    ///< S(w, w*),  average P
  student,  ///< S(w, -w*), average N
  teacher,  ///< S(-w, w*), average M
};

constexpr bool contains(const Membership& in, Region region) noexcept {
  return region == Region::agree ? in.agree : region == Region::student ? in.student_only : in.teacher_only;
}

/// The six second moments of the region averages (du18, Section 3)
///   P = (1/k) sum_i Z_i 1{S(w,w*)_i},  N = (1/k) sum_i Z_i 1{S(w,-w*)_i},  M = (1/k) sum_i Z_i 1{S(-w,w*)_i}.
/// All are p x p. For k = 1: agree = A_{w,w*}, student = A_{w,-w*}.
template <class S>
struct RegionMoments {
  Matrix<S> agree;            ///< E[P P^T]
  Matrix<S> agree_student;    ///< E[P N^T]
  Matrix<S> agree_teacher;    ///< E[P M^T]
  Matrix<S> student;          ///< E[N N^T]
  Matrix<S> student_teacher;  ///< E[N M^T]
  Matrix<S> teacher;          ///< E[M M^T]
};

/// The region moments at the student w (any w, also 0 for finite laws).
/// Finite laws: sums over atoms; throws Undecided where the sign of some w.Z_i or w*.Z_i is open.
/// Gaussian laws: wedge closed forms; the mixed moments are 0 almost surely. w or teacher certainly 0: Undefined.
/// There, rational w and teacher have rational moments only on the same line (else Undecided).
/// Cost: O(atoms (k p + p^2)).
template <class S>
RegionMoments<S> region_moments(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher);

/// Is every nonzero patch off both boundaries, w.Z_i != 0 and w*.Z_i != 0? Never throws Undecided.
/// Gaussian laws: yes (almost surely) unless w or teacher is 0.
template <class S>
Truth off_the_boundaries(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher);

}  // namespace lakatos
