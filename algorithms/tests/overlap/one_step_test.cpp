// One step of the Convotron: the square of the next error against its three terms, and against the step itself.
#include "algorithms/overlap/one_step.hpp"

#include <gtest/gtest.h>

#include "algorithms/overlap/last_iterate.hpp"
#include "algorithms/overlap/printed_runs.hpp"
#include "algorithms/overlap/scalar_stage_one.hpp"

namespace lakatos::overlap {
namespace {

OneStep some_step() {
  const PatchLayout layout{3, 2, 1, 2};
  const Real alpha = real({1, 2});
  const Law law =
      finite_law({real({1, 4}), real({1, 4}), real({1, 2})}, {{Vec{1, -2, 1}}, {Vec{-1, 0, 2}}, {Vec{0, 1, -1}}});
  return {law, {{layout, alpha, {1, -1}, {1, 2}}, {layout, alpha, {2, 1}, {1, 1}}}, layout, alpha};
}

TEST(OneStep, has_the_error_that_its_terms_add_up_to) {
  const OneStep in = some_step();
  const Real step = real({1, 10});
  EXPECT_EQ(to_string(in.next_error2(step)),
            to_string(in.error2() - 2 * step * in.drift() + square(step) * in.variance()));
  EXPECT_EQ(to_string(in.reused_error2(step, 1)), to_string(in.next_error2(step)));
  EXPECT_EQ(to_string(in.reused_error2(step, 0)), to_string(in.error2()));
}

TEST(OneStep, moves_along_the_weighted_patches_by_the_residual) {
  const OneStep in = some_step();
  Real second = 0, weighted = 0, directions = 0;
  for (std::size_t n = 0; n < 3; ++n) {
    const Vec& x = in.law.atoms()[n][0];
    const Vec patches = weighted_patch_sum(in.layout, in.pair.student.a, x);
    EXPECT_EQ(equal(squared_distance(in.direction(x), scale(in.residual(x), patches)), Real(0)), Truth::yes);
    second += in.law.weights()[n] * square(in.residual(x)) * squared_norm(patches);
    weighted += in.law.weights()[n] * square(in.residual(x)) * squared_norm(x);
    directions += in.law.weights()[n] * squared_norm(patches);
  }
  EXPECT_EQ(to_string(in.variance()), to_string(second));
  EXPECT_EQ(to_string(in.weighted_loss()), to_string(weighted));
  EXPECT_EQ(to_string(in.direction2()), to_string(directions));
  EXPECT_EQ(to_string(squared_norm(in.weight_error())), "1");
}

/// Linear activation, so that symmetry is not needed; x = +-e_i sqrt(3) would be isotropic, so +-1 in one coordinate
/// is.
TEST(OneStep, has_the_drift_of_all_three_forms) {
  const PatchLayout layout{1, 1, 1, 1};
  const Law law = finite_law({real({1, 2}), real({1, 2})}, {{Vec{1}}, {Vec{-1}}});
  const OneStep in{law, {{layout, 1, {3}, {2}}, {layout, 1, {1}, {5}}}, layout, 1};
  const DriftForms forms = drift_forms(in, true);
  for (const Real& form : {forms.expectation, forms.covariance, forms.split})
    EXPECT_EQ(to_string(form), to_string(in.drift()));
  EXPECT_NE(to_string(drift_forms(in, false).split), to_string(in.drift()));
  EXPECT_EQ(to_string(in.error_form()), "16");  // 2^2 (3 - 1)^2
}

TEST(ScalarStageOne, keeps_the_sequences_that_stay_bounded) {
  const ScalarStageOne at{1, real({1, 4}), real({1, 2}), 4};  // at rest in w = a = 1; the noise moves each by 1
  EXPECT_EQ(at.bounded_sequences(1, 1, 4, 0), 1);
  EXPECT_EQ(at.bounded_sequences(1, 1, 4, 1), 4) << "0 or 2 each";
  EXPECT_EQ(at.bounded_sequences(1, 1, 3, 1), 1) << "both 0";
  EXPECT_EQ(at.bounded_sequences(1, 1, 3, 2), 4) << "from 0 to -1 or 1 each";
}

TEST(LabelNoise, does_not_move_the_mean_of_stage_one) {
  const OneStep in = some_step();
  const Net own = private_network({{3, 2, 2, 1}, real({1, 2}), {1, -1}, {2}});
  const Net teacher{{3, 2, 2, 1}, real({1, 2}), {2, 1}, {1}};
  const StageOne plain = mean_stage_one_gradient(in.law, own, teacher, 2, real({1, 4})),
                 noisy = mean_stage_one_gradient_with_noise(in.law, own, teacher, 3, 2, real({1, 4}));
  EXPECT_EQ(to_string(squared_distance(plain.by_filter, noisy.by_filter)), "0");
  EXPECT_EQ(to_string(squared_distance(plain.by_weights, noisy.by_weights)), "0");
}

/// One coordinate, x = +-1, slope 1: every step is w <- w + (1 - w) / 2.
TEST(LastIterate, is_where_the_steps_lead) {
  const PatchLayout layout{1, 1, 1, 1};
  const Law law = finite_law({real({1, 2}), real({1, 2})}, {{Vec{1}}, {Vec{-1}}});
  const Net net{layout, 1, {1}, {1}};
  for (const std::int64_t most_exact : {0, 30}) {  // by places, by moments
    LastIterate last({law.numbers(), net, net, real({1, 2}), 2}, 100, most_exact);
    EXPECT_EQ(to_string(last.mean_square()), "1/16");
    EXPECT_EQ(last.probable(real({1, 16}), 1), Truth::yes);
    EXPECT_EQ(last.probable(real({1, 17}), real({1, 100})), Truth::no);
  }
}

TEST(PrintedRuns, go_the_same_way_in_fewer_steps) {
  const RunPlan plan = printed_plan(InputLaw::uniform, 9), few = shortened(plan, 10);
  EXPECT_EQ(few.first_steps, plan.first_steps / 10);
  EXPECT_DOUBLE_EQ(static_cast<double>(few.second_steps) * few.second_step,
                   static_cast<double>(plan.second_steps) * plan.second_step);
  RunPlan tiny = plan;
  tiny.first_steps = tiny.second_steps = 5, tiny.points = 0, tiny.validation = tiny.test = 5;
  const WholeRun whole = run_stages(tiny, true, 7), first = run_stages(tiny, false, 7);
  EXPECT_EQ(first.first.a, whole.first.a);
  EXPECT_TRUE(first.later.errors.empty());
  EXPECT_DOUBLE_EQ(up_to_sign(3), 3.141592653589793 - 3);
}

}  // namespace
}  // namespace lakatos::overlap
