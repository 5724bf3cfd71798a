#include "checks/filter/du18/claims.hpp"

#include <algorithm>

#include "algorithms/filter/simulated_walk.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/claim/generator.hpp"
#include "theory/numeric/rough_text.hpp"

// A trial of a comparison: a start is drawn, and two students walk from it side by side on common random numbers, one
// on inputs of the first law, one on inputs of the second (inversion of the angle's law, the same directions). Both
// take the same step size and the same number of steps, and the trial asks which is closer to the teacher when it ends.
// As both started at the same distance, that is the order of the slopes of log|w_t - w_*| between start and end,
// without a logarithm. The trials of a comparison are independent and alike, so that the
// number of successes is binomial; nothing else is assumed.
//
// Unstated in the paper, and so varied here: p, k, step, batch, start. du18 fixes start and step size within a figure,
// and so does a trial.

namespace lakatos::du18 {
namespace {

std::string text_of(const SimulatedSetting& s) {
  const std::string k = s.patches == 0 ? "" : ", k = " + std::to_string(s.patches);
  return "p = " + std::to_string(s.dimension) + k + ", step " + to_string(s.step) + ", batch " +
         std::to_string(s.batch) + ", " + std::to_string(s.horizon) + " steps, start " + text_of(s.start);
}

/// One list of laws, each compared with the next, which the paper says is faster.
struct Contest {
  SimulatedSetting setting;
  std::vector<std::pair<std::string, const SimulatedInput*>> laws;  // from slow to fast
};

Comparison run_pair(const Contest& contest, std::size_t pair, const std::string& variant, std::uint64_t experiment,
                    std::uint64_t address, const Chance& chance, const Fraction& alpha) {
  const auto& [slow_name, slow] = contest.laws[pair];
  const auto& [fast_name, fast] = contest.laws[pair + 1];
  std::vector<double> ratios;
  const Trial trial = [&](std::int64_t i) {
    const auto [a, b] = walk_of_two(contest.setting, *slow, *fast,
                                    stream_key(chance.seed, experiment, address, static_cast<std::uint64_t>(i)));
    if (a > 0) ratios.push_back(b / a);
    const int side = nearer_by(a, b, variant == "twice" ? 4 : variant == "tenfold" ? 100 : 1);
    return variant == "reversed" ? -side : side;
  };
  Comparison result =
      compare(fast_name + " against " + slow_name + "; " + text_of(contest.setting), trial, chance.trials, alpha);
  if (!ratios.empty()) result.effect = "middle ratio of squared errors " + rounded_down(middle_of(std::move(ratios)));
  return result;
}

std::vector<Comparison> run(const std::vector<Contest>& contests, const std::string& id, const Settings& settings,
                            const Chance& chance) {
  std::int64_t count = 0;
  for (const Contest& contest : contests) count += static_cast<std::int64_t>(contest.laws.size()) - 1;
  const Fraction alpha = split(chance.alpha, count);
  const std::uint64_t experiment = stable_hash(id + "/" + settings.reading);
  std::vector<Comparison> results;
  for (const Contest& contest : contests) {
    for (std::size_t pair = 0; pair + 1 < contest.laws.size(); ++pair) {
      results.push_back(run_pair(contest, pair, settings.variant, experiment, results.size(), chance, alpha));
      if (chance.stop_at_first_against && results.back().side == Comparison::Side::against) return results;
    }
  }
  return results;
}

/// Every setting with every two neighbours of a list of laws.
template <class Name>
std::vector<Contest> contests(const std::vector<SimulatedSetting>& settings, const std::vector<Fraction>& spreads,
                              const std::vector<SimulatedInput>& laws, Name&& name) {
  std::vector<Contest> result;
  for (const SimulatedSetting& setting : settings) {
    Contest contest{setting, {}};
    for (std::size_t i = 0; i < laws.size(); ++i) contest.laws.emplace_back(name(spreads[i]), &laws[i]);
    result.push_back(std::move(contest));
  }
  return result;
}

const char* const unstated =
    "p, k, step size, batch, number of steps and start are not printed: each is varied around p = 5, step 1/2, batch 1 "
    "and a start at half the teacher's length from it, in a "
    "random direction. The measure of speed is the slope of $\\log\\|w_t-w_*\\|$ between start and end.";

Cut cut_of(const Settings& settings) { return settings.reading == "printed" ? Cut::printed : Cut::centred; }

Claim common_info() {
  Claim info{};
  info.kind = "experiment";
  info.planted = {variant("reversed", "the opposite order"),
                  variant("twice", "each law ends twice as near to the teacher as the one before"),
                  variant("tenfold", "each law ends ten times as near to the teacher as the one before")};
  info.chance = {1, 5'000'000};
  info.quick_cases = 600;
  info.full_cases = 4000;
  return info;
}

/// du18, Figure 3(a): a larger sigma of the angle to the teacher makes stochastic gradient descent of one neuron
/// faster.
std::vector<Comparison> run_smoother_is_faster(const Settings& settings, const Chance& chance) {
  const std::vector<Fraction> spreads = {{1, 4}, {1, 2}, {1, 1}, {2, 1}};
  std::vector<SimulatedInput> laws;
  for (const Fraction& sigma : spreads) laws.emplace_back(cut_of(settings), sigma);
  return run(
      contests(simulated_neurons(), spreads, laws, [](const Fraction& sigma) { return "sigma " + to_string(sigma); }),
      "du18/fig3a", settings, chance);
}

/// du18, Figure 3(b): patches closer to each other (a smaller sigma_2) make stochastic gradient descent of a filter
/// faster.
std::vector<Comparison> run_closer_is_faster(const Settings& settings, const Chance& chance) {
  const std::vector<Fraction> spreads = {{1, 1}, {1, 2}, {1, 4}, {1, 8}};
  std::vector<SimulatedInput> laws;
  for (const Fraction& sigma : spreads) laws.emplace_back(cut_of(settings), Fraction{1, 1}, sigma);
  return run(
      contests(simulated_filters(), spreads, laws, [](const Fraction& sigma) { return "sigma_2 " + to_string(sigma); }),
      "du18/fig3b", settings, chance);
}

Claim smoother_is_faster_claim() {
  Claim claim = common_info();
  claim.id = "du18/fig3a";
  claim.themes = {"experiment", "contraction rate"};
  claim.title = "Smoother input gives faster SGD (one neuron)";
  claim.place = "Section 4, Figure 3(a)";
  claim.words = R"(One neuron, input of unit norm whose angle to $w_*$ has the density $\frac12N(0,\sigma)\mathbb
    I_{[-\pi/2,\pi/2]}+\frac12N(-\pi,\sigma)\mathbb I_{[-\pi/2,\pi/2]}$; start and step size fixed: SGD converges faster
    for a larger $\sigma$.)";
  claim.readings = {
      {"centred", R"(the second component is cut to within $\frac\pi2$ of its centre $-\pi$: the mass sits around $w_*$
        and around $-w_*$, as the text says)"},
      {.name = "printed",
       .text = R"(both components are cut to $[-\frac\pi2,\frac\pi2]$, as printed)",
       .slip = R"(the second component is cut to within $\frac\pi2$ of $-\pi$)",
       .fault = "printed cut"}};
  claim.scope = R"(sigma = 1/4, 1/2, 1, 2, each against the next; the part of the input orthogonal to the teacher has a
    uniform direction (p > 2); p = 2, 5, 20)";
  claim.conclusions = {{"(a)", R"(SGD converges faster for a larger $\sigma$)", {}},
                       {"(b)", R"(this agrees with the prediction from $L/\gamma$ and $\beta$)", {}}};
  claim.left_out = R"((b). What the paper says of $L/\gamma$ and $\beta$ for these laws is judged in
    `du18/remark-sigma0` and `du18/remark-sigmainf`)";
  claim.not_covered = R"(sigma beyond 2, where the laws hardly differ; other p, steps and starts. sigma read as a
    variance only renames the list (1/16, 1/4, 1, 4), so the order is the same claim)";
  claim.note = unstated;
  claim.shape = Shape::experiment;
  claim.experiment = run_smoother_is_faster;
  return claim;
}

Claim closer_is_faster_claim() {
  Claim claim = common_info();
  claim.id = "du18/fig3b";
  claim.themes = {"experiment", "contraction rate"};
  claim.title = "Closer patches give faster SGD (filter)";
  claim.place = "Section 4, Figure 3(b)";
  claim.words = R"(A base patch is drawn from the law of Figure 3(a) with $\sigma=1$, then $k$ patches of unit norm at
    angles $N(0,\sigma_2)\mathbb I_{[-\pi,\pi]}$ to it: SGD converges faster for a smaller $\sigma_2$.)";
  claim.readings = {
      {"centred", "the base patch from the law of fig3a with each component cut around its own centre"},
      {"printed", R"(the base patch from the printed law, both components cut to $[-\frac\pi2,\frac\pi2]$)"}};
  claim.scope = R"(sigma_2 = 1, 1/2, 1/4, 1/8, each against the next; patches in independent, uniform directions around
    the base patch; p = 2, 5, 10; k = 2, 4, 8)";
  claim.conclusions = {{"(a)", R"(SGD converges faster for a smaller $\sigma_2$)", {}},
                       {"(b)", "this agrees with Theorem 3.1", {}}};
  claim.left_out = R"((b). In the plane, with 2 and with 4 patches and a start at half the teacher's length, every
    setting lies outside Theorem 3.1: enclosures of $\gamma(\phi_0)$ and of $6L_{\rm cross}$, on the experiment's page,
    show that $\gamma(\phi_0)>6L_{\rm cross}$ fails. In higher dimensions this is not computed)";
  claim.not_covered = "other p, k, steps and starts";
  claim.planted.push_back(
      variant("reversed", "the opposite order, with the printed law", "printed", "reversed printed"));
  claim.planted.push_back(variant("twice", "each law ends twice as near as the one before, with the printed law",
                                  "printed", "twice printed"));
  claim.note = unstated;
  claim.shape = Shape::experiment;
  claim.experiment = run_closer_is_faster;
  return claim;
}

}  // namespace

std::vector<Claim> figure_3() { return {smoother_is_faster_claim(), closer_is_faster_claim()}; }

}  // namespace lakatos::du18
