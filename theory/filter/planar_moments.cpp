#include "theory/filter/direction_sign.hpp"
#include "theory/filter/planar.hpp"
#include "theory/filter/region_sums.hpp"
#include "theory/numeric/reference.hpp"

namespace lakatos {

namespace {

/// The signs of w.Z and w*.Z at w = cos(phi) w*/|w*| + sin(phi) u/|u|. The squared norms of w* and u matter by their
/// ratio only: (1, 1) where they are equal.
template <class S>
struct TiltedSigns {
  const PatchLaw<S>& law;
  const Vector<S>& teacher;
  const PlanarAngle<S>& angle;
  Vector<S> direction;
  S teacher_norm2 = 1, direction_norm2 = 1;

  std::pair<int, int> operator()(std::size_t n, std::size_t i) const {
    const Vector<S>& patch = law.atoms[n][i];
    const S along = dot(teacher, patch), across = dot(direction, patch);
    const S cosine_part = angle.cosine2 * direction_norm2 * square(along);
    const S sine_part = angle.sine2 * teacher_norm2 * square(across);
    return {detail::tilted_sign(angle, along, across, cosine_part, sine_part), sign(along)};
  }
};

template <class S>
TiltedSigns<S> planar_signs(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, int side) {
  if (law.gaussian || law.dimension != 2 || teacher.size() != 2)
    throw std::invalid_argument("moments at a side: finite laws in the plane only");
  return {law, teacher, angle, side > 0 ? Vector<S>{-teacher[1], teacher[0]} : Vector<S>{teacher[1], -teacher[0]}};
}

}  // namespace

template <class S>
RegionMoments<S> region_moments_at(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle,
                                   int side) {
  return detail::moments_by_signs(law, planar_signs(law, teacher, angle, side));
}

template <class S>
RegionMoments<S> region_moments_towards(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle,
                                        const Vector<S>& direction) {
  if (law.gaussian) throw std::invalid_argument("region_moments_towards: finite laws only");
  return detail::moments_by_signs(
      law, TiltedSigns<S>{law, teacher, angle, direction, squared_norm(teacher), squared_norm(direction)});
}

template <class S>
Matrix<S> agree_moment_at(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle, int side) {
  const TiltedSigns<S> signs = planar_signs(law, teacher, angle, side);
  Matrix<S> total(2, 2);
  detail::RegionSum<S> sum;
  for (std::size_t n = 0; n < law.atoms.size(); ++n) {
    sum.clear();
    for (std::size_t i = 0; i < law.atoms[n].size(); ++i) {
      const auto [student_sign, teacher_sign] = signs(n, i);
      if (membership(student_sign, teacher_sign).agree) sum.add_patch(law.atoms[n][i]);
    }
    detail::add_moment(total, detail::moment_weight(law, n), sum, sum);
  }
  return total;
}

template RegionMoments<Interval> region_moments_at(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                   const PlanarAngle<Interval>&, int);
template RegionMoments<Interval> region_moments_towards(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                        const PlanarAngle<Interval>&, const Vector<Interval>&);
template RegionMoments<Ball> region_moments_at(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&,
                                               int);
template RegionMoments<Ball> region_moments_towards(const PatchLaw<Ball>&, const Vector<Ball>&,
                                                    const PlanarAngle<Ball>&, const Vector<Ball>&);
template RegionMoments<Rational> region_moments_at(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                   const PlanarAngle<Rational>&, int);
template RegionMoments<Rational> region_moments_towards(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                        const PlanarAngle<Rational>&, const Vector<Rational>&);
template RegionMoments<double> region_moments_at(const PatchLaw<double>&, const Vector<double>&,
                                                 const PlanarAngle<double>&, int);
template RegionMoments<double> region_moments_towards(const PatchLaw<double>&, const Vector<double>&,
                                                      const PlanarAngle<double>&, const Vector<double>&);
template RegionMoments<Reference> region_moments_at(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                    const PlanarAngle<Reference>&, int);
template RegionMoments<Reference> region_moments_towards(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                         const PlanarAngle<Reference>&, const Vector<Reference>&);
template Matrix<Interval> agree_moment_at(const PatchLaw<Interval>&, const Vector<Interval>&,
                                          const PlanarAngle<Interval>&, int);
template Matrix<Ball> agree_moment_at(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&, int);
template Matrix<Rational> agree_moment_at(const PatchLaw<Rational>&, const Vector<Rational>&,
                                          const PlanarAngle<Rational>&, int);
template Matrix<double> agree_moment_at(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&,
                                        int);
template Matrix<Reference> agree_moment_at(const PatchLaw<Reference>&, const Vector<Reference>&,
                                           const PlanarAngle<Reference>&, int);

}  // namespace lakatos
