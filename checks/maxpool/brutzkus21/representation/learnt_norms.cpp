#include "checks/maxpool/brutzkus21/representation/claims.hpp"
#include "checks/maxpool/brutzkus21/representation/draw_learnt.hpp"
#include "checks/maxpool/brutzkus21/representation/learnt_features.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// |v*|^2 = (eighty d / (k eta_1 T_1))^2 times the number of lucky filters.
Real separator_square(const Statement& claim, const LearntFeatures& in, const RunLetters& at) {
  const Real lucky = claim.whole("", in.lucky_channels(1) + in.lucky_channels(-1));
  return square(claim.constant("eighty") * at.d / (at.k * at.step * at.steps)) * lucky;
}

/// step-thm5.1-norm
void separator_norm(Statement& claim) {
  LearntFeatures in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.sizes());
  if (give_second_phase(claim, in, second)) return;
  const RunLetters at = letters_of(claim, in);
  const Real eighty = claim.constant("eighty"), two = claim.constant("two"),
             scale2 = square(eighty) * square(at.d) / (square(at.k) * square(at.step) * square(at.steps));
  note_many_lucky(claim, in);        // the count is tight
  note_few_against_many(claim, in);  // a^ is long
  claim.then("optimality", [&] {
    if (symbolic()) return known(true, R"(\|\hat a\|^2 \le \|v^*\|^2)");
    return least_norm_at_most(in.least_norm(second), separator_square(claim, in, at));
  });
  claim.then("count", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\|v^*\|^2 \le )", scale2 * (two * at.k / at.d));
    return separator_square(claim, in, at) <= scale2 * (two * at.k / at.d);
  });
  claim.then("equality",
             scale2 * (two * at.k / at.d) == two * square(eighty) * at.d / (at.k * square(at.step) * square(at.steps)));
}

/// step-thm5.1-znorm
void feature_norm(Statement& claim) {
  LearntFeatures in(claim);
  if (give_run(claim, in.run())) return;
  const RunLetters at = letters_of(claim, in);
  const Real bound = claim.constant("four") * at.k * square(at.step) * square(at.steps);
  claim.regime("long features", [&] {
    const Real most = at.k * square(at.step) * square(at.steps);
    if (symbolic()) return 4 * named(R"(\max_x\|z(x)\|^2)") >= most;
    return 4 * in.largest_feature() >= most;
  });
  claim.then("norm", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\|z(x)\|^2 \le )", bound);
    Formula all = all_of_none();
    for (const Input& x : in.support()) all = both(all, in.squared_norm(in.z(x)) <= bound);
    return all;
  });
}

/// step-thm5.1-product
void radius_times_margin(Statement& claim) {
  LearntFeatures in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.sizes());
  if (give_second_phase(claim, in, second)) return;
  const Real bound = claim.constant("factor") * letters_of(claim, in).d;
  claim.regime("of order d", [&] {
    if (symbolic()) return 2 * named(R"(\|\hat a\|^2 \max_x\|z(x)\|^2)") >= 3 * letters_of(claim, in).d;
    return 2 * (in.least_norm(second).at_least * in.largest_feature()) >= 3 * letters_of(claim, in).d;
  });
  claim.then("product", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\|\hat a\|^2 \|z(x)\|^2 \le )", bound);
    return least_norm_at_most(in.least_norm(second), bound, in.largest_feature());
  });
}

/// Many features near their largest: one group, awake on o_1 alone, and positive inputs only.
Record draw_large_features(Source& source) {
  Record record = source.chance(1, 2) ? draw_learnt(source) : draw_run(source);
  if (source.chance(1, 12)) return record.set("steps", std::int64_t{0});
  if (source.chance(1, 4)) return record;
  const std::int64_t d = record.integer("dimension"), n = record.integer("positions");
  const std::int64_t k = channels_in(record);
  VectorField direction{1, std::vector<std::int64_t>(static_cast<std::size_t>(d))}, inputs{1, {}};
  direction.entries[0] = 1;
  for (std::int64_t i = source.between(1, 3); i > 0; --i) {
    inputs.entries.push_back(source.chance(1, 16) ? 2 : 1);
    for (std::int64_t j = 1; j < n; ++j) inputs.entries.push_back(source.between(3, record.integer("patterns")));
  }
  record.set("directions", direction).set("signs", VectorField{1, {1}}).set("copies", VectorField{1, {k}});
  if (source.chance(3, 4)) {
    const Fraction step = record.number("step"),
                   bound = fraction(step.numerator * (source.chance(1, 16) ? 500 : 1), step.denominator * 200);
    record.set("steps", std::int64_t{1}).set("radius", bound);
  }
  return record.set("inputs", inputs);
}

Claim norm_claim() {
  return {.id = "brutzkus21/step-thm5.1-norm",
          .title = "The hard-margin classifier is no longer than v*",
          .place = "Section E",
          .kind = "step",
          .themes = {"margin"},
          .words = R"($\|\hat a\|^2\le\|v^*\|^2\le\frac{80^2d^2}{k^2\eta_1^2T_1^2}\frac{2k}d
            =\frac{2\cdot80^2d}{k\eta_1^2T_1^2}$, where $\hat a$ is the shortest separator of $S_2$ with margin 1 and
            $v^*$ has $\pm\frac{80d}{k\eta_1T_1}$ on the lucky filters.)",
          .conclusions = {{"(a)", R"($\|\hat a\|\le\|v^*\|$)", {"optimality"}},
                          {"(b)", R"(the bound of $\|v^*\|^2$ by the number of lucky filters)", {"count"}},
                          {"(c)", "the equality", {"equality"}}},
          .readings = {{"printed", R"(on the event of Lemma 5.2 and of (14) with $\frac13$)"}},
          .constants = learnt_constants({{"eighty", {80, 1}, R"(the factor of $\frac d{k\eta_1T_1}$ in $v^*$)"},
                                         {"two", {2, 1}, R"(the factor of $k/d$, for two signs)"}}),
          .planted = {turned("two", {39, 20}, "39/20 in place of 2"),
                      turned("eighty", {16, 1}, R"(16 in place of 80: too short to separate)"),
                      turned("eighty", {12, 1}, "12 in place of 80"),
                      turned("lucky.most", {21, 20}, "up to 1.05 k/d lucky filters"),
                      without("label counts", "any labels", "any share of positive inputs")},
          .serves = {"brutzkus21/thm5.1", "brutzkus21/step-thm5.1-product", "brutzkus21/step-thm5.1-sketch"},
          .scope = R"(as brutzkus21/step-thm5.1-margin, with $S_2$ of 1 to 24 inputs; $\|\hat a\|$ by a separator and
            multipliers)",
          .not_covered = "larger d",
          .note = R"(That $v^*$ is admissible for $\hat a$ is brutzkus21/step-thm5.1-margin. The count is tight: both
            numbers of lucky filters may be $\frac kd$ where $d$ divides $k$.)",
          .twin = "step_thm5_1_norm.py",
          .quick_cases = 500,
          .full_cases = 20000,
          .draw = draw_learnt_second,
          .state = separator_norm};
}

Claim znorm_claim() {
  return {.id = "brutzkus21/step-thm5.1-znorm",
          .title = "The learnt features are short",
          .place = "Section E",
          .kind = "step",
          .themes = {"margin", "approximation"},
          .words = R"($\|z(x)\|^2\le4k\eta_1^2T_1^2$ for every input of the law.)",
          .readings = {{"printed", "whatever the sample and the signs: no event is needed"}},
          .constants = {{"four", {4, 1}, R"(the factor of $k\eta_1^2T_1^2$)"}, step_factor, radius_factor},
          .planted = {turned("four", {1, 4}, "1/4 in place of 4"),
                      without("radius bound", "any radius", "starts of any radius"),
                      without("steps positive", "no step", R"($T_1=0$ too)")},
          .serves = {"brutzkus21/thm5.1", "brutzkus21/step-thm5.1-product", "brutzkus21/step-thm5.1-sketch",
                     "brutzkus21/step-thm5.1-stepsize"},
          .scope = R"(d = 3 ... 5, l = 3 ... d, n = 1 ... 4, k from 1 on in groups of equal channels, $T_1$ up to 10,
            $S_1$ of 1 to 24 inputs, every class of the law)",
          .not_covered = "larger d",
          .note = R"(A feature grows by about $\frac{\eta_1}2$ a step, so that $\frac14$ would nearly do in place of 4.
            The bound of $\eta_1$ is not used: each step is at most $\eta_1$ long whatever the outputs.)",
          .twin = "step_thm5_1_znorm.py",
          .quick_cases = 800,
          .full_cases = 20000,
          .draw = draw_large_features,
          .state = feature_norm};
}

Claim product_claim() {
  return {.id = "brutzkus21/step-thm5.1-product",
          .title = "Squared norm of the classifier times that of the features is of order d",
          .place = "Section E",
          .kind = "step",
          .themes = {"margin"},
          .words = R"($\|\hat a\|^2\|z(x)\|^2=O(d)$: at most $8\cdot80^2d$, the product of the two bounds before it.)",
          .readings = {{"constant of the proof", R"(with $2\cdot80^2\cdot4=51200$ for the hidden constant)"}},
          .constants = learnt_constants({{"factor", {51200, 1}, R"(the factor of $d$)"}}),
          .planted = {turned("factor", {2, 1}, R"(2 in place of $8\cdot80^2$)"),
                      turned("factor", {4, 1}, R"(4 in place of $8\cdot80^2$)"),
                      without("lucky counts", "no lucky filters", "any number of lucky filters")},
          .serves = {"brutzkus21/thm5.1", "brutzkus21/step-thm5.1-sketch", "brutzkus21/step-thm5.1-bound"},
          .scope = R"(as brutzkus21/step-thm5.1-norm; the largest $\|z(x)\|$ over all classes of the law)",
          .not_covered = "larger d",
          .twin = "step_thm5_1_product.py",
          .quick_cases = 500,
          .full_cases = 20000,
          .draw = draw_learnt_second,
          .state = radius_times_margin};
}

}  // namespace

std::vector<Claim> learnt_norms() { return {norm_claim(), znorm_claim(), product_claim()}; }

}  // namespace lakatos::brutzkus21
