#pragma once
// The experiments of brutzkus21 (Section 7, without MNIST), run again with several seeds: runs, figures and page.
#include <string>
#include <vector>

#include "algorithms/maxpool/detection_runs.hpp"
#include "reports/experiments/experiment.hpp"
#include "reports/markdown/report.hpp"

namespace lakatos::maxpool {

/// One thing that the paper leaves open, with the value that it has here instead of its default.
struct Variant {
  std::string choice, value;  // "Adam's step", "1/100"
  void (*change)(DetectionPlan& plan);
};
/// The first is the default: nothing is changed.
std::vector<Variant> variants();

/// What is kept of one run: the models in the order of the page.
enum Model : std::size_t { conv_pool, mlp, svm, layerwise, models };
using RunResult = std::vector<Errors>;

/// The runs of one setting of a panel, 'a' and 'b' of Figure 3, '4' for Figure 4, in the order of their seeds.
struct Cell {
  std::size_t variant = 0;
  char panel = 'a';
  DetectionPlan plan;
  std::vector<RunResult> runs;

  /// The share of the training or test set that the model puts into the wrong class, for every run.
  std::vector<double> test_errors(Model model) const;
  std::int64_t runs_without_training_error(Model model) const;
  /// What the panel has on its axis: training inputs, or n.
  std::size_t abscissa() const { return panel == '4' ? plan.positions : plan.train; }
};

/// All runs, on `jobs` processes; the same for any number of them.
std::vector<Cell> run_experiment(const ExperimentOptions& options, const ExperimentProgress& progress = {});

/// gnuplot commands of a panel, and its place below the reports' folder.
std::string panel_script(const std::vector<Cell>& cells, char panel);
std::string panel_file(char panel);
inline constexpr char panels[] = {'a', 'b', '4'};
const char* name_of(Model model);

/// "brutzkus21-experiment.md".
ReportPage experiment_page(const std::vector<Cell>& cells, const ExperimentOptions& options);

}  // namespace lakatos::maxpool
