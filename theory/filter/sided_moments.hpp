#pragma once
// E[P P^T] and A_{w,-w*} = E[N N^T] of the two students of the plane at an angle, one on each side of the teacher
// (du18, after Definition 2.1). Finite laws, p = 2. Throw Undecided where a sign is open.
#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// Is every entry 0?
Truth is_zero(const Mat& a);

/// Is E[P P^T] the same at the angles with these cosines, side by side?
Truth agree_unchanged(const Law& law, const Vec& teacher, const Real& first, const Real& second);
/// Is E[P P^T] at `larger` at most that at `smaller` in the order of definite matrices, side by side, for certain?
/// Enough for gamma and L to be in that order, ties of irrational eigenvalues included. No outside the plane.
bool agree_falls(const Law& law, const Vec& teacher, const Angle& smaller, const Angle& larger);

// In the following angles are given by their cosines.

/// A_{w,-w*} at the student on this side.
Mat student_moment_at(const Law& law, const Vec& teacher, const Real& cosine, int side);
/// Is it 0 on both sides?
Truth student_moment_vanishes(const Law& law, const Vec& teacher, const Real& cosine);
/// Is it at the angle of cosine `far` at least what it is at that of `near`, side by side?
Truth student_moment_grows(const Law& law, const Vec& teacher, const Real& near, const Real& far);
/// Is the larger of its two largest eigenvalues at `far` at least that at `near`?
Truth largest_student_moment_grows(const Law& law, const Vec& teacher, const Real& near, const Real& far);

}  // namespace lakatos
