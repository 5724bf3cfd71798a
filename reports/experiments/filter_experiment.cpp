#include "reports/experiments/filter_experiment.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "checks/engine/text/json_reader.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos::filter {
namespace {

using Json = nlohmann::ordered_json;

/// What a setting has otherwise than the usual one.
Variant difference(const SimulatedSetting& here, const SimulatedSetting& there) {
  Variant found;
  const auto add = [&](bool differs, const char* choice, const std::string& value) {
    if (!differs) return;
    found.choice += (found.choice.empty() ? "" : ", ") + std::string(choice);
    found.value += (found.value.empty() ? "" : ", ") + value;
  };
  add(here.dimension != there.dimension, "$p$", std::to_string(here.dimension));
  add(here.patches != there.patches, "$k$", std::to_string(here.patches));
  add(!(here.step == there.step), "step", to_string(here.step));
  add(here.batch != there.batch, "batch", std::to_string(here.batch));
  add(here.start != there.start, "start", text_of(here.start));
  return found;
}

std::vector<Walks> walks_of(char panel) {
  const std::vector<SimulatedSetting>& settings = panel == 'a' ? simulated_neurons() : simulated_filters();
  std::vector<Walks> all{{panel, {"all", "the defaults"}, 0, settings[usual], Cut::centred, {}}};
  for (std::size_t i = 0; i < settings.size(); ++i) {
    if (i == usual) continue;
    all.push_back({panel, difference(settings[i], settings[usual]), all.size(), settings[i], Cut::centred, {}});
  }
  const Variant printed{"cut of the second component", "to $[-\\frac\\pi2,\\frac\\pi2]$, as printed"};
  all.push_back({panel, printed, all.size(), settings[usual], Cut::printed, {}});
  return all;
}

/// Of the variants on MNIST the first have the three sizes of patches that Figure 4 shows.
std::vector<Lessons> lessons_of(char panel) {
  std::vector<Lessons> all;
  const auto add = [&](const char* choice, const char* value, auto&& change) {
    Lessons lessons{panel,
                    {choice, value},
                    all.size(),
                    digit_settings[0],
                    {{1, 0.25}, {1, 0.5}, {1, 1}, {0, 0.1}},
                    {0, early, 2000},
                    8,
                    {}};
    change(lessons);
    all.push_back(std::move(lessons));
  };
  add("all", "the defaults", [](Lessons& lessons) {
    lessons.stops.clear(), lessons.parts = 20;
    for (int i = 0; i <= points; ++i) lessons.stops.push_back(2000 / points * i);
  });
  add("patches", "7 × 7 every 7 pixels", [](Lessons& lessons) { lessons.setting = digit_settings[1]; });
  add("patches, step", "9 × 9 every 4 pixels, $\\frac14$",
      [](Lessons& lessons) { lessons.setting = digit_settings[2]; });
  add("step", "$\\frac14$", [](Lessons& lessons) { lessons.setting.step = {1, 4}; });
  add("batch", "1", [](Lessons& lessons) { lessons.setting.batch = 1; });
  add("batch", "16", [](Lessons& lessons) { lessons.setting.batch = 16; });
  add("steps", "20 000", [](Lessons& lessons) { lessons.stops.back() = 20000; });
  add("how a start is better",
      "by its angle: of the teacher's length, cosines $\\frac{24}{25}$, $\\frac45$, "
      "$\\frac7{25}$",
      [](Lessons& lessons) {
        lessons.from[quarter] = {0.96, 0.28, true}, lessons.from[half] = {0.8, 0.6, true};
        lessons.from[whole] = {0.28, 0.96, true};
      });
  add("independent start", "of the teacher's length", [](Lessons& lessons) { lessons.from[independent] = {0, 1}; });
  add("loss", "on all 10 000 test images", [](Lessons& lessons) { lessons.setting.test_images = 10000; });
  return all;
}

Json walk(const Walks& walks, const std::vector<SimulatedInput>& laws, std::uint64_t key) {
  const int parts = walks.number == 0 ? points : 1;
  std::vector<const SimulatedInput*> side_by_side;
  for (const SimulatedInput& law : laws) side_by_side.push_back(&law);
  std::vector<std::vector<double>> distances(laws.size());
  walk_side_by_side(walks.setting, side_by_side, key, [&](int t, const std::vector<double>& errors) {
    if (t * parts % walks.setting.horizon != 0) return true;
    for (std::size_t law = 0; law < errors.size(); ++law) distances[law].push_back(std::sqrt(errors[law]));
    return true;
  });
  return distances;
}

Json teach(const Lessons& lessons, const DigitSets& digits, std::uint64_t key) {
  const NearestRounding nearest;
  const DigitLesson lesson(lessons.setting, lessons.teacher(), key, digits);
  Json learnt = Json::array();
  for (std::size_t start = 0; start < starts; ++start) {
    const auto stops = lesson.learn(lesson.start(lessons.from[start]), lessons.stops);
    const Vector<double>& last = stops.back();
    std::vector<double> losses;
    for (const Vector<double>& w : stops) losses.push_back(lesson.loss(w));
    const bool segment = start == half || start == independent, kept = start == independent && lessons.number < shown;
    learnt.push_back({losses, segment ? lesson.losses_between(last, lessons.parts) : std::vector<double>(),
                      lesson.cosine(last), correlation(last, lesson.teacher()), lesson.distance(last),
                      kept ? last : Vector<double>()});
  }
  return {learnt, lesson.teacher()};
}

/// JSON has no infinity: a student that has run away has null there.
double number_of(const Json& json) {
  return json.is_null() ? std::numeric_limits<double>::infinity() : json.get<double>();
}
std::vector<double> numbers_of(const Json& json) {
  std::vector<double> numbers;
  for (const Json& each : json) numbers.push_back(number_of(each));
  return numbers;
}

LessonRun lesson_run(const Json& json) {
  LessonRun run;
  for (const Json& each : json[0])
    run.learnt.push_back({numbers_of(each[0]), numbers_of(each[1]), number_of(each[2]), number_of(each[3]),
                          number_of(each[4]), numbers_of(each[5])});
  run.teacher = numbers_of(json[1]);
  return run;
}

/// The laws of the simulations, each made once.
class Laws {
 public:
  Laws() {
    for (const char panel : {'a', 'b'}) {
      for (const Cut cut : {Cut::centred, Cut::printed}) {
        for (const Fraction& sigma : spreads_of(panel))
          of(panel, cut).push_back(panel == 'a' ? SimulatedInput(cut, sigma) : SimulatedInput(cut, {1, 1}, sigma));
      }
    }
  }
  const std::vector<SimulatedInput>& of(const Walks& walks) { return of(walks.panel, walks.cut); }

 private:
  std::vector<SimulatedInput>& of(char panel, Cut cut) {
    return laws_[panel == 'a' ? 0 : 1][cut == Cut::centred ? 0 : 1];
  }
  std::vector<SimulatedInput> laws_[2][2];
};

Experiment empty_experiment(bool digits) {
  Experiment experiment{walks_of('a'), {}, {}};
  for (Walks& walks : walks_of('b')) experiment.walks.push_back(std::move(walks));
  for (const char panel : {'c', 'd'}) {
    for (Lessons& lessons : lessons_of(panel)) {
      if (digits) experiment.lessons.push_back(std::move(lessons));
    }
  }
  return experiment;
}

std::vector<std::uint64_t> places_of(const Experiment& experiment) {
  std::vector<std::uint64_t> places;
  for (const Walks& each : experiment.walks) places.push_back(static_cast<unsigned char>(each.panel));
  for (const Lessons& each : experiment.lessons) places.push_back(static_cast<unsigned char>(each.panel));
  return places;
}

}  // namespace

const std::vector<Fraction>& spreads_of(char panel) {
  static const std::vector<Fraction> rising = {{1, 4}, {1, 2}, {1, 1}, {2, 1}},
                                     falling = {{1, 1}, {1, 2}, {1, 4}, {1, 8}};
  return panel == 'a' ? rising : falling;
}

std::vector<double> Walks::distances(std::size_t law, std::size_t point) const {
  std::vector<double> all;
  for (const auto& run : runs) all.push_back(run[law].at(point));
  return all;
}

std::vector<double> Lessons::losses(Start start, int steps) const {
  const auto stop = static_cast<std::size_t>(std::find(stops.begin(), stops.end(), steps) - stops.begin());
  std::vector<double> all;
  for (const LessonRun& run : runs) all.push_back(run.learnt[start].losses.at(stop));
  return all;
}

std::vector<double> Lessons::values(Start start, double (*value)(const Learnt&)) const {
  std::vector<double> all;
  for (const LessonRun& run : runs) all.push_back(value(run.learnt[start]));
  return all;
}

double largest_between(const Learnt& learnt) { return std::ranges::max(learnt.between); }

const char* name_of(Start start) {
  constexpr const char* names[] = {"1/4", "1/2", "1", "independent"};
  return names[start];
}

const LessonRun& middle_run(const Lessons& lessons) {
  std::vector<const LessonRun*> runs;
  for (const LessonRun& run : lessons.runs) runs.push_back(&run);
  std::stable_sort(runs.begin(), runs.end(), [](const LessonRun* a, const LessonRun* b) {
    return a->learnt[independent].correlation < b->learnt[independent].correlation;
  });
  return *runs[(runs.size() - 1) / 2];
}

std::string below(const std::vector<double>& front, const std::vector<double>& other) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < front.size(); ++i) count += front[i] < other[i] ? 1 : 0;
  return std::to_string(count) + " of " + std::to_string(front.size());
}

Experiment run_experiment(const Options& options, const ExperimentProgress& progress) {
  Experiment experiment = empty_experiment(options.digits != nullptr);
  for (const Cut cut : {Cut::centred, Cut::printed}) {
    for (const Fraction& spread : spreads_of('b')) {
      if (!options.conditions) continue;
      for (const StartCondition& each : start_conditions(cut, spread)) experiment.conditions.push_back(each);
    }
  }
  Laws laws;
  const std::size_t simulated = experiment.walks.size();
  const auto run = [&](std::size_t c, std::uint64_t key) {
    if (c < simulated) return walk(experiment.walks[c], laws.of(experiment.walks[c]), key).dump();
    return teach(experiment.lessons[c - simulated], *options.digits, key).dump();
  };
  const auto texts = run_places("du18/experiment", places_of(experiment), options, run, progress);
  for (std::size_t c = 0; c < texts.size(); ++c) {
    for (const std::string& text : texts[c]) {
      const Json json = parse_json(text, "worker");
      if (c < simulated) experiment.walks[c].runs.push_back(json.get<std::vector<std::vector<double>>>());
      else experiment.lessons[c - simulated].runs.push_back(lesson_run(json));
    }
  }
  return experiment;
}

}  // namespace lakatos::filter
