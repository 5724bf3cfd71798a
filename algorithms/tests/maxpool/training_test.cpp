// The kernels of the experiments of brutzkus21 against plain loops, finite differences and certified answers.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "algorithms/common/adam.hpp"
#include "algorithms/common/dense.hpp"
#include "algorithms/common/linear_svm.hpp"
#include "algorithms/common/portable_exp.hpp"
#include "algorithms/common/shuffle.hpp"
#include "algorithms/maxpool/conv_pool.hpp"
#include "algorithms/maxpool/hidden_layer.hpp"
#include "theory/numeric/linear_program.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::maxpool {
namespace {

Vector<double> numbers(RandomStream& stream, std::size_t count, double bound = 1) {
  Vector<double> entries(count);
  for (double& entry : entries) entry = bound * (2 * stream.uniform() - 1);
  return entries;
}

LabelledSample noise(RandomStream& stream, std::size_t width, std::size_t count) {
  LabelledSample sample{width, numbers(stream, width * count), {}};
  for (std::size_t i = 0; i < count; ++i) sample.labels.push_back(stream.uniform() < 0.5 ? 1 : -1);
  return sample;
}

/// N(x) of the max-pooling network as it is printed.
double printed_output(const Vector<double>& theta, std::size_t d, std::size_t n, std::size_t k, const double* x) {
  double sum = 0;
  for (std::size_t i = 0; i < k; ++i) {
    double largest = 0;
    for (std::size_t j = 0; j < n; ++j) {
      double product = 0;
      for (std::size_t t = 0; t < d; ++t) product += theta[i * d + t] * x[j * d + t];
      largest = std::max(largest, product);
    }
    sum += theta[k * d + i] * largest;
  }
  return sum;
}

double mean_loss(Trainable& net, const LabelledSample& sample) {
  Vector<double> out(sample.size());
  net.outputs(sample.inputs.data(), sample.size(), out.data());
  double sum = 0;
  for (std::size_t i = 0; i < out.size(); ++i) sum += std::log1p(std::exp(-sample.labels[i] * out[i]));
  return sum / static_cast<double>(out.size());
}

/// Every entry of the gradient against a difference quotient of the mean loss.
void expect_gradient(Trainable& net, const LabelledSample& sample) {
  Vector<double> slope(net.parameters().size(), 7.0);
  const double largest = net.gradient(sample.inputs.data(), sample.labels.data(), sample.size(), slope);
  Vector<double> out(sample.size());
  net.outputs(sample.inputs.data(), sample.size(), out.data());
  double expected = 0;
  for (std::size_t i = 0; i < out.size(); ++i)
    expected = std::max(expected, 1 / (1 + std::exp(sample.labels[i] * out[i])));
  EXPECT_NEAR(largest, expected, 1e-12);
  constexpr double h = 1e-6;
  for (std::size_t i = 0; i < slope.size(); ++i) {
    const double before = net.parameters()[i];
    net.parameters()[i] = before + h;
    const double above = mean_loss(net, sample);
    net.parameters()[i] = before - h;
    const double under = mean_loss(net, sample);
    net.parameters()[i] = before;
    EXPECT_NEAR(slope[i], (above - under) / (2 * h), 1e-7) << "parameter " << i;
  }
}

TEST(PortableExp, is_within_two_units_of_the_library_s) {
  const NearestRounding nearest;
  RandomStream stream(3);
  for (int i = 0; i < 20000; ++i) {
    const double x = (i < 10000 ? 700 : 3) * (2 * stream.uniform() - 1);
    EXPECT_NEAR(portable_exp(x) / std::exp(x), 1, 0x1p-51) << x;
  }
}

TEST(PortableExp, has_its_values_at_the_ends) {
  EXPECT_EQ(portable_exp(0), 1);
  EXPECT_EQ(portable_exp(1e300), portable_exp(709));
  EXPECT_EQ(portable_exp(-1e300), portable_exp(-708));
  EXPECT_TRUE(std::isnan(portable_exp(std::numeric_limits<double>::quiet_NaN())));
  EXPECT_EQ(logistic_slope(0), 0.5);
}

TEST(Dense, sums_are_those_of_plain_loops) {
  const NearestRounding nearest;
  RandomStream stream(4);
  for (std::size_t n = 0; n < 40; ++n) {
    const Vector<double> a = numbers(stream, n), b = numbers(stream, n);
    Vector<double> to = a;
    add_multiple(to.data(), 0.5, b.data(), n);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
      sum += a[i] * b[i];
      EXPECT_EQ(to[i], a[i] + 0.5 * b[i]);
    }
    EXPECT_NEAR(inner_product(a.data(), b.data(), n), sum, 1e-14);
  }
}

TEST(Shuffle, keeps_everything_and_moves_it) {
  RandomStream stream(5);
  std::vector<int> order{0, 1, 2, 3, 4};
  std::vector<int> first(5, 0);
  for (int i = 0; i < 5000; ++i) {
    std::vector<int> mixed = order;
    shuffle(mixed, stream);
    ++first[static_cast<std::size_t>(mixed[0])];
    std::sort(mixed.begin(), mixed.end());
    EXPECT_EQ(mixed, order);
  }
  for (const int count : first) EXPECT_NEAR(count, 1000, 150);  // five standard deviations
}

TEST(Adam, takes_the_printed_steps) {
  const NearestRounding nearest;
  RandomStream stream(6);
  const std::size_t size = 7;  // an odd one out for the lanes
  Vector<double> theta = numbers(stream, size), plain = theta, m(size, 0.0), v(size, 0.0);
  Adam adam(size, 0.01);
  for (int t = 1; t <= 20; ++t) {
    const Vector<double> gradient = numbers(stream, size);
    adam.update(theta, gradient);
    for (std::size_t i = 0; i < size; ++i) {
      m[i] = 0.9 * m[i] + 0.1 * gradient[i];
      v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
      const double m_hat = m[i] / (1 - std::pow(0.9, t)), v_hat = v[i] / (1 - std::pow(0.999, t));
      plain[i] -= 0.01 * m_hat / (std::sqrt(v_hat) + 1e-8);
      EXPECT_NEAR(theta[i], plain[i], 1e-12);
    }
  }
  EXPECT_THROW(adam.update(theta, Vector<double>(3)), std::invalid_argument);
}

TEST(ConvPool, gives_the_printed_output_for_sizes_of_all_remainders) {
  const NearestRounding nearest;
  RandomStream stream(7);
  for (const std::size_t n : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13}) {
    for (const std::size_t k : {1, 2, 3, 4, 5, 9}) {
      const std::size_t d = 1 + n % 4;
      ConvPool net(d, n, k);
      net.parameters() = numbers(stream, k * (d + 1));
      const LabelledSample sample = noise(stream, n * d, 3);
      Vector<double> out(3), z;
      net.outputs(sample.inputs.data(), 3, out.data());
      net.representation(sample.inputs.data(), 3, z);
      for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(out[i], printed_output(net.parameters(), d, n, k, sample.input(i)), 1e-13);
        EXPECT_EQ(inner_product(&z[i * k], net.weights(), k), out[i]);
      }
    }
  }
}

TEST(ConvPool, has_the_gradient_of_its_mean_loss) {
  const NearestRounding nearest;
  RandomStream stream(8);
  ConvPool net(3, 7, 6);
  net.parameters() = numbers(stream, net.parameters().size());
  expect_gradient(net, noise(stream, 21, 5));
}

TEST(HiddenLayer, has_the_gradient_of_its_mean_loss) {
  const NearestRounding nearest;
  RandomStream stream(9);
  for (const bool biases : {false, true}) {
    HiddenLayer net(11, 5, biases);
    net.parameters() = numbers(stream, net.parameters().size());
    expect_gradient(net, noise(stream, 11, 6));
  }
}

TEST(HiddenLayer, has_as_many_parameters_as_the_other_network_or_nearly) {
  for (const std::size_t n : {1, 5, 10, 40}) {
    const std::size_t wanted = 500 * 21, each = 20 * n + 1, made = neurons_for(wanted, 20 * n) * each;
    EXPECT_LE(made > wanted ? made - wanted : wanted - made, each / 2);
  }
  EXPECT_EQ(neurons_for(1, 100), 1u);
}

/// Is there a w with y w.(8 x) >= 1 on the sample and no entry beyond `most`? The least sum of what is missing is 0
/// then; proved by the linear programme in rationals. Entries of 8 x are whole numbers up to 8: without a bound a
/// vertex of the solutions has entries far below 10^5.
bool certainly_separable(const LabelledSample& sample, long most) {
  const std::size_t width = sample.width;
  LinearProgram program(width + sample.size());
  for (std::size_t t = 0; t < width; ++t) program.lower[t] = Rational(-most), program.upper[t] = Rational(most);
  for (std::size_t i = 0; i < sample.size(); ++i) {
    LinearProgram::Row row{{}, LinearProgram::Sense::at_least, Rational(1)};
    for (std::size_t t = 0; t < width; ++t)
      row.terms.emplace_back(t, Rational(static_cast<long>(sample.labels[i] * sample.input(i)[t] * 8)));
    row.terms.emplace_back(width + i, Rational(1));
    program.cost[width + i] = Rational(1);
    program.rows.push_back(std::move(row));
  }
  const LinearProgramResult result = solve(program);
  EXPECT_TRUE(proves(program, result));
  EXPECT_EQ(result.kind, LinearProgramResult::Kind::optimal);
  return result.value == Rational(0);
}

/// Points of a coarse grid, so that both answers are frequent and margins are not tiny.
LabelledSample coarse(RandomStream& stream, std::size_t width, std::size_t count) {
  LabelledSample sample = noise(stream, width, count);
  for (double& entry : sample.inputs) entry = static_cast<double>(static_cast<int>(8 * entry)) / 8;
  return sample;
}

TEST(LinearSvm, separates_what_can_be_separated_with_some_margin_and_nothing_that_cannot_be) {
  const NearestRounding nearest;
  RandomStream stream(10);
  int separable = 0;
  for (int i = 0; i < 40; ++i) {
    const LabelledSample sample = coarse(stream, 3, 6);
    const LinearSvm machine = train_linear_svm(sample, {.passes = 200000}, stream);
    bool separated = true;
    for (std::size_t x = 0; x < sample.size(); ++x)
      separated &= sample.labels[x] * inner_product(machine.w.data(), sample.input(x), 3) > 0;
    if (separated) { EXPECT_TRUE(certainly_separable(sample, 100000)) << "set " << i; }
    if (certainly_separable(sample, 2)) { EXPECT_TRUE(separated) << "set " << i; }
    separable += separated ? 1 : 0;
  }
  EXPECT_GT(separable, 5);
  EXPECT_LT(separable, 35);
}

TEST(LinearSvm, finds_the_widest_margin) {
  const NearestRounding nearest;
  RandomStream stream(11);
  // The nearest points of the two classes are (1, 1), (-1, -1) and (2, 0): w = (1/2, 1/2).
  const LabelledSample sample{2, {1, 1, -1, -1, 2, 0, 5, 4}, {1, -1, 1, 1}};
  const LinearSvm machine = train_linear_svm(sample, {.passes = 10000, .tolerance = 1e-9}, stream);
  EXPECT_TRUE(machine.optimal);
  EXPECT_NEAR(machine.w[0], 0.5, 1e-6);
  EXPECT_NEAR(machine.w[1], 0.5, 1e-6);
}

TEST(LinearSvm, is_optimal_with_multipliers_at_their_bound) {
  const NearestRounding nearest;
  RandomStream stream(12);
  const LabelledSample contradiction{1, {1, 1}, {1, -1}};  // both multipliers want to be larger than they may
  const LinearSvm machine = train_linear_svm(contradiction, {.passes = 1000, .tolerance = 1e-9, .most = 2}, stream);
  EXPECT_TRUE(machine.optimal);
  EXPECT_EQ(machine.w[0], 0);
}

}  // namespace
}  // namespace lakatos::maxpool
