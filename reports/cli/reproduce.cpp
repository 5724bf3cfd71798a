#include <fmt/format.h>
#include <ostream>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/targets.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/experiments/overlap_experiment.hpp"
#include "reports/figures/gnuplot.hpp"

namespace lakatos {

int reproduce_experiment(const ReproduceOptions& options, Terminal& terminal) {
  if (options.paper != "overlaps19")
    throw BadInput("no experiment of '" + options.paper + "' is kept here; there is one of overlaps19");
  overlap::ExperimentOptions plan;
  plan.seed = options.seed, plan.seeds = options.seeds, plan.jobs = options.jobs;
  const std::filesystem::path out = options.out;
  require_folder_target("--out", out);
  if (options.figures) require_gnuplot();
  Progress progress(terminal, "overlaps19");
  const std::vector<overlap::Cell> cells =
      overlap::run_experiment(plan, [&](std::size_t done, std::size_t of) { progress(done, of); });
  if (options.figures) {
    for (const char panel : {'a', 'b', 'c', 'd'})
      write_file(out / overlap::panel_file(panel), draw_svg(overlap::panel_script(cells, panel)));
  }
  const ReportPage page = overlap::experiment_page(cells, plan);
  write_file(out / page.file, page.text);
  terminal.out << fmt::format("wrote {}\n", (out / page.file).string());
  return exit_code::expected;
}

}  // namespace lakatos
