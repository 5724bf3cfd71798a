// The filter on images against plain sums, its step against differences of the loss, and the Gabor filter's symmetry.
#include "algorithms/filter/digit_filter.hpp"

#include <gtest/gtest.h>
#include <cmath>

#include "theory/numeric/rounding.hpp"

namespace lakatos {
namespace {

DigitImages noise(std::size_t count) {
  RandomStream stream(5);
  DigitImages images;
  for (std::size_t i = 0; i < count * DigitImages::pixels; ++i)
    images.grey.push_back(static_cast<std::uint8_t>(stream.bits() >> 56));
  images.labels.assign(count, 0);
  return images;
}

/// f(w, Z) by its definition.
double plain_output(const DigitImages& images, const Vector<double>& w, std::size_t image, std::size_t side,
                    std::size_t stride) {
  double sum = 0;
  int patches = 0;
  for (std::size_t row = 0; row + side <= 28; row += stride) {
    for (std::size_t column = 0; column + side <= 28; column += stride, ++patches) {
      double z = 0;
      for (std::size_t i = 0; i < side; ++i) {
        for (std::size_t j = 0; j < side; ++j) z += w[i * side + j] * images.at(image, row + i, column + j) / 256.0;
      }
      sum += std::max(0.0, z);
    }
  }
  return sum / patches;
}

TEST(DigitFilter, gives_the_mean_over_all_patches_within_the_image) {
  const NearestRounding nearest;
  const DigitImages images = noise(3);
  RandomStream stream(1);
  for (const std::size_t side : {1, 5, 8, 28}) {
    for (const std::size_t stride : {1, 3, 8}) {
      const DigitFilter filter(images, side, stride);
      const Vector<double> w = gaussian_filter(stream, side * side);
      EXPECT_NEAR(filter.output(w, 2), plain_output(images, w, 2, side, stride), 1e-12);
    }
  }
  EXPECT_THROW(DigitFilter(images, 29, 1), std::invalid_argument);
  EXPECT_THROW(DigitFilter(images, 5, 0), std::invalid_argument);
}

TEST(DigitFilter, steps_down_the_gradient_of_half_the_mean_squared_error) {
  const NearestRounding nearest;
  const DigitImages images = noise(4);
  const DigitFilter filter(images, 5, 4);
  RandomStream stream(2);
  const Vector<double> teacher = gaussian_filter(stream, 25), w = gaussian_filter(stream, 25);
  const std::vector<std::size_t> batch{1, 3};
  const auto loss = [&](const Vector<double>& at) {
    double sum = 0;
    for (const std::size_t image : batch) {
      const double error = filter.output(at, image) - filter.output(teacher, image);
      sum += error * error / 2;
    }
    return sum / static_cast<double>(batch.size());
  };
  Vector<double> moved = w;
  filter.step(moved, teacher, batch, 1.0);
  for (std::size_t i = 0; i < w.size(); ++i) {
    Vector<double> up = w, down = w;
    up[i] += 1e-5, down[i] -= 1e-5;
    EXPECT_NEAR(w[i] - moved[i], (loss(up) - loss(down)) / 2e-5, 1e-7);
  }
}

TEST(DigitFilter, measures_the_squared_error_by_the_squared_mean_of_the_labels) {
  const NearestRounding nearest;
  const DigitImages images = noise(4);
  const DigitFilter filter(images, 5, 4);
  RandomStream stream(3);
  const Vector<double> teacher = gaussian_filter(stream, 25);
  Vector<double> twice = teacher;
  for (double& x : twice) x *= 2;
  double squares = 0, mean = 0;
  for (std::size_t i = 0; i < 4; ++i)
    squares += std::pow(filter.output(teacher, i), 2), mean += filter.output(teacher, i);
  EXPECT_NEAR(filter.relative_loss(twice, teacher, 4), 4 * squares / (mean * mean), 1e-12);
  EXPECT_EQ(filter.relative_loss(teacher, teacher, 4), 0);
}

TEST(GaborFilter, is_even_about_the_middle_and_one_there) {
  const Vector<double> w = gabor_filter(5, {3, 4, 5, {1, 4}, {1, 2}});
  EXPECT_NEAR(w[12], 1, 1e-9);
  for (std::size_t i = 0; i < 25; ++i) EXPECT_NEAR(w[i], w[24 - i], 1e-9);
  // At one pixel to the right: x' = 3/25, y' = -4/25.
  const double fall = (0.12 * 0.12 + 0.16 * 0.16 / 4) / (2 * 0.0625);
  EXPECT_NEAR(w[13], std::exp(-fall) * std::cos(2 * M_PI * 0.12 / 0.5), 1e-8);
}

}  // namespace
}  // namespace lakatos
