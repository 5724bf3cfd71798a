#include "theory/filter/planar.hpp"

#include <gtest/gtest.h>

#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;
using V = Vector<Rational>;
using Angle = PlanarAngle<Rational>;

int side_of(const V& w, const V& t) { return sign(Rational(t[0] * w[1] - t[1] * w[0])) >= 0 ? 1 : -1; }

/// Is the angle in the cell? The last arc of a side contains its right end.
bool cell_has(const PlanarCell<Rational>& cell, const Angle& angle, int side, bool last) {
  if (cell.side != side) return false;
  const Truth beyond_left = cell.point ? less_equal(cell.left, angle) : less(cell.left, angle);
  const Truth before_right = cell.point || last ? less_equal(angle, cell.right) : less(angle, cell.right);
  return both(beyond_left, before_right) == Truth::yes;
}

TEST(PlanarCells, hold_the_moments_of_every_student_of_a_dense_grid) {
  Draw draw(8);
  for (int trial = 0; trial < 24; ++trial) {
    const auto k = static_cast<std::size_t>(draw.integer(1, 3));
    const auto law = law_from_fractions<Rational>(draw.law(2, k, 4, 2));  // small coordinates: ties and boundary atoms
    const auto t = vector_from_fractions<Rational>(draw.nonzero_vector(2, 2));
    const Angle upto = trial % 2 == 0 ? straight_angle<Rational>() : angle_of_vector<Rational>(1, 2);
    const auto cells = planar_cells(law, t, upto);
    for (int x = -5; x <= 5; ++x) {
      for (int y = -5; y <= 5; ++y) {
        if (x == 0 && y == 0) continue;
        const V w{x, y};
        const Angle angle = angle_between(w, t);
        if (less(upto, angle) == Truth::yes) continue;
        int found = 0;
        for (std::size_t c = 0; c < cells.size(); ++c) {
          const bool last = c + 1 == cells.size() || cells[c + 1].side != cells[c].side;
          if (!cell_has(cells[c], angle, side_of(w, t), last)) continue;
          ++found;
          EXPECT_TRUE(testing::same(cells[c].moments, region_moments(law, w, t))) << "w = (" << x << ", " << y << ")";
        }
        EXPECT_EQ(found, 1);
      }
    }
  }
}

TEST(PlanarCells, cover_the_range_without_gap_in_increasing_order) {
  Draw draw(9);
  for (int trial = 0; trial < 60; ++trial) {
    const auto law = law_from_fractions<Rational>(draw.law(2, static_cast<std::size_t>(draw.integer(1, 3)), 4, 3));
    const auto t = vector_from_fractions<Rational>(draw.nonzero_vector(2, 3));
    const Angle upto = angle_of_vector<Rational>(draw.integer(-3, 3), draw.integer(1, 3));
    const auto cells = planar_cells(law, t, upto);
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const bool first = c == 0 || cells[c - 1].side != cells[c].side;
      const bool last = c + 1 == cells.size() || cells[c + 1].side != cells[c].side;
      if (first) {
        EXPECT_TRUE(cells[c].point && sign(cells[c].left.sine2) == 0 && cells[c].left.cosine_sign > 0);
      } else {
        EXPECT_NE(cells[c].point, cells[c - 1].point);
        EXPECT_EQ(less(cells[c - 1].right, cells[c].left), Truth::no);
        EXPECT_EQ(less(cells[c].left, cells[c - 1].right), Truth::no);
      }
      EXPECT_EQ(less(cells[c].left, cells[c].right), truth_of(!cells[c].point));
      if (last) { EXPECT_EQ(less(cells[c].right, upto), Truth::no); }
      EXPECT_EQ(less(upto, cells[c].right), Truth::no);
    }
  }
}

TEST(PlanarCells, of_one_atom_by_hand) {
  // Teacher (1, 0), Z = (-1, 1): on side +1 w_phi.Z >= 0 from 45 degrees on, on side -1 never before 135 degrees.
  const auto law = law_from_fractions<Rational>(testing::plain_law({{-1, 1}}));
  const auto cells = planar_cells<Rational>(law, {1, 0}, right_angle<Rational>());
  ASSERT_EQ(cells.size(), 6u);  // 0, (0, 45), 45, (45, 90] and 0, (0, 90]
  const Matrix<Rational> square{{1, -1}, {-1, 1}}, zero(2, 2);
  EXPECT_TRUE(testing::same(cells[1].moments.student, zero));
  EXPECT_TRUE(testing::same(cells[2].moments.student, square));
  EXPECT_TRUE(testing::same(cells[3].moments.student, square));
  EXPECT_EQ(less(cells[2].left, angle_of_vector<Rational>(1, 1)), Truth::no);
  EXPECT_EQ(less(angle_of_vector<Rational>(1, 1), cells[2].left), Truth::no);
  EXPECT_TRUE(testing::same(cells[5].moments.student, zero));
}

TEST(PlanarCells, an_atom_on_the_teachers_boundary_turns_at_zero_and_at_pi) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{0, 1}}));
  const auto cells = planar_cells<Rational>(law, {1, 0}, straight_angle<Rational>());
  ASSERT_EQ(cells.size(), 6u);  // 0, (0, pi), pi on both sides
  const Matrix<Rational> square{{0, 0}, {0, 1}}, zero(2, 2);
  EXPECT_TRUE(testing::same(cells[0].moments.agree, square) && testing::same(cells[0].moments.teacher, square));
  EXPECT_TRUE(testing::same(cells[1].moments.agree, square) && testing::same(cells[1].moments.teacher, zero));
  EXPECT_TRUE(testing::same(cells[4].moments.agree, zero) && testing::same(cells[4].moments.teacher, square));
  EXPECT_TRUE(testing::same(cells[5].moments.agree, square));
}

TEST(RegionMomentsAt, agree_with_the_student_built_explicitly) {
  Draw draw(10);
  for (int trial = 0; trial < 200; ++trial) {
    const auto law = law_from_fractions<Rational>(draw.law(2, static_cast<std::size_t>(draw.integer(1, 3)), 4, 2));
    const auto t = vector_from_fractions<Rational>(draw.nonzero_vector(2, 3)),
               w = vector_from_fractions<Rational>(draw.nonzero_vector(2, 3));
    const auto expected = region_moments(law, w, t);
    const int side = side_of(w, t);
    EXPECT_TRUE(testing::same(region_moments_at(law, t, angle_between(w, t), side), expected));
    EXPECT_TRUE(testing::same(agree_moment_at(law, t, angle_between(w, t), side), expected.agree));
  }
}

TEST(RegionMomentsTowards, agree_with_the_student_built_explicitly_in_space) {
  Draw draw(11);
  for (int trial = 0; trial < 200; ++trial) {
    const auto p = static_cast<std::size_t>(draw.integer(2, 4));
    const auto law = law_from_fractions<Rational>(draw.law(p, static_cast<std::size_t>(draw.integer(1, 3)), 4, 2));
    const auto t = vector_from_fractions<Rational>(draw.nonzero_vector(p, 2)),
               w = vector_from_fractions<Rational>(draw.nonzero_vector(p, 2));
    const V u = subtract(scale(squared_norm(t), w), scale(dot(w, t), t));
    if (squared_norm(u) == Rational(0)) continue;
    EXPECT_TRUE(testing::same(region_moments_towards(law, t, angle_between(w, t), u), region_moments(law, w, t)));
  }
}

TEST(PlanarCells, of_enclosures_contain_the_exact_ones) {
  Draw draw(12);
  for (int trial = 0; trial < 60; ++trial) {
    const auto law = draw.law(2, static_cast<std::size_t>(draw.integer(1, 3)), 4, 3);
    const auto t = draw.nonzero_vector(2, 3);
    const auto exact =
        planar_cells(law_from_fractions<Rational>(law), vector_from_fractions<Rational>(t), right_angle<Rational>());
    const auto check = [&]<class S>(S) {
      [[maybe_unused]] const RoundingFor<S> rounding;
      const auto cells = planar_cells(law_from_fractions<S>(law), vector_from_fractions<S>(t), right_angle<S>());
      ASSERT_EQ(cells.size(), exact.size());
      for (std::size_t c = 0; c < cells.size(); ++c)
        for (const auto& [x, y] : testing::region_pairs())
          EXPECT_TRUE(testing::contains(testing::moment_of(cells[c].moments, x, y),
                                        testing::moment_of(exact[c].moments, x, y)));
    };
    check(Interval());
    check(Ball());
    EXPECT_EQ(
        planar_cells(law_from_fractions<double>(law), vector_from_fractions<double>(t), right_angle<double>()).size(),
        exact.size());
  }
}

TEST(PlanarCells, ties_of_fractions_are_undecided_for_enclosures_and_exact_for_rationals) {
  PatchLaw<Fraction> law = testing::plain_law({{3, -4}, {-3, 4}});
  for (auto& atom : law.atoms)
    for (Fraction& entry : atom[0]) entry = fraction(entry.numerator, 7);
  law.atoms[1][0] = {fraction(-3, 11), fraction(4, 11)};  // parallel to the first, but no machine number says so
  const auto t = testing::integers({1, 0});
  const UpwardRounding upward;
  EXPECT_THROW(
      planar_cells(law_from_fractions<Interval>(law), vector_from_fractions<Interval>(t), right_angle<Interval>()),
      Undecided);
  EXPECT_EQ(planar_cells(law_from_fractions<Rational>(law), vector_from_fractions<Rational>(t), right_angle<Rational>())
                .size(),
            6u);
  EXPECT_EQ(
      planar_cells(law_from_fractions<double>(law), vector_from_fractions<double>(t), right_angle<double>()).size(),
      6u);
}

TEST(PlanarSweep, says_which_moments_vanish) {
  const auto law = law_from_fractions<Rational>(testing::plain_law({{1, 1}, {-1, 2}}));
  const V t{1, 0};
  PlanarSweep<Rational> sweep(law, t, right_angle<Rational>(), 1);
  EXPECT_TRUE(sweep.vanishes(Region::student, Region::student));
  EXPECT_FALSE(sweep.vanishes(Region::agree, Region::agree));
  EXPECT_TRUE(sweep.advance() && sweep.advance());
  EXPECT_FALSE(sweep.vanishes(Region::student, Region::student));
  EXPECT_TRUE(sweep.vanishes(Region::agree, Region::student));
}

TEST(PlanarCells, refuse_other_dimensions_and_a_zero_teacher) {
  EXPECT_THROW(planar_cells<Rational>(law_from_fractions<Rational>(testing::plain_law({{1, 0, 0}})), {1, 0, 0},
                                      right_angle<Rational>()),
               std::invalid_argument);
  EXPECT_THROW(planar_cells<Rational>(law_from_fractions<Rational>(testing::plain_law({{1, 0}})), {0, 0},
                                      right_angle<Rational>()),
               Undefined);
}

}  // namespace
}  // namespace lakatos
