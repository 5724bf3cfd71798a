// Proof of Lemma 5: one product is small with the probability erf(1 / (2 sqrt 2)), one of two with at most twice that,
// and none is small while the signs differ with the product of the two probabilities: this last step is none.
#include <array>
#include <stdexcept>

#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"
#include "theory/probability/normal_products.hpp"
#include "theory/probability/real_gaussian.hpp"

namespace lakatos::hierarchical {
namespace {

const char* const half_slip = R"($\frac12$ before the norm, as the words have it: half a standard deviation)";

std::string product_of(const Version& in, const char* index) {
  return std::string(in(R"(w_0^{(i)})", R"(w_i^{(0)})")) + R"( \cdot )" + in.mean(index);
}
std::string size_of(const Version& in, const char* index, const char* relation, const Real& half) {
  return "|" + product_of(in, index) + "| " + relation + " " + latex(half * named(R"(\|)" + in.mean(index) + R"(\|)"));
}
/// half, in reading `display` 1: the threshold in standard deviations.
Real threshold_of(const Statement& claim) { return claim.reading("display") ? Real(1) : claim.constant("half"); }

/// make(cells), with more cells where fewer leave it open.
template <class Make>
Formula refined(const std::vector<int>& choices, Make&& make) {
  for (const int cells : choices) {
    Formula formula = make(cells);
    if (formula.truth != Truth::unknown || cells == choices.back()) return formula;
  }
  throw std::logic_error("no number of cells");
}
const std::vector<int> wedge_cells{8, 16, 32, 64, 80, 96, 128, 512}, density_cells{64, 1024};

std::vector<Reading> its_readings(const char* half) {
  return {{"half", half}, {.name = "display", .text = "the norm itself, as the displays have it", .slip = half_slip}};
}

// ---- one product

void small_product(Statement& claim, const Version& in) {
  const Vec v = claim.vector("mean", in.first ? "v_{c_j}" : "F_{c_j}");
  const Real half = threshold_of(claim), eight = claim.constant("eight"),
             one = claim.let("entry", R"(\mathbb E\,w_q^2)", claim.constant("one"));
  const std::string product = product_of(in, "c_j");
  claim.given("nonzero", squared_norm(v) > 0);
  if (claim.settled()) return;
  // Of one sign, and the square of the sum might be taken for the sum of squares.
  claim.regime("entries of both signs",
               [&] { return predicate([&] { return entries_of_both_signs(v); }, R"(\text{entries of both signs})"); });
  std::vector<Real> moment(5, Real(0));
  if (!claim.symbolic()) moment = product_moments(v, one);
  const Real square_of_norm = squared_norm(v);
  // Nothing depends on the length of v: margins would tell instances apart by their rounding.
  claim.then("variance", [&] {
    if (symbolic()) return named(R"(\mathbb E()" + product + ")^2") == square_of_norm;
    return counted(both(moment[1] == 0, moment[2] == square_of_norm));
  });
  claim.then("normal", [&] {
    if (symbolic()) return named(R"(\mathbb E()" + product + ")^4") == 3 * square(square_of_norm);
    return counted(both(moment[3] == 0, moment[4] == 3 * square(square_of_norm)));
  });
  claim.then("probability", [&] {
    const Real value = error_function(1 / sqrt(eight)), close = real({1, 10000});
    if (symbolic()) return abs(named(R"(\mathbb P()" + size_of(in, "c_j", R"(\le)", half) + ")") - value) <= close;
    return refined(density_cells, [&](int cells) {
      const Bounds found = claim.let_bracket(
          "small", "", [&] { return probability_within(moment[2], half * sqrt(square_of_norm), cells); });
      return counted(both(found <= exactly(value + close), found >= exactly(value - close)));
    });
  });
}

Claim small_product_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-lem5-erf", "hgm19/step-lem5-erf");
  claim.title = "Probability of a small projection";
  claim.place = "Appendix A, proof of Lemma 5";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words =
      "$w\\cdot " + in.mean("c_j") + "\\sim\\mathcal N(0,\\|" + in.mean("c_j") +
      "\\|^2)$, and with probability $\\mathrm{erf}(\\frac1{2\\sqrt2})$ it is at most half a standard deviation "
      "in size.";
  claim.conclusions = {{"(a)", "the normal law: its first four moments", {"variance", "normal"}},
                       {"(b)", R"(the probability, to within $10^{-4}$)", {"probability"}}};
  claim.left_out = "of (a), moments beyond the fourth: that a sum of independent normal numbers is normal";
  claim.readings = its_readings("half the norm, as the words have it");
  claim.constants = {{"half", {1, 2}, "half a standard deviation, reading `half`"},
                     {"eight", {8, 1}, R"($\frac1{2\sqrt2}=\frac1{\sqrt8}$)"},
                     {"one", {1, 1}, "the variance of an entry of $w$"}};
  claim.planted = {turned("half", {51, 100}, "0.51 standard deviations"),
                   turned("eight", {2, 1}, R"($\mathrm{erf}(\frac1{\sqrt2})$)"),
                   turned("one", {2, 1}, "entries of variance 2")};
  claim.serves = {in("malach18/lem5", "hgm19/lem5"), in("malach18/step-lem5-union", "hgm19/step-lem5-union")};
  claim.scope = "mean images of up to four entries";
  claim.note = R"(The probability is enclosed by sums of the density, whose variance comes from the entries of the mean
    image; $\mathbb P(|g|\le t)=\mathrm{erf}(t/\sqrt2)$. At a whole standard deviation it is $0.683$, not $0.383$; the
    display has lost a factor that the words and the argument of erf have.)";
  claim.twin = "step_lem5_erf.py";
  claim.quick_cases = 400;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    VectorField mean{source.pick<std::int64_t>({1, 4, 30}), {}};
    const bool none = source.chance(1, 16);
    for (std::int64_t j = source.between(1, 4); j > 0; --j) mean.entries.push_back(none ? 0 : source.between(-12, 12));
    reduce(mean);
    return Record().set("mean", mean);
  };
  claim.zoo = []() -> std::vector<Record> { return {Record().set("mean", VectorField{1, {1}})}; };
  claim.state = [in](Statement& at) { small_product(at, in); };
  return claim;
}

// ---- one of two products

void one_of_two(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Pair pair = read_pair(claim, level);
  const Real half = threshold_of(claim);
  if (give_level(claim, in, level)) return;
  give_nonzero(claim, in, pair);
  if (claim.settled()) return;
  claim.regime("nearly orthogonal",
               [&] { return 4 * square(dot(pair.u, pair.v)) <= squared_norm(pair.u) * squared_norm(pair.v); });
  const auto bound = [&] { return claim.constant("two") * error_function(1 / sqrt(claim.constant("eight"))); };
  claim.then("union", [&] {
    if (symbolic())
      return named(R"(\mathbb P()" + size_of(in, "c_1", R"(\le)", half) + R"( \lor )" +
                   size_of(in, "c_2", R"(\le)", half) + ")") <= bound();
    return refined(wedge_cells,
                   [&](int cells) { return 1 - both_large(let_angle(claim, pair), half, cells) <= bound(); });
  });
  claim.then("number", [&] { return bound() < claim.constant("most"); });
}

Record draw_pair_of_means(Source& source, const Version& in) {
  Record record;
  draw_level_for_pairs(record, source, in, 256);
  draw_pair(record, source, sketch_of(record, in), source.chance(1, 8));
  return record;
}

/// Classes 1 and 2 at a right angle or somewhat more: (a, 0) and (-e, b), a + b = 1/2, on the first two positions.
Record draw_nearly_orthogonal(Source& source, const Version& in) {
  const auto half = source.pick<std::int64_t>({8, 30, 256});
  const std::int64_t a = source.between(half / 4, 3 * half / 4), e = source.between(1, half / 8);
  VectorField images{1, {}};
  for (const auto& [label, first, second] : {std::array<std::int64_t, 3>{-1, 1, 3}, {-1, 3, 2}, {1, 2, 3}, {1, 3, 3}}) {
    images.entries.insert(images.entries.end(), {label, first, second});
    if (!in.first) images.entries.insert(images.entries.end(), {3, 3});
  }
  Record record;
  record.set("classes", 3).set(in("positions", "side"), 2).set("variants", source.between(1, 3));
  record.set("images", images).set("masses", VectorField{2 * half, {a, half - a, e, half - e}});
  return record.set("first", 1).set("second", 2);
}

Claim one_of_two_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-lem5-union", "hgm19/step-lem5-union");
  claim.title = "Union bound 0.77";
  claim.place = "Appendix A, proof of Lemma 5";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = "One of $w\\cdot " + in.mean("c_1") + "$ and $w\\cdot " + in.mean("c_2") +
                R"($ is at most half a standard deviation in size with probability at most
                  $2\,\mathrm{erf}(\frac1{2\sqrt2})<0.77$.)";
  claim.conclusions = {{"(a)", "the union bound", {"union"}}, {"(b)", "the number", {"number"}}};
  claim.readings = its_readings("half the norms, as the words have it");
  claim.constants = {{"half", {1, 2}, "half a standard deviation, reading `half`"},
                     {"two", {2, 1}, "two events"},
                     {"eight", {8, 1}, R"($\frac1{2\sqrt2}=\frac1{\sqrt8}$)"},
                     {"most", {77, 100}, "0.77"}};
  claim.planted = {turned("most", {19, 25}, "0.76 in place of 0.77"), turned("two", {3, 2}, "one event and a half"),
                   turned("half", {3, 4}, R"($\frac34$ of a standard deviation)"),
                   turned("eight", {7, 1}, R"($\mathrm{erf}(\frac1{\sqrt7})$)")};
  claim.serves = {in("malach18/lem5", "hgm19/lem5"), in("malach18/step-lem5-product", "hgm19/step-lem5-product")};
  claim.scope = "levels of up to 4 classes and 4 positions, every pair of classes";
  claim.note = R"($2\,\mathrm{erf}(\frac1{2\sqrt2})=0.76585$; the exact probability lies between $0.383$ (one angle 0 or
    $\pi$) and $0.619$ (orthogonal images).)";
  claim.twin = "step_lem5_union.py";
  claim.quick_cases = 400;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) {
    return source.chance(1, 5) ? draw_nearly_orthogonal(source, in) : draw_pair_of_means(source, in);
  };
  claim.state = [in](Statement& at) { one_of_two(at, in); };
  return claim;
}

// ---- neither small, and the signs differ

void three_events(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Pair pair = read_pair(claim, level);
  const Real half = threshold_of(claim);
  if (give_level(claim, in, level)) return;
  give_nonzero(claim, in, pair);
  if (claim.settled()) return;
  claim.then("probability", [&] {
    const Real least = claim.constant("share") * let_angle(claim, pair) / pi();
    if (symbolic())
      return named(R"(\mathbb P()" + size_of(in, "c_1", ">", half) + R"(,\ )" + size_of(in, "c_2", ">", half) +
                   R"(,\ \text{opposite signs}))") >= least;
    return refined(wedge_cells,
                   [&](int cells) { return opposite_beyond(let_angle(claim, pair), half, cells) >= least; });
  });
}

Record close_pair(const Version& in, std::int64_t parts, std::int64_t i, std::int64_t j) {
  Record record;
  set_close(record, in, parts, i, j, 1);
  return record.set("first", 1).set("second", 2);
}

Claim three_events_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-lem5-product", "hgm19/step-lem5-product");
  claim.title = "Joint event with probability 0.23 angle over pi";
  claim.place = "Appendix A, proof of Lemma 5";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = "With probability at least $0.23\\frac{\\angle}\\pi$ both $w\\cdot " + in.mean("c_1") +
                "$ and $w\\cdot " + in.mean("c_2") +
                "$ are more than half a standard deviation in size and have different signs.";
  claim.readings = {{.name = "half", .text = "half the norms, as the words have it", .fault = "independent events"},
                    {"display", "the norms themselves, as the display has it"}};
  claim.constants = {{"half", {1, 2}, "half a standard deviation, reading `half`"}, {"share", {23, 100}, "0.23"}};
  claim.planted = {turned("share", {3, 4}, "0.75 in place of 0.23"),
                   turned("half", {3, 1}, "three standard deviations")};
  claim.serves = {in("malach18/lem5", "hgm19/lem5")};
  claim.scope = "levels of up to 4 classes and 4 positions, every pair of classes, angles from about 0.02 to pi";
  claim.note = R"(The bound is $(1-0.77)$ times the probability of opposite signs, as if the events were independent.
    They are not: at a small angle the signs differ only where $w$ is nearly orthogonal to both images. The probability
    is $\frac2\pi\int_0^{\angle/2}e^{-1/(8\sin^2\psi)}d\psi$, which is below $0.23\frac{\angle}\pi$ for angles below
    $1.0804$ (62 degrees); with the norms themselves as thresholds for angles below $2.383$.)";
  claim.alarm = R"(what it is made from is true, and does not give it: the probability that neither product is small and
    that of different signs are multiplied, which asks for independent events)";
  claim.twin = "step_lem5_product.py";
  claim.quick_cases = 400;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) { return draw_pair_of_means(source, in); };
  claim.zoo = [in]() -> std::vector<Record> { return {close_pair(in, 16, 1, 1)}; };
  claim.state = [in](Statement& at) { three_events(at, in); };
  return claim;
}

// ---- the same at wide angles, for any two vectors

void wide_angle(Statement& claim) {
  const Real angle = claim.number("angle", R"(\angle)"), half = claim.constant("half");
  claim.given("wide", angle >= claim.constant("widest"));
  claim.given("an angle", [&] { return angle <= pi(); });
  if (claim.settled()) return;
  claim.then("probability", [&] {
    const Real least = claim.constant("share") * angle / pi();
    if (symbolic()) return opposite_beyond(angle, half) >= least;
    return refined(wedge_cells, [&](int cells) { return opposite_beyond(angle, half, cells) >= least; });
  });
}

Claim wide_angle_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-lem5-product-repaired", "hgm19/step-lem5-product-repaired");
  claim.title = "Joint event with probability 0.23 angle over pi, at wide angles";
  claim.place = "ours; Appendix A, proof of Lemma 5, where the step holds";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = R"(At an angle of at least $\frac{11}{10}$ the products of $w$ with two vectors are both more than half
    a standard deviation in size, with different signs, with probability at least $0.23\frac{\angle}\pi$.)";
  claim.readings = {{"half", R"(any two vectors at the angle $\angle$)"}};
  claim.constants = {{"half", {1, 2}, "half a standard deviation"},
                     {"share", {23, 100}, "0.23"},
                     {"widest", {11, 10}, "the least angle"}};
  claim.planted = {turned("half", {13, 25}, "0.52 standard deviations"), turned("share", {6, 25}, "0.24"),
                   turned("widest", {1, 1}, "angles from 1 on")};
  claim.scope = R"(every angle in $[\frac{11}{10},\pi]$)";
  claim.note = R"(By the closed form of the three events. From $1.0804$ on; below it the step fails.)";
  claim.twin = "step_lem5_product_repaired.py";
  claim.quick_cases = 400;
  claim.full_cases = 10000;
  claim.draw = [](Source& source) {
    return Record().set("angle", source.chance(1, 2) ? fraction(source.between(1080, 1120), 1000)
                                                     : fraction(source.between(1, 320), 100));
  };
  claim.covers = []() -> std::vector<Record> { return {Record().set("angle", Box{{11, 10}, {22, 7}})}; };
  claim.state = wide_angle;
  return claim;
}

}  // namespace

std::vector<Claim> lemma_5_steps(const Version& in) {
  return {small_product_step(in), one_of_two_step(in), three_events_step(in), wide_angle_step(in)};
}

}  // namespace lakatos::hierarchical
