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
  claim.given("classes", counted(sizes.classes >= 1));
  claim.given("width positive", counted(sizes.n >= 1));
  claim.given("theta", [&] { return both(sizes.theta > 0, sizes.theta <= pi()); });
  return claim.settled();
}
Real exponential_bound(const Statement& claim, const UnionSizes& sizes) {
  return exp(-(sizes.n * share_of(claim, sizes.theta)));
}

void draw_union_sizes(Record& record, Source& source, std::int64_t classes, const Fraction& delta, double inner) {
  const double theta = source.pick<double>({0.001, 0.01, 0.1, 0.5, 1, 2, 3});
  const Fraction angle = fraction(std::llround(theta * 1000) + source.between(0, 1), 1000);
  const double bound =
      2 * std::numbers::pi / (0.23 * to_double(angle)) * std::log(static_cast<double>(classes) / inner);
  record.set("classes", source.chance(1, 40) ? 0 : classes).set("delta", delta);
  record.set("theta", source.chance(1, 40) ? fraction(source.between(-1, 0), 1) : angle);
  draw_width(record, source, bound);
}

}  // namespace lakatos::hierarchical
