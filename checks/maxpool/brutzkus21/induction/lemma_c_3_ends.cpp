#include <algorithm>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/induction/claims.hpp"
#include "checks/maxpool/brutzkus21/induction/induction.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

const char* const selects_latex = R"(p^{(i)}(x_+) = o_1 \text{ for all } x_+ \in S_1^+)";

/// brutzkus21, Section C, induction base: the three claims at t = 0.
void base(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  if (give_sizes(claim, sizes)) return;
  const Start start = read_start(claim, sizes);
  const std::vector<Input> sample = read_inputs(claim, "inputs", sizes);
  give_inputs(claim, "inputs of D", sample, sizes, "inputs");
  if (give_start(claim, start)) return;
  give_detector(claim, start, sizes.l);
  if (claim.settled()) return;
  note_runner_up(claim, start, sample);
  note_another_near_radius(claim, start);
  const Vec& filter = start.net.filters[0];
  claim.then("positive", along(filter, 1, R"(o_1 \cdot w_i^{(0)})") > claim.constant("zero") * start.radius);
  claim.then("below r", [&] {
    const Real bound = claim.constant("share") * start.radius;
    if (symbolic()) return named(R"(o_j \cdot w_i^{(0)})") <= bound;
    Formula all = all_of_none();
    for (std::size_t j = 1; j < filter.size(); ++j) all = both(all, filter[j] <= bound);
    return all;
  });
  claim.then("selects o_1", selects_latex, [&] {
    return claim.planted("every pattern") ? maxpool::detects_among_all(filter, sizes.l)
                                          : selects_first_on_positives(filter, sample);
  });
}

/// brutzkus21, Section C, proof of claim 3: from (20) and (23) at T + 1.
void next_selection(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Vec filter = claim.vector("filter", R"(w_i^{(T+1)})");
  const std::int64_t number = claim.integer("time");
  const Real radius = claim.number("radius", "r"), step = claim.number("step", R"(\eta_1)"),
             time = claim.whole("T", number, {"time"}), ninth = claim.constant("ninth");
  if (give_sizes(claim, sizes)) return;
  if (!claim.symbolic() && filter.size() != static_cast<std::size_t>(sizes.d))
    throw std::invalid_argument("filter must have d entries");
  const std::vector<Input> sample = read_inputs(claim, "inputs", sizes);
  give_inputs(claim, "inputs of D", sample, sizes, "inputs");
  claim.given("time", counted(time >= 0));
  claim.given("radius positive", radius > 0);
  give_radius_bound(claim, radius, step);
  claim.given("growth", along(filter, 1, R"(w_i^{(T+1)} \cdot o_1)") >= (time + 1) * step * ninth);
  claim.given("others", [&] {
    if (symbolic()) return named(R"(w_i^{(T+1)} \cdot o_j)") <= radius;
    Formula all = all_of_none();
    for (std::size_t j = 1; j < filter.size(); ++j) all = both(all, filter[j] <= radius);
    return all;
  });
  if (claim.settled()) return;
  claim.trivial_if([&] { return std::none_of(sample.begin(), sample.end(), positive); });
  claim.regime("both bounds nearly attained", [&] {
    if (symbolic())
      return known(true, R"(w_i^{(T+1)}\cdot o_1 \le \tfrac{11}{10}\,\tfrac{\eta_1(T+1)}9,\ )"
                         R"(w_i^{(T+1)}\cdot x_+[j] \ge \tfrac9{10}r \text{ for some } x_+[j] \ne o_1)");
    Truth near = Truth::no;
    for (const Input& x : sample) {
      for (const std::int64_t pattern : x.patterns) {
        if (positive(x) && pattern != 1)
          near = either(near, less_equal(9 * radius, 10 * filter[static_cast<std::size_t>(pattern - 1)]));
      }
    }
    return predicate([&] { return both(near, less_equal(10 * filter[0], 11 * ((time + 1) * step * ninth))); });
  });
  claim.then("radius", radius < step * (time + 1) * ninth);
  claim.then("selects o_1", selects_latex, [&] { return selects_first_on_positives(filter, sample); });
}

Record draw_next(Source& source) {
  const Sizes sizes = draw_sizes(source, 5);
  Record record;
  set_sizes(record, sizes);
  const std::int64_t time = source.chance(1, 24) ? -1 : source.chance(1, 2) ? 0 : source.between(1, 4);
  const Fraction step = fraction(1, source.between(1, 40));
  const Fraction radius = at_or_below(source, fraction(step.numerator, step.denominator * 200));
  const std::int64_t parts = 1800 * step.denominator;  // 1/parts divides r and eta_1 / 9 for most draws
  const std::int64_t most = parts * radius.numerator / radius.denominator;
  VectorField filter{parts, {(time + 1) * 200}};
  if (source.chance(1, 2)) filter.entries[0] += source.between(-1, 40);
  if (source.chance(1, 16)) filter.entries[0] = source.between(-100, 20);
  for (std::int64_t j = 1; j < sizes.d; ++j)
    filter.entries.push_back(source.chance(1, 2)    ? most
                             : source.chance(1, 24) ? most + source.between(1, 400)
                                                    : source.between(-200, most));
  reduce(filter);
  record.set("filter", filter)
      .set("time", time)
      .set("step", step)
      .set("radius", source.chance(1, 32)   ? fraction(0, 1)
                     : source.chance(1, 16) ? fraction(step.numerator, step.denominator * source.between(5, 12))
                                            : radius)
      .set("inputs", now_and_then_not_of_d(draw_inputs(source, sizes, source.between(1, 4), 6), source));
  return now_and_then_too_many_patterns(record, source);
}

Record draw_base(Source& source) {
  const Record run = draw_lucky_run(source);
  Record record;
  for (const char* field : {"dimension", "patterns", "positions"}) record.set(field, run.integer(field));
  for (const char* field : {"directions", "signs", "copies", "inputs"}) record.set(field, run.vector(field));
  if (source.chance(1, 16)) {  // off the sphere
    VectorField longer = run.vector("directions");
    for (std::int64_t& entry : longer.entries) entry *= 2;
    reduce(longer);
    record.set("directions", longer);
  }
  return record.set("radius", source.chance(1, 24) ? fraction(-1, 200) : fraction(1, source.between(1, 999)));
}

Claim induction_base() {
  return {.id = "brutzkus21/step-lemc.3-base",
          .title = "Induction base t = 0",
          .place = "Section C, proof of Lemma C.3",
          .kind = "step",
          .themes = {"initialisation"},
          .words = R"(For $i\in\mathcal W_0^+\cap\mathcal A^+$: $o_1\cdot w_i^{(0)}>0$, $o_j\cdot w_i^{(0)}\le r$ for
            $j\ne1$, and $p_0^{(i)}(x_+)=o_1$ for all $x_+\in S_1^+$.)",
          .conclusions = {{"(a)", "claim 1", {"positive"}},
                          {"(b)", "claim 2", {"below r"}},
                          {"(c)", "claim 3", {"selects o_1"}}},
          .readings = {{"unique", R"($o_1$ alone has the largest product, as an arg max that equals 1 says)"}},
          .constants = {{"zero", {0, 1}, R"(the lower bound of $o_1\cdot w_i^{(0)}$, in units of $r$)"},
                        {"share", {1, 1}, R"(the factor of $r$)"}},
          .planted = {turned("share", {19, 20}, "0.95 r"), turned("zero", {1, 3}, R"($o_1\cdot w_i^{(0)}>\frac r3$)"),
                      turned("zero", {1, 20}, R"($o_1\cdot w_i^{(0)}>\frac r{20}$)"),
                      without("detector", "any filter", "any filter"),
                      without("on the sphere", "any norm", "filters of any norm"),
                      variant("ties", "another pattern may reach the maximum"),
                      variant("every pattern", R"(the product with $o_1$ larger than with $o_2$ too)")},
          .serves = {"brutzkus21/lemc.3"},
          .scope = R"(d = 3 ... 5, l = 3 ... d, n = 1 ... 4, rational directions, 2 to 9 inputs; all directions
            $j=2,\dots,d$)",
          .not_covered = "irrational directions",
          .note = R"(The sign $a_i^{(0)}$ plays no part at $t=0$.)",
          .twin = "step_lemc_3_base.py",
          .quick_cases = 4000,
          .full_cases = 100000,
          .draw = draw_base,
          .state = base};
}

Claim selection_step() {
  return {
      .id = "brutzkus21/step-lemc.3-claim3",
      .title = "Selection of o_1 at the next step",
      .place = "Section C, proof of claim 3",
      .kind = "step",
      .themes = {"convergence"},
      .words = R"(Since $r<\frac{\eta_1(T+1)}9$, (20) and (23) give $p_{T+1}^{(i)}(x_+)=o_1$ for all $x_+\in S_1^+$.)",
      .conclusions = {{"(a)", R"(the inequality on $r$)", {"radius"}}, {"(b)", "the selection", {"selects o_1"}}},
      .readings = {{"state", R"(for any filter at $T+1$ that meets (20) and (23), whether or not a run comes there)"}},
      .constants = {radius_factor, {"ninth", {1, 9}, "the growth in each step, in units of the step size"}},
      .planted = {turned("radius.factor", {9, 1}, R"($r\le\frac{\eta_1}9$)"),
                  turned("ninth", {1, 200}, R"(a growth of $\frac{\eta_1}{200}$ in each step)"),
                  without("radius bound", "any radius", R"(any $r$)"), without("growth", "any growth", "without (20)"),
                  without("others", "any others", "without (23)"), without("time", "any time", "$T=-1$ too")},
      .serves = {"brutzkus21/lemc.3", "brutzkus21/lemc.3-claim3"},
      .scope = R"(d = 3 ... 5, n = 1 ... 4, T = 0 ... 4, filters often with $w\cdot o_1=\frac{(T+1)\eta_1}9$ and $w\cdot
        o_j=r$ exactly, 1 to 4 inputs)",
      .not_covered = "irrational filters",
      .note = R"(Any $r<\frac{\eta_1}9$ would do; the assumption asks for $\frac{\eta_1}{200}$.)",
      .twin = "step_lemc_3_claim3.py",
      .quick_cases = 4000,
      .full_cases = 100000,
      .draw = draw_next,
      .state = next_selection};
}

}  // namespace

std::vector<Claim> lemma_c_3_ends() { return {induction_base(), selection_step()}; }

}  // namespace lakatos::brutzkus21
