#include <fmt/format.h>
#include <algorithm>

#include "reports/experiments/filter_experiment.hpp"
#include "reports/markdown/text.hpp"

namespace lakatos::filter {
namespace {

using markdown::prose;
using markdown::Table;

std::string number(double x) { return fmt::format("{:.2g}", x); }
std::string two_digits(double x) { return fmt::format("{:.2f}", x); }

using Number = std::string (*)(double);
std::string median(const std::vector<double>& values, Number shown = number) { return median_text(values, shown); }
std::string quartiles(const std::vector<double>& values, Number shown = number) {
  return quartiles_text(values, shown);
}
std::string at_most(const std::vector<double>& values, double bound) {
  return fmt::format("{} of {}", std::count_if(values.begin(), values.end(), [&](double x) { return x <= bound; }),
                     values.size());
}

template <class Cell>
const Cell& usual_cell(const std::vector<Cell>& cells, char panel) {
  return *std::find_if(cells.begin(), cells.end(), [&](const Cell& each) { return each.panel == panel; });
}

std::string walks_table(const Walks& walks) {
  const int horizon = walks.setting.horizon;
  const auto after = [&](int steps) { return fmt::format("distance after {} steps", steps); };
  Table table({prose(walks.panel == 'a' ? "$\\sigma$" : "$\\sigma_2$"), after(horizon / 4), after(horizon / 2),
               after(horizon), "quartiles there", "runs that end nearer than the row above"},
              "rrrrrr");
  for (std::size_t law = 0; law < spreads_of(walks.panel).size(); ++law) {
    const std::vector<double> last = walks.distances(law, points);
    table.add({to_string(spreads_of(walks.panel)[law]), median(walks.distances(law, points / 4)),
               median(walks.distances(law, points / 2)), median(last), quartiles(last),
               law == 0 ? "–" : below(last, walks.distances(law - 1, points))});
  }
  return table.text();
}

/// By how much the loss has fallen.
std::vector<double> falls(const Lessons& lessons, Start start, int steps) {
  std::vector<double> factors = lessons.losses(start, steps);
  const std::vector<double> before = lessons.losses(start, 0);
  for (std::size_t i = 0; i < factors.size(); ++i) factors[i] /= before[i];
  return factors;
}

std::string losses_table(const Lessons& lessons) {
  const auto after = [](int steps) { return fmt::format("after {}", steps); };
  Table table({"start", "loss there", after(early), after(lessons.last()), "quartiles", "at most 1/20",
               "distance to the teacher", "lower than the next start, after " + std::to_string(early),
               "fallen by a larger factor"},
              "lrrrrrrrr");
  for (const Start start : {quarter, half, whole, independent}) {
    const std::vector<double> last = lessons.losses(start, lessons.last());
    const Start next = start == quarter ? half : whole;
    const bool compared = start == quarter || start == half;
    table.add({name_of(start), median(lessons.losses(start, 0)), median(lessons.losses(start, early)), median(last),
               quartiles(last), at_most(last, 0.05), median(lessons.values(start, distance_of)),
               compared ? below(lessons.losses(start, early), lessons.losses(next, early)) : "–",
               compared ? below(falls(lessons, start, early), falls(lessons, next, early)) : "–"});
  }
  return table.text();
}

std::string alike_table(const std::vector<Lessons>& all) {
  Table table({"teacher", "patches", "correlation", "quartiles", "cosine", "quartiles", "at least 1/2",
               "cosine, start at 1/2", "runs"},
              "llrrrrrrr");
  for (const Lessons& lessons : all) {
    if (lessons.number >= shown) continue;
    const std::vector<double> own = lessons.values(independent, correlation_of),
                              cosines = lessons.values(independent, cosine_of);
    const auto alike = std::count_if(cosines.begin(), cosines.end(), [](double x) { return x >= 0.5; });
    table.add({lessons.panel == 'c' ? "random" : "Gabor",
               fmt::format("{0} × {0} every {1}", lessons.setting.side, lessons.setting.stride),
               median(own, two_digits), quartiles(own, two_digits), median(cosines, two_digits),
               quartiles(cosines, two_digits), fmt::format("{} of {}", alike, cosines.size()),
               median(lessons.values(half, cosine_of), two_digits), std::to_string(lessons.runs.size())});
  }
  return table.text();
}

std::string segment_table(const std::vector<Lessons>& all) {
  Table table({"teacher", "start", "largest loss on the segment", "quartiles", "at most 1/20",
               "largest at the learnt filter", prose("loss at $\\alpha=\\frac12$"), "distance to the teacher"},
              "llrrrrrr");
  const auto at_the_end = [](const Learnt& learnt) {
    return learnt.between.back() < largest_between(learnt) ? 0. : 1.;
  };
  const auto middle = [](const Learnt& learnt) { return learnt.between[learnt.between.size() / 2]; };
  for (const char panel : {'c', 'd'}) {
    const Lessons& lessons = usual_cell(all, panel);
    for (const Start start : {half, independent}) {
      const std::vector<double> largest = lessons.values(start, largest_between),
                                ends = lessons.values(start, at_the_end);
      table.add({panel == 'c' ? "random" : "Gabor", name_of(start), median(largest), quartiles(largest),
                 at_most(largest, 0.05), fmt::format("{} of {}", std::count(ends.begin(), ends.end(), 1.), ends.size()),
                 median(lessons.values(start, middle)), median(lessons.values(start, distance_of))});
    }
  }
  return table.text();
}

/// "100 of 100, 99 of 100": neighbours in the order that is expected.
std::string in_order(const Walks& walks) {
  std::string text;
  for (std::size_t law = 1; law < spreads_of(walks.panel).size(); ++law)
    text += (law > 1 ? ", " : "") + below(walks.distances(law, points), walks.distances(law - 1, points));
  return text;
}

std::string losses_outcome(const Lessons& lessons) {
  const auto ahead = [&](Start near, Start far) {
    return below(lessons.losses(near, early), lessons.losses(far, early));
  };
  const auto faster = [&](Start near, Start far) {
    return below(falls(lessons, near, early), falls(lessons, far, early));
  };
  return fmt::format(
      "After {} steps the nearer start has the lower loss in {} (1/4 against 1/2) and {} runs (1/2 against 1); it has "
      "fallen by the larger factor in {} and {}. After {} steps the median loss is {} from 1/2, {} from the "
      "independent "
      "start.",
      early, ahead(quarter, half), ahead(half, whole), faster(quarter, half), faster(half, whole), lessons.last(),
      median(lessons.losses(half, lessons.last())), median(lessons.losses(independent, lessons.last())));
}

std::string alike_outcome(const std::vector<Lessons>& all) {
  std::string text;
  for (const char panel : {'c', 'd'}) {
    text += panel == 'c' ? "Median correlation of teacher and learnt filter, random teacher: " : "; Gabor teacher: ";
    for (const Lessons& lessons : all) {
      if (lessons.panel != panel || lessons.number >= shown) continue;
      text += fmt::format("{}{} ({} pixels a side)", lessons.number == 0 ? "" : ", ",
                          median(lessons.values(independent, correlation_of), two_digits), lessons.setting.side);
    }
  }
  return text + ".";
}

std::string segment_outcome(const std::vector<Lessons>& all) {
  const auto largest = [&](char panel, Start start) {
    return median(usual_cell(all, panel).values(start, largest_between));
  };
  return fmt::format(
      "Median of the largest loss on the segment, student from 1/2: {} (random), {} (Gabor); from the independent "
      "start: {}, {}.",
      largest('c', half), largest('d', half), largest('c', independent), largest('d', independent));
}

/// How far from the teacher students end, and whether a longer run goes on towards it.
std::string distance_outcome(const std::vector<Lessons>& all) {
  std::string text = "Median distance to the teacher, by its length, from the independent start: ";
  for (const char panel : {'c', 'd'}) {
    const Lessons& usual = usual_cell(all, panel);
    const Lessons* longest = &usual;
    for (const Lessons& each : all) {
      if (each.panel == panel && each.last() > longest->last()) longest = &each;
    }
    text += fmt::format("{}{} teacher {} after {} steps, {} after {}", panel == 'd' ? "; " : "",
                        panel == 'c' ? "random" : "Gabor", median(usual.values(independent, distance_of)), usual.last(),
                        median(longest->values(independent, distance_of)), longest->last());
  }
  return text + ".";
}

std::string outcome_table(const Experiment& experiment) {
  Table table({"figure", "what the paper says", "what came out here", "judged in"}, "llll");
  const auto add = [&](const char* figure, const char* said, const std::string& out, const char* claim) {
    table.add({figure, prose(said), prose(out), fmt::format("[{0}](du18/{0}.md)", claim)});
  };
  add("3(a)",
      "\"different smoothness where larger $\\sigma$ is smoother\": a larger $\\sigma$ is expected to be faster",
      "Of $\\sigma=\\frac14,\\frac12,1,2$ each ends nearer to the teacher than the one before in " +
          in_order(usual_cell(experiment.walks, 'a')) + " runs.",
      "fig3a");
  add("3(b)", "\"as variance between patches becomes smaller, we obtain faster convergence rate\"",
      "Of $\\sigma_2=1,\\frac12,\\frac14,\\frac18$ each ends nearer to the teacher than the one before in " +
          in_order(usual_cell(experiment.walks, 'b')) + " runs.",
      "fig3b");
  if (experiment.lessons.empty()) return table.text();
  const std::vector<Lessons>& lessons = experiment.lessons;
  add("3(c)", "a random filter: \"better initializations give faster rates\", \"near zero loss\"",
      losses_outcome(usual_cell(lessons, 'c')), "fig3c");
  add("3(d)", "a Gabor filter: the same", losses_outcome(usual_cell(lessons, 'd')), "fig3d");
  add("text", "\"SGD often cannot converge to the exact filter but rather a filter with near zero loss\"",
      distance_outcome(lessons), "remark-manifold");
  add("4", "\"they have similar patterns\"", alike_outcome(lessons), "fig4");
  add("5", "\"for all interpolation ratios, the loss remains very low\"", segment_outcome(lessons), "fig5");
  return table.text();
}

std::string simulations_text(const Experiment& experiment) {
  return "## Figure 3(a): smoothness of the input\n\n" + walks_table(usual_cell(experiment.walks, 'a')) +
         figure_part("Figure 3(a)", panel_file('a'),
                     "Distance $\\|w_t-w_*\\|$ of one neuron's SGD against the step, by the $\\sigma$ of the angle "
                     "between input and teacher.") +
         "## Figure 3(b): closeness of the patches\n\n" + walks_table(usual_cell(experiment.walks, 'b')) +
         figure_part("Figure 3(b)", panel_file('b'),
                     "The same for a filter of four patches, by the $\\sigma_2$ of the angle between a patch and their "
                     "common base.") +
         conditions_text(experiment.conditions);
}

std::string digits_text(const std::vector<Lessons>& lessons) {
  if (lessons.empty())
    return "Figures 3(c), 3(d), 4 and 5 are left out: they need MNIST, which is not there; `./run data` fetches "
           "it.\n\n";
  const auto part = [&](char panel, const char* filter) {
    return fmt::format("## Figure 3({}): {} on MNIST\n\n", panel, filter) + losses_table(usual_cell(lessons, panel)) +
           figure_part(fmt::format("Figure 3({})", panel), panel_file(panel),
                       "Relative loss, the squared error by the square of the mean label, against the step.");
  };
  return part('c', "a random filter") + part('d', "a Gabor filter") +
         "## Figure 4: teacher and learnt filter\n\nStudents from the independent start, unless the column says "
         "otherwise.\n\n" +
         alike_table(lessons) +
         figure_part("Figure 4", panel_file('4'),
                     "Of each pair the left one is the teacher, the right one the filter that SGD has learnt from the "
                     "independent start, with their correlation: the run whose correlation is the middle one of all. "
                     "Every image reaches from its smallest entry (black) to its largest (white).") +
         "## Figure 5: the loss between learnt filter and teacher\n\n" + segment_table(lessons) +
         figure_part("Figure 5", panel_file('5'),
                     "Relative loss at $\\alpha w+(1-\\alpha)w_*$; at $\\alpha=0$ it is 0.");
}

}  // namespace

ReportPage experiment_page(const Experiment& experiment, const Options& options) {
  std::string text = experiment_head("du18", "The experiments of Section 4 and Appendix B");
  text +=
      "The paper shows curves and images; their values and most choices are not printed. Here every setting is run "
      "with several seeds. Numbers are medians over the runs. " +
      interval_words(options.seeds) +
      " Curves are medians, with a band from the lower to the upper quartile. The runs are those that the claims ask "
      "about, with other random numbers; the verdicts are on the claims' pages.\n\n" +
      outcome_table(experiment) + simulations_text(experiment) + digits_text(experiment.lessons) +
      settings_text(experiment, options) + choices_text(experiment) + repeat_part("du18", options);
  return {"du18-experiment.md", text};
}

}  // namespace lakatos::filter
