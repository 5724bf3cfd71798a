#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>

#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

void state_balance(Statement& claim, const Real& pull) {
  const auto w = claim.vector("w"), a = claim.vector("a");
  const Real eighth = claim.constant("eighth");
  const auto gap = [&] { return squared_norm(w) - squared_norm(a); };
  // 4 eighth (|w|^2 - |a|^2) w and minus the same times a.
  const overlap::RegularisedLoss<Real> regulariser{Vec(w.size(), Real(0)), Vec(a.size(), Real(0)), Real(0), eighth};
  const Real reg = eighth * claim.name(R"((\|w\|^2-\|a\|^2)^2)");
  claim.trivial_if(gap() == 0);
  claim.regime("longer weights",
               [&] { return claim.let("|w|^2", squared_norm(w)) < claim.let("|a|^2", squared_norm(a)); });
  claim.then("gradient by filter", text(pull * claim.name(R"((\|w\|^2-\|a\|^2)w)"), R"( = \partial_w[)", reg, "]"),
             [&] { return same_vector(scale(pull * gap(), w), overlap::gradient_by_filter(regulariser, w, a)); });
  claim.then("gradient by weights", text(pull * claim.name(R"((\|a\|^2-\|w\|^2)a)"), R"( = \partial_a[)", reg, "]"),
             [&] { return same_vector(scale(-(pull * gap()), a), overlap::gradient_by_weights(regulariser, w, a)); });
  claim.then(
      "balances",
      text(R"((\|w\|^2-\|a\|^2)(w^\top b_w-a^\top b_a) \ge 0,\quad b_w = )",
           pull * claim.name(R"((\|w\|^2-\|a\|^2)w)")),
      [&] { return less_equal(Real(0), gap() * (dot(w, scale(pull * gap(), w)) + dot(a, scale(pull * gap(), a)))); });
}

Record draw_factors(Source& source) {
  Record record = Record().set("w", draw_entries(source, source.between(1, 4), 4, 3));
  return record.set("a", draw_entries(source, source.between(1, 4), 4, 3));
}

// ---- (4), (5): the noisy iteration

Record draw_noisy_iteration(Source& source) {
  const Sizes sizes = draw_sizes(source, 6);
  Record record = Record().set("x", draw_entries(source, sizes.dimension, 3, 2));
  set_pair(record, source, sizes);
  if (source.chance(1, 8)) record.set("stride", source.between(1, sizes.filter + 1));
  const std::int64_t own = std::max<std::int64_t>(1, 2 * sizes.stride - sizes.filter);
  record.set("step", fraction(source.chance(1, 8) ? 0 : 1, source.between(1, 100)))
      .set("noise_w", draw_unit(source, own));
  return record.set("noise_a",
                    source.chance(1, 8) ? draw_entries(source, sizes.patches, 2, 1) : draw_unit(source, sizes.patches));
}

/// eq4-eq5
void noisy_iteration(Statement& claim) {
  const auto x = claim.vector("x"), noise_w = claim.vector("noise_w"), noise_a = claim.vector("noise_a");
  const Pair pair = read_pair(claim, x.size());
  const Real step = claim.number("step", R"(\eta_1)"), pull = claim.constant("quarter");
  const PatchLayout& layout = pair.student.layout;
  if (give_stage_one(claim, layout)) return;
  give_front_slope(claim, pair.student.alpha);
  claim.given("step positive", step > 0);
  const auto noise_on_spheres = [&] {
    const Truth lengths = truth_of(static_cast<std::int64_t>(noise_w.size()) == 2 * layout.stride - layout.filter &&
                                   static_cast<std::int64_t>(noise_a.size()) == layout.patches);
    return both(lengths, both(equal(squared_norm(noise_w), Real(1)), equal(squared_norm(noise_a), Real(1))));
  };
  claim.given("noise on spheres", R"(\xi_w \in S^{2s-r-1},\ \xi_a \in S^{k-1})", noise_on_spheres);
  if (claim.settled()) return;
  const auto defined = [&] {
    const Network<Real> own = overlap::private_network(pair.student);
    const auto seen = overlap::stage_one_gradient(own, x, overlap::output(pair.teacher, x), 2 / (1 + own.alpha), pull);
    const Vec next_w = add(own.w, scale(step, subtract(noise_w, seen.by_filter))),
              next_a = add(own.a, scale(step, subtract(noise_a, seen.by_weights)));
    claim.let("|w_non^(t+1)|^2", R"(\|w_{non}^{(t+1)}\|^2)", squared_norm(next_w));
    claim.let("|a^(t+1)|^2", squared_norm(next_a));
    return truth_of(next_w.size() == own.w.size() && next_a.size() == own.a.size());
  };
  claim.then("defined",
             text(R"((w_{non}^{(t+1)}, a^{(t+1)}) \in \mathbb R^{2s-r}\times\mathbb R^k,\quad \text{updates with } )",
                  pull, R"(\,(\|w_{non}\|^2-\|a\|^2))"),
             defined);
}

}  // namespace

std::vector<Claim> stage_one_updates() {
  return {
      {.id = "overlaps19/eq2-eq3",
       .title = "Stage-1 updates g and h and their balancing terms",
       .place = "Section 3.2, (2), (3) and the sentence after them",
       .kind = "definition",
       .themes = {"model", "gradient identity"},
       .words = R"(The last terms of (2), (3), $\frac14(\|w_{non}\|^2-\|a\|^2)w_{non}$ and
         $\frac14(\|a\|^2-\|w_{non}\|^2)a$, are the gradient of the regulariser $\frac18(\|w_{non}\|^2-\|a\|^2)^2$ and
         balance the two norms.)",
       .conclusions = {{"(a)",
                        "the last terms are the gradient of the regulariser",
                        {"gradient by filter", "gradient by weights"}},
                       {"(b)", "they balance the norms", {"balances"}},
                       {"(c)", "they make the algorithm more stable", {}}},
       .left_out = "(c), for which no measure is printed",
       .readings = {{.name = "printed", .text = "1/4 in (2), (3), 1/8 as in (8) and Lemma 4.1", .fault = "factor two"}},
       .constants = {{"quarter", {1, 4}, "the 1/4 in (2), (3)"}, {"eighth", {1, 8}, "the 1/8 of (8)"}},
       .no_planted = "the first part is refuted; its repair has planted errors",
       .serves = {"overlaps19/lem4.1-unbiased"},
       .scope = "r, k = 1 ... 4, small rational entries",
       .note = R"(The terms do balance, at half of the gradient's rate. $\frac2{1+\gamma}$ has no value for a slope of
         -1, which Assumption 3.3 does not exclude.)",
       .twin = "eq2_eq3.py",
       .full_cases = 20000,
       .draw = draw_factors,
       .enumerated = [] { return 16; },
       .enumerate =
           [](std::int64_t index) {
             return Record().set("w", VectorField{1, {index % 4 - 1}}).set("a", VectorField{1, {index / 4 - 1}});
           },
       .state = [](Statement& claim) { state_balance(claim, claim.constant("quarter")); }},
      {.id = "overlaps19/eq2-eq3-repaired",
       .title = "Balancing terms with the coefficient put right",
       .place = "ours; in place of Section 3.2, (2), (3) and the sentence after them",
       .kind = "definition",
       .themes = {"model", "gradient identity"},
       .words = R"($\frac12(\|w_{non}\|^2-\|a\|^2)w_{non}$ and $\frac12(\|a\|^2-\|w_{non}\|^2)a$ are the gradient of
         $\frac18(\|w_{non}\|^2-\|a\|^2)^2$ and balance the two norms.)",
       .conclusions = {{"(a)",
                        "the last terms are the gradient of the regulariser",
                        {"gradient by filter", "gradient by weights"}},
                       {"(b)", "they balance the norms", {"balances"}}},
       .readings = {{"half", "1/2 in (2), (3)"}},
       .constants = {{"half", {1, 2}, "the 1/2 in (2), (3)"}, {"eighth", {1, 8}, "the 1/8 of (8)"}},
       .planted = {turned("half", {51, 100}, "0.51"), turned("eighth", {1, 7}, "1/7 in place of 1/8")},
       .scope = "r, k = 1 ... 4, small rational entries",
       .twin = "eq2_eq3_repaired.py",
       .full_cases = 20000,
       .draw = draw_factors,
       .state = [](Statement& claim) { state_balance(claim, claim.constant("half")); }},
      {.id = "overlaps19/eq4-eq5",
       .title = "Noisy Stage-1 iteration (Algorithm 2)",
       .place = "Section 3.2, (4), (5), Algorithm 2",
       .kind = "definition",
       .themes = {"model"},
       .shape = Shape::exists,
       .words = R"($w_{non}^{(t+1)}=w_{non}^{(t)}-\eta_1g+\eta_1\xi_w^{(t)}$,
         $a^{(t+1)}=a^{(t)}-\eta_1h+\eta_1\xi_a^{(t)}$ with $\xi_w^{(t)},\xi_a^{(t)}$ on unit spheres is an iteration on
         $\mathbb R^{2s-r}\times\mathbb R^k$.)",
       .conclusions = {{"(a)", "the iteration is defined", {"defined"}},
                       {"(b)", "the noise helps to escape from saddle points", {}}},
       .left_out = "(b), for which no measure is printed; what it is for is `overlaps19/remark-strict-saddle`",
       .readings = {{"existence", "some sizes, sample and noise for which the step can be taken"}},
       .constants = {{"quarter", {1, 4}, "the 1/4 in (2), (3)"}},
       .no_planted = no_planted_by_a_witness,
       .serves = {"overlaps19/thm4.1"},
       .scope = "one input, d = 1 ... 6, r, k = 1 ... 4",
       .note = R"(Sizes beyond A4, strides above the filter size and a slope of -1 leave (2), (3) without a value.
         Algorithm 2 returns $a^{(T+1)}$, which elsewhere is $a^{(T_1)}$: a slip.)",
       .twin = "eq4_eq5.py",
       .draw = draw_noisy_iteration,
       .state = noisy_iteration}};
}

}  // namespace lakatos::overlaps19
