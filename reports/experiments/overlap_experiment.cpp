#include "reports/experiments/overlap_experiment.hpp"

#include <nlohmann/json.hpp>

#include "checks/engine/text/json_reader.hpp"

namespace lakatos::overlap {
namespace {

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
std::vector<std::uint64_t> places_of(const std::vector<Cell>& cells) {
  std::vector<std::uint64_t> places;
  for (const Cell& cell : cells) {
    const std::uint64_t uniform = cell.input == InputLaw::uniform ? 1 : 0;
    places.push_back(static_cast<std::uint64_t>(cell.stride) * 2 + uniform);
  }
  return places;
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

std::vector<Cell> run_experiment(const Options& options, const ExperimentProgress& progress) {
  std::vector<Cell> cells = empty_cells();
  const std::vector<Variant> all = variants();
  const auto run = [&](std::size_t c, std::uint64_t key) {
    RunPlan plan = all[cells[c].variant].change(printed_plan(cells[c].input, cells[c].stride));
    plan.points = cells[c].variant == 0 ? options.points : 0;
    const WholeRun whole = run_three_stages(plan, key);
    return nlohmann::json::array({whole.first.angles, whole.later.errors}).dump();
  };
  const auto texts = run_places("overlaps19/experiment", places_of(cells), options, run, progress);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    for (const std::string& text : texts[c]) {
      const nlohmann::ordered_json read = parse_json(text, "worker");
      cells[c].runs.push_back({read[0].get<Vector<double>>(), read[1].get<Vector<double>>()});
    }
  }
  return cells;
}

}  // namespace lakatos::overlap
