// Are the vectors that step i of hgm19's algorithm clusters highly clustered, and does k-means++ with the printed
// number of clusters find the blocks? Given is what Theorem 1 concludes.
#include <algorithm>

#include "algorithms/common/real_k_means.hpp"
#include "checks/hierarchical/clustering/blocks.hpp"
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "theory/hierarchical/clustered_rows.hpp"

namespace lakatos::hierarchical {
namespace {

struct Layer {
  std::int64_t classes = 0, parents = 0, variants = 0, side = 0, most = 0;
  std::vector<Vec> embedded;   // K phi(P), class by class
  std::vector<Image> patches;  // of the classes above, class by class
  Real delta;

  bool same_class(std::size_t i, std::size_t j) const {
    return i / static_cast<std::size_t>(variants) == j / static_cast<std::size_t>(variants);
  }
};

Layer read_layer(const Statement& claim) {
  Layer in;
  in.classes = claim.integer("classes"), in.parents = claim.integer("parents"), in.variants = claim.integer("variants");
  in.side = claim.integer("side"), in.most = claim.integer("most");
  in.embedded = read_points(claim, "points", "dimension", R"(K_i\varphi_{i+1}(P))", R"(K_i\varphi_{i+1}(P'))", 12);
  in.delta = claim.number("delta", R"(\delta')");
  if (claim.symbolic()) return in;
  if (in.classes < 1 || in.parents < 1 || in.variants < 1 || in.side < 1 ||
      in.embedded.size() != static_cast<std::size_t>(in.classes * in.variants))
    throw std::invalid_argument("field 'points' needs a vector for each patch of each class");
  std::int64_t appearances = 1;
  for (std::int64_t pixel = 0; pixel < in.side * in.side && appearances <= 64; ++pixel) appearances *= in.variants;
  if (appearances > 64) throw std::invalid_argument("a patch has more than 64 appearances");
  const std::vector<std::int64_t> entries = whole_entries(claim, "patches");
  const std::int64_t pixels = in.side * in.side;
  if (static_cast<std::int64_t>(entries.size()) != in.parents * in.variants * pixels)
    throw std::invalid_argument("field 'patches' needs a class for each pixel of each patch");
  for (const std::int64_t c : entries) {
    if (c < 1 || c > in.classes) throw std::invalid_argument("field 'patches' has a class that does not exist");
  }
  for (auto at = entries.begin(); at != entries.end(); at += pixels) in.patches.emplace_back(at, at + pixels);
  return in;
}

/// Sizes, A4 and the conclusion of Theorem 1 with gamma = separation / sqrt(delta').
void give_layer(Statement& claim, const Layer& in, const Real& separation) {
  claim.given("failure share", both(in.delta > 0, in.delta < 1));
  const Real most = claim.whole("C", in.most, {"most"});
  claim.given("sizes", counted(both(claim.whole(R"(|\mathcal C_i|)", in.classes, {"classes"}) <= most,
                                    claim.whole(R"(|\mathcal C_{i-1}|)", in.parents, {"parents"}) <= most)));
  claim.given("different patches", R"(P\ne P')", [&] {
    const Real drawn = claim.whole("", in.parents, {"parents"}) * claim.whole("k", in.variants, {"variants"});
    if (in.patches.size() == 1) return less_equal(drawn, Real(1));
    const std::vector<Vec> patches = rows_of(claim.vector("patches"), in.patches.front().size());
    return all_different(patches, [&](std::size_t p, std::size_t q) { return in.patches[p] == in.patches[q]; });
  });
  const auto apart = [&](std::size_t i, std::size_t j) { return squared_distance(in.embedded[i], in.embedded[j]); };
  const std::size_t n = in.embedded.size();
  claim.given("distinct", for_pairs(n, [&](std::size_t i, std::size_t j) { return apart(i, j) > 0; }));
  claim.given("close", [&] {
    if (!symbolic() && in.variants == 1) return counted(claim.whole("k", in.variants, {"variants"}) <= 1);
    return for_pairs(n, [&](std::size_t i, std::size_t j) {
      const bool asked = symbolic() || in.same_class(i, j);
      const Real most_apart = claim.constant("scale") / claim.whole("s", in.side, {"side"});
      return asked ? apart(i, j) < square(most_apart) : all_of_none();
    });
  });
  claim.given("far", for_pairs(n, [&](std::size_t i, std::size_t j) {
                const bool asked = symbolic() || !in.same_class(i, j);
                return asked ? apart(i, j) > square(separation) / in.delta : all_of_none();
              }));
}

void state_layer(Statement& claim, bool repaired) {
  const Layer in = read_layer(claim);
  const Real k = claim.whole("k", in.variants, {"variants"}), most = claim.whole("C", in.most, {"most"}),
             parents = claim.whole(R"(|\mathcal C_{i-1}|)", in.parents, {"parents"});
  const Real needed = repaired ? Real(k * most) : most;
  give_layer(claim, in, claim.constant("separation") * needed);
  if (claim.settled()) return;
  claim.regime("several patches a class, barely far", [&] {
    return predicate(
        [&] {
          const Formula near = some_pair(in.embedded.size(), [&](std::size_t i, std::size_t j) {
            if (in.same_class(i, j)) return known(false);
            return 100 * in.delta * squared_distance(in.embedded[i], in.embedded[j]) < 121 * square(needed);
          });
          return both(k >= 2, near).truth;
        },
        R"(k \ge 2, \text{ some two classes within } \tfrac{11}{10}\cdot )", needed, R"(/\sqrt{\delta'})");
  });
  claim.regime("rows of several pixels",
               counted(R"(s \ge 2,\ k \ge 2)", [&] { return both(claim.whole("s", in.side, {"side"}) >= 2, k >= 2); }));
  const bool pixels = claim.reading("pixels"), text = claim.symbolic();
  const ClusteredRows set = text     ? ClusteredRows{in.embedded, {0, 1}}
                            : pixels ? single_pixels(in.embedded, in.variants)
                                     : appearances(in.embedded, in.variants, in.patches);
  const Real blocks = pixels ? claim.whole(R"(|\mathcal C_i|)", in.classes, {"classes"}) : Real(k * parents);
  const Real clusters = claim.constant("clusters", {1, 1}) * (repaired ? Real(k * parents) : parents);
  const Real separation = claim.constant("lemma", {1, 1}) * blocks;
  const auto within = [&](bool same, auto&& relation) {
    return for_pairs(set.points.size(), [&](std::size_t i, std::size_t j) {
      const bool asked = text || (set.of[i] == set.of[j]) == same;
      return asked ? relation(squared_distance(set.points[i], set.points[j])) : all_of_none();
    });
  };
  claim.then("form", counted(R"(\text{what is clustered has the size of an }s\times s\text{ patch})", [&] {
               const Real s2 = square(Real(static_cast<long>(in.side)));
               return pixels ? s2 == 1 : s2 == s2;
             }));
  const Real bound = square(claim.constant("one"));
  claim.then("within", [&] { return within(true, [&](const Real& square) { return square < bound; }); });
  claim.then("between",
             [&] { return within(false, [&](const Real& apart) { return apart > square(separation) / in.delta; }); });
  claim.then("equal sizes", R"(|B|=|B'|)", [&] { return truth_of(equal_blocks(set)); });
  claim.then("optimal", [&] {
    const Real least = 1 - claim.constant("share") * in.delta;
    if (text)
      return named(R"(\mathbb P(\text{k-means++ with }k_i=)" + latex(clusters) + R"(\text{ finds the blocks}))") >=
             least;
    // With fewer clusters than blocks two blocks share one; with more, one is cut.
    if (equal(blocks, clusters) != Truth::yes) return Real(0) >= least;
    return chance_of_partition(set.points, set.of.back() + 1, set.of, Dissimilarity::euclidean) >= least;
  });
}

Record draw_layer(Source& source, bool repaired) {
  const std::int64_t side = source.chance(1, 3) ? 2 : 1, root = source.between(2, 4);
  std::int64_t variants = source.between(1, side == 2 ? 1 : 3), parents = source.between(1, variants == 3 ? 1 : 2);
  if (side == 2 && source.chance(1, 4)) variants = 2, parents = 1;  // blocks of 16 rows
  const std::int64_t fewest = side == 1 ? variants * parents : 2;
  const std::int64_t classes = std::min<std::int64_t>(12 / variants, source.between(fewest, fewest + 1));
  const std::int64_t most = std::max(classes, parents) + (source.chance(1, 6) ? source.between(-1, 2) : 0);
  const std::int64_t parts = 12 * side;
  std::int64_t gap = most * root * parts * (repaired ? variants : 1) + source.between(source.chance(1, 8) ? -3 : 1, 3);
  if (source.chance(1, 4)) gap = source.between(gap / 2 + 1, gap);
  const bool wide = source.chance(1, 8);
  VectorField points{parts, {}}, patches{1, {}};
  std::int64_t at = 0;
  for (std::int64_t c = 0; c < classes; ++c) {
    for (std::int64_t i = 0; i < variants; ++i) {
      const std::int64_t offset = i == 0 ? 0 : i == 1 ? (wide ? 16 : 11) : source.between(1, 10);
      points.entries.push_back(at + offset);
    }
    at += gap + (wide ? 16 : 11);
  }
  // Patches in order as numbers in base |C_i|, which makes them different where there are enough.
  std::int64_t number = source.between(0, 1);
  for (std::int64_t p = 0; p < parents * variants; ++p, number += source.chance(1, 24) ? 0 : 1) {
    std::int64_t left = number;
    for (std::int64_t pixel = 0; pixel < side * side; ++pixel, left /= classes)
      patches.entries.push_back(left % classes + 1);
  }
  Record record;
  record.set("classes", classes).set("parents", parents).set("variants", variants).set("side", side);
  record.set("most", std::max<std::int64_t>(1, most)).set("dimension", 1).set("points", points);
  return record.set("patches", patches).set("delta", source.chance(1, 24) ? fraction(1, 1) : fraction(1, root * root));
}

Claim clustered_step(bool repaired) {
  Claim claim{};
  claim.id = "hgm19/step-lem8-clustered";
  claim.title = "Embedded patches are highly clustered";
  claim.place = "Appendix B, proof of Lemma 8";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(What step $i$ clusters falls into blocks that are highly clustered, by Theorem 1 with a separation of
    $C/\sqrt{\delta'}$ and $\sigma=\frac1s$, and k-means++ with $k_i=|\mathcal C_{i-1}|$ clusters finds the blocks with
    probability at least $1-\delta'$ more.)";
  claim.conclusions = {{"(a)",
                        R"(the set that is clustered is the union of the blocks: so by definition in the reading
                          `patches`, in `pixels` where a patch is a pixel)",
                        {"form"}},
                       {"(b)", "conditions 1, 2 and 3 of Lemma 6", {"within", "between", "equal sizes"}},
                       {"(c)", "the clustering is optimal with the probability that Lemma 6 gives", {"optimal"}}};
  claim.readings = {
      {.name = "patches",
       .text = R"(the algorithm's $s\times s$ patches; a block for each patch of a class of $\mathcal C_{i-1}$, its
         appearances)",
       .fault = "classes for patches"},
      {.name = "pixels", .text = R"(single pixels, $B_c$ for $c\in\mathcal C_i$, as the step prints it)"}};
  claim.constants = {{"scale", {1, 1}, R"(the factor 1 of $\sigma=\frac1s$)"},
                     {"separation", {1, 1}, R"(the factor 1 of $C/\sqrt{\delta'}$)"},
                     {"share", {1, 1}, R"(the factor 1 of $\delta'$)"},
                     {"one", {1, 1}, "the 1 of condition 1"}};
  if (!repaired) {
    claim.constants.push_back({"lemma", {1, 1}, "the factor 1 of the separation in condition 2 of Lemma 6"});
    claim.constants.push_back({"clusters", {1, 1}, R"(the factor 1 of $k_i=|\mathcal C_{i-1}|$)"});
  }
  claim.planted = {turned("lemma", {3, 2}, "a separation half as large again in condition 2 of Lemma 6"),
                   turned("clusters", {2, 1}, "twice as many clusters")};
  claim.serves = {"hgm19/lem8"};
  claim.scope = "up to 6 embedded vectors on a line; up to 4 patches of 1 or 4 pixels, with all of their appearances";
  claim.note = R"(The set $\bigcup_cB_c$ of the step consists of single pixels of the embedded image and has $|\mathcal
    C_i|$ blocks; the algorithm clusters $s\times s$ patches, which have a block for each of the $k|\mathcal C_{i-1}|$
    patches; the number of clusters is $k_i=|\mathcal C_{i-1}|$. Lemma 6 needs the last two to be equal, and a
    separation by that number.)";
  claim.twin = "step_lem8_clustered.py";
  claim.quick_cases = 200;
  claim.full_cases = 8000;
  claim.draw = [repaired](Source& source) { return draw_layer(source, repaired); };
  claim.state = [repaired](Statement& at) { state_layer(at, repaired); };
  return claim;
}

Claim repaired_step() {
  Claim claim = clustered_step(true);
  claim.id = "hgm19/step-lem8-clustered-repaired";
  claim.title = "Embedded patches are highly clustered, with a cluster for each patch";
  claim.place = "ours; Appendix B, proof of Lemma 8, with the number of patches";
  claim.words = R"(With $k_i=k|\mathcal C_{i-1}|$ clusters and a separation of $kC/\sqrt{\delta'}$ in Theorem 1, the
    $s\times s$ patches of the embedded image are highly clustered, and k-means++ finds the blocks with probability at
    least $1-\delta'$.)";
  claim.readings = {{"patches", R"($k_i=k|\mathcal C_{i-1}|$, separation $kC/\sqrt{\delta'}$)"}};
  claim.constants[1].text = R"(the factor 1 of $kC/\sqrt{\delta'}$)";
  claim.planted = {turned("scale", {3, 2}, R"($\sigma=\frac3{2s}$)"),
                   turned("separation", {1, 2}, R"($\frac12kC/\sqrt{\delta'}$)"),
                   turned("share", {1, 1024}, R"(with probability at least $1-\frac{\delta'}{1024}$)"),
                   turned("one", {7, 8}, R"(diameters below $\frac78$)"),
                   without("different patches", "repeated patches", "patches of two classes")};
  claim.dials = {separation_dial(),
                 {.name = "scale",
                  .assumption = "close",
                  .text = R"($\sigma=\frac cs$)",
                  .grid = {{1, 1}, {9, 8}, {3, 2}, {2, 1}},
                  .turned = {{"scale", 1}}}};
  claim.note = "";
  claim.twin = "step_lem8_clustered_repaired.py";
  return claim;
}

}  // namespace

std::vector<Claim> clustered(const Version& in) {
  if (in.first) return {};
  return {clustered_step(false), repaired_step()};
}

}  // namespace lakatos::hierarchical
