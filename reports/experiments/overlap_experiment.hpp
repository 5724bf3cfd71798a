#pragma once
// The experiment of overlaps19 (Section 5), run again with several seeds: its runs, their summary, its figures and its
// page.
#include <string>
#include <vector>

#include "algorithms/overlap/printed_runs.hpp"
#include "reports/experiments/experiment.hpp"
#include "reports/markdown/report.hpp"

namespace lakatos::overlap {

/// One thing that the paper leaves open, with the value that it has here instead of its default.
struct Variant {
  std::string choice, value;  // "activation", "linear"
  RunPlan (*change)(RunPlan plan);
};
/// The first is the default: nothing is changed.
std::vector<Variant> variants();

/// What is kept of one run.
struct RunResult {
  Vector<double> angles,
      errors;  // angles[i] between a_t and a* (not up to sign), errors[i] relative to the mean of y^2
};

/// The runs of one variant, input law and stride, in the order of their seeds. Only those of the default have more than
/// the ends of their curves.
struct Cell {
  std::size_t variant = 0;
  InputLaw input = InputLaw::gaussian;
  std::int64_t stride = 0;
  std::vector<RunResult> runs;
};

struct Options : ExperimentOptions {
  std::int64_t points = 20;  // of each curve
};

/// All runs, on `jobs` processes; the same for any number of them.
std::vector<Cell> run_experiment(const Options& options, const ExperimentProgress& progress = {});

/// gnuplot commands of one panel ('a' ... 'd') of Figure 1, and its place below the reports' folder.
std::string panel_script(const std::vector<Cell>& cells, char panel);
std::string panel_file(char panel);

/// "overlaps19-experiment.md".
ReportPage experiment_page(const std::vector<Cell>& cells, const Options& options);

}  // namespace lakatos::overlap
