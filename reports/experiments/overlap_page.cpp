#include <fmt/format.h>

#include "reports/experiments/overlap_experiment.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::overlap {
namespace {

using markdown::prose;
using markdown::Table;

constexpr double straight = 3.141592653589793;

const char* name_of(InputLaw input) { return input == InputLaw::gaussian ? "Gaussian" : "uniform"; }

std::vector<double> last_angles(const Cell& cell, bool up_to_sign) {
  std::vector<double> values;
  for (const RunResult& run : cell.runs)
    values.push_back(up_to_sign ? std::min(run.angles.back(), straight - run.angles.back()) : run.angles.back());
  return values;
}

std::vector<double> first_angles(const Cell& cell) {
  std::vector<double> values;
  for (const RunResult& run : cell.runs) values.push_back(std::min(run.angles.front(), straight - run.angles.front()));
  return values;
}

std::vector<double> last_errors(const Cell& cell) {
  std::vector<double> values;
  for (const RunResult& run : cell.runs) values.push_back(run.errors.back());
  return values;
}

std::string number(double x) { return fmt::format("{:.2g}", x); }
std::string median(const std::vector<double>& values) { return median_text(values, number); }

std::string share_at_most(const std::vector<double>& values, double bound) {
  return fmt::format("{} of {}", std::count_if(values.begin(), values.end(), [&](double x) { return x <= bound; }),
                     values.size());
}

std::string results_table(const std::vector<Cell>& cells) {
  Table table({"input", "stride", "k", "angle at the start", "angle after Stage 1", "quartiles", "at most 1/2",
               "test error after Stage 2", "quartiles", "at most 1/4", "at most 1/10"},
              "lrrrrrrrrrr");
  for (const Cell& cell : cells) {
    if (cell.variant != 0) continue;
    const std::vector<double> angles = last_angles(cell, true), errors = last_errors(cell);
    table.add({name_of(cell.input), std::to_string(cell.stride),
               std::to_string(printed_plan(cell.input, cell.stride).layout.patches), median(first_angles(cell)),
               median(angles), quartiles_text(angles, number), share_at_most(angles, 0.5), median(errors),
               quartiles_text(errors, number), share_at_most(errors, 0.25), share_at_most(errors, 0.1)});
  }
  return table.text();
}

/// Verdicts of one variant that the paper's words turn on: angle at most 1/2, error at most 1/4, by the median.
struct Outcome {
  std::string numbers;
  bool angle = false, error = false;
};

Outcome outcome_of(const Cell& cell) {
  const std::vector<double> angles = last_angles(cell, true), errors = last_errors(cell);
  return {median(angles) + " / " + median(errors), spread_of(angles).median <= 0.5, spread_of(errors).median <= 0.25};
}

std::string changes_text(const std::vector<std::string>& changed) {
  std::string text;
  for (const std::string& each : changed) text += (text.empty() ? "" : ", ") + each;
  return text.empty() ? "no" : "yes: " + text;
}

std::string choices_table(const std::vector<Cell>& cells) {
  const std::vector<Variant> all = variants();
  Table table({"choice", "instead of the default", "Gaussian, 9", "Gaussian, 12", "Gaussian, 16", "uniform, 9",
               "uniform, 12", "uniform, 16", "does an outcome change?"},
              "llrrrrrrl");
  constexpr std::size_t settings = 6;
  for (std::size_t variant = 0; variant < all.size(); ++variant) {
    std::vector<std::string> row{prose(all[variant].choice), prose(all[variant].value)}, changed;
    for (std::size_t i = 0; i < settings; ++i) {
      const Cell& cell = cells[variant * settings + i];
      const Outcome here = outcome_of(cell), there = outcome_of(cells[i]);
      row.push_back(here.numbers);
      if (here.angle != there.angle) changed.push_back(fmt::format("angle at {} {}", name_of(cell.input), cell.stride));
      if (here.error != there.error) changed.push_back(fmt::format("error at {} {}", name_of(cell.input), cell.stride));
    }
    row.push_back(variant == 0 ? "–" : changes_text(changed));
    table.add(std::move(row));
  }
  return table.text();
}

std::string signs_text(const std::vector<Cell>& cells) {
  Table table({"input", "stride", "angle up to sign", "angle with its sign", "runs that end nearer to −a*"}, "lrrrr");
  for (const Cell& cell : cells) {
    if (cell.variant != 0) continue;
    const std::vector<double> with_sign = last_angles(cell, false);
    const auto opposite =
        std::count_if(with_sign.begin(), with_sign.end(), [](double angle) { return angle > straight / 2; });
    table.add({name_of(cell.input), std::to_string(cell.stride), median(last_angles(cell, true)), median(with_sign),
               fmt::format("{} of {}", opposite, with_sign.size())});
  }
  return "## Is the angle taken up to sign?\n\nThe default is yes, as in Theorem 4.1: Stage 1 cannot tell the teacher "
         "from its negative, and Stage 3 is there to repair it.\n\n" +
         table.text();
}

std::string settings_text(const Options& options) {
  std::vector<std::array<std::string, 3>> rows;
  const auto add = [&](const char* what, const std::string& value, const char* printed) {
    rows.push_back({what, value, printed});
  };
  add("sizes", "$d=160$, $r=16$, $s=9,12,16$", "yes");
  add("number of patches", "$k=(d-r)/s+1=17,13,10$: the patches fill the input", "no");
  add("teacher", "entries of $w^\\ast$ and $a^\\ast$ standard Gaussian", "yes");
  add("Gaussian input", "$N(0,I)$; $T_1=10^4$, $\\eta_1=10^{-4}$, $T_2=10^4$, $\\eta_2=10^{-4}$", "yes");
  add("uniform input",
      "$\\mathrm{Unif}[-\\sqrt3,\\sqrt3]^d$; $T_1=4\\cdot10^4$, $\\eta_1=10^{-4}$, $T_2=10^5$, $\\eta_2=10^{-5}$",
      "yes");
  add("test error", "10000 samples, a fresh set for each run", "yes");
  add("relative to what", "to the mean of $y^2$ on these samples: 1 is what the network 0 has", "no");
  add("activation", "ReLU, $\\alpha=0$", "no");
  add("start of Stage 1", "entries of $w_{non}$ and $a$ standard Gaussian", "no");
  add("front factor in (2), (3)", "$\\frac2{1+\\alpha}$", "yes, as $\\frac2{1+\\gamma}$");
  add("balancing coefficient in (2), (3)", "$\\frac14$", "yes");
  add("noise of Stage 1", "uniform on unit spheres, times $\\eta_1$", "yes, in Algorithm 2; not for the runs");
  add("$a$ between Stages 1 and 2", "as it is, not scaled", "no");
  add("samples of Stage 3", "1000", "no");
  add("runs",
      fmt::format("{} for each input and stride, also where a choice is changed; base seed {}", options.seeds,
                  options.seed),
      "no");
  return settings_part(rows);
}

std::string figures_text() {
  const std::pair<char, const char*> panels[] = {
      {'a', "Gaussian input, Stage 1: angle between $a_t$ and $a^\\ast$"},
      {'b', "Gaussian input, Stage 2: test error of the better of the two candidates"},
      {'c', "Uniform input, Stage 1: angle between $a_t$ and $a^\\ast$"},
      {'d', "Uniform input, Stage 2: test error of the better of the two candidates"}};
  std::string text = "## Figures\n\nMedian over the runs, and a band from the lower to the upper quartile.\n\n";
  for (const auto& [panel, caption] : panels)
    text += figure_part(fmt::format("Figure 1{}", panel), panel_file(panel), std::string(caption) + ".");
  return text;
}

}  // namespace

ReportPage experiment_page(const std::vector<Cell>& cells, const Options& options) {
  std::string text = experiment_head("overlaps19", "The experiment of Section 5");
  text +=
      "Algorithm 1 on the settings of Figure 1. The paper's plots show one curve per stride; the values, the number of "
      "runs and several choices are not printed. Here every setting is run with several seeds. "
      "Angles and errors are medians over the runs. " +
      interval_words(options.seeds) + " \"At most\" columns count runs.\n\n";
  text += "## Outcome\n\n" + results_table(cells) + figures_text() + settings_text(options);
  text +=
      "## What depends on the choices that are not printed\n\nOne choice is changed at a time, on the same teachers "
      "and seeds. Each entry is the median angle after Stage 1 / the median test error after Stage 2. "
      "The last column names what crosses a threshold (angle 1/2, test error 1/4) against the defaults in the first "
      "row; where an interval holds the threshold, that may be chance.\n\n" +
      choices_table(cells) + signs_text(cells);
  text += repeat_part("overlaps19", options);
  return {"overlaps19-experiment.md", text};
}

}  // namespace lakatos::overlap
