#pragma once

// Internal to theory/filter: region averages of one atom and their second moments, shared by every function that
// decides the signs of w.Z_i in a way of its own.

#include <cstddef>
#include <type_traits>
#include <utility>

#include "theory/filter/regions.hpp"

namespace lakatos::detail {

/// One region sum of one atom, k P or k N or k M, with the knowledge that nothing was added yet: adding onto an exact 0
/// and multiplying by it would cost as much as with any number.
template <class S>
struct RegionSum {
  Vector<S> value;
  bool empty = true;

  void clear() { empty = true; }
  void add_patch(const Vector<S>& patch) {
    if (empty) value = patch;
    else
      for (std::size_t j = 0; j < value.size(); ++j) value[j] += patch[j];
    empty = false;
  }
};

template <class S>
struct RegionSums {
  RegionSum<S> agree, student, teacher;

  void clear() {
    agree.clear();
    student.clear();
    teacher.clear();
  }
  void add_patch(const Vector<S>& patch, const Membership& in) {
    if (in.agree) agree.add_patch(patch);
    if (in.student_only) student.add_patch(patch);
    if (in.teacher_only) teacher.add_patch(patch);
  }
};

template <class S>
void add_moment(Matrix<S>& total, const S& weight, const RegionSum<S>& x, const RegionSum<S>& y) {
  if (!x.empty && !y.empty) add_outer(total, weight, x.value, y.value);
}

template <class S>
void add_moments(RegionMoments<S>& total, const S& weight, const RegionSums<S>& x) {
  add_moment(total.agree, weight, x.agree, x.agree);
  add_moment(total.agree_student, weight, x.agree, x.student);
  add_moment(total.agree_teacher, weight, x.agree, x.teacher);
  add_moment(total.student, weight, x.student, x.student);
  add_moment(total.student_teacher, weight, x.student, x.teacher);
  add_moment(total.teacher, weight, x.teacher, x.teacher);
}

template <class S>
RegionMoments<S> zero_moments(std::size_t dimension) {
  const Matrix<S> zero(dimension, dimension);
  return {zero, zero, zero, zero, zero, zero};
}

/// weights[n] / k^2, the factor of the moments of the region *sums* of atom n.
template <class S>
S moment_weight(const PatchLaw<S>& law, std::size_t n) {
  const long k = static_cast<long>(law.patches);
  return k == 1 ? law.weights[n] : law.weights[n] / S(k * k);
}

/// The region moments of a finite law; signs(n, i) gives the signs of w.Z and w*.Z for patch i of atom n.
template <class S, class Signs>
RegionMoments<S> moments_by_signs(const PatchLaw<S>& law, Signs&& signs) {
  RegionMoments<S> total = zero_moments<S>(law.dimension);
  RegionSums<S> sums;
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    sums.clear();
    for (std::size_t i = 0; i < law.atoms[n].size(); ++i) {
      const std::pair<int, int> sign = signs(n, i);
      sums.add_patch(law.atoms[n][i], membership(sign.first, sign.second));
    }
    add_moments(total, moment_weight(law, n), sums);
  }
  return total;
}

/// Is x = 0?
template <class S>
Truth is_zero(const Vector<S>& x) {
  Truth all = Truth::yes;
  for (const S& entry : x) {
    all = both(all, equal(entry, S(0)));
    if (all == Truth::no) return all;
  }
  return all;
}

}  // namespace lakatos::detail
