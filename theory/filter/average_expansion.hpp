#pragma once
// The proof of du18, Theorem 3.3: E[P P^T] expanded around the average patch, and cross moments of pairs of patches
// against the mass near the teacher's boundary. Finite laws; throw Undecided where the sign of a w.Z_i or w*.Z_i is
// open, unless said otherwise.
#include "theory/filter/close_patches.hpp"

namespace lakatos {

/// One input: V_i = Z_i where it is in S(w, w*), else 0; P = (V_1 + ... + V_k) / k.
struct ExpandedInput {
  Real weight;
  std::vector<Vec> active;  // V_i
  Vec part;                 // P
  Vec centre;               // Z: Z_avg everywhere, or as the next
  Vec average;              // Z_avg where it is in S(w, w*), else 0
};
std::vector<ExpandedInput> expanded_inputs(const Law& law, const Vec& w, const Vec& teacher, bool everywhere);

/// What the expansion leaves: E P P^T - E Z Z^T - E Z (P - Z)^T - E (P - Z) Z^T.
Mat expansion_remainder(const std::vector<ExpandedInput>& inputs);
/// E (P - V_1)(P - V_1)^T.
Mat spread_around_first(const std::vector<ExpandedInput>& inputs);
/// E Z (V_i - Z)^T.
Mat expansion_error(const std::vector<ExpandedInput>& inputs, std::size_t i);
/// E P P^T, and E Z_avg Z_avg^T on the average's region.
Mat part_moment(const std::vector<ExpandedInput>& inputs);
Mat average_moment(const std::vector<ExpandedInput>& inputs);

/// E Z_i Z_j^T and the mass on {Z_i in S(w, w*), Z_j in S(w, -w*)}, and the masses that the proof puts above it.
struct PatchPair {
  Mat moment;
  Real mass = 0, behind = 0;       // P[both], P[Z_j in S(w, -w*)]
  Bounds strip{Real(0), Real(0)};  // P[Z_i in S(w, w*), Z_j behind the teacher's boundary by at most rho]
};
PatchPair patch_pair(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho, std::size_t i,
                     std::size_t j);

/// `decide` (a Truth) of the pair of every two patches, one with itself included.
template <class Decide>
Truth all_patch_pairs(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho, Decide&& decide) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < law.patches(); ++i) {
    for (std::size_t j = 0; j < law.patches(); ++j) all = both(all, decide(patch_pair(law, w, teacher, cos_rho, i, j)));
  }
  return all;
}

/// ||E Z_i Z_j^T|| <= P[both] for every pair.
Truth pair_norms_by_mass(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho);
/// For every pair, by the small ball: P[Z_j in S(w, -w*)] <= one mu theta(w, w*), for students within rho.
Truth near_mass_is_small(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho, const Real& one,
                         const Real& mu);
/// ... P[both] <= P[strip] <= one mu rho, for students beyond rho.
Truth far_mass_is_small(const Law& law, const Vec& w, const Vec& teacher, const Real& cos_rho, const Real& one,
                        const Real& mu);

/// theta(w, w*) <= pi/2 and within rho (`near`), resp. not below it.
Truth student_in_case(const Vec& w, const Vec& teacher, const Real& cos_rho, bool near);

}  // namespace lakatos
