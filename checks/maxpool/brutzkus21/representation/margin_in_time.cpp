#include <optional>

#include "algorithms/maxpool/real_normalised_descent.hpp"
#include "checks/maxpool/brutzkus21/representation/claims.hpp"
#include "checks/maxpool/brutzkus21/representation/draw_learnt.hpp"
#include "checks/maxpool/brutzkus21/representation/learnt_features.hpp"
#include "theory/maxpool/outcomes.hpp"

#include <algorithm>

namespace lakatos::brutzkus21 {
namespace {

const auto certain = [] { return Truth::yes; };
constexpr std::int64_t patience = 4000;  // more iterations than any bound here asks for

/// The regression until its margin is `share` of the largest, and 1 / gamma^2.
struct Regression {
  maxpool::LeastNorm norm;
  std::optional<maxpool::Reached<Real>> reached;
};
Regression regression(Statement& claim, LearntFeatures& in, const std::vector<Input>& second) {
  const maxpool::DistinctInputs points = maxpool::distinct(second);
  Regression run{in.least_norm(points.inputs, true), {}};
  if (!run.norm.at_most) throw Undecided("no separator was found");
  const maxpool::NormalisedDescent<Real> descent{maxpool::signed_unit_gram(in.net(), points.inputs), points.times,
                                                 claim.constant("speed")};
  run.reached = maxpool::reach_margin(descent, square(claim.constant("half")) / run.norm.at_least, patience);
  if (!run.reached) throw Undecided("the margin is not certainly reached");
  return run;
}

void margin_in_time(Statement& claim) {
  LearntFeatures in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.sizes());
  if (give_second_phase(claim, in, second)) return;
  std::optional<Regression> kept;
  const auto run = [&]() -> const Regression& { return kept ? *kept : kept.emplace(regression(claim, in, second)); };
  claim.regime("not at once",
               [&] { return symbolic() ? known(true, R"(t \ge 2)") : known(run().reached->steps >= 2); });
  const Real logarithm = 1 + log(claim.whole("m_2", second.size())), rate = claim.constant("iterations") * logarithm,
             d = letters_of(claim, in).d;
  claim.then("iterations", [&] {
    if (symbolic())
      return predicate(certain, R"(t \le )", rate, R"( \frac1{\gamma^2} \text{ for margin } )", claim.constant("half"),
                       R"(\gamma \text{ and steps } )", claim.constant("speed"), R"( \frac m{\sum_i|\ell'|})");
    return Real(static_cast<long>(run().reached->steps)) <= rate * run().norm.at_least;
  });
  claim.then("order d", [&] {
    if (symbolic()) return predicate(certain, R"(t \le )", rate * claim.constant("factor") * d);
    return Real(static_cast<long>(run().reached->steps)) <= rate * claim.constant("factor") * d;
  });
  claim.then("guarantee", [&] {
    const Real allowed = claim.constant("loss");
    if (symbolic())
      return predicate(certain, R"(\|v_t\|^2/(\min_i y_iv_t\cdot\hat z_i)^2 \le )", allowed, R"( \frac1{\gamma^2})");
    return run().reached->square <= allowed * run().norm.at_least * square(run().reached->margin);
  });
}

/// S_2 of up to 48 inputs, often nearly all with one label; S_1 repeated until it is as large.
Record draw_regression(Source& source) {
  Record record = draw_learnt_second(source);
  const Sizes sizes{record.integer("dimension"), record.integer("patterns"), record.integer("positions")};
  const std::int64_t times = source.pick<std::int64_t>({1, 1, 1, 2});
  VectorField inputs = record.vector("inputs");
  const std::vector<std::int64_t> once = inputs.entries;
  for (std::int64_t i = 1; i < times; ++i) inputs.entries.insert(inputs.entries.end(), once.begin(), once.end());
  const auto m = static_cast<std::int64_t>(inputs.entries.size()) / sizes.n;
  const std::int64_t fresh = source.chance(1, 24) ? m + 1 : m;
  record.set("inputs", inputs);
  return with_second(record, source, sizes, fresh, source.pick<std::uint64_t>({1, 4, 7}));
}

}  // namespace

std::vector<Claim> margin_in_time() {
  return {
      {.id = "brutzkus21/remark-appa-iterations",
       .title = "O(d) iterations reach half of the max margin",
       .place = "Section A, footnote 6",
       .kind = "remark",
       .themes = {"margin", "convergence"},
       .words = R"(Logistic regression from 0 with steps like those of Ji and Telgarsky (here half of them) on points of
         norm 1 has a margin of $\frac\gamma2$ after $O(\frac1{\gamma^2})$ iterations up to a factor $\log m$, so after
         $O(d)$, and its solution has the guarantee of the largest margin up to a constant.)",
       .conclusions = {{"(a)", "O(d) iterations suffice", {"iterations", "order d"}},
                       {"(b)", "the guarantee up to a constant", {"guarantee"}}},
       .left_out = R"(the test error of $v_t$ against that of $\hat a$ in (b). What is judged there is the squared norm
         at margin 1, which a margin bound takes; by the stop at half of the margin it is at most 4 times the least, so
         that it tests the computation and not the paper)",
       .readings = {{"normalised steps",
                     R"(steps $\eta_t=\frac m2/\sum_i|\ell'(y_iv_t\cdot\hat z_i)|$, which for the exponential loss are
                       half of theirs; 8 $(1+\ln m_2)$ for the hidden factor; the squared norm of the solution at margin
                       1 is at most 4 times the least)"}},
       .constants = learnt_constants({{"speed", {1, 2}, "the sum of the normalised weights of a step"},
                                      {"half", {1, 2}, "the share of the largest margin"},
                                      {"iterations", {8, 1}, R"(the factor of $(1+\ln m_2)\frac1{\gamma^2}$)"},
                                      {"factor", {51200, 1}, R"(the factor of $d$ in the bound of $\frac1{\gamma^2}$)"},
                                      {"loss", {4, 1}, "the factor of the least squared norm"}}),
       .planted = {turned("iterations", {1, 4}, "1/4 in place of 8"), turned("iterations", {1, 2}, "1/2 in place of 8"),
                   turned("loss", {3, 2}, "3/2 in place of 4"),
                   turned("half", {99, 100}, "0.99 of the largest margin in the same number of iterations"),
                   turned("factor", {1, 20}, "1/20 in place of 51200")},
       .serves = {"brutzkus21/thm5.1"},
       .scope = R"(as brutzkus21/step-thm5.1-norm, with $S_1$ and $S_2$ of up to 48 inputs; iterations counted until the
         margin certainly is half of an upper bound of $\gamma$)",
       .not_covered = "other step sizes; larger d",
       .note = R"(The schedule is not printed; the paper cited has several. Ours is theirs for the exponential loss with
         half the step, for which the smoothness of the log-sum of exponentials gives a margin of at least
         $\frac34\gamma-\frac{2\ln m}{\gamma t}$.)",
       .twin = "remark_appa_iterations.py",
       .quick_cases = 170,
       .full_cases = 10000,
       .draw = draw_regression,
       .state = [](Statement& claim) { margin_in_time(claim); }}};
}

}  // namespace lakatos::brutzkus21
