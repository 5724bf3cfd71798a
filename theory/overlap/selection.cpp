#include "theory/overlap/selection.hpp"

#include "theory/numeric/errors.hpp"
#include "theory/numeric/power.hpp"

namespace lakatos::overlap {
namespace {

/// The same for few samples from the exact law of the sum; unknown where ties decide.
Truth selects_well_exactly(const Vec& weights, const Vec& excess, std::int64_t n) {
  const ValueLaw values = value_law(weights, excess);
  const Real misled = probability_of_sum(values, n, [](const Real&sum) { return less(Real(0), sum); }),
             half = from_integers<Real>(1, 2);
  if (less(half, misled) == Truth::yes) return Truth::no;
  const Real at_best = probability_of_sum(values, n, [](const Real& sum) { return less_equal(Real(0), sum); });
  return less_equal(at_best, half) == Truth::yes ? Truth::yes : Truth::unknown;
}

}  // namespace

Vec losses(const Law& law, const Net& net, const Net& teacher) { return losses(law.numbers(), net, teacher); }

ValueLaw value_law(const Vec& weights, const Vec& values) {
  ValueLaw law;
  for (std::size_t n = 0; n < values.size(); ++n) {
    std::size_t m = 0;
    while (m < law.values.size() && equal(law.values[m], values[n]) != Truth::yes) ++m;
    if (m == law.values.size()) law.values.push_back(values[n]), law.weights.push_back(Real(0));
    law.weights[m] += weights[n];
  }
  return law;
}

Real deviation_probability(const Vec& weights, const Vec& z, std::int64_t n, const Real& t) {
  if (n <= 0) return Real(1);
  const Real mean = dot(weights, z), scaled = Real(static_cast<long>(n));
  return probability_of_sum(value_law(weights, z), n,
                            [&](const Real& sum) { return less_equal(scaled * t, abs(sum - scaled * mean)); });
}

CandidateRisks candidate_risks(const Law& law, const Net& plus, const Net& minus, const Net& teacher) {
  CandidateRisks at;
  at.plus = losses(law, plus, teacher), at.minus = losses(law, minus, teacher);
  at.risk_plus = dot(law.weights(), at.plus), at.risk_minus = dot(law.weights(), at.minus);
  return at;
}

Real mistake_probability(const Vec& weights, const CandidateRisks& at, const Real& eps, std::int64_t n) {
  const bool first = decide(less_equal(at.risk_plus, eps)), second = decide(less_equal(at.risk_minus, eps));
  if (first == second) return Real(first ? 0 : 1);
  const Vec excess = first ? subtract(at.minus, at.plus) : subtract(at.plus, at.minus);
  return probability_of_sum(value_law(weights, excess), n, [](const Real& sum) { return less_equal(sum, Real(0)); });
}

Truth selects_well(const Vec& weights, const CandidateRisks& at, const Real& level, std::int64_t n, bool exactly) {
  const bool plus = decide(less_equal(at.risk_plus, level)), minus = decide(less_equal(at.risk_minus, level));
  if (plus == minus) return truth_of(plus);
  const Vec &good = plus ? at.plus : at.minus, &bad = plus ? at.minus : at.plus;
  if (exactly && n <= 60) return selects_well_exactly(weights, subtract(good, bad), n);
  Real misled = 0, level_with = 0, drift = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    const Real excess = good[i] - bad[i];
    if (decide(less_equal(Real(0), excess))) misled += weights[i];
    if (decide(equal(excess, Real(0)))) level_with += weights[i];
    drift -= weights[i] * excess;
  }
  if (exact()) {
    if (n > 2000) throw Undecided("exact powers of that size have too many digits");  // balls decide them
  }
  const Real half = from_integers<Real>(1, 2);
  if (less(half, power_by_squarings(misled, n) - power_by_squarings(level_with, n)) == Truth::yes) return Truth::no;
  const Real width = largest_of(good) + largest_of(bad);
  if (!exact()) {
    if (less_equal(log(Real(2)) * square(width), 2 * Real(static_cast<long>(n)) * square(drift)) == Truth::yes)
      return Truth::yes;
  }
  return Truth::unknown;
}

std::int64_t number_of_samples(const Fraction& C, const Fraction& base, std::int64_t power) {
  __extension__ using Long = __int128;
  Long above = C.numerator, below = C.denominator;
  for (std::int64_t i = 0; i < power; ++i) {
    above *= base.numerator, below *= base.denominator;
    if (above > (Long{1} << 62) || below > (Long{1} << 62))
      throw Undefined("the number of samples is too large to be written down");
  }
  return static_cast<std::int64_t>((above + below - 1) / below);
}

}  // namespace lakatos::overlap
