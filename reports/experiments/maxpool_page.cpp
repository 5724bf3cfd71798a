#include <fmt/format.h>

#include "reports/experiments/maxpool_experiment.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::maxpool {
namespace {

using markdown::prose;
using markdown::Table;

std::string percent(double share) { return fmt::format("{:.3g}", 100 * share); }

std::string shown(const Cell& cell, Model model) { return median_text(cell.test_errors(model), percent); }

std::string without_training_error(const Cell& cell, Model model) {
  return fmt::format("{}", cell.runs_without_training_error(model));
}

std::string panel_table(const std::vector<Cell>& cells, char panel) {
  Table table({panel == '4' ? "n" : "training inputs", "ConvPool", "MLP", "SVM", "layerwise", "runs",
               "without training error: ConvPool", "MLP", "SVM", "layerwise"},
              "rrrrrrrrrr");
  for (const Cell& cell : cells) {
    if (cell.variant != 0 || cell.panel != panel) continue;
    std::vector<std::string> row{std::to_string(cell.abscissa())};
    for (const Model model : {conv_pool, mlp, svm, layerwise}) row.push_back(shown(cell, model));
    row.push_back(std::to_string(cell.runs.size()));
    for (const Model model : {conv_pool, mlp, svm, layerwise}) row.push_back(without_training_error(cell, model));
    table.add(std::move(row));
  }
  return table.text();
}

double median(const Cell& cell, Model model) { return spread_of(cell.test_errors(model)).median; }

bool conv_pool_is_lowest(const Cell& cell) {
  return median(cell, conv_pool) < median(cell, mlp) && median(cell, conv_pool) < median(cell, svm);
}

/// What a reader of the paper would have to say otherwise about this setting.
std::string changed(const Cell& here, const Cell& there, const std::string& where) {
  std::string text;
  if (conv_pool_is_lowest(here) != conv_pool_is_lowest(there)) text += "; the order at " + where;
  for (const Model model : {conv_pool, mlp, svm}) {
    const auto most = [&](const Cell& cell) {
      return 2 * cell.runs_without_training_error(model) > static_cast<std::int64_t>(cell.runs.size());
    };
    if (most(here) != most(there)) text += fmt::format("; the training error of {} at {}", name_of(model), where);
  }
  return text;
}

std::string place_of(const Cell& cell) {
  return cell.panel == '4' ? fmt::format("4, n = {}", cell.abscissa())
                           : fmt::format("3{}, {} inputs", cell.panel, cell.abscissa());
}

const Cell& cell_of(const std::vector<Cell>& cells, std::size_t variant, const Cell& place) {
  return *std::find_if(cells.begin(), cells.end(), [&](const Cell& each) {
    return each.variant == variant && each.panel == place.panel && each.abscissa() == place.abscissa();
  });
}

std::string choices_table(const std::vector<Cell>& cells) {
  const std::vector<Variant> all = variants();
  std::vector<const Cell*> last;
  for (const Cell& cell : cells) {
    if (cell.variant + 1 == all.size()) last.push_back(&cell);
  }
  std::vector<std::string> head{"choice", "instead of the default"};
  for (const Cell* cell : last) head.push_back(place_of(*cell));
  head.push_back("does an outcome change?");
  Table table(head, "ll" + std::string(last.size(), 'r') + "l");
  for (std::size_t variant = 0; variant < all.size(); ++variant) {
    std::vector<std::string> row{prose(all[variant].choice), prose(all[variant].value)};
    std::string changes;
    for (const Cell* place : last) {
      const Cell &base = cell_of(cells, 0, *place), &here = cell_of(cells, variant, *place);
      row.push_back(fmt::format("{} / {} / {} / {}", shown(here, conv_pool), shown(here, mlp), shown(here, svm),
                                shown(here, layerwise)));
      changes += changed(here, base, place_of(*place));
    }
    row.push_back(variant == 0 ? "–" : changes.empty() ? "no" : "yes: " + changes.substr(2));
    table.add(std::move(row));
  }
  return table.text();
}

std::string settings_text(const ExperimentOptions& options) {
  std::vector<std::array<std::string, 3>> rows;
  const auto add = [&](const char* what, const std::string& value, const char* printed) {
    rows.push_back({what, value, printed});
  };
  add("sizes", "$d=20$, $n=10$, 500 channels, 1000 test inputs", "yes");
  add("patterns", "the rows of a random orthogonal matrix, drawn anew for each run; all of them, $l=20$",
      "yes; $l$ is not");
  add("noise", "uniform in the unit ball, on each pattern", "its norm, not its law");
  add("training sets", "the sizes of the tables; 200 inputs for Figure 4", "no");
  add("MLP", "one hidden ReLU layer of the size that comes nearest to ConvPool's number of parameters", "yes");
  add("ConvPool and MLP", "Adam on the logistic loss, step $\\frac1{1000}$, batches of 32, no biases", "Adam; no more");
  add("end of training", "with the first epoch in which no $-\\ell'$ is above $\\frac1{10}$; at most 400", "no");
  add("start", "entries uniform up to $\\pm1$ over the root of the fan-in", "no");
  add("SVM", "hard margin, dual coordinate descent, no bias, at most 1000 passes", "hard margin");
  add("layerwise", "$T_1=50$, $T_2=8000$, $\\eta_1=\\frac1{4k(T_1+1)}$, $r=\\frac{\\eta_1}{200}$, $\\eta_2=4k$",
      "the bounds of Theorem 5.1");
  add("runs",
      fmt::format("{} for each setting, also where a choice is changed; base seed {}", options.seeds, options.seed),
      "5");
  return settings_part(rows);
}

}  // namespace

ReportPage experiment_page(const std::vector<Cell>& cells, const ExperimentOptions& options) {
  std::string text =
      experiment_head("brutzkus21", "The experiments of Section 7") +
      "Three models on the pattern-detection law, and Algorithm 1 beside them. The paper shows "
      "curves; their values and several choices are not printed. Test errors are in percent: medians over the runs. " +
      interval_words(options.seeds) +
      " Curves are medians, with a band from the lower to the upper quartile. The last columns count the runs that end "
      "without any training error. Figure 3(c), on MNIST, is not run here but where it is judged: "
      "[fig3c](brutzkus21/fig3c.md).\n\n";
  text += "## Figure 3(a): clean data\n\n" + panel_table(cells, 'a') +
          figure_part("Figure 3(a)", panel_file('a'), "Test error against the size of the training set.");
  text += "## Figure 3(b): noise on each pattern\n\n" + panel_table(cells, 'b') +
          figure_part("Figure 3(b)", panel_file('b'), "Test error against the size of the training set, with noise.");
  text += "## Figure 4: the number of patterns in an input\n\n" + panel_table(cells, '4') +
          figure_part("Figure 4", panel_file('4'), "Test error against $n$, with noise, 200 training inputs.");
  text += settings_text(options);
  text +=
      "## What depends on the choices that are not printed\n\nOne choice is changed at a time, on the same seeds. Each "
      "entry is the median test error of ConvPool / MLP / SVM / layerwise in percent. The last column names what comes "
      "out otherwise than in the first row: whether ConvPool has the lowest test error, and whether a model ends "
      "without training error in more than half of the runs; where intervals overlap, that may be chance.\n\n" +
      choices_table(cells);
  text += repeat_part("brutzkus21", options);
  return {"brutzkus21-experiment.md", text};
}

}  // namespace lakatos::maxpool
