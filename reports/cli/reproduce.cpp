#include <fmt/format.h>
#include <ostream>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/targets.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/experiments/maxpool_experiment.hpp"
#include "reports/experiments/overlap_experiment.hpp"
#include "reports/figures/gnuplot.hpp"

namespace lakatos {
namespace {

struct Reproduced {
  ReportPage page;
  std::vector<std::pair<std::string, std::string>> figures;  // their files and gnuplot commands
};

template <class Plan>
Plan plan_of(const ReproduceOptions& options) {
  Plan plan;
  plan.seed = options.seed, plan.seeds = options.seeds, plan.jobs = options.jobs;
  return plan;
}

Reproduced run_overlap(const ReproduceOptions& options, Progress& progress) {
  const auto plan = plan_of<overlap::Options>(options);
  const auto cells = overlap::run_experiment(plan, [&](std::size_t done, std::size_t of) { progress(done, of); });
  Reproduced made{overlap::experiment_page(cells, plan), {}};
  for (const char panel : {'a', 'b', 'c', 'd'})
    made.figures.emplace_back(overlap::panel_file(panel), overlap::panel_script(cells, panel));
  return made;
}

Reproduced run_maxpool(const ReproduceOptions& options, Progress& progress) {
  const auto plan = plan_of<ExperimentOptions>(options);
  const auto cells = maxpool::run_experiment(plan, [&](std::size_t done, std::size_t of) { progress(done, of); });
  Reproduced made{maxpool::experiment_page(cells, plan), {}};
  for (const char panel : maxpool::panels)
    made.figures.emplace_back(maxpool::panel_file(panel), maxpool::panel_script(cells, panel));
  return made;
}

}  // namespace

int reproduce_experiment(const ReproduceOptions& options, Terminal& terminal) {
  const bool overlaps = options.paper == "overlaps19";
  if (!overlaps && options.paper != "brutzkus21")
    throw BadInput("no experiment of '" + options.paper +
                   "' is kept here; there are those of brutzkus21 and overlaps19");
  const std::filesystem::path out = options.out;
  require_folder_target("--out", out);
  if (options.figures) require_gnuplot();
  Progress progress(terminal, options.paper);
  const Reproduced made = overlaps ? run_overlap(options, progress) : run_maxpool(options, progress);
  if (options.figures) {
    for (const auto& [file, script] : made.figures) write_file(out / file, draw_svg(script));
  }
  write_file(out / made.page.file, made.page.text);
  terminal.out << fmt::format("wrote {}\n", (out / made.page.file).string());
  return exit_code::expected;
}

}  // namespace lakatos
