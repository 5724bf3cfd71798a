// (6): sign sets, detector sets and lucky filters; can a start have what Lemma 5.2 promises, with all that Theorem 5.1
// assumes?
#include "checks/maxpool/brutzkus21/lucky/claims.hpp"
#include "checks/maxpool/brutzkus21/lucky/lucky.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"

namespace lakatos::brutzkus21 {
namespace {

/// k, summed over the groups.
Real all_channels(const Statement& claim) {
  if (symbolic()) return named("k");
  Real k = 0;
  for (const Real& each : claim.vector("copies")) k += each;
  return k;
}

/// |W_0^+ and A^+| (label 1) or |W_0^- and A^-|.
Real count_lucky(const Statement& claim, const Start& start, const Sizes& sizes, int label) {
  const Vec copies = claim.vector("copies");
  Real count = 0;
  for (std::size_t i = 0; i < copies.size(); ++i) {
    if (decide(is_lucky(start, i, sizes.l, label))) count += copies[i];
  }
  return count;
}

void state_lucky(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const Start start = read_start(claim, sizes);
  const Real step = claim.number("step", R"(\eta_1)"), k = all_channels(claim), d = dimension_of(claim, sizes);
  const std::int64_t steps = claim.integer("steps");
  if (give_sizes(claim, sizes) || give_start(claim, start)) return;
  give_steps(claim, steps);
  give_step_bound(claim, step, k, steps_of(claim, steps));
  give_radius_bound(claim, start.radius, step);
  give_channels(claim, k, d);
  if (claim.settled()) return;
  const Real least = k / (claim.constant("four") * d), most = claim.constant("upper") * k / d;
  const auto counted_within = [&](const char* name, const char* latex, int label) {
    const Real count = claim.let(name, latex, [&] { return count_lucky(claim, start, sizes, label); });
    claim.then(name, both(least <= count, count <= most));
  };
  counted_within("positive", R"(|\mathcal W_0^+\cap\mathcal A^+|)", 1);
  counted_within("negative", R"(|\mathcal W_0^-\cap\mathcal A^-|)", -1);
}

/// Three groups: lucky for either label, about k/(2d) each, and the others.
Record draw_with_lucky(Source& source) {
  const Sizes sizes = draw_sizes(source, 4);
  const std::int64_t k = draw_channels(source, sizes.d), steps = source.chance(1, 24) ? 0 : source.between(1, 3),
                     length = source.pick<std::int64_t>({1, 3, 9});
  VectorField directions{length, {}}, signs{1, {1, -1, source.chance(1, 2) ? 1 : -1}}, copies{1, {}};
  for (const int label : {1, -1, 0}) {
    std::vector<std::int64_t> u = draw_direction(source, sizes.d, length);
    if (label != 0) u = made_lucky(u, sizes.l, label);
    directions.entries.insert(directions.entries.end(), u.begin(), u.end());
    if (label != 0) copies.entries.push_back(k * source.between(4, 18) / (16 * sizes.d));
  }
  copies.entries.push_back(k - copies.entries[0] - copies.entries[1]);
  Record record;
  set_sizes(record, sizes);
  const Fraction step = at_or_below(source, {1, 4 * k * (steps + 1)});
  reduce(directions);
  record.set("directions", directions).set("signs", signs).set("copies", copies).set("steps", steps).set("step", step);
  record.set("radius", at_or_below(source, fraction(step.numerator, step.denominator * 200)));
  return now_and_then_too_many_patterns(record, source);
}

}  // namespace

std::vector<Claim> definition_lucky() {
  Claim claim{};
  claim.id = "brutzkus21/def-lucky";
  claim.title = "Sign sets, detector sets, lucky filters (6)";
  claim.place = "Section 5, part 1, (6)";
  claim.kind = "definition";
  claim.themes = {"initialisation", "model"};
  claim.shape = Shape::exists;
  claim.words = R"($\mathcal A^\pm=\{i:a_i^{(0)}=\pm1\}$; $\mathcal W_0^+$ holds the filters whose largest product among
    $\mathcal O\setminus\{2\}$ is the one with $o_1$ alone, and positive, $\mathcal W_0^-$ the same with 1 and 2
    exchanged. There is a start that meets all that Theorem 5.1 assumes, and has between $\frac k{4d}$ and $\frac kd$
    filters in $\mathcal W_0^+\cap\mathcal A^+$ and in $\mathcal W_0^-\cap\mathcal A^-$.)";
  claim.conclusions = {{"(a)", "there is a start with such filters of both kinds", {"positive", "negative"}}};
  claim.readings = {{"jointly", R"(together with A1, A2, A6 to A8, A10, A11 and the bounds (7))"}};
  claim.constants = {window_four, window_upper, step_factor, radius_factor, channels_factor};
  claim.no_planted = "a witness settles it";
  claim.serves = {"brutzkus21/lem5.2", "brutzkus21/lem5.3", "brutzkus21/cor5.4"};
  claim.scope = "d = 3, 4, every l, k just above $8d^3$ mostly, three groups of equal channels";
  claim.not_covered = "larger d; starts with more than three groups of equal channels";
  claim.note = R"(The sets are defined where the arg max is: two patterns with the same largest product leave open
    whether 1 is "the" arg max. Here a tie makes a filter not lucky; only so is $o_1$ what it selects at $t=0$ whatever
    the rule for ties. Where $w_i^{(0)}$ has a density on the sphere a tie has probability 0.)";
  claim.twin = "def_lucky.py";
  claim.quick_cases = 200;
  claim.full_cases = 5000;
  claim.draw = draw_with_lucky;
  claim.state = state_lucky;
  return {claim};
}

}  // namespace lakatos::brutzkus21
