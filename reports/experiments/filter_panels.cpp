#include <fmt/format.h>
#include <algorithm>

#include "reports/experiments/filter_experiment.hpp"

namespace lakatos::filter {
namespace {

const char* const colours[] = {"#1f5fa8", "#c0392b", "#2e8b57", "#8e44ad"};
const std::string grid = "set grid lc rgb '#dddddd'\n", decades = "set logscale y\nset format y '10^{%T}'\n";

std::string walks_script(const std::vector<Walks>& all, char panel) {
  const Walks& walks = *std::find_if(all.begin(), all.end(), [&](const Walks& each) { return each.panel == panel; });
  std::vector<Curve> curves;
  for (std::size_t law = 0; law < spreads_of(panel).size(); ++law) {
    Curve curve{(panel == 'a' ? "σ = " : "σ_2 = ") + to_string(spreads_of(panel)[law]), colours[law], {}};
    for (std::size_t point = 0; point <= walks.end(); ++point)
      curve.points.emplace_back(walks.setting.horizon * static_cast<int>(point) / points,
                                spread_of(walks.distances(law, point)));
    curves.push_back(std::move(curve));
  }
  return curves_script(curves,
                       "set xlabel 'step'\nset ylabel '|w_{t} − w_{*}|'\nset key bottom left\n" + grid + decades);
}

/// The lessons of a panel with the default choices.
const Lessons& usual_lessons(const Experiment& experiment, char panel) {
  return *std::find_if(experiment.lessons.begin(), experiment.lessons.end(),
                       [&](const Lessons& each) { return each.panel == panel; });
}

std::string losses_script(const Lessons& lessons) {
  std::vector<Curve> curves;
  for (const Start start : {independent, whole, half, quarter}) {
    const std::string name = name_of(start);
    Curve curve{start == independent ? "independent start" : "start at " + name, colours[start], {}};
    curve.dashed = start == independent;
    for (const int steps : lessons.stops) curve.points.emplace_back(steps, spread_of(lessons.losses(start, steps)));
    curves.push_back(std::move(curve));
  }
  return curves_script(curves, "set xlabel 'step'\nset ylabel 'relative loss'\nset key top right\n" + grid + decades);
}

/// Losses on the segment for both teachers and two starts; without the teacher itself, whose loss 0 has no logarithm.
std::string segment_script(const Experiment& experiment) {
  std::vector<Curve> curves;
  for (const char panel : {'c', 'd'}) {
    const Lessons& lessons = usual_lessons(experiment, panel);
    for (const Start start : {half, independent}) {
      Curve curve{fmt::format("{} teacher, {}", panel == 'c' ? "random" : "Gabor",
                              start == half ? "start at 1/2" : "independent start"),
                  colours[(panel == 'c' ? 0 : 2) + (start == half ? 0 : 1)],
                  {}};
      curve.dashed = start == independent;
      for (int part = 1; part <= lessons.parts; ++part) {
        std::vector<double> losses;
        for (const LessonRun& run : lessons.runs)
          losses.push_back(run.learnt[start].between[static_cast<std::size_t>(part)]);
        curve.points.emplace_back(static_cast<double>(part) / lessons.parts, spread_of(losses));
      }
      curves.push_back(std::move(curve));
    }
  }
  return curves_script(curves,
                       "set xlabel 'α (0 the teacher, 1 the learnt filter)'\nset ylabel 'relative loss'\nset "
                       "xrange [0:1]\nset key bottom right\n" +
                           grid + decades);
}

/// A filter as a grey image, the first or second of a pair, from its smallest entry (black) to its largest (white).
std::string image(const Vector<double>& filter, const std::string& title, bool first) {
  const auto side = static_cast<std::size_t>(
      std::find_if(digit_settings.begin(), digit_settings.end(), [&](const DigitSetting& each) {
        return each.side * each.side == filter.size();
      })->side);
  const double least = std::ranges::min(filter), range = std::max(std::ranges::max(filter) - least, 1e-300);
  std::string text = "$image << EOD\n";
  for (std::size_t i = 0; i < filter.size(); ++i)
    text += fmt::format("{:.3f}{}", (filter[i] - least) / range, (i + 1) % side == 0 ? "\n" : " ");
  const char* margins = first ? "set lmargin 2\nset rmargin 0.3\n" : "set lmargin 0.3\nset rmargin 2\n";
  return text + "EOD\n" + margins + "set title '" + title + "'\nplot $image matrix with image pixels\n";
}

std::string images_script(const Experiment& experiment) {
  std::string text =
      "set multiplot layout 2,6\nunset key\nunset colorbox\nunset tics\nset palette gray\nset cbrange [0:1]\nset size "
      "ratio -1\nset autoscale xfix\nset autoscale yfix\nset yrange [] reverse\nset tmargin 2\nset bmargin 0.5\nset "
      "title font ',11' offset 0,-0.6\n";
  for (const char panel : {'c', 'd'}) {
    for (const Lessons& lessons : experiment.lessons) {
      if (lessons.panel != panel || lessons.number >= shown) continue;
      const LessonRun& run = middle_run(lessons);
      text += image(
          run.teacher,
          fmt::format("{}, {} × {}", panel == 'c' ? "random" : "Gabor", lessons.setting.side, lessons.setting.side),
          true);
      text += image(run.learnt[independent].filter, fmt::format("learnt: {:.2f}", run.learnt[independent].correlation),
                    false);
    }
  }
  return text + "unset multiplot\n";
}

}  // namespace

std::vector<char> panels(const Experiment& experiment) {
  return experiment.lessons.empty() ? std::vector<char>{'a', 'b'} : std::vector<char>{'a', 'b', 'c', 'd', '4', '5'};
}

std::string panel_file(char panel) {
  return fmt::format("figures/du18/experiment-fig{}{}.svg", panel == '4' || panel == '5' ? "" : "3", panel);
}

int panel_height(char panel) { return panel == '4' ? 320 : 460; }

std::string panel_script(const Experiment& experiment, char panel) {
  if (panel == '4') return images_script(experiment);
  if (panel == '5') return segment_script(experiment);
  return panel == 'a' || panel == 'b' ? walks_script(experiment.walks, panel)
                                      : losses_script(usual_lessons(experiment, panel));
}

}  // namespace lakatos::filter
