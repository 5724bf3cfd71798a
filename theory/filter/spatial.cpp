#include "theory/filter/spatial.hpp"

#include <cmath>

#include "theory/filter/direction_sign.hpp"
#include "theory/filter/region_sums.hpp"
#include "theory/numeric/reference.hpp"
#include "theory/probability/arc.hpp"

namespace lakatos::detail {

namespace {

template <class S>
SignRange range_of(const S& x) {
  const Truth on = less_equal(S(0), x), off = less_equal(x, S(0));
  return {on == Truth::yes, on != Truth::no, off == Truth::yes, off != Truth::no};
}

/// Range of c + t, t in [-r, r]; dominates: c^2 > r^2, dominated: c^2 <= r^2.
SignRange widened(Truth centre_on, Truth centre_off, Truth dominates, Truth dominated) {
  return {both(centre_on, dominates) == Truth::yes, either(centre_on, dominated) != Truth::no,
          both(centre_off, dominates) == Truth::yes, either(centre_off, dominated) != Truth::no};
}

}  // namespace

template <class S>
SpatialLaw<S>::SpatialLaw(const PatchLaw<S>& law, const Vector<S>& teacher)
    : law_(law), teacher_(teacher), teacher_norm2_(squared_norm(teacher)) {
  if (is_zero(teacher) == Truth::yes) throw Undefined("angles to the teacher 0");
  patches_.reserve(law.atoms.size() * law.patches);
  for (const auto& patches : law.atoms) {
    for (const Vector<S>& z : patches) {
      const S along = dot(teacher, z);
      patches_.push_back(
          {&z, along, square(along), gram_determinant(teacher, z), range_of(along), is_zero(z) == Truth::yes});
    }
  }
}

template <class S>
PlanarAngle<S> SpatialLaw<S>::turning_angle(std::size_t index) const {
  const Patch& patch = patches_[index];
  return {patch.gap, patch.along2, equal(patch.gap, S(0)) == Truth::yes ? 0 : 1};
}

template <class S>
Vector<S> SpatialLaw<S>::axis_tilt(std::size_t axis) const {
  Vector<S> direction = scale(S(-teacher_[axis]), teacher_);
  direction[axis] += teacher_norm2_;
  return direction;
}

template <class S>
Vector<S> SpatialLaw<S>::tilt(std::size_t index) const {
  if (equal(patches_[index].gap, S(0)) != Truth::yes)
    return subtract(scale(teacher_norm2_, patch(index)), scale(patches_[index].along, teacher_));
  std::size_t axis = 0;  // the one furthest from the teacher
  for (std::size_t j = 1; j < teacher_.size(); ++j)
    if (std::fabs(midpoint(teacher_[j])) < std::fabs(midpoint(teacher_[axis]))) axis = j;
  return axis_tilt(axis);
}

template <class S>
std::vector<Vector<S>> SpatialLaw<S>::tilts() const {
  std::vector<Vector<S>> all;
  all.reserve(2 * (patch_count() + teacher_.size()));
  for (std::size_t i = 0; i < patch_count(); ++i) all.push_back(tilt(i));
  for (std::size_t j = 0; j < teacher_.size(); ++j) all.push_back(axis_tilt(j));
  const std::size_t count = all.size();
  for (std::size_t i = 0; i < count; ++i) all.push_back(scale(S(-1), all[i]));
  return all;
}

template <class S>
typename SpatialLaw<S>::Ranges SpatialLaw<S>::cone(const PlanarAngle<S>& angle) const {
  Ranges ranges;
  ranges.reserve(patches_.size());
  for (const Patch& patch : patches_) {
    const S centre2 = angle.cosine2 * patch.along2, radius2 = angle.sine2 * patch.gap;
    const S centre = S(angle.cosine_sign) * patch.along;
    ranges.push_back(widened(less_equal(S(0), centre), less_equal(centre, S(0)), less(radius2, centre2),
                             less_equal(centre2, radius2)));
  }
  return ranges;
}

template <class S>
typename SpatialLaw<S>::Ranges SpatialLaw<S>::student(const PlanarAngle<S>& angle, const Vector<S>& u,
                                                      std::size_t orthogonal) const {
  Ranges ranges;
  ranges.reserve(patches_.size());
  const S norm2 = squared_norm(u);
  for (std::size_t index = 0; index < patches_.size(); ++index) {
    const Patch& patch = patches_[index];
    const S across = dot(u, *patch.z);
    if (index == orthogonal) {
      ranges.push_back(SignRange::of_sign(0));
      continue;
    }
    try {
      const S cosine_part = angle.cosine2 * norm2 * patch.along2,
              sine_part = angle.sine2 * teacher_norm2_ * square(across);
      ranges.push_back(SignRange::of_sign(tilted_sign(angle, patch.along, across, cosine_part, sine_part)));
    } catch (const Undecided&) { ranges.push_back(SignRange::open()); }
  }
  return ranges;
}

template <class S>
Occupancy SpatialLaw<S>::occupancy(Region region, std::size_t index, const SignRange& student) const {
  const Patch& patch = patches_[index];
  if (patch.zero) return Occupancy::never;
  const bool student_on = region != Region::teacher, teacher_on = region != Region::student;
  const SignRange& teacher = patch.teacher;
  const bool possible =
      (student_on ? student.maybe_on : student.maybe_off) && (teacher_on ? teacher.maybe_on : teacher.maybe_off);
  const bool certain =
      (student_on ? student.always_on : student.always_off) && (teacher_on ? teacher.always_on : teacher.always_off);
  return certain ? Occupancy::always : possible ? Occupancy::sometimes : Occupancy::never;
}

// k X = C + (some of the Z_i that are in the region sometimes), C the sum of those that always are. With m vectors in
// all, Cauchy-Schwarz gives (k X)(k X)^T <= m (C C^T + sum Z_i Z_i^T) whichever are taken.
template <class S>
std::vector<Vector<S>> SpatialLaw<S>::terms(Region region, std::size_t atom, const Ranges& ranges,
                                            bool& certain) const {
  RegionSum<S> always;
  std::vector<Vector<S>> parts;
  for (std::size_t i = 0; i < law_.patches; ++i) {
    const std::size_t index = atom * law_.patches + i;
    const Occupancy in = occupancy(region, index, ranges[index]);
    if (in == Occupancy::always) always.add_patch(patch(index));
    if (in == Occupancy::sometimes) parts.push_back(patch(index));
  }
  certain = parts.empty();
  if (!always.empty) parts.push_back(std::move(always.value));
  return parts;
}

template <class S>
MomentBracket<S> SpatialLaw<S>::moment(Region region, const Ranges& ranges) const {
  MomentBracket<S> bracket{Matrix<S>(law_.dimension, law_.dimension), Matrix<S>(law_.dimension, law_.dimension), true};
  for (std::size_t n = 0; n < law_.atoms.size(); ++n) {
    bool certain = true;
    const auto parts = terms(region, n, ranges, certain);
    const S weight = moment_weight(law_, n) * S(static_cast<long>(parts.size()));
    for (const Vector<S>& part : parts) {
      add_outer(bracket.upper, weight, part, part);
      if (certain) add_outer(bracket.lower, weight, part, part);
    }
    bracket.exact = bracket.exact && certain;
  }
  return bracket;
}

template <class S>
S SpatialLaw<S>::squared_bound(Region region, std::size_t atom, const Ranges& ranges) const {
  bool certain = true;
  const auto parts = terms(region, atom, ranges, certain);
  S sum = 0;
  for (const Vector<S>& part : parts) sum += squared_norm(part);
  return sum * S(static_cast<long>(parts.size()));
}

// |E X Y^T| <= E |X||Y| <= E (|X|^2 + |Y|^2) / 2, and 0 where one of them is. For one patch in both regions the last
// step is an equality.
template <class S>
std::array<S, 3> SpatialLaw<S>::cross_bounds(const Ranges& ranges) const {
  std::array<S, 3> total{};
  const std::array<std::array<std::size_t, 2>, 3> pairs{{{0, 1}, {0, 2}, {1, 2}}};
  for (std::size_t n = 0; n < law_.atoms.size(); ++n) {
    std::array<S, 3> size;
    std::array<bool, 3> none;
    for (std::size_t r = 0; r < 3; ++r) {
      size[r] = squared_bound(static_cast<Region>(r), n, ranges);
      none[r] = equal(size[r], S(0)) == Truth::yes;
    }
    const S half = moment_weight(law_, n) / S(2);
    for (std::size_t x = 0; x < 3; ++x)
      if (!none[pairs[x][0]] && !none[pairs[x][1]]) total[x] += half * (size[pairs[x][0]] + size[pairs[x][1]]);
  }
  return total;
}

template <class S>
RegionMoments<S> SpatialLaw<S>::moments(const Ranges& ranges) const {
  const auto sign_of = [](const SignRange& range) {
    if (range.always_on && range.always_off) return 0;
    if (range.always_on && !range.maybe_off) return 1;
    if (range.always_off && !range.maybe_on) return -1;
    throw Undecided("the sign of w.Z is open");
  };
  return moments_by_signs(law_, [&](std::size_t n, std::size_t i) {
    const std::size_t index = n * law_.patches + i;
    return std::pair(patches_[index].zero ? 0 : sign_of(ranges[index]), sign_of(patches_[index].teacher));
  });
}

template class SpatialLaw<Interval>;
template class SpatialLaw<Ball>;
template class SpatialLaw<Rational>;
template class SpatialLaw<double>;
template class SpatialLaw<Reference>;

}  // namespace lakatos::detail
