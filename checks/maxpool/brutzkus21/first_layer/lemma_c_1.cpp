#include "checks/maxpool/brutzkus21/first_layer/claims.hpp"
#include "checks/maxpool/brutzkus21/first_layer/first_layer.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// |v| <= bound for v of squared norm `norm2`, in patterns of length `scale`.
Formula at_most_norm(const Real& norm2, const Real& scale, const Real& bound) {
  return both(0 <= bound, norm2 <= square(scale * bound));
}

/// lemc.1. At t = 0 |w| = r by assumption.
void filter_norms(Statement& claim) {
  Training training = read_training(claim);
  const Real slope = claim.constant("slope"), offset = claim.constant("offset"), eta = training.run.step;
  if (give_training(claim, training, claim.reading("standing"))) return;
  note_one_label(claim, training);
  train(training);
  const auto below = [&](std::int64_t first, auto&& bound) {
    return always(training, first, [&](std::int64_t t, std::size_t i) {
      return at_most_norm(squared_norm(training.products(t, i)), training.norm, bound(Real(static_cast<long>(t))));
    });
  };
  claim.then("path", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, R"(\|w_i^{(t)}\| \le r + )", slope, R"(\,\eta_1 t)");
    else return below(1, [&](const Real& t) { return training.run.start.radius + slope * eta * t; });
  });
  claim.then("bound", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\|w_i^{(t)}\| \le \eta_1()", claim.constant("time"), R"(\,t + )",
                       offset, ")");
    else return below(0, [&](const Real& t) { return eta * (claim.constant("time") * t + offset); });
  });
}

/// step-lemc.1-grad: at any W.
void gradient_norm(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Start start = read_start(claim, sizes);
  const std::vector<Input> sample = read_inputs(claim, "inputs", sizes);
  const Real norm = claim.number("pattern_norm", R"(\|o\|)");
  if (give_sizes(claim, sizes)) return;
  give_sample(claim, sizes);
  give_unit_patterns(claim, norm);
  give_signs(claim, start);
  if (claim.settled()) return;
  const auto squared_norms = [&] {  // with unit patterns at the products w . o
    FirstPhase<Real> at{start.net, sample, 1, maxpool::Ties::first, start.ranks};
    for (Vec& filter : at.start.filters) filter = scale(norm, filter);
    Vec squares;
    for (const Vec& slope : first_layer_gradient(at)) squares.push_back(square(norm) * squared_norm(slope));
    return squares;
  };
  claim.regime("close to the bound", [&] {
    if (symbolic())
      return 10 * named(R"(\max_i\|\partial\mathcal L_1/\partial w_i(W,a^{(0)})\|)") >= 9 * claim.constant("one");
    Real largest = 0;
    for (const Real& each : squared_norms()) largest = max(largest, each);
    return 100 * largest >= 81 * square(claim.constant("one"));
  });
  claim.then("gradient", [&] {
    const Real one = claim.constant("one");
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\|\partial\mathcal L_1/\partial w_i(W,a^{(0)})\| \le )", one);
    Formula all = one >= 0;  // a norm is never below a negative bound
    for (const Real& each : squared_norms()) all = both(all, each <= square(one));
    return all;
  });
}

/// Any W: filters of any length, from tiny to where the loss is steepest, l' = -1.
Record draw_filters(Source& source) {
  const Record run = draw_training(source);
  Record record;
  for (const char* field : {"dimension", "patterns", "positions", "directions", "signs", "copies", "inputs"})
    record.set(field, run.at(field));
  // a sample of one label against channels of the other sign, alike: all samples wrong by much
  if (source.chance(1, 2)) {
    const Sizes sizes{run.integer("dimension"), run.integer("patterns"), run.integer("positions")};
    const int label = source.chance(1, 2) ? 1 : -1;
    record.set("inputs", draw_inputs(source, sizes, source.between(1, 4), label == 1 ? 8 : 0));
    VectorField directions{15, made_lucky(draw_direction(source, sizes.d, 15), sizes.l, label)};
    reduce(directions);
    const VectorField& signs = run.vector("signs");
    record.set("directions", directions).set("copies", VectorField{1, {source.between(1, 9)}});
    record.set("signs", VectorField{signs.denominator, {-label * std::abs(signs.entries[0])}});
  }
  record.set("radius", source.chance(1, 3) ? fraction(1, source.between(1, 99)) : fraction(source.between(1, 40), 1));
  return record.set("pattern_norm", run.at("pattern_norm"));
}

const Dial larger_signs =
               signs_dial({{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}, {8, 1}}, R"($1\le|a_i^{(0)}|\le c$)"),
           longer_patterns = norm_dial({{1, 1}, {5, 4}, {3, 2}, {2, 1}, {3, 1}, {4, 1}});

}  // namespace

std::vector<Claim> lemma_c_1() {
  return {
      {.id = "brutzkus21/step-lemc.1-grad",
       .title = "Gradient of the first-layer loss has norm at most one",
       .place = "Section C, proof of Lemma C.1",
       .kind = "step",
       .themes = {"gradient identity"},
       .words = R"(At every $W$ and for all $i$: $\|\partial\mathcal L_1/\partial w_i(W,a^{(0)})\|\le1$, with the
         derivative $\frac1{m_1}\sum\ell'(yN(x))\,y\,a_i\,p_i(x)$ of (15).)",
       .readings = {{"printed", "any filters, also far from the start; the first of equal products is selected"}},
       .constants = {{"one", {1, 1}, "the bound"}},
       .planted = {turned("one", {19, 20}, "19/20 in place of 1"), without("signs", "any signs", R"(any $a^{(0)}$)"),
                   without("unit patterns", "any patterns", "patterns of any length")},
       .dials = {larger_signs, longer_patterns},
       .serves = {"brutzkus21/lemc.1"},
       .scope = R"(d = 3 ... 5, n = 1 ... 4, up to 5 inputs and 4 groups of channels, filters of length 1/99 to 40)",
       .not_covered = "larger sizes; other choices at ties than the first position",
       .note = R"(The bound is approached, not reached: $|\ell'|<1$, close to 1 where all samples are classified wrongly
         by much.)",
       .twin = "step_lemc_1_grad.py",
       .quick_cases = 3000,
       .full_cases = 30000,
       .draw = draw_filters,
       .state = gradient_norm},
      {.id = "brutzkus21/lemc.1",
       .title = "Filter norms grow at most linearly",
       .place = "Section C, Lemma C.1",
       .kind = "lemma",
       .themes = {"approximation"},
       .words = R"(For all $0\le t\le T_1$ and all $i$: $\|w_i^{(t)}\|\le r+\eta_1t\le\eta_1(t+1)$.)",
       .conclusions = {{"(a)", "the bound, by the length of the path", {"path", "bound"}}},
       .readings = {{"standing", "under the assumptions of Theorem 5.1 on phase 1"},
                    {"any step", R"(without the bound on $\eta_1$, which the proof does not use)"}},
       .constants = {{"slope", {1, 1}, R"(the factor of $\eta_1t$ in $r+\eta_1t$)"},
                     {"time", {1, 1}, R"(the factor of $t$ in $\eta_1(t+1)$)"},
                     {"offset", {1, 1}, R"(the 1 in $\eta_1(t+1)$)"},
                     step_factor,
                     radius_factor},
       .planted = {turned("slope", {9, 20}, R"($r+\frac9{20}\eta_1t$)"), turned("time", {1, 4}, R"($\eta_1(t/4+1)$)"),
                   turned("offset", {1, 250}, R"($\eta_1(t+\frac1{250})$)"),
                   turned("radius.factor", {1, 2}, R"($r\le2\eta_1$)"),
                   without("radius bound", "any radius", "any radius")},
       .dials = {larger_signs, longer_patterns,
                 radius_dial({{1, 1}, {2, 1}, {10, 1}, {100, 1}, {200, 1}, {250, 1}, {400, 1}}),
                 step_dial({{1, 1}, {2, 1}, {8, 1}, {64, 1}, {512, 1}})},
       .serves = {"brutzkus21/lemc.2", "brutzkus21/lem5.5", "brutzkus21/step-lem5.5-bound"},
       .scope = R"(d = 3 ... 5, n = 1 ... 4, k from 1 to a little above 8 d^3, up to 5 inputs and 4 groups of channels,
         T_1 = 1 ... 8 and up to 60)",
       .not_covered = "longer runs; other choices at ties than the first position",
       .note = R"(Within the bound on $\eta_1$ the derivatives of the loss stay near $\frac12$: the norm grows by about
         $\frac12\eta_1$ a step at most, half of what is printed.)",
       .twin = "lemc_1.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = [](Source& source) { return draw_training(source, 8); },
       .state = filter_norms}};
}

}  // namespace lakatos::brutzkus21
