// The sequential tests keep what they promise under continued looking: exactly, over all streams; and seen in simulated
// streams. A test of fixed level that is looked at again and again breaks its promise, and these tests notice.
#include <gtest/gtest.h>

#include "checks/engine/chance/boundary.hpp"
#include "checks/engine/chance/comparison.hpp"
#include "checks/engine/chance/error_budget.hpp"
#include "checks/engine/instance/source.hpp"
#include "theory/numeric/interval.hpp"

namespace lakatos {
namespace {

const Fraction half{1, 2}, loose{1, 20}, nine_tenths{9, 10};
const Fraction most_false_alarms_of_these_tests{1, 1'000'000};

Rational exact(const Fraction& x) { return from_fraction<Rational>(x); }

std::vector<std::int64_t> every_look(std::int64_t horizon) {
  std::vector<std::int64_t> looks;
  for (std::int64_t n = 1; n <= horizon; ++n) looks.push_back(n);
  return looks;
}

/// By definition: every stream of `horizon` trials, its weight, and whether some look rejects.
Rational crossing_by_enumeration(const Boundary& boundary, const Rational& p) {
  const auto horizon = static_cast<unsigned>(boundary.horizon());
  Rational sum;
  for (unsigned stream = 0; stream < 1u << horizon; ++stream) {
    std::int64_t k = 0;
    bool crossed = false;
    Rational weight = 1;
    for (unsigned n = 0; n < horizon; ++n) {
      const bool success = (stream >> n & 1u) != 0;
      k += success ? 1 : 0;
      weight *= success ? p : 1 - p;
      crossed |= boundary.rejects(n + 1, k);
    }
    if (crossed) sum += weight;
  }
  return sum;
}

TEST(Boundary, crossing_probability_is_the_sum_over_all_streams) {
  for (const Boundary& boundary : {mixture_boundary(half, {1, 4}, 10), peeking_boundary(half, {1, 8}, 10),
                                   spending_boundary(half, {1, 4}, {3, 5, 10})}) {
    const Rational p = exact({3, 5});
    const Rational enumerated = crossing_by_enumeration(boundary, p);
    EXPECT_GT(enumerated, Rational(0));
    EXPECT_EQ(crossing_probability(boundary, p), enumerated);
    const UpwardRounding guard;
    const Interval enclosed = crossing_probability(boundary, from_fraction<Interval>({3, 5}));
    EXPECT_TRUE(Rational::from_double(enclosed.lower()) <= enumerated &&
                enumerated <= Rational::from_double(enclosed.upper()));
  }
}

TEST(Boundary, of_the_mixture_keeps_its_level_at_every_look_and_so_does_error_spending) {
  for (const Fraction& p0 : {half, nine_tenths}) {
    for (const Boundary& boundary : {mixture_boundary(p0, loose, 300), spending_boundary(p0, loose, every_look(300))}) {
      const Rational alarm = crossing_probability(boundary, exact(p0));
      EXPECT_LE(alarm, exact(loose));
      EXPECT_GT(alarm, exact({1, 200})) << "a test that never rejects would keep any level";
      EXPECT_LT(crossing_probability(boundary, exact(p0) - exact({1, 10})), alarm);
    }
  }
}

TEST(Boundary, of_a_test_of_fixed_level_breaks_it_under_looking) {
  EXPECT_GT(crossing_probability(peeking_boundary(half, loose, 300), exact(half)), exact({1, 5}));
}

TEST(Boundary, is_decided_alike_by_balls_and_by_rationals) {
  constexpr std::int64_t n = 3500;  // beyond 3000 the balls are asked first
  const Rational bound = 1 / exact({1, 1000});
  int rejected = 0;
  for (std::int64_t k = 1800; k < 1900; k += 7) {
    const bool reaches = upper_mixture_ratio(n, k, exact(half)) >= bound;
    EXPECT_EQ(evidence_reaches(n, k, half, {1, 1000}), reaches) << k;
    EXPECT_EQ(tail_at_most(n, k, half, loose), binomial_upper_tail(n, k, exact(half)) <= exact(loose)) << k;
    rejected += reaches ? 1 : 0;
  }
  EXPECT_GT(rejected, 2);
  EXPECT_LT(rejected, 12);
}

/// How many of `streams` simulated streams of trials with success probability p cross the boundary, looked at after
/// every trial.
std::int64_t alarms(const Boundary& boundary, const Fraction& p, std::int64_t streams, std::uint64_t seed) {
  std::int64_t count = 0;
  for (std::int64_t s = 0; s < streams; ++s) {
    Source source(seed + static_cast<std::uint64_t>(s) * 0x9e3779b97f4a7c15u);
    std::int64_t k = 0;
    for (std::int64_t n = 1; n <= boundary.horizon(); ++n) {
      k += source.chance(static_cast<std::uint64_t>(p.numerator), static_cast<std::uint64_t>(p.denominator)) ? 1 : 0;
      if (!boundary.rejects(n, k)) continue;
      ++count;
      break;
    }
  }
  return count;
}

/// Do so many alarms prove that the rate is above the promised one? This verdict itself is wrong with probability at
/// most 10^-6.
bool proves_a_broken_promise(std::int64_t streams, std::int64_t count) {
  return tail_at_most(streams, count, loose, most_false_alarms_of_these_tests);
}

TEST(Looking, after_every_trial_the_promised_false_alarm_rate_is_kept) {
  constexpr std::int64_t streams = 4000, horizon = 1000;
  for (const Fraction& p0 : {half, nine_tenths}) {
    const std::int64_t mixture = alarms(mixture_boundary(p0, loose, horizon), p0, streams, 20260101);
    EXPECT_FALSE(proves_a_broken_promise(streams, mixture)) << mixture << " of " << streams;
    EXPECT_GT(mixture, 0);
    const std::int64_t spending = alarms(spending_boundary(p0, loose, every_look(horizon)), p0, streams, 20260102);
    EXPECT_FALSE(proves_a_broken_promise(streams, spending)) << spending << " of " << streams;
    EXPECT_GT(spending, 0);
    RecordProperty("mixture at " + to_string(p0), static_cast<int>(mixture));
    RecordProperty("spending at " + to_string(p0), static_cast<int>(spending));
  }
}

TEST(Looking, damage_a_test_that_peeks_at_a_fixed_level_is_seen_to_break_the_promise) {
  constexpr std::int64_t streams = 4000, horizon = 1000;
  const std::int64_t count = alarms(peeking_boundary(half, loose, horizon), half, streams, 20260101);
  EXPECT_TRUE(proves_a_broken_promise(streams, count)) << count << " of " << streams;
}

TEST(Looking, damage_an_e_value_without_its_division_by_the_cut_prior_is_seen_to_break_the_promise) {
  // Mixing over all of [0, 1] tests p = p0 only: small p inflate it, and under p <= p0 it is no supermartingale.
  Boundary whole;
  for (std::int64_t n = 1; n <= 400; ++n) {
    std::int64_t least = n + 1;
    if (mixture_ratio(n, 0, exact(half)) >= 1 / exact(loose)) least = 0;  // "rejects" on failures alone
    whole.least.push_back(least);
  }
  EXPECT_TRUE(proves_a_broken_promise(2000, alarms(whole, {1, 4}, 2000, 5)));
}

TEST(Looking, the_confidence_interval_covers_at_all_looks_at_once) {
  constexpr std::int64_t streams = 400, horizon = 150;
  const Fraction p{2, 3};
  std::vector<std::vector<ConfidenceInterval>> intervals(horizon + 1);
  for (std::int64_t n = 1; n <= horizon; ++n) {
    for (std::int64_t k = 0; k <= n; ++k)
      intervals[static_cast<std::size_t>(n)].push_back(n % 10 == 0 || n < 10 ? confidence_interval(n, k, loose)
                                                                             : ConfidenceInterval{{0, 1}, {1, 1}});
  }
  std::int64_t missed = 0;
  for (std::int64_t s = 0; s < streams; ++s) {
    Source source(static_cast<std::uint64_t>(s) * 77 + 5);
    std::size_t k = 0;
    bool inside = true;
    for (std::size_t n = 1; n <= horizon; ++n) {
      k += source.chance(2, 3) ? 1 : 0;
      const ConfidenceInterval& interval = intervals[n][k];
      inside = inside && exact(interval.lower) <= exact(p) && exact(p) <= exact(interval.upper);
    }
    missed += inside ? 0 : 1;
  }
  EXPECT_FALSE(proves_a_broken_promise(streams, missed)) << missed;
}

TEST(ConfidenceInterval, ends_where_the_mixture_test_begins_to_reject) {
  const ConfidenceInterval interval = confidence_interval(60, 45, loose);
  const Rational step = exact({1, 1'000'000}), bound = 1 / exact(loose);
  EXPECT_GE(mixture_ratio(60, 45, exact(interval.lower)), bound);
  EXPECT_LT(mixture_ratio(60, 45, exact(interval.lower) + step), bound);
  EXPECT_GE(mixture_ratio(60, 45, exact(interval.upper)), bound);
  EXPECT_LT(mixture_ratio(60, 45, exact(interval.upper) - step), bound);
  EXPECT_EQ(confidence_interval(60, 0, loose).lower, (Fraction{0, 1}));
  EXPECT_EQ(confidence_interval(60, 60, loose).upper, (Fraction{1, 1}));
  EXPECT_EQ(confidence_interval(0, 0, loose).upper, (Fraction{1, 1}));
}

TEST(ErrorBudget, keeps_books_and_refuses_to_be_overspent) {
  ErrorBudget budget;
  EXPECT_EQ(budget.spend("first", split(whole_error, 3)), (Fraction{1, 3'000'000}));
  budget.spend("second", split(whole_error, 3));
  EXPECT_EQ(budget.spent(), "1/1500000");
  EXPECT_EQ(budget.left(), "1/3000000");
  EXPECT_THROW(budget.spend("third", split(whole_error, 2)), Overspent);
  EXPECT_THROW(budget.spend("first", split(whole_error, 1000)), Overspent);
  EXPECT_EQ(budget.entries().size(), 2u) << "what was refused is not booked";
  budget.spend("the last share, to the end", split(whole_error, 3));
  EXPECT_EQ(budget.left(), "0");
  EXPECT_THROW(budget.spend("one more", {1, 1'000'000'000'000}), Overspent);
  EXPECT_THROW(budget.spend("nothing", {0, 1}), std::invalid_argument);
  EXPECT_THROW(ErrorBudget({1, 1}), std::invalid_argument);
}

/// Successes with probability numerator / 10.
Trial coin(std::uint64_t numerator, std::uint64_t seed) {
  return [=](std::int64_t i) {
    Source source(seed * 1'000'003 + static_cast<std::uint64_t>(i));
    return source.chance(numerator, 10) ? 1 : -1;
  };
}

TEST(Comparison, finds_the_side_of_a_coin_and_leaves_a_fair_one_open) {
  const Fraction alpha{1, 10'000'000};
  const Comparison forward = compare("often", coin(9, 1), 2000, alpha),
                   backward = compare("seldom", coin(1, 1), 2000, alpha);
  EXPECT_EQ(forward.side, Comparison::Side::in_favour);
  EXPECT_EQ(backward.side, Comparison::Side::against);
  EXPECT_LT(forward.trials, 200);
  EXPECT_GT(exact(forward.lower), exact(half));
  EXPECT_LT(exact(backward.upper), exact(half));
  EXPECT_EQ(compare("fair", coin(5, 1), 500, alpha).side, Comparison::Side::open);
}

TEST(Comparison, gives_a_quarter_of_its_error_to_each_side_and_half_to_the_interval) {
  const Fraction quarter = split(loose, 4);
  std::int64_t needed = 1;
  while (!evidence_reaches(needed, needed, half, quarter)) ++needed;
  const Trial always = [](std::int64_t) { return 1; };
  EXPECT_EQ(compare("one trial short", always, needed - 1, loose).side, Comparison::Side::open);
  EXPECT_EQ(compare("enough", always, needed, loose).side, Comparison::Side::in_favour);
  const Comparison longer = compare("goes on", always, 1000, loose);
  EXPECT_EQ(longer.trials, 64);
  EXPECT_EQ(longer.lower, confidence_interval(64, 64, split(loose, 2)).lower);
}

TEST(Comparison, leaves_ties_out_and_counts_them) {
  const Comparison result = compare(
      "ties", [](std::int64_t i) { return i % 2 == 0 ? 0 : 1; }, 100, loose);
  EXPECT_EQ(result.side, Comparison::Side::in_favour);
  EXPECT_EQ(result.trials, result.successes);
  EXPECT_GT(result.ties, 0);
  EXPECT_EQ(compare(
                "nothing else", [](std::int64_t) { return 0; }, 50, loose)
                .ties,
            50);
}

TEST(Comparison, of_a_fair_coin_takes_a_side_no_more_often_than_promised) {
  constexpr std::int64_t coins = 600;
  std::int64_t wrong = 0;
  for (std::uint64_t seed = 0; seed < coins; ++seed)
    wrong += compare("fair", coin(5, seed), 60, loose).side != Comparison::Side::open ? 1 : 0;
  EXPECT_FALSE(proves_a_broken_promise(coins, wrong)) << wrong;
}

}  // namespace
}  // namespace lakatos
