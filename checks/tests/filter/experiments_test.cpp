// The trials of Figure 3 compare laws, so they must not order a law against itself.
#include <gtest/gtest.h>

#include "algorithms/filter/simulated_patches.hpp"
#include "checks/engine/chance/comparison.hpp"

namespace lakatos {
namespace {

/// Squared error of a student that starts at half the teacher.
double error_after(const SimulatedInput& law, std::uint64_t key, int steps) {
  RandomStream stream(key);
  Vector<double> student{0.5, 0.25, 0};
  for (int t = 0; t < steps; ++t) stochastic_step(student, {law.patches(draw_input(stream, 3, 0))}, 0.5);
  return squared_error(student);
}

TEST(Experiments, do_not_order_a_law_against_itself) {
  const SimulatedInput law(Cut::centred, {1, 2});
  const auto trial = [&](std::int64_t i) {
    const double first = error_after(law, stream_key(1, 2, 3, static_cast<std::uint64_t>(i)), 30),
                 second = error_after(law, stream_key(1, 2, 4, static_cast<std::uint64_t>(i)), 30);
    return first < second ? 1 : second < first ? -1 : 0;
  };
  EXPECT_EQ(compare("a law against itself", trial, 1000, {1, 1'000'000}).side, Comparison::Side::open);
}

}  // namespace
}  // namespace lakatos
