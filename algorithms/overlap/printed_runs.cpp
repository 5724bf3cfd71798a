#include "algorithms/overlap/printed_runs.hpp"

#include "theory/numeric/rounding.hpp"

namespace lakatos::overlap {

RunPlan printed_plan(InputLaw input, std::int64_t stride) {
  RunPlan plan;
  plan.layout = {160, 16, stride, (160 - 16) / stride + 1, 0};
  plan.input = input;
  if (input == InputLaw::uniform) plan.first_steps = 40000, plan.second_steps = 100000, plan.second_step = 1e-5;
  return plan;
}

RunPlan with_slope(RunPlan plan, double alpha) {
  plan.alpha = alpha, plan.front = 2 / (1 + alpha);
  return plan;
}

RunPlan shortened(RunPlan plan, std::int64_t factor) {
  plan.first_steps /= factor, plan.second_steps /= factor;
  plan.first_step *= static_cast<double>(factor), plan.second_step *= static_cast<double>(factor);
  plan.validation = 200, plan.test = 500;
  return plan;
}

WholeRun run_stages(const RunPlan& plan, bool later_stages, std::uint64_t key) {
  if (later_stages) return run_three_stages(plan, key);
  const NearestRounding nearest;
  RandomStream stream(key);
  const Teacher teacher = draw_teacher(stream, plan.layout);
  return {run_first_stage(plan, teacher, stream), {}};
}

}  // namespace lakatos::overlap
