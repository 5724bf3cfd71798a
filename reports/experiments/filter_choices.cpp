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
double median(const std::vector<double>& values) { return spread_of(values).median; }

/// Rows of one panel: each variant against the first one, on the same seeds.
template <class Cell, class Row>
void add_rows(Table& table, const std::vector<Cell>& cells, char panel, Row&& row) {
  std::vector<const Cell*> all;
  for (const Cell& cell : cells) {
    if (cell.panel == panel) all.push_back(&cell);
  }
  for (const Cell* cell : all) {
    std::vector<std::string> cols{prose(cell->variant.choice), prose(cell->variant.value)}, changed;
    row(*cell, *all.front(), cols, changed);
    std::string text;
    for (const std::string& each : changed) text += (text.empty() ? "yes: " : ", ") + each;
    cols.push_back(cell == all.front() ? "–" : text.empty() ? "no" : text);
    table.add(std::move(cols));
  }
}

/// Is the median distance at the end below that of the law before?
bool ordered(const Walks& walks, std::size_t law) {
  return median(walks.distances(law, walks.end())) < median(walks.distances(law - 1, walks.end()));
}

std::string walks_choices(const std::vector<Walks>& all, char panel) {
  const std::vector<Fraction>& spreads = spreads_of(panel);
  std::vector<std::string> head{"choice", "instead of the default", "steps"};
  for (const Fraction& spread : spreads)
    head.push_back(prose((panel == 'a' ? "$\\sigma=$ " : "$\\sigma_2=$ ") + to_string(spread)));
  head.push_back("does an outcome change?");
  Table table(head, "ll" + std::string(spreads.size() + 1, 'r') + "l");
  add_rows(
      table, all, panel,
      [&](const Walks& here, const Walks& usual, std::vector<std::string>& row, std::vector<std::string>& changed) {
        row.push_back(std::to_string(here.setting.horizon));
        for (std::size_t law = 0; law < spreads.size(); ++law) {
          const std::vector<double> ends = here.distances(law, here.end());
          row.push_back(median_text(ends, number));
          if (law == 0) continue;
          row.back() += " (" + below(ends, here.distances(law - 1, here.end())) + ")";
          if (ordered(here, law) != ordered(usual, law))
            changed.push_back(to_string(spreads[law]) + " against " + to_string(spreads[law - 1]));
        }
      });
  return table.text();
}

struct Outcome {
  const char* name;
  bool (*holds)(const Lessons& lessons);
};
const Outcome outcomes[] = {
    {"1/4 ahead of 1/2",
     [](const Lessons& l) { return median(l.losses(quarter, early)) < median(l.losses(half, early)); }},
    {"1/2 ahead of 1", [](const Lessons& l) { return median(l.losses(half, early)) < median(l.losses(whole, early)); }},
    {"loss from 1/2", [](const Lessons& l) { return median(l.losses(half, l.last())) <= 0.05; }},
    {"loss from the independent start",
     [](const Lessons& l) { return median(l.losses(independent, l.last())) <= 0.05; }},
    {"correlation", [](const Lessons& l) { return median(l.values(independent, correlation_of)) >= 0.5; }},
    {"segment from 1/2", [](const Lessons& l) { return median(l.values(half, largest_between)) <= 0.05; }},
    {"segment from the independent start",
     [](const Lessons& l) { return median(l.values(independent, largest_between)) <= 0.05; }}};

std::string lessons_choices(const std::vector<Lessons>& all, char panel) {
  Table table({"choice", "instead of the default", "loss after " + std::to_string(early), "loss at the end",
               "correlation", "distance", "largest on the segment", "does an outcome change?"},
              "llrrrrrl");
  add_rows(
      table, all, panel,
      [](const Lessons& here, const Lessons& usual, std::vector<std::string>& row, std::vector<std::string>& changed) {
        const auto losses = [&](int steps) {
          std::string text;
          for (const Start start : {quarter, half, whole, independent})
            text += (text.empty() ? "" : " / ") + median_text(here.losses(start, steps), number);
          return text;
        };
        row.push_back(losses(early)), row.push_back(losses(here.last()));
        row.push_back(median_text(here.values(independent, correlation_of), two_digits));
        row.push_back(median_text(here.values(independent, distance_of), number));
        row.push_back(median_text(here.values(half, largest_between), number) + " / " +
                      median_text(here.values(independent, largest_between), number));
        for (const auto& [name, holds] : outcomes) {
          if (holds(here) != holds(usual)) changed.emplace_back(name);
        }
      });
  return table.text();
}

using Rows = std::vector<std::array<std::string, 3>>;

void add_simulations(Rows& rows) {
  const auto add = [&](const char* what, const char* value, const char* printed) {
    rows.push_back({what, value, printed});
  };
  add("3(a): input", "unit norm; angle to $w_*$ from $\\frac12N(0,\\sigma)+\\frac12N(-\\pi,\\sigma)$", "yes");
  add("3(a): cut of the two components", "each to within $\\frac\\pi2$ of its own centre",
      "no: both to $[-\\frac\\pi2,\\frac\\pi2]$");
  add("3(a): $\\sigma$", "$\\frac14,\\frac12,1,2$, a standard deviation; as a variance the list has other names", "no");
  add("3(a): part of the input orthogonal to $w_*$", "in a uniform direction", "no");
  add("3(b): patches",
      "unit norm; angle $N(0,\\sigma_2)\\mathbb I_{[-\\pi,\\pi]}$ to a base patch from 3(a), "
      "$\\sigma=1$",
      "yes");
  add("3(b): $\\sigma_2$; direction from the base", "$1,\\frac12,\\frac14,\\frac18$; uniform around it", "no");
  add("3(a), 3(b): sizes", "$p=5$; $k=4$ in 3(b)", "no");
  add("3(a), 3(b): SGD",
      "step $\\frac12$, one new input a step, 200 steps; start at half the teacher's length from "
      "$w_*$ in a random direction, the same for all laws",
      "that start and step size are fixed");
  add("3(a), 3(b): measure", "$\\|w_t-w_*\\|$, with $\\|w_*\\|=1$", "no");
}

void add_lessons(Rows& rows) {
  const auto add = [&](const char* what, const char* value, const char* printed) {
    rows.push_back({what, value, printed});
  };
  add("MNIST: images", "grey values from 0 to $\\frac{255}{256}$, not centred; training images drawn with replacement",
      "no");
  add("MNIST: patches", "5 × 5 pixels, every 4 pixels; Figure 4 also 7 × 7 every 7 and 9 × 9 every 4", "no");
  add("random filter", "standard Gaussian entries", "yes");
  add("Gabor filter", "one of 45 for each run: 5 directions, 3 widths, 3 wavelengths", "no");
  add("MNIST: SGD", "step 1 (9 × 9: $\\frac14$), batch 2, 2000 steps", "no");
  add("better initialisations",
      "nearer to the teacher: $w_*+c\\,\\|w_*\\|\\,u$ with $c=\\frac14,\\frac12,1$, $u$ a "
      "random direction, the same for all",
      "no");
  add("independent start", "$\\frac1{10}\\|w_*\\|\\,u$", "no");
  add("relative loss", "mean squared error by the square of the mean label, on 200 test images",
      "in words; its "
      "logarithm, of what base is not");
  add("similarity", "correlation of the entries; cosine, as the claim has it", "no");
  add("Figure 5", "$\\alpha=0,\\frac1{20},\\dots,1$", "no");
}

}  // namespace

std::string settings_text(const Experiment& experiment, const Options& options) {
  Rows rows;
  add_simulations(rows);
  if (!experiment.lessons.empty()) add_lessons(rows);
  rows.push_back(
      {"runs",
       fmt::format("{} for each setting, also where a choice is changed; base seed {}", options.seeds, options.seed),
       "no"});
  return settings_part(rows);
}

std::string choices_text(const Experiment& experiment) {
  std::string text =
      "## What depends on the choices that are not printed\n\nOne choice is changed at a time, on the same seeds. "
      "Where "
      "intervals overlap, that an outcome changes may be chance.\n\n### Figures 3(a) and 3(b)\n\nMedian distance at "
      "the end, and in round brackets the runs in which it is below that of the column before. The last column names "
      "the medians that come in another order than in the first row.\n\n";
  text += walks_choices(experiment.walks, 'a') + walks_choices(experiment.walks, 'b');
  if (experiment.lessons.empty()) return text;
  text += fmt::format(
      "### Figures 3(c), 3(d), 4 and 5\n\nMedian losses after {} steps and at the end from the starts 1/4 / 1/2 / 1 / "
      "independent; median correlation of teacher and learnt filter, and median distance between them by the teacher's "
      "length, from the independent start; median of the largest "
      "loss on the segment from 1/2 / independent. The last column names what crosses a threshold against the first "
      "row: whether the nearer start has the lower median loss after {} steps, a median loss of 1/20 at the end or on "
      "the segment, a median correlation of 1/2.\n\n**Random teacher**\n\n",
      early, early);
  return text + lessons_choices(experiment.lessons, 'c') + "**Gabor teacher**\n\n" +
         lessons_choices(experiment.lessons, 'd');
}

}  // namespace lakatos::filter
