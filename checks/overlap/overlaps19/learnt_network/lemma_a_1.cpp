#include "checks/overlap/overlaps19/claims.hpp"

#include <cmath>

#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"

namespace lakatos::overlaps19 {
namespace {

/// A square root of the fraction from above, over 100: exact where one over 10 is.
Fraction root_above(double square) {
  const auto hundredths = static_cast<std::int64_t>(std::ceil(std::sqrt(square) * 100 - 1e-9));
  return fraction(hundredths, 100);
}

/// Atoms +-c with mass 1/(2 c^2) each and the rest at 0, in one dimension; now and then not isotropic but all mass at
/// +-c.
LawField line_law(Source& source) {
  const auto c = source.between(1, 3);
  if (source.chance(1, 8)) return {1, 1, false, 1, {1, 1}, {c, -c}};
  return heavy_law(1, fraction(c));
}

/// One coordinate, x = +-1, B = 1, a slope at or just beyond the ends: where every inequality of the proof is tight.
Record draw_corner(Source& source, bool bound) {
  Record record = Record().set("input", LawField{1, 1, false, 1, {1, 1}, {1, -1}});
  set_tight_pair(record, source, {1, 1, 1, 1}, true);
  for (auto& [name, field] : record.fields()) {
    if (name == "alpha") field = source.pick<Fraction>({{1, 1}, {1, 1}, {1, 1}, {-1, 1}, {-1, 1}, {11, 10}, {-11, 10}});
  }
  if (bound) record.set("B", fraction(1));
  return record;
}

Record draw_population(Source& source, bool bound) {
  const double heavy = std::max(source.dial("heavy atoms", 0), source.dial("heavy atoms, plain norm", 0));
  const bool stretched =
      source.dial("variance", 1) > 1 || source.dial("condition", 1) > 1 || source.dial("correlation", 0) > 0;
  if (source.dial("slope", 1) <= 1 && !stretched && heavy <= 1 && source.chance(1, 4))
    return draw_corner(source, bound);
  const double most = heavy > 0 ? std::min(5.0, heavy * heavy + 1e-9) : 5;
  Sizes sizes = draw_any_sizes(source);
  while (static_cast<double>(sizes.dimension) > most || (source.dial("correlation", 0) > 0 && sizes.dimension < 2))
    sizes = draw_any_sizes(source);
  LawField law = sizes.dimension == 1 ? line_law(source) : draw_isotropic_law(source, sizes.dimension);
  if (source.chance(1, 20)) law = lopsided(law, source);
  if (source.chance(1, 20)) law = stretched_coordinate(law, 0, source.pick<Fraction>({{2, 1}, {1, 2}, {3, 1}}));
  law = heavy > 1
            ? heavy_law(sizes.dimension,
                        dialled_fraction(
                            source, source.dial("heavy atoms", 0) > 0 ? "heavy atoms" : "heavy atoms, plain norm", 1))
            : dialled_law(std::move(law), source);
  Record record = Record().set("input", law);
  set_tight_pair(record, source, sizes);
  if (!bound) return record;
  const double square = to_double(largest_square(law));
  const bool root = source.chance(1, 6) || ((stretched || heavy > 0) && source.chance(1, 2)) ||
                    source.dial("heavy atoms, plain norm", 0) > 0;
  Fraction B = root ? root_above(square) : fraction(static_cast<std::int64_t>(std::ceil(square * 10 - 1e-9)), 10);
  if (source.chance(1, 16)) B = fraction(B.numerator * 9, B.denominator * 10);
  if (B.numerator == 0) B = fraction(1);
  return record.set("B", B);
}

/// The one-dimensional instances of Lemma 4.2 on x = +-1, or the signs of the plane.
Record smallest_population(std::int64_t index, bool bound) {
  const std::int64_t kind = index % 3;
  Record pair = smallest_pointwise(index / 3 * 2), record;
  record.set("input", kind < 2 ? LawField{1, 1, false, 1, {1, 1}, {1, -1}}
                               : LawField{2, 1, false, 1, {1, 1, 1, 1}, {1, 1, 1, -1, -1, 1, -1, -1}});
  for (const char* name : {"w", "a", "teacher_w", "teacher_a"}) record.set(name, pair.vector(name));
  record.set("alpha", pair.number("alpha")).set("stride", std::int64_t{1});
  if (bound) record.set("B", kind == 0 ? fraction(1) : kind == 1 ? fraction(2) : fraction(3, 2));
  return record;
}

std::int64_t smallest_populations() { return smallest_pointwise() / 2 * 3; }

void state_bound(Statement& claim, const Law& law, const Pair& nets, const Real& front) {
  const Real loss = claim.let("loss", R"(\mathbb E\left(f(w^*,a^*,x)-f(w,a,x)\right)^2)",
                              population_loss(law, nets.student, nets.teacher));
  const Real distance = claim.let("distance", parameter_distance_latex, parameter_distance(nets));
  const Real k = claim.let("k", claim.whole("k", nets.teacher.a.size()));
  claim.trivial_if(distance == 0);
  claim.then("inequality", loss <= claim.constant("two") * k * front * distance);
}

/// overlaps19, Section A, Lemma A.1.
void state_population_loss(Statement& claim) {
  const auto law = claim.law("input");
  const Pair nets = read_pair(claim, law.dimension());
  const Real bound = claim.number("B", "B");
  const bool squared = claim.reading("RB1") || claim.reading("RB1 step");
  give_sizes(claim, nets.teacher.layout);
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  claim.given("bound positive", bound > 0);
  claim.given("bounded", text(squared ? R"(\|x\| \le B)" : R"(\|x\|^2 \le B)"),
              [&] { return overlap::squared_norm_at_most(law, squared ? square(bound) : bound); });
  if (!claim.reading("any slope")) give_slope(claim, nets.teacher.alpha);
  if (claim.settled()) return;
  if (!claim.reading("RB1 step")) state_bound(claim, law, nets, bound);
  if (claim.reading("RB1")) return;
  const Real moment = claim.let("E|x|^2", R"(\mathbb E\,\|x\|^2)",
                                [&] { return overlap::mean(law, [](const Vec& x) { return squared_norm(x); }); });
  claim.then("second moment", moment <= bound);
}

/// Lemma A.1 for every slope, and without B.
void population_loss_without_bound(Statement& claim) {
  const auto law = claim.law("input");
  const Pair nets = read_pair(claim, law.dimension());
  give_sizes(claim, nets.teacher.layout);
  give_symmetric(claim, law);
  give_isotropic(claim, law);
  if (claim.settled()) return;
  regime_overlap(claim, nets.teacher.layout);
  claim.regime("both errors alike", [&] {
    const Real filters = squared_norm(nets.student.a) * squared_distance(nets.student.w, nets.teacher.w),
               weights = squared_distance(nets.student.a, nets.teacher.a) * squared_norm(nets.teacher.w);
    return both(filters <= 2 * weights, weights <= 2 * filters);
  });
  state_bound(claim, law, nets,
              claim.let("max(1,alpha^2)", R"(\max(1,\alpha^2))", squared_lipschitz(nets.teacher.alpha)));
}

}  // namespace

std::vector<Claim> lemma_a_1() {
  return {
      {.id = "overlaps19/lema.1",
       .title = "Population loss bounded by parameter distance",
       .place = "Section A, Lemma A.1",
       .kind = "lemma",
       .themes = {"approximation"},
       .words = R"(For any $a$, $w$: $\mathbb
         E(f(w^*,a^*,x)-f(w,a,x))^2\le2kB\left(\|a\|^2\|w-w^*\|^2+\|a-a^*\|^2\|w^*\|^2\right)$, as Lemma 4.2 with
         $\mathbb E\|x\|^2\le B$.)",
       .conclusions = {{"(a)", "the inequality", {"inequality"}},
                       {"(b)", "it follows from Lemma 4.2 by taking expectations", {"second moment"}}},
       .readings = {{.name = "any slope", .text = "RB2, no range of the slope", .fault = "slope"},
                    {"RB2", R"($\|x\|^2\le B$, slope in $[-1,1]$)"},
                    {.name = "RB1", .text = R"($\|x\|\le B$, slope in $[-1,1]$)", .part = "(a)"},
                    {.name = "RB1 step",
                     .text = R"($\|x\|\le B$: what taking expectations in Lemma 4.2 needs)",
                     .part = "(b)",
                     .fault = "bound not squared"}},
       .constants = {{"two", {2, 1}, "the factor in front"}, {"slope", {1, 1}, "the largest slope"}},
       .planted = {turned("two", {39, 20}, "39/20 in place of 2"), turned("slope", {11, 10}, "slopes up to 11/10"),
                   without("isotropic", "any covariance", R"(laws that are not isotropic, where $\|x\|\le B$)", "RB1")},
       .dials = {{.name = "slope",
                  .assumption = "slope",
                  .text = "slopes up to c",
                  .grid = {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}},
                  .turned = {{"slope", 1}}},
                 dial("variance", "isotropic", "one coordinate of the input is multiplied by c, under RB2",
                      {{1, 1}, {5, 4}, {2, 1}, {4, 1}}),
                 dial("condition", "isotropic", "covariance between I and c I in turned axes, under RB1",
                      {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}, {16, 1}}, "RB1"),
                 dial("correlation", "isotropic", R"($\mathbb E\,x_ix_j=(\pm c)^{|i-j|}$, under RB1)",
                      {{0, 1}, {1, 8}, {1, 2}, {3, 4}, {1, 1}}, "RB1"),
                 dial("heavy atoms", "bounded",
                      "no assumption is violated: x = +-c e_i with probability 1 / (2 c^2) each, B = c^2 (RB2)",
                      {{1, 1}, {2, 1}, {8, 1}, {32, 1}}),
                 dial("heavy atoms, plain norm", "bounded", "no assumption is violated: the same with B = c (RB1)",
                      {{1, 1}, {2, 1}, {8, 1}, {32, 1}}, "RB1")},
       .power_in = "RB2",
       .serves = {"overlaps19/remark-stage3", "overlaps19/step-thm3.1-combine"},
       .scope = R"(finite laws on up to 5 coordinates, r = 1 ... 3, k = 1 ... 4, any stride from 1 to r + 1, small
         rational entries)",
       .not_covered = "densities (both sides are linear in the law)",
       .note = R"(Under RB1 the step from Lemma 4.2 fails, since $\mathbb E\|x\|^2=d$ and only $d\le B^2$; the
         inequality stands all the same: identity covariance makes $\mathbb E(v^\top P_ix)^2=\|v\|^2$, so no $B$ is
         needed at all (overlaps19/lema.1-repaired), and $B\ge\sqrt d\ge1$ in both readings. Under stress: with
         $\|x\|^2\le B$ no covariance matters; with $\|x\|\le B$ the inequality asks for $\lambda_{\max}(\mathbb
         E\,xx^\top)\le B$. In one dimension $x=\pm\sqrt\kappa$ breaks it for every $\kappa>1$; signs with correlation
         $\rho$ have $1+\rho\le\sqrt2$ in two dimensions, $\rho\le0.414$.)",
       .twin = "lema_1.py",
       .quick_cases = 3000,
       .full_cases = 30000,
       .draw = [](Source& source) { return draw_population(source, true); },
       .enumerated = smallest_populations,
       .enumerate = [](std::int64_t index) { return smallest_population(index, true); },
       .state = state_population_loss},
      {.id = "overlaps19/lema.1-repaired",
       .title = "Population loss bounded by parameter distance, every slope and without B",
       .place = "ours; in place of Section A, Lemma A.1",
       .kind = "lemma",
       .themes = {"approximation"},
       .words = R"(For any $a$, $w$ and any slope: $\mathbb
         E(f(w^*,a^*,x)-f(w,a,x))^2\le2k\max(1,\alpha^2)\left(\|a\|^2\|w-w^*\|^2+\|a-a^*\|^2\|w^*\|^2\right)$ for
         symmetric inputs with identity covariance.)",
       .mends = R"(a factor $\max(1,\alpha^2)$ for slopes beyond 1, and no $B$)",
       .readings = {{"any slope", R"($\mathbb E(v^\top P_ix)^2=\|v\|^2$ in place of $\|P_ix\|\le\|x\|$)"}},
       .constants = {{"two", {2, 1}, "the factor in front"}},
       .planted = {turned("two", {39, 20}, "39/20 in place of 2"),
                   without("isotropic", "any covariance", "laws that are not isotropic")},
       .dials = {variance_dial({{1, 1}, {5, 4}, {3, 2}, {2, 1}, {4, 1}}),
                 correlation_dial({{0, 1}, {1, 8}, {1, 2}, {3, 4}, {1, 1}}),
                 condition_dial({{1, 1}, {5, 4}, {2, 1}, {16, 1}})},
       .scope = "as overlaps19/lema.1",
       .not_covered = "densities (both sides are linear in the law)",
       .note = R"($\mathbb E\left(\sum_ic_i\sigma(u^\top P_ix)\right)^2\le\|c\|^2\sum_i\mathbb E\sigma(u^\top P_ix)^2\le
         k\max(1,\alpha^2)\|c\|^2\|u\|^2$, and the same for a difference of two filters. Symmetry is not used: for a
         symmetric law $\frac{1+\alpha^2}2$ could stand in the first term.)",
       .twin = "lema_1_repaired.py",
       .quick_cases = 3000,
       .full_cases = 30000,
       .draw = [](Source& source) { return draw_population(source, false); },
       .enumerated = smallest_populations,
       .enumerate = [](std::int64_t index) { return smallest_population(index, false); },
       .state = population_loss_without_bound}};
}

}  // namespace lakatos::overlaps19
