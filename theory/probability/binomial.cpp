#include "theory/probability/binomial.hpp"

#include <stdexcept>

namespace lakatos {
namespace {

void require(bool met, const char* what) {
  if (!met) throw std::invalid_argument(what);
}

template <class S>
void require_chance(std::int64_t n, const S& p) {
  require(n >= 0, "binomial: n must not be negative");
  require(less_equal(S(0), p) == Truth::yes && less_equal(p, S(1)) == Truth::yes, "binomial: p must be in [0, 1]");
}

Rational power(const Rational& base, std::int64_t exponent) {
  Rational result;
  fmpq_pow_si(result.get(), base.get(), exponent);
  return result;
}
Ball power(const Ball& base, std::int64_t exponent) {
  Ball result;
  arb_pow_ui(result.get(), base.get(), static_cast<ulong>(exponent), Ball::precision());
  return result;
}

template <class S>
S choose(std::int64_t n, std::int64_t k);
template <>
Rational choose<Rational>(std::int64_t n, std::int64_t k) {
  Rational result;
  fmpz_bin_uiui(fmpq_numref(result.get()), static_cast<ulong>(n), static_cast<ulong>(k));
  return result;
}
template <>
Ball choose<Ball>(std::int64_t n, std::int64_t k) {
  const Rational exact = choose<Rational>(n, k);
  Ball result;
  arb_set_round_fmpz(result.get(), fmpq_numref(exact.get()), Ball::precision());
  return result;
}

/// Sum over j = 0 .. k of C(n, j) a^j c^(n-j) / (a + c)^n for p = a / (a + c), on integers: each term from the one
/// before.
Rational lower_sum(std::int64_t n, std::int64_t k, const Rational& p) {
  const Rational q = 1 - p;
  Rational term, sum, scale;  // integers
  fmpz_pow_ui(fmpq_numref(term.get()), fmpq_numref(q.get()), static_cast<ulong>(n));
  fmpz_pow_ui(fmpq_numref(scale.get()), fmpq_denref(p.get()), static_cast<ulong>(n));
  const auto t = fmpq_numref(term.get());
  for (std::int64_t j = 0;; ++j) {
    fmpz_add(fmpq_numref(sum.get()), fmpq_numref(sum.get()), t);
    if (j == k) return sum / scale;
    fmpz_mul_ui(t, t, static_cast<ulong>(n - j));
    fmpz_mul(t, t, fmpq_numref(p.get()));
    fmpz_divexact(t, t, fmpq_numref(q.get()));
    fmpz_divexact_ui(t, t, static_cast<ulong>(j + 1));
  }
}

Rational lower_tail_inside(std::int64_t n, std::int64_t k, const Rational& p) {
  if (p == Rational(1)) return Rational(0);
  return lower_sum(n, k, p);
}
Ball lower_tail_inside(std::int64_t n, std::int64_t k, const Ball& p) {
  return regularized_beta(Ball(1) - p, Ball(static_cast<long>(n - k)), Ball(static_cast<long>(k + 1)));
}

}  // namespace

template <class S>
S binomial_lower_tail(std::int64_t n, std::int64_t k, const S& p) {
  require_chance(n, p);
  if (k < 0) return S(0);
  if (k >= n) return S(1);
  return lower_tail_inside(n, k, p);
}

template <class S>
S binomial_upper_tail(std::int64_t n, std::int64_t k, const S& p) {
  return binomial_lower_tail(n, n - k, S(S(1) - p));
}

template <class S>
S binomial_mass(std::int64_t n, std::int64_t k, const S& p) {
  require_chance(n, p);
  if (k < 0 || k > n) return S(0);
  return choose<S>(n, k) * power(p, k) * power(S(S(1) - p), n - k);
}

template <class S>
S mixture_ratio(std::int64_t n, std::int64_t k, const S& p, BetaPrior prior) {
  require(0 <= k && k <= n && prior.a >= 1 && prior.b >= 1, "mixture: 0 <= k <= n and parameters >= 1");
  require(less(S(0), p) == Truth::yes && less(p, S(1)) == Truth::yes, "mixture: p must be in (0, 1)");
  // B(x, y) = 1 / ((x + y - 1) C(x + y - 2, x - 1))
  const std::int64_t tosses = n + prior.a + prior.b - 1, before = prior.a + prior.b - 1;
  const S weight = S(static_cast<long>(before)) * choose<S>(before - 1, prior.a - 1) /
                   (S(static_cast<long>(tosses)) * choose<S>(tosses - 1, prior.a + k - 1));
  return weight / (power(p, k) * power(S(S(1) - p), n - k));
}

template <class S>
S upper_mixture_ratio(std::int64_t n, std::int64_t k, const S& p, BetaPrior prior) {
  const std::int64_t before = prior.a + prior.b - 1;
  const S whole = mixture_ratio(n, k, p, prior);
  return whole * binomial_lower_tail(n + before, k + prior.a - 1, p) / binomial_lower_tail(before, prior.a - 1, p);
}

template Ball binomial_upper_tail(std::int64_t, std::int64_t, const Ball&);
template Ball binomial_lower_tail(std::int64_t, std::int64_t, const Ball&);
template Ball binomial_mass(std::int64_t, std::int64_t, const Ball&);
template Ball mixture_ratio(std::int64_t, std::int64_t, const Ball&, BetaPrior);
template Ball upper_mixture_ratio(std::int64_t, std::int64_t, const Ball&, BetaPrior);
template Rational binomial_upper_tail(std::int64_t, std::int64_t, const Rational&);
template Rational binomial_lower_tail(std::int64_t, std::int64_t, const Rational&);
template Rational binomial_mass(std::int64_t, std::int64_t, const Rational&);
template Rational mixture_ratio(std::int64_t, std::int64_t, const Rational&, BetaPrior);
template Rational upper_mixture_ratio(std::int64_t, std::int64_t, const Rational&, BetaPrior);

}  // namespace lakatos
