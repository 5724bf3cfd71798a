#include "theory/filter/sided_moments.hpp"

namespace lakatos {

Truth is_zero(const Mat& a) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) all = both(all, equal(a(i, j), Real(0)));
  }
  return all;
}

Truth agree_unchanged(const Law& law, const Vec& teacher, const Real& first, const Real& second) {
  const auto same = [&](int side) {
    return is_zero(subtract(agree_moment_at(law, teacher, angle_from_cosine(first), side),
                            agree_moment_at(law, teacher, angle_from_cosine(second), side)));
  };
  return both(same(1), same(-1));
}

bool agree_falls(const Law& law, const Vec& teacher, const Angle& smaller, const Angle& larger) {
  if (law.dimension() != 2) return false;
  for (const int side : {1, -1}) {
    if (positive_semidefinite(subtract(agree_moment_at(law, teacher, smaller, side),
                                       agree_moment_at(law, teacher, larger, side))) != Truth::yes)
      return false;
  }
  return true;
}

Mat student_moment_at(const Law& law, const Vec& teacher, const Real& cosine, int side) {
  return region_moments_at(law, teacher, angle_from_cosine(cosine), side).student;
}

Truth student_moment_vanishes(const Law& law, const Vec& teacher, const Real& cosine) {
  return both(is_zero(student_moment_at(law, teacher, cosine, 1)),
              is_zero(student_moment_at(law, teacher, cosine, -1)));
}

Truth student_moment_grows(const Law& law, const Vec& teacher, const Real& near, const Real& far) {
  Truth all = Truth::yes;
  for (const int side : {1, -1})
    all = both(all, positive_semidefinite(subtract(student_moment_at(law, teacher, far, side),
                                                   student_moment_at(law, teacher, near, side))));
  return all;
}

Truth largest_student_moment_grows(const Law& law, const Vec& teacher, const Real& near, const Real& far) {
  const Truth ordered = student_moment_grows(law, teacher, near, far);
  if (ordered == Truth::yes) return ordered;
  Truth all = Truth::yes;  // each side at the smaller angle lies below one of the sides at the larger one
  for (const int side : {1, -1}) {
    const auto least = largest_eigenvalue_bracket(student_moment_at(law, teacher, near, side));
    const auto below = [&](int other) {
      return less_equal(least, largest_eigenvalue_bracket(student_moment_at(law, teacher, far, other)));
    };
    all = both(all, either(below(1), below(-1)));
  }
  return all;
}

}  // namespace lakatos
