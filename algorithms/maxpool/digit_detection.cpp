#include "algorithms/maxpool/digit_detection.hpp"

#include <stdexcept>

#include "algorithms/common/shuffle.hpp"

namespace lakatos::maxpool {
namespace {

struct Choices {
  std::vector<std::size_t> positive, negative, spurious;
};

Choices choices_of(const DigitImages& images, const DigitLaw& law) {
  Choices choices;
  for (std::size_t i = 0; i < images.count(); ++i) {
    const std::uint8_t label = images.labels[i];
    (label == law.positive   ? choices.positive
     : label == law.negative ? choices.negative
                             : choices.spurious)
        .push_back(i);
  }
  if (choices.positive.empty() || choices.negative.empty() || choices.spurious.empty())
    throw std::invalid_argument("a kind of digit is missing");
  return choices;
}

/// The means of squares of side x side pixels, row by row.
void append(Vector<double>& inputs, const DigitImages& images, std::size_t image, std::size_t side) {
  const double most = 255.0 * static_cast<double>(side * side);
  for (std::size_t row = 0; row < DigitImages::side; row += side) {
    for (std::size_t column = 0; column < DigitImages::side; column += side) {
      int sum = 0;
      for (std::size_t i = 0; i < side * side; ++i) sum += images.at(image, row + i / side, column + i % side);
      inputs.push_back(sum / most);
    }
  }
}

}  // namespace

LabelledSample draw_digits(RandomStream& stream, const DigitImages& images, const DigitLaw& law, std::size_t count) {
  const Choices choices = choices_of(images, law);
  const std::size_t side = law.averaged ? 2 : 1;
  LabelledSample sample{law.positions * DigitImages::pixels / (side * side), {}, {}};
  sample.inputs.reserve(count * sample.width);
  for (std::size_t i = 0; i < count; ++i) {
    const bool positive = (stream.bits() >> 63) != 0;
    const std::size_t place = below(stream, law.positions);
    for (std::size_t j = 0; j < law.positions; ++j) {
      const auto& from = j != place ? choices.spurious : positive ? choices.positive : choices.negative;
      append(sample.inputs, images, from[below(stream, from.size())], side);
    }
    sample.labels.push_back(positive ? 1 : -1);
  }
  return sample;
}

RunData draw_digit_data(const DetectionPlan& plan, RandomStream& stream) {
  if (plan.dimension != DigitImages::pixels && plan.dimension != DigitImages::pixels / 4)
    throw std::invalid_argument("digits have 784 numbers, averaged 196");
  const DigitLaw law{.positions = plan.positions, .averaged = plan.dimension != DigitImages::pixels};
  RunData data;
  data.test = draw_digits(stream, digit_images().test, law, plan.test);
  data.train = draw_digits(stream, digit_images().training, law, plan.train);
  return data;
}

}  // namespace lakatos::maxpool
