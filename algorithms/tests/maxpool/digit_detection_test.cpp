// Rows of digits, drawn from made-up images whose grey values tell which image they are.
#include "algorithms/maxpool/digit_detection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace lakatos::maxpool {
namespace {

/// Image i has label i % 10, its first pixel is i, the one to the right 255, the one below 51, all others 0.
DigitImages made_up(std::uint8_t count) {
  DigitImages images{std::vector<std::uint8_t>(count * DigitImages::pixels, 0), {}};
  for (std::uint8_t i = 0; i < count; ++i) {
    std::uint8_t* first = &images.grey[i * DigitImages::pixels];
    first[0] = i, first[1] = 255, first[DigitImages::side] = 51;
    images.labels.push_back(i % 10);
  }
  return images;
}

TEST(Digits, hold_one_discriminative_digit_of_the_label_at_any_position) {
  RandomStream stream(1);
  const LabelledSample sample = draw_digits(stream, made_up(40), {}, 400);
  ASSERT_EQ(sample.width, 4 * DigitImages::pixels);
  ASSERT_EQ(sample.inputs.size(), 400 * sample.width);
  std::vector<int> places(4, 0), images(40, 0);
  int positive = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    int threes = 0, fives = 0;
    for (std::size_t j = 0; j < 4; ++j) {
      const auto image = static_cast<std::size_t>(sample.input(i)[j * DigitImages::pixels] * 255 + 0.5);
      ++images.at(image);
      threes += image % 10 == 3 ? 1 : 0, fives += image % 10 == 5 ? 1 : 0;
      if (image % 10 == 3 || image % 10 == 5) ++places[j];
    }
    EXPECT_EQ(threes, sample.labels[i] > 0 ? 1 : 0);
    EXPECT_EQ(fives, sample.labels[i] > 0 ? 0 : 1);
    positive += sample.labels[i] > 0 ? 1 : 0;
  }
  EXPECT_NEAR(positive, 200, 50);
  for (const int count : places) EXPECT_NEAR(count, 100, 45);
  EXPECT_GT(*std::min_element(images.begin(), images.end()), 10);  // 1200 / 32 of each spurious one, 200 / 4 of others
}

TEST(Digits, are_scaled_to_one_or_averaged_over_four_pixels) {
  DigitImages images = made_up(10);
  RandomStream stream(2), again(2);
  const LabelledSample whole = draw_digits(stream, images, {}, 3);
  const LabelledSample averaged = draw_digits(again, images, {.averaged = true}, 3);
  ASSERT_EQ(averaged.width, 4u * 196);
  EXPECT_EQ(whole.labels, averaged.labels);
  for (std::size_t i = 0; i < 12; ++i) {
    const double* digit = &whole.inputs[i * 784];
    EXPECT_EQ(digit[1], 1);
    EXPECT_EQ(digit[28], 0.2);
    EXPECT_NEAR(averaged.inputs[i * 196], (digit[0] + 1 + 0.2) / 4, 1e-15);
    EXPECT_EQ(averaged.inputs[i * 196 + 1], 0);
  }
}

TEST(Digits, take_the_classes_that_their_law_names_and_need_all_kinds) {
  RandomStream stream(3);
  const DigitImages images = made_up(10);
  const LabelledSample sample = draw_digits(stream, images, {.positions = 1, .positive = 8, .negative = 0}, 20);
  for (std::size_t i = 0; i < sample.size(); ++i)
    EXPECT_NEAR(sample.input(i)[0] * 255, sample.labels[i] > 0 ? 8 : 0, 1e-12);
  EXPECT_THROW(draw_digits(stream, made_up(5), {}, 1), std::invalid_argument);
}

}  // namespace
}  // namespace lakatos::maxpool
