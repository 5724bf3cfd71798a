// malach18 A6, all mean images of a level linearly independent, which no model meets; hgm19 A6, in pairs, which asks
// for three classes.
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/draw.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/mean_angles.hpp"
#include "theory/hierarchical/pixel_chances.hpp"

namespace lakatos::hierarchical {
namespace {

Record drawn_level(Source& source, const Version& in) {
  Record record;
  draw_level(record, source, in);
  return record;
}

// ---- malach18: all of them

void state_independent(Statement& claim) {
  const Level level = read_level(claim, malach18);
  if (give_level(claim, malach18, level)) return;
  claim.then("independent", text(R"(\{v_c\}_c \text{ linearly independent})"),
             [&] { return independent(level.means); });
}

Claim all_independent() {
  Claim claim{};
  claim.id = "malach18/ass-linind";
  claim.title = "Linear independence of the mean images";
  claim.place = "Section 5.1.1";
  claim.kind = "assumption";
  claim.themes = {"model"};
  claim.shape = Shape::exists;
  claim.words = R"(The $v_c^\kappa$, $c\in\mathcal C_\kappa$, are linearly independent on each level.)";
  claim.readings = {{"printed", "all $v_c$ of one level together; is there such a level?"}};
  claim.no_planted = settled_by_a_witness;
  claim.serves = {"malach18/thm1-2"};
  claim.scope = "one level of one to four classes on one to four pixels, up to four images of each label";
  claim.note = R"(The kind reading of every statement that assumes this is that any two $v_c$ are linearly independent,
    as the later version of the paper has it (hgm19/ass-pairind); the proofs use no more.)";
  claim.never = R"(each pixel has exactly one class, so that $\sum_c\mathcal F_c(z)=(1,\dots,1)$ and $\sum_cv_c=\mathbb
    E[-y]\,(1,\dots,1)=0$ for balanced labels (malach18/ass-linind-sum))";
  claim.twin = "ass_linind.py";
  claim.quick_cases = 500;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) { return drawn_level(source, malach18); };
  claim.state = state_independent;
  return claim;
}

// ---- ours: why not

/// sum_c v_c[j] against E[-y] for three images of labels +, -, + on two pixels, classes by the number of the pattern;
/// masses are free.
template <class S>
std::vector<S> differences_of_sum(IdentityPoint<S>& at) {
  const std::vector<S> masses = at.vector(3);
  const S labels[3] = {S(1), S(-1), S(1)};
  std::vector<S> differences;
  S mean(0);
  for (std::size_t i = 0; i < 3; ++i) mean -= labels[i] * masses[i];
  std::size_t digits = at.pattern();
  std::size_t image[3][2];
  for (auto& pixels : image) {
    for (std::size_t& pixel : pixels) pixel = digits % 3, digits /= 3;
  }
  const std::size_t classes = at.planted("one class left out") ? 2 : 3;
  for (std::size_t j = 0; j < 2; ++j) {
    S sum(0);
    for (std::size_t c = 0; c < classes; ++c) {
      for (std::size_t i = 0; i < 3; ++i) {
        if (image[i][j] == c) sum -= labels[i] * masses[i];
      }
    }
    differences.push_back(sum - at.constant("factor", {1, 1}) * mean);
  }
  return differences;
}

void state_sum(Statement& claim) {
  const Real classes = claim.whole(malach18.classes(), claim.integer("classes"), {"classes"});
  claim.given("sizes", counted(classes >= 1));
  if (claim.settled()) return;  // before the images are read, which need a class for each pixel
  const Level level = read_level(claim, malach18);
  claim.then("sum", text(R"(\textstyle\sum_c (v_c)_j = )", claim.constant("factor"), R"(\,\mathbb E[-y] \text{ for every
    pixel } j)"),
             [&] {
               const Real wanted = minus_mean_label(level.law) * claim.constant("factor");
               return sum_of_means_is(level.means, wanted, claim.planted("one class left out") ? 1 : 0);
             });
}

Claim sum_of_all() {
  Claim claim{};
  claim.id = "malach18/ass-linind-sum";
  claim.title = "The mean images of a level add up to the mean label";
  claim.place = "ours; Section 5.1.1, the assumption of independence";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words = R"($\sum_{c\in\mathcal C_\kappa}v_c^\kappa=\mathbb E[-y]\,(1,\dots,1)$ for every law of images and
    labels, which is 0 where both labels are equally likely.)";
  claim.readings = {{"any law", "any masses of images and labels, whether they are a balanced law or not"}};
  claim.constants = {{"factor", {1, 1}, R"(the factor of $\mathbb E[-y]$)"}};
  claim.planted = {turned("factor", {11, 10}, R"($\frac{11}{10}\mathbb E[-y]$)"),
                   variant("one class left out", "the sum over all classes but one")};
  claim.scope = "one level of one to four classes on one to four pixels, up to four images of each label";
  claim.note = R"(The sum is over all classes of the level, also those that no image shows, whose $v_c$ is 0.)";
  claim.twin = "ass_linind_sum.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    Record record = drawn_level(source, malach18);
    VectorField masses = record.vector("masses");
    if (source.chance(3, 4)) {
      for (std::int64_t& mass : masses.entries) mass = source.between(0, 9);
    }
    return record.set("masses", masses);
  };
  claim.identity = [](const std::string&) -> IdentityFacts {
    return {729, {"sum"}, "all choices of three classes for two pixels of three images; any masses"};
  };
  claim.differences = [](auto& at) { return differences_of_sum(at); };
  claim.state = state_sum;
  return claim;
}

// ---- hgm19: any two

void state_pairs(Statement& claim) {
  const Hierarchy model = read_hierarchy(claim, hgm19);
  if (give_hierarchy(claim, hgm19, model)) return;
  const auto means = means_of(model);
  claim.given("depth", counted(claim.whole("d", model.depth, {"depth"}) >= claim.constant("depth")));
  if (claim.settled()) return;
  claim.then("pairwise independent",
             text(R"(F_c, F_{c'} \text{ linearly independent for } c \ne c' \text{ of each level})"),
             [&] { return pairwise_independent(means); });
}

Claim pairs() {
  Claim claim{};
  claim.id = "hgm19/ass-pairind";
  claim.title = "Pairwise linear independence of the frequency matrices";
  claim.place = "Section 3.1";
  claim.kind = "assumption";
  claim.themes = {"model"};
  claim.shape = Shape::exists;
  claim.words = R"(On each level $i<d$ any two $F_c$, $F_{c'}$ of different classes are linearly independent.)";
  claim.readings = {{"two levels", R"(a model of depth $d\ge2$ with uniform, disjoint patch sets of equal size and
    balanced labels that meets it on each level)"}};
  claim.constants = {{"depth", {2, 1}, R"(the least depth of a witness)"}};
  claim.no_planted = settled_by_a_witness;
  claim.serves = {"hgm19/thm1-2"};
  claim.scope = "hierarchies of depth 1 to 3 with two to four classes a level, now and then a dozen";
  claim.note = R"(Met together with A1 to A4. No level with two classes meets it, since $F_1=-F_2$ there
    (hgm19/ass-pairind-three).)";
  claim.twin = "ass_pairind.py";
  claim.quick_cases = 500;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    Record record;
    draw_hierarchy(record, source, hgm19);
    return record;
  };
  claim.state = state_pairs;
  return claim;
}

void state_three(Statement& claim) {
  const Level level = read_level(claim, hgm19);
  if (give_level(claim, hgm19, level)) return;
  give_pairwise_independent(claim, hgm19, level);
  claim.given("several", counted(classes_of(claim, hgm19, level) >= 2));
  if (claim.settled()) return;
  claim.regime("three classes, two nearly on one line", [&] {
    const Formula near = predicate([&] { return some_nearly_on_one_line(level.means); },
                                   R"(|\sin\angle(F_c,F_{c'})| < \tfrac14 \text{ for some } c \ne c')");
    return both(counted(classes_of(claim, hgm19, level) == 3), near);
  });
  claim.then("three", counted(classes_of(claim, hgm19, level) >= claim.constant("three")));
  claim.then("two pixels", counted(claim.whole("m_0^2", level.positions) >= claim.constant("two")));
}

Claim three_classes() {
  Claim claim{};
  claim.id = "hgm19/ass-pairind-three";
  claim.title = "Pairwise independence asks for three classes and two pixels";
  claim.place = "ours; Section 3.1, the assumption of independence in pairs";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words = R"(A level with several classes of which any two $F_c$ are linearly independent has at least three
    classes and at least two pixels.)";
  claim.conclusions = {{"(a)", "at least three classes", {"three"}}, {"(b)", "at least two pixels", {"two pixels"}}};
  claim.readings = {{"balanced", R"(balanced labels, so that $\sum_cF_c=0$)"}};
  claim.constants = {{"three", {3, 1}, "the least number of classes"}, {"two", {2, 1}, "the least number of pixels"}};
  claim.planted = {turned("three", {4, 1}, "at least four classes"), turned("two", {9, 2}, "at least five pixels"),
                   without("balanced", "without balance", "labels of any chances")};
  claim.scope = "one level: up to 4 classes on 1 or 4 pixels, up to 4 images of each label";
  claim.note = R"(For two classes $F_2=-F_1$. So a problem whose top images have two classes, black and white, is never
    within the assumptions.)";
  claim.twin = "ass_pairind_three.py";
  claim.quick_cases = 1000;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    Record record = drawn_level(source, hgm19);
    while (record.integer("side") == 1 && source.chance(7, 8)) record = drawn_level(source, hgm19);
    if (source.chance(1, 8)) {  // two classes, labels of any chances
      VectorField images = record.vector("images"), masses = record.vector("masses");
      const std::int64_t length = record.integer("side") * record.integer("side") + 1;
      for (std::size_t i = 0; i < images.entries.size(); ++i) {
        if (i % static_cast<std::size_t>(length) != 0) images.entries[i] = (images.entries[i] + 1) / 2;
      }
      if (masses.entries.back() > 1 && source.chance(1, 2)) --masses.entries.back(), ++masses.entries.front();
      record.set("classes", 2).set("images", images).set("masses", masses);
    }
    return record;
  };
  claim.zoo = []() -> std::vector<Record> {
    // P(y = 1) = 1/3: two classes with independent F_c.
    return {Record()
                .set("classes", 2, "side", 2, "variants", 1)
                .set("images", VectorField{1, {1, 1, 2, 2, 2, -1, 1, 1, 2, 2}}, "masses", VectorField{3, {1, 2}})};
  };
  claim.state = state_three;
  return claim;
}

}  // namespace

std::vector<Claim> assumption_independent(const Version& in) {
  if (in.first) return {all_independent(), sum_of_all()};
  return {pairs(), three_classes()};
}

}  // namespace lakatos::hierarchical
