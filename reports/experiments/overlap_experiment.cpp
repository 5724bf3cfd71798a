#include "reports/experiments/overlap_experiment.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks/engine/campaign/workers.hpp"
#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos::overlap {
namespace {

struct Task {
  std::size_t cell;
  RunPlan plan;
  std::uint64_t key;
};

std::string run_task(const Task& task) {
  const WholeRun run = run_three_stages(task.plan, task.key);
  return nlohmann::json::array({run.first.angles, run.later.errors}).dump();
}

std::vector<Cell> empty_cells() {
  std::vector<Cell> cells;
  for (std::size_t variant = 0; variant < variants().size(); ++variant) {
    for (const InputLaw input : {InputLaw::gaussian, InputLaw::uniform}) {
      for (const std::int64_t stride : printed_strides) cells.push_back({variant, input, stride, {}});
    }
  }
  return cells;
}

/// The seed of a run does not depend on the variant: every variant is compared on the same teachers.
std::vector<Task> tasks_of(const std::vector<Cell>& cells, const ExperimentOptions& options) {
  const std::vector<Variant> all = variants();
  const std::uint64_t experiment = stable_hash("overlaps19/experiment");
  std::vector<Task> tasks;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    RunPlan plan = all[cells[c].variant].change(printed_plan(cells[c].input, cells[c].stride));
    plan.points = cells[c].variant == 0 ? options.points : 0;
    const std::uint64_t setting =
        static_cast<std::uint64_t>(cells[c].stride) * 2 + (cells[c].input == InputLaw::uniform ? 1 : 0);
    const int seeds = cells[c].variant == 0 ? options.seeds : std::min(options.seeds, options.variant_seeds);
    for (int seed = 0; seed < seeds; ++seed)
      tasks.push_back({c, plan, stream_key(options.seed, experiment, setting, static_cast<std::uint64_t>(seed))});
  }
  return tasks;
}

}  // namespace

std::vector<Variant> variants() {
  return {{"all", "the defaults", [](RunPlan plan) { return plan; }},
          {"activation", "leaky ReLU, $\\alpha=\\frac15$", [](RunPlan plan) { return with_slope(plan, 0.2); }},
          {"activation", "linear, $\\alpha=1$", [](RunPlan plan) { return with_slope(plan, 1); }},
          {"start", "entries $\\frac1{10}N(0,1)$", [](RunPlan plan) { return plan.start = 0.1, plan; }},
          {"start", "entries $3\\,N(0,1)$", [](RunPlan plan) { return plan.start = 3, plan; }},
          {"$a$ before Stage 2", "scaled to norm 1", [](RunPlan plan) { return plan.normalise = true, plan; }},
          {"noise of Stage 1", "none", [](RunPlan plan) { return plan.noise = 0, plan; }},
          {"noise of Stage 1", "on spheres of radius 10", [](RunPlan plan) { return plan.noise = 10, plan; }},
          {"balancing coefficient", "$\\frac12$, the gradient of $\\frac18(\\cdot)^2$",
           [](RunPlan plan) { return plan.balance = 0.5, plan; }},
          {"front factor of (2), (3)", "1 for ReLU in place of $\\frac2{1+\\alpha}=2$",
           [](RunPlan plan) { return plan.front = 1, plan; }}};
}

std::vector<Cell> run_experiment(const ExperimentOptions& options,
                                 const std::function<void(std::size_t, std::size_t)>& progress) {
  std::vector<Cell> cells = empty_cells();
  const std::vector<Task> tasks = tasks_of(cells, options);
  const auto done = [&](std::size_t count) {
    if (progress) progress(count, tasks.size());
  };
  const std::vector<std::string> results = run_tasks(
      tasks.size(), options.jobs, [&](std::size_t i) { return run_task(tasks[i]); }, done);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const nlohmann::ordered_json read = parse_json(results[i], "worker");
    cells[tasks[i].cell].runs.push_back({read[0].get<Vector<double>>(), read[1].get<Vector<double>>()});
  }
  return cells;
}

Spread spread_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    return values[below] +
           (place - static_cast<double>(below)) * (values[std::min(below + 1, values.size() - 1)] - values[below]);
  };
  return {at(0.25), at(0.5), at(0.75)};
}

}  // namespace lakatos::overlap
