// Several labels (malach18, Section 5.1.1): an output for each label, loss -(output of the true label). The identities
// of the binary analysis, with the mean images of all labels put together, on one channel.
#include <stdexcept>

#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

struct Channel {
  std::int64_t classes = 0, positions = 0, variants = 0, labels = 0, steps = 0;
  Images top;                // labels from 1
  std::vector<Vec> weights;  // w_l, one entry for each position
  Vec start;                 // k_0 on the patches, which are the unit vectors: class after class
  Real step;
};

Images read_top(const Statement& claim, const Channel& at) {
  const std::vector<std::int64_t> entries = whole_entries(claim, "images");
  const std::size_t length = index(at.positions) + 1;
  if (at.positions < 1 || entries.empty() || entries.size() % length != 0)
    throw std::invalid_argument("field 'images' must hold a label and a class for each position, image after image");
  Images law;
  law.masses = claim.vector("masses");
  for (std::size_t i = 0; i < entries.size(); i += length) {
    law.labels.push_back(static_cast<int>(entries[i]));
    Image image;
    for (std::size_t j = 1; j < length; ++j) image.push_back(entries[i + j] - 1);
    for (const std::int64_t c : image) {
      if (c < 0 || c >= at.classes) throw std::invalid_argument("field 'images' has a class that does not exist");
    }
    if (entries[i] < 1 || entries[i] > at.labels)
      throw std::invalid_argument("field 'images' has a label that does not exist");
    law.images.push_back(std::move(image));
  }
  if (law.masses.size() != law.images.size())
    throw std::invalid_argument("field 'masses' needs a number for each image");
  return law;
}

Channel read_channel(const Statement& claim) {
  Channel at{claim.integer("classes"),
             claim.integer("positions"),
             claim.integer("variants"),
             claim.integer("labels"),
             claim.integer("steps"),
             {},
             {},
             {},
             claim.number("step", "\\eta")};
  if (claim.symbolic()) return at;
  if (at.classes < 1 || at.variants < 1 || at.labels < 1 || at.steps < 0)
    throw std::invalid_argument("a size is not positive");
  at.top = read_top(claim, at);
  at.start = claim.vector("start", index(at.classes * at.variants));
  const Vec all = claim.vector("weights", index(at.labels * at.positions));
  for (std::int64_t l = 0; l < at.labels; ++l)
    at.weights.emplace_back(all.begin() + l * at.positions, all.begin() + (l + 1) * at.positions);
  return at;
}

/// The law of observed images as patch numbers: class c has the patches c d, ..., c d + d - 1.
Images observed(const Channel& at) {
  std::vector<std::vector<Image>> of(index(at.classes));
  for (std::int64_t p = 0; p < at.classes * at.variants; ++p) of[index(p / at.variants)].push_back({p});
  return next_level(at.top, uniform_patches(std::move(of)));
}

/// k_T on the patches: T steps against the gradient -E[sum_j w_y[j] x^(j)], the mean over all observed images.
Vec after_descent(const Channel& at) {
  const Images law = observed(at);
  Vec gradient(at.start.size(), Real(0));
  for (std::size_t i = 0; i < law.size(); ++i) {
    const Vec& weights = at.weights[index(law.labels[i] - 1)];
    for (std::size_t j = 0; j < weights.size(); ++j) gradient[index(law.images[i][j])] -= law.masses[i] * weights[j];
  }
  Vec kernel = at.start;
  for (std::int64_t t = 0; t < at.steps; ++t) kernel = subtract(kernel, scale(at.step, gradient));
  return kernel;
}

/// sum over l of w_l . E[1{y = l} F_c(z)].
Real projection(const Channel& at, std::int64_t c) {
  Real sum = 0;
  for (std::size_t i = 0; i < at.top.size(); ++i) {
    for (std::size_t j = 0; j < at.top.images[i].size(); ++j) {
      if (at.top.images[i][j] == c) sum += at.top.masses[i] * at.weights[index(at.top.labels[i] - 1)][j];
    }
  }
  return sum;
}

template <class F>
Truth for_patches(const Channel& at, F&& f) {
  Truth all = Truth::yes;
  for (std::int64_t c = 0; c < at.classes; ++c) {
    for (std::int64_t i = 0; i < at.variants; ++i) all = both(all, f(c, index(c * at.variants + i)));
  }
  return all;
}

void state(Statement& claim) {
  const Channel at = read_channel(claim);
  claim.given("law", text(R"(\text{masses} \ge 0 \text{ of sum } 1)"), [&] {
    Truth all = Truth::yes;
    Real total = 0;
    for (const Real& mass : at.top.masses) all = both(all, less_equal(Real(0), mass)), total += mass;
    return both(all, equal(total, Real(1)));
  });
  claim.given("step", 0 < at.step);
  if (claim.settled()) return;
  claim.regime("more than two labels, several patches and steps", counted(R"(L \ge 3,\ d \ge 2,\ T \ge 2)", [&] {
                 return both(
                     both(claim.whole("", at.labels, {"labels"}) >= 3, claim.whole("", at.variants, {"variants"}) >= 2),
                     claim.whole("", at.steps, {"steps"}) >= 2);
               }));
  claim.then("identity",
             text(R"(k_T\cdot x = k_0\cdot x + )", claim.constant("factor"),
                  R"(\tfrac{\eta T}d \textstyle\sum_l w_l\cdot\mathbb E[\mathbb 1_{y=l}\mathcal F_c(z)] \text{ for each
                    patch } x \text{ of class } c)"),
             [&] {
               const Vec kernel = after_descent(at);
               const Real rate = claim.constant("factor") * at.step * Real(static_cast<long>(at.steps)) /
                                 Real(static_cast<long>(at.variants));
               return for_patches(at, [&](std::int64_t c, std::size_t p) {
                 return equal(kernel[p], at.start[p] + rate * projection(at, c));
               });
             });
  claim.then(
      "same class",
      text(R"(k_T\cdot(x-x') = )", claim.constant("kept"), R"(\,k_0\cdot(x-x') \text{ for patches of one class})"),
      [&] {
        const Vec kernel = after_descent(at);
        return for_patches(at, [&](std::int64_t c, std::size_t p) {
          const std::size_t first = index(c * at.variants);
          return equal(kernel[p] - kernel[first], claim.constant("kept") * (at.start[p] - at.start[first]));
        });
      });
}

Record draw(Source& source) {
  const std::int64_t classes = source.between(2, 4), positions = source.between(1, 3), variants = source.between(1, 3),
                     labels = source.between(2, 4), steps = source.between(0, 4), count = source.between(labels, 6);
  VectorField images{1, {}}, masses{1, {}}, weights{2, {}}, start{4, {}};
  std::int64_t total = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    images.entries.push_back(i < labels ? i + 1 : source.between(1, labels));
    for (std::int64_t j = 0; j < positions; ++j) images.entries.push_back(source.between(1, classes));
    masses.entries.push_back(source.between(1, 5));
    total += masses.entries.back();
  }
  masses.denominator = total + (source.chance(1, 16) ? 1 : 0);
  for (std::int64_t i = 0; i < labels * positions; ++i) weights.entries.push_back(source.between(-4, 4));
  for (std::int64_t i = 0; i < classes * variants; ++i) start.entries.push_back(source.between(-2, 2));
  Record record;
  record.set("classes", classes, "positions", positions, "variants", variants, "labels", labels);
  record.set("images", images, "masses", masses, "weights", weights, "start", start);
  return record.set("step", fraction(source.chance(1, 16) ? 0 : source.between(1, 4), 4), "steps", steps);
}

}  // namespace

std::vector<Claim> remark_multiclass(const Version& in) {
  if (!in.first) return {};
  Claim claim{};
  claim.id = "malach18/remark-multiclass";
  claim.title = "Extension to several classes is straightforward";
  claim.place = "Section 5.1.1";
  claim.kind = "remark";
  claim.themes = {"gradient identity"};
  claim.words = R"(The analysis carries over to several labels. Our version: an output for each label $l$ with
    second-layer weights $w_l$, loss $-\hat y_y$ (the output of the true label). Then $k_T\cdot x=k_0\cdot x+\frac{\eta
    T}d\sum_l w_l\cdot\mathbb E[\mathbb 1_{y=l}\mathcal F_c(z)]$ for each patch $x$ of class $c$, as in Lemma 3, and
    $k_T$ differs on two patches of one class as $k_0$ does, as in Corollary 1.)";
  claim.conclusions = {
      {"(a)", "the identities of Lemmas 2, 3 and Corollary 1 for several labels", {"identity", "same class"}}};
  claim.readings = {{"one-hot", R"(a linear output for each label, loss $-\hat y_y$; any law of the labels)"}};
  claim.constants = {{"factor", {1, 1}, R"(the factor of $\frac{\eta T}d$)"},
                     {"kept", {1, 1}, "how much of the start's difference is left"}};
  claim.planted = {turned("factor", {11, 10}, R"($\frac{11}{10}\frac{\eta T}d$)"),
                   turned("kept", {9, 10}, "a tenth of the difference is lost")};
  claim.scope = R"(one channel; 2 to 4 labels, classes; up to 3 positions and variants, 4 steps; all images listed)";
  claim.not_covered = R"(Theorems 1 and 2 for several labels: their other steps speak of Gaussian weights and of the
    angle between the vectors that take the place of $v_c$, and do not ask how many labels there are)";
  claim.note = R"(In place of $v_c$ stands $u_c=(\mathbb E[\mathbb 1_{y=l}\mathcal F_c(z)])_l$, an entry for each label
    and pixel, without a sign. These vectors add up to the labels' chances, not to 0, so that for several labels in this
    form all of them can be independent.)";
  claim.twin = "remark_multiclass.py";
  claim.quick_cases = 400;
  claim.full_cases = 5000;
  claim.draw = draw;
  claim.state = state;
  return {claim};
}

}  // namespace lakatos::hierarchical
