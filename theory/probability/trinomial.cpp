#include "theory/probability/trinomial.hpp"

#include <algorithm>
#include <stdexcept>

namespace lakatos {
namespace {

void require(bool met, const char* what) {
  if (!met) throw std::invalid_argument(what);
}
template <class S>
bool surely(const S& a, const S& b) {
  return less_equal(a, b) == Truth::yes;
}

/// By squaring, in operations that a tape records.
template <class S>
S power(S base, std::int64_t exponent) {
  S result = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) result *= base;
    if (exponent > 1) base *= base;
  }
  return result;
}

template <class S>
S choose(std::int64_t n, std::int64_t k);
template <>
Rational choose<Rational>(std::int64_t n, std::int64_t k) {
  Rational result;
  fmpz_bin_uiui(fmpq_numref(result.raw()), static_cast<ulong>(n), static_cast<ulong>(k));
  return result;
}
template <>
Ball choose<Ball>(std::int64_t n, std::int64_t k) {
  const Rational exact = choose<Rational>(n, k);
  Ball result;
  if (recording()) arb_set_fmpz(result.raw(), fmpq_numref(exact.raw()));  // a literal: what stands on the tape
  else arb_set_round_fmpz(result.raw(), fmpq_numref(exact.raw()), Ball::precision());
  return result;
}

template <class S>
S whole(std::int64_t n) {
  return S(static_cast<long>(n));
}

/// P[Bin(n, p) = k]; 0 for k < 0 or k > n.
template <class S>
S mass(std::int64_t n, std::int64_t k, const S& p) {
  if (k < 0 || k > n) return S(0);
  return choose<S>(n, k) * power(p, k) * power(S(1) - p, n - k);
}

template <class S>
S sum_within(std::int64_t n, const S& p, std::int64_t low, std::int64_t high) {
  low = std::max<std::int64_t>(low, 0), high = std::min(high, n);
  if (low > high) return S(0);
  const S odds = p / (S(1) - p);
  S term = mass(n, low, p), sum = term;
  for (std::int64_t i = low; i < high; ++i) {
    term = term * (whole<S>(n - i) * odds) / whole<S>(i + 1);
    sum += term;
  }
  return sum;
}

template <class S>
S sum_both(std::int64_t n, const S& p, const S& q, std::int64_t low, std::int64_t high) {
  low = std::max<std::int64_t>(low, 0), high = std::min(high, n);
  if (low > high) return S(0);
  const S odds = p / (S(1) - p), chance = q / (S(1) - p), rest = S(1) - chance;
  S first = mass(n, low, p), second = sum_within(n - low, chance, low, high), sum;
  S top = mass(n - low, high, chance), below = mass(n - low, low - 1, chance);  // P[Y = high], P[Y = low - 1]
  for (std::int64_t i = low;; ++i) {
    sum += first * second;
    if (i == high) return sum;
    const std::int64_t left = n - i;  // trials without those of the first outcome
    first = first * (whole<S>(left) * odds) / whole<S>(i + 1);
    const S shrink = S(1) / (whole<S>(left) * rest);
    top = top * (whole<S>(std::max<std::int64_t>(left - high, 0)) * shrink);
    below = below * (whole<S>(std::max<std::int64_t>(left - low + 1, 0)) * shrink);
    second += chance * (top - below);
  }
}

Ball to_ball(const Interval& a) { return Ball::between(a.lower(), a.upper()); }
Interval to_interval(const Ball& a) {
  const Enclosure e = enclosure(a);
  return Interval::between(e.lower, e.upper);
}
constexpr long working_bits = 64;

}  // namespace

template <class S>
S within(std::int64_t n, const S& p, std::int64_t low, std::int64_t high) {
  require(n >= 0 && surely(S(0), p) && less(p, S(1)) == Truth::yes, "binomial: n >= 0 and 0 <= p < 1");
  return sum_within(n, p, low, high);
}

template <class S>
S both_within(std::int64_t n, const S& p, const S& q, std::int64_t low, std::int64_t high) {
  require(n >= 0 && surely(S(0), p) && surely(S(0), q) && less(p + q, S(1)) == Truth::yes,
          "trinomial: n >= 0 and p, q >= 0 with p + q < 1");
  return sum_both(n, p, q, low, high);
}

template <>
Interval within(std::int64_t n, const Interval& p, std::int64_t low, std::int64_t high) {
  const WorkingPrecision precision(working_bits);
  return to_interval(within(n, to_ball(p), low, high));
}

template <>
Interval both_within(std::int64_t n, const Interval& p, const Interval& q, std::int64_t low, std::int64_t high) {
  const WorkingPrecision precision(working_bits);
  return to_interval(both_within(n, to_ball(p), to_ball(q), low, high));
}

template Ball within(std::int64_t, const Ball&, std::int64_t, std::int64_t);
template Rational within(std::int64_t, const Rational&, std::int64_t, std::int64_t);
template Ball both_within(std::int64_t, const Ball&, const Ball&, std::int64_t, std::int64_t);
template Rational both_within(std::int64_t, const Rational&, const Rational&, std::int64_t, std::int64_t);

}  // namespace lakatos
