// Several labels (malach18, Section 5.1.1): an output for each label, loss -(output of the true label). The identities
// of the binary analysis, with the mean images of all labels put together, on one channel.
#include <stdexcept>

#include "algorithms/hierarchical/multiclass_channel.hpp"
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

MulticlassChannel read_channel(const Statement& claim) {
  MulticlassChannel at{claim.integer("classes"),
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
  at.top = read_law(claim, at.classes, at.positions, "images", "masses", at.labels);
  at.start = claim.vector("start", index(at.classes * at.variants));
  at.weights = rows_of(claim.vector("weights", index(at.labels * at.positions)), index(at.positions));
  return at;
}

void state(Statement& claim) {
  const MulticlassChannel at = read_channel(claim);
  claim.given("law", text(R"(\text{masses} \ge 0 \text{ of sum } 1)"), [&] { return is_law(at.top); });
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
               return moves_by_projection(at, kernel, rate);
             });
  claim.then(
      "same class",
      text(R"(k_T\cdot(x-x') = )", claim.constant("kept"), R"(\,k_0\cdot(x-x') \text{ for patches of one class})"),
      [&] { return keeps_class_differences(at, after_descent(at), claim.constant("kept")); });
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
