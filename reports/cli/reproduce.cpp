#include <fmt/format.h>
#include <ostream>

#include "checks/engine/instance/record_json.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/cli/run_claim.hpp"
#include "reports/cli/targets.hpp"
#include "reports/cli/verbs.hpp"
#include "reports/experiments/filter_experiment.hpp"
#include "reports/experiments/maxpool_experiment.hpp"
#include "reports/experiments/overlap_experiment.hpp"
#include "reports/experiments/photograph_experiment.hpp"
#include "reports/figures/gnuplot.hpp"

namespace lakatos {
namespace {

struct Panel {
  std::string file, script;  // its gnuplot commands
  int height = 460;
};

struct Reproduced {
  ReportPage page;
  std::vector<Panel> figures;
  std::string missing;  // what was left out for want of data, and why
};

template <class Plan>
Plan plan_of(const ReproduceOptions& options) {
  Plan plan;
  plan.seed = options.seed, plan.jobs = options.jobs;
  if (options.seeds > 0) plan.seeds = options.seeds;
  return plan;
}

ExperimentProgress shown_by(Progress& progress) {
  return [&](std::size_t done, std::size_t of) { progress(done, of); };
}

Reproduced run_overlap(const ReproduceOptions& options, Progress& progress) {
  const auto plan = plan_of<overlap::Options>(options);
  const auto cells = overlap::run_experiment(plan, shown_by(progress));
  Reproduced made{overlap::experiment_page(cells, plan), {}, {}};
  for (const char panel : {'a', 'b', 'c', 'd'})
    made.figures.push_back({overlap::panel_file(panel), overlap::panel_script(cells, panel)});
  return made;
}

Reproduced run_maxpool(const ReproduceOptions& options, Progress& progress) {
  const auto plan = plan_of<ExperimentOptions>(options);
  const auto cells = maxpool::run_experiment(plan, shown_by(progress));
  Reproduced made{maxpool::experiment_page(cells, plan), {}, {}};
  for (const char panel : maxpool::panels)
    made.figures.push_back({maxpool::panel_file(panel), maxpool::panel_script(cells, panel)});
  return made;
}

Reproduced run_filter(const ReproduceOptions& options, Progress& progress) {
  auto plan = plan_of<filter::Options>(options);
  const std::string why = missing_digit_images();
  if (why.empty()) plan.digits = &digit_images();
  const auto experiment = filter::run_experiment(plan, shown_by(progress));
  Reproduced made{filter::experiment_page(experiment, plan), {}, {}};
  for (const char panel : filter::panels(experiment))
    made.figures.push_back(
        {filter::panel_file(panel), filter::panel_script(experiment, panel), filter::panel_height(panel)});
  if (!why.empty()) made.missing = "Figures 3(c), 3(d), 4 and 5 were left out, for data are missing: " + why;
  return made;
}

Reproduced run_photographs(const ReproduceOptions& options, Progress& progress) {
  if (const std::string why = missing_colour_images(); !why.empty()) throw MissingData(why);
  auto plan = plan_of<hierarchical::ExperimentOptions>(options);
  plan.full = options.full, plan.kept = std::filesystem::path(options.kept) / options.paper;
  if (options.full && options.seeds == 0) plan.seeds = 1;
  const auto cells = hierarchical::run_experiment(plan, colour_images(), [&](std::int64_t done, std::int64_t of) {
    progress(static_cast<std::size_t>(done), static_cast<std::size_t>(of));
  });
  return {hierarchical::experiment_page(cells, plan),
          {{hierarchical::accuracy_file, hierarchical::accuracy_script(cells)}},
          {}};
}

using Reproduce = Reproduced (*)(const ReproduceOptions&, Progress&);

Reproduce experiment_of(const ReproduceOptions& options) {
  const std::string& paper = options.paper;
  if (options.full && paper != "malach18") throw BadInput("--full: the runs of '" + paper + "' have the printed sizes");
  if (paper == "overlaps19") return run_overlap;
  if (paper == "brutzkus21") return run_maxpool;
  if (paper == "du18") return run_filter;
  if (paper == "malach18") return run_photographs;
  throw BadInput("no experiment of '" + paper +
                 "' is kept here; there are those of brutzkus21, du18, malach18 and overlaps19");
}

}  // namespace

int reproduce_experiment(const ReproduceOptions& options, Terminal& terminal) {
  const Reproduce run = experiment_of(options);
  const std::filesystem::path out = options.out;
  require_folder_target("--out", out);
  if (options.figures) require_gnuplot();
  Progress progress(terminal, options.paper);
  const Reproduced made = run(options, progress);
  if (options.figures) {
    for (const auto& [file, script, height] : made.figures) write_file(out / file, draw_svg(script, height));
  }
  write_file(out / made.page.file, made.page.text);
  terminal.out << fmt::format("wrote {}\n", (out / made.page.file).string());
  if (made.missing.empty()) return exit_code::expected;
  terminal.out << made.missing << '\n';
  return exit_code::no_data;
}

}  // namespace lakatos
