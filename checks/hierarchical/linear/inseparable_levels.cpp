// Whether shallow methods learn the observed law, where no linear classifier does.
#include <array>

#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"

namespace lakatos::hierarchical {
namespace {

// ---- remark-not-shallow

void shallow(Statement& claim, const Version& in) {
  const Layer layer = read_layer(claim, in);
  const std::vector<Vec> separator = read_separator(claim, layer.level);
  const Vec multipliers = claim.vector("multipliers", layer.level.law.size());
  if (give_level(claim, in, layer.level)) return;
  give_pairwise_independent(claim, in, layer.level);
  if (claim.settled()) return;
  if (claim.reading("printed"))
    claim.then("independent", R"(\{v_c\}_c \text{ linearly independent})",
               [&] { return independent(layer.level.means); });
  claim.then("latent", R"(y\,\langle W^*, Z \rangle \ge 1,\ (Z,y) \sim \mathcal G_0)",
             [&] { return separates(separator, layer.level.law, Real(1)); });
  claim.then("disjoint", R"(\text{the patches of all classes are different})", [&] {
    return all_different(layer.patches, [&](std::size_t p, std::size_t q) { return layer.as[p] == layer.as[q]; });
  });
  claim.then("no linear classifier",
             R"(\nexists\,w,b:\ y(\langle w, X \rangle + b) > 0 \text{ for all } (X,y) \text{ observed})",
             [&] { return no_linear_classifier(layer, multipliers, true); });
}

/// Patches {1, 4} and {2, 3} of classes 1 and 2, which have one mean, and {0, 6} of class 3; the label is the class of
/// the first pixel.
Record one_mean(const Version& in) {
  Record record;
  record.set("classes", std::int64_t{3}).set(in("positions", "side"), std::int64_t{2}).set("variants", std::int64_t{2});
  VectorField images{1, {}}, separator{1, {}};
  for (const auto& [label, first, second] : {std::array<std::int64_t, 3>{1, 1, 3}, {1, 1, 2}, {-1, 2, 3}, {-1, 2, 1}}) {
    images.entries.insert(images.entries.end(), {label, first, second});
    if (!in.first) images.entries.insert(images.entries.end(), {3, 3});
  }
  const std::size_t m = in.first ? 2 : 4;
  separator.entries.assign(3 * m, 0);
  separator.entries[0] = 1, separator.entries[m] = -1;
  record.set("images", images).set("masses", VectorField{6, {1, 2, 2, 1}}).set("separator", separator);
  record.set("dimension", std::int64_t{1}).set("vectors", VectorField{1, {1, 4, 2, 3, 0, 6}});
  record.set("chances", VectorField{2, {1, 1, 1, 1, 1, 1}});
  return record.set("multipliers", VectorField{2, {1, 0, 1, 0}});
}

Record draw_shallow(Source& source, const Version& in) {
  Record record = one_mean(in);
  if (source.chance(1, 4)) record.set("vectors", draw_entries(source, 6, 4, 1));
  if (source.chance(1, 4)) record.set("multipliers", VectorField{2, {1, 0, 0, 1}});
  const std::int64_t first = source.between(0, 3), second = source.between(0, 3);
  VectorField masses{6, {first, 3 - first, second, 3 - second}};
  if (source.chance(1, 8)) ++masses.entries[source.below(4)];
  if (source.chance(1, 16)) ++masses.entries.front(), --masses.entries.back();
  return record.set("masses", masses);
}

Claim shallow_claim(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/remark-not-shallow", "hgm19/remark-not-shallow");
  claim.title = "The problem is not trivial for shallow methods";
  claim.place = "Section 1";
  claim.kind = "remark";
  claim.themes = {"margin", "model"};
  claim.shape = Shape::exists;
  claim.words = R"(The problem is not learned trivially by simple shallow algorithms. No class of methods and no number
    is named. There are models that meet the assumptions, with a separable top level, of which no linear classifier is
    right on all observed images.)";
  claim.conclusions = {
      {"(a)", "simple shallow learners do not solve the problem", {"latent", "disjoint", "no linear classifier"}}};
  claim.left_out = in(
      R"(shallow methods other than linear classifiers, and the task of Section 6, which is a matter of its
        experiments)",
      "shallow methods other than linear classifiers");
  claim.readings = {{"linear classifiers",
                     in(R"(a model of Section 5.1 with any two $v_c$ independent; linear classifiers with an offset)",
                        R"(a model of Section 3.1; linear classifiers with an offset)")}};
  if (in.first) claim.readings.push_back({"printed", R"(all $v_c$ linearly independent, as printed (A6))"});
  if (in.first) claim.never = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)";
  claim.no_planted = settled_by_a_witness;
  claim.serves = {};
  claim.scope = "one level with three classes and six patches of one number";
  claim.not_covered = "how often linear classifiers fail, kernels, other shallow networks";
  claim.note = R"(Two classes whose patches have one mean are told apart by no linear function: with $\{1,4\}$ and
    $\{2,3\}$ the mean of both is $\frac52$. With orthonormal patches the opposite is true: hgm19/lem1-margin.)";
  claim.twin = "remark_not_shallow.py";
  claim.quick_cases = 200;
  claim.full_cases = 2000;
  claim.draw = [in](Source& source) { return draw_shallow(source, in); };
  claim.state = [in](Statement& at) { shallow(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> inseparable_levels(const Version& in) { return {shallow_claim(in)}; }

}  // namespace lakatos::hierarchical
