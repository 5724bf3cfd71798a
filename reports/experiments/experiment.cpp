#include "reports/experiments/experiment.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/campaign/workers.hpp"
#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/claim/generator.hpp"
#include "reports/markdown/text.hpp"
#include "theory/probability/binomial.hpp"

namespace lakatos {

std::vector<std::vector<std::string>> run_places(const std::string& experiment,
                                                 const std::vector<std::uint64_t>& places,
                                                 const ExperimentOptions& options,
                                                 const std::function<std::string(std::size_t, std::uint64_t)>& run,
                                                 const ExperimentProgress& progress) {
  const std::uint64_t name = stable_hash(experiment);
  std::vector<std::pair<std::size_t, std::uint64_t>> tasks;
  for (std::size_t c = 0; c < places.size(); ++c) {
    for (int i = 0; i < options.seeds; ++i)
      tasks.emplace_back(c, stream_key(options.seed, name, places[c], static_cast<std::uint64_t>(i)));
  }
  const auto done = [&](std::size_t count) {
    if (progress) progress(count, tasks.size());
  };
  std::vector<std::string> results = run_tasks(
      tasks.size(), options.jobs, [&](std::size_t i) { return run(tasks[i].first, tasks[i].second); }, done);
  std::vector<std::vector<std::string>> texts(places.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) texts[tasks[i].first].push_back(std::move(results[i]));
  return texts;
}

Spread spread_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    return values[below] +
           (place - static_cast<double>(below)) * (values[std::min(below + 1, values.size() - 1)] - values[below]);
  };
  return {at(0.25), at(0.5), at(0.75)};
}

std::optional<std::pair<double, double>> median_interval(std::vector<double> values) {
  const auto n = static_cast<std::int64_t>(values.size());
  // The most values that may be left out on either side.
  std::int64_t out = -1;
  for (std::int64_t step = std::int64_t{1} << 32; step > 0; step /= 2) {
    if (out + step >= n / 2 + 1) continue;
    const Ball tail = binomial_lower_tail(n, out + step, from_integers<Ball>(1, 2));
    if (less_equal(tail, from_integers<Ball>(1, 40)) == Truth::yes) out += step;
  }
  if (out < 0) return std::nullopt;
  std::sort(values.begin(), values.end());
  return std::pair{values[static_cast<std::size_t>(out)], values[static_cast<std::size_t>(n - 1 - out)]};
}

std::string median_text(const std::vector<double>& values, std::string (*number)(double)) {
  const auto interval = median_interval(values);
  return fmt::format("{} [{}]", number(spread_of(values).median),
                     interval ? number(interval->first) + ", " + number(interval->second) : "–");
}

std::string quartiles_text(const std::vector<double>& values, std::string (*number)(double)) {
  const Spread spread = spread_of(values);
  return number(spread.lower) + " – " + number(spread.upper);
}

std::string interval_words(int runs) {
  constexpr const char* interval =
      "an interval that holds the median of all possible runs with probability 95 % or more (order statistics, each "
      "interval by itself)";
  return runs >= 6 ? fmt::format("Behind each median stands in square brackets {}.", interval)
                   : fmt::format("The square brackets behind each median are empty: {} takes six runs.", interval);
}

std::string range_words(int runs) {
  if (runs < 2) return "One run gives no interval for the median of all possible runs.";
  const std::int64_t half = std::int64_t{1} << (std::min(runs, 32) - 1);
  return fmt::format(
      "The median of all possible runs lies between the lowest and the highest of {} with probability {}/{} or more, "
      "whatever their law (each interval by itself){}.",
      runs, half - 1, half, runs < 6 ? "; 95 % would take six runs" : "");
}

std::string experiment_head(const std::string& paper, const std::string& title) {
  return fmt::format("# {0} · {1}, run again\n\n[All claims of `{0}`]({0}.md) · [All papers](index.md)\n\n", paper,
                     title);
}

std::string settings_part(const std::vector<std::array<std::string, 3>>& rows) {
  markdown::Table table({"what", "value", "printed?"}, "lll");
  for (const auto& [what, value, printed] : rows)
    table.add({markdown::prose(what), markdown::prose(value), markdown::prose(printed)});
  return "## Settings\n\n" + table.text();
}

std::string figure_part(const std::string& name, const std::string& file, const std::string& caption) {
  return fmt::format("![{0}]({1})\n\n*As {0}. {2}*\n\n", name, file, markdown::prose(caption));
}

std::string repeat_part(const std::string& paper, const ExperimentOptions& options) {
  return fmt::format(
      "## Repeat it\n\n```sh\nlakatos reproduce {} --seed {} --seeds {} --out reports/published\n```\n\nThe same bytes "
      "for any number of worker processes.\n",
      paper, options.seed, options.seeds);
}

std::string curves_script(const std::vector<Curve>& curves, const std::string& settings) {
  std::string data, bands, lines;
  for (std::size_t i = 0; i < curves.size(); ++i) {
    const Curve& curve = curves[i];
    data += fmt::format("$curve{} << EOD\n", i);
    for (const auto& [x, spread] : curve.points)
      data += fmt::format("{} {:.5g} {:.5g} {:.5g}\n", x, spread.median, spread.lower, spread.upper);
    data += "EOD\n";
    bands +=
        fmt::format("$curve{} using 1:3:4 with filledcurves fs transparent solid 0.18 noborder lc rgb '{}' notitle, ",
                    i, curve.colour);
    lines += fmt::format("{}$curve{} using 1:2 with {} lw 2.5 {}lc rgb '{}' title '{}'", i == 0 ? "" : ", ", i,
                         curve.marked ? "linespoints pt 7 ps 0.5" : "lines", curve.dashed ? "dt 2 " : "", curve.colour,
                         curve.title);
  }
  return data + settings + "plot " + bands + lines + "\n";
}

}  // namespace lakatos
