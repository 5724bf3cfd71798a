#include "theory/filter/close_patches.hpp"

#include "theory/numeric/bounds.hpp"
#include "theory/numeric/diagonal_shift.hpp"

namespace lakatos {
namespace {

/// |theta(z, w*) - pi/2| in [0, pi/2], whose cosine is never negative: patches parallel to the teacher need no case of
/// their own.
Angle offset_from_boundary(const Vec& z, const Vec& teacher) {
  return {gram_determinant(z, teacher), square(dot(z, teacher)), 1};
}

/// a <= b for two angles of [0, pi/2].
Truth acute_less_equal(const Angle& a, const Angle& b) { return less_equal(a.sine2 * b.cosine2, b.sine2 * a.cosine2); }

/// offset <= rho, rho in [0, pi].
Truth within_rho(const Angle& offset, const Real& cos_rho) {
  if (less(cos_rho, Real(0)) == Truth::yes) return Truth::yes;
  if (less_equal(Real(0), cos_rho) != Truth::yes) return Truth::unknown;
  return acute_less_equal(offset, Angle{square(cos_rho), 1 - square(cos_rho), 1});
}

/// P[offset <= reach], where open comparisons widen it. `own` is the atom that `reach` belongs to.
Bounds mass_within(const Law& law, const std::vector<Angle>& offsets, std::size_t own) {
  Bounds mass{Real(0), Real(0)};
  for (std::size_t n = 0; n < offsets.size(); ++n) {
    const Truth counts = n == own ? Truth::yes : acute_less_equal(offsets[n], offsets[own]);
    if (counts == Truth::yes) mass.lower += law.weights()[n];
    if (counts != Truth::no) mass.upper += law.weights()[n];
  }
  return mass;
}

Truth small_ball_of_patch(const Law& law, const std::vector<Angle>& offsets, const Real& cos_rho, const Real& mu) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < offsets.size(); ++n) {
    const Truth reached = within_rho(offsets[n], cos_rho);
    if (reached == Truth::no) continue;
    const Bounds arc = radians_bracket(offsets[n]);
    const Truth small = less_equal(mass_within(law, offsets, n), Bounds{mu * arc.lower, mu * arc.upper});
    all = both(all, either(small, negate(reached)));
  }
  return all;
}

/// P[the average is in S(w, w*) and some patch is not]. Throws Undecided where a sign is open.
Real split_mass(const Law& law, const Vec& w, const Vec& teacher) {
  const Law average = average_law(law);
  const auto inside = [&](const Vec& z) { return sign(dot(w, z)) >= 0 && sign(dot(teacher, z)) >= 0; };
  Real mass = 0;
  for (std::size_t n = 0; n < law.atoms().size(); ++n) {
    if (!inside(average.atoms()[n].front())) continue;
    bool whole = true;
    for (const Vec& patch : law.atoms()[n]) whole = whole && inside(patch);
    if (!whole) mass += law.weights()[n];
  }
  return mass;
}

}  // namespace

Law average_law(const Law& law) {
  PatchLaw<Real> average;
  average.dimension = law.dimension();
  average.patches = 1;
  average.weights = law.weights();
  const Real share = 1 / Real(static_cast<long>(law.patches()));
  for (const auto& patches : law.atoms()) {
    Vec sum = patches.front();
    for (std::size_t i = 1; i < patches.size(); ++i) sum = add(sum, patches[i]);
    average.atoms.push_back({scale(share, sum)});
  }
  return average;
}

std::vector<Vec> students_at_the_angle(const Vec& w, const Vec& teacher) {
  if (w.size() != 2) return {w};
  return {w, subtract(scale(2 * dot(w, teacher), teacher), scale(squared_norm(teacher), w))};
}

Truth patches_are_close(const Law& law, const Real& cos_rho) {
  const Angle rho = angle_from_cosine(cos_rho);
  const Law average = average_law(law);
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < law.atoms().size(); ++n) {
    const Vec& centre = average.atoms()[n].front();
    if (equal(squared_norm(centre), Real(0)) == Truth::yes) return Truth::no;
    for (const auto& patch : law.atoms()[n]) all = both(all, less_equal(angle_between(patch, centre), rho));
  }
  return all;
}

Truth near_the_boundary(const Vec& z, const Vec& teacher, const Real& cos_rho) {
  return within_rho(offset_from_boundary(z, teacher), cos_rho);
}

Truth small_ball(const Law& law, const Vec& teacher, const Real& cos_rho, const Real& mu) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < law.patches(); ++i) {
    std::vector<Angle> offsets;
    for (const auto& patches : law.atoms()) offsets.push_back(offset_from_boundary(patches[i], teacher));
    all = both(all, small_ball_of_patch(law, offsets, cos_rho, mu));
  }
  return all;
}

Real largest_split_mass(const Law& law, const Vec& w, const Vec& teacher) {
  Real largest = 0;
  for (const Vec& student : students_at_the_angle(w, teacher))
    largest = max(largest, split_mass(law, student, teacher));
  return largest;
}

Bounds average_gamma(const Law& law, const Vec& w, const Vec& teacher, bool single) {
  const Law average = average_law(law);
  if (single) return smallest_eigenvalue_bracket(region_moments(average, w, teacher).agree);
  return gamma_bracket(average, teacher, angle_between(w, teacher));
}

bool average_in_matrix_order(const Law& law, const Vec& w, const Vec& teacher, const Real& slack) {
  const Law average = average_law(law);
  for (const Vec& student : students_at_the_angle(w, teacher)) {
    const Mat gap =
        subtract(region_moments(law, student, teacher).agree, region_moments(average, student, teacher).agree);
    if (positive_semidefinite(raised(gap, slack)) != Truth::yes) return false;
  }
  return law.dimension() <= 2;
}

Bounds cross_norms(const Law& law, const Vec& w, const Vec& teacher) {
  const Moments of = region_moments(law, w, teacher);
  return largest_singular_value_bracket(of.agree_student) + largest_singular_value_bracket(of.agree_teacher) +
         largest_singular_value_bracket(of.student_teacher);
}

Truth near_the_end_of_rho(const Vec& w, const Vec& teacher, const Real& cos_rho, const Real& share) {
  const Real near = 1 - share * (1 - cos_rho);
  if (less_equal(near, Real(-1)) == Truth::yes) return Truth::no;
  return less_equal(angle_from_cosine(near), angle_between(w, teacher));
}

Truth angle_in_range(const Vec& w, const Vec& teacher, const Real& cos_rho, bool up_to_rho) {
  const Angle angle = angle_between(w, teacher);
  const Truth acute = less_equal(angle, right_angle<Real>());
  return up_to_rho && acute != Truth::no ? both(acute, less_equal(angle, angle_from_cosine(cos_rho))) : acute;
}

}  // namespace lakatos
