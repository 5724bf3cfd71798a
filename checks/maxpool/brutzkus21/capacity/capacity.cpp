#include "checks/maxpool/brutzkus21/capacity/capacity.hpp"

#include <algorithm>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {

Real number_of_sets(const Statement& claim, const Sizes& sizes) {
  return over_sets(claim, sizes, [](std::int64_t) { return Real(1); });
}

void give_two_positions(Statement& claim, const Sizes& sizes) {
  claim.given("two positions", counted(positions_of(claim, sizes) >= 2));
}

void give_all_patterns(Statement& claim, const Sizes& sizes) {
  claim.given("all patterns", counted(patterns_of(claim, sizes) == dimension_of(claim, sizes)));
}

bool give_theorem_4_2(Statement& claim, const Sizes& sizes) {
  if (give_sizes(claim, sizes)) return true;
  if (claim.planted("any positions")) {  // the assumptions stay by name, and ask for nothing
    claim.given("half", counted(dimension_of(claim, sizes) >= 1));
    claim.given("two positions", counted(positions_of(claim, sizes) >= 1));
  } else {
    claim.given("half", counted(dimension_of(claim, sizes) == 2 * positions_of(claim, sizes)));  // A12
    give_two_positions(claim, sizes);
  }
  if (claim.reading("all patterns")) give_all_patterns(claim, sizes);
  return claim.settled();
}

Formula reaches_power(const Statement& claim, const Real& vc, std::int64_t d) {
  const Real base = claim.constant("base");
  return counted(text(R"(\mathrm{VCdim}(\mathcal H_{\rm CNN}(\mathcal X)) \ge )", base, "^{d/2-1}"),
                 [&] { return d % 2 == 0 ? vc >= power(base, d / 2 - 1) : square(vc) >= power(base, d - 2); });
}

Real vc_of_support(Statement& claim, const Sizes& sizes) {
  return claim.let("VCdim", R"(\mathrm{VCdim}(\mathcal H_{\rm CNN}(\mathcal X)))", [&] {
    const auto sets = maxpool::sets_of_support(sizes.l, sizes.n);
    if (sets.size() > 400) throw std::invalid_argument("up to 400 sets of patterns");
    return Real(static_cast<long>(maxpool::vc_dimension(sets)));
  });
}

Record draw_theorem_sizes(Source& source) {
  const std::int64_t n = source.between(source.chance(1, 8) ? 1 : 2, 5);
  const std::int64_t d = source.chance(1, 5) ? source.between(3, 10) : 2 * n;
  const std::int64_t l = source.chance(1, 2)   ? d
                         : source.chance(1, 2) ? n + source.between(-1, 2)
                                               : source.between(3, std::max<std::int64_t>(3, d));
  Record record;
  set_sizes(record, {std::max<std::int64_t>(d, 3), std::clamp<std::int64_t>(l, 3, 10), n});
  return record;
}

}  // namespace lakatos::brutzkus21
