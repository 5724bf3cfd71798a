// hgm19, proof of Lemma 1: sums of patches are dual to patches, so that T(X) is the score of the latent image.
#include <stdexcept>

#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"
#include "checks/hierarchical/subnet/identities.hpp"

namespace lakatos::hierarchical {
namespace {

/// Patches without a law: fields `classes`, `variants`, `dimension`, `vectors`.
Layer read_patches(const Statement& claim) {
  Layer layer;
  layer.level.classes = claim.integer("classes"), layer.level.variants = claim.integer("variants");
  layer.dimension = claim.integer("dimension");
  if (claim.symbolic()) return layer;
  if (layer.level.classes < 1 || layer.level.variants < 1 || layer.dimension < 1)
    throw std::invalid_argument("sizes from 1 on");
  const auto length = static_cast<std::size_t>(layer.dimension);
  layer.patches = rows_of(
      claim.vector("vectors", length * static_cast<std::size_t>(layer.level.classes * layer.level.variants)), length);
  layer.as = first_equals(claim.record().vector("vectors").entries, length);
  return layer;
}

Record draw_class_patches(Source& source, std::int64_t most_classes) {
  Record record;
  record.set("classes", source.between(1, most_classes)).set("variants", source.between(1, 3));
  draw_patches(record, source);
  std::erase_if(record.fields(), [](const auto& field) { return field.first == "chances"; });
  return record;
}

// ---- step-lem1-orth

void dual(Statement& claim) {
  const Layer layer = read_patches(claim);
  give_patches(claim, layer.patches, layer.as);
  if (claim.settled()) return;
  const Real one = claim.constant("one");
  claim.then(
      "dual",
      text(R"(P \in S_i^{(0)}:\ P \cdot P^j = )", one, R"(\cdot \mathbb 1_{i=j},\ P^j = \sum_{P' \in S_j^{(0)}} P')"),
      [&] {
        std::vector<Vec> sums = class_sums(layer);
        if (claim.planted("one patch")) {
          for (std::size_t c = 0; c < sums.size(); ++c)
            sums[c] = layer.patches[c * static_cast<std::size_t>(layer.level.variants)];
        }
        return dual_to_patches(layer, sums, one);
      });
}

/// Numbers of classes and of patches each, with at most four patches together.
struct Split {
  std::size_t classes, variants;
};
constexpr Split splits[] = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {1, 4}, {4, 1}};
constexpr const char* splits_text = "any orthogonal patches, at most four together; more come in two by two";

/// P^j for all classes, of patches with the basis's squared norm; planted: the first patch of each.
template <class S>
std::vector<Vector<S>> sums_of(const AnyBasis<S>& basis, const Split& split, bool one_patch) {
  std::vector<Vector<S>> sums;
  for (std::size_t j = 0; j < split.classes; ++j) {
    Vector<S> sum = basis.vectors[j * split.variants];
    for (std::size_t i = 1; i < split.variants && !one_patch; ++i)
      sum = add(sum, basis.vectors[j * split.variants + i]);
    sums.push_back(std::move(sum));
  }
  return sums;
}

template <class S>
std::vector<S> differences_of_dual(IdentityPoint<S>& at) {
  const Split split = splits[at.pattern()];
  const AnyBasis<S> basis(at, split.classes * split.variants);
  const auto sums = sums_of(basis, split, at.planted("one patch"));
  const S one = at.constant("one", {1, 1}) * basis.squared_norm;
  std::vector<S> differences;
  for (std::size_t p = 0; p < basis.vectors.size(); ++p) {
    for (std::size_t j = 0; j < split.classes; ++j)
      differences.push_back(dot(basis.vectors[p], sums[j]) - (p / split.variants == j ? one : S(0)));
  }
  return differences;
}

// ---- step-lem1-norm

void norm(Statement& claim) {
  Layer layer = read_patches(claim);
  layer.level.positions = claim.integer("positions");
  const std::vector<Vec> separator = read_separator(claim, layer.level);
  give_patches(claim, layer.patches, layer.as);
  if (claim.settled()) return;
  if (!claim.symbolic() && layer.level.positions < 1) throw std::invalid_argument("a position");
  const Real factor = claim.constant("factor"), k = claim.whole("k", layer.level.variants, {"variants"});
  const Real latent = claim.let("|W*|^2", R"(\|W^*\|_F^2)", [&] { return squared_frobenius(separator); });
  claim.trivial_if([&] { return latent == 0; });
  claim.then("norm", [&] {
    const Real found =
        claim.let("|T|^2", R"(\|T\|_F^2)", [&] { return squared_frobenius(lifted_separator(layer, separator)); });
    return found == factor * k * latent;
  });
}

template <class S>
std::vector<S> differences_of_norm(IdentityPoint<S>& at) {
  const Split split = splits[at.pattern()];
  const AnyBasis<S> basis(at, split.classes * split.variants);
  const auto sums = sums_of(basis, split, false);
  S found = 0, latent = 0;
  for (std::size_t j = 0; j < 2; ++j) {  // two positions
    const Vector<S> w = at.vector(split.classes);
    Vector<S> column = scale(w[0], sums[0]);
    for (std::size_t c = 1; c < split.classes; ++c) column = add(column, scale(w[c], sums[c]));
    found += dot(column, column), latent += dot(w, w);
  }
  return {found - at.constant("factor", {1, 1}) * S(static_cast<long>(split.variants)) * basis.squared_norm * latent};
}

// ---- step-lem1-latent

void latent(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const std::vector<Vec> separator = read_separator(claim, layer.level);
  if (give_layer(claim, in, layer)) return;
  give_separable(claim, layer.level, separator);
  if (claim.settled()) return;
  claim.regime("several patches a class, margin attained", [&] {
    return both(counted(variants_of(claim, in, layer.level) >= 2), margin_attained(separator, layer.level.law));
  });
  Images observed;
  if (!claim.symbolic()) observed = observed_law(layer);
  const Real one = claim.constant("one");
  claim.then("indicator", text(one, R"(\cdot \mathcal I_j(Z) = (P^j)^\top X,\ j \in \mathcal C_0)"), [&] {
    const std::vector<Vec> sums = class_sums(layer);
    Truth all = Truth::yes;
    for (const Image& image : observed.images) {
      for (std::size_t c = 0; c < sums.size(); ++c) {
        for (const std::int64_t number : image) {
          const auto p = static_cast<std::size_t>(number);
          all = both(all, equal(layer.class_of(p) == c ? one : Real(0), dot(sums[c], layer.patches[p])));
        }
      }
    }
    return all;
  });
  claim.then("separates",
             R"(y\,T(X) \ge 1,\ T(X) = \sum_j \langle W^*_j, (P^j)^\top X \rangle)"
             R"( = \langle W^*, Z \rangle,\ (X,y) \sim \mathcal G_1)",
             [&] { return lifted_as_latent(layer, separator, observed); });
}

Claim dual_claim() {
  return {
      .id = "hgm19/step-lem1-orth",
      .title = "Sums of the patches of a class are dual to patches",
      .place = "Appendix A, proof of Lemma 1",
      .kind = "step",
      .themes = {"margin"},
      .words = R"(With $P^j$ the sum of the patches of class $j$, every patch $P$ of class $i$ has $P\cdot P^j=1$ for
        $i=j$, else 0.)",
      .conclusions = {{"(a)", "the identity for all classes", {"dual"}}},
      .readings = {{"printed", "as printed"}},
      .constants = {{"one", {1, 1}, "the product within a class"}},
      .planted = {turned("one", {101, 100}, "1.01 in place of 1"),
                  variant("one patch", "one patch of the class in place of the sum"),
                  without("orthonormal", "any patches", "patches that are not orthonormal"),
                  without("disjoint", "shared patches", "a patch of several classes, or twice in one")},
      .serves = {"hgm19/step-lem1-latent", "hgm19/step-lem1-norm"},
      .scope = "1 to 4 classes of 1 to 3 patches with small denominators",
      .not_covered = "more patches: see the note",
      .note = R"(Why small sizes are enough for the proof: $P\cdot P^j$ is the sum over the patches $P'$ of class $j$ of
        $P\cdot P'$, each a statement on two patches, of which one is $P$ itself for $i=j$ and none for $i\ne j$.)",
      .twin = "step_lem1_orth.py",
      .quick_cases = 800,
      .full_cases = 20000,
      .draw = [](Source& source) { return draw_class_patches(source, 4); },
      .identity = [](const std::string&) -> IdentityFacts {
        return {std::size(splits), {"dual"}, splits_text};
      },
      .differences = [](auto& at) { return differences_of_dual(at); },
      .state = dual};
}

Claim latent_claim(const Version& in) {
  Claim claim{};
  claim.id = "hgm19/step-lem1-latent";
  claim.title = "The separator on images is the latent separator";
  claim.place = "Appendix A, proof of Lemma 1";
  claim.kind = "step";
  claim.themes = {"margin"};
  claim.words = R"($T(X)=\sum_j\langle W^*_j,(P^j)^\top X\rangle$ is $\langle W^*,Z\rangle$, since $(P^j)^\top
    X=\mathcal I_j(Z)$ for an image $X$ of $Z$; so $y\,T(X)\ge1$.)";
  claim.conclusions = {{"(a)", R"($\mathcal I_j(Z)=(P^j)^\top X$)", {"indicator"}},
                       {"(b)", R"($y\,T(X)\ge1$)", {"separates"}}};
  claim.readings = {{"printed", "as printed"}};
  claim.constants = {margin_constant, {"one", {1, 1}, "the value of an indicator that is met"}};
  claim.planted = {turned("margin", {99, 100}, "a latent margin of 0.99"),
                   turned("one", {101, 100}, "1.01 in place of 1"),
                   without("separable", "any W", "a $W^*$ that need not separate"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.serves = {"hgm19/lem1-margin", "hgm19/lem1-iter"};
  claim.scope =
      R"(2 or 3 classes, 1 or 4 positions, up to 3 patches a class, up to 4 latent images, every image of patches)";
  claim.not_covered = "more positions, patches and images";
  claim.note = "The chances of the patches play no part.";
  claim.twin = "step_lem1_latent.py";
  claim.quick_cases = 800;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_separable_layer(record, source, in);
    return record;
  };
  claim.state = [in](Statement& at) { latent(at, in); };
  return claim;
}

Claim norm_claim() {
  return {
      .id = "hgm19/step-lem1-norm",
      .title = "Norm of the constructed separator",
      .place = "Appendix A, proof of Lemma 1",
      .kind = "step",
      .themes = {"margin"},
      .words =
          R"(The linear function $T$ has $\|T\|_F^2=k\,\|W^*\|_F^2$; standard results on SVM then give the lemma.)",
      .conclusions = {{"(a)", "the norm", {"norm"}}, {"(b)", "the lemma from standard results", {}}},
      .left_out = "(b) what standard results give, which hgm19/lem1-margin and hgm19/lem1-iter judge",
      .readings = {{"printed", "as printed"}},
      .constants = {{"factor", {1, 1}, R"(the factor of $k\,\|W^*\|_F^2$)"}},
      .planted = {turned("factor", {101, 100}, "one hundredth too large"),
                  without("orthonormal", "any patches", "patches that are not orthonormal"),
                  without("disjoint", "shared patches", "a patch of several classes, or twice in one")},
      .dials = {inner_product_dial()},
      .serves = {"hgm19/lem1-margin", "hgm19/lem1-iter"},
      .scope = "1 to 3 classes of 1 to 3 patches with small denominators, 1 or 4 positions, small entries of W*",
      .not_covered = "more patches and positions: see the note",
      .note = R"(Why small sizes are enough for the proof: $\|T\|_F^2$ is a sum over positions, and at a position the
        sum over pairs of classes of $W^*_{c,j}W^*_{c',j}\,P^c\cdot P^{c'}$, a sum of products of two patches; those of
        a patch with itself, $k$ a class, are 1 and all others 0.)",
      .twin = "step_lem1_norm.py",
      .quick_cases = 800,
      .full_cases = 20000,
      .draw =
          [](Source& source) {
            Record record = draw_class_patches(source, 3);
            const std::int64_t positions = source.chance(1, 2) ? 1 : 4;
            record.set("positions", positions);
            return record.set(
                "separator",
                draw_entries(source, static_cast<std::size_t>(positions * record.integer("classes")), 3, 2));
          },
      .identity = [](const std::string&) -> IdentityFacts {
        return {std::size(splits), {"norm"}, std::string(splits_text) + ", two positions, any W*"};
      },
      .differences = [](auto& at) { return differences_of_norm(at); },
      .state = norm};
}

}  // namespace

std::vector<Claim> lemma_1_steps(const Version& in) {
  if (in.first) return {};
  return {dual_claim(), latent_claim(in), norm_claim()};
}

}  // namespace lakatos::hierarchical
