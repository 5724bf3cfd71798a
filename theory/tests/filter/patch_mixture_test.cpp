// The simulated law of filters in the plane against sums over a grid of base angles and turns, with the regions decided
// by the signs of w.Z and w*.Z; and where Theorem 3.1 of du18 says nothing about it.
#include "theory/filter/patch_mixture.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace lakatos {
namespace {

constexpr double quarter = std::numbers::pi / 2;
using Square = std::array<double, 4>;  // a b, c d

struct BaseAngle {
  double psi, weight;
};

/// The mixture for sigma = 1 on a grid.
std::vector<BaseAngle> base_angles(bool printed, int cells) {
  std::vector<BaseAngle> all;
  double mass[2] = {0, 0};
  for (int i = 0; i < 2 * cells; ++i) {
    const double angle = -quarter + 2 * quarter * (i % cells + 0.5) / cells;  // from the centre
    const bool second = i >= cells;
    const double score = second && printed ? angle + 2 * quarter : angle, weight = std::exp(-score * score / 2);
    all.push_back({second && !printed ? angle - 2 * quarter : angle, weight});
    mass[second] += weight;
  }
  for (int i = 0; i < 2 * cells; ++i) all[static_cast<std::size_t>(i)].weight /= 2 * mass[i >= cells];
  return all;
}

struct Sums {
  Square own{}, agree{}, student{}, teacher{}, both{};  // E Z Z^T, P P^T, P N^T, P M^T, N M^T
};

void add_product(Square& sum, double weight, const double (&x)[2], const double (&y)[2]) {
  for (std::size_t i = 0; i < 4; ++i) sum[i] += weight * x[i / 2] * y[i % 2];
}

/// For the student at the signed angle phi.
Sums by_grid(double spread, bool printed, double phi) {
  constexpr int cells = 150, turns = 600;
  Sums sums;
  const double reach = std::fmin(2 * quarter, 6 * spread);
  double mass = 0;
  for (int j = 0; j < turns; ++j) mass += std::exp(-std::pow(reach * (2 * (j + 0.5) / turns - 1) / spread, 2) / 2);
  for (const auto& [psi, weight] : base_angles(printed, cells)) {
    double agree[2] = {0, 0}, student[2] = {0, 0}, teacher[2] = {0, 0};
    for (int j = 0; j < turns; ++j) {
      const double delta = reach * (2 * (j + 0.5) / turns - 1),
                   share = std::exp(-std::pow(delta / spread, 2) / 2) / mass;
      const double z[2] = {std::cos(psi + delta), std::sin(psi + delta)};
      const bool taught = z[0] >= 0, learnt = std::cos(psi + delta - phi) >= 0;
      if (!taught && !learnt) continue;
      double(&region)[2] = taught && learnt ? agree : learnt ? student : teacher;
      region[0] += share * z[0], region[1] += share * z[1];
      if (taught && learnt) add_product(sums.own, weight * share, z, z);
    }
    add_product(sums.agree, weight, agree, agree), add_product(sums.student, weight, agree, student);
    add_product(sums.teacher, weight, agree, teacher), add_product(sums.both, weight, student, teacher);
  }
  return sums;
}

double norm(const Square& m) {
  const double squares = m[0] * m[0] + m[1] * m[1] + m[2] * m[2] + m[3] * m[3], det = m[0] * m[3] - m[1] * m[2];
  return std::sqrt((squares + std::sqrt(std::fmax(0, squares * squares - 4 * det * det))) / 2);
}

double gamma_of(const Sums& sums, double k) {
  Square m{};
  for (std::size_t i = 0; i < 4; ++i) m[i] = sums.own[i] / k + (k - 1) / k * sums.agree[i];
  return (m[0] + m[3]) / 2 - std::hypot((m[0] - m[3]) / 2, (m[1] + m[2]) / 2);
}

double cross_of(const Sums& sums, double k) {
  return (k - 1) / k * (norm(sums.student) + norm(sums.teacher) + norm(sums.both));
}

TEST(PatchMixture, has_the_moments_of_the_definitions_on_both_sides_of_the_teacher) {
  for (const bool printed : {false, true}) {
    for (const Fraction& spread : {Fraction{1, 4}, Fraction{1, 1}}) {
      const PatchMixture law{{1, 1}, spread, printed};
      const Ball phi = from_fraction<Ball>({1, 2});
      const Sums left = by_grid(to_double(spread), printed, 0.5), right = by_grid(to_double(spread), printed, -0.5);
      const auto gamma = patch_gamma(law, {2, 4}, phi), cross = patch_cross(law, {2, 4}, phi);
      for (const std::size_t i : {0u, 1u}) {
        const double k = i == 0 ? 2 : 4;
        EXPECT_NEAR(midpoint(gamma[i]), std::fmin(gamma_of(left, k), gamma_of(right, k)), 1e-3) << printed << k;
        EXPECT_NEAR(midpoint(cross[i]), std::fmax(cross_of(left, k), cross_of(right, k)), 1e-3) << printed << k;
        EXPECT_GT(gamma[i].accurate_bits(), 15);
        EXPECT_GT(cross[i].accurate_bits(), 12);
      }
    }
  }
}

// Equal patches: nothing is crossed, and gamma is that of one patch.
TEST(PatchMixture, crosses_nothing_with_one_patch_and_has_no_empty_region_at_the_teacher) {
  const PatchMixture law{{1, 1}, {1, 2}, false};
  EXPECT_TRUE(patch_cross(law, {1}, from_fraction<Ball>({1, 2}))[0].contains_zero());
  const Sums there = by_grid(0.5, false, 0);
  EXPECT_NEAR(midpoint(patch_gamma(law, {1}, Ball(0))[0]), gamma_of(there, 1), 1e-3);
}

TEST(PatchMixture, is_outside_theorem_3_1_where_its_patches_are_closest_even_at_the_teacher) {
  const PatchMixture law{{1, 1}, {1, 8}, false};
  const Ball near = from_integers<Ball>(1, 20);
  const auto start = patch_gamma(law, {2, 4}, pi<Ball>() / Ball(6)), teacher = patch_gamma(law, {2, 4}, Ball(0)),
             cross = patch_cross(law, {2, 4}, near);
  for (const std::size_t i : {0u, 1u}) {
    EXPECT_EQ(less(start[i], Ball(6) * cross[i] / near), Truth::yes);
    EXPECT_EQ(less(teacher[i], Ball(6) * cross[i] / near), Truth::yes);
  }
}

}  // namespace
}  // namespace lakatos
