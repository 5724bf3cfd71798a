#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>
#include <array>

#include "algorithms/overlap/printed_runs.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/claim/generator.hpp"

// A trial is one run of the printed length: teacher, start, inputs and noise are drawn anew, and what the panel plots
// is compared with a threshold at the end. One comparison per stride asks whether that happens in more than half of the
// runs: whether the median run does. The trials are independent and alike, so that the number of successes is binomial.
// With few trials (a quick check) one stride is run, with fewer, larger steps.
//
// Not printed, and so stated in each claim: activation, start, threshold. What else could be chosen is varied on the
// experiment's page.

namespace lakatos::overlaps19 {
namespace {

using overlap::InputLaw;
using overlap::RunPlan;
constexpr std::int64_t few_trials = 100;

/// What is asked of one run: true when it does what the paper says, or the planted variant.
using Question = bool (*)(const overlap::WholeRun& run, const Settings& settings);

struct Panel {
  InputLaw input;
  bool second_stage;
  Question success;
};

bool angle_falls(const overlap::WholeRun& run, const Settings& settings) {
  const double first = overlap::up_to_sign(run.first.angles.front()),
               last = overlap::up_to_sign(run.first.angles.back());
  if (settings.variant == "twentieth") return last <= first / 20;
  if (settings.variant == "hundredth") return last <= first / 100;
  return settings.reading == "small" ? last <= 0.1 : last < first;
}

bool error_is_low(const overlap::WholeRun& run, const Settings& settings) {
  const double low = settings.variant == "thousandth"                                  ? 0.001
                     : settings.variant == "hundredth" || settings.reading == "strict" ? 0.01
                                                                                       : 0.25;
  return run.later.errors.back() <= low;
}

/// The same way of the mean dynamics in fewer, larger steps: what a quick check can afford. ReLU bears less of it: its
/// gradients are noisier.
std::int64_t shortening(const std::string& reading) { return reading == "relu" ? 4 : 10; }

RunPlan plan_of(const Panel& panel, std::int64_t stride, const std::string& reading, bool quick) {
  RunPlan plan = overlap::printed_plan(panel.input, stride);
  if (reading == "linear") plan = overlap::with_slope(plan, 1);
  if (reading == "normalised") plan.normalise = true;
  plan.points = 0, plan.test = 2000;
  return quick ? shortened(plan, shortening(reading)) : plan;
}

struct Setting {
  const Panel* panel;
  std::int64_t stride;
};

/// "4312e-7": four digits of x > 0 and a power of ten, by multiplications only.
std::string four_digits(double x) {
  int exponent = 0;
  for (; x > 0 && x < 1000 && exponent > -40; x *= 10) --exponent;
  return std::to_string(static_cast<int>(x)) + "e" + std::to_string(exponent);
}

Comparison run_setting(const Setting& at, const Settings& settings, std::uint64_t experiment, std::uint64_t address,
                       const Chance& chance, const Fraction& alpha) {
  const bool quick = chance.trials <= few_trials;
  const RunPlan plan = plan_of(*at.panel, at.stride, settings.reading, quick);
  const std::string factor = std::to_string(shortening(settings.reading));
  const int sign = settings.variant == "reversed" ? -1 : 1;
  std::vector<double> values;
  const Trial trial = [&](std::int64_t i) {
    const overlap::WholeRun run = run_stages(
        plan, at.panel->second_stage, stream_key(chance.seed, experiment, address, static_cast<std::uint64_t>(i)));
    values.push_back(at.panel->second_stage ? run.later.errors.back() : overlap::up_to_sign(run.first.angles.back()));
    return at.panel->success(run, settings) ? sign : -sign;
  };
  Comparison result = compare(std::string(at.panel->input == InputLaw::gaussian ? "Gaussian" : "uniform") +
                                  " input, stride " + std::to_string(at.stride) +
                                  (quick ? ", 1/" + factor + " of the steps, " + factor + " times as large" : ""),
                              trial, chance.trials, alpha);
  if (values.empty()) return result;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  result.effect =
      std::string(at.panel->second_stage ? "median test error about " : "median angle about ") + four_digits(*middle);
  return result;
}

std::vector<Comparison> run(const std::vector<Setting>& all, const std::string& id, const Settings& settings,
                            const Chance& chance) {
  const Fraction alpha = split(chance.alpha, static_cast<std::int64_t>(all.size()));
  const std::uint64_t experiment = stable_hash(id + "/" + settings.reading);
  std::vector<Comparison> results;
  for (const Setting& setting : all) {
    results.push_back(run_setting(setting, settings, experiment, results.size(), chance, alpha));
    if (chance.stop_at_first_against && results.back().side == Comparison::Side::against) return results;
  }
  return results;
}

const Panel panels[] = {{InputLaw::gaussian, false, angle_falls},
                        {InputLaw::gaussian, true, error_is_low},
                        {InputLaw::uniform, false, angle_falls},
                        {InputLaw::uniform, true, error_is_low}};

/// Does a question fail first at the smallest stride, where the run learns least?
bool is_demanding(const Settings& settings) {
  const std::string& reading = settings.reading;
  return reading == "small" || reading == "strict" || settings.variant == "twentieth" ||
         settings.variant == "hundredth" || settings.variant == "thousandth";
}

/// The strides of a panel, first the one where the outcome is clearest; with few trials that one alone.
std::vector<Setting> settings_of(std::size_t panel, const Settings& settings, const Chance& chance) {
  std::vector<Setting> all;
  for (const std::int64_t stride : is_demanding(settings) ? std::array{9, 12, 16} : std::array{16, 12, 9}) {
    if (all.empty() || chance.trials > few_trials) all.push_back({&panels[panel], stride});
  }
  return all;
}

const char* const choices =
    "Not printed: the number of patches (here $k=(d-r)/s+1$, which fills the input), the activation (ReLU unless a "
    "reading says otherwise), the start of Stage 1 (standard Gaussian entries), the radius of the noise in the runs "
    "(1, as in "
    "Algorithm 2), whether $a^{(T_1)}$ is scaled to norm one before Stage 2 (it is not, unless a reading says so), "
    "what counts as converged or low, and the number of runs. The experiment's page (`lakatos reproduce overlaps19`) "
    "changes each of them by itself.";

/// What the panels share; words and readings are theirs.
Claim run_claim(const char* id, const char* title, const char* place) {
  Claim claim{.id = id, .title = title, .place = place, .kind = "experiment", .themes = {"experiment"}};
  claim.shape = Shape::experiment;
  claim.scope = R"(d = 160, r = 16, strides 9, 12, 16; every trial draws teacher, start, inputs and noise anew; a quick
    check runs one stride only, 16 or, where a reading asks for more, 9, with a tenth of the steps, ten times as large
    (ReLU at 1/4: a quarter, four times); test errors on 2000 samples (quick: 500))";
  claim.not_covered =
      "other sizes; other laws of the teacher and of the start; thresholds between those of the readings";
  claim.note = choices;
  claim.chance = {1, 10'000'000}, claim.quick_cases = 40, claim.full_cases = 400;
  return claim;
}

/// Of a reading with the threshold 1/4: its opposite where the activation is linear, and lower thresholds with ReLU.
std::vector<Planted> higher_errors() {
  return {variant("reversed", "the opposite: the run fails", "linear"),
          variant("hundredth", "the test error ends at no more than 1/100 of the mean of $y^2$", "relu"),
          variant("thousandth", "the test error ends at no more than 1/1000 of the mean of $y^2$", "relu")};
}

/// One panel of Figure 1: the angle between a_t and a* after Stage 1, or the test error after Stage 2.
Claim panel_claim(std::size_t panel, const char* id, const char* title, const char* place, const char* words) {
  Claim claim = run_claim(id, title, place);
  claim.words = words;
  if (!panels[panel].second_stage) {
    claim.readings = {
        {"small", R"(it converges: in more than half of the runs the angle, up to sign, is at most 1/10 after Stage 1,
          for every stride)"},
        {.name = "falls", .text = "it is smaller after Stage 1 than at the start", .part = "that it falls at all"}};
    claim.planted = {variant("reversed", "the opposite: it does not fall"),
                     variant("twentieth", "it falls to a twentieth of the start's"),
                     variant("hundredth", "it falls to a hundredth of the start's")};
    claim.power_in = "falls";
  } else {
    claim.readings = {
        {"relu", R"(ReLU, as on the experiment's page: in more than half of the runs the test error ends at no more than
          1/4 of the mean of $y^2$, for every stride)"},
        {"linear", "the same with the linear activation"},
        {"normalised", "ReLU, and $a^{(T_1)}$ scaled to norm one before Stage 2, as Theorem 4.2 has it"}};
    claim.planted = higher_errors();
    claim.power_in = "linear";
  }
  claim.experiment = [=](const Settings& settings, const Chance& chance) {
    return run(settings_of(panel, settings, chance), id, settings, chance);
  };
  return claim;
}

Claim gaussian_second_stage() {
  Claim claim = panel_claim(1, "overlaps19/fig1b", "Gaussian input, Stage 2: test error", "Section 5, Figure 1b",
                            R"($x\sim N(0,I)$, then $T_2=10000$ steps of size $10^{-4}$ with $a^{(T_1)}$ and
                              $-a^{(T_1)}$, the better one kept: the test error converges to a low value for every
                              stride.)");
  claim.full_cases = 1000;  // stride 9 with ReLU is not far from even
  return claim;
}

/// Section 5, last sentence: low test error in all six settings.
Claim low_test_error() {
  Claim claim = run_claim("overlaps19/remark-low-error", "Low test error for both input laws and all strides",
                          "Section 5, last sentence");
  claim.words = "For both input laws and every stride the algorithm reaches a low test error.";
  claim.readings = {
      {"relu", R"(ReLU, as on the experiment's page: in more than half of the runs the test error ends at no more than
        1/4 of the mean of $y^2$, in all six settings)"},
      {"linear", "the same with the linear activation"},
      {"strict", "ReLU, and no more than 1/100 of the mean of $y^2$"}};
  claim.planted = higher_errors();
  claim.power_in = "linear";
  claim.quick_cases = 80, claim.full_cases = 1000;  // Gaussian input at stride 9 is not far from even
  claim.experiment = [](const Settings& settings, const Chance& chance) {
    std::vector<Setting> all = settings_of(1, settings, chance);
    if (chance.trials > few_trials)
      for (const Setting& setting : settings_of(3, settings, chance)) all.push_back(setting);
    return run(all, "overlaps19/remark-low-error", settings, chance);
  };
  return claim;
}

}  // namespace

std::vector<Claim> figure_1() {
  return {panel_claim(0, "overlaps19/fig1a", "Gaussian input, Stage 1: angle between a_t and the teacher's a",
                      "Section 5, Figure 1a", R"($x\sim N(0,I)$, $T_1=10000$, $\eta_1=10^{-4}$, strides 9, 12, 16: the
                        angle between $a_t$ and $a^*$ converges.)"),
          gaussian_second_stage(),
          panel_claim(2, "overlaps19/fig1c", "Uniform input, Stage 1: angle between a_t and the teacher's a",
                      "Section 5, Figure 1c", R"($x\sim\mathrm{Unif}[-\sqrt3,\sqrt3]^d$, $T_1=40000$, $\eta_1=10^{-4}$,
                        strides 9, 12, 16: the angle between $a_t$ and $a^*$ converges.)"),
          panel_claim(3, "overlaps19/fig1d", "Uniform input, Stage 2: test error", "Section 5, Figure 1d",
                      R"($x\sim\mathrm{Unif}[-\sqrt3,\sqrt3]^d$, then $T_2=100000$ steps of size $10^{-5}$ with
                        $a^{(T_1)}$ and $-a^{(T_1)}$, the better one kept: the test error converges to a low value for
                        every stride.)"),
          low_test_error()};
}

}  // namespace lakatos::overlaps19
