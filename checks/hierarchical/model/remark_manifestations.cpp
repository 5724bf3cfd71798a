#include <stdexcept>

#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/drawn_patches.hpp"

namespace lakatos::hierarchical {
namespace {

void state(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, malach18);
  if (model.depth < 2 && !claim.symbolic()) throw std::invalid_argument("two steps are needed");
  if (give_hierarchy(claim, malach18, model)) return;
  if (!claim.reading("any d")) claim.given("variants", counted(variants_of(claim, malach18, model) >= 2));
  if (claim.settled()) return;
  claim.regime("just two appearances", counted(R"(\text{number of appearances} = 2)", [&] {
                 return Real(static_cast<long>(appearances(model).size())) == 2;
               }));
  claim.then("pixels", text(R"(\text{each appearance of a patch of level 1 has } s^2 \text{ pixels})"), [&] {
    const Real s = patch_size_of(claim, malach18), wanted = claim.planted("cube") ? s * s * s : s * s;
    Truth all = Truth::yes;
    for (const Image& image : appearances(model).images)
      all = both(all, equal(Real(static_cast<long>(std::ssize(image))), wanted));
    return all;
  });
  claim.then("several", text(R"(\text{number of appearances} > )", claim.constant("least")),
             [&] { return less(claim.constant("least"), Real(static_cast<long>(appearances(model).size()))); });
}

}  // namespace

std::vector<Claim> remark_manifestations(const Version& in) {
  if (!in.first) return {};
  Claim claim{};
  claim.id = "malach18/remark-manifestations";
  claim.title = "A patch has many manifestations one level down";
  claim.place = "Section 5.3";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words =
      R"(A patch of $s$ pixels of a latent image appears as $s^2$ pixels one level below, in more than one way.)";
  claim.conclusions = {{"(a)", "$s^2$ pixels", {"pixels"}}, {"(b)", "more than one appearance", {"several"}}};
  claim.readings = {{"d at least 2", "classes with at least two patches"},
                    {.name = "any d", .text = "classes may have a single patch each", .fault = "one variant"}};
  claim.constants = {{"least", {1, 1}, "more than one appearance"}};
  claim.planted = {turned("least", {2, 1}, "more than two appearances"), variant("cube", R"($s^3$ pixels)"),
                   without("variants", "any variants", "classes with one patch")};
  claim.serves = {"malach18/step-lem1-1"};
  claim.scope = "hierarchies of depth 2 and 3, patches of one or two pixels, up to three variants";
  claim.not_covered = "larger sizes";
  claim.note = R"(There are $d^s$ appearances where patches of a level are different.)";
  claim.twin = "remark_manifestations.py";
  claim.quick_cases = 500;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    Record record;
    do {
      record = Record();
      draw_hierarchy(record, source, malach18);
    } while (record.integer("depth") < 2 ||
             (record.vector("patch_counts").entries.front() < 2 && source.chance(31, 32)));
    return record;
  };
  claim.state = state;
  return {claim};
}

}  // namespace lakatos::hierarchical
