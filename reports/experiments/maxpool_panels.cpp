#include <fmt/format.h>

#include "reports/experiments/maxpool_experiment.hpp"
#include "reports/experiments/overlap_experiment.hpp"

namespace lakatos::maxpool {
namespace {

const char* const colours[] = {"#1f5fa8", "#c0392b", "#2e8b57", "#8e44ad"};

std::string data_of(const std::vector<Cell>& cells, char panel, Model model) {
  std::string text = fmt::format("$model{} << EOD\n", static_cast<int>(model));
  for (const Cell& cell : cells) {
    if (cell.variant != 0 || cell.panel != panel) continue;
    const overlap::Spread spread = overlap::spread_of(cell.test_errors(model));
    text += fmt::format("{} {:.5g} {:.5g} {:.5g}\n", cell.abscissa(), spread.median, spread.lower, spread.upper);
  }
  return text + "EOD\n";
}

}  // namespace

std::string panel_file(char panel) {
  return fmt::format("figures/brutzkus21/experiment-fig{}.svg", panel == '4' ? "4" : std::string("3") + panel);
}

std::string panel_script(const std::vector<Cell>& cells, char panel) {
  std::string text, bands, lines;
  for (const Model model : {conv_pool, mlp, svm, layerwise}) {
    text += data_of(cells, panel, model);
    const int i = static_cast<int>(model);
    bands +=
        fmt::format("$model{} using 1:3:4 with filledcurves fs transparent solid 0.18 noborder lc rgb '{}' notitle, ",
                    i, colours[i]);
    lines += fmt::format("{}$model{} using 1:2 with linespoints pt 7 ps 0.5 lw 2.5 {} lc rgb '{}' title '{}'",
                         lines.empty() ? "" : ", ", i, model == layerwise ? "dt 2" : "", colours[i], name_of(model));
  }
  text += panel == '4' ? "set xlabel 'n, patterns in an input'\n" : "set xlabel 'training inputs'\n";
  text += "set ylabel 'test error'\nset yrange [0:0.55]\nset grid lc rgb '#dddddd'\nset key top right\n";
  return text + "plot " + bands + lines + "\n";
}

}  // namespace lakatos::maxpool
