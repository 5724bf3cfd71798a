#include "checks/overlap/overlaps19/claims.hpp"

#include <algorithm>
#include <cmath>

#include "algorithms/overlap/last_iterate.hpp"
#include "checks/overlap/overlaps19/convotron/stage_two.hpp"
#include "checks/overlap/overlaps19/networks/draw.hpp"
#include "theory/numeric/whole_powers.hpp"

// Theorem 4.2 from w_1 = 0 to the last step. No run is sampled: the law of the last iterate is computed.

namespace lakatos::overlaps19 {
namespace {

constexpr std::size_t most_directions = 3000;  // to work out the law of the last iterate

constexpr std::int64_t most_steps = 2000, most_exact_steps = 30;

/// beta and gamma, roughly: the eigenvalues of P_a are 1 +- the neighbour sum where patches overlap.
struct RoughRates {
  double beta, gamma;
};

RoughRates rough_rates(const Record& record) {
  const auto a = approximate(record.vector("a"));
  const bool meet = record.integer("stride") < static_cast<std::int64_t>(record.vector("teacher_w").entries.size());
  const double reach = meet ? std::fabs(overlap::neighbour_sum(a)) : 0;
  return {(1 + to_double(record.number("alpha"))) / 2 * (1 - reach),
          2 * (1 + reach) * static_cast<double>(a.size()) * to_double(record.number("B"))};
}

/// Law, weights, slope, stride, a unit teacher: one coordinate and one patch; filters of one coordinate; any sizes with
/// slope 1; any sizes.
void set_model(Record& record, Source& source) {
  const auto kind = source.below(8);
  Sizes sizes{1, 1, 1, 1};
  Fraction alpha = source.pick<Fraction>({{0, 1}, {1, 2}, {-1, 2}, {1, 10}, {1, 1}});
  if (kind >= 4) sizes = draw_sizes(source, 5), alpha = {1, 1};
  if (kind == 4)
    sizes.filter = sizes.stride = 1, sizes.dimension = sizes.patches = source.between(2, 3),
    alpha = source.pick<Fraction>({{0, 1}, {1, 2}});
  if (kind == 6) sizes = {5, 3, 2, 2};
  if (kind == 5 && source.chance(1, 4)) alpha = source.pick<Fraction>({{0, 1}, {1, 2}, {-1, 1}, {3, 2}});
  record.set("input", kind < 4 ? heavy_law(1, fraction(source.pick<std::int64_t>({1, 1, 2, 3})))
                               : draw_isotropic_law(source, sizes.dimension));
  if (source.chance(1, 12) && sizes.filter > 1)
    sizes.stride = std::max<std::int64_t>(1, sizes.filter / 2);  // too small
  if (kind == 0) {  // so few steps that, with a probability as small as 2^-50, not one input is seen
    record.set("input", heavy_law(1, {1, 1})), alpha = {0, 1};
  }
  record.set("a", draw_unit(source, sizes.patches)).set("teacher_w", draw_unit(source, sizes.filter));
  record.set("alpha", alpha).set("stride", sizes.stride);
}

/// The teacher's weights, the same, near, or where `opposite` allows it the other way; their distance. Between opposite
/// weights a bent activation keeps the filter bouncing at 0, and places do not meet again.
double set_weights(Record& record, Source& source, double eps, bool opposite) {
  const VectorField a = record.vector("a");
  VectorField teacher = a;
  const auto kind = source.below(4);
  if (kind == 0 && opposite)
    for (auto& entry : teacher.entries) entry = -entry;
  if (kind == 1) teacher = nearby_unit(source, a, eps);
  record.set("teacher_a", teacher);
  return approximate_distance(a, teacher);
}

/// x itself where it is simple, else a little below.
Fraction not_above(double x) { return simplest_between(x * 0.9, x * (1 + 1e-12)); }

/// Filters of r entries that move by 1 only, two patches: P_a gets an eigenvalue near 0, and the steps become too many.
Record overlapping_patches(std::int64_t filter, const VectorField& a) {
  const std::int64_t d = filter + 1, c = ceil_sqrt(d);
  VectorField teacher{1, std::vector<std::int64_t>(static_cast<std::size_t>(filter), 0)};
  teacher.entries[0] = 1;
  Record record = Record().set("input", heavy_law(d, fraction(c))).set("a", a).set("teacher_w", teacher);
  record.set("alpha", fraction(1)).set("stride", std::int64_t{1}).set("B", fraction(c * c)).set("teacher_a", a);
  return record.set("eps", fraction(1, 8)).set("step", fraction(1, 100)).set("steps", std::int64_t{0});
}

std::vector<Record> zoo_of_guarantee() { return {overlapping_patches(3, {5, {3, 4}})}; }

Record draw_stage_two_guarantee(Source& source) {
  if (source.dial("shortage", 0) > 0 ? source.chance(1, 2) : source.chance(1, 40)) {
    Record record = overlapping_patches(source.between(2, 4), draw_unit(source, 2));
    return record.set("alpha", source.pick<Fraction>({{1, 1}, {0, 1}, {1, 2}})), record;
  }
  Record record;
  set_model(record, source);
  const double k = static_cast<double>(record.vector("a").entries.size()), cube = k * k * k;
  record.set("B", source.chance(1, 10) ? not_below(1.5 * to_double(largest_square(record.law("input"))))
                                       : not_below(to_double(largest_square(record.law("input")))));
  const RoughRates rates = rough_rates(record);
  const double most = std::max(rates.beta / rates.gamma, 1e-6);
  const Fraction step = source.chance(1, 25)  ? not_below(1.1 * most)
                        : source.chance(1, 2) ? simplest_between(most * (1 - 1e-12), most * (1 + 1e-12))
                                              : not_above(most * source.pick<double>({1.0, 0.5, 0.1}));
  // Steps first, then an accuracy that so many steps reach; now and then one that takes more.
  std::int64_t steps = source.between(0, source.pick<std::int64_t>({4, 30, 30, 100, 400}));
  // A bent activation on several coordinates, or a falling one: places do not meet again, and their number grows with
  // every step.
  const LawField law = record.law("input");
  if (law.dimension > 1) steps = std::min<std::int64_t>(steps, 100);  // enclosures of matrices widen
  const bool bent =
      record.number("alpha") != Fraction{1, 1} && (law.dimension > 1 || record.number("alpha").numerator < 0);
  if (bent)
    steps = source.between(0, static_cast<std::int64_t>(std::log(700.0) / std::log(static_cast<double>(law.atoms()))));
  if (law.dimension == 1 && law.atoms() == 2 && record.number("alpha").numerator == 0) steps = source.between(43, 50);
  const double share = to_double(step) * rates.beta, factor = source.pick<double>({4, 4, 4, 4, 4, 0.8});
  double eps = std::max(std::exp(-share * static_cast<double>(steps) / factor) / cube, 1e-9);
  const double gap = set_weights(record, source, eps, bent || record.number("alpha") == Fraction{1, 1});
  const bool far = source.chance(1, 6);  // closer than the weights are
  if (gap > eps && !far) eps = gap;
  const Fraction chosen = not_below(source.chance(1, 6) ? 1.5 * eps : eps);
  VectorField teacher = record.vector("teacher_w");
  const double norm = std::sqrt(approximate_square(teacher)) * to_double(chosen) * cube;
  teacher = times(teacher, fraction(1, std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(norm - 1e-9)))));
  if (source.chance(1, 25))
    for (auto& entry : teacher.entries) entry *= 3;
  if (source.chance(1, 30)) steps = -1;
  record.set("teacher_w", teacher).set("eps", source.chance(1, 40) ? fraction(0) : chosen);
  return record.set("step", source.chance(1, 40) ? fraction(-1, 8) : step).set("steps", steps);
}

/// Theorem 4.2 from the start to the last step: the law of the iterate after enough steps, with explicit constants.
void stage_two_guarantee(Statement& claim) {
  const Law law = claim.law("input");
  std::size_t dimension = 0;
  std::int64_t steps = 0;
  if (!symbolic()) dimension = law.atoms().front()[0].size(), steps = claim.integer("steps");
  if (steps > most_steps) throw std::invalid_argument("at most 2000 steps");
  const Real alpha = claim.number("alpha", R"(\alpha)"), eps = claim.number("eps", R"(\epsilon)"),
             bound = claim.number("B", "B"), step = claim.number("step", R"(\eta)");
  const PatchLayout layout = read_layout(claim, dimension);
  const Vec teacher_w = claim.vector("teacher_w", "w_*"), teacher_a = claim.vector("teacher_a", "a_*"),
            a = claim.vector("a");
  if (!symbolic() && a.size() != teacher_a.size())
    throw std::invalid_argument("student and teacher must have the same sizes");
  const StageTwo in{law, {{layout, alpha, teacher_w, a}, {layout, alpha, teacher_w, teacher_a}}, layout, alpha};
  const Real rate = claim.constant("rate"), T = claim.whole("T", steps, {"steps"});
  if (!give_standing(claim, in)) return;
  claim.given("eps positive", eps > 0);
  give_unit(claim, "unit weights", a);
  give_unit(claim, "unit teacher weights", teacher_a);
  claim.given("close weights",
              [&] { return claim.let("|a - a_*|^2", squared_norm(in.weight_error())) <= square(eps); });
  give_small_eps(claim, eps, teacher_w, teacher_a.size());
  give_bounded(claim, law, bound, false);
  claim.given("positive slope", alpha > -1);
  give_slope(claim, alpha);
  claim.given("step positive", step > 0);
  if (claim.settled()) return;

  const Rates of = rates_of(claim, layout, a, teacher_w, alpha, bound, Real(2));
  const Real cube = of.k * square(of.k);
  claim.given("step small", step * of.gamma <= of.beta);
  claim.given("enough steps", [&] { return both(T >= 0, exp(-(step * of.beta * T / rate)) <= cube * eps); });
  if (claim.settled()) return;

  claim.trivial_if(of.norm2 == 0);
  regimes_of_stage_two(claim, in);
  claim.regime("many steps", counted(T >= 20));
  overlap::LastIterate last({law.numbers(), in.pair.student, in.pair.teacher, step, steps}, most_directions,
                            most_exact_steps);
  const Real size = claim.reading("RN2") ? times_root(cube * eps, of.norm2) : square(cube) * of.norm2 * square(eps);
  claim.then("mean square", [&] {
    return claim.let("mean square", R"(\mathbb E\|w_{T+1}-w_*\|^2)", [&] { return last.mean_square(); }) <=
           claim.constant("mean") * size;
  });
  claim.then("probability", [&] {
    const Real far = claim.constant("C2") * size, least = claim.constant("least");
    return predicate([&] { return last.probable(far, least); }, R"(P(\|w_{T+1}-w_*\|^2 \le )", far, R"() \ge )", least);
  });
  claim.then("number of steps", [&] {
    return of.gamma / square(of.beta) <= claim.constant("cost") * square(of.k) * cube * bound / square(1 + alpha);
  });
}

}  // namespace

std::vector<Claim> theorem_4_2_guarantee() {
  return {
      {.id = "overlaps19/thm4.2-guarantee",
       .title = "Stage 2 from its start to its last step, with explicit constants",
       .place = "ours; Section 4.2, Theorem 4.2, with constants",
       .kind = "theorem",
       .themes = {"convergence", "probability"},
       .words = R"(From $w_1=0$, with any step $0<\eta\le\beta/\gamma$, and after any number
         $T\ge\frac4{\eta\beta}\log\frac1{k^3\epsilon}$ of steps, $\mathbb E\|w_{T+1}-w_*\|^2\le7(k^3\|w_*\|\epsilon)^2$
         and $P(\|w_{T+1}-w_*\|^2\le14(k^3\|w_*\|\epsilon)^2)\ge\frac12$; and for $\eta=\beta/\gamma$ this is a number
         of steps in $O(\frac{k^5B}{(1+\alpha)^2}\log\frac1\epsilon)$, since
         $\frac\gamma{\beta^2}\le\frac{8k^5B}{(1+\alpha)^2}$.)",
       .conclusions = {{"(a)", "the error", {"mean square"}},
                       {"(b)", "a constant probability", {"probability"}},
                       {"(c)", "the number of steps", {"number of steps"}}},
       .readings = {{"RN1", R"(the bound is on $\|w-w_*\|$; $B$ bounds $\|x\|^2$; slopes above $-1$ up to 1)"},
                    {"RN2",
                     R"(the bound is on $\|w-w_*\|^2$: $k^3\|w_*\|\epsilon$ in place of $(k^3\|w_*\|\epsilon)^2$)"}},
       .constants = {{"C2", {14, 1}, "the square of the constant of the bound"},
                     {"mean", {7, 1}, "the constant of the mean square"},
                     {"rate", {4, 1}, "factor of the number of steps"},
                     {"least", {1, 2}, "the constant probability"},
                     {"cost", {8, 1}, "constant of the polynomial number of steps"}},
       .planted = {turned("C2", {19, 25}, "0.76 in place of 14"), turned("mean", {9, 10}, "0.9 in place of 7"),
                   turned("rate", {4, 5}, "a fifth of the steps"), turned("least", {1, 1}, "almost surely"),
                   turned("cost", {39, 5}, "7.8 in place of 8"),
                   without("close weights", "far weights", "whatever the distance of the output weights")},
       .dials = {shortage_dial({{0, 1}, {1, 1}, {2, 1}})},
       .serves = {"overlaps19/thm4.2"},
       .scope = R"(from 0 through up to some 400 steps, finite laws; one coordinate and one patch with any slope,
         filters of one coordinate with up to 3 patches, and k <= 4, r <= 4 with slope 1)",
       .not_covered = R"(bent activations with filters of two coordinates or more beyond a few steps, where the iterate
         has too many places; laws with densities)",
       .note = R"(Derivation: with $\eta\gamma\le\beta$ the step of `overlaps19/thm4.2-repaired` gives $\mathbb
         E\|e_{t+1}\|^2\le(1-\frac12\eta\beta)\|e_t\|^2+\frac12\eta\beta\cdot6(k^3\|w_*\|\epsilon)^2$, so that $\mathbb
         E\|e_{T+1}\|^2\le e^{-\eta\beta T/2}\|w_*\|^2+6(k^3\|w_*\|\epsilon)^2$; the condition on $T$ makes the first
         term $(k^3\|w_*\|\epsilon)^2$, and Markov's inequality halves. None of this is used here: $w_{T+1}$ has
         finitely many places, each is written down once with its probability; where the steps are affine (slope 1, or a
         filter of one coordinate that never crosses 0) $\mathbb E\|e\|^2$ comes from the exact map of the first two
         moments, and the probability, where it is not already forced by that mean, from the places. The large stride is
         needed for the number of steps: two patches of three entries that move by one, $a=(\frac35,\frac45)$, have
         $\lambda_{\min}(P_a)$ so small that $\frac\gamma{\beta^2}$ exceeds the bound, which rests on
         $\lambda_{\min}\ge1-\cos\frac\pi{k+1}$.)",
       .twin = "thm4_2_guarantee.py",
       .quick_cases = 500,
       .full_cases = 5000,
       .draw = draw_stage_two_guarantee,
       .zoo = zoo_of_guarantee,
       .state = stage_two_guarantee}};
}

}  // namespace lakatos::overlaps19
