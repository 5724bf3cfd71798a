// Lemma 5: k_T . (x_1 - x_2) is normal of standard deviation eta T |v_1 - v_2| / d but for k_0 . (x_1 - x_2), and |v_1
// - v_2| >= 2 sin(angle / 2) min(|v_1|, |v_2|) may be far less than the mean of the two norms.
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"

namespace lakatos::hierarchical {
namespace {

std::string event_text(const Version& in, const std::string& threshold) {
  const char* difference =
      in(R"(|k_T^{(i)} \cdot x_1 - k_T^{(i)} \cdot x_2|)", R"(|k_i^{(T)} \cdot x_1 - k_i^{(T)} \cdot x_2|)");
  return std::string(R"(\mathbb P\Bigl()") + difference + " > " + threshold + R"(\ \forall x_1, x_2\Bigr))";
}

void one_channel(Statement& claim, const Version& in, bool repaired) {
  const Level level = read_level(claim, in);
  const Pair pair = read_pair(claim, level);
  const Training training = read_training(claim);
  const bool by_difference = claim.reading("difference");
  if (give_level(claim, in, level)) return;
  give_different(claim);
  if (claim.reading("printed") && in.first) give_independent(claim, in, level);
  else give_pairwise_independent(claim, in, level);
  give_training(claim, training);
  if (claim.settled()) return;
  claim.regime("far beyond the start",
               [&] { return reach_of(training, variants_of(claim, in, level), pair) >= 20 * training.scale; });
  if (repaired && !by_difference)
    claim.given("wide angle", [&] { return let_angle(claim, pair) >= claim.constant("widest"); });
  claim.then("probability", [&] {
    const Real variants = variants_of(claim, in, level), reach = reach_of(training, variants, pair);
    const Real push = training.rate * training.steps / variants;
    const Real main = by_difference ? claim.constant("six fifths") * reach
                                    : push * ((norm_of(pair.u) + norm_of(pair.v)) / claim.constant("half"));
    const Real threshold = main - claim.constant("two") * training.scale;
    const Real least =
        by_difference ? claim.constant("share") : claim.constant("share") * let_angle(claim, pair) / pi();
    if (symbolic()) return named(event_text(in, latex(threshold))) >= least;
    return claim.let_bracket("chance", "", [&] { return channel_chance(training, reach, threshold); }) >=
           exactly(least);
  });
}

Record draw_one_channel(Source& source, const Version& in) {
  Record record;
  const bool near = source.chance(1, 3);  // the least angle at which it holds
  if (near) {
    const std::int64_t parts = source.pick<std::int64_t>({64, 128, 256, 512}), i = parts / 16 - source.between(0, 1);
    set_close(record, in, parts, i, i + source.between(0, parts / 128), source.between(1, 3));
  } else draw_level_for_pairs(record, source, in, 512);
  const Sketch level = sketch_of(record, in);
  if (near) record.set("first", 1).set("second", 2);
  else draw_pair(record, source, level, source.chance(1, 16));
  record.set("width", source.chance(1, 40) ? 0 : source.pick<std::int64_t>({1, 2, 10, 100, 1000}));
  record.set("scale", source.pick<Fraction>({{1, 1}, {1, 10}, {3, 1}}));
  draw_rate(record, source, level, to_double(record.number("scale")) * source.pick<double>({1, 2, 4, 20, 1000, 1e5}));
  return record;
}

/// Two classes at a small angle, and steps so long that 2 sigma is little.
Record close_pair(const Version& in, std::int64_t parts, std::int64_t i, std::int64_t j) {
  Record record;
  set_close(record, in, parts, i, j, 1);
  return record.set("first", 1)
      .set("second", 2)
      .set("width", 1)
      .set("steps", 1)
      .set("rate", fraction(100))
      .set("scale", fraction(1));
}

Claim lemma(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/lem5", "hgm19/lem5");
  claim.title = "One channel separates two classes";
  claim.place = "Appendix A, Lemma 5";
  claim.kind = "lemma";
  claim.themes = {"probability", "embedding separation", "initialisation"};
  claim.words = std::string(R"(With probability at least $0.23\frac{\angle}\pi$, $\angle$ being the angle between $)") +
                in.mean("c_1") + "$ and $" + in.mean("c_2") +
                R"($, after $T$ steps all $x_1$ of class $c_1$ and $x_2$ of class $c_2$ have activations of the $i$-th
                  channel that are more than $\frac1)" +
                in.variants() + R"(\eta T\frac{\|)" + in.mean("c_1") + R"(\|+\|)" + in.mean("c_2") +
                R"(\|}2-2\sigma$ apart.)";
  claim.conclusions = {{"(a)", "the distance for all pairs of patches at once", {"probability"}},
                       {"(b)", R"(the probability, for every angle and every $T$)", {"probability"}}};
  claim.readings = {{.name = in("pairs", "printed"),
                     .text = in("any two mean images linearly independent", "as printed"),
                     .fault = "independent events"}};
  if (in.first)
    claim.readings.push_back({.name = "printed",
                              .text = "all mean images linearly independent, as printed (A6)",
                              .vacuous = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)"});
  claim.constants = {{"share", {23, 100}, "0.23"},
                     {"half", {2, 1}, "the 2 under the sum of the norms"},
                     {"two", {2, 1}, R"(the 2 of $2\sigma$)"}};
  claim.planted = {turned("share", {9, 10}, "0.9 in place of 0.23"),
                   turned("half", {1, 1}, "the sum of the norms in place of their mean")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2"), in("malach18/step-thm1-pa", "hgm19/step-thm1-pa")};
  claim.scope = "levels of up to 4 classes and 4 positions, angles from about 0.002, n up to 1000, steps of any length";
  claim.note = std::string(R"(The three events of the proof are multiplied as if they were independent, but at a small
    angle the signs differ only where both products are small. The exact law: the difference of the two activations is
    that of the start, at most $\sigma/\sqrt{2n}$, less $\frac{\eta T})") +
               in.variants() + "g\\|" + in.mean("c_1") + "-" + in.mean("c_2") +
               R"(\|$ with a standard normal $g$. For equal norms and long steps the probability is $\mathbb
                 P(|g|>1/(2\sin\frac{\angle}2))$, which is below $0.23\frac{\angle}\pi$ exactly for angles below
                 $0.479$; it falls like $e^{-1/(2\angle^2)}$. What holds stands in )" +
               in("malach18/lem5-repaired", "hgm19/lem5-repaired") + ".";
  claim.twin = "lem5.py";
  claim.quick_cases = 1500;
  claim.full_cases = 40000;
  claim.draw = [in](Source& source) { return draw_one_channel(source, in); };
  claim.zoo = [in]() -> std::vector<Record> { return {close_pair(in, 16, 1, 1), close_pair(in, 64, 2, 2)}; };
  claim.state = [in](Statement& at) { one_channel(at, in, false); };
  return claim;
}

Claim repaired_lemma(const Version& in) {
  Claim claim = lemma(in);
  claim.id = in("malach18/lem5-repaired", "hgm19/lem5-repaired");
  claim.title = "One channel separates two classes at wide angles, or by their difference";
  claim.place = "ours; Appendix A, Lemma 5, where it holds";
  claim.words = std::string(R"(Lemma 5 holds for angles of at least $\frac{12}{25}$. At any angle the activations are
    more than $\frac65\cdot\frac1)") +
                in.variants() + R"(\eta T\|)" + in.mean("c_1") + "-" + in.mean("c_2") +
                R"(\|-2\sigma$ apart with probability at least $0.23$.)";
  claim.mends = R"(angles of at least $\frac{12}{25}$, or $\frac65\cdot\frac1d\eta T\|v_{c_1}-v_{c_2}\|-2\sigma$ at any
    angle)";
  claim.conclusions = {};
  claim.readings = {{"wide angles", R"(Lemma 5 as printed for angles of at least $\frac{12}{25}$)"},
                    {"difference", "the distance of the mean images in place of their norms, at any angle"}};
  claim.constants.push_back({"widest", {12, 25}, R"(the least angle, reading `wide angles`)"});
  claim.constants.push_back({"six fifths", {6, 5}, R"(the $\frac65$, reading `difference`)"});
  claim.planted = {turned("widest", {9, 20}, "angles from 0.45 on"), turned("share", {1, 2}, "0.5 in place of 0.23"),
                   turned("half", {3, 2}, R"($\frac23$ of the sum of the norms)"),
                   turned("share", {6, 25}, "0.24 in place of 0.23", "difference"),
                   turned("six fifths", {5, 4}, R"($\frac54$ in place of $\frac65$)", "difference")};
  claim.note = R"(Where $\angle\ge\frac{12}{25}$: the norms' mean is at most $1/(2\sin\frac{\angle}2)$ times the
    distance of the two images, with equality for equal norms, and $\mathbb
    P(|g|>1/(2\sin\frac{\angle}2))\ge0.23\frac{\angle}\pi$ from $0.479$ on. By the difference: $\mathbb
    P(|g|>\frac65)=0.2301\dots$; the start moves the difference by less than the $2\sigma$ that are taken off.)";
  claim.twin = "lem5_repaired.py";
  claim.zoo = [in]() -> std::vector<Record> { return {close_pair(in, 64, 4, 4), close_pair(in, 64, 3, 4)}; };
  claim.state = [in](Statement& at) { one_channel(at, in, true); };
  return claim;
}

}  // namespace

std::vector<Claim> lemma_5(const Version& in) { return {lemma(in), repaired_lemma(in)}; }

}  // namespace lakatos::hierarchical
