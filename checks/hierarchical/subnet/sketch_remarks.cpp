// malach18, after Theorem 1: the sketch of its proof in products of signs, and what makes two patches alike.
#include <stdexcept>

#include "checks/hierarchical/subnet/claims.hpp"
#include "checks/hierarchical/subnet/draw_layer.hpp"
#include "checks/hierarchical/subnet/layer.hpp"

namespace lakatos::hierarchical {
namespace {

ClassPair read_chosen(const Statement& claim, const Layer& layer, const Net& net) {
  const std::int64_t channel = claim.integer("channel"), first = claim.integer("first"),
                     second = claim.integer("second");
  if (claim.symbolic()) return {};
  const auto beyond = [](std::int64_t number, std::int64_t most) { return number < 1 || number > most; };
  if (beyond(channel, static_cast<std::int64_t>(net.weights.size())) || beyond(first, layer.level.classes) ||
      beyond(second, layer.level.classes))
    throw std::invalid_argument("a channel or class that does not exist");
  return {static_cast<std::size_t>(channel - 1), static_cast<std::size_t>(first - 1),
          static_cast<std::size_t>(second - 1)};
}

void signs(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const Net start = read_net(claim, layer);
  const ClassPair at = read_chosen(claim, layer, start);
  const Real step = claim.number("step", R"(\eta)"), factor = claim.constant("factor");
  const std::int64_t number = claim.integer("steps");
  const Real steps = claim.whole("T", number, {"steps"});
  if (give_layer(claim, in, layer)) return;
  claim.given("step", step > 0);
  claim.given("steps", counted(steps >= 1));
  if (!claim.symbolic() && number > 20) throw std::invalid_argument("at most 20 steps");
  const auto pull = [&](std::size_t c) { return dot(start.weights[at.channel], layer.level.means[c]); };
  claim.given("signs differ", R"(\mathrm{sign}(w_0^{(i)} \cdot v_{c_1}) \ne \mathrm{sign}(w_0^{(i)} \cdot v_{c_2}))",
              [&] { return less(pull(at.first) * pull(at.second), Real(0)); });
  if (claim.settled()) return;
  std::vector<Net> nets;
  if (!claim.symbolic()) nets = descend(observed_law(layer), layer.patches, start, step, number);
  // Elsewhere they only move apart, or have not met yet, and the last bound has room.
  claim.regime("activations pass each other", [&] {
    return predicate(
        [&] { return some_pass_each_other(layer, nets, at); },
        R"(k_0^{(i)} \cdot x_1 < k_0^{(i)} \cdot x_2 \text{ and } k_T^{(i)} \cdot x_1 > k_T^{(i)} \cdot x_2)"
        R"(\text{ or the other way round, for some } x_1 \in S_{c_1}, x_2 \in S_{c_2})");
  });
  const Real pace = step / variants_of(claim, in, layer.level);
  claim.then(
      "proportional",
      text(R"(k_{t+1}^{(i)} \cdot x' - k_t^{(i)} \cdot x' = -)", factor, R"(\,\tfrac\eta d\,w_0^{(i)} \cdot v_c)"),
      [&] { return moves_in_proportion(layer, nets, factor, pace); });
  claim.then("alike",
             R"(x_1,x_2 \in S_c:\ k_{t+1}^{(i)} \cdot x_1 - k_t^{(i)} \cdot x_1 = )"
             R"(k_{t+1}^{(i)} \cdot x_2 - k_t^{(i)} \cdot x_2)",
             [&] { return moves_alike(layer, nets, !claim.planted("any two patches")); });
  claim.then("opposite",
             R"(x_1 \in S_{c_1}, x_2 \in S_{c_2}:\ k_t^{(i)} \cdot x_1 )"
             R"(\text{ and } k_t^{(i)} \cdot x_2 \text{ move in opposite directions})",
             [&] { return all_move_oppositely(layer, nets, at); });
  const Real growth = claim.constant("growth");
  claim.then("far apart",
             text(R"(|k_T^{(i)} \cdot x_1 - k_T^{(i)} \cdot x_2| \ge )", growth,
                  R"(\,\tfrac{\eta T}d(|w_0^{(i)} \cdot v_{c_1}|+|w_0^{(i)} \cdot v_{c_2}|))"
                  R"( - |k_0^{(i)} \cdot x_1 - k_0^{(i)} \cdot x_2|)"),
             [&] {
               const Real way = growth * pace * steps * (abs(pull(at.first)) + abs(pull(at.second)));
               return all_come_apart(layer, nets, at, way);
             });
}

void semantic(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  if (give_layer(claim, in, layer)) return;
  const Real factor = claim.constant("factor");
  claim.trivial_if([&] { return no_means(layer.level); });
  claim.regime("several patches of a class under both labels",
               [&] { return both(counted(variants_of(claim, in, layer.level) >= 2), under_both_labels(layer.level)); });
  const std::vector<Vec> found = claim.symbolic() ? std::vector<Vec>{} : mean_occurrences(layer);
  claim.then("one image", R"(x_1,x_2 \in S_c:\ \mathbb E[-y f_{x_1}(X)] = \mathbb E[-y f_{x_2}(X)])", [&] {
    return for_patch_pairs(layer, !claim.planted("any two patches"),
                           [&](std::size_t p, std::size_t q) { return same_entries(found[p], found[q]); });
  });
  const bool printed = claim.reading("printed");
  claim.then("the image",
             text(R"(x' \in S_c:\ \mathbb E[-y f_{x'}(X)] = )", factor, printed ? "\\,v_c" : R"(\,\tfrac1dv_c)"), [&] {
               const Real share = printed ? factor : factor / variants_of(claim, in, layer.level);
               return for_patches(layer, [&](std::size_t c, std::size_t p) {
                 return same_entries(found[p], scale(share, layer.level.means[c]));
               });
             });
}

/// w.v_c of a channel for each class, up to one common factor > 0.
std::vector<std::int64_t> pulls(const Record& record, std::size_t channel) {
  const std::vector<std::int64_t>&images = record.vector("images").entries, &masses = record.vector("masses").entries,
        &weights = record.vector("weights").entries;
  const std::size_t m = static_cast<std::size_t>(record.integer("positions"));
  std::vector<std::int64_t> sums(static_cast<std::size_t>(record.integer("classes")));
  for (std::size_t n = 0; n < masses.size(); ++n) {
    for (std::size_t j = 0; j < m; ++j)
      sums[static_cast<std::size_t>(images[n * (m + 1) + 1 + j] - 1)] -=
          images[n * (m + 1)] * masses[n] * weights[channel * m + j];
  }
  return sums;
}

/// `channel`, `first`, `second`: mostly of different signs where there are such.
void choose_classes(Record& record, Source& source) {
  for (int tries = 0; tries < 30; ++tries) {
    const std::int64_t channel = source.between(1, record.integer("channels")),
                       first = source.between(1, record.integer("classes")),
                       second = source.between(1, record.integer("classes"));
    record.set("channel", channel, "first", first, "second", second);
    const auto sums = pulls(record, static_cast<std::size_t>(channel - 1));
    const auto sign = [&](std::int64_t c) { return sums[static_cast<std::size_t>(c - 1)] > 0; };
    const bool differ = sign(first) != sign(second) && sums[static_cast<std::size_t>(first - 1)] != 0 &&
                        sums[static_cast<std::size_t>(second - 1)] != 0;
    if (differ || source.chance(1, 40)) return;
  }
}

Record draw_signs(Source& source, const Version& in) {
  Record record;
  draw_layer(record, source, in);
  draw_net(record, source, in);
  record.set("step", fraction(source.between(source.chance(1, 16) ? -1 : 1, 6), source.between(1, 4)));
  record.set("steps", source.between(1, 4));
  choose_classes(record, source);
  return record;
}

Claim sketch(const Version& in) {
  Claim claim{};
  claim.id = "malach18/remark-sketch-signs";
  claim.title = "Sketch: class vectors alone drive the activations";
  claim.place = "Section 5.2, sketch after Theorem 1";
  claim.kind = "remark";
  claim.themes = {"gradient identity", "embedding separation"};
  claim.words = R"(The activation $k_t^{(i)}\cdot x'$ of a patch of class $c$ moves at every step by an amount
    proportional to $w_0^{(i)}\cdot v_c$ and to nothing else; patches of one class move alike; where $w_0^{(i)}\cdot
    v_{c_1}$ and $w_0^{(i)}\cdot v_{c_2}$ have different signs the activations of the two classes move in opposite
    directions, and in the end are far apart.)";
  claim.conclusions = {
      {"(a)", "proportionality", {"proportional"}},
      {"(b)", "equal motion within a class", {"alike"}},
      {"(c)", "opposite motion under opposite signs, far apart in the end", {"opposite", "far apart"}}};
  claim.readings = {
      {"two classes", R"(the signs of $w_0^{(i)}\cdot v_{c_1}$ and $w_0^{(i)}\cdot v_{c_2}$ are opposite; the condition
        is printed with $v_{c_1}$ on both sides, which nothing meets, where the sentence around it and Lemma 4 have two
        classes)"}};
  claim.constants = {{"factor", {1, 1}, R"(the factor of $\frac\eta d\,w_0^{(i)}\cdot v_c$)"},
                     {"growth", {1, 1}, "the factor of the distance gained"}};
  claim.planted = {turned("factor", {101, 100}, "one hundredth too large"),
                   turned("growth", {11, 10}, "a tenth more distance"),
                   variant("any two patches", "patches of two classes move alike"),
                   without("signs differ", "any signs", "signs that need not differ"),
                   without("uniform", "other chances", "patches of a class that are not equally likely")};
  claim.serves = {"malach18/thm1-1", "malach18/thm1-2"};
  claim.scope = R"(3 or 4 classes, up to 4 positions, up to 8 latent images, up to 3 patches a class, 1 to 3 channels,
    up to 4 steps)";
  claim.not_covered = "the probability of different signs, which is Lemma 4";
  claim.note = R"(In the end means: the distance grows by $\frac\eta d(|w_0^{(i)}\cdot v_{c_1}|+|w_0^{(i)}\cdot
    v_{c_2}|)$ a step once the two activations have passed each other. A sign 0, which has probability 0, is none of the
    two.)";
  claim.twin = "remark_sketch_signs.py";
  claim.quick_cases = 600;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw_signs(source, in); };
  claim.state = [in](Statement& at) { signs(at, in); };
  return claim;
}

Claim likeness(const Version& in) {
  Claim claim{};
  claim.id = "malach18/remark-semantic";
  claim.title = "Patches of one class share one mean image of occurrence";
  claim.place = "Section 5.2, after the sketch";
  claim.kind = "remark";
  claim.themes = {"gradient identity", "model"};
  claim.words = R"(Patches are alike in meaning when they occur alike over the image, weighted by the label. Two patches
    of one class have exactly the same image of occurrence, which is $v_c$.)";
  claim.conclusions = {{"(a)", "the same image for both", {"one image"}}, {"(b)", "the image is $v_c$", {"the image"}}};
  claim.readings = {
      {"to a factor", R"(the image is $\frac1dv_c$, as in Lemma 2)"},
      {.name = "printed",
       .text = "the image is $v_c$ itself",
       .slip = R"($\frac1dv_c$, as Lemma 2 has it: a class shows each of its $d$ patches once in $d$ times)"}};
  claim.constants = {{"factor", {1, 1}, "what stands before the image"}};
  claim.planted = {turned("factor", {101, 100}, "one hundredth too large"),
                   variant("any two patches", "patches of two classes have one image"),
                   without("uniform", "other chances", "patches of a class that are not equally likely")};
  claim.serves = {"malach18/remark-sketch-signs"};
  claim.scope = "as malach18/lem2";
  claim.not_covered = "as malach18/lem2";
  claim.note =
      R"(The converse fails: classes with equal $v_c$ are excluded by A6 only. For $d=1$ both readings agree.)";
  claim.twin = "remark_semantic.py";
  claim.quick_cases = 600;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_layer(record, source, in);
    return record;
  };
  claim.state = [in](Statement& at) { semantic(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> sketch_remarks(const Version& in) {
  if (!in.first) return {};
  return {sketch(in), likeness(in)};
}

}  // namespace lakatos::hierarchical
