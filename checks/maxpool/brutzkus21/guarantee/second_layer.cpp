#include "checks/maxpool/brutzkus21/guarantee/second_layer.hpp"

#include "theory/maxpool/real_lucky.hpp"
#include "theory/maxpool/sample_chances.hpp"
#include "theory/probability/real_trinomial.hpp"

namespace lakatos::brutzkus21::phase2 {

namespace {

/// |{x in S_1 with that label}|, from the pattern numbers of the field `inputs`.
Real count_of(const Statement& claim, const Learnt& in, int label) {
  const Vec entries = claim.vector("inputs");
  const auto n = static_cast<std::size_t>(in.run().sizes.n);
  Real count = 0;
  for (std::size_t i = 0; i < entries.size(); i += n) {
    bool positive = false;
    for (std::size_t j = i; j < i + n; ++j) positive = decide(equal(entries[j], Real(1))) || positive;
    if (positive == (label == 1)) count += 1;
  }
  return count;
}

/// The limit of the error, whatever eta_2 is: with eta_2 = 0 a^(0) stays; for eta_2 < 0 nothing is known.
ErrorMass error_in_the_limit(Learnt& in, const std::vector<Input>& sample, const std::vector<PatternClass>& classes) {
  const Truth upwards = less(Real(0), in.second_step());
  if (upwards == Truth::yes) {
    const SecondPhase<Real> phase = in.phase(sample);
    return limit_error(phase, margin_direction(phase.net, sample), classes);
  }
  if (equal(in.second_step(), Real(0)) == Truth::yes) return test_error(in.net(), classes);
  return {Rational(0), Rational(1)};
}

}  // namespace

const MarginDirection<Real>& Learnt::toward(const std::vector<Input>& second) {
  if (!toward_ || toward_second_ != second) toward_ = margin_direction(net(), second), toward_second_ = second;
  return *toward_;
}

bool give_training(Statement& claim, const Learnt& in) {
  if (give_run(claim, in.run())) return true;
  const Real k = channels_of(claim, in.run().start);
  claim.given("second step", in.second_step() < claim.constant("second.factor", {8, 1}) * k);
  if (!claim.reading("real step")) claim.given("second step positive", in.second_step() > 0);
  return claim.settled();
}

bool give_event(Statement& claim, const Learnt& in) {
  const Real k = channels_of(claim, in.run().start), d = dimension_of(claim, in.run().sizes);
  give_channels(claim, k, d);
  const Real share = claim.constant("share", share_factor.printed), least = claim.constant("lucky.least", {4, 1});
  claim.given("label counts", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, "m_1 \\le ", share, R"(\,|S_1^+|,\ )", share, R"(\,|S_1^-|)");
    const Real all = Real(static_cast<long>(in.run().sample.size()));
    return counted(both(all <= share * count_of(claim, in, 1), all <= share * count_of(claim, in, -1)));
  });
  claim.given("lucky counts", [&] {
    if (symbolic())
      return predicate([] { return Truth::yes; }, k, R"( \le )", least * d, R"(\,|W_0^+\cap A^+|,\ )", least * d,
                       R"(\,|W_0^-\cap A^-|)");
    const auto enough = [&](int label) { return k <= least * d * Real(static_cast<long>(in.lucky_channels(label))); };
    return counted(both(enough(1), enough(-1)));
  });
  return claim.settled();
}

bool give_second(Statement& claim, const std::vector<Input>& second, const Sizes& sizes) {
  give_inputs(claim, "second inputs of D", second, sizes, "second");
  return claim.settled();
}

Real entries_of(const Statement& claim, const char* field, const char* place) {
  return claim.whole(field, [&] { return claim.record().vector(field).entries.size(); }, {place});
}

bool give_halves(Statement& claim, const Learnt& in) {
  claim.given("second half", counted(R"(m_1 - 1 \le m_2 \le m_1)", [&] {  // as entries, n for each input
                const Real first = entries_of(claim, "inputs", "inputs.entries"),
                           other = entries_of(claim, "second", "second.entries");
                return both(other <= first, first <= other + positions_of(claim, in.run().sizes));
              }));
  return claim.settled();
}

std::int64_t give_sample_size(Statement& claim, const Learnt& in) {
  const std::int64_t times = claim.integer("times"), samples = claim.integer("samples"),
                     m1 = times * static_cast<std::int64_t>(in.run().sample.size());
  claim.given("sample size", counted(R"(m_1 = \lceil m/2 \rceil)", [&] {
                const Real first = claim.whole("m_1", times, {"times"}) *
                                   claim.whole("m_1", static_cast<std::int64_t>(in.run().sample.size())),
                           m = claim.whole("m", samples, {"samples"});
                return both(both(m >= 2, m <= 2 * first), 2 * first <= m + 1);
              }));
  return samples - m1;
}

Real give_confidence(Statement& claim) {
  const Real delta = claim.number("delta", R"(\delta)");
  claim.given("confidence", both(delta > 0, delta < 1));
  return delta;
}

Real promised_chance(const Statement& claim, const Learnt& in) {
  const Real d = dimension_of(claim, in.run().sizes), m = claim.whole("m", claim.integer("samples"), {"samples"});
  return 1 - claim.constant("init.factor") * exp(-d) -
         claim.constant("sample.factor") * exp(-m / claim.constant("sample.rate"));
}

Real least_chance_of_event(const Statement& claim, const Learnt& in, std::int64_t m1) {
  const Real k = channels_of(claim, in.run().start), d = dimension_of(claim, in.run().sizes),
             l = patterns_of(claim, in.run().sizes), first = Real(static_cast<long>(m1)),
             lucky = maxpool::detector_chance(in.run().sizes.l, l) / 2, factor = claim.constant("lucky.least") * d,
             share = claim.constant("share");
  const auto fewer = [](std::int64_t trials, const Real& chance, const auto& enough) {
    return within(trials, chance, 0, least_whole(trials, enough) - 1);
  };
  const Real few_lucky = fewer(in.run().start.channels, lucky, [&](const Real&i) { return less_equal(k, factor * i); }),
             few_labels = fewer(m1, real({1, 2}), [&](const Real&i) { return less_equal(first, share * i); });
  return max(Real(0), 1 - 2 * few_lucky) * max(Real(0), 1 - 2 * few_labels);
}

Formula loss_tends_to_zero(Learnt& in, const std::vector<Input>& second) {
  if (symbolic()) return predicate([] { return Truth::yes; }, R"(\lim_{T_2\to\infty} L_2(W^{(T_1)},a^{(T_2)}) = 0)");
  const Formula upwards = in.second_step() > 0;
  if (upwards.truth != Truth::yes) return upwards;
  return predicate([&] { return loss_vanishes(in.phase(second), in.toward(second)); });
}

Truth first_half_fits(Learnt& in, const std::vector<Input>& second) {
  return maxpool::all_on_their_side(in.net(), second, in.toward(second), in.run().sample);
}

Bounds chance_that(Learnt& in, std::int64_t m2, const Real& enough,
                   const std::function<Truth(const std::vector<Input>&)>& holds) {
  return maxpool::chance_over_samples(in.classes(), m2, enough, holds);
}

namespace {
/// P over S_2 of m_2 inputs that the limit of the test error exceeds `bound`.
Bounds chance_beyond(Learnt& in, std::int64_t m2, const Real& bound, const Real& enough) {
  const std::vector<PatternClass> classes = in.classes();
  return chance_that(in, m2, enough, [&](const std::vector<Input>& sample) {
    const ErrorMass error = error_in_the_limit(in, sample, classes);
    if (less(bound, real(to_fraction(error.least))) == Truth::yes) return Truth::yes;
    return less_equal(real(to_fraction(error.most)), bound) == Truth::yes ? Truth::no : Truth::unknown;
  });
}
}  // namespace

Real error_bound(const Statement& claim, const Learnt& in, const Real& delta) {
  const Real d = dimension_of(claim, in.run().sizes), m = claim.whole("m", claim.integer("samples"), {"samples"});
  return claim.constant("order") * sqrt(d * log(2 / delta) / m);
}

void note_one_label(Statement& claim, const std::vector<Input>& second) {
  claim.regime("second half of one label", [&] {
    const auto of_the_first = [&](const Input& x) { return x.label == second.front().label; };
    return known([&] { return std::all_of(second.begin(), second.end(), of_the_first); },
                 R"(S_2 \text{ has one label})");
  });
}

void note_bound_near_half(Statement& claim, const Learnt& in, const Real& delta) {
  claim.regime("bound near one half", [&] {
    const Real bound = error_bound(claim, in, delta);
    return both(bound >= real({2, 5}), bound <= real({3, 5}));
  });
}

void then_error(Statement& claim, Learnt& in, std::int64_t m2, const Real& delta) {
  claim.then("error", [&] {
    const Real bound = error_bound(claim, in, delta);
    if (symbolic())
      return predicate([] { return Truth::yes; },
                       R"(\mathbb P_{S_2}\left(\lim_{T_2\to\infty}\mathbb P_D(\mathrm{sign} N(x)\ne y) > )", bound,
                       R"(\right) \le )", delta);
    if (less_equal(Real(1), bound) == Truth::yes) return bound >= 1;
    return chance_beyond(in, m2, bound, delta) <= delta;
  });
}

}  // namespace lakatos::brutzkus21::phase2
