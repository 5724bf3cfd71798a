// Laws of sectors against sums over points, and by hand.
#include "theory/probability/sector_law.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace lakatos {
namespace {

TEST(SectorLaw, has_the_moment_of_its_points_in_the_wedge) {
  const Computing balls(Arithmetic::ball);
  const SectorLaw law{{1, 2, 0, 3, 4}, {1, 1, 5, 2, 3}};
  const double u = 0.2;
  constexpr int cells = 40'000;
  double xx = 0, xy = 0, yy = 0, mean = 0;
  const double mass[] = {1, 2, 0, 3, 4}, square[] = {1, 1, 5, 2, 3};
  for (int i = 0; i < cells; ++i) {
    const double turn = (i + 0.5) / cells, angle = 2 * std::numbers::pi * turn;
    const auto sector = static_cast<std::size_t>(turn * 5);
    const double weight = mass[sector] / 10 * 5 / cells * square[sector];
    mean += weight;
    if (turn < 0.75 || turn >= 0.75 + u) continue;
    xx += weight * std::pow(std::cos(angle), 2), yy += weight * std::pow(std::sin(angle), 2);
    xy += weight * std::cos(angle) * std::sin(angle);
  }
  const Mat found = wedge_moment(law, real({1, 5}));
  EXPECT_NEAR(midpoint(found(0, 0)), xx, 1e-3);
  EXPECT_NEAR(midpoint(found(0, 1)), xy, 1e-3);
  EXPECT_NEAR(midpoint(found(1, 1)), yy, 1e-3);
  EXPECT_NEAR(midpoint(law.mean_square()), mean, 1e-9);
  EXPECT_NEAR(midpoint(law.largest_density()), 0.4 * 5 / (2 * std::numbers::pi), 1e-12);
}

TEST(SectorLaw, knows_its_sectors) {
  const SectorLaw law{{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}};  // the wedge begins in the sector that ends at 4/5
  EXPECT_EQ(wedge_over_several_sectors(law, real({1, 20})), Truth::no);
  EXPECT_EQ(wedge_over_several_sectors(law, real({1, 19})), Truth::yes);
  EXPECT_EQ(nonnegative({0, 1}), Truth::yes);
  EXPECT_EQ(nonnegative({1, -1}), Truth::no);
  EXPECT_EQ(to_string(largest({1, 7, 3})), "7");
}

}  // namespace
}  // namespace lakatos
