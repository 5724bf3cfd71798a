// The population gradient in place of a sample's. With gradients of a sample (K_T - K_0)' (x_1 - x_2) is -eta T W_0
// times the difference of the sample's mean images of occurrence: Lemma 3 for the law that the sample is. For patches
// of one class that is 0 under the population law, and seldom in a sample.
#include <map>
#include <stdexcept>

#include "checks/hierarchical/separation/separation.hpp"
#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_sample.hpp"
#include "checks/hierarchical/subnet/layer.hpp"
#include "theory/probability/real_gaussian.hpp"

namespace lakatos::hierarchical {
namespace {

struct Sample {
  std::vector<Image> images;  // of patch numbers
  std::vector<int> labels;
  std::vector<std::int64_t> times;  // how many examples are this one
  std::int64_t size = 0;            // N
};

/// Field `sample`: outcomes, each how many times it was drawn, a label and a patch number for each column.
Sample read_sample(const Statement& claim, const Layer& layer) {
  Sample sample;
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

/// Is every example an outcome of the law, of positive mass?
Truth drawn_from(const Images& law, const Sample& sample) {
  std::map<std::pair<Image, int>, Real> masses;
  for (std::size_t i = 0; i < law.size(); ++i) masses[{law.images[i], law.labels[i]}] = law.masses[i];
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < sample.images.size() && all != Truth::no; ++n) {
    const auto found = masses.find({sample.images[n], sample.labels[n]});
    all = both(all, found == masses.end() ? Truth::no : less(Real(0), found->second));
  }
  return all;
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
  claim.trivial_if([&] {
    Real all = 0;
    for (const Vec& w : start.weights) all += squared_norm(w);
    return all == 0;
  });
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
      [&] {
        return for_patch_pairs(layer, !claim.planted("two classes"), [&](std::size_t p, std::size_t q) {
          const Vec difference = subtract(layer.patches[p], layer.patches[q]);
          Real before = 0, after = 0;
          for (const Vec& k : start.kernels) before += square(dot(k, difference));
          for (const Vec& k : nets.back().kernels) after += square(dot(k, difference));
          return equal(before, after);
        });
      });
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

/// N times the distance of the sample's mean images of occurrence of two patches, squared; 0 for patches that come
/// alike.
Real squared_difference(const Sample& sample, std::size_t p, std::size_t q, bool labelled) {
  std::vector<std::int64_t> sums(sample.images.front().size());
  for (std::size_t n = 0; n < sample.images.size(); ++n) {
    for (std::size_t j = 0; j < sums.size(); ++j) {
      const auto here = static_cast<std::size_t>(sample.images[n][j]);
      sums[j] -= (labelled ? sample.labels[n] : 1) * sample.times[n] * ((here == p ? 1 : 0) - (here == q ? 1 : 0));
    }
  }
  Real squares = 0;
  for (const std::int64_t sum : sums) squares += square(Real(static_cast<long>(sum)));
  return squares;
}

/// The largest distance of the sample's mean images of occurrence of two patches of one class: D.
Real largest_difference(const Layer& layer, const Sample& sample) {
  Real most = 0;
  for_patch_pairs(layer, true, [&](std::size_t p, std::size_t q) {
    most = max(most, squared_difference(sample, p, q, true));
    return Truth::yes;
  });
  return sqrt(most) / Real(static_cast<long>(sample.size));
}

/// P(some two patches of a class are sigma apart or more), from two sides. (K_T - K_0)' (x_1 - x_2) is reach = eta T
/// |difference| times g, standard normal of n entries and independent of K_0, and |K_0' (x_1 - x_2)| <= sigma / sqrt 2.
/// At most: P(reach |g| >= sigma - sigma / sqrt 2), summed over the pairs. At least: P(reach |g| >= sigma), for the
/// worst pair: a + reach g is the likeliest to lie in a ball around 0 where a = 0 (Anderson, Proc. AMS 6
/// (1955) 170-176, for symmetric unimodal densities and symmetric convex sets), so that K_0 = 0 is the best case for
/// every law of K_0.
Bounds chance_of_drift(const Layer& layer, const Sample& sample, const Training& training, bool labelled) {
  const Real examples = static_cast<long>(sample.size), start = 1 / sqrt(Real(2));
  Real least = 0, most = 0;
  for_patch_pairs(layer, true, [&](std::size_t p, std::size_t q) {
    const Real squares = squared_difference(sample, p, q, labelled);
    if (equal(squares, Real(0)) == Truth::yes) return Truth::yes;
    const Real unit = training.scale * examples / (training.rate * training.steps * sqrt(squares));
    const auto beyond = [&](const Real& sigmas) { return 1 - chi_square_below(training.width, square(sigmas * unit)); };
    least = max(least, beyond(1)), most += beyond(1 - start);
    return Truth::yes;
  });
  return {least, min(most, Real(1))};
}

/// "few steps": eta T D (sqrt n + sqrt(2 log(P / delta))) <= (1 - 1/sqrt 2) sigma, P the number of pairs of patches of
/// a class. As |g| is 1-Lipschitz and E|g| <= sqrt n, P(|g| >= sqrt n + t) <= exp(-t^2 / 2): each pair fails with
/// probability at most delta / P.
void give_few_steps(Statement& claim, const Version& in, const Layer& layer, const Sample& sample,
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

void conclude_near(Statement& claim, const Version& in, const Layer& layer, const Sample& sample,
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

void by_a_sample(Statement& claim, const Version& in, const Layer& layer, const Sample& sample) {
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
  Sample sample;
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
