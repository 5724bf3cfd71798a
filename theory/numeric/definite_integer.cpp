#include "theory/numeric/definite_integer.hpp"

#include <stdexcept>

#include "theory/numeric/bareiss.hpp"
#include "theory/numeric/checked_integer.hpp"
#include "theory/numeric/common_denominator.hpp"
#include "theory/numeric/definite_filter.hpp"
#include "theory/numeric/definite_ldl.hpp"
#include "theory/numeric/interval.hpp"

namespace lakatos {

namespace {

/// With A = M / D and c = p / q the question is about M - (p D / q) I; its diagonal is (M_ii q - p D) / q.
struct Shift {
  std::int64_t times;  // q
  Int128 minus;        // p D

  Shift(const IntegerMatrix& a, const Fraction& c)
      : times(c.denominator), minus(static_cast<Int128>(c.numerator) * a.denominator) {}
  /// Two products of int64: below 2^127 in size.
  Int128 diagonal(std::int64_t entry) const noexcept { return static_cast<Int128>(entry) * times - minus; }
};

void require_well_formed(const IntegerMatrix& a) {
  if (a.entries.size() != a.order * a.order || a.denominator <= 0)
    throw std::invalid_argument("integer matrix: wrong number of entries or denominator <= 0");
}

/// At most three roundings, so within 3.01 * 2^-53 relative; small numbers take the cheap conversion.
double to_double(Int128 numerator, std::int64_t denominator) {
  const auto small = static_cast<std::int64_t>(numerator);
  const double value = small == numerator ? static_cast<double>(small) : static_cast<double>(numerator);
  return denominator == 1 ? value : value / static_cast<double>(denominator);
}

Interval to_interval(Int128 numerator, std::int64_t denominator) {
  const Int128 high = numerator >> 32;
  const auto low = static_cast<std::int64_t>(numerator - (high << 32));
  const Int128 top = high >> 32;
  const auto middle = static_cast<std::int64_t>(high - (top << 32));
  const Interval shift(std::int64_t{1} << 32);
  const Interval whole = (Interval(static_cast<std::int64_t>(top)) * shift + Interval(middle)) * shift + Interval(low);
  return whole / Interval(denominator);
}

void set_int128(fmpz* to, Int128 value) {
  fmpz_set_si(to, static_cast<std::int64_t>(value >> 64));  // rounds down, so what is left is >= 0
  fmpz_mul_2exp(to, to, 64);
  fmpz_add_ui(to, to, static_cast<ulong>(value));
}

}  // namespace

IntegerMatrix integer_matrix(std::size_t order, std::span<const Fraction> entries) {
  OverCommonDenominator common = over_common_denominator(entries);
  IntegerMatrix result{order, std::move(common.numerators), common.denominator};
  require_well_formed(result);
  return result;
}

Truth certify_by_cholesky(const IntegerMatrix& a, const Fraction& c) {
  require_well_formed(a);
  NearestRounding rounding;
  const Shift shift(a, c);
  DefiniteFilter filter(a.order);
  for (std::size_t i = 0; i < a.order; ++i) {
    const std::int64_t* const from = a.entries.data() + i * a.order;
    double* const to = filter.row(i);
    for (std::size_t j = 0; j < i; ++j) to[j] = static_cast<double>(from[j]);
    to[i] = to_double(shift.diagonal(from[i]), shift.times);
  }
  return filter.decide(4 * 0x1p-53, 0);
}

Truth certify_by_interval_ldl(const IntegerMatrix& a, const Fraction& c) {
  require_well_formed(a);
  UpwardRounding rounding;
  const Shift shift(a, c);
  Matrix<Interval> m(a.order, a.order);
  for (std::size_t i = 0; i < a.order; ++i) {
    for (std::size_t j = 0; j < i; ++j) m(i, j) = Interval(a.entries[i * a.order + j]);
    m(i, i) = to_interval(shift.diagonal(a.entries[i * a.order + i]), shift.times);
  }
  return detail::definite_by_ldl(m, false);
}

Truth certify_by_bareiss(const IntegerMatrix& a, const Fraction& c) {
  require_well_formed(a);
  const Shift shift(a, c);
  IntegerArray m(a.order);
  for (std::size_t i = 0; i < a.order; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      fmpz_set_si(m(i, j), a.entries[i * a.order + j]);
      fmpz_mul_si(m(i, j), m(i, j), shift.times);
    }
    set_int128(m(i, i), shift.diagonal(a.entries[i * a.order + i]));
  }
  return truth_of(bareiss_is_definite(m, false));
}

DefiniteDecision decide_positive_semidefinite(const IntegerMatrix& a, const Fraction& c) {
  Truth t = certify_by_cholesky(a, c);
  if (t != Truth::unknown) return {t == Truth::yes, DefiniteStage::cholesky};
  t = certify_by_interval_ldl(a, c);
  if (t != Truth::unknown) return {t == Truth::yes, DefiniteStage::interval_ldl};
  return {certify_by_bareiss(a, c) == Truth::yes, DefiniteStage::bareiss};
}

}  // namespace lakatos
