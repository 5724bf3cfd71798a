#include <set>

#include "checks/maxpool/brutzkus21/guarantee/claims.hpp"
#include "checks/maxpool/brutzkus21/guarantee/second_layer.hpp"
#include "theory/maxpool/outcomes.hpp"

namespace lakatos::brutzkus21 {
namespace {

using namespace phase2;

/// |l'(u) - l'(v)| <= beta |u - v|, for u > v.
void then_smooth(Statement& claim) {
  const Real u = claim.number("u"), v = claim.number("v");
  claim.given("u above v", u > v);
  if (claim.settled()) return;
  claim.then("smooth", [&] {
    return maxpool::loss_derivative(u) - maxpool::loss_derivative(v) <= claim.constant("beta") * (u - v);
  });
}

/// step-thm5.1-stepsize: Lemma 5.5 needs no event, so that every run counts.
void step_size_condition(Statement& claim) {
  Learnt in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.run().sizes);
  if (give_training(claim, in) || give_second(claim, second, in.run().sizes)) return;
  then_smooth(claim);
  if (claim.settled()) return;
  const Real k = channels_of(claim, in.run().start), T = steps_of(claim, in.run().steps), eta = in.run().step,
             m2 = claim.whole("m_2", static_cast<std::int64_t>(second.size()));
  const Real frobenius = claim.let("|Z|_F^2", R"(\|Z\|_F^2)", [&] { return m2 * mean_squared_norm(in.net(), second); });
  const Bounds sigma = claim.let_bracket("sigma^2", R"(\sigma_{\max}^2(Z))",
                                         [&] { return largest_eigenvalue_bracket(feature_gram(in.net(), second)); });
  const Real entries = claim.constant("entries") * m2 * k * square(eta * T);
  claim.regime("longest time and step", 4 * square(4 * k * eta * T) >= 3);
  claim.regime("long features", 5 * frobenius >= m2 * k * square(eta * T));
  claim.regime("where the loss bends most", both(both(claim.number("u") <= 1, claim.number("v") >= -1),
                                                 claim.number("u") - claim.number("v") <= real({1, 2})));
  claim.then("Frobenius norm", frobenius <= entries);
  claim.then("quarter", entries <= m2 / (claim.constant("quarter") * k));
  claim.then("condition", sigma <= 2 * m2 / (claim.constant("eight") * k * claim.constant("beta")));
}

Record draw_step_size(Source& source) {
  Record record = draw_with_second(source);
  if (source.chance(1, 2)) {  // all channels alike, S_1 of one kind of input: the largest features
    const auto n = static_cast<std::size_t>(record.integer("positions"));
    const auto d = static_cast<std::size_t>(record.integer("dimension"));
    const std::int64_t k = channels_in(record);
    const std::size_t own = source.below(n > 1 ? 3 : 2);
    VectorField u{1, std::vector<std::int64_t>(d)}, input{1, std::vector<std::int64_t>(n, 3)};
    u.entries[own] = 1;
    const std::int64_t sign = own == 0 ? 1 : own == 1 ? -1 : source.chance(1, 2) ? 1 : -1;
    input.entries[0] = sign == 1 ? 1 : 2;
    const std::int64_t steps = source.between(1, 12);
    const Fraction step = fraction(63, 64 * 4 * k * (steps + 1));
    record.set("directions", u).set("signs", VectorField{1, {sign}}).set("copies", VectorField{1, {k}});
    record.set("inputs", input).set("second", input).set("steps", steps).set("step", step);
    record.set("radius", fraction(step.numerator * 63, step.denominator * 200 * 64));
    if (own == 2 && source.chance(1, 2)) {  // the other label, on which the output is as wrong as it can be
      input.entries[0] = 3 - input.entries[0];
      record.set("second", input);
    }
  }
  const Fraction v = fraction(source.between(-16, 16), source.pick<std::int64_t>({1, 2, 16, 64}));
  const Fraction gap = fraction(source.between(source.chance(1, 30) ? 0 : 1, 8), source.pick<std::int64_t>({1, 8, 64}));
  return record
      .set("u",
           fraction(v.numerator * gap.denominator + gap.numerator * v.denominator, v.denominator * gap.denominator))
      .set("v", v);
}

/// A run, S_2, "separable": S_2 is separable in z, as (24) asks.
bool give_separable(Statement& claim, Learnt& in, const std::vector<Input>& second) {
  if (give_training(claim, in) || give_second(claim, second, in.run().sizes)) return true;
  claim.given("separable", R"(\text{some } v \text{ has } y\,v\cdot z(x) > 0 \text{ on } S_2)",
              [&] { return in.toward(second).separable; });
  return claim.settled();
}

/// L_2(a^(T)) <= log(1 + 1/T) + |a^(0) - log(T) v|^2 / (two eta_2 T) for a v of margin 1, by convexity and a step of at
/// most the reciprocal of the smoothness: so the loss tends to 0.
void then_majorant(Statement& claim, Learnt& in, const std::vector<Input>& second) {
  const std::int64_t horizon = claim.integer("horizon");
  claim.given("horizon", counted(claim.whole("T_2", horizon, {"horizon"}) >= 1));
  if (claim.settled()) return;
  const Real T = claim.whole("T_2", horizon, {"horizon"}), two = claim.constant("two");
  const Real loss = claim.let("L_2", R"(L_2(W^{(T_1)},a^{(T_2)}))", [&] {
    Net net = in.net();
    net.weights = second_phase(in.phase(second), horizon).back();
    return logistic_loss(net, second);
  });
  const Real distance = claim.let("distance", R"(\|a^{(0)}-\ln(T_2)\,v\|^2)", [&] {
    const Vec apart = subtract(in.net().weights, scale(log(T), in.toward(second).separator));
    return over_channels(in.net(), apart, apart);
  });
  const Real far = claim.planted("no distance") ? Real(0) : distance / (two * in.second_step() * T);
  const Real most = log(1 + 1 / T) + far;
  claim.regime("close to the majorant", [&] {
    const Formula close = 10 * loss >= 9 * most;
    // Without a separator the majorant has no meaning, and no instance is to be sought there.
    return symbolic() ? close : both(predicate([&] { return in.toward(second).separable; }), close);
  });
  claim.then("majorant", loss <= most);
}

/// step-thm5.1-zero-loss
void zero_loss_step(Statement& claim) {
  Learnt in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.run().sizes);
  if (give_separable(claim, in, second)) return;
  claim.then("loss", [&] { return loss_tends_to_zero(in, second); });
  if (!claim.reading("real step")) then_majorant(claim, in, second);
}

/// step-thm5.1-direction
void direction_step(Statement& claim) {
  Learnt in(claim);
  const std::vector<Input> second = read_inputs(claim, "second", in.run().sizes);
  if (give_separable(claim, in, second)) return;
  // From three points on the hard-margin direction is more than their sum with weights that lengths decide.
  claim.regime("three classes in the second half", [&] {
    return known([&] { return maxpool::classes_shown(second) >= 3; },
                 R"(S_2 \text{ shows three sets of patterns or more})");
  });
  claim.regime("large step on long features", [&] {
    if (symbolic()) return 16 * (in.second_step() * named(R"(\|Z\|_F^2/m_2)")) >= 1;
    return 16 * (in.second_step() * mean_squared_norm(in.net(), second)) >= 1;
  });
  claim.then("direction", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, R"(\lim_{t\to\infty}\frac{a^{(t)}}{\|a^{(t)}\|} = )",
                       R"(\frac{\hat a}{\|\hat a\|}, \text{ by } \eta_2\|Z\|_F^2/m_2 < )", claim.constant("soudry"));
    const Formula upwards = in.second_step() > 0;
    if (in.second_step() < 0) return upwards;
    if (upwards.truth == Truth::no) return predicate([&] { return negate(starts_elsewhere(in.net(), second)); });
    if (claim.planted("mean"))
      return predicate([&] { return negate(mean_elsewhere(in.net(), in.toward(second), second)); });
    return in.second_step() * mean_squared_norm(in.net(), second) < claim.constant("soudry");
  });
}

Record draw_separable(Source& source) {
  Record record = source.chance(1, 3) ? draw_step_size(source) : draw_with_second(source);
  // Ties after several steps stay open in every arithmetic; what is asked here hangs little on their number.
  if (record.integer("steps") > 1 && source.chance(1, 2)) record.set("steps", std::int64_t{1});
  if (source.chance(1, 60)) {  // a network that sees nothing
    VectorField u = record.vector("directions");
    for (std::int64_t& entry : u.entries) entry = -std::abs(entry);
    record.set("directions", u);
  }
  return record;
}

}  // namespace

std::vector<Claim> second_phase_steps() {
  return {
      {.id = "brutzkus21/step-thm5.1-stepsize",
       .title = "Step size condition of Soudry et al. is met",
       .place = "Section E, footnote 7",
       .kind = "step",
       .themes = {"convergence", "spectrum"},
       .words = R"($\ell'$ has the Lipschitz constant $\beta=1$, and
         $\sigma_{\max}^2(Z)\le\|Z\|_F^2\le4m_2k\eta_1^2T_1^2\le\frac{m_2}{4k}$, so that
         $\eta_2<8k\le2\beta^{-1}\sigma_{\max}^{-2}(Z)m_2$. The last is stated as $8k\beta\sigma_{\max}^2(Z)\le2m_2$,
         which has a value for $Z=0$ too.)",
       .conclusions = {{"(a)", R"($\beta=1$ is a smoothness parameter)", {"smooth"}},
                       {"(b)", "the three inequalities", {"Frobenius norm", "quarter"}},
                       {"(c)", "the condition", {"condition"}}},
       .left_out = R"(the first inequality of (b), which is linear algebra: the squares of all singular values sum to
         $\|Z\|_F^2$)",
       .readings = {{"printed", R"($\beta=1$ is one smoothness parameter; the least is $\frac14$)"}},
       .constants = {step_factor,
                     radius_factor,
                     {"second.factor",
                      {8, 1},
                      second_factor.text,
                      R"(it bounds $\eta_2$ alone; the $8$ of the condition is `eight`)"},
                     {"beta", {1, 1}, R"(the smoothness of $\ell$)"},
                     {"entries", {4, 1}, R"(the factor of $m_2k\eta_1^2T_1^2$)"},
                     {"quarter", {4, 1}, R"(the 4 of $\frac{m_2}{4k}$)"},
                     {"eight", {8, 1}, R"(the 8 of $8k\le2\sigma_{\max}^{-2}(Z)m_2$)"}},
       .planted = {turned("beta", {6, 25}, "0.24 in place of 1"), turned("entries", {1, 4}, "1/4 in place of 4"),
                   turned("quarter", {5, 1}, "5 in place of 4"), turned("eight", {256, 1}, "256 in place of 8")},
       .serves = {"brutzkus21/step-thm5.1-direction", "brutzkus21/step-thm5.1-zero-loss"},
       .scope = R"(runs of $T_1\le12$ steps, with and without the event, $d\le5$, $n\le4$; $u,v$ in $[-16,24]$)",
       .not_covered = R"(an empty $S_2$ ($m=1$), for which $L_2$ has no value)",
       .note = R"(All factors are slack: the largest features have $\|Z\|_F^2\approx\frac14m_2k\eta_1^2T_1^2$, and
         $\beta=\frac14$, so that steps up to some $500k$ meet the condition.)",
       .twin = "step_thm5_1_stepsize.py",
       .quick_cases = 1000,
       .full_cases = 40000,
       .draw = draw_step_size,
       .state = step_size_condition},
      {.id = "brutzkus21/step-thm5.1-direction",
       .title = "Second layer converges in direction to the hard-margin solution",
       .place = "Section E, (24), (25)",
       .kind = "step",
       .themes = {"convergence", "margin"},
       .words = R"(For $S_2$ separable in $z$ and $\eta_2<8k$: $\frac{a^{(t)}}{\|a^{(t)}\|}\to\frac{\hat a}{\|\hat
         a\|}$, the hard-margin direction. For positive steps it is judged by the hypotheses of the cited theorem, in
         the form $\eta_2\|Z\|_F^2<8m_2$; for others directly.)",
       .left_out = R"(the limit itself for $\eta_2>0$: it is the conclusion of Theorem 3 of Soudry et al. Judged are
         that theorem's hypotheses, separable $S_2$ (assumed here, as in (24)) and the bound of the step)",
       .readings = step_readings(),
       .constants =
           {step_factor, radius_factor, second_factor, {"soudry", {8, 1}, R"($\frac2\beta$ for $\beta=\frac14$)"}},
       .planted = {variant("mean", R"(the direction of the mean of $y\,z(x)$)"),
                   turned("soudry", {1, 16}, R"(the cited condition with $\frac1{16}$ in place of 8)")},
       .serves = {"brutzkus21/step-thm5.1-zero-loss", "brutzkus21/step-thm5.1-limit", "brutzkus21/thm5.1-b"},
       .scope = R"(runs of $T_1\le12$ steps, with and without the event, $d\le5$, $n\le4$, $S_2$ of up to 6 inputs)",
       .not_covered = R"(the cited theorem, Theorem 3 of Soudry et al., which holds for every separable data set and
         every start; a long run towards $\hat a$ is a test of the kernel)",
       .note = R"(With $\eta_2=0$ the direction stays that of $a^{(0)}$. With $\eta_2<0$ the loss never falls below its
         start, while along $\hat a$ it would tend to 0, so that the limit is not $\hat a$. What is said for almost
         every data set in the cited paper is the bounded rest, not the direction.)",
       .twin = "step_thm5_1_direction.py",
       .quick_cases = 1500,
       .full_cases = 50000,
       .draw = draw_separable,
       .state = direction_step},
      {.id = "brutzkus21/step-thm5.1-zero-loss",
       .title = "Zero training loss of the second phase",
       .place = "Section E, after (25)",
       .kind = "step",
       .themes = {"convergence"},
       .words = R"(For $S_2$ separable in $z$ and $\eta_2<8k$: $L_2(W^{(T_1)},a^{(T_2)})\to0$. For positive steps also
         with a rate: for a separator $v$ of margin 1,
         $L_2(W^{(T_1)},a^{(T_2)})\le\ln(1+\frac1{T_2})+\frac{\|a^{(0)}-\ln(T_2)v\|^2}{2\eta_2T_2}$.)",
       .conclusions = {{"(a)", "the limit", {"loss", "majorant"}}},
       .readings = step_readings(),
       .constants = {step_factor, radius_factor, second_factor, {"two", {2, 1}, "the 2 in the rate"}},
       .planted = {turned("two", {8, 1}, "8 in place of 2 in the rate"),
                   variant("no distance", R"(the rate $\ln(1+\frac1{T_2})$ alone)"),
                   without("separable", "not separable", R"($S_2$ anyhow)")},
       .serves = {"brutzkus21/thm5.1-a", "brutzkus21/thm5.1"},
       .scope = R"(runs of $T_1\le12$ steps, with and without the event, $d\le5$, $n\le4$; $T_2\le12$ in the rate)",
       .not_covered = R"(larger $T_2$ in the rate, whose proof is that of gradient descent for a convex function of
         smoothness at most $\frac1{\eta_2}$)",
       .note = R"(The rate implies the limit and does not rest on (24). With $\eta_2\le0$ the loss never falls below its
         start.)",
       .twin = "step_thm5_1_zero_loss.py",
       .quick_cases = 800,
       .full_cases = 40000,
       .draw =
           [](Source& source) {
             return draw_separable(source).set("horizon", source.chance(1, 60)  ? std::int64_t{0}
                                                          : source.chance(1, 2) ? std::int64_t{1}
                                                                                : source.between(1, 12));
           },
       .state = zero_loss_step}};
}

}  // namespace lakatos::brutzkus21
