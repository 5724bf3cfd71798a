// v_c of Section 5.1.1 (hgm19: F_c of Section 3.1): half the difference of how often class c stands at a pixel under
// one label and the other.
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/standing.hpp"
#include "theory/hierarchical/pixel_chances.hpp"

namespace lakatos::hierarchical {
namespace {

void state(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  if (give_level(claim, in, level)) return;
  // The kernel has the minus sign of malach18 and, as it announces, of hgm19's appendix; hgm19's main text has none.
  const Real sign = in.first ? Real(1) : Real(-1);
  const auto entry = [&](Pixel at) { return sign * level.means[static_cast<std::size_t>(at.c)][at.j]; };
  const std::string frequencies = in(R"(\mathbb P(z_j=c \mid y=-1) - \mathbb P(z_j=c \mid y=1))",
                                     R"(\mathbb P(z_j=c \mid y=1) - \mathbb P(z_j=c \mid y=-1))");
  claim.then("formula", text("(" + in.mean("c") + ")_j = ", claim.constant("half"), "(" + frequencies + ")"), [&] {
    return for_pixels(level, [&](Pixel at) {
      Real difference = chance_given(level, at, -1) - chance_given(level, at, 1);
      if (claim.planted("labels exchanged")) difference = -difference;
      return equal(entry(at), sign * claim.constant("half") * difference);
    });
  });
  claim.regime("under both labels", [&] { return under_both_labels(level); });
  const bool often = claim.reading("often");
  claim.then("sign",
             text(R"(\mathbb P(z_j=c \mid y=1) > )",
                  often ? text(claim.constant("half")) : text(R"(\mathbb P(z_j=c \mid y=-1))"), R"(\;\Rightarrow\;)",
                  text(in.first ? "-" : ""), text("(" + in.mean("c") + ")_j > 0")),
             [&] {
               return for_pixels(level, [&](Pixel at) {
                 const Real wanted = often ? claim.constant("half") : chance_given(level, at, -1);
                 const Truth frequent = less(wanted, chance_given(level, at, 1));
                 return either(negate(frequent), less(Real(0), in.first ? -entry(at) : entry(at)));
               });
             });
}

std::vector<Reading> its_readings(const Version& in) {
  std::vector<Reading> readings{
      {in("printed", "main text"), R"(the description says: more often in positive images than in negative ones)"},
      {.name = "often",
       .text = "... in more than half of the positive images, whatever the negative ones show",
       .fault = "one label only"}};
  return readings;
}

}  // namespace

std::vector<Claim> mean_images_defined(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/def-vc", "hgm19/def-fc");
  claim.title = in("Mean images of the semantic classes", "Labelled frequency matrices");
  claim.place = in("Section 5.1.1", "Section 3.1; Appendix A");
  claim.kind = "definition";
  claim.themes = {"model"};
  claim.words =
      in(R"($v_c^\kappa=\mathbb E_{(z,y)\sim\mathcal G_\kappa}[-y\,\mathcal F_c(z)]$ has an entry for each pixel. A
        class that is more frequent at a pixel in positive images has a positive entry there in $-v_c^\kappa$.)",
         R"($F_c=\mathbb E_{(Z,y)\sim\mathcal G_i}[y\,\mathcal I_c(Z)]$ has an entry for each pixel. A class that is
           more frequent at a pixel in positive images has a positive entry there.)");
  claim.conclusions = {{"(a)", "the formula, in frequencies given the label", {"formula"}},
                       {"(b)", "positive where the class is frequent in positive images", {"sign"}}};
  claim.readings = its_readings(in);
  claim.constants = {{"half", {1, 2}, "the chance of a label"}};
  claim.planted = {turned("half", {9, 20}, R"(with $\frac9{20}$ for the chance of a label)"),
                   variant("labels exchanged", "the other sign"),
                   without("balanced", "without balance", "labels of any chances")};
  claim.serves = {in("malach18/lem3", "hgm19/lem3")};
  claim.scope = in("one level: up to 4 classes on up to 4 pixels, up to 4 images of each label",
                   "one level: up to 4 classes on 1 or 4 pixels, up to 4 images of each label");
  claim.not_covered = "laws of more images";
  claim.note = in(R"(So $-v_c$ is no mean of images in the usual sense: a class that stands at a pixel in every image,
    positive or negative, has the entry 0 there.)",
                  R"(So $F_c$ is no mean of images in the usual sense: a class that stands at a pixel in every image,
                    positive or negative, has the entry 0 there. The appendix has the same letter with a minus sign.)");
  claim.twin = in("def_vc.py", "def_fc.py");
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) {
    Record record;
    draw_level(record, source, in);
    return record;
  };
  claim.state = [in](Statement& at) { state(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
