#include "checks/maxpool/brutzkus21/representation/claims.hpp"
#include "checks/maxpool/brutzkus21/representation/draw_learnt.hpp"
#include "checks/maxpool/brutzkus21/representation/learnt_features.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// The three conclusions against their bounds, for the shortest v that separates D_z with margin 1.
void then_norms(Statement& claim, LearntFeatures& in, const Real& separator, const Real& features,
                const Real& product) {
  claim.then("separator norm", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\min_{y\,v\cdot z\ge1\text{ on }D_z}\|v\|^2 \le )", separator);
    return least_norm_at_most(in.least_norm(in.support()), separator);
  });
  claim.then("feature norm", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\max_x\|z(x)\|^2 \le )", features);
    return in.largest_feature() <= features;
  });
  claim.then("product", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; },
                       R"(\min_{y\,v\cdot z\ge1\text{ on }D_z}\|v\|^2 \max_x\|z(x)\|^2 \le )", product);
    return least_norm_at_most(in.least_norm(in.support()), product, in.largest_feature());
  });
}

/// step-thm5.1-sketch, with the constants of Section E: in units of eta_1 T_1, or absolute ones.
void sketch(Statement& claim) {
  LearntFeatures in(claim);
  if (give_learnt_event(claim, in)) return;
  const RunLetters at = letters_of(claim, in);
  claim.regime("of order d", [&] {
    if (symbolic()) return 2 * named(R"(\min\|v\|^2\max_x\|z(x)\|^2)") >= 3 * at.d;
    return 2 * (in.least_norm(in.support()).at_least * in.largest_feature()) >= 3 * at.d;
  });
  const Real unit2 = claim.reading("absolute constants") ? Real(1) : square(at.step) * square(at.steps);
  then_norms(claim, in, claim.constant("separator") * at.d / (at.k * unit2), claim.constant("features") * at.k * unit2,
             claim.constant("product") * at.d);
}

/// d = l = 3, n = 1, one step of the largest size, one positive and one negative input, and 300 channels: 50 lucky ones
/// of each sign, the others dead on o_1 and o_2.
Record wide() {
  Record record = Record().set("dimension", std::int64_t{3}).set("patterns", std::int64_t{3});
  record.set("positions", std::int64_t{1}).set("directions", VectorField{1, {1, 0, 0, 0, 1, 0, 0, 0, 1}});
  record.set("signs", VectorField{1, {1, -1, 1}}).set("copies", VectorField{1, {50, 50, 200}});
  record.set("inputs", VectorField{1, {1, 2}}).set("steps", std::int64_t{1}).set("step", Fraction{1, 2400});
  return record.set("radius", Fraction{1, 480000});
}

}  // namespace

std::vector<Claim> part_three_sketch() {
  return {
      {.id = "brutzkus21/step-thm5.1-sketch",
       .title = "Sketch of part 3: norms of separator and features",
       .place = "Section 5, part 3",
       .kind = "step",
       .themes = {"margin", "capacity"},
       .words = R"(The law of $(z(x),y)$ is separated with margin 1 by some $v$ with $\|v\|=O(\sqrt{d/k})$;
         $\|z(x)\|=O(\sqrt k)$ for all $x$; hence a sample complexity $O(\|v\|^2\max_x\|z(x)\|^2)=O(d)$. The hidden
         constants are those of Section E: $\|v\|^2\le2\cdot80^2\frac d{k\eta_1^2T_1^2}$,
         $\|z(x)\|^2\le4k\eta_1^2T_1^2$, and $8\cdot80^2d$ for the product.)",
       .conclusions = {{"(a)", R"($\|v\|=O(\sqrt{d/k})$)", {"separator norm"}},
                       {"(b)", R"($\|z(x)\|=O(\sqrt k)$)", {"feature norm"}},
                       {"(c)", "the product is of order d", {"product"}}},
       .readings = {{"constants of the run",
                     R"(the constants of (a) and (b) may depend on $\eta_1T_1$, as in Section E, that of (c) may not; on
                       the event of the theorem)"},
                    {.name = "absolute constants",
                     .text = R"(no constant depends on $\eta_1T_1$: those of Section E with $\eta_1T_1$ left out)",
                     .fault = "absolute constants"}},
       .constants = learnt_constants({{"separator", {12800, 1}, R"(the factor of $\frac d{k\eta_1^2T_1^2}$)"},
                                      {"features", {4, 1}, R"(the factor of $k\eta_1^2T_1^2$)"},
                                      {"product", {51200, 1}, R"(the factor of $d$)"}}),
       .planted = {turned("separator", {120, 1}, R"(120 in place of $2\cdot80^2$)"),
                   turned("features", {1, 20}, "1/20 in place of 4"),
                   turned("product", {8, 1}, R"(8 in place of $8\cdot80^2$)"),
                   without("lucky counts", "no lucky filters", "any number of lucky filters")},
       .serves = {"brutzkus21/thm5.1"},
       .scope = R"(as brutzkus21/step-thm5.1-margin; the shortest separator of all classes of the law, by a separator
         and multipliers)",
       .not_covered = "larger d",
       .note = R"(As $\|v\|\ge1/\|z(x)\|$ and $\|z(x)\|\le2\sqrt k\eta_1T_1$ with $\eta_1T_1<\frac1{4k}$, always
         $\|v\|>2\sqrt k$ and $\|v\|/\sqrt{d/k}>2k/\sqrt d$, which grows with the width. So (a) holds with no constant
         that is the same for all $\eta_1T_1$, and with $\eta_1T_1$ in the constants it does. (b) is then too generous
         by the same factor, and (c) follows from (a) and (b) with it in both.)",
       .twin = "step_thm5_1_sketch.py",
       .quick_cases = 400,
       .full_cases = 20000,
       .draw = draw_learnt,
       .zoo = []() -> std::vector<Record> { return {wide()}; },
       .state = sketch}};
}

}  // namespace lakatos::brutzkus21
