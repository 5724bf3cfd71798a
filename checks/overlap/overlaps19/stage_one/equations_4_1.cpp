#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/stage_one/stage_one.hpp"

namespace lakatos::overlaps19 {
namespace {

/// "patches fit", "linear", "no overlap", "isotropic"; true when one of them fails.
bool give_linear_case(Statement& claim, const Law& law, const Network<Real>& student) {
  give_fit(claim, student.layout), give_linear(claim, student.alpha), give_no_overlap(claim, student.layout);
  if (!claim.settled()) give_isotropic(claim, law);
  return claim.settled();
}

const Planted planted_overlap{"overlap", "patches may overlap", "", {0, 1}, "no overlap", "", ""};
const Planted planted_slope{"any slope", "for any piecewise linear activation", "", {0, 1}, "linear", "", ""};
const Planted planted_covariance{"any covariance", "without identity covariance", "", {0, 1}, "isotropic", "", ""};

/// eq7
void factorisation_loss(Statement& claim) {
  const auto law = claim.law("input");
  const Pair pair = read_pair(claim, law.dimension());
  if (give_linear_case(claim, law, pair.student)) return;
  const Real prefactor = claim.reading("R2") ? Real(1) / Real(2) : 1, fit = claim.constant("fit", {1, 1});
  claim.then("bilinear", R"(f(w,a,x) = w^\top P(x)a,\ f(w^*,a^*,x) = w^{*\top}P(x)a^*)", [&] {
    return both(overlap::bilinear_at_every_atom(law, pair.student), overlap::bilinear_at_every_atom(law, pair.teacher));
  });
  const Real loss = claim.let("loss", R"(\mathbb E(f(w,a,x)-f(w^*,a^*,x))^2)",
                              overlap::population_loss(law, pair.student, pair.teacher));
  const Real distance = claim.let("distance", R"(\|wa^\top-w^*a^{*\top}\|_F^2)", [&] {
    return overlap::value(overlap::RegularisedLoss<Real>{pair.teacher.w, pair.teacher.a, Real(1), Real(0)},
                          pair.student.w, pair.student.a);
  });
  claim.trivial_if(distance == 0);
  claim.regime("several patches of several coordinates", [&] {
    const NamedSizes n = sizes_of(claim, pair.student.layout);
    return counted(both(n.k >= 2, n.r >= 2));
  });
  claim.then("loss", prefactor * loss == fit * prefactor * distance);
}

Record small_linear_updates(std::int64_t index) {
  Record record = smallest_stage_one(index);
  return record.set("alpha", Fraction{1, 1});
}

/// eq9-eq10
void linear_updates(Statement& claim) {
  const auto law = claim.law("input");
  const Pair pair = read_pair(claim, law.dimension());
  if (give_linear_case(claim, law, pair.student)) return;
  const Real c = claim.reading("R2") ? claim.constant("c") : claim.constant("c.printed"),
             fit = claim.constant("fit", {1, 2}), balance = claim.constant("balance");
  const overlap::RegularisedLoss<Real> loss{pair.teacher.w, pair.teacher.a, fit, balance};
  const auto mean = [&] { return overlap::mean_stage_one_gradient(law, pair.student, pair.teacher, Real(1), c); };
  const Real w2 = claim.name(R"(\|w\|^2)"), a2 = claim.name(R"(\|a\|^2)"),
             reg = fit * claim.name(R"(\|wa^\top-w^*a^{*\top}\|_F^2)") + balance * square(w2 - a2);
  claim.then(
      "filter",
      text(claim.name(R"(\mathbb E(f-y)P(x)a)") + c * (w2 - a2) * claim.name("w"), R"( = \partial_w[)", reg, "]"),
      [&] { return same_vector(mean().by_filter, overlap::gradient_by_filter(loss, pair.student.w, pair.student.a)); });
  claim.then(
      "weights",
      text(claim.name(R"(\mathbb E(f-y)P(x)^\top w)") + c * (a2 - w2) * claim.name("a"), R"( = \partial_a[)", reg, "]"),
      [&] {
        return same_vector(mean().by_weights, overlap::gradient_by_weights(loss, pair.student.w, pair.student.a));
      });
}

}  // namespace

std::vector<Claim> equations_4_1() {
  return {
      {.id = "overlaps19/eq7",
       .title = "Linear, non-overlapping network: population loss is rank-one factorisation",
       .place = "Section 4.1, displays before and at (7)",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"(For $\alpha=1$, $f(w,a,x)=w^\top P(x)a$; where patches do not overlap and $\mathbb E\,xx^\top=I$,
             $L(w,a)=\mathbb E(\langle P(x),wa^\top\rangle-\langle
             P(x),w^*a^{*\top}\rangle)^2=\|wa^\top-w^*a^{*\top}\|_F^2$.)",
       .conclusions = {{"(a)", "the bilinear form of $f$", {"bilinear"}},
                       {"(b)", "the loss is that of rank-one factorisation", {"loss"}}},
       .readings = {{"R1", "no prefactor"}, {"R2", "1/2 on both sides"}},
       .constants = {{"fit", {1, 1}, "factor of the right side"}},
       .planted = {turned("fit", {101, 100}, "the right side 1 % larger"), planted_overlap, planted_slope,
                   planted_covariance},
       .dials = {variance_dial({{1, 1}, {5, 4}, {2, 1}, {4, 1}}), correlation_dial({{0, 1}, {1, 8}, {1, 2}, {1, 1}})},
       .serves = {"overlaps19/eq9-eq10"},
       .scope = "exact isotropic laws, d = 1 ... 6, r = 1 ... 4, strides from r on",
       .not_covered = "laws with densities (the loss depends on the second moment only)",
       .note = "No symmetry is needed here.",
       .twin = "eq7.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_linear,
       .state = factorisation_loss},
      {.id = "overlaps19/eq9-eq10",
       .title = "Stochastic gradients for the linear case",
       .place = "Section 4.1, (9), (10)",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"(For $\alpha=1$ and patches that do not overlap, $g_w=(f-y)P(x)a+c(\|w\|^2-\|a\|^2)w$ and
             $g_a=(f-y)P(x)^\top w+c(\|a\|^2-\|w\|^2)a$ have the means $\frac{\partial L_{reg}}{\partial w}$,
             $\frac{\partial L_{reg}}{\partial a}$ with $L_{reg}$ of (8). The denominator of $c$ is lost.)",
       .conclusions = {{"(a)", "the mean of $g_w$", {"filter"}}, {"(b)", "the mean of $g_a$", {"weights"}}},
       .readings = {{.name = "R1", .text = R"($c=\frac14$ as in (2), (3))", .fault = "factor two"},
                    {"R2", R"($c=\frac12$, the value that (8) asks for)"}},
       .constants = {{"c", {1, 2}, "the coefficient c, reading R2"},
                     {"c.printed", {1, 4}, "the coefficient c, reading R1"},
                     {"fit", {1, 2}, "the 1/2 of (8)"},
                     {"balance", {1, 8}, "the 1/8 of (8)"}},
       .planted = {turned("c", {51, 100}, "c = 0.51"), turned("fit", {101, 200}, "0.505 in (8)"), planted_overlap,
                   planted_slope, planted_covariance},
       .power_in = "R2",
       .serves = {"overlaps19/remark-ge2015"},
       .scope = "exact isotropic laws, d = 1 ... 6, r = 1 ... 4, strides from r on",
       .not_covered = "laws with densities (both sides are linear in the second moment)",
       .note = R"(Unbiased for $c=4\cdot\frac18=\frac12$ and no other value.)",
       .alarm = R"(the step that serves it is right; the factor 2 is lost in the display itself)",
       .twin = "eq9_eq10.py",
       .quick_cases = 1000,
       .full_cases = 20000,
       .draw = draw_linear,
       .enumerated = [] { return smallest_count; },
       .enumerate = small_linear_updates,
       .state = linear_updates}};
}

}  // namespace lakatos::overlaps19
