#pragma once
// What du18, Theorem 3.3 assumes of the patches of an input and what it concludes from: all close to their average, and
// little mass near the teacher's boundary. Laws are finite, patches are vectors of R^p, rho is an angle in [0, pi]
// given by its cosine, so that rational instances stay rational. No predicate throws Undecided unless said so.
#include <cstddef>
#include <vector>

#include "theory/filter/real_filter.hpp"

namespace lakatos {

/// Each patch times `low` or `high`, with probability 1/2 each, independent of its direction and of the other norms
/// (footnote 3): 2^k atoms take the place of one.
template <class S>
PatchLaw<S> with_independent_norms(const PatchLaw<S>& law, const S& low, const S& high) {
  PatchLaw<S> scaled = law;
  scaled.weights.clear(), scaled.atoms.clear();
  const std::size_t choices = std::size_t{1} << law.patches;
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    for (std::size_t signs = 0; signs < choices; ++signs) {
      scaled.weights.push_back(law.weights[n] / S(static_cast<long>(choices)));
      scaled.atoms.push_back(law.atoms[n]);
      for (std::size_t i = 0; i < law.patches; ++i)
        scaled.atoms.back()[i] = scale((signs >> i & 1) != 0 ? high : low, law.atoms[n][i]);
    }
  }
  return scaled;
}

/// The law of Z_avg = (Z_1 + ... + Z_k) / k: one patch, the weights of `law`.
Law average_law(const Law& law);

/// The two students of the plane at the angle of w, w and its mirror image about the teacher's line, up to positive
/// factors.
std::vector<Vec> students_at_the_angle(const Vec& w, const Vec& teacher);

/// theta(Z_i, Z_avg) <= rho for every atom and patch, -1 <= cos_rho <= 1; an atom with Z_avg = 0 does not meet it.
/// Throws Undecided where the sign of Z_i . Z_avg is open.
Truth patches_are_close(const Law& law, const Real& cos_rho);

/// For every patch index i and 0 <= phi <= rho: P[|theta(Z_i, w*) - pi/2| <= phi] <= mu phi. The left side is a step
/// function, so only the angles at which it jumps matter.
Truth small_ball(const Law& law, const Vec& teacher, const Real& cos_rho, const Real& mu);

/// The largest P[the average is in S(w', w*) and some patch is not in S(w', w*)_i] over the students w' of the plane at
/// the angle of w. Throws Undecided where a sign is open.
Real largest_split_mass(const Law& law, const Vec& w, const Vec& teacher);

/// theta(z, w*) within rho of the right angle, on either side of the teacher's boundary.
Truth near_the_boundary(const Vec& z, const Vec& teacher, const Real& cos_rho);

/// gamma_avg(phi_0), gamma of the average patch at the angle of w: over all students there, or at w alone.
Bounds average_gamma(const Law& law, const Vec& w, const Vec& teacher, bool single);

/// lambda_min(E P P^T) >= lambda_min(E Z_avg Z_avg^T 1{S(w, w*)}) - slack for every student w at the angle follows when
/// the matrices are in that order student by student. This decides ties of irrational eigenvalues (all patches of an
/// input equal). For certain, p <= 2.
bool average_in_matrix_order(const Law& law, const Vec& w, const Vec& teacher, const Real& slack);

/// ||E P N^T|| + ||E P M^T|| + ||E N M^T|| at the student w.
Bounds cross_norms(const Law& law, const Vec& w, const Vec& teacher);

/// 1 - cos theta(w, w*) >= share (1 - cos rho).
Truth near_the_end_of_rho(const Vec& w, const Vec& teacher, const Real& cos_rho, const Real& share);

/// theta(w, w*) <= pi/2, also <= rho where that is asked for.
Truth angle_in_range(const Vec& w, const Vec& teacher, const Real& cos_rho, bool up_to_rho);

}  // namespace lakatos
