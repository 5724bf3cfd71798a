#include "theory/numeric/self_test.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "theory/numeric/matrix.hpp"
#include "theory/numeric/scalar.hpp"
#include "theory/numeric/self_test_engine.hpp"

namespace lakatos {
namespace {

struct NoGuard {};

/// Interval with any guard.
template <class AnyGuard>
struct IntervalUnder {
  using Scalar = Interval;
  using Guard = AnyGuard;
  static Interval from_integers(std::int64_t n, std::int64_t d) { return lakatos::from_integers<Interval>(n, d); }
  static Enclosure enclosure(const Interval& x) { return lakatos::enclosure(x); }
};

/// A textbook interval without SSE2 tricks, whose ends are moved by `widen` ulps after rounding to nearest. One ulp is
/// sound, none is not.
template <int widen>
struct PlainInterval {
  double lower = 0, upper = 0;
  PlainInterval() = default;
  PlainInterval(double a, double b) : lower(a), upper(b) {
    for (int i = 0; i < widen; ++i) {
      lower = std::nextafter(lower, -HUGE_VAL);
      upper = std::nextafter(upper, HUGE_VAL);
    }
  }
  PlainInterval operator-() const { return {-upper, -lower}; }
  friend PlainInterval operator+(PlainInterval a, PlainInterval b) { return {a.lower + b.lower, a.upper + b.upper}; }
  friend PlainInterval operator-(PlainInterval a, PlainInterval b) { return {a.lower - b.upper, a.upper - b.lower}; }
  friend PlainInterval operator*(PlainInterval a, PlainInterval b) {
    const double p = a.lower * b.lower, q = a.lower * b.upper, r = a.upper * b.lower, s = a.upper * b.upper;
    return {std::fmin(std::fmin(p, q), std::fmin(r, s)), std::fmax(std::fmax(p, q), std::fmax(r, s))};
  }
  friend PlainInterval operator/(PlainInterval a, PlainInterval b) {
    return a * PlainInterval(1 / b.upper, 1 / b.lower);
  }
};

template <int widen>
struct PlainEngine {
  using Scalar = PlainInterval<widen>;
  using Guard = NearestRounding;
  static Scalar from_integers(std::int64_t n, std::int64_t d) {
    const double q = static_cast<double>(n) / static_cast<double>(d);
    Scalar r;
    const bool is_exact = (d & (d - 1)) == 0;
    r.lower = is_exact ? q : std::nextafter(q, -HUGE_VAL);
    r.upper = is_exact ? q : std::nextafter(q, HUGE_VAL);
    return r;
  }
  static Enclosure enclosure(const Scalar& x) { return {x.lower, x.upper}; }
};

/// Encloses everything, says nothing.
struct BluntEngine : PlainEngine<1> {
  static Enclosure enclosure(const Scalar& x) { return {x.lower - 1, x.upper + 1}; }
};

Truth naive_cholesky(const IntegerMatrix& a, const Fraction&) {
  Matrix<double> m(a.order, a.order);
  for (std::size_t i = 0; i < a.order; ++i)
    for (std::size_t j = 0; j <= i; ++j) m(i, j) = static_cast<double>(a.entries[i * a.order + j]);
  for (std::size_t k = 0; k < a.order; ++k) {
    if (!(m(k, k) > 0)) return Truth::no;
    for (std::size_t i = k + 1; i < a.order; ++i)
      for (std::size_t j = k + 1; j <= i; ++j) m(i, j) -= m(i, k) / m(k, k) * m(j, k);
  }
  return Truth::yes;
}

TEST(SelfTest, this_build_is_sound) {
  const SelfTest result = self_test();
  EXPECT_TRUE(result.sound) << result.report;
  EXPECT_NE(result.report.find("Interval: 1200"), std::string::npos) << result.report;
}

TEST(SelfTest, the_verdict_does_not_depend_on_the_mode_of_the_caller) {
  UpwardRounding rounding;
  EXPECT_TRUE(self_test().sound);
}

TEST(SelfTest, rejects_the_interval_in_nearest_mode) {
  EXPECT_FALSE(test_enclosures<IntervalUnder<NearestRounding>>("nearest").sound);
}

TEST(SelfTest, rejects_the_interval_without_its_guard) {
  const SelfTest result = test_enclosures<IntervalUnder<NoGuard>>("unguarded");
  EXPECT_FALSE(result.sound);
  EXPECT_EQ(result.report.substr(0, 10), "unguarded:");
}

TEST(SelfTest, rejects_ends_rounded_to_nearest_and_accepts_ends_moved_by_one_ulp) {
  EXPECT_FALSE(test_enclosures<PlainEngine<0>>("not widened").sound);
  EXPECT_TRUE(test_enclosures<PlainEngine<1>>("widened").sound) << test_enclosures<PlainEngine<1>>("widened").report;
}

TEST(SelfTest, rejects_enclosures_too_wide_to_be_of_use) { EXPECT_FALSE(test_enclosures<BluntEngine>("blunt").sound); }

TEST(SelfTest, a_value_outside_either_end_is_a_fault) {
  const Enclosure bounds{0.25, 0.25};
  EXPECT_EQ(detail::enclosure_fault(bounds, from_integers<Rational>(1, 4)), "");
  EXPECT_NE(detail::enclosure_fault(bounds, from_integers<Rational>(249999999, 1000000000)), "");
  EXPECT_NE(detail::enclosure_fault(bounds, from_integers<Rational>(250000001, 1000000000)), "");
  EXPECT_EQ(detail::enclosure_fault({}, Rational(0)), "infinite bounds");
}

TEST(SelfTest, a_failure_names_the_inputs) {
  const SelfTest result = test_enclosures<PlainEngine<0>>("plain");
  EXPECT_NE(result.report.find("misses"), std::string::npos) << result.report;
  EXPECT_NE(result.report.find("expression"), std::string::npos) << result.report;
}

TEST(SelfTest, rejects_a_plain_floating_cholesky) { EXPECT_FALSE(test_definiteness("naive", naive_cholesky).sound); }

TEST(SelfTest, rejects_a_definiteness_test_that_never_answers) {
  EXPECT_FALSE(test_definiteness("mute", [](const IntegerMatrix&, const Fraction&) { return Truth::unknown; }).sound);
}

}  // namespace
}  // namespace lakatos
