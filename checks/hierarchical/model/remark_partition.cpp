// Two ways to split the same observed patches into classes (hgm19, Section 3.1): both may make the same images, but not
// where any two classes differ enough.
#include <algorithm>

#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/mean_angles.hpp"
#include "theory/hierarchical/patch_partition.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

struct Pair {
  std::int64_t positions = 0;
  PatchPartition one, other;
};

PatchPartition split_of(const Statement& claim, std::int64_t classes, std::int64_t positions, std::int64_t variants,
                        const std::vector<std::int64_t>& members, const char* images, const char* masses) {
  if (classes < 1 || variants < 1 || std::ssize(members) != classes * variants)
    throw std::invalid_argument("each class needs as many patches as 'variants' or 'other_variants' says");
  PatchPartition split{classes, read_law(claim, classes, positions, images, masses), {}, {}};
  std::vector<std::vector<Image>> of(index(classes));
  for (std::size_t i = 0; i < members.size(); ++i) of[i / index(variants)].push_back({members[i]});
  split.patches = uniform_patches(std::move(of));
  split.means = mean_images(split.top, classes);
  return split;
}

Pair read_pair(const Statement& claim) {
  Pair pair;
  const std::int64_t classes = claim.integer("classes"), variants = claim.integer("variants"),
                     side = claim.integer("side"), other_classes = claim.integer("other_classes"),
                     other_variants = claim.integer("other_variants");
  if (claim.symbolic()) return pair;
  pair.positions = side * side;
  std::vector<std::int64_t> members;
  for (std::int64_t p = 1; p <= classes * variants; ++p) members.push_back(p);
  pair.one = split_of(claim, classes, pair.positions, variants, members, "images", "masses");
  pair.other = split_of(claim, other_classes, pair.positions, other_variants, whole_entries(claim, "other_members"),
                        "other_images", "other_masses");
  return pair;
}

/// The same number of classes, and the same patches in each.
Truth same_parts(const Statement& claim, const Pair& pair) {
  const Real classes = claim.whole("", pair.one.classes, {"classes"});
  return both(equal(classes, claim.whole("", pair.other.classes, {"other_classes"})),
              truth_of(parts(pair.one) == parts(pair.other)));
}

/// A1 to A4 of both; true when one fails.
bool give_both(Statement& claim, const Pair& pair) {
  give_law(claim, pair.one.top);
  claim.given("other law", text(R"(\text{the other masses} \ge 0 \text{ of sum } 1,\ \mathbb P'(y=1)=\tfrac12)"), [&] {
    const Truth balanced = equal(chance_of_positive(pair.other.top), real({1, 2}));
    return both(balanced, is_law(pair.other.top));
  });
  claim.given("same patches", text(R"(\text{both split the same patches})"), [&] {
    const std::int64_t count = pair.one.classes * std::ssize(pair.one.patches.of.front());
    const Real patches = claim.whole("", pair.one.classes, {"classes"}) *
                         claim.whole("", std::ssize(pair.one.patches.of.front()), {"variants"});
    const Real listed = claim.whole("", std::ssize(pair.other.patches.of) * std::ssize(pair.other.patches.of.front()),
                                    {"other_members.entries"});
    return both(equal(listed, patches), truth_of(covers(pair.other, count)));
  });
  return claim.settled();
}

void state_exists(Statement& claim) {
  const Pair pair = read_pair(claim);
  if (give_both(claim, pair)) return;
  claim.then("same law", text(R"(\text{both make the same law of observed images and labels})"),
             [&] { return same_observed(pair.one, pair.other); });
  claim.then("other classes", text(R"(\text{they split the patches in different ways})"),
             [&] { return negate(same_parts(claim, pair)); });
  claim.then("separable",
             text(R"(y\,\langle \hat X, -F \rangle > 0 \text{ for } (X, y) \sim \mathcal G_0 \text{ in both})"),
             [&] { return both(separated_by_means(pair.one), separated_by_means(pair.other)); });
  if (claim.reading("different enough")) {
    claim.then("pairwise independent",
               text(R"(F_c, F_{c'} \text{ linearly independent for } c \ne c' \text{ in both})"),
               [&] { return negate(either(some_dependent(pair.one.means), some_dependent(pair.other.means))); });
  }
}

void state_unique(Statement& claim) {
  const Pair pair = read_pair(claim);
  if (give_both(claim, pair)) return;
  claim.given("same law", text(R"(\text{both make the same law of observed images and labels})"),
              [&] { return same_observed(pair.one, pair.other); });
  claim.given("pairwise independent", text(R"(F_c, F_{c'} \text{ linearly independent for } c \ne c')"),
              [&] { return negate(some_dependent(pair.one.means)); });
  claim.given("other pairwise independent", text(R"(F'_c, F'_{c'} \text{ linearly independent for } c \ne c')"),
              [&] { return negate(some_dependent(pair.other.means)); });
  if (claim.settled()) return;
  claim.regime("several patches a class, other names", [&] {
    return predicate(
        [&] {
          const std::vector<std::int64_t> members = whole_entries(claim, "other_members");
          return both(less(Real(1), claim.whole("", claim.integer("variants"), {"variants"})),
                      truth_of(!std::is_sorted(members.begin(), members.end())));
        },
        R"(k \ge 2, \text{ and classes or their patches stand in another order})");
  });
  claim.then("same classes", text(R"(\text{both split the patches in the same way})"), [&] {
    Truth all = same_parts(claim, pair);
    if (claim.planted("same names")) {
      const Vec members = claim.vector("other_members");
      for (std::size_t i = 0; i < members.size(); ++i)
        all = both(all, equal(members[i], Real(static_cast<long>(i + 1))));
    }
    return all;
  });
}

/// Fields of the other model with the classes of the first one in another order: class c becomes order[c - 1].
void set_renamed(Record& record, const std::vector<std::int64_t>& order) {
  const std::int64_t classes = record.integer("classes"), variants = record.integer("variants");
  const std::int64_t length = record.integer("side") * record.integer("side") + 1;
  VectorField members{1, std::vector<std::int64_t>(index(classes * variants))}, images = record.vector("images");
  for (std::int64_t c = 0; c < classes; ++c) {
    for (std::int64_t i = 0; i < variants; ++i)
      members.entries[index((order[index(c)] - 1) * variants + i)] = c * variants + i + 1;
  }
  for (std::size_t i = 0; i < images.entries.size(); ++i) {
    if (i % index(length) != 0) images.entries[i] = order[index(images.entries[i] - 1)];
  }
  record.set("other_classes", classes, "other_variants", variants, "other_members", members);
  const VectorField masses = record.vector("masses");
  record.set("other_images", images, "other_masses", masses);
}

/// ... with a class for each patch: the images of numbers are the observed ones.
void set_refined(Record& record) {
  const std::int64_t classes = record.integer("classes"), variants = record.integer("variants");
  const std::size_t length = index(record.integer("side") * record.integer("side") + 1);
  const VectorField old = record.vector("images"), masses = record.vector("masses");
  VectorField members{1, {}}, images{1, {}}, finer{masses.denominator, {}};
  for (std::int64_t p = 1; p <= classes * variants; ++p) members.entries.push_back(p);
  std::int64_t ways = 1;
  for (std::size_t j = 1; j < length; ++j) ways *= variants;
  for (std::size_t i = 0; i < masses.entries.size(); ++i) {
    for (std::int64_t way = 0; way < ways; ++way) {
      images.entries.push_back(old.entries[i * length]);
      std::int64_t rest = way;
      for (std::size_t j = 1; j < length; ++j, rest /= variants)
        images.entries.push_back((old.entries[i * length + j] - 1) * variants + rest % variants + 1);
      finer.entries.push_back(masses.entries[i]);
    }
  }
  finer.denominator *= ways;
  record.set("other_classes", classes * variants, "other_variants", 1, "other_members", members);
  record.set("other_images", images, "other_masses", finer);
}

/// The two models exchanged, where the second has the classes of consecutive patches.
void exchange(Record& record) {
  Record other = record;
  for (const char* field : {"classes", "variants", "images", "masses"})
    other.set(field, record.at((std::string("other_") + field).c_str()));
  const std::int64_t classes = record.integer("classes"), variants = record.integer("variants");
  VectorField members{1, {}};
  for (std::int64_t p = 1; p <= classes * variants; ++p) members.entries.push_back(p);
  other.set("other_classes", classes, "other_variants", variants, "other_members", members);
  record = other.set("other_images", record.at("images"), "other_masses", record.at("masses"));
}

/// Four pixels mostly, up to four images, up to two patches a class; renamed, or in one of four refined.
Record draw_pair(Source& source) {
  Record record, law;
  const std::int64_t classes = source.chance(1, 8) ? 2 : 3, side = source.chance(1, 16) ? 1 : 2;
  do { draw_independent_law(law, source, classes, side * side); } while (law.vector("masses").entries.size() > 4);
  record.set("classes", classes, "side", side, "images", law.at("images"), "masses", law.at("masses"));
  record.set("variants", source.between(1, 2));
  std::vector<std::int64_t> order;
  for (std::int64_t c = 1; c <= classes; ++c) order.insert(order.begin() + source.between(0, c - 1), c);
  if (source.chance(1, 6)) {
    record.set("variants", 2);
    set_refined(record);
    if (source.chance(1, 2)) exchange(record);
  } else {
    set_renamed(record, order);
  }
  if (source.chance(1, 16)) {
    VectorField members = record.vector("other_members");
    std::swap(members.entries.front(), members.entries.back());
    record.set("other_members", members);
  }
  return record;
}

Claim base() {
  Claim claim{};
  claim.place = "Section 3.1";
  claim.themes = {"model"};
  claim.scope = R"(two levels; two or three classes of one or two patches on 1 or 4 pixels: the second split renames the
    classes, makes a class of each patch, or exchanges two patches)";
  claim.not_covered = "more levels";
  claim.draw = draw_pair;
  return claim;
}

/// Two patches for each of three classes, and a class for each of the six patches. The top is linearly separable: by
/// weights -1, 1 of the classes 1, 2 at the first two pixels.
Record patches_for_classes() {
  Record record;
  record.set("classes", 3, "side", 2, "variants", 2);
  record.set("images", VectorField{1, {-1, 1, 3, 3, 3, -1, 3, 1, 3, 3, 1, 2, 3, 3, 3, 1, 3, 2, 3, 3}});
  record.set("masses", VectorField{4, {1, 1, 1, 1}});
  set_refined(record);
  return record;
}

Claim exists() {
  Claim claim = base();
  claim.id = "hgm19/remark-partition";
  claim.title = "Different class partitions may give one distribution";
  claim.kind = "remark";
  claim.shape = Shape::exists;
  claim.words =
      R"(The same patches can be split into classes in different ways such that the images have the same law.)";
  claim.conclusions = {
      {"(a)", "two models of different classes make the same observed law", {"same law", "other classes", "separable"}},
      {"(b)", R"(where any two $F_c$ are independent the classes are different enough)", {}}};
  claim.left_out = "(b), for which no measure is printed; what it gives is hgm19/remark-partition-unique";
  claim.readings = {
      {"A1 to A4", R"(two models with uniform, disjoint patch sets; the top of both is linearly separable (by $-F$), so
        that the label hangs on the classes)"},
      {"different enough", R"(... in both of which any two $F_c$ are linearly independent)"}};
  claim.zoo = [] { return std::vector<Record>{patches_for_classes()}; };
  claim.no_planted = settled_by_a_witness;
  claim.note = R"(A model whose classes are the patches themselves always makes the same law: the first instance has two
    patches for each of three classes and a separable top, against six classes of one patch. That pairwise independence
    leaves one split only: hgm19/remark-partition-unique.)";
  claim.never = R"(the observed law fixes the frequency matrix $F_p$ of each patch $p$; $F_p=\frac1kF_c$ for the patches
    of class $c$, so that two patches are of one class exactly where $F_p$ and $F_{p'}$ are parallel
    (hgm19/remark-partition-unique))";
  claim.twin = "remark_partition.py";
  claim.quick_cases = 300;
  claim.full_cases = 5000;
  claim.state = state_exists;
  return claim;
}

Claim unique() {
  Claim claim = base();
  claim.id = "hgm19/remark-partition-unique";
  claim.title = "Classes that are independent in pairs are fixed by the observed law";
  claim.place = "ours; Section 3.1, what the assumption of independence in pairs gives";
  claim.kind = "remark";
  claim.words = R"(Two models of the same patches with the same observed law, in both of which any two $F_c$ are
    linearly independent, have the same classes up to their names.)";
  claim.readings = {{"two levels", "both models have the same observed patches and one step of generation"}};
  claim.planted = {variant("same names", "classes of the same names, with their patches in the same order"),
                   without("pairwise independent", "any first model", "no independence in the first model"),
                   without("other pairwise independent", "any second model", "no independence in the second model"),
                   without("same law", "any laws", "two models with different laws")};
  claim.note = R"(A patch $p$ of class $c$ has the frequency matrix $\frac1kF_c$, which the observed law fixes: two
    patches are of one class exactly where their matrices are parallel.)";
  claim.twin = "remark_partition_unique.py";
  claim.quick_cases = 240;
  claim.full_cases = 3000;
  claim.state = state_unique;
  return claim;
}

}  // namespace

std::vector<Claim> remark_partition(const Version& in) {
  if (in.first) return {};
  return {exists(), unique()};
}

}  // namespace lakatos::hierarchical
