#include "checks/engine/chance/boundary.hpp"

#include <algorithm>
#include <stdexcept>

#include "theory/numeric/interval.hpp"
#include "theory/numeric/scalar.hpp"

namespace lakatos {
namespace {

constexpr std::int64_t rationals_are_cheaper =
    3000;  // trials; measured: 68 us against 390 us at 1000, 4.8 ms against 0.7 ms at 10^4

/// The answer of `ask(S)`, a Truth, from rationals for few trials; else from balls where they decide.
template <class Ask>
bool decide_sharply(std::int64_t trials, Ask&& ask) {
  for (const long bits : {128L, 512L}) {
    if (trials <= rationals_are_cheaper) break;
    const WorkingPrecision precision(bits);
    try {
      if (const Truth truth = ask(Ball()); truth != Truth::unknown) return truth == Truth::yes;
    } catch (const Undecided&) {}
  }
  return ask(Rational()) == Truth::yes;
}

template <class S>
S inverse(const Fraction& x) {
  return from_integers<S>(x.denominator, x.numerator);
}

void require_level(const Fraction& p0, const Fraction& alpha) {
  const auto inside = [](const Fraction& x) { return x.numerator > 0 && x.numerator < x.denominator; };
  if (!inside(p0) || !inside(alpha))
    throw std::invalid_argument("a sequential test needs 0 < p0 < 1 and 0 < alpha < 1");
}

/// The boundary from a test at every n that is monotone in k, and whose least k does not fall with n.
template <class Rejects>
Boundary climb(std::int64_t horizon, Rejects&& rejects) {
  Boundary boundary;
  std::int64_t k = 0;
  for (std::int64_t n = 1; n <= horizon; ++n) {
    while (k <= n && !rejects(n, k)) ++k;
    boundary.least.push_back(k);
  }
  return boundary;
}

/// The law of the number of successes on the paths that have not crossed, trial by trial.
template <class S>
class Paths {
 public:
  explicit Paths(const S& p) : p_(p), q_(S(1) - p), alive_{S(1)} {}
  void step() {
    alive_.push_back(S(0));
    for (std::size_t k = alive_.size() - 1; k > 0; --k) alive_[k] = alive_[k] * q_ + alive_[k - 1] * p_;
    alive_[0] = alive_[0] * q_;
  }
  /// The chance of at least k successes on a path that has not crossed.
  S at_least(std::int64_t k) const {
    S sum = 0;
    for (std::size_t i = alive_.size(); i > static_cast<std::size_t>(k); --i) sum += alive_[i - 1];
    return sum;
  }
  S of(std::int64_t k) const { return alive_[static_cast<std::size_t>(k)]; }
  void absorb(std::int64_t from) {
    for (std::size_t k = static_cast<std::size_t>(from); k < alive_.size(); ++k) alive_[k] = S(0);
  }

 private:
  S p_, q_;
  std::vector<S> alive_;
};

}  // namespace

bool evidence_reaches(std::int64_t n, std::int64_t k, const Fraction& p0, const Fraction& alpha, BetaPrior prior) {
  return decide_sharply(n, [&]<class S>(const S&) {
    return less_equal(inverse<S>(alpha), upper_mixture_ratio(n, k, from_fraction<S>(p0), prior));
  });
}

bool tail_at_most(std::int64_t n, std::int64_t k, const Fraction& p0, const Fraction& alpha) {
  return decide_sharply(n, [&]<class S>(const S&) {
    return less_equal(binomial_upper_tail(n, k, from_fraction<S>(p0)), from_fraction<S>(alpha));
  });
}

Boundary mixture_boundary(const Fraction& p0, const Fraction& alpha, std::int64_t horizon, BetaPrior prior) {
  require_level(p0, alpha);
  return climb(horizon, [&](std::int64_t n, std::int64_t k) { return evidence_reaches(n, k, p0, alpha, prior); });
}

Boundary peeking_boundary(const Fraction& p0, const Fraction& alpha, std::int64_t horizon) {
  require_level(p0, alpha);
  return climb(horizon, [&](std::int64_t n, std::int64_t k) { return tail_at_most(n, k, p0, alpha); });
}

Boundary spending_boundary(const Fraction& p0, const Fraction& alpha, const std::vector<std::int64_t>& looks) {
  require_level(p0, alpha);
  const UpwardRounding guard;
  Paths<Interval> paths(from_fraction<Interval>(p0));
  Boundary boundary;
  Interval crossed = 0;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (looks[i] <= boundary.horizon()) throw std::invalid_argument("looks must increase, from 1 on");
    while (boundary.horizon() < looks[i]) {
      paths.step();
      boundary.least.push_back(boundary.horizon() + 2);
    }
    const Interval allowed =
        from_fraction<Interval>(alpha) *
        from_integers<Interval>(static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(looks.size()));
    std::int64_t& least = boundary.least.back();
    Interval tail = 0;
    for (std::int64_t k = looks[i]; k >= 0; --k) {
      const Interval longer = tail + paths.of(k);
      if (less_equal(crossed + longer, allowed) != Truth::yes) break;
      tail = longer;
      least = k;
    }
    crossed += tail;
    paths.absorb(std::min(least, looks[i] + 1));
  }
  return boundary;
}

template <class S>
S crossing_probability(const Boundary& boundary, const S& p) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  Paths<S> paths(p);
  S crossed = 0;
  for (const std::int64_t least : boundary.least) {
    paths.step();
    crossed += paths.at_least(least);
    paths.absorb(least);
  }
  return crossed;
}

template <class S>
S expected_trials(const Boundary& boundary, const S& p) {
  [[maybe_unused]] const RoundingFor<S> rounding;
  Paths<S> paths(p);
  S trials = 0;
  for (const std::int64_t least : boundary.least) {
    trials += paths.at_least(0);
    paths.step();
    paths.absorb(least);
  }
  return trials;
}

template Interval crossing_probability(const Boundary&, const Interval&);
template Rational crossing_probability(const Boundary&, const Rational&);
template Interval expected_trials(const Boundary&, const Interval&);
template Rational expected_trials(const Boundary&, const Rational&);

}  // namespace lakatos
