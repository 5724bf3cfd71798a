// The end of the proofs of Theorem 2: from the last embedding to a classifier.
#include <stdexcept>

#include "checks/hierarchical/linear/separation.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "checks/hierarchical/recovery/claims.hpp"
#include "checks/hierarchical/recovery/separable.hpp"
#include "theory/hierarchical/image_codes.hpp"
#include "theory/hierarchical/last_codes.hpp"
#include "theory/hierarchical/patch_codes.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

// ---- malach18: clustering of single embedded patches, then CLS

/// K_0' phi(p) for each class and each of its d patches: field `embeddings`, n entries each. None where there are no
/// patches; "sizes" says so.
std::vector<Vec> read_embeddings(const Statement& claim, const Level& level) {
  if (claim.symbolic()) return {};
  const Vec entries = claim.vector("embeddings");
  const std::int64_t channels = claim.integer("channels"), patches = level.classes * level.variants;
  if (channels >= 1 && (level.classes < 1 || level.variants < 1)) return {};
  if (channels < 1 || entries.size() != index(patches * channels))
    throw std::invalid_argument("field 'embeddings' needs `channels` entries for each patch of each class");
  std::vector<Vec> all;
  for (auto at = entries.begin(); at != entries.end(); at += channels) all.emplace_back(at, at + channels);
  return all;
}

/// The squared distances of all pairs of one class, or of different classes, meet the condition.
template <class Condition>
Formula all_pairs(const Level& level, const std::vector<Vec>& embeddings, bool alike, Condition&& condition) {
  Formula all = all_of_none();
  visit_patch_pairs(embeddings.size(), index(level.variants), alike, [&](std::size_t i, std::size_t j) {
    all = both(all, condition(squared_distance(embeddings[i], embeddings[j])));
  });
  return all;
}

/// What CLS returns: field `classifier`, a label for each image of the list, of which the first counts where one stands
/// twice.
std::vector<int> read_classifier(const Statement& claim, const Level& level) {
  if (claim.symbolic()) return {};
  std::vector<int> labels;
  for (const std::int64_t label : whole_entries(claim, "classifier")) {
    if (label != 1 && label != -1) throw std::invalid_argument("field 'classifier' needs labels 1 and -1");
    labels.push_back(static_cast<int>(label));
  }
  if (labels.size() != level.law.size()) throw std::invalid_argument("field 'classifier' needs a label for each image");
  return labels;
}

void finish(Statement& claim) {
  const Level level = read_level(claim, malach18);
  const std::vector<Vec> embeddings = read_embeddings(claim, level);
  const Real s = claim.whole("s", [&] { return claim.integer("patch"); }, {"patch"});
  const Real radius = claim.number("radius", R"(\gamma)"), epsilon = claim.number("epsilon", R"(\epsilon)");
  const std::vector<int> classifier = read_classifier(claim, level);
  const bool printed = claim.reading("printed");
  if (give_level(claim, malach18, level)) return;
  claim.given("scale positive", both(both(s >= 1, radius > 0), epsilon > 0));
  if (claim.settled()) return;
  const Real two = claim.constant("two"), cluster = claim.constant("two.cluster"), scale2 = square(radius) / s;
  claim.given("close", [&] {
    if (symbolic()) return square(named(R"(\|K_0^\top (x_1 - x_2)\|)")) < scale2;
    if (level.variants == 1) return counted(variants_of(claim, malach18, level) <= 1);
    return all_pairs(level, embeddings, true, [&](const Real& distance2) { return distance2 < scale2; });
  });
  claim.given("far", [&] {
    const Real least = square(two) * s * scale2;
    if (symbolic()) return square(named(R"(\|K_0^\top (x_1 - x_2)\|)")) > least;
    return all_pairs(level, embeddings, false, [&](const Real& distance2) { return distance2 > least; });
  });
  claim.given("learnable", [&] {
    const Real cls =
        symbolic() ? named(R"(\mathbb P_{\mathcal G_0}(CLS(z) \ne y))") : error_of(classifier, level.law, level.law);
    return printed ? cls <= epsilon : cls < epsilon;
  });
  if (claim.settled()) return;
  claim.regime("several patches a class, barely apart", [&] {
    const char* const text = R"(d \ge 2,\ \|K_0^\top (x_1 - x_2)\| \le \tfrac94\gamma \text{ for some of two classes})";
    return predicate(
        [&] {
          const Formula beyond = all_pairs(level, embeddings, false,
                                           [&](const Real& distance2) { return 16 * distance2 > 81 * square(radius); });
          return both(less(Real(1), variants_of(claim, malach18, level)), negate(beyond.truth));
        },
        text);
  });
  claim.regime("error near epsilon", [&] {
    if (symbolic()) return 10 * named(R"(\mathbb P_{\mathcal G_0}(CLS(z) \ne y))") >= 9 * epsilon;
    return 10 * error_of(classifier, level.law, level.law) >= 9 * epsilon;
  });
  claim.then("scale", printed ? scale2 < square(radius) : scale2 <= square(radius));
  claim.then("codes", [&] {
    if (symbolic()) return square(named(R"(\|K_0^\top (x_1 - x_2)\|)")) > square(cluster * radius);
    const Formula together =
        all_pairs(level, embeddings, true, [&](const Real& distance2) { return distance2 < square(radius); });
    return both(together, all_pairs(level, embeddings, false,
                                    [&](const Real& distance2) { return distance2 > square(cluster * radius); }));
  });
  claim.then("same law", R"(\phi_0 * (h_0 \circ \mathcal G) = \varphi_0 * \mathcal G_0)",
             [&] { return codes_are_classes(last_codes(level, embeddings, radius)); });
  claim.then("error", [&] {
    if (symbolic()) return named(R"(\mathbb P_{\mathcal G}(h(x) \ne y))") < epsilon;
    const LastCodes coded = last_codes(level, embeddings, radius);
    return claim.let("error", error_of(classifier, coded.top, coded.observed)) < epsilon;
  });
}

Record draw_finish(Source& source) {
  Record record;
  draw_level(record, source, malach18);
  const std::int64_t s = source.pick<std::int64_t>({1, 1, 2, 4, 9}), classes = record.integer("classes"),
                     variants = record.integer("variants"), channels = source.between(1, 2);
  // gamma = 1, sigma = 1 / sqrt(s): patches of a class within 16/16 on a circle, classes 2 + 1/16 apart or a little
  // less.
  const std::int64_t root = s == 9 ? 3 : s == 4 ? 2 : s == 2 ? 1 : 1, parts = 48;
  const std::int64_t spread = (parts - 1) / root * (s == 2 ? 2 : 3) / 3;
  const std::int64_t wide = source.chance(1, 8) ? 2 * spread : spread;
  const std::int64_t step =
      2 * parts + wide + (source.chance(1, 8) ? source.between(-3 * parts, 0) : 1 + source.between(0, 8));
  VectorField embeddings{parts, {}};
  for (std::int64_t c = 0; c < classes; ++c) {
    for (std::int64_t i = 0; i < variants; ++i) {
      embeddings.entries.push_back(c * step + source.pick<std::int64_t>({0, wide, source.between(0, wide)}));
      if (channels == 2) embeddings.entries.push_back(0);
    }
  }
  record.set("patch", source.chance(1, 32) ? 0 : s).set("radius", fraction(source.chance(1, 32) ? 0 : 1, 1));
  record.set("channels", channels).set("embeddings", embeddings);
  // Labels of the images, now and then one wrong; epsilon at the mass of that, or beyond it.
  const VectorField &images = record.vector("images"), &masses = record.vector("masses");
  const std::size_t length = index(record.integer("positions")) + 1;
  VectorField classifier{1, {}};
  for (std::size_t at = 0; at < images.entries.size(); at += length) classifier.entries.push_back(images.entries[at]);
  Fraction epsilon = source.pick<Fraction>({{1, 5}, {1, 10}, {1, 100}});
  if (source.chance(1, 2) && !classifier.entries.empty()) {
    const std::size_t wrong = source.below(classifier.entries.size());
    classifier.entries[wrong] *= -1;
    epsilon = fraction(std::max<std::int64_t>(1, masses.entries[wrong]), masses.denominator);
    if (source.chance(7, 8)) epsilon = fraction(16 * epsilon.numerator, 15 * epsilon.denominator);
  }
  return record.set("epsilon", epsilon).set("classifier", classifier);
}

Claim malach_final() {
  Claim claim{};
  claim.id = "malach18/step-thm2-final";
  claim.title = "Last layer and final classifier";
  claim.place = "Appendix B, proof of Theorem 2";
  claim.kind = "step";
  claim.themes = {"convergence"};
  claim.words = R"(Let $K_0^\top\phi$ take patches of one class closer than $\sigma=\frac\gamma{\sqrt s}$ and patches of
    different classes further apart than $2\sqrt s\,\sigma=2\gamma$. Then $\sigma\le\gamma$; $\phi_0$ takes the patches
    of each class of $\mathcal C_0$ to one of orthonormal vectors; CLS is given $\mathcal G_0$ in these codes, and what
    it returns has $\mathbb P(h(x)\ne y)<\epsilon$ on observed images.)";
  claim.conclusions = {{"(a)", R"($\sigma\le\gamma$)", {"scale"}},
                       {"(b)", "class codes, and the law of $\\mathcal G_0$ in them", {"codes", "same law"}},
                       {"(c)", "the error on observed images", {"error"}}};
  claim.readings = {{"at most", R"($\sigma\le\gamma$; CLS has an error below $\epsilon$)"},
                    {.name = "printed",
                     .text = R"($\sigma<\gamma$; CLS has an error of at most $\epsilon$ (Section 5.1.2))",
                     .slip = R"($\sigma\le\gamma$, and an error below $\epsilon$ asked of CLS)"}};
  claim.power_in = "at most";
  claim.constants = {{"two", {2, 1}, R"(the 2 of $2\sqrt s\,\sigma$)"},
                     {"two.cluster", {2, 1}, R"(the 2 of def-cluster: orthogonal from $2\gamma$ on)"}};
  claim.planted = {turned("two", {15, 8}, R"(classes only $\frac{15}8\gamma$ apart)"),
                   turned("two.cluster", {9, 4}, R"(orthogonal from $\frac94\gamma$ on only)"),
                   without("close", "patches of a class at any distance", "patches of a class at any distance"),
                   without("learnable", "any classifier", "a classifier of any error")};
  claim.serves = {"malach18/thm2"};
  claim.scope = "one level of up to 4 classes and 4 positions, up to 3 patches a class; one or two channels; s up to 9";
  claim.note = R"(The clusters are those of def-cluster: closer than $\gamma$ is together, further than $2\gamma$ apart
    is orthogonal, and nothing lies between. The error is that of the classifier on the enumerated law of coded observed
    images, where a code that it has not seen is an error. Printed, it fails at two places: $s=1$ gives $\sigma=\gamma$,
    and an error of $\epsilon$ is not below $\epsilon$.)";
  claim.twin = "step_thm2_final.py";
  claim.quick_cases = 1500;
  claim.full_cases = 30000;
  claim.draw = draw_finish;
  claim.state = finish;
  return claim;
}

// ---- hgm19: the separator of Lemma 1 on the codes of the last level

void separate(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, hgm19);
  const std::vector<Vec> separator = read_separator(claim, model);
  const Real delta = claim.number("delta", R"(\delta)"), d = claim.whole("d", model.depth, {"depth"});
  if (give_hierarchy(claim, hgm19, model)) return;
  give_separable(claim, model, separator);
  claim.given("confidence", delta > 0);
  if (claim.settled()) return;
  claim.regime("several patches a class, margin attained", [&] {
    return both(counted(variants_of(claim, hgm19, model) >= 2), margin_attained(separator, model.top));
  });
  const Real two = claim.constant("two"),
             share = claim.let("delta'", R"(\delta')", delta / (claim.constant("share") * d));
  claim.then("budget", two * d * share == delta);
  claim.then("probability", 2 * (d - 1) * share <= two * d * share);
  claim.then("separated",
             text(R"(y\,\langle T, X \rangle \ge 1 \text{ for } (X, y) \sim \varphi_1 * \mathcal G_1,)",
                  R"(\ T_p = W^*_c \text{ for } p \in S_c^{(0)})"),
             [&] {
               const std::vector<Image> patches = patches_at(model, 1);
               const Images law = numbered(laws_of(model, 1).back(), model.patch_size, patches);
               Image of_patch;
               for (std::int64_t c = 0; c < model.patches.front().classes(); ++c)
                 of_patch.insert(of_patch.end(), model.patches.front().of[index(c)].size(), c);
               return separates(separator, renamed(law, of_patch), Real(1));
             });
}

Claim hgm_final() {
  Claim claim{};
  claim.id = "hgm19/step-thm2-final";
  claim.title = "Final separability and total probability";
  claim.place = "Appendix B, proof of Theorem 2";
  claim.kind = "step";
  claim.themes = {"convergence", "margin"};
  claim.words = R"(With $\delta'=\frac\delta{2d}$ the failures of Lemma 7 at $i=1$ add up to at most $2d\delta'=\delta$.
    Data of $\varphi_1*\mathcal G_1$ with an orthonormal $\varphi_1$ are linearly separable: by the weights $W^*_c$ on
    the patches of each class $c$.)";
  claim.conclusions = {{"(a)",
                        R"(a failure of at most $2d\delta'$, which is $\delta$ by the definition of $\delta'$)",
                        {"budget", "probability"}},
                       {"(b)", "the law of the data", {}},
                       {"(c)", "separability, so that a separator without loss exists", {"separated"}},
                       {"(d)", R"($O(k\|W^*\|^2)$ iterations of SVM)", {}}};
  claim.left_out = "(b), which is Lemma 7 (hgm19/lem7), and (d), which hgm19/lem1-iter judges";
  claim.readings = {{"printed", "as printed"}};
  claim.constants = {{"two", {2, 1}, R"(the 2 of $2d\delta'$)"},
                     {"share", {2, 1}, R"(the 2 of $\delta'=\frac\delta{2d}$)"}};
  claim.planted = {turned("two", {15, 8}, R"($\frac{15}8d\delta'$)"),
                   turned("share", {9, 4}, R"($\delta'=\frac{4\delta}{9d}$)"),
                   without("separable", "any top image", "any top image")};
  claim.serves = {"hgm19/thm2-zero-loss"};
  claim.scope = "one to three levels, up to 4 classes and 3 patches a class";
  claim.twin = "step_thm2_final.py";
  claim.quick_cases = 600;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    Record record;
    draw_separable(record, source);
    return record.set("delta", fraction(source.between(source.chance(1, 16) ? 0 : 1, 16), 12));
  };
  claim.state = separate;
  return claim;
}

}  // namespace

std::vector<Claim> final_step(const Version& in) {
  if (in.first) return {malach_final()};
  return {hgm_final()};
}

}  // namespace lakatos::hierarchical
