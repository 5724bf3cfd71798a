// Does a rebuilt digits example meet the assumptions of the analysis?
#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/digits.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"

namespace lakatos::hierarchical {
namespace {

std::size_t index(std::int64_t i) { return static_cast<std::size_t>(i); }

/// The images of the top in one-hot form: an entry for each pixel and class.
std::vector<Vec> one_hot(const Hierarchy& model) {
  std::vector<Vec> codes;
  for (const Image& image : model.top.images) {
    Vec code(index(model.classes.front() * model.positions), Real(0));
    for (std::size_t j = 0; j < image.size(); ++j) code[j * index(model.classes.front()) + index(image[j])] = 1;
    codes.push_back(std::move(code));
  }
  return codes;
}

/// W = sum_i a_i X_i with <X_i, W> = y_i: it exists where the images are linearly independent in one-hot form, and its
/// products with them are looked at.
Truth separable(const Hierarchy& model) {
  const std::vector<Vec> codes = one_hot(model);
  Mat products(codes.size(), codes.size());
  Vec labels;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    labels.push_back(Real(model.top.labels[i]));
    for (std::size_t j = 0; j < codes.size(); ++j) products(i, j) = dot(codes[i], codes[j]);
  }
  if (less(Real(0), determinant(products)) != Truth::yes) return Truth::unknown;
  const Vec weights = solve(products, labels);
  Vec separator(codes.front().size(), Real(0));
  for (std::size_t i = 0; i < codes.size(); ++i) separator = add(separator, scale(weights[i], codes[i]));
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < codes.size(); ++i)
    all = both(all, less_equal(Real(1), labels[i] * dot(codes[i], separator)));
  return all;
}

void state(Statement& claim, const Version& in) {
  const Hierarchy model = read_hierarchy(claim, in);
  if (give_hierarchy(claim, in, model)) return;
  const auto means = means_of(model);
  claim.given("sizes", text(R"(9 \text{ strokes, } 6 \text{ pieces, } 3 \times 3 \text{ pixels})"), [&] {
    return truth_of(model.classes == std::vector<std::int64_t>{9, 6} && model.positions == 9 && model.patch_size == 9);
  });
  if (claim.settled()) return;
  for (const std::size_t level : {std::size_t{0}, std::size_t{1}}) {
    const auto mine = [&, level] { return std::vector<std::vector<Vec>>{means[level]}; };
    const std::string tag = std::to_string(level);
    claim.let(level == 0 ? "angle of level 0" : "angle of level 1", ("\\theta_" + tag).c_str(),
              [&] { return least_angle(mine()); });
    claim.let(level == 0 ? "norm of level 0" : "norm of level 1", ("\\lambda_" + tag).c_str(),
              [&] { return least_norm(mine()); });
  }
  const bool all = claim.reading("printed");
  claim.then("independent",
             all ? text(R"(\{)", in.mean("c"), R"(\}_c \text{ linearly independent on both levels})")
                 : text(in.mean("c"), ",", in.mean("c'"), R"(\text{ linearly independent on both levels})"),
             [&] {
               Truth found = Truth::yes;
               for (const auto& level : means) {
                 if (all) found = both(found, independent(level));
                 for (std::size_t a = 0; a < level.size() && !all; ++a) {
                   for (std::size_t b = a + 1; b < level.size(); ++b)
                     found = both(found, independent(level[a], level[b]));
                 }
               }
               return found;
             });
  if (!in.first) {
    claim.then("separable", text(R"(y\,\langle\hat X,W^*\rangle \ge 1 \text{ on } \mathcal G_0 \text{ for some } W^*)"),
               [&] { return separable(model); });
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
      {"(a)", "it is made by the model (the assumptions stated here)", {"independent"}},
      {"(b)", "it meets the assumptions of the analysis",
       in.first ? std::vector<std::string>{"independent"} : std::vector<std::string>{"independent", "separable"}}};
  claim.readings = {{"pairs", in(R"(glyphs are ours; any two $v_c$ of a level linearly independent)",
                                 R"(glyphs are ours; A1 to A6)")}};
  if (in.first)
    claim.readings.push_back(
        {"printed", "glyphs are ours; all $v_c$ of a level linearly independent, as printed (A6)"});
  claim.no_planted =
      "an existence claim is settled by one exact witness; an instance on which a false variant fails is no evidence "
      "against that";
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
