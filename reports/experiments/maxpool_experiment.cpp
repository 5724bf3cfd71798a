#include "reports/experiments/maxpool_experiment.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks/engine/text/json_reader.hpp"

namespace lakatos::maxpool {
namespace {

std::string run_task(const DetectionPlan& plan, std::uint64_t key) {
  const DetectionRun run(plan, key);
  nlohmann::json all = nlohmann::json::array();
  for (const Errors& errors : {run.conv_pool(), run.mlp(), run.svm(), run.layerwise()})
    all.push_back({errors.train, errors.test, errors.epochs});
  return all.dump();
}

DetectionPlan setting(char panel, std::size_t abscissa) {
  DetectionPlan plan;
  plan.noise = panel == 'a' ? Noise::none : Noise::ball;
  plan.train = panel == '4' ? 200 : abscissa;
  if (panel == '4') plan.positions = abscissa;
  return plan;
}

/// Of each panel its whole axis with the defaults, and one place where a choice is changed.
std::vector<std::pair<char, std::size_t>> places(bool all) {
  if (!all) return {{'a', 50}, {'b', 300}, {'4', 20}};
  return {{'a', 25},  {'a', 50},   {'a', 100},  {'a', 200}, {'a', 400}, {'b', 50}, {'b', 100}, {'b', 300},
          {'b', 600}, {'b', 1000}, {'b', 1500}, {'4', 5},   {'4', 10},  {'4', 20}, {'4', 40}};
}

std::vector<Cell> empty_cells() {
  std::vector<Cell> cells;
  const std::vector<Variant> all = variants();
  for (std::size_t variant = 0; variant < all.size(); ++variant) {
    for (const auto& [panel, abscissa] : places(variant == 0)) {
      cells.push_back({variant, panel, setting(panel, abscissa), {}});
      all[variant].change(cells.back().plan);
    }
  }
  return cells;
}

/// The seed of a run does not depend on the variant: every variant starts from the same random numbers.
std::vector<std::uint64_t> places_of(const std::vector<Cell>& cells) {
  std::vector<std::uint64_t> result;
  for (const Cell& cell : cells) result.push_back(cell.abscissa() * 256 + static_cast<unsigned char>(cell.panel));
  return result;
}

}  // namespace

std::vector<Variant> variants() {
  return {
      {"all", "the defaults", [](DetectionPlan&) {}},
      {"patterns", "$l=10$", [](DetectionPlan& plan) { plan.patterns = 10; }},
      {"patterns", "$l=3$", [](DetectionPlan& plan) { plan.patterns = 3; }},
      {"noise", "on the unit sphere",
       [](DetectionPlan& plan) {
         if (plan.noise == Noise::ball) plan.noise = Noise::sphere;
       }},
      {"Adam's step", "$\\frac1{100}$", [](DetectionPlan& plan) { plan.training.step = 0.01; }},
      {"batch", "8", [](DetectionPlan& plan) { plan.training.batch = 8; }},
      {"end of training", "no $-\\ell'$ above $\\frac1{50}$", [](DetectionPlan& plan) { plan.training.enough = 0.02; }},
      {"start", "a tenth of it", [](DetectionPlan& plan) { plan.start = 0.1; }},
      {"start", "as Algorithm 1: filters on the sphere of radius $\\frac1{100}$, $a_i=\\pm1$",
       [](DetectionPlan& plan) { plan.spheric = true, plan.start = 0.01; }},
      {"biases", "in the MLP's hidden layer and in the SVM",
       [](DetectionPlan& plan) { plan.mlp_biases = plan.svm_bias = true; }},
      {"Algorithm 1", "both phases on the whole sample", [](DetectionPlan& plan) { plan.layerwise.whole = true; }}};
}

std::vector<double> Cell::test_errors(Model model) const {
  std::vector<double> shares;
  for (const RunResult& run : runs)
    shares.push_back(static_cast<double>(run[model].test) / static_cast<double>(plan.test));
  return shares;
}

std::int64_t Cell::runs_without_training_error(Model model) const {
  return std::count_if(runs.begin(), runs.end(), [&](const RunResult& run) { return run[model].train == 0; });
}

std::vector<Cell> run_experiment(const ExperimentOptions& options, const ExperimentProgress& progress) {
  std::vector<Cell> cells = empty_cells();
  const auto run = [&](std::size_t c, std::uint64_t key) { return run_task(cells[c].plan, key); };
  const auto texts = run_places("brutzkus21/experiment", places_of(cells), options, run, progress);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    for (const std::string& text : texts[c]) {
      RunResult& result = cells[c].runs.emplace_back();
      for (const auto& each : parse_json(text, "worker"))
        result.push_back({each[0].get<std::int64_t>(), each[1].get<std::int64_t>(), each[2].get<std::int64_t>()});
    }
  }
  return cells;
}

const char* name_of(Model model) {
  constexpr const char* names[] = {"ConvPool", "MLP", "SVM", "layerwise"};
  return names[model];
}

}  // namespace lakatos::maxpool
