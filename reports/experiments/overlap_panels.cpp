#include <fmt/format.h>

#include "reports/experiments/overlap_experiment.hpp"

namespace lakatos::overlap {
namespace {

const char* const colours[] = {"#1f5fa8", "#c0392b", "#2e8b57"};

bool second_stage(char panel) { return panel == 'b' || panel == 'd'; }
InputLaw input_of(char panel) { return panel == 'a' || panel == 'b' ? InputLaw::gaussian : InputLaw::uniform; }

/// Spread over the runs at point i of the panel's curve; the angle is taken up to sign, as Theorem 4.1 does.
Spread spread_at(const Cell& cell, char panel, std::size_t i) {
  constexpr double straight = 3.141592653589793;
  std::vector<double> values;
  for (const RunResult& run : cell.runs)
    values.push_back(second_stage(panel) ? run.errors.at(i) : std::min(run.angles.at(i), straight - run.angles.at(i)));
  return spread_of(std::move(values));
}

Curve curve_of(const Cell& cell, char panel) {
  const RunPlan plan = printed_plan(cell.input, cell.stride);
  const auto steps = static_cast<double>(second_stage(panel) ? plan.second_steps : plan.first_steps);
  const std::size_t points = second_stage(panel) ? cell.runs.front().errors.size() : cell.runs.front().angles.size();
  Curve curve{fmt::format("stride {}", cell.stride), colours[cell.stride == 9 ? 0 : cell.stride == 12 ? 1 : 2], {}};
  for (std::size_t i = 0; i < points; ++i)
    curve.points.emplace_back(steps * static_cast<double>(i) / static_cast<double>(points - 1),
                              spread_at(cell, panel, i));
  return curve;
}

}  // namespace

std::string panel_file(char panel) { return fmt::format("figures/overlaps19/experiment-fig1{}.svg", panel); }

std::string panel_script(const std::vector<Cell>& cells, char panel) {
  std::vector<Curve> curves;
  for (const Cell& cell : cells) {
    if (cell.variant == 0 && cell.input == input_of(panel)) curves.push_back(curve_of(cell, panel));
  }
  const std::string settings =
      "set xlabel 'iteration'\nset grid lc rgb '#dddddd'\nset key top right\nset xtics format '%.0f'\n";
  return curves_script(
      curves, settings + (second_stage(panel)
                              ? "set ylabel 'test error / mean of y^2'\nset logscale y\nset yrange [1e-4:2]\nset "
                                "format y '10^{%T}'\n"
                              : "set ylabel 'angle between a_t and a*, up to sign (radians)'\nset yrange [0:1.6]\n"));
}

}  // namespace lakatos::overlap
