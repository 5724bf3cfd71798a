// How the subnet is trained: what is asked of the start, and the population gradient in place of a sample's.
#include <stdexcept>

#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

struct Training {
  Layer layer;
  Net start;
  Real step, steps;
  std::int64_t number;  // of steps
};

Training read_training(const Statement& claim, const Version& in) {
  Training at{read_layer(claim, in), {}, claim.number("step", R"(\eta)"), 0, claim.integer("steps")};
  at.start = read_net(claim, at.layer);
  at.steps = claim.whole("T", at.number, {"steps"});
  if (!claim.symbolic() && (at.number < 1 || at.number > 20)) throw std::invalid_argument("1 to 20 steps");
  return at;
}

/// (k_T - k_0).x' = -T eta/d w.v_c for every channel and patch.
Truth moves_as_lemma_3_says(const Version& in, const Statement& claim, const Training& at, const Net& end,
                            const Real& factor) {
  const Real pace = factor * at.step * at.steps / variants_of(claim, in, at.layer.level);
  return for_patches(at.layer, [&](std::size_t c, std::size_t p) {
    Truth all = Truth::yes;
    for (std::size_t i = 0; i < end.kernels.size(); ++i) {
      const Real moved = dot(subtract(end.kernels[i], at.start.kernels[i]), at.layer.patches[p]);
      all = both(all, equal(-moved, pace * dot(at.start.weights[i], at.layer.level.means[c])));
    }
    return all;
  });
}

// ---- ass-training

std::string radius_text(const Statement& claim, const Version& in, bool squared_root) {
  const std::string radius = squared_root ? R"(\tfrac{\sigma}{2\sqrt n})" : R"(\tfrac{\sigma}{2n})";
  const std::string kernel = in("k_0^{(i)}", "k_i^{(0)}");
  return R"(\sigma > 0,\ \|)" + kernel + (claim.reading("up to") ? R"(\| \le )" : R"(\| = )") + radius;
}

void training(Statement& claim, const Version& in) {
  const Training at = read_training(claim, in);
  const Real sigma = claim.number("sigma", R"(\sigma)");
  if (give_layer(claim, in, at.layer)) return;
  claim.given("several classes", counted(classes_of(claim, in, at.layer.level) >= 2));
  give_pairwise_independent(claim, in, at.layer.level);
  claim.given("step", at.step > 0);
  if (claim.settled()) return;
  const bool root = !claim.reading("no root");
  claim.then("sphere", text(radius_text(claim, in, root)), [&] {
    const Real n = static_cast<long>(at.start.kernels.size());
    Truth all = less(Real(0), sigma);
    for (const Vec& kernel : at.start.kernels) {
      const Real length = squared_norm(kernel) * 4 * (root ? n : n * n), radius = square(sigma);
      all = both(all, claim.reading("up to") ? less_equal(length, radius) : equal(length, radius));
    }
    return all;
  });
  claim.then("descent", R"(K_T = K_0 - \eta T\,\mathbb E[-y\,X W_0^\top])", [&] {
    const auto nets = descend(observed_law(at.layer), at.layer.patches, at.start, at.step, at.number);
    return moves_as_lemma_3_says(in, claim, at, nets.back(), 1);
  });
}

/// Unit vectors times the radius; now and then too long.
Record draw_training(Source& source, const Version& in) {
  Record record;
  for (int tries = 0; tries < 6; ++tries) {  // one position or two classes leave no two v_c independent
    draw_layer(record, source, in);
    if ((record.integer("classes") > 2 && positions_in(record, in) > 1) || source.chance(1, 8)) break;
  }
  const std::int64_t n = source.pick<std::int64_t>({1, 4});
  const auto length = static_cast<std::size_t>(record.integer("dimension"));
  record.set("channels", n).set("sigma", fraction(source.between(source.chance(1, 16) ? 0 : 1, 4)));
  const std::int64_t sigma = record.number("sigma").numerator;
  // sigma / 4 = sigma / (2 sqrt(4)), sigma / 2 = sigma / (2 sqrt(1)) = sigma / (2 1); sigma / 8 = sigma / (2 4).
  VectorField kernels{8, std::vector<std::int64_t>(static_cast<std::size_t>(n) * length)};
  const std::int64_t radius = n == 1 ? 4 * sigma : source.chance(1, 2) ? 2 * sigma : sigma;
  for (std::int64_t i = 0; i < n; ++i)
    kernels.entries[static_cast<std::size_t>(i) * length + source.below(length)] =
        source.chance(1, 2) ? radius : -radius;
  record.set("kernels", kernels);
  record.set("weights", draw_entries(source, static_cast<std::size_t>(n * positions_in(record, in)), 3, 2));
  return record.set("step", fraction(source.between(1, 6), source.between(1, 4)), "steps", source.between(1, 4));
}

Claim training_claim(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/ass-training", "hgm19/ass-training");
  claim.title = "Training only the first layer from a small sphere";
  claim.place = in("Section 5.1.3", "Section 4.1");
  claim.kind = "assumption";
  claim.themes = {"initialisation", "gradient identity"};
  claim.shape = Shape::exists;
  claim.words = in(
      R"($K_t=K_{t-1}-\eta\,\partial_K\mathcal L_{K_{t-1},W_0}$ with $W_0$ fixed, from columns of $K_0$ on a sphere of
    radius at most $\frac\sigma{2\sqrt n}$: there are models, starts and weights of this kind.)",
      R"($K_t=K_{t-1}-\eta\,\partial_K\mathcal L_{K_{t-1},W_0}$ with $W_0$ fixed, from columns of $K_0$ on a sphere of
    radius $\frac\sigma{2\sqrt n}$: there are models, starts and weights of this kind.)");
  claim.conclusions = {{"(a)", "this is the dynamics of Theorems 1 and 2", {"sphere", "descent"}}};
  if (in.first)
    claim.readings = {{"on the sphere", R"(every column has the norm $\frac\sigma{2\sqrt n}$)"},
                      {"up to", R"(every column has at most this norm)"}};
  else
    claim.readings = {{"root", R"(the radius is $\frac\sigma{2\sqrt n}$; the root is lost in the text at hand)"},
                      {"no root", R"(the radius is $\frac\sigma{2n}$)"}};
  claim.no_planted =
      "an existence claim is settled by one exact witness; an instance on which a false variant fails is no "
      "evidence against that";
  claim.serves = {in("malach18/thm1-1", "hgm19/thm1-1"), in("malach18/thm1-2", "hgm19/thm1-2")};
  claim.scope = "models of one level with orthonormal patches, 1 or 4 channels, up to 4 steps";
  claim.not_covered =
      R"(that the columns are uniform on their sphere and $W_0$ has normal entries: such laws exist for every
    size)";
  claim.note =
      in(R"(Jointly with A1 to A5, A12 and any two $v_c$ independent. The loss is linear in $K$, so that the gradient
    is the same at every step and $K_T$ is affine in $W_0$. The radius may be 0 in the reading for any radius up to the
    bound; then all $K_t$ are determined by $W_0$.)",
         R"(Jointly with A1 to A4, A6, A7. The loss is linear in $K$, so that the gradient is the same at every step
    and $K_T$ is affine in $W_0$. The columns are called $n$-dimensional; with the printed shape of $K$ they have as
    many entries as a patch.)");
  claim.twin = "ass_training.py";
  claim.quick_cases = 300;
  claim.full_cases = 3000;
  claim.draw = [in](Source& source) { return draw_training(source, in); };
  claim.state = [in](Statement& at) { training(at, in); };
  return claim;
}

// ---- pop-vs-sample

/// Field `sample`: examples, each a label and a patch number for each column; every one has the same mass.
Images read_sample(const Statement& claim, const Layer& layer) {
  Images sample;
  const auto m = static_cast<std::size_t>(layer.level.positions);
  const std::vector<std::int64_t> entries = whole_entries(claim, "sample");
  if (entries.empty() || entries.size() % (m + 1) != 0) throw std::invalid_argument("a label and m patches an example");
  for (std::size_t n = 0; n < entries.size(); n += m + 1) {
    if (entries[n] != 1 && entries[n] != -1) throw std::invalid_argument("a label is neither 1 nor -1");
    sample.labels.push_back(static_cast<int>(entries[n]));
    sample.images.emplace_back();
    for (std::size_t j = 1; j <= m; ++j) {
      if (entries[n + j] < 1 || entries[n + j] > static_cast<std::int64_t>(layer.patches.size()))
        throw std::invalid_argument("an example has a patch that does not exist");
      sample.images.back().push_back(entries[n + j] - 1);
    }
  }
  sample.masses.assign(sample.size(), 1 / Real(static_cast<long>(sample.size())));
  return sample;
}

/// Is every example an outcome of the law, of positive mass?
Truth drawn_from(const Images& law, const Images& sample) {
  Truth all = Truth::yes;
  for (std::size_t n = 0; n < sample.size(); ++n) {
    Truth some = Truth::no;
    for (std::size_t i = 0; i < law.size(); ++i) {
      if (law.images[i] == sample.images[n] && law.labels[i] == sample.labels[n])
        some = either(some, less(Real(0), law.masses[i]));
    }
    all = both(all, some);
  }
  return all;
}

void population(Statement& claim, const Version& in) {
  const Training at = read_training(claim, in);
  if (give_layer(claim, in, at.layer)) return;
  claim.given("step", at.step > 0);
  Images law, sample;
  if (!claim.symbolic()) law = observed_law(at.layer), sample = read_sample(claim, at.layer);
  claim.given("sample", text(R"(S \subset \mathrm{supp}\,)", letters(in).law), [&] { return drawn_from(law, sample); });
  if (claim.settled()) return;
  claim.trivial_if([&] {
    Real all = 0;
    for (const Vec& w : at.start.weights) all += squared_norm(w);
    return all == 0;
  });
  const bool by_sample = claim.reading("sample");
  std::vector<Net> nets;
  if (!claim.symbolic()) nets = descend(by_sample ? sample : law, at.layer.patches, at.start, at.step, at.number);
  const std::string loss = by_sample ? R"(\mathcal L^S:\ )" : R"(\mathcal L:\ )";
  claim.then("same class",
             text(loss, R"(\|K_T^\top x_1 - K_T^\top x_2\| = \|K_0^\top x_1 - K_0^\top x_2\|,\ x_1,x_2 \in )",
                  letters(in).patches),
             [&] {
               return for_patch_pairs(at.layer, !claim.planted("two classes"), [&](std::size_t p, std::size_t q) {
                 const Vec difference = subtract(at.layer.patches[p], at.layer.patches[q]);
                 Real before = 0, after = 0;
                 for (const Vec& k : at.start.kernels) before += square(dot(k, difference));
                 for (const Vec& k : nets.back().kernels) after += square(dot(k, difference));
                 return equal(before, after);
               });
             });
  if (by_sample) return;  // nothing else is expected of a sample, whose statistics are its own
  const Real factor = claim.constant("factor");
  claim.then("closed form",
             text(loss, R"((K_T-K_0)^\top x' = -)", factor, R"(\,\tfrac{\eta T}{)", in.variants(), R"(}\,W_0)",
                  in("", R"(^\top)"), letters(in).mean),
             [&] { return moves_as_lemma_3_says(in, claim, at, nets.back(), factor); });
}

Record draw_population(Source& source, const Version& in) {
  Record record;
  draw_layer(record, source, in);
  draw_net(record, source, in);
  record.set("step", fraction(source.between(source.chance(1, 16) ? 0 : 1, 6), source.between(1, 4)));
  record.set("steps", source.between(1, 4));
  const auto m = static_cast<std::size_t>(positions_in(record, in));
  const std::vector<std::int64_t>& images = record.vector("images").entries;
  const std::int64_t d = record.integer("variants");
  VectorField sample{1, {}};
  for (std::int64_t n = source.pick<std::int64_t>({1, 2, 4, 8, 32}); n > 0; --n) {
    const std::size_t first = source.below(images.size() / (m + 1)) * (m + 1);
    sample.entries.push_back(images[first]);
    for (std::size_t j = 1; j <= m; ++j) sample.entries.push_back((images[first + j] - 1) * d + source.between(1, d));
  }
  if (source.chance(1, 16)) sample.entries.front() = -sample.entries.front();
  return record.set("sample", sample);
}

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
                       {"(b)", "Theorem 2, for the algorithm, uses the same", {"same class", "closed form"}}};
  claim.readings = {
      {"population", "the algorithm is run on the law itself"},
      {.name = "sample",
       .text =
           R"(the algorithm is run on $N$ examples of the law, of any number, with gradients of their mean loss:
    patches of a class stay as far apart)",
       .fault = "a sample for the law"}};
  claim.constants = {{"factor", {1, 1}, "what stands before the closed form"}};
  claim.planted = {turned("factor", {101, 100}, "one hundredth too large"),
                   variant("two classes", "patches of two different classes stay as far apart"),
                   without("uniform", "other chances", "patches of a class that are not equally likely"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.serves = {in("malach18/thm1-1", "hgm19/thm1-1"), in("malach18/thm2", "hgm19/thm2-zero-loss")};
  claim.scope =
      R"(3 or 4 classes, up to 4 positions, up to 3 patches a class, 1 to 3 channels, up to 4 steps; samples of 1 to 32
    examples)";
  claim.not_covered = "how fast the conclusions of Theorem 1 come true as the sample grows";
  claim.note = R"(With the gradients of a sample two patches of one class drift apart by $\eta\,|w\cdot(\hat{\mathbb
    E}[-yf_{x_1}(X)]-\hat{\mathbb E}[-yf_{x_2}(X)])|$ a step, in a direction that does not change. The two means agree
    for few samples only, however large $N$ is, so that with the gradients of one fixed sample conclusion 1 of Theorem
    1 fails for all large $T$; the theorem bounds $T$ from below only. A sample of the printed kind needs an upper
    bound of $T$ with $N$, which neither theorem names. A sample in which every image comes as often as its mass says
    (there are such samples) has the gradient of the law.)";
  claim.twin = "pop_vs_sample.py";
  claim.quick_cases = 500;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw_population(source, in); };
  claim.state = [in](Statement& at) { population(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> training_assumptions(const Version& in) { return {training_claim(in), population_claim(in)}; }

}  // namespace lakatos::hierarchical
