"""The damage that mutate.py does, one at a time: (file, old text, new text, why a reader should care).

The old text must occur exactly once in its file. SURVIVORS names those that no test notices, with the reason.
"""

MUTATIONS = [
    # ---- numbers -------------------------------------------------------------------------------------------------------------------
    ("theory/numeric/definite_filter.cpp", "if (factorise(1.1 * (per_trace * trace + norm_error) + tiny, failed)) return Truth::yes;", "if (factorise(0, failed)) return Truth::yes;",
     "the filter forgets its own rounding errors"),
    ("theory/numeric/definite_filter.cpp", "value + 1.1 * (relative * size + norm_error * norm) + tiny < 0", "value < 0", "a refutation without its error bound"),
    ("theory/numeric/definite_integer.cpp", "return static_cast<Int128>(entry) * times - minus;", "return static_cast<Int128>(entry) * times + minus;", "A + cI in place of A - cI"),
    ("theory/numeric/bareiss.cpp", "(strict || !column_is_zero(a, k))", "strict", "a zero pivot with a nonzero column passes as semidefinite"),
    ("theory/numeric/definite.cpp", "const S minor = a(0, 0) * a(1, 1) - square(a(1, 0));", "const S minor = a(0, 0) * a(1, 1);", "dropped term: the off-diagonal entry"),
    ("theory/numeric/eigenvalue.cpp", "return guess - step;", "return guess;", "an eigenvalue of doubles handed out as a bound"),
    ("theory/numeric/eigenvalue.cpp", "return -smallest(opposite(a));", "return smallest(a);", "the smallest for the largest eigenvalue"),
    ("theory/numeric/interval_functions.cpp", "return hull(low, a.is_point() ? low : to_interval(f(Ball::between(a.upper(), a.upper()))));", "return low;", "an increasing function at the lower end only"),
    ("theory/numeric/ball.cpp", "return {lower, arf_get_d(end.get(), ARF_RND_CEIL)};", "return {lower, arf_get_d(end.get(), ARF_RND_FLOOR)};", "missing outward rounding of the upper end"),
    ("theory/numeric/rounding.hpp", "inline constexpr unsigned upward_mode = 0x4000u;", "inline constexpr unsigned upward_mode = 0x0000u;", "missing outward rounding of every interval"),
    # ---- probability ---------------------------------------------------------------------------------------------------------------
    ("theory/probability/wedge.cpp", "return {(opening + sine) / circle,", "return {(opening - sine) / circle,", "the sign of a sine"),
    ("theory/probability/ball_cap.cpp", "power(ratio, dimension) * other_cap", "power(ratio, dimension - 1) * other_cap", "off by one in a dimension"),
    ("theory/probability/ball_cap.cpp", "from_integers<S>(dimension + 1, 2)", "from_integers<S>(dimension, 2)", "off by one in a beta function"),
    # ---- the filter ----------------------------------------------------------------------------------------------------------------
    ("theory/filter/growth.cpp", "times(beta, left())", "times(beta, radians_bracket(sweep.right()))", "growth checked at the end of a cell, not at its start"),
    ("theory/filter/growth.cpp", "times(beta, left())", "times(beta, radians_bracket(right_angle<S>()))", "growth checked against the bound at the end of the range"),
    ("theory/filter/growth.cpp", "  for (const int side : {1, -1}) {\n    try {", "  for (const int side : {1}) {\n    try {", "one side of the teacher only"),
    ("theory/filter/growth.cpp", "plus(norm(Region::agree, Region::teacher), norm(Region::student, Region::teacher))", "norm(Region::agree, Region::teacher)", "dropped term: E[N M^T]"),
    ("theory/filter/step_bound.cpp", "rule.wide * rule.cross + rule.four * rule.beta", "rule.four * rule.beta", "dropped term: 10 L_cross"),
    ("theory/filter/step_bound.cpp", "return {gamma.lower - loss, gamma.upper - loss};", "return {gamma.lower + loss, gamma.upper + loss};", "the sign of 6 L_cross"),
    ("theory/filter/extremes.cpp", "return {smaller(a.least, b.least), larger(a.greatest, b.greatest)};", "return {larger(a.least, b.least), larger(a.greatest, b.greatest)};", "maximum for minimum over the two sides"),
    ("theory/filter/gradient.cpp", "if (sign(outputs[i]) <= 0) continue;", "if (sign(outputs[i]) < 0) continue;", "another subgradient at the kink"),
    ("theory/filter/gradient.cpp", "  return sum / S(2);\n}", "  return sum;\n}", "the 1/2 of the loss"),
    ("theory/filter/gradient.cpp", "multiply(moments.agree, subtract(student, teacher))", "multiply(moments.agree, student)", "dropped term: w - w_*"),
    ("theory/filter/gradient.cpp", "all = both(all, either(negate(both(on_kink, negate(detail::is_zero(patch)))), fits));", "all = both(all, negate(both(on_kink, negate(detail::is_zero(patch)))));", "a kink that does not show counts"),
    ("theory/filter/regions.cpp", "either(equal(dot(student, patch), S(0)), equal(dot(teacher, patch), S(0)))", "both(equal(dot(student, patch), S(0)), equal(dot(teacher, patch), S(0)))", "one boundary in place of two"),
    ("theory/filter/planar.cpp", "student_sign = onto_point ? 0 : rays_[ray].sign_after;", "student_sign = rays_[ray].sign_after;", "atoms on the student's boundary are missed"),
    ("theory/filter/spatial.cpp", "* S(static_cast<long>(parts.size()));\n    for", ";\n    for", "dropped factor of Cauchy-Schwarz"),
    ("theory/filter/integer_gradient.cpp", "      if (output <= 0) continue;\n", "", "an inactive patch in the integer gradient"),
    # ---- chance --------------------------------------------------------------------------------------------------------------------
    ("theory/probability/binomial.cpp", "fmpz_mul_ui(t, t, static_cast<ulong>(n - j));", "fmpz_mul_ui(t, t, static_cast<ulong>(n - j + 1));", "off by one in a binomial coefficient"),
    ("theory/probability/binomial.cpp", " / binomial_lower_tail(before, prior.a - 1, p);", ";", "the prior is cut but not normalised: power lost"),
    ("theory/probability/cut_normal.cpp", "+ 4 / (sigma * sigma));", ");", "bits lost far out in a tail are not made up for"),
    ("checks/engine/chance/boundary.cpp", "    crossed += tail;\n", "", "error that was spent is spent again at the next look"),
    ("checks/engine/chance/boundary.cpp", "return less_equal(inverse<S>(alpha), upper_mixture_ratio(", "return less_equal(inverse<S>(alpha), S(2) * upper_mixture_ratio(", "evidence counted twice"),
    ("checks/engine/chance/comparison.cpp", "each = split(alpha, 4);", "each = alpha;", "each side takes the whole error"),
    ("checks/engine/chance/comparison.cpp", "  return low - 1;\n", "  return low;\n", "an interval that does not round outward"),
    ("checks/engine/chance/error_budget.cpp", "if (sum(entries_) + exact(share) > exact(total_)) {", "if (exact(share) > exact(total_)) {", "a budget that forgets what was spent"),
    ("algorithms/filter/simulated_patches.cpp", "/ (k * k);", "/ k;", "a factor of the gradient of an average"),
    ("algorithms/filter/angle_law.cpp", "if (midpoint(a) >= 0) return tail(a, scale) - tail(b, scale);", "if (midpoint(a) >= 0) return tail(-a, scale) - tail(b, scale);", "the wrong tail right of the mean"),
    ("theory/filter/angle_mixture.cpp", "law.sigma, S(-q), q, S(q - phi), q))", "law.sigma, S(-q), q, S(-q), S(q - phi)))", "agreement in place of disagreement"),
    # ---- statement and judge -------------------------------------------------------------------------------------------------------
    ("checks/engine/statement.hpp", "if (settings_.dropped == name) return;", "", "a dropped assumption is asked for all the same"),
    ("checks/engine/statement.cpp", "return hull(S(value - half), S(value + half));", "return hull(value, S(value + half));", "half of the density twin's box"),
    ("checks/engine/judge.cpp", "{Level::screen, Level::ball, Level::exact, Level::fine_ball}", "{Level::screen, Level::ball, Level::fine_ball}", "missing escalation to the exact level"),
    ("checks/engine/judge.cpp", "    const UpwardRounding guard;\n", "", "the screen rounds to nearest"),
    ("checks/engine/judge.cpp", "  if (assumptions == Truth::unknown) return Outcome::undecided;\n", "", "an open assumption passes as met"),
    ("checks/engine/judge.cpp", "  if (!sheet.complete && !sheet.undefined) return Outcome::undecided;", "  // ", "a statement that broke off is judged by its first half"),
    ("checks/engine/judge.cpp", "for (Finding& finding : sheet.findings) finding.undefined = false;", "", "what a coarse level could not evaluate stays undefined"),
    ("checks/engine/judge.cpp", "  if (conclusions == Truth::no) return Outcome::fails;\n  if (sheet.trivial) return Outcome::trivial;\n", "  if (sheet.trivial) return Outcome::trivial;\n  if (conclusions == Truth::no) return Outcome::fails;\n",
     "a failure hidden by triviality"),
    ("checks/engine/formula.cpp", "(b - a) / size", "(a - b) / size", "slack of the wrong sign"),
    # ---- campaign ------------------------------------------------------------------------------------------------------------------
    ("checks/engine/tally.cpp", "(tie && other->address < slot->address)", "(tie && slot->address < other->address)", "ties depend on the order of merging"),
    ("checks/engine/tally.cpp", ", mine.near += counts.near", "", "dropped count: instances near a boundary"),
    ("checks/engine/shrink.cpp", "if (size_of(candidate) < size_)", "if (size_of(candidate) <= size_)", "shrinking to what is not smaller"),
    ("checks/engine/shrink.cpp", "if (result.judged == budget) return", "if (result.judged == 2 * budget) return", "shrinking beyond its budget"),
    ("checks/engine/campaign.cpp", "== Outcome::fails && kind == failing_conclusion(sheet) &&", "== Outcome::fails &&", "shrinking into another failure"),
    ("checks/engine/campaign.cpp", "constexpr double near_boundary = 0.01;", "constexpr double near_boundary = 0.1;", "ten per cent count as near"),
    ("checks/engine/campaign.cpp", "if (judge(claim, record, variant, sheet) == Outcome::fails) return falsifier", "if (judge(claim, record, variant, sheet) != Outcome::holds) return falsifier", "a planted error is caught by an instance outside the assumptions"),
    ("checks/engine/campaign.cpp", "if (judge(claim, record, settings, sheet) == Outcome::fails) return settings.spread;", "if (judge(claim, record, settings, sheet) != Outcome::holds) return settings.spread;", "an undecided density twin counts"),
    ("checks/engine/generator.cpp", "key.seed, key.claim, key.phase, key.index", "key.seed, key.claim, key.phase, key.index / 2", "every instance drawn twice"),
    ("checks/engine/cover.cpp", "if (!sheet.complete || sheet.undefined) return false;", "", "a proof from a statement that broke off"),
    ("checks/engine/cover.cpp", "if (finding.conclusion && finding.truth != Truth::yes) return false;", "if (finding.conclusion && finding.truth == Truth::no) return false;", "an open box counts as proved"),
    ("checks/engine/verdict.cpp", "constexpr double least_informative = 0.10;", "constexpr double least_informative = 0.0;", "a claim that says nothing survives"),
    ("checks/engine/verdict.cpp", "[](std::int64_t cases) { return cases >= 0; }", "[](std::int64_t cases) { return cases >= -1; }", "a missed planted error counts as caught"),
    ("checks/engine/verdict.cpp", "if (result.tally.undefined) return", "if (false) return", "an undefined claim goes on to survive"),
    # ---- books and files -----------------------------------------------------------------------------------------------------------
    ("checks/engine/workers.cpp", "results[index] = std::move(payload);", "results[done] = std::move(payload);", "answers in the order in which they came"),
    ("checks/engine/certificate.cpp", "  members.end();\n  return certificate;", "  return certificate;", "unknown fields of a certificate are swallowed"),
    ("checks/engine/certificate.cpp", "return outcome == Outcome::fails ?", "return outcome != Outcome::holds ?", "a density twin that is open is confirmed"),
    ("checks/engine/record_json.cpp", "if (sum != denominator) bad(where, \"weights must add up to 1\");", "", "weights that do not add up"),
    ("checks/engine/symbol.cpp", "return Symbol(a.latex_ + \" - \" + b.factor(), Symbol::Shape::sum);", "return Symbol(a.latex_ + \" - \" + b.latex_, Symbol::Shape::sum);", "a - (b + c) printed as a - b + c"),
    # ---- claims --------------------------------------------------------------------------------------------------------------------
    ("checks/filter/du18/theorem_2_2.cpp", "return squared_norm(teacher); });", "return squared_norm(w); });", "the student's norm for the teacher's"),
    ("checks/filter/du18/lemma_a_1.cpp", "return form(error, false, w); });", "return form(error, false, error); });", "w - w_* for w in the second term"),
]

# (file, why) of a mutation above that no test notices -> the reason.
SURVIVORS = {
    ("theory/filter/growth.cpp", "growth checked at the end of a cell, not at its start"):
        "equivalent in the plane: the closed point at the left end of an arc is a cell of its own and holds at least the arc's patches",
}
