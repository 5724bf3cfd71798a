#include <fmt/format.h>

#include "reports/experiments/maxpool_experiment.hpp"

namespace lakatos::maxpool {
namespace {

const char* const colours[] = {"#1f5fa8", "#c0392b", "#2e8b57", "#8e44ad"};

Curve curve_of(const std::vector<Cell>& cells, char panel, Model model) {
  Curve curve{name_of(model), colours[model], {}, model == layerwise, true};
  for (const Cell& cell : cells) {
    if (cell.variant == 0 && cell.panel == panel)
      curve.points.emplace_back(cell.abscissa(), spread_of(cell.test_errors(model)));
  }
  return curve;
}

}  // namespace

std::string panel_file(char panel) {
  return fmt::format("figures/brutzkus21/experiment-fig{}.svg", panel == '4' ? "4" : std::string("3") + panel);
}

std::string panel_script(const std::vector<Cell>& cells, char panel) {
  std::vector<Curve> curves;
  for (const Model model : {conv_pool, mlp, svm, layerwise}) curves.push_back(curve_of(cells, panel, model));
  const std::string axis = panel == '4' ? "n, patterns in an input" : "training inputs";
  return curves_script(curves, "set xlabel '" + axis +
                                   "'\nset ylabel 'test error'\nset yrange [0:0.55]\nset grid lc rgb "
                                   "'#dddddd'\nset key top right\n");
}

}  // namespace lakatos::maxpool
