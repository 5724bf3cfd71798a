// The experiment on CIFAR-10: its runs on made-up photographs, what is kept of them, its page and its figure.
#include "reports/experiments/photograph_experiment.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include "checks/engine/text/files.hpp"
#include "reports/figures/gnuplot.hpp"

namespace lakatos::hierarchical {
namespace {

namespace fs = std::filesystem;

/// Image i has label i % 10 and stripes whose width and direction tell it.
ColourImages made_up(std::size_t count, std::uint64_t key) {
  ColourImages images;
  RandomStream stream(key);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t label = i % 10;
    images.labels.push_back(static_cast<std::uint8_t>(label));
    for (std::size_t k = 0; k < ColourImages::values_each; ++k) {
      const std::size_t place = k % ColourImages::pixels, along = label < 5 ? place / 32 : place % 32;
      images.values.push_back(static_cast<std::uint8_t>((along / (1 + label % 5)) % 2 * 120 + stream.bits() % 100));
    }
  }
  return images;
}

class PhotographExperiment : public ::testing::Test {
 protected:
  PhotographExperiment() {
    PhotographPlan plan;
    plan.training = 40, plan.test = 30, plan.averaged = true;
    plan.blocks = {{{60, 5, 3}, {60, 6, 4}}};
    plan.kernels = 3, plan.side = 3, plan.hidden = {6, 5};
    plan.block = {4, 10, 1e-3}, plan.head = {6, 10, 1e-3};
    options_.plan = plan, options_.seeds = 2;
  }
  ~PhotographExperiment() override { fs::remove_all(folder_); }

  std::string page() { return experiment_page(run_experiment(options_, sets_), options_).text; }
  /// Iterations that are still to do.
  std::int64_t to_do() {
    std::int64_t all = 0;
    run_experiment(options_, sets_, [&](std::int64_t, std::int64_t of) { all = of; });
    return all;
  }
  fs::path file(const char* name) const { return folder_ / name; }

  const ColourSets sets_{made_up(60, 1), made_up(40, 2)};
  const fs::path folder_ = fs::temp_directory_path() / ("photograph_runs_" + std::to_string(getpid()));
  ExperimentOptions options_;
};

TEST_F(PhotographExperiment, gives_the_same_page_for_any_number_of_workers_and_another_one_for_another_seed) {
  const std::string alone = page();
  options_.jobs = 3;
  EXPECT_EQ(page(), alone);
  options_.seed = 2;
  const std::string other = page();
  EXPECT_NE(other.substr(0, other.find("## Sizes")), alone.substr(0, alone.find("## Sizes")));
}

TEST_F(PhotographExperiment, goes_on_where_it_was_and_runs_only_what_is_missing_of_another_plan_or_damaged) {
  const std::string without = page();
  options_.kept = folder_;
  EXPECT_EQ(page(), without);
  EXPECT_EQ(to_do(), 0);
  EXPECT_EQ(page(), without);
  fs::remove(file("scaled-jl-fc-seed1.json"));
  write_file(file("scaled-random-linear-seed0.json"), "{\"plan\": \"cut");
  EXPECT_EQ(to_do(), 12);
  EXPECT_EQ(page(), without);
  options_.plan->head.iterations = 7;
  EXPECT_EQ(to_do(), 2 * (10 * 7 + 2 * 8));
  options_.seed = 5;
  EXPECT_GT(to_do(), 0);
}

TEST_F(PhotographExperiment, leaves_no_file_of_a_run_that_did_not_end) {
  options_.kept = folder_;
  page();
  for (const auto& entry : fs::directory_iterator(folder_)) EXPECT_EQ(entry.path().extension(), ".json");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 20);
}

TEST_F(PhotographExperiment, has_a_page_with_what_is_printed_beside_what_came_out_and_every_choice) {
  std::vector<Cell> cells = empty_cells(options_);
  for (Cell& cell : cells) cell.runs = {{20, 15}, {20, cell.body == Body::projected ? 9 : 18}, {30, 12}};
  const std::string text = experiment_page(cells, options_).text;
  EXPECT_NE(text.find("| Ours | FC | 0.734 | 0.500 (0.400 – 0.600) | 0.500 (0.500 – 0.750) | 3 |"), std::string::npos)
      << text;
  EXPECT_NE(text.find("| Ours − Clustering+JL | linear | 0.101 | 0.000 (0.000 – 0.300) | 1 of 3 |"), std::string::npos)
      << text;
  EXPECT_NE(text.find("| pixels | linear | – |"), std::string::npos);
  EXPECT_NE(text.find("**Scaled down**"), std::string::npos);
  EXPECT_NE(text.find("jl-fc; 40 training, 30 test images, averaged; 60 patches, 5 clusters"), std::string::npos);
  for (const char* choice : {"| clustering |", "| borders |", "| random start |", "| iterations |"})
    EXPECT_NE(text.find(choice), std::string::npos) << choice;
}

TEST_F(PhotographExperiment, draws_a_bar_for_each_body_and_head) {
  std::vector<Cell> cells = empty_cells(options_);
  for (Cell& cell : cells) cell.runs = {{20, 15}, {20, 18}};
  const std::string script = accuracy_script(cells);
  EXPECT_NE(script.find("2.20 0.55 0.5 0.6 0.588\n"), std::string::npos) << script;
  EXPECT_NE(script.find("4.20 0.55 0.5 0.6 NaN\n"), std::string::npos) << script;
  const std::string svg = draw_svg(script);
  EXPECT_NE(svg.find("Clustering+JL"), std::string::npos);
}

TEST_F(PhotographExperiment, has_the_printed_sizes_where_it_is_asked_for_in_full) {
  options_.plan.reset();
  options_.full = true;
  for (const Cell& cell : empty_cells(options_)) {
    EXPECT_EQ(cell.plan.training, 50'000u);
    if (cell.body != Body::clustered || cell.head != Head::linear) continue;
    EXPECT_EQ(cell.plan.blocks[0].clusters, 1384u);
    EXPECT_EQ(cell.plan.blocks[1].channels, 211u);
    EXPECT_EQ(cell.plan.shift, -0.63);
  }
}

}  // namespace
}  // namespace lakatos::hierarchical
