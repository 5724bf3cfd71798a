#include "reports/experiments/photograph_experiment.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "checks/engine/campaign/workers.hpp"
#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/text/files.hpp"
#include "checks/engine/text/json_reader.hpp"

namespace lakatos::hierarchical {
namespace {

constexpr Body bodies[] = {Body::trained, Body::clustered, Body::projected, Body::random, Body::pixels};

/// The sizes of Figure 4 and of the net of the tutorial that the paper names; what is not printed as in the defaults.
PhotographPlan printed_plan(Body body, Head head) {
  PhotographPlan plan;
  plan.training = 50'000;
  plan.kernels = 64, plan.hidden = {384, 192};
  plan.block.iterations = 10'000, plan.head.iterations = 100'000;
  plan.memory = std::size_t{6} << 30;
  const bool linear = head == Head::linear;
  if (body == Body::clustered) {
    plan.shift = linear ? -0.63 : -0.14;
    plan.blocks = linear ? std::array<BlockPlan, 2>{{{32124, 1384, 97}, {32124, 2576, 211}}}
                         : std::array<BlockPlan, 2>{{{47509, 1377, 155}, {47509, 3534, 216}}};
  } else if (body == Body::projected) {
    plan.shift = linear ? -0.01 : 0.84;
    plan.blocks = linear ? std::array<BlockPlan, 2>{{{57893, 5004, 345}, {57893, 6813, 407}}}
                         : std::array<BlockPlan, 2>{{{12369, 39, 39}, {12369, 184, 184}}};
  }
  return plan;
}

PhotographPlan scaled_plan() {
  PhotographPlan plan;
  plan.training = 10'000;
  plan.memory = 1'500'000'000;
  return plan;
}

struct Task {
  std::size_t cell;
  int seed;
  std::filesystem::path file;
  std::int64_t iterations;
};

/// The key does not depend on the cell: all bodies see the same images.
std::uint64_t key_of(const ExperimentOptions& options, int seed) {
  return stream_key(options.seed, stable_hash("malach18/experiment"), 0, static_cast<std::uint64_t>(seed));
}

std::string slug(const Cell& cell) {
  constexpr const char* names[] = {"cnn", "random", "jl", "ours", "pixels"};
  return std::string(names[static_cast<std::size_t>(cell.body)]) + (cell.head == Head::linear ? "-linear" : "-fc");
}

std::string line_of(const Cell& cell, const ExperimentOptions& options, const RunCounts& run) {
  return nlohmann::ordered_json{
             {"plan", text_of(cell)}, {"seed", options.seed}, {"training", run.training}, {"test", run.test}}
             .dump() +
         "\n";
}

/// The counts in a file, if it is there and holds them for this very plan and seed.
std::optional<RunCounts> kept_run(const std::filesystem::path& file, const Cell& cell,
                                  const ExperimentOptions& options) {
  std::error_code none;
  if (file.empty() || !std::filesystem::exists(file, none)) return {};
  const auto json = nlohmann::json::parse(read_file(file), nullptr, false);
  const auto whole = [&](const char* name) { return json.contains(name) && json[name].is_number_integer(); };
  if (!json.is_object() || !json.contains("plan") || json["plan"] != text_of(cell) || !whole("seed") ||
      json["seed"] != options.seed || !whole("training") || !whole("test"))
    return {};
  return RunCounts{json["training"].get<std::int64_t>(), json["test"].get<std::int64_t>()};
}

std::string run_task(const Cell& cell, const Task& task, const ExperimentOptions& options, const ColourSets& sets,
                     const Tick& tick) {
  PhotographRun run(cell.plan, sets, key_of(options, task.seed));
  std::int64_t steps = 0;
  run.watch_with([&] { tick(++steps); });
  const Guesses guesses = run.guesses(cell.body, {cell.head}).front();
  const RunCounts counts{count_right(guesses.training, run.training().labels()),
                         count_right(guesses.test, run.test().labels())};
  const std::string text = line_of(cell, options, counts);
  if (!task.file.empty()) write_file(task.file, text);
  return text;
}

/// The runs that are still to do; those that are kept are put into their cells.
std::vector<Task> tasks_of(std::vector<Cell>& cells, const ExperimentOptions& options, const ColourSets& sets) {
  std::vector<Task> tasks;
  for (int seed = 0; seed < options.seeds; ++seed) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      cells[c].runs.resize(static_cast<std::size_t>(options.seeds));
      const std::string name = fmt::format("{}-{}-seed{}.json", options.full ? "full" : "scaled", slug(cells[c]), seed);
      const std::filesystem::path file = options.kept.empty() ? "" : options.kept / name;
      if (const auto kept = kept_run(file, cells[c], options)) {
        cells[c].runs[static_cast<std::size_t>(seed)] = *kept;
      } else {
        const PhotographRun run(cells[c].plan, sets, key_of(options, seed));
        tasks.push_back({c, seed, file, run.iterations(cells[c].body)});
      }
    }
  }
  return tasks;
}

std::vector<double> shares(const std::vector<RunCounts>& runs, std::int64_t RunCounts::*count, std::size_t of) {
  std::vector<double> result;
  for (const RunCounts& run : runs) result.push_back(static_cast<double>(run.*count) / static_cast<double>(of));
  return result;
}

}  // namespace

std::vector<double> Cell::test_accuracies() const { return shares(runs, &RunCounts::test, plan.test); }

std::vector<double> Cell::training_accuracies() const { return shares(runs, &RunCounts::training, plan.training); }

std::optional<double> Cell::printed() const {
  constexpr double figure_3[][2] = {{0.759, 0.735}, {0.645, 0.616}, {0.586, 0.588}, {0.734, 0.689}};
  if (body == Body::pixels) return {};
  return figure_3[static_cast<std::size_t>(body)][static_cast<std::size_t>(head)];
}

std::string text_of(const Cell& cell) {
  const PhotographPlan& p = cell.plan;
  std::string text =
      fmt::format("{}; {} training, {} test images{}", slug(cell), p.training, p.test, p.averaged ? ", averaged" : "");
  if (cell.body == Body::clustered || cell.body == Body::projected) {
    for (const BlockPlan& block : p.blocks)
      text += fmt::format("; {} patches, {} clusters, {} channels", block.patches, block.clusters, block.channels);
    text += fmt::format("; b {}, {} steps of Lloyd", p.shift, p.cluster_steps);
  } else if (cell.body != Body::pixels) {
    text += fmt::format("; {} kernels of {} x {}", p.kernels, p.side, p.side);
  }
  if (cell.head == Head::connected) text += fmt::format("; layers of {}, {}", p.hidden[0], p.hidden[1]);
  const auto adam = [](const char* what, const NetTraining& t) {
    return fmt::format("; {}: {} iterations, batch {}, step {}", what, t.iterations, t.batch, t.step);
  };
  if (cell.body == Body::clustered) text += adam("step (6)", p.block);
  return text + adam("head", p.head);
}

const char* name_of(Body body) {
  constexpr const char* names[] = {"CNN", "CNN(Random)", "Clustering+JL", "Ours", "pixels"};
  return names[static_cast<std::size_t>(body)];
}

const char* name_of(Head head) { return head == Head::linear ? "linear" : "FC"; }

std::vector<Cell> empty_cells(const ExperimentOptions& options) {
  std::vector<Cell> cells;
  for (const Body body : bodies) {
    for (const Head head : {Head::connected, Head::linear}) {
      const PhotographPlan plan = options.full ? printed_plan(body, head) : scaled_plan();
      cells.push_back({body, head, options.plan.value_or(plan), {}});
    }
  }
  return cells;
}

std::vector<Cell> run_experiment(const ExperimentOptions& options, const ColourSets& sets,
                                 const RunProgress& progress) {
  std::vector<Cell> cells = empty_cells(options);
  if (!options.kept.empty()) std::filesystem::create_directories(options.kept);
  const std::vector<Task> tasks = tasks_of(cells, options, sets);
  std::vector<std::int64_t> steps(tasks.size(), 0);
  std::int64_t all = 0;
  for (const Task& task : tasks) all += task.iterations;
  if (progress) progress(0, all);
  const auto ticked = [&](std::size_t task, std::int64_t count) {
    steps[task] = count;
    if (progress) progress(std::accumulate(steps.begin(), steps.end(), std::int64_t{0}), all);
  };
  const auto results = run_tasks(
      tasks.size(), options.jobs,
      [&](std::size_t i, const Tick& tick) { return run_task(cells[tasks[i].cell], tasks[i], options, sets, tick); },
      {}, ticked, [&](std::size_t i) { return text_of(cells[tasks[i].cell]); });
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto json = parse_json(results[i], "worker");
    cells[tasks[i].cell].runs[static_cast<std::size_t>(tasks[i].seed)] = {json["training"].get<std::int64_t>(),
                                                                          json["test"].get<std::int64_t>()};
  }
  return cells;
}

}  // namespace lakatos::hierarchical
