// Patches of uniform, disjoint sets of equal size (malach18, Section 5.1.1); orthonormal patches (hgm19, Section 4);
// how much room they need.
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/drawn_patches.hpp"

namespace lakatos::hierarchical {
namespace {

// ---- malach18: disjoint sets

void state_patches(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, malach18);
  const auto means = means_of(model);
  give_law(claim, model.top);
  claim.given("variants", counted(variants_of(claim, malach18, model) >= claim.constant("variants")));
  claim.given("depth", counted(claim.whole("k", model.depth, {"depth"}) >= claim.constant("depth")));
  if (claim.reading("jointly")) give_pairwise_independent(claim, malach18, means);
  if (claim.settled()) return;
  claim.then("disjoint", text(R"(\text{the patches of each level are different})"), [&] { return disjoint(model); });
  claim.then("equal sizes", text(R"(|S_{c,\kappa}| = d \text{ for every class of every level})"),
             [&] { return equal_sizes(model); });
  claim.then("uniform", text(R"(\text{each patch of a class has mass } 1/d)"),
             [&] { return uniform_masses(model, variants_of(claim, malach18, model)); });
}

Claim patches() {
  Claim claim{};
  claim.id = "malach18/ass-patches";
  claim.title = "Uniform, disjoint patch sets of equal size";
  claim.place = "Section 5.1.1";
  claim.kind = "assumption";
  claim.themes = {"model"};
  claim.shape = Shape::exists;
  claim.words = R"($\mathcal D_c$ is uniform on a finite set $S_{c,\kappa}\subseteq\mathcal C_{\kappa+1}^s$; these sets
    are disjoint and have $d$ elements each.)";
  claim.conclusions = {{"(a)", "the patch determines its class", {"disjoint"}},
                       {"(b)", R"(each patch of a class has mass $\frac1d$)", {"equal sizes", "uniform"}}};
  claim.readings = {{"alone", R"($\kappa=0,\dots,k-1$; disjoint within each level)"},
                    {"jointly", R"(... and any two $v_c$ of each level linearly independent)"}};
  claim.constants = {{"variants", {2, 1}, "the least $d$ of a witness"},
                     {"depth", {2, 1}, "the least depth of a witness"}};
  claim.no_planted = settled_by_a_witness;
  claim.serves = {"malach18/thm1-1"};
  claim.scope = "hierarchies of depth 2 and 3";
  claim.note = R"(The range is printed $\kappa\in[k]$. For $\kappa=k$ there is no level below and $\mathcal C_k=\mathbb
    R$ is not finite; for $\kappa=0$ the assumption is used, so that $\kappa=0,\dots,k-1$ is meant. Sets of different
    levels hold patches of different classes and are disjoint anyway. How many classes it takes:
    malach18/ass-patches-count.)";
  claim.twin = "ass_patches.py";
  claim.quick_cases = 300;
  claim.full_cases = 5000;
  claim.draw = [](Source& source) {
    Record record;
    draw_hierarchy(record, source, malach18);
    return record;
  };
  claim.state = state_patches;
  return claim;
}

/// Two levels; all patches of level 0 different where there are enough classes below, else any.
Record draw_tight(Source& source) {
  std::int64_t top, below, size, variants, all;
  do {
    top = source.between(1, 4), below = source.between(1, 4), size = source.between(1, 2);
    variants = source.between(1, 3), all = size == 1 ? below : below * below;
  } while (top * variants > all && source.chance(7, 8));
  std::vector<std::int64_t> order;
  for (std::int64_t i = 0; i < all; ++i) order.insert(order.begin() + source.between(0, i), i);
  VectorField patches{1, {}};
  for (std::int64_t i = 0; i < top * variants; ++i) {
    const bool fits = top * variants <= all && !source.chance(1, 64);
    const std::int64_t patch = fits ? order[static_cast<std::size_t>(i)] : source.between(0, all - 1);
    patches.entries.push_back(patch % below + 1);
    if (size == 2) patches.entries.push_back(patch / below + 1);
  }
  for (std::int64_t i = 0; i < below * variants * size; ++i) patches.entries.push_back(i);
  Record record;
  record.set("depth", 2, "counts", VectorField{1, {top, below}}, "positions", 1, "patch_size", size);
  VectorField counts{1, std::vector<std::int64_t>(static_cast<std::size_t>(top + below), variants)};
  if (source.chance(1, 16)) {
    ++counts.entries.back();
    for (std::int64_t q = 0; q < size; ++q) patches.entries.push_back(-1);
  }
  record.set("patch_counts", counts, "patches", patches);
  return record.set("images", VectorField{1, {1, 1, -1, 1}}, "masses", VectorField{2, {1, 1}});
}

void state_count(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, malach18);
  if (give_hierarchy(claim, malach18, model)) return;
  claim.regime("no patch to spare", [&] {
    return predicate([&] { return some_patches_fill(model, variants_of(claim, malach18, model)); },
                     R"(d\,|\mathcal C_\kappa| = |\mathcal C_{\kappa+1}|^s \text{ for some } \kappa+1<k)");
  });
  claim.then("room", text(R"(d\,|\mathcal C_\kappa| \le )", claim.constant("factor"), R"(\,|\mathcal C_{\kappa+1}|^s
    \text{ for } \kappa+1<k)"),
             [&] { return patches_fit(model, variants_of(claim, malach18, model), claim.constant("factor")); });
}

Claim count() {
  Claim claim{};
  claim.id = "malach18/ass-patches-count";
  claim.title = "Disjoint patch sets need enough classes below";
  claim.place = "ours; Section 5.1.1, the assumption on patch sets";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words = R"($d\,|\mathcal C_\kappa|\le|\mathcal C_{\kappa+1}|^s$ on every level above the last two.)";
  claim.readings = {{"within a level", "sets of one level are disjoint"}};
  claim.constants = {{"factor", {1, 1}, R"(the factor of $|\mathcal C_{\kappa+1}|^s$)"}};
  claim.planted = {turned("factor", {9, 10}, R"(a tenth of the patches to spare)"),
                   without("disjoint", "shared patches", "patch sets that overlap")};
  claim.scope = "two levels of up to four classes, patches of one or two pixels, up to three variants";
  claim.not_covered = "larger sizes, where nothing changes";
  claim.note =
      R"(There are $|\mathcal C_{\kappa+1}|^s$ patches in all. The bound is reached: every patch may be used.)";
  claim.twin = "ass_patches_count.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = draw_tight;
  claim.state = state_count;
  return claim;
}

// ---- hgm19: orthonormal patches

constexpr const char* orthonormal_latex = R"(\langle P_1,P_2\rangle = \mathbb 1_{P_1=P_2} \text{ for all patches})";

/// One level over orthonormal patches: unit vectors with signs, now and then two of them turned in their plane; more
/// patches than pixels now and then, and once in 16 each one entry that is another, a patch that changes its class, and
/// a hierarchy of any depth.
Record draw_orthonormal(Source& source) {
  if (source.chance(1, 16)) {
    Record any;
    draw_hierarchy(any, source, hgm19, 64);
    return any;
  }
  const std::int64_t side = source.between(1, 3), size = side * side;
  Record record, top;
  record.set("depth", 1);
  std::int64_t classes = source.between(1, 4), variants = source.between(1, 2);
  if (classes * variants > size && source.chance(7, 8)) classes = std::min<std::int64_t>(size, 4), variants = 1;
  if (side == 3 && source.chance(1, 3)) classes = variants = 3;  // as many patches as pixels
  std::vector<std::vector<std::int64_t>> rows;
  for (std::int64_t i = 0; i < classes * variants; ++i) {
    rows.emplace_back(static_cast<std::size_t>(size));
    rows.back()[static_cast<std::size_t>(i % size)] = source.chance(1, 2) ? 5 : -5;
  }
  if (rows.size() >= 2 && size >= 2 && source.chance(1, 2)) {
    rows[0].assign(rows[0].size(), 0), rows[1] = rows[0];
    rows[0][0] = 3, rows[0][1] = 4, rows[1][0] = -4, rows[1][1] = 3;
  }
  if (source.chance(1, 16)) rows[0].back() += 1;
  VectorField pixels{5, {}};
  for (const auto& row : rows) pixels.entries.insert(pixels.entries.end(), row.begin(), row.end());
  record.set("counts", VectorField{1, {classes}}, "side", 2, "patch_side", side);
  std::vector<std::int64_t> counts(static_cast<std::size_t>(classes), variants);
  if (classes > 1 && variants > 1 && source.chance(1, 8)) ++counts.front(), --counts.back();
  record.set("patch_counts", VectorField{1, counts});
  record.set("patches", pixels);
  draw_law(top, source, classes, 4);
  return record.set("images", top.at("images"), "masses", top.at("masses"));
}

void state_orthonormal(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, hgm19);
  if (give_hierarchy(claim, hgm19, model)) return;
  claim.given("one step", counted(claim.whole("d", model.depth, {"depth"}) <= 1));
  claim.given("variants", counted(variants_of(claim, hgm19, model) >= claim.constant("variants")));
  if (claim.reading("jointly")) {
    const auto several = [&] { return model.classes.front(); };
    claim.given("two classes", counted(claim.whole(R"(|\mathcal C_0|)", several, {"patch_counts.entries"}) >= 2));
    give_pairwise_independent(claim, hgm19, means_of(model));
  }
  if (claim.settled()) return;
  claim.then("orthonormal", text(orthonormal_latex), [&] { return orthonormal_patches(model); });
}

Claim orthonormal() {
  Claim claim{};
  claim.id = "hgm19/ass-patchorth";
  claim.title = "Patch orthonormality in the two-level model";
  claim.place = "Section 4";
  claim.kind = "assumption";
  claim.themes = {"model"};
  claim.shape = Shape::exists;
  claim.words = R"(With two levels, $\langle P_1,P_2\rangle=\mathbb 1_{P_1=P_2}$ for all patches of all classes.)";
  claim.readings = {{"alone", "balanced labels and uniform, disjoint patch sets of equal size"},
                    {"jointly", R"(... and several classes, any two $F_c$ linearly independent)"}};
  claim.constants = {{"variants", {2, 1}, "the least $k$ of a witness"}};
  claim.no_planted = settled_by_a_witness;
  claim.serves = {"hgm19/thm1-1", "hgm19/lem1-margin"};
  claim.scope =
      "patches of 1 to 9 pixels, up to four classes of up to three patches; coordinate vectors, and turned ones";
  claim.note = R"(There can be no more patches than pixels in one: hgm19/ass-patchorth-count. The section prints
    $S_c^{(0)}\subseteq\mathcal C_0^{s\times s}$, where $\mathcal C_1^{s\times s}=\mathbb R^{s\times s}$ is meant.)";
  claim.twin = "ass_patchorth.py";
  claim.quick_cases = 300;
  claim.full_cases = 5000;
  claim.draw = draw_orthonormal;
  claim.state = state_orthonormal;
  return claim;
}

void state_orthonormal_count(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, hgm19);
  if (give_hierarchy(claim, hgm19, model)) return;
  claim.given("one step", counted(claim.whole("d", model.depth, {"depth"}) <= 1));
  claim.given("orthonormal", text(orthonormal_latex), [&] { return orthonormal_patches(model); });
  if (claim.settled()) return;
  const Real classes =
      claim.whole(R"(|\mathcal C_0|)", [&] { return model.classes.front(); }, {"patch_counts.entries"});
  const Real pixels = claim.whole("s^2", model.patch_size);
  claim.regime("no pixel to spare", counted(both(variants_of(claim, hgm19, model) * classes == pixels, pixels >= 2)));
  claim.then("room", counted(variants_of(claim, hgm19, model) * classes <= claim.constant("factor") * pixels));
}

Claim orthonormal_count() {
  Claim claim{};
  claim.id = "hgm19/ass-patchorth-count";
  claim.title = "Orthonormal patches: no more of them than pixels";
  claim.place = "ours; Section 4, patch orthonormality";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words = R"(Under patch orthonormality $k\,|\mathcal C_0|\le s^2$.)";
  claim.readings = {{"two levels", "one step of generation, real patches of $s^2$ pixels"}};
  claim.constants = {{"factor", {1, 1}, R"(the factor of $s^2$)"}};
  claim.planted = {turned("factor", {9, 10}, R"($k\,|\mathcal C_0|\le\frac9{10}s^2$)"),
                   without("orthonormal", "any patches", "patches that are not orthonormal")};
  claim.scope =
      "patches of 1 to 9 pixels, up to four classes of up to three patches; coordinate vectors, and turned ones";
  claim.not_covered = "larger patches, where nothing changes";
  claim.note = R"(With independence in pairs, which needs three classes, $s\ge2$ for $k=1$ and $s\ge3$ for $k=2$.)";
  claim.twin = "ass_patchorth_count.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = draw_orthonormal;
  claim.state = state_orthonormal_count;
  return claim;
}

}  // namespace

std::vector<Claim> assumption_patches(const Version& in) {
  if (in.first) return {patches(), count()};
  return {orthonormal(), orthonormal_count()};
}

}  // namespace lakatos::hierarchical
