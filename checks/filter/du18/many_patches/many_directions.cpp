#include "checks/filter/du18/many_patches/many_directions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lakatos::du18 {
namespace {

/// A patch by its coordinates along and across the teacher's line.
struct Point {
  std::int64_t along = 1, across = 0;
};

/// Directions in front of the teacher between two slopes across : along, one each, in a random order.
std::vector<Point> directions_between(Source& source, double low, double high, std::int64_t reach) {
  std::vector<Point> points;
  for (std::int64_t x = 1; x <= reach; ++x) {
    for (std::int64_t y = 1; y <= reach; ++y) {
      const double slope = static_cast<double>(y) / static_cast<double>(x);
      if (std::gcd(x, y) == 1 && slope >= low && slope <= high) points.push_back({x, y});
    }
  }
  for (std::size_t i = points.size(); i > 1; --i) std::swap(points[i - 1], points[source.below(i)]);
  return points;
}

/// The angle at which the student's boundary reaches the direction, pi/2 minus its angle to the teacher; within 1 %,
/// without libm.
double turning_angle(const Point& point) {
  const double x = static_cast<double>(point.along), y = std::fabs(static_cast<double>(point.across));
  const auto arc = [](double t) { return t / (1 + 0.28 * t * t); };
  return x <= y ? arc(x / y) : 1.5708 - arc(y / x);
}

/// As much mass as L_cross allows: proportional to the turning angle over the squared length.
std::int64_t weight_of(Source& source, const Point& point) {
  const double size = static_cast<double>(point.along * point.along + point.across * point.across);
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(400 * turning_angle(point) / size)) * source.between(7, 8);
}

class Builder {
 public:
  Builder(Source& source, const VectorField& teacher, const ManyDirections& how)
      : source_(source), a_(teacher.entries[0]), b_(teacher.entries[1]), how_(how) {
    law_ = {2, how.patches, false, how.apart ? grain : 1, {}, {}};
  }

  void add_input(const Point& point, std::int64_t weight) {
    law_.weights.push_back(weight);
    const bool apart = how_.apart && source_.chance(3, 4);
    for (std::size_t i = 0; i < how_.patches; ++i) {
      Point patch = how_.apart ? Point{point.along * grain, point.across * grain} : point;
      if (apart) patch.along += source_.between(-1, 1), patch.across += source_.between(-2, 2);
      law_.entries.push_back(patch.along * a_ - patch.across * b_),
          law_.entries.push_back(patch.along * b_ + patch.across * a_);
    }
  }
  LawField finish() { return reduce(law_), std::move(law_); }

 private:
  static constexpr std::int64_t grain = 8;  // patches that differ do so by eighths
  Source& source_;
  std::int64_t a_, b_;
  ManyDirections how_;
  LawField law_;
};

}  // namespace

LawField draw_many_directions(Source& source, const VectorField& teacher, const ManyDirections& how) {
  Builder builder(source, teacher, how);
  const auto points = how.across ? directions_between(source, 0.6, 5, 9) : directions_between(source, 0.05, 1, 12);
  const std::size_t count = std::min(points.size(), static_cast<std::size_t>(source.between(8, 22)));
  for (std::size_t n = 0; n < count; ++n) {
    const std::int64_t weight = weight_of(source, points[n]);
    builder.add_input(points[n], weight);
    builder.add_input({points[n].along, -points[n].across}, weight);
  }
  if (how.behind) {
    const std::int64_t others = source.between(1, 3);
    for (std::int64_t n = 0; n < others; ++n)
      builder.add_input({-source.between(1, 4), source.between(-4, 4)}, source.between(1, 40));
  }
  return builder.finish();
}

VectorField draw_student_nearby(Source& source, const VectorField& teacher) {
  const std::int64_t grid = source.pick<std::int64_t>({5, 8, 16, 64}),
                     reach = std::max<std::int64_t>(1, grid / source.pick<std::int64_t>({2, 4, 8, 32}));
  VectorField student{grid * teacher.denominator, {source.between(-reach, reach), source.between(-reach, reach)}};
  if (student.entries[0] == 0 && student.entries[1] == 0) student.entries[1] = 1;
  for (std::size_t c = 0; c < 2; ++c) student.entries[c] += grid * teacher.entries[c];
  reduce(student);
  return student;
}

}  // namespace lakatos::du18
