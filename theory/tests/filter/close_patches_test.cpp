// The hypotheses of du18, Theorem 3.3 on small laws of integer patches, against loops over angles in double.
#include "theory/filter/close_patches.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/tests/filter/laws.hpp"

namespace lakatos {
namespace {

using testing::Draw;

double number(const Fraction& q) { return static_cast<double>(q.numerator) / static_cast<double>(q.denominator); }
double product(const Vector<Fraction>& a, const Vector<Fraction>& b) {
  double sum = 0;
  for (std::size_t c = 0; c < a.size(); ++c) sum += number(a[c]) * number(b[c]);
  return sum;
}
double angle(const Vector<Fraction>& a, const Vector<Fraction>& b) {
  return std::acos(product(a, b) / std::sqrt(product(a, a) * product(b, b)));
}

/// Two patches from a box, none of them 0, and a teacher.
struct Drawn {
  PatchLaw<Fraction> law;
  Vector<Fraction> w, teacher;

  explicit Drawn(Draw& draw) : law(draw.law(2, 2, 3, 3)), w(draw.nonzero_vector(2, 3)), teacher(w) {
    teacher = draw.nonzero_vector(2, 3);
    for (auto& patches : law.atoms) {
      for (auto& patch : patches) patch = draw.nonzero_vector(2, 3);
    }
  }
  Law input() const { return Law(law_from_fractions<Rational>(law)); }
};
Vec in_real(const Vector<Fraction>& x) {
  Vec y;
  for (const Fraction& entry : x) y.push_back(real(entry));
  return y;
}

TEST(ClosePatches, average_of_an_input_is_that_of_its_patches) {
  const Law average = average_law(Law(finite_law<Rational>({1}, {{{1, 2}, {3, -4}}})));
  EXPECT_EQ(average.patches(), 1u);
  EXPECT_EQ(to_string(average.atoms()[0][0][0]), "2");
  EXPECT_EQ(to_string(average.atoms()[0][0][1]), "-1");
}

TEST(ClosePatches, are_close_where_every_angle_to_the_average_is_small) {
  Draw draw(5);
  int close = 0;
  for (int trial = 0; trial < 300; ++trial) {
    const Drawn drawn(draw);
    double widest = 0;
    bool zero = false;
    for (const auto& patches : drawn.law.atoms) {
      Vector<Fraction> sum = patches[0];
      for (std::size_t c = 0; c < sum.size(); ++c) sum[c] = fraction(sum[c].numerator + patches[1][c].numerator);
      zero = zero || product(sum, sum) == 0;
      for (const auto& patch : patches) widest = zero ? widest : std::max(widest, angle(patch, sum));
    }
    const double rho = std::acos(0.3);
    if (std::fabs(widest - rho) < 1e-9) continue;
    const Truth found = patches_are_close(drawn.input(), real({3, 10}));
    EXPECT_EQ(found, truth_of(!zero && widest <= rho)) << trial;
    close += found == Truth::yes;
  }
  EXPECT_GT(close, 20);
}

/// P[offset <= phi] <= mu phi on a fine grid of angles, a little beyond each step.
TEST(ClosePatches, small_ball_agrees_with_a_grid_of_angles) {
  Draw draw(6);
  int small = 0;
  for (int trial = 0; trial < 300; ++trial) {
    const Drawn drawn(draw);
    const double rho = std::acos(0.3), mu = 1.25;
    double most = -1;  // of mass - mu phi
    for (std::size_t i = 0; i < 2; ++i) {
      for (const auto& at : drawn.law.atoms) {
        const double phi = std::fabs(angle(at[i], drawn.teacher) - std::acos(0.0));
        if (phi > rho) continue;
        double mass = 0;
        for (std::size_t n = 0; n < drawn.law.atoms.size(); ++n) {
          const double offset = std::fabs(angle(drawn.law.atoms[n][i], drawn.teacher) - std::acos(0.0));
          if (offset <= phi + 1e-9) mass += number(drawn.law.weights[n]);
        }
        most = std::max(most, mass - mu * phi);
      }
    }
    if (std::fabs(most) < 1e-9) continue;
    const Truth found = small_ball(drawn.input(), in_real(drawn.teacher), real({3, 10}), real({5, 4}));
    EXPECT_EQ(found, truth_of(most <= 0)) << trial;
    small += found == Truth::yes;
  }
  EXPECT_GT(small, 20);
}

TEST(ClosePatches, split_mass_is_that_of_inputs_with_a_patch_outside) {
  Draw draw(7);
  for (int trial = 0; trial < 100; ++trial) {
    const Drawn drawn(draw);
    Rational largest = 0;
    for (const int side : {1, -1}) {
      // The mirror image of w about the line of w* = (a, b), times |w*|^2.
      const Rational a = from_fraction<Rational>(drawn.teacher[0]), b = from_fraction<Rational>(drawn.teacher[1]),
                     x = from_fraction<Rational>(drawn.w[0]), y = from_fraction<Rational>(drawn.w[1]);
      const Vector<Rational> student =
          side > 0 ? Vector<Rational>{x, y}
                   : Vector<Rational>{(a * a - b * b) * x + 2 * a * b * y, 2 * a * b * x - (a * a - b * b) * y};
      Rational mass = 0;
      for (std::size_t n = 0; n < drawn.law.atoms.size(); ++n) {
        const auto patches = law_from_fractions<Rational>(drawn.law).atoms[n];
        const auto inside = [&](const Vector<Rational>& z) {
          return dot(student, z) >= 0 && dot(Vector<Rational>{a, b}, z) >= 0;
        };
        if (inside(add(patches[0], patches[1])) && !(inside(patches[0]) && inside(patches[1])))
          mass += from_fraction<Rational>(drawn.law.weights[n]);
      }
      largest = max(largest, mass);
    }
    EXPECT_EQ(to_string(largest_split_mass(drawn.input(), in_real(drawn.w), in_real(drawn.teacher))),
              to_string(largest));
  }
}

TEST(ClosePatches, with_independent_norms_keep_the_mass_of_each_direction) {
  const auto law = finite_law<Rational>({from_integers<Rational>(1, 4), from_integers<Rational>(3, 4)},
                                        {{{1, 0}, {0, 1}}, {{2, 1}, {1, 1}}});
  const auto scaled = with_independent_norms<Rational>(law, from_integers<Rational>(1, 2), 2);
  ASSERT_EQ(scaled.atoms.size(), 8u);
  Rational first = 0, total = 0;
  for (std::size_t n = 0; n < scaled.atoms.size(); ++n) {
    total += scaled.weights[n];
    if (scaled.atoms[n][0] == Vector<Rational>{2, 0}) first += scaled.weights[n];
  }
  EXPECT_EQ(total, 1);
  EXPECT_EQ(first, from_integers<Rational>(1, 8));
}

}  // namespace
}  // namespace lakatos
