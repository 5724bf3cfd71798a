// Does a rebuilt digits example meet the assumptions of the analysis?
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/digits.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"
#include "theory/hierarchical/mean_angles.hpp"
#include "theory/hierarchical/one_hot.hpp"
#include "theory/numeric/in_arithmetic.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

Truth separable(const Statement& claim, const Hierarchy& model) {
  const HardMarginResult result = one_hot_separator(model.top, model.classes.front(), model.positions);
  if (result.kind != HardMarginResult::Kind::separable)
    return result.kind == HardMarginResult::Kind::open ? Truth::unknown : Truth::no;
  const std::vector<Vec> rows = rows_of(claim.vector("images"), index(model.positions) + 1);
  const Chosen separator;
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Rational score = one_hot_score(result, model.top.images[i], model.classes.front());
    if (less(Real(0), model.top.masses[i]) == Truth::yes)
      all = both(all, less_equal(Real(1), rows[i].front() * in_arithmetic(score)));
  }
  return all;
}

void state(Statement& claim, const Version& in) {
  const Hierarchy model = read_hierarchy(claim, in);
  if (give_hierarchy(claim, in, model)) return;
  const auto means = means_of(model);
  claim.given("sizes", text(R"(9 \text{ strokes, } 6 \text{ pieces, } 3 \times 3 \text{ pixels})"), [&] {
    if (model.depth != 2) return Truth::no;
    return both(both(equal(model.class_counts[0], Real(9)), equal(model.class_counts[1], Real(6))),
                both(equal(pixels_of(claim, in, 0), Real(9)), equal(patch_size_of(claim, in), Real(9))));
  });
  if (claim.settled()) return;
  claim.let("norm of level 0", R"(\lambda_0^2)", [&] { return least_square(Means{means[0]}); });
  claim.let("norm of level 1", R"(\lambda_1^2)", [&] { return least_square(Means{means[1]}); });
  claim.let("cosine of level 0", R"(\cos^2\theta_0)", [&] { return largest_squared_cosine(means[0]); });
  claim.let("cosine of level 1", R"(\cos^2\theta_1)", [&] { return largest_squared_cosine(means[1]); });
  // Disjoint patches and different tops: an image tells the patches that it is made of, these the classes, and so on
  // upwards.
  claim.then("different images", text(R"(\text{different choices make different images})"), [&] {
    std::vector<Vec> tops = rows_of(claim.vector("images"), index(model.positions) + 1);
    for (Vec& top : tops) top.erase(top.begin());  // the label
    const auto same = [&](std::size_t a, std::size_t b) { return model.top.images[a] == model.top.images[b]; };
    return both(disjoint(model), all_different(tops, same));
  });
  const bool all = claim.reading("printed");
  claim.then("independent",
             all ? text(R"(\{)", in.mean("c"), R"(\}_c \text{ linearly independent on both levels})")
                 : text(in.mean("c"), ",", in.mean("c'"), R"(\text{ linearly independent on both levels})"),
             [&] {
               Truth found = Truth::yes;
               for (const auto& level : means)
                 found = both(found, all ? independent(level) : pairwise_independent({level}));
               return found;
             });
  if (!in.first) {
    claim.then("separable", text(R"(y\,\langle\hat X,W^*\rangle \ge 1 \text{ on } \mathcal G_0 \text{ for some } W^*)"),
               [&] { return separable(claim, model); });
  }
}

}  // namespace

std::vector<Claim> digits_assumption(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/digits-assumption", "hgm19/digits-assumption");
  claim.title = "Digits example as an instance of the model";
  claim.place = "Section 3.2 (Figure 2)";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.shape = Shape::exists;
  claim.words = R"(Digits of nine strokes, strokes of six pieces with four variants each, pieces of pixels with four
    variants each, are made by the model and belong to the setting that is analysed.)";
  claim.conclusions = {
      {"(a)", "it is made by the model (the assumptions stated here)", {"different images", "independent"}},
      {"(b)", "it meets the assumptions of the analysis",
       in.first ? std::vector<std::string>{"independent"} : std::vector<std::string>{"independent", "separable"}},
      {"(c)", "of the glyphs that the paper shows", {}}};
  claim.left_out = "(c): the glyphs are pictures; ours stand for them";
  claim.readings = {{"pairs", in(R"(glyphs are ours; any two $v_c$ of a level linearly independent)",
                                 R"(glyphs are ours; A1 to A6)")}};
  if (in.first)
    claim.readings.push_back(
        {"printed", "glyphs are ours; all $v_c$ of a level linearly independent, as printed (A6)"});
  claim.no_planted = settled_by_a_witness;
  claim.scope = "our glyphs for 9 and 10 digits with parity as label, and random patches of the same sizes";
  claim.not_covered = "the papers' own glyphs, which their texts do not show";
  claim.note = R"(The glyphs are ours: the texts keep only the sizes. The mean images depend on them. A piece that every
    stroke shows with equal frequency at a pixel adds $\frac14\sum_c$ of all mean images, which is 0, so that a dot that
    each stroke may have in its middle has mean image 0 if it stands nowhere else and violates the assumption; our
    strokes avoid that.)";
  if (in.first) {
    claim.never = R"(the mean images of a level add up to 0 (malach18/ass-linind-sum), so that all of them together are
      never independent)";
  }
  claim.twin = "digits_assumption.py";
  claim.quick_cases = 40;
  claim.full_cases = 400;
  claim.draw = [in](Source& source) { return drawn_digits(source, in); };
  claim.zoo = [in]() -> std::vector<Record> { return {digits_example(in, 10), digits_example(in, 9)}; };
  claim.state = [in](Statement& at) { state(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
