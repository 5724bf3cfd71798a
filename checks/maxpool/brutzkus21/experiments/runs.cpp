#include "checks/maxpool/brutzkus21/experiments/runs.hpp"

#include <algorithm>

#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/claim/generator.hpp"

// A trial of a contest draws new patterns, training and test inputs, and new random numbers for each model; nothing is
// shared between trials, so that the successes of a question are binomial. The questions of a contest look at the same
// trials: how their errors depend on each other does not matter, as their shares of the budget add up.

namespace lakatos::brutzkus21 {
namespace {

constexpr std::int64_t few_trials = 100;

Outcome outcome_of(const DetectionPlan& plan, const Contest& contest, std::uint64_t key) {
  const maxpool::DetectionRun run(plan, key, contest.data);
  const Models& models = contest.models;
  Outcome outcome;
  if (models.conv_pool) outcome.conv_pool = run.conv_pool();
  if (models.mlp) outcome.mlp = run.mlp();
  if (models.svm) outcome.svm = run.svm();
  if (models.layerwise) outcome.layerwise = run.layerwise();
  return outcome;
}

/// The trials of a contest, each run when it is first asked for.
class Trials {
 public:
  Trials(const Contest& contest, std::uint64_t seed, std::uint64_t experiment, std::uint64_t address)
      : contest_(contest), seed_(seed), experiment_(experiment), address_(address) {}

  const std::vector<Outcome>& at(std::int64_t i) {
    while (static_cast<std::int64_t>(done_.size()) <= i) {
      std::vector<Outcome> outcomes;
      for (std::size_t p = 0; p < contest_.plans.size(); ++p)
        outcomes.push_back(
            outcome_of(contest_.plans[p], contest_, stream_key(seed_, experiment_ + p, address_, done_.size())));
      done_.push_back(std::move(outcomes));
    }
    return done_[static_cast<std::size_t>(i)];
  }
  /// "median errors of 1000: ConvPool 0, MLP 306"
  std::string effect(std::size_t trials) const {
    std::string text;
    for (std::size_t p = 0; p < contest_.plans.size(); ++p) {
      text += p == 0 ? "median test errors of " + std::to_string(contest_.plans[p].test) + ": " : "; then ";
      const auto add = [&](bool there, const char* name, maxpool::Errors Outcome::*model) {
        if (there) text += (text.ends_with(' ') ? "" : ", ") + (name + std::to_string(median(trials, p, model)));
      };
      add(contest_.models.conv_pool, "ConvPool ", &Outcome::conv_pool), add(contest_.models.mlp, "MLP ", &Outcome::mlp);
      add(contest_.models.svm, "SVM ", &Outcome::svm),
          add(contest_.models.layerwise, "layerwise ", &Outcome::layerwise);
    }
    return text;
  }

 private:
  std::int64_t median(std::size_t trials, std::size_t plan, maxpool::Errors Outcome::*model) const {
    std::vector<std::int64_t> errors;
    for (std::size_t i = 0; i < std::min(trials, done_.size()); ++i) errors.push_back((done_[i][plan].*model).test);
    if (errors.empty()) return 0;
    const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::nth_element(errors.begin(), middle, errors.end());
    return *middle;
  }

  const Contest& contest_;
  std::uint64_t seed_, experiment_, address_;
  std::vector<std::vector<Outcome>> done_;
};

const char* text_of(Noise noise) {
  return noise == Noise::none ? "no noise" : noise == Noise::ball ? "noise in the ball" : "noise on the sphere";
}

/// "n = 10, l = 20, no noise, 500 channels, 50 inputs"
std::string text_of(const Contest& contest) {
  const DetectionPlan& plan = contest.plans.front();
  std::string n;
  for (const DetectionPlan& each : contest.plans) n += (n.empty() ? "" : " and ") + std::to_string(each.positions);
  const std::string law =
      contest.law.empty() ? "l = " + std::to_string(plan.patterns) + ", " + text_of(plan.noise) : contest.law;
  return "n = " + n + ", " + law + ", " + std::to_string(plan.channels) + " channels, " + std::to_string(plan.train) +
         " training inputs";
}

}  // namespace

bool is_quick(const Chance& chance) { return chance.trials <= few_trials; }

DetectionPlan sized_plan(bool quick, std::size_t train, Noise noise) {
  DetectionPlan plan;
  plan.train = train, plan.noise = noise;
  if (!quick) return plan;
  plan.channels = 60, plan.test = 200;
  plan.training.step = 4e-3, plan.training.enough = 0.25;
  plan.svm.passes = 100;
  return plan;
}

const char* const scaled_down =
    "with fewer channels (as each setting says), 200 test inputs, Adam's step 1/250 until every $-\\ell'$ is at most "
    "1/4, "
    "and at most 100 passes of the SVM";

std::vector<Comparison> run_contests(const std::vector<Contest>& contests, const std::string& id,
                                     const Settings& settings, const Chance& chance) {
  std::int64_t count = 0;
  for (const Contest& contest : contests) count += static_cast<std::int64_t>(contest.questions.size());
  const Fraction alpha = split(chance.alpha, count);
  const int sign = settings.variant == "reversed" ? -1 : 1;
  const std::uint64_t experiment = stable_hash(id + "/" + settings.reading);
  std::vector<Comparison> results;
  for (std::size_t c = 0; c < contests.size(); ++c) {
    Trials trials(contests[c], chance.seed, experiment, c);
    for (const Question& question : contests[c].questions) {
      const Trial trial = [&](std::int64_t i) { return sign * question.ask(trials.at(i)); };
      results.push_back(compare(question.text + "; " + text_of(contests[c]), trial, chance.trials, alpha));
      results.back().effect = trials.effect(static_cast<std::size_t>(results.back().trials + results.back().ties));
      if (chance.stop_at_first_against && results.back().side == Comparison::Side::against) return results;
    }
  }
  return results;
}

Fraction constant_of(const Settings& settings, const std::string& name, const Fraction& printed) {
  for (const auto& [turned, value] : settings.turned) {
    if (turned == name) return value;
  }
  return printed;
}

std::vector<Question> conv_pool_leads(std::size_t test, const Fraction& lead) {
  const auto lower_than = [&](const char* name, maxpool::Errors Outcome::*model) {
    const auto ask = [=](const std::vector<Outcome>& outcomes) {
      return sign_beyond((outcomes[0].*model).test - outcomes[0].conv_pool.test, lead, static_cast<std::int64_t>(test));
    };
    return Question{std::string("ConvPool's test error is lower than that of the ") + name, ask};
  };
  return {lower_than("MLP", &Outcome::mlp), lower_than("SVM", &Outcome::svm)};
}

int sign_beyond(std::int64_t count, const Fraction& share, std::int64_t whole) {
  const std::int64_t beyond = count * share.denominator - share.numerator * whole;
  return beyond > 0 ? 1 : beyond < 0 ? -1 : 0;
}

const char* const unstated =
    "Not printed: the sizes of the training sets, Adam's step (here 1/1000), the batch (32), when training ends (with "
    "the first epoch in "
    "which "
    "no $-\\ell'$ is above 1/10, or after 400), the start (entries uniform up to one over the root of the "
    "fan-in), biases (none, as in (1)). The hard-margin SVM is dual coordinate descent without an upper bound that "
    "matters, at most 1000 passes. A comparison asks whether something happens in more than half of the runs: whether "
    "the median run does it.";

Claim as_experiment(Claim claim) {
  claim.kind = "experiment", claim.themes = {"experiment"};
  claim.shape = Shape::experiment;
  claim.note = std::string(
                   "Not printed: the number of patterns l (here 20 unless a reading says otherwise), the law of "
                   "the noise. ") +
               unstated + " The experiment's page (`lakatos reproduce brutzkus21`) changes the choices one by one.";
  claim.chance = {1, 50'000'000}, claim.quick_cases = 64, claim.full_cases = 200;
  return claim;
}

}  // namespace lakatos::brutzkus21
