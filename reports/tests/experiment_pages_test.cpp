// What the pages of the experiments share: each median stands beside an interval that holds the median of all possible
// runs, and a setting has one median on a page, whichever table shows it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "checks/engine/text/files.hpp"
#include "reports/experiments/maxpool_experiment.hpp"
#include "reports/experiments/overlap_experiment.hpp"
#include "reports/experiments/photograph_experiment.hpp"
#include "reports/tests/command_line.hpp"

namespace lakatos {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string line_of(const std::string& page, const std::string& start) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(start)) return line;
  }
  return "";
}

/// Runs 1 ... n of a setting: values that grow from run to run, other ones for each setting.
std::vector<overlap::Cell> overlap_cells(int runs) {
  std::vector<overlap::Cell> cells;
  for (std::size_t variant = 0; variant < overlap::variants().size(); ++variant) {
    for (const auto input : {overlap::InputLaw::gaussian, overlap::InputLaw::uniform}) {
      for (const std::int64_t stride : overlap::printed_strides) {
        cells.push_back({variant, input, stride, {}});
        for (int i = 1; i <= runs; ++i)
          cells.back().runs.push_back({{1.5, 0.001 * i * static_cast<double>(stride)}, {1, 0.0001 * i}});
      }
    }
  }
  return cells;
}

TEST(ExperimentPages, that_are_published_say_for_every_median_what_holds_that_of_all_possible_runs) {
  int pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(source_folder) + "/reports/published")) {
    if (!entry.path().string().ends_with("-experiment.md")) continue;
    const std::string page = read_file(entry.path());
    EXPECT_TRUE(!has(page, "edian") || has(page, "he median of all possible runs")) << entry.path();
    ++pages;
  }
  EXPECT_EQ(pages, 4);
}

TEST(ExperimentPages, show_one_median_of_a_setting_in_every_table) {
  overlap::Options options;
  const std::string page = overlap::experiment_page(overlap_cells(20), options).text;
  const std::string angle = "0.17 [0.096, 0.24]", error = "0.0011 [0.0006, 0.0015]";
  EXPECT_TRUE(has(line_of(page, "| Gaussian | 16 |"), "| " + angle + " |")) << page;
  EXPECT_TRUE(has(line_of(page, "| Gaussian | 16 |"), "| " + error + " |"));
  EXPECT_TRUE(has(line_of(page, "| all | the defaults |"), "| " + angle + " / " + error + " |"));
  EXPECT_TRUE(has(page, interval_words(20)));
}

TEST(ExperimentPages, run_a_changed_choice_as_often_as_the_default_and_from_the_same_random_numbers) {
  ExperimentOptions options;
  options.seeds = 3;
  const auto texts = run_places("tiny/experiment", {7, 7, 9}, options,
                                [](std::size_t, std::uint64_t key) { return std::to_string(key); }, {});
  for (const auto& each : texts) EXPECT_EQ(each.size(), 3u);
  EXPECT_EQ(texts[0], texts[1]);
  EXPECT_NE(texts[0], texts[2]);
}

TEST(ExperimentPages, have_an_interval_from_six_runs_on) {
  EXPECT_TRUE(has(interval_words(6), "Behind each median stands in square brackets an interval"));
  EXPECT_TRUE(has(interval_words(5), "are empty"));
  EXPECT_TRUE(has(range_words(5), "of 5 with probability 15/16 or more")) << range_words(5);
  EXPECT_TRUE(has(range_words(5), "95 % would take six runs"));
  EXPECT_FALSE(has(range_words(6), "would take"));
  EXPECT_TRUE(has(range_words(1), "no interval"));
}

TEST(ExperimentPages, of_photographs_say_how_often_their_range_holds_the_median) {
  hierarchical::ExperimentOptions options;
  std::vector<hierarchical::Cell> cells = hierarchical::empty_cells(options);
  for (hierarchical::Cell& cell : cells) cell.runs.resize(static_cast<std::size_t>(options.seeds), {1, 1});
  EXPECT_TRUE(has(hierarchical::experiment_page(cells, options).text, range_words(options.seeds)));
}

TEST(ExperimentPages, of_max_pooling_show_intervals_and_lead_to_the_figure_that_is_judged_elsewhere) {
  std::vector<maxpool::Cell> cells;
  for (std::size_t variant = 0; variant < maxpool::variants().size(); ++variant) {
    for (const char panel : maxpool::panels) {
      cells.push_back({variant, panel, {}, {}});
      for (std::int64_t i = 1; i <= 20; ++i)
        cells.back().runs.push_back({{0, i, 1}, {0, 2 * i, 1}, {i, 3 * i, 1}, {0, 4 * i, 1}});
    }
  }
  const std::string page = maxpool::experiment_page(cells, {}).text;
  const std::string own = "1.05 [0.6, 1.5]";
  EXPECT_TRUE(has(page, "| " + own + " |")) << page;
  EXPECT_TRUE(has(line_of(page, "| all | the defaults |"), "| " + own + " / "));
  EXPECT_TRUE(has(page, "[fig3c](brutzkus21/fig3c.md)"));
  EXPECT_FALSE(has(page, "not kept here"));
}

}  // namespace
}  // namespace lakatos
