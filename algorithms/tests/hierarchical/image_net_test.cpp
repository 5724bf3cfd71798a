// The layers of nets on images: against their definitions in plain loops, and their gradients against differences.
#include "algorithms/hierarchical/image_net.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "theory/numeric/rounding.hpp"

namespace lakatos::hierarchical {
namespace {

std::vector<float> numbers(RandomStream& stream, std::size_t count) {
  std::vector<float> result(count);
  for (float& x : result) x = static_cast<float>(2 * stream.uniform() - 1);
  return result;
}

/// A convolution by its definition: output (y, x, o) = sum over the kernel of weight times the pixel there, if any.
double by_definition(Convolution& layer, std::size_t side, const float* image, std::size_t y, std::size_t x,
                     std::size_t o) {
  const ImageShape in = layer.in();
  const std::size_t outputs = layer.out().channels;
  double sum = layer.parameters()[side * side * in.channels * outputs + o];
  for (std::size_t r = 0; r < side; ++r) {
    for (std::size_t s = 0; s < side; ++s) {
      const std::size_t row = y + r - side / 2, column = x + s - side / 2;  // outside: huge
      if (row >= in.height || column >= in.width) continue;
      for (std::size_t c = 0; c < in.channels; ++c)
        sum += static_cast<double>(layer.parameters()[((r * side + s) * in.channels + c) * outputs + o]) *
               image[(row * in.width + column) * in.channels + c];
    }
  }
  return sum;
}

TEST(Convolutions, are_what_their_definition_says) {
  RandomStream stream(1);
  for (const std::size_t side : {1, 3, 5}) {
    Convolution layer({5, 4, 2}, side, 3, true);
    layer.parameters() = numbers(stream, layer.parameters().size());
    const std::vector<float> images = numbers(stream, 30 * layer.in().size());
    std::vector<float> out(30 * layer.out().size());
    layer.forward(images.data(), 30, out.data());
    for (std::size_t i = 0; i < 30; ++i) {
      for (std::size_t p = 0; p < 20; ++p) {
        for (std::size_t o = 0; o < 3; ++o)
          ASSERT_NEAR(out[(i * 20 + p) * 3 + o],
                      by_definition(layer, side, images.data() + i * layer.in().size(), p / 4, p % 4, o), 1e-5);
      }
    }
  }
  EXPECT_THROW(Convolution({5, 4, 2}, 2, 3, true), std::invalid_argument);
}

TEST(Pools, take_the_largest_of_four_and_commute_with_the_threshold) {
  RandomStream stream(2);
  ImageNet first({5, 4, 6}), second({5, 4, 6});
  first.pool(), first.relu(-0.25f);
  second.relu(-0.25f), second.pool();
  const std::vector<float> images = numbers(stream, 3 * 120);
  std::vector<float> out, other;
  first.apply(0, 2, images.data(), 3, out);
  second.apply(0, 2, images.data(), 3, other);
  EXPECT_EQ(first.shape(2), (ImageShape{2, 2, 6}));
  EXPECT_EQ(out, other);
  const float* image = images.data() + 120;
  const float largest = std::max({image[2], image[6 + 2], image[24 + 2], image[30 + 2]});
  EXPECT_EQ(out[24 + 2], std::max(largest - 0.25f, 0.0f));
}

TEST(Pools, send_the_slope_back_to_the_first_of_the_largest_alone) {
  MaxPool pool({2, 3, 6});  // the third column is left out
  const std::vector<float> image(36, 1.0f), slopes = {1, 2, 3, 4, 5, 6};
  std::vector<float> out(6), back(36, 7.0f), expected(36, 0.0f);
  pool.forward(image.data(), 1, out.data());
  pool.backward(image.data(), out.data(), slopes.data(), 1, back.data());
  std::copy(slopes.begin(), slopes.end(), expected.begin());
  EXPECT_EQ(back, expected);
}

/// A net with every kind of layer.
ImageNet small_net(RandomStream& stream) {
  ImageNet net({6, 6, 2});
  net.convolve(3, 4, true).start(stream);
  net.pool(), net.relu(0.1f);
  net.convolve(1, 3, false).start(stream);
  net.convolve(3, 3, true).start(stream);
  net.relu();
  net.connect(5).start(stream);
  net.relu();
  net.connect(4).start(stream);
  return net;
}

double loss_of(const ImageNet& net, const std::vector<float>& in, const std::vector<std::uint8_t>& labels) {
  std::vector<float> out;
  net.apply(0, net.depth(), in.data(), labels.size(), out);
  double loss = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    double sum = 0;
    for (std::size_t c = 0; c < 4; ++c) sum += std::exp(static_cast<double>(out[i * 4 + c]));
    loss += std::log(sum) - out[i * 4 + labels[i]];
  }
  return loss / static_cast<double>(labels.size());
}

/// Central differences of the loss, computed on its own, in every parameter of every layer. Where a threshold or a
/// maximum changes its place between the two points, they say nothing: a few of them may be off.
TEST(Nets, have_the_gradient_of_their_loss) {
  const NearestRounding nearest;
  RandomStream stream(3);
  ImageNet net = small_net(stream);
  const std::vector<float> in = numbers(stream, 7 * 72);
  const std::vector<std::uint8_t> labels = {0, 1, 2, 3, 3, 1, 0};
  EXPECT_NEAR(net.gradient(0, in.data(), labels.data(), 7), loss_of(net, in, labels), 1e-6);
  int off = 0, parameters = 0;
  for (std::size_t i = 0; i < net.depth(); ++i) {
    const std::vector<float> gradient = net.layer(i).gradient();
    for (std::size_t k = 0; k < gradient.size(); ++k) {
      constexpr float step = 1e-2f;
      float& parameter = net.layer(i).parameters()[k];
      const float before = parameter;
      parameter = before + step;
      const double above = loss_of(net, in, labels);
      parameter = before - step;
      const double below = loss_of(net, in, labels);
      parameter = before;
      off += std::abs((above - below) / (2 * step) - gradient[k]) > 2e-3 ? 1 : 0, ++parameters;
    }
  }
  EXPECT_GT(parameters, 250);
  EXPECT_LE(off, parameters / 50);
}

TEST(Nets, learn_the_later_layers_alone_where_the_first_are_fixed) {
  const NearestRounding nearest;
  RandomStream stream(4);
  ImageNet net({4, 4, 1});
  net.convolve(3, 3, true).start(stream);
  net.relu();
  net.connect(2).start(stream);
  const std::vector<float> kernels = net.layer(0).parameters();
  // Bright above or below: a linear matter.
  std::vector<float> images(40 * 16, 0.0f), features;
  std::vector<std::uint8_t> labels;
  for (std::size_t i = 0; i < 40; ++i) {
    labels.push_back(static_cast<std::uint8_t>(i % 2));
    for (std::size_t p = 0; p < 8; ++p) images[i * 16 + 8 * (i % 2) + p] = static_cast<float>(stream.uniform());
  }
  net.apply(0, 2, images.data(), 40, features);
  const FeatureSource source{40, labels.data(), [&](const std::size_t* which, std::size_t count, float* to) {
                               for (std::size_t k = 0; k < count; ++k)
                                 std::copy_n(features.data() + which[k] * 48, 48, to + k * 48);
                             }};
  train(net, 2, source, {200, 8, 0.01}, stream);
  EXPECT_EQ(classes(net, 2, source), labels);
  EXPECT_EQ(net.layer(0).parameters(), kernels);
}

}  // namespace
}  // namespace lakatos::hierarchical
