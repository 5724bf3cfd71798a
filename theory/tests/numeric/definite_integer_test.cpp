// The three stages of the integer form agree, exact ties and singular matrices included.

#include "theory/numeric/definite_integer.hpp"

#include <gtest/gtest.h>

#include <random>

#include "theory/numeric/definite_filter.hpp"
#include "theory/numeric/rounding.hpp"

namespace lakatos {
namespace {

/// B B^T with a random n x inner integer matrix B.
IntegerMatrix gram_matrix(std::size_t n, std::size_t inner, unsigned seed, std::int64_t denominator = 1) {
  std::mt19937 random(seed);
  std::vector<std::int64_t> b(n * inner);
  for (auto& x : b) x = static_cast<std::int64_t>(random() % 19) - 9;
  IntegerMatrix m{n, std::vector<std::int64_t>(n * n), denominator};
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      for (std::size_t k = 0; k < inner; ++k) m.entries[i * n + j] += b[i * inner + k] * b[j * inner + k];
  return m;
}

void expect_stages_agree(const IntegerMatrix& a, const Fraction& c, Truth truth) {
  EXPECT_EQ(certify_by_bareiss(a, c), truth);
  for (const Truth t : {certify_by_cholesky(a, c), certify_by_interval_ldl(a, c)})
    EXPECT_TRUE(t == Truth::unknown || t == truth);
  EXPECT_EQ(decide_positive_semidefinite(a, c).holds, truth == Truth::yes);
}

TEST(IntegerDefiniteness, hand_examples_are_decided) {
  const IntegerMatrix path{3, {2, -1, 0, -1, 2, -1, 0, -1, 2}, 1};  // eigenvalues 2 - sqrt 2, 2, 2 + sqrt 2
  expect_stages_agree(path, {}, Truth::yes);
  expect_stages_agree(path, fraction(585786, 1000000), Truth::yes);
  expect_stages_agree(path, fraction(585787, 1000000), Truth::no);
  expect_stages_agree(path, fraction(-5), Truth::yes);
  const IntegerMatrix halves{2, {1, 1, 1, 1}, 2};  // eigenvalues 0, 1
  expect_stages_agree(halves, {}, Truth::yes);
  expect_stages_agree(halves, fraction(1, INT64_MAX), Truth::no);
  expect_stages_agree(halves, fraction(-1, INT64_MAX), Truth::yes);
  expect_stages_agree({0, {}, 1}, {}, Truth::yes);
}

TEST(IntegerDefiniteness, the_first_stage_decides_clear_cases_and_the_last_one_ties) {
  for (const std::size_t n : {3u, 8u, 16u, 24u, 32u, 40u}) {
    const IntegerMatrix a = gram_matrix(n, n - 1, static_cast<unsigned>(n), 7);
    EXPECT_EQ(certify_by_cholesky(a, fraction(-1, 100)), Truth::yes) << n;
    EXPECT_EQ(certify_by_cholesky(a, fraction(1, 100)), Truth::no) << n;
    EXPECT_EQ(certify_by_interval_ldl(a, fraction(-1, 100)), Truth::yes) << n;
    EXPECT_EQ(certify_by_interval_ldl(a, fraction(1, 100)), Truth::no) << n;
    const DefiniteDecision tie = decide_positive_semidefinite(a);
    EXPECT_TRUE(tie.holds);
    EXPECT_EQ(tie.stage, DefiniteStage::bareiss);
  }
}

TEST(IntegerDefiniteness, gaps_of_ten_to_the_minus_twelve_are_seen_by_the_first_stage) {
  for (const std::size_t n : {4u, 8u, 16u}) {
    const IntegerMatrix a = gram_matrix(n, n - 1, static_cast<unsigned>(n));  // norm some hundreds
    const Fraction gap = fraction(1, 1000000000 / static_cast<std::int64_t>(n));
    EXPECT_EQ(certify_by_cholesky(a, fraction(-gap.numerator, gap.denominator)), Truth::yes) << n;
    EXPECT_EQ(certify_by_cholesky(a, gap), Truth::no) << n;
  }
}

TEST(IntegerDefiniteness, stages_agree_at_exact_ties_and_next_to_them) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const std::size_t n = 2 + seed % 8;
    const IntegerMatrix a = gram_matrix(n, seed % (n + 1), seed, 1 + seed % 5);
    const bool singular = certify_by_bareiss(a, fraction(1, INT64_MAX)) == Truth::no;
    expect_stages_agree(a, {}, Truth::yes);
    expect_stages_agree(a, fraction(-1, INT64_MAX), Truth::yes);
    expect_stages_agree(a, fraction(1, INT64_MAX), singular ? Truth::no : Truth::yes);
  }
}

TEST(IntegerDefiniteness, large_integers_do_not_overflow) {
  const std::int64_t big = INT64_MAX;
  expect_stages_agree({2, {big, big, big, big}, 1}, {}, Truth::yes);
  expect_stages_agree({2, {big, big, big, big - 1}, 1}, {}, Truth::no);
  expect_stages_agree({2, {big, 0, 0, big}, big - 1}, fraction(big, big - 1), Truth::yes);
  expect_stages_agree({2, {big, 0, 0, big - 1}, big - 1}, fraction(big, big - 1), Truth::no);
  expect_stages_agree({2, {big, 0, 0, big}, 1}, fraction(-big, 2), Truth::yes);
  expect_stages_agree({1, {-big}, big}, fraction(big), Truth::no);
}

TEST(IntegerDefiniteness, malformed_matrices_are_refused) {
  EXPECT_THROW(certify_by_cholesky({2, {1, 2, 3}, 1}), std::invalid_argument);
  EXPECT_THROW(certify_by_bareiss({1, {1}, 0}), std::invalid_argument);
  EXPECT_THROW(certify_by_interval_ldl({1, {1}, -2}), std::invalid_argument);
  EXPECT_THROW(integer_matrix(2, std::vector<Fraction>(3)), std::invalid_argument);
}

TEST(IntegerDefiniteness, fractions_are_brought_over_one_denominator) {
  const std::vector<Fraction> entries{fraction(1, 2), fraction(1, 3), fraction(1, 3), fraction(1, 4)};
  const IntegerMatrix a = integer_matrix(2, entries);
  EXPECT_EQ(a.denominator, 12);
  EXPECT_EQ(a.entries, (std::vector<std::int64_t>{6, 4, 4, 3}));
}

/// The path matrix (smallest eigenvalue 2 - sqrt 2 = 0.5857864...) minus shift I.
Truth ask_filter(double shift, double relative_error, double norm_error) {
  DefiniteFilter filter(3);
  const double entries[3][3] = {{2, 0, 0}, {-1, 2, 0}, {0, -1, 2}};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j <= i; ++j) filter.row(i)[j] = entries[i][j] - (i == j ? shift : 0);
  return filter.decide(relative_error, norm_error);
}

TEST(DefiniteFilter, respects_the_error_it_is_told) {
  EXPECT_EQ(ask_filter(0, 0, 0), Truth::yes);
  EXPECT_EQ(ask_filter(0, 0, 0.5), Truth::yes);
  EXPECT_EQ(ask_filter(0, 0, 0.59), Truth::unknown);
  EXPECT_EQ(ask_filter(0, 1e-3, 0.5), Truth::yes);
  EXPECT_EQ(ask_filter(0.58, 1e-3, 0), Truth::unknown);
  EXPECT_EQ(ask_filter(0, 0, HUGE_VAL), Truth::unknown);
  EXPECT_EQ(ask_filter(0.6858, 0, 0.01), Truth::no);
  EXPECT_EQ(ask_filter(0.6858, 0, 0.11), Truth::unknown);
  EXPECT_EQ(ask_filter(0.587, 1e-3, 0), Truth::unknown);
}

TEST(DefiniteFilter, a_negative_direction_within_the_error_refutes_nothing) {
  for (const double norm_error : {0.05, 0.2}) {
    DefiniteFilter filter(2);
    filter.row(0)[0] = 1, filter.row(1)[0] = 0, filter.row(1)[1] = -0.1;
    EXPECT_EQ(filter.decide(0, norm_error), norm_error < 0.1 ? Truth::no : Truth::unknown);
  }
}

TEST(DefiniteFilter, computes_to_nearest_whatever_mode_the_caller_is_in) {
  for (int k = -400; k <= 400; ++k) {
    const double shift = 0.5857864376269049 + k * 0x1p-54;
    const Truth calm = ask_filter(shift, 0, 0);
    DefiniteFilter filter(3);
    const double entries[3][3] = {{2 - shift, 0, 0}, {-1, 2 - shift, 0}, {0, -1, 2 - shift}};
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t j = 0; j <= i; ++j) filter.row(i)[j] = entries[i][j];
    UpwardRounding rounding;
    EXPECT_EQ(filter.decide(0, 0), calm) << k;
  }
}

TEST(DefiniteFilter, entries_that_are_not_finite_leave_it_open) {
  for (const double bad : {static_cast<double>(NAN), HUGE_VAL, -HUGE_VAL}) {
    DefiniteFilter on(2), off(2);
    on.row(0)[0] = 1, on.row(1)[0] = 0, on.row(1)[1] = bad;
    off.row(0)[0] = 1, off.row(1)[0] = bad, off.row(1)[1] = 1;
    EXPECT_EQ(on.decide(0, 0), Truth::unknown) << bad;
    EXPECT_EQ(off.decide(0, 0), Truth::unknown) << bad;
  }
}

}  // namespace
}  // namespace lakatos
