#pragma once
// What the experiments that are run again have in common: their runs on several processes, medians with what surrounds
// them, and the pieces of a page and of a panel that all of them show.
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lakatos {

struct ExperimentOptions {
  std::uint64_t seed = 1;
  int seeds = 20;  // runs of each setting, with the default choices and with one of them changed alike
  unsigned jobs = 1;
};

using ExperimentProgress = std::function<void(std::size_t done, std::size_t of)>;

/// text[c][i] = run(c, key of run i at places[c]), on options.jobs processes; the same for any number of them.
/// A place makes the random numbers of a setting its own; settings at one place start from the same ones, so that they
/// can be compared run by run. `experiment`: "overlaps19/experiment".
std::vector<std::vector<std::string>> run_places(
    const std::string& experiment, const std::vector<std::uint64_t>& places, const ExperimentOptions& options,
    const std::function<std::string(std::size_t cell, std::uint64_t key)>& run, const ExperimentProgress& progress);

/// Median and quartiles, linear between the two nearest; all 0 of nothing.
struct Spread {
  double lower = 0, median = 0, upper = 0;
};
Spread spread_of(std::vector<double> values);
/// Two of the values, as near to each other as order statistics allow, between which the median of their law lies with
/// probability at least 95 %, whatever the law: the chance of missing it on one side is a tail of Bin(n, 1/2), at most
/// 1/40. None of fewer than six values. Infinite values are values.
std::optional<std::pair<double, double>> median_interval(std::vector<double> values);
/// "median [95 % interval]"; "median [–]" of too few values.
std::string median_text(const std::vector<double>& values, std::string (*number)(double));
/// "lower – upper" quartile.
std::string quartiles_text(const std::vector<double>& values, std::string (*number)(double));
/// What the brackets of median_text are: a sentence for a page whose settings have so many runs each.
std::string interval_words(int runs);
/// The same of a page that shows the lowest and the highest of the runs in their place.
std::string range_words(int runs);

/// "# PAPER · TITLE, run again" and the way back.
std::string experiment_head(const std::string& paper, const std::string& title);
/// "## Settings": what, value, whether it is printed, each as prose.
std::string settings_part(const std::vector<std::array<std::string, 3>>& rows);
/// "As NAME. CAPTION", below the picture.
std::string figure_part(const std::string& name, const std::string& file, const std::string& caption);
/// "## Repeat it"
std::string repeat_part(const std::string& paper, const ExperimentOptions& options);

/// A median with its quartiles along an axis.
struct Curve {
  std::string title, colour;
  std::vector<std::pair<double, Spread>> points;
  bool dashed = false;
  bool marked = false;  // a mark at each point
};
/// gnuplot commands: the curves as data, `settings`, and the plot of a band between the quartiles and a line through
/// the medians for each.
std::string curves_script(const std::vector<Curve>& curves, const std::string& settings);

}  // namespace lakatos
