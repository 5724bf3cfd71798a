#pragma once
// Stage 3: two candidates (w+, a) and (w-, -a), their losses atom by atom, and the law of sums over independent
// samples.
#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"

namespace lakatos::overlaps19 {

/// The two candidates of (6) and the teacher: fields `w_plus`, `w_minus`, `a`, `teacher_w`, `teacher_a`, `alpha`,
/// `stride`.
struct Candidates {
  Network<Real> plus, minus, teacher;
};

inline Candidates read_candidates(const Statement& claim, std::size_t dimension) {
  const PatchLayout layout = read_layout(claim, dimension);
  const Real alpha = claim.number("alpha", R"(\alpha)");
  const Vec plus = claim.vector("w_plus"), minus = claim.vector("w_minus"), a = claim.vector("a"),
            teacher_w = claim.vector("teacher_w", "w_*"), teacher_a = claim.vector("teacher_a", "a_*");
  if (plus.size() != teacher_w.size() || minus.size() != teacher_w.size() || a.size() != teacher_a.size())
    throw std::invalid_argument("candidates and teacher must have the same sizes");
  return {{layout, alpha, plus, a}, {layout, alpha, minus, scale(Real(-1), a)}, {layout, alpha, teacher_w, teacher_a}};
}

/// (f(net, x) - f(teacher, x))^2 for each atom.
template <class S>
Vector<S> losses(const PatchLaw<S>& law, const Network<S>& net, const Network<S>& teacher) {
  Vector<S> found;
  for (const auto& atom : law.atoms) found.push_back(square(S(output(net, atom[0]) - output(teacher, atom[0]))));
  return found;
}
inline Vec losses(const Law& law, const Network<Real>& net, const Network<Real>& teacher) {
  return losses(law.numbers(), net, teacher);
}

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
inline ValueLaw value_law(const Vec& weights, const Vec& values) {
  ValueLaw law;
  for (std::size_t n = 0; n < values.size(); ++n) {
    std::size_t m = 0;
    while (m < law.values.size() && equal(law.values[m], values[n]) != Truth::yes) ++m;
    if (m == law.values.size()) law.values.push_back(values[n]), law.weights.push_back(Real(0));
    law.weights[m] += weights[n];
  }
  return law;
}

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

/// A law's atoms and weights in double, for placing numbers. Decides nothing.
PatchLaw<double> approximate_law(const LawField& law);

/// The fraction of smallest denominator within the relative distance.
Fraction about(double value, double relative);

}  // namespace lakatos::overlaps19
