#pragma once
// What Stage 3 of overlaps19 (Section 4.3) chooses between two candidates by: their losses atom by atom, and the law of
// sums over independent samples. Laws are finite, with one patch an atom: x in R^d.
#include <cstdint>

#include "theory/overlap/real_overlap.hpp"

namespace lakatos::overlap {

/// (f(net, x) - f(teacher, x))^2 for each atom.
template <class S>
Vector<S> losses(const PatchLaw<S>& law, const Network<S>& net, const Network<S>& teacher) {
  Vector<S> found;
  for (const auto& atom : law.atoms) found.push_back(square(S(output(net, atom[0]) - output(teacher, atom[0]))));
  return found;
}
Vec losses(const Law& law, const Net& net, const Net& teacher);

/// The largest of these numbers and 0.
template <class S>
S largest_of(const Vector<S>& values) {
  S most = 0;
  for (const S& value : values) most = max(most, value);
  return most;
}

/// The law of one number per atom: equal values are put together where they are known to be equal.
struct ValueLaw {
  Vec weights, values;
};
ValueLaw value_law(const Vec& weights, const Vec& values);

/// visit(sum, probability) for every way in which n independent samples fall on the values, from value `at` on.
template <class Visit>
void over_samples(const ValueLaw& law, std::int64_t n, std::size_t at, const Real& sum, const Real& probability,
                  const Visit& visit) {
  Real share = probability;  // probability * binomial(n, count) * weight^count
  for (std::int64_t count = 0; count <= n; ++count) {
    const Real total = sum + Real(static_cast<long>(count)) * law.values[at];
    if (at + 1 < law.values.size()) over_samples(law, n - count, at + 1, total, share, visit);
    else if (count == n) visit(total, share);
    share *= law.weights[at] * Real(static_cast<long>(n - count)) / Real(static_cast<long>(count + 1));
  }
}

/// The probability that `event(sum)` is yes for the sum of n independent samples. Throws Undecided where that is open
/// or there are too many cases.
template <class Event>
Real probability_of_sum(const ValueLaw& law, std::int64_t n, const Event& event) {
  double cases = 1;
  for (std::size_t i = 1; i < law.values.size(); ++i)
    cases *= static_cast<double>(n + static_cast<std::int64_t>(i)) / static_cast<double>(i);
  if (cases > 60000) throw Undecided("too many ways in which the samples can fall");
  Real found = 0;
  over_samples(law, n, 0, Real(0), Real(1), [&](const Real& sum, const Real& probability) {
    if (decide(event(sum))) found += probability;
  });
  return found;
}

/// P(|mean of n samples - E z| >= t) for z, which has these weights; 1 for n <= 0, where there is no mean.
Real deviation_probability(const Vec& weights, const Vec& z, std::int64_t n, const Real& t);

/// The losses of two candidates, atom by atom, and their risks: (w^(+), a) and (w^(-), -a).
struct CandidateRisks {
  Vec plus, minus;
  Real risk_plus, risk_minus;
};
CandidateRisks candidate_risks(const Law& law, const Net& plus, const Net& minus, const Net& teacher);

/// The probability that the candidate of smaller empirical loss on n samples has a risk above eps, where a tie goes to
/// the worse one.
Real mistake_probability(const Vec& weights, const CandidateRisks& at, const Real& eps, std::int64_t n);

/// Has the candidate of smaller empirical loss on n samples a risk of at most `level` with probability 1/2 or more? By
/// Hoeffding's inequality and by the law of one sample's excess; `exactly`: up to 60 samples by the law of the sum.
/// Unknown where neither decides, or ties do.
Truth selects_well(const Vec& weights, const CandidateRisks& at, const Real& level, std::int64_t n, bool exactly);

/// ceil(C base^power) for positive fractions, exactly. Throws Undefined where numerator or denominator passes 2^62.
std::int64_t number_of_samples(const Fraction& C, const Fraction& base, std::int64_t power);

}  // namespace lakatos::overlap
