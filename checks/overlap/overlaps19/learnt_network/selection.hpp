#pragma once
// Stage 3: two candidates (w+, a) and (w-, -a).
#include "checks/overlap/overlaps19/learnt_network/pointwise.hpp"
#include "theory/overlap/selection.hpp"

namespace lakatos::overlaps19 {

using overlap::largest_of;
using overlap::losses;
using overlap::probability_of_sum;
using overlap::value_law;
using overlap::ValueLaw;

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

/// A law's atoms and weights in double, for placing numbers. Decides nothing.
PatchLaw<double> approximate_law(const LawField& law);

/// The network of the fields `w`, `a` (times `sign`) and `alpha` in double.
Network<double> approximate_network(const Record& record, const Sizes& sizes, const char* w, const char* a,
                                    double sign = 1);

/// The fraction of smallest denominator within the relative distance.
Fraction about(double value, double relative);

}  // namespace lakatos::overlaps19
