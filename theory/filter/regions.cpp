#include "theory/filter/regions.hpp"

#include "theory/filter/region_sums.hpp"
#include "theory/numeric/reference.hpp"
#include "theory/probability/wedge.hpp"

namespace lakatos {

namespace {

template <class S>
RegionMoments<S> gaussian_moments(const Vector<S>& student, const Vector<S>& teacher) {
  RegionMoments<S> moments = detail::zero_moments<S>(teacher.size());
  moments.agree = gaussian_wedge_moment(student, teacher);
  const Matrix<S> half = scale(from_integers<S>(1, 2), identity<S>(teacher.size()));
  moments.student = subtract(half, moments.agree);
  moments.teacher = moments.student;
  return moments;
}

}  // namespace

template <class S>
RegionMoments<S> region_moments(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher) {
  if (law.gaussian) return gaussian_moments(student, teacher);
  return detail::moments_by_signs(law, [&](std::size_t n, std::size_t i) {
    const Vector<S>& patch = law.atoms[n][i];
    return std::pair(sign(dot(student, patch)), sign(dot(teacher, patch)));
  });
}

template <class S>
Truth off_the_boundaries(const PatchLaw<S>& law, const Vector<S>& student, const Vector<S>& teacher) {
  if (law.gaussian) return negate(either(detail::is_zero(student), detail::is_zero(teacher)));
  Truth all = Truth::yes;
  for (const auto& patches : law.atoms) {
    for (const Vector<S>& patch : patches) {
      const Truth on_boundary = either(equal(dot(student, patch), S(0)), equal(dot(teacher, patch), S(0)));
      if (on_boundary == Truth::no) continue;
      all = both(all, negate(both(on_boundary, negate(detail::is_zero(patch)))));
      if (all == Truth::no) return all;
    }
  }
  return all;
}

template RegionMoments<Interval> region_moments(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                const Vector<Interval>&);
template RegionMoments<Ball> region_moments(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template RegionMoments<Rational> region_moments(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                const Vector<Rational>&);
template RegionMoments<double> region_moments(const PatchLaw<double>&, const Vector<double>&, const Vector<double>&);
template RegionMoments<Reference> region_moments(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                 const Vector<Reference>&);

template Truth off_the_boundaries(const PatchLaw<Interval>&, const Vector<Interval>&, const Vector<Interval>&);
template Truth off_the_boundaries(const PatchLaw<Ball>&, const Vector<Ball>&, const Vector<Ball>&);
template Truth off_the_boundaries(const PatchLaw<Rational>&, const Vector<Rational>&, const Vector<Rational>&);
template Truth off_the_boundaries(const PatchLaw<double>&, const Vector<double>&, const Vector<double>&);
template Truth off_the_boundaries(const PatchLaw<Reference>&, const Vector<Reference>&, const Vector<Reference>&);

}  // namespace lakatos
