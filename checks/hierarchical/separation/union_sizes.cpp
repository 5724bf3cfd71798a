#include "checks/hierarchical/separation/union_sizes.hpp"

#include <cmath>
#include <numbers>

namespace lakatos::hierarchical {

Real share_of(const Statement& claim, const Real& theta) { return claim.constant("share") * (theta / pi()); }

UnionSizes read_union_sizes(const Statement& claim, const Version& in) {
  const std::int64_t width = claim.integer("width");
  return {width, claim.whole(in.classes(), claim.integer("classes"), {"classes"}), claim.whole("n", width, {"width"}),
          claim.number("theta", R"(\theta)"), claim.number("delta", R"(\delta)")};
}
bool give_union_sizes(Statement& claim, const UnionSizes& sizes) {
  claim.given("classes", counted(sizes.classes >= 3));
  claim.given("width positive", counted(sizes.n >= 1));
  claim.given("theta", [&] { return both(sizes.theta > 0, sizes.theta <= pi()); });
  if (claim.settled()) return true;
  claim.given("possible", [&] { return cos(sizes.theta) >= -1 / (sizes.classes - 1); });
  return claim.settled();
}
Real exponential_bound(const Statement& claim, const UnionSizes& sizes) {
  return exp(-(sizes.n * share_of(claim, sizes.theta)));
}

void draw_union_sizes(Record& record, Source& source, std::int64_t classes, const Fraction& delta, double inner) {
  double theta = source.pick<double>({0.001, 0.01, 0.1, 0.5, 1, 1.5, 2, 2.09, 3});
  const double widest = classes > 2 ? std::acos(-1 / static_cast<double>(classes - 1)) : 2;
  std::int64_t more = source.between(0, 1);
  if (theta > widest && source.chance(7, 8)) {
    theta = std::floor(widest * 1000) / 1000;
    if (source.chance(3, 4)) more = -more;
  }
  const auto bound_at = [&](double at) {
    return 2 * std::numbers::pi / (0.23 * at) * std::log(static_cast<double>(classes) / inner);
  };
  if (bound_at(theta) > 50000 && source.chance(7, 8)) theta = 0.01;  // beyond what draw_width goes to
  const Fraction angle = fraction(std::llround(theta * 1000) + more, 1000);
  const double bound = bound_at(to_double(angle));
  record.set("classes", source.chance(1, 40) ? source.between(0, 2) : classes).set("delta", delta);
  record.set("theta", source.chance(1, 40) ? fraction(source.between(-1, 0), 1) : angle);
  draw_width(record, source, bound);
}

}  // namespace lakatos::hierarchical
