// Theorem 1, item 2: whether patches of different classes come as far apart as printed. At a small angle theta two mean
// images of the norm lambda are only about lambda theta apart, so that T as printed gives a distance of about 2 sqrt(s)
// sigma theta sqrt(n), and n ~ 1 / theta is not enough for small theta: n theta^2 must not be small.
#include <cmath>

#include "checks/hierarchical/dials.hpp"
#include "checks/hierarchical/separation/claims.hpp"
#include "checks/hierarchical/separation/draw_separation.hpp"
#include "checks/hierarchical/separation/separation.hpp"

namespace lakatos::hierarchical {
namespace {

/// n > wide / sin(theta / 2)^2, that is cos(theta) < 1 - 2 wide / n: rational in cos |cos|, so that ties are decided.
Formula wide_enough(Statement& claim, const Level& level, const Real& n) {
  const Real wide = claim.constant("wide");
  if (symbolic()) return n > wide / square(half_angle_sine(claim, level));
  if (level.means.size() < 2) return n > wide;  // theta is pi
  const Real cosine = 1 - 2 * wide / n;
  Formula all = all_of_none();
  for (std::size_t a = 0; a < level.means.size(); ++a) {
    for (std::size_t b = a + 1; b < level.means.size(); ++b)
      all = both(all, signed_square_of_cosine(level.means[a], level.means[b]) < cosine * abs(cosine));
  }
  return all;
}

/// Reading `more steps`: T > (distance + sigma) d / (eta lambda sqrt(n) sin(theta / 2)) with a width that does not
/// depend on the angle. `wider`: T as printed, and n > wide / sin(theta / 2)^2 as well. `wide angles`: as printed, with
/// theta >= 1/8.
void give_repaired_sizes(Statement& claim, const Version& in, const Level& level, const Training& training,
                         const Real& gap, const Real& delta) {
  if (claim.reading("wide angles")) {
    claim.given("wide angles", [&] { return let_theta(claim, level) >= claim.constant("least angle"); });
    give_printed_sizes(claim, in, level, training, gap, delta);
    return;
  }
  if (!claim.reading("wider")) {
    give_more_steps(claim, in, level, training, gap, delta);
    return;
  }
  const Real classes = classes_of(claim, in, level);
  claim.given("width", [&] { return training.n > claim.constant("two.pi") * pi() * log(classes / delta); });
  claim.given("wide", [&] { return wide_enough(claim, level, training.n); });
  give_printed_steps(claim, in, level, training, gap);
}

void far_patches(Statement& claim, const Version& in, bool repaired) {
  const Level level = read_level(claim, in);
  const Training training = read_training(claim);
  const Real gap = read_gap(claim, in), delta = read_delta(claim);
  if (give_level(claim, in, level)) return;
  if (claim.reading("printed") && in.first) give_independent(claim, in, level);
  else give_pairwise_independent(claim, in, level);
  give_training(claim, training);
  give_gap(claim, in, gap);
  give_confidence(claim, delta);
  if (claim.settled()) return;
  if (repaired) give_repaired_sizes(claim, in, level, training, gap, delta);
  else give_printed_sizes(claim, in, level, training, gap, delta);
  if (claim.settled()) return;
  claim.trivial_if([&] { return level.classes < 2; });
  if (repaired && !claim.reading("wide angles"))
    claim.regime("small angle", [&] { return let_theta(claim, level) < 1 / Real(8); });
  conclude_apart(claim, in, level, training, gap, delta, repaired);
}

// ---- as printed

/// Two classes at the angle 2 atan(4 i / parts), everything just above the printed bounds, n above `part` of its.
Record close_classes(const Version& in, std::int64_t parts, std::int64_t i, std::int64_t patch, const Fraction& delta,
                     double part = 1) {
  Record record;
  set_close(record, in, parts, i, i, 1);
  const Sketch level = sketch_of(record, in);
  record.set("scale", fraction(1)).set("delta", delta).set("steps", 1);
  const double distance = in.first ? 2 * std::sqrt(static_cast<double>(patch)) : static_cast<double>(patch);
  if (in.first) record.set("patch", patch);
  else record.set("separation", fraction(patch));
  record.set("rate", just_above((distance + (in.first ? 0 : 2)) / level.lambda));
  return record.set("width", static_cast<std::int64_t>(part * width_as_printed(level, to_double(delta))) + 1);
}

Record draw_far_patches(Source& source, const Version& in) {
  if (source.chance(1, 8))  // too few channels by far
    return close_classes(in, source.pick<std::int64_t>({256, 512, 1024}), source.between(1, 2), in.first ? 9 : 100,
                         source.pick<Fraction>({{1, 2}, {3, 4}, {1, 4}}), source.pick<double>({0.1, 0.05}));
  Record record;
  draw_level_for_pairs(record, source, in, 1024);
  const Sketch level = sketch_of(record, in);
  const auto [distance, sigma] = draw_gap(record, source, in);
  draw_rate(record, source, level, distance + (in.first ? 0 : 2 * sigma));
  draw_width(record, source, width_as_printed(level, draw_delta(record, source)));
  return record;
}

std::vector<Constant> printed_constants(const Version& in) {
  std::vector<Constant> all{
      {"two.width", {2, 1}, R"(the 2 of $\frac{2\pi}{0.23\,\theta}$)"},
      {"share", {23, 100}, "0.23"},
      {"two.steps", {2, 1}, in(R"(the 2 of $T>2\sqrt s\,\sigma d/(\eta\lambda)$)", R"(the 2 of $\gamma+2\sigma$)")}};
  if (in.first) all.push_back({"two.gap", {2, 1}, R"(the 2 of $2\sqrt s\,\sigma$)"});
  return all;
}

Claim theorem(const Version& in) {
  Claim claim{};
  claim.id = in("malach18/thm1-2", "hgm19/thm1-2");
  claim.title = "Theorem 1, patches of different classes are far apart";
  claim.place = in("Section 5.2, Theorem 1, item 2; proof in Appendix A", "Section 4.2, Theorem 1, item 2; Appendix A");
  claim.kind = "theorem";
  claim.themes = {"embedding separation", "probability"};
  claim.words = std::string(R"(With $n>\frac{2\pi}{0.23\,\theta}\log\frac{|\mathcal C|}\delta$ channels and $T>)") +
                in(R"(\frac{2\sqrt s\,\sigma d}{\eta\lambda})", R"(\frac{(\gamma+2\sigma)k}{\eta\lambda})") +
                R"($ steps, with probability at least $1-\delta$ over $K_0$ and $W_0$ all patches $x_1,x_2$ of different
                  classes have $\|K_T^\top x_1-K_T^\top x_2\|>)" +
                in(R"(2\sqrt s\,\sigma)", R"(\gamma)") + "$.";
  claim.conclusions = {{"(a)", "the distance for all pairs of patches at once", {"apart"}},
                       {"(b)", R"(with probability at least $1-\delta$)", {"apart"}}};
  if (!in.first) claim.conclusions.push_back({"(c)", R"(for every $\gamma>0$)", {"apart"}});
  claim.readings = {{.name = in("pairs", "printed"),
                     .text = in("any two mean images linearly independent", "as printed"),
                     .fault = "independent events"}};
  if (in.first)
    claim.readings.push_back({.name = "printed",
                              .text = "all mean images linearly independent, as printed (A6)",
                              .vacuous = R"(the $v_c$ of a level add up to $\mathbb E[-y]=0$)"});
  claim.constants = printed_constants(in);
  claim.constants.push_back({"gap.factor", {1, 1}, "the factor of the distance"});
  claim.planted = {turned("gap.factor", {6, 1}, "6 times the distance"),
                   turned("gap.factor", {4, 1}, "4 times the distance")};
  claim.scope = R"(one level of up to 4 classes and 4 positions, angles from about 0.002, $\delta$ from 0.001 to 0.9, n
    up to some 3300)";
  claim.note =
      std::string(R"(The law is exact but for $K_0$, which moves the distance by at most $\frac\sigma{\sqrt2}$:
        $\|K_T^\top(x_1-x_2)\|$ is that close to $\frac{\eta T}{)") +
      in.variants() + R"(}\|)" + in.mean("c_1") + "-" + in.mean("c_2") +
      R"(\|\,\chi_n$. For two images of the least norm at the angle $\theta$ and $T$ as printed this is about
        $\theta\sqrt n$ times the distance that is claimed, so that $n\theta^2$ must not be small, while the printed $n$
        gives $n\theta^2\approx27\,\theta\log\frac{|\mathcal C|}\delta$. It fails for $\theta$ below about
        $\frac1{28\log(|\mathcal C|/\delta)}$. For every law of $K_0$, with probability near 1 and by Chernoff's bound,
        this is certified )" +
      in(R"(below $\frac1{65\log(|\mathcal C|/\delta)}$ for $s=1$, below nearly $\frac1{28\log(|\mathcal C|/\delta)}$
        for large $s$)",
         R"(below nearly that where $\gamma$ is large against $\sigma$)") +
      R"(. It holds from $\theta=\frac18$ on. Repaired: )" + in("malach18/thm1-2-repaired", "hgm19/thm1-2-repaired") +
      ".";
  claim.twin = "thm1_2.py";
  claim.quick_cases = 400;
  claim.full_cases = 10000;
  claim.draw = [in](Source& source) { return draw_far_patches(source, in); };
  claim.zoo = [in]() -> std::vector<Record> {
    return {close_classes(in, 1024, 1, in.first ? 1 : 8, {1, 2}), close_classes(in, 512, 1, in.first ? 9 : 100, {1, 2}),
            close_classes(in, 512, 2, 100, {9, 10})};
  };
  claim.state = [in](Statement& at) { far_patches(at, in, false); };
  return claim;
}

// ---- repaired

/// n and T just above the bounds of `more steps` where these have nothing to spare: the two closest mean images are the
/// shortest, the distance is large against sigma, and delta is so small that n is large.
Record nothing_to_spare(Source& source, const Version& in) {
  Record record;
  set_close(record, in, 64, 1, 1, 1);
  const Sketch level = sketch_of(record, in);
  const std::int64_t root = source.pick<std::int64_t>({100, 10000});  // of s
  if (in.first) record.set("patch", root * root);
  else record.set("separation", fraction(2 * root));
  const auto denominator =
      source.pick<std::int64_t>({10'000, 1'000'000'000, 1'000'000'000'000, 1'000'000'000'000'000'000});
  record.set("scale", fraction(1)).set("steps", 1).set("delta", fraction(1, denominator));
  const double logarithm = std::log(3 * static_cast<double>(denominator));
  const auto width = static_cast<std::int64_t>(2 * 3.14159265358979 * logarithm * source.dial("width", 1)) + 1;
  const double distance = 2 * static_cast<double>(root) + 1;
  const double needed = static_cast<double>(level.variants) * distance /
                        (level.lambda * std::sqrt(static_cast<double>(width)) * std::sin(level.theta / 2));
  return record.set("width", width).set("rate", just_above(needed * source.dial("steps", 1)));
}

Record draw_repaired(Source& source, const Version& in) {
  if (dialled_down(source) && source.chance(1, 8)) return nothing_to_spare(source, in);
  Record record;
  draw_level_for_pairs(record, source, in, 512);
  const auto reading = source.pick<int>({0, 0, 1, 2});
  if (reading == 2 ? source.chance(2, 3) : source.chance(1, 4)) {  // theta about 1/8, or a good deal less
    const bool less = reading == 2 ? source.chance(1, 6) : source.chance(1, 3);
    const std::int64_t i = less ? source.between(1, 2) : 8 + source.between(0, 1);
    set_close(record, in, 512, i, i, 1);
  }
  const Sketch level = sketch_of(record, in);
  const auto [distance, sigma] = draw_gap(record, source, in);
  double delta = draw_delta(record, source);
  if (reading == 2 && source.chance(3, 4)) record.set("delta", fraction(9, 10)), delta = 0.9;
  else if (source.chance(1, 4)) record.set("delta", fraction(1, 1000000)), delta = 1e-6;
  const double sine = std::sin(level.theta / 2), logarithm = std::log(static_cast<double>(level.classes) / delta);
  double width =
      2 * 3.1415926536 * logarithm * source.pick<double>({1, 1, 1, 1, 1, 1, 3, 0.25, 0.125}) * source.dial("width", 1);
  if (reading == 1) width = std::max(width, (in.first ? 2 : 1) / (sine * sine) * source.pick<double>({1, 1, 0.3, 0.1}));
  if (reading == 2) width = width_as_printed(level, delta);
  draw_width(record, source, width);
  const double root = std::sqrt(static_cast<double>(record.integer("width")));
  if (reading == 0)
    draw_rate(record, source, level,
              (distance + sigma) / (root * sine) * source.pick<double>({1, 1, 1, 1, 1, 1, 1, 0.5, 0.25}) *
                  source.dial("steps", 1));
  else draw_rate(record, source, level, distance + (in.first ? 0 : 2 * sigma));
  return record;
}

Claim repaired(const Version& in) {
  Claim claim = theorem(in);
  const std::string d = in.variants(), gap = in(R"(2\sqrt s\,\sigma)", R"(\gamma)");
  claim.id = in("malach18/thm1-2-repaired", "hgm19/thm1-2-repaired");
  claim.title = "Theorem 1, patches of different classes are far apart, at every angle";
  claim.place = in("ours; Section 5.2, Theorem 1, item 2", "ours; Section 4.2, Theorem 1, item 2");
  claim.words = R"(Item 2 of Theorem 1 holds at every angle with $n>2\pi\log\frac{|\mathcal C|}\delta$ channels and
    $T>\frac{()" +
                gap + R"(+\sigma))" + d + R"(}{\eta\lambda\sqrt n\sin(\theta/2)}$ steps; also with $T$ as printed when
                  moreover $n>\frac)" +
                std::string(in("2", "1")) + R"({\sin^2(\theta/2)}$; and as printed for $\theta\ge\frac18$.)";
  claim.scope = R"(one level of up to 4 classes and 4 positions, angles from about 0.002, $\delta$ from 0.000001 to 0.9,
    n up to some 30000)";
  claim.mends = R"($n>2\pi\log\frac{|\mathcal C|}\delta$ channels and $T>\frac{(2\sqrt s+1)\sigma d}{\eta\lambda\sqrt
    n\sin(\theta/2)}$ steps)";
  claim.readings = {{"more steps", R"(steps of the order $\frac1{\sqrt n\,\theta}$, a width without $\theta$)"},
                    {"wider", R"($T$ as printed, a width of the order $\frac1{\theta^2}$)"},
                    {"wide angles", R"($n$ and $T$ as printed, $\theta\ge\frac18$)"}};
  claim.constants = printed_constants(in);
  for (Constant& constant : claim.constants) {
    if (constant.name == "two.gap") constant.idle = "in reading `more steps` it stands on both sides";
  }
  claim.constants.push_back({"two.pi", {2, 1}, R"(the 2 of $2\pi\log\frac{|\mathcal C|}\delta$)"});
  claim.constants.push_back(
      {"wide", in.first ? Fraction{2, 1} : Fraction{1, 1}, R"(over $\sin^2\frac\theta2$, reading `wider`)"});
  claim.constants.push_back({"one", {1, 1}, R"(the factor of $\sigma$, reading `more steps`)"});
  claim.constants.push_back({"gap.factor", {1, 1}, "the factor of the distance"});
  claim.constants.push_back({"factor", {1, 1}, R"(the factor of $T$, reading `more steps`)"});
  claim.constants.push_back({"least angle", {1, 8}, "the least angle, reading `wide angles`"});
  claim.planted = {turned("gap.factor", {5, 2}, "2.5 times the distance"),
                   turned("gap.factor", {4, 1}, "4 times the distance", "wider", "wider, gap.factor 4"),
                   turned("gap.factor", {3, 1}, "3 times the distance", "wide angles", "wide angles, gap.factor 3"),
                   turned("factor", {1, 4}, "a quarter of the steps"),
                   turned("two.pi", {1, 4}, "an eighth of the width"),
                   turned("wide", {1, 8}, R"($n>1/(8\sin^2\frac\theta2)$)", "wider"),
                   turned("least angle", {1, 128}, R"(angles from $\frac1{128}$ on)", "wide angles"),
                   without("iterations", "any steps", "any number of steps")};
  claim.dials = {{.name = "radius",
                  .assumption = "fixed norms",
                  .text = "kernels start on a sphere c times as large",
                  .grid = {{1, 1}, {2, 1}, {4, 1}, {8, 1}}},
                 balance_dial(),
                 entries_dial(),
                 {.name = "width",
                  .assumption = "width",
                  .text = "n c times as large",
                  .grid = {{1, 1}, {1, 2}, {1, 4}, {1, 8}},
                  .turned = {{"two.pi", 1}}},
                 steps_dial("factor")};
  claim.note =
      std::string(R"(Proof. $\|v_1-v_2\|\ge2\lambda\sin\frac\theta2$ for norms of at least $\lambda$, so that the
        distance is more than $\frac2{\sqrt n}(\text{gap}+\sigma)|g|-\frac\sigma{\sqrt2}$ for a standard normal $g$ in
        $n$ dimensions (`more steps`). It is large enough where $|g|\ge\frac12\sqrt n$, and $\mathbb P(|g|<\frac12\sqrt
        n)\le(\frac14e^{3/4})^{n/2}\le e^{-0.318n}\le(\delta/|\mathcal C|)^{1.998}$. Times $\frac12|\mathcal C|^2$ pairs
        this is below $\delta$ for fewer than $2^{500}$ classes. `wider`: where $|g|\ge\frac12\sqrt n$ the distance is
        more than )") +
      in(R"($2\sqrt2\sqrt s\,\sigma-\frac\sigma{\sqrt2}$, which is more than $2\sqrt s\,\sigma$ for $s\ge1$)",
         R"($\gamma+2\sigma-\frac\sigma{\sqrt2}$)") +
      R"(. `wide angles`: write $L=\log\frac{|\mathcal C|}\delta$, which is more than $\log3$: mean images add up to 0,
        so that no fewer than three are independent by pairs. With $n$ as printed
        $n\sin^2\frac\theta2=\frac{2\pi}{0.23}L\sin^2\frac\theta2/\theta$, which is about $6.8\,\theta L$ where
        $\sin^2\frac\theta2$ is near $\frac{\theta^2}4$, and at least $0.85\,L$ from $\theta=\frac18$ on. So $|g|^2\ge
        xn$ is enough for some $x\le\frac{0.54}L<\frac12$, and Chernoff's $\mathbb P(|g|^2\le xn)\le(xe^{1-x})^{n/2}$ is
        below $(\delta/|\mathcal C|)^2$ for all $\theta$ from $\frac18$ to $\pi$. So the width need not depend on the
        angle, as the number of steps does.)";
  claim.twin = "thm1_2_repaired.py";
  claim.quick_cases = 1200;
  claim.full_cases = 20000;
  claim.draw = [in](Source& source) { return draw_repaired(source, in); };
  claim.zoo = {};
  claim.state = [in](Statement& at) { far_patches(at, in, true); };
  return claim;
}

}  // namespace

std::vector<Claim> theorem_1_far(const Version& in) { return {theorem(in), repaired(in)}; }

}  // namespace lakatos::hierarchical
