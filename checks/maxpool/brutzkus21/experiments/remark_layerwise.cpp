#include "checks/maxpool/brutzkus21/experiments/claims.hpp"
#include "checks/maxpool/brutzkus21/experiments/runs.hpp"

// Section 7, first item: ConvPool trained by Algorithm 1 and by Adam, on the same data.

namespace lakatos::brutzkus21 {
namespace {

constexpr const char* id = "brutzkus21/remark-layerwise";
constexpr Models both{true, false, false, true};

Contest pair(bool quick, std::size_t train, Noise noise, const Settings& settings) {
  DetectionPlan plan = sized_plan(quick, train, noise);
  if (quick) plan.channels = 40, plan.layerwise.second_steps = 2000;
  if (quick && train > 24) plan.positions = 5;
  if (settings.reading == "whole") plan.layerwise.whole = true;
  const Fraction tolerance = constant_of(settings, "tolerance", {1, 50});
  const auto test = static_cast<std::int64_t>(plan.test);
  const Question close = {"the test errors of layerwise and of Adam training are close", [=](const auto& outcomes) {
                            const std::int64_t more = outcomes[0].layerwise.test - outcomes[0].conv_pool.test;
                            return yes(sign_beyond(more < 0 ? -more : more, tolerance, test) <= 0);
                          }};
  return {{plan}, both, {close}};
}

std::vector<Comparison> run(const Settings& settings, const Chance& chance) {
  const bool quick = is_quick(chance);
  std::vector<Contest> contests;
  if (settings.reading == "few" || settings.variant == "few") {
    contests = {pair(quick, quick ? 24 : 25, Noise::ball, settings)};
  } else {
    for (const std::size_t train : quick ? std::vector<std::size_t>{50} : std::vector<std::size_t>{50, 100, 200})
      contests.push_back(pair(quick, train, Noise::none, settings));
    for (const std::size_t train : quick ? std::vector<std::size_t>{200} : std::vector<std::size_t>{200, 400})
      contests.push_back(pair(quick, train, Noise::ball, settings));
  }
  return run_contests(contests, id, settings, chance);
}

}  // namespace

std::vector<Claim> remark_layerwise() {
  Claim claim = as_experiment(Claim{.id = id,
                                    .title = "Layer-wise training performs very similarly to standard training",
                                    .place = "Section 7, item ConvPool"});
  claim.words = R"(ConvPool trained layer by layer (Algorithm 1) performs very similarly to ConvPool trained as a whole
    by Adam.)";
  claim.readings = {
      {"enough",
       R"(very similarly: in more than half of the runs the two test errors, on the same data, differ by at most 1/50 of
         the test set; clean data with 50, 100, 200 training inputs, noisy data (in the unit ball) with 200, 400)"},
      {"whole", "the same, and both phases see the whole sample in place of a half each"},
      {.name = "few", .text = "noisy data with 25 training inputs (quick: 24)", .fault = "few noisy inputs"}};
  claim.constants = {{"tolerance", {1, 50}, "what is very similar: this share of the test set"}};
  claim.planted = {variant("reversed", "the opposite: they differ by more"),
                   variant("few", "the same on 25 noisy inputs (quick: 24), an eighth of the least in the headline"),
                   variant("reversed", "the opposite, with the whole sample", "whole", "reversed whole")};
  claim.scope =
      std::string(R"(Algorithm 1 within its printed conditions: $\eta_1=\frac1{4k(T_1+1)}$, $r=\frac{\eta_1}{200}$,
        $\eta_2=4k$, $T_1=50$, $T_2=8000$ (quick: 2000); a quick check: n = 5 (10 with few inputs), clean data with 50,
        noisy with 200 training inputs, )") +
      scaled_down;
  claim.not_covered = "other step sizes and numbers of steps of Algorithm 1; the data of Figure 3(c)";
  claim.experiment = run;
  return {claim};
}

}  // namespace lakatos::brutzkus21
