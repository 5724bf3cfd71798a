// The generative model: all levels by enumeration against what the definition says of sizes, labels and patches.
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/drawn_patches.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

void state(Statement& claim, const Version& in) {
  const Hierarchy model = read_hierarchy(claim, in);
  if (give_hierarchy(claim, in, model)) return;
  const std::vector<Images> laws = laws_of(model, model.depth);
  const auto levels = [&](auto&& f) {
    Truth all = Truth::yes;
    for (std::size_t level = 0; level < laws.size(); ++level) all = both(all, f(level));
    return all;
  };
  claim.regime("several levels, several patches a class",
               counted(text(in(R"(k \ge 2,\ )", R"(d \ge 2,\ )"), in.variants(), R"( \ge 2)"), [&] {
                 return both(claim.whole("", model.depth, {"depth"}) >= 2, variants_of(claim, in, model) >= 2);
               }));
  claim.then("sizes",
             text(in(R"(x^{(\kappa)} \text{ has } ms^\kappa \text{ pixels})",
                     R"(X^{(i)} \text{ has } m_0s^i \times m_0s^i \text{ pixels})")),
             [&] {
               Real size = pixels_of(claim, in, 0);
               return levels([&](std::size_t level) {
                 if (level > 0) size *= patch_size_of(claim, in) + (claim.planted("one pixel more") ? 1 : 0);
                 return equal(Real(static_cast<long>(std::ssize(laws[level].images.front()))), size);
               });
             });
  claim.then("laws", text(in(R"(\mathcal G_\kappa)", R"(\mathcal G_i)"), R"(\text{ is a law for each level})"),
             [&] { return levels([&](std::size_t level) { return is_law(laws[level]); }); });
  claim.then("labels", text(R"(\mathbb P(y=1) = )", claim.constant("half"), R"(\text{ on each level})"), [&] {
    return levels([&](std::size_t level) { return equal(chance_of_positive(laws[level]), claim.constant("half")); });
  });
  claim.then("patches",
             text(R"(\mathbb P(\text{the pixels that come from pixel } j \text{ are } p) = \mathbb P(\text{pixel } j
               \text{ is } c)/)",
                  variants_of(claim, in, model), R"(\text{ for each patch } p \text{ of } c)"),
             [&] {
               const Real variants = variants_of(claim, in, model) + (claim.planted("one variant more") ? 1 : 0);
               Truth all = Truth::yes;
               for (std::size_t level = 0; level < index(model.depth); ++level)
                 all = both(all, blocks_are_uniform(laws[level], laws[level + 1], model.patches[level], variants));
               return all;
             });
}

}  // namespace

std::vector<Claim> definition_model(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/def-model", "hgm19/def-model");
  claim.title = "Hierarchical generative model";
  claim.place = in("Section 3.1 (Figure 1)", "Sections 3, 3.1 (Figure 1)");
  claim.kind = "definition";
  claim.themes = {"model"};
  claim.words =
      in(R"(A label, fair among $\pm1$, draws a top image of $m$ classes; each pixel of class $c$ on level $\kappa$
        becomes a patch of $s$ pixels of level $\kappa+1$, drawn from $\mathcal D_c$; the pixels of level $k$ are real.
        $\mathcal G_\kappa$ is the law of the image of level $\kappa$ and the label.)",
         R"(A label, fair among $\pm1$, draws a top image of $m_0\times m_0$ classes; each pixel of class $c$ on level
           $i$ becomes an $s\times s$ patch of level $i+1$, uniform on $S_c^{(i)}$; the pixels of level $d$ are real.
           $\mathcal G_i$ is the law of the image of level $i$ and the label.)");
  claim.conclusions = {{"(a)",
                        in(R"(level $\kappa$ has $ms^\kappa$ pixels)", R"(level $i$ has $m_0s^i\times m_0s^i$ pixels)"),
                        {"sizes"}},
                       {"(b)", "the law of each level", {"laws", "labels", "patches"}}};
  claim.readings = {{"independent pixels",
                     R"(each pixel draws its patch independently, which is not printed; patches uniform on disjoint sets
                       of equal size)"}};
  claim.constants = {{"half", {1, 2}, R"(the chance of $y=1$)"}};
  claim.planted = {turned("half", {11, 20}, "more positive than negative images"),
                   variant("one pixel more", "patches of one pixel more"),
                   variant("one variant more", "the chance of a patch as if its class had one more"),
                   without("disjoint", "patches of any classes", "a patch that stands twice"),
                   without("balanced", "labels of any chances", "labels that are not fair")};
  claim.scope = "hierarchies of depth 1 to 3 with two to four classes a level, now and then a dozen, all images listed";
  claim.not_covered = "larger hierarchies; patches of other than uniform laws";
  claim.note = R"(The model can be met: every instance inside the assumptions is one. A patch that belongs to two
    classes has the sum of their chances, which is why the last conclusion needs disjoint sets. That labels are fair on
    each level is the assumption, carried down by enumeration: it tests the code, and concludes nothing.)";
  claim.twin = "def_model.py";
  claim.quick_cases = 300;
  claim.full_cases = 5000;
  claim.draw = [in](Source& source) {
    // Most hierarchies with few images have one level or one patch a class.
    Record record;
    do {
      record = Record();
      draw_hierarchy(record, source, in, 64);
    } while ((record.integer("depth") < 2 || record.vector("patch_counts").entries.front() < 2) && source.chance(2, 3));
    return record;
  };
  claim.state = [in](Statement& at) { state(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
