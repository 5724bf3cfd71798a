// The experiments of du18 in small: the same page from any number of processes, with and without images, and what it
// shows found a second way.
#include "reports/experiments/filter_experiment.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <cmath>
#include <cstdlib>

#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/claim/generator.hpp"
#include "checks/engine/text/files.hpp"
#include "reports/tests/command_line.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::filter {
namespace {

/// Images with a little ink: two strokes on every one.
DigitImages strokes(std::size_t count, std::uint64_t key) {
  RandomStream stream(key);
  DigitImages images;
  images.labels.assign(count, 0);
  images.grey.assign(count * DigitImages::pixels, 0);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = 6 + stream.bits() % 16, column = 6 + stream.bits() % 16;
    for (std::size_t along = 4; along < 24; ++along) {
      images.grey[i * DigitImages::pixels + row * DigitImages::side + along] = 200;
      images.grey[i * DigitImages::pixels + along * DigitImages::side + column] = 120;
    }
  }
  return images;
}

const DigitSets& small_sets() {
  static const DigitSets sets{strokes(60, 1), strokes(10, 2)};
  return sets;
}

Options small(unsigned jobs, bool images) {
  Options options;
  options.seeds = images ? 1 : 2, options.conditions = false;
  options.jobs = jobs;
  if (images) options.digits = &small_sets();
  return options;
}

/// Made once for all tests.
const Experiment& with_images() {
  static const Experiment experiment = run_experiment(small(1, true));
  return experiment;
}

std::string all_text(const Experiment& experiment, const Options& options) {
  std::string text = experiment_page(experiment, options).text;
  for (const char panel : panels(experiment)) text += panel_file(panel) + panel_script(experiment, panel);
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(FilterExperiment, is_the_same_on_one_process_and_on_two) {
  const Options two = small(2, true);
  EXPECT_EQ(all_text(with_images(), two), all_text(run_experiment(two), two));
}

TEST(FilterExperiment, is_another_with_another_seed) {
  Options options = small(1, false);
  const std::string first = all_text(run_experiment(options), options);
  options.seed = 2;
  EXPECT_NE(first, all_text(run_experiment(options), options));
}

TEST(FilterExperiment, has_the_page_that_is_kept) {
  const Options options = small(1, false);
  const std::string found = experiment_page(run_experiment(options), options).text;
  const std::string path = std::string(source_folder) + "/reports/tests/golden/du18-experiment.md";
  const char* mode = std::getenv("LAKATOS_GOLDEN");
  if (mode && std::string(mode) == "write") write_file(path, found);
  EXPECT_EQ(found, read_file(path));
}

TEST(FilterExperiment, shows_every_figure_with_what_the_paper_says_and_the_claim_that_judges_it) {
  const std::string page = experiment_page(with_images(), small(1, true)).text;
  for (const char* claim : {"fig3a", "fig3b", "fig3c", "fig3d", "fig4", "fig5"})
    EXPECT_TRUE(has(page, std::string("[") + claim + "](du18/" + claim + ".md)")) << claim;
  for (const char* file : {"fig3a", "fig3b", "fig3c", "fig3d", "fig4", "fig5"})
    EXPECT_TRUE(has(page, std::string("(figures/du18/experiment-") + file + ".svg)")) << file;
  EXPECT_FALSE(has(page, "left out"));
  for (const char* verdict : {"survives", "refuted", "undecided"}) EXPECT_FALSE(has(page, verdict)) << verdict;
}

TEST(FilterExperiment, says_what_is_left_out_without_the_images) {
  const Options options = small(1, false);
  const Experiment experiment = run_experiment(options);
  const std::string page = experiment_page(experiment, options).text;
  EXPECT_TRUE(has(page,
                  "Figures 3(c), 3(d), 4 and 5 are left out: they need MNIST, which is not there; `./run data` "
                  "fetches it.\n"));
  EXPECT_EQ(panels(experiment), (std::vector<char>{'a', 'b'}));
  EXPECT_FALSE(has(page, "fig3c"));
  EXPECT_FALSE(has(page, "Gabor"));
  EXPECT_TRUE(has(page, "runs that end nearer than the row above"));
}

TEST(FilterExperiment, shows_on_which_side_of_theorem_3_1_a_start_lies_with_decimals_rounded_away_from_the_claim) {
  StartCondition outside{Cut::centred,
                         {1, 8},
                         2,
                         from_integers<Ball>(13910, 100000),
                         from_integers<Ball>(18, 100),
                         from_integers<Ball>(20599, 100000)};
  StartCondition open = outside;
  open.six_cross = outside.gamma, open.cut = Cut::printed;
  const std::string text = conditions_text({outside, open});
  EXPECT_TRUE(has(text, "| around its centre | 2 | 1/8 | 0.140 | 0.181 | 0.205 | outside Theorem 3.1 |")) << text;
  EXPECT_TRUE(has(text, "| as printed | 2 | 1/8 | 0.140 | 0.181 | 0.139 | open |")) << text;
  EXPECT_EQ(conditions_text({}), "");
}

TEST(FilterExperiment, is_published_with_every_setting_in_the_plane_outside_theorem_3_1) {
  const std::string page = read_file(std::string(source_folder) + "/reports/published/du18-experiment.md");
  int outside = 0;
  for (std::size_t at = page.find("outside Theorem 3.1 |"); at != std::string::npos;
       at = page.find("outside Theorem 3.1 |", at + 1))
    ++outside;
  EXPECT_EQ(outside, 16);
  EXPECT_FALSE(has(page, "| open |"));
}

TEST(FilterExperiment, is_done_without_the_images_and_says_so_at_the_end) {
  const std::string folder = std::filesystem::temp_directory_path() / ("lakatos-du18-" + std::to_string(::getpid()));
  const RanOutside ran =
      run_outside("reproduce du18 --seeds 1 --no-figures --out '" + folder + "'", "2>&1", "LAKATOS_MNIST=/nowhere ");
  EXPECT_EQ(ran.code, 7) << ran.text;
  EXPECT_TRUE(has(ran.text, "Figures 3(c), 3(d), 4 and 5 were left out, for data are missing: MNIST: ")) << ran.text;
  EXPECT_TRUE(has(ran.text, "./run data fetches it")) << ran.text;
  EXPECT_TRUE(std::filesystem::exists(folder + "/du18-experiment.md"));
  std::filesystem::remove_all(folder);
}

TEST(FilterExperiment, walks_as_the_algorithm_does_from_the_keys_of_its_runs) {
  const Options options = small(1, false);
  const Experiment experiment = run_experiment(options);
  const SimulatedInput law(Cut::centred, {1, 4});
  const Walks& walks = experiment.walks.front();
  for (std::uint64_t i = 0; i < 2; ++i) {
    const std::uint64_t key = stream_key(options.seed, stable_hash("du18/experiment"), 'a', i);
    const double error = walk_side_by_side(walks.setting, {&law}, key, [](int, const auto&) { return true; })[0];
    EXPECT_EQ(walks.distances(0, points)[i], std::sqrt(error));
    EXPECT_NEAR(walks.distances(0, 0)[i], 0.5, 1e-15);
  }
}

TEST(FilterExperiment, has_at_the_segments_end_the_loss_of_the_learnt_filter_and_none_at_the_teacher) {
  const NearestRounding nearest;
  for (const Lessons& lessons : with_images().lessons) {
    const LessonRun& run = lessons.runs.front();
    for (const Start start : {half, independent}) {
      const Learnt& learnt = run.learnt[start];
      EXPECT_EQ(learnt.between.front(), 0);
      EXPECT_NEAR(learnt.between.back(), learnt.losses.back(), 1e-9 * learnt.losses.back());
    }
    if (lessons.number >= shown) continue;
    // By the filter itself, from the weights that Figure 4 shows.
    const DigitFilter filter(small_sets().test, lessons.setting.side, lessons.setting.stride);
    EXPECT_EQ(filter.relative_loss(run.learnt[independent].filter, run.teacher, 10),
              run.learnt[independent].losses.back());
    EXPECT_EQ(correlation(run.learnt[independent].filter, run.teacher), run.learnt[independent].correlation);
  }
}

TEST(FilterExperiment, shows_the_run_of_the_middle_correlation) {
  Lessons lessons;
  for (const double value : {0.9, 0.1, 0.5, 0.7}) {
    LessonRun run;
    run.learnt.resize(starts);
    run.learnt[independent].correlation = value;
    lessons.runs.push_back(run);
  }
  EXPECT_EQ(middle_run(lessons).learnt[independent].correlation, 0.5);
  lessons.runs.pop_back();
  EXPECT_EQ(middle_run(lessons).learnt[independent].correlation, 0.5);
}

TEST(MedianInterval, leaves_out_as_many_values_as_the_binomial_law_allows) {
  const auto of_first = [](int n) {
    std::vector<double> values;
    for (int i = n; i >= 1; --i) values.push_back(i);
    return median_interval(values);
  };
  EXPECT_FALSE(of_first(0));
  EXPECT_FALSE(of_first(5));
  EXPECT_EQ(of_first(6), (std::pair{1., 6.}));  // 2 / 2^6 = 3.1 %
  EXPECT_EQ(of_first(8), (std::pair{1., 8.}));
  EXPECT_EQ(of_first(9), (std::pair{2., 8.}));  // 2 (1 + 9) / 2^9 = 3.9 %
  EXPECT_EQ(of_first(20), (std::pair{6., 15.}));
  EXPECT_EQ(of_first(100), (std::pair{40., 61.}));
}

}  // namespace
}  // namespace lakatos::filter
