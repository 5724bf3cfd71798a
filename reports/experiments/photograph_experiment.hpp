#pragma once
// The experiment of malach18 and hgm19 (Section 6, Figure 3) on CIFAR-10, run again: runs, figures and page.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "algorithms/hierarchical/photograph_runs.hpp"
#include "reports/markdown/report.hpp"

namespace lakatos::hierarchical {

/// What came of one run: images of which the class was right.
struct RunCounts {
  std::int64_t training = 0, test = 0;
};

/// A body and a head: an entry of Figure 3, or a classifier on the pixels, which the paper does not have.
struct Cell {
  Body body = Body::clustered;
  Head head = Head::linear;
  PhotographPlan plan;
  std::vector<RunCounts> runs;  // in the order of their seeds

  std::vector<double> test_accuracies() const;
  std::vector<double> training_accuracies() const;
  /// What Figure 3 prints; none for the pixels.
  std::optional<double> printed() const;
};

struct ExperimentOptions {
  std::uint64_t seed = 1;
  int seeds = 5;
  unsigned jobs = 1;
  bool full = false;                        // the printed sizes, as far as they are printed
  std::filesystem::path kept;               // folder with a file for each run; empty: none
  std::optional<PhotographPlan> plan = {};  // other sizes, for tests
};

/// How far the runs are: iterations of Adam that are done, of those that were still to do at the start.
using RunProgress = std::function<void(std::int64_t done, std::int64_t of)>;

/// All runs, on `jobs` processes; the same for any number of them. A run whose file is there, with the same plan, is
/// not run again; each that ends writes its file (written beside it, synced, renamed), so that a run that was killed
/// goes on where it was.
std::vector<Cell> run_experiment(const ExperimentOptions& options, const ColourSets& sets,
                                 const RunProgress& progress = {});

/// The cells without runs: each has the same plan, or with `full` the one that the paper prints for it.
std::vector<Cell> empty_cells(const ExperimentOptions& options);
/// All that the runs of a cell depend on, besides their seed, in one line.
std::string text_of(const Cell& cell);
const char* name_of(Body body);
const char* name_of(Head head);

/// gnuplot commands of Figure 3 as bars, and its place below the reports' folder.
std::string accuracy_script(const std::vector<Cell>& cells);
inline constexpr const char* accuracy_file = "figures/malach18/experiment-fig3.svg";

/// "malach18-experiment.md".
ReportPage experiment_page(const std::vector<Cell>& cells, const ExperimentOptions& options);

}  // namespace lakatos::hierarchical
