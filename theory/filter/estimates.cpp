#include "theory/filter/estimates.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "theory/filter/extremes.hpp"
#include "theory/filter/spatial.hpp"
#include "theory/numeric/eigenvalue.hpp"

namespace lakatos {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The least c >= 0 with size <= c angle.
double slope(double size, double angle) { return size <= 0 ? 0.0 : angle > 0 ? size / angle : infinite; }

template <class Visit>
void visit_cells(const PatchLaw<double>& law, const Vector<double>& teacher, Visit&& visit) {
  for (const int side : {1, -1}) {
    PlanarSweep<double> sweep(law, teacher, right_angle<double>(), side);
    do visit(sweep);
    while (sweep.advance());
  }
}

double planar_beta(const PatchLaw<double>& law, const Vector<double>& teacher) {
  double beta = 0;
  visit_cells(law, teacher, [&](const PlanarSweep<double>& sweep) {
    if (sweep.vanishes(Region::student, Region::student)) return;
    beta = std::max(beta,
                    slope(largest_eigenvalue(sweep.moment(Region::student, Region::student)), radians(sweep.left())));
  });
  return beta;
}

double spatial_beta(const PatchLaw<double>& law, const Vector<double>& teacher) {
  const detail::SpatialLaw<double> space(law, teacher);
  double beta = 0;
  for (std::size_t i = 0; i < space.patch_count(); ++i) {
    if (space.is_zero_patch(i) || space.along(i) > 0) continue;
    const PlanarAngle<double> angle = space.turning_angle(i);
    beta = std::max(beta,
                    slope(largest_eigenvalue(space.moment(Region::student, space.cone(angle)).upper), radians(angle)));
  }
  return beta;
}

struct CrossSizes {
  double angle, first, rest;
};

CrossSizes cross_sizes(const PlanarSweep<double>& sweep) {
  const auto norm = [&](Region x, Region y) {
    return sweep.vanishes(x, y) ? 0.0 : largest_singular_value(sweep.moment(x, y));
  };
  return {radians(sweep.left()), norm(Region::agree, Region::student),
          norm(Region::agree, Region::teacher) + norm(Region::student, Region::teacher)};
}

double planar_cross(const PatchLaw<double>& law, const Vector<double>& teacher, CrossReading reading) {
  std::vector<CrossSizes> cells;
  visit_cells(law, teacher, [&](const PlanarSweep<double>& sweep) {
    if (!sweep.point() || reading != CrossReading::sum_off_boundaries) cells.push_back(cross_sizes(sweep));
  });
  std::sort(cells.begin(), cells.end(), [](const CrossSizes& a, const CrossSizes& b) { return a.angle < b.angle; });
  double cross = 0, most_first = 0, most_rest = 0;
  for (const CrossSizes& cell : cells) {
    most_first = std::max(most_first, cell.first);
    most_rest = std::max(most_rest, cell.rest);
    cross = std::max(cross, slope(reading == CrossReading::first_term ? most_first + most_rest : cell.first + cell.rest,
                                  cell.angle));
  }
  return cross;
}

double spatial_cross(const PatchLaw<double>& law, const Vector<double>& teacher) {
  const detail::SpatialLaw<double> space(law, teacher);
  double cross = 0;
  for (std::size_t i = 0; i < space.patch_count(); ++i) {
    if (space.is_zero_patch(i)) continue;
    const PlanarAngle<double> angle = space.turning_angle(i);
    const auto norms = space.cross_bounds(space.cone(angle));
    cross = std::max(cross, slope(norms[0] + norms[1] + norms[2], radians(angle)));
  }
  return cross;
}

/// The largest step at one pair of gamma and L.
double step_at(double gamma, double lipschitz, const StepRule<double>& rule) {
  const double width = lipschitz + rule.wide * rule.cross + rule.four * rule.beta;
  const double margin = gamma - rule.six * rule.cross;
  if (width == 0) return margin < 0 ? -infinite : infinite;
  return margin / (rule.two * width * width);
}

}  // namespace

double smallest_admissible_beta(const PatchLaw<double>& law, const Vector<double>& teacher) {
  const NearestRounding nearest;
  if (law.dimension < 2) return 0;
  if (law.gaussian) return std::numbers::inv_pi;
  return law.dimension == 2 ? planar_beta(law, teacher) : spatial_beta(law, teacher);
}

double smallest_admissible_cross(const PatchLaw<double>& law, const Vector<double>& teacher, CrossReading reading) {
  const NearestRounding nearest;
  if (law.dimension < 2 || law.gaussian) return 0;
  return law.dimension == 2 ? planar_cross(law, teacher, reading) : spatial_cross(law, teacher);
}

double largest_step(const PatchLaw<double>& law, const Vector<double>& teacher, const PlanarAngle<double>& upto,
                    const StepRule<double>& rule) {
  const NearestRounding nearest;
  if (law.dimension < 2 || law.gaussian || detail::is_flat(upto)) {
    const auto end = detail::extremes_at(law, teacher, law.dimension < 2 ? zero_angle<double>() : upto);
    return step_at(end.least.lower, end.greatest.upper, rule);
  }
  if (law.dimension > 2) {
    const auto cover = detail::extremes_up_to(law, teacher, upto);
    return step_at(cover.least.lower, cover.greatest.upper, rule);
  }
  double step = infinite;
  for (const auto& piece : smoothness_pieces(law, teacher, upto))
    step = std::min(step, step_at(piece.gamma.lower, piece.lipschitz.upper, rule));
  return step;
}

}  // namespace lakatos
