#include "theory/filter/extremes.hpp"

#include <limits>

#include "theory/filter/region_sums.hpp"
#include "theory/filter/smoothness.hpp"
#include "theory/filter/spatial.hpp"
#include "theory/numeric/eigenvalue.hpp"
#include "theory/numeric/reference.hpp"
#include "theory/probability/wedge.hpp"

namespace lakatos {
namespace detail {

namespace {

template <class S>
Extremes<S> spectrum(const Matrix<S>& moment) {
  return {smallest_eigenvalue_bracket(moment), largest_eigenvalue_bracket(moment)};
}

template <class S>
Extremes<S> joined(const Extremes<S>& a, const Extremes<S>& b) {
  return {smaller(a.least, b.least), larger(a.greatest, b.greatest)};
}

/// The student is w* or -w*: any law, any p.
template <class S>
Extremes<S> flat_extremes(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  return spectrum(region_moments(law, scale(S(angle.cosine_sign), teacher), teacher).agree);
}

/// The wedge {w.Z >= 0, w*.Z >= 0} has opening pi - phi; its spectrum grows with the opening.
template <class S>
Extremes<S> gaussian_extremes(const PlanarAngle<S>& angle) {
  if constexpr (!is_exact<S>) {
    const WedgeSpectrum<S> wedge = gaussian_wedge(S(pi<S>() - radians(angle)));
    return {{wedge.across, wedge.across}, {wedge.along, wedge.along}};
  } else {
    if (recording()) throw Undecided("irrational");  // balls have the values themselves
    const Bracket<S> phi = radians_bracket(angle);
    const UpwardRounding upward;
    const Interval opening = pi<Interval>() - Interval::between(enclosure(phi.lower).lower, enclosure(phi.upper).upper);
    const WedgeSpectrum<Interval> wedge = gaussian_wedge(opening);
    return {{from_double<S>(wedge.across.lower()), from_double<S>(wedge.across.upper())},
            {from_double<S>(wedge.along.lower()), from_double<S>(wedge.along.upper())}};
  }
}

template <class S>
Extremes<S> planar_extremes(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  return joined(spectrum(agree_moment_at(law, teacher, angle, 1)), spectrum(agree_moment_at(law, teacher, angle, -1)));
}

PatchLaw<double> rough(const PatchLaw<double>& law) { return law; }
template <class S>
PatchLaw<double> rough(const PatchLaw<S>& law) {
  PatchLaw<double> image;
  image.dimension = law.dimension;
  image.patches = law.patches;
  const auto rounded = [](const Vector<S>& x) {
    Vector<double> y;
    for (const S& entry : x) y.push_back(midpoint(entry));
    return y;
  };
  image.weights = rounded(law.weights);
  for (const auto& patches : law.atoms) {
    auto& atom = image.atoms.emplace_back();
    for (const auto& patch : patches) atom.push_back(rounded(patch));
  }
  return image;
}

/// Where among tilts() a good guess says that lambda_min is least and lambda_max greatest.
struct Choice {
  std::size_t least = 0, greatest = 0;
};

template <class S>
Choice choose_witnesses(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  const NearestRounding nearest;
  Vector<double> rough_teacher;
  for (const S& entry : teacher) rough_teacher.push_back(midpoint(entry));
  const PlanarAngle<double> rough_angle{midpoint(angle.cosine2), midpoint(angle.sine2), angle.cosine_sign};
  const PatchLaw<double> rough_law = rough(law);
  const SpatialLaw<double> space(rough_law, rough_teacher);
  const auto tilts = space.tilts();
  Choice choice;
  double least = std::numeric_limits<double>::infinity(), greatest = -least;
  for (std::size_t i = 0; i < tilts.size(); ++i) {
    if (!(squared_norm(tilts[i]) > 0)) continue;
    const Matrix<double> moment =
        space.moment(Region::agree, space.student(rough_angle, tilts[i], space.patch_count())).lower;
    const double low = smallest_eigenvalue(moment), high = largest_eigenvalue(moment);
    if (low < least) least = low, choice.least = i;
    if (high > greatest) greatest = high, choice.greatest = i;
  }
  return choice;
}

template <class S>
Extremes<S> spatial_extremes(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  const SpatialLaw<S> space(law, teacher);
  const MomentBracket<S> all = space.moment(Region::agree, space.cone(angle));
  if (all.exact) return spectrum(all.lower);
  const Choice choice = choose_witnesses(law, teacher, angle);
  const auto tilts = space.tilts();
  const auto witness = [&](std::size_t i) {
    return space.moment(Region::agree, space.student(angle, tilts[i], space.patch_count()));
  };
  return {
      {smallest_eigenvalue_bracket(all.lower).lower, smallest_eigenvalue_bracket(witness(choice.least).upper).upper},
      {largest_eigenvalue_bracket(witness(choice.greatest).lower).lower, largest_eigenvalue_bracket(all.upper).upper}};
}

/// One cell of one side, in the order of the sweep.
template <class S>
struct SideCell {
  PlanarAngle<S> left;
  bool point;
  Truth within;
  Extremes<S> extremes;
};

template <class S>
std::vector<SideCell<S>> side_cells(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto,
                                    int side) {
  std::vector<SideCell<S>> cells;
  PlanarSweep<S> sweep(law, teacher, upto, side);
  do {
    cells.push_back(
        {sweep.left(), sweep.point(), sweep.within(), spectrum(sweep.moment(Region::agree, Region::agree))});
  } while (sweep.advance());
  return cells;
}

/// Does a start before b (< 0), with it (0) or after it? A point starts before the arc at the same angle.
template <class S>
int start_order(const SideCell<S>& a, const SideCell<S>& b) {
  const char* what = "the order of two critical angles is open";
  if (decide(less(a.left, b.left), what)) return -1;
  if (decide(less(b.left, a.left), what)) return 1;
  return a.point == b.point ? 0 : a.point ? -1 : 1;
}

}  // namespace

template <class S>
Extremes<S> extremes_at(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& angle) {
  if (is_zero(teacher) == Truth::yes) throw Undefined("angles to the teacher 0");
  if (is_flat(angle)) return flat_extremes(law, teacher, angle);
  if (law.dimension < 2) throw Undefined("p = 1 has no student at this angle: the minimum runs over nothing");
  if (law.gaussian) return gaussian_extremes(angle);
  return law.dimension == 2 ? planar_extremes(law, teacher, angle) : spatial_extremes(law, teacher, angle);
}

template <class S>
Extremes<S> extremes_up_to(const PatchLaw<S>& law, const Vector<S>& teacher, const PlanarAngle<S>& upto) {
  const SpatialLaw<S> space(law, teacher);
  const MomentBracket<S> all = space.moment(Region::agree, space.cone(upto));
  return {smallest_eigenvalue_bracket(all.lower), largest_eigenvalue_bracket(all.upper)};
}

}  // namespace detail

template <class S>
std::vector<SmoothnessPiece<S>> smoothness_pieces(const PatchLaw<S>& law, const Vector<S>& teacher,
                                                  const PlanarAngle<S>& upto) {
  const auto here = detail::side_cells(law, teacher, upto, 1), there = detail::side_cells(law, teacher, upto, -1);
  std::vector<SmoothnessPiece<S>> pieces;
  std::size_t i = 0, j = 0;
  int order = 0;  // of the two starts that came last: the later one starts the piece
  while (true) {
    const detail::SideCell<S>& start = order <= 0 ? here[i] : there[j];
    const detail::Extremes<S> extremes = detail::joined(here[i].extremes, there[j].extremes);
    pieces.push_back(
        {start.left, start.point, both(here[i].within, there[j].within), extremes.least, extremes.greatest});
    const bool more_here = i + 1 < here.size(), more_there = j + 1 < there.size();
    if (!more_here && !more_there) return pieces;
    order = !more_there ? -1 : !more_here ? 1 : detail::start_order(here[i + 1], there[j + 1]);
    i += order <= 0;
    j += order >= 0;
  }
}

namespace detail {

template Extremes<Interval> extremes_at(const PatchLaw<Interval>&, const Vector<Interval>&,
                                        const PlanarAngle<Interval>&);
template Extremes<Interval> extremes_up_to(const PatchLaw<Interval>&, const Vector<Interval>&,
                                           const PlanarAngle<Interval>&);
template Extremes<Ball> extremes_at(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&);
template Extremes<Ball> extremes_up_to(const PatchLaw<Ball>&, const Vector<Ball>&, const PlanarAngle<Ball>&);
template Extremes<Rational> extremes_at(const PatchLaw<Rational>&, const Vector<Rational>&,
                                        const PlanarAngle<Rational>&);
template Extremes<Rational> extremes_up_to(const PatchLaw<Rational>&, const Vector<Rational>&,
                                           const PlanarAngle<Rational>&);
template Extremes<double> extremes_at(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&);
template Extremes<double> extremes_up_to(const PatchLaw<double>&, const Vector<double>&, const PlanarAngle<double>&);
template Extremes<Reference> extremes_at(const PatchLaw<Reference>&, const Vector<Reference>&,
                                         const PlanarAngle<Reference>&);
template Extremes<Reference> extremes_up_to(const PatchLaw<Reference>&, const Vector<Reference>&,
                                            const PlanarAngle<Reference>&);

}  // namespace detail

template std::vector<SmoothnessPiece<Interval>> smoothness_pieces(const PatchLaw<Interval>&, const Vector<Interval>&,
                                                                  const PlanarAngle<Interval>&);
template std::vector<SmoothnessPiece<Ball>> smoothness_pieces(const PatchLaw<Ball>&, const Vector<Ball>&,
                                                              const PlanarAngle<Ball>&);
template std::vector<SmoothnessPiece<Rational>> smoothness_pieces(const PatchLaw<Rational>&, const Vector<Rational>&,
                                                                  const PlanarAngle<Rational>&);
template std::vector<SmoothnessPiece<double>> smoothness_pieces(const PatchLaw<double>&, const Vector<double>&,
                                                                const PlanarAngle<double>&);
template std::vector<SmoothnessPiece<Reference>> smoothness_pieces(const PatchLaw<Reference>&, const Vector<Reference>&,
                                                                   const PlanarAngle<Reference>&);

}  // namespace lakatos
