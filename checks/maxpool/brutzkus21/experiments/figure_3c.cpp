#include "algorithms/maxpool/digit_detection.hpp"
#include "checks/maxpool/brutzkus21/experiments/claims.hpp"
#include "checks/maxpool/brutzkus21/experiments/runs.hpp"

// Figure 3(c): rows of four handwritten digits.

namespace lakatos::brutzkus21 {
namespace {

constexpr const char* id = "brutzkus21/fig3c";
constexpr Models three{true, true, true, false};

Contest on_digits(bool quick, std::size_t train, const Settings& settings) {
  DetectionPlan plan = sized_plan(quick, train, Noise::none);
  plan.positions = 4;
  plan.dimension = quick ? DigitImages::pixels / 4 : DigitImages::pixels;
  if (quick) plan.channels = 40, plan.training.step = 0.01;
  return {{plan},
          three,
          conv_pool_leads(plan.test, constant_of(settings, "lead", {0, 1})),
          maxpool::draw_digit_data,
          "digits of " + std::to_string(plan.dimension) + " numbers"};
}

std::vector<Comparison> run(const Settings& settings, const Chance& chance) {
  const bool quick = is_quick(chance);
  std::vector<Contest> contests;
  for (const std::size_t train : quick ? std::vector<std::size_t>{60} : std::vector<std::size_t>{100, 300, 1000})
    contests.push_back(on_digits(quick, train, settings));
  return run_contests(contests, id, settings, chance);
}

}  // namespace

std::vector<Claim> figure_3c() {
  Claim claim =
      as_experiment(Claim{.id = id, .title = "Detection of handwritten digits", .place = "Section 7, Figure 3(c)"});
  claim.words = R"(Images of four MNIST digits each, one of them a three or a five, which decides the label, the others
    of the other eight classes; 500 channels: ConvPool has a lower test error than an MLP with as many parameters and
    than a hard-margin linear SVM. Sets of moderate size are not linearly separable.)";
  claim.conclusions = {{"(a)", "ConvPool has the lowest test error of the three", {}},
                       {"(b)", "training sets of moderate size are not linearly separable", {}}};
  claim.left_out = R"((b): no size is printed, and the linear SVM separates the sets that are judged here, up to 1000
    inputs of 3136 numbers each. Nor does an error of the SVM on a larger set show that there is no separator: on 1000
    averaged inputs it errs after 50 passes and no longer after 1000.)";
  claim.readings = {{"three", R"(threes are positive, fives negative; each digit is one pattern of 784 grey values in
    $[0,1]$)"}};
  claim.constants = {{"lead", {0, 1}, "by how much of the test set ConvPool is ahead"}};
  claim.planted = {variant("reversed", "the others have the lower test error"),
                   turned("lead", {2, 5}, "ahead by two fifths of the test set")};
  claim.scope = R"(100, 300, 1000 training inputs; a quick check: 60, digits averaged over 2 x 2 pixels to 196 numbers,
    40 channels, 200 test inputs, Adam's step 1/100 until every $-\ell'$ is at most 1/4, and at most 100 passes of the
    SVM)";
  claim.not_covered = R"(larger training sets; fives as the positive class; digits drawn without replacement, from one
    set for both samples)";
  claim.note = std::string(
                   "Training inputs are made of MNIST's training images, test inputs of its test images, each "
                   "drawn with replacement. Not printed: which of the digits is positive, scale and geometry "
                   "of the digits, whether a test image may be in a training input. ") +
               unstated;
  claim.chance = {1, 400'000'000}, claim.quick_cases = 40;
  claim.data = missing_digit_images;
  claim.experiment = run;
  return {claim};
}

}  // namespace lakatos::brutzkus21
