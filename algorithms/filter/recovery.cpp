#include "algorithms/filter/recovery.hpp"

#include "theory/filter/patches_of_law.hpp"

namespace lakatos {
namespace {

bool certainly_converges(const Law& law, const Vec& w, const Vec& teacher, const Real& step) {
  if (!law.gaussian() && law.dimension() != 1) return false;
  if (equal(gram_determinant(w, teacher), Real(0)) != Truth::yes || less(Real(0), dot(w, teacher)) != Truth::yes)
    return false;
  const Real factor = 1 - step * region_moments(law, teacher, teacher).agree(0, 0);
  if (both(less(Real(-1), factor), less(factor, Real(1))) != Truth::yes) return false;
  return less_equal(Real(0), factor) == Truth::yes ||
         less(squared_distance(w, teacher), squared_norm(teacher)) == Truth::yes;
}

/// Exactly behind the teacher, and each step shortens the student by a factor in (0, 1): it tends to 0 and never meets
/// the teacher.
bool certainly_vanishes(const Law& law, const Vec& w, const Vec& teacher, const Real& step) {
  if (!law.gaussian() && law.dimension() != 1) return false;
  if (equal(gram_determinant(w, teacher), Real(0)) != Truth::yes || less(dot(w, teacher), Real(0)) != Truth::yes)
    return false;
  const Real factor = 1 - step * region_moments(law, w, teacher).student(0, 0);
  return both(less(Real(0), factor), less(factor, Real(1))) == Truth::yes;
}

}  // namespace

Truth recovers(const Law& law, const Vec& start, const Vec& teacher, const Real& step, int horizon) {
  std::vector<Vec> visited{start};
  for (int t = 0; t < horizon; ++t) {
    const Vec& w = visited.back();
    if (same_vector(w, teacher) == Truth::yes || certainly_converges(law, w, teacher, step)) return Truth::yes;
    if (certainly_vanishes(law, w, teacher, step)) return Truth::no;
    if (differentiable(law, w, teacher) != Truth::yes) return Truth::unknown;
    if (equal(gram_determinant(w, teacher), Real(0)) != Truth::yes)
      return Truth::unknown;  // off the ray nothing is rational
    const Vec next = gradient_descent_step(law, w, teacher, step);
    for (const Vec& earlier : visited) {
      if (same_vector(next, earlier) == Truth::yes) return Truth::no;  // w* is not on the cycle: it would have been met
    }
    visited.push_back(next);
  }
  return Truth::unknown;
}

}  // namespace lakatos
