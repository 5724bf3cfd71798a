// The simulated inputs: unit norm, the angle's law as integrated by enclosures, the same draws for every sigma; and the
// step a second way.
#include "algorithms/filter/simulated_patches.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

double dot(const Vector<double>& a, const Vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// P[|angle| <= t] for N(0, sigma) cut to [-pi/2, pi/2].
double inside(double t, double sigma) {
  return std::erf(t / sigma / std::sqrt(2.0)) / std::erf(std::acos(0.0) / sigma / std::sqrt(2.0));
}

TEST(AngleLaw, has_the_quantiles_of_the_cut_normal_law) {
  for (const Fraction sigma : {Fraction{1, 8}, Fraction{1, 2}, Fraction{2, 1}}) {
    const AngleLaw law({0, 1}, sigma, {-1, 2}, {1, 2});
    for (int i = 1; i < 32; ++i) {
      const Turn turn = law.quantile(static_cast<std::uint64_t>(i) << 59);
      const double angle = std::atan2(turn.sine, turn.cosine),
                   below = 0.5 + 0.5 * std::copysign(inside(std::fabs(angle), to_double(sigma)), angle);
      EXPECT_NEAR(below, i / 32.0, 1e-5) << to_string(sigma) << " " << i;
      EXPECT_NEAR(turn.cosine * turn.cosine + turn.sine * turn.sine, 1, 1e-15);
    }
  }
}

TEST(AngleLaw, has_the_quantiles_of_a_tail) {
  for (const Fraction sigma : {Fraction{1, 2}, Fraction{2, 1}}) {
    const AngleLaw law({-1, 1}, sigma, {-1, 2}, {1, 2});
    const double pi = std::acos(-1.0);
    const auto beyond = [&](double angle) { return std::erfc((angle + pi) / to_double(sigma) / std::sqrt(2.0)); };
    for (int i = 1; i < 32; ++i) {
      const Turn turn = law.quantile(static_cast<std::uint64_t>(i) << 59);
      const double angle = std::atan2(turn.sine, turn.cosine);
      EXPECT_NEAR((beyond(-pi / 2) - beyond(angle)) / (beyond(-pi / 2) - beyond(pi / 2)), i / 32.0, 3e-5)
          << to_string(sigma) << " " << i;
    }
  }
}

TEST(AngleLaw, far_out_in_a_tail_piles_up_at_the_near_end) {
  const AngleLaw law({-1, 1}, {1, 8}, {-1, 2}, {1, 2});  // 12 deviations away
  const Turn middle = law.quantile(std::uint64_t{1} << 63);
  EXPECT_LT(std::atan2(middle.sine, middle.cosine), -1.55);
}

TEST(AngleLaw, is_monotone_to_the_ends_of_the_cut) {
  const AngleLaw law({0, 1}, {1, 1}, {-1, 2}, {1, 2});
  double before = -2;
  for (std::uint64_t i = 0; i < 1000; ++i) {
    const Turn turn = law.quantile(i * (~std::uint64_t{0} / 999));
    EXPECT_GT(std::atan2(turn.sine, turn.cosine), before);
    before = std::atan2(turn.sine, turn.cosine);
  }
  EXPECT_THROW(AngleLaw({0, 1}, {0, 1}, {-1, 2}, {1, 2}), std::invalid_argument);
}

TEST(SimulatedInput, has_unit_patches_and_the_second_component_is_the_negative_when_cut_around_its_centre) {
  const SimulatedInput law(Cut::centred, {1, 1});
  RandomStream stream(3);
  for (int i = 0; i < 200; ++i) {
    InputDraw draw = draw_input(stream, 5, 0);
    const Vector<double> patch = law.patches(draw).front();
    EXPECT_NEAR(dot(patch, patch), 1, 1e-14);
    EXPECT_EQ(patch[0] < 0, draw.second);
    draw.second = !draw.second;
    for (std::size_t c = 0; c < 5; ++c) EXPECT_EQ(law.patches(draw).front()[c], -patch[c]);
  }
}

TEST(SimulatedInput, as_printed_never_lies_behind_the_teacher) {
  const SimulatedInput law(Cut::printed, {1, 1});
  RandomStream stream(4);
  for (int i = 0; i < 200; ++i) EXPECT_GE(law.patches(draw_input(stream, 3, 0)).front()[0], 0);
}

TEST(SimulatedInput, of_a_filter_keeps_its_patches_as_close_as_sigma_2_says) {
  RandomStream stream(5);
  const SimulatedInput close(Cut::centred, {1, 1}, {1, 8}), far(Cut::centred, {1, 1}, {1, 1});
  double closest = 0, farthest = 0;
  for (int i = 0; i < 500; ++i) {
    const InputDraw draw = draw_input(stream, 4, 2);
    const auto a = close.patches(draw), b = far.patches(draw);
    ASSERT_EQ(a.size(), 2u);
    EXPECT_NEAR(dot(a[1], a[1]), 1, 1e-13);
    closest += dot(a[0], a[1]) / 500;
    farthest += dot(b[0], b[1]) / 500;
  }
  // E cos(angle) = exp(-sigma_2^2 / 2) for each patch, independent of the other.
  EXPECT_NEAR(closest, std::exp(-1.0 / 64), 0.01);
  EXPECT_NEAR(farthest, std::exp(-1.0), 0.1);
}

TEST(StochasticStep, is_a_difference_quotient_of_the_batch_loss) {
  const SimulatedInput law(Cut::centred, {1, 1}, {1, 2});
  RandomStream stream(6);
  std::vector<std::vector<Vector<double>>> batch;
  for (int b = 0; b < 3; ++b) batch.push_back(law.patches(draw_input(stream, 3, 4)));
  const auto loss = [&](const Vector<double>& w) {
    double sum = 0;
    for (const auto& patches : batch) {
      double difference = 0;
      for (const auto& patch : patches) difference += std::fmax(dot(w, patch), 0) - std::fmax(patch[0], 0);
      sum += difference * difference / 32;  // k^2 = 16, and a half
    }
    return sum / 3;
  };
  const Vector<double> start{0.3, -0.4, 0.2};
  Vector<double> moved = start;
  stochastic_step(moved, batch, 1);
  for (std::size_t c = 0; c < 3; ++c) {
    Vector<double> up = start, down = start;
    up[c] += 1e-6, down[c] -= 1e-6;
    EXPECT_NEAR(start[c] - moved[c], (loss(up) - loss(down)) / 2e-6, 1e-8);
  }
}

TEST(RandomStream, has_gaussians_of_the_right_moments_and_directions_on_the_sphere) {
  RandomStream stream(7);
  double sum = 0, squares = 0, fourth = 0;
  constexpr int n = 100000;
  for (int i = 0; i < n / 2; ++i) {
    double x[2];
    stream.gaussian_pair(x);
    for (const double each : x) sum += each, squares += each * each, fourth += each * each * each * each;
  }
  EXPECT_NEAR(sum / n, 0, 0.02);
  EXPECT_NEAR(squares / n, 1, 0.03);
  EXPECT_NEAR(fourth / n, 3, 0.2);
  const Vector<double> direction = stream.direction(7);
  EXPECT_EQ(direction.size(), 7u);
  EXPECT_NEAR(dot(direction, direction), 1, 1e-14);
}

}  // namespace
}  // namespace lakatos
