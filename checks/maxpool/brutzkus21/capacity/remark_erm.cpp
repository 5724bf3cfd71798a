#include <algorithm>
#include <stdexcept>

#include "checks/maxpool/brutzkus21/capacity/capacity.hpp"
#include "checks/maxpool/brutzkus21/capacity/claims.hpp"
#include "checks/maxpool/brutzkus21/model/draw.hpp"
#include "theory/numeric/bounds.hpp"

// Every function of the pattern set is a network (thm4.2-repaired), so that the worst rule that fits m draws errs on
// every pattern set that they do not meet: its expected error is the mean mass of these sets.

namespace lakatos::brutzkus21 {
namespace {

/// sum over the pattern sets of p (1 - p)^m under D, p = surj(n - 1, s) / (2 (l - 2)^(n - 1)).
Real unseen_under_d(const Statement& claim, const Sizes& sizes, std::int64_t m) {
  const Real choices = power(patterns_of(claim, sizes) - 2, sizes.n - 1);
  return over_sets(claim, sizes, [&](std::int64_t s) {
    return maxpool::unseen_mass<Real>({maxpool::surjections<Real>(sizes.n - 1, s) / (2 * choices)}, m);
  });
}

/// The largest sum p (1 - p)^m over all laws on K sets, from two sides: the uniform law has (1 - 1/K)^m, and no term
/// exceeds (1 - 1/(m+1))^m / (m+1).
Bounds unseen_at_worst(const Real& k, const Real& draws, std::int64_t m) {
  return {power(1 - 1 / k, m), k * power(draws / (draws + 1), m) / (draws + 1)};
}

std::int64_t read_samples(Statement& claim) {
  const std::int64_t m = claim.integer("samples");
  if (!symbolic() && m > 64) throw std::invalid_argument("up to 64 samples");
  claim.given("samples positive", counted(claim.whole("m", m, {"samples"}) >= 1));
  return m;
}

Bounds worst_error(Statement& claim, const Sizes& sizes, std::int64_t m) {
  if (claim.reading("worst law"))
    return claim.let_bracket("error", R"(\sup_P\sum_cp_c(1-p_c)^m)", [&] {
      const Real draws = claim.whole("m", m, {"samples"});
      return unseen_at_worst(number_of_sets(claim, sizes), draws, m);
    });
  return exactly(claim.let("error", R"(\sum_cp_c(1-p_c)^m)", [&] { return unseen_under_d(claim, sizes, m); }));
}

/// brutzkus21, Section 1, Section 4, start of Section 5: the number of samples that the worst rule needs, at any l.
void samples_needed(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const std::int64_t m = read_samples(claim);
  if (give_theorem_4_2(claim, sizes)) return;
  const Bounds error = worst_error(claim, sizes, m);
  claim.then("exponential", exactly(real({1, 4})) < error);
  claim.then("bad", exactly(real({1, 2})) <= error);
}

/// ... and with constants, where there are d patterns.
void samples_needed_with_all_patterns(Statement& claim) {
  const Sizes sizes = read_sizes(claim);
  const std::int64_t m = read_samples(claim);
  if (give_theorem_4_2(claim, sizes)) return;
  give_all_patterns(claim, sizes);
  if (claim.settled()) return;
  const Real bound = claim.let("bound", R"(2^{d/2-1})", [&] { return power(2, sizes.n - 1); });
  const Real error =
      claim.reading("worst law")
          ? claim.let("error", R"((1-\tfrac1K)^m)", [&] { return power(1 - 1 / number_of_sets(claim, sizes), m); })
          : claim.let("error", R"(\sum_cp_c(1-p_c)^m)", [&] { return unseen_under_d(claim, sizes, m); });
  const Real lost = claim.constant("factor") * claim.whole("m", m, {"samples"}) / bound, least = 1 - lost;
  claim.trivial_if(least <= 0);
  claim.regime("half of what the bound lets the sample gain", 2 * (1 - error) >= lost);
  claim.regime("many samples", 4 * claim.whole("m", m, {"samples"}) >= 3 * bound);
  claim.then("error", error >= least);
}

Record family_member(std::int64_t index) {
  const std::int64_t n = 3 + index;
  Record record;
  set_sizes(record, {2 * n, 3, n});
  return record.set("samples", 4);
}

Record draw_samples(Source& source) {
  const std::int64_t n = source.between(source.chance(1, 12) ? 1 : 2, 5), d = 2 * n;
  Record record;
  set_sizes(record, {std::max<std::int64_t>(3, d), source.chance(7, 8) ? std::max<std::int64_t>(3, d) : 3, n});
  if (source.chance(1, 16)) record.set("patterns", source.chance(1, 2) ? 2 : d + 1);
  return record.set("samples", source.between(source.chance(1, 12) ? 0 : 1, std::int64_t{1} << (n - 1)));
}

/// The same, at n = 2 for a third: the bound is sharp there.
Record draw_sharp(Source& source) {
  Record record = draw_samples(source);
  if (!source.chance(1, 3)) return record;
  set_sizes(record, {4, 4, 2});
  return record.set("samples", source.between(1, 2));
}

const char* const what_is_judged =
    R"(The worst rule that fits the sample errs on every pattern set that the sample does not hold; any such rule is one
      of $\mathcal H_{\rm CNN}(\mathcal X)$, as every function of the pattern set is. )";

}  // namespace

std::vector<Claim> remark_erm() {
  return {
      {.id = "brutzkus21/remark-erm",
       .title = "VC dimension governs worst-case ERM sample complexity here",
       .place = "Section 1, contribution 1; Section 4; footnote 3; start of Section 5",
       .kind = "remark",
       .themes = {"capacity"},
       .shape = Shape::order,
       .words = R"(Some rule that minimises the empirical risk over $\mathcal H_{\rm CNN}(\mathcal X)$ needs a number of
         samples exponential in $d$, and some ends with arbitrarily bad test error ($d=2n$, any $l$). Here: the expected
         error of the worst such rule after $m$ samples, at an $m$ that does not grow with $d$: more than $\frac14$, and
         at least $\frac12$.)",
       .conclusions = {{"(a)", "exponential in d", {"exponential"}},
                       {"(b)", "arbitrarily bad", {"bad"}},
                       {"(c)", R"($O(\mathrm{VCdim})$ samples are enough for every rule)", {}}},
       .left_out = "(c) is cited, with no constant",
       .readings = {{.name = "D", .text = R"(for $\mathcal D$ itself, the worst rule (R2))", .fault = few_patterns},
                    {.name = "worst law", .text = R"(for the worst law on $\mathcal X$ (R1))"}},
       .no_planted = "no constant is printed: a family leaves none, and an error in it could not be told",
       .scope = R"(l = 3, d = 2n, n = 3 ... 12, m = 4; sampled: l = d and l = 3, n = 2 ... 5)",
       .not_covered = "other l than 3 and d",
       .note = std::string(what_is_judged) +
               R"(With three patterns $\mathcal D$ has two pattern sets, one for each label: $m$ samples leave the error
                 $2^{-m}$ under $\mathcal D$ and at most $\frac2{m+1}(\frac m{m+1})^m$ under any law, whatever $d$ is.
                 With $l=d$ both conclusions hold, with constants: brutzkus21/remark-erm-repaired.)",
       .family = R"(for every $c>0$ and $b>1$ there is a $d$ with $cb^d\ge4$; for $l=3$ and that $d=2n$ and all larger
         ones four samples leave every rule an expected error of at most $\frac1{16}$ under $\mathcal D$, and less than
         $\frac15$ under any law)",
       .twin = "remark_erm.py",
       .quick_cases = 200,
       .full_cases = 2000,
       .draw = draw_samples,
       .enumerated = [] { return std::int64_t{10}; },
       .enumerate = family_member,
       .state = samples_needed},
      {.id = "brutzkus21/remark-erm-repaired",
       .title = "With d patterns the worst rule needs exponentially many samples",
       .place = "ours; in place of Section 4 and start of Section 5",
       .kind = "remark",
       .themes = {"capacity"},
       .words = R"(For $l=d=2n$, $n\ge2$: after $m$ samples the expected error of the worst rule that fits them is at
         least $1-\frac m{2^{d/2}}$. So $m=2^{d/2-1}$ samples leave the error $\frac12$, and a fixed $m$ leaves an error
         that tends to 1 with $d$.)",
       .readings = {{"D", R"(for $\mathcal D$ itself)"},
                    {"worst law", R"(for some law on $\mathcal X$: the uniform one over the pattern sets)"}},
       .constants = {{"factor", {1, 2}, R"(the factor of $m/2^{d/2-1}$)"}},
       .planted = {turned("factor", {31, 64}, R"(31/64 in place of 1/2: it is sharp at $n=2$, $m=1$)"),
                   turned("factor", {1, 5}, R"(1/5 in place of 1/2)"),
                   without("all patterns", "few patterns", R"($l<d$)")},
       .serves = {"brutzkus21/remark-vs-vc"},
       .scope = "l = d = 2n, n = 2 ... 6, m = 1 ... 32",
       .not_covered = "n > 6 by running",
       .note = std::string(what_is_judged) +
               R"(For every $n$: $\sum_cp_c(1-p_c)^m\ge1-m\sum_cp_c^2\ge1-m\max_cp_c$, and
                 $p_c\le\frac12\cdot2^{-(n-1)}$, as all $n-1$ spurious patterns must be drawn from a set of at most half
                 of them.)",
       .twin = "remark_erm_repaired.py",
       .quick_cases = 200,
       .full_cases = 2000,
       .draw = draw_sharp,
       .enumerated = [] { return std::int64_t{62}; },
       .enumerate =
           [](std::int64_t index) {  // n = 2 ... 6, m = 1 ... 2^(n-1), and n - 1 more
             std::int64_t n = 2;
             while (index >= (std::int64_t{1} << (n - 1))) index -= std::int64_t{1} << (n - 1), ++n;
             Record record;
             set_sizes(record, {2 * n, 2 * n, n});
             return record.set("samples", index + 1);
           },
       .state = samples_needed_with_all_patterns}};
}

}  // namespace lakatos::brutzkus21
