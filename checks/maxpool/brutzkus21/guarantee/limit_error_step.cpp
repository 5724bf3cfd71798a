#include "checks/maxpool/brutzkus21/guarantee/claims.hpp"

#include <algorithm>

#include "checks/maxpool/brutzkus21/guarantee/second_layer.hpp"

namespace lakatos::brutzkus21 {
namespace {

using namespace phase2;

/// The event, S_2, and that no class has a_hat . z(x) = 0.
bool give_limit(Statement& claim, Learnt& in, const std::vector<Input>& second) {
  if (give_training(claim, in) || give_event(claim, in)) return true;
  if (give_second(claim, second, in.run().sizes) || give_halves(claim, in)) return true;
  claim.given("no tie", R"(|\hat a\cdot z(x)| \ge 10^{-6}\,\|\hat a\|\,\|z(x)\| \text{ on the support of } D)",
              [&] { return maxpool::no_ties(in.net(), in.toward(second), in.support()); });
  return claim.settled();
}

ErrorMass limit_mass(Learnt& in, const std::vector<Input>& second) {
  return limit_error(in.phase(second), in.toward(second), in.classes());
}
ErrorMass margin_mass(Learnt& in, const std::vector<Input>& second) {
  return margin_error(in.phase(second), in.toward(second), in.classes());
}

/// The error of the hard-margin classifier; of a^(0) or of the classifier of S_1 in its place where that is planted.
ErrorMass other_error(const Statement& claim, Learnt& in, const std::vector<Input>& second) {
  if (claim.planted("start")) return test_error(in.net(), in.classes());
  return margin_mass(in, claim.planted("first half") ? in.run().sample : second);
}

/// Both errors, where all signs are decided.
void then_equal(Statement& claim, Learnt& in, const std::vector<Input>& second) {
  claim.then("equality", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; },
                       R"(\lim_{T_2\to\infty}\mathbb P_D(\mathrm{sign}N[(W^{(T_1)},a^{(T_2)})](x)\ne y) = )"
                       R"(\mathbb P_D(\mathrm{sign}N[(W^{(T_1)},\hat a)](x)\ne y))");
    return predicate([&] {
      const ErrorMass limit = limit_mass(in, second), margin = other_error(claim, in, second);
      const Truth equal = same_mass(limit, margin);
      if (equal == Truth::unknown) return equal;
      claim.let("limit", "", [&] { return real(to_fraction(limit.least)); });
      claim.let("error of a_hat", "", [&] { return real(to_fraction(margin.least)); });
      return equal;
    });
  });
}

const char* const differ_latex =
    R"(\mathbb P_{S_2}\left(\lim_{T_2\to\infty}\mathbb P_D(\mathrm{sign}N[(W^{(T_1)},a^{(T_2)})](x)\ne y) \ne )"
    R"(\mathbb P_D(\mathrm{sign}N[(W^{(T_1)},\hat a)](x)\ne y)\right))";

/// Do the two errors differ for an S_2 of m_2 inputs with probability at most `most`?
Formula rarely_differ(const Statement& claim, Learnt& in, std::int64_t m2, const Real& most) {
  return chance_that(in, m2, most, [&](const auto& second) {
           return negate(same_mass(limit_mass(in, second), other_error(claim, in, second)));
         }) <= most;
}

/// step-thm5.1-limit, printed: for S_2 of m_2 inputs, but for a probability of delta.
void equal_with_confidence(Statement& claim, Learnt& in, std::int64_t m2, const Real& delta) {
  claim.then("equality", [&] {
    if (symbolic()) return predicate([] { return Truth::yes; }, differ_latex, R"( \le )", delta);
    return rarely_differ(claim, in, m2, delta);
  });
}

/// ... but for the probability that Theorem 5.1 leaves for all that may fail: the event E, or on it the equality.
/// P(E fails) + P(E) f <= total for the chance f over S_2, asked as f <= 1 - (1 - total) / P(E).
void equal_but_for_the_total(Statement& claim, Learnt& in, std::int64_t m2, const Real& delta) {
  const auto kept = [&] { return (1 - delta) * promised_chance(claim, in); };  // 1 - total
  claim.trivial_if([&] { return kept() <= 0; });
  claim.then("equality", [&] {
    const Real promised = kept();
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\mathbb P(\text{not }E) + \mathbb P(E)\,)", differ_latex,
                       R"( \le 1 - )", promised);
    if (less_equal(promised, Real(0)) == Truth::yes) return promised <= 0;
    const Real event = least_chance_of_event(claim, in, claim.integer("samples") - m2);
    if (less(Real(0), event) != Truth::yes) return promised <= event;
    return rarely_differ(claim, in, m2, 1 - promised / event);
  });
}

/// step-thm5.1-limit
void equal_mostly(Statement& claim) {
  Learnt in(claim);
  if (give_training(claim, in) || give_event(claim, in)) return;
  const std::int64_t m2 = give_sample_size(claim, in);
  const Real delta = give_confidence(claim);
  if (claim.settled()) return;
  if (claim.reading("printed")) equal_with_confidence(claim, in, m2, delta);
  else equal_but_for_the_total(claim, in, m2, delta);
}

/// step-thm5.1-limit-repaired: for each S_2 without ties.
void limit_is_margin_error(Statement& claim) {
  Learnt in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.run().sizes);
  if (give_limit(claim, in, second)) return;
  claim.regime("some class is wrong", [&] {
    return predicate([&] { return less(Real(0), real(to_fraction(margin_mass(in, second).least))); },
                     R"(\mathbb P_D(\mathrm{sign}N[(W^{(T_1)},\hat a)](x)\ne y) > 0)");
  });
  then_equal(claim, in, second);
}

/// S_2 shows both labels mostly: one label alone leaves ties.
Record draw_without_ties(Source& source) {
  Record record = draw_with_second(source);
  if (source.chance(1, 3)) return record;
  const auto n = static_cast<std::size_t>(record.integer("positions"));
  VectorField second = record.vector("second");
  if (second.entries.size() < 2 * n && record.vector("inputs").entries.size() >= 2 * n) second.entries.resize(2 * n, 3);
  for (std::size_t i = 0; i < std::min<std::size_t>(2 * n, second.entries.size()) && !source.chance(1, 60); i += n) {
    for (std::size_t j = i; j < i + n; ++j) second.entries[j] = std::max<std::int64_t>(3, second.entries[j]);
    second.entries[i + source.below(n)] = i == 0 ? 1 : 2;
  }
  return record.set("second", second);
}

/// S_2 is one input.
Record one_label() {
  Record record = smallest_run({1, 1}).set("times", std::int64_t{1});
  return record.set("samples", std::int64_t{3}).set("delta", Fraction{1, 4});
}

const char* const tie_note =
    R"(The start's component orthogonal to all $z(x)$ of $S_2$ stays in $a^{(t)}$, and decides where $\hat a\cdot
      z(x)=0$. For $n=1$ that happens whenever $S_2$ has one label: after one step of phase 1 on the event no channel
      sees both $o_1$ and $o_2$. With a negative $S_2$ the network is right on $o_1$ for all $t$, while
      $\mathrm{sign}(\hat a\cdot z)=\mathrm{sign}(0)=-1$: 0 on the left, $\frac12$ on the right. )";

}  // namespace

std::vector<Claim> limit_error_step() {
  return {{.id = "brutzkus21/step-thm5.1-limit",
           .title = "Limit error equals the error of the hard-margin classifier",
           .place = "Section E, last display, first equality",
           .kind = "step",
           .themes = {"convergence", "margin"},
           .words = R"(On the event the limit of the error of $(W^{(T_1)},a^{(T_2)})$ is the error of $(W^{(T_1)},\hat
             a)$, with $\mathrm{sign}(0)=-1$, where the display lets $S_2$ fail with probability $\delta$. Judged for
             each run on the event: $f$ is the probability over $S_2$ that the two differ, and $\mathbb P(E)$ the
             event's.)",
           .readings = {{.name = "printed",
                         .text = R"(on the event with probability at least $1-\delta$ over $S_2$: $f\le\delta$; a
                           learning rate is positive: $0<\eta_2<8k$)",
                         .fault = "ties"},
                        {"total", R"(what may fail is charged to all that the theorem lets fail, $\mathbb P(\text{not
                          }E)+\mathbb P(E)f\le1-(1-\delta)(1-4e^{-d}-4e^{-m/36})$; a learning rate is positive:
                          $0<\eta_2<8k$)"}},
           .constants = event_constants({init_factor, sample_factor, sample_rate}),
           .planted = {variant("start", R"(the error of $a^{(0)}$ in place of that of $\hat a$)"),
                       turned("sample.rate", {8, 1}, R"($e^{-m/8}$)"),
                       turned("sample.factor", {1, 20}, R"($\frac1{20}e^{-m/36}$)")},
           .power_in = "total",
           .serves = {"brutzkus21/thm5.1-b", "brutzkus21/thm5.1"},
           .scope = std::string(scope_of_runs) +
                    R"(; up to 6 classes of inputs, $m$ up to 2400, $\delta$ from $10^{-6}$ on)",
           .not_covered = R"(classes with $\hat a\cdot z(x)=0$ that share a channel with $S_2$)",
           .note = std::string(tie_note) + R"(The probability of such an $S_2$ is $2^{-m_2}$, not 0 for any $m$; with
             $m_2=1$ and $\delta=\frac14$ it is beyond $\delta$. So the $1-\delta$ that the display prints, given the
             event, is not what (24) gives: the direction of $a^{(t)}$ does not say which sign $a^{(t)}\cdot z(x)$ keeps
             where $\hat a\cdot z(x)=0$. The probability of the theorem, which the display is to prove, has room for
             $2^{-m_2}$: its other terms are far larger than what they stand for, so that the theorem's own statement
             loses nothing. That is not what the display prints, which is why it is a reading beside the headline. Where
             no class ties, the equality holds for each $S_2$: `brutzkus21/step-thm5.1-limit-repaired`.)",
           .alarm = R"(the step that it uses, step-thm5.1-direction, is about the direction of $a^{(t)}$ alone. Where
             $\hat a\cdot z(x)=0$ the direction does not say which sign $a^{(t)}\cdot z(x)$ keeps)",
           .twin = "step_thm5_1_limit.py",
           .quick_cases = 1000,
           .full_cases = 20000,
           .draw = draw_with_promise,
           .zoo = []() -> std::vector<Record> { return {one_label()}; },
           .state = equal_mostly},
          {.id = "brutzkus21/step-thm5.1-limit-repaired",
           .title = "Limit error equals the error of the hard-margin classifier where no class ties",
           .place = "ours; in place of Section E, last display, first equality",
           .kind = "step",
           .themes = {"convergence", "margin"},
           .words = R"(On the event, where $|\hat a\cdot z(x)|\ge10^{-6}\|\hat a\|\|z(x)\|$ on the support of $D$, the
             limit of the error of $(W^{(T_1)},a^{(T_2)})$ is the error of $(W^{(T_1)},\hat a)$.)",
           .readings = {{"no tie",
                         R"(for every $S_2$ that leaves no class at 0; a learning rate is positive: $0<\eta_2<8k$)"}},
           .constants = event_constants(),
           .planted = {without("no tie", "ties", "classes at 0 allowed"),
                       variant("start", R"(the error of $a^{(0)}$ in place of that of $\hat a$)"),
                       variant("first half", R"(the hard-margin classifier of $S_1$ in place of that of $S_2$)")},
           .serves = {"brutzkus21/thm5.1-b", "brutzkus21/thm5.1"},
           .scope = scope_of_runs,
           .not_covered = R"(larger $d$ and $n$; classes nearer to a tie than $10^{-6}$)",
           .note = std::string(tie_note) + R"(Away from 0 the sign is continuous, so that (24) gives the equality.)",
           .twin = "step_thm5_1_limit_repaired.py",
           .quick_cases = 600,
           .full_cases = 30000,
           .draw = draw_without_ties,
           .state = [](Statement& claim) { limit_is_margin_error(claim); }}};
}

}  // namespace lakatos::brutzkus21
