#pragma once
// Pattern detection on handwritten digits (brutzkus21, Section 7, Figure 3(c)): an input is a row of digits, one of
// them of a discriminative class.
#include "algorithms/common/digit_images.hpp"
#include "algorithms/maxpool/detection_runs.hpp"

namespace lakatos::maxpool {

struct DigitLaw {
  std::size_t positions = 4;
  std::uint8_t positive = 3, negative = 5;  // classes of the discriminative digits; the eight others are spurious
  bool averaged = false;                    // means of 2 x 2 pixels, 196 numbers, in place of all 784
};

/// Independent inputs, grey values scaled to [0, 1]: labels by fair coins, a digit of the label's class at a uniform
/// position, spurious ones elsewhere; each uniform among the images it may be, with replacement. Throws
/// std::invalid_argument where there are none.
LabelledSample draw_digits(RandomStream& stream, const DigitImages& images, const DigitLaw& law, std::size_t count);

/// Training inputs of MNIST's training images, test inputs of its test images; the plan's dimension is 784 or 196.
RunData draw_digit_data(const DetectionPlan& plan, RandomStream& stream);

}  // namespace lakatos::maxpool
