#pragma once
// How the claims of overlaps19 read an instance, and the paper's standing assumptions: one text for each, in every scalar. Names are those of
// twins/README.md.
#include "algorithms/overlap/convotron.hpp"
#include "checks/engine/claim.hpp"
#include "theory/numeric/definite.hpp"
#include "theory/overlap/input_law.hpp"

namespace lakatos::overlaps19 {

using overlap::Network;
using overlap::PatchLayout;

/// Student (w, a) and teacher (teacher_w, teacher_a) on the same patches: fields `w`, `a`, `teacher_w`, `teacher_a`, `alpha`, `stride`.
template <class S>
struct Pair {
  Network<S> student, teacher;
};

/// The layout of a record's fields on an input of `dimension` coordinates. Over symbols an empty one.
template <class S>
PatchLayout read_layout([[maybe_unused]] const Statement<S>& claim, [[maybe_unused]] std::size_t dimension, [[maybe_unused]] const char* filter = "teacher_w", [[maybe_unused]] const char* weights = "teacher_a") {
  if constexpr (Statement<S>::symbolic) return {};
  else return {static_cast<std::int64_t>(dimension), static_cast<std::int64_t>(claim.record().vector(filter).entries.size()), claim.integer("stride"), static_cast<std::int64_t>(claim.record().vector(weights).entries.size())};
}

/// Throws std::invalid_argument (no instance) when student and teacher have other lengths.
template <class S>
Pair<S> read_pair(const Statement<S>& claim, std::size_t dimension) {
  const PatchLayout layout = read_layout(claim, dimension);
  const S alpha = claim.number("alpha", "\\alpha");
  Pair<S> pair{{layout, alpha, claim.vector("w"), claim.vector("a")}, {layout, alpha, claim.vector("teacher_w"), claim.vector("teacher_a")}};
  if (pair.student.w.size() != pair.teacher.w.size() || pair.student.a.size() != pair.teacher.a.size()) throw std::invalid_argument("student and teacher must have the same sizes");
  return pair;
}

/// (k - 1) s + r <= d. Where that is left out and does not hold, nothing has a value: Undefined.
template <class S>
void give_fit(Statement<S>& claim, const PatchLayout& layout) {
  claim.given("patches fit", [&] { return predicate<S>([&] { return truth_of(overlap::fits(layout)); }, "(k-1)s+r \\le d"); });
  if constexpr (!Statement<S>::symbolic) {
    if (!claim.settled() && !overlap::fits(layout)) throw Undefined("the patches do not fit the input");
  }
}

// Dials on the standing assumptions, for every claim that lists them among its own; where none is set the assumption is the printed one.
//   skewness, skewed coordinate, skewed pair   A1: the mass without a mirror image, at most c
//   variance, small variance                   A2: the eigenvalues of E x x^T between 1 and c^2
//   condition                                  A2: between 1 and c
//   correlation                                A2: variances 1, covariances at most c^|i-j|
//   shortage                                   A4: strides from floor(r/2) + 1 - c on
//   stride                                     A4: strides from c on for filters of 6 coordinates, where A4 asks for 4

/// How many whole units the dial says; 0 where it is not set.
template <class S>
std::int64_t dialled_count([[maybe_unused]] const Statement<S>& claim, [[maybe_unused]] const char* dial, std::int64_t rest = 0) {
  if constexpr (Statement<S>::symbolic) return rest;
  else {
    if (!claim.dialled(dial)) return rest;
    std::int64_t count = 0;
    while (count < 64 && decide(less_equal(S(static_cast<long>(count + 1)), claim.dial(dial, {0, 1})))) ++count;
    return count;
  }
}

/// The mass that has no mirror image: half the sum of |P(x) - P(-x)| over all places.
template <class S>
S asymmetric_mass(const PatchLaw<S>& law) {
  S sum{};
  if constexpr (!Statement<S>::symbolic) {
    const auto at = [&](std::size_t n, std::size_t m, int sign) {
      Truth same = Truth::yes;
      for (std::size_t i = 0; i < law.dimension && same != Truth::no; ++i) same = both(same, equal(S(S(sign) * law.atoms[n][0][i]), law.atoms[m][0][i]));
      return decide(same);
    };
    for (std::size_t n = 0; n < law.atoms.size(); ++n) {
      S here{}, mirrored{};
      bool first = true, seen = false;
      for (std::size_t m = 0; m < law.atoms.size(); ++m) {
        if (at(n, m, 1)) here += law.weights[m], first = first && m >= n;
        if (at(n, m, -1)) mirrored += law.weights[m], seen = true;
      }
      if (first) sum += seen ? S(abs(S(here - mirrored)) / S(2)) : here;
    }
  }
  return sum;
}

/// A1.
template <class S>
void give_symmetric(Statement<S>& claim, const PatchLaw<S>& law) {
  claim.given("symmetric", [&] {
    for (const char* dial : {"skewness", "skewed coordinate", "skewed pair"}) {
      if (!claim.dialled(dial)) continue;
      const S most = claim.dial(dial, {0, 1});
      return predicate<S>([&] { return less_equal(asymmetric_mass(law), most); }, "\\tfrac12\\sum_x|\\mathcal Z(x) - \\mathcal Z(-x)| \\le ", most);
    }
    return predicate<S>([&] { return overlap::symmetric(law); }, "\\mathcal Z(x) = \\mathcal Z(-x)");
  });
}

/// Are all eigenvalues of E x x^T between 1 and `other`, on either side of 1?
template <class S>
Truth eigenvalues_within(const PatchLaw<S>& law, const S& other) {
  if constexpr (Statement<S>::symbolic) return Truth::yes;
  else {
    const Matrix<S> moment = overlap::second_moment(law);
    const bool up = decide(less_equal(S(1), other));
    return both(smallest_eigenvalue_at_least(moment, up ? S(1) : other), largest_eigenvalue_at_most(moment, up ? other : S(1)));
  }
}
/// Are the variances 1 and the covariances at most rho^|i-j|?
template <class S>
Truth covariances_within(const PatchLaw<S>& law, const S& rho) {
  Truth all = Truth::yes;
  if constexpr (!Statement<S>::symbolic) {
    const Matrix<S> moment = overlap::second_moment(law);
    for (std::size_t i = 0; i < moment.rows(); ++i) {
      S most(1);
      all = both(all, equal(moment(i, i), S(1)));
      for (std::size_t j = i + 1; j < moment.rows(); ++j) {
        most *= rho;
        all = both(all, both(less_equal(S(-most), moment(i, j)), less_equal(moment(i, j), most)));
      }
    }
  }
  return all;
}

/// A2.
template <class S>
void give_isotropic(Statement<S>& claim, const PatchLaw<S>& law) {
  claim.given("isotropic", [&] {
    for (const char* dial : {"variance", "small variance", "condition"}) {
      if (!claim.dialled(dial)) continue;
      const S value = claim.dial(dial, {1, 1}), other = std::string(dial) == "condition" ? value : S(square(value));
      return predicate<S>([&] { return eigenvalues_within(law, other); }, "\\mathbb E\\,xx^\\top \\text{ between } I \\text{ and } ", other, " I");
    }
    if (claim.dialled("correlation")) {
      const S rho = claim.dial("correlation", {0, 1});
      return predicate<S>([&] { return covariances_within(law, rho); }, "\\mathbb E\\,x_i^2 = 1,\\ |\\mathbb E\\,x_ix_j| \\le \\rho^{|i-j|},\\ \\rho = ", rho);
    }
    return predicate<S>([&] { return overlap::isotropic(law); }, "\\mathbb E\\,xx^\\top = I");
  });
}

/// Is the stride at least floor(r/2) + 1 - c (dial `shortage`), or c (dial `stride`) where that is less?
template <class S>
Truth large_enough_stride(const Statement<S>& claim, const PatchLayout& layout) {
  if constexpr (Statement<S>::symbolic) return Truth::yes;
  else {
    if (claim.dialled("shortage")) return less_equal(S(static_cast<long>(layout.filter / 2 + 1)) - claim.dial("shortage", {0, 1}), S(static_cast<long>(layout.stride)));
    if (claim.dialled("stride") && layout.stride >= 1) return either(truth_of(overlap::large_stride(layout)), both(truth_of(layout.filter == 6), less_equal(claim.dial("stride", {7, 1}), S(static_cast<long>(layout.stride)))));
    return truth_of(overlap::large_stride(layout));
  }
}

/// A4.
template <class S>
void give_large_stride(Statement<S>& claim, const PatchLayout& layout) {
  claim.given("large stride", [&] { return predicate<S>([&] { return large_enough_stride(claim, layout); }, "s \\ge \\lfloor r/2 \\rfloor + 1"); });
}

/// s <= r: where the stride exceeds the filter the segment of Section 3.2 does not exist.
template <class S>
void give_segment(Statement<S>& claim, const PatchLayout& layout) {
  claim.given("segment exists", [&] { return predicate<S>([&] { return truth_of(layout.stride <= layout.filter); }, "s \\le r"); });
}

}  // namespace lakatos::overlaps19
