#include "checks/overlap/overlaps19/claims.hpp"

#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"

namespace lakatos::overlaps19 {
namespace {

/// Given the sizes: (f* - f)^2 <= two k front (...) |x|^2.
void bound(Statement& claim, const Pair& nets, const Vec& x, const Real& front) {
  const auto excess = [&] { return square(output(nets.teacher, x) - output(nets.student, x)); };
  const Real loss = claim.let("loss", R"(\left(f(w^*,a^*,x)-f(w,a,x)\right)^2)", excess);
  const Real distance = claim.let("distance", parameter_distance_latex, parameter_distance(nets));
  const Real size = claim.let("|x|^2", R"(\|x\|^2)", squared_norm(x));
  const Real k = claim.let("k", claim.whole("k", nets.teacher.a.size()));
  claim.trivial_if(distance * size == 0);
  const Real patches = claim.planted("no patches") ? 1 : k;
  claim.then("inequality", loss <= claim.constant("two") * front * patches * distance * size);
}

/// Slopes beyond 1 count where the units are below 0.
Record draw_below_zero(Source& source) {
  Record record = draw_pointwise(source);
  if (source.chance(1, 2)) record.set("x", times(record.vector("x"), fraction(-1)));
  return record;
}

const char* const words =
    R"(For any $a$, $w$: $(f(w^*,a^*,x)-f(w,a,x))^2\le2k\left(\|a\|^2\|w-w^*\|^2+\|a-a^*\|^2\|w^*\|^2\right)\|x\|^2$.)";

/// overlaps19, Section 4.4, Lemma 4.2.
void pointwise_loss(Statement& claim) {
  const Vec x = claim.vector("x");
  const Pair nets = read_pair(claim, x.size());
  give_sizes(claim, nets.teacher.layout);
  if (claim.reading("unit slope")) give_slope(claim, nets.teacher.alpha);
  if (claim.settled()) return;
  bound(claim, nets, x, 1);
}

/// Lemma 4.2 for every slope: with the factor max(1, alpha^2).
void pointwise_loss_for_every_slope(Statement& claim) {
  const Vec x = claim.vector("x");
  const Pair nets = read_pair(claim, x.size());
  give_sizes(claim, nets.teacher.layout);
  if (claim.settled()) return;
  const auto front = [&] {
    return claim.planted("slope") ? larger(1, magnitude(nets.teacher.alpha)) : squared_lipschitz(nets.teacher.alpha);
  };
  regime_steep(claim, nets.teacher.alpha);
  bound(claim, nets, x, claim.let("max(1,alpha^2)", R"(\max(1,\alpha^2))", front));
}

}  // namespace

std::vector<Claim> lemma_4_2() {
  return {{.id = "overlaps19/lem4.2",
           .title = "Pointwise loss bounded by parameter distance",
           .place = "Section 4.4, Lemma 4.2",
           .kind = "lemma",
           .themes = {"approximation"},
           .words = words,
           .readings = {{.name = "printed", .text = "any slope: Assumption 3.3 prints no range", .fault = "slope"},
                        {"unit slope", "the slope lies in $[-1,1]$, as for the activations that the paper names"}},
           .constants = {{"two", {2, 1}, "the factor in front"}, {"slope", {1, 1}, "the largest slope"}},
           .planted = {turned("two", {39, 20}, "39/20 in place of 2"), turned("slope", {11, 10}, "slopes up to 11/10"),
                       variant("no patches", "without the factor k")},
           .dials = {{.name = "slope",
                      .assumption = "slope",
                      .text = "slopes up to c",
                      .grid = {{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}},
                      .turned = {{"slope", 1}}}},
           .power_in = "unit slope",
           .serves = {"overlaps19/lema.1", "overlaps19/eq16", "overlaps19/step-thm3.1-combine"},
           .scope = R"(r = 1 ... 3, k = 1 ... 4, any stride from 1 to r + 1, small rational entries, inputs in line with
             the filters or anyhow)",
           .not_covered = "larger sizes",
           .twin = "lem4_2.py",
           .full_cases = 50000,
           .draw = draw_pointwise,
           .enumerated = [] { return smallest_pointwise(); },
           .enumerate = [](std::int64_t index) { return smallest_pointwise(index); },
           .state = pointwise_loss},
          {.id = "overlaps19/lem4.2-repaired",
           .title = "Pointwise loss bounded by parameter distance, every slope",
           .place = "ours; in place of Section 4.4, Lemma 4.2",
           .kind = "lemma",
           .themes = {"approximation"},
           .words = R"(For any $a$, $w$ and any slope:
             $(f(w^*,a^*,x)-f(w,a,x))^2\le2k\max(1,\alpha^2)\left(\|a\|^2\|w-w^*\|^2+\|a-a^*\|^2\|w^*\|^2\right)\|x\|^2$.)",
           .mends = R"(a factor $\max(1,\alpha^2)$ for slopes beyond 1)",
           .readings = {{"any slope", R"(with the Lipschitz constant $\max(1,|\alpha|)$ of the activation)"}},
           .constants = {{"two", {2, 1}, "the factor in front"}},
           .planted = {turned("two", {39, 20}, "39/20 in place of 2"),
                       variant("slope", R"(the factor $\max(1,|\alpha|)$, not squared)"),
                       variant("no patches", "without the factor k")},
           .scope = "as overlaps19/lem4.2",
           .not_covered = "larger sizes",
           .note = R"(The proof is the printed one with $|\sigma(z)|\le\max(1,|\alpha|)|z|$ and the Lipschitz constant
             $\max(1,|\alpha|)$.)",
           .twin = "lem4_2_repaired.py",
           .full_cases = 50000,
           .draw = draw_below_zero,
           .enumerated = [] { return smallest_pointwise(); },
           .enumerate = [](std::int64_t index) { return smallest_pointwise(index); },
           .state = pointwise_loss_for_every_slope}};
}

}  // namespace lakatos::overlaps19
