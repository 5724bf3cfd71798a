#include "checks/filter/du18/claims.hpp"

#include <cmath>

#include "algorithms/filter/scenario_events.hpp"
#include "checks/filter/du18/inputs/draw.hpp"
#include "checks/filter/du18/noisy_descent/accuracy.hpp"

namespace lakatos::du18 {
namespace {

/// a <= b for two bracketed numbers.
Formula at_most_bracket(const Bounds& a, const Bounds& b) {
  const Truth truth = less_equal(a.upper, b.lower) == Truth::yes ? Truth::yes
                      : less(b.upper, a.lower) == Truth::yes     ? Truth::no
                                                                 : Truth::unknown;
  return {truth, detail::relative_slack(midpoint(a.lower), midpoint(b.lower))};
}

/// The proof's chain of inequalities for the failure probability.
void failure_probability(Statement& claim) {
  LemmaA2 lemma;
  Accuracy accuracy;
  if (!give_lemma_a3(claim, lemma, accuracy)) return;
  LazyTree tree(lemma.in, lemma.path.horizon);
  if (!give_tree(claim, tree)) return;
  const Real delta = lemma.path.delta, e = accuracy.target2, two = claim.constant("two", {2, 1}),
             twice = claim.constant("twice", {2, 1});
  claim.given("stays", [&] {
    if (symbolic()) return claim.name(R"(\mathbb P[\mathcal C_T])") >= 1 - delta;
    if (tree.all_stay() == Truth::yes) return 1 - delta <= 1;
    const Bounds share = tree().probability([](const auto& leaf) { return leaf.stayed; });
    return 1 - delta <= share;
  });
  if (claim.settled()) return;

  const Real level = claim.let("floor", "F", lemma.in.step * square(lemma.in.bound) / lemma.drift.alpha);
  const auto text = [&](const char* latex) {
    if (symbolic()) return Bounds{claim.name(latex), claim.name(latex)};
    else return static_cast<void>(latex), Bounds{};
  };
  LastIterate last;
  Real power = 1;
  if (symbolic()) {
    last = {text((R"(\mathbb P[\|w_T-w_*\|\ge )" + latex(two * accuracy.eps) + R"(\|w_*\|])").c_str()),
            text(R"(\mathbb P[\|w_T-w_*\|^2-F\ge e])"), text(R"(\mathbb P[X-F\ge e])"), text(R"(\mathbb E[X])")};
    power = claim.name(R"((1-\eta\alpha)^T)");
  } else {
    if (claim.reading("end to end") && tree.too_long_to_record()) {
      const Real beyond = tree.mass_beyond(square(two) * e, twice * delta);
      if (less(twice * delta, beyond) == Truth::yes)
        return claim.then("end to end", beyond <= twice * delta);  // of a part already
    }
    last = last_iterate(tree(), level, e, two);
    for (std::int64_t t = 0; t < lemma.path.horizon; ++t) power *= 1 - lemma.in.step * lemma.drift.alpha;
  }
  const auto relation = [](const Bounds& a, const Bounds& b) {
    if (symbolic()) return a.lower <= b.lower;
    else return at_most_bracket(a, b);
  };
  const auto shifted = [](const Bounds& a, const Real& by) { return Bounds{a.lower + by, a.upper + by}; };
  const Real last_bound = power * (lemma.r0_squared - level);
  if (claim.reading("end to end"))
    return claim.then("end to end", [&] { return relation(last.far, exactly(twice * delta)); });
  claim.then("accuracy", [&] { return relation(last.far, last.above); });
  claim.then("union", [&] { return relation(last.above, shifted(last.inside, delta)); });
  claim.then("Markov", [&] {
    return relation(last.inside, Bounds{(last.mean2.lower - level) / e, (last.mean2.upper - level) / e});
  });
  claim.then("recursion", [&] { return relation(shifted(last.mean2, -level), exactly(last_bound)); });
  claim.then("twice delta", [&] { return last_bound / e + delta <= twice * delta; });
}

/// Now and then a ball hardly larger than the start's distance, which the noise leaves.
Record draw_markov(Source& source) {
  Record record = draw_accurate_descent(source);
  if (!source.chance(1, 10)) return record;
  const double r0 = std::sqrt(squared_distance(approximate(record.vector("w")), approximate(record.vector("teacher"))));
  return r0 > 1e-6 ? record.set("r1", just_above(r0, 0.01)) : record;
}

}  // namespace

std::vector<Claim> lemma_a_3_markov() {
  return {
      {.id = "du18/step-lema.3-markov",
       .title = "Markov step for the failure probability",
       .place = "Appendix A.2, proof of Lemma A.3, last display",
       .kind = "step",
       .themes = {"probability"},
       .words = R"(With $F=\frac{\eta B^2}\alpha$, $e=\epsilon^2\|w_*\|^2$ and $X=\|w_T-w_*\|^2\mathbb I_{\mathcal
         C_T}$: $\mathbb P[\|w_T-w_*\|\ge2\epsilon\|w_*\|]\le\mathbb P[\|w_T-w_*\|^2-F\ge e]\le\mathbb P[X-F\ge
         e]+\delta\le\frac{\mathbb E[X]-F}e+\delta\le\frac{(1-\eta\alpha)^T(\|w_0-w_*\|^2-F)}e+\delta\le2\delta$.)",
       .conclusions = {{"(a)", "the first inequality", {"accuracy", "end to end"}},
                       {"(b)", "the union bound", {"union", "end to end"}},
                       {"(c)", "Markov's inequality", {"Markov", "end to end"}},
                       {"(d)", "the recursion", {"recursion", "end to end"}},
                       {"(e)", R"(the last bound is at most $2\delta$)", {"twice delta", "end to end"}}},
       .readings = {{"chain", "every inequality, under the conditions of Lemma A.3 and the conclusion of Lemma A.2"},
                    {"end to end", "the first term against the last"}},
       .constants = lemma_a_3().front().constants,
       .no_planted = "the step is refuted: an error in it could not be told from what is printed",
       .serves = {"du18/lema.3"},
       .scope = R"(one neuron in the plane, laws in front of the teacher with 3 to 16 atoms, two noise values, T = 1, 2,
         3, 11: the whole scenario tree, exactly)",
       .not_covered = "more than one patch, p > 2, longer horizons",
       .note = R"(Markov's inequality is for variables that are not negative, and $X-F$ is negative with $\mathbb E X<F$
         as soon as the start lies below the level $F$: then the printed bound is negative and no probability. What it
         gives is $\mathbb P[X\ge e+F]\le\frac{\mathbb E X}{e+F}$, which does not fall with $\delta$ unless $F$ does
         (`du18/lema.3-repaired`).)",
       .twin = "step_lema_3_markov.py",
       .quick_cases = 1500,
       .full_cases = 20000,
       .draw = draw_markov,
       .state = failure_probability}};
}

}  // namespace lakatos::du18
