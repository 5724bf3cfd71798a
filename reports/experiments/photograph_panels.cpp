#include <fmt/format.h>
#include <algorithm>

#include "reports/experiments/experiment.hpp"
#include "reports/experiments/photograph_experiment.hpp"

namespace lakatos::hierarchical {

/// Bars for the medians over the runs with the lowest and the highest, and what is printed as points.
std::string accuracy_script(const std::vector<Cell>& cells) {
  std::string text, labels;
  for (const Head head : {Head::connected, Head::linear}) {
    text += fmt::format("${} << EOD\n", name_of(head));
    int place = 0;
    for (const Cell& cell : cells) {
      if (cell.head != head) continue;
      const std::vector<double> values = cell.test_accuracies();
      const auto [low, high] = std::minmax_element(values.begin(), values.end());
      text += fmt::format("{:.2f} {:.5g} {:.5g} {:.5g} {}\n", place + (head == Head::linear ? 0.2 : -0.2),
                          lakatos::spread_of(values).median, *low, *high,
                          cell.printed() ? fmt::format("{}", *cell.printed()) : "NaN");
      if (head == Head::linear) labels += fmt::format("{}'{}' {}", place == 0 ? "" : ", ", name_of(cell.body), place);
      ++place;
    }
    text += "EOD\n";
  }
  text += "set xtics (" + labels + ")\nset xrange [-0.6:4.6]\nset yrange [0:0.85]\nset ylabel 'test accuracy'\n";
  text +=
      "set grid y lc rgb '#dddddd'\nset boxwidth 0.36\nset style fill solid 0.75 noborder\nset key top right\nset "
      "pointintervalbox 0\n";
  text +=
      "plot $FC using 1:2 with boxes lc rgb '#1f5fa8' title 'FC head', $linear using 1:2 with boxes lc rgb '#2e8b57' "
      "title 'linear head', for [head in 'FC linear'] '$'.head using 1:3:(0):($4-$3) with vectors nohead lw 3 lc rgb "
      "'#222222' notitle, for [head in 'FC linear'] '$'.head using 1:5 with points pt 7 ps 0.8 lc rgb '#c0392b' title "
      "(head eq 'FC' ? 'printed' : '')\n";
  return text;
}

}  // namespace lakatos::hierarchical
