// The integrals behind cut_normal.hpp by their power series, with the remainder: what is recorded of them.
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "theory/numeric/scalar.hpp"
#include "theory/probability/cut_normal.hpp"

namespace lakatos {
namespace {

/// Bounds X of |x|, one for each component of the mixture; points, so that the tape may name them.
Ball bound_of(const Ball& x) {
  for (const Ball& bound : {from_integers<Ball>(13, 8), from_integers<Ball>(19, 4)}) {
    if (less_equal(x, bound) == Truth::yes && less_equal(Ball(-bound), x) == Truth::yes) return bound;
  }
  throw Undecided("a series of the normal law beyond its reach");
}

/// t_n = b_n X^n from the two before it: t_n = (turn t_(n-1) + spread t_(n-2)) / n.
struct Growth {
  Ball turn, spread;  // w X and X^2 / sigma^2

  Ball operator()(const Ball& last, const Ball& before, long n) const {
    return (turn * last + spread * before) / Ball(n);
  }
  /// From the term after t_n on each is at most half the larger of the two before it.
  bool falls(long n) const { return less_equal(Ball(2) * (turn + spread), Ball(n + 1)) == Truth::yes; }
};

/// The n after which terms may be left out. Chosen, not concluded from: the remainder is computed from what is chosen.
long last_term(const Growth& growth, const Ball& bound, long bits) {
  const Unrecorded choosing;
  const WorkingPrecision coarse(64);
  Ball small(1);
  arb_mul_2exp_si(small.raw(), small.raw(), -bits);
  Ball before = 1, last = growth.turn;
  for (long n = 2; n < 100000; ++n) {
    Ball next = growth(last, before, n);
    before = std::exchange(last, std::move(next));
    if (growth.falls(n) && less(Ball(4) * bound * max(last, before), small) == Truth::yes) return n;
  }
  throw Undecided("a series of the normal law with too many terms");
}

/// t_first / (first + 1) - y (t_(first + 2) / (first + 3) - y (...)), |y| <= 1.
Ball alternating(const std::vector<Ball>& terms, std::size_t first, const Ball& y) {
  std::size_t n = terms.size() - 1;
  if ((n - first) % 2 != 0) --n;
  const auto term = [&](std::size_t i) { return terms[i] / Ball(static_cast<long>(i + 1)); };
  Ball sum = term(n);
  while (n >= first + 2) n -= 2, sum = term(n) - y * sum;
  return sum;
}

Ball widened(const Ball& x, const Ball& error) { return hull(Ball(x - error), Ball(x + error)); }

/// The integrals of cos(w t) and sin(w t) against exp(-t^2 / 2 sigma^2) over [0, x].
std::array<Ball, 2> waves(int frequency, const Ball& sigma, const Ball& x, long bits) {
  const Ball bound = bound_of(x), share = x / bound, y = square(share);
  const Growth growth{Ball(frequency) * bound, square(Ball(bound / sigma))};
  const long n = last_term(growth, bound, bits);
  std::vector<Ball> terms = {Ball(1), growth.turn};
  for (long i = 2; i <= n; ++i) terms.push_back(growth(terms[terms.size() - 1], terms[terms.size() - 2], i));
  if (!growth.falls(n)) throw Undecided("the remainder of a series");
  const Ball remainder = Ball(2) * bound * max(terms[terms.size() - 1], terms[terms.size() - 2]);
  const Ball even = widened(x * alternating(terms, 0, y), remainder);
  return {even, frequency == 0 ? Ball(0) : widened(x * share * alternating(terms, 1, y), remainder)};
}

}  // namespace

ArcMoments<Ball> cut_normal_series(const Ball& sigma, const Ball& x, long bits) {
  // The largest terms of the sums are below exp(2 X + X^2 / 2 sigma^2), X <= 19/4: as many bits are lost.
  const double spread = midpoint(sigma), reach = std::abs(midpoint(x)) < 1.625 ? 1.625 : 4.75;
  const WorkingPrecision more(Ball::precision() + bits +
                              static_cast<long>(1.5 * (2 * reach + reach * reach / (2 * spread * spread))));
  const auto mass = waves(0, sigma, x, bits), turn = waves(2, sigma, x, bits);
  return {mass[0], turn[0], turn[1]};
}

}  // namespace lakatos
