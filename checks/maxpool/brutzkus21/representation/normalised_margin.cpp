#include "checks/maxpool/brutzkus21/representation/claims.hpp"
#include "checks/maxpool/brutzkus21/representation/draw_learnt.hpp"
#include "checks/maxpool/brutzkus21/representation/learnt_features.hpp"

// gamma is the largest margin of the points y z(x) / |z(x)|, so that 1 / gamma^2 is the least |v|^2 of a v that
// separates them with margin 1.

namespace lakatos::brutzkus21 {
namespace {

const auto certain = [] { return Truth::yes; };

/// factor gamma^2 d >= 1, that is 1 / gamma^2 <= factor d.
Formula margin_at_least(LearntFeatures& in, const Real& factor, const Real& d) {
  if (symbolic()) return predicate(certain, R"(\gamma^2 \ge )", 1 / (factor * d));
  return least_norm_at_most(in.least_norm(in.support(), true), factor * d);
}

/// gamma^2 d <= factor; nothing to ask where there is no separator.
Formula margin_at_most(LearntFeatures& in, const Real& factor, const Real& d) {
  if (symbolic()) return predicate(certain, R"(\gamma^2 \le )", factor / d);
  const maxpool::LeastNorm norm = in.least_norm(in.support(), true);
  if (norm.separable == Truth::no) return known(true);
  if (norm.at_most) return d / factor <= Bounds{norm.at_least, *norm.at_most};
  return from_two_sides(d / factor <= norm.at_least, all_of_none());
}

/// remark-appa-margin
void normalised(Statement& claim) {
  LearntFeatures in(claim);
  const Real c = claim.number("c");
  claim.given("constant at least one", c >= 1);
  if (claim.settled() || give_learnt_event(claim, in)) return;
  const Real d = letters_of(claim, in).d, room = claim.reading("equality") ? Real(1) : square(c);
  claim.then("not smaller", [&] { return margin_at_least(in, room, d); });
  claim.then("not larger", [&] { return margin_at_most(in, room, d); });
}

/// remark-appa-margin-repaired
void normalised_from_below(Statement& claim) {
  LearntFeatures in(claim);
  if (give_learnt_event(claim, in)) return;
  claim.regime("of order d", [&] {
    if (symbolic()) return named(R"(\gamma^2)") <= 1 / letters_of(claim, in).d;
    return in.least_norm(in.support(), true).at_least >= letters_of(claim, in).d;
  });
  claim.then("margin", [&] { return margin_at_least(in, claim.constant("factor"), letters_of(claim, in).d); });
}

/// d = l = 2 c^2 + 1, n = 1, one step of the largest size, one positive and one negative input. As likely as any start:
/// k/(2d) lucky filters of each sign; of the others a quarter each is awake on o_1 alone, on o_2 alone, on both, on
/// neither, half of them with either sign.
Record growing_dimension(std::int64_t index) {
  const std::int64_t c = std::int64_t{1} << index, d = 2 * c * c + 1, k = 8 * d * d * d + 8 * d, lucky = k / (2 * d);
  const std::vector<std::vector<std::int64_t>> heads = {{3, 0, 0},   {0, 3, 0},  {1, -2, 2}, {-2, 1, 2}, {1, 2, 2},
                                                        {-2, -1, 2}, {1, -2, 2}, {-2, 1, 2}, {2, 1, 2},  {-2, -1, 2}};
  VectorField directions{3, {}}, signs{1, {1, -1, 1, 1, 1, 1, -1, -1, -1, -1}}, copies{1, {lucky, lucky}};
  for (const auto& head : heads) {
    directions.entries.insert(directions.entries.end(), head.begin(), head.end());
    directions.entries.resize(directions.entries.size() + static_cast<std::size_t>(d) - 3);
  }
  std::int64_t left = k - 2 * lucky;
  for (std::int64_t more = 8; more > 0; --more) copies.entries.push_back(left / more), left -= left / more;
  Record record = Record().set("dimension", d).set("patterns", d).set("positions", std::int64_t{1});
  record.set("directions", directions).set("signs", signs).set("copies", copies).set("inputs", VectorField{1, {1, 2}});
  record.set("steps", std::int64_t{1}).set("step", Fraction{1, 8 * k}).set("radius", Fraction{1, 1600 * k});
  return record.set("c", Fraction{c, 1});
}

Claim printed() {
  return {.id = "brutzkus21/remark-appa-margin",
          .title = "Max margin after normalisation is 1/sqrt(d)",
          .place = "Section A",
          .kind = "remark",
          .themes = {"margin"},
          .shape = Shape::order,
          .words = R"(With every point $z(x)$ scaled to norm 1, the largest margin of a linear classifier is
            $\gamma=\frac1{\sqrt d}$. Here for all classes of the law.)",
          .conclusions = {{"(a)", R"($\gamma=\frac1{\sqrt d}$)", {"not smaller", "not larger"}}},
          .readings = {{.name = "up to constants",
                        .text = R"($\frac1{c\sqrt d}\le\gamma\le\frac c{\sqrt d}$ for a constant $c$)",
                        .fault = "margin from below only"},
                       {.name = "equality", .text = "as printed"}},
          .no_planted = "a claim about orders: what refutes it is a family for every choice of the constant",
          .serves = {"brutzkus21/remark-appa-iterations"},
          .scope = R"(as brutzkus21/step-thm5.1-margin; the margin by a separator and multipliers)",
          .note = R"(The proof of Theorem 5.1 bounds $\gamma$ from below only, see
            brutzkus21/remark-appa-margin-repaired, and that is all that Section A uses: no conclusion of the paper is
            lost where the upper half fails, and the lower half alone is the repaired claim. From above $\gamma$ may
            stay near $\frac1{\sqrt2}$ for all $d$: with $n=1$ a filter of the right sign learns $o_1$ or $o_2$ as soon
            as it is awake on it, lucky or not, and all others fall asleep.)",
          .family = R"(for every $c$ the margin is near $\frac1{\sqrt2}$ at $d=2c^2+1$, where $\frac c{\sqrt
            d}<\frac1{\sqrt2}$; the starts are as even as a random one)",
          .twin = "remark_appa_margin.py",
          .quick_cases = 200,
          .full_cases = 5000,
          .draw =
              [](Source& source) {
                return draw_learnt(source).set("c", fraction(source.between(source.chance(1, 24) ? 3 : 4, 40), 4));
              },
          .enumerated = [] { return 3; },
          .enumerate = growing_dimension,
          .state = normalised};
}

Claim repaired() {
  return {.id = "brutzkus21/remark-appa-margin-repaired",
          .title = "Max margin after normalisation is at least of order 1/sqrt(d)",
          .place = "ours; in place of Section A",
          .kind = "remark",
          .themes = {"margin"},
          .words = R"(With every point $z(x)$ scaled to norm 1, some linear classifier has a margin
            $\gamma\ge\frac1{\sqrt{8\cdot80^2d}}$ on all of the law.)",
          .readings = {{"constant of the proof", R"(the product of the bounds of $\|v^*\|^2$ and $\|z(x)\|^2$)"}},
          .constants = learnt_constants({{"factor", {51200, 1}, R"(the factor of $d$)"}}),
          .planted = {turned("factor", {1, 1}, R"(1 in place of $8\cdot80^2$)"),
                      turned("factor", {2, 1}, R"(2 in place of $8\cdot80^2$)"),
                      without("lucky counts", "no lucky filters", "any number of lucky filters")},
          .serves = {"brutzkus21/remark-appa-iterations"},
          .scope = R"(as brutzkus21/remark-appa-margin)",
          .not_covered = "larger d",
          .twin = "remark_appa_margin_repaired.py",
          .quick_cases = 400,
          .full_cases = 20000,
          .draw = draw_learnt,
          .state = normalised_from_below};
}

}  // namespace

std::vector<Claim> normalised_margin() { return {printed(), repaired()}; }

}  // namespace lakatos::brutzkus21
