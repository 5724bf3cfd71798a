// hgm19, Section 5: were all patches of all levels orthogonal, the observed images would be linearly separable. Two
// levels of patches: classes show patches of inner classes, and these show patches of real numbers.
#include <stdexcept>

#include "checks/hierarchical/linear/claims.hpp"
#include "checks/hierarchical/linear/draw_separable.hpp"
#include "checks/hierarchical/linear/separation.hpp"
#include "theory/hierarchical/tower.hpp"

namespace lakatos::hierarchical {
namespace {

Tower read_tower(const Statement& claim, const Version& in) {
  Tower at{read_level(claim, in), {}, 0, {}, {}};
  at.separator = read_separator(claim, at.top);
  const std::int64_t side = claim.integer("patch_side"), classes = claim.integer("inner_classes");
  at.last.dimension = claim.integer("dimension");
  at.last.level.classes = classes, at.last.level.variants = at.top.variants;
  if (claim.symbolic()) return at;
  if (side < 1 || side > 3 || classes < 1 || at.last.dimension < 1) throw std::invalid_argument("sizes from 1 on");
  if (at.top.variants < 1) return at;  // there are no patches; "sizes" says so
  at.pixels = static_cast<std::size_t>(side * side);
  const std::vector<std::int64_t> entries = whole_entries(claim, "inner");
  if (entries.size() != at.pixels * static_cast<std::size_t>(at.top.classes * at.top.variants))
    throw std::invalid_argument("an inner class for each pixel of each patch");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i] < 1 || entries[i] > classes) throw std::invalid_argument("an inner class that does not exist");
    if (i % at.pixels == 0) at.inner.emplace_back();
    at.inner.back().push_back(entries[i] - 1);
  }
  const auto length = static_cast<std::size_t>(at.last.dimension);
  at.last.patches =
      rows_of(claim.vector("vectors", length * static_cast<std::size_t>(classes * at.top.variants)), length);
  at.last.as = first_equals(claim.record().vector("vectors").entries, length);
  return at;
}

void all_levels(Statement& claim, const Version& in) {
  const Tower at = read_tower(claim, in);
  if (give_level(claim, in, at.top)) return;
  give_separable(claim, at.top, at.separator);
  claim.given("inner orthogonal", R"(\text{different patches of classes of } \mathcal C_1 \text{ agree in no pixel})",
              [&] { return inner_orthogonal(at, claim.vector("inner")); });
  give_patches(claim, at.last.patches, at.last.as);
  if (claim.settled()) return;
  claim.regime("several patches of several pixels", counted(R"(k \ge 2,\ s \ge 2)", [&] {
                 const Real side = claim.whole("", claim.integer("patch_side"), {"patch_side"});
                 return both(variants_of(claim, in, at.top) >= 2, side >= 2);
               }));
  claim.then("observed separable", R"(\exists\,T:\ y\,\langle T, X \rangle > 0,\ (X,y) \sim \mathcal G_2)", [&] {
    const Truth composed = less(Real(0), least_margin(at));
    return composed == Truth::no ? separable_at_all(at, rational_rows(claim, "vectors", at.last.patches.front().size()))
                                 : composed;
  });
  const Real reached = claim.constant("reached");
  claim.then("composed",
             text(R"(y\,\langle W^*, I \rangle \ge )", reached,
                  R"( \text{ for the indicators } I \text{ of classes that the levels give linearly})"),
             [&] { return less_equal(reached, least_margin(at)); });
}

/// Patches that agree nowhere: at every pixel another permutation of the inner classes; now and then any.
VectorField draw_inner(Source& source, std::size_t patches, std::size_t pixels, std::int64_t classes) {
  VectorField inner{1, std::vector<std::int64_t>(patches * pixels)};
  for (std::size_t q = 0; q < pixels; ++q) {
    std::vector<std::int64_t> order;
    for (std::int64_t c = 1; c <= classes; ++c) order.push_back(c);
    for (std::size_t p = 0; p < patches; ++p) {
      std::swap(order[p], order[p + source.below(order.size() - p)]);
      inner.entries[p * pixels + q] = order[p];
    }
  }
  if (source.chance(1, 6)) inner.entries[source.below(inner.entries.size())] = source.between(1, classes);
  return inner;
}

/// Classes 1 and 2 show (1, 2, ...), (2, 1, ...) and (1, 1, ...), (2, 2, ...): which of the two is no linear question.
void make_exclusive(Record& record) {
  VectorField inner = record.vector("inner");
  const std::size_t pixels = inner.entries.size() / 4;
  for (std::size_t p = 0; p < 4; ++p) {
    for (std::size_t q = 0; q < pixels; ++q) inner.entries[p * pixels + q] = 1;
    inner.entries[p * pixels] = p == 0 || p == 2 ? 1 : 2;
    inner.entries[p * pixels + 1] = p == 1 || p == 2 ? 1 : 2;
  }
  record.set("inner", inner);
}

Record draw_tower(Source& source, const Version& in) {
  Record record;
  draw_separable(record, source, in);
  if (record.integer("variants") > 2) record.set("variants", std::int64_t{2});
  const std::int64_t k = record.integer("variants"), classes = record.integer("classes"), side = source.between(1, 2);
  const auto patches = static_cast<std::size_t>(classes * k), pixels = static_cast<std::size_t>(side * side);
  const std::int64_t inner_classes = classes * k + source.between(0, 1);
  record.set("patch_side", side).set("inner_classes", inner_classes);
  record.set("inner", draw_inner(source, patches, pixels, inner_classes));
  const auto count = static_cast<std::size_t>(inner_classes * k);
  VectorField vectors = draw_orthonormal(source, count, count);
  if (source.chance(1, 10)) ++vectors.entries[source.below(vectors.entries.size())];
  if (source.chance(1, 16)) {  // one patch twice
    const std::size_t one = source.below(count), other = source.below(count);
    for (std::size_t e = 0; e < count; ++e) vectors.entries[one * count + e] = vectors.entries[other * count + e];
  }
  if (classes == 2 && k == 2 && side == 2 && source.chance(1, 2)) make_exclusive(record);
  return record.set("dimension", static_cast<std::int64_t>(count)).set("vectors", vectors);
}

}  // namespace

std::vector<Claim> orthogonal_levels(const Version& in) {
  if (in.first) return {};
  Claim claim{};
  claim.id = "hgm19/remark-allorth";
  claim.title = "Orthogonal patches at all levels make the model separable";
  claim.place = "Section 5";
  claim.kind = "remark";
  claim.themes = {"margin", "model"};
  claim.words = R"(Patches of higher levels are not assumed to be orthogonal: if those of all levels were, the observed
    law $\mathcal G_d$ would be linearly separable.)";
  claim.conclusions = {{"(a)", R"($\mathcal G_d$ is linearly separable)", {"observed separable", "composed"}}};
  claim.readings = {
      {"one-hot",
       R"($d=2$: patches of classes are orthogonal in one-hot form, that is they agree in no pixel, patches of numbers
         orthonormal)"}};
  claim.constants = {margin_constant, {"reached", {1, 1}, "the margin that the composed separator reaches"}};
  claim.planted = {turned("reached", {101, 100}, "a margin of 1.01"),
                   turned("margin", {99, 100}, "a latent margin of 0.99"),
                   without("inner orthogonal", "any inner patches", "patches of inner classes that agree somewhere"),
                   without("orthonormal", "any patches", "patches of numbers that are not orthonormal")};
  claim.serves = {};
  claim.scope = R"(2 or 3 top classes, 1 or 4 positions, inner patches of 1 or 4 pixels, 1 or 2 patches a class, up to 7
    inner classes)";
  claim.not_covered = "more levels: each adds one linear map";
  claim.note = R"(Each level gives the indicators of its classes as a linear function of the indicators of the next one:
    the mean over the pixels of a patch, which is 1 for the patch itself and 0 for one that agrees nowhere. Without
    orthogonal inner patches it fails: with the patches $(a,b),(b,a)$ of one class and $(a,a),(b,b)$ of another it is
    the exclusive or.)";
  claim.twin = "remark_allorth.py";
  claim.quick_cases = 600;
  claim.full_cases = 6000;
  claim.draw = [in](Source& source) { return draw_tower(source, in); };
  claim.state = [in](Statement& at) { all_levels(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
