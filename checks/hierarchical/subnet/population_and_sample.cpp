// The population gradient in place of a sample's. With gradients of a sample (K_T - K_0)' (x_1 - x_2) is -eta T W_0
// times the difference of the sample's mean images of occurrence: Lemma 3 for the law that the sample is. For patches
// of one class that is 0 under the population law, and seldom in a sample.
#include <stdexcept>

#include "checks/hierarchical/separation/separation.hpp"
#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_sample.hpp"
#include "checks/hierarchical/subnet/layer.hpp"
#include "theory/hierarchical/patch_sample.hpp"
#include "theory/hierarchical/separator.hpp"

namespace lakatos::hierarchical {
namespace {

/// Field `sample`: outcomes, each how many times it was drawn, a label and a patch number for each column.
PatchSample read_sample(const Statement& claim, const Layer& layer) {
  PatchSample sample;
  const auto m = static_cast<std::size_t>(layer.level.positions);
  const std::vector<std::int64_t> entries = whole_entries(claim, "sample");
  if (entries.empty() || entries.size() % (m + 2) != 0)
    throw std::invalid_argument("a number, a label and m patches an outcome");
  for (std::size_t n = 0; n < entries.size(); n += m + 2) {
    if (entries[n] < 1 || entries[n] > 1'000'000) throw std::invalid_argument("an outcome comes 1 to 1000000 times");
    if (entries[n + 1] != 1 && entries[n + 1] != -1) throw std::invalid_argument("a label is neither 1 nor -1");
    sample.times.push_back(entries[n]), sample.size += entries[n];
    sample.labels.push_back(static_cast<int>(entries[n + 1]));
    sample.images.emplace_back();
    for (std::size_t j = 2; j < m + 2; ++j) {
      if (entries[n + j] < 1 || entries[n + j] > static_cast<std::int64_t>(layer.patches.size()))
        throw std::invalid_argument("an example has a patch that does not exist");
      sample.images.back().push_back(entries[n + j] - 1);
    }
  }
  return sample;
}

// ---- the law itself

/// Field `steps`.
std::int64_t read_steps(const Statement& claim) {
  const std::int64_t steps = claim.integer("steps");
  if (!claim.symbolic() && (steps < 1 || steps > 20)) throw std::invalid_argument("1 to 20 steps");
  return steps;
}

void by_the_law(Statement& claim, const Version& in, const Layer& layer, const Net& start, std::int64_t number) {
  const Real step = claim.number("step", R"(\eta)"), steps = claim.whole("T", number, {"steps"});
  claim.given("step", step > 0);
  if (claim.settled()) return;
  claim.trivial_if([&] { return squared_frobenius(start.weights) == 0; });
  claim.regime("several steps, channels, and patches a class",
               counted(text(R"(T \ge 2,\ n \ge 2,\ )", in.variants(), R"( \ge 2)"), [&] {
                 const Real channels = claim.whole("", claim.integer("channels"), {"channels"});
                 return both(both(steps >= 2, channels >= 2), variants_of(claim, in, layer.level) >= 2);
               }));
  std::vector<Net> nets;
  if (!claim.symbolic()) nets = descend(observed_law(layer), layer.patches, start, step, number);
  claim.then(
      "same class",
      text(R"(\|K_T^\top x_1 - K_T^\top x_2\| = \|K_0^\top x_1 - K_0^\top x_2\|,\ x_1,x_2 \in )", letters(in).patches),
      [&] { return conserves_distances(layer, start, nets.back(), !claim.planted("two classes")); });
  const Real factor = claim.constant("factor");
  claim.then("closed form",
             text(R"((K_T-K_0)^\top x' = -)", factor, R"(\,\tfrac{\eta T}{)", in.variants(), R"(}\,W_0)",
                  in("", R"(^\top\,)"), letters(in).mean),
             [&] {
               const Real pace = factor * step * steps / variants_of(claim, in, layer.level);
               return moves_as_lemma_3_says(layer, start, nets.back(), pace);
             });
}

// ---- a sample

/// "few steps": eta T D (sqrt n + sqrt(2 log(P / delta))) <= (1 - 1/sqrt 2) sigma, P the number of pairs of patches of
/// a class. As |g| is 1-Lipschitz and E|g| <= sqrt n, P(|g| >= sqrt n + t) <= exp(-t^2 / 2): each pair fails with
/// probability at most delta / P.
void give_few_steps(Statement& claim, const Version& in, const Layer& layer, const PatchSample& sample,
                    const Training& training, const Real& delta) {
  const Real classes = classes_of(claim, in, layer.level), variants = variants_of(claim, in, layer.level);
  claim.given("few steps", [&] {
    const Real pairs = max(Real(1), classes * variants * (variants - 1) / 2),
               longest = sqrt(training.n) + sqrt(2 * log(pairs / delta)), start = 1 / sqrt(Real(2)),
               drift = claim.let("drift", R"(\widehat D)", [&] { return largest_difference(layer, sample); }),
               pace = claim.planted("one step") ? training.rate : training.rate * training.steps;
    const Real room = claim.planted("start added") ? 1 + start : 1 - start;
    return pace * drift * longest <= claim.constant("few") * room * training.scale;
  });
}

/// Is one of its bounds between 1/10000 and 9999/10000?
Truth middling(const Bounds& failure) {
  const auto between = [](const Real& p) {
    return both(less_equal(1 / Real(10000), p), less_equal(p, 9999 / Real(10000)));
  };
  return either(between(failure.lower), between(failure.upper));
}

void conclude_near(Statement& claim, const Version& in, const Layer& layer, const PatchSample& sample,
                   const Training& training, const Real& delta) {
  const auto failure = [&] { return chance_of_drift(layer, sample, training, !claim.planted("no labels")); };
  claim.regime("failure neither sure nor impossible", [&] {
    return predicate([&] { return middling(failure()); },
                     R"(10^{-4} \le p \le 1-10^{-4} \text{ for a bound } p \text{ of the probability})");
  });
  claim.then("near", [&] {
    if (symbolic())
      return named(R"(\mathbb P(\|K_T^\top x_1 - K_T^\top x_2\| \ge \sigma \text{ for some } x_1,x_2 \in )" +
                   std::string(letters(in).patches) + R"( \text{ of a class } c))") <= delta;
    return claim.let_bracket("failure", "", failure) <= delta;
  });
}

void by_a_sample(Statement& claim, const Version& in, const Layer& layer, const PatchSample& sample) {
  const Training training = read_training(claim);
  const Real gap = read_gap(claim, in), delta = read_delta(claim);
  give_pairwise_independent(claim, in, layer.level);
  give_training(claim, training);
  give_gap(claim, in, gap);
  give_confidence(claim, delta);
  if (claim.settled()) return;
  give_printed_sizes(claim, in, layer.level, training, gap, delta);
  if (claim.settled()) return;
  if (claim.reading("few steps")) give_few_steps(claim, in, layer, sample, training, delta);
  if (claim.settled()) return;
  claim.trivial_if([&] { return layer.level.variants < 2; });
  conclude_near(claim, in, layer, sample, training, delta);
}

// Each reading asks for all fields, so that an instance of one is an instance of the other.
void population(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const Net start = read_net(claim, layer);
  const std::int64_t steps = read_steps(claim);
  if (give_layer(claim, in, layer)) return;
  PatchSample sample;
  if (!claim.symbolic()) sample = read_sample(claim, layer);
  if (claim.reading("population")) {
    by_the_law(claim, in, layer, start, steps);
    return;
  }
  claim.given("many examples", [&] { return counted(claim.whole("N", sample.size) >= claim.constant("examples")); });
  claim.given("sample", text(R"(S \subset \mathrm{supp}\,)", letters(in).law),
              [&] { return drawn_from(observed_law(layer), sample); });
  if (claim.settled()) return;
  by_a_sample(claim, in, layer, sample);
}

// ---- the claim

Claim population_claim(const Version& in) {
  const Letters the = letters(in);
  Claim claim{};
  claim.id = in("malach18/pop-vs-sample", "hgm19/pop-vs-sample");
  claim.title = "Population gradients for an algorithm that has a sample";
  claim.place = in("Section 5.1.3, Algorithm 1, Theorem 2", "Section 4.1, Algorithm 1, Theorem 2");
  claim.kind = "assumption";
  claim.themes = {"gradient identity", "capacity"};
  claim.words =
      std::string(
          R"(The analysis of training takes gradients of the population loss: patches of one class then stay as far
            apart as they were, and $(K_T-K_0)^\top x'$ is $-\frac{\eta T})") +
      the.variants + R"($ times the products of the weights with $)" + the.mean +
      R"($. Algorithm 1 gets a sample, and Theorem 2 is stated for it.)";
  claim.conclusions = {{"(a)", "what Theorem 1 uses holds with population gradients", {"same class", "closed form"}},
                       {"(b)", "Theorem 2, for the algorithm, may use Theorem 1", {"near"}}};
  claim.left_out = R"(in the headline, (b): Algorithm 1 has a sample, not the law; readings `sample` and `few steps`
    judge item 1 of Theorem 1 for it, and nothing judges item 2)";
  claim.readings = {
      {.name = "population", .text = "descent is run on the law itself", .part = "(a)"},
      {.name = "sample",
       .text = R"(descent is run with gradients of the mean loss of $N$ examples of the law, 64 or more, $n$ and $T$ as
         Theorem 1 prints them: with probability at least $1-\delta$ over $K_0$ and $W_0$ patches of a class stay closer
         than $\sigma$)",
       .part = "(b)",
       .fault = "a sample for the law"},
      {.name = "few steps",
       .text = R"(ours: as `sample`, where besides $\eta T\widehat D(\sqrt n+\sqrt{2\log(P/\delta)})\le
         (1-\frac1{\sqrt2})\,\sigma$, with $\widehat D$ the largest distance of the sample's means $\hat{\mathbb
         E}[-yf_x(X)]$ of two patches of a class, $P$ the number of such pairs)",
       .part = "(b)"}};
  claim.constants = {{"factor", {1, 1}, "what stands before the closed form"},
                     {"examples", {64, 1}, "the least number of examples, readings `sample` and `few steps`"},
                     {"few", {1, 1}, "a factor of the most steps, reading `few steps`"}};
  claim.planted = {turned("factor", {101, 100}, "one hundredth too large"),
                   variant("two classes", "patches of two different classes stay as far apart"),
                   without("uniform", "other chances", "patches of a class that are not equally likely"),
                   without("orthonormal", "any patches", "patches that are not orthonormal"),
                   variant("no labels", "gradients of a sample without the labels", "few steps"),
                   variant("one step", "the bound of $T$ for one step, whatever $T$ is", "few steps"),
                   variant("start added", R"($1+\frac1{\sqrt2}$ for $1-\frac1{\sqrt2}$)", "few steps"),
                   turned("few", {6, 1}, "six times as many steps", "few steps")};
  claim.serves = {in("malach18/thm1-1", "hgm19/thm1-1"), in("malach18/thm2", "hgm19/thm2-zero-loss")};
  claim.scope = R"(3 or 4 classes, up to 4 positions, up to 3 patches a class, 1 to 3 channels, up to 12 steps; samples
    of up to some 6 million examples of up to 18 kinds, now and then of more, n up to some 1200)";
  claim.not_covered = "how fast the conclusions of Theorem 1 come true as the sample grows";
  claim.note = R"(With the gradients of a sample two patches of one class drift apart by $\eta\,\|W_0(\hat{\mathbb
    E}[-yf_{x_1}(X)]-\hat{\mathbb E}[-yf_{x_2}(X)])\|$ a step, in a direction that does not change. The two means agree
    for few samples only; else the drift after $T$ steps is $\eta T$ times their distance times $\chi_n$, and it takes
    no more than the least $T$ that Theorem 1 allows to exceed $\sigma$: one example of 64 that shows the other patch of
    its class is enough, with probability near 1, and one of 64000 with a thousand times that $T$. For large $N$ the
    least $T$ may do, but the theorem bounds $T$ from below only, so that item 1 fails for large $T$. A sample of the
    printed kind needs an upper bound of $T$ with $N$, which neither theorem names; reading `few steps` has one that is
    enough. A sample in which every image comes as often as its mass says (there are such samples) has the gradient of
    the law.)";
  claim.twin = "pop_vs_sample.py";
  claim.quick_cases = 500;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw_population(source, in); };
  claim.zoo = [in]() -> std::vector<Record> { return {even_sample(in, 1), even_sample(in, 1000)}; };
  claim.state = [in](Statement& at) { population(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> population_and_sample(const Version& in) { return {population_claim(in)}; }

}  // namespace lakatos::hierarchical
