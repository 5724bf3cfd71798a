#include "algorithms/overlap/printed_runs.hpp"

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

}  // namespace lakatos::overlap
