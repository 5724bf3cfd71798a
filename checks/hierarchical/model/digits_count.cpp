// How many images the digits example makes. Where all patches of a level are different, other choices give other
// images, so that images are counted by their choices.
#include <set>

#include "checks/hierarchical/model/claims.hpp"
#include "checks/hierarchical/model/digits.hpp"
#include "checks/hierarchical/model/hierarchy.hpp"

namespace lakatos::hierarchical {
namespace {

Real power(const Real& base, const Real& exponent) {
  Real product = 1;
  for (Real i = 0; less(i, exponent) == Truth::yes; i += 1) product *= base;
  return product;
}

/// Images of the last of `levels` levels that start with a pixel of class c of level `level`.
std::vector<std::vector<Real>> choices_below(const Hierarchy& model, std::size_t levels) {
  std::vector<std::vector<Real>> below(levels + 1);
  below[levels].assign(
      levels < model.classes.size() ? static_cast<std::size_t>(model.classes[levels]) : model.values.size(), Real(1));
  for (std::size_t level = levels; level-- > 0;) {
    for (const auto& mine : model.patches[level].of) {
      Real all = 0;
      for (const Image& patch : mine) {
        Real product = 1;
        for (const std::int64_t pixel : patch) product *= below[level + 1][static_cast<std::size_t>(pixel)];
        all += product;
      }
      below[level].push_back(all);
    }
  }
  return below;
}

/// For each top image, how many images of level `levels` come of it.
Vec choices(const Hierarchy& model, std::size_t levels) {
  const std::vector<Real> below = choices_below(model, levels).front();
  Vec counts;
  for (const Image& image : model.top.images) {
    Real product = 1;
    for (const std::int64_t c : image) product *= below[static_cast<std::size_t>(c)];
    counts.push_back(product);
  }
  return counts;
}

Truth all_equal(const Vec& counts, const Real& wanted) {
  Truth all = Truth::yes;
  for (const Real& count : counts) all = both(all, equal(count, wanted));
  return all;
}

void give_example(Statement& claim, const Hierarchy& model) {
  claim.given("sizes",
              text(R"(9 \text{ strokes, } 6 \text{ pieces, } 3 \times 3 \text{ pixels, } 4 \text{ patches each})"),
              [&] {
                return truth_of(model.classes == std::vector<std::int64_t>{9, 6} && model.positions == 9 &&
                                model.patch_size == 9 && model.variants() == 4);
              });
  const bool nine = claim.reading("nine digits");
  claim.given("digits", text(nine ? "9" : "10", R"(\text{ different top images})"), [&] {
    const std::set<Image> different(model.top.images.begin(), model.top.images.end());
    return truth_of(std::ssize(different) == (nine ? 9 : 10) && different.size() == model.top.size());
  });
}

void state(Statement& claim, const Version& in) {
  const Hierarchy model = read_hierarchy(claim, in);
  if (give_hierarchy(claim, in, model)) return;
  give_example(claim, model);
  if (claim.settled()) return;
  const Real four = claim.constant("four"), first = claim.constant("first"), last = claim.constant("last");
  claim.then("first level", text(R"(\text{images of each digit on level } 1 = )", four, "^{", first, "}"),
             [&] { return all_equal(choices(model, 1), power(four, first)); });
  claim.then("last level", text(R"(\text{images of each digit on level } 2 = )", four, "^{", last, "}"),
             [&] { return all_equal(choices(model, 2), power(four, last)); });
  claim.then("total",
             text(R"(\text{images on level } 2 = )", claim.constant("digits"), R"(\cdot)", four, "^{", last, "}"), [&] {
               Real total = 0;
               for (const Real& count : choices(model, 2)) total += count;
               return equal(total, claim.constant("digits") * power(four, last));
             });
  claim.then("rounded",
             text(R"(|)", claim.constant("digits"), R"(\cdot)", four, "^{", last, "} - ", claim.constant("rounded"),
                  R"(\cdot 10^{)", claim.constant("exponent"), R"(}| \le \tfrac12\cdot10^{-2}\cdot10^{)",
                  claim.constant("exponent"), "}"),
             [&] {
               const Real scale = power(10, claim.constant("exponent"));
               return less_equal(abs(claim.constant("digits") * power(four, last) - claim.constant("rounded") * scale),
                                 scale / 200);
             });
  // Disjoint patches and different tops, which are assumed: an image tells the patches that it is made of, these the
  // classes, and so on upwards.
  claim.then("different", text(R"(\text{all these images are different})"), [&] {
    const std::set<Image> different(model.top.images.begin(), model.top.images.end());
    return both(disjoint(model), truth_of(different.size() == model.top.size()));
  });
}

}  // namespace

std::vector<Claim> digits_count(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/digits-count", "hgm19/digits-count");
  claim.title = "Number of images of the synthetic digits example";
  claim.place = "Section 3.2";
  claim.kind = "remark";
  claim.themes = {"model"};
  claim.words =
      R"(With four variants of each stroke and of each piece the example makes $4^9$ images of a digit on the first
    level below the top and $4^{90}$ on the last, together $9\cdot4^{90}\approx1.38\cdot10^{55}$ different ones.)";
  claim.conclusions = {{"(a)", R"($4^9$ images of a digit on the first level)", {"first level"}},
                       {"(b)", R"($4^{90}$ on the last)", {"last level"}},
                       {"(c)", R"(together $9\cdot4^{90}\approx1.38\cdot10^{55}$)", {"total", "rounded"}},
                       {"(d)", "all of them different", {"different"}}};
  const Reading nine{"nine digits", "nine top images, as the printed product has"};
  const Reading ten{
      .name = "ten digits",
      .text = in("ten top images, one for each of 0, ..., 9",
                 R"(ten top images, as the printed lists of $\mathcal D_{even}$ and $\mathcal D_{odd}$ have)"),
      .fault = "nine for ten"};
  claim.readings = in.first ? std::vector<Reading>{nine, ten} : std::vector<Reading>{ten, nine};
  claim.power_in = "nine digits";
  claim.constants = {
      {"four", {4, 1}, "variants of a class"},          {"first", {9, 1}, R"(the exponent in $4^9$)"},
      {"last", {90, 1}, R"(the exponent in $4^{90}$)"}, {"digits", {9, 1}, R"(the 9 in $9\cdot4^{90}$)"},
      {"rounded", {138, 100}, R"(the 1.38)"},           {"exponent", {55, 1}, R"(the exponent in $10^{55}$)"}};
  claim.planted = {turned("first", {8, 1}, R"($4^8$)"), turned("last", {81, 1}, R"($4^{81}$, without the first level)"),
                   turned("rounded", {139, 100}, R"($1.39\cdot10^{55}$)"), turned("digits", {10, 1}, "ten for nine")};
  claim.scope = "our glyphs, and any others of the same sizes";
  claim.not_covered = "the papers' own glyphs, which their texts do not show";
  claim.note = in(R"(Nine pixels choose among four patches, then 81: $4^9\cdot4^{81}=4^{90}$. Ten digits would make
    $10\cdot4^{90}\approx1.53\cdot10^{55}$. The text does not say how many top images there are.)",
                  R"(Nine pixels choose among four patches, then 81: $4^9\cdot4^{81}=4^{90}$. The lists of even and odd
    digits have five entries each, so that the ten digits make $10\cdot4^{90}\approx1.53\cdot10^{55}$ images; the printed
    product counts nine (perhaps the nine entries of $\mathcal C_0$).)");
  claim.twin = "digits_count.py";
  claim.quick_cases = 60;
  claim.full_cases = 1000;
  claim.draw = [in](Source& source) { return drawn_digits(source, in); };
  claim.zoo = [in]() -> std::vector<Record> { return {digits_example(in, 9), digits_example(in, 10)}; };
  claim.state = [in](Statement& at) { state(at, in); };
  return {claim};
}

}  // namespace lakatos::hierarchical
