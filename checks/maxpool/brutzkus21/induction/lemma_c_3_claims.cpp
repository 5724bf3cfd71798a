#include "checks/maxpool/brutzkus21/induction/claims.hpp"
#include "checks/maxpool/brutzkus21/induction/induction.hpp"

namespace lakatos::brutzkus21 {
namespace {

void note_few_positive(Statement& claim, const Run& run) {
  claim.regime("few are positive", [&] {
    Real plus = 0;
    for (const Input& x : run.sample) plus += positive(x) ? 1 : 0;
    return counted(3 * claim.let("|S_1^+|", "|S_1^+|", plus) <= claim.whole("m_1", run.sample.size()));
  });
}

/// brutzkus21, Section C, claim 1: o_1 . w_i^(t) >= t eta_1 / 9.
void growth(Statement& claim) {
  const Run run = read_run(claim);
  if (give_lucky_run(claim, run)) return;
  note_few_positive(claim, run);
  claim.then("growth", [&] {
    return at_all_times(run, true, [&](const Moment& now) {
      return along(*now.filter, 1, R"(o_1 \cdot w_i^{(t)})") >= now.time * run.step * claim.constant("ninth");
    });
  });
}

/// brutzkus21, Section C, claim 2: o_j . w_i^(t) <= r for j != 1.
void others_below_radius(Statement& claim) {
  const Run run = read_run(claim);
  if (give_lucky_run(claim, run)) return;
  note_few_positive(claim, run);
  note_another_near_radius(claim, run.start);
  const Real bound = claim.constant("share") * run.start.radius;
  claim.then("below r", [&] {
    if (symbolic()) return named(R"(o_j \cdot w_i^{(t)})") <= bound;
    return at_all_times(run, true, [&](const Moment& now) {
      Formula all = all_of_none();
      for (std::size_t j = claim.planted("every pattern") ? 0 : 1; j < now.filter->size(); ++j)
        all = both(all, (*now.filter)[j] <= bound);
      return all;
    });
  });
}

/// brutzkus21, Section C, claim 3: p_t^(i)(x_+) = o_1.
void selection(Statement& claim) {
  const Run run = read_run(claim);
  if (give_lucky_run(claim, run)) return;
  note_few_positive(claim, run);
  note_runner_up(claim, run.start, run.sample);
  claim.then("selects o_1", R"(p_t^{(i)}(x_+) = o_1 \text{ for all } x_+ \in S_1^+,\ 0 \le t \le T_1)", [&] {
    Truth all = Truth::yes;
    for (const Iterate<Real>& now : first_phase(run.phase(), run.steps)) {
      all = both(all, claim.planted("every pattern") ? maxpool::detects_among_all(now.filters[0], run.sizes.l)
                                                     : selects_first_on_positives(now.filters[0], run.sample));
    }
    return all;
  });
}

const char* const reading =
    R"(along every run from an admissible start with (14) read as $|S_1^+|/m_1,|S_1^-|/m_1\ge\frac13$, as (20) uses it;
      as printed, with $\frac{m_1}3$, no sample meets it)";

const std::vector<Fraction> factors = {{1, 1}, {2, 1}, {4, 1}, {8, 1}, {16, 1}, {32, 1}, {64, 1}, {128, 1}, {256, 1}};

}  // namespace

std::vector<Claim> lemma_c_3_claims() {
  return {
      {.id = "brutzkus21/lemc.3-claim1",
       .title = "Claim 1 on the event (14): growth along o_1",
       .place = "Section C, proof of Lemma C.3, claim 1",
       .kind = "lemma",
       .themes = {"convergence"},
       .words = R"(Where each label has a third of $S_1$, $o_1\cdot w_i^{(t)}\ge\frac{t\eta_1}9$ for all $0\le t\le T_1$
         and every $i\in\mathcal W_0^+\cap\mathcal A^+$.)",
       .readings = {{"run", reading}},
       .constants = {step_factor,
                     radius_factor,
                     event_share,
                     {"ninth", {1, 9}, "the growth in each step, in units of the step size"}},
       .planted = with_not_lucky(
           {turned("ninth", {1, 6}, "1/6 in place of 1/9"), turned("ninth", {1, 5}, "1/5 in place of 1/9"),
            turned("event", {9, 2}, "2/9 of the sample in place of 1/3"), without("event", "any sample", "any sample"),
            without("step bound", "any step", R"(any $\eta_1$)")}),
       .dials = {{.name = "step",
                  .assumption = "step bound",
                  .text = R"($\eta_1$ up to c times its bound)",
                  .grid = factors,
                  .turned = {{"step.factor", -1}}},
                 {.name = "event",
                  .assumption = "event",
                  .text = "the share c of the sample is positive",
                  .rest = {1, 3},
                  .grid = {{1, 3}, {3, 10}, {1, 4}, {9, 40}, {2, 9}, {1, 5}, {1, 6}, {1, 10}},
                  .dropped = "event"}},
       .serves = {"brutzkus21/lemc.3", "brutzkus21/lem5.3"},
       .scope = scope_of_lucky_runs,
       .not_covered = beyond_lucky_runs,
       .note = R"(There is slack: with $|N|\le\frac14$, which Lemma C.1 and the bound on $\eta_1$ give,
         $|\ell'|\ge\frac1{1+e^{1/4}}$ and the growth is 0.145 at least. Where all channels are alike and a third of the
         inputs is positive it is a little below $\frac16$.)",
       .twin = "lemc_3_claim1.py",
       .quick_cases = 2000,
       .full_cases = 50000,
       .draw = draw_lucky_run,
       .state = growth},
      {.id = "brutzkus21/lemc.3-claim2",
       .title = "Claim 2 on the event (14): other projections stay below r",
       .place = "Section C, proof of Lemma C.3, claim 2",
       .kind = "lemma",
       .themes = {"convergence"},
       .words = R"(Where each label has a third of $S_1$, $o_j\cdot w_i^{(t)}\le r$ for all $j\ne1$, $0\le t\le T_1$ and
         every $i\in\mathcal W_0^+\cap\mathcal A^+$.)",
       .readings = {{"run", reading}},
       .constants = {step_factor, radius_factor, event_share, {"share", {1, 1}, R"(the factor of $r$)"}},
       .planted = with_not_lucky({turned("share", {19, 20}, "0.95 r"), turned("share", {4, 5}, "0.8 r"),
                                  variant("every pattern", R"($o_1$ included)")}),
       .serves = {"brutzkus21/lemc.3", "brutzkus21/lem5.3"},
       .scope = scope_of_lucky_runs,
       .not_covered = beyond_lucky_runs,
       .note = R"(For $l<d$ all $d$ directions are judged: $o_{l+1},\dots,o_d$ complete the patterns to a basis, as the
         range $1\le j\le d$ of (21) asks (see there). Neither (14) nor the bounds on $\eta_1$ and $r$ play a part: no
         other projection of a lucky filter ever grows.)",
       .twin = "lemc_3_claim2.py",
       .quick_cases = 2000,
       .full_cases = 50000,
       .draw = draw_lucky_run,
       .state = others_below_radius},
      {.id = "brutzkus21/lemc.3-claim3",
       .title = "Claim 3 on the event (14): positive points select o_1",
       .place = "Section C, proof of Lemma C.3, claim 3",
       .kind = "lemma",
       .themes = {"convergence"},
       .words = R"(Where each label has a third of $S_1$, $p_t^{(i)}(x_+)=o_1$ for all $x_+\in S_1^+$, $0\le t\le T_1$
         and every $i\in\mathcal W_0^+\cap\mathcal A^+$: the product with $o_1$ is positive and larger than with any
         other pattern of $x_+$.)",
       .readings = {{"run", reading}},
       .constants = {step_factor, radius_factor, event_share},
       .planted = with_not_lucky(
           {variant("every pattern", R"($w_i^{(t)}\cdot o_1$ larger than with every other pattern, $o_2$ too)"),
            variant("ties", R"(another pattern may reach the maximum at the start)")}),
       .serves = {"brutzkus21/lemc.3", "brutzkus21/lem5.3"},
       .scope = scope_of_lucky_runs,
       .not_covered = beyond_lucky_runs,
       .note = R"(It needs neither (14) nor the bounds on $\eta_1$ and $r$: along a run $w_i\cdot o_1$ never falls, and
         no other projection rises.)",
       .twin = "lemc_3_claim3.py",
       .quick_cases = 2000,
       .full_cases = 50000,
       .draw = draw_lucky_run,
       .state = selection}};
}

}  // namespace lakatos::brutzkus21
