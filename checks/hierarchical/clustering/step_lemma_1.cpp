// Items 1 and 2 of the induction step of malach18: any images that the specification of CLUSTER_gamma allows.
#include "checks/hierarchical/clustering/claims.hpp"
#include "checks/hierarchical/clustering/rows.hpp"

namespace lakatos::hierarchical {
namespace {

struct Pair {
  Row first, second;
  std::vector<Vec> images;
  Real gamma, sigma2;  // sigma = scale gamma / sqrt s
};

Pair read_pair(Statement& claim, bool same) {
  const std::int64_t pixels = claim.integer("pixels");
  if (!claim.symbolic() && pixels < 1) throw std::invalid_argument("a patch has a pixel");
  Pair pair{read_row(claim, "first", "z", pixels), read_row(claim, "second", "z'", pixels),
            read_points(claim, "images", "channels", R"(\phi_\kappa(z))", R"(\phi_\kappa(z'))", 2),
            claim.number("gamma", R"(\gamma)"), 0};
  if (pair.images.size() != 2) throw std::invalid_argument("field 'images' must hold two vectors");
  const Real s = claim.whole("s", pixels, {"pixels"}), scale = claim.constant("scale");
  pair.sigma2 = square(scale * pair.gamma) / s;
  claim.given("radius", pair.gamma > 0);
  if (same)
    claim.given("close", [&] { return blocks_closer(pair.first, pair.second, pair.sigma2, pair.first.blocks.size()); });
  else
    claim.given("far", [&] {
      return some_block_beyond(pair.first, pair.second, square(claim.constant("two")) * s * pair.sigma2);
    });
  claim.given("unit images", both(squared_norm(pair.images[0]) == 1, squared_norm(pair.images[1]) == 1));
  claim.given("specification", [&] {
    const Real apart = whole(pair.first, pair.second);
    return both(either(apart >= square(pair.gamma), squared_distance(pair.images[0], pair.images[1]) == 0),
                either(apart <= square(claim.constant("far") * pair.gamma), dot(pair.images[0], pair.images[1]) == 0));
  });
  return pair;
}

void state_same(Statement& claim) {
  const Pair pair = read_pair(claim, true);
  if (claim.settled()) return;
  claim.regime("nearly gamma apart", [&] { return 5 * whole(pair.first, pair.second) >= 4 * square(pair.gamma); });
  claim.then("whole", whole(pair.first, pair.second) < square(claim.constant("whole") * pair.gamma));
  claim.then("well defined", squared_distance(pair.images[0], pair.images[1]) == 0);
}

void state_different(Statement& claim) {
  const Pair pair = read_pair(claim, false);
  if (claim.settled()) return;
  claim.regime("barely 2 gamma apart", [&] { return 10 * whole(pair.first, pair.second) < 44 * square(pair.gamma); });
  const Real least = square(claim.constant("apart") * pair.gamma);
  claim.then("block", some_block_beyond(pair.first, pair.second, least));
  claim.then("patch", whole(pair.first, pair.second) > least);
  claim.then("orthogonal", dot(pair.images[0], pair.images[1]) == 0);
}

Record draw_pair(Source& source, bool same) {
  const std::int64_t pixels = source.pick(std::vector<std::int64_t>{1, 2, 3, 4, 4, 9});
  const std::int64_t root = pixels == 4 ? 2 : pixels == 9 ? 3 : 1, dimension = source.between(1, 2);
  Record record;
  record.set("pixels", pixels);
  // gamma = root: sigma = 1 = 60 parts where s is a square
  const std::int64_t sigma = pixels == 2 ? 42 : pixels == 3 ? 34 : 60, boundary = same ? sigma : 120 * root;
  const std::int64_t apart = source.chance(1, 16) ? boundary : boundary + (same ? -1 : 1) * source.between(0, 12);
  set_rows(record, source, pixels, dimension, 60, source.chance(1, 12) ? boundary / 2 : apart, !same);
  record.set("gamma", source.chance(1, 24) ? fraction(0, 1) : fraction(root, 1));
  const bool equal_images = source.chance(1, 16) ? !same : same;
  VectorField images{1, {1, 0}};
  images.entries.insert(images.entries.end(), {equal_images ? 1 : 0, equal_images ? 0 : 1});
  if (source.chance(1, 16)) images = {5, {5, 0, 3, 4}};
  if (source.chance(1, 16)) images = {1, {0, 0, 0, 0}};
  return record.set("channels", 2).set("images", images);
}

const Constant scale_constant{"scale", {1, 1}, R"(the factor 1 of $\sigma=\frac\gamma{\sqrt s}$)"};
const Constant far_constant{"far", {2, 1}, R"(the 2 in def-cluster)"};

Claim same_patch() {
  Claim claim{};
  claim.id = "malach18/step-lem1-1";
  claim.title = "Inductive step, independence of the manifestation";
  claim.place = "Appendix B, proof of Lemma 1, item 1";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(Two appearances $z,z'$ of one patch differ by less than $\sigma=\frac\gamma{\sqrt s}$ in each of the
    $s$ blocks, hence by less than $\gamma$ as a whole, and the clustering sends them to one vector: the image of a
    patch does not depend on its appearance.)";
  claim.conclusions = {{"(a)", R"(the squared distance of the appearances is below $\gamma^2$)", {"whole"}},
                       {"(b)", R"($\varphi_\kappa$ is well defined)", {"well defined"}}};
  claim.readings = {{"printed", "any images that def-cluster allows"}};
  claim.constants = {scale_constant, far_constant, {"whole", {1, 1}, R"(the factor 1 of $\gamma^2$)"}};
  claim.constants[1].idle = R"(it concerns points farther apart than $\gamma$)";
  claim.planted = {turned("whole", {15, 16}, R"(below $\frac{15}{16}\gamma$)"),
                   turned("scale", {21, 20}, R"($\sigma=\frac{21}{20}\frac\gamma{\sqrt s}$)"),
                   without("close", "any appearances", "blocks at any distance"),
                   without("specification", "any map", "images that the specification does not allow")};
  claim.dials = {{.name = "scale",
                  .assumption = "close",
                  .text = R"($\sigma=c\,\frac\gamma{\sqrt s}$)",
                  .grid = {{1, 1}, {17, 16}, {5, 4}, {3, 2}, {2, 1}},
                  .turned = {{"scale", 1}}}};
  claim.serves = {"malach18/lem1"};
  claim.scope = "1 to 9 pixels, embedded in dimension 1 or 2";
  claim.note = R"(Printed is $z\in\mathcal C_{\kappa+1}^s$ for what the text calls an $s^2$ sub-image.)";
  claim.twin = "step_lem1_1.py";
  claim.quick_cases = 2000;
  claim.full_cases = 40000;
  claim.draw = [](Source& source) { return draw_pair(source, true); };
  claim.state = state_same;
  return claim;
}

Claim different_patches() {
  Claim claim{};
  claim.id = "malach18/step-lem1-2";
  claim.title = "Inductive step, orthogonality of different patches";
  claim.place = "Appendix B, proof of Lemma 1, item 2";
  claim.kind = "step";
  claim.themes = {"embedding separation"};
  claim.words = R"(Appearances $z,z'$ of different patches differ by more than $2\sqrt s\,\sigma=2\gamma$ in some block,
    hence as a whole, and the clustering sends them to orthogonal vectors.)";
  claim.conclusions = {{"(a)", R"(some block differs by more than $2\gamma$)", {"block"}},
                       {"(b)", R"(so do the appearances)", {"patch"}},
                       {"(c)", "their images are orthogonal", {"orthogonal"}}};
  claim.readings = {{"printed", "any images that def-cluster allows"}};
  claim.constants = {scale_constant,
                     far_constant,
                     {"two", {2, 1}, R"(the 2 in $2\sqrt s\,\sigma$)"},
                     {"apart", {2, 1}, R"(the 2 in (a) and (b))"}};
  claim.planted = {turned("scale", {19, 20}, R"($\sigma=\frac{19}{20}\frac\gamma{\sqrt s}$)"),
                   turned("apart", {33, 16}, R"($>\frac{33}{16}\gamma$)"),
                   turned("two", {19, 10}, R"($1.9\sqrt s\,\sigma$)"),
                   turned("far", {17, 8}, R"($>\frac{17}8\gamma$ in def-cluster)"),
                   without("specification", "any map", "images that the specification does not allow")};
  claim.dials = {{.name = "scale",
                  .assumption = "far",
                  .text = R"($\sigma=c\,\frac\gamma{\sqrt s}$)",
                  .grid = {{1, 1}, {15, 16}, {3, 4}, {1, 2}, {1, 4}},
                  .turned = {{"scale", 1}}}};
  claim.serves = {"malach18/lem1"};
  claim.scope = "1 to 9 pixels, embedded in dimension 1 or 2";
  claim.twin = "step_lem1_2.py";
  claim.quick_cases = 2000;
  claim.full_cases = 40000;
  claim.draw = [](Source& source) { return draw_pair(source, false); };
  claim.state = state_different;
  return claim;
}

}  // namespace

std::vector<Claim> step_lemma_1(const Version& in) {
  if (!in.first) return {};
  return {same_patch(), different_patches()};
}

}  // namespace lakatos::hierarchical
