#pragma once
// The experiments of du18 (Section 4 and Appendix B), run again with several seeds: runs, figures and page. Figures
// 3(a) and 3(b) are simulations, 3(c), 3(d), 4 and 5 lessons on MNIST.
#include <string>
#include <vector>

#include "algorithms/filter/digit_lesson.hpp"
#include "algorithms/filter/simulated_walk.hpp"
#include "reports/experiments/experiment.hpp"
#include "reports/markdown/report.hpp"
#include "theory/numeric/ball.hpp"

namespace lakatos::filter {

/// What is changed against the first variant, which has the defaults: "step", "1/8".
struct Variant {
  std::string choice, value;
};

/// Points of a curve with the default choices; where one is changed, its end is kept.
inline constexpr int points = 40;

/// The runs of one setting of Figure 3(a) or 3(b), in the order of their seeds.
struct Walks {
  char panel = 'a';
  Variant variant;
  std::size_t number = 0;  // of the variant
  SimulatedSetting setting;
  Cut cut = Cut::centred;
  /// [run][law][point]: |w_t - w*|, t from 0 to the horizon; the laws as spreads_of(panel) has them.
  std::vector<std::vector<std::vector<double>>> runs;

  /// Over the runs, at a point.
  std::vector<double> distances(std::size_t law, std::size_t point) const;
  std::size_t end() const { return runs.front().front().size() - 1; }
};
/// sigma or sigma_2, from the slow to the fast one.
const std::vector<Fraction>& spreads_of(char panel);

/// What is kept of a student.
struct Learnt {
  std::vector<double> losses;   // at the stops of the setting
  std::vector<double> between;  // on the segment from the teacher to it; only from two of the starts
  double cosine = 0, correlation = 0, distance = 0;  // to the teacher
  Vector<double> filter;                             // from the independent start
};
struct LessonRun {
  std::vector<Learnt> learnt;  // from each start
  Vector<double> teacher;
};

/// The starts: at 1/4, 1/2 and 1 of the teacher's length from it, and one that is independent of it.
enum Start : std::size_t { quarter, half, whole, independent, starts };
const char* name_of(Start start);

/// The runs of one setting on MNIST: Figure 3(c) with a random teacher, 3(d) with a Gabor filter.
struct Lessons {
  char panel = 'c';
  Variant variant;
  std::size_t number = 0;  // of the variant
  DigitSetting setting;
  std::vector<DigitStart> from;  // one for each Start
  std::vector<int> stops;        // begins with 0, has 400, ends with the last step
  int parts = 8;                 // of the segment
  std::vector<LessonRun> runs;

  DigitTeacher teacher() const { return panel == 'c' ? DigitTeacher::gaussian : DigitTeacher::gabor; }
  /// Over the runs: the loss after so many steps, one of the stops; what `value` takes from a student.
  std::vector<double> losses(Start start, int steps) const;
  std::vector<double> values(Start start, double (*value)(const Learnt&)) const;
  int last() const { return stops.back(); }
};
inline constexpr int early = 400;
double largest_between(const Learnt& learnt);
inline double cosine_of(const Learnt& learnt) { return learnt.cosine; }
inline double correlation_of(const Learnt& learnt) { return learnt.correlation; }
inline double distance_of(const Learnt& learnt) { return learnt.distance; }

/// What Theorem 3.1 asks of a start of Figure 3(b) in the plane, gamma(phi_0) > 6 L_cross, at half the teacher's length
/// from it: there phi_0 = arcsin 1/2.
struct StartCondition {
  Cut cut = Cut::centred;
  Fraction spread;  // sigma_2
  std::int64_t patches = 1;
  Ball gamma, gamma_at_teacher;  // at phi_0 and at 0
  Ball six_cross;                // 6 L_cross is at least this: six times what Assumption 3.2 asks at phi = 1/20
  /// Is the setting outside the theorem?
  Truth fails() const { return less(gamma, six_cross); }
};
/// With 2 and with 4 patches.
std::vector<StartCondition> start_conditions(Cut cut, const Fraction& spread);

struct Options : ExperimentOptions {
  Options() { seeds = 100; }
  bool conditions = true;             // with the starts' conditions, some 10 s of CPU
  const DigitSets* digits = nullptr;  // none: without the figures on MNIST
};

struct Experiment {
  std::vector<Walks> walks;
  std::vector<Lessons> lessons;  // none without MNIST
  std::vector<StartCondition> conditions;
};

/// All runs, on `jobs` processes; the same for any number of them.
Experiment run_experiment(const Options& options, const ExperimentProgress& progress = {});

/// The first variants, which Figure 4 shows: those with the patches of digit_settings.
inline constexpr std::size_t shown = digit_settings.size();
/// The run whose correlation is the middle one of all (the lower of two).
const LessonRun& middle_run(const Lessons& lessons);

/// The panels that can be drawn: 'a', 'b', and with MNIST 'c', 'd', '4', '5'; their gnuplot commands and height, and
/// their places below the reports' folder.
std::vector<char> panels(const Experiment& experiment);
std::string panel_script(const Experiment& experiment, char panel);
int panel_height(char panel);
std::string panel_file(char panel);

/// "du18-experiment.md".
ReportPage experiment_page(const Experiment& experiment, const Options& options);

/// Parts of it: "## Settings", and "## What depends on the choices that are not printed".
std::string settings_text(const Experiment& experiment, const Options& options);
/// "### Is that inside Theorem 3.1?", empty without conditions.
std::string conditions_text(const std::vector<StartCondition>& conditions);
std::string choices_text(const Experiment& experiment);

/// In how many runs the value in front is below the other; "97 of 100".
std::string below(const std::vector<double>& front, const std::vector<double>& other);

}  // namespace lakatos::filter
