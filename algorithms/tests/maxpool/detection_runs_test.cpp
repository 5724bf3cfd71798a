// The data of the experiments of brutzkus21, and whole runs.
#include "algorithms/maxpool/detection_runs.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "algorithms/common/dense.hpp"
#include "algorithms/maxpool/first_phase.hpp"
#include "algorithms/maxpool/layerwise.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::maxpool {
namespace {

double product(const Vector<double>& a, const Vector<double>& b) { return dot(a, b); }

TEST(Patterns, are_orthonormal) {
  const NearestRounding nearest;
  RandomStream stream(1);
  const auto rows = draw_patterns(stream, 20, 20);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) EXPECT_NEAR(product(rows[i], rows[j]), i == j ? 1 : 0, 1e-14);
  }
  EXPECT_THROW(draw_patterns(stream, 3, 4), std::invalid_argument);
}

/// Which pattern stands at each position of an input without noise.
Input read(const DetectionLaw& law, const double* x) {
  const std::size_t d = law.o.front().size();
  Input input;
  for (std::size_t j = 0; j < law.positions; ++j) {
    for (std::size_t i = 0; i < law.o.size(); ++i) {
      if (inner_product(x + j * d, law.o[i].data(), d) > 0.5)
        input.patterns.push_back(static_cast<std::int64_t>(i + 1));
    }
  }
  return input;
}

TEST(Samples, without_noise_are_inputs_of_the_support_with_their_labels) {
  const NearestRounding nearest;
  RandomStream stream(2);
  const DetectionLaw law{4, draw_patterns(stream, 7, 5), Noise::none, 1};
  const LabelledSample sample = draw_sample(stream, law, 300);
  int positive = 0;
  std::vector<int> places(4, 0), spurious(5, 0);
  for (std::size_t i = 0; i < sample.size(); ++i) {
    Input input = read(law, sample.input(i));
    input.label = static_cast<int>(sample.labels[i]);
    EXPECT_TRUE(in_support(input, 5));
    positive += input.label > 0 ? 1 : 0;
    for (std::size_t j = 0; j < 4; ++j) {
      if (input.patterns[j] <= 2) ++places[j];
      else ++spurious[static_cast<std::size_t>(input.patterns[j] - 1)];
    }
  }
  EXPECT_NEAR(positive, 150, 45);
  for (const int count : places) EXPECT_NEAR(count, 75, 40);
  for (std::size_t i = 2; i < 5; ++i) EXPECT_NEAR(spurious[i], 300, 75);
}

TEST(Samples, have_noise_of_the_length_that_its_law_says) {
  const NearestRounding nearest;
  for (const Noise noise : {Noise::ball, Noise::sphere}) {
    RandomStream stream(3);
    const DetectionLaw law{2, draw_patterns(stream, 3, 3), noise, 0.25};
    const LabelledSample sample = draw_sample(stream, law, 500);
    int inner = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
      for (std::size_t j = 0; j < 2; ++j) {
        double nearest_pattern = 10;
        for (const Vector<double>& o : law.o) {
          Vector<double> v(sample.input(i) + 3 * j, sample.input(i) + 3 * j + 3);
          nearest_pattern = std::min(nearest_pattern, std::sqrt(squared_norm(subtract(v, o))));
        }
        if (noise == Noise::sphere) { EXPECT_NEAR(nearest_pattern, 0.25, 1e-12); }
        EXPECT_LE(nearest_pattern, 0.25 + 1e-12);
        inner += nearest_pattern < 0.125 ? 1 : 0;
      }
    }
    if (noise == Noise::ball) { EXPECT_NEAR(inner, 125, 53); }  // an eighth of 1000
  }
}

DetectionPlan small_plan() {
  DetectionPlan plan;
  plan.dimension = 8, plan.patterns = 8, plan.positions = 4, plan.channels = 30, plan.train = 60, plan.test = 300;
  plan.training.step = 0.01, plan.layerwise.first_steps = 20;
  return plan;
}

TEST(Runs, have_the_same_errors_from_the_same_key_whichever_models_are_trained) {
  const DetectionRun first(small_plan(), 5), second(small_plan(), 5), other(small_plan(), 6);
  const Errors svm = first.svm(), net = first.conv_pool();
  EXPECT_EQ(second.conv_pool(), net);
  EXPECT_EQ(second.svm(), svm);
  EXPECT_NE(other.conv_pool().epochs * 1000 + other.svm().test, net.epochs * 1000 + svm.test);
}

/// Written down on 30 November 2026, x86-64 without FMA: the same bits on every machine, so the same counts.
TEST(Runs, end_as_they_always_did) {
  DetectionPlan plan = small_plan();
  plan.noise = Noise::ball;
  const DetectionRun run(plan, 1);
  const auto text = [](const Errors& e) {
    return std::to_string(e.train) + " " + std::to_string(e.test) + " " + std::to_string(e.epochs);
  };
  EXPECT_EQ(text(run.conv_pool()), "0 15 57");
  EXPECT_EQ(text(run.mlp()), "0 74 400");
  EXPECT_EQ(text(run.svm()), "0 79 71");
  EXPECT_EQ(text(run.layerwise()), "2 10 8000");
}

/// Phase 1 in the basis of the patterns is the reference's; what is left of a is the start's.
TEST(Layerwise, first_phase_is_that_of_the_templated_reference) {
  const NearestRounding nearest;
  RandomStream stream(4);
  const std::size_t d = 5, n = 3, k = 6;
  DetectionLaw law{n, {}, Noise::none, 1};
  for (std::size_t i = 0; i < d; ++i) law.o.emplace_back(d, 0.0)[i] = 1;  // the unit vectors
  LabelledSample sample = draw_sample(stream, law, 9);
  const LayerwisePlan plan{12, 0, 0.5, false};
  ConvPool net(d, n, k);
  RandomStream first(8), again(8);
  train_layerwise(net, d, sample, plan, first);
  const double step = 1 / (4.0 * k * 13);
  ConvPool start(d, n, k);
  start_on_sphere(start, d, step / 200, again);
  FirstPhase<double> reference{{{}, {}, Vector<std::int64_t>(k, 1)}, {}, step};
  for (std::size_t i = 0; i < k; ++i) {
    reference.start.filters.emplace_back(start.filter(i), start.filter(i) + d);
    reference.start.weights.push_back(start.weights()[i]);
  }
  for (std::size_t i = 0; i < 5; ++i) {
    Input input = read(law, sample.input(i));
    input.label = static_cast<int>(sample.labels[i]);
    reference.sample.push_back(input);
  }
  const auto iterates = first_phase(reference, 12);
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t t = 0; t < d; ++t) EXPECT_NEAR(net.filter(i)[t], iterates.back().filters[i][t], 1e-15);
    EXPECT_EQ(net.weights()[i], start.weights()[i]);
  }
}

TEST(Layerwise, second_phase_goes_down_the_loss_of_the_second_half) {
  const NearestRounding nearest;
  RandomStream stream(12);
  const DetectionLaw law{3, draw_patterns(stream, 6, 6), Noise::none, 1};
  const LabelledSample sample = draw_sample(stream, law, 40);
  std::int64_t errors[2] = {0, 0};
  for (const bool long_run : {false, true}) {
    ConvPool net(6, 3, 40);
    RandomStream start(9);
    train_layerwise(net, 6, sample, {20, long_run ? 1000 : 0, 0.5, false}, start);
    errors[long_run ? 1 : 0] = count_errors(net, sample);
  }
  EXPECT_EQ(errors[1], 0);
  EXPECT_GE(errors[0], errors[1]);
}

}  // namespace
}  // namespace lakatos::maxpool
