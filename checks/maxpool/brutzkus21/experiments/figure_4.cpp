#include "checks/maxpool/brutzkus21/experiments/claims.hpp"
#include "checks/maxpool/brutzkus21/experiments/runs.hpp"

// Figure 4: a trial trains the three models at a smaller and at a larger n, on independent data.

namespace lakatos::brutzkus21 {
namespace {

constexpr const char* id = "brutzkus21/fig4";
constexpr Models three{true, true, true, false};

Question grows(const char* name, maxpool::Errors Outcome::*model) {
  return {std::string("the test error of the ") + name + " grows with n", [=](const auto& outcomes) {
            return sign_beyond((outcomes[1].*model).test - (outcomes[0].*model).test, {0, 1}, 1);
          }};
}

/// At most `mild` of the test set is added to the test error.
Question is_mild(const char* name, maxpool::Errors Outcome::*model, std::size_t test, const Settings& settings) {
  const Fraction mild = constant_of(settings, "mild", {1, 20});
  return {std::string("the test error of ") + name + " grows mildly", [=](const auto& outcomes) {
            const std::int64_t more = (outcomes[1].*model).test - (outcomes[0].*model).test;
            return yes(sign_beyond(more, mild, static_cast<std::int64_t>(test)) <= 0);
          }};
}

Contest at(std::size_t fewer, std::size_t more, bool quick, const Settings& settings) {
  DetectionPlan plan = sized_plan(quick, quick ? 60 : 200, settings.reading == "sphere" ? Noise::sphere : Noise::ball);
  std::vector<DetectionPlan> plans(2, plan);
  plans[0].positions = fewer, plans[1].positions = more;
  std::vector<Question> questions = {is_mild("ConvPool", &Outcome::conv_pool, plan.test, settings),
                                     grows("MLP", &Outcome::mlp), grows("SVM", &Outcome::svm)};
  if (settings.variant == "all mild")
    questions.insert(questions.begin(), is_mild("the MLP", &Outcome::mlp, plan.test, settings));
  return {plans, three, questions};
}

std::vector<Comparison> run(const Settings& settings, const Chance& chance) {
  const bool quick = is_quick(chance);
  std::vector<Contest> contests;
  if (quick) contests = {at(3, 9, true, settings)};
  else
    contests = {at(5, 20, false, settings), at(5, 10, false, settings), at(10, 20, false, settings),
                at(20, 40, false, settings)};
  return run_contests(contests, id, settings, chance);
}

}  // namespace

std::vector<Claim> figure_4() {
  Claim claim =
      as_experiment(Claim{.id = id, .title = "Effect of the number of patterns n", .place = "Section 7, Figure 4"});
  claim.words = R"(With noise $\Vert v\Vert\le1$ and the parameters of Figure 3, a growing $n$ makes the test errors of
    the MLP and of the SVM grow, while that of ConvPool is affected only mildly.)";
  claim.conclusions = {{"(a)", "the test errors of MLP and SVM grow with n", {}},
                       {"(b)", "ConvPool's test error is affected only mildly", {}}};
  claim.readings = {{"ball", R"(noise uniform in the unit ball; mildly: from one $n$ to the next, and from 5 to 20, at
    most 1/20 of the test set is added to the errors)"},
                    {"sphere", "the same with noise uniform on the unit sphere"}};
  claim.constants = {{"mild", {1, 20}, "what is mild: this share of the test set"}};
  claim.planted = {
      variant("reversed", "the opposite of every part"), variant("all mild", "the MLP is affected as mildly"),
      turned("mild", {-1, 20}, "ConvPool gains by 1/20"),
      variant("all mild", "the MLP is affected as mildly, with noise on the sphere", "sphere", "all mild sphere")};
  claim.scope = std::string(R"(n = 5, 10, 20, 40, each against the next, and 5 against 20; 200 training inputs; a quick
    check: n = 3 against 9 with 60 inputs, )") +
                scaled_down;
  claim.not_covered = "other numbers of training inputs; n beyond 40, where the others are near 1/2 and cannot grow";
  claim.quick_cases = 48;
  claim.experiment = run;
  return {claim};
}

}  // namespace lakatos::brutzkus21
