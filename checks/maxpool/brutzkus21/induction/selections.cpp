#include "checks/maxpool/brutzkus21/induction/claims.hpp"
#include "checks/maxpool/brutzkus21/induction/induction.hpp"

namespace lakatos::brutzkus21 {
namespace {

bool negative(const Input& x) { return !positive(x); }
bool any(const Input&) { return true; }

/// `relation` for the pattern that i selects in each input of a label, at all times; over symbols `symbol`.
Formula at_all_selections(const Run& run, const std::function<bool(const Input&)>& which,
                          const std::function<Formula(std::int64_t)>& relation, const Formula& symbol) {
  if (symbolic()) return symbol;
  return at_all_times(run, true, [&](const Moment& now) {
    Formula all = all_of_none();
    for (std::size_t x = 0; x < run.sample.size(); ++x) {
      if (which(run.sample[x])) all = both(all, relation(now.seen->selected[0][x]));
    }
    return all;
  });
}

/// brutzkus21, (18): p_T^(i)(x_+) . o_1 = 1.
void positives_along_first(Statement& claim) {
  const Run run = read_run(claim);
  if (give_lucky_run(claim, run)) return;
  note_runner_up(claim, run.start, run.sample);
  const Real one = claim.constant("one");
  claim.then("product", [&] {
    return at_all_selections(
        run, claim.planted("every input") ? any : positive, [&](auto p) { return product_with(p, 1) == one; },
        named(R"(p_T^{(i)}(x_+) \cdot o_1)") == one);
  });
}

/// No pattern of x is o_1, so that p(x) is another one or 0.
Formula has_no_first(const Input& x) {
  Real least = static_cast<long>(x.patterns.front());
  for (const std::int64_t pattern : x.patterns) least = min(least, Real(static_cast<long>(pattern)));
  return counted(least >= 2);
}

/// p(x) = o_j for some j != 1: some product is positive too.
Formula selects_another(const Vec& filter, const Input& x) {
  Real largest = filter[static_cast<std::size_t>(x.patterns.front() - 1)];
  for (const std::int64_t pattern : x.patterns) largest = max(largest, filter[static_cast<std::size_t>(pattern - 1)]);
  return both(has_no_first(x), largest > 0);
}

/// brutzkus21, (19): for x_- the pattern p_T^(i)(x_-) is none or o_j with j != 1, so that its product with o_1 is 0.
void negatives_along_first(Statement& claim) {
  const Run run = read_run(claim);
  if (give_lucky_run(claim, run)) return;
  const bool printed = claim.reading("printed");
  const auto which = claim.planted("every input") ? any : negative;
  const Real zero = claim.constant("zero");
  claim.regime("some negative selects none", [&] {
    return known(
        [&] {
          bool none = false;
          for (const Input& x : run.sample) {
            none = none || (negative(x) &&
                            maxpool::selected(run.start.net.filters[0], x, run.phase().ties, &run.start.ranks[0]) == 0);
          }
          return none;
        },
        R"(p_0^{(i)}(x_-) = 0 \text{ for some } x_- \in S_1^-)");
  });
  claim.then("form", [&] {
    const char* pattern = R"(p_T^{(i)}(x_-) = o_j \text{ for some } j \ne 1)";
    const char* or_none = R"(p_T^{(i)}(x_-) = 0 \text{ or } p_T^{(i)}(x_-) = o_j \text{ for some } j \ne 1)";
    if (symbolic()) return predicate([] { return Truth::yes; }, printed ? pattern : or_none);
    return at_all_times(run, true, [&](const Moment& now) {
      Formula all = all_of_none();
      for (const Input& x : run.sample) {
        if (which(x)) all = both(all, printed ? selects_another(*now.filter, x) : has_no_first(x));
      }
      return all;
    });
  });
  claim.then("product", [&] {
    return at_all_selections(
        run, which, [&](auto p) { return product_with(p, 1) == (p == 0 ? Real(0) : zero); },
        named(R"(p_T^{(i)}(x_-) \cdot o_1)") == zero);
  });
}

/// brutzkus21, (21): p_T^(i)(x_+) . o_j = 0 for j != 1, 1 <= j <= d.
void positives_along_others(Statement& claim) {
  const Run run = read_run(claim);
  if (give_lucky_run(claim, run)) return;
  note_runner_up(claim, run.start, run.sample);
  const Real zero = claim.constant("zero");
  const auto along_others = [&](std::int64_t p) {
    Formula all = all_of_none();
    for (std::int64_t j = claim.planted("o_1 too") ? 1 : 2; j <= run.sizes.d; ++j)
      all = both(all, product_with(p, j) == zero);
    return all;
  };
  claim.then("product", [&] {
    return at_all_selections(run, claim.planted("negatives") ? negative : positive, along_others,
                             named(R"(p_T^{(i)}(x_+) \cdot o_j)") == zero);
  });
}

const char* const run_text =
    R"(along every run from an admissible start, at every $T\le T_1$: the hypothesis is not assumed)";

Claim equation_18() {
  return {.id = "brutzkus21/eq18",
          .title = "Positive points contribute one along o_1",
          .place = "Section C, (18)",
          .kind = "step",
          .themes = {"convergence"},
          .words = R"($p_T^{(i)}(x_+)\cdot o_1=1$ for all $x_+\in S_1^+$ and $i\in\mathcal W_0^+\cap\mathcal A^+$.)",
          .readings = {{"run", run_text}},
          .constants = {step_factor, radius_factor, event_share, {"one", {1, 1}, "the product"}},
          .planted = with_not_lucky({turned("one", {11, 10}, "11/10 in place of 1"),
                                     variant("every input", R"(all of $S_1$ in place of $S_1^+$)"),
                                     variant("ties", "another pattern may reach the maximum at the start")}),
          .serves = {"brutzkus21/eq20"},
          .scope = scope_of_lucky_runs,
          .not_covered = beyond_lucky_runs,
          .twin = "eq18.py",
          .quick_cases = 2000,
          .full_cases = 50000,
          .draw = draw_lucky_run,
          .state = positives_along_first};
}

/// l = d = n = 3 - 1 - 1: one positive and one negative input, w_i^(0) = r (1, 0, 0), then one that avoids ties.
std::vector<Record> selects_none() {
  std::vector<Record> zoo;
  for (const VectorField& direction : {VectorField{1, {1, 0, 0}}, VectorField{3, {2, -1, -2}}}) {
    zoo.push_back(Record()
                      .set("dimension", 3)
                      .set("patterns", 3)
                      .set("positions", 1)
                      .set("directions", direction)
                      .set("signs", VectorField{1, {1}})
                      .set("copies", VectorField{1, {1}})
                      .set("inputs", VectorField{1, {1, 2}})
                      .set("steps", 1)
                      .set("step", fraction(1, 8))
                      .set("radius", fraction(1, 1600)));
  }
  return zoo;
}

Claim equation_19() {
  return {
      .id = "brutzkus21/eq19",
      .title = "Negative points contribute nothing along o_1",
      .place = "Section C, (19) and the sentence before",
      .kind = "step",
      .themes = {"convergence"},
      .words = R"(For $x_-\in S_1^-$, $p_T^{(i)}(x_-)=o_j$ for some $j\ne1$; so $p_T^{(i)}(x_-)\cdot o_1=0$.)",
      .conclusions = {{"(a)", "the form of $p$", {"form"}}, {"(b)", "the product is 0", {"product"}}},
      .readings = {{"or none", R"($p_T^{(i)}(x_-)$ may be 0, as its definition in Section 3 has it where no product is
        positive)"},
                   {.name = "printed",
                    .text = R"($p_T^{(i)}(x_-)$ is a pattern)",
                    .slip = R"($p_T^{(i)}(x_-)$ is 0 or some $o_j$ with $j\ne1$: the definition of $p$ in Section 3 says
                      0 where no product is positive)",
                    .fault = "selects none"}},
      .constants = {step_factor, radius_factor, event_share, {"zero", {0, 1}, "the product of two patterns"}},
      .planted = {turned("zero", {1, 10}, "patterns with product 1/10"),
                  turned("zero", {-1, 10}, "patterns with product -1/10"),
                  variant("every input", R"(all of $S_1$ in place of $S_1^-$)")},
      .serves = {"brutzkus21/eq20"},
      .scope = scope_of_lucky_runs,
      .not_covered = beyond_lucky_runs,
      .note = R"(A lucky filter whose products with all of $o_2,\dots,o_l$ are negative, as of $(2,-1,-2)/3$ for $d=3$,
        selects nothing in any negative input; a random start has such filters with positive probability. (19) itself,
        and all that is made of it, stands. Of $i$ nothing is used but that $x_-$ does not hold $o_1$.)",
      .twin = "eq19.py",
      .quick_cases = 2000,
      .full_cases = 50000,
      .draw = draw_lucky_run,
      .zoo = selects_none,
      .state = negatives_along_first};
}

Claim equation_21() {
  return {
      .id = "brutzkus21/eq21",
      .title = "Positive points contribute nothing along other patterns",
      .place = "Section C, (21)",
      .kind = "step",
      .themes = {"convergence"},
      .words = R"($p_T^{(i)}(x_+)\cdot o_j=0$ for all $x_+\in S_1^+$, $1\le j\le d$, $j\ne1$ and $i\in\mathcal
        W_0^+\cap\mathcal A^+$.)",
      .readings = {{"run", run_text}},
      .constants = {step_factor, radius_factor, event_share, {"zero", {0, 1}, "the product"}},
      .planted = with_not_lucky({turned("zero", {1, 10}, "1/10 in place of 0"), variant("o_1 too", R"($j=1$ too)"),
                                 variant("negatives", R"($S_1^-$ in place of $S_1^+$)")}),
      .serves = {"brutzkus21/eq23"},
      .scope = scope_of_lucky_runs,
      .not_covered = beyond_lucky_runs,
      .note = R"(For $l<d$ there is no pattern $o_j$ with $l<j\le d$; read as vectors that complete the patterns to an
        orthonormal basis, the line holds for them as well, and that is what is judged. In Lemma 5.5 the same range is a
        slip: it numbers the positions of an input there, and nothing could stand for $x[j]$ with $j>n$.)",
      .twin = "eq21.py",
      .quick_cases = 2000,
      .full_cases = 50000,
      .draw = draw_lucky_run,
      .state = positives_along_others};
}

}  // namespace

std::vector<Claim> selections() { return {equation_18(), equation_19(), equation_21()}; }

}  // namespace lakatos::brutzkus21
