// Proof of Theorem 1, part 2: from one channel to n of them, from one pair of classes to all, and what delta the
// printed width gives.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/union_sizes.hpp"
#include "theory/hierarchical/no_channel_bound.hpp"

namespace lakatos::hierarchical {
namespace {

// ---- no channel separates two classes

std::string event_text(const Statement& claim, const Version& in, const Real& distance) {
  const char* difference = in(R"(|k_T^{(i)} \cdot (x_1 - x_2)|)", R"(|k_i^{(T)} \cdot (x_1 - x_2)|)");
  const bool some = claim.reading("some patches");
  return std::string(R"(\mathbb P()") + (some ? R"(\exists x_1, x_2\ )" : R"(\forall x_1, x_2\ )") + R"(\forall i: )" +
         difference + " < " + latex(distance) + ")";
}

void no_channel(Statement& claim, const Version& in) {
  const Level level = read_level(claim, in);
  const Pair pair = read_pair(claim, level);
  const Training training = read_training(claim);
  const Real gap = read_gap(claim, in), delta = read_delta(claim);
  if (give_level(claim, in, level)) return;
  give_different(claim);
  give_pairwise_independent(claim, in, level);
  give_training(claim, training);
  give_gap(claim, in, gap);
  give_confidence(claim, delta);
  if (claim.settled()) return;
  give_printed_sizes(claim, in, level, training, gap, delta);
  if (claim.settled()) return;
  claim.then("bound", [&] {
    const Real theta = let_theta(claim, level);
    if (symbolic())
      return named(event_text(claim, in, gap_size(claim, in, gap, training.scale))) <
             named("(" + latex(1 - share_of(claim, theta)) + ")^n");
    // Channels are independent and alike: n-th roots are compared.
    const Bounds one = claim.let_bracket("one channel", "", [&] {
      const Bounds far = channel_chance(training, reach_of(training, variants_of(claim, in, level), pair),
                                        gap_size(claim, in, gap, training.scale));
      return Real(1) - far;
    });
    return one < exactly(1 - share_of(claim, theta));
  });
}

Record draw_no_channel(Source& source, const Version& in) {
  Record record;
  draw_level_for_pairs(record, source, in, 256);
  const Sketch level = sketch_of(record, in);
  draw_pair(record, source, level, source.chance(1, 16));
  const auto [distance, sigma] = draw_gap(record, source, in);
  draw_rate(record, source, level, distance + (in.first ? 0 : 2 * sigma));
  draw_width(record, source, width_as_printed(level, draw_delta(record, source)));
  return record;
}

Claim no_channel_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-thm1-pa", "hgm19/step-thm1-pa");
  claim.title = "Probability that no channel separates two classes";
  claim.place = "Appendix A, proof of Theorem 1, part 2";
  claim.kind = "step";
  claim.themes = {"probability", "embedding separation"};
  claim.words =
      std::string(R"(With $n$ and $T$ as in Theorem 1, for two classes the event $A_{c_1,c_2}$ that no channel has
        activations of theirs )") +
      in(R"($2\sqrt s\,\sigma$)", R"($\gamma$)") +
      R"( apart has a probability of less than $(1-0.23\frac\theta\pi)^n$.)";
  claim.readings = {
      {.name = "all patches", .text = "the channels have all pairs of patches closer", .fault = "independent events"},
      {"some patches", "the channels have some pair of patches closer"}};
  claim.constants = {
      {"share", {23, 100}, R"(0.23, also in $n$)"},
      {"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
      {"two.steps", {2, 1}, in(R"(the 2 of $T>2\sqrt s\,\sigma d/(\eta\lambda)$)", R"(the 2 of $\gamma+2\sigma$)")}};
  if (in.first) claim.constants.push_back({"two.gap", {2, 1}, R"(the 2 of $2\sqrt s\,\sigma$)"});
  claim.planted = {turned("share", {9, 10}, "0.9 in place of 0.23"),
                   turned("share", {1, 2}, R"($\frac12$ in place of 0.23)")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2"), in("malach18/step-thm1-union", "hgm19/step-thm1-union")};
  claim.scope = R"(levels of up to 4 classes and 4 positions, angles from about 0.002, n up to some 3200)";
  claim.note =
      R"(The two readings of $A$ have the same bounds from two sides, as $K_0$ moves a product by at most
    $\frac\sigma{\sqrt{2n}}$. The chance of one channel is that of Lemma 5 and fails with it at small angles, the more
    so in malach18, whose $T$ leaves no room for the start. Where Lemma 5 holds it bounds the larger event, that some
    pair is at most that far apart; the end of the proof needs that one, too ()" +
      std::string(in("malach18/step-thm1-final", "hgm19/step-thm1-final")) +
      R"(). As the bound fails for both readings at small angles, and the end for $A$ as printed with $<$, no single $A$
        makes both lines true as they are printed.)";
  claim.twin = "step_thm1_pa.py";
  claim.quick_cases = 500;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw_no_channel(source, in); };
  claim.zoo = [in]() -> std::vector<Record> {
    Record record;
    set_close(record, in, 64, 2, 2, 1);
    const Sketch level = sketch_of(record, in);
    if (in.first) record.set("patch", 4);
    else record.set("separation", fraction(4));
    record.set("first", 1).set("second", 2).set("scale", fraction(1)).set("delta", fraction(1, 2));
    record.set("steps", 1).set("rate", just_above((in.first ? 4.0 : 6.0) / level.lambda));
    return {record.set("width", static_cast<std::int64_t>(width_as_printed(level, 0.5)) + 1)};
  };
  claim.state = [in](Statement& at) { no_channel(at, in); };
  return claim;
}

// ---- the exponential bound

/// 1 - x <= e^(-rate x) for x >= 0: by the exponential, or by 1 - t + t^2/2 - t^3/6 <= e^(-t), t = rate x >= 0, less 1
/// - x and divided by x. This is decided down to x = 0, where both sides of the first are 1.
Formula below_exponential(const Real& x, const Real& rate) {
  const Real t = rate * x;
  return either(rate - 1 <= rate * t * (1 / Real(2) - t / 6), 1 - x <= exp(-t));
}

void exponential(Statement& claim) {
  const Real theta = claim.number("theta", R"(\theta)");
  claim.given("theta", [&] { return both(theta >= 0, theta <= pi()); });
  if (claim.settled()) return;
  claim.trivial_if(theta == 0);
  claim.then("exponential", [&] {
    const Real share = share_of(claim, theta), rate = claim.constant("rate");
    if (symbolic()) {
      const Real n = named("n");
      return named("(" + latex(1 - share) + ")^n") <= exp(-rate * n * share);
    }
    return below_exponential(share, rate);  // no side is negative: their n-th powers compare as they do
  });
}

Claim exponential_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-thm1-exp", "hgm19/step-thm1-exp");
  claim.title = "Exponential bound";
  claim.place = "Appendix A, proof of Theorem 1, part 2";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = R"($(1-0.23\frac\theta\pi)^n\le e^{-0.23n\frac\theta\pi}$ for $0\le\theta\le\pi$ and every $n\ge1$.)";
  claim.readings = {{"printed", "as printed"}};
  claim.constants = {{"share", {23, 100}, "0.23", "the inequality holds for any number up to 1 in its place"},
                     {"rate", {1, 1}, "the factor of the exponent"}};
  claim.planted = {turned("rate", {11, 10}, "an exponent 10 per cent larger"),
                   turned("rate", {21, 20}, "an exponent 5 per cent larger")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2"), in("malach18/step-thm1-union", "hgm19/step-thm1-union")};
  claim.scope = R"(every $\theta$ from 0 to $\pi$; every $n$, as the two sides are $n$-th powers)";
  claim.note = R"($1-x\le e^{-x}$, and $n$-th powers of numbers that are not negative compare as the numbers do, so that
    $n$ is no field of an instance. Both sides are 1 at $\theta=0$.)";
  claim.twin = "step_thm1_exp.py";
  claim.quick_cases = 600;
  claim.full_cases = 20000;
  claim.draw = [](Source& source) {
    return Record().set(
        "theta", source.chance(1, 8) ? fraction(source.between(-1, 4), 1000) : fraction(source.between(1, 320), 100));
  };
  claim.covers = []() -> std::vector<Record> { return {Record().set("theta", Box{{0, 1}, {22, 7}})}; };
  claim.state = exponential;
  return claim;
}

// ---- all pairs of classes

void all_pairs(Statement& claim, const Version& in) {
  const UnionSizes sizes = read_union_sizes(claim, in);
  const Real chance = claim.number("chance", R"(\mathbb P(A_{c_1,c_2}))");
  if (give_union_sizes(claim, sizes)) return;
  if (claim.reading("any delta")) claim.given("confidence", sizes.delta > 0);
  else give_confidence(claim, sizes.delta);
  if (claim.settled()) return;
  claim.given("one pair", [&] {
    const Real share = share_of(claim, sizes.theta);
    if (symbolic()) return chance < named("(" + latex(1 - share) + ")^n");
    return both(chance >= 0, chance < no_channel_bound(share, sizes.width));
  });
  claim.given("width", [&] { return sizes.n > printed_width(claim, sizes.theta, sizes.classes, sizes.delta); });
  if (claim.settled()) return;
  const auto bound = [&] {
    return claim.constant("squares") * exponential_bound(claim, sizes) * square(sizes.classes);
  };
  claim.regime("bound near delta", [&] { return 10 * bound() >= 7 * sizes.delta; });
  claim.then("union", [&] { return sizes.classes * (sizes.classes - 1) / 2 * chance < bound(); });
  claim.then("delta", [&] { return bound() < claim.constant("one") * sizes.delta; });
}

Record draw_all_pairs(Source& source) {
  Record record;
  const Fraction delta = source.pick<Fraction>({{1, 2},
                                                {9, 10},
                                                {99, 100},
                                                {1, 2},
                                                {9, 10},
                                                {99, 100},
                                                {1, 2},
                                                {9, 10},
                                                {99, 100},
                                                {1, 4},
                                                {1, 100},
                                                {1, 1},
                                                {3, 2},
                                                {2, 1}});
  const std::int64_t classes = source.chance(1, 2) ? source.between(3, 5) : source.between(3, 60);
  draw_union_sizes(record, source, classes, delta, to_double(delta));
  if (record.integer("width") < 1) record.set("width", source.chance(7, 8) ? 1 : 0);
  const double most = std::pow(1 - 0.23 * to_double(record.number("theta")) / std::numbers::pi,
                               static_cast<double>(record.integer("width")));
  constexpr std::int64_t parts = 1'000'000'000'000;
  const double at = std::isfinite(most) ? std::clamp(most, 0.0, 1.0) : 0;
  const auto below = static_cast<std::int64_t>(std::floor(at * static_cast<double>(parts)));
  return record.set("chance", fraction(source.chance(1, 12)  ? source.pick<std::int64_t>({below + 1, parts})
                                       : source.chance(1, 8) ? 0
                                                             : below,
                                       parts));
}

Claim all_pairs_step(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/step-thm1-union", "hgm19/step-thm1-union");
  claim.title = "Union over pairs of classes and choice of n";
  claim.place = "Appendix A, proof of Theorem 1, part 2";
  claim.kind = "step";
  claim.themes = {"probability"};
  claim.words = R"(If for two classes $\mathbb P(A_{c_1,c_2})<(1-0.23\frac\theta\pi)^n$, then some $A_{c_1,c_2}$ happens
    with a probability of less than $e^{-0.23n\theta/\pi}|\mathcal C|^2$, which is below $\delta$ for
    $n>\frac{2\pi}{0.23\,\theta}\log\frac{|\mathcal C|}\delta$.)";
  claim.conclusions = {{"(a)", "the union bound", {"union"}}, {"(b)", R"(below $\delta$)", {"delta"}}};
  claim.readings = {{"confidence", R"($0<\delta<1$)"}, {"any delta", R"(any $\delta>0$: the theorem gives no range)"}};
  claim.constants = {{"share", {23, 100}, R"(0.23, in $n$ and in the exponent)", "it stands on both sides"},
                     {"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
                     {"squares", {1, 1}, R"(the factor of $|\mathcal C|^2$)"},
                     {"one", {1, 1}, R"(the factor of $\delta$)"}};
  claim.planted = {turned("squares", {2, 5}, R"($\frac25|\mathcal C|^2$ pairs)"),
                   turned("one", {3, 4}, R"($\frac34\delta$)"),
                   turned("two.width", {3, 2}, R"($\frac{3\pi}{0.46\,\theta}$)"),
                   turned("two.width", {1, 1}, R"($\frac{\pi}{0.23\,\theta}$)"),
                   without("one pair", "any chance", "whatever the probability for one pair is")};
  claim.serves = {in("malach18/thm1-2", "hgm19/thm1-2")};
  claim.scope = R"(3 to 60 classes, $\theta$ from 0.001 on up to what so many mean images can have, $\delta$ up to 2, n
    around the printed bound)";
  claim.note = R"(The bound is less than $\delta^2$: one log in place of two would be enough for $|\mathcal C|^2/\delta$
    in it. For $\delta>1$, where the theorem says nothing, $\delta^2>\delta$.)";
  claim.twin = "step_thm1_union.py";
  claim.quick_cases = 1500;
  claim.full_cases = 40000;
  claim.draw = draw_all_pairs;
  claim.state = [in](Statement& at) { all_pairs(at, in); };
  return claim;
}

}  // namespace

std::vector<Claim> theorem_1_union(const Version& in) {
  return {no_channel_step(in), exponential_step(in), all_pairs_step(in)};
}

}  // namespace lakatos::hierarchical
