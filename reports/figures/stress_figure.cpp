#include "reports/figures/stress_figure.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "checks/engine/text/files.hpp"
#include "reports/figures/gnuplot.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos {
namespace {

double share(const DialPoint& point) {
  return point.accepted > 0 ? 100.0 * static_cast<double>(point.failed) / static_cast<double>(point.accepted) : 0;
}

/// Dials run over factors: logarithmic where all values are positive and span more than a factor 8.
bool logarithmic(const DialCurve& curve) {
  double least = 1e300, most = 0;
  for (const DialPoint& point : curve.points)
    least = std::min(least, to_double(point.value)), most = std::max(most, to_double(point.value));
  return least > 0 && most > 8 * least;
}

constexpr std::size_t panels_in_a_row = 3;
constexpr int least_height = 460, panel_height = 210;
std::size_t rows_of(const StressResult& result) {
  return (result.curves.size() + panels_in_a_row - 1) / panels_in_a_row;
}

std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '\'', ' ');
  return "'" + text + "'";
}

/// Top of the axis: a little above the largest share, 5 % at least.
double top_of(const DialCurve& curve) {
  double most = 0;
  for (const DialPoint& point : curve.points) most = std::max(most, share(point));
  return std::max(5.0, 1.1 * most);
}

std::string panel(const DialCurve& curve, std::size_t i) {
  std::string text = fmt::format("set title {} font ',11'\n", quoted(curve.dial));
  text += logarithmic(curve) ? "set logscale x\n" : "unset logscale x\n";
  text += "unset arrow\n";
  if (curve.broken)
    text +=
        fmt::format("set arrow from first {0:.6g}, graph 0 to first {0:.6g}, graph 1 nohead dt 2 lc rgb '#c0392b'\n",
                    to_double(*curve.broken));
  text += fmt::format("set yrange [0:{:.4g}]\n", top_of(curve));
  text += fmt::format(
      "plot $curve{0} using 1:2 with linespoints pt 7 ps 0.5 lw 2 lc rgb '#1f5fa8' notitle, $curve{0} using 1:3 with "
      "points pt 9 ps 0.9 lc rgb '#c0392b' notitle\n",
      i);
  return text;
}

}  // namespace

bool has_curves(const StressResult& result) { return !result.curves.empty(); }
std::string curves_file(const StressResult& result) { return result.claim + "-dials.svg"; }
std::string diagram_file(const StressResult& result) { return result.claim + "-phase.svg"; }

std::string curves_script(const StressResult& result) {
  std::string text;
  for (std::size_t i = 0; i < result.curves.size(); ++i) {
    text += fmt::format("$curve{} << EOD\n", i);
    for (const DialPoint& point : result.curves[i].points) {
      if (point.accepted > 0)
        text += fmt::format("{:.6g} {:.6g} {}\n", to_double(point.value), share(point), point.by_search ? "0" : "NaN");
      else text += fmt::format("{:.6g} NaN NaN\n", to_double(point.value));
    }
    text += "EOD\n";
  }
  const std::size_t columns = std::min(panels_in_a_row, result.curves.size()), rows = rows_of(result);
  text += fmt::format(
      "set multiplot layout {},{}\nset grid lc rgb '#dddddd'\nset xtics auto font ',9'\nset ytics font ',9'\nset "
      "ylabel 'failing, %'\nset xlabel 'dial'\nset format x '%g'\n",
      rows, columns);
  for (std::size_t i = 0; i < result.curves.size(); ++i) text += panel(result.curves[i], i);
  return text + "unset multiplot\n";
}

int curves_height(const StressResult& result) {
  return std::max(least_height, panel_height * static_cast<int>(rows_of(result)));
}

std::string diagram_script(const PhaseDiagram& diagram) {
  std::string text = "$share << EOD\n";
  for (std::size_t r = 0; r < diagram.rows.size(); ++r) {
    for (std::size_t c = 0; c < diagram.columns.size(); ++c) {
      const DialPoint& point = diagram.points[r * diagram.columns.size() + c];
      text += fmt::format("{} {} {}\n", c, r, point.accepted > 0 ? fmt::format("{:.4g}", share(point)) : "NaN");
    }
  }
  const auto tics = [](const std::vector<Fraction>& values) {
    std::string list;
    for (std::size_t i = 0; i < values.size(); ++i)
      list += fmt::format("{}'{}' {}", i ? ", " : "", to_string(values[i]), i);
    return list;
  };
  text += "EOD\n";
  text += fmt::format("set xtics ({})\nset ytics ({})\nset xlabel {}\nset ylabel {}\n", tics(diagram.columns),
                      tics(diagram.rows), quoted(diagram.second), quoted(diagram.first));
  return text +
         "set cbrange [0:100]\nset cblabel 'failing, %'\nset palette defined (0 '#f7fbff', 1 '#6baed6', 20 '#2171b5', "
         "100 '#c0392b')\nunset key\nplot $share using 1:2:3 with image pixels\n";
}

void write_stress_figures(const Laboratory& laboratory, const std::filesystem::path& folder) {
  for (const auto& [claim, result] : laboratory.stress) {
    if (has_curves(result))
      write_file(folder / curves_file(result), draw_svg(curves_script(result), curves_height(result)));
    if (result.diagram) write_file(folder / diagram_file(result), draw_svg(diagram_script(*result.diagram)));
  }
}

}  // namespace lakatos
