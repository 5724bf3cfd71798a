#include "checks/maxpool/brutzkus21/representation/claims.hpp"
#include "checks/maxpool/brutzkus21/representation/draw_learnt.hpp"
#include "checks/maxpool/brutzkus21/representation/learnt_features.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// The three conclusions against their bounds, for the shortest v that separates D_z with margin 1.
void then_norms(Statement& claim, LearntFeatures& in, const Real& separator, const Real& features,
                const Real& product) {
  const auto largest = [&] {
    Real most = 0;
    for (const Input& x : in.classes()) most = max(most, in.squared_norm(in.z(x)));
    return most;
  };
  claim.then("separator norm", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\min_{y\,v\cdot z\ge1\text{ on }D_z}\|v\|^2 \le )", separator);
    return least_norm_at_most(in.least_norm(in.classes()), separator);
  });
  claim.then("feature norm", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\max_x\|z(x)\|^2 \le )", features);
    return largest() <= features;
  });
  claim.then("product", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; },
                       R"(\min_{y\,v\cdot z\ge1\text{ on }D_z}\|v\|^2 \max_x\|z(x)\|^2 \le )", product);
    return least_norm_at_most(in.least_norm(in.classes()), product, largest());
  });
}

/// step-thm5.1-sketch: with one hidden constant c for all three.
void sketch(Statement& claim) {
  LearntFeatures in(claim);
  const Real c = claim.number("c");
  claim.given("constant positive", c > 0);
  if (claim.settled() || give_learnt_event(claim, in)) return;
  const RunLetters at = letters_of(claim, in);
  then_norms(claim, in, square(c) * at.d / at.k, square(c) * at.k, square(c) * at.d);
}

/// ... repaired: in units of eta_1 T_1.
void sketch_in_units(Statement& claim) {
  LearntFeatures in(claim);
  if (give_learnt_event(claim, in)) return;
  const RunLetters at = letters_of(claim, in);
  const Real reach2 = square(at.step) * square(at.steps);
  then_norms(claim, in, claim.constant("separator") * at.d / (at.k * reach2),
             claim.constant("features") * at.k * reach2, claim.constant("product") * at.d);
}

/// d = l = 3, n = 1, one step of the largest size, one positive and one negative input, and k channels: k/6 lucky ones
/// of each sign, the others dead on o_1 and o_2.
Record growing_width(std::int64_t index) {
  std::int64_t c = 1;
  for (std::int64_t i = 0; i < index; ++i) c *= 10;
  const std::int64_t k = 300 * c;
  Record record = Record().set("dimension", std::int64_t{3}).set("patterns", std::int64_t{3});
  record.set("positions", std::int64_t{1}).set("directions", VectorField{1, {1, 0, 0, 0, 1, 0, 0, 0, 1}});
  record.set("signs", VectorField{1, {1, -1, 1}}).set("copies", VectorField{1, {k / 6, k / 6, k - k / 3}});
  record.set("inputs", VectorField{1, {1, 2}}).set("steps", std::int64_t{1}).set("step", Fraction{1, 8 * k});
  return record.set("radius", Fraction{1, 1600 * k}).set("c", Fraction{c, 1});
}

Claim printed() {
  return {.id = "brutzkus21/step-thm5.1-sketch",
          .title = "Sketch of part 3: norms of separator and features",
          .place = "Section 5, part 3",
          .kind = "step",
          .themes = {"margin", "capacity"},
          .shape = Shape::order,
          .words = R"(The law of $(z(x),y)$ is separated with margin 1 by some $v$ with $\|v\|=O(\sqrt{d/k})$;
            $\|z(x)\|=O(\sqrt k)$ for all $x$; hence a sample complexity $O(\|v\|^2\max_x\|z(x)\|^2)=O(d)$.)",
          .conclusions = {{"(a)", R"($\|v\|=O(\sqrt{d/k})$)", {"separator norm"}},
                          {"(b)", R"($\|z(x)\|=O(\sqrt k)$)", {"feature norm"}},
                          {"(c)", "the product is of order d", {"product"}}},
          .readings = {{.name = "printed",
                        .text = R"(one hidden constant $c$, the largest of the three; on the event of the theorem)",
                        .fault = "units of eta"}},
          .no_planted = "a claim about orders: what refutes it is a family for every choice of the constant",
          .serves = {"brutzkus21/thm5.1"},
          .scope = R"(as brutzkus21/step-thm5.1-margin; the shortest separator of all classes of the law, by a separator
            and multipliers)",
          .note = R"((a) lacks the factor $\frac1{\eta_1T_1}$, which Section E has: $\|v\|\ge1/\|z(x)\|$ and
            $\|z(x)\|\le2\sqrt k\eta_1T_1$ with $\eta_1T_1<\frac1{4k}$, so that $\|v\|>2\sqrt k$ whatever the constants,
            and $\|v\|/\sqrt{d/k}>2k/\sqrt d$ grows with the width. (b) and (c) hold: (b) is far too generous by the
            same factor, and it is with both factors in place that (c) follows from (a) and (b). So one letter at one
            place would not do; brutzkus21/step-thm5.1-sketch-repaired has both.)",
          .family = R"(for every $c$ there is a width from which on (a) fails, for $d=l=3$, $T_1=1$ and the largest step
            $\eta_1=\frac1{8k}$ that the theorem admits; smaller steps make $v$ longer still)",
          .twin = "step_thm5_1_sketch.py",
          .quick_cases = 200,
          .full_cases = 5000,
          .draw =
              [](Source& source) {
                return draw_learnt(source).set("c", fraction(source.between(source.chance(1, 24) ? 0 : 1, 400), 4));
              },
          .enumerated = [] { return 6; },
          .enumerate = growing_width,
          .state = sketch};
}

Claim repaired() {
  return {.id = "brutzkus21/step-thm5.1-sketch-repaired",
          .title = "Sketch of part 3, in units of the features' size",
          .place = "Section 5, part 3, repaired",
          .kind = "step",
          .themes = {"margin", "capacity"},
          .words = R"(The law of $(z(x),y)$ is separated with margin 1 by some $v$ with
            $\|v\|^2\le2\cdot80^2\frac d{k\eta_1^2T_1^2}$; $\|z(x)\|^2\le4k\eta_1^2T_1^2$ for all $x$; the product is at
            most $8\cdot80^2d$.)",
          .conclusions = {{"(a)", R"($\|v\|=O(\sqrt{d/k}/(\eta_1T_1))$)", {"separator norm"}},
                          {"(b)", R"($\|z(x)\|=O(\sqrt k\,\eta_1T_1)$)", {"feature norm"}},
                          {"(c)", "the product is of order d", {"product"}}},
          .readings = {{"constants of the proof", "with the constants of Section E; on the event of the theorem"}},
          .constants = {{"separator", {12800, 1}, R"(the factor of $\frac d{k\eta_1^2T_1^2}$)"},
                        {"features", {4, 1}, R"(the factor of $k\eta_1^2T_1^2$)"},
                        {"product", {51200, 1}, R"(the factor of $d$)"},
                        lucky_least,
                        lucky_most,
                        label_share,
                        step_factor,
                        radius_factor,
                        channels_factor},
          .planted = {turned("separator", {120, 1}, R"(120 in place of $2\cdot80^2$)"),
                      turned("features", {1, 20}, "1/20 in place of 4"),
                      turned("product", {8, 1}, R"(8 in place of $8\cdot80^2$)"),
                      without("lucky counts", "no lucky filters", "any number of lucky filters")},
          .serves = {"brutzkus21/thm5.1"},
          .scope = R"(as brutzkus21/step-thm5.1-sketch)",
          .not_covered = "larger d",
          .twin = "step_thm5_1_sketch_repaired.py",
          .quick_cases = 400,
          .full_cases = 20000,
          .draw = [](Source& source) { return draw_learnt(source); },
          .state = sketch_in_units};
}

}  // namespace

std::vector<Claim> part_three_sketch() { return {printed(), repaired()}; }

}  // namespace lakatos::brutzkus21
